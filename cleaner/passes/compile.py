"""From rules to passes in order, and to the scanner that finds the candidates of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Protocol

from cleaner.catalog import (
    Detector,
    Glossary,
    Lines,
    Literal,
    Literals,
    NameBook,
    Pattern,
    People,
    Phrases,
    Rule,
    Scanner,
)
from cleaner.changes import Finding
from cleaner.errors import RuleError
from cleaner.passes.detectors import DETECTORS, SIGNS, Finder, Sign
from cleaner.passes.guards import guarded, speaks
from cleaner.passes.lines import LineFinder
from cleaner.passes.names import KINDS, NameFinder
from cleaner.passes.order import ORDER, Place, place_of
from cleaner.passes.patterns import PatternFinder
from cleaner.passes.phrases import PhraseFinder
from cleaner.passes.view import View


class Finds(Protocol):
    """A compiled group of rules."""

    def literals(self) -> Iterator[Literal | Literals]: ...

    def find(self, view: View) -> Iterable[Finding]: ...


@dataclass(frozen=True, slots=True)
class Asked:
    """A finder, and when it is asked: for every text, or only where it can find something.

    With `owner` only where the scan has hit a literal of this owner, with `sign` only where it holds for the
    characters of the text.
    """

    finder: Finds
    owner: int | None = None
    sign: Sign | None = None


@dataclass(frozen=True)
class Pass:
    """One step of the pipeline: all rules of its families."""

    place: Place
    finders: tuple[Asked, ...]

    def find(self, view: View) -> list[Finding]:
        """The findings of all its rules, in no certain order."""
        hits = view.all_hits
        return [
            finding
            for owner, find in self._awake(view.characters)
            if owner is None or owner in hits
            for finding in find(view)
        ]

    @cached_property
    def _awake(self) -> Callable[[frozenset[str]], Sequence[tuple[int | None, Callable[[View], Iterable[Finding]]]]]:
        """What asks the finders that `View.characters` do not rule out; texts of one source hold the same few."""

        @lru_cache(maxsize=64)
        def awake(characters: frozenset[str]) -> Sequence[tuple[int | None, Callable[[View], Iterable[Finding]]]]:
            told = "".join(characters)
            return [(each.owner, each.finder.find) for each in self.finders if each.sign is None or each.sign(told)]

        return awake


class DetectorFinder:
    """A rule whose finder is written in Python."""

    def __init__(self, rule: Rule, finder: Finder, glossaries: tuple[Glossary, ...]) -> None:
        self._rule, self._finder, self._glossaries = rule, finder, glossaries

    def literals(self) -> Iterator[Literal]:
        return iter(())

    def find(self, view: View) -> Iterable[Finding]:
        found = self._finder(self._rule, view, self._glossaries) if speaks(self._rule.guards, view) else ()
        return (guarded(self._rule.guards, view, finding) for finding in found) if found else ()


def compile_passes(
    rules: Sequence[Rule],
    glossaries: tuple[Glossary, ...] = (),
    names: NameBook | None = None,
    people: Callable[[], People] = People,
) -> tuple[tuple[Pass, ...], Scanner]:
    """The passes that have rules, in the order of `ORDER`, and the scanner of all their literals.

    `people` is asked for the spellings of the people in `names` when a rule needs them. Raises RuleError for a detector
    that does not exist.
    """
    groups: list[list[Rule]] = [[] for _ in ORDER]
    for rule in rules:
        groups[place_of(rule.family)].append(rule)
    passes: list[Pass] = []
    number = 0
    literals: list[Literal | Literals] = []
    for place, group in zip(ORDER, groups, strict=True):
        if group:
            made = _finders(group, number, glossaries)
            named = [rule for rule in group if _is_of_names(rule)]
            if named and names is not None:
                made.append(Asked(NameFinder(named, number + len(made), names, people())))
            number += len(made)
            literals += (literal for each in made for literal in each.finder.literals())
            passes.append(Pass(place, tuple(made)))
    return tuple(passes), Scanner(literals)


def _finders(rules: list[Rule], first: int, glossaries: tuple[Glossary, ...]) -> list[Asked]:
    """The finders of one pass, which own the literals numbered from `first` on."""
    found = [
        Asked(DetectorFinder(rule, _detector(rule, rule.match), glossaries), sign=SIGNS.get(rule.match.name))
        for rule in rules
        if isinstance(rule.match, Detector) and not _is_of_names(rule)
    ]
    for kind, of in ((PhraseFinder, Phrases), (PatternFinder, Pattern), (LineFinder, Lines)):
        if any(isinstance(rule.match, of) for rule in rules):
            owner = first + len(found)
            finder = kind(rules, owner)
            found.append(Asked(finder, owner if finder.waits else None))
    return found


def _is_of_names(rule: Rule) -> bool:
    return isinstance(rule.match, Detector) and rule.match.name in KINDS


def _detector(rule: Rule, detector: Detector) -> Finder:
    if detector.name not in DETECTORS:
        known = ", ".join(sorted((*DETECTORS, *KINDS)))
        raise RuleError(f'{rule.place}: {rule.id}: match: no detector "{detector.name}"; there are {known}')
    return DETECTORS[detector.name]
