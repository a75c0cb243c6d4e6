"""What counts as harm, and that looking only where two texts differ finds exactly what comparing all would."""

from __future__ import annotations

from collections import Counter
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cleaner.catalog import CHANGE_CLASSES
from cleaner.detect.harm import CLASSES, Harm, facts, harmed

LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "uk", "ru", "ja", ""])
ANY_TEXT = st.text(st.characters(codec=None), max_size=60)

# What facts are made of, and what may join or part them.
PIECES = st.sampled_from(
    [
        *"the council met on with five many others and then they left del Smith Putin May mai de of per cent".split(),
        *"5 3.5 300 000 2020 1’000 12:30 million Mio. euros km p.m. a. m. USD € $ % °C ° ² m² ½ + - ± / Sept.".split(),
        *"th st -го 日 年 彼は は。 。 мая года млн руб не not n't n’t N'T don can't cannot l’ l' qu' quest'".split(),
        *"homme 's ‘s 't ll re t s d ' ’ ‘ ` “ ” « » . , ; : ! ( ) [ ] _ :// http://x.com/a www.y.org".split(),
        *'" a@b.com site.com .com @ — – A J. five-million 5-year del'.split(),
        *(" ", " ", " ", " ", "  ", "\n", "\t", "\x1c", "per cent", "of May", "\ud800"),
        *("\N{NO-BREAK SPACE}", "\N{LINE SEPARATOR}", "\N{SOFT HYPHEN}", "\N{ZERO WIDTH SPACE}", "\N{MINUS SIGN}"),
        *("\N{COMBINING ACUTE ACCENT}", "e\N{COMBINING ACUTE ACCENT}"),
        *("\N{MODIFIER LETTER APOSTROPHE}", "qu\N{MODIFIER LETTER APOSTROPHE}"),
    ]
)
SPACED = st.tuples(PIECES, st.sampled_from(["", " ", " "])).map("".join)
PASSAGES = st.lists(SPACED, max_size=40).map("".join)

WORDS = st.sampled_from(
    "Wort слово mot don nicht not never l d s t Putin homme McLeod élan n re May Smith's don't l’homme UN в".split()
)
PUNCTUATION = st.sampled_from(list(".,;:!?()[]{}\"“”„«»‹›…—–-*/&|'’‘`´"))


@st.composite
def repaired(draw: st.DrawFn) -> tuple[str, str]:
    """A passage before and after up to three replacements."""
    before = after = draw(PASSAGES)
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(after)))
        end = min(len(after), start + draw(st.integers(0, 5)))
        after = after[:start] + draw(st.lists(SPACED, max_size=2).map("".join)) + after[end:]
    return before, after


def compared(before: str, after: str, language: str) -> list[Harm]:
    """What `harmed` promises, the plain way."""
    was, now = facts(before, language), facts(after, language)
    return [Harm(c, listed(was[c] - now[c]), listed(now[c] - was[c])) for c in CLASSES if was[c] != now[c]]


def listed(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counts.elements()))


def classes(before: str, after: str, language: str = "en") -> list[str]:
    return [harm.cls for harm in harmed(before, after, language)]


