"""The finders written in Python, by the name that rules call them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from cleaner.catalog import Glossary, Rule
from cleaner.changes import Finding
from cleaner.passes import consistency, debris, encoding, fragments, page, quotes, repetition, residue
from cleaner.passes.view import View

Finder = Callable[[Rule, View, tuple[Glossary, ...]], Iterable[Finding]]
"""What gives () at once where a first look finds nothing: setting a generator going costs more than most looks."""

DETECTORS: Mapping[str, Finder] = {
    "mojibake": encoding.mojibake,
    "code-page": encoding.code_page,
    "lost-letters": encoding.lost,
    "page": page.page,
    "pull-quote": repetition.pull_quote,
    "repeated-paragraph": repetition.paragraph,
    "bracket-translated": fragments.bracket_translated,
    "bracket-suggested": fragments.bracket_suggested,
    "bracket-reported": fragments.bracket_reported,
    "bracket-glued": fragments.bracket_glued,
    "term-variants": consistency.variants,
    "unbalanced-quotes": quotes.unbalanced,
    "loop": residue.loop,
    "row-of-marks": residue.row_of_marks,
    "entity": residue.entity,
    "fenced-whole": residue.fenced_whole,
    "cut-end": residue.cut_end,
    "bidi": debris.bidi,
    "joiner": debris.joiner,
    "control": debris.control,
    "private-use": debris.private_use,
    "decomposed": debris.decomposed,
    "homoglyph": debris.homoglyph,
}
