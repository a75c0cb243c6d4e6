"""Repairs of ftfy's that harm: signs behind a word in capitals and factors with an exponent taken for UTF-8, and
closing quotation marks taken for daggers."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category

from cleaner.detect.encoding.code_page_tables import anything
from cleaner.detect.language.alphabets import script_of
from cleaner.text import Span
from cleaner.text.late import late

_ASIDE = frozenset(" \t\"'“”‘’«».,;:!?()[]")
# "2×²" and "2 ×³": in Hebrew, × stands before each letter.
_FACTOR = re.compile(r"×[²³](?<=[\d\s]..)")
# "MAÇÃ®", "IRMÃ²": a mark of registration, a footnote, an ordinal behind a word in capitals that ends in Ã.
_BEHIND_CAPITALS = re.compile(r"Ã(?:[®©²³¹ªº°](?![^\W_])|(?= ))")
_C1 = frozenset(map(chr, range(0x80, 0xA0)))
_FAR = "\N{ARMENIAN CAPITAL LETTER AYB}"
"""From here on no letter but more of the Latin script stands in a Latin word."""
_EXTENDED = "\N{LATIN SMALL LETTER LONG S}"
"""The last letter of those that the languages of Europe add to the Latin alphabet."""
_MORE = r"[\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122 ]"
"""What windows-1252 and latin-1 show for the later bytes of a character, and the space that stands for one."""
_BY_SPACE = late(rf"[\xc2-\xdf] |[\xe0-\xef]{_MORE}? ")
_BY_NO_BREAK_SPACE = late(rf"[\xc2-\xdf]\xa0|[\xe0-\xef]{_MORE}?\xa0")
_HALF = late(rf"[\xc2-\xdf](?!{_MORE})|[\xe0-\xef](?!{_MORE}{{2}})")
_UNLIKELY = late("[^\\W\\d_]\N{ARABIC-INDIC DIGIT ZERO}|[\u2800-\u2fff]")
"""A digit of Arabic behind a letter; Braille and rare signs, as in what was "€ 5" and "… and"."""
_CAPITALS = re.compile(r"[^\W\d_]{2,}$")
_LATIN = r"[\xc0\xc1\xc6-\xcd\xd3-\xd6\xd8-\xf6\xf8-\xff]"
"""Letters beyond ASCII but those that are left of a letter of Greek, Cyrillic or Latin whose second byte was lost."""
_WRITTEN = {"Â ": late(r"(?<![^\W_])â(?![^\W_])"), "ƒ": late(r"\bƒ[a-z]")}
"""Letters that look damaged, of Ghomala and Ewe, and what such a text holds besides."""
_MIXED = late(rf"{_LATIN}[\u0370-\u052f]|[\u0370-\u052f]{_LATIN}")


def harms(line: str, span: Span, after: str) -> bool:
    """Whether writing `after` into `span`, a repair of `line` beside none of another kind, spoils what was right.

    A word in capitals does not end in one small letter. Where the sign is ©, which ends as well "café" in capitals
    whose last letter was forgotten, another letter of the word must have come through unharmed.
    """
    before = span.of(line)
    if _FACTOR.match(line, span.start) and len(before) == 2:
        return line.count("×") == 1
    if _is_out_of_place(line, span, after) or _is_rare(before, after):
        return True
    if len(after) != 1 or not after.islower() or not _BEHIND_CAPITALS.match(line, span.start) or len(before) > 2:
        return False
    word = _CAPITALS.search(line[: span.start])
    if not word or not word[0].isupper():
        return False
    return before[1:] in "®²³¹" or not word[0].isascii()


def misleads(line: str, span: Span, after: str, behind: str = "") -> str:
    """Why `span` of a line is no mojibake, or other than it seems, though ftfy would repair it to `after`; else "".

    It stands `behind` what the repair before it makes there, if one does.
    """
    before = span.of(line)
    if _is_no_dagger(line, span, before, after):
        return "it is rather what is left of a closing quotation mark"
    behind = behind or line[max(0, span.start - 1) : span.start]
    if _has_lost_more(line, before, after) or _is_capital_inside(line, before, behind, after):
        return "it is rather a letter or sign that lost a byte, and a space"
    if _MIXED.search(after):
        return "it would put Latin letters into a word of another script: rather some bytes were lost"
    if before[0] in _C1 and line[: span.start][-1:] == chr(ord(before[0]) - 1):
        return "it stands in a list of characters"
    if any(category(char) == "Cn" for char in after):
        return "marks and letters beside each other look the same"
    return "a capital and a closing quotation mark look the same" if _is_closing_mark(line, span, before, after) else ""


def _is_rare(before: str, after: str) -> bool:
    """Whether a letter and a mark would become one letter that few languages write: "DUPRÉ†", "CAFÉ²", "»Ä"."""
    one = len(before) == 2 and len(after) == 1 and _C1.isdisjoint(before)
    return one and after > _EXTENDED and after not in anything() and not category(after).startswith("S")


def is_letter(text: str, span: Span) -> str:
    """Why what stands at `span` of a text is a letter of its language, which writes it elsewhere too; else ""."""
    before = span.of(text)
    letter = before if before in _WRITTEN else before[0]
    return "it is a letter of the text's language" if letter in _WRITTEN and _writes(text, letter) else ""


@lru_cache(maxsize=4)
def _writes(text: str, letter: str) -> bool:
    """Whether a text shows it: asked for each place of one, it is looked for once."""
    return _WRITTEN[letter].search(text) is not None


def _is_out_of_place(line: str, span: Span, after: str) -> bool:
    """Whether it would put one letter of a far script into a Latin word: "matáˆ e" is written so, with a tone mark."""
    if len(after) != 1 or after < _FAR or not after.isalpha() or script_of(after) == "Latin":
        return False
    if not _C1.isdisjoint(span.of(line)):
        return False
    around = line[max(0, span.start - 1) : span.start] + line[span.end : span.end + 1]
    return any(script_of(char) == "Latin" for char in around)


def _has_lost_more(line: str, before: str, after: str) -> bool:
    """Whether a space that is taken for a byte is rather a space, and the byte was dropped.

    windows-1252 lacks five bytes, latin-1 shows 32 as controls; programs that drop them drop them everywhere, so that
    the same first byte stands elsewhere with nothing to go on with. And where no-break spaces are kept, one is a byte
    wherever it shall be.
    """
    if " " not in before:
        return False
    if _BY_NO_BREAK_SPACE.search(line):
        return True
    first = {match[0][0] for match in _BY_SPACE.finditer(before)}
    return bool(_UNLIKELY.search(after)) or any(match[0] in first for match in _HALF.finditer(line))


def _is_capital_inside(line: str, before: str, behind: str, after: str) -> bool:
    """Whether a space that is taken for the last byte of a capital, this once, would put one behind a small letter."""
    inside = before.endswith(" ") and after[-1:].isupper() and (behind + after)[-2:-1].islower()
    return inside and line.count(before) == 1


def _is_no_dagger(line: str, span: Span, before: str, after: str) -> bool:
    """Whether it is rather what is left of a closing mark.

    windows-1252 has no character for the last byte of ”, so most programs drop it, and the space that follows is
    taken for the last byte of †. A dagger has a space of its own after it, or the year of somebody's death.
    """
    return after == "†" and before.endswith(" ") and line[span.end : span.end + 1].isalpha()


def _is_closing_mark(line: str, span: Span, before: str, after: str) -> bool:
    """Whether it is a capital and the mark that closes a quotation: “A IRMÃ”."""
    opening = {"”": "“", "»": "«", "’": "‘"}.get(before[1:])
    if not opening or len(after) != 1:
        return False
    return line.rfind(opening, 0, span.start) > line.rfind(before[1], 0, span.start)


def is_told(line: str, span: Span, after: str) -> bool:
    """Whether a line tells of damage, whose only repair this is: “Ã¼ instead of ü”, by itself, and the right letter."""
    around = line[max(0, span.start - 1) : span.start] + line[span.end : span.end + 1]
    alone = _ASIDE.issuperset(around)
    return alone and len(after) == 1 and after.isalpha() and (after in line[: span.start] or after in line[span.end :])
