"""Repairs in surroundings so plain that nothing is protected there and no fact can change: told in a few looks.

`protected` and `harm` read a few hundred characters around a repair with many expressions. Most repairs stand among
words and commas, far from every digit, address and mark that their expressions start from; here that is asked first.
What is told is what these two would come to. Nothing told, they are asked.
"""

from __future__ import annotations

import re

from cleaner.detect.code_lines import code_lines_in
from cleaner.text import Span

_BEFORE, _AFTER = 8, 4
"""Spaces on either side that no address and no number reaches across with its unit, sign, month and year.

The farthest are "5 million de per cent" on the right of its digits and "of September, 2020" on the left.
"""
_FAR = 160
"""Code points in which these spaces must stand."""
_CLOSE = 10
"""Code points beside a word that decide whether a mark there is an apostrophe or a quotation mark."""

# What begins addresses, handles, code and numbers, or makes one of what stands around it.
_SPECIAL = re.compile(r"[\d²³¹⁰⁴-⁹½⅓⅔¼¾⅛@#<>`~/\\]|\.\w")
_FAR_REACHING = "<`~\\"
"""Where one of these stands, code may begin that ends any distance away."""
# Quotation marks and apostrophes; what is not read, or read together with the letter before it.
_MARKS = re.compile(
    "[\"“”„‟«»‹›「」『』〝〞〟＂'‘’‚‛`´ʼ\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_WORD = re.compile(r"[^\W\d_]+")


def holds_code(text: str) -> bool:
    """Whether code may stand in `text` that begins or ends far from what it holds."""
    return any(mark in text for mark in _FAR_REACHING)


def is_plain(text: str, span: Span) -> bool:
    """Whether nothing that is protected can touch `span` of a text that holds no code (`holds_code`)."""
    low, high = max(0, span.start - _FAR), span.end + _FAR
    before, after = text[low : span.start].rsplit(" ", _BEFORE), text[span.end : high].split(" ", _AFTER)
    if (len(before) <= _BEFORE and low) or (len(after) <= _AFTER and high < len(text)):
        return False
    start = low + len(before[0]) if len(before) > _BEFORE else low
    end = min(high, len(text)) - (len(after[-1]) if len(after) > _AFTER else 0)
    return not _SPECIAL.search(text, start, end) and not any(code_lines_in(text, span.start, span.end))


def keeps_words(text: str, span: Span, after: str) -> bool:
    """Whether writing `after` into the `span` of a text, where it `is_plain`, changes no fact: all words stay."""
    start, end = text.rfind(" ", 0, span.start) + 1, text.find(" ", span.end)
    end = len(text) if end < 0 else end
    new = text[start : span.start] + after + text[span.end : end]
    if _MARKS.search(text, max(0, start - _CLOSE), end + _CLOSE) or _MARKS.search(after) or _SPECIAL.search(new):
        return False
    return _WORD.findall(text, start, end) == _WORD.findall(new)
