"""Where a line stands on its page: beside which lines, how far from prose, and in or outside of the body.

Each column holds one feature for every line, so that a look at a page is a few passes over lists.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain

from cleaner.detect.page.lines import PROSE, Lines, Look

Columns = list[tuple[str, ...]]
"""For each line the names of its features."""

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
_AROUND, _PLACE, _DATED, _CUED = _shares("around"), _shares("place"), _shares("dated-around"), _shares("cued-around")
SCALES = (_AROUND, _PLACE, _DATED, _CUED)
"""Features that are bins of a scale, by value."""


def surroundings(lines: Lines) -> Columns:
    """For each line the features of its place among the others."""
    looks = lines.looks
    count = len(looks)
    kinds = ["none", "none", *[look.kind for look in looks], "none", "none"]
    lengths = [look.length for look in looks]
    sums = [0, *accumulate(lengths)]
    whole = max(1, sums[-1])
    told = [0, *accumulate([size if kind in PROSE else 0 for size, kind in zip(lengths, kinds[2:-2], strict=True)])]
    columns: list[Iterable[str]] = [
        ["bias"] * count,
        lines.gaps,
        [f"kind:{kind}" for kind in kinds[2:-2]],
        [f"before:{kind}" for kind in kinds[1:-3]],
        [f"after:{kind}" for kind in kinds[3:-1]],
        [f"two-before:{kind}" for kind in kinds[:count]],
        [f"two-after:{kind}" for kind in kinds[4:]],
        [_BEFORE[n if n < 13 else 13] for n in _since(kinds[2:-2])],
        [_AFTER[n if n < 13 else 13] for n in reversed(_since(kinds[-3:1:-1]))],
        [_AROUND[10 * (told[high] - told[low]) // max(1, sums[high] - sums[low])] for low, high in _windows(count, 5)],
        [_PLACE[10 * sum_ // whole] for sum_ in sums[:-1]],
        _crowd(_DATED, [look.dated for look in looks]),
        _crowd(_CUED, [bool(look.cues) for look in looks]),
        _joins(looks),
        _indented(lines),
    ]
    return list(zip(*columns, strict=True))


def _windows(count: int, reach: int) -> list[tuple[int, int]]:
    low = [0] * min(reach, count) + list(range(max(0, count - reach)))
    return list(zip(low, [*range(reach + 1, count + 1), *[count] * min(count, reach)], strict=True))


def _since(kinds: Sequence[str]) -> list[int]:
    """How many lines up stands the last line of prose: 0 for none."""
    found = []
    far = 0
    for kind in kinds:
        found.append(far)
        far = 1 if kind in PROSE else far + 1 if far else 0
    return found


def _crowd(names: Sequence[str], signs: Sequence[bool]) -> list[str]:
    sums = [0, *accumulate(signs)]
    return [names[10 * (sums[high] - sums[low]) // (high - low)] for low, high in _windows(len(signs), 7)]


def _joins(looks: Sequence[Look]) -> list[str]:
    """Whether a sentence seems to go on across the line's edges."""
    opens = [False, *[look.opens for look in looks]]
    goes_on = [*[look.goes_on for look in looks], False]
    return [
        ("joined:both" if opens[n + 1] and goes_on[n + 1] else "joined:before")
        if opens[n] and goes_on[n]
        else ("joined:after" if opens[n + 1] and goes_on[n + 1] else "joined:after-open" if opens[n] else "joined:no")
        for n in range(len(looks))
    ]


def _indented(lines: Lines) -> list[str]:
    """Whether a line is indented as most prose is; "indent:none" where nothing is indented."""
    if not any(lines.indents):
        return ["indent:none"] * len(lines.indents)
    depths: Counter[int] = Counter()
    for indent, look in zip(lines.indents, lines.looks, strict=True):
        if look.kind in PROSE:
            depths[indent] += look.length
    depth = max(depths, key=lambda each: depths[each], default=-1)
    return ["indent:body" if indent == depth else "indent:other" for indent in lines.indents]


