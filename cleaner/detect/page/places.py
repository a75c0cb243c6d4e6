"""Where a line stands on its page: beside which lines, how far from prose, and in or outside of the body.

Each column holds one feature for every line, so that a look at a page is a few passes over lists.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain, pairwise
from operator import and_, sub, truediv
from typing import NamedTuple, TypeVar

from cleaner.detect.page.lines import KINDS, PROSE, Look
from cleaner.detect.page.written import Lines, Looks

Number = TypeVar("Number", int, float)


class Column(NamedTuple):
    """A feature of every line: its possible names, and for each line the number of its own among them."""

    names: Sequence[str]
    bins: Sequence[int]

    def told(self) -> Iterator[str]:
        """The feature of each line by name."""
        return map(self.names.__getitem__, self.bins)

    def weighed(self, weights: Mapping[str, float]) -> Iterator[float]:
        """The weight of each line's feature; `weights` must answer for any."""
        return map([weights[name] for name in self.names].__getitem__, self.bins)


_TITLE_ABOVE = 15
_TITLE_READS = 30
_UNDER = ("comment", "related", "subscribe", "social", "author")


def _bins(name: str, *edges: int) -> list[str]:
    found: list[str] = []
    for edge in edges:
        found += [f"{name}:<={edge}"] * (edge + 1 - len(found))
    return [*found, f"{name}:far"]


def _shares(name: str) -> list[str]:
    return [f"{name}:{n / 10:.1f}" for n in range(10)] + [f"{name}:0.9"]


_BEFORE, _AFTER = _bins("prose-before", 0, 1, 2, 5, 12), _bins("prose-after", 0, 1, 2, 5, 12)
_FAR = len(_BEFORE) - 1
_RAMP = list(range(1, _FAR + 1))
_AROUND, _PLACE, _DATED, _CUED = _shares("around"), _shares("place"), _shares("dated-around"), _shares("cued-around")
SCALES = (_AROUND, _PLACE, _DATED, _CUED)
"""Features that are bins of a scale, by value."""
_KINDS = (*KINDS, "none")
_NUMBERS = {kind: n for n, kind in enumerate(_KINDS)}
_JOINED = tuple(f"joined:{how}" for how in ("no", "after-open", "after", "before", "both"))


