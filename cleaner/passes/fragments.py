"""Pieces of another language that translation left in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cleaner.catalog import Glossary, Rule, fold_phrase
from cleaner.changes import Finding
from cleaner.detect.alphabets import script_of
from cleaner.detect.foreign_brackets import foreign_whole
from cleaner.passes.view import View
from cleaner.text import Edit, Span

_BRACKET = re.compile(r"\[([^\[\]\n]{2,200})\]")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ADJECTIVE = re.compile(r"[a-zäöüß]+(?:e|en|er|es|em)")

_CODE = re.compile(r"[(){}=<>;*\\|\"]|\w[._]\w")

# What ordinary English, German, French … puts in brackets itself.
_EDITORIAL = frozenset(
    "sic edit citation note notes ibid footnote emphasis translation translator editor laughter applause "
    "inaudible crosstalk music video photo image pdf link source update updated link".split()
)


@dataclass(frozen=True, slots=True)
class _Fragment:
    """A bracket that holds words of `language`: `outer` includes the brackets."""

    outer: Span
    language: str
    evidence: str
    translation: str
    certain: bool


def bracket_translated(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> list[Finding]:
    """Fragments whose every word the glossary knows and whose word order English shares."""
    fragments = _fragments(view, glossaries)
    return [_translated(rule, view, each) for each in fragments if each.translation and each.certain]


def bracket_suggested(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> list[Finding]:
    """Fragments whose every word the glossary knows, but which need a reader for order and agreement."""
    fragments = _fragments(view, glossaries)
    return [_translated(rule, view, each) for each in fragments if each.translation and not each.certain]


def bracket_reported(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> list[Finding]:
    """Fragments that the glossary does not cover: kept, and told."""
    fragments = [fragment for fragment in _fragments(view, glossaries) if not fragment.translation]
    return [
        Finding(rule.id, rule.tier, each.outer, (), _note(rule, each), language=each.language, keeps=True)
        for each in fragments
    ]


def bracketed(view: View, glossaries: tuple[Glossary, ...]) -> list[Span]:
    """Where the fragments in brackets stand, brackets included."""
    return [each.outer for each in _fragments(view, glossaries)]


def translate(fragment: str, glossary: Glossary) -> tuple[str, bool] | None:
    """The rendering of a fragment whose every word the glossary knows, and whether its order is certain."""
    return _translate(fragment, _WORD.findall(fragment), glossary)


def bracket_glued(rule: Rule, view: View, glossaries: tuple[Glossary, ...]) -> list[Finding]:
    """Fragments that are kept and whose brackets touch the words around them."""
    findings = []
    for fragment in _fragments(view, glossaries):
        outer, text = fragment.outer, view.text
        edges = ((outer.start, outer.start - 1), (outer.end, outer.end))
        places = [at for at, beside in edges if _touches(text, beside)]
        if places and not fragment.certain:
            edits = tuple(Edit(Span(at, at), "", " ") for at in places)
            findings.append(Finding(rule.id, rule.tier, outer, edits, rule.summary))
    return findings


def _translated(rule: Rule, view: View, fragment: _Fragment) -> Finding:
    before = " " * _touches(view.text, fragment.outer.start - 1)
    after = " " * _touches(view.text, fragment.outer.end)
    edit = Edit.replace(view.text, fragment.outer, before + fragment.translation + after)
    return Finding(rule.id, rule.tier, fragment.outer, (edit,), _note(rule, fragment), keeps=True)


def _note(rule: Rule, fragment: _Fragment) -> str:
    return f"{rule.summary}: {fragment.language} ({fragment.evidence})"


def _touches(text: str, at: int) -> bool:
    """Whether a word stands at `at`, of a language that puts spaces between words."""
    return 0 <= at < len(text) and text[at].isalnum() and script_of(text[at]) not in ("Han", "Kana")


def _fragments(view: View, glossaries: tuple[Glossary, ...]) -> list[_Fragment]:
    """The fragments of a text, looked for once for all the rules that ask."""
    return view.once("fragments", lambda: list(_find(view, glossaries)))


def _find(view: View, glossaries: tuple[Glossary, ...]) -> Iterator[_Fragment]:
    for match in _BRACKET.finditer(view.text):
        fragment = _fragment(view, match, glossaries)
        if fragment is not None:
            yield fragment


def _fragment(view: View, match: re.Match[str], glossaries: tuple[Glossary, ...]) -> _Fragment | None:
    words = _WORD.findall(match[1])
    if not any(len(word) >= 3 for word in words) or any(word.lower() in _EDITORIAL for word in words):
        return None
    if view.text[match.end() : match.end() + 1] == "(":
        return None  # a Markdown link
    if fold_phrase(match[1]) in view.loanwords.get(view.language, frozenset()):
        return None
    outer = Span(*match.span())
    for glossary in glossaries:
        if glossary.target == view.language and (known := _translate(match[1], words, glossary)):
            translation, certain = known
            evidence = "every word is in the glossary"
            return _Fragment(outer, glossary.source, evidence, translation, certain)
    sides = _touches(view.text, outer.start - 1) + _touches(view.text, outer.end)
    if _CODE.search(match[1]) or (sides == 1 and len(words) == 1 and words[0].isascii()):
        return None  # an index: rows[last]
    glued = sides > 0
    other = foreign_whole(view.text, Span(*match.span(1)), view.language, glued=glued)
    return _Fragment(outer, other.language, other.evidence, "", False) if other else None


def _translate(fragment: str, words: list[str], glossary: Glossary) -> tuple[str, bool] | None:
    """The rendering of a fragment whose every word the glossary knows, and whether its order is certain."""
    whole = glossary.phrases.get(fragment.strip()) or glossary.phrases.get(fragment.strip().lower())
    if whole:
        return whole, True
    rendered = [glossary.words.get(word) or glossary.words.get(word.lower()) for word in words]
    if not words or not all(rendered) or _WORD.sub("", fragment).strip(" ,"):
        return None
    certain = len(words) == 1 or (glossary.source == "de" and _noun_phrase(words))
    parts = iter(rendered)
    return _WORD.sub(lambda _: next(parts) or "", fragment).strip(), certain


def _noun_phrase(words: list[str]) -> bool:
    """Adjectives and one noun after them stand in German as they stand in English."""
    *adjectives, noun = words
    return noun[:1].isupper() and all(_ADJECTIVE.fullmatch(word) for word in adjectives)
