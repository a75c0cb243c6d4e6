"""A text in several languages is in that of most of its paragraphs; one that is only unclear stays undecided."""

from __future__ import annotations

from cleaner import Cleaner
from cleaner.detect.language.decision import language_of
from cleaner.detect.language.paragraphs import language_of_document

ENGLISH = (
    "The council met on Monday to speak about the bridge, and the mayor said that it would be closed for the winter.",
    "A new school is to be built beside the river, where the workers of the mill once had their gardens and a club.",
    "The market will open again in spring, with more stalls than before, as the traders have asked for many years.",
)
FRENCH = (
    "Le maire de la ville a dit que les habitants du quartier ne sont pas venus à la réunion, et c'est dommage.",
    "Une nouvelle école sera construite au bord de la rivière, où les ouvriers du moulin avaient leurs jardins.",
)
UKRAINIAN = (
    "Міський голова сказав, що старий міст закриють на зиму, бо ніхто вже давно його не ремонтував, а він сам не знає."
)


def test_the_language_of_most_paragraphs_is_that_of_the_text() -> None:
    text = "\n\n".join((ENGLISH[0], FRENCH[0], ENGLISH[1], FRENCH[1][:70]))
    assert not language_of(text).sure
    found = language_of_document(text)
    assert (found.code, found.sure) == ("en", True)
    assert found.evidence == "paragraphs: 56% English, 44% French"


def test_the_rules_of_both_languages_apply_where_neither_has_the_text_for_itself() -> None:
    text = "\n\n".join(
        (f"{FRENCH[0]} L‘été.", ENGLISH[0], f"{FRENCH[1]} D‘abord.", ENGLISH[1], f"{ENGLISH[2][:60]}, and it‘s so.")
    )
    result = Cleaner().clean(text)
    assert result.log.header.language == "en"
    assert result.text == text.replace("L‘", "L’").replace("D‘", "D’").replace("it‘s", "it’s")


def test_three_languages_none_of_which_has_two_fifths_are_left_undecided() -> None:
    text = "\n\n".join((ENGLISH[0], FRENCH[0], UKRAINIAN))
    assert not language_of_document(text).sure


def test_lines_that_nobody_can_read_leave_a_text_undecided() -> None:
    noise = "qvirt zol mnepa drusk falto veni krup oster blan dwim fexo grat hulp imvo jast klen mopt nuri"
    assert not language_of_document("\n".join((ENGLISH[0], FRENCH[0], noise, noise, noise))).sure


def test_a_text_in_one_language_is_told_as_ever() -> None:
    for text in ("\n".join(ENGLISH), "\n".join(FRENCH), UKRAINIAN, "", "1, 2, 3", "Ok."):
        assert language_of_document(text) == language_of(text)
