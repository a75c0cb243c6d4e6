"""In a document of several languages each paragraph is under the rules for its own."""

from __future__ import annotations

import pytest
from small_packs import changed, rule, run, stopped

import cleaner.passes.paragraphs
from cleaner import Cleaner, Result
from cleaner.changes import Finding
from cleaner.passes.compile import Asked, Pass
from cleaner.passes.order import ORDER
from cleaner.passes.view import View

BRIDGE = (
    "The council met on Monday to speak about the bridge, and the mayor said that it would be closed for the winter."
)
SCHOOL = (
    "A new school is to be built beside the river, where the workers of the mill once had their gardens and a club."
)
MARKET = "The market will open again in spring, with more stalls than before, as the traders have asked for many years."
FRENCH = "Le maire de la ville a dit que les habitants du quartier ne sont pas venus à la réunion du conseil."
GERMAN = "Der Rat der Stadt hat am Montag über die alte Brücke gesprochen, und es wird noch lange darüber gestritten."
UKRAINIAN = "Міський голова сказав, що старий міст закриють на зиму, бо ніхто вже давно його не ремонтував."


def cleaned(*paragraphs: str, language: str = "", **settings: object) -> Result:
    return Cleaner(language=language or None, **settings).clean("\n\n".join(paragraphs) + "\n")  # type: ignore[arg-type]


def swap(name: str, language: str, wrong: str, right: str) -> str:
    return rule(name, f'match = {{ phrase = "{wrong}" }}\nreplace = "{right}"\nwhen = {{ language = ["{language}"] }}')


def test_french_apostrophes_are_set_in_a_french_paragraph_of_an_english_text() -> None:
    result = cleaned(BRIDGE, FRENCH + " L‘homme qu`il a vu s‘en va.", SCHOOL, MARKET)
    assert result.text == "\n\n".join((BRIDGE, FRENCH + " L’homme qu’il a vu s’en va.", SCHOOL, MARKET)) + "\n"
    assert result.log.header.language == "en"
    assert all(change.note.endswith("(in a paragraph in French)") for change in result.log.changes)


def test_english_apostrophes_are_not_set_in_a_french_paragraph() -> None:
    odd = FRENCH + " Le mot Putin‘s reste."
    result = cleaned(BRIDGE.replace("mayor", "mayor‘s wife"), odd, SCHOOL, MARKET)
    assert result.text == "\n\n".join((BRIDGE.replace("mayor", "mayor’s wife"), odd, SCHOOL, MARKET)) + "\n"
    told = [(each.before, each.because) for each in result.log.skipped if each.rule == "typography.apostrophe"]
    assert told == [("Putin‘s", "in a paragraph in French")]


def test_several_languages_stand_in_one_text_each_under_its_rules() -> None:
    result = cleaned(BRIDGE, FRENCH + " L‘été.", SCHOOL, UKRAINIAN + " П`ять об‘єктів.", MARKET, BRIDGE[:80])
    assert "L’été." in result.text
    assert "П’ять об’єктів." in result.text


def test_a_rule_for_french_says_nothing_about_the_english_around_a_french_paragraph() -> None:
    odd = SCHOOL + " They sell l‘or and qu‘il there."
    assert odd in cleaned(BRIDGE, FRENCH, odd, MARKET).text


def test_names_are_written_as_the_language_of_their_paragraph_writes_them() -> None:
    german = GERMAN + " Das sagte auch Vladimir Putin."
    english = BRIDGE + " So said Vladimir Putin."
    result = cleaned(english, SCHOOL, german, MARKET, apply="review")
    assert "auch Wladimir Putin." in result.text
    assert "said Vladimir Putin." in result.text


def test_a_german_label_after_a_german_paragraph_goes() -> None:
    labels = "Teilen\nNewsletter abonnieren"
    result = cleaned(BRIDGE, SCHOOL, MARKET, GERMAN, labels)
    assert "Teilen" not in result.text
    assert "Newsletter" not in result.text
    assert GERMAN in result.text


def test_a_german_label_in_a_text_without_german_stays() -> None:
    result = cleaned(BRIDGE, SCHOOL, MARKET, "Teilen\nNewsletter abonnieren")
    assert "Newsletter abonnieren" in result.text


def test_an_english_label_after_a_german_paragraph_goes_as_well() -> None:
    labels = "Share on Facebook\nShare on Twitter"
    assert "Share" not in cleaned(BRIDGE, SCHOOL, MARKET, GERMAN, labels).text


