"""What people, places and terms of a catalogue contradict one another in: found before they are first used.

What schemes derive gives way by itself: to kept names, to other entries' names, to English words. What somebody
wrote must not: a line for each says where, and how to mend it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.catalog import Catalog, Entity, NameBook
from cleaner.detect.words.english import is_english


def name_problems(catalog: Catalog) -> Iterator[str]:
    """A line for each contradiction: "FILE: KIND: NAME: KEY: what it is and how to mend it"."""
    book = catalog.names
    owners = _owners(book)
    for entity in book.entities:
        yield from _of_entry(entity, book, owners)
    yield from _of_derived(catalog)


def _of_entry(entity: Entity, book: NameBook, owners: dict[str, list[Entity]]) -> Iterator[str]:
    for wrong in entity.wrong:
        because = _against(entity, wrong, book, owners)
        if because:
            yield f"{entity.where}: wrong: {because}"
    for other in owners.get(entity.name, ()):
        if other is not entity and entity.name != other.name:
            yield f'{other.where}: "{entity.name}" is the name of another entry, too; take out one of the two'


def _of_derived(catalog: Catalog) -> Iterator[str]:
    kept = {*catalog.names.keep, *(wrong for entity in catalog.names.entities for wrong in entity.wrong)}
    for wrong, name in catalog.people.places:
        if wrong not in kept and is_english(wrong):
            yield f'{name}: a spelling of it is "{wrong}", an English word; write that under [keep]'
    for where, name in catalog.people.clashes:
        yield (
            f'{where}: a spelling of it is "{name}", the name of another entry; write that name under [keep], '
            'or tell the two apart: near = ["…"]'
        )


def missing_words() -> str:
    """What to tell where the list of English words is not installed, "" where it is."""
    from cleaner.detect.words.english import known  # noqa: PLC0415

    return "" if known() else "no names were compared with English words: pip install wordfreq"


def _owners(book: NameBook) -> dict[str, list[Entity]]:
    """The entries of each accepted name."""
    owners: dict[str, list[Entity]] = {}
    for entity in book.entities:
        for name in dict.fromkeys((entity.name, *entity.also, *entity.same)):
            owners.setdefault(name, []).append(entity)
    return owners


def _against(entity: Entity, wrong: str, book: NameBook, owners: dict[str, list[Entity]]) -> str:
    if wrong in book.keep:
        return f'"{wrong}" is under [keep], too; take it out of one of them'
    for owner in owners.get(wrong, ()):
        if owner is entity:
            return f'"{wrong}" is right by this entry itself; take it out of one of them'
        if not (entity.near or entity.unless):
            return f'"{wrong}" is right by "{owner.name}"; take it out, or say where it is wrong: near = ["…"]'
    if " " not in wrong and not (entity.near or entity.unless) and is_english(wrong):
        return f'"{wrong}" is an English word; say where it is wrong: near = ["…"], or where not: unless = ["…"]'
    return ""
