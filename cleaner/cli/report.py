"""The summary of a run as a person reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from cleaner.cli.screen import BOLD, DIM, TIER_COLOURS, Screen, counted, paint, plain
from cleaner.cli.settings import Settings
from cleaner.cli.work import left_out, told
from cleaner.review.summary import Count, RunSummary

_ROWS = 12
"""So many rules are shown in each part; the rest is counted."""

_PATHS = 4


def report(
    screen: Screen, run: RunSummary, *, failed: int = 0, ignored: Sequence[Path] = (), include: Sequence[str] = ()
) -> None:
    """Tell what was changed, what awaits review, and what was left out."""
    parts = [counted(run.documents, "document"), f"{run.documents_changed:,} changed", counted(run.changes, "change")]
    if failed:
        parts.append(f"{failed:,} failed")
    screen.note(paint(", ".join(parts), BOLD))
    rows = max((len(count.rule) for count in (*run.changed[:_ROWS], *run.awaiting[:_ROWS])), default=0)
    _counts(screen, "Changed", run.changed, rows)
    if sum(count.times for count in run.changed) > run.changes:
        screen.note(paint("  A change that several rules had a part in counts for each.", DIM))
    _counts(screen, "Awaiting review, with the first place", run.awaiting, rows, places=True)
    if run.changed or run.awaiting or run.rejected:
        screen.note()
    if run.accepted or run.rejected:
        _fact(screen, "Reviewed", f"{run.accepted:,} accepted, {run.rejected:,} rejected")
    if run.removed:
        _fact(screen, "Taken out", ", ".join(f"{share:.0%} of {plain(file)}" for share, file in run.removed))
    if run.metadata:
        _fact(screen, "Metadata", f"{_listed(run.metadata)} (in the logs)")
    others = {name: times for name, times in run.encodings.items() if name != "utf-8"}
    if others:
        _fact(screen, "Encodings", f"{_listed(others)} (now UTF-8; the logs say why)")
    if ignored:
        taken = " ".join(map(plain, include))
        names = (f"{files} not called {taken} (see --include)" for files in ("file", "files"))
        _fact(screen, "Left out", left_out(ignored, *names))


def next_steps(screen: Screen, run: RunSummary, paths: Sequence[str], out: Path, settings: Settings) -> None:
    """Tell where the results are, and what to type to look closer."""
    again = paths if len(paths) <= _PATHS else ("PATH...",)
    steps = []
    if run.changes:
        steps.append(told("diff", again, settings.words()))
    if run.awaiting:
        steps.append(told("check", again, settings.words(without=("apply",))))
    steps.append(told("verify", str(out)))
    _fact(screen, "Written to", plain(str(out)))
    for number, step in enumerate(steps):
        _fact(screen, "" if number else "Look closer", step)


def _fact(screen: Screen, name: str, value: str) -> None:
    screen.note(f"{paint(f'{name:<11}', BOLD)}  {value}")


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{plain(name)} {times:,}" for name, times in sorted(counts.items()))


def _counts(screen: Screen, title: str, counts: Sequence[Count], width: int, *, places: bool = False) -> None:
    if not counts:
        return
    screen.note()
    screen.note(paint(title, BOLD))
    times = max(len(f"{count.times:,}") for count in counts)
    for count in counts[:_ROWS]:
        tier = paint(f"{count.tier:<6}", TIER_COLOURS[count.tier])
        row = f"  {count.times:>{times},}  {tier}  {count.rule:<{width}}"
        where = f"  {plain(str(count.first))}" if places else ""
        screen.note((row + where).rstrip())
    if len(counts) > _ROWS:
        rest = counts[_ROWS:]
        screen.note(f"  {sum(c.times for c in rest):>{times},}  by {counted(len(rest), 'other rule')}")
