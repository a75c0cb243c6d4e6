"""What a single word says for other languages and against the one of the text around it.

Weights are powers of ten: 2.0 for German means that the word is a hundred times likelier in German than in the
language of the text, the carrier.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from math import log10
from typing import NamedTuple

from cleaner.detect.foreign.tokens import PARTICLES, small_words
from cleaner.detect.language.function_words import WORDS
from cleaner.detect.words.lists import LANGUAGES, depth
from cleaner.detect.words.spelling import MOST, Spelling, base_forms
from cleaner.detect.words.table import WordTable, word_table

_SUSPICIOUS, _SUSPICIOUS_FREQUENT = 1.4, 2.5  # the least weight of a word that is worth a look around it
_PURE, _PURE_LESS = frozenset({"de", "is"}), 0.5  # German writes borrowed nouns big, Icelandic hardly borrows
_FREQUENT = -4.3  # from here on it must weigh more
_UNLISTED = 0.5  # how far below the end of its list the frequency of a word is taken to be that is not in it
_MOST = 4.0
_STRAY = 0.2
_OWN = 0.8  # powers of ten by which a word of its own outweighs what comes from such text
# What it takes off that a word is a form of one at least so frequent: fragments told in a French novel, where there
# are none, fell from 3.1 to 1.5 in 10,000 words with this and the endings that English has, too.
_FORM, _KNOWN = 3.0, -6.5
_STRAYING = frozenset({"en", "ru"})  # text in these is found among that from which the lists of others were made
_EACH_LETTER, _SHORT, _LONG = 0.25, 4, 12
_REMEMBERED = 200_000
_WORDS_REMEMBERED = 20_000


class Weights(NamedTuple):
    """What a word weighs for each language that has it, and how frequent it is in the carrier.

    `listed` says whether the carrier has it in its list, `strong` for which languages it weighs enough to be
    suspicious, `doubtful` for which of them it may be the carrier's own all the same. A word in no list weighs
    nothing.
    """

    by: Mapping[str, float]
    here: float
    listed: bool
    strong: tuple[str, ...]
    doubtful: tuple[str, ...] = ()

    def weight(self, code: str) -> float:
        """How many powers of ten likelier the word is in `code` than in the carrier, between -4 and 4."""
        weight = self.by.get(code)
        if weight is not None:
            return weight
        return max(-_MOST, absent(code) - self.here) if self.listed else 0.0

    def best(self) -> float:
        """The highest weight for any language, 0 where there is none."""
        return max(self.by.values(), default=0.0)


NEUTRAL = Weights({}, 0.0, False, ())


class Carrier:
    """The language of a text, and what words say that stand in it. Threads may share it."""

    def __init__(self, code: str, table: WordTable) -> None:
        self.code = code
        self._table = table
        self.is_pure = code in _PURE
        self._absent = absent(code)
        self._spelling = Spelling(code, table)
        self.inflects = self._spelling.inflects
        self._suspicious_from = _SUSPICIOUS - _PURE_LESS * self.is_pure
        self._harmless: set[str] = set()
        self._suspicious: dict[str, Mapping[str, float]] = {}
        self._strays: dict[str, float] = {}
        self._weights: dict[str, Weights] = {}

    def weights(self, word: str) -> Weights:
        """What `word` says, in small letters; of one with an apostrophe that is not listed what it elides counts.

        Of one with a hyphen the part counts that says least.
        """
        known = self._weights.get(word)
        if known is None:
            if len(self._weights) >= _WORDS_REMEMBERED:
                self._weights.clear()
            known = self._weights[word] = self._weighed(word)
        return known

    def _weighed(self, word: str) -> Weights:
        found = self._table.frequencies(word)
        if not found and "'" in word:
            before, _, last = word.rpartition("'")
            word = before if last == "s" else last
            found = self._table.frequencies(word)
        if not found and "-" in word:
            return min(map(self.weights, filter(None, word.split("-"))), key=Weights.best, default=NEUTRAL)
        return self._listed(word, found) if self.code in found else self._unlisted(word, found)

    def _listed(self, word: str, found: Mapping[str, float]) -> Weights:
        """What a word says that the carrier has in its list."""
        here = found[self.code]
        by, strong, doubtful = {}, [], []
        for code in found:
            if code != self.code:
                weight, is_own = self._listed_weight(word, found, code)
                if weight >= self._suspicious_from and self._is_form(word, code):
                    weight -= _FORM
                by[code] = weight
                if weight >= (_SUSPICIOUS_FREQUENT if here >= _FREQUENT and not is_own else self._suspicious_from):
                    strong.append(code)
                    doubtful += [code] * is_own
        return Weights(by, here, True, tuple(strong), tuple(doubtful))

    def _listed_weight(self, word: str, found: Mapping[str, float], code: str) -> tuple[float, bool]:
        """What a word of the carrier's list weighs for `code`, and whether it may be the carrier's own all the same."""
        here = found[self.code]
        weight = _held(found[code] - self._own(here, found[code], code))
        if code not in _STRAYING or not 0 < weight < _SUSPICIOUS_FREQUENT:
            return weight, False
        more = self._spelling.not_taken_in(word, code, here)
        return weight + more, not more and self._is_own(found, code)

    def _unlisted(self, word: str, found: Mapping[str, float]) -> Weights:
        """What a word says that others have in their lists, or no language at all."""
        # One certain word that is not listed is the less likely the more letters it has.
        here = self._absent - _EACH_LETTER * min(_LONG, max(0, len(word) - _SHORT))
        by = {code: self._unlisted_weight(word, code, there - here) for code, there in found.items()}
        by = by or dict(self._spelling.in_no_list(word))
        return Weights(by, here, False, tuple(code for code, weight in by.items() if weight >= self._suspicious_from))

    def _unlisted_weight(self, word: str, code: str, weight: float) -> float:
        if weight + MOST >= self._suspicious_from:
            weight += self._spelling.listed_elsewhere(word, code)
            if weight >= self._suspicious_from:
                weight += self._spelling.inflected(word) - _FORM * self._is_form(word, code)
        return _held(weight)

    def _is_form(self, word: str, code: str) -> bool:
        """Whether a word is a form of one that the carrier has in its list, and that says nothing for `code`."""
        bases = (self.weights(base) for base in base_forms(word, self.code, code))
        return any(base.listed and base.here >= _KNOWN and code not in base.strong for base in bases)

    def _is_own(self, found: Mapping[str, float], code: str) -> bool:
        """Whether the carrier has a word of its own that is written like one of `code`, or took it in."""
        return code in _STRAYING and found[self.code] > found[code] + self._stray_share(code) + _OWN

    def _own(self, here: float, there: float, code: str) -> float:
        """The frequency here without what comes from text of `code` among that from which the list was made."""
        if code not in _STRAYING:
            return here
        stray = there + self._stray_share(code) + _STRAY
        least = max(self._absent, here - 1.5)
        return max(least, log10(10**here - 10**stray)) if here > stray else least

    def _stray_share(self, code: str) -> float:
        """Which share of the carrier's list is text in `code`, as a power of ten, told by its function words."""
        if code not in self._strays:
            words = set(_function_words(code)).difference(_function_words(self.code))
            listed = [found for word in words if code in (found := self._table.frequencies(word))]
            shares = sorted(found.get(self.code, self._absent) - found[code] for found in listed)
            self._strays[code] = shares[len(shares) // 2] if shares else -_MOST
        return self._strays[code]

    def suspicious(self, chunks: Iterable[str]) -> Mapping[str, Mapping[str, float]]:
        """Those of `chunks`, which are runs without white space, that hold a word of another language.

        With each, by language, what its words come to that weigh enough to be suspicious.
        """
        found: dict[str, Mapping[str, float]] = {}
        for chunk in set(chunks).difference(self._harmless):
            told = self._suspicious.get(chunk)
            if told is None:
                told = self._told(chunk)
                if len(self._harmless) + len(self._suspicious) < _REMEMBERED:
                    if told:
                        self._suspicious[chunk] = told
                    else:
                        self._harmless.add(chunk)
            if told:
                found[chunk] = told
        return found

    def _told(self, chunk: str) -> Mapping[str, float]:
        words = list(small_words(chunk))
        if not any(len(word) > 2 and word not in PARTICLES and self.weights(word).strong for word in words):
            return {}
        told: dict[str, float] = {}
        for weighed in map(self.weights, words):
            for code in weighed.strong:
                told[code] = told.get(code, 0.0) + weighed.by[code]
        return told


def _function_words(code: str) -> list[str]:
    return next((of[code].split() for of in WORDS.values() if code in of), [])


def _held(weight: float) -> float:
    return max(-_MOST, min(_MOST, weight))


@lru_cache(maxsize=64)
def absent(code: str) -> float:
    """The frequency that a word is taken to have that is not in the list of `code`."""
    return -(depth(code) if code in LANGUAGES else 7.0) - _UNLISTED


@cache
def carrier(code: str) -> Carrier | None:
    """What is known of a carrier; None where there is no word table, or no list of the language in it.

    Without a list of its own, every word of a language that another one has too would speak for that other one.
    """
    table = word_table() if code in LANGUAGES else None
    return None if table is None else Carrier(code, table)
