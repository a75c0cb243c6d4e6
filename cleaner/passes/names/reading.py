"""Where a text names the people of the catalogue: a surname that some scheme derives, and before it a given name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from cleaner.catalog import People, Person
from cleaner.catalog.people import Origin, bare, fold_word
from cleaner.passes.view import View
from cleaner.text import Span, is_word
from cleaner.text.late import late

TARGETS = ("en", "de", "fr", "es", "pl")
_OF_CUSTOM = ("fr", "es", "pl")

_SPACES = " \N{NO-BREAK SPACE}"
_OPENING = (
    "\"'(*[_\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
)
_OPENING += "\N{DOUBLE LOW-9 QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{EM DASH}\N{EN DASH}"
_WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019\u02b9\u02bc][^\W\d_]+)*")
_INITIALS = re.compile(r"(?:[^\W\d_]\w?\.-?){1,3}")
_MARKED = re.compile("[\u00c0-\u024f\N{NO-BREAK SPACE}]")
_PLAIN = r"A-Za-z\u1e00-\u1eff"
_INSIDE = r"[-'\u2019\u02b9\u02bc]"
_BIG = rf"(?=[A-Z\u00c0-\u024f\u1e00-\u1eff])[{_PLAIN}]*+(?:{_INSIDE}[{_PLAIN}]++)*+{_INSIDE}?+[\u00c0-\u024f]"
_LED = late(f" {_BIG}"), late(f"\n{_BIG}"), late(r"\u00a0(?=[^\W\d_])")
"""Words with a mark, each with what leads it: to look for one character takes half the time of any of two."""
_LONGEST = 48
"""Code points that are looked at before a surname for the word in front of it."""


@dataclass(frozen=True, slots=True)
class Named:
    """A full name in a text: `given` and `surname` of `person`; `origin` tells how its spelling comes about.

    `others` are more people whose name it can be.
    """

    given: Span
    surname: Span
    person: Person
    number: int
    origin: Origin
    others: tuple[Person, ...] = ()

    @property
    def span(self) -> Span:
        return self.given.hull(self.surname)


@dataclass(slots=True)
class Reading:
    """The full names of a text that are accepted in its language, those that are not, and all surnames."""

    right: list[Named] = field(default_factory=list)
    wrong: list[Named] = field(default_factory=list)
    surnames: list[Span] = field(default_factory=list)


def read_names(view: View, people: People, starts: Iterable[int]) -> Reading:
    """Read `view`, whose language is one of TARGETS; `starts` is where the scan found what surnames begin with."""
    reading = Reading()
    for start in sorted({*starts, *_marked(view)}):
        word = _WORD.match(view.text, start)
        if word is None:
            continue
        span = Span(start, _without_s(view.text, start, word.end()))
        bearers = people.bearers(fold_word(span.of(view.text)))
        if bearers and not _goes_on(view.text, span.end):
            reading.surnames.append(span)
            _read(reading, view, people, span, bearers)
    return reading


def at_line_starts(view: View) -> Iterator[Span]:
    """The capitalised words at which lines begin: the scan looks for surnames after a space only."""
    start = 0
    for line in view.raw_lines:
        word = _WORD.match(line, 1 if line[:1] in _OPENING else 0)
        if word and word[0][0].isupper():
            end = start + word.end()
            yield Span(start + word.start(), end)
        start += len(line) + 1


def _read(reading: Reading, view: View, people: People, span: Span, bearers: Iterable[tuple[int, Origin]]) -> None:
    word = span.of(view.text)
    before = dict(_words_before(view.text, span.start))
    matches: list[Named] = []
    for number, origin in bearers:
        person = people.person(number)
        if view.language not in person.accepted or in_genitive(person, number, people, word, view.language):
            continue
        given = next((each for each in before if fold_word(each) in person.given), None)
        if given is None:
            continue
        if person.accepts(given, word, view.language):
            reading.right.append(Named(before[given], span, person, number, origin))
            return
        if is_by_custom(person, word, view.language):
            continue
        both = origin_of(person, (given, person.given[fold_word(given)]), (word, origin), view.language)
        matches.append(Named(before[given], span, person, number, both))
    if matches:
        reading.wrong.append(_one_of(matches))


def in_genitive(person: Person, number: int, people: People, surname: str, target: str) -> bool:
    """Whether `surname` may be another spelling with an s that belongs to the sentence ("Putins Russland")."""
    if surname[-1:] not in "sS":
        return False
    if bare(surname[:-1]) in person.accepted[target][1]:
        return True
    return target != "en" and any(number == other for other, _ in people.bearers(fold_word(surname[:-1])))


def is_by_custom(person: Person, surname: str, target: str) -> bool:
    """Whether whoever wrote `surname` has the usage of the language `target`, and so also for the given name.

    English and German keep to what schemes make of given names. Others have forms of their own for those of Russia's
    poets and rulers: Mikołaj Gogol, Borys Jelcyn, Léonid Brejnev, Nicolás Gógol.
    """
    return target in _OF_CUSTOM and bare(surname) in person.accepted[target][1]


def origin_of(person: Person, given: tuple[str, Origin], surname: tuple[str, Origin], target: str) -> Origin:
    """How the spelling of two words comes about, judged by those of them that are not accepted in `target`."""
    words = zip((given, surname), person.accepted[target], strict=True)
    origins = {origin for (word, origin), accepted in words if bare(word) not in accepted}
    if Origin.WESTERN in origins:
        return Origin.WESTERN
    russian = {Origin.RUSSIAN} if target == "en" else {Origin.RUSSIAN, Origin.RUSSIAN_ELSEWHERE}
    return Origin.RUSSIAN if origins and origins <= russian else Origin.SCHEME


def _one_of(matches: list[Named]) -> Named:
    """The match whose spelling is the most certain, and the people of the others that are as certain."""
    certain = [match for match in matches if match.origin is not Origin.WESTERN] or matches
    best, *others = certain
    return replace(best, others=tuple(match.person for match in others))


def _words_before(text: str, end: int) -> Iterator[tuple[str, Span]]:
    """The words before a surname that may be the given name, the nearest first: over an initial or a patronymic."""
    for _ in range(3):
        if end == 0 or text[end - 1] not in _SPACES:
            return
        end -= 1
        start = max(0, end - _LONGEST)
        piece = text[start:end]
        start += max(piece.rfind(" "), piece.rfind("\N{NO-BREAK SPACE}"), piece.rfind("\n")) + 1
        while start < end and text[start] in _OPENING:
            start += 1
        word = text[start:end]
        if _INITIALS.fullmatch(word) and word[0].isupper():
            end = start
            continue
        if not (_WORD.fullmatch(word) and word[0].isupper()):
            return
        yield word, Span(start, end)
        if not looks_like_patronymic(word):
            return
        end = start


def looks_like_patronymic(word: str) -> bool:
    """Whether a Latin word ends as patronymics do."""
    from cleaner.names.family import looks_like_patronymic as looks  # noqa: PLC0415 - for documents that name people

    return looks(word)


def holds_marked(view: View) -> bool:
    """Whether there may be names that the scan does not know."""
    return _MARKED.search(view.unusual) is not None


def _marked(view: View) -> Iterator[int]:
    """Where words start with Latin letters beyond ASCII, or after a no-break space: the scan does not know them."""
    if not holds_marked(view):
        return
    led = "\n" + view.text  # so that what leads a word stands here where the word starts in the text
    for words in _LED:
        for found in words.finditer(led):
            if view.text[found.start()].isupper():
                yield found.start()


def _without_s(text: str, start: int, end: int) -> int:
    """The end of a name without the 's that belongs to the sentence."""
    return end - 2 if text[end - 2 : end] in ("'s", "’s", "'S", "’S") and end - start > 3 else end


def _goes_on(text: str, end: int) -> bool:
    """Whether the word before `end` goes on, as in Petrov-Vodkin; a possessive is no part of it."""
    after = text[end : end + 2]
    if not after:
        return False
    if is_word(after[0]):
        return True
    if after[0] in "'’" and len(after) == 2 and after[1].isalpha():
        return after[1] not in "sS" or text[end + 2 : end + 3].isalpha()
    return after[0] == "-" and len(after) == 2 and after[1].isalpha()
