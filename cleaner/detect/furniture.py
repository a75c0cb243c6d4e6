"""Which lines of a page are its article and which are the site's furniture, decided over the page as a whole.

In three steps, each a sum of weights from furniture_weights.toml, which `benchmarks/fit_furniture.py` fits:
a line is judged by what it looks like and what stands beside it; the stretch of lines that has most in its favour
is taken as the body; then each line is judged again by its own score, its neighbours' and its place to the body,
and the most likely sequence of keeping and dropping is chosen, in which changing over has its price.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

from cleaner.detect.furniture_lines import Line

_FAR = (1, 2, 5, 12)
_TIED = 6
_HEAD = 15
_PROSE = ("prose", "sentence")


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights in log-odds of being article: of the `first` look, of the `second`, and of changing over."""

    first: Mapping[str, float]
    second: Mapping[str, float]
    change: float


@dataclass(frozen=True, slots=True)
class Mode:
    """How much must speak against a line before it goes.

    `lean` is added to every score; of short lines only `short` of it. `gone` lines must go at once, different
    lines of furniture words (`marked`) of so many `kinds` among them, and so much `prose` must stay, in code
    points, else nothing goes: a page has all that, a poem or a list has not. `whole` keeps all that stands between
    the first and the last line that is kept, and the title.
    """

    lean: float
    short: float
    gone: int
    marked: int
    kinds: int
    prose: int
    whole: bool


MODES: Mapping[str, Mode] = {
    "careful": Mode(3.0, 1.0, 20, 8, 3, 300, True),
    "balanced": Mode(0.4, 0.3, 4, 4, 2, 60, False),
    "strict": Mode(-0.3, 0.3, 4, 4, 2, 60, False),
}
_FLOOR = 4.0
"""Every page is taken to have an article: scores of its long lines are raised until the best reaches this."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A line, the log-odds of it being article after both looks, and the features of each look."""

    line: Line
    score: float
    first: tuple[str, ...]
    second: tuple[str, ...]
    kept: bool
    where: str


@cache
def weights() -> Weights:
    """The shipped weights."""
    data = tomllib.loads(Path(__file__).with_name("furniture_weights.toml").read_text(encoding="utf-8"))
    return Weights(data["first"], data["second"], data["change"])


def judge(lines: Sequence[Line], by: Weights, mode: Mode) -> list[Judged]:
    """What becomes of each line of a page."""
    first = surroundings(lines)
    scores = [score_of(by.first, names) for names in first]
    span = body(lines, scores)
    for _ in range(2):
        second = places(lines, scores, span)
        final = [score_of(by.second, names) for names in second]
        span = body(lines, [score + 0.5 for score in final])
    kept = _kept(lines, final, span, by.change, mode)
    return [
        Judged(line, score, names, more, keep, _where(n, span))
        for n, (line, score, names, more, keep) in enumerate(zip(lines, final, first, second, kept, strict=True))
    ]


def reasons(judged: Judged, by: Weights, most: int = 4) -> list[tuple[str, float]]:
    """The features that weighed most against a line, each with its weight, the heaviest first."""
    told = [(by.first.get(name, 0.0), name) for name in judged.first if name != "bias"]
    told += [(by.second.get(name, 0.0), name) for name in judged.second if name.startswith(("where", "away", "near"))]
    return [(name, weight) for weight, name in sorted(told)[:most] if weight < 0]


def is_page(judged: Sequence[Judged], mode: Mode) -> bool:
    """Whether what would go bears enough marks of a site, and some text stays."""
    prose = [one.line.length for one in judged if one.kept and one.line.kind in _PROSE]
    if sum(prose) < mode.prose or sum(not one.kept for one in judged) < mode.gone:
        return False
    marked = {one.line.text: one.line.cues for one in judged if not one.kept and one.line.cues}
    kinds = {kind for cues in marked.values() for kind in cues}
    return len(marked) >= mode.marked and len(kinds) >= mode.kinds


