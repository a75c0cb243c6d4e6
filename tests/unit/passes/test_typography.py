"""Tokenised lines, lost spaces and marks of the wrong kind: what is told apart, in texts that the rules do not show."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner import Cleaner
from cleaner.detect.tokenised import spaces_apart, tokenised_lines

CLEANER = Cleaner()
SENTENCES = [
    ("en", "The mayor (of Graz), who didn't stay, said \"no\" and left: it's late, isn't it?"),
    ("fr", "L'homme (de Graz), qu'on a vu hier, n'est pas resté ; pourquoi, d'ailleurs ? C'est dit."),
    ("it", "L'uomo dell'isola, che non c'era, è partito: perché, allora?"),
    ("de", "Der Bürgermeister (aus Graz), der „nein“ sagte, ging: warum, weiß niemand."),
    ("ru", "Мэр (из Граца), который сказал «нет», ушёл: почему, не знает никто."),
    ("es", "El alcalde (de Graz), que dijo «no», se fue: ¿por qué, si era temprano?"),
]


def tokenised(line: str, language: str) -> str:
    """The line as a tokeniser would write it."""
    line = re.sub(r"(?<=[^\W\d_]) ?([,:])(?= )", r" \1", line) if language != "fr" else line.replace(", ", " , ")
    line = re.sub(r"(?<! )([.?])$", r" \1", line)
    line = re.sub(r"([(„«\"])(?=\w)", r"\1 ", line)
    line = re.sub(r"(?<=\w)([)“»\"])", r" \1", line)
    line = re.sub(r" ([)“»\"]),", r" \1 ,", line)
    if language == "en":
        return re.sub(r"(n't|'s)\b", r" \1", line)
    return re.sub(r"(?<=\w)'(?=\w)", "' ", line)


@pytest.mark.parametrize(("language", "line"), SENTENCES, ids=[language for language, _ in SENTENCES])
def test_a_tokenised_sentence_is_put_together_again(language: str, line: str) -> None:
    apart = tokenised(line, language)
    assert apart != line
    assert CLEANER.clean(apart, language=language).text == line


@pytest.mark.parametrize(("language", "line"), SENTENCES, ids=[language for language, _ in SENTENCES])
def test_a_sentence_that_nobody_tokenised_stays(language: str, line: str) -> None:
    assert CLEANER.clean(line, language=language, apply="review").text == line


def test_one_mark_apart_is_no_evidence_and_two_lines_with_two_are_enough_for_the_rest() -> None:
    single = "Nobody stayed ."
    assert tokenised_lines(single, "en") == []
    evident = "It rained , it snowed , it stopped ."
    assert len(tokenised_lines(f"{evident}\n{single}", "en")) == 1
    assert len(tokenised_lines(f"{evident}\n{evident}\n{single}", "en")) == 3


def test_a_line_in_which_a_mark_touches_its_word_was_not_tokenised() -> None:
    assert tokenised_lines("It rained , it snowed, it stopped .", "en") == []


@given(st.text(st.sampled_from("ab ab ,.;:?!()\"'«»n5\n"), max_size=120), st.sampled_from(["en", "fr", "it", "ru"]))
def test_only_single_spaces_go_and_only_once(text: str, language: str) -> None:
    for line in tokenised_lines(text, language):
        spans = [span for _, span in spaces_apart(line.of(text), language)]
        assert all(span.of(line.of(text)) == " " for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "language", "right"),
    [
        ("She left early.The others stayed.", "en", "She left early. The others stayed."),
        ("Sie ging.Niemand blieb.", "de", "Sie ging. Niemand blieb."),
        ("Elle part.L’autre reste.", "fr", "Elle part. L’autre reste."),
        ("Она ушла.Но он остался.", "ru", "Она ушла. Но он остался."),
        ("She left,and he stayed.", "en", "She left, and he stayed."),
        ("Ella se fue,pero él no.", "es", "Ella se fue, pero él no."),
        ("He called it“a plan”and left.", "en", "He called it“a plan” and left."),
        ("The bridge(the old one)was closed.", "en", "The bridge (the old one) was closed."),
        ("„Ja”, sagte sie.", "de", "„Ja“, sagte sie."),
        ("„Tak“ – powiedziała.", "pl", "„Tak” – powiedziała."),
    ],
)
def test_what_awaits_review_is_repaired_when_asked(text: str, language: str, right: str) -> None:
    assert CLEANER.clean(text, language=language).text == text
    assert CLEANER.clean(text, language=language, apply="review").text == right


@pytest.mark.parametrize(
    "text",
    [
        "See example.com, e.g. www.example.org/The-Page, and file.Txt or report.v2.The.txt there.",
        "J.R.R. Tolkien, the U.S.A. and Node.js; will.i.am met Prof.Dr. Weber.",
        "Use foo.Bar(x), a,b,c, f(x)g and name(arg) in the code.",
        "The word(s), (un)able, Fe(CN)6, poly(vinyl)chloride and 3,5 or 1,000 stay.",
        'At 12:30, 3:5, 5\'10" and 7"x5" nothing is missing.',
    ],
)
def test_what_only_looks_glued_stays_even_under_review(text: str) -> None:
    changes = CLEANER.clean(text, language="en", apply="review").changes
    assert [(change.rule, change.before) for change in changes if change.rule.startswith("typography")] == []


def test_the_styles_of_quotation_are_told_once_with_counts_and_places() -> None:
    text = '“One,” she said.\n“Two,” he said.\nShe said “three” and “four”.\nHe said "five".\n'
    (found,) = [s for s in CLEANER.clean(text, language="en").skipped if s.rule == "consistency.quotation-styles"]
    assert found.start == text.index('"')
    assert found.note.endswith('“…” 4×, "…" 1×; "…" in line 4')


def test_a_quotation_that_is_closed_by_the_wrong_mark_is_not_unbalanced_as_well() -> None:
    rules = {s.rule for s in CLEANER.clean('„Ja", sagte sie. „Nein”, sagte er.', language="de").skipped}
    assert rules == {"typography.closing-mark"}
