"""Lines that were written in one single-byte code page and read in another: Cyrillic, Greek, Central European.

UTF-8 read as a code page can be proved (see `mojibake`); one code page read as another cannot, for every byte means
something in both. Here the language decides: how frequent the letters are that the line would have, and whether
its words keep to the ways in which words are capitalised. Each confusion exchanges characters one for one, so the
repair of a line is a table. A line is told only where one reading is far likelier than all the others and than
the line as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import log

from cleaner.text import Span

_CYRILLIC = ("cp1251", "koi8_u", "koi8_r", "cp866", "mac_cyrillic", "iso8859_5")
_GREEK = ("cp1253", "iso8859_7", "cp737", "mac_greek")
_READ_AS = {
    "Latin": ("cp1252", "cp1250", "mac_roman", "cp437"),
    "Cyrillic": ("cp1251", "koi8_r", "cp866", "mac_cyrillic"),
}
_NAMES = {
    "cp1252": "windows-1252", "cp1250": "windows-1250", "cp1251": "windows-1251", "cp1253": "windows-1253",
    "koi8_u": "KOI8", "koi8_r": "KOI8", "cp866": "CP866", "mac_cyrillic": "Mac Cyrillic", "iso8859_5": "ISO 8859-5",
    "iso8859_7": "ISO 8859-7", "cp737": "CP737", "mac_greek": "Mac Greek", "mac_roman": "Mac Roman", "cp437": "CP437",
}  # fmt: skip

# Per thousand letters, the highest share that the letter has in Russian, Ukrainian or Bulgarian prose.
_FREQUENT = {
    "Cyrillic": "о110 е85 а100 и80 н75 т72 с55 р50 в52 л44 к40 м34 д33 п31 у33 я25 ы19 ь18 г18 з22 б17 ч15 й13 х11 "
    "ж10 ш8 ю8 ц9 щ6 э3 ф4 ъ18 ў10 ё3 і57 ї8 є6 ґ1",
    "Greek": "α100 ο90 ι80 ε80 τ80 ν68 σ40 ς35 ρ45 κ42 η35 π45 λ33 μ34 υ38 θ13 γ20 δ18 ω15 ξ6 χ13 φ9 β8 ζ5 ψ2 ί25 ά22 "
    "έ17 ό22 ή16 ύ10 ώ9 ϊ1 ΐ1 ϋ1",
}  # fmt: skip
_STRANGE = log(0.0002)
_MISPLACED = log(0.00002)
_LIKELY = -3.45
"""The mean logarithm of a letter's share in any prose of these languages is above it."""
_FINE = -3.3
"""A line above this is prose as it stands."""
_BETTER = 0.45
"""By how much a reading must surpass the line as it stands, in the mean."""
_AHEAD = 3.0
"""By how much it must surpass every other reading, in all: less than one character out of place costs."""
_LEAST = 10
"""Code points beyond ASCII that a decision needs."""
_MARKS = "\N{NO-BREAK SPACE}«»„“”‘’‚–—…№"
"""What prose holds besides letters; dashes stand apart there, and a dash inside a word is out of place."""

