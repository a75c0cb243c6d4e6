"""What each confusion of code pages would make of the characters of a line: told by sets, before a line is rewritten.

A hundred confusions come into question for a line in Cyrillic, and most make of it what no language writes. Sets of
characters are the bits of numbers here: to say so of one of them takes a few operations on numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache, reduce
from operator import and_
from typing import NamedTuple

from cleaner.detect.encoding.code_page_tables import MARKS, Confusion, anything, confusions, readable
from cleaner.detect.encoding.letter_pairs import Pairs, all_pairs, small


class Effect(NamedTuple):
    """A confusion by sets of the characters that it meets.

    It makes others of those `changed`, letters or apostrophes of `letters`; of `unmapped` nothing is known. `strange`
    has for each of its languages those of which it makes what that language does not write, `nonsense` those of which
    it makes what none of them writes.
    """

    confusion: Confusion
    changed: int
    letters: int
    unmapped: int
    strange: tuple[tuple[Pairs, int], ...]
    nonsense: int


class Characters:
    """The characters beyond ASCII of a line that holds no others than `anything`."""

    def __init__(self, line: str) -> None:
        self._counts = {_bits()[char]: count for char, count in Counter(line).items() if char > "\x7f"}
        self.every = sum(self._counts)

    def count(self, among: int) -> int:
        """How often those of the set stand in the line."""
        return sum([count for bit, count in self._counts.items() if bit & among]) if among & self.every else 0

    def speakers(self, effect: Effect, most: float, codes: frozenset[str]) -> list[Pairs]:
        """Of the languages with these codes those of a confusion to which at most so many characters are strange."""
        # Each character stands in the line once at least: in most cases their number alone tells enough.
        if effect.confusion.languages.isdisjoint(codes) or (self.every & effect.nonsense).bit_count() > most:
            return []
        return [
            pairs
            for pairs, strange in effect.strange
            if pairs.code in codes and (self.every & strange).bit_count() <= most and self.count(strange) <= most
        ]


@cache
def explained(read: str) -> int:
    """The set of what a line may hold that was read in this code page, and of marks put in later."""
    return _set(readable(read) | MARKS)


@cache
def effects(read: str) -> tuple[Effect, ...]:
    """What the confusions of text read in this code page do: made in some milliseconds when a line may need it."""
    return tuple(_effect(confusion, readable(read)) for confusion in confusions(read))


def _effect(confusion: Confusion, characters: frozenset[str]) -> Effect:
    """The same for one; marks that the page does not hold stay, and all languages write them."""
    meant = {char: confusion.table.get(ord(char), char) for char in characters if char > "\x7f"}
    changed = {char: becomes for char, becomes in meant.items() if becomes != char}
    strange = {char: seen for char, becomes in meant.items() if (seen := small(becomes)) not in MARKS}
    by_language = tuple(
        (pairs, _set(char for char, seen in strange.items() if seen not in pairs.letters))
        for pairs in all_pairs()
        if pairs.code in confusion.languages
    )
    return Effect(
        confusion,
        _set(changed),
        _set(char for char, becomes in changed.items() if becomes.isalpha() or becomes == "’"),
        _set(char for char in _bits() if ord(char) not in confusion.table),
        by_language,
        reduce(and_, (strange for _, strange in by_language)),
    )


def _set(characters: Iterable[str]) -> int:
    return sum(map(_bits().__getitem__, characters))


@cache
def _bits() -> dict[str, int]:
    return {char: 1 << place for place, char in enumerate(sorted(char for char in anything() if char > "\x7f"))}
