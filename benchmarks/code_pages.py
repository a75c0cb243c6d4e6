"""Lines of prose written in one single-byte code page and read in another: how many cleaner makes right again.

usage: python benchmarks/code_pages.py [--missed N] [LANGUAGE...]

Each line of code_page_lines.txt is damaged in every way of its language's group that changes it, and cleaned by
itself, so that one line is all the evidence there is; and it is cleaned as it stands, which must not change it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from _common import Cell, Table, share
from rapidfuzz.distance import Levenshtein

from cleaner import Cleaner

LINES = Path(__file__).with_name("code_page_lines.txt")

CYRILLIC = (
    "cp1251>cp1252 cp1251>latin-1 cp1251>cp1250 cp1251>mac_roman cp1251>koi8_r cp1251>cp866 koi8_u>cp1252 "
    "koi8_u>cp1251 cp866>cp1252 cp866>cp1251 iso8859_5>cp1252 iso8859_5>cp1251 mac_cyrillic>cp1252 mac_cyrillic>cp1251"
)
GREEK = (
    "cp1253>cp1252 cp1253>latin-1 cp1253>cp1250 cp1253>cp1251 cp1253>mac_roman cp1253>cp437 iso8859_7>cp1252 "
    "iso8859_7>latin-1 iso8859_7>cp1251 cp737>cp1252 cp737>cp437 mac_greek>cp1252"
)
CENTRAL = (
    "cp1250>cp1252 cp1250>latin-1 cp1250>iso8859_2 cp1250>cp1251 cp1250>cp437 cp1250>cp852 cp1250>mac_roman "
    "cp1250>cp1257 iso8859_2>latin-1 iso8859_2>cp1250 iso8859_2>cp1251 cp852>cp1252 cp852>cp1250 cp852>cp437 "
    "mac_latin2>cp1252"
)
WESTERN = (
    "cp1252>cp1250 cp1252>cp1251 cp1252>cp1253 cp1252>cp1257 cp1252>koi8_r cp1252>cp866 cp1252>cp437 cp1252>cp850 "
    "cp1252>mac_roman cp850>cp1252 cp850>latin-1 cp850>cp1250 mac_roman>cp1252 mac_roman>latin-1 mac_roman>cp1250"
)
GROUPS = {
    "ru": CYRILLIC, "uk": CYRILLIC, "bg": CYRILLIC, "el": GREEK, "pl": CENTRAL, "cs": CENTRAL, "hu": CENTRAL,
    "ro": CENTRAL, "de": WESTERN, "fr": WESTERN,
}  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table of languages and confusions, and what is not right."""
    parser = argparse.ArgumentParser(description="How many misread lines cleaner makes right again.")
    parser.add_argument("languages", nargs="*", metavar="LANGUAGE", help="codes; all by default")
    parser.add_argument(
        "--missed", type=int, default=0, metavar="N", help="print N lines of each row that are not right"
    )
    options = parser.parse_args(arguments)
    cleaner = Cleaner(select=["encoding", "entities", "unicode"])
    lines = _lines()
    rows: list[tuple[Cell, ...]] = []
    missed: list[str] = []
    for code in options.languages or lines:
        pairs = [("as it stands", [(line, line) for line in lines[code]])]
        pairs += [(name, _damaged(lines[code], *name.split(">"))) for name in GROUPS[code].split()]
        for name, group in pairs:
            cleaned = [(good, bad, cleaner.clean(bad).text) for good, bad in group]
            if cleaned:
                rows.append((code, name.replace(">", " read as "), *_counts(cleaned)))
            wrong = [(bad, made) for good, bad, made in cleaned if made != good]
            missed += [f"{code} {name}: {bad} → {made}" for bad, made in wrong[: options.missed]]
    rows.append(("all", "damaged", *_sum(rows, damaged=True)))
    rows.append(("all", "as it stands", *_sum(rows, damaged=False)))
    columns = ("language", "confusion", "lines", "right", "untouched", "changed otherwise", "worse", "share right")
    print(Table("lines of prose read in another code page", columns, tuple(rows)))
    print(*missed, sep="\n")
    return 0


def _lines() -> dict[str, list[str]]:
    """The lines of prose, by language."""
    lines: dict[str, list[str]] = {}
    code = ""
    for line in LINES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            code = line.strip("[]")
        elif line and not line.startswith("#"):
            lines.setdefault(code, []).append(line)
    return lines


def _damaged(lines: Sequence[str], written: str, read: str) -> list[tuple[str, str]]:
    return [(line, bad) for line in lines for bad in _misread(line, written, read)]


def _misread(line: str, written: str, read: str) -> Iterator[str]:
    """`line` as it reads in the wrong code page, if it can be written in the right one and reads differently."""
    try:
        data = line.encode(written)
    except UnicodeEncodeError:
        return
    bad = "".join(bytes([byte]).decode(read, "ignore") or chr(byte) for byte in data)
    if bad != line:
        yield bad


def _counts(cleaned: Sequence[tuple[str, str, str]]) -> tuple[Cell, ...]:
    right = sum(made == good for good, _, made in cleaned)
    same = sum(made == bad != good for good, bad, made in cleaned)
    worse = sum(Levenshtein.distance(made, good) > Levenshtein.distance(bad, good) for good, bad, made in cleaned)
    return len(cleaned), right, same, len(cleaned) - right - same, worse, share(right, len(cleaned))


def _sum(rows: Sequence[tuple[Cell, ...]], *, damaged: bool) -> tuple[Cell, ...]:
    chosen = [row for row in rows if row[0] != "all" and (row[1] != "as it stands") == damaged]
    total, right, *others = (sum(int(row[column] or 0) for row in chosen) for column in range(2, 7))
    return total, right, *others, share(right, total)


if __name__ == "__main__":
    sys.exit(main())
