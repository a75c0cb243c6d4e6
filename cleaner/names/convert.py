"""Surnames from Russian, Ukrainian and Belarusian letters into one another's.

The rules are those of the languages' orthographies for each other's surnames (Український правопис 2019, § 144-146;
Правілы беларускай арфаграфіі і пунктуацыі 2008, § 5 and following). Where a rule needs what the letters do not tell
(the stress, or whether a Ukrainian «і» was once «о»), the usual answers are all given.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from cleaner.names.native import Language

_MOST = 8

Rules = tuple[tuple[str, str], ...]
"""Regular expressions and what takes the place of their matches, applied in turn."""

# «#» is a Russian «и» of which the rules do not tell whether Ukrainian keeps it or writes «і»; «<» is one it keeps.
_RU_UK: Rules = (
    (r"([сцз])к(?:ий|ой)\b", r"\1ький"),
    (r"([сцз])кая\b", r"\1ька"),
    (r"(?<=[кгх])ий\b", "<й"),
    (r"ый\b", "<й"),
    (r"ая\b", "а"),
    (r"яя\b", "я"),
    (r"ьё", "йо"),
    (r"(?:\b|(?<=[аеиоуыэюя]))ё", "йо"),
    (r"(?<=[жшщчц])ё", "о"),
    (r"ё", "ьо"),
    (r"(?<=[бвгдзклмнпстфх])е(?=ва?\b)", "є"),
    (r"е(?=[єе]ва?\b)", "є"),
    (r"(?:\b|(?<=[аеєиоуыэюяьъ]))е", "є"),
    (r"э", "е"),
    (r"ъ", "'"),
    (r"(?<=[бпвмфр])ь(?=[єюя])", "'"),
    (r"(?<=[жшщчц])и", "<"),
    (r"и(?=[аеєиіоуюяй])", "і"),
    (r"(?:\b|(?<=[аеєоуюя]))и", "і"),
    (r"и(?=на?\b)", "і"),
    (r"\bпри", "пр<"),
    (r"и(?=к|ч|щ|ц|нськ)", "<"),
    (r"и", "#"),
    (r"[ы<]", "и"),
)
_RU_UK_ROOTS: Rules = (
    (r"\bчер(?=н)", "чор"),
    (r"вол\b", "віл"),
    (r"\bпод(?=[бвгджзклмнпрстфхцчш])", "під"),
)

_UK_RU: Rules = (
    (r"([сцз])ький\b", r"\1кий"),
    (r"([сцз])ька\b", r"\1кая"),
    (r"(?<=[бвдзжлмнпрстфцчшщ])ий\b", "ый"),
    (r"ій\b", "ий"),
    (r"ьо", "ё"),
    (r"(?:'|(?<=[бпвмф]))йо", "ьё"),
    (r"(?:\b|(?<=[аеиоуюя]))йо", "ё"),
    (r"'(?=[єюя])", "ь"),
    (r"[ії]", "и"),
    (r"є", "е"),
    (r"ґ", "г"),
    (r"'", "ъ"),
)
# Roots that surnames are often made of and in which Ukrainian has «і» for a Russian «о» or «е», «о» for «е».
_UK_RU_ROOTS: Rules = (
    (r"\bпід", "под"),
    (r"\bбіл", "бел"),
    (r"\bліс", "лес"),
    (r"\bсір", "сер"),
    (r"\bхліб", "хлеб"),
    (r"\bдід", "дед"),
    (r"\bчорн", "черн"),
    (r"\bжовт", "желт"),
    (r"(?<=[бвгджзклмнпрстфхцчшщ])і(?=[вдзлрст]\b)", "о"),
    (r"гір(?=[аиінськ])", "гор"),
    (r"пчіл", "пчел"),
)
# Ukrainian «и» is a Russian «и» or, in a root and not after velars and sibilants, «ы».
_UK_RU_HARD: Rules = ((r"(?<=[бвдзлмнпрстф])и(?=\w{3})", "ы"),)

_RU_BE: Rules = (
    (r"щ", "шч"),
    (r"кий\b", "к~"),
    (r"(?:ий|ой|ый)\b", "ы"),
    (r"ко\b", "ка"),
    (r"(?<=[жшчр])е", "э"),
    (r"(?<=[жшчрц])и", "ы"),
    (r"(?<=[жшчр])ё", "о"),
    (r"(?<=[жшчр])ю", "у"),
    (r"(?<=[жшчр])я", "а"),
    (r"(?<=р)ь", ""),
    (r"д(?=в?[еёиюяь~])", "дз"),
    (r"т(?=в?[еёиюяь~])", "ц"),
    (r"(?<=[аеёиоуыэюя])в(?=[бвгджзйклмнпрстфхцчш]|\b)", "ў"),
    (r"[и~]", "і"),
    (r"ъ", "'"),
)
# Belarusian writes «а» for an unstressed «о», and «я» for the «е» before the stress; letters do not tell the stress.
_UNSTRESSED: tuple[Rules, ...] = (
    ((r"о(?!(?:ва|ў)\b)", "а"),),
    ((r"о", "а"),),
    ((r"о(?=(?:ва|ў)\b)", "а"),),
    (),
)
_BEFORE_STRESS: tuple[Rules, ...] = (
    (),
    ((r"\b([^е]*?[бвгзклмнпсфхцз])е(?=[^ў]*[аеёіоуыэюя])", r"\1я"),),
    ((r"\b([^э]*[жшчр])э(?=[^э]*[аеёіоуыэюя])", r"\1а"),),
)

_BE_RU: Rules = (
    (r"шч", "щ"),
    (r"дз(?=в?[еёіюяь])", "д"),
    (r"ц(?=в?[еёіюяь])", "т"),
    (r"([гкх])і\b", r"\1ий"),
    (r"(?<=[жшчцр])ы(?=\w)", "и"),
    (r"ы\b", "ый"),
    (r"[ао]ў\b", "ов"),
    (r"ґ", "г"),
    (r"ава\b", "ова"),
    (r"(?<=[нк])ка\b", "ко"),
    (r"э", "е"),
    (r"ў", "в"),
    (r"і", "и"),
    (r"'", "ъ"),
)
_BE_RU_STRESS: tuple[Rules, ...] = (
    (),
    ((r"\b([бвгджзклмнпрстфхцчшщ]+)а", r"\1о"),),
    ((r"\b([бвгджзклмнпрстфхцчшщ]+)я", r"\1е"),),
    ((r"\b([бвгджзклмнпрстфхцчшщ]+)а([бвгджзклмнпрстфхцчшщ]+)а", r"\1о\2о"),),
)


@lru_cache(maxsize=1024)
def converted(word: str, language: Language, other: Language) -> tuple[str, ...]:
    """What `word`, a surname in lower case in the letters of `language`, can look like in those of `other`.

    The most usual form first; at most eight; `word` itself where the two languages are the same.
    """
    forms = [word]
    for step in _STEPS.get((language, other), ()):
        forms = [new for form in forms for new in step(form)]
    return tuple(dict.fromkeys(forms))[:_MOST]


def _ru_uk(word: str) -> list[str]:
    marked = _apply(word, _RU_UK)
    plain = marked.replace("#", "і")
    return [plain, marked.replace("#", "и"), _apply(plain, _RU_UK_ROOTS)]


def _uk_ru(word: str) -> list[str]:
    origins = (word, _apply(word, _UK_RU_ROOTS), _apply(word, _UK_RU_HARD))
    return [_apply(origin, _UK_RU) for origin in dict.fromkeys(origins)]


def _ru_be(word: str) -> list[str]:
    plain = _apply(word, _RU_BE)
    forms = dict.fromkeys(_apply(plain, rules) for rules in _UNSTRESSED)
    return [_apply(form, rules) for rules in _BEFORE_STRESS for form in forms]


def _be_ru(word: str) -> list[str]:
    plain = _apply(word, _BE_RU)
    return [_apply(plain, rules) for rules in _BE_RU_STRESS]


_STEPS: dict[tuple[Language, Language], tuple[Callable[[str], list[str]], ...]] = {
    ("ru", "uk"): (_ru_uk,),
    ("uk", "ru"): (_uk_ru,),
    ("ru", "be"): (_ru_be,),
    ("be", "ru"): (_be_ru,),
    ("uk", "be"): (_uk_ru, _ru_be),
    ("be", "uk"): (_be_ru, _ru_uk),
}


def _apply(word: str, rules: Rules) -> str:
    for substitute, replacement in _compiled(rules):
        word = substitute(replacement, word)
    return word


@cache
def _compiled(rules: Rules) -> tuple[tuple[Callable[[str, str], str], str], ...]:
    """Compiled when a name is first converted: a start without names to convert should not pay for it."""
    return tuple((re.compile(pattern).sub, replacement) for pattern, replacement in rules)
