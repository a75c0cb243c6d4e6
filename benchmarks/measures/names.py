"""Names of people in the spellings of several languages."""

from __future__ import annotations

from collections.abc import Sequence

from _common import Cell, Table, share

from measures.base import Cleaned, Hit, Item, Report, Run, told_missed

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
