"""Pieces of another language that translation left in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cleaner.catalog import Glossary, Rule, fold_phrase
from cleaner.changes import Finding, Reason, Stop
from cleaner.detect.foreign.brackets import foreign_whole
from cleaner.detect.language.alphabets import script_of
from cleaner.detect.language.decision import language_of
from cleaner.detect.sentences import sentence_at
from cleaner.passes.view import View
from cleaner.text import Edit, Span

_BRACKET = re.compile(r"\[([^\[\]\n]{2,200})\]")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ADJECTIVE = re.compile(r"[a-zäöüß]+(?:e|en|er|es|em)")

_GLOSS, _GLOSSED = 80, 4
"""Code points and words before a bracket among which its translation is looked for."""
_UNSPACED = ("Han", "Kana", "Hangul")
_CONTENT = 4
"""Letters from which a word of a translation says something: articles and prepositions stand everywhere."""
_ABOUT_WORDS = re.compile(
    r"\b(?:words?|terms?|phrase|motto|inscription|literally|spell(?:ed|ing|t)|untranslat\w+"
    r"|(?:German|French|Spanish|Italian|Portuguese|Polish|Czech|Russian|Ukrainian|Latin) (?:for|original|name))\b"
)
_PHONES = frozenset("ˈˌːʔəɪʊɔɛŋʃʒθð")
_CODE = re.compile(r"[(){}=<>;*+\\|\"]|\w[._]\w")
_MACRO = re.compile(r"(?:[\\%@#]\w|::|\w:\w|\w_)\S*$")
_REFERENCE = re.compile(r"^(\[[^\]\n]+\]):", re.MULTILINE)
"""Where the links that a text refers to by these words are told."""
_CODE_LETTERS = 3
"""A word of so few letters by itself may be the code of a language, a unit, a variable."""

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


def bracket_translated(rule: Rule, view: View) -> list[Finding]:
    """Fragments whose every word the glossary knows and whose word order English shares."""
    fragments = _fragments(view)
    return [_translated(rule, view, each) for each in fragments if each.translation and each.certain]


def bracket_suggested(rule: Rule, view: View) -> list[Finding]:
    """Fragments whose every word the glossary knows, but which need a reader for order and agreement."""
    fragments = _fragments(view)
    return [_translated(rule, view, each) for each in fragments if each.translation and not each.certain]


def bracket_reported(rule: Rule, view: View) -> list[Finding]:
    """Fragments that the glossary does not cover: kept, and told."""
    fragments = [fragment for fragment in _fragments(view) if not fragment.translation]
    return [
        Finding(rule.id, rule.tier, each.outer, (), _note(rule, each), language=each.language, keeps=True)
        for each in fragments
    ]


def bracketed(view: View) -> list[Span]:
    """Where the fragments in brackets stand, brackets included."""
    return [each.outer for each in _fragments(view)]


def translate(fragment: str, glossary: Glossary) -> tuple[str, bool] | None:
    """The rendering of a fragment whose every word the glossary knows, and whether its order is certain."""
    return _translate(fragment, _WORD.findall(fragment), glossary)


def bracket_glued(rule: Rule, view: View) -> list[Finding]:
    """Fragments that are kept and whose brackets touch the words around them.

    In a text whose language is in doubt they may be an editor's, who puts in what a scribe left out.
    """
    findings: list[Finding] = []
    if not view.language:
        return findings
    for fragment in _fragments(view):
        outer, text = fragment.outer, view.text
        edges = ((outer.start, outer.start - 1), (outer.end, outer.end))
        places = [at for at, beside in edges if _touches(text, beside)]
        if places and not fragment.certain:
            edits = tuple(Edit(Span(at, at), "", " ") for at in places)
            findings.append(Finding(rule.id, rule.tier, outer, edits, rule.summary))
    return findings


def _translated(rule: Rule, view: View, fragment: _Fragment) -> Finding:
    rendering = spaced(view.text, fragment.outer, fragment.translation)
    edit = Edit.replace(view.text, fragment.outer, rendering)
    stop = None if rendering == f" {fragment.translation} " else _gloss(view, fragment)
    return Finding(rule.id, rule.tier, fragment.outer, (edit,), _note(rule, fragment), stop=stop, keeps=True)


def _gloss(view: View, fragment: _Fragment) -> Stop | None:
    """What tells that a writer put the original there: its translation stands before it, or the text is about words."""
    start = fragment.outer.start
    before = [word.lower() for word in _WORD.findall(view.text, max(0, start - _GLOSS), start)[-_GLOSSED:]]
    rendered = _WORD.findall(fragment.translation.lower())
    if before[-1:] == rendered[-1:]:
        return Stop(Reason.GUARD, f'the original of "{before[-1]}", which stands before it')
    for word in rendered:
        if len(word) >= _CONTENT and any(_alike(word, other) for other in before):
            return Stop(Reason.GUARD, f'the original of "{word}", which stands before it')
    sentence = sentence_at(view.text, start, view.language).of(view.text)
    if (about := _ABOUT_WORDS.search(sentence)) is not None:
        return Stop(Reason.GUARD, f'the sentence is about words: it says "{about[0]}"')
    return None


def _alike(one: str, other: str) -> bool:
    """Whether two words are one but for their endings."""
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return same >= max(_CONTENT - 1, min(len(one), len(other)) - 2)


def _note(rule: Rule, fragment: _Fragment) -> str:
    return f"{rule.summary}: {fragment.language} ({fragment.evidence})"


def spaced(text: str, span: Span, words: str) -> str:
    """What to write for `span` so that `words` stand there, with a space on each side where they would touch a word."""
    return " " * _touches(text, span.start - 1) + words + " " * _touches(text, span.end)


def _touches(text: str, at: int) -> bool:
    """Whether a word stands at `at`, of a language that puts spaces between a bracket and a word."""
    return 0 <= at < len(text) and text[at].isalnum() and script_of(text[at]) not in _UNSPACED


def _fragments(view: View) -> list[_Fragment]:
    """The fragments of a text, looked for once for all the rules that ask."""
    return view.once("fragments", lambda: list(_find(view)))


def _find(view: View) -> Iterator[_Fragment]:
    language = ""
    for match in _BRACKET.finditer(view.text):
        # What translation left in a short text can be what makes its language doubtful: the likeliest will do.
        language = language or view.language or language_of(view.text).code
        if not language:
            return
        fragment = _fragment(view, language, match)
        if fragment is not None:
            yield fragment


def _fragment(view: View, language: str, match: re.Match[str]) -> _Fragment | None:
    words = _WORD.findall(match[1])
    if not any(len(word) >= 3 for word in words) or any(word.lower() in _EDITORIAL for word in words):
        return None
    if _is_markup(view, match):
        return None
    if not _PHONES.isdisjoint(match[1]) or fold_phrase(match[1]) in view.resources.loanwords.get(language, frozenset()):
        return None  # how a word sounds, and what the language has taken in
    outer = Span(*match.span())
    sides = _touches(view.text, outer.start - 1) + _touches(view.text, outer.end)
    for glossary in view.resources.glossaries:
        if glossary.target == language and (known := _translate(match[1], words, glossary)):
            translation, certain = known
            evidence = "every word is in the glossary"
            certain = certain and (sides > 0 or len(match[1]) > _CODE_LETTERS or not match[1].isascii())
            return _Fragment(outer, glossary.source, evidence, translation, certain)
    if _CODE.search(match[1]) or (sides == 1 and match[1].isascii() and (len(words) == 1 or "," in match[1])):
        return None  # an index, a type, what may be left out: rows[last], tuple[str, int], call(one[, two])
    glued = sides > 0
    other = foreign_whole(view.text, Span(*match.span(1)), language, glued=glued)
    return _Fragment(outer, other.language, other.evidence, "", False) if other else None


def _is_markup(view: View, match: re.Match[str]) -> bool:
    """Whether the brackets are a link's, a reference's or a macro's: `[x](…)`, `[x]: …`, `}[x]`, `xref:a[x]`."""
    text, (start, end) = view.text, match.span()
    if text[end : end + 1] in ("(", "{") or text[start - 1 : start] == "}":
        return True
    follows = _BRACKET.match(text, end)
    references = view.once("link references", lambda: frozenset(_REFERENCE.findall(text)))
    if any(link[0] in references for link in (match, follows) if link):
        return True
    return _MACRO.search(text, max(0, start - _GLOSS), start) is not None


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
