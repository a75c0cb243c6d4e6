"""Which kinds of site furniture the words of a short line speak of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LONGEST = 160
"""Code points; words of a longer line say nothing about furniture."""

_WIDE = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_APART = """"“”„«»‹›()[]{}<>|/\\*_#~=+,;:.!?…·•–—→←↑↓×"""  # hyphens and apostrophes join
_SPACED = bytes(0x20 if chr(n) in _APART else n for n in bytes(range(128)).lower()).ljust(256)
_MARKS = re.compile(f"[{re.escape(_APART)}]+")


def words_of(text: str) -> list[str]:
    """The words of `text` in small letters, without the marks around them."""
    if text.isascii():
        return text.encode().translate(_SPACED).decode().split()
    return _MARKS.sub(" ", text.lower().replace("’", "'")).split()


def kinds(text: str, words: list[str]) -> list[str]:
    """The kinds of furniture that `text`, whose words are `words`, has a word or phrase of."""
    table = _table()
    found: list[str] = []
    if not table.telling.isdisjoint(words):
        found += [kind for word in words for kind in table.words.get(word, ())]
        low = f" {' '.join(words)} "
        found += [kind for word in words for phrase, kind in table.phrases.get(word, ()) if phrase in low]
    if not text.isascii() and table.sign.search(low := text.lower()):
        found += [kind for phrase, kind in table.signs if phrase in low]
    return list(dict.fromkeys(found)) if found else found


@dataclass(frozen=True, slots=True)
class _Table:
    """The words and phrases of furniture with their kinds.

    `words` are single words; `phrases` stand under their longest word; `telling` are the words of both; `signs` are
    what is written without spaces, or is no word; `sign` is any of their first characters.
    """

    words: dict[str, list[str]]
    phrases: dict[str, list[tuple[str, str]]]
    telling: frozenset[str]
    signs: list[tuple[str, str]]
    sign: re.Pattern[str]


@cache
def _table() -> _Table:
    import tomllib  # most texts are no pages

    alone: dict[str, list[str]] = {}
    phrases: dict[str, list[tuple[str, str]]] = {}
    signs: list[tuple[str, str]] = []
    for kind, listed in tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8")).items():
        for phrase in listed:
            words = words_of(phrase)
            if _WIDE.search(phrase) or not words or "\u0600" <= phrase[0] <= "\u06ff" or phrase == "©":
                signs.append((phrase, kind))
            elif len(words) == 1:
                alone.setdefault(words[0], []).append(kind)
            else:
                phrases.setdefault(max(words, key=len), []).append((f" {' '.join(words)} ", kind))
    sign = re.compile(f"[{re.escape(''.join({phrase[0] for phrase, _ in signs}))}]")
    return _Table(alone, phrases, frozenset([*alone, *phrases]), signs, sign)
