"""Words of another language that translation left in running text: told, or translated for review.

What is found and not translated is kept from all later rules: they are about another language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cleaner.catalog import Rule
from cleaner.changes import Finding, Reason, Stop
from cleaner.detect.foreign.found import Foreign
from cleaner.passes.fragments import bracketed, translate
from cleaner.passes.paragraphs import paragraphs_in, spans_in
from cleaner.passes.view import View
from cleaner.text import Edit, Regions


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found in a text, each part in order: in the text's script, in others, and as whole paragraphs."""

    words: tuple[Foreign, ...]
    scripts: tuple[Foreign, ...]
    paragraphs: tuple[Foreign, ...]


def words(rule: Rule, view: View) -> Iterable[Finding]:
    """Fragments in the script of the text, apart from those that a glossary covers."""
    return _reported(rule, view, _find(view).words)


def script(rule: Rule, view: View) -> Iterable[Finding]:
    """Fragments in another script, apart from those that a glossary covers."""
    return _reported(rule, view, _find(view).scripts)


def suggested(rule: Rule, view: View) -> Iterable[Finding]:
    """Fragments whose every word a glossary knows."""
    found = _find(view)
    for each in (*found.words, *found.scripts):
        rendering = _rendering(each, view)
        if rendering:
            edit = Edit.replace(view.text, each.span, rendering)
            yield _finding(rule, each, (edit,))


def paragraph(rule: Rule, view: View) -> Iterable[Finding]:
    """Whole lines in another language."""
    for each in _find(view).paragraphs:
        yield _finding(rule, each)


def _reported(rule: Rule, view: View, found: Iterable[Foreign]) -> Iterator[Finding]:
    for each in found:
        if not _rendering(each, view):
            yield _finding(rule, each)


def _rendering(each: Foreign, view: View) -> str:
    for glossary in view.resources.glossaries:
        if glossary.target == view.language and glossary.source == each.language:
            known = translate(each.span.of(view.text), glossary)
            return known[0] if known else ""
    return ""


def _finding(rule: Rule, each: Foreign, edits: tuple[Edit, ...] = ()) -> Finding:
    note = f"{rule.summary}: {each.evidence} (confidence {each.confidence:.2f})"
    stop = Stop(Reason.GUARD, each.kept) if each.kept else None
    return Finding(rule.id, rule.tier, each.span, edits, note, stop=stop, language=each.language, keeps=True)


def _find(view: View) -> _Found:
    """What was found in a text, looked for once for all the rules that ask."""
    return view.once("foreign", lambda: _look(view))


def _look(view: View) -> _Found:
    found = spans_in(view)
    if not found:
        return _Found((), (), ())
    paragraphs = paragraphs_in(view)
    settled = Regions((*(each.span for each in paragraphs), *bracketed(view)))
    left = [each for each in found if settled.touched(each.span) is None]
    return _Found(
        tuple(each for each in left if not each.script),
        tuple(each for each in left if each.script),
        tuple(paragraphs),
    )
