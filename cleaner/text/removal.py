"""Taking whole lines out so that what stays is set as it was."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cleaner.text.edits import Edit, Span
from cleaner.text.lines import LineIndex

Run = tuple[int, int]
"""The numbers of the first and the last of written lines that go together; all that lies between them goes too."""


def line_removals(text: str, lines: LineIndex, runs: Sequence[Run]) -> list[Edit]:
    """An edit for each of `runs` (sorted, none in another), in their order, which together take out all their lines.

    Runs with nothing but blank lines between are one block. A block takes the blank lines after it along,
    so that its neighbours keep the distance they had before it; at the end of the text it takes those before it
    and leaves the text's last line ends. A block that is all of the text leaves only those line ends.
    """
    edits: list[Edit] = []
    for block in _blocks(lines, runs):
        edits += _block_removal(text, lines, block)
    return edits


def _blocks(lines: LineIndex, runs: Sequence[Run]) -> list[list[Run]]:
    blocks: list[list[Run]] = []
    for run in runs:
        if blocks and all(lines.blank(n) for n in range(blocks[-1][-1][1] + 1, run[0])):
            blocks[-1].append(run)
        else:
            blocks.append([run])
    return blocks


def _block_removal(text: str, lines: LineIndex, block: list[Run]) -> list[Edit]:
    start = lines.span(block[0][0]).start or int(text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}"))
    end = _next_written(lines, block[-1][1])
    if end is None:
        end = lines.content(block[-1][1]).end
        kept = len(text[:start].rstrip())
        start = kept if kept else start
    cuts = [start, *(lines.span(first).start for first, _ in block[1:]), end]
    return [Edit.replace(text, Span(a, b), "") for a, b in pairwise(cuts)]


def _next_written(lines: LineIndex, number: int) -> int | None:
    """Where the first line after `number` that is not blank starts, None when there is none."""
    for following in range(number + 1, len(lines)):
        if not lines.blank(following):
            return lines.span(following).start
    return None
