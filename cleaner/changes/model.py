"""What was found in a text and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from cleaner.text import Edit, Span, rewritten


class Tier(StrEnum):
    """How far a rule is trusted: applied by default, applied when asked for, or only noted."""

    SAFE = "safe"
    REVIEW = "review"
    REPORT = "report"


class Reason(StrEnum):
    """Why a finding was not applied."""

    REVIEW = "needs-review"
    REPORT = "report-only"
    NOT_ASKED = "not-asked"
    GUARD = "guard"
    PROTECTED = "protected"
    OVERLAP = "overlap"
    HARM = "harm"
    TIMEOUT = "timeout"
    UNDONE = "undone"
    REJECTED = "rejected"


AWAITING = (Reason.REVIEW, Reason.REPORT, Reason.NOT_ASKED, Reason.TIMEOUT)
"""What somebody should look at: no guard, no other rule and no reviewer has settled it."""


def is_named(rule: str, name: str) -> bool:
    """Whether `name` is the id of `rule` or a prefix of it that ends at a dot."""
    return rule == name or rule.startswith(name.rstrip(".") + ".")


Metadata = tuple[tuple[str, str], ...]
"""Fields of a document found in its text, such as ("byline", "A. Writer"), in the order found."""


@dataclass(frozen=True, slots=True)
class Stop:
    """What kept a finding from being applied: the reason, the fact that decided, and the rule that won."""

    reason: Reason
    because: str = ""
    winner: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """An artifact at `span` of the text that a pass looked at.

    `edits` repair it together or not at all. With `removes_lines` the repair is that the whole lines of the span
    go; which line ends go with them depends on what else goes, so the engine makes those edits. With neither,
    no repair is known. A pass that knows why its finding must not be applied says so in `stop`. `language` is the code
    of the language of what was found, where it is words of another than the document's. With `keeps`, what is not
    repaired is kept from the rules of all later passes. `spoken` is the code of the paragraph's language,
    where a rule for that language found it in a document in another one.
    """

    rule: str
    tier: Tier
    span: Span
    edits: tuple[Edit, ...] = ()
    note: str = ""
    metadata: Metadata = ()
    stop: Stop | None = None
    removes_lines: bool = False
    language: str = ""
    keeps: bool = False
    spoken: str = ""

    @property
    def hull(self) -> Span:
        """The smallest span that covers the finding and its edits."""
        span = self.span
        for edit in self.edits:
            if edit.span is not span:
                span = span.hull(edit.span)
        return span

    @property
    def repairs(self) -> bool:
        """Whether a repair is known."""
        return bool(self.edits or self.removes_lines)

    def repaired(self, text: str, window: Span) -> str:
        """What `window` of `text`, which covers the hull, reads once this finding is applied."""
        if self.removes_lines:
            return text[window.start : self.span.start] + text[self.span.end : window.end]
        return rewritten(text, window, sorted(self.edits))


@dataclass(frozen=True, slots=True)
class Repair:
    """A finding to be applied, by `edits`: its own, or where its lines go, those that take them out with the others."""

    finding: Finding
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One rule's part in a change."""

    rule: str
    tier: Tier
    note: str
    metadata: Metadata = ()
    group: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """`source[start:end]`, which is `before`, became `after`.

    `rule`, `tier` and `note` are those of the last rule that wrote here; `via` names the earlier ones, oldest
    first, where one repair was repaired again. Changes with the same `group` above 0 are one repair.
    """

    rule: str
    tier: Tier
    start: int
    end: int
    before: str
    after: str
    note: str
    metadata: Metadata = ()
    group: int = 0
    via: tuple[Step, ...] = ()

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every rule's part in this change, oldest first."""
        return (*self.via, Step(self.rule, self.tier, self.note, self.metadata, self.group))


def metadata_of(changes: Iterable[Change]) -> Metadata:
    """The fields of a document that `changes` took out of its text."""
    return tuple(pair for change in changes for step in change.steps for pair in step.metadata)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A finding at `source[start:end]`, which is `before`, that was not applied, and why.

    `after` is what the repair would have put there, None where no repair is known. `because` is the fact that
    decided (a guard's word, the protected region, the class of harm), `winner` the rule that was preferred.
    """

    rule: str
    tier: Tier
    start: int
    end: int
    before: str
    after: str | None
    reason: Reason
    note: str
    because: str = ""
    winner: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def awaits_review(self) -> bool:
        """Whether somebody should look at this: not so where a guard, another rule or a reviewer settled it."""
        return self.reason in AWAITING
