"""HTML entities that a page's source left in its text, escaped once or more often."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cleaner.text import Span

_AMP = r"(?:(?:amp|AMP|#0{0,4}38|#[xX]0{0,4}26);)"
_OTHER = r"(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_UNCLOSED = r"(?:[AEIOUaeiou](?:acute|grave|circ|uml)|[ANOano]tilde|[Cc]cedil|szlig)(?![\w;=])"
"""Letters whose entity browsers take without its semicolon, too."""
_ENTITY = re.compile(rf"&(?:{_AMP}++(?:{_OTHER})?+|{_OTHER}|{_UNCLOSED})")
_LT, _GT = r"(?:lt|LT|#0*60|#[xX]0*3[cC]);", r"&(?:amp;)*+(?:gt|GT|#0*62|#[xX]0*3[eE]);"
_ESCAPED_TAG = re.compile(rf"&(?:amp;)*+{_LT}[/!]?[A-Za-z](?:(?!{_GT})[^\n]){{0,300}}{_GT}")
_BLANK = (
    "\N{NO-BREAK SPACE}\N{SOFT HYPHEN}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
    "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
)
_CHAIN = re.compile(rf"&{_AMP}+(?=[#A-Za-z])")


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity at `span` and the `character` (seldom two) that it stands for."""

    span: Span
    character: str


def entities(text: str) -> Iterator[Entity]:
    """The entities of `text` that stand for something visible or a space, those of all but letters with a semicolon.

    An escaped tag stays escaped: unescaped it would become one.
    """
    if "&" not in text:
        return
    tag = _ESCAPED_TAG.search(text)
    for match in _ENTITY.finditer(text):
        while tag is not None and tag.end() <= match.start():
            tag = _ESCAPED_TAG.search(text, tag.end())
        if tag is not None and tag.start() <= match.start():
            continue
        whole = match[0]
        character = _meaning(whole)
        if character is None and (chain := _CHAIN.match(whole)):
            whole, character = chain[0], "&"
        if character:
            yield Entity(Span(match.start(), match.start() + len(whole)), character)


@cache
def _meaning(entity: str) -> str | None:
    """What an entity stands for, None for an unknown name, "" for a control or an invisible character."""
    from html import unescape  # only where there is an ampersand
    from html.entities import html5

    inner = _CHAIN.sub("&", entity)
    if inner[1] != "#" and inner[1:] not in html5:
        return None
    character = unescape(inner)
    visible = character.isprintable() or character in _BLANK
    return character if visible and "\N{REPLACEMENT CHARACTER}" not in character else ""
