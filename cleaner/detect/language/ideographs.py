"""Text in Han characters and kana, counted by taking them away: a fifth of the time of looking at each character."""

from __future__ import annotations

from collections import Counter

from cleaner.detect.language.alphabets import ONLY_CHINESE, ONLY_JAPANESE
from cleaner.detect.language.signs import Reading, reading_of
from cleaner.text.late import late

_HAN = late("[\u4e00-\u9fa5]+")
_KANA = late("[\u3041-\u3096\u30a1-\u30fa\u30fc]+")
_LATIN = late("[A-Za-z]+")
# ASCII and what is of no script: nothing that normalization touches.
_OTHER = late(
    "[^\x00-\x7f\xa0\xab\xae\xb0\xb7\xbb\u2010-\u2015\u2018-\u201e\u2022\u2026\u2103\u2190-\u2193\u2212"
    "\u25a0-\u25ff\u2605\u2606\u3000-\u3011\u3014-\u301b\u30fb\uff01-\uff5e]"
)
_TELLING = late(f"[{''.join(sorted(ONLY_CHINESE | ONLY_JAPANESE))}]")


def read_ideographs(part: str) -> Reading | None:
    """What `read` makes of `part`, but for its text, and of its characters those that one of two languages has.

    None where they are not most of its letters, and where it holds letters other than these and those of ASCII.
    """
    without_kana = _KANA.sub("", part)
    rest = _HAN.sub("", without_kana)
    if len(rest) == len(part) or _OTHER.search(rest):
        return None
    kana, han = len(part) - len(without_kana), len(without_kana) - len(rest)
    latin = len(rest) - len(_LATIN.sub("", rest))
    reading = reading_of("", Counter(_TELLING.findall(part)), Counter(Kana=kana, Han=han, Latin=latin))
    return reading if reading.share > 0.5 and reading.script != "Latin" else None
