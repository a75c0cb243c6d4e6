"""What the letters of a word say for other languages and against the carrier, where its list says little.

Weights are powers of ten, as in `cleaner.detect.words.weights`. Letters only guess, so but a part of what they say
counts: a borrowed word keeps its letters as well as one left behind. Measured on 152,000 small words of English news:
175 stand in no English list, 21 of them weigh enough for a fragment by themselves, and 14 of these are left-over Czech.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from cleaner.detect.language.alphabets import LETTERS
from cleaner.detect.language.function_words import WORDS
from cleaner.detect.words.lists import LANGUAGES
from cleaner.detect.words.table import WordTable

_COUNTS, _LEAST = 0.4, -2.0
MOST = 1.5
"""What the letters of a word at most add that another language lists and the carrier does not."""

_INFLECTING = frozenset("cs sk pl hr sl is hu fi lt lv tr".split())
"""Languages that inflect what they take in."""

_HAVING_FORMS = _INFLECTING | {"de"}
"""These and German, whose adjectives of foreign stock look English with an ending: «invasive»."""

_ENDINGS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "fr": (("a", "er"), ("as", "er"), ("ât", "er"), ("ives", "if"), ("ive", "if"), ("es", ""), ("s", ""), ("e", "")),
    "es": (("mente", ""), ("es", ""), ("s", ""), ("are", "ar"), ("aren", "ar")),
    "pt": (("mente", ""), ("es", ""), ("s", "")),
    "ca": (("ment", ""), ("s", "")),
    "it": (("mente", ""),),
    "nl": (("aire", "air"), ("ale", "aal"), ("ieve", "ief"), ("s", ""), ("e", "")),
}
"""By language, endings of forms that are rarer than the word as dictionaries have it, and what that ends in."""
_LEARNED = {
    "sv": ("tion", "sion", "tor", "ment", "ant", "ent", "al"),
    "da": ("tion", "sion", "tor", "ment", "ant", "ent", "al"),
    "no": ("tor", "ment", "ant", "ent", "al"),
    "nl": ("tor", "ment", "ant", "ent"),
    "ro": ("ic", "ant", "ent", "al", "tor"),
    "fr": ("tion", "sion", "ment", "able", "ible", "ance", "ence", "scope"),
    "es": ("tor", "al", "able", "ible"),
    "pt": ("tor", "al"),
    "ca": ("tor", "al", "able", "ible", "ment", "ant", "ent"),
    "de": ("ant", "ent", "tor", "ment"),
}
"""By language, endings of Latin and French that it writes just as English does."""
_TAKEN_IN = 2.0
"""What it takes off that a word which English has, too, ends so; `weights` says what came of it."""
_WHOLE = 6
"""The letters of a word from which another one is taken to be a form of it, and no word by chance."""

_RELATIVES = tuple(
    frozenset(codes.split()) for codes in ("no da sv", "cs sk pl hr sl", "es pt ca", "uk ru bg mk", "de nl")
)
_INFLECTED, _SHORT = 3.0, 4
"""What it takes off that the carrier inflects a word, and the letters from which that is looked for."""

_NOT_INFLECTED, _NOT_INFLECTED_MOST, _COMMON = 0.3, 1.0, -4.7
_ALIEN, _ALIEN_FROM, _RARE = 0.25, 1.5, -5.5
"""How much letters count for a word in the carrier's list, from which ones, and how rare in it the word must be."""

_ODD = -1.15  # to the letter: a word of the carrier's own is likelier spelt than that
_STRANGE, _STRANGE_FROM = 0.8, 1.0  # a word in no list is a slip of the pen or a name, until its letters say more
_WRITTEN, _EACH_LETTER = 3.0, 0.25
_ENOUGH = 4.0


