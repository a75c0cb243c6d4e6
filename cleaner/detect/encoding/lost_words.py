"""The words of a language without their letters beyond ASCII, and what they were: from wordfreq, kept in the cache.

Left out are those that are words of the language, or frequent ones of English, as they stand. Making the index of a
language takes a second; reading it, 10 ms. Its file's name tells the versions of cleaner, wordfreq and of this format.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from cleaner.detect.words.lists import by_rarity
from cleaner.installed import installed_version
from cleaner.text.late import late
from cleaner.user_cache import folder, keep

_FORMAT = 1
_SHORTEST = 4
_FREQUENT = 670
"""Centibels: the restored word must be as frequent as twice in ten million words."""
_KNOWN = 650
"""A word more frequent than this is one of the language; lists hold errors too."""
_SHARED = 630
"""A word more frequent than this in English stands in texts of all languages."""
_BY_FAR = 150
"""By how much the restored word must be more frequent than what stands there, and than any other candidate."""

# wordfreq writes ß as "ss". New spelling has ß after diphthongs, apart from "aus-", and in these stems.
_SHARP = late(
    "(?<=ie)ss|(?<=ei)ss|(?<=eu)ss|(?<=äu)ss|(?<=drau)ss|(?<=^au)ss(?=e[nr])|(?<=gr[oöuü])ss|(?<=f[uü])ss|(?<=m[aä])ss|"
    "(?<=str[ao])ss(?=e)|(?<=s[uü])ss|(?<=blo)ss|(?<=spa)ss|(?<=st[oö])ss"
)

Words = dict[str, tuple[str, ...]]


@lru_cache(maxsize=8)
def lost_words(language: str) -> Words:
    """By what is left of them, the words that a language's words without their letters may be, likeliest first.

    Empty where wordfreq is not installed.
    """
    file = _file(language)
    if file is None:
        return {}
    with suppress(OSError, ValueError):
        return _read(file.read_text(encoding="utf-8"))
    words = _made(language)
    keep(file, _written(words), f"lost-words-*-{language}.txt", 1)
    return words


def _file(language: str) -> Path | None:
    version = installed_version("wordfreq")
    return folder() / f"lost-words-{_FORMAT}-{version}-{language}.txt" if version else None


def _written(words: Words) -> Iterator[bytes]:
    """A line for each key, and an empty one that tells that the file is whole."""
    for key, found in words.items():
        yield f"{key} {' '.join(found)}\n".encode()
    yield b"\n"


def _read(text: str) -> Words:
    if not text.endswith("\n\n"):
        raise ValueError("cut short")
    return {key: tuple(rest.split(" ")) for key, _, rest in (line.partition(" ") for line in text.split("\n") if line)}


def _made(language: str) -> Words:
    found: dict[str, list[tuple[int, str]]] = {}
    known: dict[str, int] = {}
    for word, centibels in _listed(language, "best", _FREQUENT):
        spelled = _SHARP.sub("ß", word) if language == "de" and "ss" in word else word
        if spelled.isascii():
            known[word] = centibels
        elif spelled.isalpha():
            key = "".join(char for char in spelled if char.isascii())
            if len(key) >= _SHORTEST:
                found.setdefault(key, []).append((centibels, spelled))
    known_to_all = dict(_listed("en", "small", _SHARED))
    return {
        key: words
        for key, candidates in found.items()
        if known.get(key, _KNOWN) >= _KNOWN and key not in known_to_all
        for words in [_likely(candidates, known.get(key, 1000))]
        if words
    }


def _listed(code: str, wordlist: str, least: int) -> Iterator[tuple[str, int]]:
    """The words of a list and how rare each is, in centibels, from the most frequent on."""
    for centibels, words in enumerate(by_rarity(code, wordlist)[: least + 1]):
        for word in words:
            yield word, centibels


def _likely(candidates: list[tuple[int, str]], known: int) -> tuple[str, ...]:
    """The candidates that are far more frequent than the word as it stands and no far rarer than the best of them."""
    best = candidates[0][0]
    return tuple(word for rarity, word in candidates if rarity <= known - _BY_FAR and rarity <= best + _BY_FAR)
