"""Characters that carry no meaning where they stand, and letters that are not what they look like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.catalog import Glossary, Rule
from cleaner.changes import Finding
from cleaner.detect import invisible
from cleaner.detect.homoglyphs import homoglyphs
from cleaner.passes.encoding import read_anew
from cleaner.passes.view import View
from cleaner.text import Edit, Span


def bidi(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterable[Finding]:
    """Marks of direction in lines that run in one direction."""
    numbers = dict.fromkeys(view.lines.number(at) for at in invisible.bidi_places(view.text))
    lines = map(view.lines.span, numbers)
    return _removed(rule, view, (span for line in lines for span in invisible.idle_bidi(view.text, line)))


def joiner(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterable[Finding]:
    """Joiners where nothing joins."""
    return _removed(rule, view, invisible.idle_joiners(view.text))


def control(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterable[Finding]:
    """Control characters."""
    return _reported(rule, view, invisible.controls(view.text))


def private_use(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterable[Finding]:
    """Characters without a meaning of their own."""
    return _reported(rule, view, invisible.private_use(view.text))


def _removed(rule: Rule, view: View, spans: Iterable[Span]) -> Iterator[Finding]:
    for span in spans:
        yield Finding(rule.id, rule.tier, span, (Edit.replace(view.text, span, ""),), rule.summary)


def _reported(rule: Rule, view: View, spans: Iterable[Span]) -> Iterator[Finding]:
    for span in spans:
        told = " ".join(f"U+{ord(char):04X}" for char in span.of(view.text)[:8])
        yield Finding(rule.id, rule.tier, span, (), f"{rule.summary}: {told}")


def decomposed(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterator[Finding]:
    """Letters apart from their marks."""
    for span, composed in invisible.decomposed(view.text):
        yield Finding(rule.id, rule.tier, span, (Edit.replace(view.text, span, composed),), rule.summary)


def homoglyph(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterator[Finding]:
    """Words with look-alike letters of another script."""
    for found in homoglyphs(view.text):
        edit = Edit.replace(view.text, found.span, found.after)
        note = f"{rule.summary} ({found.strange} in a {found.script} word)"
        yield Finding(rule.id, rule.tier, found.span, (edit,), note, stop=read_anew(view, found.span))
