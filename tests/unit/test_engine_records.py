"""What is recorded when passes follow one another: places of the source, repairs of repairs, and repairs undone."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_packs import changed, rule, rules_of, run, stopped

from cleaner import Reason, Tier
from cleaner.catalog import Scanner
from cleaner.changes import Finding
from cleaner.engine import Apply, Engine, Outcome
from cleaner.passes import ORDER, Resources, Stage, View
from cleaner.resolve import Resolver
from cleaner.text import Edit, Span

RULES = {
    each.id: each
    for each in rules_of(
        *(rule(f"own.{n}", 'match = { phrase = "never in the text" }\nchanges = ["text"]') for n in "abcd")
    )
}


@dataclass(frozen=True)
class Fixed:
    """A pass that finds what it is told to find."""

    findings: tuple[Finding, ...]
    stage: Stage = ORDER[-1]

    def find(self, view: View) -> list[Finding]:
        return list(self.findings)


def finding(text: str, name: str, *edits: tuple[str, str], tier: Tier = Tier.SAFE) -> Finding:
    """A finding of rule `name` that puts right each (wrong, right), at the first place where wrong stands."""
    spans = [Span(text.index(wrong), text.index(wrong) + len(wrong)) for wrong, _ in edits]
    made = tuple(Edit(span, wrong, right) for span, (wrong, right) in zip(spans, edits, strict=True))
    hull = Span(min(span.start for span in spans), max(span.end for span in spans))
    return Finding(name, tier, hull, made, "a slip")


def run_fixed(text: str, *passes: tuple[Finding, ...]) -> Outcome:
    steps = tuple(Fixed(findings) for findings in passes)
    return Engine(steps, RULES, Resources(Scanner(()))).run(text, Apply.SAFE, lambda _: "en")  # type: ignore[arg-type]


class TestSeveralEdits:
    def test_they_are_one_repair_under_one_number(self) -> None:
        text = "a rather long word and bb cc dd ee ff"
        single, pair = (
            finding(text, "own.b", ("a rather long word", "1st")),
            finding(text, "own.a", ("bb", "x"), ("dd", "x")),
        )
        outcome = run_fixed(text, (single, pair, finding(text, "own.c", ("ee", "y"), ("ff", "y"))))
        assert outcome.text == "1st and x cc x y y"
        groups = [(each.rule, each.group) for each in outcome.changes]
        assert groups == [("own.b", 0), ("own.a", 1), ("own.a", 1), ("own.c", 2), ("own.c", 2)]

    def test_their_metadata_is_told_once(self) -> None:
        text = "aa bb cc"
        pair = replace(finding(text, "own.a", ("aa", "x"), ("cc", "x")), metadata=(("byline", "Ann"),))
        assert [each.metadata for each in run_fixed(text, (pair,)).changes] == [(("byline", "Ann"),), ()]

    def test_they_fall_together(self) -> None:
        text = "aa bb cc dd ee"
        outcome = run_fixed(
            text,
            (finding(text, "own.b", ("bb", "x"), ("cc", "x")), finding(text, "own.a", ("cc dd ee", "y"))),
        )
        assert changed(outcome) == [("cc dd ee", "y")]
        (lost,) = outcome.skipped
        assert (lost.rule, lost.before, lost.after, lost.winner) == ("own.b", "bb cc", "x x", "own.a")

    def test_who_rewrites_more_of_the_text_wins_though_the_other_spans_more(self) -> None:
        text = "aa bb cc"
        outcome = run_fixed(
            text, (finding(text, "own.a", ("aa bb", "x")), finding(text, "own.b", ("aa", "y"), ("cc", "y")))
        )
        assert changed(outcome) == [("aa bb", "x")]

    def test_what_lies_between_them_is_free(self) -> None:
        text = "aa bb cc"
        outcome = run_fixed(
            text, (finding(text, "own.a", ("aa", "x"), ("cc", "x")), finding(text, "own.b", ("bb", "y")))
        )
        assert outcome.text == "x y x"

    def test_numbers_go_on_from_pass_to_pass(self) -> None:
        text = "aa bb cc dd"
        first = finding(text, "own.a", ("aa", "x"), ("bb", "x"))
        second = finding("x x cc dd", "own.b", ("cc", "y"), ("dd", "y"))
        assert [each.group for each in run_fixed(text, (first,), (second,)).changes] == [1, 1, 2, 2]


@st.composite
def findings(draw: st.DrawFn) -> list[Finding]:
    """Findings on twenty small letters, of one or two edits each, no two of one rule at one place."""
    text = "abcdefghijklmnopqrst"
    found: dict[tuple[str, Span], Finding] = {}
    for _ in range(draw(st.integers(1, 7))):
        cuts = sorted(draw(st.lists(st.integers(0, 20), min_size=2, max_size=4).filter(lambda c: len(c) != 3)))
        spans = [Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=True)]
        if len(spans) == 2 and spans[0].overlaps(spans[1]):
            spans = spans[:1]
        edits = tuple(Edit(span, span.of(text), "-") for span in spans)
        tier = draw(st.sampled_from([Tier.SAFE, Tier.REVIEW]))
        name = draw(st.sampled_from(sorted(RULES)))
        hull = spans[0].hull(spans[-1])
        found[name, hull] = Finding(name, tier, hull, edits)
    return list(found.values())


def in_the_way(one: Span, other: Span) -> bool:
    """Whether two repairs exclude one another; what is put in at the edge of another repair depends on that one."""
    touching = one.start <= other.end and other.start <= one.end
    return one.overlaps(other) or (touching and not (one and other))


class TestResolving:
    @given(findings(), st.randoms())
    @settings(deadline=None)
    def test_what_is_accepted_does_not_overlap_and_does_not_depend_on_order(
        self, found: list[Finding], rng: object
    ) -> None:
        view = View("abcdefghijklmnopqrst", lambda _: "en", Resources(Scanner(())))
        resolved = Resolver(view, RULES).resolve(found)
        spans = [edit.span for repair in resolved.accepted for edit in repair.edits]
        assert not any(a.overlaps(b) for i, a in enumerate(spans) for b in spans[:i])
        assert len(resolved.accepted) + len(resolved.stopped) == len(found)
        shuffled = list(found)
        rng.shuffle(shuffled)  # type: ignore[attr-defined]
        again = Resolver(view, RULES).resolve(shuffled)
        assert sorted(map(repr, again.accepted)) == sorted(map(repr, resolved.accepted))
        assert sorted(map(repr, again.stopped)) == sorted(map(repr, resolved.stopped))

    @given(findings())
    @settings(deadline=None)
    def test_a_loser_is_beaten_by_an_accepted_repair_of_no_lower_rank_at_its_place(self, found: list[Finding]) -> None:
        view = View("abcdefghijklmnopqrst", lambda _: "en", Resources(Scanner(())))
        resolved = Resolver(view, RULES).resolve(found)
        for lost, stop in resolved.stopped:
            assert stop.reason is Reason.OVERLAP
            assert any(
                won.rule == stop.winner
                and rewritten(won) >= rewritten(lost)
                and any(in_the_way(a.span, b.span) for a in won.edits for b in lost.edits)
                for won in (each.finding for each in resolved.accepted)
            )


def rewritten(found: Finding) -> int:
    return sum(len(edit.span) for edit in found.edits)


def swap(name: str, wrong: str, right: str) -> str:
    return rule(name, f'match = {{ phrase = "{wrong}" }}\nreplace = "{right}"')


class TestRepairsOfRepairs:
    def test_a_repair_that_is_repaired_again_is_one_change_that_names_both_rules(self) -> None:
        outcome = run("the aa sea", swap("spelling.b", "bb sea", "c sea"), swap("names.a", "aa", "bb"))
        assert outcome.text == "the c sea"
        (change,) = outcome.changes
        assert (change.rule, change.before, change.after) == ("spelling.b", "aa sea", "c sea")
        assert [step.rule for step in change.via] == ["names.a"]
        assert [step.rule for step in change.steps] == ["names.a", "spelling.b"]

    def test_three_in_a_row_are_told_oldest_first(self) -> None:
        tables = (swap("names.a", "aa", "bb"), swap("typography.b", "bb", "cc"), swap("spelling.c", "cc", "dd"))
        (change,) = run("aa", *tables).changes
        assert [step.rule for step in change.steps] == ["names.a", "typography.b", "spelling.c"]
        assert (change.before, change.after) == ("aa", "dd")

    def test_two_repairs_that_one_later_repair_spans_become_one_change(self) -> None:
        outcome = run(
            "aa or bb", swap("names.a", "aa", "xx"), swap("names.b", "bb", "yy"), swap("spelling.c", "xx or yy", "z")
        )
        (change,) = outcome.changes
        assert (change.before, change.after) == ("aa or bb", "z")
        assert [step.rule for step in change.via] == ["names.a", "names.b"]

    def test_what_is_skipped_later_is_told_in_the_words_and_places_of_the_source(self) -> None:
        later = rule("spelling.b", 'match = { phrase = "long sea is" }\nreplace = "x"', "review")
        outcome = run("a lo sea is", swap("names.a", "lo", "long"), later)
        (skipped,) = outcome.skipped
        assert (skipped.start, skipped.end, skipped.before, skipped.after) == (2, 11, "lo sea is", "x")
        assert skipped.reason is Reason.REVIEW

    def test_metadata_of_every_step_is_kept(self) -> None:
        first = rule("chrome.a", "match = { pattern = ' by (?P<byline>\\w+)$' }\nreplace = ''\nmetadata = ['byline']")
        last = rule("own.b", "match = { pattern = '^x:' }\nreplace = ''\nmetadata = ['label']")
        changes = run("x: salt by ann", first, last).changes
        assert [pair for each in changes for step in each.steps for pair in step.metadata] == [
            ("label", "x:"),
            ("byline", "ann"),
        ]


class TestUndone:
    def test_rules_that_lead_back_to_the_source_are_no_change_and_are_told(self) -> None:
        outcome = run("the aa sea", swap("names.a", "aa", "bb"), swap("spelling.b", "bb", "aa"))
        assert outcome.text == "the aa sea"
        assert outcome.changes == ()
        because = "rules undid one another: names.a, spelling.b"
        assert stopped(outcome) == [("aa", "undone", because)] * 2
        assert [each.rule for each in outcome.skipped] == ["names.a", "spelling.b"]
        assert {each.after for each in outcome.skipped} == {None}

    def test_it_concerns_its_own_place_only(self) -> None:
        outcome = run("aa bb", swap("names.a", "aa", "cc"), swap("names.b", "bb", "dd"), swap("spelling.c", "cc", "aa"))
        assert changed(outcome) == [("bb", "dd")]
        assert {each.before for each in outcome.skipped} == {"aa"}

    def test_a_place_that_was_undone_can_be_changed_after_all(self) -> None:
        tables = (swap("names.a", "aa", "bb"), swap("typography.b", "bb", "aa"), swap("spelling.c", "aa", "dd"))
        outcome = run("aa", *tables)
        assert changed(outcome) == [("aa", "dd")]
        assert [each.rule for each in outcome.skipped] == ["names.a", "typography.b"]


@pytest.mark.parametrize("text", ["", "\n", "aa", "\N{ZERO WIDTH NO-BREAK SPACE}aa\r\n"])
def test_without_rules_nothing_happens(text: str) -> None:
    outcome = run(text)
    assert (outcome.text, outcome.changes, outcome.skipped) == (text, (), ())
