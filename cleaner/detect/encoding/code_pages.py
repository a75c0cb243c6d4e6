"""Lines that were written in one single-byte code page and read in another: Cyrillic, Greek and Latin alphabets.

UTF-8 read as a code page can be proved (see `mojibake`); one code page read as another cannot, for every byte means
something in both. Here the language decides: how likely the letters follow each other that the line would have, and
whether capitals and marks stand where they do in prose. Each confusion exchanges characters one for one, so the
repair of a line is a table. A line is told only where one reading is far likelier than all the others and than
the line as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from cleaner.detect.encoding.code_page_doubts import (
    ASCII_WORD,
    COMPANY,
    Candidate,
    changed_words,
    is_in,
    is_sure,
    words,
)
from cleaner.detect.encoding.code_page_effects import Characters, Effect, effects, explained
from cleaner.detect.encoding.code_page_evidence import Line
from cleaner.detect.encoding.code_page_looks import BEYOND, suspicious_lines
from cleaner.detect.encoding.code_page_tables import READ, Confusion, anything, is_common
from cleaner.detect.encoding.letter_pairs import Pairs, all_pairs, small
from cleaner.text import Span

_BETTER = 6.0
"""By how much a reading must surpass the line as it stands: the logarithm of how many times likelier it is."""
_NAMES_ALONE = 12.0
"""The same where all that changes is one or two words with capitals: names are written in many ways."""
_AHEAD = 4.0
"""By how much it must surpass every other reading: one letter out of place costs more."""
_PLAUSIBLE, _LEEWAY = -3.1, 5.0
"""What the letters of words that are not plain ASCII come to in prose, in the mean, at least, and how much less the
line may have. Readings of another language's words, which no table knows, come to -3.7 in the mean."""
_UNCOMMON = 3.0
"""What a confusion costs that is rarely seen."""
_UNEXPLAINED = 6.0
"""What a character costs that no byte of the code page was read as."""
_CONTRACTED = re.compile(r"n’t\b|’(?:re|ve|ll)\b|\b(?:[cdjlmnst]|qu)’[^\W\d_]{2}", re.IGNORECASE)
"""Where an apostrophe is at home; “Llu’s” may be Lluís, whose letter was right."""
_DRAWN = re.compile(r"([\u2500-\u259f])\1{2}")
"""A line that is drawn; no language writes a letter three times on end."""
_EXPECTED = 4.0
"""What speaks for the language of the document."""
_TRIED = 12
"""Lines after which a text in no known language is given up."""
_LEAST = 8
"""Letters that a reading in another script must have."""
_SPREAD = 40.0
"""A language whose likelihood from words of ASCII alone is so far below the best one's is not asked."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A line at `span` as it should read, and what was mistaken for what, in words for a reviewer.

    One that is not `sure` may be of a foreign word, or of an unusual spelling, that was right.
    """

    span: Span
    after: str
    plan: str
    sure: bool = True

    @property
    def told(self) -> str:
        """What is said of the line where a repair of single characters gives way to this."""
        return f"the line {'is' if self.sure else 'may be'} {self.plan}"


class _Possible(NamedTuple):
    """A confusion, the languages whose letters it makes, and what speaks against it anyway."""

    confusion: Confusion
    speakers: list[Pairs]
    cost: float


def misread_lines(text: str, language: str = "") -> list[Reading]:
    """The lines of `text`, which is in the language of this code, that another code page makes readable, in order.

    Without a language every line that is not plain ASCII is looked at closely.
    """
    return readings(text, suspicious_lines(text, language), language)


def readings(text: str, lines: Iterable[Span], language: str = "") -> list[Reading]:
    """Those of these `lines` of a text that another code page makes readable.

    What happened to a text happened to more than a line of it: where most lines with the characters in question are
    not read so, these are letters of a language that no table knows. Such a text is given up when none of the first
    lines can be read.
    """
    found: dict[Span, Candidate] = {}
    left: list[str] = []
    for span in lines:
        candidate = _reading(span.of(text), language)
        if candidate is not None:
            found[span] = candidate
        else:
            left.append(span.of(text))
        if not language and not found and len(left) == _TRIED:
            break
    plans = sorted({candidate.confusion.plan for candidate in found.values()})
    shared = [plan for plan in plans if _is_shared(text, plan, found, left)]
    sure = {plan: is_sure(text, _of_plan(plan, found), language) for plan in shared}
    return [
        Reading(span, candidate.after, plan, sure[plan])
        for span, candidate in found.items()
        if (plan := candidate.confusion.plan) in sure
    ]


