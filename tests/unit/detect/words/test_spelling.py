"""What letters say of words that stand in no list, or hardly in that of the text's language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.detect.words.letters import SIZE, Letters, counted
from cleaner.detect.words.table import WordTable, word_table
from cleaner.detect.words.weights import Carrier

ENGLISH = "the thing that they think then there this throng thank months path north truth with cloth".split()
CZECH = "český říční běžný věž šátek věž řeka říká příští něžný těžký pět běh větší šťastný".split()


def real() -> WordTable:
    table = word_table()
    assert table is not None
    return table


def test_a_word_is_likelier_in_a_language_whose_words_are_spelt_like_it() -> None:
    english, czech = Letters(counted(ENGLISH)), Letters(counted(CZECH))
    assert english.likelihood("thinth") > czech.likelihood("thinth")
    assert czech.likelihood("řežný") > english.likelihood("řežný")


def test_a_model_has_always_the_same_size() -> None:
    assert {len(counted(words)) for words in ([], ENGLISH, CZECH, ["a"], ["\U00010400" * 4])} == {SIZE}


def test_words_that_come_late_in_the_list_are_not_counted() -> None:
    many = ["abc", "bcd"] * 15_000
    assert counted([*many, *ENGLISH]) == counted(many)


@given(st.text(max_size=30))
def test_no_word_is_impossible(word: str) -> None:
    assert Letters(counted(ENGLISH)).likelihood(word) >= -7.0 * (len(word) + 1)


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("cs", "briefing"),
        ("cs", "screening"),
        ("is", "drag"),
        ("hr", "monitor"),
        ("cs", "demonstrant"),
        ("hr", "senatore"),
    ],
)
def test_a_word_that_a_language_inflects_is_its_own(code: str, word: str) -> None:
    assert real().is_inflected(word, code)


@pytest.mark.parametrize(("code", "word"), [("cs", "knock"), ("cs", "release"), ("is", "pepper"), ("is", "national")])
def test_a_word_without_forms_of_the_language_is_not_taken_in(code: str, word: str) -> None:
    assert not real().is_inflected(word, code)


@pytest.mark.parametrize(
    ("here", "word", "other"),
    [("en", "rafskutlunni", "is"), ("en", "straßenverkehrsbehördlich", "de"), ("cs", "packaging", "en")],
)
def test_letters_make_a_word_suspicious(here: str, word: str, other: str) -> None:
    assert other in Carrier(here, real()).weights(word).strong


@pytest.mark.parametrize(
    ("here", "word"),
    [
        ("en", "worldwidely"), ("en", "govermnent"), ("en", "unbuildably"), ("de", "kostenaufteilungsrunde"),
        ("fr", "reconfigurables"), ("is", "blokkflautukennslunnar"), ("fi", "kaupunginvaltuustossakin"),
        ("cs", "nejrozhodnějšího"), ("pl", "headshota"),
    ],
)  # fmt: skip
def test_words_spelt_as_those_of_the_language_are_not_suspicious(here: str, word: str) -> None:
    assert Carrier(here, real()).weights(word).strong == ()


def test_of_several_languages_that_write_its_letters_the_best_spelt_weighs_most() -> None:
    by = Carrier("en", real()).weights("überfordernd").by
    assert max(by, key=lambda code: by[code]) == "de"
    assert by["de"] > by["fr"]
