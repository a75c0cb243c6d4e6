"""Words of another language inside a text in the same script: where, which language, how sure and why.

The first look asks of every run of characters whether it holds a word that some other language uses far more
than this one. Only where one does, the line around it is read: the stretch of words that weighs most for one
language is a fragment if it weighs enough.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from cleaner.catalog import Loanwords
from cleaner.detect.foreign.forms import is_name, kept_because
from cleaner.detect.foreign.found import Foreign
from cleaner.detect.foreign.stretches import Reading, Stretch, may_be_enough, may_hold
from cleaner.detect.language.function_words import WORDS
from cleaner.detect.protected import fenced_blocks
from cleaner.detect.words.weights import Carrier, carrier
from cleaner.text import Span

_CHUNK = re.compile(r"\S+")
_FEW = 24  # so many runs are looked for one by one sooner than all runs are looked at
_LONG = 100_000  # code points from which the runs of a text are not all held at once
_REMEMBERED = 4000  # code points of the longest line of which is remembered what it holds
_REACH = 80  # code points of a line that are read on either side
_MOST_OF = 0.6  # a stretch that is so much of its run of words is judged by the whole of it
_SMALL = 0.3  # what words of two letters can add, of which no run is suspicious


def foreign_words(text: str, language: str, loanwords: Loanwords) -> list[Foreign]:
    """The fragments of other languages in the script of `language` in a text in it, in order, none overlapping.

    `loanwords` are the set phrases that each language takes in. Nothing is found where the language has no word
    list, or where the word table cannot be made.
    """
    if not script_for(language) or not (here := carrier(language)):
        return []
    own = loanwords.get(language, frozenset())
    found: list[Foreign] = []
    for line in _odd_lines(text, here):
        if len(line) > _REMEMBERED or fenced_blocks(text):
            found += _fragments(text, line, here, own)
        else:
            told = _of_line(line.of(text), here, own)
            found += (replace(each, span=each.span.shifted(line.start)) for each in told)
    return found


@lru_cache(maxsize=2048)
def _of_line(line: str, here: Carrier, loanwords: frozenset[str]) -> tuple[Foreign, ...]:
    """The fragments in a line, which are the same wherever it stands: a text is read anew after each pass."""
    return tuple(_fragments(line, Span(0, len(line)), here, loanwords))


def _fragments(text: str, line: Span, here: Carrier, loanwords: frozenset[str]) -> Iterator[Foreign]:
    script = script_for(here.code)
    for window in _windows(text, line, here):
        if may_hold(text, window, script, here):
            reading = Reading(text, window, script, here)
            for each in reading.stretches(loanwords):
                if not is_name(reading.words, *each.bounds, each.language):
                    yield _told(reading, each)


def _odd_lines(text: str, here: Carrier) -> Iterator[Span]:
    """The lines that may hold suspicious runs.

    A text is looked at in one go where it is short, and where it holds few such runs not a second time line by line.
    """
    if len(text) < _LONG:
        suspicious = here.suspicious(text.split())
        if len(suspicious) <= _FEW:
            for start in sorted({text.rfind("\n", 0, at) + 1 for at in _places(text, suspicious)}):
                end = text.find("\n", start)
                yield Span(start, end if end >= 0 else len(text))
            return
    start = 0
    for line in text.split("\n"):
        if here.suspicious(line.split()):
            yield Span(start, start + len(line))
        start += len(line) + 1


def _places(text: str, chunks: Iterable[str]) -> Iterator[int]:
    """Where any of these runs stands."""
    for chunk in chunks:
        at = text.find(chunk)
        while at >= 0:
            yield at
            at = text.find(chunk, at + 1)


def script_for(language: str) -> str:
    """Latin or Cyrillic, whichever `language` is written in; "" for any other."""
    return next((script for script in ("Latin", "Cyrillic") if language in WORDS[script]), "")


def _windows(text: str, line: Span, here: Carrier) -> Iterator[Span]:
    """The parts of a line around suspicious runs, apart from one another, that may say enough for a language."""
    suspicious = here.suspicious(line.of(text).split())
    low = high = -1
    told: Counter[str] = Counter()
    for match in _CHUNK.finditer(text, line.start, line.end):
        said = suspicious.get(match[0])
        if said:
            before = max(line.start, _at_space(text, match.start() - _REACH))
            if before > high:
                if _may_be_enough(here, told):
                    yield Span(low, high)
                low, told = before, Counter()
            high = max(high, min(line.end, _at_space(text, match.end() + _REACH)))
            told.update(said)
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
