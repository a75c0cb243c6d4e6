"""Text that was decoded with the wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from cleaner.catalog import Rule
from cleaner.changes import Finding, Reason, Stop, Tier
from cleaner.detect.encoding.code_page_evidence import plausibility
from cleaner.detect.encoding.code_page_looks import presumed_language, suspicious_lines
from cleaner.detect.encoding.code_pages import Reading, is_suspicious, misread_lines, pieces, readings
from cleaner.detect.encoding.lost_letters import Loss, lost_letters, may_have_lost
from cleaner.detect.encoding.mojibake import Repair, assessed
from cleaner.detect.encoding.mojibake_clues import signs
from cleaner.detect.encoding.utf8_pages import parts, utf8_lines
from cleaner.passes.view import View
from cleaner.text import Edit, Span, rewritten

_LETTER = re.compile(r"[^\W\d_]")
_HIGH = re.compile("[\N{LATIN CAPITAL LETTER A WITH GRAVE}-\N{LATIN SMALL LETTER Y WITH DIAERESIS}]")
_HIGH_SHARE = 0.5
"""No language writes half its letters with diacritics of Latin-1 (Vietnamese and Icelandic stay under 0.3);
Cyrillic and Greek read as Latin-1 are made of nothing else."""
_MANY, _LEFT = 4, 0.5
"""Of so many signs of damage in a line a repair must take more than half: what decodes among bytes of Japanese
does so by chance, and what is half repaired can be repaired by nobody."""

_SHIFT_JIS = re.compile("[\x82\N{SINGLE LOW-9 QUOTATION MARK}][\N{NO-BREAK SPACE}-\xf1]")
"""Hiragana: the byte 0x82, read as a control or as a quotation mark that stands before a letter or sign."""
_NO_WINDOWS = re.compile("[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]")
"""Controls that nothing holds which was read as windows-1252: that has characters for these bytes."""


@dataclass(frozen=True, slots=True)
class _Damage:
    """What is wrong with the lines of a text: repairs that ftfy proves, with what stops them, and lines read anew."""

    repairs: tuple[tuple[Repair, Stop | None], ...]
    readings: tuple[Reading, ...]


def lost(rule: Rule, view: View) -> Iterable[Finding]:
    """Words that lost their letters beyond ASCII, in a text that holds strangely few of these."""
    text = view.text
    if not may_have_lost("", len(text), view.unusual) or not may_have_lost(_language(view), len(text), view.unusual):
        return ()
    if not view.language or not may_have_lost(view.language, len(text), view.unusual):
        return ()
    return (_guessed(rule, view, loss) for loss in lost_letters(text, view.language) if not _is_cut(text, loss.span))


def _is_cut(text: str, span: Span) -> bool:
    """Whether what looks like a word goes on in an HTML entity, which holds the letter: "sabr&aacute;n"."""
    return text[span.end : span.end + 1] == "&" or text[span.start - 1 : span.start] == ";"


def _guessed(rule: Rule, view: View, loss: Loss) -> Finding:
    """A finding with its one candidate; of several the likeliest is told, and nothing is offered for review."""
    first, *others = loss.candidates
    note = f"{rule.summary}; it may also be {', '.join(others)}" if others else rule.summary
    edit = Edit.replace(view.text, loss.span, first)
    return Finding(rule.id, Tier.REPORT if others else rule.tier, loss.span, (edit,), note)


def mojibake(rule: Rule, view: View) -> Iterator[Finding]:
    """A finding for each run of characters that can be proved to be damaged, line by line."""
    for repair, stop in _damage(view).repairs:
        edit = Edit.replace(view.text, repair.span, repair.after)
        yield Finding(rule.id, rule.tier, repair.span, (edit,), repair.plan, stop=stop)


def code_page(rule: Rule, view: View) -> Iterator[Finding]:
    """A finding for each line that another single-byte code page makes readable."""
    for reading in _damage(view).readings:
        edits = tuple(Edit.replace(view.text, span, after) for span, after in pieces(view.text, reading))
        if edits:
            span = edits[0].span.hull(edits[-1].span)
            doubted = rule.tier is Tier.SAFE and not reading.sure
            yield Finding(rule.id, Tier.REVIEW if doubted else rule.tier, span, edits, reading.plan)


def read_anew(view: View, span: Span) -> Stop | None:
    """What stops a repair of single letters at `span`: the whole line was, or may have been, read in another page."""
    for reading in _damage(view).readings:
        if reading.span.overlaps(span):
            return Stop(Reason.GUARD, reading.told)
    return None


def _language(view: View) -> str:
    """The language that was given, else what a glance tells where that is enough: most texts need no more."""
    return view.language if view.language_known else _presumed(view)


def _presumed(view: View) -> str:
    """The language by a glance, whatever was given."""
    return view.once("presumed", lambda: presumed_language(view.text, view.unusual)) or view.language


def _damage(view: View) -> _Damage:
    return view.once("damage", lambda: _assessed(view))


def _assessed(view: View) -> _Damage:
    """Both kinds of damage, each line's by itself: a repair that is proved goes first where it reads better."""
    text, language = view.text, _language(view)
    found = assessed(text, view.few_places)
    proved = [repair for repair, why in found if not why]
    misled = tuple((repair, Stop(Reason.GUARD, why)) for repair, why in found if why)
    odd = list(suspicious_lines(text, language, view.unusual, view.few_places))
    if odd and (presumed := _presumed(view)) != language:  # one language was given for many texts
        language, odd = presumed, list(suspicious_lines(text, presumed, view.unusual, view.few_places))
    damage = _weighed(view, proved, odd, language) if proved or odd else _Damage((), ())
    return replace(damage, repairs=(*damage.repairs, *misled)) if misled else damage


