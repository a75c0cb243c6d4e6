"""Whether a reading in another code page is sure, or may be of a foreign word or an odd spelling that was right.

A letter that the text's language does not write is right somewhere: "à peu près" in German, "scïenza" in verse, the
dashes of a Latin author. What is told by one or two of them is for review; what a whole line says, or a mark inside a
word, is damage.

The bounds were set on 54,000 ordinary documents of 190 sources, plays, scripture, laws and dictionaries among them, in
which no reading may be sure, and on the damaged lines of `benchmarks/code_pages.py`, of which 0.98 are. In the former a
line came to 12 at most in the text's own language where several words changed, and a word of a dialect that was said
twice to 30; to 22 in a text in no decided language; to 27 where a line was in the other script already.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from cleaner.detect.encoding.code_page_tables import Confusion
from cleaner.detect.encoding.letter_pairs import Pairs
from cleaner.detect.language.alphabets import script_of
from cleaner.detect.language.decision import language_of
from cleaner.text import Edit, EditSet, Span

ASCII_WORD = re.compile(r"\b[A-Za-z]{2,}\b")
COMPANY = 3
"""Words of ASCII beside which one of two letters that changes is of their language; alone it says next to
nothing. The lines of `benchmarks/code_pages.py` come out the same with it."""

_WORD = re.compile(r"[^\W\d_]+")
_SURE, _SURE_ALONE = 18.0, 12.0
"""By how much readings must surpass their lines: of several words in the document's language together; of one."""
_SURE_BLINDLY, _SURE_ANYWHERE = 24.0, 72.0
"""The same where that language is not known; of one line whatever the language around it."""
_LONG = 4
"""Letters from which one word alone says enough; "sió" is one in a dialect."""
_BETWEEN_LETTERS = frozenset("–—…·‘’\xad")
"""Marks that may stand inside a word, or join two."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading of a line, how likely it is, and how much more so than the line as it stands."""

    score: float
    after: str
    confusion: Confusion
    pairs: Pairs
    gain: float = 0.0


def is_sure(text: str, found: Mapping[Span, Candidate], language: str) -> bool:
    """Whether there is so much of a confusion in these lines of a text that nothing else looks like it.

    `language` is that of the document by its code, "" when undecided.
    """
    edits = EditSet.of(text, [Edit.replace(text, span, candidate.after) for span, candidate in found.items()])
    far = any(candidate.pairs.script != "Latin" for candidate in found.values())
    if not language and (far or len(ASCII_WORD.findall(text)) >= COMPANY):
        language = language_of(edits.apply(text), guessed=False).code
    own = all(candidate.pairs.code == language for candidate in found.values())
    gain, words_changed = _told(text, found)
    if far:
        return own or _is_sure_in_other_script(text, found, gain, language)
    if language and not own:
        return False
    changed = "".join(old for e in edits for old, new in zip(e.before, e.after, strict=True) if old != new)
    if sum(not char.isalpha() and char not in _BETWEEN_LETTERS for char in changed) > (not own):
        return True
    return _is_sure_in_latin(gain, len(set(changed)), words_changed, own=own)


def _told(text: str, found: Mapping[Span, Candidate]) -> tuple[float, set[str]]:
    """What the lines say together, and the words that change; a line that says none but those says nothing more."""
    gain = 0.0
    told: set[str] = set()
    for span, candidate in found.items():
        if fresh := {*changed_words(span.of(text), candidate.after)} - told:
            gain += candidate.gain
            told |= fresh
    return gain, told


def _is_sure_in_other_script(text: str, found: Mapping[Span, Candidate], gain: float, language: str) -> bool:
    """Whether lines are surely in a script that the document's language may not be written in.

    Where they are in that script already, they may be in a language that no table knows well.
    """
    if not any(is_in(candidate.pairs.script, span.of(text)) for span, candidate in found.items()):
        return gain >= _SURE_BLINDLY
    if language:
        return max(candidate.gain for candidate in found.values()) >= _SURE_ANYWHERE
    return gain >= _SURE_ALONE


def _is_sure_in_latin(gain: float, kinds: int, changed: set[str], *, own: bool) -> bool:
    """Whether so many `kinds` of characters and these words say enough, in the text's `own` language or in none."""
    if not own:
        return gain >= _SURE_BLINDLY and kinds > 1 and len(changed) > 1
    if kinds > 1 or len(changed) > 1:
        return gain >= _SURE
    return gain >= _SURE_ALONE and max(map(len, changed), default=0) >= _LONG


def changed_words(line: str, after: str) -> list[str]:
    """The words that read otherwise in `after`, which is as long as the line."""
    return [word[0] for word in words(after) if line[word.start() : word.end()] != word[0]]


def words(text: str) -> list[re.Match[str]]:
    """The words of a text, without single letters and pairs of capitals."""
    return [word for word in _WORD.finditer(text) if len(word[0]) > 2 or word[0][1:].islower()]


def is_in(script: str, line: str) -> bool:
    """Whether most letters of a line are in `script`."""
    letters = "".join(_WORD.findall(line))
    return 2 * sum(script_of(character) == script for character in letters) > len(letters)
