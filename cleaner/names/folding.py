"""Spellings compared without what typists leave out: case, diacritics, apostrophes for soft signs."""

from __future__ import annotations

from unicodedata import normalize

# Letters that are not a letter with a mark, told by the letters that keyboards without them put in their place.
_SPELT_OUT = {
    "ß": "ss",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ŧ": "t",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ə": "e",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{HYPHEN}": "-",
    "\N{EN DASH}": "-",
    "\N{MIDDLE DOT}": "",
}
_APOSTROPHES = (
    "'`\"",
    "\N{ACUTE ACCENT}",
    "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{SINGLE HIGH-REVERSED-9 QUOTATION MARK}",
    "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}",
    "\N{MODIFIER LETTER PRIME}\N{MODIFIER LETTER DOUBLE PRIME}\N{PRIME}\N{DOUBLE PRIME}",
    "\N{MODIFIER LETTER APOSTROPHE}\N{MODIFIER LETTER TURNED COMMA}\N{MODIFIER LETTER LEFT HALF RING}",
)
_MARKS = dict.fromkeys(range(0x300, 0x370))
_TABLE: dict[int, str | None] = {
    **_MARKS,
    **dict.fromkeys(map(ord, "".join(_APOSTROPHES))),
    **{ord(letter): spelt for letter, spelt in _SPELT_OUT.items()},
}


def fold(text: str) -> str:
    """`text` in lower case, without diacritics and apostrophes; letters that have no base letter are spelt out.

    Made for Latin script. Applied twice it gives what it gives once.
    """
    lowered = text.lower()
    if lowered.isascii() and "'" not in lowered and "`" not in lowered and '"' not in lowered:
        return lowered
    return normalize("NFD", lowered).translate(_TABLE)
