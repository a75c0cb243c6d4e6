"""Where a text repeats itself without end."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.detect.loops import loops

PROSE = "The council met on Sunday, and the mayor spoke of the bridge that nobody wants to pay for. "


def test_a_word_said_without_end_is_one_loop_with_its_period() -> None:
    text = "He said " + "never " * 12 + "again"
    (loop,) = loops(text)
    assert (loop.period, loop.spoken) == (6, True)
    assert loop.times in (12, 13)
    assert loop.span.of(text).strip().startswith("never")


def test_a_loop_at_the_end_of_a_long_text_is_found() -> None:
    text = "".join(f"{number}. {PROSE[number % 40 :]}" for number in range(60)) + "and so on " * 30
    assert [loop.period for loop in loops(text)] == [10]


def test_a_sentence_three_times_in_a_row_is_a_loop() -> None:
    assert [loop.times for loop in loops("Now. " + PROSE * 3)] == [3]


def test_a_row_of_marks_says_nothing() -> None:
    assert [loop.spoken for loop in loops("Name: " + "_" * 60)] == [False]


def test_prose_laughter_and_refrains_are_no_loops() -> None:
    for text in (PROSE, "Ha ha ha! No, no, no. La la la.", "Row, row, row your boat,\nMerrily, merrily, merrily."):
        assert list(loops(text)) == []


@given(st.text("ab ", max_size=300))
@settings(deadline=None)
def test_every_loop_is_periodic_and_none_overlaps_another(text: str) -> None:
    done = 0
    for loop in loops(text):
        run = loop.span.of(text)
        assert loop.span.start >= done
        assert run[loop.period :] == run[: -loop.period]
        assert loop.times == len(run) // loop.period
        done = loop.span.end


def test_a_million_characters_of_anything_take_linear_time() -> None:
    for text in ("a" * 1_000_000, "ab" * 500_000, "abc abd " * 125_000, ("x" * 199 + "y") * 5_000):
        start = time.process_time()
        list(loops(text))
        assert time.process_time() - start < 5


def test_a_long_row_of_line_feeds_is_looked_at_once() -> None:
    start = time.process_time()
    assert list(loops("\n" * 200_000)) == []
    assert time.process_time() - start < 5
