"""What a text became, told in positions of the text it came from.

Passes run one after the other, each on the text that the one before left. A reader of the log wants none
of that: a change is a place in the source, what stood there and what stands there now. `Trace` keeps the
edits of all passes as one list of net edits of the source, so that `source[start:end]` is always what a
change replaced and a log can be replayed in one sweep by anybody.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Generic, TypeVar

from cleaner.text.edits import Edit, EditSet, Span, in_order, rewritten

Cause = TypeVar("Cause")


@dataclass(frozen=True, slots=True)
class NetEdit(Generic[Cause]):
    """`span` of the source now reads `after`; `causes` are the edits that led there, oldest first."""

    span: Span
    after: str
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class Lifted:
    """A place of the current text, widened to whole net edits and told in source positions.

    `current` is the widened place in the current text, `source` the same place in the source, and
    `absorbed` the range of net edits inside it.
    """

    current: Span
    source: Span
    absorbed: range


@dataclass(frozen=True)
class Trace(Generic[Cause]):
    """The current `text`, and the net edits that lead to it from `source`.

    Net edits are sorted, do not overlap, each changes something, and no two have the same span.
    """

    source: str
    text: str
    net: tuple[NetEdit[Cause], ...] = ()
    undone: tuple[NetEdit[Cause], ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _ends: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts: tuple[int, ...] = ()
        ends: tuple[int, ...] = ()
        if self.net:
            shifts = accumulate((len(n.after) - len(n.span) for n in self.net), initial=0)
            starts = tuple(n.span.start + shift for n, shift in zip(self.net, shifts, strict=False))
            ends = tuple(start + len(n.after) for start, n in zip(starts, self.net, strict=True))
        object.__setattr__(self, "_starts", starts)
        object.__setattr__(self, "_ends", ends)

    @classmethod
    def begin(cls, source: str) -> Trace[Cause]:
        """The trace of a text that nothing has happened to."""
        return cls(source, source)

    def lift(self, span: Span) -> Lifted:
        """Tell `span` of the current text in source positions; see `Lifted`."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        if first >= last:
            shift = self._ends[first - 1] - self.net[first - 1].span.end if first else 0
            return Lifted(span, span.shifted(-shift) if shift else span, range(first, first))
        left = max(0, self._starts[first] - span.start)
        right = max(0, span.end - self._ends[last - 1])
        return Lifted(
            Span(self._starts[first] - left, self._ends[last - 1] + right),
            Span(self.net[first].span.start - left, self.net[last - 1].span.end + right),
            range(first, last),
        )

    def apply(self, edits: Sequence[tuple[Edit, Cause]]) -> Trace[Cause]:
        """The trace after `edits` of the current text, which must not overlap.

        An edit that touches text which an earlier pass wrote is merged with the edit that wrote it. A merged
        edit that restores the source is taken out of `net` and kept in `undone`. Raises ValueError as
        `EditSet.of` does.
        """
        ordered = sorted(edits, key=lambda pair: in_order(pair[0]))
        text = EditSet.of(self.text, [edit for edit, _ in ordered]).apply(self.text)
        if not self.net:
            first = tuple(NetEdit(edit.span, edit.after, (cause,)) for edit, cause in ordered)
            return Trace(self.source, text, first, self.undone)
        net: list[NetEdit[Cause]] = []
        copied = 0
        for cluster, lifted in self._clusters(ordered):
            net += self.net[copied : lifted.absorbed.start]
            copied = lifted.absorbed.stop
            net.append(self._rewrite(cluster, lifted))
        net += self.net[copied:]
        merged = _merge_insertions(net)
        kept = tuple(n for n in merged if n.span.of(self.source) != n.after)
        undone = tuple(n for n in merged if n.span.of(self.source) == n.after)
        return Trace(self.source, text, kept, self.undone + undone)

    def _clusters(self, ordered: list[tuple[Edit, Cause]]) -> list[tuple[list[tuple[Edit, Cause]], Lifted]]:
        """Edits that absorb a common net edit belong together: they rewrite one place of the source."""
        clusters: list[tuple[list[tuple[Edit, Cause]], Lifted]] = []
        for pair in ordered:
            lifted = self.lift(pair[0].span)
            if clusters and lifted.absorbed and lifted.absorbed.start < clusters[-1][1].absorbed.stop:
                group, before = clusters[-1]
                group.append(pair)
                clusters[-1] = (group, self._join(before, lifted))
            else:
                clusters.append(([pair], lifted))
        return clusters

    @staticmethod
    def _join(a: Lifted, b: Lifted) -> Lifted:
        return Lifted(a.current.hull(b.current), a.source.hull(b.source), range(a.absorbed.start, b.absorbed.stop))

    def _rewrite(self, cluster: list[tuple[Edit, Cause]], lifted: Lifted) -> NetEdit[Cause]:
        after = rewritten(self.text, lifted.current, (edit for edit, _ in cluster))
        causes = [cause for i in lifted.absorbed for cause in self.net[i].causes]
        return NetEdit(lifted.source, after, (*causes, *(cause for _, cause in cluster)))


def _merge_insertions(net: list[NetEdit[Cause]]) -> list[NetEdit[Cause]]:
    """Two insertions at one place of the source have no order of their own, so they become one."""
    merged: list[NetEdit[Cause]] = []
    for edit in net:
        if merged and merged[-1].span == edit.span:
            last = merged.pop()
            merged.append(NetEdit(edit.span, last.after + edit.after, last.causes + edit.causes))
        else:
            merged.append(edit)
    return merged
