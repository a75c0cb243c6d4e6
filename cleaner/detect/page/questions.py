"""The second look at a line: many small questions, whose answers are added up.

Either side of a question asks about two features alone, so that all sides that ask about the same two are one table:
where a line's value lies among the bounds asked about is found once for each feature, and then each pair of features
is one lookup.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from typing import NamedTuple


class Question(NamedTuple):
    """What the second look asks: is `asked` at most `bound`? Then `low` and `low_bound` ask on, else `high`.

    The answers weigh, in log-odds of being article: `weights` are those of low at most its bound, low beyond it,
    high at most its bound, high beyond it.
    """

    asked: str
    bound: float
    low: str
    low_bound: float
    high: str
    high_bound: float
    weights: tuple[float, float, float, float]


class Table(NamedTuple):
    """All that questions about two features weigh, by how many of its bounds the value of each lies beyond."""

    asked: str
    other: str
    rows: list[list[float]]


class Tables(NamedTuple):
    """Questions laid out to be answered: the bounds of each feature, in order, and the tables, by feature asked."""

    bounds: Mapping[str, Sequence[float]]
    tables: Sequence[Table]


class Answers(NamedTuple):
    """The second look: its place by line for those `asked`, the sums after each subject, and the sums of all."""

    asked: Mapping[int, int]
    steps: Sequence[tuple[str, list[float]]]
    scores: list[float]


class _Half(NamedTuple):
    """One side of a question, for `asked` at most `bound` or, for `side` 1, beyond it: what it asks, what it weighs."""

    asked: str
    bound: float
    side: int
    other: str
    other_bound: float
    weights: tuple[float, float]


def laid_out(questions: Iterable[Question]) -> Tables:
    """The tables of `questions`; a pair of features stands under the one that more questions begin with."""
    halves = [half for question in questions for half in _halves(question)]
    often = Counter([half.asked for half in halves])
    found: dict[str, set[float]] = {}
    for half in halves:
        found.setdefault(half.asked, set()).add(half.bound)
        found.setdefault(half.other, set()).add(half.other_bound)
    bounds = {name: sorted(values) for name, values in found.items()}
    tables: dict[tuple[str, str], Table] = {}
    for half in halves:
        first, second = sorted((half.asked, half.other), key=lambda name: (-often[name], name))
        if (first, second) not in tables:
            rows = [[0.0] * (len(bounds[second]) + 1) for _ in range(len(bounds[first]) + 1)]
            tables[first, second] = Table(first, second, rows)
        _enter(half, tables[first, second], bounds)
    _share(tables.values())
    return Tables(bounds, [tables[pair] for pair in sorted(tables)])


def _share(tables: Iterable[Table]) -> None:
    """Round to the precision of weights, and make one object of equal numbers: a processor's cache holds them then."""
    numbers: dict[float, float] = {}
    for table in tables:
        for row in table.rows:
            rounded = [round(value, 3) for value in row]
            row[:] = map(numbers.setdefault, rounded, rounded)


def _halves(question: Question) -> tuple[_Half, _Half]:
    asked, bound, low, low_bound, high, high_bound, (a, b, c, d) = question
    return _Half(asked, bound, 0, low, low_bound, (a, b)), _Half(asked, bound, 1, high, high_bound, (c, d))


def _enter(half: _Half, table: Table, bounds: Mapping[str, Sequence[float]]) -> None:
    """Add what a half weighs to the parts of the table that it speaks about."""
    asked = _sides(bounds[half.asked], half.bound)[half.side]
    for other, weight in zip(_sides(bounds[half.other], half.other_bound), half.weights, strict=True):
        rows, cells = (asked, other) if half.asked == table.asked else (other, asked)
        for row in table.rows[rows]:
            row[cells] = [value + weight for value in row[cells]]


def _sides(bounds: Sequence[float], bound: float) -> tuple[slice, slice]:
    at = bounds.index(bound) + 1
    return slice(0, at), slice(at, len(bounds) + 1)


def answered(tables: Tables, start: float, columns: Mapping[str, Sequence[float]], asked: Sequence[int]) -> Answers:
    """The second look at the lines that are `asked`, whose features are `columns`; it starts from `start`."""
    beyond = {
        name: list(map(bisect_left, repeat(bounds, len(asked)), columns[name]))
        for name, bounds in tables.bounds.items()
    }
    scores = [start] * len(asked)
    steps: list[tuple[str, list[float]]] = []
    subject = ""
    for name, other, rows in tables.tables if asked else ():
        if name != subject and subject:
            steps.append((subject, scores))
        subject = name
        scores = [score + rows[n][m] for score, n, m in zip(scores, beyond[name], beyond[other], strict=True)]
    return Answers({n: at for at, n in enumerate(asked)}, [*steps, (subject, scores)], scores)
