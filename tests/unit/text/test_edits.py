"""Positions and edits: the algebra that everything else stands on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.text import Edit, EditSet, LineIndex, Span, Trace, run_end, run_start

ANY_TEXT = st.text(st.characters(codec=None), max_size=40)


@st.composite
def edits_of(draw: st.DrawFn, text: str) -> list[Edit]:
    """Edits of `text` that do not overlap, in any order."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=10)))
    chosen: list[Edit] = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        span = Span(start, end)
        after = draw(st.text("abxy é", max_size=4))
        if span.of(text) != after and not any(span.overlaps(e.span) for e in chosen):
            chosen.append(Edit.replace(text, span, after))
    return draw(st.permutations(chosen))


@st.composite
def histories(draw: st.DrawFn) -> tuple[str, list[list[Edit]]]:
    source = text = draw(st.text("abcdefgh", max_size=16))
    rounds = []
    for _ in range(draw(st.integers(0, 5))):
        edits = draw(edits_of(text))
        rounds.append(edits)
        text = EditSet.of(text, edits).apply(text)
    return source, rounds


def test_what_an_edit_set_leaves_alone_stays_in_order() -> None:
    edits = EditSet.of("abcd", [Edit(Span(2, 3), "c", ""), Edit(Span(0, 2), "ab", "xyz")])
    assert edits.apply("abcd") == "xyzd"


def test_an_edit_that_does_not_fit_its_text_is_refused() -> None:
    with pytest.raises(ValueError, match="does not stand at 0"):
        EditSet.of("abc", [Edit(Span(0, 1), "x", "y")])
    with pytest.raises(ValueError, match="overlap"):
        EditSet.of("abc", [Edit(Span(0, 2), "ab", ""), Edit(Span(1, 3), "bc", "")])
    with pytest.raises(ValueError, match="changes nothing"):
        Edit(Span(0, 1), "a", "a")
    with pytest.raises(ValueError, match="does not fill"):
        Edit(Span(0, 2), "a", "b")
    with pytest.raises(ValueError, match="not a span"):
        Span(2, 1)


@given(histories())
def test_the_net_edits_of_any_history_lead_from_the_source_to_the_result(
    history: tuple[str, list[list[Edit]]],
) -> None:
    source, rounds = history
    trace: Trace[int] = Trace.begin(source)
    text = source
    for number, edits in enumerate(rounds):
        trace = trace.apply([(edit, number) for edit in edits])
        text = EditSet.of(text, edits).apply(text)
    net = EditSet.of(source, [Edit.replace(source, n.span, n.after) for n in trace.net])
    assert trace.text == text == net.apply(source)
    assert [n.span for n in trace.net] == sorted({n.span for n in trace.net})


@given(histories())
def test_every_edit_of_a_history_is_the_cause_of_exactly_one_net_edit_or_undone(
    history: tuple[str, list[list[Edit]]],
) -> None:
    source, rounds = history
    trace: Trace[tuple[int, int]] = Trace.begin(source)
    for number, edits in enumerate(rounds):
        trace = trace.apply([(edit, (number, place)) for place, edit in enumerate(edits)])
    causes = [cause for n in (*trace.net, *trace.undone) for cause in n.causes]
    assert sorted(causes) == [(n, p) for n, edits in enumerate(rounds) for p in range(len(edits))]


@given(histories(), st.data())
def test_a_place_that_no_edit_touched_is_lifted_to_the_same_characters(
    history: tuple[str, list[list[Edit]]], data: st.DataObject
) -> None:
    source, rounds = history
    trace: Trace[int] = Trace.begin(source)
    for edits in rounds:
        trace = trace.apply([(edit, 0) for edit in edits])
    start = data.draw(st.integers(0, len(trace.text)))
    span = Span(start, data.draw(st.integers(start, len(trace.text))))
    lifted = trace.lift(span)
    assert lifted.current.start <= span.start and span.end <= lifted.current.end
    if not lifted.absorbed:
        assert lifted.source.of(source) == span.of(trace.text)


@given(ANY_TEXT)
def test_lines_are_split_at_the_line_feed_only(text: str) -> None:
    index = LineIndex(text)
    assert [index.span(n).of(text) for n in range(len(index))] == text.split("\n")
    for offset in range(len(text) + 1):
        line, column = index.position(offset)
        assert text.split("\n")[line - 1][: column - 1] == text[offset - column + 1 : offset]


@given(st.text(alphabet="ab \n\t\x1c\x85\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}", max_size=30), st.data())
def test_the_ends_of_a_word_are_where_white_space_or_the_limit_is(text: str, data: st.DataObject) -> None:
    floor, at, ceiling = sorted(data.draw(st.integers(0, len(text))) for _ in range(3))
    start, end = at, at
    while start > floor and not text[start - 1].isspace():
        start -= 1
    while end < ceiling and not text[end].isspace():
        end += 1
    assert (run_start(text, at, floor), run_end(text, at, ceiling)) == (start, end)
