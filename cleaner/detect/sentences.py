"""Where sentences start and end, by rule: good enough to ask what else stands in the sentence of a hit."""

from __future__ import annotations

import re

from cleaner.text import Span

_LOOK = 2000
"""Code points on either side of an offset that are looked at; longer sentences are cut there."""

_CLOSERS = "\"'”’»“›)\\]"
_END = re.compile(rf"(?:[.!?…]+[{_CLOSERS}]*(?=[ \t\N{{NO-BREAK SPACE}}]+\S)|[。！？]+[」』”）]*)")

# Abbreviations that a capital may follow inside a sentence, by what is certain in the languages themselves.
_COMMON = frozenset("dr prof st no nr vol ed eds etc cf vs inc ltd co jr sr mt approx dept est fig gen col lt maj".split())
_BY_LANGUAGE = {
    "en": frozenset("mr mrs ms messrs rev hon sen rep gov pres sgt capt cpl jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k e.g i.e a.m p.m".split()),
    "de": frozenset("z.b d.h u.a bzw ca ggf evtl usw str hr fr dipl ing abs art bd geb gest mio mrd tel vgl zzgl inkl".split()),
    "fr": frozenset("m mm mme mlle mgr p.ex env av apr chap art éd".split()),
    "es": frozenset("sra srta ud uds d dña avda pág págs art ee.uu p.ej núm tel".split()),
    "pl": frozenset("tzw im ul al ks św r w np itp itd m.in tj ok godz płk gen mjr por str".split()),
    "uk": frozenset("р рр ст тис млн млрд вул ім акад м с обл т.д т.п н.е див напр о".split()),
    "ru": frozenset("г гг ст тыс млн млрд ул им акад с обл т.д т.п т.е н.э см напр о руб".split()),
}


def sentence_at(text: str, offset: int, language: str = "") -> Span:
    """The sentence of `text` that holds `offset`; it never crosses a line feed.

    On lines longer than 4,000 code points only 2,000 on either side of `offset` are looked at.
    """
    start = max(text.rfind("\n", 0, offset) + 1, offset - _LOOK)
    end = text.find("\n", offset, offset + _LOOK)
    line = Span(start, min(len(text), offset + _LOOK) if end < 0 else end)
    found = sentences(text, line, language)
    for sentence in found:
        if offset < sentence.end:
            return sentence
    return found[-1] if found else line


def sentences(text: str, span: Span, language: str = "") -> list[Span]:
    """The sentences of `span`, a stretch within one line, without white space at their edges."""
    abbreviations = _COMMON | _BY_LANGUAGE.get(language, frozenset())
    found: list[Span] = []
    start = span.start
    for match in _END.finditer(text, span.start, span.end):
        if _ends(text, start, match, abbreviations):
            _add(found, text, start, match.end())
            start = match.end()
    _add(found, text, start, span.end)
    return found


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    bare = text[start:end]
    if bare.strip():
        found.append(Span(start + len(bare) - len(bare.lstrip()), start + len(bare.rstrip())))


def _ends(text: str, start: int, match: re.Match[str], abbreviations: frozenset[str]) -> bool:
    """Whether a sentence ends here: not after an abbreviation or an initial, nor before a small letter."""
    following = text[match.end() : match.end() + 40].lstrip()
    if following[:1].islower():
        return False
    if match[0] != ".":
        return True
    word = text[max(start, match.start() - 20) : match.start()].rsplit(None, 1)
    last = word[-1].strip("(\"'“„«[") if word else ""
    if last.lower() in abbreviations:
        return False
    initial = len(last) == 1 and last.isalpha() and last.isupper() and last != "I"
    return not initial
