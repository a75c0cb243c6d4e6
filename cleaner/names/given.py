"""Given names: which are one name in Russian, Ukrainian and Belarusian, and how else the world spells them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cleaner.names.native import LANGUAGES, Language
from cleaner.names.tables.men import MEN
from cleaner.names.tables.women import WOMEN


@dataclass(frozen=True, slots=True)
class GivenName:
    """One given name: its forms by language, each in lower case and the usual one first, and its spellings.

    `spellings` are those of this name that no scheme makes, `western` the same name in other languages. `customary` are
    the spellings in either that by custom are right for a name of that language, whatever the schemes say (Alexander).
    """

    forms: dict[Language, tuple[str, ...]]
    woman: bool
    spellings: tuple[str, ...]
    western: tuple[str, ...]
    customary: dict[Language, tuple[str, ...]]


def given_name(native: str, language: Language) -> GivenName | None:
    """The class of the given name `native`, in any case, in the letters of `language`; None when none is known."""
    return _by_form().get((language, native.lower()))


def languages_of(native: str) -> frozenset[Language]:
    """The languages in which `native` is a given name that is known."""
    word = native.lower()
    return frozenset(language for language in LANGUAGES if (language, word) in _by_form())


@cache
def given_names() -> tuple[GivenName, ...]:
    """Every class of given names, men's first."""
    return (*_read(MEN, woman=False), *_read(WOMEN, woman=True))


def _read(table: str, *, woman: bool) -> Iterator[GivenName]:
    for line in table.strip().replace("\n  ", " ").split("\n"):
        russian, ukrainian, belarusian, spelt, western = (cell.split() for cell in line.split("|"))
        forms: dict[Language, tuple[str, ...]] = {
            "ru": tuple(map(str.lower, russian)),
            "uk": tuple(map(str.lower, ukrainian)),
            "be": tuple(map(str.lower, belarusian)),
        }
        yield GivenName(forms, woman, _bare(spelt), _bare(western), {own: _starred(spelt, own) for own in LANGUAGES})


def _bare(names: list[str]) -> tuple[str, ...]:
    return tuple(name.rpartition("*")[2] for name in names)


def _starred(names: list[str], own: Language) -> tuple[str, ...]:
    """The names that are marked "*name", or "ru,be*name" with `own` among the languages."""
    marked = (name.partition("*") for name in names)
    return tuple(name for languages, star, name in marked if star and (not languages or own in languages.split(",")))


@cache
def _by_form() -> dict[tuple[Language, str], GivenName]:
    """Each form's class; a form that several classes have belongs to the one that names it earliest."""
    found: dict[tuple[Language, str], tuple[int, GivenName]] = {}
    for name in given_names():
        for language, forms in name.forms.items():
            for place, form in enumerate(forms):
                if (language, form) not in found or place < found[language, form][0]:
                    found[language, form] = (place, name)
    return {key: name for key, (_, name) in found.items()}
