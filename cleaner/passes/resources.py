"""What the passes look things up in, and how they are set, whatever the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleaner.catalog import Glossary, Loanwords, Scanner


@dataclass(frozen=True, slots=True)
class Resources:
    """`scanner` finds the literals of all rules; `chrome`, careful, balanced or strict, is how far furniture goes.

    `loanwords` are the set phrases that each language takes in, `glossaries` translate the words of others.
    """

    scanner: Scanner
    chrome: str = "careful"
    loanwords: Loanwords = field(default_factory=dict)
    glossaries: tuple[Glossary, ...] = ()
