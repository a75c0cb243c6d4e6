"""Text that was wrapped at a fixed width, joined into paragraphs."""

from __future__ import annotations

from collections.abc import Iterable

from cleaner.catalog import Rule
from cleaner.changes import Finding
from cleaner.detect.wrapped import Break, breaks
from cleaner.detect.wrapped_ideographs import ideographic_breaks
from cleaner.passes.view import View
from cleaner.text import Edit


def wrapped(rule: Rule, view: View) -> Iterable[Finding]:
    """Line ends that stand for a space."""
    return _joined(rule, view, "wrapped")


def divided(rule: Rule, view: View) -> Iterable[Finding]:
    """Line ends that divide a word, with the hyphen that goes."""
    return _joined(rule, view, "divided")


def compound(rule: Rule, view: View) -> Iterable[Finding]:
    """Line ends behind a hyphen that belongs to the word."""
    return _joined(rule, view, "compound")


def _joined(rule: Rule, view: View, kind: str) -> list[Finding]:
    return [
        Finding(rule.id, rule.tier, each.span, (Edit.replace(view.text, each.span, each.after),), rule.summary)
        for each in _breaks(view)
        if each.kind == kind
    ]


def _breaks(view: View) -> list[Break]:
    return view.once("breaks", lambda: [*breaks(view.text), *ideographic_breaks(view.text)])