def _kept(
    lines: Sequence[Line], scores: Sequence[float], span: tuple[int, int], change: float, mode: Mode
) -> list[bool]:
    top = max([score for score, line in zip(scores, lines, strict=True) if line.length > 60], default=0.0)
    lift = max(0.0, _FLOOR - top - mode.lean)
    leaning = []
    for score, line in zip(scores, lines, strict=True):
        size = min(1.0, line.length / 100)
        leaning.append(score + mode.lean * (mode.short + (1 - mode.short) * size) + lift * size)
    kept = smooth(leaning, change)
    if mode.whole:
        inside = [n for n, keep in enumerate(kept) if keep or span[0] <= n < span[1]]
        if not inside:
            return [True] * len(kept)
        kept = [inside[0] <= n <= inside[-1] for n in range(len(kept))]
        title = title_of(lines, kept.index(True))
        if title is not None:
            kept[title] = True
    return kept


def title_of(lines: Sequence[Line], start: int) -> int | None:
    """The line before `start` that says what the text after it is about, None where none does."""
    told: set[str] = set()
    for line in lines[start : start + 30]:
        told |= line.stems
    best, title = 0.0, None
    for n in range(max(0, start - _HEAD), start):
        line = lines[n]
        if 20 < line.length <= 200 and len(line.stems) >= 2:
            shared = len(line.stems & told)
            if shared >= 2 and shared / len(line.stems) >= 0.5 and shared + n / 1000 > best:
                best, title = shared + n / 1000, n
    return title


def score_of(table: Mapping[str, float], names: Sequence[str]) -> float:
    """The sum of the weights of features, 0 for one without."""
    return sum([table.get(name, 0.0) for name in names])


def surroundings(lines: Sequence[Line]) -> list[tuple[str, ...]]:
    """For each line its own features and those of its place among the others."""
    kinds = ["none", "none", *(line.kind for line in lines), "none", "none"]
    prose = [n for n, line in enumerate(lines) if line.kind in _PROSE]
    lengths = [0, *accumulate(line.length for line in lines)]
    told = [0, *accumulate(line.length if line.kind in _PROSE else 0 for line in lines)]
    depth = _depth(lines)
    ties = _ties(lines)
    found = []
    for n, line in enumerate(lines):
        features = [
            "bias",
            *line.features,
            f"kind:{line.kind}",
            f"before:{kinds[n + 1]}",
            f"after:{kinds[n + 3]}",
            f"two-before:{kinds[n]}",
            f"two-after:{kinds[n + 4]}",
            f"between:{kinds[n + 1]}+{kinds[n + 3]}",
        ]
        at = bisect_left(prose, n)
        here = at < len(prose) and prose[at] == n
        features.append("prose-before:" + _distance(n - prose[at - 1] if at else 0))
        after = at + here
        features.append("prose-after:" + _distance(prose[after] - n if after < len(prose) else 0))
        low, high = max(0, n - 4), min(len(lines), n + 5)
        features.append("around:" + _tenth((told[high] - told[low]) / max(1, lengths[high] - lengths[low])))
        low, high = max(0, n - 12), min(len(lines), n + 13)
        features.append("about:" + _tenth((told[high] - told[low]) / max(1, lengths[high] - lengths[low])))
        features.append("place:" + _tenth(lengths[n] / max(1, lengths[-1])))
        features += _joins(lines, n)
        if ties[n]:
            features += (f"tied:{ties[n]}", f"tied:{ties[n]}:{line.kind}")
        if depth is not None:
            features.append("indent:body" if line.indent == depth else "indent:other")
        found.append(tuple(features))
    return found


def _ties(lines: Sequence[Line]) -> list[str]:
    """How many of a line's longer words the lines of text around it use too: an article keeps to its subject."""
    told = [n for n, line in enumerate(lines) if len(line.stems) > 2]
    found = [""] * len(lines)
    for at, n in enumerate(told):
        own = lines[n].stems
        others: set[str] = set()
        for other in told[max(0, at - _TIED) : at + _TIED + 1]:
            if other != n and lines[other].text != lines[n].text:
                others |= lines[other].stems
        found[n] = _tenth(len(own & others) / len(own))
    return found


def _joins(lines: Sequence[Line], n: int) -> list[str]:
    """Whether a sentence seems to go on across the line's edges, and whether its neighbour looks the same."""
    line, found = lines[n], []
    if n and _open(lines[n - 1]):
        found.append("goes-on" if _goes_on(line) else "after-open")
    if n + 1 < len(lines) and _open(line) and _goes_on(lines[n + 1]):
        found.append("is-continued")
    if n and lines[n - 1].kind == line.kind and abs(lines[n - 1].length - line.length) < 12:
        found.append("like-the-one-before")
    return found


