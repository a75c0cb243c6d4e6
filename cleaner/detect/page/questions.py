"""The second look at a line: many small questions, whose answers are added up.

Either side of a question asks about two features alone, so that all sides that ask about the same two are one table:
where a line's value lies among the bounds asked about is found once for each feature, and then each pair of features
is one lookup.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, repeat
from operator import add
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
    """The tables of `questions`; a pair of features stands under the one that more questions begin with.

    Weights count in thousandths, which is how precise weights.toml is.
    """
    halves = [half for question in questions for half in _halves(question)]
    often = Counter([half.asked for half in halves])
    found: dict[str, set[float]] = {}
    for half in halves:
        found.setdefault(half.asked, set()).add(half.bound)
        found.setdefault(half.other, set()).add(half.other_bound)
    bounds = {name: sorted(values) for name, values in found.items()}
    corners: dict[tuple[str, str], list[list[int]]] = {}
    for half in halves:
        first, second = sorted((half.asked, half.other), key=lambda name: (-often[name], name))
        if (first, second) not in corners:
            corners[first, second] = [[0] * (len(bounds[second]) + 2) for _ in range(len(bounds[first]) + 2)]
        _enter(half, corners[first, second], bounds, turned=half.asked != first)
    weights = _Thousandths()
    return Tables(bounds, [Table(*pair, _summed(corners[pair], weights)) for pair in sorted(corners)])


class _Thousandths(dict[int, float]):
    """Weights by thousandths: equal ones are one object, so that a processor's cache holds all tables."""

    def __missing__(self, thousandths: int) -> float:
        weight = self[thousandths] = thousandths / 1000
        return weight


def _halves(question: Question) -> tuple[_Half, _Half]:
    asked, bound, low, low_bound, high, high_bound, (a, b, c, d) = question
    return _Half(asked, bound, 0, low, low_bound, (a, b)), _Half(asked, bound, 1, high, high_bound, (c, d))


def _enter(half: _Half, corners: list[list[int]], bounds: Mapping[str, Sequence[float]], *, turned: bool) -> None:
    """Note what a half weighs at the corners of those parts of a table that it speaks about.

    From there on to the right and downwards it counts, or counts no more: `_summed` makes the table of it.
    """
    asked = _sides(bounds[half.asked], half.bound)[half.side]
    for other, weight in zip(_sides(bounds[half.other], half.other_bound), half.weights, strict=True):
        (top, bottom), (left, right) = (other, asked) if turned else (asked, other)
        thousandths = round(1000 * weight)
        corners[top][left] += thousandths
        corners[top][right] -= thousandths
        corners[bottom][left] -= thousandths
        corners[bottom][right] += thousandths


def _sides(bounds: Sequence[float], bound: float) -> tuple[tuple[int, int], tuple[int, int]]:
    """The places of values at most `bound`, and of those beyond it, half-open."""
    at = bounds.index(bound) + 1
    return (0, at), (at, len(bounds) + 1)


def _summed(corners: Sequence[Sequence[int]], weights: _Thousandths) -> list[list[float]]:
    rows = accumulate(corners[:-1], lambda above, row: list(map(add, above, row)))
    return [[*map(weights.__getitem__, accumulate(row[:-1]))] for row in rows]


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
