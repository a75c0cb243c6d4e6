"""Where a run of characters without white space ends: searches, for a loop over characters shows in long runs."""

from __future__ import annotations

import re

_SPACE = re.compile(r"\s")


def word_start(text: str, at: int, floor: int) -> int:
    """How far what stands before `at` goes back without white space, never beyond `floor`, which is at most `at`."""
    space = _SPACE.search(text[floor:at][::-1])
    return at - space.start() if space else floor


def word_end(text: str, at: int, ceiling: int) -> int:
    """How far what stands from `at` on goes without white space, never beyond `ceiling`, which is at least `at`."""
    space = _SPACE.search(text, at, ceiling)
    return space.start() if space else ceiling