# ---- what is no harm -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Putin‘s plan", "Putin’s plan"),
        ("They don´t know", "They don’t know"),
        ("She'll go, it`s late", "She’ll go, it’s late"),
        ("the 1990‘s", "the 1990’s"),
        ("Putin 's plan", "Putin's plan"),
        ("They do n't know", "They don't know"),
        ("They don 't know", "They don't know"),
        ("об\N{MODIFIER LETTER APOSTROPHE}єкт Лук\N{MODIFIER LETTER APOSTROPHE}янов", "об’єкт Лук'янов"),
    ],
)
def test_the_shape_and_the_spacing_of_an_apostrophe_are_no_facts(before: str, after: str) -> None:
    assert harmed(before, after, "en") == []


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("fr", "L' homme qu' il voit", "L'homme qu'il voit"),
        ("fr", "d ' accord", "d’accord"),
        ("it", "l' amico", "l'amico"),
    ],
)
def test_the_space_behind_an_elided_word_is_no_fact(language: str, before: str, after: str) -> None:
    assert harmed(before, after, language) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("because of[regionalen Wahlen]will be held", "because of [regionalen Wahlen] will be held"),
        ("It was Monday.The mayor left.", "It was Monday. The mayor left."),
        ("a road,and a bridge", "a road, and a bridge"),
        ("He left . Then", "He left. Then"),
        ("« Oui »", "«Oui»"),
        ("“Yes”she said", "“Yes” she said"),
        ("a  b\tc", "a b c"),
        ("10\N{NO-BREAK SPACE}000 people", "10 000 people"),
        ("Jean - Paul", "Jean-Paul"),
    ],
)
def test_white_space_and_the_spacing_of_punctuation_are_no_facts(before: str, after: str) -> None:
    assert harmed(before, after, "en") == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("5km", "5 km"),
        ("5 %", "5%"),
        ("€ 5", "€5"),
        ("USD5", "USD 5"),
        ("-5°C", "\N{MINUS SIGN}5 °C"),
        ("3.5million euros", "3.5 million euros"),
        ("5-year-old", "5 year-old"),
        ("at 10 p.m. sharp", "at 10pm. sharp"),
        ("5 dollar", "5 dollars"),
        ("5 Mio.Euro", "5 Mio. Euro"),
        ("на 5км и 3млн руб", "на 5 км и 3 млн рублей"),
        ("on Sept.5,2020", "on Sept. 5, 2020"),
        ("am 5.Mai", "am 5. Mai"),
        ("5 –7 people", "5 –7  people"),
    ],
)
def test_the_spacing_and_the_inflection_of_a_unit_are_no_facts(before: str, after: str) -> None:
    assert harmed(before, after, "en") == []


def test_invisible_characters_and_the_way_an_accent_is_stored_are_no_facts() -> None:
    assert harmed("Pu\N{SOFT HYPHEN}tin said 5\N{ZERO WIDTH SPACE}7", "Putin said 57") == []
    assert harmed("Jose\N{COMBINING ACUTE ACCENT}", "José") == []


def test_saying_not_in_another_way_is_no_harm() -> None:
    assert harmed("They did not and cannot go", "They didn't and can not go", "en") == []
    assert harmed("It isnt so", "It isn't so", "en") == []


def test_a_changed_word_that_is_no_fact_is_no_harm() -> None:
    assert harmed("The goverment will build a bridge", "The government will build a road", "en") == []


# ---- what is harm --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("5 people", "6 people"),
        ("3.5 people", "3,5 people"),
        ("3.5 people", "35 people"),
        ("10 000 people", "10000 people"),
        ("from 3 5 or so", "from 35 or so"),
        ("-5 °C", "5 °C"),
        ("5 °C", "5 °F"),
        ("5 km", "5 m"),
        ("5 mg", "5 g"),
        ("5 \N{GREEK SMALL LETTER MU}g", "5 mg"),
        ("5 miles", "5 mil"),
        ("5 million euros", "5 billion euros"),
        ("5 million euros", "5 million dollars"),
        ("5 millions d’euros", "5 millions d’années"),
        ("5 millones de euros", "5 millones de dólares"),
        ("5 MILLION EUROS", "5 BILLION EUROS"),
        ("5 days", "5 weeks"),
        ("5 тысяч рублей", "5 миллионов рублей"),
        ("5 Prozent", "5 Euro"),
        ("€5", "$5"),
        ("10 a.m.", "10 p.m."),
        ("10²", "10"),
        ("½ litre", "litre"),
        ("2020年", "2021年"),
        ("COVID-19", "COVID-20"),
    ],
)
def test_a_changed_number_or_unit_is_harm(before: str, after: str) -> None:
    assert "number" in classes(before, after)
    assert "number" in classes(f"They said {before}, then.", f"They said {after}, then.")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("5 May 2020", "6 May 2020"),
        ("on May 5, 2020", "on May 5, 2021"),
        ("5 mai", "5 juin"),
        ("am 5. März", "am 5. mai"),
        ("5 de mayo de 2020", "5 de mayo de 2021"),
        ("5 мая 2020 года", "5 марта 2020 года"),
        ("5 maja 2020", "5 marca 2020"),
        ("2020-05-06", "2020-06-05"),
        ("5.6.2020", "6.5.2020"),
    ],
)
def test_a_changed_date_is_harm_to_the_date_alone(before: str, after: str) -> None:
    harms = harmed(before.lower(), after.lower(), "en")
    assert [harm.cls for harm in harms] == ["date"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("see https://example.com/a for more", "see https://example.com/b for more"),
        ("see https://example.com/a", "see https://example. com/a"),
        ("see www.example.com", "see www.example.org"),
        ("see example.com/plan", "see example.org/plan"),
        ("to jane.doe@example.com", "to jane-doe@example.com"),
        ("http://example.com/?q=a", "http://example.com/"),
    ],
)
def test_a_changed_address_is_harm(before: str, after: str) -> None:
    assert classes(before, after) == ["url"]


