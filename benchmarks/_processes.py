"""Whole runs of the command: CPU time and memory as the system counts them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process took: CPU seconds of user and system together, and its highest memory in bytes."""

    seconds: float
    peak: int


def run(*arguments: str) -> Usage:
    """Run the command `cleaner` with `arguments`, with what Python compiles kept in `XDG_CACHE_HOME`.

    pip compiles what it installs, so whoever runs an installed command does not wait for it either.
    Raises RuntimeError with its message when it fails.
    """
    command = [sys.executable, "-c", "from cleaner.cli import main; main()", *arguments]
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(Path(os.environ["XDG_CACHE_HOME"], "bytecode"))
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        told = process.stderr.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"cleaner {' '.join(arguments)}: exit {process.returncode}: {told.strip()[-300:]}")
    peak = usage.ru_maxrss if sys.platform == "darwin" else usage.ru_maxrss * 1024
    return Usage(usage.ru_utime + usage.ru_stime, peak)


def seconds(times: int, *arguments: str) -> tuple[float, float, float]:
    """Median, least and most CPU seconds of `times` runs."""
    each = [run(*arguments).seconds for _ in range(times)]
    return median(each), min(each), max(each)
