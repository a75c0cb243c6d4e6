"""First looks: which lines may have been read in another code page than they were written in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cleaner.detect.encoding.code_page_tables import MARKS
from cleaner.detect.encoding.mojibake_clues import searcher
from cleaner.detect.language.alphabets import LETTERS
from cleaner.detect.language.decision import language_at_first_look
from cleaner.detect.language.function_words import LATIN
from cleaner.text import Span
from cleaner.text.late import late

BEYOND = late(r"[^\x00-\x7f]+")

_SHORT, _ENOUGH = 400, 6
"""A text of more code points than this is long, and a line of it must come to this weight."""
_ENGLISH = " the "
_OFTEN = 300
"""Where this word comes once in so many code points, the text is English: no other language has it, and half of a
text in two of them is enough."""
_OWN_MARKS = {"es": "¿¡", "ca": "¿¡"}
_MARKED = "".join(sorted(MARKS))
_CYRILLIC = late(f"[\u0400-\u04ff{_MARKED}]+")
_EASTERN = late(f"[\u0500-\u24ff\u25a0-\U0010ffff{_MARKED}]+")
_STRAY = 0.33
"""The share of other characters that the text of such a script may hold, most of them damage."""
_HEAD = 1_500
"""Code points that are read for the language."""
_CYRILLIC_OR_BOX = late("[\u0400-\u04ff\u2500-\u259f]")
_APOSTROPHES = "ÕíÆТ▓"
_CYRILLIC_SIGNS = late(
    # One character, its neighbours asked once it is known: in prose few of these characters stand there.
    "[А-ЯЁІЇЄ¤¦©¬®\xadЂЃ†‡€‰ЉЊЌЋЏђ•™љњќћџ‚„“”‘’‹›–—…\u2500-\u259f](?:"
    "((?<=[А-ЯЁІЇЄ])(?<=[а-яёіїєґ].)(?:(?<![А-Яа-яЁІЇЄёіїєґ][а-яёіїєґ].)(?![А-Яа-яЁІЇЄёіїєґ])"
    "|(?<=[а-п][Р-Я])(?=[а-п])|(?<=[а-яё]Я)(?![А-Я]))"
    "|(?<=[¤¦©¬®\xad])(?:(?<=[а-яЎўЈҐЄЁЇ].)|(?=[а-яЎўЈҐЄЁЇ]))"
    "|(?<=[\u2500-\u259f])(?:(?<=[а-яА-ЯёЁ].)|(?=[\u2500-\u259fа-яА-ЯёЁ]))"
    "|(?<=[ЂЃ†‡€‰ЉЊЌЋЏђ•™љњќћџ])(?=[а-я])(?<![а-яЁё].)"
    "|(?<=[‚„“”‘’‹›–—…])(?=[а-я])(?<![^\n].))"
    "|(?<=[А-ЯЁІЇЄ])(?=[А-ЯЁІЇЄ])(?:(?<=[а-яёіїє].)|(?<=[а-яґ] .)(?<![^ .\n][а-яґ] .)))"
)
"""Group 1 is what says enough alone."""
_LATIN_BESIDE = late("[A-Za-z](?:(?=[\u0400-\u04ff])|(?<=[\u0400-\u04ff][a-z]))")
_CYRILLIC_BESIDE = late("[\u0400-\u04ff](?:(?<=[A-Za-z].)|(?=[a-z]))")
_MARK = late("[‚„“”‹›«»…–—•˜°²³©®™£€№½¼¾¡¿†‡‰ˆ¤¦¨¬¯´¸¶§¹×÷±µ¢¥\xc0-\xde]")
_SIGNS = late(
    # Marks between two letters, others that touch one, capitals after a small letter.
    _MARK.pattern + "(?:"
    "((?<=[A-Za-z\xc0-\u04ff]‚)|(?<=[a-z\xdf-\xff][\xc0-\xde])"
    "|(?<=[†‡‰ˆ¤¦¨¬¯´¸¶§¹×÷±µ¢¥])(?:(?<=[A-Za-z\xc0-\u04ff].)|(?=[A-Za-z\xc0-\u04ff])))"
    "|(?<=[A-Za-z\xc0-\u04ff][„“”‹›«»…–—•˜°²³©®™£€№½¼¾¡¿])(?=[A-Za-z\xc0-\u04ff]))"
)
"""Group 1 is what says enough alone."""


def presumed_language(text: str, characters: str) -> str:
    """The language of a text as far as the first looks need it, "" where only `language_of` can tell: far quicker.

    `characters` are those of the text beyond ASCII. Of a script that one language or several write whole, any of its
    languages is told; of Latin ones, the one that a first look tells or that alone uses several words at the head.
    """
    if len(text) <= _SHORT:
        return ""
    if text.count(_ENGLISH) * _OFTEN > len(text):
        return "en"
    if 3 * len(characters) > len(text):
        for own, code in (_CYRILLIC, "ru"), (_EASTERN, "ja"):
            if len(own.sub("", characters)) <= _STRAY * len(characters):
                return code
    if first := language_at_first_look(text):
        return first.code
    owners, owned = _owners()
    words = text[:_HEAD].lower().split()
    told = owned.intersection(words)
    votes = [owners[word] for word in words if word in told]
    ranked = sorted(((votes.count(code), code) for code in set(votes)), reverse=True)
    (most, best), (second, _) = [*ranked, (0, ""), (0, "")][:2]
    return best if most >= 4 and most >= 3 * second else ""


@cache
def _owners() -> tuple[dict[str, str], frozenset[str]]:
    """The frequent words of languages of the Latin script that one alone uses, with its code; and the words alone."""
    users = Counter(word for words in LATIN.values() for word in set(words.split()))
    owners = {word: code for code, words in LATIN.items() for word in words.split() if users[word] == 1}
    return owners, frozenset(owners)


def suspicious_lines(
    text: str, language: str, characters: str = "", places: Sequence[int] | None = None
) -> Iterator[Span]:
    """The lines of `text`, without their line feeds, that hold what prose in `language` hardly holds, in order.

    `characters` may be those of the text that are not printable ASCII, and `places` where they stand, where that is
    known already. A line of a long text must hold more of it: a name or two, or a dash without its spaces, are nothing
    there.
    """
    if text.isascii():
        return
    least = _ENOUGH if len(text) > _SHORT and language else 1
    weights: Counter[tuple[int, int]] = Counter()
    latin_is_rarer = places is None and 2 * len(characters or text) > len(text)
    for pattern, weight in _signs(language, characters or text, latin_is_rarer):
        line = 0, -1
        following = searcher(pattern, text, places)
        hit = following(0)
        while hit:
            if hit.start() > line[1]:
                line = _line_around(text, hit.start())
            weights[line] += weight if hit.lastindex is None else _ENOUGH
            # Damage leaves its signs on every other letter.
            hit = following(line[1] if weights[line] >= least else hit.end())
    for line, weight in sorted(weights.items()):
        if weight >= least:
            yield Span(*line)


def _line_around(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)


def _signs(language: str, characters: str, latin_is_rarer: bool) -> Iterator[tuple[re.Pattern[str], int]]:
    """Patterns of what makes a line look wrong, and how much a match says; where it has a group, enough.

    All match a character beyond ASCII, but one where Latin letters are rarer than those.
    """
    strange = _strange(language)
    if strange.anywhere.search(characters):
        yield strange.places, strange.weight
    if strange.marks and _MARK.search(characters):
        yield _SIGNS, 3
    if _CYRILLIC_OR_BOX.search(characters):
        yield _CYRILLIC_SIGNS, 3
        yield _LATIN_BESIDE if latin_is_rarer else _CYRILLIC_BESIDE, _ENOUGH


class _Strange(NamedTuple):
    """What matches characters without which there is nothing, the places where they mean something, and how much.

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
    strange = f"[^\x00-\x7f{letters}{letters.upper()}{_MARKED}{whole}]"
    if not language or (letters and script == "Latin") or whole:
        return _Strange(re.compile(strange), re.compile(strange), 1 if whole else 3)
    strange = "[\x80-\u04ff\u2500-\u259f]"
    apostrophe = rf"(?<=[a-z][{_APOSTROPHES}])(?=(?:s|t|re|ve|ll|d|m)\b)"
    return _Strange(
        re.compile(f"{strange}(?:{strange}{{2}}|(?<=[{_APOSTROPHES}]))"),
        re.compile(f"{strange}(?:(?={strange}{{2}})|{apostrophe})"),
        _ENOUGH,
        marks=False,
    )
