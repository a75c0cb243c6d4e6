"""People whom no catalogue knows, under two spellings in one text: Mykola Shevchuk and Nikolai Shevchuk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from cleaner.catalog import Literals, People, Places, Rule
from cleaner.catalog.people import fold_word
from cleaner.changes import Finding
from cleaner.passes.consistency import renderings
from cleaner.passes.guards import guarded, speaks
from cleaner.passes.view import View
from cleaner.text import Span, at_word_edges, whole_words

_SURNAME = re.compile(r"[ \u00a0]([^\W\d_a-z][^\W\d_]{3,}(?:-[^\W\d_a-z][^\W\d_]+)?)(?![\w-])")
_GIVEN = re.compile(r"(?<![\w-])([^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?)[ \u00a0]\Z")
_FULL = re.compile(rf"(?<![\w-])([^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?)(?={_SURNAME.pattern})")
_LOOK = 30
_FEW = 100_000_000  # code points to read before one sweep is quicker than a search for each surname

# Crude sounds of a Latin spelling, whatever the language it is spelt in: for comparison under one given name only.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(?:schtsch|chtch|shch|szcz|tsch|tch|sch|sh|ch|kh|cz|sz|zh|rz|ts|tz|[szcx])+", "S"),
        (r"oe\b|ou", "u"),
        (r"(?<=[^aeiouyj])[ijy](?=[aeou])|(?<![^S])[ijy](?=[aeou])", ""),
        (r"[ijy]+", "i"),
        (r"[gh]+", "G"),
        (r"[wv]|ff|f", "v"),
        (r"(.)\1+", r"\1"),
    )
)


class PairFinder:
    """Finds full names whose given names are one name in two spellings, beside one surname or two that sound alike."""

    def __init__(self, rule: Rule, people: People) -> None:
        self._rule = rule
        self._people = people
        self._telling = people.telling

    def __len__(self) -> int:
        return len(self._telling)

    def literals(self, owner: int, first: int) -> Iterator[Literals]:
        """What the scan must look for, numbered from `first`: given names in spellings that tell a translation."""
        yield Literals(self._telling, owner, first)

    def find(self, view: View, hits: Mapping[int, Places]) -> Iterator[Finding]:
        """A finding for each use of the rarer spelling."""
        if not speaks(self._rule.guards, view):
            return
        named = list(dict.fromkeys(self._named(view, hits)))
        if not named:
            return
        told = dict.fromkeys(frozenset(pair) for pair in (*self._beside(view, named), *self._alike(named)))
        for forms in told:
            for finding in renderings(self._rule, view, sorted(forms)):
                yield guarded(self._rule.guards, view, finding)

    def _named(self, view: View, hits: Mapping[int, Places]) -> Iterator[tuple[str, str]]:
        """The full names in the text whose given name is one of those looked for, and which no entry knows."""
        text = view.text
        for places in hits.values():
            for start, end in places:
                surname = _SURNAME.match(text, end) if text[start].isupper() else None
                if surname and at_word_edges(text, Span(start, end)):
                    given = text[start:end]
                    if not self._is_known(given, surname[1]):
                        yield given, surname[1]

    def _is_known(self, given: str, surname: str) -> bool:
        bearers = self._people.bearers(fold_word(surname))
        return any(fold_word(given) in self._people.person(number).given for number, _ in bearers)

    def _same_given(self, one: str, other: str) -> bool:
        return not self._people.classes(one).isdisjoint(self._people.classes(other))

    def _beside(self, view: View, named: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Pairs of full names: one of `named`, and another spelling of its given name with the same surname."""
        bearers = _bearers(view.text, {surname for _, surname in named})
        for given, surname in named:
            for other in sorted(bearers.get(surname, ())):
                if fold_word(other) != fold_word(given) and self._same_given(given, other):
                    yield f"{given} {surname}", f"{other} {surname}"

    def _alike(self, named: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Pairs of full names out of `named` whose given name is the same and whose surnames sound alike."""
        bearers: dict[str, list[tuple[str, str]]] = {}
        for given, surname in named:
            for number in self._people.classes(given):
                bearers.setdefault(number, []).append((given, surname))
        for found in bearers.values():
            sounding: dict[str, tuple[str, str]] = {}
            for given, surname in found if len(found) > 1 else ():
                first = sounding.setdefault(_crude(surname), (given, surname))
                if first[1] != surname:
                    yield " ".join(first), f"{given} {surname}"


def _bearers(text: str, surnames: set[str]) -> dict[str, set[str]]:
    """The words that stand before each of `surnames` as given names do."""
    found: dict[str, set[str]] = {}
    if len(surnames) * len(text) > _FEW:
        for match in _FULL.finditer(text):
            if match[2] in surnames:
                found.setdefault(match[2], set()).add(match[1])
        return found
    for surname in surnames:
        for span in whole_words(text, surname):
            before = _GIVEN.search(text, max(0, span.start - _LOOK), span.start)
            if before:
                found.setdefault(surname, set()).add(before[1])
    return found


def _crude(surname: str) -> str:
    """The sounds of a surname, so far that spellings of one name by two languages come out alike."""
    sound = fold_word(surname)
    for pattern, put in _SOUNDS:
        sound = pattern.sub(put, sound)
    return sound
