"""Words of another language inside a text in the same script: where, which language, how sure and why.

The first look asks of every run of characters whether it holds a word that some other language uses far more
than this one. Only where one does, the line around it is read: the stretch of words that weighs most for one
language is a fragment if it weighs enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cleaner.catalog import fold_phrase
from cleaner.detect.foreign_forms import is_name, kept_because, links_in_names
from cleaner.detect.foreign_tokens import Token, tokens
from cleaner.detect.function_words import NAMES, WORDS
from cleaner.detect.word_weights import SUSPICIOUS, Carrier, Weights, carrier
from cleaner.text import Span

ENOUGH = 3.3
"""What a fragment must weigh in running text, as a power of ten."""

_MAJOR = frozenset("en de fr es it pt pl cs ru uk".split())
_MINOR_COST = 1.0
_RELATIVE_COST = 1.0
_RELATIVES = tuple(
    frozenset(codes.split()) for codes in ("no da sv", "cs sk", "hr sl", "es pt ca", "uk ru bg mk", "de nl")
)
_ENGLISH_BONUS = 1.5
_SHORT_COST = 1.5
_UNKNOWN_SMALL = -0.4
_UNKNOWN_CAPITAL = -0.1
_CAPITAL_MOST = 0.4
_NOUN_MOST = 2.0
_SHORT_MOST = {1: 0.3, 2: 2.0}
_FEW = 24
_CHUNK = re.compile(r"\S+")
_REACH = 400
_PHRASE = 6
_MOST_OF = 0.6
_NEUTRAL = Weights(0.0, {}, listed=True)


@dataclass(frozen=True, slots=True)
class Foreign:
    """A stretch of `words` words in `language`; `weight` is the power of ten by which it is likelier there.

    `kept` says why it belongs in the text by its form, "" if nothing says so; `script` that it is in another script.
    """

    span: Span
    language: str
    weight: float
    words: int
    evidence: str
    kept: str = ""
    script: bool = False

    @property
    def confidence(self) -> float:
        """How likely it is that this is no word of the carrier, from 0 to 0.99."""
        odds = 10 ** min(self.weight - 1, 6)
        return min(0.99, odds / (1 + odds))


@dataclass(frozen=True, slots=True)
class _Stretch:
    first: int
    last: int
    weight: float
    language: str


def foreign_words(
    text: str, language: str, loanwords: frozenset[str] = frozenset(), enough: float = ENOUGH
) -> list[Foreign]:
    """The fragments of other languages in the script of `language` in a text in it, in order, none overlapping.

    Nothing where the language has no word list, or where the word table cannot be made.
    """
    script = script_for(language)
    if not script or not (here := carrier(language)):
        return []
    suspicious = here.suspicious(text.split())
    if not suspicious:
        return []
    found: list[Foreign] = []
    for start, end in _windows(text, suspicious):
        found += _in_window(text, start, end, here, script, loanwords, enough)
    return found


def _taken_in(text: str, words: Sequence[Token], loanwords: frozenset[str]) -> set[int]:
    """The words that are loanwords or part of a set phrase."""
    found: set[int] = set()
    if loanwords:
        for first in range(len(words)):
            for last in range(first, min(len(words), first + _PHRASE)):
                if last > first and words[last].barrier:
                    break
                if fold_phrase(text[words[first].start : words[last].end]) in loanwords:
                    found.update(range(first, last + 1))
    return found


def script_for(language: str) -> str:
    """Latin or Cyrillic, whichever `language` is written in; "" for any other."""
    return next((script for script in ("Latin", "Cyrillic") if language in WORDS[script]), "")


def _windows(text: str, suspicious: set[str]) -> list[tuple[int, int]]:
    """The parts of the lines around suspicious runs, apart from one another."""
    windows: list[tuple[int, int]] = []
    for start, end in sorted(_places(text, suspicious)):
        low = max(text.rfind("\n", 0, start) + 1, _at_space(text, start - _REACH))
        high = text.find("\n", end)
        high = min(len(text) if high < 0 else high, _at_space(text, end + _REACH))
        if windows and low <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(windows[-1][1], high))
        else:
            windows.append((low, high))
    return windows


def _places(text: str, suspicious: set[str]) -> Iterable[tuple[int, int]]:
    if len(suspicious) > _FEW:
        for match in _CHUNK.finditer(text):
            if match[0] in suspicious:
                yield match.span()
        return
    for chunk in suspicious:
        at = text.find(chunk)
        while at >= 0:
            yield at, at + len(chunk)
            at = text.find(chunk, at + len(chunk))


def _at_space(text: str, at: int) -> int:
    if at <= 0 or at >= len(text):
        return max(0, min(at, len(text)))
    space = text.rfind(" ", max(0, at - 40), at)
    return at if space < 0 else space + 1


def _in_window(
    text: str, start: int, end: int, here: Carrier, script: str, loanwords: frozenset[str], enough: float
) -> list[Foreign]:
    words = tokens(text, start, end, script)
    weights = [here.weights(token.word) for token in words]
    for index in _taken_in(text, words, loanwords) | links_in_names(words):
        weights[index] = _NEUTRAL
    languages: dict[str, float] = {}
    for token, weighed in zip(words, weights, strict=True):
        if token.small:
            for code in weighed.others:
                if code != here.code and (weight := here.weight(weighed, code)) >= SUSPICIOUS:
                    languages[code] = languages.get(code, 0.0) + weight
    stretches: list[_Stretch] = []
    for code in sorted(languages, key=lambda code: -languages[code])[:6]:
        scores = [score(token, weighed, here, code) for token, weighed in zip(words, weights, strict=True)]
        stretches += _stretches(words, weights, scores, here, code, enough)
    found = []
    for stretch in _disjoint(stretches, here.code):
        grown = _grown(words, weights, stretch, here)
        if not is_name(words, grown.first, grown.last, words[grown.first].barrier):
            found.append(told(text, words, weights, grown, here))
    return found


def score(token: Token, weighed: Weights, here: Carrier, code: str) -> float:
    """What one word adds to the weight of a stretch for `code`."""
    if weighed is _NEUTRAL:
        return 0.0
    if not weighed.others:
        return _UNKNOWN_SMALL if token.small else _UNKNOWN_CAPITAL
    weight = here.weight(weighed, code)
    if weight > 0:
        most = _SHORT_MOST.get(len(token.word), 4.0)
        if token.capital:
            most = min(most, _NOUN_MOST if code == "de" else _CAPITAL_MOST)
        return min(weight, most)
    return weight if token.small else max(weight, -1.0)


def _stretches(
    words: Sequence[Token], weights: Sequence[Weights], scores: Sequence[float], here: Carrier, code: str, enough: float
) -> list[_Stretch]:
    """The stretches between barriers that weigh enough, the heaviest of each run of words."""
    needed = enough + _cost(here.code, code)
    found: list[_Stretch] = []
    total, first, best, at = 0.0, 0, 0.0, (0, 0)
    for index in range(len(words) + 1):
        over = index == len(words) or words[index].barrier
        if over or total < 0 or (best > 0 and total < best - 3):
            if best >= needed + _SHORT_COST * (at[0] == at[1] and len(words[at[0]].word) < 4) and _triggered(
                words, weights, at, here, code
            ):
                found.append(_Stretch(at[0], at[1], best, code))
            total, first, best = 0.0, index, 0.0
        if index == len(words):
            break
        if total <= 0:
            total, first = 0.0, index
        total += scores[index]
        if total > best:
            best, at = total, (first, index)
    return found


def _cost(here: str, code: str) -> float:
    """How much more than usual a fragment must weigh: English is left behind in every language, others seldom."""
    if code == "en":
        return -_ENGLISH_BONUS
    related = any(here in family and code in family for family in _RELATIVES)
    return _MINOR_COST * (code not in _MAJOR) + _RELATIVE_COST * related


def _triggered(
    words: Sequence[Token], weights: Sequence[Weights], at: tuple[int, int], here: Carrier, code: str
) -> bool:
    return any(
        words[i].small and here.weight(weights[i], code) >= SUSPICIOUS and len(words[i].word) > 1
        for i in range(at[0], at[1] + 1)
    )


def _disjoint(stretches: list[_Stretch], here: str) -> list[_Stretch]:
    kept: list[_Stretch] = []
    for each in sorted(stretches, key=lambda s: (_cost(here, s.language) - s.weight, s.first, s.language)):
        if all(each.last < other.first or other.last < each.first for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda s: s.first)


def _grown(words: Sequence[Token], weights: Sequence[Weights], stretch: _Stretch, here: Carrier) -> _Stretch:
    """The stretch with the capitalised words of the same language beside it."""
    first, last = stretch.first, stretch.last

    def belongs(index: int) -> bool:
        token, weighed = words[index], weights[index]
        if token.small:
            return False
        if not weighed.others:
            return stretch.language == "de" and len(token.word) >= 8
        return here.weight(weighed, stretch.language) >= 1.0

    while first > 0 and not words[first].barrier and belongs(first - 1):
        first -= 1
    while last + 1 < len(words) and not words[last + 1].barrier and belongs(last + 1):
        last += 1
    return _Stretch(first, last, stretch.weight, stretch.language)


def told(text: str, words: Sequence[Token], weights: Sequence[Weights], stretch: _Stretch, here: Carrier) -> Foreign:
    """A stretch as a place in the text, with the evidence in words."""
    inside = range(stretch.first, stretch.last + 1)
    code = stretch.language
    evidence = evidence_of([words[i] for i in inside], [weights[i] for i in inside], here, code)
    span = Span(words[stretch.first].start, words[stretch.last].end)
    run = _run(words, stretch)
    whole = Span(words[run[0]].start, words[run[1]].end) if len(inside) >= _MOST_OF * (run[1] + 1 - run[0]) else span
    kept = kept_because(text, whole.start, whole.end, len(inside))
    return Foreign(span, code, stretch.weight, len(inside), evidence, kept)


def _run(words: Sequence[Token], stretch: _Stretch) -> tuple[int, int]:
    """The first and the last word between the barriers around a stretch."""
    first, last = stretch.first, stretch.last
    while first > 0 and not words[first].barrier:
        first -= 1
    while last + 1 < len(words) and not words[last + 1].barrier:
        last += 1
    return first, last


def evidence_of(words: Sequence[Token], weights: Sequence[Weights], here: Carrier, code: str) -> str:
    """The word that says most for `code`, and how much it says."""
    best = max(range(len(words)), key=lambda i: (words[i].small, here.weight(weights[i], code)))
    name, own = NAMES.get(code, code), NAMES.get(here.code, here.code)
    times = rounded(10 ** here.weight(weights[best], code))
    return f"{name}: '{words[best].word}' is {times} times likelier in {name} than in {own}"


def rounded(times: float) -> str:
    """A ratio with one or two digits that mean something."""
    step = 10 ** max(0, len(str(int(times))) - 1)
    return f"{round(times / step) * step:,}"
