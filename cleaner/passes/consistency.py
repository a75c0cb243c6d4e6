"""One thing under two names in one text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleaner.catalog import Glossary, Rule
from cleaner.changes import Finding
from cleaner.passes.view import View
from cleaner.text import Edit, Span

_LINKS = frozenset(["of", "the", "for", "and", "de"])
_TERM = re.compile(
    r"\b(?!The\b)[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?:(?: (?:of|for)(?: the)?)? [A-Z][a-z]+(?:-[A-Z][a-z]+)?){1,3}\b"
)
# Names that differ by exactly this and mean different things: the University of Washington, Washington University.
_DISTINCT = frozenset(["university", "college", "institute", "school", "hospital", "street", "house", "church"])
_ENDINGS = ("ians", "ian", "ans", "an", "ns", "n", "s")


def variants(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> Iterator[Finding]:
    """Multi-word terms that differ only in the order of their words or in an adjective's ending."""
    if " of " not in view.text and "ian " not in view.text:
        return
    groups: dict[tuple[str, ...], list[Span]] = {}
    for match in _TERM.finditer(view.text):
        key = _key(match[0])
        if len(key) > 1 and not _DISTINCT & set(key):
            groups.setdefault(key, []).append(Span(*match.span()))
    for spans in groups.values():
        forms = Counter(span.of(view.text) for span in spans)
        if len(forms) > 1:
            yield from _findings(rule, view, spans, forms)


def _findings(rule: Rule, view: View, spans: list[Span], forms: Counter[str]) -> Iterator[Finding]:
    """A finding for each use of a form that is not the most frequent, or not the first of equals."""
    main = max(forms, key=lambda form: (forms[form], -next(s.start for s in spans if s.of(view.text) == form)))
    told = ", ".join(f"{form!r} {count} times" for form, count in forms.most_common())
    for span in spans:
        if span.of(view.text) != main:
            edit = Edit.replace(view.text, span, main)
            yield Finding(rule.id, rule.tier, span, (edit,), f"{rule.summary}: {told}")


def _key(term: str) -> tuple[str, ...]:
    words = [word.lower() for word in re.split("[ -]", term) if word.lower() not in _LINKS]
    return tuple(sorted(_stem(word) for word in words))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)].rstrip("aei")
    return word.rstrip("aei") if len(word) > 5 else word