def test_punctuation_after_an_address_is_no_part_of_it() -> None:
    assert harmed("(see http://example.com).", "(see http://example.com )", "en") == []


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "They did not agree", "They did agree"),
        ("en", "They didn’t agree", "They did agree"),
        ("en", "It cannot be", "It can be"),
        ("en", "without him", "with him"),
        ("de", "Sie kamen nicht", "Sie kamen"),
        ("de", "mit keinem Wort", "mit einem Wort"),
        ("fr", "il n’est là", "il est là"),
        ("es", "nunca llega", "siempre llega"),
        ("it", "non viene", "viene"),
        ("pt", "não vem", "vem"),
        ("nl", "hij komt niet", "hij komt"),
        ("pl", "nie ma go", "ma go"),
        ("cs", "to není tak", "to je tak"),
        ("uk", "він не прийшов", "він прийшов"),
        ("ru", "он не пришёл", "он пришёл"),
        ("", "sie kamen nicht", "sie kamen"),
    ],
)
def test_a_lost_negation_is_harm(language: str, before: str, after: str) -> None:
    assert classes(before, after, language) == ["negation"]
    assert classes(after, before, language) == ["negation"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("“We stay,” she said", "“We stay, she said"),
        ("„Ja“, sagte sie", "Ja“, sagte sie"),
        ("« Oui », dit-elle", "« Oui , dit-elle"),
        ('a "word" of', 'a "word of'),
        ("a ‘word’ of", "a ‘word of"),
        ("the dogs' tails", "the dogs tails"),
        ("「はい」と", "「はいと"),
        ("“We stay”", "«We stay»"),
    ],
)
def test_a_lost_or_changed_quotation_mark_is_harm(before: str, after: str) -> None:
    assert classes(before, after) == ["quotation"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("said Merkel today", "said Markel today"),
        ("said O'Brien today", "said O'Neill today"),
        ("met J. Smith", "met K. Smith"),
        ("met José", "met Jose"),
        ("met Jose\N{COMBINING ACUTE ACCENT}", "met Jose"),
        ("her iPhone", "her Phone"),
        ("в Киеве", "в Москве"),
        ("in New York", "in York"),
        ("Putins plan", "Putin's plan"),
        ("met Donald Trump", "met DonaldTrump"),
    ],
)
def test_a_changed_name_is_harm(before: str, after: str) -> None:
    assert classes(before, after) == ["name"]


def test_harm_tells_what_was_lost_and_what_was_gained() -> None:
    assert harmed("On 5 May Smith paid 3 million euros.", "On 6 May Smyth did not pay.", "en") == [
        Harm("number", ("3millioneuro",), ()),
        Harm("date", ("5may",), ("6may",)),
        Harm("negation", (), ("not",)),
        Harm("name", ("Smith",), ("Smyth",)),
    ]


def test_facts_are_counted() -> None:
    assert harmed("Smith and Smith", "Smith and", "en") == [Harm("name", ("Smith",), ())]
    assert facts("5 km, 5km", "en")["number"] == Counter({"5km": 2})


def test_a_fact_that_only_moves_is_no_harm() -> None:
    assert harmed("Smith met Jones on Monday", "Jones met Smith on Monday", "en") == []


def test_the_classes_are_those_that_a_rule_may_declare() -> None:
    assert {*CLASSES, "text"} == set(CHANGE_CLASSES)


