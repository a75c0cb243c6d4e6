"""What a single word says for other languages and against the one of the text around it.

Weights are powers of ten: 2.0 for German means that the word is a hundred times likelier in German than in the
language of the text, the carrier.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from math import log10
from statistics import median
from typing import NamedTuple

from cleaner.detect.alphabets import LETTERS
from cleaner.detect.foreign_tokens import small_words
from cleaner.detect.function_words import WORDS
from cleaner.detect.word_lists import LANGUAGES, depth
from cleaner.detect.word_table import WordTable, word_table

SUSPICIOUS = 1.4
"""From this weight on a word is worth a look at the words around it."""

_UNLISTED = 0.5  # how far below the end of its list the frequency of a word is taken to be that is not in it
_MOST = 4.0
_STRAY = 0.2
_LEAST_STRAY = -2.8
_EACH_LETTER, _SHORT = 0.25, 4
_NOWHERE: Mapping[str, float] = {}
_BY_LETTERS = 2.5
_REMEMBERED = 200_000


class Weights(NamedTuple):
    """A word's frequency in the carrier, and in the languages of the table; `listed` if it is in the carrier's list."""

    carrier: float
    others: Mapping[str, float]
    listed: bool


class Carrier:
    """The language of a text, and what words say that stand in it. Threads may share it."""

    def __init__(self, code: str, table: WordTable) -> None:
        self.code = code
        self._table = table
        self._absent = absent(code)
        self._harmless: set[str] = set()
        self._suspicious: set[str] = set()
        self._strays: dict[str, float] = {}

    def weights(self, word: str) -> Weights:
        """The frequencies of `word`, in small letters; one with an apostrophe that is not listed is its last part."""
        found = self._table.frequencies(word)
        if not found and "'" in word:
            found = self._table.frequencies(word.rpartition("'")[2])
        if not found and "-" in word:
            return min(map(self.weights, filter(None, word.split("-"))), key=self.best, default=Weights(0.0, {}, True))
        here = found.get(self.code)
        if here is not None:
            return Weights(here, found, listed=True)
        # One certain word that is not listed is the less likely the more letters it has.
        here = self._absent - _EACH_LETTER * max(0, len(word) - _SHORT)
        return Weights(here, found or self._by_letters(word), listed=False)

    def _by_letters(self, word: str) -> Mapping[str, float]:
        """For a word in no list: the languages that write its letters, where the carrier does not."""
        if word.isascii():
            return _NOWHERE
        letters = frozenset(letter for letter in word if not letter.isascii() and letter.isalpha())
        return _writers(letters, self.code)

    def weight(self, word: Weights, code: str) -> float:
        """How many powers of ten likelier the word is in `code` than here, between -4 and 4."""
        there, here = word.others.get(code), word.carrier
        if there is None:
            return max(-_MOST, absent(code) - here) if word.listed else 0.0
        if word.listed:
            here = self._own(here, there, code)
        return max(-_MOST, min(_MOST, there - here))

    def _own(self, here: float, there: float, code: str) -> float:
        """The frequency here without what comes from text of `code` among that from which the list was made."""
        share = self._stray_share(code)
        if share < _LEAST_STRAY:
            return here
        stray = there + share + _STRAY
        if here <= stray:
            return max(self._absent, here - 1.5)
        return max(self._absent, here - 1.5, log10(10**here - 10**stray))

    def _stray_share(self, code: str) -> float:
        """Which share of the carrier's list is text in `code`, as a power of ten, told by its function words."""
        if code not in self._strays:
            words = next((of[code] for of in WORDS.values() if code in of), "").split()
            own = next((of[self.code] for of in WORDS.values() if self.code in of), "").split()
            shares = []
            for word in set(words) - set(own):
                found = self._table.frequencies(word)
                if code in found:
                    shares.append(found.get(self.code, self._absent) - found[code])
            self._strays[code] = median(shares) if shares else -9.0
        return self._strays[code]

    def best(self, word: Weights) -> tuple[float, str]:
        """The highest weight, and the language that has it."""
        return max(((self.weight(word, code), code) for code in word.others if code != self.code), default=(0.0, ""))

    def suspicious(self, chunks: Iterable[str]) -> set[str]:
        """Those of `chunks`, which are runs without white space, that hold a word of another language."""
        left = set(chunks).difference(self._harmless)
        found = left & self._suspicious
        for chunk in left - found:
            suspicious = self._is_suspicious(chunk)
            if suspicious:
                found.add(chunk)
            memo = self._suspicious if suspicious else self._harmless
            if len(memo) < _REMEMBERED:
                memo.add(chunk)
        return found

    def _is_suspicious(self, chunk: str) -> bool:
        return any(self.best(self.weights(word))[0] >= SUSPICIOUS for word in small_words(chunk))


@lru_cache(maxsize=1024)
def _writers(letters: frozenset[str], carrier: str) -> Mapping[str, float]:
    """Languages that write all of `letters`, if `carrier` does not, as if each had the word in its list."""
    for script, alphabets in LETTERS.items():
        if carrier in WORDS.get(script, ()):
            if letters <= set(alphabets.get(carrier, "")):
                return _NOWHERE
            return {
                code: absent(carrier) + _BY_LETTERS
                for code in LANGUAGES
                if code in alphabets and letters <= set(alphabets[code])
            }
    return _NOWHERE


@lru_cache(maxsize=64)
def absent(code: str) -> float:
    """The frequency that a word is taken to have that is not in the list of `code`."""
    return -(depth(code) if code in LANGUAGES else 7.0) - _UNLISTED


@cache
def carrier(code: str) -> Carrier | None:
    """What is known of a carrier; None where there is no word table."""
    table = word_table()
    return None if table is None else Carrier(code, table)
