"""The finders written in Python, by the name that rules call them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from cleaner.catalog import Glossary, Rule
from cleaner.changes import Finding
from cleaner.passes import consistency, encoding, fragments, page, quotes, repetition
from cleaner.passes.view import View

Finder = Callable[[Rule, View, tuple[Glossary, ...]], Iterator[Finding]]

DETECTORS: Mapping[str, Finder] = {
    "mojibake": encoding.mojibake,
    "page": page.page,
    "pull-quote": repetition.pull_quote,
    "repeated-paragraph": repetition.paragraph,
    "bracket-translated": fragments.bracket_translated,
    "bracket-suggested": fragments.bracket_suggested,
    "bracket-reported": fragments.bracket_reported,
    "bracket-glued": fragments.bracket_glued,
    "term-variants": consistency.variants,
    "unbalanced-quotes": quotes.unbalanced,
}
