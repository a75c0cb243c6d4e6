"""Documents of several languages: a paragraph's own language decides which rules speak about it.

Rules with a guard for languages are asked once for the document, and once for each other language in which whole
paragraphs are; what they find counts where that language is written.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from cleaner.catalog import Rule
from cleaner.changes import Finding, Reason, Stop
from cleaner.detect.foreign.found import Foreign
from cleaner.detect.foreign.spans import PARAGRAPH, foreign_paragraphs, foreign_spans
from cleaner.detect.foreign.words import Told
from cleaner.detect.language.function_words import NAMES
from cleaner.passes.view import View
from cleaner.text import Span


class _Finds(Protocol):
    def find(self, view: View) -> Iterable[Finding]: ...


@dataclass(frozen=True, slots=True)
class _Place:
    """A paragraph in `language`, from `start` to `end`; the short lines after it go on to `reach`."""

    start: int
    end: int
    reach: int
    language: str


def spans_in(view: View) -> list[Foreign]:
    """What in the text is in another language than the document, looked for once."""
    told: Told = view.once("foreign words by line", dict)
    return view.once(
        "foreign spans",
        lambda: foreign_spans(view.text, view.language, view.unusual, view.resources.loanwords, told),
    )


def paragraphs_in(view: View) -> list[Foreign]:
    """The lines that are in another language as a whole, looked for once."""
    return view.once("foreign paragraphs", lambda: foreign_paragraphs(view.text, view.language, spans_in(view)))


def by_paragraph(
    found: list[Finding], finders: Sequence[_Finds], view: View, guarded: Mapping[str, Rule]
) -> list[Finding]:
    """What was `found` in the document's language, with each paragraph in its own.

    `guarded` are the rules that are for some languages only, by id, and `finders` those that have any of them. While
    none had a candidate, nobody has asked for the language of the text, and nothing is looked for.
    """
    if not (view.language_asked and paragraphs_in(view)):
        return found
    places = list(_places(view))
    kept = [each for finding in found for each in _in_document(finding, places, guarded)]
    for code in sorted({place.language for place in places}):
        if any(code in rule.guards.languages for rule in guarded.values()):
            part = view.speaking(code)
            theirs = [finding for finder in finders for finding in finder.find(part)]
            kept += (_told(finding, code) for finding in theirs if _is_of(finding, code, places, guarded))
    return kept


def _places(view: View) -> Iterator[_Place]:
    """The paragraphs in other languages, in order, each with the short lines after it: labels are no paragraphs."""
    for each in sorted(paragraphs_in(view), key=lambda each: each.span):
        number = view.lines.number(each.span.start)
        reach = each.span.end
        for line in range(number + 1, len(view.lines)):
            words = len(view.raw_lines[line].split())
            if words >= PARAGRAPH:
                break
            if words:
                reach = view.lines.content(line).end
        yield _Place(each.span.start, each.span.end, reach, each.language)


def _at(places: Sequence[_Place], span: Span) -> _Place | None:
    """The paragraph with its short lines in which `span` lies."""
    number = bisect_right(places, span.start, key=lambda place: place.start) - 1
    return places[number] if number >= 0 and span.end <= places[number].reach else None


def _in_document(finding: Finding, places: Sequence[_Place], guarded: Mapping[str, Rule]) -> Iterator[Finding]:
    """What becomes of a finding for the document's language: one in a paragraph in another is about no such text."""
    rule, place = guarded.get(finding.rule), _at(places, finding.span)
    if rule is None or place is None or finding.span.start >= place.end or "foreign" in rule.inside:
        yield finding
    elif place.language not in rule.guards.languages:
        yield replace(finding, stop=finding.stop or Stop(Reason.GUARD, f"in a paragraph in {_name(place.language)}"))


def _is_of(finding: Finding, code: str, places: Sequence[_Place], guarded: Mapping[str, Rule]) -> bool:
    """Whether a finding for the language `code` is of a rule that speaks it, and where it is written."""
    rule, place = guarded.get(finding.rule), _at(places, finding.hull)
    return rule is not None and code in rule.guards.languages and place is not None and place.language == code


def _told(finding: Finding, code: str) -> Finding:
    return replace(finding, note=f"{finding.note} (in a paragraph in {_name(code)})", spoken=code)


def _name(code: str) -> str:
    return NAMES.get(code, code)
