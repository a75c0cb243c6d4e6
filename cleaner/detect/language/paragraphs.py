"""The language of a text that is written in several: that of most of its paragraphs."""

from __future__ import annotations

from collections import Counter

from cleaner.detect.language.decision import Language, language_at_once, language_of
from cleaner.detect.language.function_words import NAMES

_LONG = 60  # code points from which a line is looked at
_MANY = 40  # lines, spread over the text
_KNOWN, _MOST = 0.8, 0.4
"""The share of the text looked at that must be in a known language, and that which must be in the one."""


def language_of_document(text: str) -> Language:
    """The language of `text`; where that is not sure, that of most of its paragraphs, if they are in several."""
    whole = language_of(text, guessed=False)
    return whole if whole.sure else _by_paragraph(text) or whole


def _by_paragraph(text: str) -> Language | None:
    lines = [line for line in text.split("\n") if len(line) >= _LONG]
    if len(lines) < 2:
        return None
    sizes: Counter[str] = Counter()
    for line in lines[:: 1 + len(lines) // _MANY]:
        found = language_at_once(line)
        sizes[found.code if found and found.sure else ""] += len(line)
    unknown, total = sizes.pop("", 0), sizes.total()
    if len(sizes) < 2 or total < _KNOWN * (total + unknown):
        return None
    shares = sorted(((size / (total + unknown), code) for code, size in sizes.items()), key=lambda at: (-at[0], at[1]))
    told = ", ".join(f"{share:.0%} {NAMES.get(code, code)}" for share, code in shares)
    return Language(shares[0][1], True, f"paragraphs: {told}") if shares[0][0] >= _MOST else None
