"""Text that was decoded with the wrong encoding."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.catalog import Glossary, Rule
from cleaner.changes import Finding
from cleaner.detect.mojibake import repairs
from cleaner.passes.view import View
from cleaner.text import Edit


def mojibake(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterator[Finding]:
    """A finding for each run of characters that ftfy can prove to be damaged."""
    for repair in repairs(view.text):
        edit = Edit.replace(view.text, repair.span, repair.after)
        yield Finding(rule.id, rule.tier, repair.span, (edit,), repair.plan)
