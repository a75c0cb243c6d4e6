"""The written lines of a page, each looked at unless it stands far from all that may be prose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from cleaner.detect.language.function_words import WORDS
from cleaner.detect.page import cues as furniture_cues
from cleaner.detect.page.glances import SHORT, near_prose
from cleaner.detect.page.lines import Look, known_look, look
from cleaner.text import is_blank

_FAR = ("far",)


class Looks(NamedTuple):
    """What is known of the lines of a page, a column for each field of `Look`."""

    text: tuple[str, ...] = ()
    length: tuple[int, ...] = ()
    kind: tuple[str, ...] = ()
    stems: tuple[frozenset[str], ...] = ()
    cues: tuple[tuple[str, ...], ...] = ()
    dated: tuple[bool, ...] = ()
    repeated: tuple[bool, ...] = ()
    opens: tuple[bool, ...] = ()
    goes_on: tuple[bool, ...] = ()
    features: tuple[tuple[str, ...], ...] = ()


class Lines(NamedTuple):
    """The written lines of a text: number, indentation and look of each, and whether blank ones stand before it.

    `every` holds the same looks column by column.
    """

    numbers: list[int]
    indents: list[int]
    looks: list[Look]
    gaps: list[bool]
    every: Looks


def lines_of(raw: Sequence[str], language: str) -> Lines:
    """The written lines among the lines `raw` of a text in `language` ("" when undecided)."""
    stripped = [line.strip() for line in raw]
    if is_blank(raw[0], first=True):
        stripped[0] = ""
    numbers = [n for n, line in enumerate(stripped) if line]
    written = [stripped[n] for n in numbers]
    near = near_prose(written)
    counts = Counter([line for line, looked_at in zip(written, near, strict=True) if looked_at])
    stops = _function_words(language)
    seen = {
        line: known_look(line, min(count, 3), stops) if len(line) <= SHORT else look(line, count, stops)
        for line, count in counts.items()
    }
    looks = [seen[line] if looked_at else _far(line) for line, looked_at in zip(written, near, strict=True)]
    indents = [len(raw[n]) - len(raw[n].lstrip()) if raw[n][:1] in " \t\xa0" else 0 for n in numbers]
    gaps = [n > before + 1 for before, n in zip([-1, *numbers], numbers, strict=False)]
    return Lines(numbers, indents, looks, gaps, Looks(*zip(*looks, strict=True)))


def _far(line: str) -> Look:
    """What is known of a line that nobody looks at."""
    return Look(line, len(line), "label", frozenset(), (), False, False, False, False, _FAR)


def cues_of(look: Look) -> tuple[str, ...]:
    """The kinds of furniture that a line speaks of in few words, also of a line that nobody looked at."""
    if look.features is not _FAR:
        return look.cues
    words = furniture_cues.words_of(look.text) if look.length <= SHORT else []
    return tuple(furniture_cues.kinds(look.text, words)) if len(words) <= 4 else ()


@cache
def _function_words(language: str) -> frozenset[str]:
    for table in WORDS.values():
        if language in table:
            return frozenset(table[language].split())
    main = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ro", "tr")
    lists = [ws for table in WORDS.values() for code, ws in table.items() if code in main or len(table) < 12]
    return frozenset(word for words in lists for word in words.split() if len(word) > 1)
