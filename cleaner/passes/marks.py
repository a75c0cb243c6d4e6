"""Marks of the wrong kind: closing quotation marks, inverted marks, several styles of quotation in one text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from cleaner.catalog import Rule
from cleaner.changes import Finding
from cleaner.detect.sentences import sentence_at
from cleaner.passes.view import View
from cleaner.text import Edit, Span
from cleaner.text.late import late

CLOSING = {
    **dict.fromkeys(("de", "cs", "sk", "sl", "bg", "is", "lt", "et"), "“"),
    **dict.fromkeys(("pl", "hu", "ro"), "”"),
}
"""The mark that closes what „ opened, by language."""
_LOW = late(r"„(?=\S)[^„“”\"\n]{0,400}[^„“”\"\s](?P<mark>[“”\"])(?!\w)")

_QUOTED = late(
    # One class first, which is searched much faster than five branches.
    r"[“„«»\"](?:(?<=“)[^“”\n]{1,600}”|(?<=„)[^„“”\"\n]{1,600}[“”\"]|(?<=«)[^«»\n]{1,600}»"
    r"|(?<=»)(?!\s)[^«»\n]{1,600}(?<!\s)«|(?<=[^\d\"]\")[^\"\n]{1,600}\"(?!\")|(?<=^\")[^\"\n]{1,600}\"(?!\"))",
    re.MULTILINE,
)

_TOLD = 8
"""So many places are named."""
_QUESTION = 1000
"""Code points that a question may run over."""
_QUOTATIONS = 3
"""A text with fewer has no style."""


def closing_mark(rule: Rule, view: View) -> Iterable[Finding]:
    """Marks that close „ in the way of another language."""
    return _closed_wrongly(rule, view) if "„" in view.unusual and view.language in CLOSING else ()


def _closed_wrongly(rule: Rule, view: View) -> Iterator[Finding]:
    right = CLOSING[view.language]
    for match in _LOW.finditer(view.text):
        if match["mark"] != right:
            span = Span(*match.span("mark"))
            yield Finding(rule.id, rule.tier, span, (Edit.replace(view.text, span, right),), rule.summary)


def inverted(rule: Rule, view: View) -> Iterable[Finding]:
    """Spanish questions and exclamations that no inverted mark opens."""
    return _unopened(rule, view) if view.language == "es" and ("?" in view.text or "!" in view.text) else ()


def _unopened(rule: Rule, view: View) -> Iterator[Finding]:
    for match in re.finditer(r"(?<=\w)[?!]+(?=[\s\"”»)]|$)", view.text):
        line = view.lines.span(view.lines.number(match.start()))
        sentence = sentence_at(view.text, match.start(), "es")
        start = max(line.start, sentence.start)
        # A question may run over what looks like the end of a sentence, or of a line, so the mark before it decides.
        before = view.text[max(0, match.start() - _QUESTION) : match.start()]
        opened = max(before.rfind("¿"), before.rfind("¡"))
        closed = max(before.rfind(mark) for mark in ("?", "!", "\n\n", "\n\r\n"))
        if opened <= closed and any(char.isalpha() for char in view.text[start : match.start()]):
            what = "¿" if "?" in match[0] else "¡"
            yield Finding(rule.id, rule.tier, Span(*match.span()), (), f"{rule.summary}: {what} is missing")


def styles(rule: Rule, view: View) -> Iterable[Finding]:
    """One finding for a text that quotes in several styles, at the first place of the rarest."""
    present = [mark for mark in "“„«»" if mark in view.unusual]
    if len(present) + ('"' in view.text) < 2:
        return ()
    places: dict[str, list[int]] = defaultdict(list)
    for match in _QUOTED.finditer(view.text):
        places[_style(match[0])].append(match.start())
    if len(places) < 2 or sum(map(len, places.values())) < _QUOTATIONS:
        return ()
    rarest = min(places, key=lambda style: (len(places[style]), -places[style][0]))
    told = ", ".join(f"{style} {len(at)}×" for style, at in sorted(places.items(), key=lambda item: -len(item[1])))
    numbers = list(dict.fromkeys(view.lines.number(at) + 1 for at in places[rarest]))
    more = ", …" if len(numbers) > _TOLD else ""
    where = f"{rarest} in line{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers[:_TOLD]))}{more}"
    first = places[rarest][0]
    return (Finding(rule.id, rule.tier, Span(first, first + 1), (), f"{rule.summary}: {told}; {where}"),)


def _style(quoted: str) -> str:
    """The style of a quotation; which mark closes „ is another rule's matter."""
    return "„…“" if quoted[0] == "„" else f"{quoted[0]}…{quoted[-1]}"
