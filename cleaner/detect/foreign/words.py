"""Words of another language inside a text in the same script: where, which language, how sure and why.

The first look asks of every run of characters whether it holds a word that some other language uses far more
than this one. Only where one does, the line around it is read: the stretch of words that weighs most for one
language is a fragment if it weighs enough.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from cleaner.catalog import Loanwords
from cleaner.detect.foreign.forms import is_name, kept_because
from cleaner.detect.foreign.found import Foreign
from cleaner.detect.foreign.stretches import Reading, Stretch, may_be_enough, may_hold
from cleaner.detect.language.function_words import WORDS
from cleaner.detect.words.weights import carrier
from cleaner.text import Span

_FEW = 24  # so many runs are looked for one by one sooner than all words are looked at
_LONG = 100_000  # code points from which the runs of a text are not all held at once
_CHUNK = re.compile(r"\S+")
_REACH = 80  # code points of a line that are read on either side
_MOST_OF = 0.6  # a stretch that is so much of its run of words is judged by the whole of it
_SMALL = 0.3  # what words of two letters can add, of which no run is suspicious


def foreign_words(text: str, language: str, loanwords: Loanwords) -> list[Foreign]:
    """The fragments of other languages in the script of `language` in a text in it, in order, none overlapping.

    `loanwords` are the set phrases that each language takes in. Nothing is found where the language has no word
    list, or where the word table cannot be made.
    """
    script = script_for(language)
    if not script or not (here := carrier(language)):
        return []
    suspicious = here.suspicious(_chunks(text))
    found: list[Foreign] = []
    for window, told in _windows(text, suspicious) if suspicious else ():
        if not any(may_be_enough(here, code, weight + _SMALL) for code, weight in told.items()):
            continue
        if not may_hold(text, window, script, here):
            continue
        reading = Reading(text, window, script, here)
        stretches = reading.stretches(loanwords)
        found += [
            _told(text, reading, each) for each in stretches if not is_name(reading.words, *each.bounds, each.language)
        ]
    return found


def _chunks(text: str) -> Iterable[str]:
    """The runs without white space; of a long text each only once, for all of them together would fill memory."""
    if len(text) < _LONG:
        return text.split()
    found: set[str] = set()
    for line in text.split("\n"):
        found.update(line.split())
    return found


def script_for(language: str) -> str:
    """Latin or Cyrillic, whichever `language` is written in; "" for any other."""
    return next((script for script in ("Latin", "Cyrillic") if language in WORDS[script]), "")


def _windows(text: str, suspicious: Mapping[str, Mapping[str, float]]) -> Iterator[tuple[Span, Mapping[str, float]]]:
    """The parts of the lines around suspicious runs, apart from one another, and what is said there by language."""
    low = high = -1
    told: Counter[str] = Counter()
    for start, end in sorted(_places(text, suspicious)):
        before = max(text.rfind("\n", 0, start) + 1, _at_space(text, start - _REACH))
        if before > high:
            if told:
                yield Span(low, high), told
            low, told = before, Counter()
        line = text.find("\n", end)
        high = max(high, min(len(text) if line < 0 else line, _at_space(text, end + _REACH)))
        told.update(suspicious[text[start:end]])
    if told:
        yield Span(low, high), told


def _places(text: str, suspicious: Mapping[str, object]) -> Iterable[tuple[int, int]]:
    """Where suspicious runs stand. To look for each costs less than to look at all, while they are few."""
    if len(suspicious) > _FEW:
        for start, line in _lines_with(text, suspicious):
            for match in _CHUNK.finditer(line):
                if match[0] in suspicious:
                    yield start + match.start(), start + match.end()
        return
    for chunk in suspicious:
        at = text.find(chunk)
        while at >= 0:
            end = at + len(chunk)
            if not text[at - 1 : at].strip() and not text[end : end + 1].strip():
                yield at, end
            at = text.find(chunk, end)


def _lines_with(text: str, chunks: Mapping[str, object]) -> Iterator[tuple[int, str]]:
    """The lines that hold any of these runs, each with its place."""
    start = 0
    for line in text.split("\n"):
        if not chunks.keys().isdisjoint(line.split()):
            yield start, line
        start += len(line) + 1


def _at_space(text: str, at: int) -> int:
    """The start of the word at `at`, so that no word is cut; `at` is brought inside the text."""
    if at <= 0 or at >= len(text):
        return max(0, min(at, len(text)))
    space = text.rfind(" ", max(0, at - 40), at)
    return at if space < 0 else space + 1


def _told(text: str, reading: Reading, stretch: Stretch) -> Foreign:
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
        kept_because(text, whole, count, stretch.language, reading.here.code),
    )
