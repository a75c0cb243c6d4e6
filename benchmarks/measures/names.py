"""Names of people in the spellings of several languages: with the shipped entries, and with an entry for each."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from _common import Cell, Table, share

from cleaner.catalog import Person, load
from cleaner.engine import Apply, Engine
from cleaner.examples import engine_of
from cleaner.names.family import looks_like_patronymic
from cleaner.names.folding import fold
from cleaner.names.variants import Variant, given_variants, surname_variants
from measures.base import Cleaned, Hit, Item, Report, Run, told_missed

_LANGUAGES = {"duma": "ru", "rada": "uk"}
_BEFORE, _AFTER = "Yesterday ", " met reporters in Moscow."


def labels(run: Run) -> Report:
    """Latin-script labels of a person, each in an English sentence: how many are found and rewritten."""
    files = sorted((run.data / "names").glob("*.txt"))
    if not files:
        raise FileNotFoundError(run.data / "names" / "*.txt")
    rows: list[tuple[Cell, ...]] = []
    report = Report()
    for file in files:
        people = [_labels(line) for line in file.read_text(encoding="utf-8").split("\n") if ":" in line]
        items = [
            Item(f"{_BEFORE}{label}{_AFTER}", f"{file.stem}#{number}", "en")
            for number, person in enumerate(people, 1)
            for label in person
        ]
        cleaned = run.clean(items)
        rows.append((file.stem, len(people), *_row(cleaned)))
        report.missed += [told_missed(one, *_place(one)) for one in cleaned if not _on(one)]
    columns = ("file", "people", "labels", "found", "rewritten", "share", "spellings before", "spellings after")
    report.tables = [Table('names: "Yesterday LABEL met reporters in Moscow."', columns, tuple(rows))]
    return report


def _labels(line: str) -> list[str]:
    return [label.strip() for label in line.partition(":")[2].split(";") if label.strip()]


def _row(cleaned: Sequence[Cleaned]) -> tuple[Cell, ...]:
    rewritten = sum(any(hit.applied for hit in _on(one)) for one in cleaned)
    return (
        len(cleaned),
        sum(bool(_on(one)) for one in cleaned),
        rewritten,
        share(rewritten, len(cleaned)),
        len({(one.item.where, one.item.text) for one in cleaned}),
        len({(one.item.where, one.text) for one in cleaned}),
    )


def _place(one: Cleaned) -> tuple[int, int]:
    return len(_BEFORE), len(one.item.text) - len(_AFTER)


def _on(one: Cleaned) -> list[Hit]:
    return [hit for hit in one.hits if hit.shown and hit.overlaps(*_place(one))]


@dataclass(frozen=True, slots=True)
class _Person:
    """A person of the data: the name in its own script, its language, the labels, the English form of its entry."""

    native: str
    language: str
    labels: tuple[str, ...]
    canonical: str
    given: frozenset[str]
    surnames: frozenset[str]

    def covers(self, label: str) -> bool:
        """Whether the label is a given name and a surname of the families, a patronymic or initials between."""
        first, *between, last = map(fold, label.replace(",", "").split())
        fits = all(word.endswith(".") or looks_like_patronymic(word) for word in between)
        return first in self.given and last in self.surnames and fits


def entries(run: Run) -> Report:
    """An entry for each person, nothing but the native name and an English form: what becomes of all their labels."""
    files = [run.data / "names" / f"{stem}.txt" for stem in _LANGUAGES]
    people = [person for file in files for person in _people(file)]
    coverage, ends, report = [], [], Report()
    for file in files:
        own = [person for person in people if person.language == _LANGUAGES[file.stem]]
        labels = [(person, label) for person in own for label in person.labels]
        covered = sum(person.covers(label) for person, label in labels)
        report.missed += [f"{file.stem}: {label} ({p.native})" for p, label in labels if not p.covers(label)]
        size = int(median(len(person.given) * len(person.surnames) for person in own))
        coverage.append((file.stem, len(own), len(labels), covered, share(covered, len(labels)), size))
    for level in (Apply.SAFE, Apply.REVIEW):
        found = _end_to_end(people, level, report)
        told = tuple(found[key] for key in ("rewritten", "untouched", "wrong"))
        ends.append((str(level), found["accepted"], *told, share(found["rewritten"], sum(told))))
    report.tables = [
        Table(
            "names: labels that the schemes derive, folded",
            ("file", "people", "labels", "derived", "share", "median family"),
            tuple(coverage),
        ),
        Table(
            "names: every person an entry, labels in an English sentence",
            ("apply", "accepted", "rewritten", "untouched", "wrong person", "share rewritten"),
            tuple(ends),
        ),
    ]
    return report


def _people(file: Path) -> Iterator[_Person]:
    language = _LANGUAGES[file.stem]
    for line in file.read_text(encoding="utf-8").split("\n"):
        native = line.partition(":")[0].strip()
        if len(native.split()) != 2:
            continue
        given, surname = native.split()
        first, last = given_variants(given, language), surname_variants(surname, language)
        canonical = f"{_english(first, language)} {_english(last, language)}"
        labels = tuple(label for label in _labels(line) if len(label.split()) > 1)
        yield _Person(native, language, labels, canonical, frozenset(first), frozenset(last))


def _english(family: Mapping[str, Variant], language: str) -> str:
    """The first spelling of a family that an English scheme makes of the name's own form, in plain letters."""
    made = [v.text for v in family.values() if v.scheme.startswith("en") and v.of == language]
    return next((text for text in made if text.isascii() and text.isalpha()), made[0])


def _end_to_end(people: Sequence[_Person], level: Apply, report: Report) -> Counter[str]:
    names: dict[str, _Person] = {}
    for person in people:
        names.setdefault(person.canonical, person)
    with tempfile.TemporaryDirectory() as folder:
        known = {native for entity in load().names.entities for _, native in entity.natives}
        own = {name: p for name, p in names.items() if p.native not in known}
        lines = [f'"{name}" = {{ {p.language} = "{p.native}" }}' for name, p in own.items()]
        Path(folder, "people.toml").write_text("[people]\n" + "\n".join(lines), encoding="utf-8")
        catalog = load([Path(folder)])
        engine = engine_of(catalog, [rule for rule in catalog.rules if rule.family == "names"])
    bearers: dict[str, list[Person]] = {}
    for known in map(catalog.people.person, range(len(catalog.people))):
        for _, native in known.entity.natives:
            bearers.setdefault(native, []).append(known)
    found: Counter[str] = Counter()
    for person in names.values():
        for label in person.labels:
            outcome = _outcome(engine, level, label, bearers[person.native])
            found[outcome] += 1
            if outcome == "wrong":
                report.false.append(f"{level}: {label} ({person.native})")
            if outcome == "untouched":
                report.missed.append(f"{level}: {label} ({person.native})")
    return found


def _outcome(engine: Engine, level: Apply, label: str, bearers: Sequence[Person]) -> str:
    done = engine.run(f"{_BEFORE}{label}{_AFTER}", level, lambda _: "en")
    text = done.text.removeprefix(_BEFORE).removesuffix(_AFTER)
    first, last = _ends(text)
    if text != label:
        return "rewritten" if any(_ends(one.entity.name) == (first, last) for one in bearers) else "wrong"
    return "accepted" if any(one.accepts(first, last, "en") for one in bearers) else "untouched"


def _ends(name: str) -> tuple[str, str]:
    words = name.split()
    return words[0], words[-1]
