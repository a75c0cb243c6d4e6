"""Where a line stands on its page: beside which lines, how far from prose, and in or outside of the body."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from cleaner.detect.furniture_lines import Line

_FAR = (1, 2, 5, 12)
_TIED = 6
PROSE = ("prose", "sentence")
"""Kinds of lines that are text."""


def surroundings(lines: Sequence[Line]) -> list[tuple[str, ...]]:
    """For each line its own features and those of its place among the others."""
    kinds = ["none", "none", *(line.kind for line in lines), "none", "none"]
    prose = [n for n, line in enumerate(lines) if line.kind in PROSE]
    lengths = [0, *accumulate(line.length for line in lines)]
    told = [0, *accumulate(line.length if line.kind in PROSE else 0 for line in lines)]
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
        if line.kind in PROSE:
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
        spot = where(n, span)
        away = span[0] - n if n < span[0] else n - span[1] + 1 if n >= span[1] else 0
        low, high = max(0, n - 3), min(len(lines), n + 4)
        wide, wider = max(0, n - 9), min(len(lines), n + 10)
        long = "short" if line.length <= 30 else "middling" if line.length <= 100 else "long"
        own = _level(scores[n])
        found.append((
            "bias",
            f"own:{own}",
            f"own:{own}:{spot}",
            f"below-top:{_level(scores[n] - top + 5)}:{spot}",
            f"top:{_level(top)}:{spot}",
            f"share:{_tenth(size)}:{spot}",
            f"before:{_level(padded[n])}",
            f"after:{_level(padded[n + 2])}",
            f"near:{_level((sums[high] - sums[low]) / (high - low))}",
            f"wide:{_level((sums[wider] - sums[wide]) / (wider - wide))}",
            f"where:{spot}",
            f"away:{spot}:{_distance(away)}",
            f"kind:{line.kind}:{spot}",
            f"size:{long}:{spot}",
            *(f"{name}:{spot}" for name in line.features if name.startswith(("cue", "repeated", "ends:"))),
        ))  # fmt: skip
    return found


def where(n: int, span: tuple[int, int]) -> str:
    return "head" if n < span[0] else "foot" if n >= span[1] else "body"


def _distance(lines: int) -> str:
    if lines <= 0:
        return "none"
    return next((f"<={far}" for far in _FAR if lines <= far), "far")


def _tenth(share: float) -> str:
    return f"{min(9, int(share * 10)) / 10:.1f}"


def _level(score: float) -> str:
    return str(max(-5, min(5, round(score))))
