"""What a reader would call the facts of a passage, and whether a repair changed any of them.

Numbers with their units, dates, addresses on the web, negations, quotations and names. White space and the
spacing of punctuation are no facts.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

CLASSES = ("number", "date", "url", "negation", "quotation", "name")

_NEAR = 60
"""Code points around the place of a difference that may belong to one fact with it: a date, a number's unit."""

_APOSTROPHES = "['’‘´`]"
_WORD = re.compile(rf"[^\W\d_]+(?:{_APOSTROPHES}[^\W\d_]+)?")
_UNIT = (
    r"%|‰|°\s?[CFСФ]?|[€$£¥₴₽]|(?:[kcmµμn]?m|km|[kmµμn]?g|[mcd]?l|[kMGT]?Hz|[kMGT]?W(?:h)?|[kMGTP]?B|ha|t|h|s|min)"
    r"(?:[²³]|/[hs])?(?![^\W\d_])"
)
_NUMBER = re.compile(rf"[€$£¥]?\s?\d(?:[\d.,:/'’\N{{NO-BREAK SPACE}}\N{{NARROW NO-BREAK SPACE}}-]*\d)?(?:\s?(?:{_UNIT}))?")
_MONTHS = (
    "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|mars|avr|juin|juil|août|sept|déc|"
    "ene|abr|ago|dic|sty|lut|kwi|maj|cze|lip|sie|wrz|paź|lis|gru|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|"
    "січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру"
)
_DATE = re.compile(
    rf"\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b|\b\d{{1,2}}(?:st|nd|rd|th|\.)?(?: de| of)? "
    rf"(?:{_MONTHS})\w*(?:,? (?:de )?\d{{4}})?|\b(?:{_MONTHS})\w* \d{{1,2}}(?:,? \d{{4}})?\b",
    re.IGNORECASE,
)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”«»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_QUOTE = re.compile("[\"“”„‟«»‹›「」『』]|(?<![^\\W\\d_])['‘’‚`´]|['‘’‚`´](?![^\\W\\d_])")

_NEGATIONS = {
    "en": frozenset("not no never neither nor nobody nothing nowhere none without cannot".split()),
    "de": frozenset("nicht nie niemals niemand nichts weder ohne kein keine keinen keinem keiner keines".split()),
    "fr": frozenset("ne n pas jamais rien aucun aucune ni sans non personne".split()),
    "es": frozenset("no nunca jamás nada nadie ni sin ningún ninguna ninguno tampoco".split()),
    "it": frozenset("non mai niente nulla nessuno nessuna né senza".split()),
    "pt": frozenset("não nunca jamais nada ninguém nem sem nenhum nenhuma".split()),
    "nl": frozenset("niet nooit niemand niets geen noch zonder".split()),
    "pl": frozenset("nie nigdy nikt nic ani bez żaden żadna żadne".split()),
    "cs": frozenset("ne není nikdy nikdo nic ani bez žádný žádná žádné".split()),
    "uk": frozenset("не ні ніколи ніхто нічого без жоден жодна жодного".split()),
    "ru": frozenset("не ни нет никогда никто ничего без".split()),
}
_CLEAR = frozenset("not never nicht kein keine niemals nunca jamais нет никогда ніколи nigdy".split())


@dataclass(frozen=True, slots=True)
class Harm:
    """Facts of class `cls` that a repair took away or brought in."""

    cls: str
    lost: tuple[str, ...]
    gained: tuple[str, ...]


def facts(text: str, language: str = "") -> dict[str, Counter[str]]:
    """For each class, how often each fact of it stands in `text`, a stretch of a few lines."""
    words = [match[0] for match in _WORD.finditer(text)]
    negations = _NEGATIONS.get(language, _CLEAR)
    return {
        "number": Counter(_squeezed(match[0]) for match in _NUMBER.finditer(text)),
        "date": Counter(_squeezed(match[0]).lower() for match in _DATE.finditer(text)),
        "url": Counter(match[0].rstrip(".,;:!?)") for match in _URL.finditer(text)),
        "negation": Counter(_negation(w) for w in words if w.lower() in negations or _contracted(w)),
        "quotation": Counter(_QUOTE.findall(text)),
        "name": Counter(_bare(w) for w in words if len(w) > 1 and w[0].isupper()),
    }


def harmed(before: str, after: str, language: str = "") -> list[Harm]:
    """The facts that differ between a passage before and after a repair, by class; empty when none do."""
    old, new = _differing(before, after)
    if old == new:
        return []
    was, now = facts(old, language), facts(new, language)
    return [
        Harm(cls, _listed(was[cls] - now[cls]), _listed(now[cls] - was[cls])) for cls in CLASSES if was[cls] != now[cls]
    ]


def _listed(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counts.elements()))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _contracted(word: str) -> bool:
    return re.search(f"n{_APOSTROPHES}t$", word, re.IGNORECASE) is not None


def _negation(word: str) -> str:
    return re.sub(_APOSTROPHES, "'", word.lower())


def _bare(word: str) -> str:
    """A name without a possessive ending, whose apostrophe may be what was repaired."""
    return re.split(_APOSTROPHES, word, maxsplit=1)[0]


def _differing(before: str, after: str) -> tuple[str, str]:
    """The parts of both that can hold a differing fact: the difference and what it may touch."""
    shortest = min(len(before), len(after))
    left = next((n for n in range(shortest) if before[n] != after[n]), shortest)
    right = next((n for n in range(shortest - left) if before[-1 - n] != after[-1 - n]), shortest - left)
    start = _outward(before, left, -1)
    end = len(before) - _outward(before, len(before) - right, 1)
    return before[start : len(before) - end], after[start : len(after) - end]


def _outward(text: str, at: int, step: int) -> int:
    """`_NEAR` code points away from `at`, and on to the next white space."""
    at = max(0, min(len(text), at + step * _NEAR))
    while 0 < at < len(text) and not text[at].isspace():
        at += step
    return at
