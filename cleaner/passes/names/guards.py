"""Facts that keep a name from being rewritten: namesakes, kept names, the entry's own words, a foreign neighbour."""

from __future__ import annotations

import re
from dataclasses import replace

from cleaner.catalog import Entity, NameBook, People
from cleaner.catalog.people import fold_word
from cleaner.changes import Finding, Reason, Stop
from cleaner.detect.sentences import sentence_at
from cleaner.names.folding import fold
from cleaner.passes.names.reading import Named
from cleaner.passes.view import View
from cleaner.text import Span
from cleaner.text.late import late

# Words that English does not have; beside a name, or more of them around it than English ones, they tell that the
# name stands in another language's sentence or title.
_FOREIGN = frozenset(
    "der des dem den die das und von vom mit für zum zur über bei ein eine aus auf auch nicht ist sind hat dass "
    "le la les du et pour avec par sur est aux une dans qui que el los las y con por para sobre del una según se su "
    "w z i na o do od przez oraz dla nad".split()
)
_ENGLISH = frozenset(
    "the of and to a is was were for with by that at from has had his her he she it said as in on an are".split()
)
# Words of nearly every English sentence that its neighbours do not have.
_ONLY_ENGLISH = frozenset(
    "the The of and with from that which who his her their has had have been were said by for are at not this it "
    "as".split()
)
_AROUND = 40
_ENOUGH = 12
"""Words in 160 code points, of which English ones cannot all be nouns."""
_GLOSS = 50
"""Code points in which the right name beside a wrong one means that the text explains one by the other."""


def stop_of_name(view: View, named: Named, book: NameBook, people: People) -> Stop | None:
    """The fact that forbids to rewrite a full name, None where there is none."""
    text = f"{fold_word(named.given.of(view.text))} {fold_word(named.surname.of(view.text))}"
    because = _kept(view, named.span, text, book)
    if not because and text in people.barred:
        because = f"it is the name of {people.barred[text]}"
    if not because and named.others:
        because = f"it can be {' or '.join((named.person.entity.name, *(p.entity.name for p in named.others)))}"
    if not because and view.language == "en":
        because = foreign_beside(view.text, named.span)
    because = because or missing_words(view, named.person.entity, named.span)
    return Stop(Reason.GUARD, because) if because else None


def _kept(view: View, span: Span, folded: str, book: NameBook) -> str:
    """Whether a kept name stands here, which may be longer than what was found."""
    around = ""
    for name in book.keep:
        kept = fold_word(name)
        if folded in kept:
            around = around or fold(view.text[max(0, span.start - _AROUND) : span.end + _AROUND])
            if kept in around:
                return f'"{name}" is kept'
    return ""


def missing_words(view: View, entity: Entity, span: Span) -> str:
    """What the entry's `near` or `unless` has against a repair at `span`, "" for nothing."""
    whole = Span(0, len(view.text))
    around = Span(max(0, span.start - _GLOSS), min(len(view.text), span.end + _GLOSS))
    for name in (entity.name, *entity.also, *entity.same):
        if len(name) > 3 and view.stands(name, around, span):
            return f'"{name}" beside it: the text tells both names'
    for word in entity.unless:
        if _holds(view, word) and view.stands(word, whole, span):
            return f'the document holds "{word}"'
    if entity.near and not any(_holds(view, word) and view.stands(word, whole, span) for word in entity.near):
        return "the document holds none of " + ", ".join(f'"{word}"' for word in entity.near)
    return ""


def _holds(view: View, word: str) -> bool:
    """Whether `word` is in the text at all, which is asked for every finding of an entry."""
    return view.once(f"holds {word}", lambda: word in view.text)


def foreign_beside(text: str, span: Span) -> str:
    """Why the text around `span` does not look English, "" where it does."""
    start, end = max(0, span.start - 2 * _AROUND), span.end + 2 * _AROUND
    before = text[start : span.start].rpartition("\n")[2]
    after = text[span.end : end].partition("\n")[0]
    words = _WORDS.findall(before), _WORDS.findall(after)
    for found in (words[0][-1:] if before.endswith(" ") else [], words[1][:1] if after.startswith(" ") else []):
        if found and found[0] in _FOREIGN:
            return f'"{found[0]}" beside it is not English'
    if len(words[0]) + len(words[1]) > _ENOUGH and _ONLY_ENGLISH.isdisjoint(word for side in words for word in side):
        return "nothing around it is English"
    foreign = [word for side in words for word in side if word in _FOREIGN]
    if len(foreign) > 1 and len(foreign) > sum(word in _ENGLISH for side in words for word in side):
        return f'"{foreign[0]}" and "{foreign[1]}" around it are not English'
    return ""


def unless_told(view: View, finding: Finding) -> Finding:
    """`finding`, stopped where its sentence speaks about how the name is spelt and nothing else stopped it.

    And where all that it takes from the name are accents that tell a reader which syllable is stressed.
    """
    because = "" if finding.stop or not finding.edits else told_as_spelling(view, finding.span)
    if finding.edits and all(edit.before.translate(_STRESSED) == edit.after for edit in finding.edits):
        because = "" if finding.stop else "its accents tell the stress"
    return replace(finding, stop=Stop(Reason.GUARD, because)) if because else finding


def told_as_spelling(view: View, span: Span) -> str:
    """Why the sentence around `span` speaks about a spelling ("its German name is …"), "" where it does not."""
    around = view.text[max(0, span.start - _SENTENCE) : span.end + _SENTENCE]
    if not _LANGUAGE.search(around):
        return ""
    sentence = sentence_at(view.text, span.start, view.language)
    said = view.text[max(sentence.start, span.start - _SENTENCE) : min(sentence.end, span.end + _SENTENCE)]
    language = _LANGUAGE.search(said)
    if language and language[1]:
        return f'"{language[0]}" in its sentence: the text tells how languages spell it'
    spelling = _SPELLING.search(said)
    if not language or not spelling:
        return ""
    return f'"{language[0]}" and "{spelling[0]}" in its sentence: it is about a spelling'


_STRESSED = str.maketrans("áéíóúÁÉÍÓÚ", "aeiouAEIOU")
_WORDS = late(r"[^\W\d_]+")
_SENTENCE = 400
"""Code points on either side of a name in which its sentence is read."""
_LANGUAGE = late(
    r"\b(?:German|Polish|French|Russian|Ukrainian|English|Spanish|Czech|Slovak|Italian|Belarusian|Bulgarian|Serbian"
    r"|Croatian|Lithuanian|Latvian|Estonian|Finnish|Swedish|Dutch|Hungarian|Romanian|Portuguese|Turkish|Greek|Yiddish"
    r"|Hebrew|Latin|Cyrillic|Tatar|Georgian|Armenian|Kazakh|(?:German|Pole|Russian|Ukrainian|Spaniard|Czech)s)\b"
    r"(\.?:|\s+«|\s+“)?|\b(?:Ger|Pol|Russ?|Ukr|Fr|Lat)\.:? (?=\w)"
)
_SPELLING = late(
    r"\b(?:(?<!in the )names?|named|spell\w*|spelt|written|word|transl\w*iterat\w*|transcri\w+|romani[sz]\w+"
    r"|pronounc\w+|known as|variants?|versions?|exonym|endonym|alphabet|(?:its|his|her|this|whose) form"
    r"|call(?:s|ed)?(?! (?:for|on|upon|off|to|up|in|a|an|the|his|her|him)\b))\b",
    re.IGNORECASE,
)
