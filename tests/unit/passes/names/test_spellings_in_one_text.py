"""One name in two spellings: told with counts, of people whom no entry knows too."""

from __future__ import annotations

import pytest
from name_rules import read


class TestMixedSpellings:
    def test_are_reported_with_counts(self) -> None:
        outcome = read("Sergey Lavrov spoke. Sergey Lavrov left. Sergei Lavrov returned.")
        (found,) = outcome.skipped
        assert (found.rule, found.before) == ("names.mixed", "Sergei Lavrov")
        assert "Sergey Lavrov 2×, Sergei Lavrov 1×" in found.note

    def test_a_place_too(self) -> None:
        (found,) = read("From Kyiv to Lviv. In Kiev it rained; Kyiv stayed dry.").skipped
        assert (found.rule, found.before) == ("names.mixed", "Kiev")
        assert "Kyiv 2×, Kiev 1×" in found.note

    def test_renderings_that_an_entry_lists_can_be_repaired(self) -> None:
        text = "The Council of State met. The State Council and the State Council’s head left."
        assert read(text).text == text
        assert read(text, apply="review").text == text.replace("Council of State", "State Council")

    def test_the_more_frequent_rendering_stays(self) -> None:
        text = "Referenda and referenda, and one more of the referendums."
        assert read(text, apply="review").text == "Referenda and referenda, and one more of the referenda."

    def test_a_short_name_beside_the_long_one_is_no_mix(self) -> None:
        assert not read("The Federal Security Service (FSB) and the FSB.").skipped


class TestPeopleWhomNoEntryKnows:
    def pairs(self, text: str) -> list[str]:
        return [each.before for each in read(text).skipped if each.rule == "names.two-spellings"]

    def test_one_surname_and_two_forms_of_one_given_name(self) -> None:
        outcome = read("Nikolai Shevchuk came. Nikolai Shevchuk sat. Mykola Shevchuk left.")
        (found,) = outcome.skipped
        assert (found.rule, found.before, found.after) == ("names.two-spellings", "Mykola Shevchuk", "Nikolai Shevchuk")
        assert "'Mykola Shevchuk' 1×, 'Nikolai Shevchuk' 2×" in found.note

    @pytest.mark.parametrize("other", ["Mykola Schewtschuk", "Mykola Chevtchouk", "Mykola Szewczuk", "Mykoła Szewczuk"])
    def test_surnames_that_sound_alike_in_two_languages(self, other: str) -> None:
        assert self.pairs(f"Mykola Shevchuk came, and {other} left.") == ([other] if other.isascii() else [])

    @pytest.mark.parametrize(
        "text",
        [
            "Mykola Shevchuk and Olena Shevchuk, Mykola Shevchuk and Petro Shevchuk.",
            "Mykola Shevchuk and Nikolai Bondar.",
            "Mykola Shevchuk and Mykola Savchuk.",
            "Nikolai Shevchuk and Nicholas Shevchuk.",
        ],
    )
    def test_different_people(self, text: str) -> None:
        assert self.pairs(text) == []
