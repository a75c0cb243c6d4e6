"""Patterns: a line at a time or the whole text, with the line's end where a reader sees it."""

from __future__ import annotations

import pytest
from small_packs import changed, cleaned, rule, run, stopped

TEXT = '\nchanges = ["text"]'


def pattern(expression: str, replace: str | None = "X", more: str = "", rest: str = TEXT) -> str:
    replacement = "" if replace is None else f"\nreplace = '{replace}'"
    return rule("own.a", f"match = {{ pattern = '{expression}'{more} }}{replacement}{rest}")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
class TestLineByLine:
    def test_the_dollar_is_the_end_of_each_line_whatever_ends_it(self, end: str) -> None:
        assert cleaned(f"sea sea{end}sea{end}", pattern("sea$")) == f"sea X{end}X{end}"

    def test_the_circumflex_is_the_start_of_each_line(self, end: str) -> None:
        assert cleaned(f"sea sea{end}sea{end}", pattern("^sea")) == f"X sea{end}X{end}"

    def test_no_match_reaches_over_a_line_end(self, end: str) -> None:
        text = f"sea{end}salt"
        for expression in (r"sea\s+salt", "(?s)sea.+", r"sea[^x]+", r"a\s"):
            assert run(text, pattern(expression)).changes == ()

    def test_the_whole_text_is_searched_where_asked_for(self, end: str) -> None:
        assert cleaned(f"sea{end}salt{end}", pattern(r"a\s+s", "-", ", whole-text = true")) == f"se-alt{end}"

    def test_what_stands_before_the_line_can_be_looked_back_at(self, end: str) -> None:
        assert cleaned(f"sea{end}sea", pattern(r"(?<=\n)sea")) == f"sea{end}X"

    def test_a_line_that_loses_everything_goes_with_its_line_end(self, end: str) -> None:
        assert cleaned(f"sea{end}salt{end}sand{end}", pattern("^salt$", "")) == f"sea{end}sand{end}"
        assert cleaned(f"sea{end}salt{end}sand", pattern(" ?salt|sa$", "")) == f"sea{end}sand"

    def test_a_line_that_loses_a_part_stays(self, end: str) -> None:
        assert cleaned(f"sea{end}the salt{end}", pattern(" salt$", "")) == f"sea{end}the{end}"


def test_other_separators_end_no_line() -> None:
    for separator in "\u2028\u2029\x85\x0b\x0c\r":
        text = f"sea{separator}salt"
        assert run(text, pattern("sea$")).changes == ()
        assert cleaned(text, pattern(r"sea\s?\Wsalt|sea\Wsalt")) == "X"


def test_groups_are_taken_over_by_number_and_name() -> None:
    assert cleaned("salt sea", pattern(r"(?P<a>\w+) (\w+)", r"\2 \g<a>")) == "sea salt"


def test_a_group_without_a_match_is_nothing() -> None:
    assert cleaned("salt", pattern(r"(un)?salt", r"\1sea")) == "sea"


def test_a_match_that_reads_right_already_is_no_finding() -> None:
    outcome = run("sea seaa", pattern("seaa?", "sea"))
    assert changed(outcome) == [("seaa", "sea")]
    assert outcome.skipped == ()


def test_a_place_between_two_characters_can_be_filled() -> None:
    assert cleaned("sea.Salt 3.5", pattern(r"(?<=\p{Ll}\.)(?=\p{Lu})", " ")) == "sea. Salt 3.5"


def test_a_pattern_without_a_replacement_is_only_told() -> None:
    assert stopped(run("the sea", pattern("sea", None))) == [("sea", "report-only", "")]


def test_the_empty_text_has_one_empty_line() -> None:
    assert cleaned("", pattern("^$", "X")) == "X"


class TestAnchors:
    def test_only_lines_with_an_anchor_are_searched(self) -> None:
        assert cleaned("aa sea\naa", pattern("aa", more=', anchors = ["SEA"]')) == "X sea\naa"

    def test_a_line_feed_before_an_anchor_is_the_start_of_a_line_and_of_the_text(self) -> None:
        table = pattern(r"\w+", "X", r', anchors = ["\nby "]')
        assert cleaned("By sea\nstand by me\nby salt", table) == "X X\nstand by me\nX X"

    def test_an_anchor_is_found_in_any_case_whatever_the_letters(self) -> None:
        assert cleaned("ΟΔΟΣ aa", pattern("aa", more=', anchors = ["οδος"]')) == "ΟΔΟΣ X"

    def test_anchors_read_off_the_expression_change_nothing_but_the_time(self) -> None:
        for expression in ("(?i)the sea", "the (?:sea|salt)s?", "(?:the )?sea"):
            text = "THE SEA\nthe salt, the sea\n"
            with_anchors = run(text, pattern(expression))
            assert changed(with_anchors) == changed(run(text, pattern(f"(?=){expression}")))


class TestMetadata:
    def test_named_groups_are_kept_as_fields(self) -> None:
        table = pattern("^by (?P<byline>[^,]+), (?P<agency>.+): ", "", rest=TEXT + '\nmetadata = ["byline", "agency"]')
        (change,) = run("by Ann , AP: The sea.", table).changes
        assert change.metadata == (("byline", "Ann"), ("agency", "AP"))

    def test_a_single_field_without_a_group_is_the_whole_match(self) -> None:
        (change,) = run("by Ann: The sea.", pattern("^by [^:]+: ", "", rest=TEXT + '\nmetadata = ["byline"]')).changes
        assert change.metadata == (("byline", "by Ann:"),)

    def test_a_field_that_was_not_matched_is_left_out(self) -> None:
        fields = '\nmetadata = ["byline", "agency"]'
        table = pattern("^by (?P<byline>[^,:]+)(?:, (?P<agency>[^:]+))?: ", "", rest=TEXT + fields)
        (change,) = run("by Ann: The sea.", table).changes
        assert change.metadata == (("byline", "Ann"),)
