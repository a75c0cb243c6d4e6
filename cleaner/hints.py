"""Why a rule finds nothing in a text: what is loosened until it does, and how its author says so.

A rule that is silent says nothing about the reason. So it is tried again in looser forms: for any language, in any
capitals, without its anchors. The looser form that finds something names what stood in the way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from unicodedata import normalize

from cleaner.catalog import Lines, Pattern, Phrases, Rule
from cleaner.catalog.languages import covers, primary
from cleaner.detect.language.decision import TOLD, TOLD_AS
from cleaner.text import run_end, run_start

Fires = Callable[[Rule, str], bool]
"""Whether a rule finds anything in a text, stopped or not, when it stands alone."""


@dataclass(frozen=True, slots=True)
class _Looser:
    """A looser form of a rule, and what an author is told when it finds something."""

    told: str
    made: Callable[[Rule], Rule]


def hints(rule: Rule, text: str, language: str, fires: Fires) -> Iterator[str]:
    """What keeps `rule` from finding anything in `text`, which is in `language` ("" where nobody knows)."""
    forms = list(_forms(rule, language))
    alone = [form.told for form in forms if fires(form.made(rule), text)]
    if not alone and fires(_loosened(rule, forms), text):
        for form in list(forms):
            rest = [each for each in forms if each is not form]
            forms = rest if fires(_loosened(rule, rest), text) else forms
        alone = [" and ".join(form.told for form in forms)]
    yield from alone or _by_look(rule, text, fires)


def unheard(rule: Rule) -> Iterator[str]:
    """What the author of `rule` is told of each language that no text is found to be in, with file, rule and key."""
    for code in rule.guards.languages:
        if remedy := _unheard(rule, code):
            yield f'{rule.place}: {rule.id}: when: language: no text is found to be in "{code}": {remedy}'


def _unheard(rule: Rule, code: str) -> str:
    """What to do about a language that is found in no text; "" where it is, or one that covers it stands beside it."""
    told = TOLD_AS.get(primary(code), primary(code))
    if code in TOLD or (told != code and told in rule.guards.languages):
        return ""
    given = f"the rule speaks only where --language {code} is given"
    return f'{given}; write "{told}", for which such a text is taken' if told in TOLD else given


def _loosened(rule: Rule, forms: list[_Looser]) -> Rule:
    for form in forms:
        rule = form.made(rule)
    return rule


def _forms(rule: Rule, language: str) -> Iterator[_Looser]:
    languages = rule.guards.languages
    if languages and not covers(languages, language):
        text = f"the text is in {language}" if language else "the language of the text is not sure (see --language)"
        remedies = [remedy for code in languages if primary(code) == language and (remedy := _unheard(rule, code))]
        told = ": ".join((f"{text}, the rule is for {' and '.join(languages)}", *remedies))
        yield _Looser(told, lambda rule: replace(rule, guards=replace(rule.guards, languages=())))
    match = rule.match
    if isinstance(match, Phrases) and not match.ignore_case:
        yield _Looser("it stands there in other capitals: see ignore-case", _in_any_case)
    if isinstance(match, Pattern):
        yield _Looser("it stands there in other capitals: start the expression with (?i)", _in_any_case)
        if match.anchors:
            anchors = " ".join(f'"{anchor}"' for anchor in match.anchors)
            yield _Looser(f"no line that matches holds one of its anchors {anchors}", _without_anchors)
        if not match.whole_text:
            yield _Looser("it matches only across line ends: see whole-text", _over_lines)


def _in_any_case(rule: Rule) -> Rule:
    if isinstance(rule.match, Phrases):
        return replace(rule, match=replace(rule.match, ignore_case=True))
    if isinstance(rule.match, Pattern):
        return replace(rule, match=replace(rule.match, expression="(?i)" + rule.match.expression))
    return rule


def _without_anchors(rule: Rule) -> Rule:
    return replace(rule, match=replace(rule.match, anchors=())) if isinstance(rule.match, Pattern) else rule


def _over_lines(rule: Rule) -> Rule:
    return replace(rule, match=replace(rule.match, whole_text=True)) if isinstance(rule.match, Pattern) else rule


def _by_look(rule: Rule, text: str, fires: Fires) -> Iterator[str]:
    """What no looser rule can tell: words inside longer ones, lines that hold more, letters written otherwise."""
    composed = normalize("NFC", text)
    if composed != text and fires(rule, composed):
        yield "its letters stand apart from their marks there; unicode.decomposed joins them before"
        return
    match = rule.match
    if isinstance(match, Phrases):
        for phrase, _ in match.table:
            at = text.find(phrase)
            if at >= 0:
                word = text[run_start(text, at, 0) : run_end(text, at + len(phrase), len(text))]
                yield f'"{phrase}" stands there as part of "{word}": a phrase is found as whole words only'
                return
            if normalize("NFC", phrase) != phrase:
                yield f'"{phrase}" is written with marks apart from their letters, which no cleaned text has: retype it'
                return
    if isinstance(match, Lines):
        for line in match.literals:
            if line.casefold() in text.casefold():
                yield f'"{line}" stands there, but not as a line of its own: see phrase'
                return
