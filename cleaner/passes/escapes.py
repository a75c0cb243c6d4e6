"""Escapes of formats that were not undone: of JSON, of e-mail, of addresses, of byte-level tokenisers."""

from __future__ import annotations

from collections.abc import Iterable

from cleaner.catalog import Rule
from cleaner.changes import Finding, Tier
from cleaner.detect import escapes
from cleaner.detect.escapes import Escape
from cleaner.passes.view import View
from cleaner.text import Edit


def json(rule: Rule, view: View) -> Iterable[Finding]:
    r"""Letters and quotation marks as JSON escapes them: caf\u00e9."""
    return _undone(rule, view, escapes.json_escapes(view.text))


def mail(rule: Rule, view: View) -> Iterable[Finding]:
    """Letters and quotation marks as e-mail escapes them: caf=C3=A9."""
    return _undone(rule, view, escapes.mail_escapes(view.text))


def address(rule: Rule, view: View) -> Iterable[Finding]:
    """Letters and spaces as addresses escape them, in words of none: caf%C3%A9."""
    return _undone(rule, view, escapes.address_escapes(view.text))


def byte_tokens(rule: Rule, view: View) -> Iterable[Finding]:
    """Bytes as models write them that have no token for a letter: caf<0xC3><0xA9>."""
    return _undone(rule, view, escapes.byte_tokens(view.text))


def pieces(rule: Rule, view: View) -> Iterable[Finding]:
    """Lines that a byte-level tokeniser cut up; for review where words were cut, too."""
    if view.language == "mt":
        return
    for found in escapes.piece_lines(view.text):
        edits = tuple(Edit.replace(view.text, each.span, each.after) for each in found.parts)
        yield Finding(rule.id, rule.tier if found.sure else Tier.REVIEW, found.line, edits, rule.summary)


def _undone(rule: Rule, view: View, found: Iterable[Escape]) -> Iterable[Finding]:
    for each in found:
        edit = Edit.replace(view.text, each.span, each.after)
        yield Finding(rule.id, rule.tier, each.span, (edit,), rule.summary)
