"""How many real Latin-script labels of people the generated spellings cover, and how many of another person's.

usage: python benchmarks/names_coverage.py PATH [--missed N]

PATH holds duma.txt (native names in Russian) and rada.txt (in Ukrainian), a person a line: "native name: label; label".
A label is covered when its first word is a spelling of the person's given name and its last word one of the surname;
patronymics and initials between them do not count. "exact" compares letters as they are, "folded" without case,
diacritics and apostrophes.
"""

from __future__ import annotations

import argparse
import re
import statistics
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from _common import Table, share

from cleaner.names.family import Family, full_name_family
from cleaner.names.variants import given_spellings, surname_spellings

_FILES = {"duma.txt": "ru", "rada.txt": "uk"}

# What a spelling shows of the language it is in; the first sign found in it decides.
_SIGNS = (
    ("nl", r"oe|vitsj"),
    ("sv, no, da", r"sj|zj|tj"),
    ("de", r"sch"),
    ("pl", r"[łżźńć]|cz|w.*sz|sz.*w|iej|ie\w*[oe]wa?\b"),
    ("de or pl", r"w"),
    ("hu", r"sz|gy|ny[ei]|ics\b|zs"),
    ("tr, az, ro", r"[şçğəțșăäq\u0131]|ovici\b|\bgh|[iou]xa"),
    ("lv, lt", r"[āēīūļņķģ]|(?:ov|ev|in|an|uk|js|ij|ol|aj|ej|oj)a?u?s\b"),
    ("et, fi", r"õ|tš|hh"),
    ("cs, sk, sl, hr", r"[čšžěřďťňľů]|ová\b"),
    ("fr", r"ou|tch|ï|ine\b.*v|ine\b$"),
    ("es, pt, ca, it", r"[áéíóúàèìòù]|tx"),
    ("English type", r"kh|zh|sh|ch|y\b|y[aeou]"),
)
_TYPES = tuple((name, re.compile(pattern)) for name, pattern in _SIGNS)


@dataclass(frozen=True, slots=True)
class Person:
    """A line of the data: the family of its native name, the exact spellings, and the labels."""

    native: str
    family: Family
    given: frozenset[str]
    surname: frozenset[str]
    labels: tuple[str, ...]

    def exactly(self, label: str) -> bool:
        """Whether `label` is spelt letter by letter as some scheme spells it."""
        first, last = _ends(label)
        return first in self.given and last in self.surname

    def covers(self, label: str) -> bool:
        """Whether `label`, folded, is in the family."""
        return self.family.matches(*_ends(label)) is not None


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Real labels of people that the generated spellings cover.")
    parser.add_argument("path", type=Path, metavar="PATH", help="the folder with duma.txt and rada.txt")
    parser.add_argument("--missed", type=int, default=100, metavar="N", help="how many uncovered labels to print")
    options = parser.parse_args(arguments)
    lines = list(_lines(options.path))
    started = time.process_time()
    families = [full_name_family(native, language) for native, language, _ in lines]
    taken = time.process_time() - started
    people = [_person(line, family) for line, family in zip(lines, families, strict=True)]
    print(_coverage(people), end="\n\n")
    print(_sizes(families, taken), end="\n\n")
    _print("labels that another person's family covers", _false_pairs(people), options.missed)
    missed = [f"{one.native}: {label}" for one in people for label in one.labels if not one.covers(label)]
    _print("labels that are not covered", missed, options.missed)


def _lines(path: Path) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Native name, its language, and labels."""
    for file, language in _FILES.items():
        for line in (path / file).read_text(encoding="utf-8").split("\n"):
            native, colon, labels = line.partition(":")
            if colon:
                yield native.strip(), language, tuple(label.strip() for label in labels.split(";") if label.strip())


def _person(line: tuple[str, str, tuple[str, ...]], family: Family) -> Person:
    native, language, labels = line
    given = given_spellings(family.given_native, language, family.feminine)
    surname = surname_spellings(family.surname_native, language, family.feminine)
    return Person(native, family, frozenset(one.text for one in given), frozenset(one.text for one in surname), labels)


def _ends(label: str) -> tuple[str, str]:
    words = label.split()
    return words[0], words[-1]


def _coverage(people: Sequence[Person]) -> Table:
    total: Counter[str] = Counter()
    exact: Counter[str] = Counter()
    folded: Counter[str] = Counter()
    for person in people:
        for label in person.labels:
            for name in ("all", label_type(label)):
                total[name] += 1
                exact[name] += person.exactly(label)
                folded[name] += person.covers(label)
    rows = [
        (
            name,
            total[name],
            exact[name],
            share(exact[name], total[name]),
            folded[name],
            share(folded[name], total[name]),
        )
        for name in sorted(total, key=lambda name: -total[name])
    ]
    return Table("labels covered, by the language that a label looks like", _COLUMNS, tuple(rows))


_COLUMNS = ("type", "labels", "exact", "share", "folded", "share")


def label_type(label: str) -> str:
    """The language, or group of languages, that the letters of `label` show; "not told" where they show none."""
    lowered = label.lower()
    return next((name for name, pattern in _TYPES if pattern.search(lowered)), "not told")


def _sizes(families: Sequence[Family], taken: float) -> Table:
    sizes = [family.size for family in families]
    row = (
        len(families),
        statistics.median(len(family.given) for family in families),
        statistics.median(len(family.surname) for family in families),
        statistics.median(sizes),
        max(sizes),
        1000 * taken / len(families),
    )
    columns = ("people", "given, median", "surname, median", "full names, median", "most", "ms a person")
    return Table("spellings of a person, folded", columns, (row,))


def _false_pairs(people: Sequence[Person]) -> list[str]:
    return [
        f"{one.native}: {label} is also {other.native}"
        for one in people
        for label in one.labels
        for other in people
        if other is not one and other.native != one.native and other.covers(label)
    ]


def _print(title: str, lines: Sequence[str], most: int) -> None:
    print(f"-- {title}: {len(lines)}", *lines[:most], sep="\n", end="\n\n")


if __name__ == "__main__":
    main()
