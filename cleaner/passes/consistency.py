"""One thing under two names in one text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

import ahocorasick_rs

from cleaner.catalog import Rule
from cleaner.changes import Finding
from cleaner.passes.view import View
from cleaner.text import Edit, whole_words

# Searched for in bytes, from a literal on: a tenth of the time of a search for two words with capitals.
_OF = re.compile(rb" of (?:the )?(?=[A-Z])")
_ADJECTIVE = re.compile(rb"an (?=[A-Z])")
_NAME = re.compile(rb"[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?![\w-])")
_LOOK = 30
_FEW = 50_000_000  # code points to read before one scan is quicker than a search for each form
# Pairs of such names mean different things (the University of Washington, Washington University), or are both usual
# English (the Ministry of Defence, the Defence Ministry).
_PASSED_OVER = frozenset(
    "University College Institute School Hospital House Church Bank Museum Embassy Cathedral Bishop Archbishop King "
    "Queen Prince Princess Duke Ministry Minister Department Secretary Mayor Governor Speaker Office Director Head "
    "Chief Bureau City Province County District State Republic Kingdom Battle Day Book Lord".split()
)


def variants(rule: Rule, view: View) -> Iterable[Finding]:
    """Names of two words that also stand in the text with "of" (Council of State) or with an adjective's ending."""
    groups: dict[str, dict[str, None]] = {}
    for one, other in (*_with_of(view.utf8), *_with_adjective(view.utf8)):
        groups.setdefault(other, {})[one] = None
    present = _present(view, groups) if groups else ()
    return [
        finding for other in groups if other in present for finding in renderings(rule, view, (other, *groups[other]))
    ]


def _with_of(text: bytes) -> Iterator[tuple[str, str]]:
    """Each "First of Second", and "Second First"."""
    for match in _OF.finditer(text):
        first = _last(text, match.start())
        if first and first not in _PASSED_OVER and (second := _NAME.match(text, match.end())):
            yield f"{first}{match[0].decode()}{second[0].decode()}", f"{second[0].decode()} {first}"


def _with_adjective(text: bytes) -> Iterator[tuple[str, str]]:
    """Each "Seconian First", and "Seconia First" and "Second First"."""
    for match in _ADJECTIVE.finditer(text):
        first = _last(text, match.start() + 2)
        second = _NAME.match(text, match.end()) if len(first) > 5 else None
        if second and second[0].decode() not in _PASSED_OVER:
            for end in ("n", "ian"):
                if first.endswith(end):
                    yield f"{first} {second[0].decode()}", f"{first.removesuffix(end)} {second[0].decode()}"


def _last(text: bytes, end: int) -> str:
    """The word that ends at `end`, if it is a name's."""
    word = text[max(0, end - _LOOK) : end].rpartition(b" ")[2]
    if not word[:1].isupper():
        word = word.rpartition(b"\n")[2]
    return word.decode() if word[:1].isupper() and _NAME.fullmatch(word) else ""


def _present(view: View, forms: Collection[str]) -> set[str]:
    """Which of `forms` stand in the text, in time that does not grow with their number times its length."""
    if len(forms) * len(view.text) < _FEW:
        return {form for form in forms if form in view.text}
    listed = sorted(forms)
    machine = ahocorasick_rs.BytesAhoCorasick([form.encode() for form in listed])
    return {listed[number] for number, _, _ in machine.find_matches_as_indexes(view.utf8, overlapping=True)}


def renderings(rule: Rule, view: View, forms: Sequence[str]) -> Iterator[Finding]:
    """A finding for each use of a form that is rarer than another of `forms`, or of equals comes later."""
    places = {form: found for form in forms if (found := list(whole_words(view.text, form)))}
    if len(places) < 2:
        return
    main = min(places, key=lambda form: (-len(places[form]), places[form][0]))
    told = ", ".join(f"{form!r} {len(spans)}×" for form, spans in sorted(places.items()))
    for form, spans in places.items():
        if form != main:
            for span in spans:
                yield Finding(rule.id, rule.tier, span, (Edit(span, form, main),), f"{rule.summary}: {told}")
