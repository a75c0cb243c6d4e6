"""What a translation system leaves in its output: loops, entities, a cut end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleaner.catalog import Rule
from cleaner.changes import Finding, Reason, Stop
from cleaner.detect.entities import Entity, entities
from cleaner.detect.loops import Loop, collapsed, loops, said_again
from cleaner.passes.guards import stop_of
from cleaner.passes.view import View
from cleaner.text import Edit, Span

_ROW = 48
"""Code points from which a row of marks is no line drawn under a title and no blank to fill in."""
_LINES = 6
"""How often whole lines must stand: menus and refrains say a line four times."""
_PROSE = 80
"""Code points from which a last line is running text, which ends in a mark."""
_CLAUSE = 30
"""Code points that must stand behind the last full stop: agencies sign their reports."""
_STOPLESS = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1b7f\ua980-\ua9df\uaa60-\uaadf]")
"""Letters of scripts that end a sentence with a space, as Thai and Lao, or with a mark of their own, and set no spaces
between words: the last word cannot be told, nor that a stop is missing."""
_INNER_STOP = re.compile(r"[.!?]['\"”»)]?\s+\S|[。！？]")

_MARKUP = re.compile(r"\s*+<(?:!doctype\b|!--|\?xml\b|[a-z][\w:-]*+[\s>/])", re.IGNORECASE)
_DATA = re.compile(r"""\s*+(?:msg(?:id|str|ctxt|id_plural)(?:\[\d\])?\s+"|"[^"\n]{0,80}"\s*:\s)""")
"""What a line of a message catalogue or of JSON starts with."""
_ASSIGNED = re.compile(r"=\s?$")
_USUAL = frozenset("&<>\"'")
_SIGNS = frozenset("–—‘’‚“”„«»‹›…•·°§©®™€£¥×¡¿½¼¾²³ªº\N{SOFT HYPHEN}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")
"""What texts hold besides letters; the other names of entities are words that programs use, too."""
_PROGRAMS_WORDS = frozenset(
    "and angle ang bottom cap check cong cup empty exist image in int lang map mid not num or part percnt phone prod "
    "prop rang range real sim star sub sum sup target top".split()
)
"""Names of entities that are as well names of variables, whose address is written so: `return &sum;`."""
_CLOSED = 3
"""Closing tags of a whole in markup; fewer are left-overs in a text."""


def loop(rule: Rule, view: View) -> Iterable[Finding]:
    """Words said over and over; the repair says them once."""
    return _spoken(rule, view) if _loops(view) else ()


def _spoken(rule: Rule, view: View) -> Iterator[Finding]:
    for found in _loops(view):
        if found.spoken and (found.times >= _LINES or "\n" not in _unit(view, found)):
            kept = found.span.start + found.period
            spare = (found.times - 1) * found.period
            # A run that the text breaks off in is no longer than its unit.
            end = found.span.end if found.span.end == len(view.text) else kept + spare
            edit = Edit.replace(view.text, Span(kept, end), "")
            yield Finding(rule.id, rule.tier, found.span, (edit,), f"{rule.summary} ({found.times} times)")


def row_of_marks(rule: Rule, view: View) -> Iterable[Finding]:
    """Marks without words, in a row longer than any use of them."""
    return [
        Finding(rule.id, rule.tier, found.span, (), rule.summary)
        for found in _loops(view)
        if not found.spoken and len(found.span) >= _ROW and "\n" not in _unit(view, found)
    ]


def _unit(view: View, found: Loop) -> str:
    return view.text[found.span.start : found.span.start + found.period]


def _loops(view: View) -> list[Loop]:
    return view.once("loops", lambda: list(loops(view.text, _again(view))))


def _again(view: View) -> list[int]:
    return view.once("said again", lambda: said_again(view.text))


def circling(rule: Rule, view: View) -> Iterable[Finding]:
    """Lines that say the same over and over in another order, so that no loop is found in them."""
    return _circling(rule, view) if _again(view) else ()


def _circling(rule: Rule, view: View) -> Iterator[Finding]:
    numbers = dict.fromkeys(view.lines.number(at) for at in _again(view))
    looped = [found.span for found in _loops(view)]
    for line, share in collapsed(view.text, map(view.lines.content, numbers), _again(view)):
        if not any(line.overlaps(span) for span in looped):
            yield Finding(rule.id, rule.tier, line, (), f"{rule.summary} ({share:.0%} of it)")


def entity(rule: Rule, view: View) -> Iterator[Finding]:
    """HTML entities, each to be replaced by what it stands for; what guards the document guards all of them."""
    every = list(entities(view.text))
    if not every:
        return
    whole = stop_of(rule.guards, view, every[0].span) or _markup(view.text)
    names = [view.text[found.span.start + 1 : found.span.end - 1] for found in every]
    alone = _PROGRAMS_WORDS.issuperset(names)
    for found, name in zip(every, names, strict=True):
        stop = whole or _in_code(view.text, found)
        if alone and not stop:
            stop = Stop(Reason.GUARD, f"'{name}' is a word of programs, and the text has no other entity")
        edit = Edit.replace(view.text, found.span, found.character)
        yield Finding(rule.id, rule.tier, found.span, (edit,), rule.summary, stop=stop)


def _in_code(text: str, found: Entity) -> Stop | None:
    """What stops an entity that may be the address of a variable, or data in a line of a file."""
    start = text.rfind("\n", 0, found.span.start) + 1
    if _DATA.match(text, start, found.span.start):
        return Stop(Reason.GUARD, "the line is data, which a program unescapes")
    named = text[found.span.start + 1] != "#" and not found.character.isspace() and found.character not in _USUAL
    after = text[found.span.end : found.span.end + 1]
    if named and _ASSIGNED.search(text, start, found.span.start):
        return Stop(Reason.GUARD, "'=' stands before it, as before the address of a variable")
    if named and _is_symbol(found.character) and (after.isalpha() or "=" in text[start : found.span.start]):
        return Stop(Reason.GUARD, "it may be the address of a variable")
    return None


def _is_symbol(character: str) -> bool:
    return not character.isalpha() and character not in _SIGNS


def _markup(text: str) -> Stop | None:
    """What stops every entity of a text that is written in the markup that entities belong to."""
    if _MARKUP.match(text) and text.count("</") >= _CLOSED:
        return Stop(Reason.GUARD, "the text is HTML or XML, where an entity stands for its character")
    return None


def cut_end(rule: Rule, view: View) -> Iterable[Finding]:
    """The last word of a text whose last line is running text that no mark ends."""
    end = len(view.text.rstrip())
    start = view.text.rfind("\n", 0, end) + 1
    last_one = view.text[end - 1 : end]
    if end - start < _PROSE or not (last_one.isalpha() or last_one in ",，、") or _STOPLESS.match(last_one):
        return ()
    line = view.text[start:end]
    stops = list(_INNER_STOP.finditer(line))
    last = view.text.rfind(" ", start, end) + 1
    if not stops or len(line) - stops[-1].end() < _CLAUSE or not last:
        return ()
    if view.text[last] in "#@" or "://" in view.text[last:end]:
        return ()
    return (Finding(rule.id, rule.tier, Span(max(start, last), end), (), rule.summary),)
