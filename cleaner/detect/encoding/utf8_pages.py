"""UTF-8 that was read in code pages which ftfy does not try: KOI8, the Cyrillic, Greek and Central European ones.

A line is told where all its characters beyond ASCII are those of one code page and their bytes are nothing but
UTF-8. One code page's prose never is: letters follow each other there, and a byte that begins a character of UTF-8
must be followed by one that no letter has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from unicodedata import category

from cleaner.detect.encoding.code_page_evidence import plausibility
from cleaner.detect.encoding.code_page_looks import BEYOND
from cleaner.detect.encoding.code_page_tables import NAMES, anything, bytes_read_as
from cleaner.detect.encoding.code_pages import Reading
from cleaner.text import Span

_READ = (
    "koi8_r", "koi8_u", "cp866", "cp850", "cp852", "mac_cyrillic", "iso8859_5", "iso8859_7", "mac_latin2", "cp1251",
    "cp1253", "cp1255", "cp1256", "cp1258", "cp737", "cp437", "mac_roman", "mac_greek",
    "iso8859_15",
)  # fmt: skip
_FEW, _MANY = 2, 5
"""Characters of UTF-8: so many need a likely result in a known alphabet; so many different ones prove themselves."""
_LIKELY = -4.5


def utf8_lines(text: str, lines: Iterable[Span]) -> Iterator[Reading]:
    """Those of these `lines` of a text whose bytes are UTF-8."""
    for span in lines:
        if found := _undone(span.of(text)):
            yield Reading(span, *found)


def parts(text: str, reading: Reading) -> Iterator[tuple[Span, str]]:
    """The runs of characters that such a reading changes, with what they become."""
    runs = BEYOND.finditer(reading.span.of(text))
    for run, after in zip(runs, BEYOND.findall(reading.after), strict=True):
        yield Span(reading.span.start + run.start(), reading.span.start + run.end()), after


def _undone(line: str) -> tuple[str, str] | None:
    first = BEYOND.search(line)  # nearly always it is no UTF-8 already
    if first is None:
        return None
    pages = [read for read in _beginning(first[0][0]) if _decoded(first[0], read)]
    found = {after: read for read in pages if (after := _decoded(line, read))}
    if not found:
        return None
    after = max(found, key=plausibility)
    characters = "".join(BEYOND.findall(after))
    likely = anything().issuperset(characters) and plausibility(after) >= _LIKELY
    if len(characters) < _FEW or (len(set(characters)) < _MANY and not likely):
        return None
    return after, f"UTF-8 read as {NAMES[found[after]]}"


@cache
def _beginning(character: str) -> tuple[str, ...]:
    """The code pages in which this can begin a character of UTF-8, the last first."""
    return tuple(read for read in reversed(_READ) if b"\xc2" <= _bytes(read).get(character, b"") <= b"\xf4")


def _decoded(line: str, read: str) -> str:
    """What the bytes of a line are in UTF-8, "" where they are no UTF-8 or stand for characters that do not exist."""
    table = _bytes(read)
    try:
        after = b"".join([table[char] for char in line]).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return ""
    return "" if any(category(char) == "Cn" for char in after) else after


@cache
def _bytes(read: str) -> dict[str, bytes]:
    return {chr(code): bytes([code]) for code in range(0x80)} | bytes_read_as(read)
