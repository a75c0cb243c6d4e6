"""From rules to passes in order, and to the scanner that finds the candidates of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from cleaner.catalog import (
    Detector,
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
from cleaner.passes.detectors import DETECTORS
from cleaner.passes.guards import guarded, speaks
from cleaner.passes.lines import LineFinder
from cleaner.passes.names.people import KINDS, NameFinder
from cleaner.passes.order import ORDER, Stage, stage_of
from cleaner.passes.paragraphs import by_paragraph
from cleaner.passes.patterns import PatternFinder
from cleaner.passes.phrases import PhraseFinder
from cleaner.passes.signs import LITERALS, SIGNS
from cleaner.passes.view import View


class Finds(Protocol):
    """A compiled group of rules."""

    def literals(self) -> Iterator[Literal | Literals]: ...

    def find(self, view: View) -> Iterable[Finding]: ...


@dataclass(frozen=True, slots=True)
class Asked:
    """A finder, and what of `View.woken` must be there before it is asked; None: it is asked for every text.

    `guarded` says whether any of its rules is for certain languages.
    """

    finder: Finds
    until: str | int | None = None
    guarded: bool = True


@dataclass(frozen=True, slots=True)
class Pass:
    """One step of the pipeline: all rules of its families; `guarded` are those for certain languages, by id."""

    stage: Stage
    finders: tuple[Asked, ...]
    guarded: Mapping[str, Rule] = field(default_factory=dict)

    def find(self, view: View) -> list[Finding]:
        """The findings of all its rules, in no certain order."""
        woken = view.woken
        awake = [asked for asked in self.finders if asked.until is None or asked.until in woken]
        found = [finding for asked in awake for finding in asked.finder.find(view)]
        if not self.guarded:
            return found
        return by_paragraph(found, [asked.finder for asked in awake if asked.guarded], view, self.guarded)


class DetectorFinder:
    """A rule whose finder is written in Python."""

    def __init__(self, rule: Rule, name: str, owner: int) -> None:
        self._rule = rule
        self._finder = DETECTORS[name]
        self._literals = [Literal(text, owner, index) for index, text in enumerate(LITERALS.get(name, ()))]

    def literals(self) -> Iterator[Literal]:
        return iter(self._literals)

    def find(self, view: View) -> Iterable[Finding]:
        found = self._finder(self._rule, view) if speaks(self._rule.guards, view) else ()
        return (guarded(self._rule.guards, view, finding) for finding in found) if found else ()


def compile_passes(
    rules: Sequence[Rule],
    names: NameBook | None = None,
    people: Callable[[], People] = People,
) -> tuple[tuple[Pass, ...], Scanner]:
    """The passes that have rules, in the order of `ORDER`, and the scanner of all their literals.

    `people` is asked for the spellings of the people in `names` when a rule needs them. Raises RuleError for a detector
    that does not exist.
    """
    groups: list[list[Rule]] = [[] for _ in ORDER]
    for rule in rules:
        groups[stage_of(rule.family)].append(rule)
    passes: list[Pass] = []
    number = 0
    literals: list[Literal | Literals] = []
    for stage, group in zip(ORDER, groups, strict=True):
        if group:
            made = _finders(group, number)
            named = [rule for rule in group if _is_of_names(rule)]
            if named and names is not None:
                made.append(Asked(NameFinder(named, number + len(made), names, people())))
            number += len(made)
            literals += (literal for each in made for literal in each.finder.literals())
            guarded = {rule.id: rule for rule in group if rule.guards.languages and stage.by_paragraph}
            passes.append(Pass(stage, tuple(made), guarded))
    return tuple(passes), Scanner(literals)


def _finders(rules: list[Rule], first: int) -> list[Asked]:
    """The finders of one pass, which own the literals numbered from `first` on."""
    found: list[Asked] = []
    for rule in rules:
        if isinstance(rule.match, Detector) and not _is_of_names(rule):
            owner, name = first + len(found), _known(rule, rule.match.name)
            until = name if name in SIGNS else owner if name in LITERALS else None
            found.append(Asked(DetectorFinder(rule, name, owner), until, bool(rule.guards.languages)))
    for kind, of in ((PhraseFinder, Phrases), (PatternFinder, Pattern), (LineFinder, Lines)):
        if its_own := [rule for rule in rules if isinstance(rule.match, of)]:
            made = kind(rules, first + len(found))
            guarded = any(rule.guards.languages for rule in its_own)
            found.append(Asked(made, first + len(found) if made.waits else None, guarded))
    return found


def _is_of_names(rule: Rule) -> bool:
    return isinstance(rule.match, Detector) and rule.match.name in KINDS


def _known(rule: Rule, detector: str) -> str:
    if detector not in DETECTORS:
        known = ", ".join(sorted((*DETECTORS, *KINDS)))
        raise RuleError(f'{rule.place}: {rule.id}: match: no detector "{detector}"; there are {known}')
    return detector
