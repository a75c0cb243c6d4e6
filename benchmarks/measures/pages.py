"""Web pages as plain text: what is kept of them against the article body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from _common import Cell, Table, share
from _extractors import extractors, page_html

from measures.base import Cleaned, Hit, Item, Report, Run, told

FORMS = ("text_inscriptis", "text_naive", "text_html2text")
_SHINGLE = 4
_LONG = 20
"""Code points from which on a line that stands inside a longer line of the article counts as part of it."""

Shingles = Counter[tuple[str, ...]]


def furniture(run: Run) -> Report:
    """Precision and recall by shingles of four words; what went, line by line, by rule family."""
    pages = run.rows("boilerplate/pages.jsonl")
    report = Report()
    rows: list[tuple[Cell, ...]] = []
    lines: list[tuple[Cell, ...]] = []
    for form in FORMS:
        items = [Item(page[form], f"{form}#{n}") for n, page in enumerate(pages, 1)]
        cleaned = run.clean(items)
        rows.append((form, "cleaner", *_scores(pages, [one.text for one in cleaned])))
        for name, keep in BASELINES.items():
            rows.append((form, name, *_scores(pages, [_kept(page[form], keep) for page in pages])))
        lines += _families(form, pages, cleaned, report)
    if run.html is not None:
        rows += _from_html(run.html, pages)
    report.tables = [
        Table("boilerplate: what is kept of a page", ("form", "kept", "precision", "recall", "F1"), tuple(rows)),
        Table(
            "boilerplate: lines that go, by rule family",
            ("form", "family", "removed", "rightly", "found", "rightly found"),
            tuple(lines),
        ),
    ]
    return report


BASELINES: dict[str, Callable[[str], bool]] = {
    "everything": lambda line: True,
    "40+ and a full stop": lambda line: len(line.strip()) >= 40 and line.strip()[-1] in ".!?…:;\"'”’»)",
}
"""Ways to choose whole lines that need no software, to compare with."""


def _from_html(folder: Path, pages: Sequence[dict[str, Any]]) -> Iterator[tuple[Cell, ...]]:
    """What extractors keep of the pages whose HTML is in `folder`, told how many where not all are."""
    there = [(page, html) for page in pages if (html := page_html(folder, page["id"])) is not None]
    some = [page for page, _ in there]
    form = "HTML" if len(there) == len(pages) else f"HTML of {len(there)}"
    for name, extract in extractors().items() if there else ():
        yield (form, name, *_scores(some, [extract(html) for _, html in there]))


def _kept(text: str, keep: Callable[[str], bool]) -> str:
    return "\n".join(line for line in text.split("\n") if keep(line))


def _scores(pages: Sequence[dict[str, Any]], kept: Sequence[str]) -> tuple[float, float, float]:
    """Means over pages of precision and recall, and F1 of the two means."""
    each = [_score(shingles(page["gold"]), shingles(text)) for page, text in zip(pages, kept, strict=True)]
    precision = sum(p for p, _ in each) / len(each)
    recall = sum(r for _, r in each) / len(each)
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _score(gold: Shingles, kept: Shingles) -> tuple[float, float]:
    common = (gold & kept).total()
    precision = common / kept.total() if kept else float(not gold)
    return precision, common / gold.total() if gold else 1.0


def shingles(text: str) -> Shingles:
    """How often each run of four words stands in `text`; a shorter text is one run."""
    words = re.findall(r"\w+", text)
    if not words:
        return Counter()
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)))


def _families(
    form: str, pages: Sequence[dict[str, Any]], cleaned: Sequence[Cleaned], report: Report
) -> Iterator[tuple[Cell, ...]]:
    """For each family how many lines it removed or found, and the share of them that is not in the article."""
    removed: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wrong: Counter[tuple[str, bool]] = Counter()
    for page, one in zip(pages, cleaned, strict=True):
        needed = _Needed(one.item.text, page["gold"])
        # A change that several rules had a part in is told once for each; the log names the last of them.
        applied = {(hit.start, hit.end): hit for hit in one.hits if hit.applied}
        for hit in (*applied.values(), *(hit for hit in one.hits if not hit.applied)):
            lines = _lines(one, hit)
            removed[hit.family] += len(lines) if hit.applied else 0
            found[hit.family] += len(lines)
            lost = sum([needed.without(line) for line in lines])
            wrong[hit.family, hit.applied] += lost
            if lost:
                report.false.append(told(one, hit))
    for family in sorted(name for name, count in found.items() if count):
        right = removed[family] - wrong[family, True]
        all_right = found[family] - wrong[family, True] - wrong[family, False]
        yield (
            form,
            family,
            removed[family],
            share(right, removed[family]),
            found[family],
            share(all_right, found[family]),
        )


def _lines(one: Cleaned, hit: Hit) -> list[str]:
    """The lines that go with `hit`, their white space made even; none where it does not take out whole text."""
    if not hit.shown or hit.after is None or hit.after.strip():
        return []
    return _even(one.item.text[hit.start : hit.end])


def _even(text: str) -> list[str]:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return [line for line in lines if line]


class _Needed:
    """Tells whether the article still has all its lines when lines go from the page, one after the other."""

    def __init__(self, page: str, article: str) -> None:
        self._page, self._article = _even(page), _even(article)
        self._gone: Counter[str] = Counter()

    def without(self, line: str) -> bool:
        """Take one more copy of `line` out of the page; whether the article lacks it now."""
        self._gone[line] += 1
        return _copies(line, self._page) - self._gone[line] < _copies(line, self._article)


def _copies(line: str, lines: Sequence[str]) -> int:
    return sum(line == other or (len(line) >= _LONG and line in other) for other in lines)
