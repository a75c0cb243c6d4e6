"""Names in their own script: which language they are in, and whether they are names at all."""

from __future__ import annotations

import re
from typing import Literal

from cleaner.errors import RuleError

Language = Literal["ru", "uk", "be"]
LANGUAGES: tuple[Language, ...] = ("ru", "uk", "be")

_LETTERS: dict[Language, str] = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "be": "абвгґдеёжзійклмнопрстуўфхцчшыьэюя",
}
_APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}"
_WORD = {
    language: re.compile(f"[{letters}{_APOSTROPHES}]+(?:-[{letters}{_APOSTROPHES}]+)*")
    for language, letters in _LETTERS.items()
}


def known_language(language: str) -> Language:
    """`language`, where it is one of LANGUAGES. Raises RuleError otherwise."""
    for known in LANGUAGES:
        if known == language:
            return known
    raise RuleError(f"{language!r} is no language whose names can be spelt: take one of {', '.join(LANGUAGES)}")


def checked(native: str, language: Language) -> str:
    """`native`, one name in the letters of `language`, in lower case. Raises RuleError where it is no such name."""
    word = native.lower()
    if not _WORD[language].fullmatch(word):
        raise RuleError(f"{native!r} is not one name in the letters of {language!r}")
    return word


def languages_by_letters(native: str) -> frozenset[Language]:
    """The languages whose alphabet has all letters of `native`; an apostrophe is no letter of Russian."""
    letters = {character for character in native.lower() if character.isalpha() or character in _APOSTROPHES}
    alphabets = {**_LETTERS, "uk": _LETTERS["uk"] + _APOSTROPHES, "be": _LETTERS["be"] + _APOSTROPHES}
    return frozenset(language for language in LANGUAGES if letters <= set(alphabets[language]))
