"""The stretch of words that weighs most for one other language, among the words of a line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from cleaner.catalog import fold_phrase
from cleaner.detect.foreign.forms import links_in_names
from cleaner.detect.foreign.tokens import WORD, Token, normal, tokens
from cleaner.detect.language.function_words import NAMES
from cleaner.detect.words.spelling import are_related
from cleaner.detect.words.weights import NEUTRAL, Carrier, Weights
from cleaner.text import Span

ENOUGH = 3.3
"""What a stretch must weigh, as a power of ten."""

_MAJOR = frozenset("en de fr es it pt pl cs ru uk".split())
_ENGLISH_BONUS = 1.1  # English is left behind in every language
_PURE_BONUS, _INFLECTING_BONUS = 1.0, 0.2
_IN_ENGLISH_BONUS = 0.7  # its list is the deepest
_MINOR_COST = 1.0
_RELATIVE_COST = 1.0
_SHORT_COST = 1.5  # for a single word of up to three letters
_UNKNOWN_SMALL, _UNKNOWN_CAPITAL = -0.4, -0.1
_CAPITAL_MOST, _NOUN_MOST, _CAPITAL_LEAST = 0.4, 2.0, -1.0
_SHORT_MOST = {1: 0.3, 2: 2.0}
_MOST = 4.0
_DROP = 3.0  # so far below its best a stretch has ended
_LANGUAGES = 6
_FROM_OTHERS = 0.8  # what words that are not suspicious can be expected to add
_ROUNDING = 1e-6  # sums are made in another order
_TOLD = 9
"""No word is told to be more than a billion times likelier: a word without end outweighs every number."""


@lru_cache(maxsize=1024)
def cost(here: Carrier, code: str) -> float:
    """How much more than usual a stretch of the language `code` must weigh in a text in the carrier `here`."""
    if code == "en":
        return -_ENGLISH_BONUS - (_PURE_BONUS if here.is_pure else _INFLECTING_BONUS * here.inflects)
    bonus = _IN_ENGLISH_BONUS * (here.code == "en")
    return _MINOR_COST * (code not in _MAJOR) + _RELATIVE_COST * are_related(here.code, code) - bonus


def may_be_enough(here: Carrier, code: str, weight: float) -> bool:
    """Whether words that are suspicious and come to this `weight` can be a fragment, with the words around them."""
    return weight >= ENOUGH + cost(here, code) - _FROM_OTHERS


def may_hold(text: str, span: Span, script: str, here: Carrier) -> bool:
    """Whether small words of `script` in a part of `text` say enough for a language: no stretch is there where not."""
    words = [word for word in WORD[script].findall(text, span.start, span.end) if word.islower()]
    sums: dict[str, float] = {}
    for weighed in map(here.weights, normal(" ".join(words)).split()):
        for code in weighed.strong:
            sums[code] = sums.get(code, 0.0) + weighed.by[code]
    return any(may_be_enough(here, code, weight + _ROUNDING) for code, weight in sums.items())


class Stretch(NamedTuple):
    """The words from number `first` to number `last`, which weigh `weight` for `language`."""

    first: int
    last: int
    weight: float
    language: str

    @property
    def bounds(self) -> tuple[int, int]:
        """The numbers of its first and its last word."""
        return self.first, self.last


class Reading:
    """The words of a part of `text` and what each says."""

    def __init__(self, text: str, span: Span, script: str, here: Carrier) -> None:
        self.here = here
        self.words = tokens(text, span.start, span.end, script)
        self.weights = [here.weights(token.word) for token in self.words]
        self.text = text
        self._runs = _runs(self.words)

    def told(self) -> Iterator[tuple[Token, Weights]]:
        """Each word with what it says."""
        return zip(self.words, self.weights, strict=True)

    def stretches(self, loanwords: frozenset[str]) -> list[Stretch]:
        """The stretches that weigh enough, in order, none overlapping, each grown over its capitalised neighbours.

        `loanwords`, and small words that link the parts of a name, say nothing.
        """
        if not self._heaviest():
            return []
        for index in self._taken_in(loanwords) | links_in_names(self.words):
            self.weights[index] = NEUTRAL
        kept: list[Stretch] = []
        for each in sorted(
            self._heaviest(), key=lambda s: (cost(self.here, s.language) - s.weight, s.first, s.language)
        ):
            at = bisect_right(kept, each.last, key=itemgetter(0))  # of those that begin before its end
            if not at or kept[at - 1].last < each.first:  # only the last may reach in
                kept.insert(at, each)
        return [self._grown(each) for each in kept]

    def _taken_in(self, loanwords: frozenset[str]) -> set[int]:
        """The words that are loanwords or part of a set phrase."""
        found: set[int] = set()
        longest = _first_words(loanwords)
        for first, token in enumerate(self.words):
            most = longest.get(fold_phrase(token.word).partition(" ")[0], 0)
            for last in range(first, min(len(self.words), first + most)):
                if last > first and self.words[last].barrier:
                    break
                if fold_phrase(self.text[token.start : self.words[last].end]) in loanwords:
                    found.update(range(first, last + 1))
        return found

    def _heaviest(self) -> list[Stretch]:
        return [stretch for code in self._languages() for stretch in self._heavy(code)]

    def _languages(self) -> list[str]:
        """The languages that a small word speaks for, those first that most is said for."""
        sums: dict[str, float] = {}
        for token, weighed in self.told():
            for code in weighed.strong if token.small else ():
                sums[code] = sums.get(code, 0.0) + weighed.by[code]
        likely = [code for code in sums if may_be_enough(self.here, code, sums[code])]
        return sorted(likely, key=lambda code: (-sums[code], code))[:_LANGUAGES]

    def _heavy(self, code: str) -> Iterator[Stretch]:
        """The heaviest stretch of each run of words, where it weighs enough."""
        for first, last in self._runs:
            total = best = 0.0
            start, at = first, (first, first)
            for index in range(first, last + 1):
                if total <= 0:
                    total, start = 0.0, index
                total += self._score(index, code)
                if total > best:
                    best, at = total, (start, index)
                elif best > total + _DROP:
                    if stretch := self._enough(*at, best, code):
                        yield stretch
                    total = best = 0.0
            if stretch := self._enough(*at, best, code):
                yield stretch

    def run_of(self, stretch: Stretch) -> tuple[int, int]:
        """The run of words that holds a stretch."""
        return self._runs[bisect_right(self._runs, stretch.first, key=itemgetter(0)) - 1]

    def _enough(self, first: int, last: int, weight: float, code: str) -> Stretch | None:
        needed = ENOUGH + cost(self.here, code)
        if first == last and len(self.words[first].word) <= 3:
            needed += _SHORT_COST
        if weight < needed:
            return None
        inside = [self.weights[index] for index in range(first, last + 1) if self.words[index].small]
        strong = [weighed for weighed in inside if code in weighed.strong]
        triggers = len(strong) > 1 or any(code not in weighed.doubtful for weighed in strong)
        return Stretch(first, last, weight, code) if triggers else None

    def _score(self, index: int, code: str) -> float:
        """What one word adds to the weight of a stretch."""
        token, weighed = self.words[index], self.weights[index]
        if weighed is NEUTRAL:
            return 0.0
        if not weighed.by and not weighed.listed:
            return _UNKNOWN_SMALL if token.small else _UNKNOWN_CAPITAL
        weight = weighed.weight(code)
        if weight <= 0:
            return weight if token.small else max(weight, _CAPITAL_LEAST)
        most = _SHORT_MOST.get(len(token.word), _MOST)
        if token.capital:
            most = min(most, _NOUN_MOST if code == "de" else _CAPITAL_MOST)
        return min(weight, most)

    def _grown(self, stretch: Stretch) -> Stretch:
        """The stretch with the capitalised words of the same language beside it."""
        first, last = stretch.first, stretch.last
        while not self.words[first].barrier and first > 0 and self._belongs(first - 1, stretch.language):
            first -= 1
        while last + 1 < len(self.words) and not self.words[last + 1].barrier:
            if not self._belongs(last + 1, stretch.language):
                break
            last += 1
        return Stretch(first, last, stretch.weight, stretch.language)

    def _belongs(self, index: int, code: str) -> bool:
        token, weighed = self.words[index], self.weights[index]
        if token.small:
            return False
        if not weighed.by and not weighed.listed:
            return code == "de" and len(token.word) >= 8
        return weighed.weight(code) >= 1.0

    def evidence(self, first: int, last: int, code: str) -> str:
        """The word that says most for `code`, and how much it says."""
        best = max(range(first, last + 1), key=lambda i: (self.words[i].small, self.weights[i].weight(code), -i))
        name, own = NAMES.get(code, code), NAMES.get(self.here.code, self.here.code)
        times = _rounded(10 ** min(self.weights[best].weight(code), _TOLD))
        told = f"{name}: '{self.words[best].word}' is {times} times likelier in {name} than in {own}"
        grown = [index for index in (first, last) if self.words[index].capital and not self.weights[index].listed]
        return f"{told}; {self._grown_by(grown[-1], best, own)}" if grown else told

    def _grown_by(self, index: int, best: int, own: str) -> str:
        side = "next" if index == best + 1 else "a later" if index > best else "an earlier"
        return f"{side} word capitalised and in no {own} list"


def _runs(words: Sequence[Token]) -> list[tuple[int, int]]:
    """The first and the last word of each run without a barrier inside."""
    starts = [index for index, token in enumerate(words) if token.barrier or not index]
    return [(start, following - 1) for start, following in pairwise((*starts, len(words)))]


@lru_cache(maxsize=8)
def _first_words(loanwords: frozenset[str]) -> dict[str, int]:
    """The first words of all phrases, with the number of words of the longest that begins so, hyphens parting words."""
    longest: dict[str, int] = {}
    for phrase in loanwords:
        words = phrase.split()
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def _rounded(times: float) -> str:
    """A ratio to the one digit that means something."""
    step = 10 ** (len(str(int(times))) - 1)
    return f"{round(times / step) * step:,}"