def _of_plan(plan: str, found: dict[Span, Candidate]) -> dict[Span, Candidate]:
    return {span: candidate for span, candidate in found.items() if candidate.confusion.plan == plan}


def _is_shared(text: str, plan: str, found: dict[Span, Candidate], left: list[str]) -> bool:
    """Whether no more lines hold what a confusion changes, and are left or read otherwise, than are read so."""
    changed: set[str] = set()
    agreed, others = 0, list(left)
    for span, candidate in found.items():
        line = span.of(text)
        if candidate.confusion.plan != plan:
            others.append(line)
        elif candidate.pairs.script != "Latin":
            return True
        else:
            agreed += 1
            changed.update(char for char, becomes in zip(line, candidate.after, strict=True) if char != becomes)
    return sum(not changed.isdisjoint(line) for line in others) <= agreed


def is_suspicious(line: str, language: str = "") -> bool:
    """Whether a line looks as if it had been read in another code page."""
    return any(suspicious_lines(line, language))


def pieces(text: str, reading: Reading) -> Iterator[tuple[Span, str]]:
    """The runs of characters that a reading changes, with what they become; the rest of the line stays."""
    before = reading.span.of(text)
    for run in BEYOND.finditer(before):
        start, end = run.span()
        while start < end and before[start] == reading.after[start]:
            start += 1
        while end > start and before[end - 1] == reading.after[end - 1]:
            end -= 1
        if start < end:
            yield Span(reading.span.start + start, reading.span.start + end), reading.after[start:end]


def _reading(line: str, language: str) -> Candidate | None:
    if not anything().issuperset(line) or _DRAWN.search(line):
        return None
    held = Characters(line)
    many = held.count(held.every) >= _LEAST
    if not many and not _own_letters(language).isdisjoint(line):
        return None
    parts = Line(line)
    bases = parts.bases()
    prose = frozenset(pairs.code for pairs in all_pairs() if parts.may_be_in(pairs, bases[pairs.code]))
    least = max(bases.values()) - _SPREAD
    if language in bases:
        bases[language] += _EXPECTED
        least = max(least, bases[language] - _EXPECTED)
    # A line in another script stands in a text of any language: what surrounds it says nothing of it then.
    languages = [pairs for pairs in all_pairs() if (many if pairs.script != "Latin" else bases[pairs.code] >= least)]
    possible = list(_possible(held, prose.intersection(pairs.code for pairs in languages)))
    return _likeliest(parts, bases, languages, possible) if possible else None


def _likeliest(
    parts: Line, bases: dict[str, float], languages: list[Pairs], possible: list[_Possible]
) -> Candidate | None:
    """The reading that is far likelier than all the others and than the line as it stands."""
    # Most lines are right as they stand, which their language alone tells: none of the readings comes near it.
    letters = frozenset(small(parts.line))
    home = max(languages, key=lambda pairs: (len(pairs.letters & letters), bases[pairs.code]))
    floor = bases[home.code] + parts.score(parts.line, home) + _BETTER - _AHEAD
    if not any(_speakers(each, parts, bases, floor) for each in possible):
        return None
    original = _likelihood(parts, bases, languages)
    found: dict[str, Candidate] = {}
    for each in possible:
        candidate = _scored(each, parts, bases, original + _BETTER - _AHEAD)
        if candidate and (candidate.after not in found or found[candidate.after].score < candidate.score):
            found[candidate.after] = candidate
    if not found:
        return None
    best, *others = sorted(found.values(), key=lambda each: (-each.score, each.confusion.plan))
    if best.score - original < _BETTER or (others and best.score - others[0].score < _AHEAD):
        return None
    best = replace(best, gain=best.score - original)
    return best if _is_plausible(parts, best) and _has_words(parts.line, best) else None


