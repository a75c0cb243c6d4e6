"""Where a line stands on its page, told in columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.detect.page.places import around, clipped, places, surroundings
from cleaner.detect.page.written import lines_of

PROSE = "The council of the town met on Sunday evening and voted to close the old bridge over the river for the winter."
PAGE = ["Home", "News", "", PROSE, "Leave a comment", "Contact", "Terms"]


def told(page: list[str]) -> list[set[str]]:
    """The features of each line's place."""
    return [set(names) for names in zip(*(column.told() for column in surroundings(lines_of(page, "en"))), strict=True)]


def test_a_line_knows_its_neighbours_and_how_far_prose_is() -> None:
    home, news, prose, comment, contact, terms = told(PAGE)
    assert {"before:none", "two-before:none", "after:label", "two-after:sentence"} <= home
    assert {"prose-before:<=0", "prose-after:<=1", "gap:none"} <= news
    assert {"kind:sentence", "gap:blank", "prose-before:<=0", "prose-after:<=0"} <= prose
    assert {"before:sentence", "prose-before:<=1"} <= comment
    assert "prose-before:<=2" in contact
    assert {"prose-before:<=5", "after:none"} <= terms


def test_prose_beyond_a_dozen_lines_is_far() -> None:
    lines = told([PROSE, *["Home"] * 15])
    assert "prose-before:<=12" in lines[12]
    assert "prose-before:far" in lines[13]
    assert "prose-before:far" in lines[15]


def test_weights_and_names_tell_of_the_same_features() -> None:
    names = {name for column in surroundings(lines_of(PAGE, "en")) for name in column.names}
    weights = {name: float(n) for n, name in enumerate(sorted(names))}
    for column in surroundings(lines_of(PAGE, "en")):
        assert [weights[name] for name in column.told()] == list(column.weighed(weights))


@given(st.lists(st.integers(-9, 9).map(float), max_size=30), st.integers(1, 12))
def test_a_mean_is_over_the_lines_that_there_are(scores: list[float], reach: int) -> None:
    windows = [scores[max(0, n - reach) : n + reach + 1] for n in range(len(scores))]
    assert around(scores, reach) == pytest.approx([sum(window) / len(window) for window in windows])


def test_only_the_lines_that_are_asked_have_columns() -> None:
    lines, asked = lines_of(PAGE, "en"), [0, 4, 5]
    own = clipped([-9.0, -3.0, 8.0, -1.0, -2.0, -3.0])
    columns = places(lines, own, (2, 3), asked)
    assert {len(column) for column in columns.values()} == {3}
    assert columns["own"] == [-6.0, -2.0, -3.0]
    assert columns["away"] == [-2, 2, 3]
    assert columns["above:3"] == [-6.0, -3.0, 6.0]
    assert columns["below:1"] == [-3.0, -3.0, -6.0]
    assert columns["since"] == [0, 0, 1]
    assert columns["under"] == [0, 1, 1]


def test_lines_of_mere_marks_have_no_share_of_prose() -> None:
    lines = lines_of([PROSE, *["****"] * 30], "en")
    columns = places(lines, [0.0] * 31, (0, 1), range(31))
    assert columns["prose"][20] == 0.0
