"""One scan of a text finds the candidates of all rules; only those are verified.

Aho-Corasick over every literal that a rule needs. Its cost follows the number of hits, not of rules.
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
    """A text to look for on behalf of `owner`, who knows it by `index`."""

    text: str
    owner: int
    index: int
    ignore_case: bool = False


class Scanner:
    """Finds the literals of all owners in one sweep for exact case, and one for any case where that is asked."""

    def __init__(self, literals: Iterable[Literal]) -> None:
        exact: dict[str, list[Literal]] = {}
        folded: dict[str, list[Literal]] = {}
        for literal in literals:
            if not _SURROGATES.search(literal.text):
                table, text = (folded, fold(literal.text)) if literal.ignore_case else (exact, literal.text)
                table.setdefault(text, []).append(literal)
        self._exact = _automaton(exact)
        self._folded = _automaton(folded)

    def hits(self, text: str) -> dict[int, dict[int, Places]]:
        """By owner and index, where each literal stands in `text`, overlapping ones included."""
        found: dict[int, dict[int, Places]] = {}
        if _SURROGATES.search(text):
            text = _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)
        if self._exact is not None:
            self._exact.collect(text, found)
        if self._folded is not None:
            self._folded.collect(fold(text), found)
        return found


class _Automaton:
    def __init__(self, table: dict[str, list[Literal]]) -> None:
        self._literals = [[(lit.owner, lit.index) for lit in group] for group in table.values()]
        self._machine = ahocorasick_rs.AhoCorasick(table)

    def collect(self, text: str, found: dict[int, dict[int, Places]]) -> None:
        for number, start, end in self._machine.find_matches_as_indexes(text, overlapping=True):
            for owner, index in self._literals[number]:
                found.setdefault(owner, {}).setdefault(index, []).append((start, end))


def _automaton(table: dict[str, list[Literal]]) -> _Automaton | None:
    return _Automaton(table) if table else None


def fold(text: str) -> str:
    """`text` in small letters, code point by code point, so that offsets stay.

    The one letter whose lower case is longer, U+0130, and the final sigma, which depends on its neighbours, are
    taken as "i" and medial sigma.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text.replace("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "i").lower()
    return lowered.replace("\N{GREEK SMALL LETTER FINAL SIGMA}", "\N{GREEK SMALL LETTER SIGMA}")
