r"""Where a text could be mojibake at all, told fast and without importing ftfy.

ftfy leaves a line alone unless it is non-ASCII and `ftfy.badness.BADNESS_RE` matches somewhere in it: that
test stands before every encoding step, C1 controls and lossy sequences included. Most branches of the
expression begin with ordinary letters, so each letter is tried against all of them. `suspect_lines` asks the
same question from the other end: every branch holds a character that is rare in real text (its pivot), so it
searches for a pivot and looks at the neighbours only there, which is some fifty times faster.

The classes are bodies of regular expression classes, written from `ftfy.badness.MOJIBAKE_CATEGORIES` of
ftfy 6.3.1 and named as there. The numbers in the pattern count the branches of its `BADNESS_RE`, from 1. The
tests compare both with the installed ftfy, so a release that learns a new sign of mojibake is noticed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import repeat

from cleaner.text import Span

HARMLESS = frozenset("\t\r\N{NO-BREAK SPACE}–—‘’“”…")
"""Signs of mojibake are made of these and other characters, never of these and printable ASCII alone."""

C1 = r"\x80-\x9f"
COMMON = r"\xa0\xad\xb4\xb7\u2013-\u2015\u2019\u2026"
BAD = (
    r"\xa4\xa6\xa8\xaa\xac\xaf\xb8\xba\u0192\u02c6\u02c7\u02d8\u02db\u02dc\u2020\u2021\u2030\u2310\u25ca"
    r"\ufffd"
)
LAW = r"\xa7\xb6"
CURRENCY = r"\xa2\xa3\xa5\u20a7\u20ac"
START_PUNCTUATION = r"\xa1\xa9\xab\xbf\u0384\u0385\u2018\u201a\u201c\u201e\u2022\u2039\uf8ff"
END_PUNCTUATION = r"\xae\xbb\u02dd\u201d\u203a\u2122"
NUMERIC = (
    r"\xb1-\xb3\xb5\xb9\xbc-\xbe\xd7\xf7\u2044\u2116\u2202\u2206\u220f\u2211\u221a\u221e\u2229\u222b\u2248"
    r"\u2260\u2261\u2264\u2265"
)
KAOMOJI = r"\xb0\xd2-\xd6\xd9-\xdc\xf2-\xf6\xf8-\xfc\u014c\u0150\u016a\u0172"
UPPER_ACCENTED = (
    r"\xc0-\xd1\xd8\xdc\xdd\u0100\u0102\u0104\u0106\u010c\u010e\u0110\u0112\u0116\u0118\u011a\u011e\u0122"
    r"\u012a\u0130\u0136\u0139\u013b\u013d\u0141\u0143\u0145\u0147\u0152\u0158\u015a\u015e\u0160\u0162\u0164"
    r"\u016e\u0170\u0178\u0179\u017b\u017d\u0490"
)
LOWER_ACCENTED = (
    r"\xdf-\xf1\xfc\u0101\u0103\u0105\u0107\u010d\u010f\u0111\u0113\u0117\u0119\u011b\u011f\u0123\u012b"
    r"\u012f\u0137\u013a\u013c\u013e\u0142\u0153\u0155\u015b\u015f\u0161\u0165\u017a\u017c\u017e\u0491"
    r"\ufb01\ufb02"
)
UPPER_COMMON = r"\xde\u0386\u0388-\u038a\u038c\u038e\u038f\u0391-\u03ab\u0401-\u042f"
LOWER_COMMON = r"\u03ac-\u03c9\u0430-\u045f"
BOX = r"\u2502\u250c\u2510\u2518\u251c\u2524\u252c\u253c\u2550-\u256c\u2580\u2584\u2588\u258c\u2590-\u2593"

_ACCENTED = LOWER_ACCENTED + UPPER_ACCENTED
_QUOTE = START_PUNCTUATION + END_PUNCTUATION
_NEAR_BOX = _ACCENTED + _QUOTE + CURRENCY + NUMERIC + LAW
_AFTER_WESTERN_LEAD = (
    r"\u20ac\u0153\u0160\u0161\xa2\xa3\u0178\u017e\xa0\xad\xae\xa9\xb0\xb7\xbb\u2013\u2014\xb4" + _QUOTE
)
_AFTER_ARABIC_LEAD = COMMON + CURRENCY + BAD + NUMERIC + START_PUNCTUATION + r"\u0178\u0160\xae\xb0\xbb"
_BETWEEN_CAPITALS = C1 + BAD + _QUOTE + CURRENCY + r"\xb0"

_PIVOT = C1 + BAD + UPPER_ACCENTED + _QUOTE + CURRENCY + NUMERIC + LAW + BOX + r"\u0152\u0153\xd9\xb0\u0402"

# Each alternative stands right behind the pivot: `(?<=[X])` asks what the pivot is, `(?<=[X].)` what stands
# before it, `(?=[X])` what follows.
_AROUND_PIVOT = (
    rf"(?<=[{C1}])",  # 1
    rf"(?<=[{BAD}])(?:(?<=[{_NEAR_BOX}{BOX}{BAD}].)|(?=[{_NEAR_BOX}{BOX}{BAD}]))",  # 2, 4
    rf"(?<=[a-zA-Z][{LOWER_COMMON}{UPPER_COMMON}][{BAD}])",  # 3
    rf"(?<=[{LOWER_ACCENTED}{LOWER_COMMON}{BOX}{END_PUNCTUATION}{CURRENCY}{NUMERIC}][{UPPER_ACCENTED}])",  # 5
    rf"(?<=[{BOX}{END_PUNCTUATION}{CURRENCY}{NUMERIC}])(?=[{LOWER_ACCENTED}])",  # 6
    rf"(?<=[{LOWER_ACCENTED}{BOX}{END_PUNCTUATION}][{CURRENCY}])",  # 7, 37
    rf"(?<=[^\S\n][{UPPER_ACCENTED}])(?=[{CURRENCY}])",  # 8
    rf"(?<=[{UPPER_ACCENTED}{BOX}][{NUMERIC}{LAW}\xb0])",  # 9, 19
    rf"(?<=[{_ACCENTED}{BOX}{CURRENCY}{END_PUNCTUATION}][{START_PUNCTUATION}])(?=[{NUMERIC}])",  # 10
    rf"(?<=[{_ACCENTED}{CURRENCY}{NUMERIC}{BOX}{LAW}][{END_PUNCTUATION}])(?=[{START_PUNCTUATION}])",  # 11
    rf"(?<=[{CURRENCY}{NUMERIC}{BOX}][{START_PUNCTUATION}])",  # 12
    rf"(?<=[a-z][{UPPER_ACCENTED}])(?=[{START_PUNCTUATION}{CURRENCY}])",  # 13
    rf"(?<=[{BOX}])(?:(?<=[{_NEAR_BOX}].)|(?=[{KAOMOJI}{END_PUNCTUATION}]))",  # 14, 15, 16
    rf"(?<=[{_ACCENTED}][{_QUOTE}])(?=\w)",  # 17
    r"(?<=[\u0152\u0153])(?=[^A-Za-z\n])",  # 18
    rf"(?<=[\xc2\xc3\xce\xd0])(?=[{_AFTER_WESTERN_LEAD}])",  # 20, 31
    r"(?<=\xd7)(?=[\xb2\xb3])",  # 21
    rf"(?<=[\xd8\xd9])(?=[{_AFTER_ARABIC_LEAD}][\xd8\xd9][{_AFTER_ARABIC_LEAD}])",  # 22
    r"(?<=\xe0[\xb2\xb5\xb9\xbc-\xbe])",  # 23
    r"(?<=\u221a)(?=[\xb1\u2202\u2020\u2260\xae\u2122\xb4\u2264\u2265\xa5\xb5\xf8])",  # 24
    r"(?<=\u2248)(?=[\xb0\xa2])",  # 25
    r"(?<=\u201a)(?=\xc4[\xec\xee\xef\xf2\xf4\xfa\xf9\xfb\u2020\xb0\xa2\u03c0])",  # 26
    r"(?<=\u201a)(?=[\xe2\xf3][\xe0\xe4\xb0\xea])",  # 27
    r"(?<=\u0432\u0402)",  # 28
    rf"(?<=[\u0412\u0413\u0420\u0421][{_BETWEEN_CAPITALS}\xb5])(?=[\u0412\u0413\u0420\u0421])",  # 29
    r"(?<=\u0413\u045e\u0412\u0402)(?=\u0412[^\n][A-Za-z ])",  # 30
    r"(?<=[\xc3\xc2])(?= )(?:(?<=[a-z].)|(?<=[a-z]\s.)|(?<![^\n].))",  # 32, 33
    rf"(?<=[a-z.,?!{END_PUNCTUATION}]\xc2)(?=[ {_QUOTE}])",  # 34
    r"(?<=\u03b2\u20ac)(?=[\u2122\xa0\u0386\xad\xae\xb0])",  # 35
    rf"(?<=[\u0392\u0393\u039e\u039f][{_BETWEEN_CAPITALS}])(?=[\u0392\u0393\u039e\u039f])",  # 36
)


@cache
def _suspicious() -> re.Pattern[str]:
    return re.compile(f"[{_PIVOT}](?:{'|'.join(_AROUND_PIVOT)})", re.DOTALL)


def is_suspect(line: str) -> bool:
    """Whether ftfy's test calls a line bad."""
    return _suspicious().search(line) is not None


