"""A document: a text, the name it goes by, and how it was written in bytes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A decoded text, its line ends and its byte order mark as found.

    `id` is a relative POSIX path, or "-" for standard input. `text.encode(encoding)` gives the very bytes
    that were read; `encoding` is the name of a Python codec, and `decided_by` says why it was taken, in words
    fit for the log.
    """

    id: str
    text: str
    encoding: str = "utf-8"
    decided_by: str = "valid UTF-8"


def digest(text: str) -> str:
    """The SHA-256 of `text` in UTF-8, in hexadecimal; a lone surrogate counts as its three bytes."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
