"""Literal phrases and swap tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.catalog import Literal, Phrases, Rule
from cleaner.changes import Finding
from cleaner.passes.guards import speaks, stop_of
from cleaner.passes.view import View
from cleaner.text import Edit, Span, at_word_edges


class PhraseFinder:
    """Finds the phrases of all its rules among the candidates of the scan."""

    waits = True  # for a hit of the scan: without one there is nothing to find

    def __init__(self, rules: Sequence[Rule], owner: int) -> None:
        self._owner = owner
        self._entries = [
            (rule, rule.match, phrase, right)
            for rule in rules
            if isinstance(rule.match, Phrases)
            for phrase, right in rule.match.table
        ]

    def literals(self) -> Iterator[Literal]:
        """What the scan must look for."""
        for index, (_, _, phrase, _) in enumerate(self._entries):
            yield Literal(phrase, self._owner, index, words=True)

    def find(self, view: View) -> Iterator[Finding]:
        """A finding for each phrase that stands in the text as whole words."""
        for index, places in view.hits(self._owner).items():
            rule, match, phrase, right = self._entries[index]
            if not speaks(rule.guards, view):
                continue
            for start, end in places:
                if match.ignore_case or view.text[start:end] == phrase:
                    span = Span(start, end)
                    if at_word_edges(view.text, span):
                        yield _finding(rule, match, view, span, right)


def _finding(rule: Rule, match: Phrases, view: View, span: Span, right: str | None) -> Finding:
    found = span.of(view.text)
    edits: tuple[Edit, ...] = ()
    if right is not None:
        after = _like(found, right) if match.ignore_case else right
        if after != found:
            edits = (Edit(span, found, after),)
    return Finding(rule.id, rule.tier, span, edits, rule.summary, (), stop_of(rule.guards, view, span))


def _like(found: str, right: str) -> str:
    """`right` with the capitals of `found`: all of them, the first one, or as written."""
    if found.isupper() and len(found) > 1:
        return right.upper()
    if found[:1].isupper():
        return right[:1].upper() + right[1:]
    return right
