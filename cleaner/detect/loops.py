"""Text that repeats itself without end: a decoder that fell into a loop.

A place that stands a second time within a few hundred code points gives the period away; only then the run is
measured. Such places are looked up at regular steps, so ordinary text costs one short search a step, and every
run is measured once: linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cleaner.text import Span

_STEPS = (8, 64)
"""Code points from one look to the next, in a short text and in a long one, where a loop runs on for longer."""
_LOOKS = (8, 12)
"""Code points that must stand again for a period to be suspected, likewise."""
_SHORT = 1000
_LONGEST = 200
"""The longest unit, in code points: a long sentence."""
_TRIES = 4
"""How many places that look alike are tried as the period of one look."""
_TIMES = ((1, 16), (3, 8), (6, 5), (12, 4), (_LONGEST, 3))
"""How often a unit of up to so many code points must stand in a row; short ones repeat in laughter and song."""
_LOOKED_AT = 3
_LEAST, _SUSPECTED, _CIRCLING = 60, 0.15, 0.3
"""Code points of a line from which its share says anything; the shares at which it is looked at and told."""
_LETTER = re.compile(r"[^\W\d_]")
_WORDS = 10
"""A line of so few words repeats a long compound or a name, and goes on below."""
_SIGN = re.compile(r"[!-/:-@\[-`{-~]")
_SIGNS = 0.12
"""The share of signs of ASCII that prose does not reach; tables, drawings and formulas do."""
_COLUMNS = re.compile(r"\S(?:  |\t)\s*\S")


@dataclass(frozen=True, slots=True)
class Loop:
    """A run in which `text[i] == text[i + period]`; the first `times` whole units of it are alike."""

    span: Span
    period: int
    times: int
    spoken: bool
    """Whether the unit holds a letter; rows of dots and dashes draw lines and leave blanks to fill in."""


def said_again(text: str) -> list[int]:
    """The places that were looked up and that stand a second time soon after."""
    look, step = _LOOKS[len(text) > _SHORT], _STEPS[len(text) > _SHORT]
    reach = _LONGEST + look
    find = text.find
    places = range(0, len(text) - 2 * look, step)
    return [at for at in places if find(text[at : at + look], at + 1, at + reach) >= 0]


def loops(text: str, again: list[int] | None = None) -> Iterator[Loop]:
    """The loops of `text`, in order and without overlap; `again` is what `said_again` tells, if it is known."""
    look = _LOOKS[len(text) > _SHORT]
    done = 0
    for at in said_again(text) if again is None else again:
        loop = _loop_at(text, at, look, done) if at >= done else None
        if loop is not None:
            yield loop
            done = loop.span.end


def collapsed(text: str, lines: Iterable[Span], again: list[int]) -> Iterator[tuple[Span, float]]:
    """Of `lines`, those that say little but what they just said, with the share of what is said again.

    Of 20,935 lines of edited news two come near to it; a decoder that goes round in circles without coming back to
    the same place reaches half and more.
    """
    step, look = _STEPS[len(text) > _SHORT], _LOOKS[0]
    for line in lines:
        suspected = bisect_left(again, line.end) - bisect_left(again, line.start)
        one_may_be_chance = len(line) > _LOOKED_AT * step and suspected < 2
        if len(line) < _LEAST or one_may_be_chance or suspected * step < _SUSPECTED * len(line):
            continue
        content = line.of(text)[:_SHORT]
        if not _is_prose(content):
            continue
        places = range(0, len(content) - look, _STEPS[0] // 2)
        share = sum(content[at : at + look] in content[at + 1 : at + _LONGEST + look] for at in places) / len(places)
        if share >= _CIRCLING:
            yield line, share


def _is_prose(line: str) -> bool:
    """Whether a line is running text: no table, no drawing, no formula, no piece of a wrapped sentence."""
    few = 1 < len(line.split()) < _WORDS
    return not few and not _COLUMNS.search(line) and len(_SIGN.findall(line)) <= _SIGNS * len(line)


def _loop_at(text: str, at: int, look: int, floor: int) -> Loop | None:
    place = at
    for _ in range(_TRIES):
        place = text.find(text[at : at + look], place + 1, at + _LONGEST + look)
        if place < 0:
            return None
        period, unit = place - at, text[at:place]
        if unit not in (text[place : place + period], text[max(0, at - period) : at]):
            continue  # a loop has three units at least, so that one beside this one is whole
        needed = _needed(period)
        # White space is no loop, so it is looked at again and again: never farther than is needed to know.
        blank = unit.isspace()
        if blank and text[place : at + needed * period] == text[at : at + (needed - 1) * period]:
            return None
        reach = needed * period if blank else len(text)
        start, end = _run(text, at, period, max(floor, at - reach), min(len(text), place + reach))
        times = (end - start) // period
        if times >= needed:
            return None if blank else Loop(Span(start, end), period, times, bool(_LETTER.search(unit)))
    return None


def _run(text: str, at: int, period: int, floor: int, ceiling: int) -> tuple[int, int]:
    """The whole run of this period around `at`, not reaching before `floor` or beyond `ceiling`."""
    start = at
    while start > floor and text[start - 1] == text[start - 1 + period]:
        start -= 1
    end = at + period
    while end < ceiling and text[end] == text[end - period]:
        end += 1
    return start, end


def _needed(period: int) -> int:
    return next(times for longest, times in _TIMES if period <= longest)
