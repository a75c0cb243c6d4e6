"""Every Latin spelling that a name may come in, derived from its own script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from cleaner.names.convert import converted
from cleaner.names.folding import fold
from cleaner.names.given import GivenName, given_name
from cleaner.names.native import LANGUAGES, Language, checked, known_language
from cleaner.names.scheme import Scheme, Sheet
from cleaner.names.sounds import MAN, WOMAN, sounds
from cleaner.names.tables import SCHEMES

# A name in another language's form comes from a text that was translated: mostly into one of these.
_TRANSLATED_INTO = frozenset(("", "en", "de", "fr", "es", "pl"))
_OF_BELARUSIAN = frozenset(("en.bgn", "en.press", "pl"))
_DOTTED = frozenset(("tr", "az", "tt"))

Kind = Literal["scheme", "western"]


@dataclass(frozen=True, slots=True)
class Variant:
    """A Latin spelling, the scheme that makes it, and the language whose form of the name it spells.

    `kind` is "western" for the same name in another language (Michael, Miguel), "scheme" for any spelling of the name
    itself. `scheme` is the name of a scheme, or "usual" for a spelling that is listed because no scheme makes it.
    """

    text: str
    scheme: str
    of: str
    kind: Kind = "scheme"


class _Form(NamedTuple):
    """A form of a name, and the schemes to spell it in."""

    word: str
    sheet: Sheet
    ending: str


def surname_variants(native: str, language: str, feminine: bool | None = None) -> dict[str, Variant]:
    """The spellings of the surname `native`, given in the letters of `language`, by their folded form.

    `feminine` tells whether its bearer is a woman; None where that is unknown. Where several schemes make one folded
    spelling, a form of the name's own language wins, and then the more usual scheme. Raises RuleError where `language`
    is not "ru", "uk" or "be", or `native` is no single name in its letters.
    """
    own = known_language(language)
    return _by_fold(_surname_forms(checked(native, own), own, feminine))


def given_variants(native: str, language: str, feminine: bool | None = None) -> dict[str, Variant]:
    """The spellings of the given name `native`, as `surname_variants` has those of a surname.

    A name that is known brings its forms in the other languages, its usual spellings and, as kind "western", the same
    name in other languages; any other is spelt letter by letter. The answer is shared: leave it as it is.
    """
    own = known_language(language)
    return _given(checked(native, own), own, feminine)


def class_variants(name: GivenName) -> dict[str, Variant]:
    """The spellings of a class of given names, as `given_variants` has those of one of its forms."""
    language, first = next((language, forms[0]) for language, forms in name.forms.items() if forms)
    return given_variants(first, language, name.woman)


def surname_spellings(native: str, language: str, feminine: bool | None = None) -> tuple[Variant, ...]:
    """Every different spelling that `surname_variants` folds, diacritics and all: for listing, not for matching."""
    own = known_language(language)
    return tuple(_variants(_surname_forms(checked(native, own), own, feminine)))


def given_spellings(native: str, language: str, feminine: bool | None = None) -> tuple[Variant, ...]:
    """Every different spelling that `given_variants` folds, diacritics and all: for listing, not for matching."""
    own = known_language(language)
    forms, listed = _given_forms(checked(native, own), own, feminine)
    return (*_variants(forms), *listed)


def place_spellings(native: str, language: str) -> tuple[Variant, ...]:
    """Every different spelling of the place `native`, of one word or several, by the schemes for its language.

    Other languages' forms of it are not derived: places are translated, not converted. Raises RuleError as
    `surname_variants` does.
    """
    own = known_language(language)
    word = checked(native.replace(" ", "-"), own)
    spaced = str.maketrans("-", " ") if " " in native else {}
    forms = (_Form(written, _sheet(own), "") for written in _written(word, own))
    return tuple(replace(variant, text=variant.text.translate(spaced)) for variant in _variants(forms))


def accepted_forms(native: str, language: str, target: str) -> set[str]:
    """The spellings of one name that the readers of language `target` expect, derived from its own language only.

    `target` is the code of a language for which there is a scheme; for others the set is empty. Raises RuleError as
    `surname_variants` does.
    """
    own = known_language(language)
    word = checked(native, own)
    forms = [_Form(form, _sheet(own, target), "") for form in _written(word, own)]
    name = given_name(word, own)
    return {*map(_titled, _spelt(forms)), *(name.customary.get(own, ()) if name else ())}


def accepts(native: str, language: Language, latin: str, target: str = "en") -> bool:
    """Whether `latin`, folded, is among the `accepted_forms` of `native`."""
    return fold(latin) in _accepted(native.lower(), language, target)


@lru_cache(maxsize=4096)
def _accepted(native: str, language: Language, target: str) -> frozenset[str]:
    return frozenset(map(fold, accepted_forms(native, language, target)))


@lru_cache(maxsize=4096)
def _given(word: str, own: Language, feminine: bool | None) -> dict[str, Variant]:
    return _by_fold(*_given_forms(word, own, feminine))


def _given_forms(word: str, own: Language, feminine: bool | None) -> tuple[Iterator[_Form], tuple[Variant, ...]]:
    """The forms of a given name to spell, and the spellings that are listed."""
    name = given_name(word, own)
    if name is None:
        return _surname_forms(word, own, feminine, woman=""), ()
    usual = (Variant(text, "usual", own) for text in name.spellings)
    western = (Variant(text, "usual", own, "western") for text in name.western)
    return _known_forms(name, word, own), (*usual, *western)


def _known_forms(name: GivenName, word: str, own: Language) -> Iterator[_Form]:
    ending = "" if name.woman else MAN
    for language in (own, *(other for other in LANGUAGES if other != own)):
        forms = dict.fromkeys((word, *name.forms[own])) if language == own else name.forms[language]
        for form in forms:
            for written in _written(form, language):
                yield _Form(written, _sheet(language), ending)


def _surname_forms(word: str, own: Language, feminine: bool | None, woman: str = WOMAN) -> Iterator[_Form]:
    """The forms of a surname to spell; `woman` is the ending of a woman's."""
    dotted = _UNDOTTED.sub("ё", word) if own == "ru" else word
    for ending in (MAN, woman) if feminine is None else (woman,) if feminine else (MAN,):
        for written in _written(word, own):
            yield _Form(written, _sheet(own), ending)
        for other in LANGUAGES:
            if other != own:
                sheet = _sheet_of_others(own, other)
                for form in converted(dotted, own, other):
                    for written in _written(form, other):
                        yield _Form(written, sheet, ending)


