"""Which kinds of site furniture the words of a short line speak of."""

from __future__ import annotations

import re
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
    single, phrases, others = _table()
    found: dict[str, None] = {}
    if not single.keys().isdisjoint(words):
        for word in words:
            if word in single:
                found.update(single[word])
    if not phrases.keys().isdisjoint(words):
        low = f" {' '.join(words)} "
        for word in words:
            for phrase, kind in phrases.get(word, ()):
                if phrase in low:
                    found[kind] = None
    if not text.isascii():
        for sign, pairs in others.items():
            if sign in text:
                found.update((kind, None) for phrase, kind in pairs if phrase in text)
    return list(found)


@cache
def _table() -> tuple[dict[str, dict[str, None]], dict[str, list[tuple[str, str]]], dict[str, list[tuple[str, str]]]]:
    """Words with their kinds; phrases by their first word; what stands in scripts without spaces by its first sign."""
    import tomllib  # most texts are no pages

    single: dict[str, dict[str, None]] = {}
    phrases: dict[str, list[tuple[str, str]]] = {}
    others: dict[str, list[tuple[str, str]]] = {}
    table = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
    for kind, listed in table.items():
        for phrase in listed:
            words = words_of(phrase)
            if _WIDE.search(phrase) or not words or "\u0600" <= phrase[0] <= "\u06ff" or phrase == "©":
                others.setdefault(phrase[0], []).append((phrase, kind))
            elif len(words) == 1:
                single.setdefault(words[0], {})[kind] = None
            else:
                phrases.setdefault(words[0], []).append((f" {' '.join(words)} ", kind))
    return single, phrases, others
