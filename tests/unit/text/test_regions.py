"""Places of a text that move along while it is edited."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleaner.text import Edit, EditSet, Regions, Span

TEXT = "abcdefghijklmnop"


def regions(*pairs: tuple[int, int]) -> Regions:
    return Regions(Span(*pair) for pair in pairs)


def test_regions_that_share_a_character_are_one() -> None:
    assert list(regions((4, 6), (0, 2), (5, 9), (9, 10))) == [Span(0, 2), Span(4, 9), Span(9, 10)]


def test_a_region_is_touched_inside_and_not_at_its_edges() -> None:
    one = regions((2, 5), (8, 9))
    assert one.touched(Span(4, 6)) == Span(2, 5)
    assert one.touched(Span(3, 3)) == Span(2, 5)
    assert one.touched(Span(6, 12)) == Span(8, 9)
    for free in (Span(0, 2), Span(5, 8), Span(2, 2), Span(5, 5), Span(9, 16)):
        assert one.touched(free) is None


def test_what_is_put_in_at_an_edge_stays_outside() -> None:
    moved = regions((2, 5)).moved([Edit(Span(2, 2), "", " "), Edit(Span(5, 5), "", "!")])
    assert list(moved) == [Span(3, 6)]


EDITS = st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=8, unique=True).map(sorted)


@given(EDITS, st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), st.sampled_from(["", "X", "YYY"]))
def test_a_region_that_no_edit_touches_holds_the_same_text_afterwards(
    bounds: list[int], one: int, other: int, after: str
) -> None:
    region = Span(min(one, other), max(one, other))
    spans = [Span(low, high) for low, high in zip(bounds[::2], bounds[1::2], strict=False)]
    edits = [
        Edit.replace(TEXT, span, after) for span in spans if not (span.start < region.end and region.start < span.end)
    ]
    (moved,) = Regions([region]).moved(edits)
    assert moved.of(EditSet.of(TEXT, edits).apply(TEXT)) == region.of(TEXT)
