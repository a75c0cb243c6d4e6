"""What a run did, counted by rule: for one document, and for all of them together.

Built from logs alone. A place is told in the source: file, line and column, both from 1, in code points.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from cleaner.changes import ACCEPTED, Change, ChangeLog, Metadata, Reason, Skipped, Tier
from cleaner.text import LineIndex

MUCH = 0.25
"""A document that loses such a share of its code points is worth a look."""

_FILES = 5


@dataclass(frozen=True, slots=True)
class Place:
    """Where in which file something stands."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Count:
    """How often a rule spoke, in how many documents, and where first."""

    rule: str
    tier: Tier
    times: int
    documents: int
    first: Place

    def plus(self, other: Count) -> Count:
        """Both counts of one rule; this one came first."""
        return replace(self, times=self.times + other.times, documents=self.documents + other.documents)

    def record(self) -> dict[str, Any]:
        """The count as a JSON object."""
        first = {"file": self.first.file, "line": self.first.line, "column": self.first.column}
        return {"rule": self.rule, "tier": str(self.tier), "times": self.times, "first": first}


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """What became of one document.

    `changed` counts each rule's part in the `changes`, of which one may be the work of several rules; `awaiting`
    counts the findings that somebody should look at. Both are sorted, most frequent first. `accepted` and `rejected`
    count what a reviewer decided, `removed` is the share of the source's code points that went.
    """

    file: str
    document: str
    language: str
    encoding: str
    changes: int
    changed: tuple[Count, ...]
    awaiting: tuple[Count, ...]
    metadata: Metadata
    accepted: int
    rejected: int
    removed: float

    def record(self) -> dict[str, Any]:
        """The summary as a JSON object."""
        return {
            "file": self.file,
            "document": self.document,
            "language": self.language,
            "encoding": self.encoding,
            "changes": self.changes,
            "changed": [count.record() for count in self.changed],
            "awaiting": [count.record() for count in self.awaiting],
            "metadata": [list(pair) for pair in self.metadata],
            "accepted": self.accepted,
            "rejected": self.rejected,
            "removed": round(self.removed, 3),
        }


def seen_at(item: Change | Skipped) -> int:
    """Where in the source, in code points, the eye finds `item`: past line ends that go with what was found."""
    ends = len(item.before) - len(item.before.lstrip("\r\n"))
    return item.start + (ends if ends < len(item.before) else 0)


def summary_of(source: str, log: ChangeLog, *, file: str = "") -> DocumentSummary:
    """What `log` says about its document, of which `source` is the text and `file` the name to show."""
    file = file or log.header.document
    lines = LineIndex(source)
    steps = ((step.rule, step.tier, seen_at(change)) for change in log.changes for step in change.steps)
    awaiting = ((item.rule, item.tier, seen_at(item)) for item in log.skipped if item.awaits_review)
    return DocumentSummary(
        file=file,
        document=log.header.document,
        language=log.header.language,
        encoding=log.header.encoding,
        changes=len(log.changes),
        changed=_counts(_each(steps, lines, file)),
        awaiting=_counts(_each(awaiting, lines, file)),
        metadata=log.metadata,
        accepted=sum(step.note.endswith(ACCEPTED) for change in log.changes for step in change.steps),
        rejected=sum(item.reason is Reason.REJECTED for item in log.skipped),
        removed=_removed(log) / max(1, len(source)),
    )


def _removed(log: ChangeLog) -> int:
    return sum(max(0, len(change.before) - len(change.after)) for change in log.changes)


@dataclass(slots=True)
class RunSummary:
    """The documents of a run, added up as they come.

    `removed` has the documents that lost `MUCH` or more of their code points: the share and the file, largest first.
    """

    documents: int = 0
    documents_changed: int = 0
    changes: int = 0
    accepted: int = 0
    rejected: int = 0
    removed: list[tuple[float, str]] = field(default_factory=list)
    metadata: Counter[str] = field(default_factory=Counter)
    encodings: Counter[str] = field(default_factory=Counter)
    _changed: dict[tuple[str, Tier], Count] = field(default_factory=dict)
    _awaiting: dict[tuple[str, Tier], Count] = field(default_factory=dict)

    def add(self, document: DocumentSummary) -> None:
        """Count one more document."""
        self.documents += 1
        self.documents_changed += document.changes > 0
        self.changes += document.changes
        self.accepted += document.accepted
        self.rejected += document.rejected
        if document.removed >= MUCH:
            self.removed = sorted((*self.removed, (document.removed, document.file)), key=_most)[:_FILES]
        self.encodings[document.encoding] += 1
        self.metadata.update(key for key, _ in document.metadata)
        _add(self._changed, document.changed)
        _add(self._awaiting, document.awaiting)

    @property
    def changed(self) -> tuple[Count, ...]:
        """Each rule's part in the changes, most frequent first."""
        return _sorted(self._changed)

    @property
    def awaiting(self) -> tuple[Count, ...]:
        """What somebody should look at, most frequent first."""
        return _sorted(self._awaiting)

    def record(self) -> dict[str, Any]:
        """The summary as a JSON object."""
        return {
            "documents": self.documents,
            "documents_changed": self.documents_changed,
            "changes": self.changes,
            "accepted": self.accepted,
            "rejected": self.rejected,
            "removed": [{"file": file, "share": round(share, 3)} for share, file in self.removed],
            "changed": [_in_run(count) for count in self.changed],
            "awaiting": [_in_run(count) for count in self.awaiting],
            "metadata": dict(sorted(self.metadata.items())),
            "encodings": dict(sorted(self.encodings.items())),
        }


def _most(entry: tuple[float, str]) -> tuple[float, str]:
    share, file = entry
    return -share, file


def _each(spoken: Iterable[tuple[str, Tier, int]], lines: LineIndex, file: str) -> Iterator[Count]:
    for rule, tier, start in spoken:
        yield Count(rule, tier, 1, 1, Place(file, *lines.position(start)))


def _counts(each: Iterable[Count]) -> tuple[Count, ...]:
    found: dict[tuple[str, Tier], Count] = {}
    _add(found, each)
    return tuple(replace(count, documents=1) for count in _sorted(found))


def _add(found: dict[tuple[str, Tier], Count], counts: Iterable[Count]) -> None:
    for count in counts:
        known = found.get((count.rule, count.tier))
        found[count.rule, count.tier] = known.plus(count) if known else count


def _sorted(found: dict[tuple[str, Tier], Count]) -> tuple[Count, ...]:
    return tuple(sorted(found.values(), key=lambda count: (-count.times, count.rule, count.tier)))


def _in_run(count: Count) -> dict[str, Any]:
    return count.record() | {"documents": count.documents}
