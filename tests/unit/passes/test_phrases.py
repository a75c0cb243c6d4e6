"""Phrases and swap tables: whole words, as written or in any case."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_packs import changed, cleaned, engine_of, rule, run, stopped

from cleaner.engine import Apply

SEAA = rule("own.a", 'match = { phrase = "seaa" }\nreplace = "sea"')
ANY_CASE = rule("own.a", 'match = { phrase = "seaa", ignore-case = true }\nreplace = "sea"\nchanges = ["name"]')


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "the {} is wide",
        "({})",
        "“{}”",
        "{}.",
        "{}'s",
        "sea-{}-sea",
        "\t{}\n",
        "{}\r\n{}",
        "\N{ZERO WIDTH NO-BREAK SPACE}{}",
        "{}\N{NO-BREAK SPACE}",
        "{}\ud800",
    ],
)
def test_a_phrase_is_found_where_it_stands_as_whole_words(text: str) -> None:
    assert cleaned(text.replace("{}", "seaa"), SEAA) == text.replace("{}", "sea")


@pytest.mark.parametrize(
    "text",
    [
        "seaas",
        "useaa",
        "seaa1",
        "_seaa",
        "éseaa",
        "seaaж",
        "seaa\N{COMBINING ACUTE ACCENT}",
        "seaa\N{COMBINING LONG STROKE OVERLAY}s",
        "海seaa",
        "Seaa",
        "SEAA",
        "se aa",
        "sea\na",
    ],
)
def test_half_a_word_or_another_spelling_is_no_phrase(text: str) -> None:
    assert run(text, SEAA).changes == ()
    assert run(text, SEAA).skipped == ()


def test_a_phrase_may_start_and_end_in_marks_that_touch_words() -> None:
    table = rule("own.a", 'match = { phrase = " ," }\nreplace = ","')
    assert cleaned("sea ,salt , sand", table) == "sea,salt, sand"


def test_a_phrase_of_several_words_may_run_over_a_line_end_as_written() -> None:
    table = rule("own.a", 'match = { phrase = "of\\nthe" }\nreplace = "of the"')
    assert cleaned("end of\nthe sea", table) == "end of the sea"
    assert cleaned("end of\r\nthe sea", table) == "end of\r\nthe sea"


@pytest.mark.parametrize(
    ("found", "becomes"),
    [
        ("seaa", "sea"),
        ("Seaa", "Sea"),
        ("SEAA", "SEA"),
        ("sEaa", "sea"),
        ("SeAa", "Sea"),
    ],
)
def test_in_any_case_the_capitals_carry_over(found: str, becomes: str) -> None:
    assert cleaned(f"the {found} is", ANY_CASE) == f"the {becomes} is"


def test_a_single_capital_is_a_first_letter_and_not_all_capitals() -> None:
    table = rule("own.a", 'match = { phrase = "ø", ignore-case = true }\nreplace = "and"\nchanges = ["name"]')
    assert cleaned("sea Ø sand ø salt", table) == "sea And sand and salt"


@pytest.mark.parametrize(
    ("phrase", "found"),
    [("istanbul", "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}STANBUL"), ("οδος", "ΟΔΟΣ"), ("чай", "ЧАЙ")],
)
def test_any_case_knows_other_alphabets_and_keeps_offsets(phrase: str, found: str) -> None:
    table = rule("own.a", f'match = {{ phrase = "{phrase}", ignore-case = true }}\nreplace = "x"\nchanges = ["text"]')
    assert changed(run(f"İİ {found} {phrase}", table)) == [(found, "X"), (phrase, "x")]


def test_a_phrase_without_a_replacement_is_only_told() -> None:
    outcome = run("the seaa is", rule("own.a", 'match = { phrase = "seaa" }'))
    assert outcome.text == "the seaa is"
    assert stopped(outcome) == [("seaa", "report-only", "")]
    assert outcome.skipped[0].after is None


def test_a_hit_that_reads_right_already_is_only_told() -> None:
    table = rule("own.a", 'match = { phrase = "kyiv", ignore-case = true }\nreplace = "Kyiv"')
    assert stopped(run("In Kyiv.", table)) == [("Kyiv", "report-only", "")]


def test_each_entry_of_a_swap_table_has_its_own_right_side() -> None:
    table = rule("own.a", 'match = { swap = { "seaa" = "sea", "the sande" = "the sand", "um " = "" } }')
    assert cleaned("um the sande by the seaa", table) == "the sand by the sea"


def test_of_two_entries_at_one_place_the_longer_one_is_meant() -> None:
    table = rule("own.a", 'match = { swap = { "seaa" = "sea", "deep seaa" = "deep blue sea" } }')
    outcome = run("the deep seaa", table)
    assert changed(outcome) == [("deep seaa", "deep blue sea")]
    assert stopped(outcome) == [("seaa", "overlap", "")]


@given(st.text("sea \n.é", max_size=30))
@settings(deadline=None)
def test_every_whole_word_and_nothing_else_is_replaced(text: str) -> None:
    engine = engine_of(rule("own.a", 'match = { phrase = "see" }\nreplace = "x"'))
    words = "".join(char if char.isalnum() else " " for char in text).split(" ")
    outcome = engine.run(text, Apply.SAFE, lambda _: "en")
    assert len(outcome.changes) == words.count("see")
