"""The finders written in Python, each under a rule of the test's own: brackets, repetition, variants, quotes."""

from __future__ import annotations

import pytest
from small_packs import changed, engine_of, rule, stopped

from cleaner.catalog import Glossary
from cleaner.engine import Apply, Outcome

GLOSSARIES = (
    Glossary(
        "de",
        "en",
        {"regionalen": "regional", "wahlen": "elections", "und": "and", "Regierung": "government", "weg": "way"},
        {"zum beispiel": "for example"},
        "own",
    ),
    Glossary("de", "fr", {"wahlen": "élections"}, {}, "own"),
    Glossary("ru", "en", {"мир": "peace"}, {}, "own"),
)
UNKNOWN = "[неожиданного поворота событий]"
"""Russian that no glossary here knows."""


def find(detector: str, text: str, *, tier: str = "safe", language: str = "en", more: str = "") -> Outcome:
    """What a rule of this detector alone makes of a text, repairs that await review included."""
    table = rule("own.a", f'match = {{ detector = "{detector}" }}\nchanges = ["text"]\n{more}', tier)
    engine = engine_of(table, glossaries=GLOSSARIES)
    return engine.run(text, Apply.REVIEW, lambda _: language)


class TestBrackets:
    @pytest.mark.parametrize(
        ("text", "cleaned"),
        [
            ("because of [Wahlen], he said", "because of elections, he said"),
            ("because of[regionalen Wahlen]will be", "because of regional elections will be"),
            ("([Wahlen])", "(elections)"),
            ("He spoke [Zum Beispiel] of it.", "He spoke for example of it."),
            ("the [мир] talks", "the peace talks"),
            ("[Wahlen][мир]", "elections" + "peace"),
        ],
    )
    def test_a_fragment_is_translated_where_word_and_order_are_certain(self, text: str, cleaned: str) -> None:
        assert find("bracket-translated", text).text == cleaned
        assert find("bracket-suggested", text).text == text
        assert find("bracket-reported", text).skipped == ()

    def test_a_word_as_short_as_a_code_is_only_a_suggestion_by_itself(self) -> None:
        assert find("bracket-translated", "The code is [und] here.").text == "The code is [und] here."
        assert find("bracket-translated", "the council[und]mayor").text == "the council and mayor"

    @pytest.mark.parametrize(
        ("fragment", "rendered"),
        [("Regierung und Wahlen", "government and elections"), ("Wahlen, Regierung", "elections, government")],
    )
    def test_known_words_in_an_order_of_their_own_are_a_suggestion(self, fragment: str, rendered: str) -> None:
        text = f"about [{fragment}] he"
        assert find("bracket-translated", text).text == text
        assert find("bracket-suggested", text).text == f"about {rendered} he"

    @pytest.mark.parametrize("kind", ["translated", "suggested", "reported", "glued"])
    @pytest.mark.parametrize(
        "text",
        [
            "the goverment [sic] failed",
            "as said[1] in list[index] and t[he]",
            "See [Wahlen](https://example.org) there.",
            "“They [the ministers] agreed,” he said.",
            "He laughed [laughter] and wept[citation needed]there.",
            "the [Rathaus][Wahlen] here\n\n[Wahlen]: https://example.org",
            r"as \citet[regionalen Wahlen]{Roth2004} and \begin{proof}[Wahlen] say",
            "words = %w[regionalen Wahlen].map, :::note[Wahlen] and xref:a_b[regionalen Wahlen] of it",
            "An [open bracket",
            "[]",
        ],
    )
    def test_what_a_text_brackets_itself_is_left_alone(self, text: str, kind: str) -> None:
        outcome = find(f"bracket-{kind}", text)
        assert (outcome.text, outcome.skipped) == (text, ())

    def test_a_glossary_is_for_the_language_of_the_text(self) -> None:
        assert find("bracket-translated", "des [Wahlen] ici", language="fr").text == "des élections ici"
        assert find("bracket-translated", "des [Wahlen] ici", language="").text == "des [Wahlen] ici"

    @pytest.mark.parametrize(
        ("text", "cleaned"),
        [
            (f"the{UNKNOWN}was", f"the {UNKNOWN} was"),
            (f"the {UNKNOWN}was", f"the {UNKNOWN} was"),
            (f"“{UNKNOWN}”, the{UNKNOWN}.", f"“{UNKNOWN}”, the {UNKNOWN}."),
            (f"the {UNKNOWN} was", f"the {UNKNOWN} was"),
        ],
    )
    def test_an_unknown_fragment_is_kept_told_and_set_apart_from_its_neighbours(self, text: str, cleaned: str) -> None:
        assert find("bracket-glued", text).text == cleaned
        told = find("bracket-reported", text, tier="report")
        assert told.text == text
        assert {before for before, _, _ in stopped(told)} == {UNKNOWN}
        assert all(": ru (" in each.note for each in told.skipped)

    def test_both_spaces_of_a_bracket_are_one_repair(self) -> None:
        assert [each.group for each in find("bracket-glued", f"the{UNKNOWN}was").changes] == [1, 1]
        assert [each.group for each in find("bracket-glued", f"the{UNKNOWN}.").changes] == [0]

    def test_a_suggestion_that_is_taken_needs_no_spaces_of_another_rule(self) -> None:
        tables = [
            rule(f"fragments.{name}", f'match = {{ detector = "bracket-{name}" }}\nchanges = ["text"]')
            for name in ("glued", "suggested")
        ]
        engine = engine_of(*tables, glossaries=GLOSSARIES)
        outcome = engine.run("on[Regierung und Wahlen]he", Apply.REVIEW, lambda _: "en")
        assert outcome.text == "on government and elections he"


