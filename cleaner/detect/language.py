"""Which language a text, or a few words of one, is written in.

The script decides alone where one language uses it. Elsewhere frequent function words and the letters of the
alphabet decide, and only where they leave a doubt langdetect is asked. Told as their nearest relative: Bosnian,
Montenegrin and Serbian in Latin script as "hr", Malay as "id", Nynorsk as "no".
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache

from cleaner.detect.alphabets import LETTERS, ONE_LANGUAGE, ONLY_CHINESE, ONLY_JAPANESE, SHARED_LETTERS, script_of
from cleaner.detect.function_words import HOMOGRAPHS, NAMES, PARTICLES, WORDS
from cleaner.detect.seeded_langdetect import guess


@dataclass(frozen=True, slots=True)
class Language:
    """`code` is ISO 639-1, or "" when undecided; `sure` says whether to act on it; `evidence` says why."""

    code: str
    sure: bool
    evidence: str


_UNDECIDED = Language("", False, "too few signs of any language")

_PIECE = 500  # code points read at the start, in the middle and at the end of a long text
_MAIN = 0.6  # the share of all letters that those of the main script must have
_ALIEN = 0.015  # from this share of letters of unknown alphabets on, a text is in none of the languages here
_SYLLABIC = frozenset({"Han", "Hangul"})  # one sign says what two or three letters say elsewhere
_WORD = re.compile(r"[^\W\d_]+")
_DEVANAGARI_WORD = re.compile("[\u0900-\u0963\u0971-\u097f]+")  # to `re` its vowel signs are no letters
_NO_LETTERS = re.compile(r"[\W\d_]+")


def language_of(text: str) -> Language:
    """The language of most of `text`, judged by at most 1,500 code points spread over it.

    Whatever the text, nothing is raised; where nothing speaks for a language, the code is "".
    """
    sample = _sample(text)
    reading = _read(sample)
    if not reading.script and len(sample) < len(text):
        reading = _read(_sample(_NO_LETTERS.sub(" ", text)))
    if reading.script not in WORDS:
        return _by_script(reading)
    tally = _tally(reading, _table(reading.script))
    if tally.is_clear() and reading.share >= _MAIN:
        return Language(tally.best, True, tally.evidence())
    return _by_langdetect(reading, tally)


def language_of_fragment(fragment: str, other_than: str = "") -> Language:
    """The language of a few words, for instance of a bracket inside a text in the language `other_than`.

    Undecided rather than guessed: names, loan words, abbreviations and whatever reads as `other_than` as well.
    Never answers `other_than`; raises nothing.
    """
    reading = _read(_sample(fragment))
    found = _by_few_words(fragment, reading, other_than) if reading.script in WORDS else _by_script(reading)
    return found if found.code != other_than else _UNDECIDED


def _sample(text: str) -> str:
    if len(text) <= 3 * _PIECE:
        return text
    middle = (len(text) - _PIECE) // 2
    return f"{text[:_PIECE]}\n{text[middle : middle + _PIECE]}\n{text[-_PIECE:]}"


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text in lower case, how often it holds each character, and its main script ("" without letters)."""

    text: str
    characters: Counter[str]
    script: str = ""
    letters: int = 0  # of the main script
    share: float = 0.0  # of the main script among all letters, a syllabic sign counting for three


