"""Glances at a page, which cost next to nothing: whether it may be one, and which of its lines are worth a look."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.detect.page import cues

SHORT = 60
"""Code points of the longest line that is told by its words of furniture alone."""
WIDE = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""A character of a script that needs few of them, and no spaces."""

_NEAR = 20
"""Lines from one of prose, beyond which a line is furniture or lost anyway."""
_WIDE_LONG, _SENTENCE, _LONG = 12, 30, 70
"""Code points from which a line may be text: in a script without spaces, with a full stop, without one."""
_STOPS = frozenset(".!?…:;\"'”’»)。！？؟")
_FEW_HINTS = 4
_SHORT_RAW = 100  # white space around it included
_ENDED = frozenset([*'.!?”»"', ""])


def hinted(raw: Sequence[str], short_lines: int = _FEW_HINTS) -> bool:
    """A first look without features: whether there are `short_lines`, and furniture words in enough of them.

    Lines that end like a sentence do not count. A page has furniture for at least a seventh of its lines.
    """
    short = [bare for line in raw if len(line) < _SHORT_RAW and (bare := line.strip())[-1:] not in _ENDED]
    if len(short) < short_lines or 7 * len(short) < sum([bool(line) and not line.isspace() for line in raw]):
        return False
    seen = 0
    for line in set(short):
        if len(line) <= SHORT and cues.kinds(line, cues.words_of(line)):
            seen += 1
            if seen == _FEW_HINTS:
                return True
    return False


def near_prose(written: Sequence[str]) -> list[bool]:
    """Which lines stand so near to a long one, or to a sentence, that they are worth a look: a third do not."""
    near: list[bool] = []
    for n, line in enumerate(written):
        if len(line) >= _WIDE_LONG and _may_be_prose(line):
            start = max(len(near), n - _NEAR)
            near += [False] * (start - len(near)) + [True] * (n + _NEAR + 1 - start)
    return (near + [False] * len(written))[: len(written)]


def _may_be_prose(line: str) -> bool:
    size = len(line)
    if size >= _LONG or (size >= _SENTENCE and line[-1] in _STOPS):
        return True
    return not line.isascii() and WIDE.search(line) is not None
