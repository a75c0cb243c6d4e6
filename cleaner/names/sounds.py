"""Cyrillic names as sounds in context: the keys that the tables of transliteration schemes are written in.

A sound is named by the Russian letter for it, whatever the language of the name: Ukrainian «и» is the sound «ы»,
Ukrainian and Belarusian «г» the sound "h". Its neighbours are told by a mark before or after the letter:

======  ==========================================  ======  ==================================================
before                                              after
======  ==========================================  ======  ==================================================
``^``   first of the word                           ``+``   a consonant before е ё и ю я ї; a sign before a vowel
``а``   after a vowel                               ``ь``   a consonant before a soft sign
``ь``   after a soft or a hard sign                 ``~``   з с х ш between two vowels
``й``   after й                                     ``$``   last of the word
``ш``   after ж ш щ ч                               ``$м``  last, and the name is a man's
``ц``   after ц                                     ``$ж``  last, and the surname is a woman's
``л``   after л
``т``   after д т н
``к``   after г к х
======  ==========================================  ======  ==================================================

A key with a hyphen is a whole ending («-ий», and «к-ий» after г к х), «кс», «дж» and «зh» are two sounds in one key,
«ьк» is the soft sign of «ськ». ``_м`` and ``_ж``, with or without a mark before, are no sound: they stand behind the
last consonant of a man's name and of a woman's surname. A table need not hold a key with marks: `fallbacks` tells which
keys are looked up in its place, and `parts` which ones are put together.
"""

from __future__ import annotations

from functools import cache

_LETTERS = {
    "ru": str.maketrans("'\N{RIGHT SINGLE QUOTATION MARK}", "ъъ"),
    "uk": str.maketrans("иіеєгґ'\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}", "ыиэеhгъъъ"),
    "be": str.maketrans("ігґ'\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}", "иhгъъъ"),
}
_VOWELS = frozenset("аеёиоуыэюяї")
_SOFTENING = frozenset("еёиюяї")
_BETWEEN_VOWELS = frozenset("зсхш")
_LAST_OF = {"ий": "й$", "ый": "й$", "ая": "ая$", "ия": "ая$", "ин": "н$", "ын": "н$"}
_ENDINGS = frozenset(_LAST_OF)
_ADJECTIVE = frozenset("зсц")
"""«ськ», «зьк», «цьк»: the soft sign of Ukrainian adjectives, written but hardly ever shown."""
_OPEN = _VOWELS | {"й"}
_PAIRS = frozenset(("кс", "дж", "зh"))
_BEFORE = {
    "": "^",
    **dict.fromkeys("аеёиоуыэюяї", "а"),
    **dict.fromkeys("ьъ", "ь"),
    "й": "й",
    **dict.fromkeys("жшщч", "ш"),
    "ц": "ц",
    "л": "л",
    **dict.fromkeys("дтн", "т"),
    **dict.fromkeys("гкхh", "к"),
}
_WEAKER = {"а": ("^",), "ь": ("^",), "й": ("^",), "ц": ("ш",)}

MAN, WOMAN = "м", "ж"


def sounds(word: str, language: str, ending: str = "") -> tuple[str, ...]:
    """The keys of `word`, a name in lower case and in the letters of `language`; a hyphen is a key of its own.

    `ending` is MAN for a man's name, WOMAN for a woman's surname, empty where endings are not to be told apart.
    """
    first, *others = word.translate(_LETTERS[language]).split("-")
    keys = _keys(first, "" if others else ending)
    for number, part in enumerate(others, 1):
        keys.append("-")
        keys += _keys(part, ending if number == len(others) else "")
    return tuple(keys)


def _keys(word: str, ending: str) -> list[str]:
    keys: list[str] = []
    at, length = 0, len(word)
    while at < length:
        two = word[at : at + 2]
        before = word[at - 1] if at else ""
        if at + 2 == length and two in _ENDINGS:
            keys.append(f"{_BEFORE.get(before, '')}-{two}")
            at += 2
        elif two in _PAIRS:
            keys.append(two)
            at += 2
        else:
            keys.append(_key(before, two, word[at + 2 : at + 3], ending))
            at += 1
    if ending and word and word[-1] not in _OPEN:
        keys.append(f"{_BEFORE.get(word[-1], '')}_{ending}")
    return keys


def _key(before: str, two: str, third: str, ending: str) -> str:
    letter, after = two[0], two[1:]
    if letter in _VOWELS:
        return _BEFORE.get(before, "") + letter + ("" if after else "$" + ending)
    if letter == "й":
        return "^й" if not before else "й+" if after in _VOWELS else "й" if after else "й$"
    if letter == "ь":
        return "ьк" if after == "к" and before in _ADJECTIVE else "ь+" if after in _VOWELS else "ь" if after else "ь$"
    return letter if letter == "ъ" else _consonant(before, letter, after, third)


def _consonant(before: str, letter: str, after: str, third: str) -> str:
    if not after:
        return letter + "$"
    if letter == "х" and not before:
        return "^х"
    if letter in _BETWEEN_VOWELS and before in _VOWELS and after in _VOWELS:
        return letter + "~"
    if after == "ь":
        return letter if letter in _ADJECTIVE and third == "к" else letter + "ь"
    return letter + "+" if after in _SOFTENING else letter


@cache
def fallbacks(key: str) -> tuple[str, ...]:
    """`key` and the less exact keys for the same sound, the most exact first."""
    for mark in "-_":
        if mark in key[:2]:
            return tuple(dict.fromkeys((key, key[key.index(mark) :])))
    bare, dollar, who = key.partition("$")
    ends = dict.fromkeys((dollar + who, dollar, ""))
    return tuple(stem + end for end in ends for stem in _stems(bare))


def _stems(bare: str) -> tuple[str, ...]:
    if len(bare) == 1 or bare in _PAIRS:
        return (bare,)
    before, second = bare[0], bare[1]
    if second in _VOWELS:
        return (bare, *(mark + second for mark in _WEAKER.get(before, ())), second)
    if before == "^":
        return (bare, second)
    return (bare, before + "+", before) if second == "ь" else (bare, before)


@cache
def parts(key: str) -> tuple[str, ...]:
    """The keys that are put together where a table has no key of its own for `key`; empty where nothing can be."""
    if "-" in key and key != "-":
        before, _, ending = key.partition("-")
        return (before + ending[0], _LAST_OF[ending])
    return tuple(key) if key in _PAIRS else ()