class Spelling:
    """How words are spelt in the carrier `code`, one of `LANGUAGES`. Threads may share it."""

    def __init__(self, code: str, table: WordTable) -> None:
        self._code = code
        self._table = table
        self._letters = table.letters(code)
        self.inflects = code in _INFLECTING
        self._has_forms = code in _HAVING_FORMS

    def listed_elsewhere(self, word: str, code: str) -> float:
        """What the letters say for `code` of a word that the carrier does not list.

        Of a related language they say nothing: a rare form of the carrier's own is spelt like it by chance.
        """
        if are_related(self._code, code):
            return 0.0
        spelt = self._spelt(word, code) - _TAKEN_IN * (code == "en" and word.endswith(_LEARNED.get(self._code, ())))
        return min(MOST, _COUNTS * spelt) if spelt > 0 else max(_LEAST, spelt)

    def inflected(self, word: str) -> float:
        """What it says against a word as a foreign one that the carrier has longer forms of it."""
        return -_INFLECTED if self._is_inflected(word) else 0.0

    def not_taken_in(self, word: str, code: str, here: float) -> float:
        """What it says for `code` that a word, as frequent in the carrier as `here`, is not spelt as its own.

        Nor is it inflected as what the carrier took in. 0 where the word may have been taken in.
        """
        if len(word) < _SHORT or here >= (_COMMON if self.inflects else _RARE) or are_related(self._code, code):
            return 0.0
        spelt = self._spelt(word, code)
        if spelt <= 0 or self._is_inflected(word):
            return 0.0
        if not self.inflects:
            return max(0.0, min(_NOT_INFLECTED_MOST, _ALIEN * (spelt - _ALIEN_FROM)))
        return _NOT_INFLECTED + min(_NOT_INFLECTED_MOST, _COUNTS * spelt)

    def in_no_list(self, word: str) -> Mapping[str, float]:
        """The languages for which the letters of a word speak that no list holds, and how much."""
        return self._by_alphabet(word) or self._by_letters(word)

    def _by_alphabet(self, word: str) -> Mapping[str, float]:
        """The languages that write the letters of a word, where the carrier does not."""
        if word.isascii():
            return {}
        letters = frozenset(letter for letter in word if not letter.isascii() and letter.isalpha())
        spelt = {code: self._spelt(word, code) for code in _writers(letters, self._code)}
        weight = _WRITTEN + _EACH_LETTER * max(0, len(word) - _SHORT)
        best = max(spelt.values(), default=0.0)
        return {code: min(_ENOUGH, weight + max(_LEAST, _COUNTS * (of - best))) for code, of in spelt.items()}

    def _by_letters(self, word: str) -> Mapping[str, float]:
        """The languages whose words are spelt like a word, where those of the carrier are not.

        So is a loanword with an ending, which stands in no list either.
        """
        if self.inflects or self._letters.likelihood(word) > _ODD * (len(word) + 1):
            return {}
        alphabets = _alphabets(self._code)
        codes = [code for code in LANGUAGES if code in alphabets and code != self._code]
        said = {code: min(_ENOUGH, _STRANGE * (self._spelt(word, code) - _STRANGE_FROM)) for code in codes}
        return {code: weight for code, weight in said.items() if weight > 0}

    def _spelt(self, word: str, code: str) -> float:
        """How many powers of ten likelier a word of `code` is written like `word` than one of the carrier."""
        return self._table.letters(code).likelihood(word) - self._letters.likelihood(word)

    def _is_inflected(self, word: str) -> bool:
        return self._has_forms and len(word) >= _SHORT and self._table.is_inflected(word, self._code)


def base_forms(word: str, code: str, other: str) -> Iterator[str]:
    """What a word of the language `code`, rather than `other`, may be a form of; English makes its plurals alike."""
    for ending, base in _ENDINGS.get(code, ()):
        if word.endswith(ending) and not (other == "en" and ending == "s"):
            found = word.removesuffix(ending) + base
            if len(found) >= _WHOLE:
                yield found


def are_related(one: str, other: str) -> bool:
    """Whether two languages share so many words that one is hard to tell from the other."""
    return any(one in family and other in family for family in _RELATIVES)


def _alphabets(code: str) -> Mapping[str, str]:
    """By language, the letters of those in the script of `code`."""
    return next((alphabets for script, alphabets in LETTERS.items() if code in WORDS.get(script, ())), {})


@lru_cache(maxsize=1024)
def _writers(letters: frozenset[str], carrier: str) -> tuple[str, ...]:
    """The languages that write all of `letters`, if `carrier` does not."""
    alphabets = _alphabets(carrier)
    if letters <= set(alphabets.get(carrier, "")):
        return ()
    return tuple(code for code in LANGUAGES if code in alphabets and letters <= set(alphabets[code]))
