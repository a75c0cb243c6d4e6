"""Which encoding bytes are in that are not UTF-8.

charset-normalizer alone takes French in windows-1252 for windows-1250 and is wrong for a quarter of single
lines. So every charset is measured by itself: first by whether one language uses all the letters it gives,
then by what charset-normalizer says of the text, which settles near draws.
"""

from __future__ import annotations

import codecs
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from cleaner.files.alphabets import PUNCTUATION, WITHIN_WORDS, Charset, charsets

SAMPLE = 8192
"""Bytes of the lines with non-ASCII that a guess looks at."""

TOO_STRANGE = 0.1
TOO_STRANGE_IF_WIDE = 0.5
"""A reading in which more of the characters than this are out of place is no text. East Asian texts may hold
many rare characters, and noise seldom decodes as one at all.
"""

THAI_HANDICAP = 0.1
"""Thai takes in almost every byte above 0xA0, so that the bytes of other East Asian texts read as Thai."""

NEARLY_AS_LIKELY = 0.1
"""A reading whose score is worse by more than this is wrong, though it be the first to give the bytes back."""

DRAW = 0.005
"""Readings whose scores differ by less are equally likely."""


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest reading: its codec, by Python's name, and the language its letters fit.

    `rival` is the codec of another reading that is as likely, if there is one.
    """

    codec: str
    language: str
    rival: str | None


@dataclass(frozen=True, slots=True)
class _Reading:
    """A sample read with a codec. The lower the score, the likelier; 0 is best."""

    text: str
    codec: str
    language: str
    score: float


def guess(data: bytes) -> Guess | None:
    """The likeliest encoding of `data`, which is not UTF-8, or None when no reading looks like text.

    One that does not give the very bytes back is named only when no reading nearly as likely does; the caller
    has to refuse it. The same bytes always give the same guess.
    """
    ranked = sorted(_readings(sample(data)), key=lambda reading: reading.score)
    if not ranked:
        return None
    near = (reading for reading in ranked if reading.score <= ranked[0].score + NEARLY_AS_LIKELY)
    best = next((reading for reading in near if faithful(data, reading.codec)), ranked[0])
    return Guess(codecs.lookup(best.codec).name, best.language, _rival(best, ranked))


def faithful(data: bytes, codec: str) -> bool:
    """Whether `data` decodes with `codec`, and to a text that gives the very bytes back."""
    try:
        return data.decode(codec).encode(codec) == data
    except UnicodeError:
        return False


def sample(data: bytes) -> bytes:
    """The lines of `data` that hold a byte beyond ASCII, up to `SAMPLE` bytes of them.

    ASCII reads the same in every charset here, and much of it would hide how badly the rest reads.
    """
    found: list[bytes] = []
    size = 0
    for line in io.BytesIO(data):
        if size >= SAMPLE:
            break
        if not line.isascii():
            found.append(line)
            size += len(line)
    return b"".join(found)[:SAMPLE]


def _rival(best: _Reading, ranked: list[_Reading]) -> str | None:
    draws = (r for r in ranked if r.score - best.score < DRAW and r.text != best.text)
    return next((codecs.lookup(r.codec).name for r in draws), None)


def _readings(data: bytes) -> Iterator[_Reading]:
    for charset in charsets():
        text = _text(data, charset.codec)
        if text is None:
            continue
        odd, language = _out_of_place(text, charset)
        limit = TOO_STRANGE_IF_WIDE if charset.wide else TOO_STRANGE
        if odd <= limit * len(text):
            beyond = sum(c > "\x7f" for c in text)
            score = odd / beyond + _doubt(text, charset, beyond) + (THAI_HANDICAP if language == "Thai" else 0.0)
            yield _Reading(text, charset.codec, language, score)


def _text(data: bytes, codec: str) -> str | None:
    """`data` decoded but for a last character that the end of the sample cuts off, or None."""
    try:
        text = codecs.getincrementaldecoder(codec)().decode(data)
    except UnicodeError:
        return None
    return text if text and not text.isascii() else None


def _out_of_place(text: str, charset: Charset) -> tuple[int, str]:
    """How many characters are out of place in the language that `text` fits best, and that language."""
    odd = 0
    rest: Counter[str] = Counter()
    padded = f" {text} "
    for before, char, after in zip(padded, text, padded[2:], strict=False):
        if char < "\x80":
            odd += not (char.isprintable() or char.isspace())
        elif _misplaced(before, char, after, charset):
            odd += 1
        elif char not in PUNCTUATION:
            rest[char] += 1
    strange = {
        language: sum(count for char, count in rest.items() if char not in letters)
        for language, letters in charset.languages.items()
    }
    language = min(strange, key=strange.__getitem__)
    return odd + strange[language], language


def _misplaced(before: str, char: str, after: str, charset: Charset) -> bool:
    """Whether a sign or another script stands within a word, where ordinary spelling has none."""
    if charset.wide:
        return False
    if char in PUNCTUATION:
        return char not in WITHIN_WORDS and before.isalpha() and after.isalpha()
    return not charset.latin and any(c.isascii() and c.isalpha() for c in (before, after))


def _doubt(text: str, charset: Charset, beyond: int) -> float:
    """What charset-normalizer has against a reading, small enough to decide near draws only.

    How well letters match a language's frequencies is asked only of scripts that have no letter in ASCII:
    in the others ASCII letters, the same in every reading, drown the few that differ.
    """
    from charset_normalizer import from_bytes

    match = from_bytes(
        text.encode(charset.codec, "ignore"),
        threshold=1000.0,  # its own limit turns away ordinary lines: a long word counts as all chaos
        cp_isolation=[charset.codec],
        preemptive_behaviour=False,
        enable_fallback=False,
    ).best()
    if match is None:
        return 0.1
    other_script = not charset.latin and not charset.wide and beyond > len(text) / 2
    return 0.1 * min(1.0, match.chaos) + (0.02 * (1 - match.coherence) if other_script else 0.0)
