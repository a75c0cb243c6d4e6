"""Facts that keep a name from being rewritten: namesakes, kept names, the entry's own words, a foreign neighbour."""

from __future__ import annotations

import re

from cleaner.catalog import Entity, NameBook, People
from cleaner.changes import Reason, Stop
from cleaner.names.folding import fold, fold_word
from cleaner.passes.name_reading import Named
from cleaner.passes.view import View
from cleaner.text import Span

# Words that stand beside a name only where the text around it is not English.
_FOREIGN = frozenset(
    "der des dem den die das und von vom mit für zum zur über bei le la les du et pour avec par sur el los las y con por "
    "para sobre w z i na o do od przez oraz dla nad".split()
)
_AROUND = 40
_GLOSS = 50
"""Code points in which the right name beside a wrong one means that the text explains one by the other."""


def stop_of_name(view: View, named: Named, book: NameBook, people: People) -> Stop | None:
    """The fact that forbids to rewrite a full name, None where there is none."""
    text = f"{fold_word(named.given.of(view.text))} {fold_word(named.surname.of(view.text))}"
    because = _kept(view, named.span, text, book)
    if not because and text in (people.barred or {}):
        because = f"it is the name of {(people.barred or {})[text]}"
    if not because and named.others:
        because = f"it can be {' or '.join((named.person.entity.name, *(p.entity.name for p in named.others)))}"
    if not because and view.language == "en":
        because = foreign_beside(view.text, named.span)
    because = because or missing_words(view, named.person.entity, named.span)
    return Stop(Reason.GUARD, because) if because else None


def _kept(view: View, span: Span, folded: str, book: NameBook) -> str:
    """Whether a kept name stands here, which may be longer than what was found."""
    around = ""
    for name in book.keep:
        kept = fold(name)
        if folded in kept:
            around = around or fold(view.text[max(0, span.start - _AROUND) : span.end + _AROUND])
            if kept in around:
                return f'"{name}" is kept'
    return ""


def missing_words(view: View, entity: Entity, span: Span) -> str:
    """What the entry's `near` or `unless` has against a repair at `span`, "" for nothing."""
    whole = Span(0, len(view.text))
    around = Span(max(0, span.start - _GLOSS), min(len(view.text), span.end + _GLOSS))
    for name in (entity.name, *entity.also, *entity.same):
        if len(name) > 3 and view.stands(name, around, span):
            return f'"{name}" beside it: the text tells both names'
    for word in entity.unless:
        if view.stands(word, whole, span):
            return f'the document holds "{word}"'
    if entity.near and not any(view.stands(word, whole, span) for word in entity.near):
        return "the document holds none of " + ", ".join(f'"{word}"' for word in entity.near)
    return ""


def foreign_beside(text: str, span: Span) -> str:
    """Why the text around `span` does not look English, "" where it does."""
    before = re.search(r"([^\W\d_]+) $", text[max(0, span.start - 20) : span.start])
    after = re.match(r" ([^\W\d_]+)", text[span.end : span.end + 20])
    for found in (before, after):
        if found and found[1] in _FOREIGN:
            return f'"{found[1]}" beside it is not English'
    return ""
