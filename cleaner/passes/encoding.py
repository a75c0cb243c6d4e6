"""Text that was decoded with the wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from cleaner.catalog import Glossary, Rule
from cleaner.changes import Finding, Reason, Stop
from cleaner.detect.code_pages import may_be_misread, misread_lines, pieces
from cleaner.detect.mojibake import Repair, repairs
from cleaner.passes.view import View
from cleaner.text import Edit, EditSet, Span

_LETTER = re.compile(r"[^\W\d_]")
_HIGH = re.compile("[\N{LATIN CAPITAL LETTER A WITH GRAVE}-\N{LATIN SMALL LETTER Y WITH DIAERESIS}]")
_HIGH_SHARE = 0.5
"""No language writes half its letters with diacritics of Latin-1 (Vietnamese and Icelandic stay under 0.3);
Cyrillic and Greek read as Latin-1 are made of nothing else."""


def mojibake(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterator[Finding]:
    """A finding for each run of characters that ftfy can prove to be damaged, line by line."""
    lines = view.lines
    for number, group in groupby(repairs(view.text), lambda repair: lines.number(repair.span.start)):
        found = list(group)
        stop = _other_damage(view.text, lines.span(number), found)
        for repair in found:
            edit = Edit.replace(view.text, repair.span, repair.after)
            yield Finding(rule.id, rule.tier, repair.span, (edit,), repair.plan, stop=stop)


def _other_damage(text: str, line: Span, found: list[Repair]) -> Stop | None:
    """Whether the line stays unreadable: then its damage is of another kind, and a repair by chance does harm."""
    edits = EditSet.of(text, [Edit.replace(text, repair.span, repair.after) for repair in found])
    rest = EditSet(
        tuple(Edit(Span(e.span.start - line.start, e.span.end - line.start), e.before, e.after) for e in edits)
    ).apply(line.of(text))
    high, letters = len(_HIGH.findall(rest)), len(_LETTER.findall(rest))
    if high < 8 or high < _HIGH_SHARE * letters:
        return None
    return Stop(Reason.GUARD, "the line reads as another alphabet in a single-byte encoding")


def code_page(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterable[Finding]:
    """A finding for each line that another single-byte code page makes readable."""
    return _reread(rule, view) if may_be_misread(view.unusual, lambda: view.unusual_places) else ()


def _reread(rule: Rule, view: View) -> Iterator[Finding]:
    for reading in misread_lines(view.text):
        edits = tuple(Edit.replace(view.text, span, after) for span, after in pieces(view.text, reading))
        if edits:
            span = edits[0].span.hull(edits[-1].span)
            yield Finding(rule.id, rule.tier, span, edits, reading.plan)
