"""Text that was wrapped at a fixed width: which of its line ends stand for a space, and which divide a word.

Whoever wraps a text breaks a line where the next word has no room. So a line end is one of wrapping where the line and
the word behind it are wider than the widest line; verse, lists, addresses and headings end their lines before. A block
of lines counts as prose where nearly all of its line ends are of that kind.

Chinese and Japanese, which may break a line anywhere, are told by the length of their lines: `wrapped_ideographs`.
A quotation in a letter, whose lines begin with >, is joined as it was before it was quoted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from cleaner.detect.language.function_words import CYRILLIC, LATIN, function_words
from cleaner.text import Span
from cleaner.text.late import late

_WIDTHS = (40, 120)
_LONG = 130
"""Code points; a text with a longer line of words is not wrapped."""
_BREAKS = 2
"""So many line ends of wrapping make a wrapped text, and most of them stand inside sentences."""
_PROSE = 0.75
"""How many of a block's line ends must be of wrapping."""
_VERSE = 0.8
"""How many lines begin with a capital in verse."""
_STANZA = 3
"""From so many line ends on a block can be told to be verse among prose."""
_SET_APART = late(
    r"\s*(?:[-*+•·] |[•#>|]|[-=*_~]{3}|\(?(?:\d{1,3}[.)]|[a-zA-Z]\)|[ivxIVX]{2,4}[.)]) )|\s{4}"
    r"|\s*\[?(?:\d{4}-\d\d-\d\d|\d\d:\d\d|[A-Z][a-z]{2} +\d+ \d\d:)"
)
"""Items of lists, headings, quoted mail, rules, code and lines of a log."""
_QUOTED = late(r"(?:>(?!>>) ?){1,5}(?=[^\s>])")
_SPEECH = late(r"\s*[–—]")
_ENDED = late(r"[.!?…:。！？]['\"”’“»)」』）]*$")
_COLUMNS = late(r"\t|\S {3,}\S|\|.*\|")
_FENCE = late(r"\s*(?:```|~~~)")
_CJK = late("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_HYPHENS = "-\N{HYPHEN}\N{SOFT HYPHEN}"
_WORD = late(r"[^\W_]+(?:[-’'][^\W_]+)*")
_DIVIDED = late(rf"[^\W_]+[{_HYPHENS}][ \t\r]*\n[ \t]*[^\W_]+")
_LEFT = late(r"[^\W_]+$")
_RIGHT = late(r"[^\W_]+")
_AND = frozenset("and or und oder bzw et ou y o e i a oraz lub и или і й та або en of".split())
"""What may follow the hyphen of a word that was left out: Vor- und Nachteile."""


@dataclass(frozen=True, slots=True)
class Break:
    """A line end to be replaced by `after`, with the white space around it and the hyphen that goes with it."""

    span: Span
    after: str
    kind: str
    """`wrapped`, `divided` (the hyphen goes) or `compound` (the hyphen stays)."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without white space at its end and the marks that quote it; `plain` tells that it may be joined.

    `start` is the offset of its text, `quoted` how deep it is quoted.
    """

    start: int
    text: str
    plain: bool
    quoted: int = 0

    @property
    def wide(self) -> bool:
        """Whether it says anything about the width: one long address does not."""
        return self.text.count(" ") > 1


def breaks(text: str) -> Iterator[Break]:
    """The line ends of `text` that stem from wrapping, in order; none where it is not a wrapped text."""
    lines = _lines(text)
    width = _width(lines)
    if not width:
        return
    joined = [pair for block in _blocks(lines) for pair in _wrapped(block, width)]
    if not _is_prose(joined):
        return
    words: Counter[str] | None = None
    for line, following in joined:
        if line.text[-1] in _HYPHENS and words is None:
            words = _words(text)
        yield _break(line, following, words or Counter())


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    start, fenced = 0, False
    for raw in text.split("\n"):
        fence = bool(_FENCE.match(raw))
        fenced ^= fence
        marks = _QUOTED.match(raw)
        line = raw[marks.end() if marks else 0 :].rstrip()
        speech = _SPEECH.match(line) and not (found and found[-1].text and not _ENDED.search(found[-1].text))
        apart = fenced or fence or speech or _SET_APART.match(line) or _CJK.search(line) or _COLUMNS.search(line)
        plain = bool(line) and not apart
        at, depth = (start + marks.end(), marks[0].count(">")) if marks else (start, 0)
        found.append(_Line(at, line, plain, depth))
        start += len(raw) + 1
    return found


def _width(lines: list[_Line]) -> int:
    """The widest line of words but one in a hundred; 0 where no text is wrapped so."""
    lengths = sorted(len(line.text) for line in lines if line.wide)
    if not lengths or lengths[-1] > _LONG:
        return 0
    width = lengths[-1 - len(lengths) // 100]
    return width if _WIDTHS[0] <= width <= _WIDTHS[1] else 0


def _blocks(lines: list[_Line]) -> Iterator[list[_Line]]:
    """Runs of plain lines. A line that is indented deeper than the one before, or quoted otherwise, begins another."""
    block: list[_Line] = []
    for line in lines:
        deeper = block and (_indent(line) > _indent(block[-1]) or line.quoted != block[-1].quoted)
        if not line.plain or deeper:
            yield block
            block = []
        if line.plain:
            block.append(line)
    yield block


def _indent(line: _Line) -> int:
    return len(line.text) - len(line.text.lstrip())


def _wrapped(block: list[_Line], width: int) -> list[tuple[_Line, _Line]]:
    """The neighbours in a block that wrapping parted; none where the block is no prose."""
    pairs = list(pairwise(block))
    full = [pair for pair in pairs if _full(*pair, width)]
    return full if len(full) >= _PROSE * len(pairs) and not _is_stanza(pairs) else []


def _is_stanza(pairs: list[tuple[_Line, _Line]]) -> bool:
    """Whether all lines begin with a capital, and one of them inside a sentence with a function word: no noun does."""
    if len(pairs) < _STANZA or not all(following.text.lstrip()[0].isupper() for _, following in pairs):
        return False
    inside = (following.text.split(None, 1)[0] for line, following in pairs if not _ENDED.search(line.text))
    return any(word.lower() in _everybodys() for word in inside)


@cache
def _everybodys() -> frozenset[str]:
    return frozenset().union(*(function_words(code) for code in (*LATIN, *CYRILLIC)))


def _is_prose(joined: list[tuple[_Line, _Line]]) -> bool:
    """Whether these line ends are enough, most inside sentences, and the lines begin unlike those of verse."""
    at_stops = sum(bool(_ENDED.search(line.text)) for line, _ in joined)
    capitals = sum(following.text.lstrip()[0].isupper() for _, following in joined)
    verse = len(joined) > _BREAKS and capitals >= _VERSE * len(joined)
    return len(joined) >= _BREAKS and 2 * at_stops <= len(joined) and not verse


def _full(line: _Line, following: _Line, width: int) -> bool:
    """Whether the next word had no room in `line`."""
    first = following.text.split(None, 1)[0]
    divided = line.text[-1] in _HYPHENS and first.lower() not in _AND
    return len(line.text) + (-1 if divided else 1) + len(first) > width


def _break(line: _Line, following: _Line, words: Counter[str]) -> Break:
    end = line.start + len(line.text)
    after = following.start + _indent(following)
    left, right = _LEFT.search(line.text[:-1]), _RIGHT.match(following.text.lstrip())
    if line.text[-1] not in _HYPHENS or left is None or right is None or right[0].lower() in _AND:
        return Break(Span(end, after), " ", "wrapped")
    if line.text[-1] != "\N{SOFT HYPHEN}" and _is_compound(left[0], right[0], words):
        return Break(Span(end, after), "", "compound")
    return Break(Span(end - 1, after), "", "divided")


def _is_compound(left: str, right: str, words: Counter[str]) -> bool:
    """Whether the hyphen belongs to the word, by what stands in the rest of the text."""
    if left[-1].isdigit() or right[0].isupper() or right[0].isdigit():
        return True
    one, other = left.lower(), right.lower()
    hyphenated, whole = words[f"{one}-{other}"], words[one + other]
    if hyphenated or whole:
        return hyphenated > whole
    return bool(words[one] and words[other])


def _words(text: str) -> Counter[str]:
    """The words of a text in small letters, hyphenated ones as they are, without those that line ends divide."""
    return Counter(word.lower() for word in _WORD.findall(_DIVIDED.sub(" ", text)))
