"""Words of another language inside a text in the same script: where, which language, how sure and why.

The first look asks of every run of characters whether it holds a word that some other language uses far more
than this one. Only where one does, the line around it is read: the stretch of words that weighs most for one
language is a fragment if it weighs enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from cleaner.catalog import Loanwords
from cleaner.detect.foreign.forms import is_name, kept_because
from cleaner.detect.foreign.found import Foreign
from cleaner.detect.foreign.stretches import Reading, Stretch, may_be_enough, may_hold
from cleaner.detect.language.function_words import WORDS
from cleaner.detect.protected import fenced_blocks
from cleaner.detect.words.weights import Carrier, carrier
from cleaner.text import Span

_FEW = 24  # so many runs are looked for one by one sooner than all runs are looked at
_LONG = 100_000  # code points from which the runs of a text are not all held at once
_REACH = 80  # code points of a line that are read on either side
_MOST_OF = 0.6  # a stretch that is so much of its run of words is judged by the whole of it
_SMALL = 0.3  # what words of two letters can add, of which no run is suspicious


class _Run(NamedTuple):
    """A run of characters without white space, and by language what its words say."""

    start: int
    end: int
    said: Mapping[str, float]


Told = dict[str, list[Foreign]]
"""What lines hold, by the lines, at places in the line: the same wherever one stands."""


def foreign_words(text: str, language: str, loanwords: Loanwords, told: Told | None = None) -> list[Foreign]:
    """The fragments of other languages in the script of `language` in a text in it, in order, none overlapping.

    `loanwords` are the set phrases that each language takes in. Nothing is found where the language has no word
    list, or where the word table cannot be made. A text that is looked at again, once it is partly repaired, is asked
    only for lines that are not in `told`, to which it adds.
    """
    if not script_for(language) or not (here := carrier(language)):
        return []
    own = loanwords.get(language, frozenset())
    told = {} if told is None else told
    found: list[Foreign] = []
    for line, runs in _odd_lines(text, here):
        if fenced_blocks(text):  # a line may be code then, which does not show in the line
            found += _fragments(text, line, runs, here, own)
            continue
        content = line.of(text)
        if content not in told:
            told[content] = list(_fragments(content, Span(0, len(content)), _shifted(runs, -line.start), here, own))
        found += (replace(each, span=each.span.shifted(line.start)) for each in told[content])
    return found


def _fragments(
    text: str, line: Span, runs: Iterable[_Run], here: Carrier, loanwords: frozenset[str]
) -> Iterator[Foreign]:
    script = script_for(here.code)
    for window in _windows(text, line, runs, here):
        if may_hold(text, window, script, here):
            reading = Reading(text, window, script, here)
            for each in reading.stretches(loanwords):
                if not is_name(reading.words, *each.bounds, each.language):
                    yield _told(reading, each)


def _odd_lines(text: str, here: Carrier) -> Iterator[tuple[Span, list[_Run]]]:
    """The lines that hold suspicious runs, with these.

    A text is looked at in one go where it is short, and where it holds few such runs not a second time line by line.
    """
    if len(text) < _LONG:
        suspicious = here.suspicious(text.split())
        if len(suspicious) <= _FEW:
            for start, runs in groupby(_runs(text, suspicious), key=lambda run: text.rfind("\n", 0, run.start) + 1):
                end = text.find("\n", start)
                yield Span(start, end if end >= 0 else len(text)), list(runs)
            return
    start = 0
    for line in text.split("\n"):
        if suspicious := here.suspicious(line.split()):
            yield Span(start, start + len(line)), _shifted(_runs(line, suspicious), start)
        start += len(line) + 1


def _runs(text: str, suspicious: Mapping[str, Mapping[str, float]]) -> list[_Run]:
    """Where the suspicious runs stand, in order; not where one is but a part of another run."""
    found = []
    for chunk, said in suspicious.items():
        at = text.find(chunk)
        while at >= 0:
            end = at + len(chunk)
            if (not at or text[at - 1].isspace()) and (end == len(text) or text[end].isspace()):
                found.append(_Run(at, end, said))
            at = text.find(chunk, end)
    return sorted(found, key=itemgetter(0))


def _shifted(runs: Iterable[_Run], by: int) -> list[_Run]:
    return [_Run(start + by, end + by, said) for start, end, said in runs]


def script_for(language: str) -> str:
    """Latin or Cyrillic, whichever `language` is written in; "" for any other."""
    return next((script for script in ("Latin", "Cyrillic") if language in WORDS[script]), "")


def _windows(text: str, line: Span, runs: Iterable[_Run], here: Carrier) -> Iterator[Span]:
    """The parts of a line around its suspicious runs, apart from one another, that may say enough for a language."""
    low = high = -1
    told: dict[str, float] = {}
    for start, end, said in runs:
        before = max(line.start, _at_space(text, start - _REACH))
        if before > high:
            if _may_be_enough(here, told):
                yield Span(low, high)
            low, told = before, {}
        high = max(high, min(line.end, _at_space(text, end + _REACH)))
        for code, weight in said.items():
            told[code] = told.get(code, 0.0) + weight
    if _may_be_enough(here, told):
        yield Span(low, high)


def _may_be_enough(here: Carrier, told: Mapping[str, float]) -> bool:
    return any(may_be_enough(here, code, weight + _SMALL) for code, weight in told.items())


def _at_space(text: str, at: int) -> int:
    """The start of the word at `at`, so that no word is cut; `at` is brought inside the text."""
    if at <= 0 or at >= len(text):
        return max(0, min(at, len(text)))
    space = text.rfind(" ", max(0, at - 40), at)
    return at if space < 0 else space + 1


def _told(reading: Reading, stretch: Stretch) -> Foreign:
    """A stretch as a place in the text, with the evidence in words."""
    words, count = reading.words, stretch.last + 1 - stretch.first
    span = Span(words[stretch.first].start, words[stretch.last].end)
    first, last = reading.run_of(stretch)
    whole = Span(words[first].start, words[last].end) if count >= _MOST_OF * (last + 1 - first) else span
    return Foreign(
        span,
        stretch.language,
        stretch.weight,
        count,
        reading.evidence(stretch.first, stretch.last, stretch.language),
        kept_because(reading.text, whole, count, stretch.language, reading.here.code),
    )
