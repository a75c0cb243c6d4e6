"""People, places and terms whose wrong spellings are derived, not listed: the tables of rules/names/*.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from cleaner.catalog.fields import Fields
from cleaner.errors import RuleError

TABLES = ("people", "places", "terms", "keep")
TARGETS = ("de", "fr", "es", "pl")
"""Target languages other than English, whose right forms an entry may give."""

_NATIVE = re.compile("[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, a place or a term: its right English name and what is known of its other names.

    `natives` are (language, name in its own script). `also` are accepted spellings, `wrong` listed errors, `same`
    other accepted names that only a mixed use makes worth a report. `near` words of which one must stand in the
    document, `unless` words of which none may. `forms` are right forms by target language, the first the usual one.
    """

    kind: str
    name: str
    natives: tuple[tuple[str, str], ...] = ()
    also: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    forms: tuple[tuple[str, tuple[str, ...]], ...] = ()
    place: str = ""

    @property
    def where(self) -> str:
        """The file, the table and the entry, for messages."""
        return f"{self.place}: {self.kind}: {self.name}"

    def right(self, language: str) -> tuple[str, ...]:
        """The right forms in `language`, the usual one first; none where nobody gave one."""
        if language == "en":
            return (self.name, *self.also)
        return next((forms for code, forms in self.forms if code == language), ())


@dataclass(frozen=True, slots=True)
class NameBook:
    """All entities of a catalogue, and the names that are never touched."""

    entities: tuple[Entity, ...] = ()
    keep: frozenset[str] = frozenset()

    def rows(self) -> list[Any]:
        """This book in plain tuples and strings, for `read`."""
        return [
            sorted(self.keep),
            *(tuple(getattr(entity, key) for key in Entity.__slots__) for entity in self.entities),
        ]

    @classmethod
    def read(cls, rows: list[Any]) -> NameBook:
        """The book of which these are the `rows`, in a small part of the time that reading and checking took."""
        keep, *entities = rows
        return cls(tuple(Entity(*row) for row in entities), frozenset(keep))

    def over(self, earlier: NameBook) -> NameBook:
        """This book laid over `earlier`: an entity of the same kind and name takes the earlier one's place."""
        both = {(entity.kind, entity.name): entity for book in (earlier, self) for entity in book.entities}
        return NameBook(tuple(both.values()), earlier.keep | self.keep)


def parse_entities(place: str, data: dict[str, Any]) -> tuple[NameBook, dict[str, Any]]:
    """The entities of one file, and the tables of it that are something else.

    Raises RuleError.
    """
    fields = Fields(place, {key: value for key, value in data.items() if key in TABLES})
    entities: list[Entity] = []
    for kind in ("people", "places", "terms"):
        inner = fields.inner(kind)
        entities += [_entity(kind, name, inner, place) for name in inner.left()]
        inner.done()
    keep = fields.inner("keep")
    kept = frozenset(keep.texts("names"))
    keep.done()
    return NameBook(tuple(entities), kept), {key: value for key, value in data.items() if key not in TABLES}


def _entity(kind: str, name: str, table: Fields, place: str) -> Entity:
    value = table.take(name)
    if isinstance(value, str):
        return Entity(kind, name, natives=((_language(kind, name, value, place), value),), place=place)
    if isinstance(value, list):
        raise RuleError(f'{place}: {kind}: {name}: must be "native name" or a table: {{ ru = "…", also = ["…"] }}')
    fields = Fields(f"{place}: {kind}: {name}", value)
    also, wrong, same = fields.texts("also"), fields.texts("wrong"), fields.texts("same")
    near, unless = fields.texts("near"), fields.texts("unless")
    forms = tuple((code, found) for code in TARGETS if (found := fields.texts(code)))
    natives = tuple((code, fields.text(code)) for code in dict(value) if _is_native(code))
    fields.done()
    if not (natives or wrong or same):
        raise RuleError(f'{place}: {kind}: {name}: needs a native name (ru = "…") or wrong = ["…"]')
    return Entity(kind, name, natives, also, wrong, same, near, unless, forms, place)


def _language(kind: str, name: str, native: str, place: str) -> str:
    """The language of `native`. Raises RuleError where its letters do not tell."""
    from cleaner.names.family import guessed_language  # noqa: PLC0415 - tables that only such entries need

    language = guessed_language(native)
    if language is None:
        raise RuleError(
            f'{place}: {kind}: {name}: the letters of "{native}" do not tell its language; '
            f'write {{ ru = "{native}" }} or {{ uk = "{native}" }}'
        )
    return language


def _is_native(key: str) -> bool:
    return bool(_NATIVE.fullmatch(key)) and key not in TARGETS
