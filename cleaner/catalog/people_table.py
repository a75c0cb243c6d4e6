"""Making what `cleaner.catalog.people` keeps: a second of work for the shipped names, done once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from cleaner.catalog.entities import TARGETS, Entity, NameBook
from cleaner.catalog.people import Origin, bare, fold_word
from cleaner.catalog.people_places import places_table
from cleaner.errors import RuleError
from cleaner.names.convert import converted
from cleaner.names.given import given_name, given_names
from cleaner.names.native import LANGUAGES, known_language
from cleaner.names.variants import Variant, accepted_forms, class_variants, given_variants, surname_variants

Family = dict[str, Variant]

_LETTERS = 6
_FEMININE = ("ая", "ова", "ева", "ина", "ська")


def people_table(book: NameBook) -> dict[str, Any]:
    """The table that `People` reads. Raises RuleError for a native name that cannot be spelt."""
    persons: list[Any] = []
    givens: list[dict[str, Origin]] = []
    surnames: dict[str, dict[int, Origin]] = {}
    spelt: dict[str, None] = {}
    people = [entity for entity in book.entities if entity.kind == "people"]
    for number, entity in enumerate(people):
        if len(entity.name.split()) != 2:
            continue
        made = _Made(entity)
        for key, (text, origin) in made.surname.items():
            surnames.setdefault(key, {}).setdefault(len(persons), origin)
            if text.lower().isascii() and text.lower() != key:
                spelt[text.lower()] = None
        givens.append({key: origin for key, (_, origin) in made.given.items()})
        accepted = {code: [" ".join(sorted(a)), " ".join(sorted(b))] for code, (a, b) in made.accepted.items()}
        persons.append([number, _by_origin(givens[-1]), accepted])
    barred = list(_barred(book, people, persons, givens, surnames))
    return {
        "persons": persons,
        "surnames": "\n".join(surnames),
        **_beginnings((*surnames, *spelt)),
        "bearers": "\n".join(
            " ".join(f"{number}{origin}" for number, origin in sorted(found.items())) for found in surnames.values()
        ),
        **_given_names(),
        "places": places_table(book, surnames),
        "barred": {spelling: name for spelling, name, _ in barred},
        "clashes": [(maker, name) for _, name, maker in barred if maker and name not in book.keep],
    }


def _beginnings(surnames: Iterable[str]) -> dict[str, str]:
    """What the scan looks for: with whole surnames it would outgrow the nearer caches and take longer."""
    ascii_only = [f" {surname}" for surname in surnames if surname.isascii()]
    ascii_only += [each.replace("'", "’") for each in ascii_only if "'" in each[:_LETTERS]]
    return {
        "whole": "\n".join(dict.fromkeys(each for each in ascii_only if len(each) <= _LETTERS)),
        "begun": "\n".join(dict.fromkeys(each[: _LETTERS + 1] for each in ascii_only if len(each) > _LETTERS)),
    }


def _by_origin(given: dict[str, Origin]) -> dict[str, str]:
    keys: dict[str, list[str]] = {}
    for key, origin in given.items():
        keys.setdefault(origin.value, []).append(key)
    return {letter: " ".join(found) for letter, found in keys.items()}


def _given_names() -> dict[str, str]:
    """All given names that are known: their spellings, and those of them that tell a translation."""
    classes: dict[str, list[str]] = {}
    telling: set[str] = set()
    for number, name in enumerate(given_names()):
        family = class_variants(name)
        for key in family:
            classes.setdefault(key, []).append(str(number))
        usual = {key for key, variant in family.items() if variant.kind == "western"}
        usual |= {fold_word(text) for form in name.forms["ru"] for text in accepted_forms(form, "ru", "en")}
        for own, forms in name.forms.items():
            for target in ("en", "de", "fr", "pl"):
                telling |= {fold_word(text) for form in forms for text in accepted_forms(form, own, target)} - usual
    return {
        "given": "\n".join(classes),
        "classes": "\n".join(map(" ".join, classes.values())),
        "telling": "\n".join(sorted(key for key in telling if key.isascii() and len(key) > 3)),
    }


def _barred(
    book: NameBook,
    people: list[Entity],
    persons: list[Any],
    givens: list[dict[str, Origin]],
    surnames: dict[str, dict[int, Origin]],
) -> Iterator[tuple[str, str, str]]:
    """Spellings of one person that are the accepted name of another or a kept name, with that and the person's place.

    The place is empty where the entry says by `near` or `unless` how the two are told apart.
    """
    names = [(name, e.name) for e in people for name in (e.name, *e.also, *e.same)]
    for name, own in (*names, *((name, "") for name in sorted(book.keep))):
        words = [fold_word(word) for word in name.split()]
        for number in sorted(surnames.get(words[1], ())) if len(words) == 2 else ():
            maker = people[persons[number][0]]
            if maker.name != own and words[0] in givens[number]:
                apart = maker.near or maker.unless
                yield " ".join(words), name, "" if apart else maker.where


class _Made:
    """What the schemes make of one person's name, and what the entry says of it."""

    def __init__(self, entity: Entity) -> None:
        self.given: dict[str, tuple[str, Origin]] = {}
        self.surname: dict[str, tuple[str, Origin]] = {}
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
                self.given.setdefault(fold_word(words[0]), (words[0], Origin.SCHEME))
                self.surname.setdefault(fold_word(words[1]), (words[1], Origin.SCHEME))

    def _derived(self, language: str, native: tuple[str, str], found: tuple[Family, Family], own: str) -> None:
        for place, (made, family) in enumerate(zip((self.given, self.surname), found, strict=True)):
            russian = _russian(language, native[place], place == 0) if own == "uk" else {}
            for key, variant in family.items():
                if key not in made or key in russian:
                    origin = Origin.WESTERN if variant.kind == "western" else russian.get(key, Origin.SCHEME)
                    made[key] = (variant.text, origin)
        if language == own or (language == "ru" and own != "uk"):
            self._accept(language, *native)
            name = given_name(native[0], "ru") if own == "be" and language == "ru" else None
            for form in name.forms["ru"] if name else ():
                self._accept("ru", form, native[1])

    def _accept(self, language: str, given: str, surname: str) -> None:
        for target, known in self.accepted.items():
            known[0].update(map(bare, accepted_forms(given, language, target)))
            known[1].update(map(bare, accepted_forms(surname, language, target)))


