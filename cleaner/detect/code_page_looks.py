"""First looks: which lines may have been read in another code page than they were written in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cleaner.detect.alphabets import LETTERS
from cleaner.detect.code_page_tables import MARKS
from cleaner.detect.function_words import LATIN
from cleaner.text import Span

BEYOND = re.compile(r"[^\x00-\x7f]+")

_SHORT, _ENOUGH = 400, 6
"""A text of more code points than this is long, and a line of it must come to this weight."""
_OWN_MARKS = {"es": "¿¡", "ca": "¿¡"}
_HEAD = 1_500
"""Code points that are read for the language."""
_CYRILLIC_OR_BOX = re.compile("[\u0400-\u04ff\u2500-\u259f]")
_CYRILLIC_SIGNS = (
    (re.compile("[А-ЯЁІЇЄ](?:(?<=[а-яёіїє].)|(?<=[а-яґ] .)(?<![^ .\n][а-яґ] .))[А-ЯЁІЇЄ]"), 3),
    (re.compile("[¤¦©¬®\xad](?:(?<=[а-яЎўЈҐЄЁЇ].)|(?=[а-яЎўЈҐЄЁЇ]))"), 6),
    (re.compile("[\u2500-\u259f](?:(?<=[а-яА-ЯёЁ].)|(?=[\u2500-\u259fа-яА-ЯёЁ]))"), 6),
    (re.compile("[А-ЯЁІЇЄ](?<=[а-яёіїєґ].)(?<![А-Яа-яЁІЇЄёіїєґ][а-яёіїєґ].)(?![А-Яа-яЁІЇЄёіїєґ])"), 6),
    (re.compile("[Р-Я](?<=[а-п].)(?=[а-п])"), 6),
    (re.compile("Я(?<=[а-яё].)(?![А-Я])"), 6),
    (re.compile("[ЂЃ†‡€‰ЉЊЌЋЏђ•™љњќћџ](?=[а-я])(?<![а-яЁё].)|^[‚„“”‘’‹›–—…](?=[а-я])", re.MULTILINE), 6),
    (re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][a-z]"), 6),
)
_MARK = re.compile("[‚„“”‹›«»…–—•˜°²³©®™£€№½¼¾¡¿†‡‰ˆ¤¦¨¬¯´¸¶§¹×÷±µ¢¥\xc0-\xde]")
_SIGNS = (
    # Marks between two letters, others that touch one, capitals after a small letter.
    (re.compile("[„“”‹›«»…–—•˜°²³©®™£€№½¼¾¡¿](?<=[A-Za-z\xc0-\u04ff].)(?=[A-Za-z\xc0-\u04ff])"), 3),
    (
        re.compile(
            "‚(?<=[A-Za-z\xc0-\u04ff].)|[†‡‰ˆ¤¦¨¬¯´¸¶§¹×÷±µ¢¥](?:(?<=[A-Za-z\xc0-\u04ff].)|(?=[A-Za-z\xc0-\u04ff]))"
        ),
        6,
    ),
    (re.compile("[\xc0-\xde](?<=[a-z\xdf-\xff].)"), 6),
)


def presumed_language(text: str, characters: str) -> str:
    """The language of a text as far as the first looks need it, "" where only `language_of` can tell: far quicker.

    `characters` are those of the text beyond ASCII. Of a script that one language or several write whole, any of its
    languages is told; of Latin ones, the one that alone uses several words at the head of the text.
    """
    if len(text) <= _SHORT:
        return ""
    letters = frozenset(characters) - MARKS
    if 3 * len(characters) > len(text) and all("\u0400" <= char <= "\u04ff" for char in letters):
        return "ru"
    if not any(char < "\u0500" or "\u2500" <= char <= "\u259f" for char in letters):
        return "ja"
    owners = _owners()
    votes = Counter([owners[word] for word in text[:_HEAD].lower().split() if word in owners])
    (best, most), (_, second) = [*votes.most_common(2), ("", 0), ("", 0)][:2]
    return best if most >= 4 and most >= 3 * second else ""


@cache
def _owners() -> dict[str, str]:
    """The frequent words of languages of the Latin script that one alone uses, with its code."""
    users = Counter(word for words in LATIN.values() for word in set(words.split()))
    return {word: code for code, words in LATIN.items() for word in words.split() if users[word] == 1}


def suspicious_lines(text: str, language: str, characters: str = "") -> Iterator[Span]:
    """The lines of `text`, without their line feeds, that hold what prose in `language` hardly holds, in order.

    `characters` may be those of the text that are not printable ASCII, where they are known already. A line of a long
    text must hold more of it: a name or two, or a dash without its spaces, are nothing there.
    """
    if text.isascii():
        return
    weights: Counter[tuple[int, int]] = Counter()
    line = 0, -1
    for at, weight in sorted(_hits(text, language, characters or text)):
        if at > line[1]:
            line = _line_around(text, at)
        weights[line] += weight
    least = _ENOUGH if len(text) > _SHORT and language else 1
    for (start, end), weight in weights.items():
        if weight >= least:
            yield Span(start, end)


def _line_around(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)


def _hits(text: str, language: str, characters: str) -> Iterator[tuple[int, int]]:
    """Places at which a line looks wrong, and how much each says."""
    strange = _strange(language)
    if strange.anywhere.search(characters):
        yield from ((hit.start(), strange.weight) for hit in strange.places.finditer(text))
    signs: tuple[tuple[re.Pattern[str], int], ...] = _SIGNS if strange.marks and _MARK.search(characters) else ()
    if _CYRILLIC_OR_BOX.search(characters):
        signs += _CYRILLIC_SIGNS
    for sign, weight in signs:
        yield from ((hit.start(), weight) for hit in sign.finditer(text))


class _Strange(NamedTuple):
    """What matches characters that prose does not hold, the places where they mean something, and how much.

    `marks` says whether marks out of place mean something too.
    """

    anywhere: re.Pattern[str]
    places: re.Pattern[str]
    weight: int = 3
    marks: bool = True


@cache
def _strange(language: str) -> _Strange:
    """What prose in `language` does not hold; without a language that is any character beyond ASCII.

    A language that has no letters beyond ASCII takes them from others, name by name, and one that has a script of its
    own takes words: there several must stand together.
    """
    letters = "".join(letters.get(language, "") for letters in LETTERS.values()) + _OWN_MARKS.get(language, "")
    script = next((name for name, of in LETTERS.items() if language in of), "Greek" if language == "el" else "")
    whole = {"Cyrillic": "\u0400-\u04ff", "Greek": "\u0370-\u03ff"}.get(script, "")
    strange = f"[^\x00-\x7f{letters}{letters.upper()}{''.join(sorted(MARKS))}{whole}]"
    if not language or (letters and script == "Latin") or whole:
        return _Strange(re.compile(strange), re.compile(strange), 1 if whole else 3)
    strange = "[\x80-\u04ff\u2500-\u259f]"
    apostrophe = r"[ÕíÆТ▓](?<=[a-z].)(?=(?:s|t|re|ve|ll|d|m)\b)"
    return _Strange(re.compile(strange), re.compile(f"{strange}(?={strange}{{2}})|{apostrophe}"), 6, marks=False)
