"""A text under the rules of names alone."""

from __future__ import annotations

from pathlib import Path

from cleaner.catalog import load
from cleaner.engine import Apply, Outcome
from cleaner.examples import engine_of


def read(text: str, *packs: Path, apply: str = "safe", language: str = "en") -> Outcome:
    """What the rules of names alone make of `text`, with the shipped entries and those of `packs`."""
    catalog = load(packs)
    engine = engine_of(catalog, catalog.named(["names"]))
    return engine.run(text, Apply(apply), lambda _: language)


def stops(outcome: Outcome) -> list[tuple[str, str]]:
    return [(each.before, each.because) for each in outcome.skipped if each.reason == "guard"]
