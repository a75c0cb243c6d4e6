"""The shipped glossaries: every entry certain, in one English form, and of words that English does not have."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from cleaner.catalog import Catalog, Glossary, fold_phrase, load

SOURCES = ("cs", "de", "es", "fr", "it", "pl", "pt", "ru", "uk")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load()


@pytest.fixture(scope="module")
def zipf() -> Callable[[str, str], float]:
    """How frequent a word is in a language: the decimal logarithm of its number in a milliard words."""
    module = pytest.importorskip("wordfreq", reason="the frequencies of words come from the package wordfreq")
    found: Callable[[str, str], float] = module.zipf_frequency
    return found


def glossary(catalog: Catalog, source: str) -> Glossary:
    (found,) = (each for each in catalog.glossaries if (each.source, each.target) == (source, "en"))
    return found


def test_there_is_one_for_each_source_language(catalog: Catalog) -> None:
    assert tuple(each.source for each in catalog.glossaries if each.target == "en") == SOURCES


@pytest.mark.parametrize("source", SOURCES)
class TestEach:
    def test_holds_what_translation_leaves_behind_most(self, catalog: Catalog, source: str) -> None:
        assert len(glossary(catalog, source).words) >= 400
        assert len(glossary(catalog, source).phrases) >= 60

    def test_has_no_word_of_english(self, catalog: Catalog, zipf: Callable[[str, str], float], source: str) -> None:
        for word in glossary(catalog, source).words:
            english, own = zipf(word, "en"), zipf(word, source)
            assert english < 4 and english <= max(1.5, own - 1), word

    def test_has_english_on_the_right(self, catalog: Catalog, zipf: Callable[[str, str], float], source: str) -> None:
        found = glossary(catalog, source)
        right = {word for value in (found.words | found.phrases).values() for word in _WORD.findall(value)}
        assert {word for word in right if zipf(word, "en") <= 1.9} == set()

    def test_changes_what_it_translates(self, catalog: Catalog, source: str) -> None:
        found = glossary(catalog, source)
        assert [key for key, value in (found.words | found.phrases).items() if key.casefold() == value.casefold()] == []

    def test_has_words_apart_from_phrases(self, catalog: Catalog, source: str) -> None:
        found = glossary(catalog, source)
        assert [key for key in found.words if " " in key] == []
        assert found.words.keys() & found.phrases.keys() == set()

    def test_has_both_forms_of_the_apostrophe(self, catalog: Catalog, source: str) -> None:
        for table in (glossary(catalog, source).words, glossary(catalog, source).phrases):
            for key, value in table.items():
                assert table.get(key.replace("'", "’")) == table.get(key.replace("’", "'")) == value

    def test_leaves_alone_what_english_takes_in(self, catalog: Catalog, source: str) -> None:
        found = glossary(catalog, source)
        known = catalog.loanwords["en"]
        assert [key for key in (*found.words, *found.phrases) if fold_phrase(key) in known] == []


def test_what_two_languages_share_means_the_same_in_both(catalog: Catalog) -> None:
    for table in ("words", "phrases"):
        seen: dict[str, str] = {}
        for source in SOURCES:
            for key, value in getattr(glossary(catalog, source), table).items():
                assert seen.setdefault(key, value) == value, (source, key)
