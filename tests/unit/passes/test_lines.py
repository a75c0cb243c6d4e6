"""Furniture: whole lines that go, alone or in company, and what they take along."""

from __future__ import annotations

import pytest
from small_packs import changed, cleaned, rule, run, stopped

from cleaner import Reason
from cleaner.errors import RuleError

TEXT = '\nchanges = ["text"]'
AD = rule("chrome.ad", "match = { lines = 'Ad' }" + TEXT)
BAR = rule("chrome.bar", "match = { lines = ['Tweet', 'Print'], company = 2 }" + TEXT)
NEXT = rule("chrome.next", "match = { lines = ['Next Story'], follow = 1 }" + TEXT)
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


class TestWhichLine:
    @pytest.mark.parametrize(
        "line", ["Ad", "AD", "ad", "  Ad\t", "Ad:", "» Ad «", "| Ad |", "Ad...", "\N{NO-BREAK SPACE}Ad", "Ad *"]
    )
    def test_a_literal_is_compared_without_case_and_edges(self, line: str) -> None:
        outcome = run(f"One.\n{line}\nTwo.", AD)
        assert outcome.text == "One.\nTwo."
        assert [each.before for each in outcome.changes] == [f"{line}\n"]

    @pytest.mark.parametrize("line", ["Ads", "An Ad", "- Ad", "# Ad", "“Ad”", "A d", "Ad\u2028", "x\fAd", "Ad\rAd"])
    def test_anything_else_in_the_line_keeps_it(self, line: str) -> None:
        assert run(f"One.\n{line}\nTwo.", AD).changes == ()

    def test_an_expression_must_fit_the_whole_line_without_its_edge_space(self) -> None:
        table = rule("chrome.a", r"match = { like = 'By \p{Lu}\w+' }" + TEXT)
        assert cleaned("One.\n  By Ann \nBy Ann too\n By Ann\r\nTwo.", table) == "One.\nBy Ann too\nTwo."

    def test_literals_and_expressions_may_stand_in_one_rule(self) -> None:
        table = rule("chrome.a", r"match = { lines = ['Ad'], like = ['\d+ shares'] }" + TEXT)
        assert cleaned("One.\nAd\n12 shares\nTwo.", table) == "One.\nTwo."

    def test_groups_and_literals_are_kept_as_metadata(self) -> None:
        byline = rule("chrome.a", "match = { like = 'By (?P<byline>.+)' }\nmetadata = ['byline']" + TEXT)
        label = rule("chrome.b", "match = { lines = 'Reuters' }\nmetadata = ['agency']" + TEXT)
        outcome = run("By Ann\nOne.\n Reuters: \n", byline, label)
        assert [each.metadata for each in outcome.changes] == [(("byline", "Ann"),), (("agency", "Reuters:"),)]


class TestWhatIsLeft:
    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    @pytest.mark.parametrize(
        ("text", "left"),
        [
            ("Ad|One.|Two.", "One.|Two."),
            ("Ad||One.|", "One.|"),
            ("|Ad|One.|", "|One.|"),
            ("One.|Ad|Two.|", "One.|Two.|"),
            ("One.||Ad||Two.|", "One.||Two.|"),
            ("One.|Ad||Two.|", "One.|Two.|"),
            ("One.||Ad|Two.|", "One.||Two.|"),
            ("One.|Ad", "One."),
            ("One.||Ad|", "One.|"),
            ("One.||Ad||", "One.||"),
            ("One.||Ad||Ad|", "One.|"),
            ("Ad|Ad||One.||Ad|Two.|Ad|", "One.||Two.|"),
        ],
    )
    def test_a_block_at_the_head_in_the_middle_or_at_the_end_leaves_its_neighbours_as_they_were(
        self, text: str, left: str, end: str
    ) -> None:
        assert cleaned(text.replace("|", end), AD) == left.replace("|", end)

    def test_a_bom_stays_at_the_head(self) -> None:
        assert cleaned(f"{BOM}Ad\nOne.\n", AD) == f"{BOM}One.\n"

    def test_each_line_that_goes_is_a_change_of_its_own_and_they_do_not_overlap(self) -> None:
        outcome = run("One.\n\nAd\n\nAd\n\nTwo.", AD)
        assert changed(outcome) == [("Ad\n\n", ""), ("Ad\n\n", "")]

    @pytest.mark.parametrize("text", ["Ad", "Ad\n", "\nAd\n\n", "Ad\n\nAd", f"{BOM}Ad\r\n"])
    def test_a_text_of_nothing_but_furniture_stays(self, text: str) -> None:
        outcome = run(text, AD)
        assert outcome.text == text
        assert set(stopped(outcome)) == {("Ad", "harm", "nothing would be left of the text")}

    def test_a_bom_on_a_line_of_its_own_is_nothing_to_be_left_with(self) -> None:
        assert cleaned(f"{BOM}\nAd\n", AD) == f"{BOM}\nAd\n"

    def test_the_indent_of_a_first_line_goes_with_it(self) -> None:
        assert cleaned("    Ad\nOne.\n", AD) == "One.\n"


