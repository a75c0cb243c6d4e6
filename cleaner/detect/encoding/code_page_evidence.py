"""How likely a line is as it stands, or as another code page would have it: letters, capitals and marks in place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import repeat

from cleaner.detect.encoding.letter_pairs import STRANGE, Pairs, all_pairs, latin_shares, pairs_of, small

TOKEN = re.compile(r"[^\x00-\x20\x7f]+")
_LETTERS = re.compile(r"[^\W\d_]+")

_ASCII = 240
"""Code points of the words of plain ASCII that tell the language."""
_PROSE, _LEEWAY = -2.85, 8.0
"""What the letters of words of plain ASCII come to in prose, in the mean, at least, and how much less a line may have.

Measured: lines of prose in 24 languages have -2.76 or more, those of languages that are not modelled -2.95 in the mean.
"""
_NEVER = -15.0
_ODD = -13.0
_RARE = -6.5
_USUAL = -4.0
_MISPLACED = -8.0
"""A small letter before a capital inside a word, and the like."""
_ALL_CAPITALS = -0.3
"""For each letter of a word in capitals."""
_FOREIGN_WORD = -4.0
_ALONE = -4.0
_SYMBOL = -8.0
"""A letter by itself: α, Ø."""
_WORDS_OF_ONE = frozenset("àáéèíóôöåæвискоуазіїєйяжбѝηοήώό")
_BEFORE_APOSTROPHE = re.compile(
    r"\b(?:[^\W\d_]{1,2}|[^\W\d_]{0,5}qu|[^\W\d_]{1,4}ll|quest|tutt|aujourd|entr|presqu)$", re.IGNORECASE
)
_AFTER_APOSTROPHE = re.compile(r"(?:s|t|d|m|re|ve|ll|n|un|u|ın|in|na|nın|da|de)\b", re.IGNORECASE)

_OPENING = frozenset("«„“‘‚‹¿¡”»")
_CLOSING = frozenset("»“”’›‘«")
_DASHES = frozenset("–—‑‒")
_BESIDE_NUMBERS = frozenset("€£°§№‰±×½¼¾²³µ¥¢")
_SIGNS = frozenset("©®™•·→†§№€£²³")


class Line:
    """A line, taken apart once."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.tokens = [match.span() for match in TOKEN.finditer(line) if not match[0].isascii()]
        ascii_words = " ".join(word for word in TOKEN.findall(line) if word.isascii())[:_ASCII].lower()
        self.ascii_pairs = [pair for word in _LETTERS.findall(ascii_words) for pair in pairs_of(word)]

    def bases(self) -> dict[str, float]:
        """How likely the words of plain ASCII are, by language; to another script all of them are foreign."""
        codes, rows = latin_shares()
        columns = zip(*map(rows.get, self.ascii_pairs, repeat((STRANGE,) * len(codes))), strict=True)
        bases = dict.fromkeys(codes, 0.0) | dict(zip(codes, map(sum, columns), strict=False))
        foreign = max(bases.values(), default=0.0) - 2
        return bases | {pairs.code: foreign for pairs in all_pairs() if pairs.script != "Latin"}

    def may_be_in(self, pairs: Pairs, base: float) -> bool:
        """Whether the words of plain ASCII, `base` likely in a language, may be its prose; to other scripts all may."""
        return pairs.script != "Latin" or base >= _PROSE * len(self.ascii_pairs) - _LEEWAY

    def score(self, reading: str, pairs: Pairs) -> float:
        """The logarithm of how likely the words beyond ASCII are as they stand in `reading`."""
        return sum([_token(reading[start:end], pairs) for start, end in self.tokens]) + _start(reading)

    def gained(self, reading: str, pairs: Pairs) -> float:
        """The same of the words alone that `reading` changes: the others' marks and letters tell nothing of it."""
        return sum([_token(reading[start:end], pairs) for start, end in self._changed(reading)]) + _start(reading)

    def size(self, reading: str = "") -> int:
        """How many letters the words beyond ASCII have, or those `reading` changes; edges and marks are letters."""
        return sum(end - start + 1 for start, end in (self._changed(reading) if reading else self.tokens))

    def _changed(self, reading: str) -> list[tuple[int, int]]:
        return [each for each in self.tokens if self.line[slice(*each)] != reading[slice(*each)]]

    def reaches(self, table: Mapping[int, str], pairs: Pairs, least: float) -> bool:
        """Whether the line as `table` reads it may score `least`: where not, that is known after a few words.

        Nothing adds to a score but takes from it.
        """
        total = 0.0
        for start, end in self.tokens:
            total += _token(self.line[start:end].translate(table), pairs)
            if total < least:
                return False
        return True

    def mean(self, reading: str, pairs: Pairs) -> float:
        """The same for each letter; 0 without words beyond ASCII."""
        size = self.size()
        return self.score(reading, pairs) / size if size else 0.0


