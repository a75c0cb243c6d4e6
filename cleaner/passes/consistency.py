"""One thing under two names in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.catalog import Glossary, Literal, Rule, Scanner
from cleaner.changes import Finding
from cleaner.passes.view import View, at_word_edges
from cleaner.text import Edit, Span

# The words around " of " are read backwards and forwards from it: far fewer places than there are capitals.
_OF = re.compile(r" of (?:the )?(?=[A-Z])")
_ADJECTIVE = re.compile(r"an (?=[A-Z])")
_AFTER = re.compile(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?![\w-])")
_LOOK = 60
_FEW = 1_000_000  # code points to read before one scan is quicker than a search for each form
# Pairs of such names mean different things: the University of Washington, Washington University.
_DISTINCT = frozenset(["University", "College", "Institute", "School", "Hospital", "House", "Church", "Bank"])


def variants(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterator[Finding]:
    """Names of two words that also stand in the text with "of" (Council of State) or with an adjective's ending."""
    pairs = dict.fromkeys((*_with_of(view.text), *_with_adjective(view.text)))
    present = _present(view.text, {other for _, other in pairs})
    for one, other in pairs:
        if other in present:
            yield from _findings(rule, view, one, other)


def _with_of(text: str) -> Iterator[tuple[str, str]]:
    for match in _OF.finditer(text):
        first = _last(text, match.start())
        if first and first not in _DISTINCT and (second := _AFTER.match(text, match.end())):
            yield f"{first}{match[0]}{second[0]}", f"{second[0]} {first}"


def _with_adjective(text: str) -> Iterator[tuple[str, str]]:
    for match in _ADJECTIVE.finditer(text):
        first = _last(text, match.start() + 2)
        if len(first) > 5 and (second := _AFTER.match(text, match.end())) and second[0] not in _DISTINCT:
            for noun in (first[:-1], first.removesuffix("ian")):
                if noun != first:
                    yield f"{first} {second[0]}", f"{noun} {second[0]}"


def _present(text: str, forms: set[str]) -> set[str]:
    """Which of `forms` stand in `text`, in time that does not grow with their number times its length."""
    if len(forms) * len(text) < _FEW:
        return {form for form in forms if form in text}
    listed = sorted(forms)
    hits = Scanner(Literal(form, 0, index) for index, form in enumerate(listed)).hits(text)
    return {listed[index] for index in hits.get(0, ())}


def _last(text: str, end: int) -> str:
    """The word that ends at `end`, if it is capitalised."""
    word = text[max(0, end - _LOOK) : end].rsplit(None, 1)[-1:]
    return word[0] if word and "A" <= word[0][0] <= "Z" and _AFTER.fullmatch(word[0]) else ""


def _findings(rule: Rule, view: View, one: str, other: str) -> Iterator[Finding]:
    """A finding for each use of the form that is rarer, or of equals the one that comes later."""
    places = {form: list(_places(view.text, form)) for form in (one, other)}
    if not all(places.values()):
        return
    main = min(places, key=lambda form: (-len(places[form]), places[form][0]))
    told = ", ".join(f"{form!r} {len(spans)}×" for form, spans in sorted(places.items()))
    for form, spans in places.items():
        if form != main:
            for span in spans:
                edit = Edit(span, form, main)
                yield Finding(rule.id, rule.tier, span, (edit,), f"{rule.summary}: {told}")


def _places(text: str, form: str) -> Iterator[Span]:
    at = text.find(form)
    while at >= 0:
        span = Span(at, at + len(form))
        if at_word_edges(text, span):
            yield span
        at = text.find(form, at + 1)
