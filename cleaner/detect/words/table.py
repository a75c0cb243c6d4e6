"""How frequent a word is in each of some thirty languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cleaner.detect.words import lists as word_lists
from cleaner.detect.words.letters import Letters
from cleaner.detect.words.lists import LANGUAGES, SHARDS, STEP, Lists

_NOTHING: Mapping[str, float] = {}
_ENDING = 3
_STEM, _LONG, _VOWELS = 5, 8, frozenset("aeiouy")
_ALIKE = 0.5
"""Powers of ten by which a related language may have the same form more often."""


class WordTable:
    """Frequencies as powers of ten: -4.0 is one word in ten thousand. Threads may share it."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._tries = lists.tries
        self._letters: dict[str, Letters] = {}

    def frequencies(self, word: str) -> Mapping[str, float]:
        """By language, how frequent `word` is, which is in small letters; languages without it are left out."""
        found = self._tries[ord(word[0]) % SHARDS].get(word) if word else None
        if not found:
            return _NOTHING
        return _told(found[0])

    def is_inflected(self, word: str, code: str) -> bool:
        """Whether there are longer words that begin like `word` and that no language has more often than `code`."""
        stem = word[:-2] if len(word) >= _LONG else word[:-1] if len(word) >= _STEM and word[-1] in _VOWELS else word
        for longer, value in self._tries[ord(word[0]) % SHARDS].items(stem):
            if longer != word and len(longer) <= len(word) + _ENDING:
                by = _told(value)
                if code in by and by[code] >= max(by.values()) - _ALIKE:
                    return True
        return False

    def letters(self, code: str) -> Letters:
        """How words of `code`, one of `LANGUAGES`, are spelt."""
        if code not in self._letters:
            self._letters[code] = Letters(self._lists.letters_of(code))
        return self._letters[code]


def _told(value: bytes) -> Mapping[str, float]:
    return {LANGUAGES[value[at]]: -value[at + 1] * STEP / 100 for at in range(0, len(value), 2)}


@cache
def word_table() -> WordTable | None:
    """The table, made on first use, which takes seconds; None where wordfreq is not installed."""
    lists = word_lists.load()
    return None if lists is None else WordTable(lists)
