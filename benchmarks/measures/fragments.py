"""Words of another language that were left in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from _common import Cell, Table, per_10k, share, weight, word_spans

from measures.base import Cleaned, Hit, Item, Report, Run, by_family, told, told_missed

FAMILY = "fragments"
_EDGE = " \t\r\n[](){}<>«»„“”‚‘’\"'.,;:!?…—–-"

Place = tuple[int, int]


@dataclass(slots=True)
class _Tally:
    """Counts over documents; `right` and `words` weigh the words of what was found."""

    spans: int = 0
    found: int = 0
    stopped: int = 0
    applied: int = 0
    exact: int = 0
    false: int = 0
    right: float = 0.0
    words: float = 0.0
    other: float = 0.0

    def add(self, one: Cleaned, gold: Sequence[Place]) -> None:
        hits = [hit for hit in one.hits if hit.family == FAMILY]
        shown = [hit for hit in hits if hit.shown]
        for start, end in gold:
            near = [hit for hit in shown if hit.overlaps(start, end)]
            self.spans += 1
            self.found += bool(near)
            self.stopped += not near and any(hit.overlaps(start, end) for hit in hits)
            self.applied += any(hit.applied for hit in near)
            self.exact += any(_same(one.item.text, (hit.start, hit.end), (start, end)) for hit in near)
        self.false += sum(_is_false(hit, gold) for hit in shown)
        self._weigh(one.item.text, shown, gold)

    def _weigh(self, text: str, shown: Iterable[Hit], gold: Sequence[Place]) -> None:
        found = {word for hit in shown for word in word_spans(text, hit.start, hit.end)}
        for start, end, size in found:
            self.words += size
            self.right += size * any(start < last and first < end for first, last in gold)
        self.other += weight(text) - sum(weight(text[first:last]) for first, last in gold)

    def row(self) -> tuple[Cell, ...]:
        return (
            self.spans,
            share(self.found, self.spans),
            share(self.found + self.stopped, self.spans),
            share(self.applied, self.spans),
            share(self.exact, self.found),
            share(self.right, self.words),
            self.false,
            per_10k(self.false, self.other),
        )


_COLUMNS = ("spans", "recall", "with stopped", "applied", "exact", "word precision", "false", "false/10k words")


def put_in(run: Run) -> Report:
    """Real documents with foreign words put into them; the text decides its language."""
    rows = run.rows("stray/synthetic.jsonl")
    cleaned = run.clean([Item(row["text"], row["id"]) for row in rows])
    gold = [[(row["span_start"], row["span_end"])] for row in rows]
    groups: dict[str, Callable[[dict[str, Any]], str]] = {
        "carrier": lambda row: row["carrier"],
        "fragment": lambda row: row["fragment_lang"],
        "style": lambda row: row["style"],
        "mode": lambda row: row["mode"],
        "words": lambda row: str(row["n_words"]) if row["n_words"] < 4 else "4 and more",
    }
    return _report("stray/synthetic: foreign words put in", rows, cleaned, gold, groups)


def left_in(run: Run) -> Report:
    """Lines of MT output with source words left in them, labelled by machine; the target language is given."""
    rows = run.rows("stray/real.jsonl")
    cleaned = run.clean([Item(row["hyp"], row["id"], row["lp"].partition("-")[2]) for row in rows])
    gold = [[(start, end) for start, end in row["spans"]] for row in rows]
    groups: dict[str, Callable[[dict[str, Any]], str]] = {
        "into": lambda row: row["lp"].partition("-")[2],
        "kind": lambda row: row["kind"],
    }
    return _report("stray/real: source words left in MT output", rows, cleaned, gold, groups)


def _report(
    title: str,
    rows: Sequence[dict[str, Any]],
    cleaned: Sequence[Cleaned],
    gold: Sequence[Sequence[Place]],
    groups: dict[str, Callable[[dict[str, Any]], str]],
) -> Report:
    tallies: dict[tuple[str, str], _Tally] = {("all", ""): _Tally()}
    for row, one, places in zip(rows, cleaned, gold, strict=True):
        tallies["all", ""].add(one, places)
        for name, key in groups.items():
            tallies.setdefault((name, key(row)), _Tally()).add(one, places)
    order = ["all", *groups]
    keys = sorted(tallies, key=lambda key: (order.index(key[0]), key[1]))
    others = [
        (one, hit)
        for one, places in zip(cleaned, gold, strict=True)
        for hit in one.hits
        if hit.shown and _is_false(hit, places)
    ]
    table = Table(title, ("by", "value", *_COLUMNS), tuple((*key, *tallies[key].row()) for key in keys))
    outside = by_family(f"{title}: outside the marked spans", (hit for _, hit in others), tallies["all", ""].other)
    return Report([table, outside], [told(one, hit) for one, hit in others], _missed(cleaned, gold))


def _missed(cleaned: Sequence[Cleaned], gold: Sequence[Sequence[Place]]) -> list[str]:
    return [
        told_missed(one, start, end)
        for one, places in zip(cleaned, gold, strict=True)
        for start, end in places
        if not any(hit.shown and hit.family == FAMILY and hit.overlaps(start, end) for hit in one.hits)
    ]


def _is_false(hit: Hit, gold: Sequence[Place]) -> bool:
    """Whether it has nothing to do with a marked span: mending the space beside one is no false hit."""
    return not any(hit.beside(start, end) for start, end in gold)


def _same(text: str, a: Place, b: Place) -> bool:
    """Whether two places hold the same words: brackets, quotation marks and spaces at their edges are free."""
    return _bare(text, a) == _bare(text, b)


def _bare(text: str, place: Place) -> Place:
    start, end = place
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    return start, end
