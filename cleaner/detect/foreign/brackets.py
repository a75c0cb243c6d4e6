"""Whether what stands in brackets is, as a whole, in another language than the text around them.

Few things stand in square brackets, and most of those are words of the text's own language: less must speak for
another one than in running text, and still less where the brackets touch the words beside them.
"""

from __future__ import annotations

from cleaner.detect.foreign.forms import links_in_names
from cleaner.detect.foreign.found import Foreign
from cleaner.detect.foreign.latin import likeliest
from cleaner.detect.foreign.stretches import Reading
from cleaner.detect.foreign.tokens import WORD, normal
from cleaner.detect.foreign.words import script_for
from cleaner.detect.language.decision import language_of_fragment
from cleaner.detect.language.function_words import NAMES
from cleaner.detect.words.table import WordTable, word_table
from cleaner.detect.words.weights import NEUTRAL, Carrier, carrier
from cleaner.text import Span

_ENOUGH, _ENOUGH_GLUED = 1.2, 0.6
_CAPITAL_MOST = 1.0
_NAMES_COST = 1.5
_KNOWN = -5.5
"""From this power of ten on a word is no abbreviation."""


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
    return _in_latin(text, span, glued=glued) if script != "Latin" else None


def _by_weight(text: str, span: Span, here: Carrier, script: str, *, glued: bool) -> Foreign | None:
    """Told by how much likelier its words are in another language of the same script."""
    reading = Reading(text, span, script, here)
    for index in links_in_names(reading.words):
        reading.weights[index] = NEUTRAL
    candidates = {code for weighed in reading.weights for code in weighed.by}
    best, code = max(((_sum(reading, code), code) for code in candidates), default=(0.0, ""))
    names = all(token.capital or weighed is NEUTRAL for token, weighed in reading.told())
    if best < (_ENOUGH_GLUED if glued else _ENOUGH) + _NAMES_COST * names:
        return None
    last = len(reading.words) - 1
    return Foreign(span, code, best + 2, last + 1, reading.evidence(0, last, code))


def _sum(reading: Reading, code: str) -> float:
    total = 0.0
    for token, weighed in reading.told():
        weight = weighed.weight(code)
        total += weight if token.small or code == "de" else min(weight, _CAPITAL_MOST)
    return total


def _in_latin(text: str, span: Span, *, glued: bool) -> Foreign | None:
    """Latin letters in a text in another script: one word in small letters is enough that is no abbreviation.

    Where the brackets touch a word, two words in capitals are, for nobody writes a name so.
    """
    table = word_table()
    words = [match[0] for match in WORD["Latin"].finditer(text, span.start, span.end)]
    if table is None or not (any(_is_word(word, table) for word in words) or (glued and len(words) > 1)):
        return None
    code = likeliest([normal(word) for word in words], table)
    return Foreign(span, code, 6.0, len(words), f"{NAMES[code]} words in Latin letters")


def _is_word(word: str, table: WordTable) -> bool:
    if word[0].isupper() or len(word) < 2:
        return False
    return len(word) > 3 or max(table.frequencies(normal(word)).values(), default=-9.0) >= _KNOWN
