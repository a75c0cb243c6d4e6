"""Characters that carry no meaning where they stand, and letters that are not what they look like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.catalog import Glossary, Rule
from cleaner.changes import Finding
from cleaner.detect import invisible
from cleaner.detect.homoglyphs import homoglyphs
from cleaner.passes.view import View
from cleaner.text import Edit, Span


def bidi(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterator[Finding]:
    """Marks of direction in lines that run in one direction."""
    if _debris(view):
        for number in dict.fromkeys(view.lines.number(at) for at in invisible.bidi_places(view.text)):
            yield from _removed(rule, view, invisible.idle_bidi(view.text, view.lines.span(number)))


def joiner(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterator[Finding]:
    """Joiners where nothing joins."""
    if _debris(view):
        yield from _removed(rule, view, invisible.idle_joiners(view.text))


def control(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterator[Finding]:
    """Control characters."""
    if _debris(view):
        yield from _reported(rule, view, invisible.controls(view.text))


def private_use(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterator[Finding]:
    """Characters without a meaning of their own."""
    if _debris(view):
        yield from _reported(rule, view, invisible.private_use(view.text))


def _debris(view: View) -> bool:
    return view.once("debris", lambda: not _printable(view) and invisible.any_debris(view.text))


def _printable(view: View) -> bool:
    """Whether nothing but letters, marks and spaces stands in the text: most texts, told in a glance."""
    return all(map(str.isprintable, view.raw_lines))


def _removed(rule: Rule, view: View, spans: Iterable[Span]) -> Iterator[Finding]:
    for span in spans:
        yield Finding(rule.id, rule.tier, span, (Edit.replace(view.text, span, ""),), rule.summary)


def _reported(rule: Rule, view: View, spans: Iterable[Span]) -> Iterator[Finding]:
    for span in spans:
        told = " ".join(f"U+{ord(char):04X}" for char in span.of(view.text)[:8])
        yield Finding(rule.id, rule.tier, span, (), f"{rule.summary}: {told}")


def decomposed(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterator[Finding]:
    """Letters apart from their marks."""
    if view.plain:
        return
    for span, composed in invisible.decomposed(view.text):
        yield Finding(rule.id, rule.tier, span, (Edit.replace(view.text, span, composed),), rule.summary)


def homoglyph(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterator[Finding]:
    """Words with look-alike letters of another script."""
    if view.plain:
        return
    for found in homoglyphs(view.text):
        edit = Edit.replace(view.text, found.span, found.after)
        note = f"{rule.summary} ({found.strange} in a {found.script} word)"
        yield Finding(rule.id, rule.tier, found.span, (edit,), note)
