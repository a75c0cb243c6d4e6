"""What a measure gets, what it gives back, and what cleaner found in a form that can be counted."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from _common import Cell, Table, per_10k

from cleaner import Cleaner, Result

_AROUND = 70
_CHUNK = 16


@dataclass(frozen=True, slots=True)
class Item:
    """A text to clean, where it is from, and its language; None lets the text decide."""

    text: str
    where: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """What cleaner found at `start` to `end`, in code points of the source.

    `state` is "applied", or the reason why it was not. `shown` says whether a user meets it: it was applied or
    awaits review, no guard or other rule has settled it. `first` is false for the further changes of one repair.
    """

    rule: str
    start: int
    end: int
    after: str | None
    state: str
    shown: bool
    first: bool = True

    @property
    def family(self) -> str:
        return self.rule.partition(".")[0]

    @property
    def applied(self) -> bool:
        return self.state == "applied"

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a code point with `start` to `end`, or inserts something between them."""
        return self.start < end and start < self.end

    def beside(self, start: int, end: int) -> bool:
        """Whether it overlaps `start` to `end` or stands right beside it, a bracket between them at most."""
        return self.start <= end + 1 and start - 1 <= self.end


@dataclass(frozen=True, slots=True)
class Cleaned:
    """An item and what cleaner made of it."""

    item: Item
    text: str
    language: str
    hits: tuple[Hit, ...]


@dataclass(slots=True)
class Report:
    """The tables of a measure; `false` hits and `missed` places as lines to read."""

    tables: list[Table] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Run:
    """The data folder and the cleaner that is measured; `html` is a folder of pages' HTML, None without."""

    data: Path
    cleaner: Cleaner
    processes: int = 2
    html: Path | None = None

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The rows of the JSON Lines file `name`.

        Raises FileNotFoundError.
        """
        with (self.data / name).open(encoding="utf-8") as file:
            return [json.loads(line) for line in file]

    def clean(self, items: Sequence[Item]) -> list[Cleaned]:
        """Clean `items`, in their order."""
        if self.processes < 2 or len(items) < 2 * _CHUNK:
            _start(self.cleaner)
            return list(_progress(map(_clean, items), len(items)))
        with get_context("spawn").Pool(self.processes, _start, (self.cleaner,)) as pool:
            return list(_progress(pool.imap(_clean, items, _CHUNK), len(items)))


Measure = Callable[[Run], Report]


_cleaners: list[Cleaner] = []


def _start(cleaner: Cleaner) -> None:
    _cleaners[:] = [cleaner]


def _clean(item: Item) -> Cleaned:
    result = _cleaners[0].clean(item.text, language=item.language)
    return Cleaned(item, result.text, result.language, tuple(_hits(result)))


def _hits(result: Result) -> Iterator[Hit]:
    """One for each rule that has a part in a change, one for each finding that was not applied."""
    grouped: set[tuple[str, int]] = set()
    for change in result.changes:
        for rule, group in dict.fromkeys((step.rule, step.group) for step in change.steps):
            first = not group or (rule, group) not in grouped
            grouped.add((rule, group))
            yield Hit(rule, change.start, change.end, change.after, "applied", True, first)
    for skipped in result.skipped:
        yield Hit(skipped.rule, skipped.start, skipped.end, skipped.after, str(skipped.reason), skipped.awaits_review)


def _progress(cleaned: Iterable[Cleaned], total: int) -> Iterator[Cleaned]:
    terminal = sys.stderr.isatty()
    for number, one in enumerate(cleaned, 1):
        if terminal and (number % 50 == 0 or number == total):
            print(f"\r{number:,} of {total:,} ", end="" if number < total else "\r", file=sys.stderr, flush=True)
        yield one


def shown_hits(cleaned: Iterable[Cleaned]) -> Iterator[tuple[Cleaned, Hit]]:
    """What a user meets, with the text that it is in."""
    for one in cleaned:
        for hit in one.hits:
            if hit.shown and hit.first:
                yield one, hit


def by_family(title: str, hits: Iterable[Hit], words: float) -> Table:
    """How many of the shown `hits` each rule family has, applied or in all, also for every 10,000 `words`."""
    applied: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    for hit in hits:
        applied[hit.family] += hit.applied
        shown[hit.family] += hit.shown
    names = sorted(name for name, count in shown.items() if count)
    rows = [_family_row(name, applied[name], shown[name], words) for name in names]
    rows.append(_family_row("all", applied.total(), shown.total(), words))
    return Table(title, ("family", "edits", "edits/10k", "findings", "findings/10k"), tuple(rows))


def _family_row(name: str, applied: int, shown: int, words: float) -> tuple[Cell, ...]:
    return name, applied, per_10k(applied, words), shown, per_10k(shown, words)


def told(one: Cleaned, hit: Hit) -> str:
    """A hit with what stands around it, on one line."""
    after = " → ?" if hit.after is None else f" → {_flat(hit.after)}"
    return f"{_place(one, hit.start, hit.end, after)}  [{hit.rule}, {hit.state}]"


def told_missed(one: Cleaned, start: int, end: int, wanted: str = "") -> str:
    """A place where something was to be found, with what stands around it, on one line."""
    return _place(one, start, end, f" → {_flat(wanted)}" if wanted else "")


def _place(one: Cleaned, start: int, end: int, after: str) -> str:
    text = one.item.text
    before, behind = _flat(text[max(0, start - _AROUND) : start]), _flat(text[end : end + _AROUND])
    return f"{one.item.where}:{start}  …{before}⟦{_flat(text[start:end])}{after}⟧{behind}…"


def _flat(text: str) -> str:
    return text.replace("\n", "⏎")
