"""`cleaner check`: what would be changed and what awaits review, a line for each finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from cleaner.cli import options
from cleaner.cli.group import FAILED, FINDINGS
from cleaner.cli.screen import BOLD, DIM, TIER_COLOURS, Screen, counted, paint, plain, quoted
from cleaner.cli.settings import Settings

if TYPE_CHECKING:
    from cleaner.changes import Change, Skipped
    from cleaner.cli.work import Cleaned


@click.command()
@options.paths
@click.option(
    "--all", "everything", is_flag=True, help="List also what a guard or another rule settled; it does not count."
)
@options.finding
@options.translate
@options.reading
@options.jobs
@options.form("text", "json", "jsonl", what="the findings")
@options.colour
@options.quiet
def check(paths: tuple[str, ...], everything: bool, form: str, colour: str, quiet: bool, **given: Any) -> None:
    """List what would be changed and what awaits review.

    A line for each finding: FILE:LINE:COLUMN: RULE TIER what was found, what would become of it, why. Found is
    what cleaning would change (tier safe), what has a repair that somebody should look at (review), and what has
    none (report). Nothing is written. Columns are code points, counted from 1.

    \b
    Examples:
      cleaner check corpus/
      cleaner check corpus/ --select typography,names --format jsonl
      cleaner check a.txt && echo "nothing found"

    A line of JSON is a line of the change log, with the file, the line and the column.

    Exit codes: 0 nothing found, 1 findings remain, 2 could not run for every document.
    """
    from cleaner.cli.work import Work

    screen = Screen(colour, quiet=quiet)
    settings = Settings.of(given)
    work = Work(settings.cleaner(screen, apply="safe"), settings, screen)
    listing = _Listing(screen, form)
    for cleaned in work.all(paths):
        listing.add(cleaned, everything=everything)
    listing.end(failed=work.failed)
    click.get_current_context().exit(FAILED if work.failed else FINDINGS if listing.tiers else 0)


class _Listing:
    """The findings on their way out, in one of three forms; `tiers` counts those that remain."""

    def __init__(self, screen: Screen, form: str) -> None:
        self._screen = screen
        self._form = form
        self._documents = self._found = self._records = 0
        self.tiers: Counter[str] = Counter()

    def add(self, cleaned: Cleaned, *, everything: bool) -> None:
        """Show the findings of one document."""
        found = list(_findings(cleaned, everything=everything))
        remain = [item for item, *_ in found if _remains(item)]
        self._documents += 1
        self._found += bool(remain)
        self.tiers.update(str(item.tier) for item in remain)
        show = _line if self._form == "text" else self._record
        self._screen.out("".join(show(cleaned, *each) for each in found))

    def end(self, *, failed: int) -> None:
        """Close the list, and tell how long it is."""
        if self._form == "json":
            self._screen.out("\n]\n" if self._records else "[]\n")
        parts = ", ".join(f"{self.tiers[tier]:,} {tier}" for tier in TIER_COLOURS if self.tiers[tier])
        number = self.tiers.total()
        told = f"{counted(number, 'finding')} in {self._found:,} of {counted(self._documents, 'document')}"
        self._screen.note(paint(told, BOLD) + (f": {parts}" if parts else "") + (f"; {failed:,} failed" * bool(failed)))

    def _record(self, cleaned: Cleaned, item: Change | Skipped, line: int, column: int) -> str:
        from cleaner.changes import decidable, dump_record

        place = {"file": cleaned.name, "line": line, "column": column}
        record = dump_record(place | decidable(item, cleaned.document.text))
        self._records += 1
        if self._form == "jsonl":
            return record + "\n"
        return ("[\n" if self._records == 1 else ",\n") + record


def _findings(cleaned: Cleaned, *, everything: bool) -> Iterator[tuple[Change | Skipped, int, int]]:
    """What is listed of a document, with line and column, in source order."""
    from cleaner.review.summary import seen_at
    from cleaner.text import LineIndex

    result = cleaned.result
    lines = LineIndex(cleaned.document.text)
    found: list[Change | Skipped] = [item for item in result.skipped if everything or item.awaits_review]
    for item in sorted([*result.changes, *found], key=lambda item: (item.start, item.end, item.rule)):
        yield item, *lines.position(seen_at(item))


def _remains(item: Change | Skipped) -> bool:
    return bool(getattr(item, "awaits_review", True))


def _line(cleaned: Cleaned, item: Change | Skipped, line: int, column: int) -> str:
    place = paint(f"{plain(cleaned.name)}:{line}:{column}:", BOLD)
    tier = paint(str(item.tier), TIER_COLOURS[str(item.tier)])
    return f"{place} {plain(item.rule)} {tier} {_what(item)}{_why_not(item)}\n"


def _what(item: Change | Skipped) -> str:
    before, note = item.before, plain(item.note)
    if item.after is None:
        return f"{quoted(before)}: {note}"
    if not before:
        return f"insert {quoted(item.after)}: {note}"
    if not item.after:
        return f"delete {quoted(before)}: {note}"
    return f"{quoted(before)} → {quoted(item.after)}: {note}"


def _why_not(item: Change | Skipped) -> str:
    """Why a finding was not applied, "" for one that only waits for a reader."""
    from cleaner.changes import Skipped

    if not isinstance(item, Skipped) or (item.awaits_review and not item.because):
        return ""
    winner = f"in favour of {item.winner}" if item.winner else ""
    parts = "; ".join(part for part in (str(item.reason), item.because, winner) if part)
    return paint(plain(f" (not applied: {parts})"), DIM)
