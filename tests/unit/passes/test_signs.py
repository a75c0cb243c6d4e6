"""Detectors that wait for a sign: none is missed for want of one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_packs import rule, rules_of

from cleaner.catalog import Scanner
from cleaner.changes import Finding
from cleaner.passes import Resources, View
from cleaner.passes.detectors import DETECTORS
from cleaner.passes.signs import LITERALS, SIGNS, signalled

# What detectors look at, among other things: letters of four scripts, marks, invisible and joining characters.
ALPHABET = 'ab Zz[]&;`"“”„«»‘’…–éÃ©â€œÐ°СтаияоΩο\N{ZERO WIDTH JOINER}\N{RIGHT-TO-LEFT MARK}\N{COMBINING ACUTE ACCENT}'
ALPHABET += "\x85\x07\ue000\N{NO-BREAK SPACE}\t\r\n╨░ïåôýàé"
TEXTS = st.text(st.sampled_from(ALPHABET), max_size=60) | st.text(max_size=60)


def found(detector: str, text: str) -> list[Finding]:
    """What the detector finds when it is asked without looking for its sign."""
    (asking,) = rules_of(rule("own.sign", f'match = {{ detector = "{detector}" }}', tier="report"))
    return list(DETECTORS[detector](asking, View(text, lambda _: "en", Resources(Scanner(())))))


def woken(text: str) -> frozenset[str | int]:
    return View(text, lambda _: "en", Resources(Scanner(()))).woken


@pytest.mark.parametrize("detector", sorted({*SIGNS, *LITERALS}))
def test_every_sign_is_that_of_a_detector(detector: str) -> None:
    assert detector in DETECTORS


@given(TEXTS)
def test_a_detector_without_its_sign_finds_nothing(text: str) -> None:
    asleep = SIGNS.keys() - woken(text)
    assert [finding for name in asleep for finding in found(name, text)] == []


@pytest.mark.parametrize("detector", sorted(LITERALS))
@given(
    st.lists(st.sampled_from([" ", " ,", ", ", " .", ".", " ?", "!", " !", "a", "Words", "said", "\n"]), max_size=40)
)
def test_a_detector_without_one_of_its_texts_finds_nothing(detector: str, parts: list[str]) -> None:
    text = "".join(parts)
    assert any(literal in text for literal in LITERALS[detector]) or not found(detector, text)


@given(st.text(st.characters(exclude_categories=()), max_size=40))
def test_a_text_wakes_whom_its_characters_wake(text: str) -> None:
    everyday = {"\n", *map(chr, range(0x20, 0x7F))} - set("&[`")
    assert woken(text) == signalled("".join(set(text) - everyday))


@pytest.mark.parametrize(
    ("first", "last"),
    ["\u0400\u0481", "\u048a\u04ff", "\u4e00\u9fff", "\u3041\u3096", "\u30a1\u30ff", "\uac00\ud7a3"],
)
def test_letters_of_which_one_is_looked_at_for_all_are_signs_for_the_same(first: str, last: str) -> None:
    run = list(map(chr, range(ord(first), ord(last) + 1)))
    assert len(set(map(signalled, run))) == 1
    assert signalled("".join(run)) == signalled(first)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('The council\'s plan (of 5 May) is "new"\n', set()),
        ("“The plan” – it’s new…", {"unbalanced-quotes", "quotation-styles"}),
        ("a [kleines] Haus", {"bracket-translated", "bracket-suggested", "bracket-reported", "bracket-glued"}),
        ("bread &amp; butter", {"entity"}),
        ("a\N{ZERO WIDTH JOINER}b", {"joiner", "mojibake"}),
    ],
)
def test_few_detectors_are_woken_by_ordinary_text(text: str, names: set[str]) -> None:
    assert woken(text) == names
