"""The difference between a source and its cleaned text, as a patch and for the eye.

Both are built from the changes that were made, never by comparing the two texts: comparing is quadratic, and
its guess at what happened may differ from what did happen. Lines end at the line feed only, as they do for
`git apply` and `patch`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import category

from cleaner.review.terminal import BOLD, CYAN, GREEN, RED, REVERSE, UNDERLINED, paint, shown, shows
from cleaner.text import LineIndex, Span

Changes = Sequence[tuple[Span, str]]

_REASONS = 6
"""So many reasons head a hunk, the others are counted."""

_NO_LINE_FEED = "\\ No newline at end of file"


def unified_diff(
    source: str, cleaned: str, changes: Changes, *, name: str, context: int = 3, reasons: Sequence[str] = ()
) -> str:
    """The patch that turns `source` into `cleaned`, or "" when they are equal.

    `changes` are spans of `source`, in code points, and what stands there in `cleaned`; sorted, none
    overlapping another. `reasons` has a word for each of them, which goes into the header of its hunk. `name` is
    the path of the file, relative, with "/". In UTF-8, `git apply` and `patch -p1` both accept the patch and
    write `cleaned` byte for byte; with a `context` of 0 lines git wants `--unidiff-zero`. Raises ValueError when
    the changes do not lead from `source` to `cleaned`, or when `context` is negative.
    """
    return _write(source, cleaned, changes, reasons, name=name, context=context, style=_PATCH)


def coloured_diff(
    source: str, cleaned: str, changes: Changes, *, name: str, context: int = 3, reasons: Sequence[str] = ()
) -> str:
    """What `unified_diff` returns, for a terminal: the characters inside `changes` stand out in reverse.

    A character that would not show (control, format, zero width, any space but the ordinary one, unassigned,
    private use) is underlined and written as an escape, such as \\u200b, so nothing in a document can steer
    the terminal. The line feed is written so where it is itself changed. Raises what `unified_diff` raises.
    """
    return _write(source, cleaned, changes, reasons, name=name, context=context, style=_TERMINAL)


class _Lines:
    """The lines of a text, each with its line feed, and the spans of the text that are changed.

    A text that ends in a line feed has no further, empty line after it; an empty text has no line.
    """

    __slots__ = ("_changed", "_index", "_starts", "_text", "count")

    def __init__(self, text: str, changed: list[Span]) -> None:
        self._text = text
        self._index = LineIndex(text)
        self._changed = changed
        self._starts = [span.start for span in changed]
        self.count = len(self._index) - (not text or text.endswith("\n"))

    def __getitem__(self, number: int) -> str:
        span = self._index.span(number)
        return self._text[span.start : span.end + 1]

    def number(self, offset: int) -> int:
        return self._index.number(offset)

    def starts_at(self, offset: int) -> bool:
        return offset == 0 or self._text[offset - 1] == "\n"

    def feeds_at(self, offset: int) -> bool:
        return self._text.startswith("\n", offset)

    def pieces(self, number: int) -> Iterator[tuple[str, bool]]:
        """Line `number` cut where a change begins or ends; True for what is changed."""
        line = self._index.span(number)
        done, end = line.start, line.end + self.feeds_at(line.end)
        first = max(0, bisect_right(self._starts, done) - 1)
        for span in self._changed[first : bisect_right(self._starts, end)]:
            start, stop = max(span.start, done), min(span.end, end)
            if start < stop:
                yield self._text[done:start], False
                yield self._text[start:stop], True
                done = stop
        yield self._text[done:end], False


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines `old` of the source give way to the lines `new`; counted from 0."""

    old: range
    new: range


@dataclass(frozen=True, slots=True)
class _Style:
    """How the three kinds of line are written, each without its line feed at the end."""

    file: Callable[[str], str]
    hunk: Callable[[str], str]
    line: Callable[[str, _Lines, int], str]


