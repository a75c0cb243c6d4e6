"""The checks of style, types and layers are tests like any other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from places import ROOT

HERE = Path(sys.executable).parent


def runs_clean(*command: str) -> None:
    """Run a tool of this environment at the root of the project; what it says is what the failure shows."""
    done = subprocess.run([HERE / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"


def test_ruff_finds_nothing() -> None:
    runs_clean("ruff", "check", "--no-cache")


def test_the_code_is_formatted() -> None:
    runs_clean("ruff", "format", "--check", "--no-cache")


def test_the_types_hold() -> None:
    runs_clean("mypy")


def test_imports_go_one_way() -> None:
    runs_clean("lint-imports", "--no-cache")
