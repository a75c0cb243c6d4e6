"""Site furniture that no phrase gives away, found by looking at the page as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.catalog import Glossary, Rule
from cleaner.changes import Finding, Metadata
from cleaner.detect import furniture
from cleaner.detect.furniture_lines import hinted, lines_of
from cleaner.passes.view import View

_WHERE = {"head": "before the article", "body": "inside the article", "foot": "after the article"}


def page(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterator[Finding]:
    """A finding for each line that the page can do without; none where the text does not look like a page."""
    mode = furniture.MODES[view.chrome]
    if not hinted(view.raw_lines, mode.gone // 2):
        return
    weights = furniture.weights()
    judged = furniture.judge(lines_of(view.raw_lines, view.language), weights, mode)
    if not furniture.is_page(judged, mode):
        return
    lines = [one.line for one in judged]
    start = next(n for n, one in enumerate(judged) if one.kept)
    title = furniture.title_of(lines, start)
    for n, one in enumerate(judged):
        if not one.kept:
            span = view.lines.content(one.line.number)
            told = ", ".join(f"{name} {weight:+.1f}" for name, weight in furniture.reasons(one, weights))
            note = f"{rule.summary} ({view.chrome}): {_WHERE[one.where]}, score {one.score:+.1f}; {told}"
            fields: Metadata = (("title", one.line.text),) if n == title else ()
            yield Finding(rule.id, rule.tier, span, (), note, fields, removes_lines=True)
