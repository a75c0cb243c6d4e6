"""How likely letters follow each other in 28 languages: what tells running text from text that was read wrongly.

The figures stand in `letter_pairs.txt`; `benchmarks/fit_letter_pairs.py` counted them in the frequent words of
wordfreq. They are read when a text first looks wrong: 36 kB.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product, repeat
from math import log
from pathlib import Path
from string import ascii_lowercase

STRANGE = -11.0
"""The logarithm of the share of a pair with a letter that the language does not write."""
EDGE = "_"
"""Stands for the edge of a word."""

_HALF_BIT = log(2) / 2
_ALIKE = {"ro": {"ș": "ş", "ț": "ţ"}}
"""Letters that are also written as others: Romanian in code pages that have only a cedilla."""


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """A language, its script, its letters in small form, and the logarithm of each pair's share."""

    code: str
    script: str
    letters: frozenset[str]
    shares: dict[str, float]

    def score(self, word: str) -> float:
        """The sum of the logarithms of the shares of the pairs of `word`, a run of small letters."""
        return self.total(pairs_of(word))

    def total(self, pairs: Iterable[str]) -> float:
        """The sum of the logarithms of the shares of `pairs`."""
        return sum(map(self.shares.get, pairs, repeat(STRANGE)))


def pairs_of(word: str) -> Iterator[str]:
    """The pairs of a word, of its edges too."""
    return map(str.__add__, EDGE + word, word + EDGE)


@cache
def all_pairs() -> tuple[Pairs, ...]:
    """The pairs of each language, in the order of their codes."""
    lines = iter(Path(__file__).with_name("letter_pairs.txt").read_text(encoding="utf-8").split("\n"))
    return tuple(_read(head, [next(lines) for _ in head.split(" ")[2]]) for head in lines if head)


@cache
def latin_shares() -> tuple[list[str], dict[str, tuple[float, ...]]]:
    """The languages in the Latin script, and for each pair of ASCII the logarithms of its shares, in their order."""
    latin = [pairs for pairs in all_pairs() if pairs.script == "Latin"]
    every = map("".join, product(EDGE + ascii_lowercase, repeat=2))
    rows = {pair: tuple([pairs.shares.get(pair, STRANGE) for pairs in latin]) for pair in every}
    return [pairs.code for pairs in latin], rows


def small(word: str) -> str:
    """The word in small letters, one for each of its own."""
    return word.replace("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "i").lower()


def _read(head: str, lines: list[str]) -> Pairs:
    code, script, letters = head.split(" ")
    shares = {
        first + second: (48 - ord(char)) * _HALF_BIT
        for first, row in zip(letters, lines, strict=True)
        for second, char in zip(letters, row, strict=True)
    }
    for letter, other in _ALIKE.get(code, {}).items():
        shares |= {pair.replace(letter, other): share for pair, share in shares.items() if letter in pair}
    alike = "".join(_ALIKE.get(code, {}).values())
    return Pairs(code, script, frozenset(letters + alike) - {EDGE}, shares)
