"""Fits the letter pairs by which `cleaner.detect.encoding.code_pages` tells a language: writes its table.

usage: python benchmarks/fit_letter_pairs.py

Counted are pairs of letters in the frequent words of wordfreq (pip install wordfreq), each word by its frequency to
the power of 0.75, so that rare words have a say too. Kept are letters, the edge of a word ("_"), and how unlikely each
is after each other: half bits, as one character.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from math import log2
from pathlib import Path

import wordfreq

LANGUAGES = {
    "ca": "ca", "cs": "cs", "da": "da", "de": "de", "en": "en", "es": "es", "fi": "fi", "fr": "fr", "hr": "sh",
    "hu": "hu", "is": "is", "it": "it", "lt": "lt", "lv": "lv", "nl": "nl", "no": "nb", "pl": "pl", "pt": "pt",
    "ro": "ro", "sk": "sk", "sl": "sl", "sv": "sv", "tr": "tr",
    "bg": "bg", "mk": "mk", "ru": "ru", "uk": "uk", "el": "el",
}  # fmt: skip
SCRIPTS = {"bg": "Cyrillic", "mk": "Cyrillic", "ru": "Cyrillic", "uk": "Cyrillic", "el": "Greek"}
RANGES = {
    "Latin": lambda c: c.isascii() or "\xdf" <= c <= "\u017e" or c in "șț",
    "Greek": lambda c: "\u0370" <= c < "\u0400",
    "Cyrillic": lambda c: "\u0430" <= c <= "\u045f" or c == "ґ",
}
WORDS = 30_000
RARE = 2e-5
"""A letter with a smaller share is one of foreign words."""
SHARP = """gross größ strass fuss füss heiss weiss aussen ausser äusser draussen schliess fliess geniess giess liess
    spass gemäss mass süss grüss gruss dreissig bloss stoss stöss bloss fleiss reiss beiss schweiss strauss massnahm
    massgeb anlass grossen verstoss bewusst"""
"""How words with ß begin or what they hold; wordfreq writes them all with "ss"."""
NOT_SHARP = "massiv massak masse massen bewusst grossist anlass fussel"
OUTPUT = Path(__file__).resolve().parents[1] / "cleaner" / "detect" / "encoding" / "letter_pairs.txt"


def main() -> None:
    """Count, and write one block a language: its code and script, its letters, a row of pairs for each."""
    blocks = []
    for code, name in sorted(LANGUAGES.items()):
        letters, pairs = _counted(code, name)
        rows = ["".join(_half_bits(pairs, first, second, letters) for second in letters) for first in letters]
        blocks.append("\n".join((f"{code} {SCRIPTS.get(code, 'Latin')} {letters}", *rows)))
    OUTPUT.write_text("\n".join(blocks) + "\n", encoding="utf-8")


def _counted(code: str, name: str) -> tuple[str, Counter[str]]:
    fits = RANGES[SCRIPTS.get(code, "Latin")]
    singles: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for word in wordfreq.top_n_list(name, WORDS, wordlist="best"):
        if all(char.isalpha() and fits(char) for char in word):
            weight = wordfreq.word_frequency(word, name) ** 0.75
            whole = f"_{_spelled(word, code)}_"
            for first, second in pairwise(whole):
                pairs[first + second] += weight
                singles[second] += weight
    total = singles.total()
    letters = "".join(sorted(char for char, weight in singles.items() if weight > RARE * total))
    return letters, pairs


def _spelled(word: str, code: str) -> str:
    """The word as it is written: wordfreq folds some letters."""
    if code == "ro":
        return word.replace("ş", "ș").replace("ţ", "ț")
    if code == "el":
        return re.sub("σ$", "ς", word)
    if code == "de" and any(stem in word for stem in SHARP.split()) and not any(s in word for s in NOT_SHARP.split()):
        return word.replace("ss", "ß", 1)
    return word


def _half_bits(pairs: Counter[str], first: str, second: str, letters: str) -> str:
    total = sum(pairs[first + other] for other in letters)
    share = (pairs[first + second] / total if total else 0) * 0.9995 + 0.0005 / len(letters)
    return chr(48 + round(-2 * log2(share)))


if __name__ == "__main__":
    main()
