"""From a rule file's tables to typed, checked rules. Every error names file, rule and key."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from cleaner.catalog.anchors import anchors_of
from cleaner.catalog.fields import Fields
from cleaner.catalog.languages import wrong_language
from cleaner.catalog.model import (
    CHANGE_CLASSES,
    PROTECTED_KINDS,
    STANDS,
    Detector,
    Example,
    Guards,
    Lines,
    Match,
    Pattern,
    Phrases,
    Rule,
    Words,
)
from cleaner.changes import Tier

_ID = re.compile(r"[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9.-]*")


def parse_rules(place: str, data: dict[str, Any]) -> tuple[tuple[Rule, ...], tuple[str, ...]]:
    """The rules of one file, and the ids or prefixes that it switches off.

    Raises RuleError.
    """
    fields = Fields(place, data)
    off = fields.texts("off")
    if isinstance(data.get("rule"), dict):
        raise fields.error("rule", "write [[rule]], with two brackets, above each rule")
    rules = tuple(_rule(place, table, number) for number, table in enumerate(fields.tables("rule"), 1))
    fields.done()
    return rules, off


def _rule(place: str, table: object, number: int) -> Rule:
    fields = Fields(f"{place}: rule {number}", table)
    name = fields.text("id")
    if not _ID.fullmatch(name):
        raise fields.error(
            "id", f'"{name}" must be family.name in small letters, digits and hyphens, as in "own.{_slug(name)}"'
        )
    fields.place = f"{place}: {name}"
    tier = Tier(fields.choice("tier", tuple(Tier)))
    guards = _guards(fields.inner("when"))
    language = guards.languages[0] if guards.languages else "en"
    rule = Rule(
        id=name,
        summary=fields.text("summary"),
        why=fields.text("why"),
        tier=tier,
        match=_match(fields),
        guards=guards,
        changes=fields.choices("changes", CHANGE_CLASSES),
        inside=fields.choices("inside", PROTECTED_KINDS),
        metadata=fields.texts("metadata"),
        hit=_examples(fields, "hit", language),
        miss=_examples(fields, "miss", language),
        gap=_examples(fields, "gap", language),
        place=place,
    )
    fields.done()
    if rule.metadata and isinstance(rule.match, Phrases | Detector):
        raise fields.error("metadata", "needs a pattern, lines or like; a phrase or a detector gives no fields")
    _check(fields, rule)
    return rule


def _slug(name: str) -> str:
    """What might be meant by the last part of an id that is none."""
    return re.sub("[^a-z0-9]+", "-", name.rpartition(".")[2].lower()).strip("-") or "my-rule"


def _check(fields: Fields, rule: Rule) -> None:
    if not rule.hit:
        raise fields.error(
            "hit", 'at least one example is needed: hit = [{ text = "… [[wrong]] …", becomes = "… right …" }]'
        )
    if not rule.miss:
        raise fields.error("miss", 'at least one text that must stay is needed: miss = ["…"]')
    repairs = rule.tier is not Tier.REPORT
    for number, example in enumerate(rule.hit, 1):
        if not example.spans:
            raise fields.error(f"hit {number}", "mark what the rule finds with [[ and ]]")
        if repairs and example.becomes is None:
            raise fields.error(f"hit {number}", 'say what becomes of it: becomes = "…"')


def _match(fields: Fields) -> Match:
    if not fields.has("match"):
        raise fields.missing("match", '{ phrase = "…" }')
    match = fields.inner("match")
    given = [kind for kind in _KINDS if match.has(kind)]
    replace = fields.optional("replace")
    if not given and match.left():
        match.done()
    if len(given) != 1 and given != ["lines", "like"]:
        raise fields.error("match", f"needs exactly one of {', '.join(_KINDS)} (lines and like may be together)")
    kind = given[0]
    if any(match.is_empty(each) for each in given):
        raise match.error(kind, "is empty; name what the rule looks for, or take the rule out")
    if kind in ("swap", "lines", "like", "detector") and replace is not None:
        raise fields.error("replace", f"has no meaning with {kind}; take it out")
    found = _KINDS[kind](match, replace)
    match.done()
    return found


def _phrases(match: Fields, replace: str | None) -> Phrases:
    return Phrases(tuple((phrase, replace) for phrase in match.texts("phrase")), match.flag("ignore-case"))


def _swaps(match: Fields, _: str | None) -> Phrases:
    table = match.table_of_texts("swap")
    for wrong, right in table.items():
        if not wrong.strip() or wrong == right:
            raise match.error("swap", f'"{wrong}" = "{right}" changes nothing; take it out')
    ignore_case = match.flag("ignore-case")
    if ignore_case and len(set(map(str.lower, table))) < len(table):
        raise match.error("swap", "names a word twice, with ignore-case; keep one of them")
    return Phrases(tuple(table.items()), ignore_case)


def _expression(match: Fields, replace: str | None) -> Pattern:
    return _pattern(match, "pattern", match.text("pattern"), replace, match.texts("anchors"))


def _lines(match: Fields, _: str | None) -> Lines:
    literals, anchors = match.texts("lines"), match.texts("anchors")
    for literal in literals:
        if not any(char.isalnum() for char in literal):
            raise match.error("lines", f'"{literal}" holds no letter or digit; name the words of the line')
    like = tuple(_pattern(match, "like", e, None, anchors) for e in match.texts("like"))
    stands = match.choice("stands", STANDS, "")
    return Lines(literals, like, match.number("follow", 0), match.number("company", 1), stands)


def _detector(match: Fields, _: str | None) -> Detector:
    return Detector(match.text("detector"))


_KINDS: dict[str, Callable[[Fields, str | None], Match]] = {
    "phrase": _phrases,
    "swap": _swaps,
    "pattern": _expression,
    "lines": _lines,
    "like": _lines,
    "detector": _detector,
}
"""The keys that say what a rule matches, each with what reads the table `match` and the rule's replacement."""


