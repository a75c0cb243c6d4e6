"""A page judged as a whole: what goes in which mode, and what is said about it."""

from __future__ import annotations

import re
import tomllib

import pytest
from places import ROOT

from cleaner import Cleaner, CleanerError
from cleaner.detect.page import furniture
from cleaner.detect.page import places as furniture_places
from cleaner.detect.page.glances import hinted
from cleaner.detect.page.written import cues_of, lines_of

RULE = ROOT / "rules" / "page" / "furniture.toml"
MARKED = tomllib.loads(RULE.read_text(encoding="utf-8"))["rule"][0]["hit"][0]["text"]
PAGE = MARKED.replace("[[", "").replace("]]", "")
TITLE = "Altbrück closes its old bridge over the Rauda for the winter"


def only_page(mode: str) -> Cleaner:
    return Cleaner(select=["page"], chrome=mode)


def test_careful_leaves_alone_what_stands_beside_the_article() -> None:
    text = only_page("careful").clean(PAGE).text
    assert TITLE in text
    assert "Who pays for the bridge?" in text
    assert "Privacy" not in text


def test_balanced_takes_the_links_under_the_article_too() -> None:
    text = only_page("balanced").clean(PAGE).text
    assert "Who pays for the bridge?" not in text
    assert "The council of Altbrück voted" in text
    assert "wants to decide on a new bridge in May." in text


@pytest.mark.parametrize("mode", ["careful", "balanced", "strict"])
def test_the_result_of_a_mode_is_left_alone_by_it(mode: str) -> None:
    one = only_page(mode)
    once = one.clean(PAGE)
    assert once.changes
    assert one.clean(once.text).changes == ()


def test_neighbouring_lines_go_as_one_block_that_says_where_it_stood_and_what_decided() -> None:
    changes = only_page("careful").clean(PAGE).changes
    assert [re.sub("score.*", "", change.note) for change in changes] == [
        "site furniture by the page as a whole (careful): 10 lines before the article, ",
        "site furniture by the page as a whole (careful): 16 lines after the article, ",
    ]
    assert "words of navigation, social, subscribe" in changes[-1].note
    assert "around:2 -5" in changes[-1].note


def test_a_block_leaves_a_line_that_a_rule_knows_to_that_rule() -> None:
    page = PAGE.replace("Contact\n", "Leave a Reply\nCancel reply\nContact\n")
    result = Cleaner(select=["page", "chrome"]).clean(page)
    by_rule = [change for change in result.changes if change.rule.startswith("chrome.")]
    assert by_rule
    blocks = [change for change in result.changes if change.rule == "page.furniture" and change.group]
    assert len({change.group for change in blocks}) == 1
    assert len(blocks) == 2
    assert not any(left.before in change.before for left in by_rule for change in blocks)


def test_an_unknown_mode_is_refused_by_name() -> None:
    with pytest.raises(CleanerError, match='"bold" is not one of careful, balanced, strict'):
        Cleaner(chrome="bold")


def test_prose_is_dismissed_at_the_first_look() -> None:
    prose = ["The council met on Sunday and voted for the bridge, which nobody had expected of it so soon."] * 50
    assert not hinted(prose)
    assert hinted(PAGE.split("\n"))


def test_each_change_between_keeping_and_dropping_has_its_price() -> None:
    assert furniture.smooth([2, 2, -0.5, 2], 1.0) == [True] * 4
    assert furniture.smooth([2, 2, -3, 2], 1.0) == [True, True, False, True]
    assert furniture.smooth([], 1.0) == []


def test_the_body_is_the_stretch_with_most_in_its_favour() -> None:
    lines = lines_of(["Home", "News", "The council met on Sunday.", "It voted for the bridge.", "Contact"], "en")
    assert furniture_places.body(lines, [-3, -3, 2, 2, -4]) == (2, 4)


def test_the_same_line_has_the_same_features_with_and_without_marks_of_markup() -> None:
    plain, bold = (
        lines_of([line, "The council met on Sunday and voted."], "en") for line in ("Tariffs", "**Tariffs**")
    )
    assert plain.looks == bold.looks


def test_a_date_and_a_byline_that_go_are_kept_as_fields_each_a_change_of_its_own() -> None:
    told = TITLE + "\n\nBy Jane Doe\nMay 14, 2023"
    changes = only_page("strict").clean(PAGE.replace(TITLE, told)).changes
    fields = {change.before.strip(): change.metadata for change in changes if change.metadata}
    assert fields["May 14, 2023"] == (("date", "May 14, 2023"),)
    assert fields["By Jane Doe"] == (("byline", "Jane Doe"),)


def test_a_line_far_from_prose_is_not_looked_at_but_its_words_count() -> None:
    lines = lines_of([*["Privacy policy"] * 30, "The council met on Sunday and voted."], "en")
    assert [look.features for look in lines.looks].count(("far",)) == 10
    assert cues_of(lines.looks[0]) == cues_of(lines.looks[20]) == ("consent",)
    assert lines.looks[0].cues == ()


def test_nothing_is_near_where_nothing_may_be_prose() -> None:
    assert {look.features for look in lines_of(["Home", "News", "", "Contact"], "en").looks} == {("far",)}