QUOTE = "The risk of a flood is real, but it is greater without the dam"
SAYS_IT = (
    "The engineers disagreed. The risk of a flood is, of course, real. But it is greater without the new dam than "
    "with it, they said, and nobody in the valley should forget the spring of that year."
)
LONG = "The council met and voted for the new bridge, which shall be built before the winter of the next year comes."


class TestRepetition:
    @pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n"])
    @pytest.mark.parametrize("first", [True, False])
    def test_a_pull_quote_goes_where_its_neighbour_says_it_in_full(self, gap: str, first: bool) -> None:
        text = gap.join(["A headline", *([QUOTE, SAYS_IT] if first else [SAYS_IT, QUOTE])])
        outcome = find("pull-quote", text, tier="review")
        assert outcome.text == gap.join(["A headline", SAYS_IT])
        assert ("next" if first else "previous") in outcome.changes[0].note

    @pytest.mark.parametrize(
        "paragraphs",
        [
            [QUOTE, SAYS_IT],
            ["A headline", QUOTE, "Something else.", SAYS_IT],
            ["A headline", QUOTE + ".", SAYS_IT],
            ["A headline", "The risk of a flood", SAYS_IT],
            ["A headline", QUOTE, QUOTE],
            ["A headline", "The dam is greater than the risk of a real flood without it, but is it", SAYS_IT],
        ],
        ids=["headline", "far away", "other sentence", "short", "no longer", "other order"],
    )
    def test_what_is_a_headline_or_not_said_next_door_stays(self, paragraphs: list[str]) -> None:
        text = "\n\n".join(paragraphs)
        assert find("pull-quote", text, tier="review").text == text

    def test_a_sentence_goes_where_its_neighbour_holds_it_word_for_word(self) -> None:
        sentence = "But it is greater without the new dam than with it."
        text = f"A headline\n\n{sentence}\n\n{SAYS_IT} {sentence} Or so they said."
        assert find("pull-quote", text, tier="review").text == text.replace(f"\n\n{sentence}\n", "\n", 1)

    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    def test_a_long_paragraph_goes_every_time_it_comes_again(self, end: str) -> None:
        text = end.join([LONG, "", "Nobody spoke.", "", LONG, LONG, ""])
        outcome = find("repeated-paragraph", text, tier="review")
        assert outcome.text == end.join([LONG, "", "Nobody spoke.", ""])
        assert all("first at line 1" in each.note for each in outcome.changes)

    def test_one_that_starts_alike_is_another_paragraph(self) -> None:
        text = "\n".join([LONG, LONG + " So it was.", LONG])
        assert find("repeated-paragraph", text, tier="review").text == "\n".join([LONG, LONG + " So it was."])

    @pytest.mark.parametrize("again", ["Nevermore.", LONG + " So it was.", LONG.replace("bridge", "road")])
    def test_a_refrain_or_another_paragraph_stays(self, again: str) -> None:
        text = f"Nevermore.\n{LONG}\n{again}"
        assert find("repeated-paragraph", text, tier="review").text == text

    @pytest.mark.parametrize("text", [f"{LONG}\r\nNobody.\r\n{LONG}", f"  {LONG}\nNobody.\n{LONG}"])
    def test_what_stands_at_the_edges_of_a_line_makes_no_other_paragraph(self, text: str) -> None:
        assert find("repeated-paragraph", text, tier="review").text.count(LONG) == 1


