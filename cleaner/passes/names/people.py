"""Names of people whose spelling belongs to another language, decided from the whole document.

A full name first: a surname that some scheme derives, and before it a given name of the same person. A surname
alone is touched only where the document names that person in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cleaner.catalog import Detector, Entity, Literal, Literals, NameBook, People, Person, Places, Rule
from cleaner.catalog.people import Origin, bare, fold_word
from cleaner.changes import Finding, Reason, Stop
from cleaner.detect.words.english import is_english
from cleaner.passes.guards import guarded, speaks
from cleaner.passes.names.guards import stop_of_name, unless_told
from cleaner.passes.names.mixed import MixedFinder, mixed_people
from cleaner.passes.names.pairs import PairFinder
from cleaner.passes.names.reading import (
    TARGETS,
    Named,
    Reading,
    at_line_starts,
    holds_marked,
    in_genitive,
    read_names,
)
from cleaner.passes.names.terms import TermFinder
from cleaner.passes.view import View
from cleaner.text import Edit, Span

FULL, WESTERN_NAME, RUSSIAN_NAME, COMMON, ALONE, MIXED = (
    "full-name",
    "western-name",
    "russian-form",
    "common-surname",
    "surname-alone",
    "mixed-name",
)
MIXED_TERM, PAIR = "mixed-term", "name-pair"
KINDS = (FULL, WESTERN_NAME, RUSSIAN_NAME, COMMON, ALONE, MIXED, MIXED_TERM, PAIR, "place-name", "term-name")

_TITLES = frozenset(
    "mr mrs ms dr prof president minister chancellor general premier secretary senator governor mayor judge comrade "
    "but and yet when while for as if in on at by to from with".split()
)
# Surnames that so many people bear that a given name and a surname together do not yet mean the one of the catalogue.
_COMMON = frozenset(
    "ivanov petrov sidorov smirnov kuznetsov popov vasiliev vasilyev sokolov mikhailov novikov fedorov fyodorov "
    "morozov volkov alekseev alekseyev alexeev lebedev semenov semyonov egorov yegorov pavlov kozlov stepanov "
    "nikolaev nikolayev orlov andreev andreyev makarov nikitin zakharov zaitsev solovyov borisov yakovlev grigoriev "
    "romanov vorobyov sergeev frolov alexandrov dmitriev korolev gusev kiselev ilyin maksimov polyakov "
    "sorokin vinogradov kovalev belov antonov tarasov baranov filippov davydov belyaev bogdanov osipov "
    "sidorenko shevchenko kovalenko bondarenko tkachenko "
    "kravchenko oliynyk melnyk kovalchuk boyko moroz rudenko savchenko petrenko ivanenko levin".split()
)


class NameFinder:
    """Finds the people, places and terms of a name book in spellings that are not right in the document's language."""

    def __init__(self, rules: Sequence[Rule], owner: int, book: NameBook, people: People) -> None:
        self._owner = owner
        self._book = book
        self._people = people
        self._rules = {rule.match.name: rule for rule in rules if isinstance(rule.match, Detector)}
        self._whole, self._begun = people.beginnings if self._of_people() else ([], [])
        mixed = MixedFinder(self._rules.get(MIXED_TERM), self._rules.get(MIXED), book)
        self._parts: list[TermFinder | MixedFinder | PairFinder] = [TermFinder(self._rules, book, people), mixed]
        if PAIR in self._rules:
            self._parts.append(PairFinder(self._rules[PAIR], people))
        self._few = len(self._whole) + len(self._begun)
        """How many literals are for surnames."""

    def _of_people(self) -> bool:
        return any(kind in self._rules for kind in (FULL, WESTERN_NAME, RUSSIAN_NAME, COMMON, ALONE, MIXED))

    def literals(self) -> Iterator[Literal | Literals]:
        """What surnames begin with, after the space that stands between them and what comes before."""
        yield Literals(self._whole, self._owner, 0)
        yield Literals(self._begun, self._owner, len(self._whole), words=False)
        first = self._few
        for part in self._parts:
            yield from part.literals(self._owner, first)
            first += len(part)

    def find(self, view: View) -> Iterable[Finding]:
        """Full names first; then surnames of people whom the document names in full."""
        hits = view.hits(self._owner)
        if not hits and not holds_marked(view):
            return ()
        return (unless_told(view, finding) for finding in self._find(view, hits))

    def _find(self, view: View, hits: Mapping[int, Places]) -> Iterator[Finding]:
        first = self._few
        for part in self._parts:
            found = {index - first: places for index, places in hits.items() if first <= index < first + len(part)}
            if found:
                yield from part.find(view, found)
            first += len(part)
        starts = self._starts(view, hits)
        if self._few and (starts or holds_marked(view)) and view.language in TARGETS:
            yield from self._of_reading(view, read_names(view, self._people, starts))

    def _of_reading(self, view: View, reading: Reading) -> Iterator[Finding]:
        for named in reading.wrong:
            rule = self._rule(named, view)
            if rule is not None and speaks(rule.guards, view):
                yield guarded(rule.guards, view, _full_name(rule, view, named, self._book, self._people))
        alone, mixed = self._rules.get(ALONE), self._rules.get(MIXED)
        if alone and speaks(alone.guards, view) and (reading.right or reading.wrong):
            for finding in _alone(alone, view, reading, self._people):
                yield guarded(alone.guards, view, finding)
        if mixed and speaks(mixed.guards, view):
            yield from mixed_people(mixed, view, reading)

    def _starts(self, view: View, hits: Mapping[int, Places]) -> list[int]:
        """Where a word with a capital begins as surnames do. Many small English words do, too."""
        few, text = self._few, view.text
        return [
            start + 1
            for index, places in hits.items()
            if index < few
            for start, _ in places
            if text[start + 1].isupper()
        ]

    def _rule(self, named: Named, view: View) -> Rule | None:
        if named.origin is Origin.WESTERN:  # with a frequent surname too, there is nothing left that means this person
            common = is_common(named.person.entity) and not named.person.entity.near
            return None if common else self._rules.get(WESTERN_NAME)
        if named.origin is Origin.RUSSIAN:
            return self._rules.get(RUSSIAN_NAME)
        if is_common(named.person.entity) and not named.person.entity.near and not _listed(named, view):
            return self._rules.get(COMMON)
        return self._rules.get(FULL)