_LATIN, _OTHER = "\xa1-\u017e\u02c7-\u02dd", "\u0400-\u04ff\u2500-\u259f"
SIGN = re.compile(f"[{_LATIN}{_OTHER}]")
"""What a text must hold that may hold such lines."""
_LATIN_RUN = re.compile(f"[{_LATIN}]" * 3)  # with {3} every character would be tried
_CYRILLIC_OR_BOX = re.compile(f"[{_OTHER}]")
_CYRILLIC_SIGNS = (
    re.compile("[А-ЯЁІЇЄ](?:(?<=[а-яёіїє].)|(?<=[а-яґ] .)(?<![^ .\n][а-яґ] .))[А-ЯЁІЇЄ]"),
    re.compile("[¤¦©¬®\xad](?:(?<=[а-яЎўЈҐЄЁЇ].)|(?=[а-яЎўЈҐЄЁЇ]))"),
    re.compile("[\u2500-\u259f](?:(?<=[а-яА-ЯёЁ].)|(?=[\u2500-\u259fа-яА-ЯёЁ]))"),
    re.compile("[А-ЯЁІЇЄ](?<=[а-яёіїєґ].)(?<![А-Яа-яЁІЇЄёіїєґ][а-яёіїєґ].)(?![А-Яа-яЁІЇЄёіїєґ])"),
    re.compile("[Р-Я](?<=[а-п].)(?=[а-п])"),
)
_PART = re.compile(r"(?:[^\W\d_]|[–—](?=[^\W\d_]))+")
_CLOSES_BEFORE = re.compile(r"(?:^|[\s(])[’”»][^\W\d_]")
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~]+")
_ASCII_LETTER = re.compile("[A-Za-z]")
_BEYOND = re.compile(r"[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """A line at `span` as it should read, and what was mistaken for what, in words for a reviewer."""

    span: Span
    after: str
    plan: str


def may_be_misread(characters: str, places: Callable[[], Sequence[int]]) -> bool:
    """Whether a text may hold such lines whose characters beyond ASCII are these, in order, at these `places`."""
    if _CYRILLIC_OR_BOX.search(characters):
        return True
    return _LATIN_RUN.search(characters) is not None and any(
        third == first + 2 for first, third in zip(places(), places()[2:], strict=False)
    )


def misread_lines(text: str) -> Iterator[Reading]:
    """The lines of `text` that another code page makes readable, in order."""
    if text.isascii():
        return
    for start, end in sorted({_line_around(text, hit) for hit in _suspects(text)}):
        found = _reading(text[start:end])
        if found is not None:
            yield Reading(Span(start, end), *found)


def _line_around(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)


def pieces(text: str, reading: Reading) -> Iterator[tuple[Span, str]]:
    """The runs of characters that a reading changes, with what they become; the rest of the line stays."""
    before = reading.span.of(text)
    for run in _BEYOND.finditer(before):
        start, end = run.span()
        while start < end and before[start] == reading.after[start]:
            start += 1
        while end > start and before[end - 1] == reading.after[end - 1]:
            end -= 1
        if start < end:
            yield Span(reading.span.start + start, reading.span.start + end), reading.after[start:end]


def _suspects(text: str) -> Iterator[int]:
    """Places at which a line looks wrong, at most one a line for each sign."""
    signs = [_LATIN_RUN]
    if _CYRILLIC_OR_BOX.search(text):
        signs += _CYRILLIC_SIGNS
    for sign in signs:
        hit = sign.search(text)
        while hit is not None:
            yield hit.start()
            end = text.find("\n", hit.start())
            hit = sign.search(text, end) if end >= 0 else None


def _reading(line: str) -> tuple[str, str] | None:
    if not _is_damaged(line):
        return None
    original = _score(line, "Cyrillic")
    if original.count < _LEAST or original.mean > _FINE:
        return None
    ranked = sorted(_candidates(line), key=lambda c: (-c[0].total, c[2]))
    best, after, plan = ranked[0]
    rival = next((score.total for score, text, _ in ranked if text != after), -1e9)
    if best.mean < _LIKELY or best.mean - original.mean < _BETTER or best.odd or best.total - rival < _AHEAD:
        return None
    return after, plan


def _is_damaged(line: str) -> bool:
    """Whether hardly any word has letters both of ASCII and beyond, as words of every Latin alphabet have."""
    mixed = whole = 0
    for word in _WORD.findall(line):
        if not word.isascii():
            if _ASCII_LETTER.search(word):
                mixed += 1
            else:
                whole += 1
    return whole >= 2 and mixed <= 0.1 * whole


@dataclass(frozen=True, slots=True)
class _Score:
    """How likely the characters beyond ASCII are: in all, how many they are, and how many are out of place."""

    total: float
    count: int
    odd: int

    @property
    def mean(self) -> float:
        return self.total / self.count if self.count else -20.0


def _score(line: str, script: str) -> _Score:
    table = _logarithms(script)
    total, count, odd = 0.0, 0, 0
    for word in _WORD.findall(line):
        if not word.isascii():
            letters = [char for char in word if not char.isascii()]
            count += len(letters)
            total += sum(table.get(char.lower(), _STRANGE) for char in letters)
            wrong = sum(not _is_capitalised(part) for part in _PART.findall(word))
            total += wrong * _MISPLACED
            total -= 0.3 * (len(word) > 1 and word.isupper()) * len(letters)
            odd += wrong + sum(char.lower() not in table for char in letters)
    first = re.search(r"[^\W\d_]", line)
    total -= 2 * bool(first and first[0].islower())
    total -= 3 * _quotes_are_odd(line)
    return _Score(total, count, odd)


def _quotes_are_odd(line: str) -> bool:
    """Whether quotation marks lack a partner, or one that closes stands before a word."""
    opened = line.count("«") - line.count("»"), line.count("„") - line.count("“") - line.count("”")
    return bool(opened[0] or opened[1] > 0 or _CLOSES_BEFORE.search(line))


def _is_capitalised(word: str) -> bool:
    """Whether a run of letters is written as words are; one that a dash is glued to is not."""
    if not word.isalpha():
        return False
    return word.islower() or word.isupper() or (word[0].isupper() and word[1:].islower())


def _candidates(line: str) -> Iterator[tuple[_Score, str, str]]:
    seen = set()
    for read in _READ_AS["Latin"] + _READ_AS["Cyrillic"]:
        for script, written_in in (("Cyrillic", _CYRILLIC), ("Greek", _GREEK)):
            for written in written_in:
                table = _table(written, read)
                after = line.translate(table)
                if after != line and after not in seen:
                    seen.add(after)
                    plan = f"{_NAMES[written]} read as {_NAMES[read]}"
                    left = sum(ord(char) > 0x7F and ord(char) not in table and char not in _MARKS for char in line)
                    score = _score(after, script)
                    yield _Score(score.total + left * _STRANGE / 2, score.count, score.odd), after, plan


@cache
def _logarithms(script: str) -> dict[str, float]:
    table = {entry[0]: log(int(entry[1:]) / 1000) for entry in _FREQUENT[script].split()}
    return table | dict.fromkeys(_MARKS, log(0.01))


@cache
def _table(written: str, read: str) -> dict[int, str]:
    """What each character that was read stands for. C1 controls are bytes that the code page leaves undefined."""
    table: dict[int, str] = {}
    for byte in range(0x80, 0x100):
        try:
            meant = bytes([byte]).decode(written)
        except UnicodeDecodeError:
            continue
        try:
            seen = bytes([byte]).decode(read)
        except UnicodeDecodeError:
            seen = chr(byte)
        table.setdefault(ord(seen), meant)
        if read == "cp1252" and byte < 0xA0:
            table.setdefault(byte, meant)
    return table
