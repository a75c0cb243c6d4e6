"""Find, resolve, apply, record: which repairs are made together, which are not, and what is told of both."""

from __future__ import annotations

from itertools import permutations

import pytest
from small_packs import changed, cleaned, engine_of, rule, run, stopped

from cleaner import Reason
from cleaner.engine import Apply


def swap(name: str, wrong: str, right: str, tier: str = "safe", more: str = "") -> str:
    return rule(name, f'match = {{ phrase = "{wrong}" }}\nreplace = "{right}"\n{more}', tier)


class TestConflicts:
    @pytest.mark.parametrize(
        ("winner", "loser"),
        [
            (swap("own.z", "the old sea", "x"), swap("own.a", "the old", "y")),
            (swap("own.z", "the old sea", "x", "review"), swap("own.a", "old", "y")),
            (swap("own.z", "old sea", "x"), swap("own.a", "the old", "y", "review")),
            (swap("own.z", "the old", "x"), swap("own.a", "old sea", "y")),
            (swap("own.a", "old sea", "x"), swap("own.z", "old sea", "y")),
            (swap("own.a", "old", "x"), swap("own.z", "old", "x")),
        ],
        ids=["longer", "longer before tier", "tier", "place", "id", "id where both say the same"],
    )
    def test_the_longer_repair_wins_then_the_safer_the_earlier_and_the_first_by_name(
        self, winner: str, loser: str
    ) -> None:
        for tables in ((winner, loser), (loser, winner)):
            outcome = run("by the old sea", *tables, apply="review")
            ((before, after),) = changed(outcome)
            assert outcome.text == "by the old sea".replace(before, after)
            assert after == "x"
            (lost,) = outcome.skipped
            assert (lost.reason, lost.winner) == (Reason.OVERLAP, outcome.changes[0].rule)
            assert lost.rule != lost.winner
            assert lost.after in ("x", "y")

    def test_who_was_beaten_by_a_winner_beats_nobody(self) -> None:
        tables = [swap("own.a", "the old sea", "x"), swap("own.b", "sea is", "y"), swap("own.c", "is", "z")]
        outcome = run("the old sea is", *tables)
        assert outcome.text == "x z"
        assert [(each.rule, each.winner) for each in outcome.skipped] == [("own.b", "own.a")]

    def test_repairs_that_touch_are_both_made(self) -> None:
        outcome = run(
            "oldsea", *(rule(f"own.{n}", f"match = {{ pattern = '{n}' }}\nreplace = 'x'") for n in ("old", "sea"))
        )
        assert changed(outcome) == [("old", "x"), ("sea", "x")]

    def test_the_order_of_rules_is_no_matter(self) -> None:
        tables = [
            swap("own.a", "the old", "x"),
            swap("own.b", "old sea", "y"),
            swap("own.c", "sea is wide", "z", "review"),
            swap("own.d", "wide", "w"),
        ]
        text = "the old sea is wide, the old sea"
        outcomes = {run(text, *order, apply="review") for order in permutations(tables)}
        assert len(outcomes) == 1

    def test_a_line_that_goes_wins_over_repairs_in_it(self) -> None:
        line = rule("own.line", "match = { lines = 'the old sea' }\nchanges = ['text']")
        outcome = run("Salt.\nthe old sea\n", swap("own.a", "old", "new"), line)
        assert outcome.text == "Salt.\n"
        assert [(each.rule, each.winner) for each in outcome.skipped] == [("own.a", "own.line")]


PROTECTED = [
    ("see https://example.org/old now", "url", "https://example.org/old"),
    ("mail old@example.org now", "email", "old@example.org"),
    ("ask @old now", "handle", "@old"),
    ("run `an old` now", "code", "`an old`"),
]


class TestProtected:
    @pytest.mark.parametrize(("text", "kind", "region"), PROTECTED)
    def test_a_region_is_kept_and_told(self, text: str, kind: str, region: str) -> None:
        outcome = run(text, swap("own.a", "old", "new", more='changes = ["text"]'))
        assert stopped(outcome) == [("old", "protected", f"{kind} {region!r}")]
        assert outcome.text == text

    @pytest.mark.parametrize(("text", "kind", "region"), PROTECTED)
    def test_a_rule_may_declare_that_it_works_inside(self, text: str, kind: str, region: str) -> None:
        table = swap("own.a", "old", "new", more=f'changes = ["text"]\ninside = ["{kind}"]')
        assert cleaned(text, table) == text.replace("old", "new")

    def test_a_number_with_its_unit_is_a_region(self) -> None:
        outcome = run("it is 5 km away", swap("own.a", "km", "miles", more='changes = ["text"]'))
        assert stopped(outcome) == [("km", "protected", "number '5 km'")]

    def test_beside_a_region_is_free(self) -> None:
        table = rule("own.a", r"match = { pattern = ' {2,}' }" "\nreplace = ' '")
        assert cleaned("at  https://example.org/  now", table) == "at https://example.org/ now"

    def test_what_is_only_told_is_not_told_of_code(self) -> None:
        outcome = run("an old `an old b` salt", swap("own.a", "old", "new", "report"))
        assert [reason for _, reason, _ in stopped(outcome)] == ["report-only", "protected"]

    def test_one_repair_in_a_region_does_not_stop_the_others(self) -> None:
        assert cleaned("an old @old salt", swap("own.a", "old", "new")) == "an new @old salt"


