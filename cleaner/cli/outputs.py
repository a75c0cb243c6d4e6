"""Files that a command must not write to, for it reads them or they hold its other output."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from cleaner.cli.screen import plain
from cleaner.errors import ConfigError


def keep_inputs(output: Path, option: str, inputs: Iterable[Path]) -> None:
    """Refuse to write to one of `inputs`, or to the file that standard input is or standard output goes to.

    Raises ConfigError that names `option`, which said where to write.
    """
    try:
        there = output.stat()
    except (OSError, ValueError):
        return  # nothing there that could be lost; writing tells what is wrong with the path
    for each in inputs:
        if each.exists() and os.path.samestat(there, each.stat()):
            raise _refusal(output, "is read here", option)
    for stream, problem in ((0, "is read here"), (1, "is where standard output goes")):
        if _is_file_of(stream, there):
            raise _refusal(output, problem, option)


def _is_file_of(stream: int, there: os.stat_result) -> bool:
    """Whether the stream with this number is the ordinary file `there`."""
    try:
        found = os.fstat(stream)
    except OSError:
        return False  # closed
    return stat.S_ISREG(found.st_mode) and os.path.samestat(found, there)


def _refusal(output: Path, problem: str, option: str) -> ConfigError:
    return ConfigError(f"{plain(str(output))}: {problem}, so it is not written to: choose another name for {option}")
