"""Every Latin spelling of one name, folded or exact, and which of them are right."""

from __future__ import annotations

import string

import pytest
from cyrillic import ALPHABETS
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.errors import RuleError
from cleaner.names.folding import fold
from cleaner.names.native import LANGUAGES, Language
from cleaner.names.variants import accepted_forms, given_variants, surname_spellings, surname_variants


def test_a_last_chev_without_its_dots_is_spelt_as_with_them() -> None:
    dotted, bare = surname_variants("Горбачёв", "ru"), surname_variants("Горбачев", "ru")
    assert {"gorbatschow", "gorbaczow", "gorbachev", "horbachov"} <= set(dotted) & set(bare)


def test_the_own_language_wins_where_several_make_a_spelling() -> None:
    assert surname_variants("Каспаров", "ru")["kasparov"].of == "ru"
    assert surname_variants("Каспаров", "uk")["kasparov"].of == "uk"


def test_every_exact_spelling_folds_to_a_variant() -> None:
    folded = surname_variants("Щербина", "ru", feminine=True)
    exact = surname_spellings("Щербина", "ru", feminine=True)
    assert {fold(one.text) for one in exact} == set(folded)
    assert len({one.text for one in exact}) == len(exact) > len(folded)


def test_a_double_surname_is_spelt_in_one_scheme() -> None:
    variants = surname_variants("Кара-Мурза", "ru", feminine=False)
    assert variants["kara-mursa"].text == "Kara-Mursa"
    assert variants["kara-mourza"].text == "Kara-Mourza"


def test_english_forms_follow_from_the_own_language_only() -> None:
    assert {"Sergey", "Sergei", "Sergej"} & accepted_forms("Сергей", "ru", "en") == {"Sergey", "Sergei"}
    assert "Alexander" in accepted_forms("Александр", "ru", "en")
    assert "Mykhailo" not in accepted_forms("Михаил", "ru", "en")
    assert {"Zelensky", "Zelenskyi", "Zelenskyy", "Zelenskiy"} <= accepted_forms("Зеленський", "uk", "en")
    assert "Selenskyj" not in accepted_forms("Зеленський", "uk", "en")
    assert "Khrushchev" in accepted_forms("Хрущёв", "ru", "en")


def test_what_is_right_in_german_is_not_in_english() -> None:
    assert "Wladimir" in accepted_forms("Владимир", "ru", "de")
    assert "Wladimir" not in accepted_forms("Владимир", "ru", "en")
    assert accepted_forms("Пушкин", "ru", "xx") == set()


@pytest.mark.parametrize(
    ("latin", "folded"),
    [
        ("Łukaszenka", "lukaszenka"),
        ("Ğüşø", "guso"),
        ("Straße", "strasse"),
        ("Đorđe", "dorde"),
        ("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}hor Qad\N{LATIN SMALL LETTER DOTLESS I}rov", "ihor qadirov"),
        ("Zvjahil's\N{RIGHT SINGLE QUOTATION MARK}kyj", "zvjahilskyj"),
        ("Il\N{MODIFIER LETTER PRIME}ja", "ilja"),
        ("CHŌI", "choi"),
    ],
)
def test_folding_leaves_out_case_diacritics_and_apostrophes(latin: str, folded: str) -> None:
    assert fold(latin) == folded


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@st.composite
def names(draw: st.DrawFn) -> tuple[str, Language]:
    language = draw(st.sampled_from(LANGUAGES))
    letters = st.sampled_from(ALPHABETS[language].strip("'"))
    parts_of_it = draw(st.lists(st.text(letters, min_size=2, max_size=9), min_size=1, max_size=2))
    return "-".join(parts_of_it), language


@settings(max_examples=60, deadline=None)
@given(names(), st.sampled_from([True, False, None]))
def test_any_name_is_spelt_in_latin_letters_by_its_folded_form(
    name: tuple[str, Language], feminine: bool | None
) -> None:
    native, language = name
    allowed = set(string.ascii_lowercase + "-")
    for variants in (surname_variants(native, language, feminine), given_variants(native, language, feminine)):
        assert variants
        for folded, variant in variants.items():
            assert fold(variant.text) == folded
            assert set(folded) <= allowed
            assert variant.of in LANGUAGES


@settings(max_examples=60, deadline=None)
@given(names())
def test_accepted_english_spellings_are_among_the_variants(name: tuple[str, Language]) -> None:
    native, language = name
    accepted = set(map(fold, accepted_forms(native, language, "en")))
    assert accepted <= set(surname_variants(native, language)) | set(given_variants(native, language))


@pytest.mark.parametrize("native", ["", "Putin", "Владимир Путин", "Київ", "Пу1тин", "-Пушкин"])
def test_what_is_no_name_in_the_language_is_an_error(native: str) -> None:
    with pytest.raises(RuleError, match="not one name in the letters of 'ru'"):
        surname_variants(native, "ru")


def test_a_language_that_is_not_known_is_an_error() -> None:
    with pytest.raises(RuleError, match="'bg' is no language"):
        surname_variants("Борисов", "bg")
