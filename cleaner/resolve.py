"""Which of the findings that are wanted can be applied together, and what stops the others.

In this order: a repair must keep out of protected regions and must do no harm beyond what its rule declares; of
two repairs that touch the same place one wins, and the loser is told by whom it was beaten.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cleaner.catalog import Rule
from cleaner.catalog.model import PROTECTED_KINDS
from cleaner.changes import Finding, Reason, Repair, Stop, Tier
from cleaner.detect.harm import CLASSES, harmed
from cleaner.detect.plain import holds_code, is_plain, keeps_words
from cleaner.detect.protected import protected_in
from cleaner.passes import View
from cleaner.text import Edit, Span, line_removals, run_end, run_start

_AROUND = 200
"""Code points on either side of a repair that are looked at for harm and for protected regions."""

_TRANSLATED = frozenset({"name", "negation"})
"""What a translation of words of another language changes by its nature: their capitals, their word for no."""

_KINDS, _FACTS = frozenset(PROTECTED_KINDS) - {"foreign"}, frozenset(CLASSES)

_RANK = {Tier.SAFE: 0, Tier.REVIEW: 1, Tier.REPORT: 2}


@dataclass(slots=True)
class Resolved:
    """Repairs whose edits do not overlap, and stopped findings with what stopped them."""

    accepted: list[Repair] = field(default_factory=list)
    stopped: list[tuple[Finding, Stop]] = field(default_factory=list)


class Resolver:
    """Decides over the findings of one pass on one text. Deterministic: the order of findings is no matter."""

    def __init__(self, view: View, rules: Mapping[str, Rule]) -> None:
        self._view = view
        self._rules = rules
        self._taken: list[tuple[int, int, str]] = []

    def resolve(self, findings: Sequence[Finding]) -> Resolved:
        """Sort `findings` into those to apply and those that are stopped."""
        resolved = Resolved()
        passed = []
        for finding in findings:
            stop = self.forbidden(finding)
            if stop is None:
                passed.append(finding)
            else:
                resolved.stopped.append((finding, stop))
        passed.sort(key=_priority)
        if lines := [finding for finding in passed if finding.removes_lines]:
            self._remove_lines(lines, resolved)
        for finding in passed:
            if not finding.removes_lines:
                self._accept(finding, finding.edits, resolved)
        return resolved

    def _accept(self, finding: Finding, edits: tuple[Edit, ...], resolved: Resolved) -> None:
        winner = next((rule for edit in edits if (rule := self._in_the_way(edit.span))), "")
        if winner:
            resolved.stopped.append((finding, Stop(Reason.OVERLAP, winner=winner)))
            return
        for edit in edits:
            insort(self._taken, (edit.span.start, edit.span.end, finding.rule))
        resolved.accepted.append(Repair(finding, edits))

    def _in_the_way(self, span: Span) -> str:
        """The rule that has taken a place which `span` touches. Taken spans do not overlap, so four suffice."""
        near = bisect_left(self._taken, (span.start, span.end, ""))
        for start, end, rule in self._taken[max(0, near - 2) : near + 2]:
            # What to put in at an edge depends on what becomes of what stands there.
            inserts = start == end or not span
            if start <= span.end and span.start <= end if inserts else start < span.end and span.start < end:
                return rule
        return ""

    def _remove_lines(self, findings: list[Finding], resolved: Resolved) -> None:
        """Lines go before anything in them is edited; which line ends go too depends on all that go.

        A finding of fewer lines knows more of them, and of a greater block what is left goes.
        """
        view = self._view
        owners: dict[int, Finding] = {}
        for numbers, finding in sorted(_lines_of(view, findings), key=lambda each: len(each[0])):
            free = [number for number in numbers if number not in owners]
            if not free:
                resolved.stopped.append((finding, Stop(Reason.OVERLAP, winner=owners[numbers[0]].rule)))
            owners |= dict.fromkeys(free, finding)
        if len(owners) == len(view.written):
            stop = Stop(Reason.HARM, "nothing would be left of the text")
            resolved.stopped += ((finding, stop) for finding in {id(each): each for each in owners.values()}.values())
            return
        runs = _runs(owners)
        edits: dict[int, tuple[Finding, list[Edit]]] = {}
        for (first, _), edit in zip(runs, line_removals(view.text, view.lines, runs), strict=True):
            finding = owners[first]
            edits.setdefault(id(finding), (finding, []))[1].append(edit)
            # Nothing was taken before, and these are in order.
            self._taken.append((edit.span.start, edit.span.end, finding.rule))
        resolved.accepted += (Repair(finding, tuple(made)) for finding, made in edits.values())

    def forbidden(self, finding: Finding) -> Stop | None:
        """What forbids a finding whatever else was found: a protected region, or harm that is not declared."""
        rule = self._rules[finding.rule]
        if not finding.repairs:
            return None if "code" in rule.inside else self._in_code(finding)
        if (finding.removes_lines and "text" in rule.changes) or _is_free(rule):
            return None
        view, hull = self._view, finding.hull
        plain = not view.once("code", lambda: holds_code(view.text)) and is_plain(view.text, hull)
        if plain and keeps_words(view.text, hull, finding.repaired(view.text, hull)):
            return None
        window = self._window(hull)
        return (None if plain else self._protected(finding, rule, window)) or self._harm(finding, rule, window)

    def _in_code(self, finding: Finding) -> Stop | None:
        """What stops a finding that only tells something, in the midst of code, which is no prose."""
        span = finding.span
        if not self._view.once("code", lambda: holds_code(self._view.text)):
            return None
        for region in protected_in(self._view.text, self._window(span)):
            if region.kind == "code" and region.span.start < span.start and span.end < region.span.end:
                return Stop(Reason.PROTECTED, f"code {region.span.of(self._view.text)!r}")
        return None

    def _protected(self, finding: Finding, rule: Rule, window: Span) -> Stop | None:
        for region in protected_in(self._view.text, window):
            if region.kind not in rule.inside:
                for edit in finding.edits:
                    if edit.span.overlaps(region.span):
                        return Stop(Reason.PROTECTED, f"{region.kind} {region.span.of(self._view.text)!r}")
        return None

    def _harm(self, finding: Finding, rule: Rule, window: Span) -> Stop | None:
        may = rule.changes | _TRANSLATED if finding.language else rule.changes
        if "text" in may or may.issuperset(CLASSES):
            return None
        after = finding.repaired(self._view.text, window)
        for harm in harmed(window.of(self._view.text), after, finding.spoken or self._view.language):
            if harm.cls not in may:
                told = [f"lost {text!r}" for text in harm.lost] + [f"gained {text!r}" for text in harm.gained]
                return Stop(Reason.HARM, f"{harm.cls}: {', '.join(told)}")
        return None

    def _window(self, span: Span) -> Span:
        """The lines around `span`, cut at white space where they reach farther than is looked at."""
        text, lines = self._view.text, self._view.lines.around(span)
        start, end = max(lines.start, span.start - _AROUND), min(lines.end, span.end + _AROUND)
        low = max(lines.start, min(start, span.start - 2 * _AROUND))
        high = min(lines.end, max(end, span.end + 2 * _AROUND))
        return Span(run_start(text, start, low), run_end(text, end, high))


def _is_free(rule: Rule) -> bool:
    """Whether a rule may change whatever it finds wherever that is: damaged letters stand in facts and addresses."""
    return rule.inside >= _KINDS and ("text" in rule.changes or rule.changes >= _FACTS)


def _lines_of(view: View, findings: Iterable[Finding]) -> Iterator[tuple[list[int], Finding]]:
    """For each finding of whole lines the numbers of the written lines that it takes, or of the one it stands in."""
    for finding in findings:
        start, end = (
            view.lines.number(finding.span.start),
            view.lines.number(max(finding.span.start, finding.span.end - 1)),
        )
        numbers = view.written[bisect_left(view.written, start) : bisect_right(view.written, end)]
        yield numbers or [start], finding


def _runs(owners: Mapping[int, Finding]) -> list[tuple[int, int]]:
    """The first and last of each stretch of lines that go by one finding, in their order; none else stands between."""
    runs: list[tuple[int, int]] = []
    owner = None
    for number in sorted(owners):
        if owners[number] is owner:
            runs[-1] = (runs[-1][0], number)
        else:
            owner = owners[number]
            runs.append((number, number))
    return runs


def _priority(finding: Finding) -> tuple[int, int, int, int, str, tuple[Edit, ...]]:
    """Who rewrites more of the text knows more of it; then the longer, the more trusted, the earlier, the name."""
    rewritten = sum(len(edit.span) for edit in finding.edits) or (len(finding.span) if finding.removes_lines else 0)
    rank = _RANK[finding.tier]
    return -rewritten, -len(finding.hull), rank, finding.span.start, finding.rule, finding.edits
