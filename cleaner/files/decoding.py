"""Bytes → text, so that the text and the name of its encoding give the very bytes back.

Nothing is mended or dropped on the way: line ends stay as found, and a byte order mark stays the first
character of the text.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from pathlib import Path

from cleaner.document import Document
from cleaner.errors import InputError
from cleaner.files.naming import cause, shown

# The mark of UTF-32-LE begins with that of UTF-16-LE, so it is asked first.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

BINARY_LOOK = 8192
"""A NUL within so many bytes means that a file is not text, as git and grep have it."""

NEARLY = 0.75
"""Bytes beyond ASCII of which so many are in sequences that UTF-8 forms are UTF-8 with damage.

Measured over lines in other encodings such sequences come about by chance: at most 0.61, in EUC-JP.
"""

NEARLY_BESIDE_LATIN = 0.6
"""The same where all else is a code page of Latin letters: in lines of prose in these they come to 0.5."""

_UTF8_SEQUENCE = re.compile(rb"[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}")

_LATIN = frozenset("cp1252 cp1250 cp1254 cp1257 cp1258 iso8859-1 iso8859-2 iso8859-13 iso8859-15".split())

NAME_IT = "name its encoding with --encoding NAME"

READING_REMEDIES: dict[type[OSError], str] = {
    FileNotFoundError: "check the name",
    NotADirectoryError: "check the name",
    PermissionError: "ask for the right to read it",
    IsADirectoryError: "give a file here",
}


def read_document(path: Path, *, id: str, encoding: str | None = None, strict: bool = False) -> Document:
    """The document in the file `path`, decoded as `decode` does.

    Raises InputError when the file cannot be read or decoded.
    """
    where = shown(path)
    try:
        return Document(id, *decode(_bytes(path), where=where, encoding=encoding, strict=strict))
    except MemoryError as error:
        raise InputError(f"{where}: too large for the memory: split it into smaller files") from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        remedy = READING_REMEDIES.get(type(error), "check that the file can be read")
        raise InputError(f"{shown(path)}: {cause(error)}: {remedy}") from error
    except ValueError as error:  # a NUL or a lone surrogate in the path
        raise InputError(f"{shown(path)}: not a path: {shown(str(error))}: check the name") from error


def decode(data: bytes, *, where: str, encoding: str | None = None, strict: bool = False) -> tuple[str, str, str]:
    """The text of `data`, the Python codec that turns it back into `data`, and why that codec, in words.

    `encoding`, if given, is used and nothing else tried. Otherwise a byte order mark of UTF-16 or UTF-32
    decides, then UTF-8, then a guess, which `strict` forbids. `where` names the source in errors.

    Raises InputError when the bytes are binary, do not fit, or would not come back the same.
    """
    if encoding is not None:
        return _named(data, encoding, where)
    for mark, codec in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _exactly(data, codec, where), codec, f"byte order mark of {codec.upper()}"
    if b"\0" in data[:BINARY_LOOK]:
        raise InputError(f"{where}: looks binary; if it is UTF-16 without a byte order mark, use --encoding utf-16-le")
    try:
        return data.decode("utf-8"), "utf-8", "valid UTF-8"
    except UnicodeDecodeError as error:
        return _legacy(data, error.start, where, strict)


def _named(data: bytes, encoding: str, where: str) -> tuple[str, str, str]:
    codec = _codec(data, encoding, where)
    if b"\0" in data[:BINARY_LOOK] and not codec.startswith(("utf-16", "utf-32")):
        raise InputError(f"{where}: looks binary; text in {codec} holds no NUL: leave the file out")
    return _exactly(data, codec, where), codec, f"{shown(encoding)} was asked for"


def _codec(data: bytes, encoding: str, where: str) -> str:
    """Python's name for the codec; one that would eat the byte order mark gives way to one that keeps it."""
    try:
        codec = codecs.lookup(encoding).name
        with suppress(UnicodeError):
            b"a".decode(codec)  # a LookupError for codecs that are no text encodings, such as hex
    except (LookupError, ValueError) as error:
        known = "use a name such as utf-8, windows-1252 or shift_jis"
        raise InputError(f"{where}: unknown encoding {shown(encoding)}: {known}") from error
    if codec in {"utf-16", "utf-32"}:
        marked = (name for mark, name in BYTE_ORDER_MARKS if name.startswith(codec) and data.startswith(mark))
        return next(marked, f"{codec}-le")
    return "utf-8" if codec == "utf-8-sig" else codec


def _exactly(data: bytes, codec: str, where: str) -> str:
    """`data` decoded; an InputError that names the first byte in the way when it does not fit."""
    try:
        text = data.decode(codec)
        same = text.encode(codec) == data
    except UnicodeDecodeError as error:
        raise InputError(f"{where}: {_at(data, error.start, codec)} is not {codec}: {NAME_IT}") from error
    except UnicodeError as error:
        raise InputError(f"{where}: not {codec}: {NAME_IT}") from error
    if not same:
        raise InputError(
            f"{where}: {codec} has two codes for a character and would not give the same bytes back: "
            "convert the file to UTF-8"
        )
    return text


def _legacy(data: bytes, offset: int, where: str, strict: bool) -> tuple[str, str, str]:
    """Text that is not UTF-8 from byte `offset` on."""
    broken = _at(data, offset, "utf-8")
    if strict:
        raise InputError(f"{where}: {broken} is not UTF-8: {NAME_IT}, or leave out --strict-encoding")
    if _nearly_utf8(data):
        raise InputError(f"{where}: UTF-8 with damage, first {broken}: mend it, or {NAME_IT}")

    from cleaner.files.guessing import guess  # noqa: PLC0415 - most files never need it

    found = guess(data)
    if found is None:
        raise InputError(f"{where}: {broken} is not UTF-8, and no other encoding makes text of it: {NAME_IT}")
    if found.codec in _LATIN and _nearly_utf8(data, NEARLY_BESIDE_LATIN):
        raise InputError(f"{where}: UTF-8 with damage, first {broken}: mend it, or {NAME_IT}")
    text = _exactly(data, found.codec, f"{where}: not UTF-8, most like {found.codec}")
    rival = f"; {found.rival} is as likely" if found.rival else ""
    by = f"guessed {found.codec} from its letters, as in {found.language}, and from charset-normalizer"
    return text, found.codec, f"not UTF-8 (byte 0x{data[offset]:02X} at offset {offset}); {by}{rival}"


def _nearly_utf8(data: bytes, share: float = NEARLY) -> bool:
    beyond = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    return sum(len(sequence[0]) for sequence in _UTF8_SEQUENCE.finditer(data)) >= share * beyond


def _at(data: bytes, offset: int, codec: str) -> str:
    offset = min(offset, len(data) - 1)
    before = data[:offset]
    wide = codec.startswith(("utf-16", "utf-32"))
    feeds = before.decode(codec, "ignore").count("\n") if wide else before.count(b"\n")
    return f"byte 0x{data[offset]:02X} at offset {offset} (line {feeds + 1})"
