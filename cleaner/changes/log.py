"""The change log of one document: enough to go from source to cleaned text and back, and to say why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from cleaner.changes.model import Change, Metadata, Skipped, metadata_of
from cleaner.document import digest
from cleaner.errors import LogError

FORMAT = 1
UNIT = "code point"


@dataclass(frozen=True, slots=True)
class TextFacts:
    """What identifies a text: SHA-256 of its UTF-8 bytes (lone surrogates passed through), code points."""

    sha256: str
    length: int

    @classmethod
    def of(cls, text: str) -> TextFacts:
        return cls(digest(text), len(text))


@dataclass(frozen=True, slots=True)
class Header:
    """What a log is about, and what made it. `versions` and `encoding` explain, they do not decide."""

    document: str
    language: str
    apply: str
    source: TextFacts
    result: TextFacts
    catalog: str
    versions: tuple[tuple[str, str], ...] = ()
    encoding: str = "utf-8"
    decided_by: str = ""
    language_evidence: str = ""
    decisions: str = ""


@dataclass(frozen=True, slots=True)
class ChangeLog:
    """Header, changes in source order, and what was found and not applied, in source order."""

    header: Header
    changes: tuple[Change, ...] = ()
    skipped: tuple[Skipped, ...] = field(default=())

    @property
    def metadata(self) -> Metadata:
        """The document's fields (title, byline, date, caption, credit …) that changes took out of the text."""
        return metadata_of(self.changes)


def replay(source: str, log: ChangeLog) -> str:
    """The cleaned text, made from `source` by the changes of `log`.

    Raises LogError when `source` is not the text that the log is about, or the log does not fit it.
    """
    _expect(source, log.header.source, log, "source")
    result = "".join(_walk(source, log, forward=True))
    _expect(result, log.header.result, log, "replayed")
    return result


def revert(cleaned: str, log: ChangeLog) -> str:
    """The source, byte for byte, made from `cleaned` by undoing the changes of `log`.

    Raises LogError when `cleaned` is not the text that the log ends with, or the log does not fit it.
    """
    _expect(cleaned, log.header.result, log, "cleaned")
    result = "".join(_walk(cleaned, log, forward=False))
    _expect(result, log.header.source, log, "reverted")
    return result


def _walk(text: str, log: ChangeLog, *, forward: bool) -> Iterator[str]:
    """Copy `text` and put one side of each change in the place of the other.

    Changes are taken in their order, so insertions at one place need no rule of precedence.
    """
    done = shift = 0
    for change in log.changes:
        here, there = (change.before, change.after) if forward else (change.after, change.before)
        start = change.start + shift
        if start < done or text[start : start + len(here)] != here:
            raise LogError(
                f"{log.header.document}: the change of rule {change.rule} at {change.start} does not fit the "
                "text; the log was altered, make it anew with `cleaner clean`"
            )
        yield text[done:start]
        yield there
        done = start + len(here)
        shift += 0 if forward else len(change.after) - len(change.before)
    yield text[done:]


def _expect(text: str, facts: TextFacts, log: ChangeLog, what: str) -> None:
    if TextFacts.of(text) != facts:
        raise LogError(
            f"{log.header.document}: the {what} text is not the one this log is about "
            f"(code points: {len(text)}, expected {facts.length} with SHA-256 {facts.sha256[:12]}…); "
            "use the text and the log of the same run, unedited"
        )
