"""Fits the weights by which a page's furniture is told from its article, and cross-validates them over pages.

usage: python benchmarks/fit_furniture.py DATA [--write] [--worst N] [--mode MODE ...]
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from cleaner.detect import furniture, furniture_places
from cleaner.detect.furniture_lines import Line, lines_of
from cleaner.detect.language import language_of

FORMS = ("text_inscriptis", "text_naive", "text_html2text")
FOLDS = 5
_OUT = Path(furniture.__file__).with_name("furniture_weights.toml")
_WORD = re.compile(r"\w+")


@dataclass
class Page:
    """A page in one form: its lines, which of them are article, how much each counts, and the article."""

    number: int
    form: str
    raw: list[str]
    lines: list[Line]
    first: list[tuple[str, ...]]
    labels: np.ndarray
    counts: np.ndarray
    gold: Counter[tuple[str, ...]]


def shingles(text: str, n: int = 4) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[i : i + n]) for i in range(max(1, len(words) - n + 1))) if words else Counter()


def read(data: Path) -> list[Page]:
    pages = []
    for number, row in enumerate(map(json.loads, (data / "boilerplate/pages.jsonl").open(encoding="utf-8"))):
        pages += [page(number, form, row[form], row["gold"]) for form in FORMS]
    return pages


def page(number: int, form: str, text: str, article: str) -> Page:
    raw = text.split("\n")
    lines = lines_of(raw, language_of(text).code)
    gold = shingles(article)
    words = [_WORD.findall(raw[line.number]) for line in lines]
    labels, counts = label(words, gold)
    return Page(number, form, raw, lines, furniture_places.surroundings(lines), labels, counts, gold)


def label(words: Sequence[Sequence[str]], gold: Counter[tuple[str, ...]]) -> tuple[np.ndarray, np.ndarray]:
    """A line is article when at least half of its words stand in runs of four words that the article has."""
    stream = [word for line in words for word in line]
    found = np.zeros(len(stream), bool)
    for at in range(len(stream) - 3):
        if tuple(stream[at : at + 4]) in gold:
            found[at : at + 4] = True
    labels, counts, at = [], [], 0
    for line in words:
        labels.append(bool(line) and found[at : at + len(line)].mean() >= 0.5)
        counts.append(len(line))
        at += len(line)
    return np.array(labels), np.array(counts, float)


def fit(rows: Sequence[Sequence[str]], labels: np.ndarray, weight: np.ndarray, c: float) -> dict[str, float]:
    """Weights of a logistic regression, those of features that hardly ever occur left out."""
    seen = Counter(name for row in rows for name in set(row))
    names = sorted(name for name, count in seen.items() if count >= 20)
    index = {name: n for n, name in enumerate(names)}
    columns = [[index[name] for name in row if name in index] for row in rows]
    pointers = np.cumsum([0, *map(len, columns)])
    flat = np.array([c for row in columns for c in row])
    matrix = csr_matrix((np.ones(len(flat)), flat, pointers), shape=(len(rows), len(names)))
    model = LogisticRegression(C=c, max_iter=300, fit_intercept=True, solver="lbfgs")
    model.fit(matrix, labels, sample_weight=weight)
    table = {name: float(v) for name, v in zip(names, model.coef_[0], strict=True)}
    table["bias"] = table.get("bias", 0.0) + float(model.intercept_[0])
    return table


def importance(pages: Sequence[Page], power: float) -> np.ndarray:
    """How much each line counts: by words, every page the same in sum."""
    parts = []
    for one in pages:
        raw = (one.counts + 1) ** power
        parts.append(raw / raw.sum())
    whole = np.concatenate(parts)
    return whole / whole.mean()


def train(pages: Sequence[Page], options: argparse.Namespace) -> furniture.Weights:
    """Both looks; the second learns from first scores of pages that the first was not fitted on."""
    labels = np.concatenate([one.labels for one in pages])
    weight = importance(pages, options.power)
    numbers = sorted({one.number for one in pages})
    first_of: dict[int, dict[str, float]] = {}
    for fold in range(3):
        inside = [one for one in pages if numbers.index(one.number) % 3 != fold]
        table = fit(
            biased(inside), np.concatenate([o.labels for o in inside]), importance(inside, options.power), options.c
        )
        for number in numbers[fold::3]:
            first_of[number] = table
    rows: list[tuple[str, ...]] = []
    for one in pages:
        scores = [furniture.score_of(first_of[one.number], names) for names in one.first]
        rows += furniture_places.places(one.lines, scores, furniture_places.body(one.lines, scores))
    first = fit(biased(pages), labels, weight, options.c)
    second = fit(rows, labels, weight, options.c)
    return furniture.Weights(first, second, options.change)


def biased(pages: Iterable[Page]) -> list[tuple[str, ...]]:
    return [names for one in pages for names in one.first]


def score(one: Page, kept: str) -> tuple[float, float]:
    found = shingles(kept)
    common = (one.gold & found).total()
    return (common / found.total() if found else float(not one.gold)), common / max(1, one.gold.total())


def keep(one: Page, by: furniture.Weights, mode: furniture.Mode) -> str:
    """What stays of a page, judged until nothing more goes, as the pipeline does it."""
    raw, lines = one.raw, one.lines
    while True:
        judged = furniture.judge(lines, by, mode)
        gone = {j.line.number for j in judged if not j.kept}
        if not gone or not furniture.is_page(judged, mode):
            return "\n".join(raw)
        raw = [line for number, line in enumerate(raw) if number not in gone]
        lines = lines_of(raw, language_of("\n".join(raw)).code)


def best(one: Page) -> str:
    """The lines that are labelled article: the most that a choice of whole lines can reach."""
    return "\n".join(one.raw[line.number] for line, article in zip(one.lines, one.labels, strict=True) if article)


def measure(pages: Sequence[Page], kept: Sequence[str]) -> dict[str, tuple[float, float, float]]:
    out = {}
    for form in FORMS:
        each = [score(one, text) for one, text in zip(pages, kept, strict=True) if one.form == form]
        p, r = (sum(e[k] for e in each) / len(each) for k in (0, 1))
        out[form] = (p, r, 2 * p * r / (p + r))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true", help="write the weights of all pages")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--mode", nargs="*", choices=list(furniture.MODES), default=list(furniture.MODES))
    parser.add_argument("--power", type=float, default=0.6)
    parser.add_argument("--c", type=float, default=0.1)
    parser.add_argument("--change", type=float, default=1.0)
    options = parser.parse_args()
    pages = read(options.data)
    by_page: dict[int, furniture.Weights] = {}
    for fold in range(FOLDS):
        by = train([one for one in pages if one.number % FOLDS != fold], options)
        by_page |= {one.number: by for one in pages if one.number % FOLDS == fold}
    oracle = measure(pages, [best(one) for one in pages])
    report("labels", oracle)
    for name in options.mode:
        kept = [keep(one, by_page[one.number], furniture.MODES[name]) for one in pages]
        report(name, measure(pages, kept))
        if options.errors:
            errors(pages, by_page, furniture.MODES[name])
        if options.worst:
            worst(pages, kept, options.worst)
    if options.write:
        write(train(pages, options))


def report(name: str, figures: dict[str, tuple[float, float, float]]) -> None:
    for form, (p, r, f) in figures.items():
        print(f"{name:10} {form:16} P {p:.4f} R {r:.4f} F1 {f:.4f}", flush=True)


def errors(pages: Sequence[Page], by_page: dict[int, furniture.Weights], mode: furniture.Mode) -> None:
    """Where words are wrongly kept and dropped: by form, kind of line and place, in shares of the article."""
    lost: Counter[tuple[str, ...]] = Counter()
    for one in pages:
        total = max(1.0, one.counts[one.labels].sum())
        judged = furniture.judge(one.lines, by_page[one.number], mode)
        for j, label, count in zip(judged, one.labels, one.counts, strict=True):
            if j.kept != label:
                lost[one.form[5:9], "kept" if j.kept else "lost", j.line.kind, j.where] += min(1.0, count / total)
    for key, value in lost.most_common(30):
        print("  ", *key, f"{value:.2f}")


def worst(pages: Sequence[Page], kept: Sequence[str], number: int) -> None:
    rows = []
    for one, text in zip(pages, kept, strict=True):
        p, r = score(one, text)
        rows.append((2 * p * r / (p + r) if p + r else 0.0, one.number, one.form, p, r))
    for f, n, form, p, r in sorted(rows)[:number]:
        print(f"  page {n} {form} F1 {f:.3f} P {p:.3f} R {r:.3f}")


def write(by: furniture.Weights) -> None:
    out = [
        "# Weights in log-odds: above 0 speaks for the article, below 0 for furniture. Made by",
        "# benchmarks/fit_furniture.py; see docs/chrome.md. Do not edit by hand: fit anew.",
        "",
        f"change = {by.change}",
        "",
    ]
    for name, table in (("first", by.first), ("second", by.second)):
        out.append(f"[{name}]")
        out += [f'"{key}" = {value:.2f}' for key, value in sorted(table.items()) if abs(value) >= 0.005]
        out.append("")
    _OUT.write_text("\n".join(out), encoding="utf-8")


if __name__ == "__main__":
    main()