def surroundings(lines: Lines) -> list[Column]:
    """The features of each line's place among the others."""
    every, count = lines.every, len(lines.looks)
    prose = [kind in PROSE for kind in every.kind]
    told = [length if is_prose else 0 for length, is_prose in zip(every.length, prose, strict=True)]
    sums = [*accumulate(every.length, initial=0)]
    whole = max(1, sums[-1])
    shares = zip(_windows([*accumulate(told, initial=0)], 5), _windows(sums, 5), strict=True)
    return [
        Column(["bias"], [0] * count),
        Column(["gap:none", "gap:blank"], lines.gaps),
        *_neighbours([*map(_NUMBERS.__getitem__, every.kind)]),
        Column(_BEFORE, _since(prose)),
        Column(_AFTER, _since(prose[::-1])[::-1]),
        Column(_AROUND, [10 * size // (among or 1) for size, among in shares]),
        Column(_PLACE, [10 * above // whole for above in sums[:-1]]),
        Column(_DATED, _crowd(every.dated)),
        Column(_CUED, _crowd([*map(bool, every.cues)])),
        Column(_JOINED, _joins(every)),
        _indented(lines),
    ]


def _neighbours(kinds: list[int]) -> Iterator[Column]:
    """What kind each line is, and the two before and after it."""
    none = [len(_KINDS) - 1] * 2
    padded, count = none + kinds + none, len(kinds)
    for name, at in (("kind", 2), ("before", 1), ("after", 3), ("two-before", 0), ("two-after", 4)):
        yield Column([f"{name}:{kind}" for kind in _KINDS], padded[at : at + count])


def _windows(sums: Sequence[Number], reach: int) -> list[Number]:
    """From running sums, which start at 0, for each line the sum of it and of `reach` lines before and after it."""
    padded = [sums[0]] * reach + [*sums] + [sums[-1]] * reach
    return list(map(sub, padded[2 * reach + 1 :], padded))


def _since(prose: Sequence[bool]) -> list[int]:
    """How many lines up stands the last line of prose, `_FAR` at most: 0 for none."""
    numbers = [n for n, is_prose in enumerate(prose) if is_prose]
    found = [0] * (numbers[0] + 1 if numbers else len(prose))
    for above, below in pairwise([*numbers, len(prose) - 1]):
        found += _RAMP[: below - above] + [_FAR] * (below - above - _FAR)
    return found


def _crowd(signs: Sequence[bool]) -> list[int]:
    """How many tenths of the lines around bear a sign."""
    if not any(signs):
        return [0] * len(signs)
    windows = zip(_windows([*accumulate(signs, initial=0)], 7), _windows(range(len(signs) + 1), 7), strict=True)
    return [10 * signed // size for signed, size in windows]


def _joins(every: Looks) -> list[int]:
    """Whether a sentence seems to go on across the line's edges."""
    opens = [False, *every.opens]
    joined = [*map(and_, opens, every.goes_on), False]
    return [
        (4 if after else 3) if before else 2 if after else int(is_open)
        for before, after, is_open in zip(joined, joined[1:], opens, strict=False)
    ]


def _indented(lines: Lines) -> Column:
    """Whether a line is indented as most prose is; "indent:none" where nothing is indented."""
    if not any(lines.indents):
        return Column(["indent:none"], [0] * len(lines.indents))
    depths: Counter[int] = Counter()
    for indent, look in zip(lines.indents, lines.looks, strict=True):
        if look.kind in PROSE:
            depths[indent] += look.length
    depth = max(depths, key=lambda each: depths[each], default=-1)
    return Column(["indent:other", "indent:body"], [indent == depth for indent in lines.indents])


def body(lines: Lines, scores: Sequence[float]) -> tuple[int, int]:
    """The stretch of lines, half-open, whose scores weighed by length have the greatest sum."""
    best, run, start, span = 0.0, 0.0, 0, (0, 0)
    for n, (length, score) in enumerate(zip(lines.every.length, scores, strict=True)):
        run += (-4.0 if score < -4.0 else 4.0 if score > 4.0 else score) * (1 + (length if length < 400 else 400) / 60)
        if run <= 0:
            run, start = 0.0, n + 1
        elif run > best:
            best, span = run, (start, n + 1)
    return span


def clipped(scores: Sequence[float]) -> list[float]:
    """Scores between -6 and 6: beyond that no line is surer of itself."""
    return [-6.0 if score < -6.0 else 6.0 if score > 6.0 else score for score in scores]


def around(own: Sequence[float], reach: int) -> list[float]:
    """For each line the mean of the scores `own` over it and `reach` lines before and after it."""
    sums = _windows([*accumulate(own, initial=0.0)], reach)
    return [*map(truediv, sums, _windows(range(len(own) + 1), reach))]


def places(
    lines: Lines, own: Sequence[float], span: tuple[int, int], asked: Sequence[int]
) -> dict[str, Sequence[float]]:
    """The columns of the second look, each a number for every line that is `asked`: scores around it, its place.

    `own` is the first score, clipped, `around:N` its mean over the N lines before and after, `above:N` and `below:N`
    that of the line so far up or down, `to-top` how far it lies under `top`, the best of a long line. `away` is the
    number of lines to the body, negative before it, `share` the body's share of the page. `tied` is the share of the
    longer words that the text of the body uses too, -1 without such words. `told` is how much of the page's prose
    stands up to here, `prose` the share of prose around; `cued` and `dated` are the shares of lines around with words
    of furniture and with dates; `since` is how many lines ago a heading of comments, related articles or the like
    stood, and `under` which it was.
    """
    every, count = lines.every, len(lines.looks)
    start, end = span
    lengths = every.length
    top = max([score for score, length in zip(own, lengths, strict=True) if length > 60], default=0.0)
    since, under = _under(every.cues, asked)
    here = [own[n] for n in asked]
    return {
        "own": here,
        "above:3": [own[n - 3] if n > 2 else -6.0 for n in asked],
        "below:1": [own[n + 1] if n + 1 < count else -6.0 for n in asked],
        "to-top": [score - top for score in here],
        "top": [top] * len(asked),
        "length": [lengths[n] if lengths[n] < 800 else 800 for n in asked],
        "away": [n - start if n < start else n - end + 1 if n >= end else 0 for n in asked],
        "share": [sum(lengths[start:end]) / (sum(lengths) or 1)] * len(asked),
        "lines": [count] * len(asked),
        "tied": _tied(lines.looks, span, asked),
        **_crowds(every, asked),
        "since": since,
        "under": under,
        "repeated": [every.repeated[n] for n in asked],
        "opens": [every.opens[n] for n in asked],
        **{f"around:{reach}": _means(own, reach, asked) for reach in (2, 5, 10, 20)},
    }


def _crowds(every: Looks, asked: Sequence[int]) -> dict[str, list[float]]:
    """The columns `told`, `prose`, `cued` and `dated`."""
    prose = [length if kind in PROSE else 0 for length, kind in zip(every.length, every.kind, strict=True)]
    told = [*accumulate(prose)]
    sizes = zip(_means(prose, 5, asked), _means(every.length, 5, asked), strict=True)
    return {
        "told": [told[n] / (told[-1] or 1) for n in asked],
        "prose": [among / (whole or 1) for among, whole in sizes],
        "cued": _means([*map(bool, every.cues)], 6, asked),
        "dated": _means(every.dated, 6, asked),
    }


def _means(values: Sequence[float], reach: int, asked: Sequence[int]) -> list[float]:
    """For each line that is `asked` the mean of `values` over it and `reach` lines before and after it."""
    count, sums = len(values), [*accumulate(values, initial=0)]
    edges = [(n - reach if n > reach else 0, n + reach + 1 if n + reach < count else count) for n in asked]
    return [(sums[high] - sums[low]) / (high - low) for low, high in edges]


def _tied(looks: Sequence[Look], span: tuple[int, int], asked: Sequence[int]) -> list[float]:
    """How many of a line's longer words the text of the body uses too: an article keeps to its subject."""
    start, end = span
    told = Counter(chain.from_iterable([look.stems for look in looks[start:end] if look.kind in PROSE]))
    once = set(told)
    twice = {stem for stem, count in told.items() if count > 1}
    found = []
    for n in asked:
        look = looks[n]
        stems = look.stems
        if len(stems) < 2:
            found.append(-1.0)
        else:
            own = start <= n < end and look.kind in PROSE
            found.append(len(stems & (twice if own else once)) / len(stems))
    return found


def _under(cues: Sequence[tuple[str, ...]], asked: Sequence[int]) -> tuple[list[int], list[int]]:
    """How far up the last heading of furniture stands, from 0, and its number among `_UNDER`, from 1."""
    headings = [(n, _UNDER.index(cue) + 1) for n, kinds in enumerate(cues) for cue in kinds if cue in _UNDER]
    at = [bisect_left(headings, (n, 0)) - 1 for n in asked]
    since = [n if last < 0 else n - headings[last][0] - 1 for n, last in zip(asked, at, strict=True)]
    return since, [0 if last < 0 else headings[last][1] for last in at]


def title_of(lines: Lines, start: int) -> int | None:
    """The line before `start` that says what the text after it is about, None where none does."""
    looks = lines.looks
    told: set[str] = set()
    for look in looks[start : start + _TITLE_READS]:
        told |= look.stems
    best, title = 0.0, None
    for n in range(max(0, start - _TITLE_ABOVE), start):
        look = looks[n]
        if 20 < look.length <= 200 and len(look.stems) >= 2:
            shared = len(look.stems & told)
            if shared >= 2 and shared / len(look.stems) >= 0.5 and shared + n / 1000 > best:
                best, title = shared + n / 1000, n
    return title


def where(n: int, span: tuple[int, int]) -> str:
    """Whether line `n` stands before the body, in it or after it."""
    return "head" if n < span[0] else "foot" if n >= span[1] else "body"
