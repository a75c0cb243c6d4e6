"""Mojibake and its repair: text that was written in one encoding and read in another.

The knowledge of what mojibake looks like is ftfy's, and so is every repaired character. Added here are the
places: which code points of the text were damaged, what they become and how they were damaged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from cleaner.detect.encoding.mojibake_clues import suspect_lines
from cleaner.detect.encoding.mojibake_harm import harms, is_letter, is_told, misleads
from cleaner.detect.encoding.mojibake_steps import Damage, undo
from cleaner.text import Span

_NAMES = {"utf-8": "UTF-8", "macroman": "MacRoman", "iso-8859-2": "ISO 8859-2"}
_FEW = 3
"""Repairs of a line that look like harm: more of them are none."""
_TIMES = {1: "", 2: ", twice", 3: ", three times"}


@dataclass(frozen=True, slots=True)
class Repair:
    """`span` of the text should read `after`; `plan` says how it was damaged, in words for a reviewer.

    A byte that was lost for good reads U+FFFD in `after`.
    """

    span: Span
    after: str
    plan: str


def repairs(text: str, places: Sequence[int] | None = None) -> list[Repair]:
    """The mojibake of `text` and its repair: in order, not overlapping, each a change of some code points.

    Made together they give what `ftfy.fix_encoding` gives for each line by itself, but for lines where all
    that it does is known to harm (`mojibake_harm`), which have none, and for places that mislead;
    lines end at "\\n" only. `places` may tell where the characters beyond ASCII stand.
    Raises nothing, also where `text` holds surrogates. Does not import ftfy where no line needs it.
    """
    return [repair for repair, why in assessed(text, places) if not why]


def assessed(text: str, places: Sequence[int] | None = None) -> list[tuple[Repair, str]]:
    """All that ftfy would repair, in order, with "" or why it must not be: what `repairs` leaves out is told here."""
    return [each for line in suspect_lines(text, places) for each in _assessed(line, text)]


def _assessed(line: Span, text: str) -> list[tuple[Repair, str]]:
    """The repairs of a line, each with what makes it harm; where all are of a kind known to harm, that stops each."""
    whole = line.of(text)
    found = list(_repairs_of_line(whole, line.start))
    local = [Span(repair.span.start - line.start, repair.span.end - line.start) for repair in found]
    whys = [
        misleads(whole, span, repair.after) or is_letter(text, repair.span)
        for repair, span in zip(found, local, strict=True)
    ]
    kept = [(repair, span) for repair, span, why in zip(found, local, whys, strict=True) if not why]
    because = ""
    if len(kept) == 1 and is_told(whole, kept[0][1], kept[0][0].after):
        because = "the line tells of the damage"
    elif 0 < len(kept) <= _FEW and all(harms(whole, span, repair.after) for repair, span in kept):
        because = "a sign beside a letter, or an exponent, looks the same"
    return [(repair, why or because) for repair, why in zip(found, whys, strict=True)]


def _repairs_of_line(line: str, offset: int) -> Iterator[Repair]:
    for piece, damages in undo(line):
        head, tail = _kept(piece.before, piece.after)
        start, end = offset + piece.start + head, offset + piece.start + len(piece.before) - tail
        yield Repair(Span(start, end), piece.after[head : len(piece.after) - tail], _words(damages))


def _kept(before: str, after: str) -> tuple[int, int]:
    """How many characters a change leaves alone at either end."""
    head = _common(before, after)
    return head, _common(before[head:][::-1], after[head:][::-1])


def _common(one: str, other: str) -> int:
    """How many characters the two begin with alike."""
    same = 0
    while one[same : same + 1] == other[same : same + 1] != "":
        same += 1
    return same


@lru_cache(maxsize=64)  # the damages of a text are few
def _words(latest_first: tuple[Damage, ...]) -> str:
    told = [_damage_in_words(damage) for damage in latest_first]
    return ", then ".join(
        words + _TIMES.get(times, f", {times} times")
        for words, times in ((words, sum(1 for _ in group)) for words, group in groupby(reversed(told)))
    )


def _damage_in_words(damage: Damage) -> str:
    written, read = (_NAMES.get(name, name) for name in (damage.written, damage.read))
    lost = f" ({damage.lost} lost)" if damage.lost else ""
    return f"{written} read as {read}{lost}"
