"""The finders written in Python, by the name that rules call them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from cleaner.catalog import Glossary, Rule
from cleaner.changes import Finding
from cleaner.passes.view import View

Glossaries = tuple[Glossary, ...]
Finder = Callable[[Rule, View, Glossaries], Iterator[Finding]]


def _load() -> Mapping[str, Finder]:
    from cleaner.passes import encoding  # noqa: PLC0415

    return {"mojibake": encoding.mojibake}


DETECTORS: Mapping[str, Finder] = _load()
