"""Cleaned texts and their logs as files: which belongs to which, and what they give back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from cleaner import changes
from cleaner.changes import ChangeLog
from cleaner.cli.screen import plain
from cleaner.errors import InputError, LogError
from cleaner.files.walking import LOG_SUFFIX

_TEXT_SUFFIX = ".txt"


def read_bytes(path: Path) -> bytes:
    """The bytes of the file.

    Raises InputError.
    """
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        why = (getattr(error, "strerror", None) or str(error)).lower()
        raise InputError(f"{plain(str(path))}: cannot be read: {why}") from None


def text_of(data: bytes, where: str) -> str:
    """The text of `data`, which cleaner wrote in UTF-8.

    Raises InputError.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{where}: not UTF-8 at byte {error.start}, so cleaner did not write it") from None


def read_log(path: Path) -> ChangeLog:
    """The change log in the file.

    Raises InputError and LogError.
    """
    where = plain(str(path))
    return changes.loads(text_of(read_bytes(path), where), where=where)


def source_bytes(text: str, log: ChangeLog) -> bytes:
    """The very bytes that the source `text` was read from.

    Raises LogError for an encoding that Python does not know, or that cannot hold the text.
    """
    encoding = log.header.encoding
    try:
        return text.encode(encoding)
    except LookupError:
        problem = f"source: encoding {encoding!r} is not known"
    except ValueError as error:
        problem = f"source: {encoding!r} cannot hold the text ({error})"
    raise LogError(f"{log.header.document}: {problem}; the log was altered")


def log_beside(text: Path) -> Path:
    """The file that `cleaner clean` writes the log of `text` to."""
    return text.with_suffix(LOG_SUFFIX) if text.suffix == _TEXT_SUFFIX else text.with_name(text.name + LOG_SUFFIX)


def text_beside(file: Path, log: ChangeLog) -> Path:
    """The file that holds the cleaned text of the log in `file`, named as its document where that is there."""
    stem = file.name.removesuffix(LOG_SUFFIX)
    document = PurePosixPath(log.header.document).name
    names = [name for name in (stem + _TEXT_SUFFIX, stem) if (file.parent / name).is_file()]
    return file.parent / (document if document in names else names[0] if names else stem + _TEXT_SUFFIX)


def is_log(path: Path) -> bool:
    """Whether a file with this name is a change log."""
    return path.name.endswith(LOG_SUFFIX)


def logs_of(paths: list[Path]) -> list[Path]:
    """The logs that `paths` stand for: of a folder all below it, of a text the one beside it.

    A text of a folder without a log counts with the log it should have. Raises InputError where there is none.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise InputError(f"{plain(str(path))}: not there: check the name")
        files = sorted(_below(path)) if path.is_dir() else [path]
        found |= dict.fromkeys(file if is_log(file) else log_beside(file) for file in files)
    if not found:
        raise InputError(f"{' '.join(map(plain, map(str, paths)))}: no change log and no text there")
    return list(found)


def _below(folder: Path) -> Iterator[Path]:
    """The logs and texts below `folder` that are not hidden."""
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for file in (Path(place, name) for name in files if not name.startswith(".")):
            if is_log(file) or file.suffix == ".txt":
                yield file


def original(source: Path, document: str) -> Path:
    """The file in `source` that a log's document was read from.

    Raises LogError where its name leads elsewhere.
    """
    path = PurePosixPath(document)
    if document == "-" or path.is_absolute() or ".." in path.parts:
        raise LogError(f"document {document!r} is no file below {source}")
    return source / path