class TestCompany:
    @pytest.mark.parametrize("text", ["Tweet\nPrint\nOne.", "One.\n\nTweet\n\n\nPrint\n", "One.\nprint:\nTweet\nTwo."])
    def test_two_different_lines_of_furniture_together_go(self, text: str) -> None:
        assert "Tweet" not in cleaned(text, BAR)
        assert "One." in cleaned(text, BAR)

    @pytest.mark.parametrize("text", ["Tweet\nOne.", "Tweet\nTweet\nOne.", "Tweet\nTWEET:\nOne.", "Tweet\nOne.\nPrint"])
    def test_one_alone_or_the_same_one_again_stays_and_is_told(self, text: str) -> None:
        outcome = run(text, BAR)
        assert outcome.text == text
        assert {reason for _, reason, _ in stopped(outcome)} == {"guard"}
        assert all("the rule asks for 2" in because for _, _, because in stopped(outcome))

    def test_furniture_of_another_rule_is_company(self) -> None:
        assert cleaned("One.\nAd\nTweet\n", AD, BAR) == "One.\n"
        assert cleaned("One.\nAd\nTwo.\nTweet\n", AD, BAR) == "One.\nTwo.\nTweet\n"

    def test_lines_that_come_to_stand_together_are_company(self) -> None:
        inner = rule("chrome.z", "match = { like = 'z+' }\nwhen = { tail = 2 }" + TEXT)
        assert cleaned("One.\nTweet\nzz\nPrint", BAR, inner) == "One."


class TestFollow:
    @pytest.mark.parametrize("text", ["Next Story\nFerry sinks\nOne.", "Next Story\n\nFerry sinks\n\nOne."])
    def test_the_headline_under_a_line_goes_with_it(self, text: str) -> None:
        outcome = run(text, NEXT)
        assert outcome.text == "One."
        assert "goes with 'Next Story'" in outcome.changes[1].note

    @pytest.mark.parametrize("line", ["It was late.", "a" * 201])
    def test_what_reads_like_prose_is_no_headline(self, line: str) -> None:
        assert cleaned(f"Next Story\n{line}\nOne.", NEXT) == f"{line}\nOne."

    def test_only_so_many_lines_go(self) -> None:
        assert cleaned("Next Story\nFerry sinks\nFerry found\nOne.", NEXT) == "Ferry found\nOne."

    def test_another_line_of_furniture_ends_what_follows(self) -> None:
        assert cleaned("Next Story\nAd\nFerry sinks\nOne.", NEXT, AD) == "Ferry sinks\nOne."

    def test_headlines_stay_where_their_leader_does(self) -> None:
        alone = NEXT.replace("follow = 1", "follow = 1, company = 2")
        text = "Next Story\nFerry sinks\nOne."
        outcome = run(text, alone)
        assert outcome.text == text
        assert [before for before, _, _ in stopped(outcome)] == ["Next Story", "Ferry sinks"]

    def test_a_headline_is_no_company(self) -> None:
        assert (
            run("One.\nNext Story\nFerry sinks\n", NEXT.replace("follow = 1", "follow = 1, company = 2")).changes == ()
        )


