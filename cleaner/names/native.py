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


def language_by_letters(native: str) -> Language | None:
    """The language that alone has the letters of `native`; None where several have."""
    letters = set(native.lower())
    if "ў" in letters:
        return "be"
    if letters & set("їєґ"):
        return "uk"
    if "і" in letters:
        return "be" if letters & set("ыэё") else "uk"
    return "ru" if letters & set("ыэёъ") else None