class TestVariants:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("The State Council met. The Council of State left.", [("Council of State", "State Council")]),
            ("Council of State, Council of State, State Council", [("State Council", "Council of State")]),
            ("The Council of the State. A State Council.", [("State Council", "Council of the State")]),
            ("The Post-Russia Forum. The Post-Russian Forum.", [("Post-Russian Forum", "Post-Russia Forum")]),
            ("State Council. Council of State, Council of State.", [("State Council", "Council of State")]),
        ],
    )
    def test_the_rarer_form_or_of_equals_the_later_is_told_with_the_other(
        self, text: str, found: list[tuple[str, str]]
    ) -> None:
        outcome = find("term-variants", text, tier="report")
        assert [(each.before, each.after) for each in outcome.skipped] == found
        assert outcome.text == text

    def test_each_use_of_the_rarer_form_is_told_with_the_count_of_both(self) -> None:
        outcome = find("term-variants", "State Council. " * 3 + "Council of State. " * 2, tier="report")
        assert [each.before for each in outcome.skipped] == ["Council of State"] * 2
        assert all("'Council of State' 2×, 'State Council' 3×" in each.note for each in outcome.skipped)

    @pytest.mark.parametrize(
        "text",
        [
            "State Council and State Council",
            "The University of Washington played Washington University.",
            "State Councils and the Council of State",
            "the council of state and the State Council",
            "The Council of Europe and the State Council",
        ],
    )
    def test_names_of_different_things_are_no_variants(self, text: str) -> None:
        assert find("term-variants", text, tier="report").skipped == ()


class TestQuotes:
    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("en", "“a” b|”|"),
            ("en", "a |“|b"),
            ("en", "|“|a b\nthe “c” d"),
            ("en", "|”| “a”"),
            ("fr", "« a » b |»|"),
            ("uk", "«а» б |«|в"),
            ("de", "„a“ b|“|"),
            ("pl", "„a” b|”|"),
        ],
    )
    def test_a_mark_without_a_partner_is_told(self, language: str, text: str) -> None:
        mark = text.split("|")[1]
        outcome = find("unbalanced-quotes", text.replace("|", ""), tier="report", language=language)
        assert [(each.start, each.before) for each in outcome.skipped] == [(text.index("|"), mark)]

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("en", "“a”, “b”\n“c”"),
            ("en", "“a\n“b\n“c”"),
            ("en", "“a\nb”"),
            ("en", '"a" b" don’t'),
            ("ja", "“a"),
            ("", "“a"),
            ("en", "«a"),
        ],
    )
    def test_quotations_over_paragraphs_and_marks_of_other_languages_are_right(self, language: str, text: str) -> None:
        assert find("unbalanced-quotes", text, tier="report", language=language).skipped == ()


def test_a_detector_is_silent_in_languages_its_rule_does_not_name() -> None:
    assert find("unbalanced-quotes", "“a", language="en", more='when = { language = ["de"] }').skipped == ()


@pytest.mark.parametrize("when", ["document = { none = ['goose'] }", "head = 1", "near = { any = ['duck'] }"])
def test_a_detector_is_guarded_like_any_rule(when: str) -> None:
    outcome = find("bracket-translated", "A goose.\nThe [Wahlen] came.", more=f"when = {{ {when} }}")
    assert changed(outcome) == []
    assert [reason for _, reason, _ in stopped(outcome)] == ["guard"]


class TestDecomposed:
    def test_the_letters_of_a_text_are_composed_in_one_repair(self) -> None:
        outcome = find("decomposed", "Cafe\u0301 im Mu\u0308nchner Su\u0308den.\nGru\u0308n.")
        assert outcome.text == "Café im Münchner Süden.\nGrün."
        assert [change.before for change in outcome.changes] == ["e\u0301", "u\u0308", "u\u0308", "u\u0308"]
        assert {change.group for change in outcome.changes} == {1}

    def test_an_address_keeps_its_letters_and_holds_nobody_up(self) -> None:
        outcome = find("decomposed", "Cafe\u0301 at https://example.com/cafe\u0301 or cafe\u0301.")
        assert outcome.text == "Café at https://example.com/cafe\u0301 or café."

    def test_a_long_text_is_composed_stretch_by_stretch(self) -> None:
        outcome = find("decomposed", f"Cafe\u0301 {'and so on ' * 3000}cafe\u0301 cafe\u0301")
        assert [change.group for change in outcome.changes] == [0, 1, 1]