def _russian(language: str, word: str, is_given: bool) -> dict[str, Origin]:
    """How texts spell the Russian form of a Ukrainian name and not its own, folded, and which texts do."""
    name = given_name(word, "uk") if language == "uk" and is_given else None
    forms = name.forms["ru"][:1] if name else converted(word.lower(), language, "ru")[:1]
    found: dict[str, Origin] = {}
    for target in (*TARGETS, "en"):
        theirs = {fold_word(text) for form in forms for text in accepted_forms(form, "ru", target)}
        own = {fold_word(text) for text in accepted_forms(word, language, target)} if language == "uk" else set()
        found.update(dict.fromkeys(theirs - own, Origin.RUSSIAN if target == "en" else Origin.RUSSIAN_ELSEWHERE))
    return found


def derived(entity: Entity) -> Iterator[tuple[str, Family, Family]]:
    """For each native name that schemes can spell: its language, and the spellings of its given name and surname.

    Raises RuleError for a name that is not in the letters of its language.
    """
    for language, native in entity.natives:
        words = native.split()
        if language not in LANGUAGES or len(words) < 2:
            continue
        try:
            name = given_name(words[0], known_language(language))
            woman = name.woman if name else words[-1].endswith(_FEMININE)
            given, surname = given_variants(words[0], language, woman), surname_variants(words[-1], language, woman)
        except RuleError as error:
            raise RuleError(f"{entity.where}: {language}: {error}") from None
        yield language, given, surname
