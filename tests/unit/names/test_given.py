"""Given names: one class for the forms of a name in three languages and its relatives elsewhere."""

from __future__ import annotations

import pytest
from cyrillic import ALPHABETS

from cleaner.names.folding import fold
from cleaner.names.given import GivenName, given_name, given_names
from cleaner.names.variants import given_spellings, given_variants


def test_there_are_enough_classes_and_each_has_forms_in_all_three_languages() -> None:
    assert len(given_names()) >= 110
    for name in given_names():
        for language, forms in name.forms.items():
            assert forms
            assert all(set(form) <= set(ALPHABETS[language]) for form in forms), name.forms


@pytest.mark.parametrize("name", given_names(), ids=lambda name: name.forms["ru"][0])
def test_a_usual_spelling_is_listed_only_where_no_scheme_makes_it(name: GivenName) -> None:
    native = name.forms["ru"][0]
    made = {fold(one.text) for one in given_spellings(native, "ru") if one.scheme != "usual"}
    if given_name(native, "ru") is name:
        assert [text for text in name.spellings if fold(text) in made and text not in name.customary["ru"]] == []


def test_the_forms_of_a_given_name_in_the_three_languages_find_the_same_class() -> None:
    assert given_name("Михаил", "ru") is given_name("Михайло", "uk") is given_name("Міхаіл", "be")
    assert given_name("Алексей", "ru") is given_name("Олексій", "uk") is given_name("Аляксей", "be")


@pytest.mark.parametrize(
    ("native", "language", "latin"),
    [
        ("Михаил", "ru", "Mykhailo Michail Michaił Mijaíl Mikhaïl Mihhail Mihails Mihajlo".split()),
        ("Сергей", "ru", "Serhiy Serhii Siarhiej Sergej Siergiej Sergueï Serguéi Szergej Sergejs Serghei".split()),
        ("Александр", "ru", "Oleksandr Olexander Aliaksandr Alaksandr Aleksandrs Alekszandr Alexandre".split()),
        ("Гліб", "uk", "Hlib Gleb".split()),
        ("Святлана", "be", "Sviatlana Swiatłana Svetlana Switlana Swetlana".split()),
        ("Евгений", "ru", "Yevhen Jewgienij Evgueni Yauhen Jevgenijs Jevgenyij".split()),
    ],
)
def test_a_given_name_brings_its_forms_in_other_languages(native: str, language: str, latin: list[str]) -> None:
    variants = given_variants(native, language)
    assert {name: variants[fold(name)].kind for name in latin} == dict.fromkeys(latin, "scheme")


@pytest.mark.parametrize(
    ("native", "western"),
    [("Михаил", "Michael Michel Miguel"), ("Георгий", "George Jorge"), ("Николай", "Nicholas"), ("Елена", "Hélène")],
)
def test_the_same_name_in_a_western_language_is_told_apart(native: str, western: str) -> None:
    variants = given_variants(native, "ru")
    assert {variants[fold(name)].kind for name in western.split()} == {"western"}


def test_a_given_name_that_is_not_known_is_spelt_letter_by_letter() -> None:
    assert given_name("Айрат", "ru") is None
    assert {"airat", "ayrat", "ajrat"} <= set(given_variants("Айрат", "ru"))
