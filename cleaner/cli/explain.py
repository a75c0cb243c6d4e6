"""A rule as a person reads it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from shutil import get_terminal_size

from cleaner.catalog import Detector, Example, Guards, Lines, Pattern, Phrases, Rule, Words
from cleaner.changes import Tier
from cleaner.cli.screen import BOLD, DIM, REVERSE, TIER_COLOURS, counted, paint, plain
from cleaner.passes import ASKED

_INDENT = 10
_MOST = 12
"""So many entries of a long table are shown."""

_STANDS = {
    "between": "alone only between two paragraphs of the text",
    "after": "only after the last sentence of the text",
}
_TIERS = {
    Tier.SAFE: "applied by default",
    Tier.REVIEW: "has a repair, applied with --apply review",
    Tier.REPORT: "only noted",
}

_ASKED = "asked for: --unwrap, or --select with its family or id"


def explained(rule: Rule, *, marks: bool) -> str:
    """Everything about `rule`, ready for the screen.

    What an example marks is painted, and with `marks` it stands in [[ ]] besides.
    """
    parts = [paint(plain(rule.id), BOLD), plain(rule.summary), ""]
    parts += _field("Why", [rule.why])
    parts += _field("Tier", [f"{paint(str(rule.tier), TIER_COLOURS[rule.tier])}: {_TIERS[rule.tier]}"], raw=True)
    parts += _field("Finds", _match(rule.match))
    parts += _field("Only if", [_ASKED] if rule.family in ASKED else [])
    parts += _field("Only if", _guards(rule.guards))
    parts += _field("Changes", [", ".join(sorted(rule.changes))] if rule.changes else [])
    parts += _field("Inside", [f"also in: {', '.join(sorted(rule.inside))}"] if rule.inside else [])
    parts += _field("Keeps", [f"as metadata: {', '.join(rule.metadata)}"] if rule.metadata else [])
    parts += _field("File", [rule.place])
    for name, examples in (("hit", rule.hit), ("miss", rule.miss), ("gap", rule.gap)):
        for example in examples:
            parts += _example(name, rule, example, marks=marks)
    return "\n".join(parts) + "\n"


def _field(name: str, values: Iterable[str], *, raw: bool = False) -> Iterator[str]:
    """A labelled value on lines that fit the screen; `raw` ones are ready as they are."""
    label = paint(f"{name:<{_INDENT}}", BOLD)
    for value in values:
        for line in [value] if raw else _wrapped(plain(value)):
            yield (label + line).rstrip()
            label = " " * _INDENT


def _wrapped(text: str) -> list[str]:
    width = max(40, min(get_terminal_size((100, 24)).columns, 120) - _INDENT)
    if text.startswith(" "):
        return [text]  # an entry or an expression: to be read, and copied, in one piece
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]


def _match(match: Phrases | Pattern | Lines | Detector) -> Iterator[str]:
    if isinstance(match, Phrases):
        yield f"these phrases, as whole words{', in small letters or capitals' if match.ignore_case else ''}"
        yield from _some([f'"{wrong}"' + ("" if right is None else f' → "{right}"') for wrong, right in match.table])
    elif isinstance(match, Pattern):
        yield from _pattern("what matches" + (", across lines" if match.whole_text else ""), match)
    elif isinstance(match, Lines):
        yield from _lines(match)
    else:
        yield f"what the detector {match.name} finds"


def _lines(match: Lines) -> Iterator[str]:
    if match.literals:
        yield "whole lines that read, apart from case and edge punctuation"
        yield from _some([f'"{line}"' for line in match.literals])
    for pattern in match.patterns:
        yield from _pattern("whole lines that match", pattern)
    if match.follow:
        yield f"and the {match.follow} lines with text after each" if match.follow > 1 else "and the next line"
    if match.company > 1:
        yield f"only where {match.company} different lines of this kind stand together"
    if match.stands:
        yield _STANDS[match.stands]


def _pattern(what: str, pattern: Pattern) -> Iterator[str]:
    yield what
    yield f"  {pattern.expression}"
    if pattern.replace is not None:
        yield f"and put there {pattern.replace}" if pattern.replace else "and take it out"
    if pattern.anchors:
        anchors = ", ".join(f'"{anchor}"' for anchor in pattern.anchors)
        yield f"looked for where one of these stands: {anchors}"


def _some(entries: list[str]) -> Iterator[str]:
    shown = entries if len(entries) <= _MOST + 1 else entries[:_MOST]
    yield from (f"  {entry}" for entry in shown)
    if len(shown) < len(entries):
        yield f"  … and {len(entries) - len(shown):,} more, in the file"


def _guards(guards: Guards) -> Iterator[str]:
    if guards.languages:
        yield f"the document's language is {' or '.join(guards.languages)}"
    places = [("first", guards.head), ("last", guards.tail)]
    if told := [f"the {end} {counted(lines, 'line')} with text" for end, lines in places if lines]:
        yield f"it stands in {' or '.join(told)}"
    yield from _words("the document", guards.document)
    yield from _words("the sentence", guards.sentence)
    yield from _words(f"the text around it, {counted(guards.within, 'character')} each way,", guards.near)


def _words(where: str, words: Words) -> Iterator[str]:
    for needed, how in ((words.any, "holds one of"), (words.all, "holds"), (words.none, "holds none of")):
        if needed:
            yield f"{where} {how}: {', '.join(needed)}"


def _example(name: str, rule: Rule, example: Example, *, marks: bool) -> Iterator[str]:
    usual = rule.guards.languages[0] if rule.guards.languages else "en"
    yield ""
    label = name if example.language == usual else f"{name} ({example.language})"
    yield from _field(label, _marked(example, marks=marks).split("\n"), raw=True)
    if example.becomes is not None:
        yield from _field("becomes", map(plain, example.becomes.split("\n")), raw=True)
    if example.why:
        yield from _field("", [paint(plain(example.why), DIM)], raw=True)


def _marked(example: Example, *, marks: bool) -> str:
    """The text, its line ends kept, with what the example marks standing out."""
    before, after = ("[[", "]]") if marks else ("", "")
    parts: list[str] = []
    done = 0
    for start, end in example.spans:
        found = (f"{before}{line}{after}" for line in map(plain, example.text[start:end].split("\n")))
        parts += (_plain_lines(example.text[done:start]), "\n".join(paint(line, REVERSE) for line in found))
        done = end
    return "".join(parts) + _plain_lines(example.text[done:])


def _plain_lines(text: str) -> str:
    return "\n".join(map(plain, text.split("\n")))
