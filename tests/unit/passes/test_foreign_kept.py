"""What is in another language is kept from the rules of the document's own."""

from __future__ import annotations

import pytest
from small_packs import rule, run

from cleaner import Cleaner
from cleaner.changes import Reason
from cleaner.engine import Outcome

FOUND = rule("fragments.words", 'match = { detector = "foreign-words" }', "report")
SCRIPT = rule("fragments.script", 'match = { detector = "foreign-script" }', "report")
WHOLE = rule("fragments.whole", 'match = { detector = "foreign-paragraph" }', "report")
TEXT = "He said toutefois cette proposition was good, toutefois  le reste was not."


def swap(name: str, wrong: str, right: str, more: str = "") -> str:
    return rule(name, f'match = {{ phrase = "{wrong}" }}\nreplace = "{right}"\n{more}')


def protected(outcome: Outcome) -> list[tuple[str, str]]:
    return [(each.rule, each.because) for each in outcome.skipped if each.reason is Reason.PROTECTED]


@pytest.mark.parametrize("family", ["spelling", "typography", "names", "consistency"])
def test_a_rule_of_the_document_s_language_keeps_out(family: str) -> None:
    outcome = run(TEXT, FOUND, swap(f"{family}.x", "cette", "set"), swap(f"{family}.y", "was", "is"))
    assert outcome.text == TEXT.replace("was", "is")
    assert protected(outcome) == [(f"{family}.x", "foreign 'toutefois cette proposition'")]


def test_a_rule_of_the_user_s_own_family_is_about_what_it_names() -> None:
    assert run(TEXT, FOUND, swap("own.x", "cette", "this")).text == TEXT.replace("cette", "this")


def test_a_rule_that_says_so_may_change_what_is_foreign() -> None:
    outcome = run(TEXT, FOUND, swap("spelling.x", "cette", "cet", 'inside = ["foreign"]'))
    assert outcome.text == TEXT.replace("cette", "cet")


def test_spaces_inside_a_fragment_stay() -> None:
    spaces = rule("typography.spaces", "match = { pattern = '[ ]{2}' }\nreplace = ' '")
    assert run(TEXT, FOUND, spaces).text == TEXT


def test_a_kept_place_moves_along_with_what_is_changed_before_it() -> None:
    longer = swap("names.he", "He said", "The mayor of the town said", 'changes = ["name"]')
    outcome = run(TEXT, FOUND, longer, swap("spelling.x", "cette", "set"))
    assert outcome.text == TEXT.replace("He said", "The mayor of the town said")
    assert protected(outcome) == [("spelling.x", "foreign 'toutefois cette proposition'")]


def test_a_note_about_a_foreign_word_is_no_finding() -> None:
    noted = rule("spelling.note", 'match = { phrase = "cette" }', "report")
    assert protected(run(TEXT, FOUND, noted)) == [("spelling.note", "foreign 'toutefois cette proposition'")]


def test_what_is_left_by_its_form_is_kept_as_well() -> None:
    text = "Her album “toutefois cette proposition” came out."
    outcome = run(text, FOUND, swap("spelling.x", "cette", "set"))
    assert outcome.text == text


def test_another_script_and_a_whole_paragraph_are_kept() -> None:
    text = "He spoke of окупанти there.\nDer Rat hat am Montag getagt und wird wieder zusammenkommen.\nAll is well."
    rules = [swap("spelling.x", "окупанти", "x"), swap("spelling.y", "Rat", "rat", 'changes = ["name"]')]
    outcome = run(text, FOUND, SCRIPT, WHOLE, *rules)
    assert outcome.text == text
    assert [name for name, _ in protected(outcome)] == ["spelling.x", "spelling.y"]


def test_what_was_translated_is_ordinary_text_again() -> None:
    cleaner = Cleaner(apply="review", language="en")
    log = cleaner.clean("He said that toutefois the plan would be kept.").log
    assert [(change.rule, change.after) for change in log.changes] == [("fragments.foreign-suggested", "however")]
    assert log.skipped == ()


def test_a_translator_is_asked_for_words_in_running_text() -> None:
    asked: list[tuple[str, str]] = []

    def translator(fragments: object) -> list[str | None]:
        asked.extend((each.text, each.source) for each in fragments)  # type: ignore[attr-defined]
        return ["side effects"]

    cleaner = Cleaner(apply="review", language="en", select=["fragments"], translator=translator)
    result = cleaner.clean("Doctors warned of nežádoucí účinky after the second dose.")
    assert asked == [("nežádoucí účinky", "cs")]
    assert result.text == "Doctors warned of side effects after the second dose."