def _is_plausible(parts: Line, best: Candidate) -> bool:
    """Whether the words beyond ASCII, or those of them that a reading changes, are like words of its language."""
    gained = parts.gained(best.after, best.pairs) - _PLAUSIBLE * parts.size(best.after)
    return max(gained, parts.score(best.after, best.pairs) - _PLAUSIBLE * parts.size()) >= -_LEEWAY


def _own_letters(language: str) -> frozenset[str]:
    """The letters of a language of another script than Latin: a few of them between words of ASCII are at home."""
    return next((p.letters for p in all_pairs() if p.code == language and p.script != "Latin"), frozenset())


def _likelihood(parts: Line, bases: dict[str, float], languages: Iterable[Pairs]) -> float:
    """How likely the line is as it stands, in the language that suits it best."""
    best = float("-inf")
    for pairs in sorted(languages, key=lambda pairs: -bases[pairs.code]):
        if parts.reaches({}, pairs, best - bases[pairs.code]):
            best = max(best, bases[pairs.code] + parts.score(parts.line, pairs))
    return best


def _possible(held: Characters, codes: frozenset[str]) -> Iterator[_Possible]:
    """The readings that make letters of what is beyond ASCII, and these letters those of one of these languages."""
    most = max(1, 0.1 * held.count(held.every))
    for read in READ:
        if held.every & ~explained(read):
            continue
        for effect in effects(read):
            speakers = held.speakers(effect, most, codes)
            if speakers and _makes_letters(effect, held):
                unmapped = (held.every & effect.unmapped).bit_count()
                cost = _UNEXPLAINED * unmapped + _UNCOMMON * (not is_common(effect.confusion))
                yield _Possible(effect.confusion, speakers, cost)


def _scored(possible: _Possible, parts: Line, bases: dict[str, float], least: float) -> Candidate | None:
    """What a reading comes to in the language that suits it best; None where that may be less than `least`."""
    speakers = _speakers(possible, parts, bases, least)
    if not speakers:
        return None
    after = parts.line.translate(possible.confusion.table)
    score, _, speaker = max((bases[p.code] + parts.score(after, p), p.code, p) for p in speakers)
    return Candidate(score - possible.cost, after, possible.confusion, speaker)


def _speakers(possible: _Possible, parts: Line, bases: dict[str, float], least: float) -> list[Pairs]:
    """The languages in which a reading may come to `least`; of most readings their first words tell that none is."""
    table, least = possible.confusion.table, least + possible.cost
    return [pairs for pairs in possible.speakers if parts.reaches(table, pairs, least - bases[pairs.code])]


def _makes_letters(effect: Effect, held: Characters) -> bool:
    """Whether much of what a reading changes becomes letters or apostrophes."""
    return held.count(effect.letters) >= max(1, 0.25 * held.count(effect.changed))


def _has_words(line: str, candidate: Candidate) -> bool:
    """Whether what changed is in words, not in symbols and lists of letters; of another script, in several."""
    if candidate.pairs.script != "Latin":
        beyond = [len(word[0]) for word in words(candidate.after) if not word[0].isascii()]
        # One that is in that script already may change but its capitals.
        several = len(set(candidate.after).difference(line)) > 2 or is_in(candidate.pairs.script, line)
        return several and sum(beyond) >= _LEAST and sum(length > 3 for length in beyond) >= 2
    if "’" in candidate.after and "’" not in line and _CONTRACTED.search(candidate.after):
        return True
    changed = changed_words(line, candidate.after)
    if not any(word[0].islower() for word in changed) and changed:
        return len(changed) > 2 or (candidate.gain > _NAMES_ALONE and changed[0].istitle() and len(changed[0]) > 3)
    alone = len(changed) == 1 and len(changed[0]) < 3 and len(ASCII_WORD.findall(line)) < COMPANY
    return (bool(changed) and not alone) or _is_of_one(line, candidate.after)


def _is_of_one(line: str, after: str) -> bool:
    """Whether a word of one letter came out at several places where neither letter nor symbol stood."""
    alone = [at.start() for at in re.finditer(r"(?<= )[àéèó](?= )", after)]
    return len([at for at in alone if line[at] != after[at] and not "\u0370" <= line[at] <= "\u03ff"]) >= 2
