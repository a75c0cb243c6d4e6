"""The quick ways to an answer give the answer of the slow ones."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cleaner.detect.foreign.stretches import Reading as Words
from cleaner.detect.foreign.stretches import may_hold
from cleaner.detect.language.pages import read_by_bytes
from cleaner.detect.language.signs import read, tally
from cleaner.detect.words.weights import carrier
from cleaner.text import Span

PARTS = [
    "the mayor said on Sunday that", "der Bürgermeister sagte am Sonntag, dass", "le maire a dit dimanche que", "où",
    "el alcalde dijo el domingo que", "starosta v neděli řekl, že", "burmistrz powiedział w niedzielę, że", "ß", "¿",
    "мэр сказал в воскресенье, что", "мер сказав у неділю, що", "ґ", "ё", "№ 5", "– 3 €", "…", "toutefois", "obwohl",
    "Straße", "naïve", "Škoda", "o", "і", "\n",
]  # fmt: skip
lines = st.lists(st.sampled_from(PARTS), min_size=1, max_size=14).map(" ".join)


@given(lines)
def test_a_text_read_by_bytes_weighs_what_it_weighs_by_code_points(text: str) -> None:
    quick, slow = read_by_bytes(text), read(text)
    assume(quick is not None and quick[0].script == slow.script)
    assert quick is not None
    one, other = tally(*quick), tally(slow)
    assert (one.ranking, one.counts, one.words, one.letters) == (
        other.ranking,
        other.counts,
        other.words,
        other.letters,
    )
    if one.ranking:
        assert one.evidence() == other.evidence()


def test_prose_of_every_page_is_read_by_bytes() -> None:
    for text in PARTS[:8]:
        quick = read_by_bytes(text)
        assert quick is not None
        assert quick[0].script == read(text).script


@settings(deadline=None)
@given(lines, st.sampled_from(["en", "de", "fr", "cs"]))
def test_where_a_stretch_of_another_language_is_the_first_look_lets_it_through(text: str, code: str) -> None:
    here = carrier(code)
    if here is None:
        pytest.skip("no word table without wordfreq")
    line = text.replace("\n", " ")
    if Words(line, Span(0, len(line)), "Latin", here).stretches({}):
        assert may_hold(line, Span(0, len(line)), "Latin", here)
