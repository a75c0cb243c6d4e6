"""What a caller gets back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from cleaner.changes.jsonl import dumps
from cleaner.changes.log import ChangeLog, Header
from cleaner.changes.model import Change, Metadata, Skipped, metadata_of


@dataclass(frozen=True)
class Result:
    """The cleaned `text`, what was changed, and what was found and not applied with the reason, in source order.

    The `log` that leads back to the source is made when it is first asked for: its header names the language and holds
    digests of both texts, which take longer than many a text takes to clean. The source is kept for it.
    """

    text: str
    changes: tuple[Change, ...]
    skipped: tuple[Skipped, ...]
    make_header: Callable[[], Header] = field(compare=False)

    def __repr__(self) -> str:
        return f"<Result: {self.text!r}, changes: {len(self.changes)}, skipped: {len(self.skipped)}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return _with_log, (self.text, self.log)

    @cached_property
    def log(self) -> ChangeLog:
        """The change log: enough to go from source to text and back, and to say why."""
        return ChangeLog(self.make_header(), self.changes, self.skipped)

    @property
    def jsonl(self) -> str:
        """The log as the text of a .changes.jsonl file, which `cleaner.revert` takes too."""
        return dumps(self.log)

    @property
    def metadata(self) -> Metadata:
        """The fields (byline, date, caption, credit …) that changes took out of the text, as (field, value)."""
        return metadata_of(self.changes)

    @property
    def language(self) -> str:
        """The code of the document's language, "" when undecided."""
        return self.log.header.language


def _with_log(text: str, log: ChangeLog) -> Result:
    return Result(text, log.changes, log.skipped, lambda: log.header)
