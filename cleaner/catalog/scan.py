"""One scan of a text finds the candidates of all rules; only those are verified.

Aho-Corasick over every literal that a rule needs. Its cost follows the number of hits, not of rules. The scan
does not look at case: one automaton serves all, and whoever asked for a literal in exact case compares.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import ahocorasick_rs

_SURROGATES = re.compile("[\ud800-\udfff]")

Places = list[tuple[int, int]]
"""Where a literal stands: (start, end) in code points, in the order of ends."""


@dataclass(frozen=True, slots=True)
class Literal:
    """A text to look for, in any case, on behalf of `owner`, who knows it by `index`.

    A line feed at its start also stands for the start of the text. With `words` it is asked for as whole words:
    it may be left out where ASCII shows that a word goes on across an edge of it.
    """

    text: str
    owner: int
    index: int
    words: bool = False


@dataclass(frozen=True, slots=True)
class Literals:
    """Many texts to look for on behalf of `owner`, who numbers them from `first`; `words` as in Literal.

    They are in small letters of ASCII. Twenty thousand of them cost a start a few milliseconds.
    """

    texts: Sequence[str]
    owner: int
    first: int
    words: bool = True


class Scanner:
    """Finds the literals of all owners in one sweep."""

    def __init__(self, literals: Iterable[Literal | Literals]) -> None:
        self._texts: list[str] = []
        self._owners: list[tuple[int, int]] = []
        self._whole = bytearray()
        for asked in literals:
            if isinstance(asked, Literals):
                self._texts += asked.texts
                self._owners += ((asked.owner, index) for index in range(asked.first, asked.first + len(asked.texts)))
                self._whole += bytes([asked.words]) * len(asked.texts)
            elif not _SURROGATES.search(asked.text):
                self._texts.append(fold(asked.text))
                self._owners.append((asked.owner, asked.index))
                self._whole.append(asked.words)
        folded = [text.encode() for text in self._texts]
        self._machine = ahocorasick_rs.BytesAhoCorasick(folded) if folded else None

    def hits(self, text: str, folded: bytes | None = None) -> dict[int, dict[int, Places]]:
        """By owner and index, where each literal stands in `text`, overlapping ones included.

        `folded` is `fold(text)` in UTF-8, where the caller has it.
        """
        found: dict[int, dict[int, Places]] = {}
        if self._machine is None:
            return found
        haystack = b"\n" + (utf8(fold(text)) if folded is None else folded)
        # Four candidates of five among English phrases are parts of words: "our car" in "your career".
        matches = [
            (number, start, end)
            for number, start, end in self._machine.find_matches_as_indexes(haystack, overlapping=True)
            if not (self._whole[number] and _is_inside(haystack, start, end))
        ]
        if matches and len(haystack) > len(text) + 1:
            code_points = _code_points(haystack, sorted({start for _, start, _ in matches}))
            matches = [
                (number, code_points[start], code_points[start] + len(self._texts[number]))
                for number, start, _ in matches
            ]
        for number, start, end in matches:
            owner, index = self._owners[number]
            found.setdefault(owner, {}).setdefault(index, []).append((max(0, start - 1), end - 1))
        return found


def _is_inside(haystack: bytes, start: int, end: int) -> bool:
    """Whether ASCII shows that what stands from `start` to `end` is part of a longer word."""
    before, after = haystack[start - 1 : start], haystack[end : end + 1]
    return (before.isalnum() and haystack[start : start + 1].isalnum()) or (
        after.isalnum() and haystack[end - 1 : end].isalnum()
    )


def _code_points(haystack: bytes, offsets: list[int]) -> dict[int, int]:
    """How many code points stand before each of `offsets`, counted in one walk over the haystack."""
    counted: dict[int, int] = {}
    done = count = 0
    for offset in offsets:
        count += len(haystack[done:offset].decode("utf-8", "surrogatepass"))
        counted[offset], done = count, offset
    return counted


def utf8(text: str) -> bytes:
    """`text` in UTF-8; a lone surrogate as its three bytes, which are no part of any literal."""
    return text.encode("utf-8", "surrogatepass")


def fold(text: str) -> str:
    """`text` in small letters, code point by code point, so that offsets stay.

    The one letter whose lower case is longer, U+0130, and the final sigma, which depends on its neighbours, are
    taken as "i" and medial sigma.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text.replace("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "i").lower()
    return lowered.replace("\N{GREEK SMALL LETTER FINAL SIGMA}", "\N{GREEK SMALL LETTER SIGMA}")
