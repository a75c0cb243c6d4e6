"""Mojibake and its repair: text that was written in one encoding and read in another.

The knowledge of what mojibake looks like is ftfy's, and so is every repaired character. Added here are the
places: which code points of the text were damaged, what they become and how they were damaged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cleaner.detect.encoding.mojibake_clues import suspect_lines
from cleaner.detect.encoding.mojibake_harm import harms, is_told, misleads
from cleaner.detect.encoding.mojibake_steps import Damage, history, touching, undo
from cleaner.text import Span

_NAMES = {"utf-8": "UTF-8", "macroman": "MacRoman", "iso-8859-2": "ISO 8859-2"}
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
    return [repair for line in suspect_lines(text, places) for repair in _harmless(line, text)]


def _harmless(line: Span, text: str) -> list[Repair]:
    """The repairs of a line, none where each is known to harm."""
    whole = line.of(text)
    found, local = [], []
    for repair in _repairs_of_line(whole, line.start):
        span = Span(repair.span.start - line.start, repair.span.end - line.start)
        if not misleads(whole, span, repair.after):
            found.append(repair)
            local.append(span)
    if len(found) == 1 and is_told(whole, local[0], found[0].after):
        return []
    harm = all(harms(whole, span, repair.after) for span, repair in zip(local, found, strict=True))
    return [] if harm else found


def _repairs_of_line(line: str, offset: int) -> Iterator[Repair]:
    for edit in touching(undo(line).net):
        inside, after = _trimmed(line, edit.span, edit.after)
        span = Span(offset + inside.start, offset + inside.end)
        yield Repair(span, after, _words(history(edit.causes)))


def _trimmed(line: str, span: Span, after: str) -> tuple[Span, str]:
    """The change without what it leaves alone at either end."""
    before = span.of(line)
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    return Span(span.start + head, span.end - tail), after[head : len(after) - tail]


def _common(one: str, other: str) -> int:
    """How many characters the two begin with alike."""
    length = min(len(one), len(other))
    return next((i for i in range(length) if one[i] != other[i]), length)


def _words(latest_first: Iterable[Damage]) -> str:
    told = [_damage_in_words(damage) for damage in latest_first]
    return ", then ".join(
        words + _TIMES.get(times, f", {times} times")
        for words, times in ((words, sum(1 for _ in group)) for words, group in groupby(reversed(told)))
    )


def _damage_in_words(damage: Damage) -> str:
    written, read = (_NAMES.get(name, name) for name in (damage.written, damage.read))
    lost = f" ({damage.lost} lost)" if damage.lost else ""
    return f"{written} read as {read}{lost}"
