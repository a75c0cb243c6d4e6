"""What was read and checked once is kept, so that a start costs milliseconds.

The cache is a file a catalogue in the user's cache directory, named by the digest of every rule file and the
version of cleaner. A stale, damaged or unwritable cache costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from cleaner.version import __version__

_KEPT = 16


def folder() -> Path:
    """The user's cache directory for cleaner."""
    import platformdirs  # noqa: PLC0415 - only the command line and the API's first call need it

    return Path(platformdirs.user_cache_dir("cleaner", appauthor=False))


def read(digest: str) -> dict[str, Any] | None:
    """The parsed files of the catalogue with this digest, if their examples were checked; else None."""
    try:
        head, _, body = _file(digest).read_text(encoding="utf-8").partition("\n")
        if head != _head(digest, body):
            return None
        data = json.loads(body)
    except (OSError, ValueError):
        return None
    return data if isinstance(data, dict) else None


def write(digest: str, files: dict[str, Any]) -> None:
    """Keep the parsed files of a catalogue whose examples hold. Never fails: there may be nowhere to write."""
    import os  # noqa: PLC0415 - rare
    import tempfile  # noqa: PLC0415 - rare, and slow to import

    body = json.dumps(files, ensure_ascii=False)
    target = _file(digest)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".tmp")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(_head(digest, body) + "\n" + body)
            Path(name).replace(target)
        finally:
            Path(name).unlink(missing_ok=True)
        _forget_oldest(target.parent)
    except (OSError, ValueError):
        return


def _file(digest: str) -> Path:
    return folder() / f"catalog-{__version__}-{digest[:32]}.json"


def _head(digest: str, body: str) -> str:
    return hashlib.sha256(f"{__version__}\n{digest}\n{body}".encode("utf-8", "surrogatepass")).hexdigest()


def _forget_oldest(directory: Path) -> None:
    kept = sorted(directory.glob("catalog-*.json"), key=lambda file: file.stat().st_mtime, reverse=True)
    for old in kept[_KEPT:]:
        old.unlink(missing_ok=True)