def _weighed(view: View, proved: list[Repair], odd: list[Span], language: str) -> _Damage:
    text, lines = view.text, view.lines
    groups = {n: list(found) for n, found in groupby(proved, lambda r: lines.number(r.span.start))}
    rests = {number: _made(text, lines.span(number), found) for number, found in groups.items()}
    clear = {lines.span(number).start for number, rest in rests.items() if not is_suspicious(rest, language)}
    odd = [line for line in odd if line.start not in clear]
    whole = {lines.number(reading.span.start): reading for reading in utf8_lines(text, odd)}
    for number in rests.keys() & whole.keys():
        if _is_western(lines.span(number).of(text), rests[number], whole[number].after):
            del whole[number]
    odd = [line for line in odd if lines.number(line.start) not in whole]
    anew = {lines.number(reading.span.start): reading for reading in readings(text, odd, language)}
    for number in rests.keys() & anew.keys():
        if plausibility(rests[number]) > plausibility(anew[number].after):
            del anew[number]
    for number, reading in whole.items():
        groups[number] = [Repair(span, after, reading.plan) for span, after in parts(text, reading)]
    stops = {n: None if n in whole else _other_damage(lines.span(n).of(text), rests[n], anew.get(n)) for n in groups}
    repaired = tuple((repair, stops[number]) for number, found in groups.items() for repair in found)
    return _Damage(repaired, tuple(anew.values()))


def _is_western(line: str, rest: str, after: str) -> bool:
    """Whether a line was rather read as windows-1252, which leaves `rest`, than as a page that leaves `after`."""
    if rest == after or signs(rest) or _NO_WINDOWS.search(line):
        return False
    return plausibility(rest) >= plausibility(after)


def _made(text: str, line: Span, found: list[Repair]) -> str:
    """The line with its repairs made, which are in order."""
    return rewritten(text, line, [Edit.replace(text, repair.span, repair.after) for repair in found])


def _other_damage(line: str, rest: str, reading: Reading | None) -> Stop | None:
    """Whether a line's damage is of another kind, when `rest` is all that its repair leaves: it does harm by chance.

    Damage under damage is no such case: what the repair leaves can be read in turn.
    """
    if reading:
        return Stop(Reason.GUARD, reading.told)
    kana = len(_SHIFT_JIS.findall(line))
    if kana >= _MANY and len(_SHIFT_JIS.findall(rest)) > _LEFT * kana:
        return Stop(Reason.GUARD, "the line reads as Japanese in Shift-JIS")
    left = signs(rest)
    if left > _LEFT * _MANY and signs(line) >= _MANY and left > _LEFT * signs(line):
        return Stop(Reason.GUARD, "the repair would leave most of the line's damage, which is of another kind")
    high = len(_HIGH.findall(rest))
    if high < 8 or high < _HIGH_SHARE * len(_LETTER.findall(rest)) or any(misread_lines(rest)):
        return None
    return Stop(Reason.GUARD, "the line reads as another alphabet in a single-byte encoding")