class TestPlace:
    @pytest.mark.parametrize(
        ("when", "left"),
        [
            ("head = 1", "One.\n\nAd\n\nTwo.\n\nAd\n"),
            ("tail = 1", "Ad\n\nOne.\n\nAd\n\nTwo.\n"),
            ("head = 1, tail = 1", "One.\n\nAd\n\nTwo.\n"),
        ],
    )
    def test_head_and_tail_count_lines_that_are_not_blank(self, when: str, left: str) -> None:
        table = rule("chrome.ad", f"match = {{ lines = 'Ad' }}\nwhen = {{ {when} }}" + TEXT)
        assert cleaned("Ad\n\nOne.\n\nAd\n\nTwo.\n\nAd\n", table) == left

    def test_a_line_that_comes_to_stand_at_the_head_goes_too(self) -> None:
        byline = rule("chrome.by", "match = { like = 'By .+' }\nwhen = { head = 1 }" + TEXT)
        first = rule("chrome.ad", "match = { lines = 'Ad' }\nwhen = { head = 1 }" + TEXT)
        assert cleaned("Ad\nBy Ann\nOne.", byline, first) == "One."

    def test_a_line_elsewhere_is_told_with_the_place_it_should_have(self) -> None:
        table = rule("chrome.ad", "match = { lines = 'Ad' }\nwhen = { head = 2, tail = 1 }" + TEXT)
        ((before, reason, because),) = stopped(run("1\n2\nAd\n3", table))
        assert (before, reason) == ("Ad", "guard")
        assert "first 2" in because and "last 1" in because


class TestTwoRules:
    def test_of_two_rules_for_a_line_the_first_by_name_takes_it(self) -> None:
        outcome = run("Ad\nOne.", AD, rule("chrome.a", "match = { lines = 'Ad' }" + TEXT))
        assert [each.rule for each in outcome.changes] == ["chrome.a"]

    @pytest.mark.parametrize(("more", "tier"), [("", "review"), ("", "report"), ("\nwhen = { tail = 1 }", "safe")])
    def test_a_rule_that_does_not_act_leaves_the_line_to_the_one_that_does(self, more: str, tier: str) -> None:
        idle = rule("chrome.a", "match = { lines = 'Ad' }" + TEXT + more, tier)
        assert cleaned("Ad\nOne.\nTwo.", AD, idle) == "One.\nTwo."

    def test_the_rule_that_came_second_is_told(self) -> None:
        outcome = run("Ad\nOne.", AD, rule("chrome.a", "match = { lines = 'Ad' }" + TEXT))
        assert [each.rule for each in outcome.skipped] == ["chrome.ad"]

    @pytest.mark.parametrize(
        "match", ["lines = ['Ad', 'AD']", "lines = ['Ad', 'Ad:']", "lines = 'Ad', like = 'A.'", "like = ['Ad', 'A.']"]
    )
    def test_a_rule_that_knows_a_line_twice_finds_it_once(self, match: str) -> None:
        table = rule("chrome.a", f"match = {{ {match} }}" + TEXT)
        assert run("Ad\nOne.", table).skipped == ()
        assert [each.reason for each in run("Ad\nOne.", table.replace('"safe"', '"review"')).skipped] == [Reason.REVIEW]


class TestWhereItStands:
    """The rule says where its line stands to the text, whatever the rule is called."""

    BETWEEN = rule("own.label", "match = { lines = ['Sponsored'], stands = 'between' }" + TEXT)
    AFTER = rule("own.rights", "match = { lines = ['All rights kept'], stands = 'after' }" + TEXT)
    PARAGRAPH = "The council met on Sunday in the old hall and voted on the bridge."

    def test_a_label_between_two_paragraphs_goes(self) -> None:
        text = f"{self.PARAGRAPH}\n\nSponsored\n\n{self.PARAGRAPH}"
        assert cleaned(text, self.BETWEEN) == f"{self.PARAGRAPH}\n\n{self.PARAGRAPH}"

    @pytest.mark.parametrize(
        "text", ["Parts:\n\nArrival\nSponsored\nReturn", "Sponsored\n\nA line.", "A short line.\nSponsored"]
    )
    def test_a_label_among_short_lines_stays_with_its_reason(self, text: str) -> None:
        outcome = run(text, self.BETWEEN)
        assert (outcome.text, [each.reason for each in outcome.skipped]) == (text, [Reason.GUARD])

    def test_a_footer_goes_under_the_text_and_stays_above_it(self) -> None:
        assert cleaned(f"{self.PARAGRAPH}\n\nAll rights kept", self.AFTER) == self.PARAGRAPH
        above = f"All rights kept\n\n{self.PARAGRAPH}"
        assert cleaned(above, self.AFTER) == above

    def test_another_place_is_told(self) -> None:
        with pytest.raises(RuleError, match='stands: "below" is not one of between, after'):
            run("One.", rule("own.x", "match = { lines = ['Ad'], stands = 'below' }" + TEXT))
