"""Invisible characters, and those that stand for nothing: which of them carry a meaning where they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cleaner.text import Span
from cleaner.text.late import late

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_JOINERS = "\u200c\u200d"
_CONTROLS = "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f"
_PRIVATE = "\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff"
BIDI = late(f"[{_BIDI}]")
_OVERRIDE = "\N{RIGHT-TO-LEFT OVERRIDE}"
_RIGHT_TO_LEFT = late("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
JOINER = late(f"[{_JOINERS}]")
CONTROL = late(f"[{_CONTROLS}]+")
PRIVATE = late(f"[{_PRIVATE}]+")
_UNJOINED = late("[\x00-\u036f\u0370-\u058f\u1e00-\u1fff\u2010-\u2027\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3]?")
_MAYBE = frozenset(
    map(
        chr,
        (
            *(*range(0x1161, 0x1176), *range(0x11A8, 0x11C3), 0x9BE, 0x9D7, 0xB3E, 0xB56, 0xB57, 0xBBE, 0xBD7),
            *(0xCC2, 0xCD5, 0xCD6, 0xD3E, 0xD57, 0xDCF, 0xDDF, 0x102E, 0x1B35),
        ),
    )
)
"""Characters that compose with the one before them though they are no combining marks."""


def joins(character: str) -> bool:
    """Whether `character` can be a part of the letter before it."""
    return character in _MAYBE or bool(unicodedata.combining(character))


def idle_bidi(text: str, line: Span) -> Iterator[Span]:
    """Marks of direction in a line where every letter runs from left to right, so that they order nothing.

    A line with an override keeps them all: that one turns any text around.
    """
    content = line.of(text)
    if _RIGHT_TO_LEFT.search(content) or _OVERRIDE in content:
        return
    for match in re.finditer(f"[{_BIDI}]+", content):
        yield Span(line.start + match.start(), line.start + match.end())


def bidi_places(text: str) -> Iterator[int]:
    """Where marks of direction stand."""
    return (match.start() for match in BIDI.finditer(text))


def idle_joiners(text: str) -> Iterator[Span]:
    """Joiners and non-joiners between characters that neither join nor form emoji sequences."""
    for match in JOINER.finditer(text):
        before, after = text[: match.start()][-1:], text[match.end() : match.end() + 1]
        if before.isalpha() and after.isalpha() and match[0] == "\N{ZERO WIDTH NON-JOINER}":
            continue  # German typesetters part ligatures with it
        if _UNJOINED.fullmatch(before) and _UNJOINED.fullmatch(after):
            yield Span(*match.span())


def controls(text: str) -> Iterator[Span]:
    """Runs of control characters other than tab, line ends and form feed."""
    return (Span(*match.span()) for match in CONTROL.finditer(text))


def private_use(text: str) -> Iterator[Span]:
    """Runs of characters to which Unicode gives no meaning."""
    return (Span(*match.span()) for match in PRIVATE.finditer(text))


def decomposed(text: str) -> Iterator[tuple[Span, str]]:
    """Letters written apart from their marks, with the composed letter.

    Only where composing shortens: what NFC does besides, such as unifying Han variants, changes what is seen.
    """
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return
    start = 0
    for line in text.split("\n"):
        if not unicodedata.is_normalized("NFC", line):
            yield from _decomposed_in(line, start)
        start += len(line) + 1


def _decomposed_in(line: str, offset: int) -> Iterator[tuple[Span, str]]:
    at = 0
    while at < len(line):
        end = at + 1
        while end < len(line) and (unicodedata.combining(line[end]) or line[end] in _MAYBE):
            end += 1
        part = line[at:end]
        if end > at + 1 and line[at].isalpha() and len(composed := unicodedata.normalize("NFC", part)) < len(part):
            yield Span(offset + at, offset + end), composed
        at = end
