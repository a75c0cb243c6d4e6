"""The rules as a page in Markdown: by family, a line for each, with one example."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from cleaner.catalog import Example, Rule
from cleaner.cli.screen import counted

_CONTEXT = 30
"""Code points of an example that are shown on either side of what changes."""
_LONGEST = 110
"""Code points of a change that are shown; the middle of a longer one is left out."""
_NAMED = {"\n": "⏎", "\t": "⇥", "\N{NO-BREAK SPACE}": "⍽"}

_HEAD = """\
# Repairs

Every shipped rule with one of its examples, before → after, and its tier: **safe** is applied by default, **review**
with `--apply review`, **report** is only noted; what is noted stands between ⟦ and ⟧. ⏎ is a line end, ⍽ a no-break
space, and characters that cannot be seen stand by their code point. `cleaner rules explain ID` says everything about a
rule. This page is what `cleaner rules list --format markdown` prints.
"""


def page(rules: Sequence[Rule]) -> str:
    """The page for `rules`, which are sorted by id."""
    return _HEAD + "".join(line for family, group in groupby(rules, _family) for line in _section(family, list(group)))


def _family(rule: Rule) -> str:
    return rule.family


def _section(family: str, rules: list[Rule]) -> Iterator[str]:
    yield f"\n## {family}\n\n{counted(len(rules), 'rule')}.\n\n"
    for rule in rules:
        languages = f", {' '.join(rule.guards.languages)}" if rule.guards.languages else ""
        yield f"- **{rule.id}** ({rule.tier}{languages}): {rule.summary}. {_shown(rule.hit[0])}\n"


def _shown(example: Example) -> str:
    if example.becomes is None:
        start, end = example.spans[0]
        marked = f"{example.text[:start]}⟦{example.text[start:end]}⟧{example.text[end:]}"
        return _code(_window(marked, start, end + 2))
    low, high = _differing(example.text, example.becomes)
    before = _window(example.text, low, len(example.text) - high)
    after = _window(example.becomes, low, len(example.becomes) - high)
    return f"{_code(before)} → {_code(after)}"


def _differing(before: str, after: str) -> tuple[int, int]:
    """How many code points the two have in common at the start, and how many of the rest at the end."""
    shorter = min(len(before), len(after))
    low = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    high = next((n for n in range(shorter - low) if before[-n - 1] != after[-n - 1]), shorter - low)
    return low, high


def _window(text: str, start: int, end: int) -> str:
    """What stands from `start` to `end` of a text, with whole words around it."""
    low, high = max(0, start - _CONTEXT), min(len(text), end + _CONTEXT)
    low = text.find(" ", low, start) + 1 or low if low else 0
    high = max(text.rfind(" ", end, high), end) if high < len(text) else high
    shown = text[low:high]
    if len(shown) > _LONGEST:
        shown = f"{shown[: _LONGEST // 2]} […] {shown[-_LONGEST // 2 :]}"
    return f"{'…' * (low > 0)}{shown}{'…' * (high < len(text))}"


def _code(text: str) -> str:
    """A span of code that shows every character of `text`, those that nobody sees by their code point."""
    seen = "".join(_NAMED.get(char) or (char if _visible(char) else f"<U+{ord(char):04X}>") for char in text)
    longest = max((len(list(run)) for char, run in groupby(seen) if char == "`"), default=0)
    ticks = "`" * (longest + 1)
    edge = " " if longest or seen.startswith(" ") or seen.endswith(" ") or not seen else ""
    return f"{ticks}{edge}{seen}{edge}{ticks}"


def _visible(char: str) -> bool:
    if "\N{COMBINING GRAVE ACCENT}" <= char <= "\N{COMBINING LATIN SMALL LETTER X}":
        return False  # a letter apart from its mark looks like the letter that it becomes
    return char == " " or unicodedata.category(char) not in ("Cc", "Cf", "Co", "Cn", "Cs", "Zs", "Zl", "Zp")
