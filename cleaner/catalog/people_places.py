"""The spellings of places that other languages' schemes make and that nothing else is called."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from cleaner.catalog.entities import TARGETS, Entity, NameBook
from cleaner.catalog.people import fold_word
from cleaner.errors import RuleError
from cleaner.names.given import given_names
from cleaner.names.native import LANGUAGES
from cleaner.names.tables import SCHEMES
from cleaner.names.variants import accepted_forms, class_variants, place_spellings

_SHORTEST, _MARKED = 7, 6
# From these languages English texts are translated.
_SCHEMES = tuple(scheme.name for scheme in SCHEMES if scheme.target in ("de", "fr", "es", "pl", "cs", "ro", "nl"))
# What English does not make of Cyrillic letters. A spelling without it may be some English usage, or somebody.
_FOREIGN = re.compile(r"[^a-z -]|[wjq]|sch|tch|ou|cz|sz|oe|dsh")
_SURNAME = re.compile(r"[eo](?:v|w|f|ff)$")


def places_table(book: NameBook, surnames: Collection[str]) -> dict[str, str]:
    """For each place that has any, its derived spellings that English does not use, joined by line feeds.

    Spellings that are somebody's name, given or last, are left out: Wladimir is a city and many men. Raises RuleError
    for a native name that cannot be spelt.
    """
    taken = {fold_word(name) for e in book.entities for name in (e.name, *e.also, *e.same)}
    taken |= {fold_word(name) for e in book.entities for target in TARGETS for name in e.right(target)}
    taken |= {fold_word(name) for name in book.keep} | _given_names()
    table: dict[str, str] = {}
    for entity in book.entities:
        if entity.kind == "places":
            found = dict.fromkeys(
                text for text in _spellings(entity) if (key := fold_word(text)) not in taken and key not in surnames
            )
            if found:
                table[entity.name] = "\n".join(found)
    return table


def _given_names() -> set[str]:
    return {spelling for name in given_names() for spelling in class_variants(name)}


def _spellings(entity: Entity) -> Iterator[str]:
    """The derived spellings that are long enough and show another language."""
    natives = [(language, native) for language, native in entity.natives if language in LANGUAGES]
    accepted = {
        fold_word(text)
        for language, native in natives
        for word in native.replace("-", " ").split()
        for text in accepted_forms(word, language, "en")
    }
    for language, native in natives:
        try:
            variants = place_spellings(native, language)
        except RuleError as error:
            raise RuleError(f"{entity.where}: {language}: {error}") from None
        for variant in variants:
            words = fold_word(variant.text).replace("-", " ").split()
            if variant.scheme in _SCHEMES and _is_certain(variant.text) and not accepted.issuperset(words):
                yield variant.text


def _is_certain(text: str) -> bool:
    """Whether a spelling is long enough, shows another language and does not look like a surname (Nikolajew)."""
    lowered = text.lower()
    long_enough = len(text) >= (_SHORTEST if text.isascii() else _MARKED)
    letters_only = all(letter.isalpha() or letter in " -" for letter in text)
    return long_enough and letters_only and bool(_FOREIGN.search(lowered)) and not _SURNAME.search(lowered)
