"""Mojibake and its repair: text that was written in one encoding and read in another.

The knowledge of what mojibake looks like is ftfy's, and so is every repaired character. Added here are the
places: which code points of the text were damaged, what they become and how they were damaged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from cleaner.detect.encoding.mojibake_again import undone_again
from cleaner.detect.encoding.mojibake_clues import suspect_lines
from cleaner.detect.encoding.mojibake_harm import harms, is_letter, is_told, misleads
from cleaner.detect.encoding.mojibake_steps import Damage, undo
from cleaner.text import Span

_NAMES = {"utf-8": "UTF-8", "macroman": "MacRoman", "iso-8859-2": "ISO 8859-2"}
_LONGEST = 8
"""Characters that a letter takes at most which was damaged once or twice, and whose last byte is a space."""
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
    that it does is known to harm (`mojibake_harm`), which have none, for places that mislead, and for letters that it
    leaves damaged once more (`mojibake_again`);
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
    found = [(Repair(r.span.shifted(line.start), r.after, r.plan), why) for r, why in _repairs_of_line(whole)]
    found = [(repair, why or is_letter(text, repair.span)) for repair, why in found]
    kept = [(repair.span.shifted(-line.start), repair.after) for repair, why in found if not why]
    because = ""
    if len(kept) == 1 and is_told(whole, *kept[0]):
        because = "the line tells of the damage"
    elif 0 < len(kept) <= _FEW and all(harms(whole, span, after) for span, after in kept):
        because = "a sign beside a letter, or an exponent, looks the same"
    return [(repair, why or because) for repair, why in found]


def _repairs_of_line(line: str) -> Iterator[tuple[Repair, str]]:
    """What ftfy would repair in a line, and why that misleads, "" where it does not."""
    for piece, damages in undo(line):
        head, tail = _kept(piece.before, piece.after)
        span = Span(piece.start + head, piece.start + len(piece.before) - tail)
        after = piece.after[head : len(piece.after) - tail]
        whole = undone_again(line[max(0, span.start - 1) : span.start], after, line[span.end : span.end + 1])
        plan = _words(damages if whole == after else (*damages, Damage("utf-8", "windows-1252")))
        why = misleads(line, span, whole)
        if why or " " not in span.of(line):
            yield Repair(span, whole, plan), why
            continue
        parts = list(_parted(line, span, whole))
        befores = ["", *(part[-1:] for _, part in parts)]
        whys = [misleads(line, *part, behind) for part, behind in zip(parts, befores, strict=False)]
        if any(whys):
            yield from ((Repair(*part, plan), because) for part, because in zip(parts, whys, strict=True))
        else:
            yield Repair(span, whole, plan), why


def _parted(line: str, span: Span, after: str) -> Iterator[tuple[Span, str]]:
    """A repair, and apart from it each letter whose last byte would be a space, for that may be a space after all."""
    before = span.of(line)
    space = before.find(" ") + 1
    for start in range(max(0, space - _LONGEST), space - 1) if len(after) > 1 else ():
        head = _undone(before[:start])
        letter, tail = len(head), after[len(head) + 1 :]
        if after.startswith(head) and letter < len(after) and _undone(before[space:]) == tail:
            if head:
                yield Span(span.start, span.start + start), head
            yield Span(span.start + start, span.start + space), after[letter]
            if tail:
                yield from _parted(line, Span(span.start + space, span.end), tail)
            return
    yield span, after


def _undone(part: str) -> str:
    """A part of a line as ftfy repairs it by itself."""
    done, at = "", 0
    for piece, _ in undo(part):
        done, at = done + part[at : piece.start] + piece.after, piece.start + len(piece.before)
    return done + part[at:]


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