def _open(line: Line) -> bool:
    return "ends:open" in line.features or "ends:comma" in line.features


def _goes_on(line: Line) -> bool:
    return "starts:small" in line.features or "starts-small" in line.features or "starts:other" in line.features


def _depth(lines: Sequence[Line]) -> int | None:
    """The indentation that most prose has, None where nothing is indented."""
    depths: dict[int, int] = {}
    for line in lines:
        if line.kind in _PROSE:
            depths[line.indent] = depths.get(line.indent, 0) + line.length
    if not depths or not any(line.indent for line in lines):
        return None
    return max(depths, key=lambda depth: depths[depth])


def body(lines: Sequence[Line], scores: Sequence[float]) -> tuple[int, int]:
    """The stretch of lines, half-open, whose scores weighed by length have the greatest sum."""
    best, run, start, span = 0.0, 0.0, 0, (0, 0)
    for n, (line, score) in enumerate(zip(lines, scores, strict=True)):
        run += max(-4.0, min(4.0, score)) * (1 + min(line.length, 400) / 60)
        if run <= 0:
            run, start = 0.0, n + 1
        elif run > best:
            best, span = run, (start, n + 1)
    return span


def places(lines: Sequence[Line], scores: Sequence[float], span: tuple[int, int]) -> list[tuple[str, ...]]:
    """For each line the features of the second look: scores around it, and its place to the body."""
    padded = [-5.0, *scores, -5.0]
    sums = [0.0, *accumulate(max(-5.0, min(5.0, score)) for score in scores)]
    top = max([score for score, line in zip(scores, lines, strict=True) if line.length > 60], default=0.0)
    size = sum(line.length for line in lines[span[0] : span[1]]) / max(1, sum(line.length for line in lines))
    found = []
    for n, line in enumerate(lines):
        where = _where(n, span)
        away = span[0] - n if n < span[0] else n - span[1] + 1 if n >= span[1] else 0
        low, high = max(0, n - 3), min(len(lines), n + 4)
        wide, wider = max(0, n - 9), min(len(lines), n + 10)
        long = "short" if line.length <= 30 else "middling" if line.length <= 100 else "long"
        own = _level(scores[n])
        found.append((
            "bias",
            f"own:{own}",
            f"own:{own}:{where}",
            f"below-top:{_level(scores[n] - top + 5)}:{where}",
            f"top:{_level(top)}:{where}",
            f"share:{_tenth(size)}:{where}",
            f"before:{_level(padded[n])}",
            f"after:{_level(padded[n + 2])}",
            f"near:{_level((sums[high] - sums[low]) / (high - low))}",
            f"wide:{_level((sums[wider] - sums[wide]) / (wider - wide))}",
            f"where:{where}",
            f"away:{where}:{_distance(away)}",
            f"kind:{line.kind}:{where}",
            f"size:{long}:{where}",
            *(f"{name}:{where}" for name in line.features if name.startswith(("cue", "phrase", "repeated", "ends:"))),
        ))  # fmt: skip
    return found


def _where(n: int, span: tuple[int, int]) -> str:
    return "head" if n < span[0] else "foot" if n >= span[1] else "body"


def smooth(scores: Sequence[float], change: float) -> list[bool]:
    """The most likely sequence of kept (True) and dropped lines, in which each change costs `change`."""
    keep = drop = 0.0
    back: list[tuple[bool, bool]] = []
    for score in scores:
        from_keep, from_drop = keep >= drop - change, drop < keep - change
        keep, drop = max(keep, drop - change) + score / 2, max(drop, keep - change) - score / 2
        back.append((from_keep, from_drop))
    state = keep >= drop
    states = []
    for from_keep, from_drop in reversed(back):
        states.append(state)
        state = from_keep if state else from_drop
    return states[::-1]


def _distance(lines: int) -> str:
    if lines <= 0:
        return "none"
    return next((f"<={far}" for far in _FAR if lines <= far), "far")


def _tenth(share: float) -> str:
    return f"{min(9, int(share * 10)) / 10:.1f}"


def _level(score: float) -> str:
    return str(max(-5, min(5, round(score))))
