"""Words that lost their letters beyond ASCII: "Fhigkeiten", "cncer", "lgislatif".

A text is looked at where it holds far fewer such letters than its language writes. A word is told where the language
does not know it, but knows one that it becomes when such letters are put back. What a language knows is taken from
the word lists of wordfreq; without that package nothing is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cleaner.detect.encoding.lost_words import lost_words
from cleaner.text import Span

# Of a hundred letters of prose, how many are beyond ASCII.
_SHARES = {
    "ca": 3.2, "cs": 14.5, "da": 2.2, "de": 1.9, "es": 2.3, "fi": 3.8, "fr": 3.6, "hr": 3.0, "hu": 11.0, "is": 9.5,
    "it": 0.9, "lt": 6.5, "lv": 9.0, "no": 2.0, "pl": 6.8, "pt": 4.0, "ro": 4.9, "sk": 12.5, "sl": 2.9, "sv": 5.0,
    "tr": 9.5,
}  # fmt: skip
_FEW = 0.35
"""A text that holds less than this part of what its language writes may have lost letters."""
_NO_LETTER = re.compile("[\\W\\d_](?<![\u0300-\u036f])")
_TOKEN = re.compile("(?<![\\w\u0300-\u036f@#./’'-])[A-Za-z]{4,}(?![\\w\u0300-\u036f@’'-]|[./]\\w)")


@dataclass(frozen=True, slots=True)
class Loss:
    """The word at `span` and what it may have been, the most frequent first; never empty."""

    span: Span
    candidates: tuple[str, ...]


def may_have_lost(language: str, size: int, letters: str) -> bool:
    """Whether a text of `size` code points, whose characters beyond ASCII are `letters`, holds strangely few.

    With "" for the language: strangely few for any.
    """
    share = _SHARES.get(language, 0.0) if language else max(_SHARES.values())
    most = int(_FEW * share * size * 0.8 / 100)
    # What is no letter is rare among them, and most texts show by their head that they hold enough.
    return share > 0 and (_count(letters[: 2 * most + 1]) <= most and _count(letters) <= most)


def _count(letters: str) -> int:
    """How many of these are letters or marks of letters."""
    return len(letters) - len(_NO_LETTER.findall(letters))


def lost_letters(text: str, language: str) -> Iterator[Loss]:
    """The words of `text` that lost letters of its `language`, in order."""
    words = lost_words(language)
    if not words:
        return
    for match in _TOKEN.finditer(text):
        candidates = words.get(match[0].lower())
        if candidates and _is_word(text, match, language):
            yield Loss(Span(*match.span()), tuple(_cased(word, match[0]) for word in candidates))


def _is_word(text: str, match: re.Match[str], language: str) -> bool:
    """Whether it is no name and no abbreviation."""
    word = match[0]
    return word[1:].islower() and (word[0].islower() or language == "de" or _starts(text, match.start()))


def _starts(text: str, at: int) -> bool:
    """Whether a sentence starts at this place."""
    before = text[max(0, at - 3) : at].rstrip(" \"«“„¿¡'(")
    return not before or before[-1] in ".!?:\n"


def _cased(word: str, like: str) -> str:
    """`word` with the capital of what it is put for."""
    return word[0].upper() + word[1:] if like[0].isupper() else word