def _write(
    source: str, cleaned: str, changes: Changes, reasons: Sequence[str], *, name: str, context: int, style: _Style
) -> str:
    if context < 0:
        raise ValueError(f"a diff cannot have {context} lines of context")
    edits = [(span, after) for span, after in changes if span.of(source) != after]
    shifted = _shifted(source, cleaned, edits)
    if source == cleaned:  # edits can undo each other: a line feed goes here and comes there
        return ""
    old, new = _Lines(source, [span for span, _ in edits]), _Lines(cleaned, shifted)
    out = [style.file("--- " + _path("a/" + name)), style.file("+++ " + _path("b/" + name))]
    for hunk in _hunks(_blocks(old, new, _unchanged(source, edits, shifted)), context):
        lead, trail = min(context, hunk[0].old.start), min(context, old.count - hunk[-1].old.stop)
        before = range(hunk[0].old.start - lead, hunk[-1].old.stop + trail)
        after = range(hunk[0].new.start - lead, hunk[-1].new.stop + trail)
        head = _head(old, before, changes, reasons)
        out.append(style.hunk(f"@@ -{_place(before)} +{_place(after)} @@{head}"))
        out += (style.line(sign, lines, number) for sign, lines, number in _rows(hunk, before, old, new))
    return "\n".join((*out, ""))


def _head(old: _Lines, lines: range, changes: Changes, reasons: Sequence[str]) -> str:
    """What a hunk's header ends with: the reasons for the changes in its lines, each once."""
    if not reasons:
        return ""
    within = range(lines.start, max(lines.stop, lines.start + 1))
    first = bisect_left(changes, within.start, key=lambda change: old.number(change[0].end))
    last = bisect_right(changes, within[-1], key=lambda change: old.number(change[0].start))
    told = list(dict.fromkeys(reasons[first:last]))
    return " " + ", ".join(told[:_REASONS]) + f" and {len(told) - _REASONS} more" * (len(told) > _REASONS)


def _shifted(source: str, cleaned: str, edits: Changes) -> list[Span]:
    """Where each edit's text stands in `cleaned`; checks on the way that the edits lead there."""
    parts: list[str] = []
    spans: list[Span] = []
    done = at = 0
    for span, after in edits:
        if not done <= span.start <= span.end <= len(source):
            raise ValueError(f"the change at {span.start} overlaps another or lies outside the source")
        at += span.start - done
        parts += (source[done : span.start], after)
        spans.append(Span(at, at + len(after)))
        done, at = span.end, at + len(after)
    if "".join((*parts, source[done:])) != cleaned:
        raise ValueError("the changes do not lead from the source to the cleaned text")
    return spans


def _unchanged(source: str, edits: Changes, shifted: list[Span]) -> Iterator[tuple[Span, int]]:
    """What stands before, between and after the edits: its span in the source, its start when cleaned."""
    done = at = 0
    for (span, _), now in zip(edits, shifted, strict=True):
        yield Span(done, span.start), at
        done, at = span.end, now.end
    yield Span(done, len(source)), at


def _blocks(old: _Lines, new: _Lines, unchanged: Iterator[tuple[Span, int]]) -> Iterator[_Block]:
    """What lies between the runs of whole lines that both texts have, without the lines its edges share."""
    i = j = 0
    for span, start in unchanged:
        first, now, length = _whole_lines(old, new, span, start)
        # An empty line between two stretches that touch is the end of the one and the start of the other.
        told = max(i - first, j - now, 0)
        if told < length:
            yield from _trimmed(old, new, range(i, first + told), range(j, now + told))
            i, j = first + length, now + length
    yield from _trimmed(old, new, range(i, old.count), range(j, new.count))


def _whole_lines(old: _Lines, new: _Lines, span: Span, start: int) -> tuple[int, int, int]:
    """The whole lines in an unchanged stretch: the first one in the source, in the cleaned text, how many.

    The text on either side of the stretch may differ, so its first and last line are whole only where they
    begin and end in both texts. A last line without a line feed is left to `_trimmed`.
    """
    broken = not (old.starts_at(span.start) and new.starts_at(start))
    first = old.number(span.start) + broken
    last = old.number(span.end) + (old.feeds_at(span.end) and new.feeds_at(start + len(span)))
    return first, new.number(start) + broken, last - first


