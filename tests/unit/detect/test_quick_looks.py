"""The quick ways to an answer give the answer of the slow ones."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cleaner.detect.encoding.code_page_effects import Characters, effects
from cleaner.detect.encoding.code_page_evidence import Line
from cleaner.detect.encoding.code_page_tables import MARKS, READ, readable
from cleaner.detect.encoding.letter_pairs import all_pairs, small
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
@given(st.data(), st.sampled_from(READ), st.sampled_from([1, 3]))
def test_what_is_strange_in_a_reading_is_told_by_sets_too(data: st.DataObject, read: str, most: int) -> None:
    line = data.draw(st.text(st.sampled_from(sorted({*readable(read), *MARKS, *"Ab "})), max_size=30))
    codes = frozenset(pairs.code for pairs in all_pairs())
    for effect in effects(read):
        after = "".join(char for char in line if not char.isascii()).translate(effect.confusion.table)
        speakers = Characters(line).speakers(effect, most, codes)
        for pairs in all_pairs():
            if pairs.code in effect.confusion.languages:
                strange = sum(small(char) not in pairs.letters | MARKS for char in after)
                assert (pairs in speakers) == (strange <= most)


@given(lines)
def test_words_of_plain_ascii_are_as_likely_in_a_language_as_their_pairs(text: str) -> None:
    line = Line(text.replace("\n", " "))
    for pairs in all_pairs():
        if pairs.script == "Latin":
            assert line.bases()[pairs.code] == pairs.total(line.ascii_pairs)


@settings(deadline=None)
@given(lines, st.sampled_from(["en", "de", "fr", "cs"]))
def test_where_a_stretch_of_another_language_is_the_first_look_lets_it_through(text: str, code: str) -> None:
    here = carrier(code)
    if here is None:
        pytest.skip("no word table without wordfreq")
    line = text.replace("\n", " ")
    if Words(line, Span(0, len(line)), "Latin", here).stretches(frozenset()):
        assert may_hold(line, Span(0, len(line)), "Latin", here)
