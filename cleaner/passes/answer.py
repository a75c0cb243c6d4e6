"""What a chat system puts around its answer: fences of backticks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleaner.catalog import Rule
from cleaner.changes import Finding
from cleaner.detect.protected import fenced_blocks
from cleaner.passes.view import View
from cleaner.text import Edit, Span

_FENCED = re.compile(
    r"(?s)\s*+(?P<open>`{3}(?:(?:text|plaintext|markdown)?+[ \t]*+\n)?)(?P<inner>[^`]++)(?P<close>`{3})\s*+"
)
_SYNTAX = re.compile(r"[{}<>\\=;$|]|\w\(|^(?:\$|#|>>>|import |def |SELECT )", re.MULTILINE)
_THREE = re.compile("(?<!`)`{3}(?!`)")


def fenced_whole(rule: Rule, view: View) -> Iterable[Finding]:
    """One fence of backticks around all of a text that is no code."""
    match = _FENCED.fullmatch(view.text)
    if match is None or _SYNTAX.search(match["inner"]) or not match["inner"].strip():
        return ()
    opened, closed = Span(*match.span("open")), Span(*match.span("close"))
    if view.text[closed.start - 1] == "\n":
        closed = Span(closed.start - 1, closed.end)
    edits = tuple(Edit.replace(view.text, span, "") for span in (opened, closed))
    return (Finding(rule.id, rule.tier, Span(opened.start, closed.end), edits, rule.summary),)


def stray_fence(rule: Rule, view: View) -> Iterable[Finding]:
    """Fences of three backticks that are none of Markdown's, whose blocks begin and end on lines of their own."""
    blocks = [(start, end) for start, end, _ in fenced_blocks(view.text)]
    found = [Span(*match.span()) for match in _THREE.finditer(view.text)]
    return [
        Finding(rule.id, rule.tier, each, (), rule.summary)
        for each in found
        if not any(start <= each.start and each.end <= end for start, end in blocks)
    ]
