"""Names of people: every Latin spelling of a name, derived from its own script. Pure, standard library only, no I/O.

A name in Cyrillic letters is converted into its Russian, Ukrainian and Belarusian forms, each form is spelt by the
transliteration schemes of many languages, and a given name brings its class: the same name elsewhere. Nothing is
listed that can be derived, and nothing derived is stored.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cleaner.names.family import Family, full_name_family, guessed_language, looks_like_patronymic
    from cleaner.names.folding import fold
    from cleaner.names.native import LANGUAGES, Language
    from cleaner.names.variants import (
        Variant,
        accepted_forms,
        english_forms,
        given_spellings,
        given_variants,
        place_spellings,
        surname_spellings,
        surname_variants,
    )

__all__ = [
    "LANGUAGES",
    "Family",
    "Language",
    "Variant",
    "accepted_forms",
    "english_forms",
    "fold",
    "full_name_family",
    "given_spellings",
    "given_variants",
    "guessed_language",
    "looks_like_patronymic",
    "place_spellings",
    "surname_spellings",
    "surname_variants",
]

# A start needs `fold` and nothing else, and should not read the tables of all schemes for it.
_HOMES = {
    "family": ("Family", "full_name_family", "guessed_language", "looks_like_patronymic"),
    "folding": ("fold",),
    "native": ("LANGUAGES", "Language"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME_OF.get(name, 'variants')}"), name)
