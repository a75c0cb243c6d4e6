"""What a repair of ftfy's leaves damaged once more: two characters where there was one letter.

One letter that was damaged twice is half undone by ftfy: what is left of ğ, "ÄŸ", it does not call bad by itself.
Behind a repair it is no coincidence any more. It is undone where the two can hardly stand for themselves: two letters
that no language writes together, or a capital and a mark behind a small letter.
"""

from __future__ import annotations

from cleaner.text.late import late

_LETTERS = "\u0160\u0161\u0152\u0153\u017d\u017e\u0178\u0192"
"""The letters among what windows-1252 shows for the later byte of a character."""
_MARKS = "\xa1-\xbf\u02c6\u02dc\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
"""The rest of it but quotation marks, dashes and the no-break space, which stand behind letters as they are."""
_END_OF_LATIN = "\N{LATIN SMALL LETTER TURNED A}"
_LEFT = late(rf"[\xc2-\xd6\xd8-\xde](?:[{_LETTERS}]|(?<=[^\W\d_A-Z\xc0-\xde].)[{_MARKS}]|…(?=[^\W\d_]))")


def undone_again(before: str, after: str, behind: str) -> str:
    """`after`, the repair between the characters `before` and `behind`, with what is damaged still undone as well."""
    line = before + after + behind
    start, end = len(before), len(before + after)
    done, at = "", start
    for match in _LEFT.finditer(line, start):
        letter = _decoded(match[0])
        if match.end() <= end and letter.isalpha() and letter < _END_OF_LATIN:
            done, at = done + line[at : match.start()] + letter, match.end()
    return done + line[at:end]


def _decoded(pair: str) -> str:
    try:
        return pair.encode("windows-1252").decode("utf-8")
    except UnicodeError:
        return ""
