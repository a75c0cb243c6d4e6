"""Text that a cleaner should leave alone: whatever is found in it is most likely wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from _common import Cell, Table, documents, per_10k, share, weight

from measures.base import Cleaned, Item, Report, Run, by_family, shown_hits, told


def news(run: Run) -> Report:
    """Edited news prose in several languages; the text decides its language."""
    files = sorted((run.data / "clean").glob("*.txt"))
    if not files:
        raise FileNotFoundError(run.data / "clean" / "*.txt")
    items = [
        Item(text, f"{file.stem}#{number}")
        for file in files
        for number, text in enumerate(documents(file.read_text(encoding="utf-8")), 1)
    ]
    groups: dict[str, list[Cleaned]] = defaultdict(list)
    for one in run.clean(items):
        groups[one.item.where.partition("#")[0]].append(one)
    words = {code: sum(weight(one.item.text) for one in group) for code, group in groups.items()}
    everything = [one for group in groups.values() for one in group]
    return Report(
        [_by_language(groups, words), _families(groups, words)],
        [told(one, hit) for one, hit in shown_hits(everything)],
    )


def _by_language(groups: dict[str, list[Cleaned]], words: dict[str, float]) -> Table:
    rows = [_language_row(code, group, words[code], code) for code, group in groups.items()]
    everything = [one for group in groups.values() for one in group]
    rows.append(_language_row("all", everything, sum(words.values()), ""))
    return Table(
        "clean: edited news prose, to be left alone",
        ("file", "documents", "changed", "words", "language right", "edits/10k", "findings/10k", "lines removed"),
        tuple(rows),
    )


def _language_row(name: str, group: Sequence[Cleaned], words: float, code: str) -> tuple[Cell, ...]:
    shown = [hit for _, hit in shown_hits(group)]
    right = sum(one.language == (code or one.item.where.partition("#")[0]) for one in group)
    return (
        name,
        len(group),
        sum(one.text != one.item.text for one in group),
        round(words),
        share(right, len(group)),
        per_10k(sum(hit.applied for hit in shown), words),
        per_10k(len(shown), words),
        sum(_written(one.item.text) - _written(one.text) for one in group),
    )


def _written(text: str) -> int:
    return sum(bool(line.strip()) for line in text.split("\n"))


def _families(groups: dict[str, list[Cleaned]], words: dict[str, float]) -> Table:
    """Edits and findings for every 10,000 words, a row a family and a column a language."""
    counts: dict[str, dict[str, tuple[int, int]]] = defaultdict(lambda: dict.fromkeys(groups, (0, 0)))
    for code, group in groups.items():
        for _, hit in shown_hits(group):
            edits, findings = counts[hit.family][code]
            counts[hit.family][code] = edits + hit.applied, findings + 1
    rows: list[tuple[Cell, ...]] = []
    for family in sorted(counts):
        for which, what in enumerate(("edits", "findings")):
            numbers = {code: pair[which] for code, pair in counts[family].items()}
            all_words = per_10k(sum(numbers.values()), sum(words.values()))
            rows.append((family, what, all_words, *(per_10k(numbers[code], words[code]) for code in groups)))
    return Table("clean: per 10,000 words, by rule family", ("family", "what", "all", *groups), tuple(rows))


def ordinary_output(run: Run) -> Report:
    """Ordinary MT output."""
    return _untouched(run, "mt/negatives.jsonl", "mt/negatives: ordinary MT output")


def like_chatter(run: Run) -> Report:
    """MT output in which wording like a chat system's is legitimate."""
    return _untouched(run, "mt/llm_hard_negatives.jsonl", "mt/llm_hard_negatives: legitimate chatter-like wording")


def _untouched(run: Run, name: str, title: str) -> Report:
    rows = run.rows(name)
    cleaned = run.clean([Item(row["hyp"], f"{name}#{n}", row["lp"].partition("-")[2]) for n, row in enumerate(rows, 1)])
    words = sum(weight(one.item.text) for one in cleaned)
    changed = sum(one.text != one.item.text for one in cleaned)
    noted = sum(any(hit.shown for hit in one.hits) for one in cleaned)
    row = (len(cleaned), round(words), changed, share(changed, len(cleaned)), noted, share(noted, len(cleaned)))
    columns = ("rows", "words", "changed", "share", "with findings", "share of rows")
    shown = list(shown_hits(cleaned))
    return Report(
        [Table(title, columns, (row,)), by_family(f"{title}, by rule family", (hit for _, hit in shown), words)],
        [told(one, hit) for one, hit in shown],
    )
