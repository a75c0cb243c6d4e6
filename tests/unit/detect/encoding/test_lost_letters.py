"""Words that lost their letters beyond ASCII."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleaner import Cleaner
from cleaner.detect.encoding import lost_words
from cleaner.detect.encoding.lost_letters import lost_letters, may_have_lost

CLEANER = Cleaner(select=["encoding.lost-letters"])


def lost(text: str) -> str:
    return "".join(char for char in text if char.isascii())


def told(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(skipped.before, skipped.after) for skipped in CLEANER.clean(text, language=language).log.skipped]


def test_a_long_text_that_holds_no_other_letters_at_all_is_asked_for_its_language() -> None:
    text = lost(
        "Die Stadt überprüft die Fähigkeiten der Behörde. Während der Sitzung erklärte der Bürgermeister, dass die "
        "Anträge künftig schneller geprüft werden. Für die Bürger gibt es mehr Möglichkeiten, sich zu beschweren. "
        "Die Gespräche über die Straße führten zu keinem Ergebnis, und auch über das Gelände am Fluss wurde nicht "
        "entschieden. Im nächsten Frühjahr wird der Rat erneut über die Pläne sprechen und dann zustimmen. "
        "Das sagte ein Sprecher der Stadt am Freitag."
    )
    assert len(text) > 400
    words = [skipped.before for skipped in CLEANER.clean(text).skipped]
    assert {"Fhigkeiten", "Mglichkeiten"} <= set(words)


def test_words_are_told_with_what_they_were_and_await_review() -> None:
    text = lost("Die Fähigkeiten der größeren Städte wurden während des Frühlings ausführlich überprüft.")
    words = told(text, "de")
    assert ("Fhigkeiten", "Fähigkeiten") in words
    assert ("greren", "größeren") in words
    assert ("whrend", "während") in words
    assert CLEANER.clean(text, language="de").text == text


@pytest.mark.parametrize(
    ("line", "language", "pair"),
    [
        ("El cáncer de colon en la población de más de sesenta y cinco.", "es", ("cncer", "cáncer")),
        ("Le pouvoir législatif et les députés ont voté le projet.", "fr", ("lgislatif", "législatif")),
        ("O relatório da situação foi entregue aos conselheiros.", "pt", ("relatrio", "relatório")),
    ],
)
def test_each_language_has_its_words(line: str, language: str, pair: tuple[str, str]) -> None:
    assert pair in told(lost(line), language)


def test_a_word_that_may_have_been_several_is_only_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "cleaner.detect.encoding.lost_letters.lost_words", lambda language: {"mchte": ("möchte", "mochte")}
    )
    (skipped,) = CLEANER.clean("Er mchte gern noch etwas Wasser trinken.", language="de").log.skipped
    assert (skipped.reason, skipped.after) == ("report-only", "möchte")
    assert "mochte" in skipped.note


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Fähigkeiten der größeren Städte: „Fhigkeiten“ ist ein Fehler.", "de"),
        ("Der alte Mann und das Meer, ein Roman von Hemingway, ist kurz.", "de"),
        ("The cncer ward was closed.", "en"),
        ("Ja, das ist eine ganz normale Frage, sagte der Mann am Telefon.", "de"),
        ("El sol sale por el mar y los barcos de pesca vuelven a casa.", "es"),
        ("Siehe www.fhigkeiten.de, @whrend und whrend-test.", "de"),
    ],
)
def test_other_text_has_none(text: str, language: str) -> None:
    assert told(text, language) == []


def test_a_text_with_as_many_letters_as_its_language_writes_is_not_looked_at() -> None:
    assert not may_have_lost("de", 1000, "ä" * 15)
    assert may_have_lost("de", 1000, "ä")
    assert not may_have_lost("en", 1000, "")
    assert not may_have_lost("de", 1000, "a\N{COMBINING DIAERESIS}" * 15)


def test_without_wordfreq_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lost_words, "installed_version", lambda package: None)
    lost_words.lost_words.cache_clear()
    try:
        assert list(lost_letters("Die Fhigkeiten", "de")) == []
    finally:
        lost_words.lost_words.cache_clear()


def test_a_damaged_index_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lost_words, "folder", lambda: tmp_path)
    made = lost_words.lost_words.__wrapped__("es")
    (file,) = tmp_path.iterdir()
    file.write_text("cut sho", encoding="utf-8")
    assert lost_words.lost_words.__wrapped__("es") == made
    assert lost_words.lost_words.__wrapped__("es") == made
    assert made["cncer"] == ("cáncer",)
