"""One person, place or term under several names in one text, each of them right: told with counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from cleaner.catalog import Entity, Literal, NameBook, Places, Rule
from cleaner.changes import Finding
from cleaner.passes.guards import guarded, speaks
from cleaner.passes.names.reading import Reading
from cleaner.passes.view import View
from cleaner.text import Edit, Span, whole_words

_SMALL_WORDS = frozenset(("of", "the", "for", "and", "a", "an", "on", "in"))
_ENDING = re.compile(r"(?<=\w{4})(?:ians?|ia|ans?|e?s|ums?|us|uses|[aei])\Z")


def mixed_people(rule: Rule, view: View, reading: Reading) -> Iterator[Finding]:
    """A finding for each accepted spelling of a person that is rarer than another in the document."""
    places: dict[str, dict[str, Span]] = {}
    counts: dict[str, Counter[str]] = {}
    for named in reading.right:
        name = named.person.entity.name
        text = f"{named.given.of(view.text)} {named.surname.of(view.text)}"
        text = text.title() if text.isupper() else text
        counts.setdefault(name, Counter())[text] += 1
        places.setdefault(name, {}).setdefault(text, named.span)
    for name, found in counts.items():
        (usual, _), *others = found.most_common()
        note = f"{rule.summary}: {counted(found)}; most often {usual}"
        for text, _ in others:
            span = places[name][text]
            yield guarded(rule.guards, view, Finding(rule.id, rule.tier, span, (), note))


def counted(found: Counter[str]) -> str:
    """Each text with how often it stands there, the most frequent first."""
    return ", ".join(f"{text} {count}×" for text, count in found.most_common())


def is_rendering(one: str, other: str) -> bool:
    """Whether two names hold the same words, but for their order, their endings and words like "of".

    Not where one stands inside the other (A Just Russia, Just Russia), where only capitals differ, and where only the
    order does (Secretary General, General Secretary): these are two things, or not worth a word.
    """
    short, long = sorted((one.lower(), other.lower()), key=len)
    return short not in long and sorted(short.split()) != sorted(long.split()) and _stems(one) == _stems(other)


def _stems(name: str) -> list[str]:
    words = name.lower().replace("'", " ").replace("\N{RIGHT SINGLE QUOTATION MARK}", " ").split()
    return sorted(_ENDING.sub("", word) for word in words if word not in _SMALL_WORDS)


class MixedFinder:
    """Finds places under several accepted names, and terms under several of the renderings that their entry lists."""

    def __init__(self, terms: Rule | None, places: Rule | None, book: NameBook) -> None:
        self._entries: list[tuple[Rule, Entity, str]] = []
        for entity in book.entities:
            rule, others = (places, entity.also) if entity.kind == "places" else (terms, entity.same)
            if rule is not None and entity.kind != "people":
                for other in others:
                    if entity.kind == "places" or is_rendering(entity.name, other):
                        self._entries.append((rule, entity, other))

    def __len__(self) -> int:
        return len(self._entries)

    def literals(self, owner: int, first: int) -> Iterator[Literal]:
        """What the scan must look for, numbered from `first`."""
        for number, (_, _, other) in enumerate(self._entries, first):
            yield Literal(other, owner, number, words=True)

    def find(self, view: View, hits: Mapping[int, Places]) -> Iterator[Finding]:
        """A finding for each use of a name that is rarer than another one of the same thing."""
        groups: dict[str, tuple[Rule, Entity, list[str]]] = {}
        for index in hits:
            rule, entity, other = self._entries[index]
            if speaks(rule.guards, view):
                groups.setdefault(entity.name, (rule, entity, []))[2].append(other)
        for rule, entity, others in groups.values():
            yield from _renderings(rule, view, entity, (entity.name, *others))


def _renderings(rule: Rule, view: View, entity: Entity, forms: Iterable[str]) -> Iterator[Finding]:
    places = {form: found for form in forms if (found := list(_standing(view.text, form)))}
    if len(places) < 2:
        return
    counts = Counter({form: len(found) for form, found in places.items()})
    main = max(counts, key=lambda form: (counts[form], form == entity.name))
    note = f"{rule.summary}: {counted(counts)}"
    for form, spans in places.items():
        for span in spans if form != main else ():
            right = main[0].upper() + main[1:] if span.of(view.text)[0].isupper() else main
            edits = (Edit(span, span.of(view.text), right),) if entity.kind == "terms" else ()
            yield guarded(rule.guards, view, Finding(rule.id, rule.tier, span, edits, note))


def _standing(text: str, form: str) -> Iterator[Span]:
    """Where `form` stands as whole words, its first letter small or capital."""
    for each in {form, form[0].upper() + form[1:]}:
        yield from whole_words(text, each)
