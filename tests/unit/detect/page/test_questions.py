"""Questions laid out in tables give the answers that asking each of them in turn would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.detect.page.furniture import weights
from cleaner.detect.page.questions import Question, answered, laid_out

NAMES = ("own", "away", "tied")
ONE = Question("own", 1.0, "away", 2.0, "tied", 0.5, (1.0, 2.0, 3.0, 4.0))

names = st.sampled_from(NAMES)
bounds = st.integers(-3, 3).map(float)
weighed = st.integers(-2000, 2000).map(lambda thousandths: thousandths / 1000)
questions = st.lists(
    st.builds(Question, names, bounds, names, bounds, names, bounds, st.tuples(*[weighed] * 4)), min_size=1, max_size=30
)
rows = st.lists(st.tuples(*[st.integers(-4, 4).map(float)] * 3), max_size=5)


def ask(question: Question, line: Mapping[str, float]) -> float:
    """The answer to one question, as its docstring has it."""
    low_low, low_high, high_low, high_high = question.weights
    if line[question.asked] <= question.bound:
        return low_low if line[question.low] <= question.low_bound else low_high
    return high_low if line[question.high] <= question.high_bound else high_high


def columns_of(rows: Sequence[Sequence[float]]) -> dict[str, list[float]]:
    return {name: [row[n] for row in rows] for n, name in enumerate(NAMES)}


@given(questions, rows)
def test_tables_weigh_what_their_questions_weigh_one_by_one(
    questions: list[Question], rows: list[tuple[float, ...]]
) -> None:
    found = answered(laid_out(questions), 0.25, columns_of(rows), range(len(rows)))
    lines = [dict(zip(NAMES, row, strict=True)) for row in rows]
    assert found.scores == pytest.approx([0.25 + sum(ask(each, line) for each in questions) for line in lines])


@pytest.mark.parametrize(
    ("row", "weight"), [((1, 2, 0), 1.0), ((1, 2.1, 0), 2.0), ((1.1, 2, 0.5), 3.0), ((1.1, 2, 0.6), 4.0)]
)
def test_a_value_at_a_bound_is_at_most_the_bound(row: tuple[float, ...], weight: float) -> None:
    assert answered(laid_out([ONE]), 0.0, columns_of([row]), [7]).scores == [weight]


def test_the_sums_after_each_subject_lead_to_the_whole() -> None:
    found = answered(laid_out([ONE, ONE._replace(asked="tied")]), 0.5, columns_of([(1, 2, 0), (2, 2, 2)]), [3, 9])
    assert found.steps[-1][1] == found.scores
    assert found.asked == {3: 0, 9: 1}
    assert {subject for subject, _ in found.steps} <= set(NAMES)


def test_each_shipped_question_stands_in_a_table() -> None:
    tables = weights().tables
    pairs = {frozenset((table.asked, table.other)) for table in tables.tables}
    asked = {frozenset((each.asked, other)) for each in weights().second for other in (each.low, each.high)}
    assert pairs == asked
    assert len(tables.tables) == len(pairs)
