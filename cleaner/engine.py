"""Find, resolve, apply, record: the only place where text changes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from cleaner.catalog import Rule
from cleaner.changes import (
    ACCEPTED,
    AWAITING,
    Change,
    Decisions,
    Finding,
    History,
    Key,
    Reason,
    Repair,
    Skipped,
    Stop,
    Tier,
    Verdict,
)
from cleaner.passes import Pass, Resources, View
from cleaner.resolve import Resolver
from cleaner.suggest import Translator, suggested
from cleaner.text import Regions, Span


class Apply(StrEnum):
    """How far to go: note only, apply what is safe, or apply what awaits review too."""

    NONE = "none"
    SAFE = "safe"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a text: its changes and its skipped findings are in source order.

    `decide` tells the language of the text; where no rule wanted to know it, nobody has looked for it yet.
    """

    text: str
    changes: tuple[Change, ...]
    skipped: tuple[Skipped, ...]
    decide: Callable[[str], str] = field(compare=False)

    @property
    def language(self) -> str:
        """The code of the document's language, "" when undecided."""
        return self.decide(self.text)


@dataclass(frozen=True)
class Engine:
    """Passes in order over one catalogue. It keeps nothing of any text, so threads may share it."""

    passes: tuple[Pass, ...]
    rules: Mapping[str, Rule]
    resources: Resources
    translator: Translator | None = None
    decisions: Decisions = field(default_factory=Decisions)

    def run(self, source: str, apply: Apply, language: Callable[[str], str] | str) -> Outcome:
        """Clean `source`.

        `language` is its code, or who is asked for that of the text as it stands when a rule first wants to know, and
        again on a later text while the answer is "": what surrounds a short text can hide its language.
        """
        run = _Run(self, apply, source, _Until(language))
        for step in self.passes:
            run.take(step)
        return run.outcome()


class _Until:
    """Asks for the language of the document until there is an answer, which then holds for good."""

    def __init__(self, language: Callable[[str], str] | str) -> None:
        self.code = language if isinstance(language, str) else ""
        self._decide = None if isinstance(language, str) else language
        self._asked: str | None = None

    def __call__(self, text: str) -> str:
        if self._decide and not self.code and text != self._asked:
            self.code, self._asked = self._decide(text), text
        return self.code


