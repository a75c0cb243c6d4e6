"""Words in another script than that of the text around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from cleaner.detect.foreign.forms import kept_because
from cleaner.detect.foreign.found import Foreign
from cleaner.detect.language.alphabets import script_of
from cleaner.detect.language.decision import language_of_fragment
from cleaner.detect.language.function_words import NAMES
from cleaner.detect.words.table import word_table
from cleaner.text import Span
from cleaner.text.late import late

_LETTERS = {
    "Latin": "a-zA-Z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
    "Greek": "\u0370-\u0373\u0376-\u037d\u0386-\u03ff\u1f00-\u1fff",
    "Cyrillic": "\u0400-\u0481\u048a-\u052f",
    "Armenian": "\u0531-\u0587",
    "Hebrew": "\u0591-\u05bd\u05d0-\u05f4",
    "Arabic": "\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff",
    "Devanagari": "\u0900-\u0963\u0971-\u097f",
    "Thai": "\u0e01-\u0e3a\u0e40-\u0e4e",
    "Georgian": "\u10a0-\u10ff",
    "Hangul": "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3",
    "Kana": "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9d",
    "Han": "\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
}
OWN = {
    "ja": ("Han", "Kana"), "zh": ("Han",), "ko": ("Hangul", "Han"), "el": ("Greek",), "he": ("Hebrew",),
    "ar": ("Arabic",), "fa": ("Arabic",), "ur": ("Arabic",), "hi": ("Devanagari",), "mr": ("Devanagari",),
    "ne": ("Devanagari",), "th": ("Thai",), "ka": ("Georgian",), "hy": ("Armenian",),
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "sr"), ("Cyrillic",)),
}  # fmt: skip
"""The scripts of languages that are not written in Latin letters."""
_MIGHT_BE = late("[\u0370-\u1dff\u1f00-\u1fff\u3005-\uffee\U00020000-\U0003ffff]")  # quicker to make than `_letters`
_MOST_LETTERS = 0.7
_FEW_LINES, _LINES = 2, 0.2
"""So many lines, or such a share of all, may hold another script in a text whose language is in doubt."""
_JOINED = "Han Kana Hangul".split()  # written without spaces, and a sign is already a word
_BETWEEN = r"(?:[ \u00a0]?[,–—-]?[ \u00a0]|[ \u00a0]?\d+[ \u00a0]|[-'’])"


def foreign_scripts(text: str, language: str, unusual: str) -> list[Foreign]:
    """Runs of words in scripts that `language` is not written in, in order.

    `unusual` holds the characters of `text` beyond ASCII. Latin letters in other scripts are not looked for here:
    they are names and abbreviations before they are words. Where `language` is "", nothing is found unless most
    letters are Latin and few lines hold others: a list of words with how they sound is in no language.
    """
    own = OWN.get(language, ("Latin",))
    if not unusual or not _MIGHT_BE.search(unusual) or not _letters(own).search(unusual):
        return []
    if not language and not (_is_latin(text) and _is_rare(text, own)):
        return []
    found = []
    for start, end in _places(text, own, _letters(own).findall(unusual)):
        script = script_of(text[start])
        if not _is_part_of_word(text, start, end, script) and (end - start > 1 or script in _JOINED):
            found.append(_told(text, start, end, script, language))
    return found


def _places(text: str, own: tuple[str, ...], letters: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The runs in other scripts; `letters` are all their letters, in order.

    From one letter to the next is a search for a character, a hundred times as fast as one for a run.
    """
    done = number = 0
    while number < len(letters):
        run = _runs(own).match(text, text.index(letters[number], done))
        assert run is not None
        yield run.span()
        done = run.end()
        number += len(_letters(own).findall(run[0]))


def _is_latin(text: str) -> bool:
    scripts = Counter(map(script_of, text))
    return scripts["Latin"] >= _MOST_LETTERS * (scripts.total() - scripts[""])


def _is_rare(text: str, own: tuple[str, ...]) -> bool:
    lines = [line for line in text.split("\n") if not line.isspace() and line]
    others = sum(not line.isascii() and _letters(own).search(line) is not None for line in lines)
    return others <= max(_FEW_LINES, _LINES * len(lines))


@cache
def _letters(own: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("[" + "".join(of for name, of in _LETTERS.items() if name != "Latin" and name not in own) + "]")


@cache
def _runs(own: tuple[str, ...]) -> re.Pattern[str]:
    """Words of one script with what may stand between them; Han, kana and Hangul run into each other."""
    classes = [_LETTERS[name] for name in _LETTERS if name not in (*own, "Latin", *_JOINED)]
    joined = "".join(_LETTERS[name] for name in _JOINED if name not in own)
    if joined:
        classes.append(joined)
    return re.compile("|".join(f"[{of}]+(?:{_BETWEEN}[{of}]+)*" for of in classes))


def _is_part_of_word(text: str, start: int, end: int, script: str) -> bool:
    """Whether letters of another script touch it: a confusable letter or a formula, no word left behind."""
    if script in _JOINED:
        return False
    around = text[start - 1 : start] + text[end : end + 1]
    return any(char.isalnum() or char in "°_@#/" for char in around)


def _told(text: str, start: int, end: int, script: str, carrier: str) -> Foreign:
    run = text[start:end]
    code = _language(run, script, carrier)
    words = len(run.split())
    name = NAMES.get(code, "")
    evidence = f"{name + ': ' if name else ''}{'kana' if script == 'Kana' else script} letters"
    span = Span(start, end)
    return Foreign(
        span, code, 9.0, words, evidence, kept_because(text, span, words, code, carrier, script=True), script=True
    )


def _language(run: str, script: str, carrier: str) -> str:
    """The language of a run as far as its script or its words tell, "" where they do not."""
    if script == "Cyrillic" and (table := word_table()):
        sums: dict[str, float] = {}
        for word in run.lower().split():
            for code, frequency in table.frequencies(word).items():
                sums[code] = sums.get(code, 0.0) + frequency + 8
        best = max(sums, key=lambda code: (sums[code], code), default="")
        if best and best != carrier:
            return best
    return language_of_fragment(run, other_than=carrier, guessed=False).code
