"""Which lines of a page are its article and which are the site's furniture, decided over the page as a whole.

In three steps, each a sum of weights from furniture_weights.toml, which `benchmarks/fit_furniture.py` fits:
a line is judged by what it looks like and what stands beside it; the stretch of lines that has most in its favour
is taken as the body; then each line is judged again by its own score, its neighbours' and its place to the body,
and the most likely sequence of keeping and dropping is chosen, in which changing over has its price.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cleaner.detect.furniture_lines import Line
from cleaner.detect.furniture_places import PROSE, body, places, surroundings, where

_HEAD = 15


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
    "careful": Mode(3.2, 1.0, 20, 8, 3, 300, True),
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
    import tomllib  # noqa: PLC0415 - most texts are no pages

    data = tomllib.loads(Path(__file__).with_name("furniture_weights.toml").read_text(encoding="utf-8"))
    return Weights(data["first"], data["second"], data["change"])


def judge(lines: Sequence[Line], by: Weights, mode: Mode) -> list[Judged]:
    """What becomes of each line of a page."""
    first = surroundings(lines)
    scores = [score_of(by.first, names) for names in first]
    span = body(lines, scores)
    second = places(lines, scores, span)
    final = [score_of(by.second, names) for names in second]
    again = body(lines, [score + 0.5 for score in final])
    if again != span:
        second = places(lines, scores, again)
        final = [score_of(by.second, names) for names in second]
        span = body(lines, [score + 0.5 for score in final])
    kept = _kept(lines, final, span, by.change, mode)
    return [
        Judged(line, score, names, more, keep, where(n, span))
        for n, (line, score, names, more, keep) in enumerate(zip(lines, final, first, second, kept, strict=True))
    ]


def reasons(judged: Judged, by: Weights, most: int = 4) -> list[tuple[str, float]]:
    """The features that weighed most against a line, each with its weight, the heaviest first."""
    told = [(by.first.get(name, 0.0), name) for name in judged.first if name != "bias"]
    told += [(by.second.get(name, 0.0), name) for name in judged.second if name.startswith(("where", "away", "near"))]
    return [(name, weight) for weight, name in sorted(told)[:most] if weight < 0]


def is_page(judged: Sequence[Judged], mode: Mode) -> bool:
    """Whether what would go bears enough marks of a site, and some text stays."""
    prose = [one.line.length for one in judged if one.kept and one.line.kind in PROSE]
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