_UNDOTTED = re.compile(r"(?<=[жчшщ])е(?=ва?$)")


def _written(word: str, language: Language) -> tuple[str, ...]:
    """`word` and, in Russian, the same with «е» for «ё» and with the «ё» of a last «-чев» that lost its dots."""
    if language != "ru":
        return (word,)
    return tuple(dict.fromkeys((word, word.replace("ё", "е"), _UNDOTTED.sub("ё", word))))


@cache
def _sheet(language: Language, target: str | None = None) -> Sheet:
    """The schemes for names in `language`; with `target` only those that its readers expect."""
    return Sheet(language, [s for s in SCHEMES if language in s.of and target in (None, s.target)])


@cache
def _sheet_of_others(own: Language, other: Language) -> Sheet:
    """The schemes for what a name in `own` is in `other`.

    The Russian form travels everywhere; a Ukrainian one of a Russian name comes from a translation; of the Belarusian
    one, little but Belarus's own spellings is met.
    """
    if other == "ru":
        return _sheet(other)
    schemes = _sheet(other).schemes
    if other == "be":
        return Sheet(other, [scheme for scheme in schemes if scheme.of == ("be",) or scheme.name in _OF_BELARUSIAN])
    return Sheet(other, [scheme for scheme in schemes if scheme.target in _TRANSLATED_INTO])


def _variants(forms: Iterable[_Form]) -> Iterator[Variant]:
    for text, (scheme, of) in _spelt(forms).items():
        yield Variant(_titled(text, scheme.target), scheme.name, of)


def _by_fold(forms: Iterable[_Form], listed: Iterable[Variant] = ()) -> dict[str, Variant]:
    """The spellings of `forms` and then `listed`, the first of those that fold to the same."""
    texts = _spelt(forms)
    found: dict[str, Variant] = {}
    folded = fold("\n".join(texts)).split("\n")
    for key, (text, (scheme, of)) in zip(folded, texts.items(), strict=True):
        if key not in found:
            found[key] = Variant(_titled(text, scheme.target), scheme.name, of)
    for variant in listed:
        found.setdefault(fold(variant.text), variant)
    return found


def _spelt(forms: Iterable[_Form]) -> dict[str, tuple[Scheme, Language]]:
    """Each different spelling, in lower case, with the first scheme and language that make it."""
    texts: dict[str, tuple[Scheme, Language]] = {}
    for form in forms:
        language = form.sheet.language
        for scheme, text in form.sheet.spell(sounds(form.word, language, form.ending)):
            if text not in texts:
                texts[text] = (scheme, language)
    return texts


def _titled(text: str, target: str = "") -> str:
    """`text` as a name is written; Turkic languages have a capital of their own for i."""
    if target in _DOTTED and text.startswith("i"):
        text = "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}" + text[1:]
    if "-" in text:
        return "-".join(map(_titled, text.split("-")))
    return text[:1].upper() + text[1:]
