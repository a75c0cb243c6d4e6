"""What was read and checked once is kept, so that a start costs milliseconds.

The cache is a file a catalogue in the user's cache directory, named by the digest of every rule file and the
version of cleaner; in it is what Python keeps its own compiled modules in, read in a fifth of the time of JSON. A
stale, damaged or unwritable cache, or one of another Python, costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import marshal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from cleaner.user_cache import folder, keep
from cleaner.version import __version__

_KEPT = 16


def read(digest: str) -> dict[str, Any] | None:
    """The parsed files of the catalogue with this digest, if their examples were checked; else None."""
    try:
        head, _, body = _file(digest).read_bytes().partition(b"\n")
        if head != _head(digest, body):
            return None
        data = marshal.loads(body)
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return data if isinstance(data, dict) else None


def write(digest: str, files: dict[str, Any]) -> None:
    """Keep the parsed files of a catalogue whose examples hold. Never fails: there may be nowhere to write.

    They are made of dictionaries, lists, tuples and what TOML has for simple values.
    """
    with suppress(ValueError):
        body = marshal.dumps(files)
        keep(_file(digest), (_head(digest, body), b"\n", body), "catalog-*.*", _KEPT)


def _file(digest: str) -> Path:
    return folder() / f"catalog-{__version__}-{digest[:32]}.bin"


def _head(digest: str, body: bytes) -> bytes:
    """What tells that `body` is whole, and of this catalogue, this version and this Python."""
    told = hashlib.sha256(f"{__version__}\n{sys.implementation.cache_tag}\n{digest}\n".encode())
    told.update(body)
    return told.hexdigest().encode()
