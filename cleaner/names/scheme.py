"""Transliteration schemes: tables from sounds to spellings, read once and looked up by column.

A scheme spells a name by spelling each of its sounds. All schemes together are a sheet with a row for each sound and
a column for each scheme; the spellings of a name in all schemes are its rows, joined down the columns. This is what
makes a few thousand names cheap: one `zip` spells a name in every scheme.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice, product

from cleaner.names.native import Language
from cleaner.names.sounds import fallbacks, parts

_MOST = 48  # spellings of one name in one scheme; more than a few sounds with alternatives are not all combined


@dataclass(frozen=True, slots=True)
class Scheme:
    """How the readers of language `target` ("" for a standard of no language) expect Cyrillic names to be spelt.

    `table` holds "sound=spelling" or "sound=spelling|another" and white space between them, sounds as
    `cleaner.names.sounds` names them; it adds to the table of `base` and wins over it. "uk:sound" is for Ukrainian
    names only. `of` are the languages that the scheme is for; `source` says where the table is from.
    """

    name: str
    target: str
    source: str
    table: str
    base: Scheme | None = None
    of: tuple[str, ...] = ("ru", "uk", "be")


Spelling = tuple[Scheme, str]
"""A scheme and what it makes of a name, in lower case."""


class Sheet:
    """Some schemes, side by side, for names in one language."""

    __slots__ = ("_cells", "_first", "_tables", "_wide", "language", "schemes")

    def __init__(self, language: Language, schemes: Sequence[Scheme]) -> None:
        self.language = language
        self.schemes = tuple(schemes)
        self._tables = [_in_language(read_table(scheme), language) for scheme in self.schemes]
        self._cells: dict[str, tuple[tuple[str, ...], ...]] = {}
        self._first: dict[str, tuple[str, ...]] = {}
        self._wide: dict[str, frozenset[int]] = {}

    def spell(self, keys: Sequence[str]) -> Iterator[Spelling]:
        """Every spelling of the sounds `keys`: one of each scheme first, then the schemes' alternatives."""
        for key in keys:
            if key not in self._cells:
                self._read(key)
        rows = [self._first[key] for key in keys]
        return chain(zip(self.schemes, map("".join, zip(*rows, strict=True)), strict=True), self._others(keys))

    def _others(self, keys: Sequence[str]) -> Iterator[Spelling]:
        rows = [self._cells[key] for key in keys]
        for column in sorted(frozenset().union(*(self._wide[key] for key in keys))):
            scheme = self.schemes[column]
            for chosen in islice(product(*(row[column] for row in rows)), 1, _MOST):
                yield scheme, "".join(chosen)

    def _read(self, key: str) -> None:
        cells = tuple(spellings(table, key) for table in self._tables)
        self._cells[key] = cells
        self._first[key] = tuple(cell[0] for cell in cells)
        self._wide[key] = frozenset(column for column, cell in enumerate(cells) if len(cell) > 1)


def spellings(table: Mapping[str, tuple[str, ...]], key: str) -> tuple[str, ...]:
    """What `table` has for the sound `key`, the usual spelling first. Raises KeyError where a table lacks a sound."""
    for known in fallbacks(key):
        cell = table.get(known)
        if cell is not None:
            return cell
    composed = parts(key)
    if not composed:
        raise KeyError(key)
    return tuple(dict.fromkeys(map("".join, product(*(spellings(table, part) for part in composed)))))


def _in_language(table: Mapping[str, tuple[str, ...]], language: Language) -> dict[str, tuple[str, ...]]:
    """`table` for names in `language`: what it holds for them alone takes the place of what it holds for all."""
    mark = f"{language}:"
    own = {key.removeprefix(mark): cell for key, cell in table.items() if key.startswith(mark)}
    return {**table, **own}


@cache
def read_table(scheme: Scheme) -> dict[str, tuple[str, ...]]:
    """The cells of `scheme` and of those it is based on, by sound."""
    table = dict(read_table(scheme.base)) if scheme.base else {}
    for cell in scheme.table.split():
        key, _, value = cell.partition("=")
        table[key] = tuple(value.split("|"))
    return table