def _listed(named: Named, view: View) -> bool:
    text = f"{fold_word(named.given.of(view.text))} {fold_word(named.surname.of(view.text))}"
    return text in named.person.wrong


def is_common(entity: Entity) -> bool:
    """Whether many people bear the surname of `entity`."""
    return fold_word(entity.name.split()[-1]).removesuffix("a") in _COMMON


def _full_name(rule: Rule, view: View, named: Named, book: NameBook, people: People) -> Finding:
    given, surname = named.person.entity.right(view.language)[0].rsplit(" ", 1)
    words = [(named.given, given), (named.surname, surname)]
    same_case = named.given.of(view.text).isupper() == named.surname.of(view.text).isupper()
    if same_case and named.surname.start - named.given.end == 1:
        words = [(named.span, f"{given}{view.text[named.given.end]}{surname}")]
    edits = tuple(
        Edit(span, found, right)
        for span, word in words
        if (found := span.of(view.text)) != (right := like(found, word))
    )
    note = f"{rule.summary}: {named.person.entity.name}"
    stop = stop_of_name(view, named, book, people)
    return Finding(rule.id, rule.tier, named.span, edits, note, (), stop)


def like(found: str, right: str) -> str:
    """`right` in capitals where `found` is."""
    return right.upper() if found.isupper() and len(found) > 1 else right


def _alone(rule: Rule, view: View, reading: Reading, people: People) -> Iterator[Finding]:
    first: dict[int, int] = {}
    full = set()
    for named in (*reading.right, *reading.wrong):
        full.add(named.surname.start)
        if named.origin is not Origin.WESTERN and not named.others:
            first[named.number] = min(first.get(named.number, named.surname.end), named.surname.end)
    alone: dict[str, set[Span]] = {}
    for span in (*reading.surnames, *at_line_starts(view)) if first else ():
        if span.start not in full and people.bearers(folded := fold_word(span.of(view.text))):
            alone.setdefault(folded, set()).add(span)
    for folded, spans in alone.items():
        bearers = {number for number, origin in people.bearers(folded) if number in first and origin is Origin.SCHEME}
        if len(bearers) == 1:
            yield from _of_one(rule, view, sorted(spans), people, (bearers.pop(), first))


def _of_one(
    rule: Rule, view: View, spans: list[Span], people: People, bearer: tuple[int, dict[int, int]]
) -> Iterator[Finding]:
    """The findings among `spans`, one surname alone in all of them, behind the place where its bearer is named."""
    number, first = bearer
    person = people.person(number)
    text = view.text
    other = next((b for each in spans if (b := _before(text, each.start)) and b.lower() not in _TITLES), "")
    for span in spans:
        word = span.of(text)
        if first[number] < span.start and not (
            _fits(person, word, view.language) or in_genitive(person, number, people, word, view.language)
        ):
            finding = _surname(rule, view, span, person, other)
            if finding is not None:
                yield finding


def _fits(person: Person, surname: str, language: str) -> bool:
    return bare(surname) in person.accepted[language][1]


def _surname(rule: Rule, view: View, span: Span, person: Person, other: str) -> Finding | None:
    text = view.text
    before = _before(text, span.start)
    if before and before.lower() not in _TITLES:
        return None
    if text[span.end : span.end + 1] == "-":
        return None
    found = span.of(text)
    right = like(found, person.entity.right(view.language)[0].rsplit(" ", 1)[1])
    stop = None
    if is_english(found):
        stop = Stop(Reason.GUARD, f'"{found}" is an English word')
    elif other:
        stop = Stop(Reason.GUARD, f'the document also names a "{other} {found}"')
    elif _explained(text, span, right):
        stop = Stop(Reason.GUARD, f'"{right}" beside it: the text tells both names')
    elif view.stands(found.lower(), Span(0, len(text)), span):
        stop = Stop(Reason.GUARD, f'the document has "{found.lower()}" as a word')
    return Finding(
        rule.id, rule.tier, span, (Edit(span, found, right),), f"{rule.summary}: {person.entity.name}", (), stop
    )


def _explained(text: str, span: Span, right: str) -> bool:
    """Whether `right` stands in brackets right behind `span`, or the other way round."""
    behind = text[span.end : span.end + len(right) + 30].lstrip()
    before = text[max(0, span.start - len(right) - 30) : span.start]
    return (behind.startswith("(") and right in behind.partition(")")[0]) or (
        "(" in before and ")" not in before and right in before.rpartition("(")[0]
    )


def _before(text: str, start: int) -> str:
    """The capitalised word or initial right before `start`, "" where none stands there."""
    match = re.search(r"([^\W\d_]+)\.? $", text[max(0, start - 30) : start])
    return match[1] if match and match[1][0].isupper() else ""
