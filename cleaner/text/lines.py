"""Lines of a text, split at the line feed only.

`str.splitlines` also splits at U+2028, U+0085, form feed and others; patches and editors do not.
"""

from __future__ import annotations

from bisect import bisect_right

from cleaner.text.edits import Span

_BLANK = " \t\r\v\f\N{NO-BREAK SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"
"""What the first line may hold and be blank: a BOM is no writing."""


def is_blank(line: str, *, first: bool = False) -> bool:
    """Whether a line, the `first` of its text or another, holds nothing but white space."""
    return not line.strip(_BLANK if first else None)


class LineIndex:
    """Where each line of `text` starts; a line's span leaves its line feed out."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        self._starts = starts
        self._text = text

    def __len__(self) -> int:
        return len(self._starts)

    def number(self, offset: int) -> int:
        """Which line, counted from 0, holds `offset`."""
        return bisect_right(self._starts, offset) - 1

    def span(self, number: int) -> Span:
        """The span of line `number`, without its line feed."""
        return Span(*self._edges(number))

    def _edges(self, number: int) -> tuple[int, int]:
        below = self._starts[number + 1 : number + 2]
        return self._starts[number], below[0] - 1 if below else len(self._text)

    def around(self, span: Span) -> Span:
        """The whole lines that `span` touches, without the last line feed."""
        return Span(self._starts[self.number(span.start)], self.span(self.number(span.end)).end)

    def blank(self, number: int) -> bool:
        """Whether line `number` holds nothing but white space."""
        return is_blank(self.span(number).of(self._text), first=number == 0)

    def content(self, number: int) -> Span:
        """Line `number` without white space at its edges and without a BOM before it."""
        start, end = self._edges(number)
        line = self._text[start:end]
        bare = line.lstrip().removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").lstrip()
        return Span(end - len(bare), start + len(line.rstrip())) if bare else Span(end, end)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of `offset`, both counted from 1, the column in code points."""
        number = self.number(offset)
        return number + 1, offset - self._starts[number] + 1
