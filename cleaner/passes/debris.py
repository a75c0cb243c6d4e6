"""Characters that carry no meaning where they stand, and letters that are not what they look like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.catalog import Rule
from cleaner.changes import Finding
from cleaner.detect import invisible
from cleaner.detect.homoglyphs import homoglyphs
from cleaner.detect.protected import protected_in
from cleaner.passes.encoding import read_anew
from cleaner.passes.view import View
from cleaner.text import Edit, Span

_STRETCH = 20_000
"""Code points of a text whose letters are composed in one repair: what surrounds a repair is read for harm."""


def bidi(rule: Rule, view: View) -> Iterable[Finding]:
    """Marks of direction in lines that run in one direction."""
    numbers = dict.fromkeys(view.lines.number(at) for at in invisible.bidi_places(view.text))
    lines = map(view.lines.span, numbers)
    return _removed(rule, view, (span for line in lines for span in invisible.idle_bidi(view.text, line)))


def joiner(rule: Rule, view: View) -> Iterable[Finding]:
    """Joiners where nothing joins."""
    return _removed(rule, view, invisible.idle_joiners(view.text))


def control(rule: Rule, view: View) -> Iterable[Finding]:
    """Control characters."""
    return _reported(rule, view, invisible.controls(view.text))


def private_use(rule: Rule, view: View) -> Iterable[Finding]:
    """Characters without a meaning of their own."""
    return _reported(rule, view, invisible.private_use(view.text))


def _removed(rule: Rule, view: View, spans: Iterable[Span]) -> Iterator[Finding]:
    for span in spans:
        yield Finding(rule.id, rule.tier, span, (Edit.replace(view.text, span, ""),), rule.summary)


def _reported(rule: Rule, view: View, spans: Iterable[Span]) -> Iterator[Finding]:
    for span in spans:
        told = " ".join(f"U+{ord(char):04X}" for char in span.of(view.text)[:8])
        yield Finding(rule.id, rule.tier, span, (), f"{rule.summary}: {told}")


def decomposed(rule: Rule, view: View) -> Iterator[Finding]:
    """Letters apart from their marks, all of a stretch in one repair; those of addresses each in one of its own."""
    together: list[Edit] = []
    for span, composed in invisible.decomposed(view.text):
        edit = Edit.replace(view.text, span, composed)
        if any(region.kind not in rule.inside for region in protected_in(view.text, span)):
            yield Finding(rule.id, rule.tier, span, (edit,), rule.summary)
            continue
        if together and span.end - together[0].span.start > _STRETCH:
            yield _as_one(rule, together)
            together = []
        together.append(edit)
    if together:
        yield _as_one(rule, together)


def _as_one(rule: Rule, edits: list[Edit]) -> Finding:
    note = f"{rule.summary} ({len(edits)} in this stretch)" if len(edits) > 1 else rule.summary
    return Finding(rule.id, rule.tier, edits[0].span.hull(edits[-1].span), tuple(edits), note)


def homoglyph(rule: Rule, view: View) -> Iterator[Finding]:
    """Words with look-alike letters of another script."""
    for found in homoglyphs(view.text, view.few_places):
        edit = Edit.replace(view.text, found.span, found.after)
        note = f"{rule.summary} ({found.strange} in a {found.script} word)"
        yield Finding(rule.id, rule.tier, found.span, (edit,), note, stop=read_anew(view, found.span))
