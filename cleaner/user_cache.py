"""Files in the user's cache directory: whole or not there, and nothing but time is lost with them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def folder() -> Path:
    """The user's cache directory for cleaner."""
    import platformdirs  # only the command line and the API's first call need it

    return Path(platformdirs.user_cache_dir("cleaner", appauthor=False))


def keep(file: Path, parts: Iterable[bytes], like: str, most: int) -> None:
    """Write `parts` to `file`, whole or not at all; of the files called `like` this one, only the `most` newest stay.

    `like` is a pattern as `Path.glob` takes it. Never fails: there may be nowhere to write.
    """
    import os  # noqa: PLC0415 - rare
    import tempfile  # noqa: PLC0415 - rare, and slow to import

    with suppress(OSError, ValueError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=".", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.writelines(parts)
            Path(name).replace(file)
        finally:
            Path(name).unlink(missing_ok=True)
        kept = sorted(file.parent.glob(like), key=lambda each: each.stat().st_mtime, reverse=True)
        for old in kept[most:]:
            old.unlink(missing_ok=True)
