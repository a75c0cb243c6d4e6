"""What translation systems leave in their output: tokens, entities, loops, chatter."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from _common import Cell, Table, share, weight

from measures.base import Cleaned, Hit, Item, Report, Run, by_family, told, told_missed

_OVERCUT = 0.8
"""A result that is shorter than this share of the reference has lost text."""


def residue(run: Run) -> Report:
    """Spans of residue: gone when changes cover at least half of their code points, else reported, else missed."""
    rows = run.rows("mt/residue.jsonl")
    cleaned = run.clean([Item(row["hyp"], row["id"], row["lp"].partition("-")[2]) for row in rows])
    fates: dict[str, Counter[str]] = defaultdict(Counter)
    missed: list[str] = []
    others: list[tuple[Cleaned, Hit]] = []
    for row, one in zip(rows, cleaned, strict=True):
        spans = [(hit["kind"], start, end) for hit in row["hits"] for start, end in hit["spans"]]
        for kind, start, end in spans:
            fate = _fate(one, start, end)
            fates[kind][fate] += 1
            if fate == "missed":
                missed.append(told_missed(one, start, end, kind))
        others += (
            (one, hit) for hit in one.hits if hit.shown and not any(hit.overlaps(start, end) for _, start, end in spans)
        )
    return Report(
        [_fates(fates), _outside("mt/residue: outside the marked spans", cleaned, others)],
        [told(one, hit) for one, hit in others],
        missed,
    )


def _fate(one: Cleaned, start: int, end: int) -> str:
    near = [hit for hit in one.hits if hit.shown and hit.overlaps(start, end)]
    gone = {at for hit in near if hit.applied for at in range(max(start, hit.start), min(end, hit.end))}
    if 2 * len(gone) >= end - start:
        return "gone"
    return "reported" if near else "missed"


def _fates(fates: dict[str, Counter[str]]) -> Table:
    everything = sum(fates.values(), Counter())
    rows = [_fate_row(kind, fates[kind]) for kind in sorted(fates)]
    rows.append(_fate_row("all", everything))
    columns = ("kind", "spans", "gone", "reported", "missed", "gone or reported")
    return Table("mt/residue: spans of residue", columns, tuple(rows))


def _fate_row(kind: str, fates: Counter[str]) -> tuple[Cell, ...]:
    spans, missed = fates.total(), fates["missed"]
    return kind, spans, fates["gone"], fates["reported"], missed, share(spans - missed, spans)


def _outside(title: str, cleaned: Sequence[Cleaned], hits: Sequence[tuple[Cleaned, Hit]]) -> Table:
    return by_family(title, (hit for _, hit in hits), sum(weight(one.item.text) for one in cleaned))


def longer(run: Run) -> Report:
    """Output much longer than its reference: how much of the excess goes, and whether too much does."""
    rows = run.rows("mt/longer.jsonl")
    cleaned = run.clean([Item(row["hyp"], f"longer#{n}", row["lp"].partition("-")[2]) for n, row in enumerate(rows, 1)])
    pairs = list(zip(rows, cleaned, strict=True))
    groups = {
        "also in residue": [pair for pair in pairs if pair[0]["also_in_residue"]],
        "not in residue": [pair for pair in pairs if not pair[0]["also_in_residue"]],
        "all": pairs,
    }
    table = Table(
        "mt/longer: output much longer than its reference",
        ("rows that are", "rows", "changed", "with findings", "share", "excess", "excess gone", "cut too short"),
        tuple((name, *_longer(group)) for name, group in groups.items()),
    )
    hits = [(one, hit) for one in cleaned for hit in one.hits if hit.shown]
    missed = [told_missed(one, 0, len(one.item.text), row["ref"]) for row, one in pairs if not _noted(one)]
    short = [(one, hit) for row, one in pairs if _too_short(row, one) for hit in one.hits if hit.applied]
    return Report(
        [table, _outside("mt/longer: by rule family", cleaned, hits)], [told(one, hit) for one, hit in short], missed
    )


def _longer(group: Sequence[tuple[dict[str, Any], Cleaned]]) -> tuple[Cell, ...]:
    before = sum(max(0, len(row["hyp"]) - len(row["ref"])) for row, _ in group)
    after = sum(max(0, len(one.text) - len(row["ref"])) for row, one in group)
    noted = sum(_noted(one) for _, one in group)
    return (
        len(group),
        sum(one.text != one.item.text for _, one in group),
        noted,
        share(noted, len(group)),
        before,
        share(before - after, before),
        sum(_too_short(row, one) for row, one in group),
    )


def _noted(one: Cleaned) -> bool:
    return any(hit.shown for hit in one.hits)


def _too_short(row: dict[str, Any], one: Cleaned) -> bool:
    return one.text != one.item.text and len(one.text) < _OVERCUT * len(row["ref"])