def _read(text: str) -> _Reading:
    text = unicodedata.normalize("NFC", text).replace("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "i").lower()
    characters = Counter(text)
    scripts: Counter[str] = Counter()
    for character, count in characters.items():
        scripts[script_of(character)] += count
    kana = scripts.pop("Kana", 0)
    scripts["Han"] += kana
    weights = {name: count * (3 if name in _SYLLABIC else 1) for name, count in scripts.items() if name and count}
    if not weights:
        return _Reading(text, characters)
    script = max(weights, key=weights.__getitem__)
    letters, share = scripts[script], weights[script] / sum(weights.values())
    # Japanese prose is more than a quarter kana; Chinese quotes a word of it at most.
    if script == "Han" and kana > 0.08 * letters:
        script = "Kana"
    return _Reading(text, characters, script, letters, share)


def _by_script(reading: _Reading) -> Language:
    code = ONE_LANGUAGE.get(reading.script, "")
    sure = reading.share >= _MAIN
    if reading.script == "Han":
        chinese = sum(reading.characters[sign] for sign in ONLY_CHINESE)
        japanese = sum(reading.characters[sign] for sign in ONLY_JAPANESE)
        code = "ja" if japanese > chinese else "zh"
        # A Japanese headline can do without kana, but hardly a whole sentence.
        sure = sure and (chinese != japanese or reading.letters >= 20)
    elif not code or (reading.letters < 3 and reading.script not in ("Hangul", "Kana")):
        return _UNDECIDED  # one or two letters are symbols: the ohm, the micro, the angle
    return Language(code, sure, f"script: {reading.script}")


_Votes = tuple[tuple[str, float], ...]
_LETTER = 0.5  # the vote of a letter that one language alone writes; of a word that one alone uses: 1
_FOREIGN = 0.4  # what a letter costs each language that does not write it
_NO_LANGUAGE = ""  # has the words that prove nothing


@dataclass(frozen=True, slots=True)
class _Table:
    """What the words and letters of one script say: for which languages, and how loudly."""

    lists: dict[str, set[str]]
    words: dict[str, _Votes]
    letters: dict[str, _Votes]
    alphabets: dict[str, str]
    known: frozenset[str]


@cache
def _table(script: str, *, few_words: bool = False) -> _Table:
    lists = {code: set(words.split()) for code, words in WORDS[script].items()}
    if few_words and script == "Latin":
        lists[_NO_LANGUAGE] = set(HOMOGRAPHS.split())
    letters = LETTERS.get(script, {})
    users = Counter(word for words in lists.values() for word in words)
    writers = Counter("".join(letters.values()))
    # Single letters are also initials, units and list marks.
    worth = {word: (1.0 if len(word) > 1 else 0.5) / count for word, count in users.items()}
    return _Table(
        lists,
        {word: tuple((code, worth[word]) for code in lists if word in lists[code]) for word in users},
        {
            letter: tuple((code, _LETTER / count + _FOREIGN) for code in letters if letter in letters[code])
            for letter, count in writers.items()
        },
        letters,
        frozenset(writers) | frozenset(SHARED_LETTERS.get(script, "")),
    )


@dataclass(frozen=True, slots=True)
class _Tally:
    """What speaks for each language: `ranking` by score, best first, and what the scores are made of."""

    ranking: list[tuple[float, str]]
    counts: Counter[str]  # of words
    words: int
    letters: Counter[str]  # beyond those that all languages write
    alien: float  # the share of letters that none of the languages writes
    table: _Table

    @property
    def best(self) -> str:
        return self.ranking[0][1] if self.ranking else _NO_LANGUAGE

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

    def is_dense(self) -> bool:
        """Whether there are as many signs of the best language as there must be in a text of that language."""
        hits = sum(self.hits(self.best))
        return hits >= 0.07 * self.words and hits + self.own() >= 0.22 * self.words

    def is_clear(self) -> bool:
        """Whether a running text can be told by this alone."""
        score, second = self.lead()
        ahead = score >= second + 1.5 and score >= 1.5 * second
        far_ahead = score >= second + 2.5 and score >= 1.2 * second
        enough = score >= 1.5 and len(self.hits(self.best)) >= 3 and self.is_dense()
        return enough and (ahead or far_ahead) and self.alien <= _ALIEN

    def evidence(self) -> str:
        words = f"{sum(self.hits(self.best))} of {self.words} words are frequent {NAMES[self.best]} words"
        return f"{words}, {own} letters are of its alphabet" if (own := self.own()) else words


def _tally(reading: _Reading, table: _Table) -> _Tally:
    words = (_DEVANAGARI_WORD if reading.script == "Devanagari" else _WORD).findall(reading.text)
    counts = Counter(words)
    scores: defaultdict[str, float] = defaultdict(float)
    for word, count in counts.items():
        for code, vote in table.words.get(word, ()):
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
    return _Tally(ranking, counts, len(words), letters, alien / max(1, reading.letters), table)


_ASKED = {
    "Cyrillic": frozenset(WORDS["Cyrillic"]),
    # Four that are not told apart here, but better called by their names than by others.
    "Latin": frozenset({*WORDS["Latin"], "cy", "so", "sw", "tl"}),
}
_UNKNOWN_TO_LANGDETECT = frozenset({"be", "is", "sr"})


def _by_langdetect(reading: _Reading, tally: _Tally) -> Language:
    score, second = tally.lead()
    alone = Language(tally.best, False, tally.evidence()) if score > second else _UNDECIDED
    if tally.alien > _ALIEN:
        return alone if tally.is_dense() else _UNDECIDED
    if reading.script not in _ASKED or reading.letters < 20:
        return alone
    if tally.best in _UNKNOWN_TO_LANGDETECT and score > second and tally.is_dense():
        return alone
    code, probability = guess(reading.text, _ASKED[reading.script])
    if not code or (tally.words >= 15 and not tally.hits(code) and code in NAMES):
        return _UNDECIDED  # nobody writes fifteen words without one of the most frequent
    agreed = code == tally.best and probability > 0.95 and score >= max(1.0, second + 0.3)
    sure = agreed and tally.is_dense() and len(tally.hits(code)) >= 2 and reading.share >= _MAIN
    return Language(code, sure, f"langdetect: {code} {probability:.2f}")


def _by_few_words(fragment: str, reading: _Reading, host: str) -> Language:
    script = reading.script
    if script == "Latin":
        reading = _read(" ".join(_prose(_sample(fragment))))
    if reading.script != script:
        return _UNDECIDED
    tally = _tally(reading, _table(script, few_words=True))
    score, second = tally.lead()
    against = max((value for value, code in tally.ranking if code == host), default=0.0)
    if score > second and (tally.best == host or against > score / 3):
        return _UNDECIDED
    if tally.best and not tally.alien and score >= max(0.5, second + 0.3):
        sure = reading.share >= _MAIN and _is_told(tally, names_adapt=script != "Latin")
        return Language(tally.best, sure, tally.evidence())
    if tally.words < 4 or tally.alien or script not in _ASKED:
        return _UNDECIDED
    code, probability = guess(reading.text, _ASKED[script])
    return Language(code, False, f"langdetect: {code} {probability:.2f}") if probability > 0.99 else _UNDECIDED


def _is_told(tally: _Tally, *, names_adapt: bool) -> bool:
    """Whether a few words can be told by this alone.

    Latin script keeps the letters of a foreign name, so letters only support words there; the other scripts
    respell names (`names_adapt`), so that their letters speak for the language around.
    """
    score, second = tally.lead()
    hits, own = tally.hits(tally.best), tally.own()
    by_words = bool(hits) and score >= max(1.0, 2 * second)
    supported = len(hits) >= 2 or own >= 2 or tally.words <= 2
    by_letters = names_adapt and own >= 3 and sum(hits) + own >= tally.words and score >= second + 0.6
    return (by_words and supported) or by_letters


_PARTICLES = frozenset(PARTICLES.split())


def _prose(fragment: str) -> list[str]:
    """The words that are not names: in lower case, and no particle before a capital as in "von der Leyen"."""
    words = _WORD.findall(unicodedata.normalize("NFC", fragment))
    if len(words) > 1 and fragment.isupper():
        return words
    kept: list[str] = []
    before_name = False
    for word in reversed(words):
        before_name = not word[0].islower() or (before_name and word in _PARTICLES)
        if not before_name:
            kept.append(word)
    return kept[::-1]
