"""Site furniture that no phrase gives away, found by looking at the page as a whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from cleaner.catalog import Rule
from cleaner.changes import Finding, Metadata
from cleaner.detect.code_lines import is_code
from cleaner.detect.page import furniture
from cleaner.detect.page.glances import hinted
from cleaner.detect.page.printed import is_printed
from cleaner.detect.page.written import lines_of
from cleaner.passes.view import View
from cleaner.text import Span

_NEAR = 8
"""Lines above the article in which a date is its own, not a teaser's."""
_SOURCE = 5
"""So many lines of code are no left-over of a page's scripts."""
_KINDS = 3
"""So many kinds of furniture words are told of a block."""
_FIELDS = (
    (
        "byline",
        re.compile(r"(?:By|BY|Von|Par|Por|Autor|Autore|Author|Автор):? (?P<told>[^\W\d_a-zа-я]\S+(?: \S+){1,6})"),
    ),
    (
        "credit",
        re.compile(r"(?:Photo|Foto|Image|Bild|Imagen|Immagine|Imagem|Фото|Zdjęcie)s?(?: by| credit)?: ?(?P<told>.+)"),
    ),
    (
        "tags",
        re.compile(r"(?:Tags|Filed [Uu]nder|Schlagwörter|Etiquetas|Étiquettes|Etichette|Tagi|Теги): ?(?P<told>.+)"),
    ),
)
_WHERE = {"head": "before the article", "body": "inside the article", "foot": "after the article"}


def page(rule: Rule, view: View) -> Iterator[Finding]:
    """A finding for each block of lines that the page can do without; none where the text does not look like a page."""
    mode = furniture.MODES[view.resources.chrome]
    if not hinted(view.raw_lines, mode.gone // 2) or is_printed(view.raw_lines):
        return
    judged = furniture.judge(lines_of(view.raw_lines, view.language), furniture.weights(), mode)
    if not furniture.is_page(judged, mode) or _is_source(judged):
        return
    for block, fields in _blocks(judged):
        first, last = judged.lines.numbers[block.start], judged.lines.numbers[block.stop - 1]
        span = Span(view.lines.content(first).start, view.lines.content(last).end)
        note = f"{rule.summary} ({view.resources.chrome}): {_told(judged, block)}"
        yield Finding(rule.id, rule.tier, span, (), note, fields, removes_lines=True)


def _blocks(judged: furniture.Judged) -> Iterator[tuple[range, Metadata]]:
    """Neighbouring lines that go for the same reason; one that tells something of the article goes by itself."""
    first, last = judged.span
    alone = {n: fields for n in _beside(judged) if not judged.kept[n] and (fields := _fields(judged, n))}
    edges = {0, first, last, len(judged.kept), *alone, *(n + 1 for n in alone)}
    edges.update([n for n, (one, other) in enumerate(pairwise(judged.kept), 1) if one is not other])
    for start, end in pairwise(sorted(edges)):
        if not judged.kept[start]:
            yield range(start, end), alone.get(start, ())


def _beside(judged: furniture.Judged) -> list[int]:
    """The lines near enough to the article to tell something of it."""
    start, end = max(0, judged.span[0] - _NEAR), min(len(judged.kept), judged.span[1] + _NEAR)
    beside = list(range(start, end))
    return beside if judged.title is None or start <= judged.title < end else [judged.title, *beside]


def _told(judged: furniture.Judged, block: range) -> str:
    """Where the lines of a block stand, how many they are, their scores and what decided."""
    scores = [judged.scores[n] for n in block]
    low, high = f"{min(scores):+.1f}", f"{max(scores):+.1f}"
    lines = f"{len(block)} lines " if len(block) > 1 else ""
    score = f"score {low}" if low == high else f"scores {low} to {high}"
    kinds = Counter(kind for n in block for kind in judged.lines.looks[n].cues)
    words = f"words of {', '.join(kind for kind, _ in kinds.most_common(_KINDS))}; " if kinds else ""
    weighed = furniture.reasons(judged, block, furniture.weights())
    because = ", ".join(f"{name} {weight:+.1f}" for name, weight in weighed)
    return f"{lines}{_WHERE[judged.where(block.start)]}, {score}; {words}{because}"


def _is_source(judged: furniture.Judged) -> bool:
    """Whether what would go is rather the source of a program; a line of mere letters is none."""
    gone = [look.text for look, keep in zip(judged.lines.looks, judged.kept, strict=True) if not keep]
    return sum([is_code(line) for line in gone if not line.replace(" ", "").isalpha()]) >= _SOURCE


def _fields(judged: furniture.Judged, n: int) -> Metadata:
    """What a line beside the article tells of it: its title, date, byline, tags, or who took a picture."""
    look = judged.lines.looks[n]
    if n == judged.title:
        return (("title", look.text),)
    if judged.where(n) == "head" and "date:short" in look.features:
        return (("date", look.text),)
    for field, pattern in _FIELDS:
        if match := pattern.fullmatch(look.text):
            return ((field, match["told"]),)
    return ()
