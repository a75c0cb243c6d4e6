"""How ftfy undoes the damage of one line, told as exact edits instead of a new line.

ftfy returns the whole repaired line and a plan: a list of steps, each a change of the whole line. Every step
is made again here and what it did is told as edits of single words; `Trace` then joins the edits of all
steps into edits of the damaged line, each with the steps that led to it. Nothing is aligned by likeness:

* A decoding step works on bytes, one for each character. It consumes a space or a question mark where ftfy
  takes it for a lost byte, and it may write a NUL, but every other ASCII character of the line stands in the
  result too, in the same order. So both sides are cut there, and at spaces where none was consumed.
* `decode_inconsistent_utf8` repairs the matches of one pattern, each as if it were a line.
* The C1 steps replace one character by one.

What comes out is compared with the line that ftfy returned. Where they differ the line is cut at its ASCII
characters alone, so a step misread here would cost fine spans, never the right text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from cleaner.detect.encoding.mojibake_clues import is_suspect
from cleaner.text import Edit, Span, Trace


@dataclass(frozen=True, slots=True)
class Damage:
    """Text `written` in one encoding was `read` in another; `lost` says what else was lost, if anything."""

    written: str
    read: str
    lost: str = ""


@dataclass(frozen=True, slots=True)
class Undone:
    """The step that came as number `round`, and the damages it undid, the latest damage first."""

    round: int
    damages: tuple[Damage, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """`before`, which stands at `start`, became `after`, which may be the same."""

    start: int
    before: str
    after: str


Undoing = tuple[Piece, tuple[Damage, ...]]
"""What was changed, and the damages that this undid, the latest first."""

Action = tuple[str, str]
Step = tuple[Action, ...]

_INCONSISTENT: Step = (("apply", "decode_inconsistent_utf8"),)
_C1_CONTROLS: Step = (("transcode", "fix_c1_controls"),)
_C1_LINE: Step = (("encode", "latin-1"), ("decode", "windows-1252"))

# ASCII but NUL, which a step may write, and SUBSTITUTE, space and question mark, which stand for lost bytes.
_KEPT_UNLESS_LOST = re.compile(r"([\x01-\x19\x1b-\x7f]+)")
_KEPT = re.compile(r"([\x01-\x19\x1b-\x1f!->@-\x7f]+)")
_KEPT_UNLESS_CONSUMED = re.compile(r"([ ?]+)")
_CONSUMED = re.compile("[ ?]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_SUBSTITUTE = b"\x1a"  # what ftfy's own encodings make of a byte that was lost
# `ftfy.fixes.A_GRAVE_WORD_RE` looks six characters ahead, further than any other expression of a step.
_LOOK_AHEAD = 8
# How many spaces one word may have consumed before it is told together with its neighbours.
_MOST_CONSUMED = 100


def undo(line: str) -> Iterator[Undoing]:
    """What ftfy's encoding repairs change in `line`, in order; nothing where it has none.

    `line` must not hold a line feed. Raises nothing: a line that ftfy fails on counts as not repairable.
    """
    run: Undoing | None = None
    for piece, damages in _undone(line):  # pieces that touch and have one history are one
        if run:
            before, same = run
            if same == damages and before.start + len(before.before) == piece.start:
                run = Piece(before.start, before.before + piece.before, before.after + piece.after), damages
                continue
            yield run
        run = piece, damages
    if run:
        yield run


def _undone(line: str) -> Iterable[Undoing]:
    fixed, plan = _decoded_whole(line) or _explain(line)
    if fixed == line:
        return ()
    if len(plan) == 1 and plan[0] != _INCONSISTENT:  # nearly always: both lines are cut side by side
        return _damaged(_cut_by(plan[0], line, fixed), plan[0])
    net = _traced(line, fixed, plan).net
    return ((Piece(n.span.start, n.span.of(line), n.after), _history(n.causes)) for n in net)


def _traced(line: str, fixed: str, plan: Sequence[Step]) -> Trace[Undone]:
    """`line`, traced step by step to what ftfy made of it."""
    trace: Trace[Undone] = Trace.begin(line)
    try:
        for number, step in enumerate(plan):
            made = _made(trace.text, step)
            trace = trace.apply([(_edit(piece), Undone(number, damages)) for piece, damages in made])
    except UnicodeError:
        return _at_once(line, fixed, plan)
    return trace if trace.text == fixed else _at_once(line, fixed, plan)


def _history(causes: Iterable[Undone]) -> tuple[Damage, ...]:
    """The damages behind one edit, the latest first; a step that made several edits of it counts once."""
    return tuple(damage for undone in dict.fromkeys(causes) for damage in undone.damages)


def _decoded_whole(line: str) -> tuple[str, list[Step]] | None:
    """What `_explain` says of a line that is nothing but UTF-8 read in a Western encoding, and sound then.

    ftfy tries these two encodings first; most of its time goes into its test of what came out.
    """
    import ftfy.bad_codecs  # noqa: F401 - gives Python the second one

    for encoding in ("latin-1", "sloppy-windows-1252"):
        try:
            encoded = line.encode(encoding)
        except UnicodeEncodeError:
            continue
        try:
            fixed = encoded.decode("utf-8")
        except UnicodeDecodeError:
            return None
        sound = _SUBSTITUTE not in encoded and is_suspect(line) and not is_suspect(fixed)
        return (fixed, [(("encode", encoding), ("decode", "utf-8"))]) if sound else None
    return None


def _explain(line: str) -> tuple[str, list[Step]]:
    from ftfy import TextFixerConfig, fix_encoding_and_explain

    # All its encoding options are on by default. With `explain` off ftfy 6.3.1 would ignore them.
    try:
        fixed, plan = fix_encoding_and_explain(line, TextFixerConfig())
    except UnicodeError:
        return line, []
    return fixed, list(_steps([(action, name) for action, name in plan or ()]))


def _steps(plan: Sequence[Action]) -> Iterator[Step]:
    """The plan, cut into steps that lead from text to text: from "encode" to "decode", or one alone."""
    start = 0
    for end, (action, _) in enumerate(plan, 1):
        if action == "decode" or plan[start][0] != "encode":
            yield tuple(plan[start:end])
            start = end


def _made(text: str, step: Step) -> Iterable[Undoing]:
    """What `step` changes in `text`, in order."""
    return _embedded(text) if step == _INCONSISTENT else _damaged(_cut_by(step, text, _redo(text, step)), step)


def _cut_by(step: Step, text: str, after: str) -> Iterator[Piece]:
    return _one_to_one(text, after) if step in (_C1_CONTROLS, _C1_LINE) else _decoded(text, after, step)


def _damaged(pieces: Iterable[Piece], step: Step) -> Iterator[Undoing]:
    """Those of the pieces that `step` changed, with the damage that it undid."""
    damages: tuple[Damage, ...] = ()
    for piece in pieces:
        if piece.before != piece.after:
            if not damages or len(step) > 2:  # else nothing was lost: one damage for all pieces
                damages = (_damage(piece, step),)
            yield piece, damages


def _embedded(text: str) -> Iterator[Undoing]:
    from ftfy.chardata import UTF8_DETECTOR_RE

    for match in UTF8_DETECTOR_RE.finditer(text):
        # No match is the whole text: ftfy leaves such a one alone, so the step would not be in its plan.
        for piece, damages in _undone(match.group()):
            yield Piece(match.start() + piece.start, piece.before, piece.after), damages


def _at_once(line: str, fixed: str, plan: Sequence[Step]) -> Trace[Undone]:
    """All steps told as one, in pieces as small as the ASCII characters of both sides allow."""
    damages = tuple(_damage(Piece(0, line, fixed), step) for step in plan)
    pieces = _cut(Piece(0, line, fixed), _KEPT) or [Piece(0, line, fixed)]
    begin: Trace[Undone] = Trace.begin(line)
    return begin.apply([(_edit(piece), Undone(0, damages)) for piece in pieces])


def _redo(text: str, step: Step) -> str:
    from ftfy import apply_plan

    return apply_plan(text, list(step))


def _decoded(text: str, after: str, step: Step) -> Iterator[Piece]:
    """What a decoding step made of each run of characters that it had to decode together."""
    whole = Piece(0, text, after)
    runs = _cut(whole, _KEPT_UNLESS_LOST)
    if runs is not None:  # nearly always: no space and no question mark was consumed
        yield from runs
        return
    for piece in _cut(whole, _KEPT) or [whole]:
        if not _CONSUMED.search(piece.before) and not _CONSUMED.search(piece.after):
            yield piece
            continue
        words = _cut(piece, _KEPT_UNLESS_CONSUMED)
        if words is not None:  # the rule; the other way makes the step again for every word
            yield from words
            continue
        for word in _regrouped(piece, text, step) or [piece]:
            yield from _cut(word, _KEPT_UNLESS_CONSUMED) or [word]


def _cut(piece: Piece, separator: re.Pattern[str]) -> list[Piece] | None:
    """What changed between the separators of the piece, or None where the two sides do not hold the same ones."""
    before, after = separator.split(piece.before), separator.split(piece.after)
    if before[1::2] != after[1::2]:
        return None
    starts = accumulate(map(len, before), initial=piece.start)
    return [Piece(start, old, new) for start, old, new in zip(starts, before, after, strict=False) if old != new]


def _regrouped(piece: Piece, text: str, step: Step) -> list[Piece] | None:
    """The words of a piece in which spaces were consumed, or None where they cannot be told apart.

    Each word of the result comes from the fewest words of `text` that the step turns into just that word.
    """
    words = piece.before.split(" ")
    pieces: list[Piece] = []
    start, done = piece.start, 0
    for wanted in piece.after.split(" "):
        for count in range(1, _MOST_CONSUMED + 2):
            old = " ".join(words[done : done + count])
            end = start + len(old)
            if _becomes(old, wanted, text[end : end + _LOOK_AHEAD], step):
                break
        else:
            return None
        pieces.append(Piece(start, old, wanted))
        start, done = end + 1, done + count
    return pieces if done == len(words) else None


def _becomes(old: str, wanted: str, following: str, step: Step) -> bool:
    # What follows decides whether a space is a lost no-break space, so it is shown to the step as well.
    context = _NOT_ASCII.sub("x", following)
    try:
        return _redo(old + context, step) == wanted + context
    except UnicodeError:
        return False


def _one_to_one(text: str, after: str) -> Iterator[Piece]:
    for start, (old, new) in enumerate(zip(text, after, strict=True)):
        if old != new:
            yield Piece(start, old, new)


def _damage(piece: Piece, step: Step) -> Damage:
    if step in (_C1_CONTROLS, _C1_LINE):
        return Damage("windows-1252", "latin-1")
    read = dict(step).get("encode", "another encoding")
    return _misread(read, _lost(piece, step))


@lru_cache(maxsize=64)
def _misread(read: str, lost: str) -> Damage:
    return Damage("utf-8", read.removeprefix("sloppy-"), lost)


def _lost(piece: Piece, step: Step) -> str:
    """What had to be restored in `piece` before it could be decoded."""
    if len(step) <= 2:
        return ""
    try:
        if piece.before.encode(step[0][1]).decode(step[-1][1]) == piece.after:
            return ""
    except UnicodeError:
        pass
    return "some bytes" if "\N{REPLACEMENT CHARACTER}" in piece.after else "no-break spaces"


def _edit(piece: Piece) -> Edit:
    return Edit(Span(piece.start, piece.start + len(piece.before)), piece.before, piece.after)
