"""How well the letters of a word go together in a language: a model of three letters, made of the frequent words.

It speaks about words that stand in no list: inflected forms, compounds, rare words. What it says is about spelling,
so a borrowed word that keeps its spelling looks foreign.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from math import log10

_LETTERS = 40
_WIDTH = _LETTERS + 2
_EDGE, _OTHER = 0, 1
"""The numbers of the edge of a word and of a letter that the language hardly writes; its own follow."""

_NAMES = 2 * _LETTERS  # the letters as UTF-16, which all of them fit
SIZE = _NAMES + _WIDTH**3
"""The bytes of a model."""

_STEPS = 40  # to a power of ten
_MOST = 255
_PRIOR_PAIR, _PRIOR_THREE = 8, 6
"""What one and two letters before say counts as much as so many sightings."""

_RARE = 0.5  # of a sighting, for letters that were not seen
_WORDS = 30_000
_LEAST = 3


class Letters:
    """A model read from `data`, which `counted` made. Threads may share it."""

    def __init__(self, data: bytes) -> None:
        names = data[:_NAMES].decode("utf-16-le").rstrip("\0")
        self._numbers = {letter: number for number, letter in enumerate(names, _OTHER + 1)}
        self._table = data[_NAMES:]

    def likelihood(self, word: str) -> float:
        """The power of ten of the chance that a word of the language is written like `word`, in small letters."""
        table, before, last, sum_ = self._table, _EDGE, _EDGE, 0
        for number in [self._numbers.get(letter, _OTHER) for letter in word] + [_EDGE]:
            sum_ += table[(before * _WIDTH + last) * _WIDTH + number]
            before, last = last, number
        return -sum_ / _STEPS


def counted(words: Iterable[str]) -> bytes:
    """The model of a language, of its `words` with the most frequent first."""
    text = _joined(words)
    names = "".join(letter for letter, _ in Counter(text).most_common(_LETTERS + 1) if letter != " ")[:_LETTERS]
    numbers = dict.fromkeys(text, _OTHER) | {letter: at for at, letter in enumerate(names, _OTHER + 1)} | {" ": _EDGE}
    coded = [numbers[letter] for letter in text]
    return names.ljust(_LETTERS, "\0").encode("utf-16-le") + _table(coded)


def _joined(words: Iterable[str]) -> str:
    """The words that are long enough to show anything, with two edges before each."""
    taken: list[str] = []
    for word in words:
        if len(taken) == _WORDS:
            break
        if len(word) >= _LEAST and word.isalpha() and word.isprintable() and max(word) <= "\uffff":
            taken.append(word)
    return "  " + "  ".join(taken) + "  "


def _table(coded: list[int]) -> bytes:
    """What each letter costs after each two, in steps."""
    singles, pairs = Counter(coded), Counter(pairwise(coded))
    threes = Counter(zip(coded, coded[1:], coded[2:], strict=False))
    every = range(_WIDTH)
    alone = [(singles[number] + _RARE) / (len(coded) + _RARE * _WIDTH) for number in every]
    rows = []
    for last in every:
        seen = singles[last] + _PRIOR_PAIR
        rows.append([(pairs[last, number] + _PRIOR_PAIR * alone[number]) / seen for number in every])
    plain = [_costs(row) for row in rows]
    return b"".join(
        _costs(
            [(threes[before, last, each] + _PRIOR_THREE * rows[last][each]) / (seen + _PRIOR_THREE) for each in every]
        )
        if (seen := pairs[before, last])
        else plain[last]
        for before in every
        for last in every
    )


def _costs(chances: Iterable[float]) -> bytes:
    return bytes(min(_MOST, round(-log10(chance) * _STEPS)) for chance in chances)
