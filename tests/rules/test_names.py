"""The shipped names: how many, what they put right, and that they leave one another alone."""

from __future__ import annotations

import pytest
from name_rules import read

from cleaner.catalog import load
from cleaner.engine import Apply
from cleaner.examples import engine_of


class TestTheShippedCatalogue:
    def test_is_as_large_as_is_said(self) -> None:
        book = load().names
        kinds = [entity.kind for entity in book.entities]
        assert kinds.count("people") >= 400
        assert kinds.count("places") >= 150
        assert kinds.count("terms") >= 80

    @pytest.mark.parametrize("language", ["de", "fr", "es", "pl"])
    def test_a_hundred_people_are_put_right_in_other_languages(self, language: str) -> None:
        catalog = load()
        engine = engine_of(catalog, catalog.named(["names"]))
        mended = 0
        for entity in catalog.names.entities:
            right = entity.right(language)
            if entity.kind == "people" and len(entity.name.split()) == 2 and right:
                others = [name for other in ("en", "de", "fr", "es", "pl") for name in entity.right(other)]
                done = {engine.run(name, Apply.REVIEW, lambda _: language).text for name in others if name not in right}
                assert done <= {right[0], *others}, entity.name
                mended += right[0] in done
        assert mended >= 100


def test_no_spelling_of_a_shipped_person_is_another_s_name_or_kept_unless_it_is_barred() -> None:
    barred = load().people.barred
    for spelling, name in barred.items():
        outcome = read(f"We saw {spelling.title()} there.", apply="review")
        assert not outcome.changes, name


def test_every_accepted_name_of_the_shipped_people_stays() -> None:
    catalog = load()
    engine = engine_of(catalog, catalog.named(["names"]))
    for entity in catalog.names.entities:
        for name in (entity.name, *entity.also):
            text = f"We saw {name} there."
            assert engine.run(text, Apply.REVIEW, lambda _: "en").text == text
