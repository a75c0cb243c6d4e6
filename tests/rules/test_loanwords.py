"""The shipped lists of set phrases and loanwords."""

from __future__ import annotations

from collections import Counter

import pytest

from cleaner.catalog import Catalog, fold_phrase, load

LEAST = {"mul": 1000, "en": 2000}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load()


def test_there_are_lists_for_every_language_and_for_some_more(catalog: Catalog) -> None:
    assert all(len(catalog.taken_in[code]) >= least for code, least in LEAST.items())


@pytest.mark.parametrize(
    "phrase",
    ["coup d'état", "Schadenfreude", "habeas corpus", "perestroika", "joie de vivre", "mot juste", "realpolitik",
     "per capita", "vis-à-vis", "déjà vu", "Bundestag", "Le Monde", "El País", "hors d'oeuvre", "sine qua non"],
)  # fmt: skip
def test_english_takes_in_what_every_dictionary_of_it_has(catalog: Catalog, phrase: str) -> None:
    assert fold_phrase(phrase) in catalog.loanwords["en"]


@pytest.mark.parametrize("code", ["de", "nl", "sv", "ro", "fi", "bg", "uk", "cy"])
def test_every_language_takes_in_latin_and_english_phrases(catalog: Catalog, code: str) -> None:
    assert {"persona non grata", "status quo", "think tank", "fair play"} <= catalog.loanwords[code]


def test_no_phrase_stands_there_twice(catalog: Catalog) -> None:
    for code, phrases in catalog.taken_in.items():
        for_all = () if code == "mul" else catalog.taken_in["mul"]
        folded = Counter(map(fold_phrase, (*phrases, *for_all)))
        assert [phrase for phrase, number in folded.items() if number > 1] == [], code


def test_icelandic_and_japanese_take_in_nothing_of_that(catalog: Catalog) -> None:
    assert not {"is", "ja"} & {code for code in ("is", "ja", "sv") if catalog.loanwords.get(code)}
