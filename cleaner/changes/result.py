"""What a caller gets back."""

from __future__ import annotations

from dataclasses import dataclass

from cleaner.changes.jsonl import dumps
from cleaner.changes.log import ChangeLog
from cleaner.changes.model import Change, Metadata, Skipped


@dataclass(frozen=True, slots=True)
class Result:
    """The cleaned `text` and the `log` that leads back to the source."""

    text: str
    log: ChangeLog

    def __repr__(self) -> str:
        return f"<Result: {self.text!r}, changes: {len(self.changes)}, skipped: {len(self.skipped)}>"

    @property
    def jsonl(self) -> str:
        """The log as the text of a .changes.jsonl file, which `cleaner.revert` takes too."""
        return dumps(self.log)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What was changed, in source order."""
        return self.log.changes

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What was found and not applied, each with the reason, in source order."""
        return self.log.skipped

    @property
    def metadata(self) -> Metadata:
        """The fields (byline, date, caption, credit …) that changes took out of the text, as (field, value)."""
        return self.log.metadata

    @property
    def language(self) -> str:
        """The code of the document's language, "" when undecided."""
        return self.log.header.language