def plausibility(line: str) -> float:
    """How likely the words beyond ASCII of a line are, for each letter, in the language that suits the line best."""
    parts = Line(line)
    bases = parts.bases()
    best = max(all_pairs(), key=lambda pairs: bases[pairs.code] + parts.score(line, pairs))
    return parts.mean(line, best)


def _start(line: str) -> float:
    """What speaks against a line as a whole: it begins with a small letter, quotation marks lack a partner."""
    first = _LETTERS.search(line)
    return -5.0 * bool(first and first[0].islower()) - 6.0 * _without_partner(line)


def _without_partner(line: str) -> int:
    """How many quotation marks of pairs that are told apart stand alone. “ closes in many languages."""
    low, high, right = line.count("„"), line.count("“"), line.count("”")
    single = line.count("‘") == 1 and "’" not in line and "‚" not in line
    alone = int(high == 1 and not low and not right) + int(single)
    return alone + abs(line.count("«") - line.count("»")) + max(low - high - right, right - low - high, 0)


@lru_cache(maxsize=20_000)
def _token(token: str, pairs: Pairs) -> float:
    """How likely a token is in a language. Lines share their frequent words, readings those that they leave alone."""
    return _shape(token) + sum([_word(run, pairs) for run in _LETTERS.findall(token)])


def _word(run: str, pairs: Pairs) -> float:
    word = small(run)
    if len(word) == 1:
        return max(pairs.score(word), _SYMBOL)
    if len(word) > 2 and pairs.letters.isdisjoint(word):
        return _of_another_script(word)
    return pairs.score(word)


@lru_cache(maxsize=5_000)
def _of_another_script(word: str) -> float:
    """How likely a word is in the language of its own script that suits it best."""
    for letters, languages in _by_script():
        if letters.issuperset(word):
            return max(pairs.score(word) for pairs in languages) + _FOREIGN_WORD
    return STRANGE * (len(word) + 1)


@cache
def _by_script() -> tuple[tuple[frozenset[str], tuple[Pairs, ...]], ...]:
    """The letters of each script, and its languages."""
    scripts: dict[str, list[Pairs]] = {}
    for pairs in all_pairs():
        scripts.setdefault(pairs.script, []).append(pairs)
    return tuple((frozenset().union(*(each.letters for each in of)), tuple(of)) for of in scripts.values())


@lru_cache(maxsize=5_000)
def _shape(token: str) -> float:
    """How odd the capitals and marks of a token are, whatever its language."""
    score = 0.0
    for run in _LETTERS.findall(token):
        if not run.islower() and not run[1:].islower() and len(run) > 1:
            score += _ALL_CAPITALS * len(run) if run.isupper() else _MISPLACED
        if len(run) == 1 and not run.isascii() and run.lower() not in _WORDS_OF_ONE:
            score += _ALONE
    for at, char in enumerate(token):
        if char == "’":
            score += _USUAL if _is_apostrophe(token[:at], token[at + 1 :]) else 2 * _ODD
        elif not char.isascii() and not char.isalpha():
            score += _mark(char, token[at - 1] if at else "", token[at + 1 : at + 2])
    return score


def _is_apostrophe(before: str, after: str) -> bool:
    """Whether ’ stands between these two parts of a token as an apostrophe, or closes a quotation."""
    if not after[:1].isalpha():
        return bool(before)
    return bool(_BEFORE_APOSTROPHE.search(before) or _AFTER_APOSTROPHE.match(after) or "а" <= after[0] <= "ї")


def _mark(char: str, before: str, after: str) -> float:
    """The logarithm of how likely a mark is where it stands; "" is white space or an end."""
    if char < "\xa0" or (before.isalpha() and after.isalpha() and char not in "·–"):
        return _NEVER
    if _is_at_home(char, before, after):
        return _USUAL
    return _RARE if _is_possible(char, before, after) else _ODD


def _is_at_home(char: str, before: str, after: str) -> bool:
    if char in _OPENING and not before.isalnum() and after:
        return True
    if char in _CLOSING and before and not after.isalnum():
        return True
    return char == "…" or (char in _DASHES and not before and not after)


def _is_possible(char: str, before: str, after: str) -> bool:
    if char in _BESIDE_NUMBERS and (before.isdigit() or after.isdigit()):
        return True
    if char in _DASHES and (before.isdigit() or not (before.isalpha() or after.isalpha())):
        return True
    return char == "\N{NO-BREAK SPACE}" or (char in _SIGNS and not after.isalpha())
