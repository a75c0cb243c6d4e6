"""Tokenised text put together again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.catalog import Rule
from cleaner.changes import Finding
from cleaner.detect.language.function_words import CYRILLIC, LATIN
from cleaner.detect.tokenised import spaces_apart, tokenised_lines
from cleaner.passes.view import View
from cleaner.text import Edit, Span


def tokenised(rule: Rule, view: View) -> Iterable[Finding]:
    """The spaces that a tokeniser put into lines, in languages whose marks touch the word before them."""
    known = view.language in LATIN or view.language in CYRILLIC
    return _spaces(rule, view) if known else ()


def _spaces(rule: Rule, view: View) -> Iterator[Finding]:
    for line in tokenised_lines(view.text, view.language):
        for kind, space in spaces_apart(line.of(view.text), view.language):
            span = Span(line.start + space.start, line.start + space.end)
            edit = Edit.replace(view.text, span, "")
            yield Finding(rule.id, rule.tier, span, (edit,), f"{rule.summary}: {kind}")
