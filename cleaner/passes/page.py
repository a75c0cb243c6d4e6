"""Site furniture that no phrase gives away, found by looking at the page as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.catalog import Glossary, Rule
from cleaner.changes import Finding, Metadata
from cleaner.detect.code_lines import is_code
from cleaner.detect.page import furniture
from cleaner.detect.page.lines import hinted, lines_of
from cleaner.passes.view import View

_NEAR = 8
"""Lines above the article in which a date is its own, not a teaser's."""
_SOURCE = 5
"""So many lines of code are no left-over of a page's scripts."""
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


def page(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterator[Finding]:
    """A finding for each line that the page can do without; none where the text does not look like a page."""
    mode = furniture.MODES[view.chrome]
    if not hinted(view.raw_lines, mode.gone // 2):
        return
    weights = furniture.weights()
    judged = furniture.judge(lines_of(view.raw_lines, view.language), weights, mode)
    if not furniture.is_page(judged, mode) or _is_source(judged):
        return
    for n, keep in enumerate(judged.kept):
        if not keep:
            told = ", ".join(f"{name} {weight:+.1f}" for name, weight in furniture.reasons(judged, n, weights))
            place = _WHERE[judged.where(n)]
            note = f"{rule.summary} ({view.chrome}): {place}, score {judged.scores[n]:+.1f}; {told}"
            span = view.lines.content(judged.lines.numbers[n])
            yield Finding(rule.id, rule.tier, span, (), note, _fields(judged, n), removes_lines=True)


def _is_source(judged: furniture.Judged) -> bool:
    """Whether what would go is rather the source of a program."""
    return sum(is_code(judged.lines.looks[n].text) for n, keep in enumerate(judged.kept) if not keep) >= _SOURCE


def _fields(judged: furniture.Judged, n: int) -> Metadata:
    """What the line tells of the article: its title, date, byline, tags, or who took a picture."""
    look = judged.lines.looks[n]
    if n == judged.title:
        return (("title", look.text),)
    start, end = judged.span
    if start - _NEAR <= n < start and "date:short" in look.features:
        return (("date", look.text),)
    if start - _NEAR <= n < end + _NEAR:
        for field, pattern in _FIELDS:
            if match := pattern.fullmatch(look.text):
                return ((field, match["told"]),)
    return ()
