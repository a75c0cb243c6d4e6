"""Where words stand, and where a run of characters without white space ends.

These are searches, for a loop over characters shows in long runs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cleaner.text.edits import Span

_SPACE = re.compile(r"\s")


def run_start(text: str, at: int, floor: int) -> int:
    """How far what stands before `at` goes back without white space, never beyond `floor`, which is at most `at`."""
    space = _SPACE.search(text[floor:at][::-1])
    return at - space.start() if space else floor


def run_end(text: str, at: int, ceiling: int) -> int:
    """How far what stands from `at` on goes without white space, never beyond `ceiling`, which is at least `at`."""
    space = _SPACE.search(text, at, ceiling)
    return space.start() if space else ceiling


def whole_words(text: str, word: str, within: Span | None = None) -> Iterator[Span]:
    """Where `word`, which is not empty, stands as a whole word in `text` or `within` it, in order."""
    start, end = (within.start, within.end) if within else (0, len(text))
    at = text.find(word, start, end)
    while at >= 0:
        span = Span(at, at + len(word))
        if at_word_edges(text, span):
            yield span
        at = text.find(word, at + 1, end)


def at_word_edges(text: str, span: Span) -> bool:
    """Whether no word goes on across an edge of `span`, where the span itself starts or ends in a word."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if before and is_word(before) and is_word(text[span.start]):
        return False
    return not (after and is_word(after) and is_word(text[span.end - 1]))


def is_word(char: str) -> bool:
    """Whether `char` is part of words: a letter, digit, underscore or combining mark."""
    if char.isalnum() or char == "_":
        return True
    return not char.isascii() and unicodedata.category(char).startswith("M")