def _pattern(match: Fields, key: str, expression: str, replace: str | None, anchors: tuple[str, ...]) -> Pattern:
    if any(ord(char) < 32 and char not in "\t\n\r" for char in expression):
        raise match.error(key, "holds a control character: write expressions in single quotes, where \\b stays \\b")
    return Pattern(
        expression,
        replace,
        anchors or anchors_of(expression),
        key == "pattern" and match.flag("whole-text"),
    )


def _guards(when: Fields) -> Guards:
    near = when.inner("near")
    within = near.number("within", 300)
    guards = Guards(
        languages=_languages(when),
        document=_words(when.inner("document")),
        sentence=_words(when.inner("sentence")),
        near=_words(near),
        within=within,
        head=_lines_of(when, "head"),
        tail=_lines_of(when, "tail"),
    )
    when.done()
    return guards


def _lines_of(when: Fields, key: str) -> int:
    given = when.has(key)
    number = when.number(key, 0)
    if given and not number:
        raise when.error(key, f"counts lines with text, from 1: {key} = 3; leave it out for anywhere")
    return number


def _languages(when: Fields) -> tuple[str, ...]:
    found = when.texts("language")
    for code in found:
        if problem := wrong_language(code):
            raise when.error("language", f"{problem}; the rule would never fire")
    return found


def _words(fields: Fields) -> Words:
    words = Words(fields.texts("any"), fields.texts("all"), fields.texts("none"))
    fields.done()
    return words


def _examples(fields: Fields, key: str, language: str) -> tuple[Example, ...]:
    return tuple(
        _example(fields, f"{key} {number}", item, language) for number, item in enumerate(fields.tables(key), 1)
    )


def _example(fields: Fields, key: str, item: object, language: str) -> Example:
    if isinstance(item, str):
        item = {"text": item}
    inner = Fields(f"{fields.place}: {key}", item)
    marked = inner.text("text")
    becomes = inner.optional("becomes")
    language = inner.text("language", language)
    if problem := wrong_language(language):
        raise inner.error("language", problem)
    why = inner.text("why", "")
    inner.done()
    text, spans = _unmark(marked)
    if "[[" in text or "]]" in text:
        raise inner.error("text", "[[ and ]] must come in pairs and not inside one another")
    return Example(text, spans, becomes, language, why)


def _unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    text = ""
    spans = []
    for number, piece in enumerate(re.split(r"\[\[(.*?)\]\](?!\])", marked, flags=re.DOTALL)):
        if number % 2:
            spans.append((len(text), len(text) + len(piece)))
        text += piece
    return text, tuple(spans)
