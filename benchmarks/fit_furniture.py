"""Fits the weights by which a page's furniture is told from its article, and cross-validates them over pages.

usage: python benchmarks/fit_furniture.py DATA [--write] [--worst N] [--mode MODE ...]
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from cleaner import Cleaner
from cleaner.detect.language.decision import language_of
from cleaner.detect.page import furniture
from cleaner.detect.page import lines as furniture_lines
from cleaner.detect.page import places as furniture_places
from cleaner.detect.page.questions import Question
from cleaner.detect.page.written import Lines, lines_of

FORMS = ("text_inscriptis", "text_naive", "text_html2text")
FOLDS = 5
_OUT = Path(furniture.__file__).with_name("weights.toml")
_WORD = re.compile(r"\w+")


@dataclass
class Page:
    """A page in one form: its lines, which of them are article, how much each counts, and the article."""

    number: int
    form: str
    raw: list[str]
    lines: Lines
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
    labels, counts = label([_WORD.findall(raw[n]) for n in lines.numbers], gold)
    places = zip(*[column.told() for column in furniture_places.surroundings(lines)], strict=True)
    first = [(*look.features, *place) for look, place in zip(lines.looks, places, strict=True)]
    return Page(number, form, raw, lines, first, labels, counts, gold)


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


def fit(rows: Sequence[Sequence[str]], labels: np.ndarray, weight: np.ndarray, c: float) -> furniture.ByName:
    """Weights of a logistic regression, those of features that hardly ever occur left out.

    What is fitted is by how much a bin of a scale differs from the bin below, so that neighbours come out alike.
    """
    seen = Counter(name for row in rows for name in set(row))
    below = {name: bins[: n + 1] for bins in scales() for n, name in enumerate(bins)}
    names = sorted(name for name, count in seen.items() if count >= 20)
    index: dict[str, int] = {}
    steps = {name: [index.setdefault(step, len(index)) for step in below.get(name, [name])] for name in names}
    columns = [[step for name in row if name in steps for step in steps[name]] for row in rows]
    pointers = np.cumsum([0, *map(len, columns)])
    flat = np.array([step for row in columns for step in row])
    matrix = csr_matrix((np.ones(len(flat)), flat, pointers), shape=(len(rows), len(index)))
    model = LogisticRegression(C=c, max_iter=400, fit_intercept=False, solver="lbfgs")
    model.fit(matrix, labels, sample_weight=weight)
    return furniture.ByName({name: float(sum(model.coef_[0][step] for step in steps[name])) for name in names})


def scales() -> list[list[str]]:
    """The features that are bins of one scale, each scale from its lowest bin to its highest."""
    return [list(dict.fromkeys(bins)) for bins in (*furniture_lines.SCALES, *furniture_places.SCALES)]


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
    first_of: dict[int, furniture.ByName] = {}
    for fold in range(3):
        inside = [one for one in pages if numbers.index(one.number) % 3 != fold]
        table = fit(
            biased(inside), np.concatenate([o.labels for o in inside]), importance(inside, options.power), options.c
        )
        for number in numbers[fold::3]:
            first_of[number] = table
    columns, articles, heaviness = [], [], []
    at = 0
    for one in pages:
        scores = [sum(map(first_of[one.number].__getitem__, names)) for names in one.first]
        own = furniture_places.clipped(scores)
        asked = furniture.doubtful(furniture_places.around(own, furniture.NEAR))
        places = furniture_places.places(one.lines, own, furniture_places.body(one.lines, scores), asked)
        columns.append(np.array(list(places.values()), float).T)
        articles.append(one.labels[asked])
        heaviness.append(weight[at : at + len(one.labels)][asked])
        at += len(one.labels)
    first = fit(biased(pages), labels, weight, options.c)
    start, second = ask(list(places), np.vstack(columns), np.concatenate(articles), np.concatenate(heaviness), options)
    return furniture.Weights(first, second, start)


def ask(
    names: Sequence[str], rows: np.ndarray, articles: np.ndarray, weight: np.ndarray, options: argparse.Namespace
) -> tuple[float, list[Question]]:
    """Where to start from, and the questions in the order found, each the best beside those before it."""
    model = HistGradientBoostingClassifier(
        max_iter=options.questions,
        learning_rate=options.rate,
        max_depth=2,
        min_samples_leaf=60,
        l2_regularization=5.0,
        max_features=options.share,
        early_stopping=False,
        random_state=1,
    )
    model.fit(rows, articles, sample_weight=weight)
    trees = [each[0].nodes for each in model._predictors]  # shown nowhere else
    return float(model._baseline_prediction.ravel()[0]), sorted([question(names, nodes) for nodes in trees])


def question(names: Sequence[str], nodes: np.ndarray) -> Question:
    """A tree of depth 2 as a question; a side that asks nothing further asks the same once more."""
    root = nodes[0]
    asked, bound = names[root["feature_idx"]], round(float(root["num_threshold"]), 3)
    sides = []
    for node in (nodes[root["left"]], nodes[root["right"]]):
        if node["is_leaf"]:
            sides.append((asked, bound, float(node["value"]), float(node["value"])))
        else:
            low, high = nodes[node["left"]], nodes[node["right"]]
            name, limit = names[node["feature_idx"]], round(float(node["num_threshold"]), 3)
            sides.append((name, limit, float(low["value"]), float(high["value"])))
    (low, low_bound, a, b), (high, high_bound, c, d) = sides
    return Question(asked, bound, low, low_bound, high, high_bound, (a, b, c, d))


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
        gone = {number for number, kept in zip(lines.numbers, judged.kept, strict=True) if not kept}
        if not gone or not furniture.is_page(judged, mode):
            return "\n".join(raw)
        raw = [line for number, line in enumerate(raw) if number not in gone]
        lines = lines_of(raw, language_of("\n".join(raw)).code)


def cleaned(pages: Sequence[Page], by_page: Mapping[int, furniture.Weights], mode: str) -> list[str]:
    """What the whole pipeline leaves of the pages, all other rules at work too, with the weights of each page."""
    cleaner = Cleaner(chrome=mode)
    shipped = furniture.weights
    kept = []
    for one in pages:
        furniture.weights = lambda by=by_page[one.number]: by
        kept.append(cleaner.clean("\n".join(one.raw)).text)
    furniture.weights = shipped
    return kept


def best(one: Page) -> str:
    """The lines that are labelled article: the most that a choice of whole lines can reach."""
    return "\n".join(one.raw[n] for n, article in zip(one.lines.numbers, one.labels, strict=True) if article)


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
    parser.add_argument("--pipeline", action="store_true", help="judge what all rules together leave")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--mode", nargs="*", choices=list(furniture.MODES), default=list(furniture.MODES))
    parser.add_argument("--power", type=float, default=0.6)
    parser.add_argument("--c", type=float, default=0.1)
    parser.add_argument("--questions", type=int, default=300, help="how many the second look asks")
    parser.add_argument(
        "--share", type=float, default=0.3, help="of the columns, drawn anew, that each question may ask about"
    )
    parser.add_argument("--rate", type=float, default=0.1, help="the share of its worth that an answer counts")
    options = parser.parse_args()
    pages = read(options.data)
    by_page: dict[int, furniture.Weights] = {}
    for fold in range(FOLDS):
        by = train([one for one in pages if one.number % FOLDS != fold], options)
        by_page |= {one.number: by for one in pages if one.number % FOLDS == fold}
    oracle = measure(pages, [best(one) for one in pages])
    report("labels", oracle)
    for name in options.mode:
        if options.pipeline:
            kept = cleaned(pages, by_page, name)
        else:
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
        for n, (kept, label, count) in enumerate(zip(judged.kept, one.labels, one.counts, strict=True)):
            if kept != label:
                what = "kept" if kept else "lost", one.lines.looks[n].kind, judged.where(n)
                lost[one.form[5:9], *what] += min(1.0, count / total)
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
        f"start = {by.start:.3f} # where the second look starts from",
        "",
        "# Questions of the second look: is A at most a? Then: is B at most b? Else: is C at most c?",
        "# [A, a, B, b, C, c, weights of: low A and low B, low A and high B, high A and low C, high A and high C]",
        "second = [",
    ]
    for each in by.second:
        asked = f'"{each.asked}", {each.bound:g}, "{each.low}", {each.low_bound:g}, "{each.high}", {each.high_bound:g}'
        out.append(f"  [{asked}, {', '.join(f'{weight:.3f}' for weight in each.weights)}],")
    out += ["]", "", "[first]"]
    out += [f'"{key}" = {value:.2f}' for key, value in sorted(by.first.items()) if abs(value) >= 0.005]
    _OUT.write_text("\n".join([*out, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
