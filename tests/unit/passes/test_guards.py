"""Guards: what must stand around a hit, at every reach, and what is told where it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_packs import cleaned, rule, run, stopped

from cleaner.catalog import Scanner
from cleaner.passes import Resources, View
from cleaner.text import Span

BODIES = {
    "phrase": "match = { phrase = 'x' }\nreplace = 'y'",
    "pattern": "match = { pattern = '\\bx\\b' }\nreplace = 'y'",
}


def guarded(when: str, kind: str = "phrase") -> str:
    return rule("own.a", f"{BODIES[kind]}\nwhen = {{ {when} }}")


def because(text: str, when: str, kind: str = "phrase") -> str:
    """The fact that forbids the repair of the one "x" in `text`; nothing may have changed."""
    outcome = run(text, guarded(when, kind))
    assert outcome.text == text
    ((before, reason, fact),) = stopped(outcome)
    assert (before, reason) == ("x", "guard")
    return fact


@pytest.mark.parametrize("kind", BODIES)
@pytest.mark.parametrize(
    ("when", "text"),
    [
        ("document = { any = ['sea', 'salt'] }", "An x.\n\nNo salt."),
        ("document = { all = ['sea', 'salt'] }", "The sea. An x. No salt."),
        ("document = { none = ['sea', 'salt'] }", "An x. Seas are salty."),
        ("sentence = { any = ['sea'] }", "It is so. An x is in the sea. It is."),
        ("sentence = { none = ['sea'] }", "The sea. An x. The sea!\nThe sea"),
        ("near = { any = ['sea'], within = 4 }", "sea x"),
        ("near = { none = ['sea'], within = 3 }", "sea x sea"),
        ("near = { all = ['sea', 'salt'] }", "x\nsea\nsalt"),
        ("head = 1", "\n\n x\ny"),
        ("tail = 1", "y\n x\n\n"),
        ("head = 1, tail = 1", "1\nx"),
        ("document = { any = ['sea'] }, sentence = { none = ['sea'] }, near = { none = ['salt'] }", "A sea. An x."),
    ],
)
def test_a_repair_is_made_where_its_guards_hold(when: str, text: str, kind: str) -> None:
    assert cleaned(text, guarded(when, kind)) == text.replace("x", "y")


@pytest.mark.parametrize("kind", BODIES)
@pytest.mark.parametrize(
    ("when", "text", "fact"),
    [
        ("document = { any = ['sea', 'salt'] }", "An x.", 'the document holds none of "sea", "salt"'),
        ("document = { all = ['sea', 'salt'] }", "An x. The sea.", 'the document lacks "salt"'),
        ("document = { none = ['sea'] }", "An x.\n\nThe sea.", 'the document holds "sea"'),
        ("sentence = { any = ['sea'] }", "The sea. An x.", 'the sentence holds none of "sea"'),
        ("sentence = { none = ['sea'] }", "An x is in the sea.", 'the sentence holds "sea"'),
        ("near = { any = ['sea'], within = 3 }", "sea x", '3 code points around holds none of "sea"'),
        ("near = { none = ['sea'], within = 4 }", "sea x", '4 code points around holds "sea"'),
        ("near = { none = ['sea'], within = 4 }", "x sea", '4 code points around holds "sea"'),
        ("head = 1", "1\nx", "not among the first 1 of the written lines"),
        ("tail = 2", "x\n1\n\n2\n", "not among the last 2 of the written lines"),
        ("head = 1, tail = 1", "1\nx\n2", "not among the first 1 or the last 1 of the written lines"),
        ("document = { none = ['sea'] }, sentence = { any = ['salt'] }", "An x. The sea.", 'the document holds "sea"'),
    ],
)
def test_a_guard_that_does_not_hold_tells_the_fact(when: str, text: str, fact: str, kind: str) -> None:
    assert fact in because(text, when, kind)


@pytest.mark.parametrize("word", ["Sea", "seas", "se\na", "sea\N{COMBINING MACRON}", "oversea"])
def test_words_of_guards_are_whole_words_as_written(word: str) -> None:
    assert because(f"{word} x", "document = { any = ['sea'] }")
    assert cleaned(f"{word} x", guarded("document = { none = ['sea'] }")) == f"{word} y"


def test_the_hit_itself_is_no_context() -> None:
    assert cleaned("An x.", guarded("document = { none = ['x'] }")) == "An y."
    assert run("An x, an x.", guarded("document = { none = ['x'] }")).changes == ()
    table = rule("own.a", "match = { phrase = 'old x' }\nreplace = 'y'\nwhen = { near = { none = ['x'] } }")
    assert cleaned("An old x.", table) == "An y."


def test_near_reaches_three_hundred_code_points_unless_told_otherwise() -> None:
    when = "near = { any = ['sea'] }"
    assert cleaned("x" + " " * 297 + "sea", guarded(when)).startswith("y")
    assert "300 code points" in because("x" + " " * 298 + "sea", when)


def test_a_rule_for_other_languages_says_nothing_at_all() -> None:
    for match in (*BODIES.values(), "match = { lines = 'x' }\nchanges = ['text']"):
        table = rule("own.a", f"{match}\nwhen = {{ language = ['de', 'fr'] }}")
        for language in ("en", ""):
            assert run("x\nx too", table, language=language).skipped == ()
        assert run("x\nx too", table, language="fr").changes


def test_a_guard_sees_what_earlier_passes_left() -> None:
    first = rule("names.a", "match = { phrase = 'oceann' }\nreplace = 'sea'")
    assert cleaned("The oceann. An x.", first, guarded("document = { any = ['sea'] }")) == "The sea. An y."


def test_a_guard_of_a_line_is_asked_at_the_line() -> None:
    when = "when = { near = { none = ['sea'], within = 6 } }"
    table = rule("chrome.a", f"match = {{ lines = 'Ad' }}\nchanges = ['text']\n{when}")
    outcome = run("The sea.\nAd\nThe salt is\nAd", table)
    assert outcome.text == "The sea.\nAd\nThe salt is"
    assert stopped(outcome) == [("Ad", "guard", 'the 6 code points around holds "sea"')]


def test_what_is_asked_for_and_guarded_is_told_as_guarded() -> None:
    review = guarded("document = { any = ['sea'] }").replace('"safe"', '"review"')
    for apply, reason in (("none", "guard"), ("safe", "guard"), ("review", "guard")):
        assert [each[1] for each in stopped(run("x", review, apply=apply))] == [reason]


@given(st.text("ab ", max_size=20), st.text("ab", min_size=1, max_size=3), st.integers(0, 20), st.integers(0, 20))
def test_a_word_occurs_in_a_document_where_it_stands_in_all_of_it(text: str, word: str, one: int, other: int) -> None:
    view = View(text, lambda _: "en", Resources(Scanner([])))
    hit = Span(*sorted((min(one, len(text)), min(other, len(text)))))
    assert view.occurs(word, hit) == view.stands(word, Span(0, len(text)), hit)
