"""Which kinds of site furniture the words of a short line speak of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LONGEST = 160
"""Code points; words of a longer line say nothing about furniture."""

_WIDE = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BARE = re.compile(r"[^A-Za-z0-9 '-]").search
_APART = dict.fromkeys(map(ord, '"“”„«»‹›()[]{}<>|/\\*_#~=+,;:.!?…·•–—→←↑↓×'), " ")  # hyphens and apostrophes join


def words_of(text: str) -> list[str]:
    """The words of `text` in small letters, without the marks around them."""
    low = text.lower()
    if text.isascii():
        return low.split() if _BARE(text) is None else low.translate(_APART).split()
    return low.replace("’", "'").translate(_APART).split()


def kinds(text: str, words: list[str]) -> list[str]:
    """The kinds of furniture that `text`, whose words are `words`, has a word or phrase of."""
    table = _table()
    found: list[str] = []
    if not table.words.keys().isdisjoint(words):
        found += [kind for word in words for kind in table.words.get(word, ())]
    if not table.phrases.keys().isdisjoint(words):
        low = f" {' '.join(words)} "
        found += [kind for word in words for phrase, kind in table.phrases.get(word, ()) if phrase in low]
    if not text.isascii():
        text = text.lower()
        signs = [sign for sign in table.signs if sign in text]
        found += [kind for sign in signs for phrase, kind in table.signs[sign] if phrase in text]
    return list(dict.fromkeys(found))


@dataclass(slots=True)
class _Table:
    """The words and phrases of furniture with their kinds.

    `words` are single words; `phrases` stand under their first word; `signs` are what is written without spaces, or
    is no word, under its first character.
    """

    words: dict[str, list[str]]
    phrases: dict[str, list[tuple[str, str]]]
    signs: dict[str, list[tuple[str, str]]]


@cache
def _table() -> _Table:
    import tomllib  # most texts are no pages

    table = _Table({}, {}, {})
    for kind, listed in tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8")).items():
        for phrase in listed:
            words = words_of(phrase)
            if _WIDE.search(phrase) or not words or "\u0600" <= phrase[0] <= "\u06ff" or phrase == "©":
                table.signs.setdefault(phrase[0], []).append((phrase, kind))
            elif len(words) == 1:
                table.words.setdefault(words[0], []).append(kind)
            else:
                table.phrases.setdefault(words[0], []).append((f" {' '.join(words)} ", kind))
    return table
