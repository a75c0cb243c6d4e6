"""What the benchmarks share: documents, damage, words, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Cell = str | int | float | None
"""A value of a table; None where there is nothing to tell."""

_SIGN = "\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff"  # kana and Han, without their punctuation
_WORD = re.compile(rf"([{_SIGN}])|[^\W{_SIGN}]+")
_BLANK_LINES = re.compile(r"\n(?:[ \t\r]*\n)+")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under `columns`; every row has as many cells as there are columns."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __str__(self) -> str:
        shown = [self.columns, *([_shown(cell) for cell in row] for row in self.rows)]
        widths = [max(len(row[n]) for row in shown) for n in range(len(self.columns))]
        numeric = [all(not isinstance(row[n], str) for row in self.rows) for n in range(len(self.columns))]
        lines = [_line(row, widths, numeric) for row in shown]
        return "\n".join([f"== {self.title}", *lines])


def _line(row: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    cells = zip(row, widths, numeric, strict=True)
    return "  ".join(text.rjust(width) if right else text.ljust(width) for text, width, right in cells).rstrip()


def _shown(cell: Cell) -> str:
    if cell is None:
        return "-"
    if isinstance(cell, float):
        return f"{cell:.3f}" if abs(cell) < 10 else f"{cell:,.1f}"
    return f"{cell:,}" if isinstance(cell, int) else cell


def documents(text: str) -> list[str]:
    """The documents of a file in which blank lines separate them."""
    return [part for part in _BLANK_LINES.split(text.strip("\n")) if part.strip()]


def regrouped(parts: Sequence[str], least: int, most: int) -> Iterator[str]:
    """Short `parts` put together, a blank line between them, and long ones cut at the end of a line.

    A document ends with a part once it has `least` UTF-8 bytes, with a line once it has `most`.
    """
    lines: list[str] = []
    size = 0
    for part in parts:
        for line in part.split("\n"):
            lines.append(line)
            size += len(line.encode()) + 1
            if size >= most:
                yield "\n".join(lines)
                lines, size = [], 0
        if size >= least:
            yield "\n".join(lines)
            lines, size = [], 0
        elif lines:
            lines.append("")
    if lines:
        yield "\n".join(lines).rstrip("\n")


def damaged(text: str, share: float) -> str:
    """`text` with a `share` of its lines, evenly spread, written as UTF-8 and read as windows-1252."""
    lines = text.split("\n")
    for number in range(0, len(lines) if share else 0, round(1 / share) if share else 1):
        lines[number] = lines[number].replace(" ", " “", 1).encode().decode("cp1252", "replace")
    return "\n".join(lines)


def weight(text: str) -> float:
    """How many words `text` holds: runs of `\\w`, but a Han or kana character is half a word."""
    return sum(size for _, _, size in word_spans(text, 0, len(text)))


def word_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int, float]]:
    """Start, end and weight of each word, or part of a word, in `text[start:end]`."""
    for match in _WORD.finditer(text, start, end):
        yield match.start(), match.end(), 0.5 if match[1] else 1.0


def share(part: float, whole: float) -> float | None:
    """`part` of `whole`, None of nothing."""
    return part / whole if whole else None


def per_10k(count: float, words: float) -> float | None:
    """`count` for every 10,000 of `words`."""
    return 10_000 * count / words if words else None