def signs(line: str) -> int:
    """How many signs of mojibake a line holds, as `suspect_lines` looks for them."""
    return len(_suspicious().findall(line))


def suspect_lines(text: str, places: Sequence[int] | None = None) -> Iterator[Span]:
    """The lines of `text`, without their line feeds, that ftfy's test calls bad, in order.

    No line is left out that ftfy would change; of those named it may still find no way to repair some. `places` may
    tell where all characters beyond ASCII stand, in order: where they are few, the text between is not looked at.
    """
    if text.isascii():
        return
    following = searcher(_suspicious(), text, places)
    hit = following(0)
    while hit:
        start = text.rfind("\n", 0, hit.start()) + 1
        end = text.find("\n", hit.start())
        end = len(text) if end < 0 else end
        yield Span(start, end)
        hit = following(end)


def searcher(
    pattern: re.Pattern[str], text: str, places: Sequence[int] | None
) -> Callable[[int], re.Match[str] | None]:
    """What finds the first match from an offset on, each time a later one.

    The pattern takes one character, one beyond ASCII. With `places` it is looked for there alone.
    """
    if places is None:
        return lambda start: pattern.search(text, start)
    hits = filter(None, map(pattern.match, repeat(text), places))
    return lambda start: next((hit for hit in hits if hit.start() >= start), None)
