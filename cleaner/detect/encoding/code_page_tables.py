"""Single-byte code pages: which are mistaken for which, and what each confusion exchanges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

NAMES = {
    "cp1252": "windows-1252", "cp1250": "windows-1250", "cp1251": "windows-1251", "cp1253": "windows-1253",
    "cp1254": "windows-1254", "cp1257": "windows-1257", "iso8859_2": "ISO 8859-2", "iso8859_5": "ISO 8859-5",
    "iso8859_7": "ISO 8859-7", "koi8_u": "KOI8", "koi8_r": "KOI8", "cp437": "CP437", "cp737": "CP737", "cp850": "CP850",
    "cp852": "CP852", "cp857": "CP857", "cp866": "CP866", "mac_roman": "Mac Roman", "mac_latin2": "Mac Latin 2",
    "mac_cyrillic": "Mac Cyrillic", "mac_greek": "Mac Greek", "cp1255": "windows-1255",
    "cp1256": "windows-1256", "cp1258": "windows-1258", "iso8859_15": "ISO 8859-15",
}  # fmt: skip

_WESTERN = "ca da de en es fi fr is it nl no pt sv"
_CENTRAL = "cs hr hu pl ro sk sl"
_CYRILLIC = "bg mk ru uk"
MARKS = frozenset("\N{NO-BREAK SPACE}«»„“”‘’‚‹›–—…•·№€£§°©®™²³½×")
"""What prose holds besides letters."""
WRITTEN = {
    "cp1252": _WESTERN, "mac_roman": _WESTERN, "cp850": _WESTERN,
    "cp1250": _CENTRAL, "iso8859_2": _CENTRAL, "cp852": _CENTRAL, "mac_latin2": _CENTRAL,
    "cp1254": "tr", "cp857": "tr", "cp1257": "lt lv",
    "cp1251": _CYRILLIC, "koi8_u": _CYRILLIC, "koi8_r": _CYRILLIC, "cp866": _CYRILLIC, "mac_cyrillic": _CYRILLIC,
    "iso8859_5": _CYRILLIC,
    "cp1253": "el", "iso8859_7": "el", "cp737": "el", "mac_greek": "el",
}  # fmt: skip
"""The languages that are written in each code page. CP437 has the Western letters of CP850 in the same places."""

READ = (
    "cp1252", "cp1250", "cp1251", "mac_roman", "cp437", "koi8_r", "cp866", "iso8859_2", "cp850", "cp852", "cp1253",
    "cp1254", "cp1257", "mac_cyrillic", "iso8859_5", "iso8859_7", "mac_latin2", "cp737",
)  # fmt: skip

_SAME = frozenset({"cp1252", "iso8859_2", "iso8859_5", "iso8859_7", "cp1254", "cp1250", "cp1251", "cp1253", "cp1257"})
"""Code pages read as which a byte from 0x80 to 0x9F may also have become the control of its number."""


_COMMON = frozenset(
    "cp1250>cp1252 cp1251>cp1252 cp1253>cp1252 cp1254>cp1252 cp1257>cp1252 iso8859_2>cp1252 iso8859_7>cp1252 "
    "koi8_r>cp1252 koi8_u>cp1252 cp866>cp1252 cp850>cp1252 mac_roman>cp1252 cp1252>cp1250 iso8859_2>cp1250 "
    "cp1254>cp1250 cp852>cp1250 cp1252>cp1251 cp1250>cp1251 iso8859_2>cp1251 koi8_r>cp1251 koi8_u>cp1251 "
    "cp866>cp1251 mac_cyrillic>cp1251 cp1251>koi8_r cp1251>cp866 cp1250>iso8859_2 cp1250>cp852 cp1252>cp850 "
    "cp1252>cp437 cp1252>mac_roman".split()
)


@dataclass(frozen=True, slots=True)
class Confusion:
    """Text `written` in one code page, in one of these `languages`, and `read` in another; `table` is the way back."""

    written: str
    read: str
    languages: frozenset[str]
    table: dict[int, str]

    @property
    def plan(self) -> str:
        """What was mistaken for what, in words for a reviewer."""
        return f"{NAMES[self.written]} read as {NAMES[self.read]}"


def is_common(confusion: Confusion) -> bool:
    """Whether it happens often: both code pages are at home in one system or in one country."""
    return f"{confusion.written}>{confusion.read}" in _COMMON


@cache
def anything() -> frozenset[str]:
    """The characters that a line may hold which was read in any of these code pages, and marks put in later."""
    return frozenset(map(chr, range(0x80))).union(MARKS, *map(readable, READ))


@cache
def readable(read: str) -> frozenset[str]:
    """The characters beyond ASCII that a text may hold which was read in this code page."""
    return frozenset(_seen(byte, read) for byte in range(0x80, 0x100)) | _controls(read)


def bytes_read_as(read: str) -> dict[str, bytes]:
    """The byte of each character beyond ASCII that a text may hold which was read in this code page."""
    bytes_ = {char: bytes([ord(char)]) for char in map(chr, range(0x80, 0xA0))}
    return bytes_ | {_seen(byte, read): bytes([byte]) for byte in range(0x80, 0x100)}


@cache
def confusions(read: str) -> tuple[Confusion, ...]:
    """All confusions of text that was read in this code page."""
    return tuple(
        Confusion(written, read, frozenset(languages.split()), _table(written, read))
        for written, languages in WRITTEN.items()
        if written != read
    )


def _controls(read: str) -> frozenset[str]:
    return frozenset(map(chr, range(0x80, 0xA0))) if read in _SAME else frozenset()


@cache
def _page(codec: str) -> tuple[str, ...]:
    """The characters of the bytes from 0x80 on, "" for a byte that stands for none."""
    return tuple(bytes([byte]).decode(codec, "ignore") for byte in range(0x80, 0x100))


def _seen(byte: int, read: str) -> str:
    return _page(read)[byte - 0x80] or chr(byte)  # shown as the control of its number


def _table(written: str, read: str) -> dict[int, str]:
    """What each character that was read stands for, where that is another one or the same."""
    table = dict(_pairs(written, read))
    if read in _SAME:
        for byte in range(0x80, 0xA0):
            table.setdefault(byte, _seen(byte, written))
    return table


def _pairs(written: str, read: str) -> Iterator[tuple[int, str]]:
    for byte, meant in enumerate(_page(written), 0x80):
        if meant:
            yield ord(_seen(byte, read)), meant
