"""Which language a text, or a few words of one, is written in.

The script decides alone where one language uses it. Elsewhere frequent function words and the letters of the
alphabet decide, and only where they leave a doubt langdetect is asked. Told as their nearest relative: Bosnian,
Montenegrin and Serbian in Latin script as "hr", Malay as "id"; others that are no more than near to one, as
Galician to Portuguese and Nynorsk to Bokmål, are not told (`neighbours`). The bounds in the decisions
were set by measuring (`benchmarks/language.py` does), so that a sure answer is hardly ever wrong.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from cleaner.detect.language.alphabets import ONE_LANGUAGE, ONLY_CHINESE, ONLY_JAPANESE
from cleaner.detect.language.function_words import NAMES, PARTICLES, WORDS
from cleaner.detect.language.glance import at_a_glance
from cleaner.detect.language.ideographs import read_ideographs
from cleaner.detect.language.pages import read_by_bytes
from cleaner.detect.language.seeded_langdetect import guess
from cleaner.detect.language.signs import WORD, Reading, Tally, read, sample, tally


@dataclass(frozen=True, slots=True)
class Language:
    """`code` is ISO 639-1, or "" when undecided; `sure` says whether to act on it; `evidence` says why."""

    code: str
    sure: bool
    evidence: str


TOLD = frozenset({*NAMES, *ONE_LANGUAGE.values()})
"""The codes that a text can be told as; any other language, and every variety of one, must be given."""
TOLD_AS = {"bs": "hr", "cnr": "hr", "ms": "id", "nb": "no", "sh": "hr"}
"""Languages that are told as their nearest relative, and its code."""

_UNDECIDED = Language("", False, "too few signs of any language")

_HALF = 150  # code points of a piece in half of what is read
_MAIN = 0.6  # the share of all letters that those of the main script must have
_ALIEN = 0.015  # from this share of letters of unknown alphabets on, a text is in none of the languages here
_RIVAL = 0.4  # above this, words of another language say that the text is only partly in the best one
_NO_LETTERS = re.compile(r"[\W\d_]+")
_PARTICLES = frozenset(PARTICLES.split())
_ASKED = {
    "Cyrillic": frozenset(WORDS["Cyrillic"]),
    # Four that are not told apart here, but better called by their names than by others.
    "Latin": frozenset({*WORDS["Latin"], "cy", "so", "sw", "tl"}),
}
_UNKNOWN_TO_LANGDETECT = frozenset({"be", "is", "sr"})


def language_of(text: str, *, guessed: bool = True) -> Language:
    """The language of most of `text`, judged by at most 1,200 code points spread over it.

    Whatever the text, nothing is raised; where nothing speaks for a language, the code is "". What can not become
    sure any more is `guessed` only if asked for: that takes milliseconds.
    """
    if found := language_at_first_look(text):
        return found
    part = sample(text)
    if found := _plainly(part):
        return found
    if (signed := read_ideographs(part)) and signed.share >= _MAIN:
        return _by_script(signed)
    reading = read(part)
    if not reading.script and len(part) < len(text):
        reading = read(sample(_NO_LETTERS.sub(" ", text)))
    if reading.script not in WORDS:
        return _by_script(reading)
    signs = tally(reading)
    if reading.share >= _MAIN and _is_clear(signs):
        return Language(signs.best, True, signs.evidence())
    return _by_langdetect(reading, signs) if guessed or _may_be_sure(reading, signs) else _by_signs(signs)


def language_at_first_look(text: str) -> Language | None:
    """What `language_of` says of running text in a large alphabet where half of what it reads tells it plainly."""
    if glance := at_a_glance(text):
        return Language(glance[0], True, glance[1])
    return _plainly(sample(text, _HALF), lead=3.0, times=1.5)


@lru_cache(maxsize=16)  # before a text is cleaned it is asked what language it seems to be in, and then which it is
def _plainly(part: str, lead: float = 0.0, times: float = 1.0) -> Language | None:
    """The language of running text in a large alphabet, where its signs are clear.

    Half of what is read of a text will do where they are clearer: a `lead` of so much over the next language and of
    so many `times` as much, and so many times as many signs in as many words.
    """
    quick = read_by_bytes(part)
    if quick is None or quick[0].share < _MAIN:
        return None
    signs = tally(*quick)
    score, second = signs.lead()
    if score < second + lead or score < times * second or not (_is_dense(signs, times) and _is_clear(signs)):
        return None
    return Language(signs.best, True, signs.evidence())


def language_at_once(text: str) -> Language | None:
    """What `language_of` says where its script or its words tell plainly, None where langdetect would be asked."""
    if glance := at_a_glance(text):
        return Language(glance[0], True, glance[1])
    reading = read(sample(text))
    if reading.script not in WORDS:
        return _by_script(reading)
    signs = tally(reading)
    return Language(signs.best, True, signs.evidence()) if reading.share >= _MAIN and _is_clear(signs) else None


def language_of_fragment(fragment: str, other_than: str = "", *, guessed: bool = True) -> Language:
    """The language of a few words, for instance of a bracket inside a text in the language `other_than`.

    Undecided rather than guessed: names, loan words, abbreviations and whatever reads as `other_than` as well.
    Never answers `other_than`; raises nothing. Only what is not sure may be `guessed`, which takes milliseconds.
    """
    reading = read(sample(fragment))
    found = _by_few_words(fragment, reading, other_than, guessed) if reading.script in WORDS else _by_script(reading)
    return found if found.code != other_than else _UNDECIDED


def _by_script(reading: Reading) -> Language:
    code = ONE_LANGUAGE.get(reading.script, "")
    sure = reading.share >= _MAIN
    if reading.script == "Han":
        chinese = sum([count for sign, count in reading.characters.items() if sign in ONLY_CHINESE])
        japanese = sum([count for sign, count in reading.characters.items() if sign in ONLY_JAPANESE])
        code = "ja" if japanese > chinese else "zh"
        # A Japanese headline can do without kana, but hardly a whole sentence.
        sure = sure and (chinese != japanese or reading.letters >= 20)
    elif not code or (reading.letters < 3 and reading.script not in ("Hangul", "Kana")):
        return _UNDECIDED  # one or two letters are symbols: the ohm, the micro, the angle
    return Language(code, sure, f"script: {reading.script}")


def _is_dense(signs: Tally, times: float = 1.0) -> bool:
    """Whether there are so many `times` as many signs of the best language as there must be in a text of it."""
    hits, words = sum(signs.hits(signs.best)), times * signs.words
    return hits >= 0.07 * words and hits + signs.own() >= 0.22 * words


def _is_clear(signs: Tally) -> bool:
    """Whether a running text can be told by these signs alone."""
    score, second = signs.lead()
    ahead = score >= second + 1.5 and score >= 1.5 * second
    far_ahead = score >= second + 2.5 and score >= 1.2 * second
    enough = score >= 1.5 and len(signs.hits(signs.best)) >= 3 and _is_dense(signs)
    alone = signs.alien <= _ALIEN and signs.rival() <= _RIVAL and not signs.is_of_neighbour()
    return enough and (ahead or far_ahead) and alone


def _by_signs(signs: Tally) -> Language:
    """What is likely, but not sure."""
    score, second = signs.lead()
    return Language(signs.best, False, signs.evidence()) if score >= second + 0.3 else _UNDECIDED


def _may_be_sure(reading: Reading, signs: Tally) -> bool:
    """Whether a text in doubt is told if langdetect says the same as its signs."""
    score, second = signs.lead()
    pure = reading.share >= _MAIN and signs.rival() <= _RIVAL and not signs.is_of_neighbour()
    return pure and score >= max(1.0, second + 0.3) and _is_dense(signs) and len(signs.hits(signs.best)) >= 2


def _by_langdetect(reading: Reading, signs: Tally) -> Language:
    score, second = signs.lead()
    alone = _by_signs(signs)
    if signs.alien > _ALIEN:
        return alone if _is_dense(signs) else _UNDECIDED
    if reading.script not in _ASKED or reading.letters < 20:
        return alone
    if signs.best in _UNKNOWN_TO_LANGDETECT and alone.code and _is_dense(signs):
        return alone
    code, probability = guess(reading.text, _ASKED[reading.script])
    if code != signs.best:
        if score >= second + 1.2:
            return alone
        # Nobody writes fifteen words without one of the most frequent.
        if probability < 0.9 or (signs.words >= 15 and code in NAMES and not signs.hits(code)):
            return _UNDECIDED
    sure = code == signs.best and probability > 0.95 and _may_be_sure(reading, signs)
    return Language(code, sure, f"langdetect: {code} {probability:.2f}")


def _by_few_words(fragment: str, reading: Reading, host: str, guessed: bool) -> Language:
    script = reading.script
    if script == "Latin":
        reading = read(" ".join(_prose(sample(fragment))))
    if reading.script != script:
        return _UNDECIDED
    signs = tally(reading, few_words=True)
    score, second = signs.lead()
    against = max((value for value, code in signs.ranking if code == host), default=0.0)
    if against > score / 3:
        return _UNDECIDED
    if signs.best and not signs.alien and score >= max(0.5, second + 0.3):
        sure = reading.share >= _MAIN and _is_told(signs, names_adapt=script != "Latin")
        return Language(signs.best, sure, signs.evidence())
    if not guessed or signs.words < 4 or signs.alien or script not in _ASKED:
        return _UNDECIDED
    code, probability = guess(reading.text, _ASKED[script])
    return Language(code, False, f"langdetect: {code} {probability:.2f}") if probability > 0.99 else _UNDECIDED


def _is_told(signs: Tally, *, names_adapt: bool) -> bool:
    """Whether a few words can be told by this alone.

    The Latin script keeps the letters of a foreign name, so letters only support words there; the other scripts
    respell names (`names_adapt`), so that their letters speak for the language around.
    """
    score, second = signs.lead()
    hits, own = signs.hits(signs.best), signs.own()
    by_words = bool(hits) and score >= max(1.0, 2 * second)
    supported = len(hits) >= 2 or own >= 2 or signs.words <= 2
    by_letters = names_adapt and own >= 3 and sum(hits) + own >= signs.words and score >= second + 0.6
    return (by_words and supported) or by_letters


def _prose(fragment: str) -> list[str]:
    """The words that are not names: in lower case, and no particle before a capital as in "von der Leyen"."""
    words = WORD.findall(unicodedata.normalize("NFC", fragment))
    if len(words) > 1 and fragment.isupper():
        return words
    kept: list[str] = []
    before_name = False
    for word in reversed(words):
        before_name = not word[0].islower() or (before_name and word in _PARTICLES)
        if not before_name:
            kept.append(word)
    return kept[::-1]
