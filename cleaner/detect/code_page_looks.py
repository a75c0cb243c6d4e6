"""First looks: which lines may have been read in another code page than they were written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleaner.detect.alphabets import LETTERS
from cleaner.text import Span

MARKS = frozenset("\N{NO-BREAK SPACE}«»„“”‘’‚‹›–—…•·№€£§°©®™²³½×")
"""What prose holds besides letters."""
BEYOND = re.compile(r"[^\x00-\x7f]+")

_CYRILLIC_OR_BOX = re.compile("[\u0400-\u04ff\u2500-\u259f]")
_CYRILLIC_SIGNS = (
    re.compile("[А-ЯЁІЇЄ](?:(?<=[а-яёіїє].)|(?<=[а-яґ] .)(?<![^ .\n][а-яґ] .))[А-ЯЁІЇЄ]"),
    re.compile("[¤¦©¬®\xad](?:(?<=[а-яЎўЈҐЄЁЇ].)|(?=[а-яЎўЈҐЄЁЇ]))"),
    re.compile("[\u2500-\u259f](?:(?<=[а-яА-ЯёЁ].)|(?=[\u2500-\u259fа-яА-ЯёЁ]))"),
    re.compile("[А-ЯЁІЇЄ](?<=[а-яёіїєґ].)(?<![А-Яа-яЁІЇЄёіїєґ][а-яёіїєґ].)(?![А-Яа-яЁІЇЄёіїєґ])"),
    re.compile("[Р-Я](?<=[а-п].)(?=[а-п])"),
    re.compile("Я(?<=[а-яё].)(?![А-Я])"),
    re.compile("[ЂЃ‚„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџ](?=[а-я])(?<![а-яЁё].)"),
    re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][a-z]"),
)
_SIGNS = (
    # Marks between two letters, others that touch one, capitals after a small letter.
    re.compile("[„“”‹›«»…–—•˜°²³©®™£€№½¼¾](?<=[^\\W\\d_].)(?=[^\\W\\d_])"),
    re.compile("[‚†‡‰ˆ¤¦¨¬¯´¸¶§¹¿¡×÷±µ¢¥](?:(?<=[^\\W\\d_].)|(?=[^\\W\\d_]))"),
    re.compile("[\xc0-\xde](?<=[a-z\xdf-\xff].)"),
)


def suspicious_lines(text: str, language: str) -> Iterator[Span]:
    """The lines of `text`, without their line feeds, that hold what prose in `language` hardly holds, in order."""
    if text.isascii():
        return
    for start, end in sorted({_line_around(text, hit) for hit in _hits(text, language)}):
        yield Span(start, end)


def _line_around(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)


def _hits(text: str, language: str) -> Iterator[int]:
    """Places at which a line looks wrong, at most one a line for each sign."""
    signs = [_strange(language), *_SIGNS]
    if _CYRILLIC_OR_BOX.search(text):
        signs += _CYRILLIC_SIGNS
    for sign in signs:
        hit = sign.search(text)
        while hit is not None:
            yield hit.start()
            end = text.find("\n", hit.start())
            hit = sign.search(text, end) if end >= 0 else None


@cache
def _strange(language: str) -> re.Pattern[str]:
    """What matches a character that prose in `language` does not hold; without a language, any beyond ASCII.

    A language without letters beyond ASCII takes them from others, name by name: there they must be many.
    """
    letters = "".join(letters.get(language, "") for letters in LETTERS.values())
    script = next((name for name, of in LETTERS.items() if language in of), "Greek" if language == "el" else "")
    whole = {"Cyrillic": "\u0400-\u04ff", "Greek": "\u0370-\u03ff"}.get(script, "")
    strange = f"[^\x00-\x7f{letters}{letters.upper()}{''.join(sorted(MARKS))}{whole}]"
    if not language or letters or whole:
        return re.compile(strange)
    apostrophe = r"[ÕíÆТ▓](?<=[a-z].)(?=(?:s|t|re|ve|ll|d|m)\b)"
    return re.compile(f"{strange}(?:(?={strange}{{2}})|(?=(?:[^\n]{{0,60}}?{strange}){{3}}))|{apostrophe}")