def _trimmed(old: _Lines, new: _Lines, a: range, b: range) -> Iterator[_Block]:
    while a and b and old[a[0]] == new[b[0]]:
        a, b = a[1:], b[1:]
    while a and b and old[a[-1]] == new[b[-1]]:
        a, b = a[:-1], b[:-1]
    if a or b:
        yield _Block(a, b)


def _hunks(blocks: Iterator[_Block], context: int) -> Iterator[list[_Block]]:
    """Blocks whose lines of context would meet or overlap belong to one hunk."""
    hunk: list[_Block] = []
    for block in blocks:
        if hunk and block.old.start - hunk[-1].old.stop > 2 * context:
            yield hunk
            hunk = []
        hunk.append(block)
    if hunk:
        yield hunk


def _rows(hunk: list[_Block], before: range, old: _Lines, new: _Lines) -> Iterator[tuple[str, _Lines, int]]:
    at = before.start
    for block in hunk:
        yield from ((" ", old, number) for number in range(at, block.old.start))
        yield from (("-", old, number) for number in block.old)
        yield from (("+", new, number) for number in block.new)
        at = block.old.stop
    yield from ((" ", old, number) for number in range(at, before.stop))


def _place(lines: range) -> str:
    """Lines in a hunk's header: counted from 1, and by the line before them when there are none."""
    return str(lines.start + 1) if len(lines) == 1 else f"{lines.start + bool(lines)},{len(lines)}"


_QUOTED = {
    **{code: f"\\{code:03o}" for code in (*range(0x20), 0x7F)},
    **{ord(char): "\\" + letter for char, letter in zip('\a\b\t\n\v\f\r"\\', 'abtnvfr"\\', strict=True)},
    # How Python holds the bytes of a file name that are not UTF-8 (PEP 383).
    **{0xDC00 + byte: f"\\{byte:03o}" for byte in range(0x80, 0x100)},
}


def _path(path: str) -> str:
    """A path as git writes it with core.quotePath=false (quote_c_style in git's quote.c).

    The tab after a path with a space is git's too: without it `patch` takes the space for the end of the
    path. It takes a last space so even then, therefore such a path is quoted.
    """
    quoted = path.translate(_QUOTED)
    if quoted != path or path.endswith(" "):
        quoted = f'"{quoted}"'
    return quoted + "\t" * (" " in path)


def _patch_line(sign: str, lines: _Lines, number: int) -> str:
    line = lines[number]
    return f"{sign}{line[:-1]}" if line.endswith("\n") else f"{sign}{line}\n{_NO_LINE_FEED}"


_COLOUR = {" ": "", "-": RED, "+": GREEN}


def _terminal_line(sign: str, lines: _Lines, number: int) -> str:
    colour = _COLOUR[sign]
    pieces = lines.pieces(number) if colour else iter([(lines[number], False)])
    line = paint(sign, colour)
    line += "".join(_changed(text, colour) if changed else _kept(text, colour) for text, changed in pieces)
    return line if lines[number].endswith("\n") else f"{line}\n{paint(_NO_LINE_FEED, colour)}"


def _kept(text: str, colour: str) -> str:
    return shown(text.removesuffix("\n"), colour)


def _changed(text: str, colour: str) -> str:
    """A mark at the front would combine with the character before and hide there: it gets a circle."""
    if not category(text[0]).startswith("M") or not shows(text[0]):
        return shown(text, colour, REVERSE)
    circled = paint(f"\N{DOTTED CIRCLE}{text[0]}", colour, REVERSE, UNDERLINED)
    return circled + shown(text[1:], colour, REVERSE)


_PATCH = _Style(file=str, hunk=str, line=_patch_line)
_TERMINAL = _Style(
    file=lambda text: shown(text.removesuffix("\t"), BOLD),
    hunk=lambda text: paint(text, CYAN),
    line=_terminal_line,
)
