"""Letters of another script that look like those of the word they stand in.

A word is judged by its own letters: those that only one script can show decide it, and then the look-alikes among
them belong to the other. Symbols that are letters (the micro sign, an alpha before a hyphen), words of one script,
and Russian endings on Latin names are none of this.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat

from cleaner.text import Span

_NAMES = {
    "Cyrillic": "А:A В:B Е:E К:K М:M Н:H О:O Р:P С:C Т:T Х:X І:I Ј:J Ѕ:S а:a е:e о:o р:p с:c х:x у:y і:i ј:j ѕ:s",
    "Greek": "Α:A Β:B Ε:E Ζ:Z Η:H Ι:I Κ:K Μ:M Ν:N Ο:O Ρ:P Τ:T Υ:Y Χ:X ο:o",
}
_NOT_BACK = "JSsj"
"""Latin letters whose look-alike few languages of the other script have."""
_CYRILLIC, _GREEK = "\u0400-\u04ff", "\u0370-\u03ff"
SIGN = re.compile("[\u0370-\u04ff]")
"""What a text must hold that may hold such words."""
_FROM_LATIN = re.compile(rf"[A-Za-z](?:(?<=[{_CYRILLIC}{_GREEK}].)|(?=[{_CYRILLIC}{_GREEK}]))")
_FROM_OTHER = re.compile(rf"[{_CYRILLIC}{_GREEK}](?:(?<=[A-Za-z].)|(?=[A-Za-z]))")
_ASCII_LETTER = re.compile("[A-Za-z]")
_LETTERS = re.compile(r"[^\W\d_]+")
_SYMBOL = re.compile(r"[A-Z][а-яёіїє]{2,5}")
_SURE_SYMBOL = re.compile(r"(?<!\w)[DFGJLNQRSUVWZ][а-яёіїє]{1,5}(?!\w)")
"""No Cyrillic letter looks like these capitals."""
_SHORTEST = 4
_DECIDING = 2
_LOOK = 200


@dataclass(frozen=True, slots=True)
class Homoglyphs:
    """A word at `span`, the scripts it mixes, and how it reads in the one that it is written in."""

    span: Span
    after: str
    strange: str
    script: str


def homoglyphs(text: str, places: Sequence[int] | None = None) -> Iterator[Homoglyphs]:
    """The words of `text` in which look-alikes of another script stand.

    `places` may tell where all characters beyond ASCII stand, in order, where they are few.
    """
    done = 0
    for hit in _mixed(text) if places is None else filter(None, map(_FROM_OTHER.match, repeat(text), places)):
        if hit.start() < done:
            continue
        start = hit.start()
        while start > 0 and text[start - 1].isalpha():
            start -= 1
        word = _LETTERS.match(text, start)
        if word is None:
            continue  # an unassigned code point of the script's block is no letter
        done = word.end()
        found = _judged(text, word)
        if found is not None:
            yield found


def _mixed(text: str) -> Iterator[re.Match[str]]:
    """Where letters of two scripts stand side by side; the search starts from whichever is the rarer."""
    if text.isascii():
        return iter(())
    first = SIGN.search(text)
    if first is None:
        return iter(())
    around = text[max(0, first.start() - _LOOK) : first.start() + _LOOK]
    rarer = _FROM_OTHER if 2 * len(_ASCII_LETTER.findall(around)) > len(around) else _FROM_LATIN
    return rarer.finditer(text, max(0, first.start() - 1))


def _judged(text: str, match: re.Match[str]) -> Homoglyphs | None:
    word = match[0]
    if (
        len(word) < _SHORTEST
        or _is_symbol(text, match)
        or re.search(r"[^\W\d_A-ZА-ЯЁЄІЇ][A-ZА-ЯЁЄІЇ]", word)
        or not _alone(text, match)
    ):
        return None
    for other, (into_latin, into_other) in _tables().items():
        for strange, script, table in ((other, "Latin", into_latin), ("Latin", other, into_other)):
            odd = [char for char in word if _script(char) == strange]
            own = [char for char in word if _script(char) == script]
            if len(odd) + len(own) != len(word) or not odd or any(char not in table for char in odd):
                continue
            back = into_other if table is into_latin else into_latin
            deciding = sum(char not in back for char in own)
            if deciding < _DECIDING or len(odd) > len(own) or _is_ending(word, strange):
                continue
            after = "".join(table.get(char, char) if _script(char) == strange else char for char in word)
            return Homoglyphs(Span(*match.span()), after, strange, script)
    return None


def _is_symbol(text: str, match: re.Match[str]) -> bool:
    """Whether the word is a Latin letter with a Cyrillic index in a text of formulas: Uвх = 5."""
    if not _SYMBOL.fullmatch(match[0]):
        return False
    end = text.find("\n", match.end())
    line = text[text.rfind("\n", 0, match.start()) + 1 : end if end >= 0 else len(text)]
    return "=" in line or _SURE_SYMBOL.search(line) is not None


def _alone(text: str, match: re.Match[str]) -> bool:
    """Whether no digit or underscore makes the word a code."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return not (before == "_" or before.isdigit() or after == "_" or after.isdigit())


def _is_ending(word: str, strange: str) -> bool:
    """Whether the strange letters only end the word, as a Russian case ends a Latin name, or one prefixes it."""
    head = len(word)
    while head and _script(word[head - 1]) == strange:
        head -= 1
    if all(_script(char) != strange for char in word[:head]):
        return True
    return word[0].islower() and all(_script(char) != strange for char in word[1:])


@cache
def _script(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0].capitalize()


@cache
def _tables() -> dict[str, tuple[dict[str, str], dict[str, str]]]:
    """For each other script: its letters as Latin ones, and back."""
    tables = {}
    for script, pairs in _NAMES.items():
        into_latin = dict(pair.split(":") for pair in pairs.split())
        tables[script] = into_latin, {b: a for a, b in into_latin.items() if b not in _NOT_BACK}
    return tables
