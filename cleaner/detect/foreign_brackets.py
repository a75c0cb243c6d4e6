"""Whether what stands in brackets is, as a whole, in another language than the text around them.

Few things stand in square brackets, and most of those are words of the text's own language: less must speak for
another one than in running text, and still less where the brackets touch the words beside them.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.detect.foreign_tokens import WORD, Token, tokens
from cleaner.detect.foreign_words import Foreign, evidence_of, script_for
from cleaner.detect.function_words import NAMES, WORDS
from cleaner.detect.language import language_of_fragment
from cleaner.detect.word_lists import LANGUAGES
from cleaner.detect.word_table import word_table
from cleaner.detect.word_weights import Carrier, Weights, carrier
from cleaner.text import Span

_ENOUGH, _ENOUGH_GLUED = 1.2, 0.6
_CAPITAL_MOST = 1.0
_NAMES_COST = 1.5
_FREQUENT = -5.5
"""From this power of ten on a word is one of its language, in a script that the text does not use."""


def foreign_whole(text: str, span: Span, language: str, *, glued: bool) -> Foreign | None:
    """What `span` holds, as a fragment of another language than `language`; None where that is in doubt.

    `glued` says that the brackets touch a word. Editorial additions, names and numbers are no fragments.
    """
    other = language_of_fragment(span.of(text), other_than=language, guessed=False)
    if other.sure and other.code not in ("", language):
        return Foreign(span, other.code, 6.0, 0, other.evidence)
    script = script_for(language)
    if script and (here := carrier(language)) and (found := _by_weight(text, span, here, script, glued=glued)):
        return found
    return _in_latin(text, span) if script != "Latin" else None


def _by_weight(text: str, span: Span, here: Carrier, script: str, *, glued: bool) -> Foreign | None:
    """Told by how much likelier its words are in another language of the same script."""
    words = tokens(text, span.start, span.end, script)
    weights = [here.weights(token.word) for token in words]
    small = any(token.small for token in words)
    best, code = max(
        ((_sum(words, weights, here, code), code) for code in _candidates(weights, here)), default=(0.0, "")
    )
    if best < (_ENOUGH_GLUED if glued else _ENOUGH) + (0 if small else _NAMES_COST):
        return None
    return Foreign(span, code, best + 2, len(words), evidence_of(words, weights, here, code))


def _candidates(weights: Sequence[Weights], here: Carrier) -> set[str]:
    return {code for weighed in weights for code in weighed.others if code != here.code}


def _sum(words: Sequence[Token], weights: Sequence[Weights], here: Carrier, code: str) -> float:
    total = 0.0
    for token, weighed in zip(words, weights, strict=True):
        weight = here.weight(weighed, code)
        total += weight if token.small or code == "de" else min(weight, _CAPITAL_MOST)
    return total


def _in_latin(text: str, span: Span) -> Foreign | None:
    """Words of a language in Latin script, in a text that is in another: one frequent word in small letters is enough."""
    table = word_table()
    words = [m[0] for m in WORD["Latin"].finditer(text, span.start, span.end)]
    if table is None or not any(word.islower() and len(word) > 1 for word in words):
        return None
    sums = dict.fromkeys((code for code in LANGUAGES if code in WORDS["Latin"]), 0.0)
    frequent = False
    for word in words:
        found = table.frequencies(word.lower().replace("’", "'"))
        frequent = frequent or (word.islower() and max(found.values(), default=-9.0) >= _FREQUENT)
        for code in sums:
            sums[code] += found.get(code, -8.0)
    code = max(sums, key=lambda code: (sums[code], code == "en"))
    return Foreign(span, code, 6.0, len(words), f"{NAMES[code]} words in Latin letters") if frequent else None
