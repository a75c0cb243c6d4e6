"""Characters that stand in a text as escapes of a format that was not undone.

`caf\\u00e9` of JSON, `caf=C3=A9` of e-mail, `caf%C3%A9` of addresses, `caf<0xC3><0xA9>` and `ĠcafÃ©` of models that
cut text up into bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cleaner.text import Span
from cleaner.text.late import late

_JSON = late(r"(?:\\u[0-9a-fA-F]{4})+")
_MAIL = late(r"(?:=[0-9A-F]{2}){2,}")
_ADDRESS = late(r"(?:%[0-9A-F]{2})+")
_BYTES = late(r"(?:<0x[0-9A-F]{2}>){2,}")
_SIGNS = frozenset("–—‘’‚“”„«»…\N{NO-BREAK SPACE}")
_ALONE = 3
"""So many letters in a row are words of another script; one alone is a letter that is spoken of."""
_OF_ADDRESSES = frozenset("/:.=&?#@\\_<>[]{}()\"'`")
_AT_EDGES = ".,;:!?()[]{}\"'“”„«»"
_LEAST = 4
"""Marks of a word's begin that a line of byte pieces has. In Maltese, whose letter Ġ is, not half the words have it."""
_PIECE = late(" ?Ġ ?| ?(?:Ċ ?)+| |[\u00a1-\u0143]{2,}")
_LETTERS_BEFORE, _LETTERS_BEHIND = late(r"[^\W\d_]*\Z"), late(r"[^\W\d_]*")
_NEAR = 40


@dataclass(frozen=True, slots=True)
class Escape:
    """What stands at `span` and reads `after`."""

    span: Span
    after: str


@dataclass(frozen=True, slots=True)
class Pieces:
    """A line of byte pieces: what its marks and bytes read; `sure` where no word was cut up."""

    line: Span
    parts: tuple[Escape, ...]
    sure: bool


def json_escapes(text: str) -> Iterator[Escape]:
    """Escapes of letters, quotation marks and dashes that touch a letter, or make words of their own."""
    for match in _JSON.finditer(text):
        after = _from_utf16(match[0])
        if after and _is_writing(after) and _in_words(text, match, after):
            yield Escape(Span(*match.span()), after)


def mail_escapes(text: str) -> Iterator[Escape]:
    """Bytes of UTF-8 as quoted-printable writes them, that touch a letter; ASCII is left as it is."""
    for match in _MAIL.finditer(text):
        after = _from_utf8(bytes.fromhex(match[0].replace("=", "")))
        if after and not after.isascii() and _is_writing(after) and _in_words(text, match, after):
            yield Escape(Span(*match.span()), after)


def address_escapes(text: str) -> Iterator[Escape]:
    """Spaces and bytes of UTF-8 as addresses write them, in words that are of no address: all of a word or none."""
    done = 0
    for match in _ADDRESS.finditer(text):
        if match.start() < done:
            continue
        start, done = _word_around(text, match.start())
        word = text[start:done].strip(_AT_EDGES)
        if not _OF_ADDRESSES.isdisjoint(word) or word.count("%") * 3 != sum(map(len, _ADDRESS.findall(word))):
            continue
        found = [Escape(Span(*each.span()), _unquoted(text, each)) for each in _ADDRESS.finditer(text, start, done)]
        if all(each.after for each in found):
            yield from found


def byte_tokens(text: str) -> Iterator[Escape]:
    """Bytes of UTF-8 that models write one by one; whatever can be seen and is not of ASCII, signs and emoji, too."""
    for match in _BYTES.finditer(text):
        after = _from_utf8(bytes.fromhex(match[0].replace("<0x", "").replace(">", "")))
        if after.isprintable() and not after.isascii():
            yield Escape(Span(*match.span()), after)


def piece_lines(text: str) -> Iterator[Pieces]:
    """The lines that a byte-level tokeniser cut up, with what puts them together again."""
    start = 0
    for line in text.split("\n"):
        marks = line.count("Ġ")
        if marks >= _LEAST and 2 * marks >= len(re.findall(r"[^\sĠĊ]+", line)):
            yield _pieces(line, start)
        start += len(line) + 1


def _pieces(line: str, start: int) -> Pieces:
    parts: list[Escape] = []
    sure = True
    apart = " Ġ" in line
    for match in _PIECE.finditer(line):
        mark = match[0]
        if mark == " ":
            sure = sure and not apart
            after = "" if apart else " "
        elif "Ġ" in mark:
            after = " " if match.start() else ""
        elif "Ċ" in mark:
            after = "\n" * mark.count("Ċ")
        else:
            after = _from_pieces(mark)
        if after != mark:
            parts.append(Escape(Span(start + match.start(), start + match.end()), after))
    return Pieces(Span(start, start + len(line)), tuple(parts), sure)


def _from_pieces(run: str) -> str:
    """What a run of characters reads that stand for bytes; the run itself where it is none."""
    table = _byte_of()
    if not all(character in table for character in run):
        return run
    return _from_utf8(bytes(map(table.__getitem__, run))) or run


@cache
def _byte_of() -> dict[str, int]:
    """The bytes that byte-level tokenisers write as each character, from `bytes_to_unicode` of GPT-2."""
    shown = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    hidden = [byte for byte in range(0x100) if byte not in shown]
    return {chr(byte): byte for byte in shown} | {chr(0x100 + n): byte for n, byte in enumerate(hidden)}


def _from_utf16(run: str) -> str:
    """What a run of escapes reads, "" where it is none."""
    try:
        return bytes.fromhex(run.replace("\\u", "")).decode("utf-16-be")
    except UnicodeDecodeError:
        return ""


def _from_utf8(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _is_writing(after: str) -> bool:
    return all(each.isalpha() or each in _SIGNS for each in after)


def _in_words(text: str, match: re.Match[str], after: str) -> bool:
    """Whether letters touch it, of one script with its own; a look-alike among them may be what is told."""
    before, behind = text[max(0, match.start() - _NEAR) : match.start()], text[match.end() : match.end() + _NEAR]
    around = "".join(found[0] for found in (_LETTERS_BEFORE.search(before), _LETTERS_BEHIND.match(behind)) if found)
    letters = [each for each in after if each.isalpha()]
    if not around:
        return len(letters) >= _ALONE
    return not letters or len({_script(each) for each in (*letters, *around)}) == 1


def _script(letter: str) -> str:
    import unicodedata  # noqa: PLC0415 - rare

    return unicodedata.name(letter, "?").split(" ", 1)[0]


def _word_around(text: str, at: int) -> tuple[int, int]:
    start, end = at, at
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _unquoted(text: str, match: re.Match[str]) -> str:
    """What a run of escapes in a word reads, "" where it is no such run."""
    after = _from_utf8(bytes.fromhex(match[0].replace("%", "")))
    left, right = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    if after == " ":
        return after if left.isalpha() and (right.isalpha() or right.isdigit()) else ""
    is_text = after and not after.isascii() and _is_writing(after.replace(" ", ""))
    return after if is_text and (left.isalpha() or right.isalpha() or len(after) >= _ALONE) else ""
