"""What has happened to a text on its way through the passes, told in positions of its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.changes.model import Change, Finding, Reason, Repair, Skipped, Step, Stop
from cleaner.text import Edit, Lifted, NetEdit, Span, Trace

Key = tuple[str, int, int, int]
"""What a finding is known by while its text changes: its rule, where its place in the source starts and ends, and how
far in it stands, for several may stand in one place that was rewritten."""


class History:
    """The text as it stands, and how it came to be."""

    def __init__(self, source: str) -> None:
        self._trace: Trace[Step] = Trace.begin(source)
        self._groups = 0

    @property
    def text(self) -> str:
        """The text with all repairs so far."""
        return self._trace.text

    def apply(self, repairs: Iterable[Repair]) -> None:
        """Make `repairs` of the text as it stands, whose edits do not overlap."""
        self._trace = self._trace.apply([pair for repair in repairs for pair in self._steps(repair)])

    def _steps(self, repair: Repair) -> Iterator[tuple[Edit, Step]]:
        finding, several = repair.finding, len(repair.edits) > 1
        self._groups += several
        for number, edit in enumerate(repair.edits):
            metadata = () if number else finding.metadata
            yield edit, Step(finding.rule, finding.tier, finding.note, metadata, self._groups if several else 0)

    def key(self, finding: Finding) -> Key:
        """What `finding`, made in the text as it stands, is known by."""
        return _key(finding, self._trace.lift(finding.hull))

    def source_spans(self, finding: Finding) -> list[Span]:
        """Where the edits of `finding` stand in the source, or where it stands itself."""
        return [self._trace.lift(edit.span).source for edit in finding.edits] or [self._trace.lift(finding.hull).source]

    def noted(self, finding: Finding, stop: Stop) -> tuple[Key, Skipped]:
        """`finding` as one that was not applied, and what it is known by."""
        lifted = self._trace.lift(finding.hull)
        return _key(finding, lifted), Skipped(
            rule=finding.rule,
            tier=finding.tier,
            start=lifted.source.start,
            end=lifted.source.end,
            before=lifted.source.of(self._trace.source),
            after=finding.repaired(self.text, lifted.current) if finding.repairs else None,
            reason=stop.reason,
            note=finding.note,
            because=stop.because,
            winner=stop.winner,
        )

    def changes(self) -> tuple[Change, ...]:
        """All changes that lead from the source to the text as it stands, in source order."""
        return tuple(_change(self._trace.source, net) for net in self._trace.net)

    def undone(self) -> Iterator[Skipped]:
        """What rules undid of one another, a finding for each rule that had a part in it."""
        return (_undone(self._trace.source, net, step) for net in self._trace.undone for step in net.causes)


def _key(finding: Finding, lifted: Lifted) -> Key:
    return finding.rule, lifted.source.start, lifted.source.end, finding.hull.start - lifted.current.start


def _change(source: str, net: NetEdit[Step]) -> Change:
    *earlier, last = net.causes
    return Change(
        rule=last.rule,
        tier=last.tier,
        start=net.span.start,
        end=net.span.end,
        before=net.span.of(source),
        after=net.after,
        note=last.note,
        metadata=last.metadata,
        group=last.group,
        via=tuple(earlier),
    )


def _undone(source: str, net: NetEdit[Step], step: Step) -> Skipped:
    return Skipped(
        rule=step.rule,
        tier=step.tier,
        start=net.span.start,
        end=net.span.end,
        before=net.span.of(source),
        after=None,
        reason=Reason.UNDONE,
        note=step.note,
        because="rules undid one another: " + ", ".join(dict.fromkeys(s.rule for s in net.causes)),
    )
