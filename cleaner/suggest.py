"""What a translator of the user's says to fragments that no glossary covers: suggestions for review, never more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from cleaner.changes import Finding, Tier
from cleaner.errors import TranslateError
from cleaner.passes import View
from cleaner.passes.fragments import spaced
from cleaner.text import Edit


@dataclass(frozen=True, slots=True)
class Fragment:
    """A `text` in the language `source` that stands in a document in the language `target`; codes as in "en"."""

    text: str
    source: str
    target: str


Translator = Callable[[Sequence[Fragment]], Sequence[str | None]]
"""Gives the translation of each fragment in the order they came, None where it has none."""


def suggested(findings: list[Finding], view: View, translator: Translator) -> list[Finding]:
    """`findings`, where those that name a language and have no repair are given one of tier review, if there is one.

    Raises TranslateError for what is no list of as many texts; what `translator` itself raises is passed on.
    """
    open_ones = [finding for finding in findings if _is_open(finding, view)]
    if not open_ones:
        return findings
    fragments = [Fragment(_words(finding, view), finding.language, view.language) for finding in open_ones]
    answers = translator(fragments)
    if len(answers) != len(fragments):
        told = f"fragments asked: {len(fragments)}, translations given: {len(answers)}"
        raise TranslateError(f"{_name(translator)}: {told}")
    made = dict(_made(open_ones, fragments, answers, view, _name(translator)))
    return [made.get(finding, finding) for finding in findings]


def _is_open(finding: Finding, view: View) -> bool:
    found = bool(finding.language) and not finding.edits and finding.stop is None
    return found and view.language not in ("", finding.language)


def _words(finding: Finding, view: View) -> str:
    """What stands there, without the brackets that translation put around it."""
    text = finding.span.of(view.text)
    return text[1:-1].strip() if text[:1] == "[" and text[-1:] == "]" else text


def _made(
    findings: Sequence[Finding],
    fragments: Sequence[Fragment],
    answers: Sequence[str | None],
    view: View,
    name: str,
) -> Iterator[tuple[Finding, Finding]]:
    for finding, fragment, answer in zip(findings, fragments, answers, strict=True):
        translation = _one_line(answer, name)
        if translation and translation != fragment.text:
            edit = Edit.replace(view.text, finding.span, spaced(view.text, finding.span, translation))
            note = f"{finding.note}; suggested by {name}"
            yield finding, replace(finding, tier=Tier.REVIEW, edits=(edit,), note=note)


def _one_line(answer: str | None, name: str) -> str:
    """A translation on one line, as what it stands for was, "" where there is none."""
    if answer is None:
        return ""
    if not isinstance(answer, str):
        raise TranslateError(f"{name}: gave {answer!r} for a translation, which is no text")
    try:
        answer.encode()
    except UnicodeEncodeError:
        raise TranslateError(f"{name}: gave {answer!r} for a translation, which holds half a character") from None
    return " ".join(answer.split())


def _name(translator: Translator) -> str:
    """What a note calls a translator: its `name`, else that of the function."""
    return str(getattr(translator, "name", "") or getattr(translator, "__name__", type(translator).__name__))
