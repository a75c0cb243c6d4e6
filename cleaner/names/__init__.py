"""Names of people: every Latin spelling of a name, derived from its own script. Pure, standard library only, no I/O.

A name in Cyrillic letters is converted into its Russian, Ukrainian and Belarusian forms, each form is spelt by the
transliteration schemes of many languages, and a given name brings its class: the same name elsewhere. Nothing is
listed that can be derived, and nothing derived is stored.
"""

from cleaner.names.family import Family, full_name_family, guessed_language, looks_like_patronymic
from cleaner.names.folding import fold
from cleaner.names.native import LANGUAGES, Language
from cleaner.names.variants import (
    Variant,
    accepted_forms,
    english_forms,
    given_spellings,
    given_variants,
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
    "surname_spellings",
    "surname_variants",
]
