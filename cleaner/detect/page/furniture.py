"""Which lines of a page are its article and which are the site's furniture, decided over the page as a whole.

In three steps, each a sum of weights from weights.toml, which `benchmarks/fit_furniture.py` fits:
a line is judged by what it looks like and what stands beside it; the stretch of lines that has most in its favour
is taken as the body; then each line is judged again by its own score, its neighbours' and its place to the body,
and the most likely sequence of keeping and dropping is chosen, in which changing over has its price.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from operator import add
from pathlib import Path
from typing import NamedTuple

from cleaner.detect.page.lines import PROSE
from cleaner.detect.page.places import around, body, clipped, places, surroundings, title_of, where
from cleaner.detect.page.questions import Answers, Question, Tables, answered, laid_out
from cleaner.detect.page.written import Lines, cues_of


@dataclass(frozen=True)
class Weights:
    """Weights in log-odds of being article: of the `first` look by feature, of the `second` by question.

    `start` is where the second look starts from.
    """

    first: Mapping[str, float]
    second: Sequence[Question]
    start: float

    @cached_property
    def tables(self) -> Tables:
        """The questions laid out to be answered."""
        return laid_out(self.second)


@dataclass(frozen=True, slots=True)
class Mode:
    """How much must speak against a line before it goes.

    `change` is what it costs to change over between keeping and dropping. `lean` is added to every score; of short
    lines only `short` of it. `gone` lines must go at once, different lines of furniture words (`marked`) of so many
    `kinds` among them, and so much `prose` must stay, in code points, else nothing goes: a page has all that, a poem
    or a list has not. `whole` keeps all that stands between the first and the last line that is kept, and the title.
    """

    change: float
    lean: float
    short: float
    gone: int
    marked: int
    kinds: int
    prose: int
    whole: bool


MODES: Mapping[str, Mode] = {
    "careful": Mode(change=3.0, lean=3.6, short=1.0, gone=25, marked=6, kinds=3, prose=300, whole=True),
    "balanced": Mode(change=1.5, lean=0.4, short=0.3, gone=8, marked=3, kinds=2, prose=60, whole=False),
    "strict": Mode(change=1.5, lean=-0.3, short=0.3, gone=8, marked=3, kinds=2, prose=60, whole=False),
}
_FLOOR = 4.0
"""Every page is taken to have an article: scores of its long lines are raised until the best reaches this."""

NEAR = 2
_CLEAR = -4.2
"""A line with no more for its mean score with `NEAR` lines on either side is furniture without a second look."""
_NO_DOUBT = -8.0
"""The score of such a line; of one that stays anyhow the opposite."""


class Judged(NamedTuple):
    """A page judged: of each line the log-odds of being article after both looks, whether it is kept, and why.

    `near` are the mean first scores around each line, `second` the columns of the second look at those asked, `span`
    is the body, half-open, `title` the number of the line that names the subject, where it stands before the lines
    that are kept.
    """

    lines: Lines
    scores: list[float]
    near: Sequence[float]
    second: Mapping[str, Sequence[float]]
    answers: Answers
    kept: list[bool]
    span: tuple[int, int]
    title: int | None

    def where(self, n: int) -> str:
        """Whether line `n` stands before the body, in it or after it."""
        return where(n, self.span)


class ByName(dict[str, float]):
    """Weights by feature, 0 for one without."""

    def __missing__(self, name: str) -> float:
        return 0.0


@cache
def weights() -> Weights:
    """The shipped weights."""
    import tomllib  # most texts are no pages

    data = tomllib.loads(Path(__file__).with_name("weights.toml").read_text(encoding="utf-8"))
    second = [Question(a, x, b, y, c, z, (lo, mi, hi, up)) for a, x, b, y, c, z, lo, mi, hi, up in data["second"]]
    return Weights(ByName(data["first"]), second, data["start"])


def judge(lines: Lines, by: Weights, mode: Mode) -> Judged:
    """What becomes of each line of a page."""
    scores = first_look(lines, by)
    span, own = body(lines, scores), clipped(scores)
    near = around(own, NEAR)
    final = [_NO_DOUBT] * len(scores)
    asked = doubtful(near)
    if mode.whole:  # the body stays, whatever is thought of its lines
        asked = [n for n in asked if not span[0] <= n < span[1]]
        final[span[0] : span[1]] = [-_NO_DOUBT] * (span[1] - span[0])
    second = places(lines, own, span, asked)
    answers = answered(by.tables, by.start, second, asked)
    for n, score in zip(asked, answers.scores, strict=True):
        final[n] = score
    kept = _kept(lines, final, span, mode)
    title = title_of(lines, kept.index(True)) if True in kept else None
    if title is not None and mode.whole:
        kept[title] = True
    return Judged(lines, final, near, second, answers, kept, span, title)


def first_look(lines: Lines, by: Weights) -> list[float]:
    """The score of each line by itself and among its neighbours."""
    weight = by.first.__getitem__
    own = [sum(map(weight, features)) for features in lines.every.features]
    columns = [column.weighed(by.first) for column in surroundings(lines)]
    return list(map(add, own, map(sum, zip(*columns, strict=True))))


def doubtful(near: Sequence[float]) -> list[int]:
    """The lines that need a second look: amid others that the first one threw out, nothing is in doubt."""
    return [n for n, score in enumerate(near) if score > _CLEAR]


def reasons(judged: Judged, block: range, by: Weights, most: int = 4) -> list[tuple[str, float]]:
    """What weighed most against the lines of `block` on average, the heaviest first: features, answers.

    An answer is told by what was asked first and what that is for the lines that were asked. A line that was not stands
    amid others that the first look threw out; their mean score is told.
    """
    told = Counter(chain.from_iterable([judged.lines.looks[n].features for n in block]))
    size = len(block)
    weighed = sorted([(by.first[name] * count / size, name) for name, count in told.items()])[:most]
    asked = [at for n in block if (at := judged.answers.asked.get(n)) is not None]
    if len(asked) < size:
        unasked = [near for near in judged.near[block.start : block.stop] if near <= _CLEAR]
        weighed[2:] = [(sum(unasked) / size, f"around:{NEAR}")]
    if asked:
        part, before = slice(asked[0], asked[-1] + 1), by.start * len(asked)
        for name, scores in judged.answers.steps:
            weight = sum(scores[part])
            mean = sum(judged.second[name][part]) / len(asked)
            weighed.append(((weight - before) / size, f"{name}={mean:.2g}"))
            before = weight
    return [(name, weight) for weight, name in sorted(weighed)[:most] if weight < 0]


def is_page(judged: Judged, mode: Mode) -> bool:
    """Whether what would go bears enough marks of a site, and some text stays."""
    if judged.kept.count(False) < mode.gone:
        return False
    pairs = list(zip(judged.lines.looks, judged.kept, strict=True))
    if sum([look.length for look, keep in pairs if keep and look.kind in PROSE]) < mode.prose:
        return False
    marked: set[str] = set()
    kinds: set[str] = set()
    for look in [look for look, keep in pairs if not keep]:
        if cues := cues_of(look):
            marked.add(look.text)
            kinds.update(cues)
            if len(marked) >= mode.marked and len(kinds) >= mode.kinds:
                return True
    return False


def _kept(lines: Lines, scores: Sequence[float], span: tuple[int, int], mode: Mode) -> list[bool]:
    lengths = lines.every.length
    top = max([score for score, length in zip(scores, lengths, strict=True) if length > 60], default=0.0)
    lift = max(0.0, _FLOOR - top - mode.lean)
    short, rest = mode.lean * mode.short, mode.lean * (1 - mode.short) + lift
    leaning = [
        score + short + rest * (length if length < 100 else 100) / 100
        for score, length in zip(scores, lengths, strict=True)
    ]
    kept = smooth(leaning, mode.change)
    if mode.whole:
        inside = [n for n, keep in enumerate(kept) if keep or span[0] <= n < span[1]]
        if not inside:
            return [True] * len(kept)
        kept = [inside[0] <= n <= inside[-1] for n in range(len(kept))]
    return kept


def smooth(scores: Sequence[float], change: float) -> list[bool]:
    """The most likely sequence of kept (True) and dropped lines, in which each change costs `change`."""
    keep = drop = 0.0
    back: list[tuple[bool, bool]] = []
    for score in scores:
        half, ahead = score / 2, keep - drop
        from_keep, from_drop = ahead >= -change, ahead <= change
        keep, drop = (keep if from_keep else drop - change) + half, (drop if from_drop else keep - change) - half
        back.append((from_keep, from_drop))
    state = keep >= drop
    states = []
    for from_keep, from_drop in reversed(back):
        states.append(state)
        state = from_keep if state else not from_drop
    return states[::-1]
