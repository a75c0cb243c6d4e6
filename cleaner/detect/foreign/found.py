"""What is found: a stretch of text in another language."""

from __future__ import annotations

from dataclasses import dataclass

from cleaner.text import Span


@dataclass(frozen=True, slots=True)
class Foreign:
    """A stretch of `words` words in `language`; `weight` is the power of ten by which it is likelier there.

    `language` is "" where only the script is told. `evidence` says why, in words. `kept` says why it belongs in the
    text by its form, "" if nothing says so; `script` that it is in another script than the text.
    """

    span: Span
    language: str
    weight: float
    words: int
    evidence: str
    kept: str = ""
    script: bool = False

    @property
    def confidence(self) -> float:
        """How likely it is that these are no words of the text's language, from 0 to 0.99."""
        return min(0.99, 1 - 10 ** (-self.weight / 3))
