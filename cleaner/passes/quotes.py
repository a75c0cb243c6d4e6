"""Quotation marks without a partner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cleaner.catalog import Rule
from cleaner.changes import Finding
from cleaner.passes.view import View
from cleaner.text import Span

# Opening and closing mark, where a language writes them as different characters.
_PAIRS = {
    "en": "“”", "es": "“”", "pt": "“”", "it": "“”", "nl": "“”",
    "fr": "«»", "ru": "«»", "uk": "«»",
    "de": "„“", "cs": "„“", "pl": "„”",
}  # fmt: skip
# What closes „ in other languages' way: it is a mark of the wrong kind, and the quotation has its end.
_ALSO = {"de": '”"', "cs": '”"', "pl": '“"'}


@dataclass(slots=True)
class _Open:
    """An opening mark that waits for its partner, since which paragraph."""

    at: int
    paragraph: int


def unbalanced(rule: Rule, view: View) -> Iterable[Finding]:
    """Closing marks that nothing opened, and opening marks that nothing closes.

    A quotation may run over paragraphs; each may open it again, and only the last one closes it.
    """
    pair = _PAIRS.get(view.language)
    return _single(rule, view, pair) if pair and not _all_paired(view.unusual, *pair) else ()


def _single(rule: Rule, view: View, pair: str) -> Iterator[Finding]:
    waiting: _Open | None = None
    closed = ""
    also = _ALSO.get(view.language, "")
    for match in re.finditer(f"[{pair}{also}]", view.text):
        at = match.start()
        if match[0] in also:
            if waiting is not None and not view.text[at + 1 : at + 2].isalnum():
                waiting = None
            continue
        if match[0] == pair[1]:
            if waiting is None:
                yield _finding(rule, at, f"closes nothing{closed}")
            waiting = None
            closed = f", the one before it closed in line {view.lines.number(at) + 1}"
            continue
        paragraph = view.lines.number(at)
        later = waiting is not None and waiting.paragraph < paragraph
        if waiting is not None and later and at != view.lines.content(paragraph).start:
            yield _finding(rule, waiting.at, f"is never closed, the next one opens in line {paragraph + 1}")
        waiting = _Open(at, paragraph)
    if waiting is not None:
        yield _finding(rule, waiting.at, "is never closed")


def _all_paired(text: str, opening: str, closing: str) -> bool:
    before, *opened = text.split(opening)
    return closing not in before and all(part.count(closing) == 1 for part in opened)


def _finding(rule: Rule, at: int, what: str) -> Finding:
    return Finding(rule.id, rule.tier, Span(at, at + 1), (), f"{rule.summary}: this one {what}")
