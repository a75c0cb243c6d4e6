"""What in a text speaks for which language: its script, its frequent words, the letters of its alphabet.

A word or letter that several languages use counts for each of them in proportion. Only counting is done here;
`language` decides. The records are named tuples, since making a dataclass costs half a millisecond at start-up.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from functools import cache
from typing import NamedTuple

from cleaner.detect.language.alphabets import LETTERS, SHARED_LETTERS, script_of
from cleaner.detect.language.function_words import HOMOGRAPHS, NAMES, WORDS
from cleaner.detect.language.neighbours import NEIGHBOURS, are_many

WORD = re.compile(r"[^\W\d_]+")
_DEVANAGARI_WORD = re.compile("[\u0900-\u0963\u0971-\u097f]+")  # to `re` its vowel signs are no letters
_PIECE = 300  # code points
_PIECES = 4  # an even number, so that neither half of a text outweighs the other
_SYLLABIC = frozenset({"Han", "Hangul"})  # one sign says what two or three letters say elsewhere
_LETTER = 0.5  # the vote of a letter that one language alone writes; of a word that one alone uses: 1
_FOREIGN = 0.4  # what a letter costs each language that does not write it


def sample(text: str, piece: int = _PIECE) -> str:
    """`text`, or where it is long four pieces of it, evenly spread from start to end, 1,200 code points in all."""
    if len(text) <= _PIECES * piece:
        return text
    starts = (place * (len(text) - piece) // (_PIECES - 1) for place in range(_PIECES))
    return "\n".join([text[start : start + piece] for start in starts])


class Reading(NamedTuple):
    """A text in lower case, how often it holds each character, and its main script ("" without letters)."""

    text: str
    characters: Counter[str]
    script: str = ""
    letters: int = 0  # of the main script
    share: float = 0.0  # of the main script among all letters, a syllabic sign counting for three


def read(text: str) -> Reading:
    """Look at every character of `text` once."""
    text = unicodedata.normalize("NFC", text).replace("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "i").lower()
    characters = Counter(text)
    scripts: Counter[str] = Counter()
    for character, count in characters.items():
        scripts[script_of(character)] += count
    return reading_of(text, characters, scripts)


def reading_of(text: str, characters: Counter[str], scripts: Counter[str]) -> Reading:
    """The reading of a text in lower case, of which it is known how many letters each script has."""
    kana = scripts.pop("Kana", 0)
    scripts["Han"] += kana
    weights = {name: count * (3 if name in _SYLLABIC else 1) for name, count in scripts.items() if name and count}
    if not weights:
        return Reading(text, characters)
    script = max(weights, key=weights.__getitem__)
    letters, share = scripts[script], weights[script] / sum(weights.values())
    # Japanese prose is more than a quarter kana; Chinese quotes a word of it at most.
    if script == "Han" and kana > 0.08 * letters:
        script = "Kana"
    return Reading(text, characters, script, letters, share)


_Votes = tuple[tuple[str, float], ...]


class _Table(NamedTuple):
    """What the words and letters of one script say: for which languages, and how loudly."""

    lists: dict[str, set[str]]
    words: dict[str, _Votes]
    letters: dict[str, _Votes]
    alphabets: dict[str, str]
    known: frozenset[str]


@cache
def _table(script: str, *, few_words: bool) -> _Table:
    lists = {code: set(words.split()) for code, words in WORDS[script].items()}
    if few_words and script == "Latin":
        lists[""] = set(HOMOGRAPHS.split())
    letters = LETTERS.get(script, {})
    users = Counter(word for words in lists.values() for word in words)
    writers = Counter("".join(letters.values()))
    # Single letters are also initials, units and list marks.
    worth = {word: (1.0 if len(word) > 1 else 0.5) / count for word, count in users.items()}
    neighbours = NEIGHBOURS.values() if script == "Latin" else ()
    return _Table(
        lists,
        {word: () for words in neighbours for word in words}
        | {word: tuple((code, worth[word]) for code in lists if word in lists[code]) for word in users},
        {
            letter: tuple((code, _LETTER / count + _FOREIGN) for code in letters if letter in letters[code])
            for letter, count in writers.items()
        },
        letters,
        frozenset(writers) | frozenset(SHARED_LETTERS.get(script, "")),
    )


class Tally(NamedTuple):
    """What speaks for each language: `ranking` by score, best first, and what the scores are made of."""

    ranking: list[tuple[float, str]]
    counts: Counter[str]  # of words that are frequent in any language
    words: int
    letters: Counter[str]  # beyond those that all languages write
    alien: float  # the share of letters that none of the languages writes
    table: _Table

    @property
    def best(self) -> str:
        return self.ranking[0][1] if self.ranking else ""

    def lead(self) -> tuple[float, float]:
        """The score of the best language and that of the next."""
        return self.ranking[0][0] if self.ranking else 0.0, self.ranking[1][0] if self.ranking[1:] else 0.0

    def hits(self, code: str) -> list[int]:
        """How often each frequent word of a language occurs, of those that do."""
        listed = self.table.lists.get(code, ())
        return [count for word, count in self.counts.items() if word in listed]

    def own(self) -> int:
        """How many letters the best language writes and not all others do."""
        alphabet = self.table.alphabets.get(self.best, "")
        return sum(count for letter, count in self.letters.items() if letter in alphabet)

    def rival(self) -> float:
        """What the strongest other language has in words that the best does not use, to what the best has in all.

        Near relatives share most words and so score close to each other, but only a text that is partly in
        another language has many words of that one alone.
        """
        listed = self.table.lists.get(self.best, ())
        others: defaultdict[str, float] = defaultdict(float)
        best = 0.0
        for word, count in self.counts.items():
            votes = self.table.words.get(word, ())
            if word in listed:
                best += votes[0][1] * count
            else:
                for code, vote in votes:
                    others[code] += vote * count
        return max(others.values(), default=0.0) / best if best else 0.0

    def is_of_neighbour(self) -> bool:
        """Whether the text is rather in a language without a table, whose nearest relative among these is the best."""
        listed = NEIGHBOURS.get(self.best, ())
        found = [count for word, count in self.counts.items() if word in listed]
        return len(found) > 1 and are_many(sum(found), self.words)

    def evidence(self) -> str:
        return in_words(self.best, sum(self.hits(self.best)), self.words, self.own())


def in_words(code: str, hits: int, words: int, letters: int) -> str:
    """The evidence for a language: so many `hits` among the words, and so many `letters` of its own."""
    what = f"is a frequent {NAMES[code]} word" if hits == 1 else f"are frequent {NAMES[code]} words"
    of_alphabet = f", {letters} {'letter is' if letters == 1 else 'letters are'} of its alphabet" if letters else ""
    return f"{hits} of {words} {'word' if words == 1 else 'words'} {what}{of_alphabet}"


def tally(reading: Reading, words: list[str] | None = None, *, few_words: bool = False) -> Tally:
    """Weigh the words and letters of a text whose main script is one of `WORDS`; its `words` may be known already.

    With `few_words`, words that prove nothing by themselves count for the code "".
    """
    table = _table(reading.script, few_words=few_words)
    if words is None:
        words = (_DEVANAGARI_WORD if reading.script == "Devanagari" else WORD).findall(reading.text)
    counts = Counter(filter(table.words.__contains__, words))
    scores: defaultdict[str, float] = defaultdict(float)
    for word, count in counts.items():
        for code, vote in table.words[word]:
            scores[code] += vote * count
    letters: Counter[str] = Counter()
    alien = 0
    for letter, count in reading.characters.items():
        if letter in table.letters:
            letters[letter] = count
            for code, vote in table.letters[letter]:
                scores[code] += vote * count
        elif table.letters and letter not in table.known and script_of(letter) == reading.script:
            alien += count
    foreign = _FOREIGN * letters.total()
    ranking = sorted(((score - foreign, code) for code, score in scores.items()), key=lambda at: (-at[0], at[1]))
    return Tally(ranking, counts, len(words), letters, alien / max(1, reading.letters), table)
