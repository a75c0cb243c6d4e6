"""Which packages are installed, read off their folders: `importlib.metadata` takes 20 ms to be imported."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cache
from pathlib import Path


@cache
def installed_version(package: str) -> str | None:
    """The version of `package` as its metadata tell it, None where it is not installed."""
    folder = _folders().get(package.replace("-", "_").lower())
    if folder is not None:
        with suppress(OSError), (folder / "METADATA").open(encoding="utf-8") as metadata:
            for line in metadata:
                if line.startswith("Version:"):
                    return line.removeprefix("Version:").strip()
    return _asked_for(package)


@cache
def _folders() -> dict[str, Path]:
    """By the name of a package, where its metadata are; of several, the first on the path."""
    found: dict[str, Path] = {}
    for place in sys.path:
        for folder in Path(place).glob("*.dist-info"):
            found.setdefault(folder.name.partition("-")[0].lower(), folder)
    return found


def _asked_for(package: str) -> str | None:
    """What Python itself knows of a package that is installed in another way, or not at all."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return None
