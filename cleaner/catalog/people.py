"""The spellings of all people of a catalogue, looked up by surname: made once, kept with the catalogue."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cleaner.catalog.entities import TARGETS, Entity, NameBook
from cleaner.errors import RuleError
from cleaner.names.folding import fold

if TYPE_CHECKING:
    from cleaner.names.variants import Variant

    Family = dict[str, Variant]

SCHEME, RUSSIAN, RUSSIAN_ELSEWHERE, WESTERN = "s", "r", "R", "w"
"""How a spelling comes about: by a scheme or a list; the Russian form of a Ukrainian name, spelt as English texts
spell it or as those of another target do; the same name in a Western language."""

INDEX = "people-index"
"""The key under which the index is kept among the files of a catalogue: no path ends so."""

_SPELT = ("ru", "uk", "be")
_FEMININE = ("ая", "ова", "ева", "ина", "ська")
_JOINTS = dict.fromkeys(map(ord, "'’ʼ`´‘ʹʺ′″\""))


fold_word = lru_cache(maxsize=8192)(fold)
"""`cleaner.names.fold`, remembered: for words that come again and again."""


def bare(word: str) -> str:
    """`word` in small letters and without apostrophes; diacritics stay."""
    return word.lower().translate(_JOINTS)


@dataclass(frozen=True, slots=True)
class Person:
    """A person's given names by folded spelling, and the accepted ones by target language.

    `accepted` has for each target a pair of given names and surnames, `bare`; `wrong` are full names, folded, that a
    list calls wrong although a scheme may make them.
    """

    entity: Entity
    given: dict[str, str]
    accepted: dict[str, tuple[frozenset[str], frozenset[str]]]
    wrong: frozenset[str]

    def accepts(self, given: str, surname: str, target: str) -> bool:
        """Whether the two words, as they stand in a text in language `target`, are this person's name there."""
        if target == "en" and f"{fold_word(given)} {fold_word(surname)}" in self.wrong:
            return False
        known = self.accepted.get(target)
        return known is not None and bare(given) in known[0] and bare(surname) in known[1]


@dataclass(frozen=True, slots=True)
class People:
    """Persons, and by folded surname whose it can be and how it comes about; `spelt` are its other forms in texts.

    `classes` has for each given name, folded, the numbers of the names that it is a spelling of, whoever bears it;
    `telling` are those that English texts do not write, unless they were translated.
    """

    persons: tuple[Person, ...] = ()
    surnames: dict[str, Sequence[tuple[int, str]]] | None = None
    spelt: dict[str, str] | None = None
    barred: dict[str, str] | None = None
    telling: Sequence[str] = ()
    classes: Mapping[str, Sequence[int]] = field(default_factory=dict)

    def bearers(self, folded: str) -> Sequence[tuple[int, str]]:
        return (self.surnames or {}).get(folded, ())


def people_of(book: NameBook, kept: dict[str, Any]) -> People:
    """The people of `book`; `kept` is where what is slow to make is found, or else put.

    Raises RuleError for a native name that cannot be spelt.
    """
    mark = _mark()
    table = kept.get(INDEX)
    if not (isinstance(table, dict) and table.get("mark") == mark):
        table = {"mark": mark, **_table(book)}
        kept[INDEX] = table
    people = [entity for entity in book.entities if entity.kind == "people"]
    persons = tuple(
        Person(
            people[number],
            given,
            {code: (frozenset(first), frozenset(last)) for code, (first, last) in accepted.items()},
            frozenset(" ".join(map(fold_word, name.split())) for name in people[number].wrong),
        )
        for number, given, accepted in table["persons"]
    )
    names = table["surnames"], table["spelt"], table["barred"]
    return People(persons, *names, table["telling"], table["classes"])


def _mark() -> str:
    """What changes when the generator does, so that no spellings of an older one are used."""
    total = hashlib.sha256()
    folder = Path(__file__).resolve().parent.parent / "names"
    for file in (Path(__file__), *sorted(folder.rglob("*.py"))):
        total.update(file.read_bytes())
    return total.hexdigest()


def _table(book: NameBook) -> dict[str, Any]:
    persons: list[Any] = []
    surnames: dict[str, dict[int, str]] = {}
    spelt: dict[str, str] = {}
    for number, entity in enumerate(e for e in book.entities if e.kind == "people"):
        if len(entity.name.split()) != 2:
            continue
        made = _Made(entity)
        for key, (text, code) in made.surname.items():
            surnames.setdefault(key, {}).setdefault(len(persons), code)
            if text.lower().isascii() and text.lower() != key:
                spelt[text.lower()] = key
                spelt[text.lower().replace("'", "’")] = key
        given = {key: code for key, (_, code) in made.given.items()}
        persons.append([number, given, {code: [sorted(a), sorted(b)] for code, (a, b) in made.accepted.items()}])
    table = {
        "persons": persons,
        "surnames": {key: sorted(found.items()) for key, found in surnames.items()},
        "spelt": spelt,
    }
    return {**table, **_given_names(), "barred": dict(_barred(book, table))}


def _given_names() -> dict[str, Any]:
    """All given names that are known: their spellings, and those of them that tell a translation."""
    from cleaner.names.given import given_names  # noqa: PLC0415 - only where no kept index serves
    from cleaner.names.variants import accepted_forms, given_variants  # noqa: PLC0415

    classes: dict[str, list[int]] = {}
    telling: set[str] = set()
    for number, name in enumerate(given_names()):
        language, first = next((language, forms[0]) for language, forms in name.forms.items() if forms)
        family = given_variants(first, language, name.woman)
        for key in family:
            classes.setdefault(key, []).append(number)
        usual = {key for key, variant in family.items() if variant.kind == "western"}
        usual |= {fold_word(text) for form in name.forms["ru"] for text in accepted_forms(form, "ru", "en")}
        for own, forms in name.forms.items():
            for target in ("en", "de", "fr", "pl"):
                telling |= {fold_word(text) for form in forms for text in accepted_forms(form, own, target)} - usual
    return {"classes": classes, "telling": sorted(key for key in telling if key.isascii() and len(key) > 3)}


