"""The family of a full name: every pair of a given name and a surname that means the one person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from cleaner.errors import RuleError
from cleaner.names.folding import fold
from cleaner.names.given import given_name, languages_of
from cleaner.names.native import Language, known_language, languages_by_letters
from cleaner.names.variants import Variant, accepts, given_variants, surname_variants

_MAN_PATRONYMIC = re.compile(r"\w{2,}(?:[оеёєаьї]?вич|[оеаё]віч|ьич|мич|нич|кич|ліч)")
_WOMAN_PATRONYMIC = re.compile(r"\w{2,}(?:[оеёєїіа][вў]на|[иі]чна|[иі]нична)")
_MAN_SURNAME = re.compile(r"\w+(?:[оеёєаі][вў]|[иіы]н|ск?[иі]й|ськ?ий|цк?ий|скі|цкі|[иы]й)")
_WOMAN_SURNAME = re.compile(r"\w+(?:[оеёєа]ва|[иіы]на|ая|ська|цька)")
_RUSSIAN_ENDING = re.compile(r"\w+(?:[сцз]к(?:ий|ая|ой)|[оеё]вна)")
_POINTED_TO: dict[frozenset[Language], Language] = {frozenset(("ru", "be")): "ru", frozenset(("uk", "be")): "uk"}

_LATIN_PATRONYMIC = re.compile(
    r"[a-z]{2,}(?:"
    r"(?:[aeioy][vw][iy]|[aeiou]ui|[ijy]i|[mnk]i)(?:tsch|tch|tsj|sch|tx|tj|ts|ch|cz|cs|ci|c)(?:s|us|ius)?"
    r"|(?:[aeioy][vw]|[aeo]u|[iy](?:tsch|tch|tsj|tx|tj|ts|ch|cz|cs|c))na"
    r")"
)


@dataclass(frozen=True, slots=True)
class Family:
    """All spellings of one person's name.

    `native` is the name as it was given and `language` its language; `given` and `surname` are the spellings of the two
    by folded form; `patronymic` is in the native script, empty where none was given; `feminine` is None where neither
    the given name nor an ending tells.
    """

    native: str
    language: Language
    given_native: str
    surname_native: str
    patronymic: str
    feminine: bool | None
    given: Mapping[str, Variant]
    surname: Mapping[str, Variant]

    @property
    def size(self) -> int:
        """How many full names, patronymics apart, are in the family."""
        return len(self.given) * len(self.surname)

    def matches(self, given: str, surname: str) -> Variant | None:
        """What the two Latin words are as a name of this person; None where they are not.

        Case, diacritics and apostrophes do not count. The variant is of the language that the spelling betrays: of the
        person's own only where both words are. It is "western" where one of the words is.
        """
        first, last = self.given.get(fold(given)), self.surname.get(fold(surname))
        if first is None or last is None:
            return None
        return Variant(
            f"{first.text} {last.text}",
            first.scheme if first.scheme == last.scheme else f"{first.scheme} + {last.scheme}",
            first.of if first.of != self.language else last.of,
            "western" if "western" in (first.kind, last.kind) else "scheme",
        )

    def accepts(self, given: str, surname: str, target: str = "en") -> bool:
        """Whether readers of language `target` may spell the name so: by their own schemes, from its own language."""
        return accepts(self.given_native, self.language, given, target) and accepts(
            self.surname_native, self.language, surname, target
        )

    def joined(self, other: Family) -> Family:
        """This family and the spellings of `other`, the same name in another language; this one's win."""
        return replace(self, given={**other.given, **self.given}, surname={**other.surname, **self.surname})


def full_name_family(native: str, language: str | None = None) -> Family:
    """The family of `native`, "given name [patronymic] surname" or "surname, given name and patronymic".

    Raises RuleError where the name has not these parts, where `language` is no language whose names can be spelt, and
    where it is None and cannot be told.
    """
    own = known_language(language) if language else guessed_language(native)
    if own is None:
        raise RuleError(f"{native!r}: its letters do not tell the language: write ru = {native!r} or uk = {native!r}")
    given, patronymic, surname = _parts(native)
    feminine = _feminine(given, patronymic, surname, own)
    return Family(
        native,
        own,
        given,
        surname,
        patronymic,
        feminine,
        given_variants(given, own, feminine),
        surname_variants(surname, own, feminine),
    )


def guessed_language(native: str) -> Language | None:
    """The language of a full name; None where nothing tells it.

    Its letters decide («ў», «ї є ґ», «ъ», an apostrophe), then a given name, or the father's in a patronymic, that one
    language alone has, then «-ский» and «-овна», and last the letters that point to one of two languages: «ы э ё» to
    Russian, «і» to Ukrainian.
    """
    possible = languages_by_letters(native)
    words = native.lower().replace(",", " ").split()
    fathers = [word.removesuffix("ович") for word in words[1:] if len(words) == 3]
    named = {next(iter(known)) for word in words + fathers if len(known := languages_of(word) & possible) == 1}
    for certain in (possible, named):
        if len(certain) == 1:
            return next(iter(certain))
    if "ru" in possible and any(_RUSSIAN_ENDING.fullmatch(word) for word in words):
        return "ru"
    return _POINTED_TO.get(possible)


def looks_like_patronymic(word: str) -> bool:
    """Whether a Latin word ends as the patronymics of any scheme do (Ivanovich, Iwanowna, Ivanovyč, Ivanovitsj).

    Many surnames do, too: it only tells what may stand between a given name and a surname.
    """
    return bool(_LATIN_PATRONYMIC.fullmatch(fold(word)))


def _parts(native: str) -> tuple[str, str, str]:
    """Given name, patronymic or "", surname."""
    match native.replace(",", " ").split():
        case [first, second]:
            return (second, "", first) if "," in native else (first, "", second)
        case [first, second, third] if _is_patronymic(second) and "," not in native:
            return first, second, third
        case [first, second, third] if _is_patronymic(third):
            return second, third, first
    raise RuleError(f"{native!r} is not a given name, perhaps a patronymic, and a surname")


def _is_patronymic(word: str) -> bool:
    return bool(_MAN_PATRONYMIC.fullmatch(word.lower()) or _WOMAN_PATRONYMIC.fullmatch(word.lower()))


def _feminine(given: str, patronymic: str, surname: str, language: Language) -> bool | None:
    name = given_name(given, language)
    if name is not None:
        return name.woman
    if patronymic:
        return bool(_WOMAN_PATRONYMIC.fullmatch(patronymic.lower()))
    if _WOMAN_SURNAME.fullmatch(surname.lower()):
        return True
    return False if _MAN_SURNAME.fullmatch(surname.lower()) else None