@pytest.mark.parametrize("family", ["residue", "names", "spelling", "typography", "own"])
def test_every_family_keeps_to_the_language_of_the_paragraph(family: str) -> None:
    text = f"{BRIDGE} lange.\n{GERMAN}\n{SCHOOL}\n"
    outcome = run(text, swap(f"{family}.x", "de", "lange", "lang"), swap(f"{family}.y", "en", "alte", "alike"))
    assert outcome.text == text.replace("noch lange", "noch lang")
    assert stopped(outcome) == [("alte", "guard", "in a paragraph in German")]


def test_a_rule_for_both_languages_finds_each_place_once() -> None:
    both = rule("typography.x", 'match = { phrase = "so" }\nreplace = "thus"\nwhen = { language = ["de", "en"] }')
    text = f"{BRIDGE} so\n{GERMAN} so\n{SCHOOL}\n"
    assert changed(run(text, both)) == [("so", "thus"), ("so", "thus")]


def test_a_rule_for_any_language_still_keeps_out_of_what_was_found_foreign() -> None:
    whole = rule("fragments.whole", 'match = { detector = "foreign-paragraph" }', "report")
    plain = rule("spelling.x", 'match = { phrase = "alte" }\nreplace = "alike"')
    outcome = run(f"{BRIDGE}\n{GERMAN}\n{SCHOOL}\n", whole, plain, swap("spelling.y", "de", "lange", "lang"))
    assert changed(outcome) == [("lange", "lang")]
    assert ("alte", "protected", f"foreign {GERMAN!r}") in [
        (b, r, w[: len(GERMAN) + 10]) for b, r, w in stopped(outcome)
    ]


@pytest.mark.parametrize("guest", [FRENCH + " L‘été.", GERMAN + " Wie geht‘s?", UKRAINIAN + " П`ять."])
def test_cleaning_the_cleaned_text_changes_nothing(guest: str) -> None:
    once = cleaned(BRIDGE, guest, SCHOOL, MARKET, apply="review")
    again = Cleaner(apply="review").clean(once.text)
    assert (again.text, again.log.changes) == (once.text, ())


def test_nothing_is_looked_for_while_no_rule_for_a_language_has_a_candidate(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> list[object]:
        raise AssertionError

    monkeypatch.setattr(cleaner.passes.paragraphs, "foreign_spans", never)
    text = f"{BRIDGE}\n{GERMAN}\n{SCHOOL}\n"
    assert run(text, swap("typography.x", "de", "Kirche", "Kirch")).text == text
    with pytest.raises(AssertionError):
        run(text, swap("typography.x", "de", "lange", "lang"))


def test_a_text_in_one_language_stays_as_it_is() -> None:
    for text in (f"{BRIDGE}\n\n{SCHOOL}\n", f"{GERMAN}\n\n{GERMAN[:90]}\n", f"{FRENCH}\n", f"{UKRAINIAN}\n"):
        result = Cleaner().clean(text)
        assert (result.text, result.log.changes, result.log.skipped) == (text, (), ())


def test_a_line_of_another_language_is_read_once_however_often_the_text_is_repaired(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []
    fragments = cleaner.detect.foreign.words._fragments

    def counted(text: str, *rest: object) -> object:
        read.append(text)
        return fragments(text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(cleaner.detect.foreign.words, "_fragments", counted)
    text = "\n\n".join((BRIDGE, FRENCH, "Putin‘s men had come to Kiew by then,, they say.", SCHOOL, MARKET))
    result = Cleaner(apply="review").clean(text)
    assert len(result.changes) >= 2
    assert read.count(FRENCH) == 1


class Counting:
    """A finder that finds nothing, and counts how often it is asked."""

    times = 0

    def literals(self) -> tuple[()]:
        return ()

    def find(self, view: View) -> list[Finding]:
        self.times += bool(view.language)
        return []


def test_only_finders_of_rules_for_certain_languages_are_asked_once_more_for_a_paragraph_in_another() -> None:
    every = Cleaner()
    french = {rule.id: rule for rule in every.rules if "fr" in rule.guards.languages}
    view = View("\n\n".join((BRIDGE, FRENCH, SCHOOL, MARKET)), lambda _: "en", every._engine.resources)
    for_any, for_french = Counting(), Counting()
    Pass(ORDER[1], (Asked(for_any, guarded=False), Asked(for_french)), french).find(view)
    assert (for_any.times, for_french.times) == (1, 2)
