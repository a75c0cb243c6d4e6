"""The words of a line as the search for foreign words sees them, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cleaner.detect.protected import protected_in
from cleaner.text import Regions, Span
from cleaner.text.late import late

_LATIN = r"a-zA-Z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_CYRILLIC = r"\u0400-\u052f"
_INSIDE = r"['’\u02bc-]"


def _word(letters: str) -> re.Pattern[str]:
    return re.compile(rf"[{letters}]+(?:{_INSIDE}[{letters}]+)*")


WORD = {"Latin": _word(_LATIN), "Cyrillic": _word(_CYRILLIC)}
"""A word of a script, with the apostrophes and hyphens inside it."""

_ANY_WORD = late(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MARKED = late(r"[\d@#/_\\=<>~^|+*&`]|\w\.\w")
"""What makes a run of characters an address, a formula or a file name, and no words."""

_ADDRESS = late(r"[@#/\\<`]|\w\.\w")
_SIGNED = late(r"\w*[\d#_\\=^&]\w+|\w+[\d_\\=^&]\w*")
_NO_PROSE = frozenset({"url", "email", "handle", "code"})

_BARRIER = late(r"[\"“”„«»‹›「」『』《》()\[\]{}<>|/•·=:;]|[.!?…][\"'”’)]*\s|(?<!\w)['‘’]|['’](?!\w)|\s[-–—]\s")
"""What a fragment does not reach across: quotation marks, brackets, the end of a sentence."""


PARTICLES = frozenset("van von de di da du del della dos bin ibn al el la le ter ten den d".split())
"""Small words that may begin a surname, and so say nothing alone."""


class Token(NamedTuple):
    """A word at `start` to `end` of the text; `word` is it in small letters, with straight apostrophes.

    `barrier` says whether a fragment can not go on from the word before to this one.
    """

    start: int
    end: int
    word: str
    small: bool
    barrier: bool

    @property
    def capital(self) -> bool:
        return not self.small


def normal(word: str) -> str:
    """A word as the table spells it."""
    return normal_apostrophes(word).lower()


def normal_apostrophes(word: str) -> str:
    """A word with straight apostrophes."""
    return word.replace("’", "'").replace("\N{MODIFIER LETTER APOSTROPHE}", "'")


def small_words(chunk: str) -> Iterator[str]:
    """The words of a run without white space that are written small, as the table spells them."""
    if chunk.isalpha():
        if chunk.islower():
            yield chunk
        return
    if _MARKED.search(chunk):
        return
    for word in _ANY_WORD.findall(chunk):
        if _is_small(word):
            yield normal(word)


def tokens(text: str, start: int, end: int, script: str) -> list[Token]:
    """The words of `script` in a part of `text`; addresses and what looks like code count as a barrier."""
    found: list[Token] = []
    done = start
    addresses = _addresses(text, start, end)
    for match in WORD[script].finditer(text, start, end):
        at, to = match.span()
        if addresses and addresses.touched(Span(at, to)):
            continue  # what stands before the next word then holds letters, which is a barrier
        gap = text[done:at]
        barrier = not found or (gap != " " and _is_barrier(gap))
        written = match[0]
        if written.isalpha():
            found.append(Token(at, to, written.lower(), written.islower(), barrier))
        else:
            found.append(Token(at, to, normal(written), _is_small(written), barrier))
        done = to
    return found


def _is_barrier(gap: str) -> bool:
    return bool(_BARRIER.search(gap)) or any(char.isalpha() for char in gap)


def _is_small(written: str) -> bool:
    """Whether all of a word is written small: not «l'OTAN», and no brand, «iPhone»."""
    return written.islower()


def _addresses(text: str, start: int, end: int) -> Regions:
    """Where addresses, handles, code, and words that digits or signs belong to stand."""
    if not _MARKED.search(text, start, end):
        return Regions()
    signed = [Span(*match.span()) for match in _SIGNED.finditer(text, start, end)]
    if not _ADDRESS.search(text, start, end):
        return Regions(signed)
    regions = protected_in(text, Span(start, end))
    return Regions([*signed, *(each.span for each in regions if each.kind in _NO_PROSE)])
