"""Running text in a language that Latin-1 can write, told at a glance: a fifth of the time of counting everything.

Words are sorted into those that only one language uses, those that it shares and those of others. Where the first
outweigh the rest so far that no way of counting could turn it, the answer and the evidence are those that
`language_signs` and the bounds of `language` would come to on the same part; where not, they are asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import repeat
from typing import NamedTuple

from cleaner.detect.language.alphabets import LETTERS
from cleaner.detect.language.function_words import LATIN
from cleaner.detect.language.neighbours import NEIGHBOURS, are_many
from cleaner.detect.language.signs import in_words, sample

# ASCII, letters of Latin-1 and marks that are no letters: nothing that normalization or another script touches.
_OTHER = re.compile(
    "[^\x00-\x7f\xa0\xa3\xa7\xab\xb0\xb1\xb7\xbb\xc0-\xd6\xd8-\xf6\xf8-\xff"
    "\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2032\u2033\u20ac\u2192]"
)
# Letters of Latin Extended-A: in these languages those of foreign names, apart from œ, all alike here.
_NAMES_LETTER = re.compile("[\u0100-\u012f\u0131-\u0151\u0154-\u017e]")
_LETTERS = bytes(range(ord("a"), ord("z") + 1)) + bytes(b for b in range(0xDF, 0x100) if b != 0xF7)
_SMALL = bytes(low if (low := chr(byte).lower().encode("latin-1")[0]) in _LETTERS else 0x20 for byte in range(0x100))
_HIGH = _LETTERS[26:]
_STRANGE = 0.015
_PIECES = 150, 300
_FIRST = 60
"""Words that propose a language; a text that does not name one by then is better counted."""

_OWN, _SHARED, _FOREIGN, _NEIGHBOUR = 1, 2, 3, 4


class _Known(NamedTuple):
    """What is known of one language: its words and those of others, by whose they are, and its own letters."""

    kinds: dict[bytes, int]
    letters: bytes


@cache
def _proposals() -> tuple[dict[bytes, str], frozenset[bytes]]:
    """Words of two letters and more that one language alone uses, with its code; and the words alone."""
    users: dict[str, str] = {}
    for code, words in LATIN.items():
        for word in set(words.split()):
            users[word] = "" if word in users or len(word) < 2 else code
    western = {code for code in LATIN if max(LETTERS["Latin"].get(code, "").replace("œ", "a"), default="") <= "ÿ"}
    proposals = {_bytes(word): code for word, code in users.items() if code in western}
    return proposals, frozenset(proposals)


@cache
def _known(code: str) -> _Known:
    words = frozenset(LATIN[code].split())
    kinds = {_bytes(word): _FOREIGN for listed in LATIN.values() for word in listed.split()}
    kinds |= {_bytes(word): _SHARED for word in words}
    kinds |= {word: _OWN for word, user in _proposals()[0].items() if user == code}
    kinds |= {_bytes(word): _NEIGHBOUR for word in NEIGHBOURS.get(code, ())}
    return _Known(kinds, LETTERS["Latin"].get(code, "").encode("latin-1", "ignore"))


def _bytes(word: str) -> bytes:
    return word.encode("latin-1", "replace")  # "?" stands in no word that is looked up


def at_a_glance(text: str) -> tuple[str, str] | None:
    """The code of the language of `text`, surely, and the evidence; None where it takes a closer look.

    Half as much is read as for that, at the same places of the text; where that is too little, all of it.
    """
    for piece in _PIECES:
        part = sample(text, piece)
        if found := _glanced(part):
            return found
        if len(part) == len(text) or not _western(part):
            break
    return None


@lru_cache(maxsize=16)  # before a text is cleaned it is asked what language it seems to be in, and then which it is
def _glanced(part: str) -> tuple[str, str] | None:
    part = _western(part)
    small = part.encode("latin-1", "replace").translate(_SMALL)
    words = small.split()
    code = _proposed(words[:_FIRST])
    if not code:
        return None
    known = _known(code)
    kinds = bytes(map(known.kinds.get, words, repeat(0)))
    own, foreign = kinds.count(_OWN), kinds.count(_FOREIGN) + (neighbours := kinds.count(_NEIGHBOUR))
    hits = own + kinds.count(_SHARED)
    letters = strange = 0
    if not part.isascii():
        letters = len(small) - len(small.translate(None, known.letters))
        strange = len(small) - len(small.translate(None, _HIGH)) - letters
    if not _is_overwhelming(own, foreign, hits, letters, strange):
        return None
    if strange and strange > _STRANGE * sum(map(len, words)):
        return None
    if are_many(neighbours, len(words)):
        return None
    if hits < 0.07 * len(words) or hits + letters < 0.22 * len(words):
        return None
    return code, in_words(code, hits, len(words), letters)


def _western(part: str) -> str:
    """The part in Latin-1, strange letters of names replaced; "" where it holds others or many of these."""
    if part.isascii() or not _OTHER.search(part):
        return part
    part, strange = _NAMES_LETTER.subn("\xff", part)
    return "" if strange > _STRANGE * len(part) or _OTHER.search(part) else part


def _proposed(words: Sequence[bytes]) -> str:
    """The language that most of the words known to be of one language alone are of, if three of them are."""
    users, telling = _proposals()
    told = telling.intersection(words)
    codes = {users[word] for word in told}
    if len(codes) == 1:
        return codes.pop() if len(told) >= 3 else ""
    every = [users[word] for word in words if word in told]
    code = max(codes, key=lambda code: (every.count(code), code), default="")
    return code if sum(users[word] == code for word in told) >= 3 else ""


def _is_overwhelming(own: int, foreign: int, hits: int, letters: int, strange: int) -> bool:
    """Whether no other language can come near, whatever the votes of single words and letters.

    A word that is the language's alone votes 1 for it, one of another language at most 1 for that, a shared one the
    same for both; one of its own letters 0.5 at most and never less for it than for another; a strange letter costs
    it 0.4, gives another 0.5 at most and may be in a word of that which was not known again. So its score is at most
    hits + 0.5 letters - 0.4 strange, and its lead over any other at least own - foreign - 1.9 strange. Wanted is a
    lead of 2.5 and of a fifth of the other's score, and two fifths as many foreign words as own ones at most.
    """
    foreign += strange
    lead = own - foreign
    far_ahead = lead >= 3 + strange and 12 * lead - 10 * strange >= 2 * hits + letters
    return far_ahead and foreign <= 0.4 * own
