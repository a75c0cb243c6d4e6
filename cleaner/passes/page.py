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
    for n, keep in enumerate(judged.kept):
        if not keep:
            told = ", ".join(f"{name} {weight:+.1f}" for name, weight in furniture.reasons(judged, n, weights))
            place = _WHERE[judged.where(n)]
            note = f"{rule.summary} ({view.chrome}): {place}, score {judged.scores[n]:+.1f}; {told}"
            fields: Metadata = (("title", judged.lines.looks[n].text),) if n == judged.title else ()
            span = view.lines.content(judged.lines.numbers[n])
            yield Finding(rule.id, rule.tier, span, (), note, fields, removes_lines=True)
