"""Words of another language with their translation: the files rules/glossary/SOURCE-TARGET.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from cleaner.catalog.fields import Fields


@dataclass(frozen=True, slots=True)
class Glossary:
    """Words and phrases of `source` with the one rendering in `target` that running text takes.

    Keys are lower case, except where only the capitalised form has this meaning.
    """

    source: str
    target: str
    words: dict[str, str]
    phrases: dict[str, str]
    place: str


def parse_glossary(place: str, stem: str, data: dict[str, Any]) -> Glossary:
    """The glossary of a file named SOURCE-TARGET.toml, with the tables [words] and [phrases].

    Raises RuleError.
    """
    fields = Fields(place, data)
    source, _, target = stem.partition("-")
    if not (re.fullmatch("[a-z]{2,3}", source) and re.fullmatch("[a-z]{2,3}", target)):
        raise fields.error("file name", 'must be SOURCE-TARGET.toml with language codes, as in "de-en.toml"')
    words, phrases = fields.table_of_texts("words"), fields.table_of_texts("phrases")
    fields.done()
    return Glossary(source, target, words, phrases, place)