class TestHarm:
    @pytest.mark.parametrize(
        ("text", "wrong", "right", "harm"),
        [
            ("it is not so", "not so", "so", "negation: lost 'not'"),
            ("it is so", "so", "not so", "negation: gained 'not'"),
            ("ask ann now", "ann", "Ann", "name: gained 'Ann'"),
            ("ask Ann now", "Ann", "her", "name: lost 'Ann'"),
            ("say “so” now", "“so", "so", "quotation: lost '“'"),
            ("all of it", "all", "3", "number: gained '3'"),
            ("in may", "in may", "on 3 May 2020", "date: gained "),
            ("see it", "it", "example.org", "url: gained 'example.org'"),
        ],
    )
    def test_a_repair_that_changes_a_fact_is_not_made_and_told(
        self, text: str, wrong: str, right: str, harm: str
    ) -> None:
        outcome = run(text, swap("own.a", wrong, right))
        assert outcome.text == text
        ((before, reason, because),) = stopped(outcome)
        assert (before, reason) == (wrong, "harm")
        assert harm in because

    def test_a_rule_may_declare_what_it_changes_and_nothing_else(self) -> None:
        assert cleaned("ask ann", swap("own.a", "ann", "Ann", more='changes = ["name"]')) == "ask Ann"
        outcome = run("ask ann", swap("own.a", "ask ann", "do not ask Ann", more='changes = ["name"]'))
        assert "negation" in outcome.skipped[0].because

    def test_a_line_that_goes_with_its_facts_must_be_declared(self) -> None:
        line = "match = { lines = 'Ask Ann' }"
        ((_, reason, because),) = stopped(run("Ask Ann\nSalt.", rule("own.a", line)))
        assert reason == "harm"
        assert because.startswith("name: lost 'Ann'")
        assert cleaned("Ask Ann\nSalt.", rule("own.a", line + "\nchanges = ['text']")) == "Salt."

    def test_harm_of_one_repair_is_no_reason_against_another(self) -> None:
        outcome = run("ann is not olde", swap("own.a", "not olde", "old"), swap("own.b", "ann", "anna"))
        assert outcome.text == "anna is not olde"


class TestApply:
    TABLES = (swap("own.a", "aa", "x"), swap("own.b", "bb", "x", "review"), swap("own.c", "cc", "x", "report"))

    @pytest.mark.parametrize(
        ("apply", "text", "reasons"),
        [
            ("none", "aa bb cc", ["not-asked", "not-asked", "report-only"]),
            ("safe", "x bb cc", ["needs-review", "report-only"]),
            ("review", "x x cc", ["report-only"]),
        ],
    )
    def test_tiers_are_applied_up_to_the_level_asked_for(self, apply: str, text: str, reasons: list[str]) -> None:
        outcome = run("aa bb cc", *self.TABLES, apply=apply)
        assert outcome.text == text
        assert [reason for _, reason, _ in stopped(outcome)] == reasons
        assert all(each.after == "x" and each.awaits_review for each in outcome.skipped)

    def test_what_a_repair_makes_anyway_awaits_no_review(self) -> None:
        outcome = run("aa bb", swap("own.a", "aa", "x"), swap("own.b", "aa", "x", "review"))
        assert outcome.text == "x bb"
        (lost,) = outcome.skipped
        assert (lost.reason, lost.winner) == (Reason.OVERLAP, "own.a")

    def test_what_is_not_asked_for_takes_no_place_from_what_is(self) -> None:
        assert (
            cleaned("the old sea", swap("own.a", "the old sea", "x", "review"), swap("own.b", "old", "y"))
            == "the y sea"
        )


class TestLanguage:
    DE = rule("own.a", "match = { phrase = 'x' }\nreplace = 'y'\nwhen = { language = ['de'] }")

    def test_one_answer_is_enough(self) -> None:
        asked: list[str] = []

        def language(text: str) -> str:
            asked.append(text)
            return "de"

        outcome = engine_of(self.DE, swap("names.a", "aa", "b")).run("aa x", Apply.SAFE, language)
        assert (outcome.text, outcome.language) == ("b y", "de")
        assert len(asked) == 1

    def test_it_is_asked_for_again_while_undecided(self) -> None:
        early = self.DE.replace("own.a", "names.a").replace("'x'", "'aa'")
        noise = rule("chrome.a", "match = { lines = 'Ad' }\nchanges = ['text']")
        tables = (
            noise,
            noise.replace("chrome.a", "chrome.b").replace("['text']", "['text']\nwhen = { language = ['fr'] }"),
        )
        outcome = engine_of(*tables, early).run("Ad\naa x", Apply.SAFE, lambda text: "" if "Ad" in text else "de")
        assert (outcome.text, outcome.language) == ("y x", "de")
