"""People whom no catalogue knows, under two spellings in one text: Mykola Shevchuk and Nikolai Shevchuk."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.catalog import Literals, People, Places, Rule
from cleaner.catalog.people import fold_word
from cleaner.changes import Finding
from cleaner.passes.consistency import renderings
from cleaner.passes.guards import guarded, speaks
from cleaner.passes.view import View, at_word_edges
from cleaner.text import Span

_SURNAME = re.compile(r"[ \u00a0]([^\W\d_a-z][^\W\d_]{3,}(?:-[^\W\d_a-z][^\W\d_]+)?)(?![\w-])")
_GIVEN = re.compile(r"(?<![\w-])([^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?)[ \u00a0]\Z")
_LOOK = 30

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

    def __init__(self, rule: Rule, people: People, first: int) -> None:
        self._rule = rule
        self._people = people
        self._first = first
        self._telling = people.telling

    def __len__(self) -> int:
        return len(self._telling)

    def literals(self, owner: int) -> Iterator[Literals]:
        """What the scan must look for, numbered from `first`: given names in spellings that tell a translation."""
        yield Literals(self._telling, owner, self._first)

    def find(self, view: View, hits: dict[int, Places]) -> Iterator[Finding]:
        """A finding for each use of the rarer spelling."""
        if not speaks(self._rule.guards, view):
            return
        told: set[frozenset[str]] = set()
        sounding: dict[str, list[tuple[str, str]]] = {}
        for given, surname in dict.fromkeys(self._named(view, hits)):
            alike = sounding.setdefault(_crude(surname), [])
            others = [f"{a} {b}" for a, b in alike if b != surname and self._same_given(a, given)]
            alike.append((given, surname))
            for other in (*self._beside(view, given, surname), *others):
                forms = frozenset((f"{given} {surname}", other))
                if forms not in told:
                    told.add(forms)
                    for finding in renderings(self._rule, view, sorted(forms)):
                        yield guarded(self._rule.guards, view, finding)

    def _named(self, view: View, hits: dict[int, Places]) -> Iterator[tuple[str, str]]:
        """The full names in the text whose given name is one of those looked for, and which no entry knows."""
        text = view.text
        for index, places in hits.items():
            if not 0 <= index - self._first < len(self):
                continue
            for start, end in places:
                surname = _SURNAME.match(text, end)
                stands = text[start].isupper() and at_word_edges(text, Span(start, end))
                if surname and stands and not self._is_known(text[start:end], surname[1]):
                    yield text[start:end], surname[1]

    def _is_known(self, given: str, surname: str) -> bool:
        bearers = self._people.bearers(fold_word(surname))
        return any(fold_word(given) in self._people.person(number).given for number, _ in bearers)

    def _same_given(self, one: str, other: str) -> bool:
        return not self._people.classes(one).isdisjoint(self._people.classes(other))

    def _beside(self, view: View, given: str, surname: str) -> Iterator[str]:
        """Full names with the same surname and another spelling of the given name."""
        text, found = view.text, set()
        at = text.find(surname)
        while at >= 0:
            before = _GIVEN.search(text, max(0, at - _LOOK), at)
            if before and before[1] != given and at_word_edges(text, Span(at, at + len(surname))):
                found.add(before[1])
            at = text.find(surname, at + 1)
        for other in sorted(found):
            if fold_word(other) != fold_word(given) and self._same_given(given, other):
                yield f"{other} {surname}"


def _crude(surname: str) -> str:
    """The sounds of a surname, so far that spellings of one name by two languages come out alike."""
    sound = fold_word(surname)
    for pattern, put in _SOUNDS:
        sound = pattern.sub(put, sound)
    return sound
