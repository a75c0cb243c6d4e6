"""One scan of a text finds the candidates of all rules; only those are verified.

Aho-Corasick over every literal that a rule needs. Its cost follows the number of hits, not of rules. The scan
does not look at case: one automaton serves all, and whoever asked for a literal in exact case compares.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import ahocorasick_rs

_SURROGATES = re.compile("[\ud800-\udfff]")

Places = list[tuple[int, int]]
"""Where a literal stands: (start, end) in code points, in the order of ends."""


@dataclass(frozen=True, slots=True)
class Literal:
    """A text to look for, in any case, on behalf of `owner`, who knows it by `index`.

    A line feed at its start also stands for the start of the text.
    """

    text: str
    owner: int
    index: int


class Scanner:
    """Finds the literals of all owners in one sweep."""

    def __init__(self, literals: Iterable[Literal]) -> None:
        table: dict[str, list[tuple[int, int]]] = {}
        for literal in literals:
            if not _SURROGATES.search(literal.text):
                table.setdefault(fold(literal.text), []).append((literal.owner, literal.index))
        self._owners = list(table.values())
        self._machine = ahocorasick_rs.AhoCorasick(table) if table else None

    def hits(self, text: str) -> dict[int, dict[int, Places]]:
        """By owner and index, where each literal stands in `text`, overlapping ones included."""
        found: dict[int, dict[int, Places]] = {}
        if self._machine is None:
            return found
        haystack = "\n" + fold(text)
        try:
            matches = self._machine.find_matches_as_indexes(haystack, overlapping=True)
        except UnicodeEncodeError:
            haystack = _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", haystack)
            matches = self._machine.find_matches_as_indexes(haystack, overlapping=True)
        for number, start, end in matches:
            for owner, index in self._owners[number]:
                found.setdefault(owner, {}).setdefault(index, []).append((max(0, start - 1), end - 1))
        return found


def fold(text: str) -> str:
    """`text` in small letters, code point by code point, so that offsets stay.

    The one letter whose lower case is longer, U+0130, and the final sigma, which depends on its neighbours, are
    taken as "i" and medial sigma.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text.replace("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "i").lower()
    return lowered.replace("\N{GREEK SMALL LETTER FINAL SIGMA}", "\N{GREEK SMALL LETTER SIGMA}")