class _Run:
    """One text on its way through the passes."""

    def __init__(self, engine: Engine, apply: Apply, source: str, language: _Until) -> None:
        self._engine = engine
        self._apply = apply
        self._language = language
        self._verdicts = engine.decisions.on(source)
        self._history = History(source)
        self._view = View(source, language.code or language, engine.resources)
        self._kept = Regions()
        self._closed = Regions()
        self._keeps: tuple[Span, ...] = ()
        self._skipped: list[Skipped] = []

    def take(self, step: Pass) -> None:
        """Find, resolve, apply and record one pass; once more, while it repeats and still changes something."""
        findings = self._found(step)
        if findings:
            self._closed = Regions() if step.stage.any_language else self._kept
            skipped: dict[Key, Skipped] = {}
            while findings and self._sweep(findings, skipped) and step.stage.repeats:
                findings = self._found(step)
            self._skipped += skipped.values()
            if self._keeps:
                self._kept = Regions((*self._kept, *self._keeps))
                self._keeps = ()

    def _found(self, step: Pass) -> list[Finding]:
        findings = step.find(self._view)
        translator = self._engine.translator
        return suggested(findings, self._view, translator) if translator and findings else findings

    def _sweep(self, findings: list[Finding], skipped: dict[Key, Skipped]) -> bool:
        """One sweep of a pass; whether it changed anything. What an earlier sweep skipped may be applied now."""
        wanted: list[Finding] = []
        noted: list[Finding] = []
        resolver = Resolver(self._view, self._engine.rules)
        earlier = bool(skipped)
        for finding in sorted(findings, key=_order):
            finding, stop = self._decided(finding)  # noqa: PLW2901 - what was accepted says so
            if stop is not None and stop.reason in (Reason.REPORT, Reason.REVIEW):
                stop = resolver.forbidden(finding) or stop  # nobody need look at what could not be applied
            if stop is None:
                wanted.append(finding)
                if earlier:
                    skipped.pop(self._history.key(finding), None)
            else:
                noted += [finding] * (stop.reason in (Reason.REPORT, Reason.REVIEW))
                self._note(finding, stop, skipped)
        self._keeps = tuple(finding.span for finding in findings if finding.keeps)
        if not wanted:
            return False
        resolved = resolver.resolve(wanted)
        for finding, stop in resolved.stopped:
            self._note(finding, stop, skipped)
        for finding, winner in _taken(noted, resolved.accepted):
            self._note(finding, Stop(Reason.OVERLAP, winner=winner), skipped)
        if resolved.accepted:
            self._move(resolved.accepted)
            self._history.apply(resolved.accepted)
            self._view = self._view.after(self._history.text, self._language.code)
        return bool(resolved.accepted)

    def _note(self, finding: Finding, stop: Stop, skipped: dict[Key, Skipped]) -> None:
        key, told = self._history.noted(finding, stop)
        if key not in skipped or skipped[key].reason is not Reason.REJECTED:
            skipped[key] = told

    def _move(self, accepted: Sequence[Repair]) -> None:
        """Let what is kept move along; what was translated is kept no more."""
        if not (self._keeps or self._kept):
            return
        edits = [edit for repair in accepted for edit in repair.edits]
        done = {repair.finding.span for repair in accepted if repair.finding.keeps}
        self._keeps = tuple(Regions().moved(edits, (span for span in self._keeps if span not in done)))
        self._kept = self._kept.moved(edits)

    def _decided(self, finding: Finding) -> tuple[Finding, Stop | None]:
        """`finding`, and why it must not be applied; on what awaits review a reviewer's word holds."""
        stop = self._unwanted(finding)
        if (stop is not None and stop.reason not in AWAITING) or not self._verdicts.ask(finding.rule):
            return finding, stop
        verdict = self._verdict(finding)
        if verdict is Verdict.REJECT:
            return finding, Stop(Reason.REJECTED)
        if verdict is Verdict.ACCEPT and finding.repairs and stop is not None and stop.reason is not Reason.NOT_ASKED:
            return replace(finding, note=finding.note + ACCEPTED), None
        return finding, stop

    def _verdict(self, finding: Finding) -> Verdict | None:
        _, skipped = self._history.noted(finding, Stop(Reason.REVIEW))
        return self._verdicts.of(finding.rule, skipped.span, self._history.source_spans(finding), skipped.after)

    def _unwanted(self, finding: Finding) -> Stop | None:
        """Why a finding must not be applied whatever stands around it."""
        if finding.stop is not None:
            return finding.stop
        if self._closed and (region := self._in_closed(finding)) is not None:
            return Stop(Reason.PROTECTED, f"foreign {region.of(self._view.text)!r}")
        if finding.tier is Tier.REPORT or not finding.repairs:
            return Stop(Reason.REPORT)
        if self._apply is Apply.NONE:
            return Stop(Reason.NOT_ASKED)
        if finding.tier is Tier.REVIEW and self._apply is not Apply.REVIEW:
            return Stop(Reason.REVIEW)
        return None

    def _in_closed(self, finding: Finding) -> Span | None:
        """The place closed to this pass that a finding would rewrite or, where it has no edits, lies in."""
        if finding.spoken or "foreign" in self._engine.rules[finding.rule].inside:
            return None
        spans = [edit.span for edit in finding.edits] or [finding.span]
        return next((region for span in spans if (region := self._closed.touched(span)) is not None), None)

    def outcome(self) -> Outcome:
        """What became of the text."""
        skipped = (*self._skipped, *self._history.undone())
        return Outcome(
            text=self._history.text,
            changes=self._history.changes(),
            skipped=tuple(sorted(skipped, key=lambda each: (each.start, each.end, each.rule, each.reason))),
            decide=self._language,
        )


def _order(finding: Finding) -> tuple[int, int, str, str]:
    return finding.span.start, finding.span.end, finding.rule, finding.note


def _taken(noted: Iterable[Finding], accepted: Iterable[Repair]) -> Iterator[tuple[Finding, str]]:
    """What is left alone, but stands where a repair of the same sweep takes it along, with the repair's rule."""
    edits = sorted((e.span.start, e.span.end, repair.finding.rule) for repair in accepted for e in repair.edits)
    for finding in noted:
        near = bisect_left(edits, (finding.span.start, finding.span.end, ""))
        for start, end, rule in edits[max(0, near - 1) : near + 1]:
            if start <= finding.span.start and finding.span.end <= end and start < end:
                yield finding, rule
                break
