"""Guards: facts around a hit that must hold before a rule's finding may be applied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cleaner.catalog import Guards, Words
from cleaner.catalog.languages import covers
from cleaner.changes import Finding, Reason, Stop
from cleaner.detect.sentences import sentence_at
from cleaner.passes.view import View
from cleaner.text import Span


def speaks(guards: Guards, view: View) -> bool:
    """Whether a rule with these guards has anything to say about a text in this language."""
    return not guards.languages or view.language in guards.languages or covers(guards.languages, view.tag)


def stop_of(guards: Guards, view: View, span: Span) -> Stop | None:
    """The fact that forbids the finding at `span`, None where every guard lets it pass."""
    because = _place(guards, view, span) or _document(guards, view, span)
    if not because and guards.sentence:
        sentence = sentence_at(view.text, span.start, view.language)
        because = _words(guards.sentence, view, sentence, span, "sentence")
    if not because and guards.near:
        window = Span(max(0, span.start - guards.within), min(len(view.text), span.end + guards.within))
        because = _words(guards.near, view, window, span, f"{guards.within} code points around")
    return Stop(Reason.GUARD, because) if because else None


def guarded(guards: Guards, view: View, finding: Finding) -> Finding:
    """`finding`, stopped where a guard forbids it and nothing else did."""
    stop = finding.stop or stop_of(guards, view, finding.span)
    return finding if stop is finding.stop else replace(finding, stop=stop)


def _place(guards: Guards, view: View, span: Span) -> str:
    if not (guards.head or guards.tail):
        return ""
    before, after = view.rank(span.start)
    if guards.head and before < guards.head:
        return ""
    if guards.tail and after < guards.tail:
        return ""
    wanted = [f"the first {guards.head}"] * bool(guards.head) + [f"the last {guards.tail}"] * bool(guards.tail)
    return f"not among {' or '.join(wanted)} of the written lines"


def _document(guards: Guards, view: View, span: Span) -> str:
    return _told(guards.document, lambda word: view.occurs(word, span), "document") if guards.document else ""


def _words(words: Words, view: View, window: Span, hit: Span, where: str) -> str:
    return _told(words, lambda word: view.stands(word, window, hit), where)


def _told(words: Words, stands: Callable[[str], bool], where: str) -> str:
    for word in words.none:
        if stands(word):
            return f'the {where} holds "{word}"'
    for word in words.all:
        if not stands(word):
            return f'the {where} lacks "{word}"'
    if words.any and not any(map(stands, words.any)):
        return f"the {where} holds none of " + ", ".join(f'"{word}"' for word in words.any)
    return ""
