"""How frequent a word is in each of some thirty languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from cleaner.detect.words import lists as word_lists
from cleaner.detect.words.lists import LANGUAGES, SHARDS, STEP

_NOTHING: Mapping[str, float] = {}


class WordTable:
    """Frequencies as powers of ten: -4.0 is one word in ten thousand. Threads may share it."""

    def __init__(self, tries: list[Any]) -> None:
        self._tries = tries

    def frequencies(self, word: str) -> Mapping[str, float]:
        """By language, how frequent `word` is, which is in small letters; languages without it are left out."""
        found = self._tries[ord(word[0]) % SHARDS].get(word) if word else None
        if not found:
            return _NOTHING
        value = found[0]
        return {LANGUAGES[value[at]]: -value[at + 1] * STEP / 100 for at in range(0, len(value), 2)}


@cache
def word_table() -> WordTable | None:
    """The table, made on first use, which takes seconds; None where wordfreq is not installed."""
    tries = word_lists.load()
    return None if tries is None else WordTable(tries)
