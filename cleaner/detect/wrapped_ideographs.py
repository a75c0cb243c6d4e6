"""Chinese and Japanese text that was wrapped at a fixed width.

Such a line may break anywhere, so no word tells that it was full. But all of its lines are of one length, give or take
the mark that may not begin a line; paragraphs, verse of several forms and items of a list are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from cleaner.detect.wrapped import Break
from cleaner.text import Span
from cleaner.text.late import late

_LEAST, _MOST = 20, 60
"""Characters of a line; verse has at most fourteen between its stops."""
_BREAKS = 3
_HANGING = 2
"""By how many characters a full line may be shorter: marks that begin no line pull a character along."""
_WIDE = late("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_SHARE = 0.8
_ENDED = frozenset("。！？…」』）：；!?.")
_APART = late(r"\s*(?:[-*+•·・■●#>|]|[\d(（【「『一二三四五六七八九十]{1,3}[.、)）]|\d{4})")


def ideographic_breaks(text: str) -> Iterator[Break]:
    """The line ends that stem from wrapping in blocks of lines of one length, to be replaced by nothing."""
    start = 0
    lines = []
    for line in text.split("\n"):
        lines.append((start, line))
        start += len(line) + 1
    for prose, block in groupby(lines, lambda each: _is_prose(each[1])):
        if prose:
            yield from _block(list(block))


def _is_prose(line: str) -> bool:
    return 0 < len(line) <= _MOST and not _APART.match(line) and len(_WIDE.findall(line)) >= _SHARE * len(line)


def _block(lines: list[tuple[int, str]]) -> Iterator[Break]:
    width = max(len(line) for _, line in lines)
    pairs = [(one, other) for one, other in pairwise(lines) if len(one[1]) >= width - _HANGING]
    inside = [pair for pair in pairs if pair[0][1][-1] not in _ENDED]
    even = len(pairs) == len(lines) - 1 and 2 * len(inside) > len(pairs)
    if width >= _LEAST and len(pairs) >= _BREAKS and even:
        for (start, line), (following, _) in pairs:
            yield Break(Span(start + len(line), following), "", "wrapped")
