"""Which detectors a text can be for, told by what stands in it.

Most detectors look for something that an unusual character is part of, or one of a few texts. Each says here which;
it is asked for no text without one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from cleaner.detect import homoglyphs, invisible
from cleaner.detect.encoding import mojibake_clues
from cleaner.text.late import late

MARKS = "&[`"
"""The signs among the printable characters of ASCII."""


def _any_of(characters: str) -> Callable[[str], object]:
    return frozenset(characters).__contains__


def _matched_by(pattern: re.Pattern[str]) -> Callable[[str], object]:
    def is_sign(character: str) -> object:
        return pattern.match(character)  # here, not sooner, it is compiled

    return is_sign


def _may_be_damaged(character: str) -> bool:
    return character not in MARKS and character not in mojibake_clues.HARMLESS


def _may_be_misread(character: str) -> bool:
    return _may_be_damaged(character) and _SHOWN.match(character) is not None


_SHOWN = late("[\x80-\u04ff\u2010-\u2027\u2030-\u205e\u2070-\u25ff\uf8ff\ufb01\ufb02]")
"""What single-byte code pages show; all but a few of it are letters and lines."""
_BRACKET = _any_of("[")

SIGNS: Mapping[str, Callable[[str], object]] = {
    "mojibake": _may_be_damaged,
    "code-page": _may_be_misread,
    "bracket-translated": _BRACKET,
    "bracket-suggested": _BRACKET,
    "bracket-reported": _BRACKET,
    "bracket-glued": _BRACKET,
    "unbalanced-quotes": _any_of("“”„«»"),
    "quotation-styles": _any_of("“„«»"),
    "closing-mark": _any_of("„"),
    "narrow-mark": lambda character: "\u3400" <= character <= "\u4dbf" or "\u4e00" <= character <= "\u9fff",
    "wide-mark-apart": _any_of("，。、！？；："),
    "entity": _any_of("&"),
    "fenced-whole": _any_of("`"),
    "bidi": _matched_by(invisible.BIDI),
    "joiner": _matched_by(invisible.JOINER),
    "control": _matched_by(invisible.CONTROL),
    "private-use": _matched_by(invisible.PRIVATE),
    "decomposed": invisible.joins,
    "homoglyph": _matched_by(homoglyphs.SIGN),
    "byte-pieces": _any_of("Ġ"),
}
"""By the name of a detector, whether a character is a sign for it. Detectors that are not here need none."""


LITERALS: Mapping[str, tuple[str, ...]] = {
    "tokenised": (" ,", " .", " ?", " !"),
    "stray-fence": ("```",),
    "json-escape": tuple(rf"\u{first:x}" for first in (0, *range(2, 14))),
    "mail-escape": tuple(f"={lead:x}=" for lead in range(0xC3, 0xF1)),
    "byte-token": ("<0x",),
    "address-escape": ("%20", *(f"%{lead:x}%" for lead in range(0xC3, 0xF1))),
}
"""By the name of a detector, texts of which one stands wherever it finds something: the scan looks for them."""


_CYRILLIC = late("[\u0400-\u0481\u048a-\u04ff]+")
_EASTERN = late("[\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fff\uac00-\ud7a3]+")
_HAN = late("[\u4e00-\u9fff]")
"""Letters that are all signs for the same, but that Han is a sign for more than the Eastern ones beside it: to tell
them apart in a text takes longer than to take them away."""


def signalled(characters: str) -> frozenset[str]:
    """The detectors that any of `characters` is a sign for."""
    told = []
    for alike in (_CYRILLIC, _EASTERN):
        if found := alike.search(characters):
            told.append(found[0][0])
            if alike is _EASTERN and (han := _HAN.search(characters)):
                told.append(han[0])
            characters = alike.sub("", characters)
    return frozenset().union(*map(_signalled_by, {*told, *characters}))


@lru_cache(maxsize=4096)
def _signalled_by(character: str) -> frozenset[str]:
    return frozenset(name for name, is_sign in SIGNS.items() if is_sign(character))
