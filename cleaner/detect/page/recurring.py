"""Lines that recur over the documents of one source: what a site sets on each of its pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from cleaner.catalog import fold

LONGEST = 200
"""Code points; a longer line that recurs is a repeated text rather than furniture."""
CONTEXTS = 3


@dataclass(slots=True)
class Recurring:
    """A line, in how many documents it stands, and for up to three of them the document and its neighbours."""

    line: str
    documents: int = 0
    contexts: list[tuple[str, str, str]] = field(default_factory=list)


def recurring(documents: Iterable[tuple[str, str]], least: int) -> list[Recurring]:
    """The lines that stand in at least `least` of `documents` (name and text), the most frequent first.

    Lines are compared without case and edge space; one that stands twice in a document counts once. Lines
    without a letter are passed over.
    """
    found: dict[str, Recurring] = {}
    for name, text in documents:
        written = [line.strip() for line in text.split("\n") if line and not line.isspace()]
        seen: set[str] = set()
        for n, line in enumerate(written):
            key = fold(line)
            if key in seen or len(line) > LONGEST or not any(char.isalpha() for char in line):
                continue
            seen.add(key)
            known = found.setdefault(key, Recurring(line))
            known.documents += 1
            if len(known.contexts) < CONTEXTS:
                before, after = written[n - 1] if n else "", written[n + 1] if n + 1 < len(written) else ""
                known.contexts.append((name, before, after))
    often = [each for each in found.values() if each.documents >= least]
    return sorted(often, key=lambda each: (-each.documents, fold(each.line)))
