"""Regular expressions, each match under a time limit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from cleaner.catalog import Literal, Pattern, Places, Rule
from cleaner.changes import Finding, Metadata, Reason, Stop
from cleaner.passes.guards import speaks, stop_of
from cleaner.passes.view import View
from cleaner.text import Edit, Span

TIME_LIMIT = 1.0
"""Seconds that the search of one line may take; far beyond any honest expression, so that logs stay the same."""


@lru_cache(maxsize=4096)
def compiled(expression: str) -> Any:
    """The expression, compiled once a process, in multi-line mode.

    Raises regex.error for what is no expression.
    """
    import regex  # 30 ms that a text without candidates does not need

    return regex.compile(expression, regex.MULTILINE)


def matches(pattern: Pattern, text: str, window: Span) -> Iterator[Any]:
    """The matches in `window`, whose end is the end of the text to the expression.

    Raises TimeoutError when the expression takes too long.
    """
    end = window.end
    if end > window.start and text[end - 1] == "\r" and not pattern.whole_text:
        end -= 1
    yield from compiled(pattern.expression).finditer(text, window.start, end, timeout=TIME_LIMIT)


class PatternFinder:
    """Finds the matches of all its rules, in the lines where a candidate of the scan stands."""

    def __init__(self, rules: Sequence[Rule], owner: int) -> None:
        self._owner = owner
        self._rules = [(rule, rule.match) for rule in rules if isinstance(rule.match, Pattern)]
        self._everywhere = [n for n, (_, pattern) in enumerate(self._rules) if not pattern.anchors]
        self.waits = not self._everywhere  # for a hit of the scan: without one there is nothing to find

    def literals(self) -> Iterator[Literal]:
        """What the scan must look for."""
        for index, (_, pattern) in enumerate(self._rules):
            for anchor in pattern.anchors:
                yield Literal(anchor, self._owner, index)

    def find(self, view: View) -> Iterator[Finding]:
        """A finding for each match; one that ran out of time is a finding that was stopped."""
        hits = view.hits(self._owner)
        for index in sorted({*hits, *self._everywhere}):
            rule, pattern = self._rules[index]
            if speaks(rule.guards, view):
                yield from _search(rule, pattern, view, windows(view, pattern, hits.get(index)))


def windows(view: View, pattern: Pattern, places: Places | None) -> Iterator[Span]:
    """Where to search: the whole text, every line, or the lines in which an anchor ends."""
    if pattern.whole_text:
        yield Span(0, len(view.text))
    elif places is None:
        yield from (view.lines.span(number) for number in range(len(view.lines)))
    else:
        for number in sorted({view.lines.number(end - 1) for _, end in places}):
            yield view.lines.span(number)


def _search(rule: Rule, pattern: Pattern, view: View, places: Iterator[Span]) -> Iterator[Finding]:
    """The findings of one rule, up to the first place where it runs out of time: others would cost as much."""
    for window in places:
        try:
            for match in matches(pattern, view.text, window):
                finding = _finding(rule, pattern, view, match)
                if finding is not None:
                    yield finding
        except TimeoutError:
            yield Finding(rule.id, rule.tier, window, (), rule.summary, (), out_of_time())
            return


def out_of_time() -> Stop:
    """What stops a rule whose expression does not answer."""
    return Stop(Reason.TIMEOUT, f"no answer within {TIME_LIMIT:g} s; not tried on the rest of the text")


def _finding(rule: Rule, pattern: Pattern, view: View, match: Any) -> Finding | None:
    span = Span(*match.span())
    after = None if pattern.replace is None else match.expand(pattern.replace)
    if after == match[0]:
        return None
    whole_line = after == "" and span == view.lines.content(view.lines.number(span.start))
    edits = () if after is None or whole_line else (Edit(span, match[0], after),)
    return Finding(
        rule.id,
        rule.tier,
        span,
        edits,
        rule.summary,
        metadata_of(rule, match),
        stop_of(rule.guards, view, span),
        whole_line,
    )


def metadata_of(rule: Rule, match: Any) -> Metadata:
    """The rule's metadata fields: from the groups of their names, or the whole match for a single one."""
    if not rule.metadata:
        return ()
    groups = match.groupdict()
    if len(rule.metadata) == 1 and rule.metadata[0] not in groups:
        return ((rule.metadata[0], match[0].strip()),)
    return tuple((field, groups[field].strip()) for field in rule.metadata if groups.get(field))
