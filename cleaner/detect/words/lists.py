"""The word table's file: made from the lists of the wordfreq package, kept in the user's cache directory.

A file holds a trie of words for each shard, since one trie of all would take half a gigabyte to make, and a model of
letters for each language. Its name tells the versions of wordfreq and of this format, its head the size and checksum of
each part, so that what is stale is not found and what is damaged is made anew.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from cleaner.detect.words.letters import SIZE, counted
from cleaner.installed import installed_version
from cleaner.user_cache import folder, keep

FORMAT = 4
LANGUAGES = "en de fr es it pt pl cs nl sv no da fi hu ro sk sl hr tr ca id is lt lv uk ru bg mk".split()
"""The languages in the table, by number. Another order is another `FORMAT`."""

STEP = 4
"""Centibels to one unit: frequencies are kept as bytes, units below one in one."""

SHARDS = 16
_NAMED = {"no": "nb", "hr": "sh"}  # what wordfreq calls them
_DEEP = frozenset({"en", "de", "fr", "es", "it", "pt", "pl", "cs", "uk", "ru"})
_DEPTH, _SHALLOW = 700, 600  # centibels: one word in ten million, and in a million
_DEPTHS = {"en": 800}  # what English takes from French and Latin is rare in it, and frequent there
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_CYRILLIC = frozenset({"uk", "ru", "bg", "mk"})
_PARTS = SHARDS + 1
_HEAD = struct.Struct(f"<{2 * _PARTS}I")  # the sizes of the tries and of the letters, then their checksums
_FREQUENT = 60_000  # so many words of each list are looked at for its letters
_TAKEN = 20
"""Centibels by which a word that is more frequent in English is taken to come from there."""


class Lists(NamedTuple):
    """The tries of all shards, and the models of letters of all `LANGUAGES`, one after another."""

    tries: list[Any]
    letters: bytes

    def letters_of(self, code: str) -> bytes:
        """The model of one language of `LANGUAGES`."""
        at = LANGUAGES.index(code) * SIZE
        return self.letters[at : at + SIZE]


def depth(code: str) -> float:
    """The power of ten (positive) of the lowest frequency that the table tells for a language."""
    return _centibels(code) / 100


def _centibels(code: str) -> int:
    return _DEPTHS.get(code, _DEPTH if code in _DEEP else _SHALLOW)


def shard_of(word: str) -> int:
    """The shard that holds `word`, which is not empty."""
    return ord(word[0]) % SHARDS


def load() -> Lists | None:
    """What the cache keeps or what is made now; None where wordfreq or marisa-trie is not installed.

    Made now, it takes some seconds. A cache that cannot be written costs that time again, and nothing else.
    """
    name = _name()
    if name is None:
        return None
    file = folder() / name
    with suppress(OSError, ValueError, struct.error):
        *tries, letters = _read(file)
        return Lists(tries, letters)
    parts = _made()
    sizes_and_checksums = _HEAD.pack(*map(len, parts), *map(zlib.crc32, parts))
    keep(file, (sizes_and_checksums, *parts), "words-*.bin", 1)
    return Lists(list(map(_trie, parts[:SHARDS])), parts[SHARDS])


def is_installed() -> bool:
    """Whether there is anything to make the table of."""
    return _name() is not None


def is_kept() -> bool:
    """Whether the table was made before, so that `load` takes milliseconds."""
    name = _name()
    return name is not None and (folder() / name).exists()


def _name() -> str | None:
    """The name of the file, None where a package is missing. The packages themselves are not imported."""
    version = installed_version("wordfreq")
    return f"words-{FORMAT}-{version}.bin" if version and installed_version("marisa-trie") else None


def _trie(data: bytes) -> Any:
    import marisa_trie  # 5 ms

    return marisa_trie.BytesTrie().frombytes(data)


def _read(file: Path) -> Iterator[Any]:
    """The tries of a file, one after another, so that no more than one stands in memory twice, then the letters.

    Raises OSError, ValueError or struct.error where the file is not what was once written.
    """
    with file.open("rb") as stream:
        facts = _HEAD.unpack(stream.read(_HEAD.size))
        for number, (size, checksum) in enumerate(zip(facts[:_PARTS], facts[_PARTS:], strict=True)):
            data = stream.read(size)
            if len(data) != size or zlib.crc32(data) != checksum:
                raise ValueError("a damaged file of words")
            yield _trie(data) if number < SHARDS else data


def _made() -> list[bytes]:
    """The bytes of each shard's trie, then of all letters: every list is read once and spread over the shards."""
    shards: list[list[tuple[bytes, str]]] = [[] for _ in range(SHARDS)]
    letters = b""
    english: dict[str, int] = {}
    for number, code in enumerate(LANGUAGES):
        frequent: dict[str, int] = {}
        for frequency, listed in _words(code):
            if len(frequent) < _FREQUENT:
                frequent |= dict.fromkeys(listed, frequency)
            for first, words in groupby(sorted(listed), key=itemgetter(0)):
                shards[shard_of(first)].append((bytes((number, frequency)), " ".join(words)))
        letters += counted(word for word, at in frequent.items() if english.get(word, at) > at - _TAKEN // STEP)
        english = english or frequent
    return [*map(_trie_of, shards), letters]


def _trie_of(shard: list[tuple[bytes, str]]) -> bytes:
    """The bytes of the trie of a shard, which is empty afterwards."""
    import marisa_trie

    values: dict[str, bytes] = {}
    for value, joined in shard:
        for word in joined.split(" "):
            values[word] = values.get(word, b"") + value
    shard.clear()
    return bytes(marisa_trie.BytesTrie(values.items()).tobytes())


def by_rarity(code: str, size: str) -> list[list[str]]:
    """The words of a language in a list of wordfreq ("small", "large" or "best"), by how rare they are, in centibels.

    Raises ImportError where wordfreq is not installed.
    """
    import wordfreq  # a quarter of a second

    lists: list[list[str]] = wordfreq.get_frequency_list(_NAMED.get(code, code), size)
    wordfreq.get_frequency_list.cache_clear()  # it remembers every list, 400 MB of them
    return lists


def _words(code: str) -> Iterator[tuple[int, list[str]]]:
    """The words of a language in its own script by their frequency, in units below one in one."""
    wanted = _centibels(code)
    lists = by_rarity(code, "large" if wanted > _SHALLOW else "small")
    low, high = ("\u0400", "\u052f") if code in _CYRILLIC else ("a", "\u024f")
    for centibels, words in enumerate(lists[:wanted]):
        own = [word for word in words if low <= word[0] <= high and (word.isalpha() or _WORD.fullmatch(word))]
        yield centibels // STEP, own
