"""The spellings of all people and places of a catalogue, looked up by surname: made once, kept with the catalogue.

What is kept is a few long strings, taken apart when asked for: a start has no time for twenty thousand small objects.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

from cleaner.catalog.entities import Entity, NameBook
from cleaner.names.folding import fold

INDEX = "people-index"
"""The key under which the index is kept among the files of a catalogue: no path ends so."""

_JOINTS = dict.fromkeys(map(ord, "'’ʼ`´‘ʹʺ′″\""))


fold_word = lru_cache(maxsize=8192)(fold)
"""`cleaner.names.fold`, remembered: for words that come again and again."""


class Origin(StrEnum):
    """How a spelling of a person's name comes about; a letter each, for the table is kept as text."""

    SCHEME = "s"
    """A scheme makes it, or a list has it."""
    RUSSIAN = "r"
    """The Russian form of a Ukrainian name, as English texts spell it."""
    RUSSIAN_ELSEWHERE = "R"
    """The same as texts in another target language spell it."""
    WESTERN = "w"
    """The same name in a Western language."""


def bare(word: str) -> str:
    """`word` in small letters and without apostrophes; diacritics stay."""
    return word.lower().translate(_JOINTS)


@dataclass(frozen=True, slots=True)
class Person:
    """A person's given names by folded spelling, and the accepted ones by target language.

    `accepted` has for each target a pair of given names and surnames, `bare`; `wrong` are full names, folded, that a
    list calls wrong although a scheme may make them.
    """

    entity: Entity
    given: dict[str, Origin]
    accepted: dict[str, tuple[frozenset[str], frozenset[str]]]
    wrong: frozenset[str]

    def accepts(self, given: str, surname: str, target: str) -> bool:
        """Whether the two words, as they stand in a text in language `target`, are this person's name there."""
        if target == "en" and f"{fold_word(given)} {fold_word(surname)}" in self.wrong:
            return False
        known = self.accepted.get(target)
        return known is not None and bare(given) in known[0] and bare(surname) in known[1]


class People:
    """The persons of a catalogue, found by number, and their surnames in every spelling."""

    def __init__(self, entities: Sequence[Entity] = (), table: Mapping[str, Any] | None = None) -> None:
        self._entities = entities
        self._table = table or {}
        self._rows: Sequence[Any] = self._table.get("persons", ())
        self._known: dict[int, Person] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def person(self, number: int) -> Person:
        """The person of this number, from 0 to below the number of people."""
        if number not in self._known:
            place, given, accepted = self._rows[number]
            self._known[number] = Person(
                self._entities[place],
                {key: Origin(letter) for letter, keys in given.items() for key in keys.split()},
                {code: (frozenset(a.split()), frozenset(b.split())) for code, (a, b) in accepted.items()},
                frozenset(" ".join(map(fold_word, name.split())) for name in self._entities[place].wrong),
            )
        return self._known[number]

    def bearers(self, folded: str) -> Sequence[tuple[int, Origin]]:
        """The numbers of the people whose surname it can be, each with how that spelling comes about."""
        found = self._bearers.get(folded)
        return [(int(each[:-1]), Origin(each[-1])) for each in found.split()] if found else ()

    @cached_property
    def surnames(self) -> list[str]:
        """Every surname in every spelling, folded."""
        return self._lines("surnames")

    @cached_property
    def beginnings(self) -> tuple[list[str], list[str]]:
        """What texts with surnames in ASCII hold in small letters, after a space: short surnames, and six letters."""
        return self._lines("whole"), self._lines("begun")

    @cached_property
    def _bearers(self) -> dict[str, str]:
        return dict(zip(self.surnames, self._lines("bearers"), strict=True))

    @cached_property
    def barred(self) -> Mapping[str, str]:
        """Spellings of one person, folded, that are the accepted name of another or a kept name, each with that."""
        barred: Mapping[str, str] = self._table.get("barred", {})
        return barred

    @property
    def clashes(self) -> list[tuple[str, str]]:
        """Entries, by file and key, with the name of another entry that is a spelling of theirs and not kept."""
        return [(place, name) for place, name in self._table.get("clashes", ())]

    @cached_property
    def telling(self) -> list[str]:
        """Given names, folded, that English texts do not write, unless they were translated."""
        return self._lines("telling")

    @cached_property
    def _classes(self) -> dict[str, str]:
        return dict(zip(self._lines("given"), self._lines("classes"), strict=True))

    def classes(self, given: str) -> frozenset[str]:
        """What tells which names `given` is a spelling of, whoever bears it; empty where it is none that is known."""
        return frozenset(self._classes.get(fold_word(given), "").split())

    @cached_property
    def places(self) -> list[tuple[str, str]]:
        """Derived spellings of places that texts may take over from other languages, each with its entry's name."""
        return [(wrong, name) for name, found in self._table.get("places", {}).items() for wrong in found.split("\n")]

    def _lines(self, key: str) -> list[str]:
        text: str = self._table.get(key, "")
        return text.split("\n") if text else []


def people_of(book: NameBook, kept: dict[str, Any]) -> People:
    """The people of `book`; `kept` is where what is slow to make is found, or else put.

    Raises RuleError for a native name that cannot be spelt, and for entries that contradict one another.
    """
    mark = _mark()
    table = kept.get(INDEX)
    if not (isinstance(table, dict) and table.get("mark") == mark):
        from cleaner.catalog.people_table import people_table  # noqa: PLC0415 - only where no kept index serves

        table = {"mark": mark, **people_table(book)}
        kept[INDEX] = table
    return People([entity for entity in book.entities if entity.kind == "people"], table)


@cache
def _mark() -> str:
    """What changes when the generator does, so that no spellings of an older one are used."""
    total = hashlib.sha256()
    folder = Path(__file__).resolve().parent
    for file in (*sorted(folder.glob("people*.py")), *sorted((folder.parent / "names").rglob("*.py"))):
        total.update(file.read_bytes())
    return total.hexdigest()
