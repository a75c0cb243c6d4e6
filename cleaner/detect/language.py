"""Which language a text, or a few words of one, is written in.

The script decides alone where one language uses it. Elsewhere frequent function words and the letters of the
alphabet decide (`function_words`), and only where they leave a doubt langdetect is asked. Told as their nearest
relative: Bosnian, Montenegrin and Serbian in Latin script as "hr", Malay as "id", Nynorsk as "no".

langdetect is random unless seeded, and its seed is a class attribute that the whole process shares. The
detectors here come from factories of their own, seeded on the instance: that attribute, langdetect's module-wide
factory and Python's `random` stay as they were, and every call draws the same numbers, in any thread.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from cleaner.detect import function_words as data

if TYPE_CHECKING:
    from langdetect.detector_factory import DetectorFactory


@dataclass(frozen=True, slots=True)
class Language:
    """`code` is ISO 639-1, or "" when undecided; `sure` says whether to act on it; `evidence` says why."""

    code: str
    sure: bool
    evidence: str


_PIECE = 500  # code points read at the start, in the middle and at the end of a long text
_MAIN = 0.6  # the share of the letters that the main script of a text must have
_WORD = re.compile(r"[^\W\d_]+")
_DEVANAGARI_WORD = re.compile("[\u0900-\u0963\u0971-\u097f]+")  # to `re` its vowel signs are no letters
_NO_LETTERS = re.compile(r"[\W\d_]+")

# Where each run of code points starts, and its script; "" stands for what no decision here rests on.
_RUNS = (
    (0x0, ""), (0x41, "Latin"), (0x2B0, ""), (0x370, "Greek"), (0x400, "Cyrillic"), (0x530, "Armenian"),
    (0x590, "Hebrew"), (0x600, "Arabic"), (0x700, ""), (0x750, "Arabic"), (0x780, ""), (0x8A0, "Arabic"),
    (0x900, "Devanagari"), (0x980, "Bengali"), (0xA00, "Gurmukhi"), (0xA80, "Gujarati"), (0xB00, ""),
    (0xB80, "Tamil"), (0xC00, "Telugu"), (0xC80, "Kannada"), (0xD00, "Malayalam"), (0xD80, "Sinhala"),
    (0xE00, "Thai"), (0xE80, "Lao"), (0xF00, ""), (0x1000, "Burmese"), (0x10A0, "Georgian"),
    (0x1100, "Hangul"), (0x1200, ""), (0x1780, "Khmer"), (0x1800, ""), (0x1C90, "Georgian"), (0x1CC0, ""),
    (0x1E00, "Latin"), (0x1F00, "Greek"), (0x2000, ""), (0x3041, "Kana"), (0x30FB, ""), (0x30FC, "Kana"),
    (0x3100, ""), (0x3131, "Hangul"), (0x3190, ""), (0x31F0, "Kana"), (0x3200, ""), (0x3400, "Han"),
    (0xA000, ""), (0xAC00, "Hangul"), (0xD7A4, ""), (0xF900, "Han"), (0xFB00, ""), (0xFB50, "Arabic"),
    (0xFEFD, ""), (0xFF66, "Kana"), (0xFFA0, ""), (0x20000, "Han"), (0x40000, ""),
)  # fmt: skip
_RUN_STARTS = [start for start, _ in _RUNS]
_SYLLABIC = frozenset({"Han", "Hangul"})  # one sign says what two or three letters say elsewhere
_ONE_LANGUAGE = {
    "Armenian": "hy", "Bengali": "bn", "Burmese": "my", "Georgian": "ka", "Greek": "el", "Gujarati": "gu",
    "Gurmukhi": "pa", "Han": "zh", "Hangul": "ko", "Hebrew": "he", "Kana": "ja", "Kannada": "kn",
    "Khmer": "km", "Lao": "lo", "Malayalam": "ml", "Sinhala": "si", "Tamil": "ta", "Telugu": "te", "Thai": "th",
}  # fmt: skip


def language_of(text: str) -> Language:
    """The language of most of `text`, judged by at most 1,500 code points spread over it.

    Whatever the text, nothing is raised; where nothing speaks for a language, the code is "".
    """
    sample = _sample(text)
    reading = _read(sample)
    if not reading.script and len(sample) < len(text):
        reading = _read(_sample(_NO_LETTERS.sub(" ", text)))
    if reading.script not in data.SCRIPTS:
        return _by_script(reading)
    tally = _tally(reading, _table(reading.script))
    if tally.is_clear() and reading.share >= _MAIN:
        return Language(tally.best, True, tally.evidence())
    return _by_langdetect(reading, tally)


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


@lru_cache(maxsize=4096)
def _script_of(character: str) -> str:
    return _RUNS[bisect_right(_RUN_STARTS, ord(character)) - 1][1] if character.isalpha() else ""


def _read(text: str) -> _Reading:
    text = unicodedata.normalize("NFC", text).replace("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "i").lower()
    characters = Counter(text)
    scripts: Counter[str] = Counter()
    for character, count in characters.items():
        scripts[_script_of(character)] += count
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
    code = _ONE_LANGUAGE.get(reading.script, "")
    if not code:
        return Language("", False, "no letters of a known script")
    enough = reading.letters >= 3 or reading.script in ("Hangul", "Kana")
    if reading.script == "Han":
        chinese = sum(reading.characters[sign] for sign in data.ONLY_CHINESE)
        japanese = sum(reading.characters[sign] for sign in data.ONLY_JAPANESE)
        code = "ja" if japanese > chinese else "zh"
        # A Japanese headline can do without kana, but hardly a whole sentence.
        enough = chinese != japanese or reading.letters >= 20
    return Language(code, enough and reading.share >= _MAIN, f"script: {reading.script}")


_Votes = tuple[tuple[str, float], ...]
_LETTER = 0.5  # the vote of a letter that one language alone writes; of a word that one alone uses: 1
_FOREIGN = 0.4  # what a letter costs each language that does not write it


@dataclass(frozen=True, slots=True)
class _Table:
    """What the words and letters of one script say: for which languages, and how loudly."""

    words: dict[str, _Votes]
    letters: dict[str, _Votes]
    known: frozenset[str]


@cache
def _table(script: str, *, few_words: bool = False) -> _Table:
    listed, letters = data.SCRIPTS[script]
    lists = {code: set(words.split()) for code, words in listed.items()}
    if few_words and "en" in lists:
        lists["en"].update(data.HOMOGRAPHS.split())
    users = Counter(word for words in lists.values() for word in words)
    writers = Counter("".join(letters.values()))
    # Single letters are also initials, units and list marks.
    worth = {word: (1.0 if len(word) > 1 else 0.5) / count for word, count in users.items()}
    return _Table(
        {word: tuple((code, worth[word]) for code in lists if word in lists[code]) for word in users},
        {
            letter: tuple((code, _LETTER / count + _FOREIGN) for code in lists if letter in letters.get(code, ""))
            for letter, count in writers.items()
        },
        frozenset(writers) | frozenset(data.SHARED_LETTERS.get(script, "")),
    )


@dataclass(frozen=True, slots=True)
class _Tally:
    """What speaks for each language: `ranking` by score, best first, and what the scores are made of."""

    ranking: list[tuple[float, str]]
    words: int
    hits: Counter[str]  # frequent words of the language
    kinds: Counter[str]  # different ones
    own: Counter[str]  # letters of its alphabet that not all languages write
    alien: float  # the share of letters that none of the languages writes

    @property
    def best(self) -> str:
        return self.ranking[0][1] if self.ranking else ""

    def lead(self) -> tuple[float, float]:
        """The score of the best language and that of the next."""
        return self.ranking[0][0] if self.ranking else 0.0, self.ranking[1][0] if self.ranking[1:] else 0.0

    def is_clear(self) -> bool:
        """Whether a running text can be told by this alone; the bounds were measured on 75 languages."""
        score, second = self.lead()
        hits = self.hits[self.best]
        dense = hits >= 0.07 * self.words and hits + self.own[self.best] >= 0.22 * self.words
        ahead = (score >= second + 1.5 and score >= 1.5 * second) or (score >= second + 2.5 and score >= 1.2 * second)
        return score >= 1.5 and ahead and dense and self.kinds[self.best] >= 3 and self.alien <= 0.015

    def evidence(self) -> str:
        return f"{self.hits[self.best]} of {self.words} words are frequent {data.NAMES[self.best]} words"


def _tally(reading: _Reading, table: _Table) -> _Tally:
    words = (_DEVANAGARI_WORD if reading.script == "Devanagari" else _WORD).findall(reading.text)
    scores: Counter[str] = Counter()
    ...
