"""Text whose letters a single-byte page holds, read byte by byte: a third of the time of reading code points."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from cleaner.detect.language.alphabets import SHARED_LETTERS
from cleaner.detect.language.signs import Reading

# ASCII and marks that are no letters: nothing that normalization or another script touches.
_MARKS = (
    "\x00-\x7f\xa0\xa1\xa3\xa7\xab\xae\xb0\xb1\xb7\xbb\xbf\xd7\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2032"
    "\u2033\u20ac\u2116\u2122\u2190-\u2193\u2212\u25a0-\u25ff"
)
_ASCII = bytes(range(0x80))
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LETTERS = {
    "iso8859_15": "\xc0-\xd6\xd8-\xf6\xf8-\xffŒœŠšŽžŸ",
    "cp1250": "ÁÂÄÇÉËÍÎÓÔÖÚÜÝßáâäçéëíîóôöúüýĂăĄąĆćČčĎďĐđĘęĚěĹĺĽľŁłŃńŇňŐőŔŕŘřŚśŞşŠšŢţŤťŮůŰűŹźŻżŽž",
    "cp1251": "\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e\u045f\u0490\u0491",
}


class _Page(NamedTuple):
    """What it does not hold, small letters of bytes (spaces of all but letters), and those that all languages write."""

    other: re.Pattern[str]
    small: bytes
    shared: bytes


@cache
def _page(codec: str) -> _Page:
    letter = re.compile(f"[A-Za-z{_LETTERS[codec]}]")
    written = [bytes([byte]).decode(codec, "replace") for byte in range(0x100)]
    small = bytes(_byte(char.lower(), codec) if letter.match(char) else 0x20 for char in written)
    other = re.compile(f"[^{_MARKS}{_LETTERS[codec]}]")
    return _Page(other, small, SHARED_LETTERS["Cyrillic"].encode(codec) if codec == "cp1251" else b"")


def _byte(char: str, codec: str) -> int:
    return char.encode(codec)[0]


def read_by_bytes(part: str) -> tuple[Reading, list[str]] | None:
    """What `read` makes of `part`, but for its text and the letters that all languages write, and the words; or None.

    None also where there are no letters; so read is running text in Latin or Cyrillic letters, which no page lacks.
    """
    cyrillic = _CYRILLIC.search(part) is not None
    for codec in ("cp1251",) if cyrillic else ("iso8859_15", "cp1250"):
        page = _page(codec)
        if not page.other.search(part):
            break
    else:
        return None
    small = part.encode(codec, "replace").translate(page.small)
    every = len(small) - small.count(b" ")
    beyond = small.translate(None, _ASCII)
    telling = beyond.translate(None, page.shared)
    # In the order of the text, in which sums are made that must come out alike to the last bit.
    order = bytes(dict.fromkeys(telling))
    characters = Counter({char: telling.count(byte) for byte, char in zip(order, order.decode(codec), strict=True)})
    letters = len(beyond) if cyrillic else every
    if not letters:
        return None
    script = "Cyrillic" if cyrillic else "Latin"
    return Reading("", characters, script, letters, letters / every), small.decode(codec).split()
