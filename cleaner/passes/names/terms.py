"""Listed wrong names: of places and terms, and of people whose name is not a given name and a surname."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cleaner.catalog import Entity, Literal, NameBook, People, Places, Rule
from cleaner.changes import Finding, Reason, Stop
from cleaner.passes.guards import guarded, speaks
from cleaner.passes.names.guards import foreign_beside, missing_words
from cleaner.passes.names.places import in_another_name
from cleaner.passes.view import View
from cleaner.text import Edit, Span, at_word_edges

_OWNER = re.compile(
    r"\b(?:([Aa]n?)|([A-Z][^\W\d_]+)['’]s?|([A-Z][a-z]+(?:ish|ian|ean|can|ese|rman|ench|utch|reek|wiss|zech|sraeli|raqi)))"
    r"(?: (?:own|new|old|former))? \Z"
)
_HOME = frozenset(
    "Russia Russian Moscow Kremlin Putin Yeltsin Medvedev Soviet Ukraine Ukrainian Kyiv Kiev Zelensky Zelenskyy "
    "Belarus Belarusian Minsk".split()
)
_KINDS = {"people": "full-name", "places": "place-name", "terms": "term-name"}


class TermFinder:
    """Finds the listed wrong names as they are written, or all in capitals. English texts only."""

    def __init__(self, rules: Mapping[str, Rule], book: NameBook, people: People) -> None:
        self._entries: list[tuple[Rule, Entity, str]] = []
        kept = {*book.keep, *(name for e in book.entities for name in (e.name, *e.also, *e.same))}
        derived: dict[str, list[str]] = {}
        for wrong, name in people.places:
            derived.setdefault(name, []).append(wrong)
        for entity in book.entities:
            rule = rules.get(_KINDS[entity.kind])
            two = entity.kind == "people" and len(entity.name.split()) == 2
            more = derived.get(entity.name, ()) if entity.kind == "places" else ()
            for wrong in dict.fromkeys((*entity.wrong, *more)) if rule else ():
                if wrong not in kept and not (two and len(wrong.split()) == 2):
                    assert rule is not None
                    self._entries.append((rule, entity, wrong))

    def __len__(self) -> int:
        return len(self._entries)

    def literals(self, owner: int, first: int) -> Iterator[Literal]:
        """What the scan must look for, numbered from `first`."""
        for number, (_, _, wrong) in enumerate(self._entries, first):
            yield Literal(wrong, owner, number, words=True)

    def find(self, view: View, hits: Mapping[int, Places]) -> Iterator[Finding]:
        """A finding for each listed name that stands in the text as whole words."""
        if view.language != "en":
            return
        for index, places in hits.items():
            rule, entity, wrong = self._entries[index]
            for start, end in places:
                span = Span(start, end)
                stands = span.of(view.text) in (wrong, wrong.upper()) and at_word_edges(view.text, span)
                if stands and speaks(rule.guards, view):
                    yield guarded(rule.guards, view, _finding(rule, view, entity, span))


def _finding(rule: Rule, view: View, entity: Entity, span: Span) -> Finding:
    found = span.of(view.text)
    right = entity.name.upper() if found.isupper() and entity.name.upper() != found and len(found) > 5 else entity.name
    because = missing_words(view, entity, span)
    if not because and entity.kind == "places":
        because = in_another_name(view.text, span) or foreign_beside(view.text, span)
    if not because and entity.kind == "terms":
        because = _of_another(view.text, entity, span)
    stop = Stop(Reason.GUARD, because) if because else None
    return Finding(rule.id, rule.tier, span, (Edit(span, found, right),), f"{rule.summary}: {entity.name}", (), stop)


def _of_another(text: str, entity: Entity, span: Span) -> str:
    """Why a term is not the one thing that bears the name: "a …", "Sweden's …", "Swedish …"; "" where it can be."""
    before = _OWNER.search(text, max(0, span.start - 30), span.start)
    if not before:
        return ""
    owner = before[1] or before[2] or before[3]
    known = {*_HOME, *entity.near, *entity.name.split()}
    return "" if before[1] is None and owner in known else f'"{before[0].strip()}" before it: not the one of that name'
