"""The shipped lists of set phrases and loanwords."""

from __future__ import annotations

from collections import Counter

import pytest

from cleaner.catalog import Catalog, fold_phrase, load

LEAST = {"en": 400, "de": 60, "fr": 60, "es": 60, "it": 60, "pt": 60, "pl": 60, "cs": 60, "uk": 60, "ru": 60}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load()


def test_there_is_a_list_for_each_carrier_language(catalog: Catalog) -> None:
    assert {code: len(phrases) >= LEAST[code] for code, phrases in catalog.loanwords.items()} == dict.fromkeys(
        LEAST, True
    )


@pytest.mark.parametrize(
    "phrase",
    ["coup d'état", "Schadenfreude", "habeas corpus", "perestroika", "joie de vivre", "mot juste", "realpolitik",
     "per capita", "vis-à-vis", "déjà vu", "Bundestag", "Le Monde", "El País", "hors d'oeuvre", "sine qua non"],
)  # fmt: skip
def test_english_takes_in_what_every_dictionary_of_it_has(catalog: Catalog, phrase: str) -> None:
    assert fold_phrase(phrase) in catalog.loanwords["en"]


@pytest.mark.parametrize("code", sorted(LEAST.keys() - {"en"}))
def test_every_language_takes_in_latin_and_english_phrases(catalog: Catalog, code: str) -> None:
    assert {"persona non grata", "status quo", "think tank", "fair play"} <= catalog.loanwords[code]


@pytest.mark.parametrize("code", sorted(LEAST))
def test_no_phrase_stands_there_twice(catalog: Catalog, code: str) -> None:
    folded = Counter(map(fold_phrase, catalog.taken_in[code]))
    assert [phrase for phrase, number in folded.items() if number > 1] == []
