"""HTML entities that a page's source left in its text, escaped once or more often."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cleaner.text import Span

_AMP = r"(?:(?:amp|AMP|#0{0,4}38|#[xX]0{0,4}26);)"
_OTHER = r"(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_ENTITY = re.compile(rf"&(?:{_AMP}++(?:{_OTHER})?+|{_OTHER})")
_BLANK = "\N{NO-BREAK SPACE}\N{SOFT HYPHEN}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
_CHAIN = re.compile(rf"&{_AMP}++(?=[#A-Za-z])")


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity at `span` and the `character` (seldom two) that it stands for."""

    span: Span
    character: str


def entities(text: str) -> Iterator[Entity]:
    """The entities of `text` that end in a semicolon and stand for something visible or a space."""
    if "&" not in text:
        return
    for match in _ENTITY.finditer(text):
        whole = match[0]
        character = _meaning(whole)
        if not character and (chain := _CHAIN.match(whole)):
            whole, character = chain[0], "&"
        if character:
            yield Entity(Span(match.start(), match.start() + len(whole)), character)


@cache
def _meaning(entity: str) -> str:
    """What an entity stands for, "" for what is none: an unknown name, a control or a lone surrogate."""
    from html import unescape  # noqa: PLC0415 - only where there is an ampersand
    from html.entities import html5  # noqa: PLC0415

    inner = _CHAIN.sub("&", entity)
    if inner[1] != "#" and inner[1:] not in html5:
        return ""
    character = unescape(inner)
    visible = character.isprintable() or character in _BLANK
    return character if visible and "\N{REPLACEMENT CHARACTER}" not in character else ""