# ---- what always holds ---------------------------------------------------------------------------------------


@example(("5-year per cent", "5 per cent"), "en")
@example(("sq m² per cent", "sq m² per cen"), "en")
@example(("ese mayo de 2020 vino", "ese mayo de 2021 vino"), "es")
@example(("pagó 5 millones de euros hoy", "pagó 5 millones de eurócratas hoy"), "es")
@given(repaired(), LANGUAGES)
def test_looking_only_where_texts_differ_finds_what_comparing_all_facts_would(
    texts: tuple[str, str], language: str
) -> None:
    before, after = texts
    assert harmed(before, after, language) == compared(before, after, language)


@given(PASSAGES, PASSAGES, LANGUAGES)
def test_so_it_does_for_texts_that_have_little_in_common(before: str, after: str, language: str) -> None:
    assert harmed(before, after, language) == compared(before, after, language)


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT, ANY_TEXT, LANGUAGES)
def test_so_it_does_for_any_characters(head: str, old: str, new: str, tail: str, language: str) -> None:
    before, after = head + old + tail, head + new + tail
    assert harmed(before, after, language) == compared(before, after, language)


@given(PASSAGES | ANY_TEXT, LANGUAGES)
def test_a_text_that_stays_as_it_is_takes_no_harm(text: str, language: str) -> None:
    assert harmed(text, text, language) == []


@given(repaired(), LANGUAGES)
def test_what_one_direction_loses_the_other_gains(texts: tuple[str, str], language: str) -> None:
    before, after = texts
    back = [Harm(harm.cls, harm.gained, harm.lost) for harm in harmed(after, before, language)]
    assert harmed(before, after, language) == back


@given(st.lists(WORDS | PUNCTUATION | st.sampled_from([" ", "\n"]), max_size=20).map("".join), LANGUAGES, st.data())
def test_a_space_between_punctuation_and_a_letter_is_never_harm(text: str, language: str, data: st.DataObject) -> None:
    text = f"({text})a"
    places = [at for at in range(1, len(text)) if is_border(text, at)]
    at = data.draw(st.sampled_from(places))
    assert harmed(text, f"{text[:at]} {text[at:]}", language) == []


def is_border(text: str, at: int) -> bool:
    """Whether `at` is between a punctuation mark, not an apostrophe within a word, and a letter."""
    if text[at].isalpha():
        return is_mark(text[at - 1]) and not in_word(text, at - 1)
    return text[at - 1].isalpha() and is_mark(text[at]) and not in_word(text, at)


def is_mark(char: str) -> bool:
    return not char.isalnum() and not char.isspace()


def in_word(text: str, at: int) -> bool:
    """Whether an apostrophe at `at` stands between letters: a space beside it splits a word."""
    return text[at] in "'’‘`´" and text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha()


def test_only_the_neighbourhood_of_a_difference_is_read() -> None:
    text = "The council met on Sunday and paid 5 euros. " * 20_000
    at = len(text) // 2
    start = process_time()
    harmed(text, text[:at] + "x" + text[at:], "en")
    assert process_time() - start < 0.5  # all facts of it take seconds


@pytest.mark.parametrize(
    "unit",
    [
        *("a", "A", " ", "\t ", "1", "111 ", "1.", "1-", "'", "s' ", "n'", '"', "http://", "www.", "a.", "a@", "a.com"),
        *(
            "€",
            "-€",
            "USD ",
            "May ",
            "5 million ",
            "abc ",
            "5 per cent ",
            "5de ",
            "januar",
            "September, of ",
            "_",
            "年",
        ),
        *("\ud800", "\N{ZERO WIDTH SPACE}", "e\N{COMBINING ACUTE ACCENT}"),
        "\N{COMBINING GRAVE ACCENT BELOW}\N{COMBINING ACUTE ACCENT}",
    ],
)
def test_a_long_text_takes_time_in_proportion(unit: str) -> None:
    text = (unit * 200_000)[:200_000]
    start = process_time()
    harmed(f"x{text}", f"{text}x", "fr")
    harmed(text, f"{text[:100_000]}'5 {text[100_000:]}", "en")
    assert process_time() - start < 10  # a quadratic search would take minutes
