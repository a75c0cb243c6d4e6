"""How a path is written in a message or a log: one line, whatever characters its name holds."""

from __future__ import annotations

from pathlib import Path


def shown(path: Path | str) -> str:
    """`path` with characters that cannot be printed, such as line feeds and undecodable bytes, as escapes."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in str(path))


def cause(error: OSError) -> str:
    """What the operating system says went wrong, without the path, as part of a line."""
    return (error.strerror or str(error) or type(error).__name__).lower()