def _barred(book: NameBook, table: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Spellings of one person that are the accepted name of another or a kept name, each with that name."""
    people = [entity for entity in book.entities if entity.kind == "people"]
    numbers = {people[row[0]].name: index for index, row in enumerate(table["persons"])}
    names = [(name, numbers.get(e.name)) for e in people for name in (e.name, *e.also, *e.same)]
    for name, own in (*names, *((name, None) for name in sorted(book.keep))):
        words = [fold_word(word) for word in name.split()]
        if len(words) != 2:
            continue
        for index, _ in table["surnames"].get(words[1], ()):
            if index != own and words[0] in table["persons"][index][1]:
                yield " ".join(words), name


class _Made:
    """What the schemes make of one person's name, and what the entry says of it."""

    def __init__(self, entity: Entity) -> None:
        self.given: dict[str, tuple[str, str]] = {}
        self.surname: dict[str, tuple[str, str]] = {}
        self.accepted: dict[str, tuple[set[str], set[str]]] = {"en": (set(), set())}
        for code in TARGETS:
            if entity.right(code):
                self.accepted[code] = (set(), set())
        own = entity.natives[0][0] if entity.natives else ""
        for target in self.accepted:
            self._listed(target, (*entity.right(target), *(entity.same if target == "en" else ())))
        natives = dict(entity.natives)
        for language, given, surname in derived(entity):
            words = natives[language].split()
            self._derived(language, (words[0], words[-1]), (given, surname), own)
        self._add(entity.wrong)

    def _listed(self, target: str, names: Iterable[str]) -> None:
        self._add(names)
        for words in (name.split() for name in names):
            if len(words) >= 2:
                for place, word in ((0, words[0]), (1, words[-1])):
                    self.accepted[target][place].update((bare(word), fold_word(word)))

    def _add(self, names: Iterable[str]) -> None:
        for words in (name.split() for name in names):
            if len(words) == 2:
                self.given.setdefault(fold_word(words[0]), (words[0], SCHEME))
                self.surname.setdefault(fold_word(words[1]), (words[1], SCHEME))

    def _derived(self, language: str, native: tuple[str, str], found: tuple[Family, Family], own: str) -> None:
        from cleaner.names.given import given_name  # noqa: PLC0415 - only where no kept index serves

        for place, (made, family) in enumerate(zip((self.given, self.surname), found, strict=True)):
            russian = _russian(language, native[place], place == 0) if own == "uk" else {}
            for key, variant in family.items():
                if key not in made or key in russian:
                    made[key] = (variant.text, WESTERN if variant.kind == "western" else russian.get(key, SCHEME))
        if language == own or (language == "ru" and own != "uk"):
            self._accept(language, *native)
            name = given_name(native[0], "ru") if own == "be" and language == "ru" else None
            for form in name.forms["ru"] if name else ():
                self._accept("ru", form, native[1])

    def _accept(self, language: str, given: str, surname: str) -> None:
        from cleaner.names.variants import accepted_forms  # noqa: PLC0415

        for target, known in self.accepted.items():
            known[0].update(map(bare, accepted_forms(given, language, target)))
            known[1].update(map(bare, accepted_forms(surname, language, target)))


def _russian(language: str, word: str, is_given: bool) -> dict[str, str]:
    """How texts spell the Russian form of a Ukrainian name and not its own, folded, and which texts do."""
    from cleaner.names.convert import converted  # noqa: PLC0415 - only where no kept index serves
    from cleaner.names.given import given_name  # noqa: PLC0415
    from cleaner.names.variants import accepted_forms  # noqa: PLC0415

    name = given_name(word, "uk") if language == "uk" and is_given else None
    forms = name.forms["ru"][:1] if name else converted(word.lower(), language, "ru")[:1]
    found: dict[str, str] = {}
    for target in (*TARGETS, "en"):
        theirs = {fold_word(text) for form in forms for text in accepted_forms(form, "ru", target)}
        own = {fold_word(text) for text in accepted_forms(word, language, target)} if language == "uk" else set()
        found.update(dict.fromkeys(theirs - own, RUSSIAN if target == "en" else RUSSIAN_ELSEWHERE))
    return found


def derived(entity: Entity) -> Iterator[tuple[str, Family, Family]]:
    """For each native name that schemes can spell: its language, and the spellings of its given name and surname.

    Raises RuleError for a name that is not in the letters of its language.
    """
    from cleaner.names.given import given_name  # noqa: PLC0415 - only where no kept index serves
    from cleaner.names.native import known_language  # noqa: PLC0415
    from cleaner.names.variants import given_variants, surname_variants  # noqa: PLC0415

    for language, native in entity.natives:
        words = native.split()
        if language not in _SPELT or len(words) < 2:
            continue
        try:
            name = given_name(words[0], known_language(language))
            woman = name.woman if name else words[-1].endswith(_FEMININE)
            given, surname = given_variants(words[0], language, woman), surname_variants(words[-1], language, woman)
        except RuleError as error:
            raise RuleError(f"{entity.place}: people: {entity.name}: {language}: {error}") from None
        yield language, given, surname
