"""What a reviewer said to findings: which repairs to make and which to leave.

A decision knows its finding by rule, words and surroundings, not by its offset: it holds on when the text around
is edited, when the document moves, and wherever else the same words stand in the same surroundings.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from cleaner.changes.model import is_named
from cleaner.changes.shapes import Record
from cleaner.document import digest
from cleaner.errors import ConfigError
from cleaner.text import Span

ACCEPTED = " (accepted)"
"""What the note of a change ends with that was made because a reviewer accepted it."""

AROUND = 30
"""So many code points on either side are the surroundings of a finding."""


class Verdict(StrEnum):
    """What became of a finding in review."""

    ACCEPT = "accept"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Decision:
    """A `verdict` on the findings of `rules`, ids or prefixes, as far as the other fields fit; None fits all.

    `before` is what stands in the source, `after` what would stand there, `context` what stands before and after it.
    """

    verdict: Verdict
    rules: tuple[str, ...]
    before: str | None = None
    after: str | None = None
    context: tuple[str, str] | None = None

    def speaks_of(self, rule: str) -> bool:
        """Whether `rule` is one of those that are meant."""
        return any(is_named(rule, name) for name in self.rules)

    @property
    def precision(self) -> int:
        """How narrowly it is put: of two decisions the narrower holds."""
        return sum(part is not None for part in (self.before, self.after)) + 4 * (self.context is not None)


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions of a run; of equally narrow ones the later holds."""

    made: tuple[Decision, ...] = ()

    @classmethod
    def of(cls, records: Iterable[Mapping[str, Any]], *, where: str = "decisions") -> Decisions:
        """The decisions in `records`: findings as `cleaner check --format jsonl` has them, with a "verdict".

        Records without a verdict are passed over. Raises ConfigError, with `where` and the number of the record, for
        what is none.
        """
        return cls(tuple(_decisions(records, where)))

    @property
    def digest(self) -> str:
        """SHA-256 of what was decided, "" where nothing was."""
        told = [(each.verdict, each.rules, each.before, each.after, each.context) for each in self.made]
        return digest(json.dumps(told)) if told else ""

    def on(self, source: str) -> Verdicts:
        """What they say to findings in `source`."""
        return Verdicts(self, source)


@dataclass(slots=True)
class Verdicts:
    """The decisions on one source; where each holds is looked up once its rule has found something."""

    _decisions: Decisions
    _source: str
    _held: dict[str, list[tuple[Decision, frozenset[Span]]]] = field(default_factory=dict)

    def of(self, rule: str, whole: Span, parts: Sequence[Span], after: str | None) -> Verdict | None:
        """The verdict on a finding of `rule`, for which `ask` is true; None where nobody decided.

        `whole` is the finding in the source, `parts` are the places that it would rewrite, and `after` is what would
        stand in the place of the whole.
        """
        for decision, places in self._held[rule]:
            if self._fits(decision, places, whole, parts, after):
                return decision.verdict
        return None

    def ask(self, rule: str) -> bool:
        """Whether anything was decided on findings of `rule` here."""
        if rule not in self._held:
            self._held[rule] = list(self._holding(rule))
        return bool(self._held[rule])

    def _holding(self, rule: str) -> Iterator[tuple[Decision, frozenset[Span]]]:
        """The decisions on a rule that this source has a place for, narrowest and latest first."""
        made = reversed([each for each in self._decisions.made if each.speaks_of(rule)])
        for decision in sorted(made, key=lambda each: -each.precision):
            places = frozenset(self._places(decision))
            if places or decision.context is None:
                yield decision, places

    def _places(self, decision: Decision) -> Iterator[Span]:
        """Where the words of a decision stand in its surroundings."""
        if decision.context is None:
            return
        left, right = decision.context
        words = decision.before or ""
        found = -1
        while (found := self._source.find(left + words + right, found + 1)) >= 0:
            yield Span(found + len(left), found + len(left) + len(words))

    def _fits(
        self, decision: Decision, places: frozenset[Span], whole: Span, parts: Sequence[Span], after: str | None
    ) -> bool:
        if decision.context is None:
            words = decision.before is None or decision.before == whole.of(self._source)
            return words and decision.after in (None, after)
        if decision.verdict is Verdict.ACCEPT:
            return whole in places and decision.after in (None, after)
        # A change that was rejected may be more than one finding, or less: what would be rewritten there is left.
        return whole in places or any(part.overlaps(place) for place in places for part in parts)


def surroundings(source: str, span: Span) -> tuple[str, str]:
    """What stands before and after `span`, as far as a decision goes by it."""
    return source[max(0, span.start - AROUND) : span.start], source[span.end : span.end + AROUND]


def _decisions(records: Iterable[Mapping[str, Any]], where: str) -> Iterator[Decision]:
    for number, record in enumerate(records, 1):
        try:
            if not isinstance(record, Mapping):
                raise ValueError("must be an object")
            if record.get("verdict") not in (None, ""):
                yield _decision(Record(dict(record)))
        except ValueError as error:
            raise ConfigError(f"{where}:{number}: no decision: {error}") from None


def _decision(record: Record) -> Decision:
    rules = (record.text("rule"), *(step.text("rule") for step in record.inners("via")))
    if not all(rules):
        raise ValueError("'rule' must name a rule or a prefix")
    return Decision(
        verdict=record.choice("verdict", Verdict),
        rules=rules,
        before=record.joined("before") if record.has("before") else None,
        after=record.joined_or_none("after") if record.has("after") else None,
        context=record.couple("context"),
    )