def body(lines: Lines, scores: Sequence[float]) -> tuple[int, int]:
    """The stretch of lines, half-open, whose scores weighed by length have the greatest sum."""
    best, run, start, span = 0.0, 0.0, 0, (0, 0)
    for n, (look, score) in enumerate(zip(lines.looks, scores, strict=True)):
        length = look.length
        run += (-4.0 if score < -4.0 else 4.0 if score > 4.0 else score) * (1 + (length if length < 400 else 400) / 60)
        if run <= 0:
            run, start = 0.0, n + 1
        elif run > best:
            best, span = run, (start, n + 1)
    return span


def places(lines: Lines, scores: Sequence[float], span: tuple[int, int]) -> dict[str, list[float]]:
    """The columns of the second look, each a number for every line: scores around it, its place to the body.

    `own` is the first score, `around:N` its mean over the N lines before and after, `above:N` and `below:N` that of
    the line so far up or down, `to-top` how far it lies under `top`, the best of a long line. `away` is the number of
    lines to the body, negative before it, `share` the body's share of the page. `tied` is the share of the longer
    words that the text of the body uses too, -1 without such words. `told` is how much of the page's prose stands up
    to here, `prose` the share of prose around; `cued` and `dated` are the shares of lines around with words of
    furniture and with dates; `since` is how many lines ago a heading of comments, related articles or the like
    stood, and `under` which it was.
    """
    looks = lines.looks
    count = len(looks)
    start, end = span
    own = [-6.0 if score < -6 else 6.0 if score > 6 else score for score in scores]
    sums = [0.0, *accumulate(own)]
    lengths = [look.length for look in looks]
    top = max([score for score, length in zip(own, lengths, strict=True) if length > 60], default=0.0)
    told = [*accumulate([look.length if look.kind in PROSE else 0 for look in looks])]
    cued = [0, *accumulate([bool(look.cues) for look in looks])]
    dated = [0, *accumulate([look.dated for look in looks])]
    padded, sizes = [0, *told], [0, *accumulate(lengths)]
    since, under = _under(looks)
    columns: dict[str, list[float]] = {
        "own": own,
        "above:3": [-6.0] * min(3, count) + own[:-3],
        "below:1": [*own[1:], -6.0],
        "to-top": [score - top for score in own],
        "top": [top] * count,
        "length": [length if length < 800 else 800 for length in lengths],
        "away": [*range(-start, 0), *[0] * (end - start), *range(1, count - end + 1)],
        "share": [sum(lengths[start:end]) / max(1, sum(lengths))] * count,
        "lines": [count] * count,
        "tied": _tied(looks, span),
        "told": [size / max(1, told[-1]) for size in told],
        "prose": [(padded[high] - padded[low]) / (sizes[high] - sizes[low]) for low, high in _windows(count, 5)],
        "cued": [(cued[high] - cued[low]) / (high - low) for low, high in _windows(count, 6)],
        "dated": [(dated[high] - dated[low]) / (high - low) for low, high in _windows(count, 6)],
        "since": since,
        "under": under,
        "repeated": [look.repeated for look in looks],
        "opens": [look.opens for look in looks],
    }
    for reach in (2, 5, 10, 20):
        columns[f"around:{reach}"] = [(sums[high] - sums[low]) / (high - low) for low, high in _windows(count, reach)]
    return columns


def _tied(looks: Sequence[Look], span: tuple[int, int]) -> list[float]:
    """How many of a line's longer words the text of the body uses too: an article keeps to its subject."""
    start, end = span
    text = [look.stems for look in looks[start:end] if look.kind in PROSE]
    told = Counter(chain.from_iterable(text))
    once = set(told)
    twice = {stem for stem, count in told.items() if count > 1}
    found = []
    for n, look in enumerate(looks):
        stems = look.stems
        if len(stems) < 2:
            found.append(-1.0)
        else:
            own = start <= n < end and look.kind in PROSE
            found.append(len(stems & (twice if own else once)) / len(stems))
    return found


def _under(looks: Sequence[Look]) -> tuple[list[float], list[float]]:
    """How far up the last heading of furniture stands, from 0, and its number among `_UNDER`, from 1."""
    since: list[float] = []
    under: list[float] = []
    kind, far = 0, 0
    for look in looks:
        since.append(far)
        under.append(kind)
        far += 1
        for cue in look.cues:
            if cue in _UNDER:
                kind, far = _UNDER.index(cue) + 1, 0
    return since, under


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
