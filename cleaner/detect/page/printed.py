"""Texts that are no page of a site, whatever their lines look like: books and laws in print, plays, Markdown.

Measured on 102 pages of news sites as three programs turn them into text: of lines that go on in the next one none has
more than 0.11, of speakers' names one 0.21 and the rest 0.09 or less, and none has a fence or a head of settings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

_WIDTH, _WRAPPED = (50, 100), 0.15
"""Code points of a line of wrapped text, and the share of such lines from which a text is wrapped."""
_NAME, _NAME_WORDS, _SCENES, _PLAY = 40, 4, 3, 0.23
"""Code points and words that a speaker's name may have, how often it must stand, and the share of such lines."""
_SAID = frozenset('.!?…—:;,»"”-)')
_FENCES = 4
_SETTING = re.compile(r"[\w-]+:(?: |$)")


def is_printed(lines: Sequence[str]) -> bool:
    """Whether these lines are wrapped, or a play, or the source of a page in Markdown."""
    bare = [line.strip() for line in lines]
    return _is_markdown(bare) or _is_wrapped(bare) or _is_play(bare)


def _is_markdown(lines: Sequence[str]) -> bool:
    """Whether a text has fenced code, or settings between two rows of three hyphens at its head."""
    if sum([line[:3] == "```" for line in lines]) >= _FENCES:
        return True
    return lines[:1] == ["---"] and "---" in lines[1:40] and _SETTING.match(lines[1]) is not None


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether many lines have the width of a printed one and go on in the next."""
    wide = [line[-1] for line, after in pairwise(lines) if _WIDTH[0] <= len(line) <= _WIDTH[1] and after[:1].islower()]
    full = sum([end.isalnum() or end in ",-" for end in wide])
    return full > _WRAPPED * sum(map(bool, lines))


def _is_play(lines: Sequence[str]) -> bool:
    """Whether many lines are the name of a speaker, who says something in the next."""
    written = [line for line in lines if line]
    names = {line for line, count in Counter(written).items() if count >= _SCENES and _may_be_name(line)}
    if not names:
        return False
    said = sum(name in names and after not in names and after[-1] in _SAID for name, after in pairwise(written))
    return said > _PLAY * len(written)


def _may_be_name(line: str) -> bool:
    short = len(line) <= _NAME and len(line.split()) <= _NAME_WORDS
    return short and line[0].isupper() and not any(map(str.isdigit, line))
