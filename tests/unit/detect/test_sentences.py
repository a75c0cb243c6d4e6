"""Where sentences start and end, in several languages."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.detect.sentences import sentence_at, sentences
from cleaner.text import LineIndex, Span

PIECES = st.sampled_from(
    [
        "He", "left", "Dr", "J", "U.S", "z", "B", "5", "3.5", "XIV", "Der", "Он", "г", "彼は", "The",
        ".", ".", "...", "…", "!", "?!", "。", "！」", ",", "(", ")", "[1]", "“", "”", "«", "»", '"', "'", "—", "-",
        "*", " ", " ", "  ", "\t", "\n", "\r", "\N{NO-BREAK SPACE}", "\N{LINE SEPARATOR}", "\ud800",
        "e\N{COMBINING ACUTE ACCENT}",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(st.characters(codec=None), max_size=40)
LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "uk", "ru", "ja", "zh", "xx", ""])


def split(text: str, language: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)), language)]


def check(language: str, *expected: str) -> None:
    """The sentences, joined by single spaces, come apart again."""
    assert split(" ".join(expected), language) == list(expected)


# ---- abbreviations, initials, numbers ------------------------------------------------------------------------


def test_a_title_before_a_name_ends_no_sentence() -> None:
    check("en", "We met Mr. He and Dr. No.", "They were late.")
    check("de", "Gestern kam Prof. Huber.", "Er blieb.")
    check("fr", "M. Le Pen et Mme. Dupont sont là.", "Ils parlent.")
    check("es", "El Sr. López habló con la Dra. Ruiz.", "Nadie escuchó.")
    check("it", "Il Sig. Rossi ride.", "La folla tace.")
    check("pt", "O Sr. Costa saiu.", "A casa ficou vazia.")
    check("nl", "Dhr. De Boer sprak.", "Niemand luisterde.")
    check("pl", "Przyszedł prof. Nowak.", "Usiadł.")
    check("cs", "Mluvil doc. Novák.", "Pak odešel.")
    check("uk", "Тут живе проф. Коваль.", "Він мовчить.")
    check("ru", "Пришёл акад. Иванов.", "Он молчал.")


def test_initials_end_no_sentence() -> None:
    check("en", "J. Smith met J.K. Rowling and A. A. Milne.", "They talked.")
    check("fr", "J.-P. Martin est venu.", "Il rit.")
    check("ru", "А. С. Пушкин родился в Москве.", "Он писал стихи.")
    check("es", "Lo dijo J. de la Cruz a L. Di Stefano.", "Nadie lo oyó.")


def test_a_single_capital_ends_a_sentence_where_a_typical_first_word_follows() -> None:
    check("en", "There is a plan B.", "The mayor knows it.")
    check("en", "She is older than I.", "But who knows?")


def test_a_dotted_abbreviation_ends_a_sentence_only_before_a_typical_first_word() -> None:
    check("en", "He met U.S. officials and the U.S. Senate.", "U.S. Marshals watched.")
    check("en", "They left the U.S.", "The others stayed.")
    check("en", "It opens at 9 a.m. Monday.", "It closes at 5 p.m.", "The rest is silence.")
    check("es", "Vive en EE. UU.", "La familia no.")
    check("ru", "Он читал книги, газеты и т. д.", "Она слушала.")


def test_an_abbreviation_inside_a_sentence_ends_none_before_a_capital() -> None:
    check("de", "Manche, z. B. Anna und d. h. Berliner, kamen.", "Andere blieben.")
    check("de", "Das kostet ca. 5 Mio. Euro.", "Niemand zahlt.")
    check("pl", "Ul. Polna leży w woj. Mazowieckim.", "Tam mieszka.")
    check("ru", "Он живёт в г. Казань на ул. Мира.", "Это далеко.")
    check("uk", "Вул. Шевченка довга.", "Він там живе.")
    check("en", "MR. SMITH LEFT.", "Nobody cared.")


def test_an_abbreviation_that_closes_a_list_may_end_a_sentence() -> None:
    check("de", "Er kaufte Brot, Milch usw.", "Anna half ihm.")
    check("en", "She sold pens, paper, etc.", "Anna helped.")


def test_a_word_that_is_an_abbreviation_before_numbers_ends_a_sentence_elsewhere() -> None:
    check("en", "He said no.", "Then he chose No. 5 on p. 7.", "We like art.", "Fine.")


def test_a_point_within_a_number_ends_nothing() -> None:
    check("en", "It cost $3.5 million in 2019.", "5 people paid.")
    check("de", "Es waren 3.500 Leute.", "Alle froren.")


def test_an_ordinal_with_a_period_ends_no_sentence_in_languages_that_write_it_so() -> None:
    check("de", "Am 5. Mai und im 19. Jahrhundert regnete es.", "Ludwig XIV. Kaiser war er nicht.")
    check("de", "Am 5. 10. 2020 kam sie.", "Er wurde 5.", "Der Sieger lachte.", "Das war 2019.", "Danach ging er.")
    check("cs", "Dne 5. Května hoří.", "Pak prší.")
    check("pl", "To 5. Pułk.", "On śpi.")
    check("en", "He came in 5.", "Anna won.")


def test_the_number_of_a_list_stays_with_its_item() -> None:
    assert split("1. Intro here. 2.5 is a number.", "en") == ["1. Intro here.", "2.5 is a number."]
    assert split("Text.\n\tb. Item one. More.", "en") == ["Text.", "b. Item one.", "More."]
    assert split("II. Part two. It starts.", "en") == ["II. Part two.", "It starts."]


# ---- quotations, dialogue, brackets --------------------------------------------------------------------------


def test_a_closing_mark_after_the_stop_belongs_to_the_sentence() -> None:
    check("en", "“We stay.”", "She left.", '"Why?"', "(Nobody knew.)", "So it goes.")
    check("de", "„Ja.“", "Er ging.", "»Nein!«", "Sie kam.")
    check("fr", "« Oui. »", "Il part.", "«\N{NO-BREAK SPACE}Non\N{NO-BREAK SPACE}!\N{NO-BREAK SPACE}»", "Elle reste.")
    check("ru", "«Да».", "Он ушёл.")
    check("en", "It grew.[12]", "Then it shrank.")


def test_an_opening_mark_belongs_to_the_sentence_after_it() -> None:
    check("en", "She left.", "“Why?”", "‘No idea.’")
    check("de", "Er ging.", "»Nein«, sagte sie.", "„Doch!“")
    check("es", "Se fue.", "¿Por qué?", "¡Nadie sabe!", "Fin.")


def test_a_mark_that_stands_alone_at_the_end_is_no_sentence() -> None:
    assert split("We will fail. “", "en") == ["We will fail. “"]


def test_a_quotation_that_goes_on_in_small_letters_ends_no_sentence() -> None:
    check("en", "“Really?” he asked.", "“Stop!” they cried.")
    check("es", "—¡Vamos! —dijo él—.", "Mañana.")


def test_a_dialogue_dash_starts_a_sentence_unless_a_small_letter_follows() -> None:
    check("ru", "— Пойдём! — сказал он.", "— Куда?", "— Домой.")
    check("fr", "— Oui.", "— Non !", "– Peut-être.")
    check("uk", "– Так, – сказав він.", "– Ходімо.")


def test_a_mark_of_doubt_and_an_omission_in_brackets_end_no_sentence() -> None:
    check("en", "He said (!) Nothing and [...] Left the (?) House.", "Then he slept.")


def test_an_ellipsis_ends_a_sentence_before_a_capital_only() -> None:
    check("en", "Well... maybe… not.", "He waited...", "Nobody came…", "Then it rained.")
    check("en", "He said . . . nothing .", "Then he left .")


# ---- scripts -------------------------------------------------------------------------------------------------


def test_a_chinese_or_japanese_stop_needs_no_space() -> None:
    assert split("他走了。真的？是！好", "zh") == ["他走了。", "真的？", "是！", "好"]
    assert split("今日は雨。「はい。」と言った。本当！？はい。", "ja") == [
        "今日は雨。",
        "「はい。」と言った。",
        "本当！？",
        "はい。",
    ]
    assert split("“好。”他说。“走。”，他又说。", "zh") == ["“好。”", "他说。", "“走。”，他又说。"]


def test_stops_of_other_scripts_end_sentences() -> None:
    assert split("वह आया। वह गया।", "hi") == ["वह आया।", "वह गया।"]
    assert split("لماذا؟ لا أحد.", "ar") == ["لماذا؟", "لا أحد."]


# ---- the sentence at a place ---------------------------------------------------------------------------------


def test_the_sentence_at_a_place_is_told_with_its_bounds() -> None:
    text = "One line.\nIt rained. He met Dr. No at 5. She left.  \n\n  \nLast"
    at = text.index
    assert sentence_at(text, at("Dr"), "en").of(text) == "He met Dr. No at 5."
    assert sentence_at(text, at("One"), "en").of(text) == "One line."
    assert sentence_at(text, at("Last"), "en").of(text) == "Last"
    assert sentence_at(text, len(text), "en").of(text) == "Last"


def test_white_space_belongs_to_the_sentence_after_it_or_else_to_the_one_before() -> None:
    text = "  He left.  She stayed.  \n"
    assert [sentence_at(text, n, "en").of(text) for n in (0, 10, 11, 24, 25)] == [
        "He left.",
        "She stayed.",
        "She stayed.",
        "She stayed.",
        "She stayed.",
    ]


def test_a_blank_line_is_its_own_answer() -> None:
    assert sentence_at("a\n  \nb", 3) == Span(2, 4)
    assert sentence_at("", 0) == Span(0, 0)
    assert sentences("  ", Span(0, 2)) == []


def test_a_long_sentence_is_found_from_its_start_to_its_end() -> None:
    long = "It rained " + "and rained " * 100 + "on."
    text = f"He left. {long} She stayed."
    assert {sentence_at(text, offset, "en").of(text) for offset in range(10, 9 + len(long), 100)} == {long}


def test_a_sentence_too_long_to_look_through_is_cut_around_the_place() -> None:
    text = "word " * 100_000
    span = sentence_at(text, 250_000)
    assert span.start <= 250_000 < span.end
    assert len(span) <= 4000


def test_a_span_is_split_without_regard_to_what_stands_outside() -> None:
    text = "Before it. He left. She stayed. After it."
    assert [s.of(text) for s in sentences(text, Span(11, 31), "en")] == ["He left.", "She stayed."]


# ---- what always holds ---------------------------------------------------------------------------------------


@given(TEXTS, LANGUAGES)
def test_sentences_are_in_order_apart_and_hold_all_that_is_no_white_space(text: str, language: str) -> None:
    found = sentences(text, Span(0, len(text)), language)
    covered = [n for span in found for n in range(span.start, span.end)]
    assert covered == sorted(set(covered))
    assert all(text[n].isspace() for n in set(range(len(text))) - set(covered))
    for span in found:
        assert span.of(text) == span.of(text).strip() != ""
        assert "\n" not in span.of(text)


@given(TEXTS, LANGUAGES, st.data())
def test_the_sentence_at_a_place_is_one_of_the_sentences_of_its_line(
    text: str, language: str, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    lines = LineIndex(text)
    line = lines.span(lines.number(offset))
    found = sentences(text, line, language)
    span = sentence_at(text, offset, language)
    assert span in found or (not found and span == line)
    later = [s for s in found if offset < s.end]
    assert not found or span == (later or found[-1:])[0]


@given(
    st.lists(st.sampled_from(["He left.", "Dr. No came!", "“Why?”", "At 5 p.m. it rained…"]), min_size=60, max_size=200)
)
def test_how_much_stands_before_a_sentence_does_not_matter(parts: list[str]) -> None:
    text = " ".join(parts)
    line = Span(0, len(text))
    for offset in range(0, len(text), 97):
        assert sentence_at(text, offset, "en") in sentences(text, line, "en")


@pytest.mark.parametrize(
    "unit",
    [
        ".",
        "!a",
        ". ",
        '."',
        "A. ",
        "X.",
        " ",
        "a",
        "。",
        "。」",
        ".[1]",
        ". »",
        '. "« ',
        "1. ",
        "(.",
        "\ud800. ",
        "e. ",
    ],
)
def test_a_long_line_takes_time_in_proportion(unit: str) -> None:
    text = (unit * 300_000)[:300_000] + "a"
    start = process_time()
    sentences(text, Span(0, len(text)), "en")
    for offset in range(0, len(text), 30_000):
        sentence_at(text, offset, "en")
    assert process_time() - start < 10  # a quadratic search would take minutes
