"""Letters that were damaged or lost on the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from _common import Cell, Table, per_10k, share, weight
from rapidfuzz.distance import Levenshtein

from measures.base import Cleaned, Hit, Item, Report, Run, told, told_missed


def mojibake(run: Run) -> Report:
    """Lines that were read with the wrong encoding, beside what ftfy makes of them."""
    rows = run.rows("mojibake/cp1251.jsonl")
    cleaned = run.clean([Item(row["input"], f"cp1251#{n}") for n, row in enumerate(rows, 1)])
    table = Table(
        "mojibake/cp1251: lines read with the wrong encoding",
        ("by", "rows", "exactly right", "nearer", "untouched", "made worse"),
        (
            ("cleaner", *_against(rows, [one.text for one in cleaned])),
            ("ftfy", *_against(rows, [row["ftfy_fix_text"] for row in rows])),
        ),
    )
    wrong = [(one, row) for one, row in zip(cleaned, rows, strict=True) if one.text != row["expected"]]
    missed = [told_missed(one, 0, len(one.item.text), row["expected"]) for one, row in wrong]
    return Report([table], [told(one, hit) for one, _ in wrong for hit in one.hits if hit.applied], missed)


def _against(rows: Sequence[dict[str, Any]], texts: Sequence[str]) -> tuple[Cell, ...]:
    exact = nearer = untouched = worse = 0
    for row, text in zip(rows, texts, strict=True):
        before, after = (Levenshtein.distance(each, row["expected"]) for each in (row["input"], text))
        exact += after == 0
        nearer += 0 < after < before
        untouched += text == row["input"]
        worse += after > before
    return len(rows), exact, nearer, untouched, worse


_CONFUSIONS = (
    ("cp1251", "cp1252"), ("cp1251", "latin-1"), ("koi8_u", "cp1252"), ("koi8_u", "cp1251"), ("cp1251", "koi8_r"),
    ("cp866", "cp1252"), ("cp866", "cp1251"), ("cp1251", "cp866"), ("iso8859_5", "cp1252"), ("iso8859_5", "cp1251"),
    ("mac_cyrillic", "cp1252"), ("mac_cyrillic", "cp1251"), ("cp1251", "mac_roman"), ("cp1251", "cp1250"),
)  # fmt: skip
_LINES = 300
"""Lines of each language that are damaged in every way."""


def code_pages(run: Run) -> Report:
    """Lines of edited prose, written in one single-byte code page and read in another."""
    report = Report()
    rows: list[tuple[Cell, ...]] = []
    for code in ("ru", "uk"):
        lines = [line for line in (run.data / "clean" / f"{code}.txt").read_text("utf-8").split("\n") if len(line) > 40]
        chosen = lines[:: max(1, len(lines) // _LINES)][:_LINES]
        for written, read in _CONFUSIONS:
            pairs = [
                (line, damaged) for line in chosen if (damaged := _misread(line, written, read)) not in (None, line)
            ]
            cleaned = run.clean([Item(str(damaged), f"{code}#{written}>{read}") for _, damaged in pairs])
            both = [
                ({"input": damaged, "expected": line}, one) for (line, damaged), one in zip(pairs, cleaned, strict=True)
            ]
            counts = _against([row for row, _ in both], [one.text for _, one in both])
            rows.append((code, f"{written} read as {read}", *counts, share(int(counts[1] or 0), len(pairs))))
            wrong = [(row, one) for row, one in both if one.text != row["expected"]]
            report.missed += [told_missed(one, 0, len(one.item.text), row["expected"]) for row, one in wrong]
            report.false += [told(one, hit) for row, one in wrong for hit in one.hits if hit.applied]
    columns = ("language", "confusion", "rows", "exactly right", "nearer", "untouched", "made worse", "share right")
    report.tables.append(Table("mojibake/code_pages: lines read in another code page", columns, tuple(rows)))
    return report


def _misread(line: str, written: str, read: str) -> str | None:
    """`line` as it reads with the wrong code page, None where it cannot be written in the right one."""
    try:
        data = line.encode(written)
    except UnicodeEncodeError:
        return None
    table = dict(zip(range(256), (_character(byte, read) for byte in range(256)), strict=True))
    return "".join(table[byte] for byte in data)


def _character(byte: int, codec: str) -> str:
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return chr(byte)


def dropped_letters(run: Run) -> Report:
    """MT output that lost its letters outside ASCII; words for which the data knows what was meant."""
    rows = run.rows("mojibake/dropped_letters.jsonl")
    cleaned = run.clean(
        [Item(row["target"], f"dropped#{n}", row["lp"].partition("-")[2]) for n, row in enumerate(rows, 1)]
    )
    groups: dict[str, list[tuple[dict[str, Any], Cleaned]]] = defaultdict(list)
    for row, one in zip(rows, cleaned, strict=True):
        groups[row["lp"].partition("-")[2]].append((row, one))
    groups = {name: groups[name] for name in sorted(groups)}
    groups["all"] = list(zip(rows, cleaned, strict=True))
    table = Table(
        "mojibake/dropped_letters: words that lost letters",
        ("language", "rows", "words", "found", "right word", "applied", "applied wrong", "found/10k other words"),
        tuple((name, *_dropped(group)) for name, group in groups.items()),
    )
    missed = [
        told_missed(one, fix["start"], fix["end"], "/".join(fix["candidates"]))
        for row, one in zip(rows, cleaned, strict=True)
        for fix in row["fixes"]
        if not _on(one, fix)
    ]
    return Report([table], [told(one, hit) for row, one in groups["all"] for hit in _elsewhere(row, one)], missed)


def _dropped(group: Sequence[tuple[dict[str, Any], Cleaned]]) -> tuple[Cell, ...]:
    fixes = [(one, fix) for row, one in group for fix in row["fixes"]]
    found = [(hits, fix) for one, fix in fixes if (hits := _on(one, fix))]
    right = sum(any(_right(hit, fix) for hit in hits) for hits, fix in found)
    applied = [(hit, fix) for hits, fix in found for hit in hits if hit.applied]
    wrong = sum(not _right(hit, fix) for hit, fix in applied)
    other = sum(weight(one.item.text) for _, one in group) - len(fixes)
    elsewhere = sum(len(_elsewhere(row, one)) for row, one in group)
    return (
        len(group),
        len(fixes),
        share(len(found), len(fixes)),
        share(right, len(found)),
        len(applied),
        wrong,
        per_10k(elsewhere, other),
    )


def _on(one: Cleaned, fix: dict[str, Any]) -> list[Hit]:
    return [hit for hit in one.hits if hit.shown and hit.overlaps(fix["start"], fix["end"])]


def _right(hit: Hit, fix: dict[str, Any]) -> bool:
    return hit.after is not None and hit.after.casefold() in {word.casefold() for word in fix["candidates"]}


def _elsewhere(row: dict[str, Any], one: Cleaned) -> list[Hit]:
    """Findings outside the words that the data knows: not all wrong, for it knows a candidate for few words."""
    places = [(fix["start"], fix["end"]) for fix in row["fixes"]]
    return [hit for hit in one.hits if hit.shown and not any(hit.overlaps(*place) for place in places)]
