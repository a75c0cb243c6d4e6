"""Invisible characters, letters apart from their marks, look-alikes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.detect import invisible
from cleaner.detect.homoglyphs import homoglyphs
from cleaner.text import Span


def test_direction_marks_order_nothing_in_a_line_of_one_direction() -> None:
    text = "\u200eThe mayor\u202c\u200e left."
    assert [(s.start, s.end) for s in invisible.idle_bidi(text, Span(0, len(text)))] == [(0, 1), (10, 12)]


@pytest.mark.parametrize("text", ["\u200eThe word \u05d0 stays.", "\u202eturned\u202c", "\u200f5% \u0627"])
def test_direction_marks_stay_beside_letters_from_right_to_left_and_with_an_override(text: str) -> None:
    assert list(invisible.idle_bidi(text, Span(0, len(text)))) == []


@pytest.mark.parametrize(
    "text", ["\u0645\u200c\u0646", "\u0915\u094d\u200d\u0937", "👨\u200d👩", "Auf\u200clage", "☠\ufe0f\u200d"]
)
def test_joiners_stay_where_they_join_or_part(text: str) -> None:
    assert list(invisible.idle_joiners(text)) == []


def test_joiners_between_latin_letters_and_spaces_are_idle() -> None:
    assert [s.start for s in invisible.idle_joiners("a\u200db \u200c c\u200d")] == [1, 4, 7]


@given(st.text(st.sampled_from("aeoи \u0301\u0308\u0306\u0327\u1112\u1161\u11ab\n"), max_size=20))
def test_composing_gives_nothing_but_the_normal_form_and_leaves_nothing_to_compose(text: str) -> None:
    found = list(invisible.decomposed(text))
    for span, composed in reversed(found):
        assert unicodedata.normalize("NFC", span.of(text)) == composed
        text = text[: span.start] + composed + text[span.end :]
    assert list(invisible.decomposed(text)) == []


def test_symbols_and_variants_that_the_normal_form_would_exchange_stay() -> None:
    assert list(invisible.decomposed("5 \u2126, 300 \u212a, 1 \u212b, \uf900, \u0958")) == []


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("\u0420utin", "Putin"),
        ("\u041coscow", "Moscow"),
        ("C\u0442\u0430\u0442\u044c\u044f", "Статья"),
        ("\u0423\u043a\u0440\u0430i\u043d\u0430", "Україна".replace("ї", "і")),
        ("\u039cayor", "Mayor"),
    ],
)
def test_a_look_alike_becomes_the_letter_of_its_word(word: str, wanted: str) -> None:
    (found,) = homoglyphs(f"So {word} left.")
    assert found.after == wanted


@pytest.mark.parametrize(
    "text",
    ["α-synuclein", "Москва", "5 μg", "ΔT", "TNFα", "Twitterа", "eСпорт", "XА12", "KoЯn", "СМSка", "ТОР TOP"],
)  # fmt: skip
def test_what_no_letter_decides_stays(text: str) -> None:
    assert list(homoglyphs(f"So {text} left, сказал он.")) == []
