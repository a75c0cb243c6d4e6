"""Places of a text that move along while the text around them is edited."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from cleaner.text.edits import Edit, Span


class Regions:
    """Spans of a text, in order; those that share a code point are one."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        joined: list[Span] = []
        for span in sorted(spans):
            if joined and span.start < joined[-1].end:
                joined[-1] = joined[-1].hull(span)
            else:
                joined.append(span)
        self._spans = tuple(joined)
        self._starts = [span.start for span in joined]

    def __iter__(self) -> Iterator[Span]:
        return iter(self._spans)

    def __bool__(self) -> bool:
        return bool(self._spans)

    def touched(self, span: Span) -> Span | None:
        """The first region in which `span` covers a code point or, being empty, is an inner place; edges are free."""
        at = bisect_right(self._starts, span.start) - 1
        for region in self._spans[max(0, at) : at + 2]:
            if span.start < region.end and region.start < span.end:
                return region
        return None

    def moved(self, edits: Sequence[Edit], more: Iterable[Span] = ()) -> Regions:
        """The regions, and `more` of them, in the text that `edits` make; they do not overlap one another.

        What is put in at an edge of a region stays outside; one that an edit rewrites in part goes from the first to
        the last of what is left of it.
        """
        ordered = sorted(edits, key=lambda edit: edit.span)
        ends = [edit.span.end for edit in ordered]
        starts = [edit.span.start for edit in ordered]
        shifts = [0, *accumulate(len(edit.after) - len(edit.span) for edit in ordered)]
        moved = []
        for span in (*self._spans, *more):
            start = span.start + shifts[bisect_right(ends, span.start)]
            end = span.end + shifts[bisect_left(starts, span.end)]
            moved.append(Span(start, max(start, end)))
        return Regions(moved)
