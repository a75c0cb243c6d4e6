"""Text for a terminal: colours, and escapes for what would not show or could steer it."""

from __future__ import annotations

import re

BOLD, UNDERLINED, REVERSE, RED, GREEN, CYAN = "1", "4", "7", "31", "32", "36"

# What `str.isprintable` lets pass although it shows nothing: Default_Ignorable_Code_Point in Unicode's
# DerivedCoreProperties.txt, and the braille pattern without dots.
_BLANK = frozenset(
    "\N{COMBINING GRAPHEME JOINER}\N{HANGUL CHOSEONG FILLER}\N{HANGUL JUNGSEONG FILLER}\N{HANGUL FILLER}"
    "\N{HALFWIDTH HANGUL FILLER}\N{KHMER VOWEL INHERENT AQ}\N{KHMER VOWEL INHERENT AA}"
    "\N{BRAILLE PATTERN BLANK}"
    # Mongolian variation selectors, and the variation selectors 1 to 256.
).union(map(chr, (*range(0x180B, 0x1810), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))


def paint(text: str, *codes: str) -> str:
    """`text` in the given colours (ECMA-48 SGR), ended at once, so that no piece can colour the next."""
    chosen = ";".join(filter(None, codes))
    return f"\x1b[{chosen}m{text}\x1b[0m" if text and chosen else text


def shows(text: str) -> bool:
    """Whether every character of `text` shows something of its own."""
    return text.isprintable() and _BLANK.isdisjoint(text)


def _escaped(char: str) -> str:
    if char in "\t\n\r":
        return repr(char)[1:-1]
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"


def shown(text: str, *codes: str) -> str:
    """`text` painted, with an escape for every character that would not show."""
    if shows(text):
        return paint(text, *codes)
    escapes = {ord(char): _escaped(char) for char in set(text) if not shows(char)}
    parts = re.split(f"([{''.join(map(chr, sorted(escapes)))}]+)", text)
    parts[::2] = (paint(part, *codes) for part in parts[::2])
    parts[1::2] = (paint(part.translate(escapes), *codes, UNDERLINED) for part in parts[1::2])
    return "".join(parts)
