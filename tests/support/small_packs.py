"""Small packs of rules, written in the tests that use them, and a run of them on a text."""

from __future__ import annotations

import tomllib
from pathlib import Path

from cleaner import Cleaner
from cleaner.catalog import Glossary, Rule
from cleaner.catalog.parse import parse_rules
from cleaner.engine import Apply, Engine, Outcome
from cleaner.passes import Resources, compile_passes

EXAMPLES = 'hit = [{ text = "[[x]]", becomes = "y" }]\nmiss = ["z"]\n'
"""Examples that a rule file must have and that a test of a pass does not run."""


def rule(name: str, body: str, tier: str = "safe", examples: str = EXAMPLES) -> str:
    """The TOML of one rule, whose match, replacement and guards are `body`."""
    return f'[[rule]]\nid = "{name}"\nsummary = "a slip"\nwhy = "It is one."\ntier = "{tier}"\n{body}\n{examples}\n'


GREY = rule(
    "own.grey",
    'match = { phrase = "graey" }\nreplace = "grey"',
    examples='hit = [{ text = "A [[graey]] sky.", becomes = "A grey sky." }]\nmiss = ["A grey sky."]',
)
"""A rule whose examples hold."""

SKY = rule(
    "own.sky",
    'match = { phrase = "skie" }\nreplace = "sky"',
    examples='hit = [{ text = "The [[skie]] today.", becomes = "The sky today." }]\nmiss = ["The sky."]',
)
"""Another one."""


def rules_of(*tables: str) -> tuple[Rule, ...]:
    """The rules of a file that holds `tables`; their examples are not run."""
    return parse_rules("own.toml", tomllib.loads("".join(tables)))[0]


def engine_of(*tables: str, glossaries: tuple[Glossary, ...] = ()) -> Engine:
    """An engine of these rules alone, in the order given."""
    rules = rules_of(*tables)
    passes, scanner = compile_passes(rules)
    return Engine(passes, {each.id: each for each in rules}, Resources(scanner, glossaries=glossaries))


def run(text: str, *tables: str, apply: str = "safe", language: str = "en") -> Outcome:
    """What these rules alone make of `text`."""
    return engine_of(*tables).run(text, Apply(apply), lambda _: language)


def cleaned(text: str, *tables: str, apply: str = "safe", language: str = "en") -> str:
    """The text that these rules alone make of `text`."""
    return run(text, *tables, apply=apply, language=language).text


def changed(outcome: Outcome) -> list[tuple[str, str]]:
    """Each change of an outcome: the text before and after."""
    return [(each.before, each.after) for each in outcome.changes]


def stopped(outcome: Outcome) -> list[tuple[str, str, str]]:
    """Each skipped finding of an outcome: its text, the reason and the fact that decided."""
    return [(each.before, str(each.reason), each.because) for each in outcome.skipped]


def pack(folder: Path, *tables: str, name: str = "own.toml") -> Path:
    """Write a rule file called `name` into `folder`, and return the folder."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(tables), encoding="utf-8")
    return folder


def cleaner_of(folder: Path, *tables: str) -> Cleaner:
    """A Cleaner of these rules, laid over the shipped ones, their examples run."""
    return Cleaner(language="en", rules=[pack(folder, *tables)])
