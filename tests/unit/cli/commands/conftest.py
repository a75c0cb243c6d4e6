"""The folder in which every command is tried."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import PACK, A


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a corpus, a pack of rules that the configuration names, and no shipped rules."""
    (tmp_path / "shipped").mkdir()
    monkeypatch.setattr("cleaner.catalog.packs.shipped", lambda: tmp_path / "shipped")
    monkeypatch.delenv("NO_COLOR", raising=False)
    here = tmp_path / "here"
    (here / "corpus" / "sub").mkdir(parents=True)
    (here / "pack").mkdir()
    (here / "pack" / "own.toml").write_text(PACK, encoding="utf-8")
    (here / "cleaner.toml").write_text('rules = ["pack"]\nlanguage = "en"\n')
    (here / "corpus" / "a.txt").write_bytes(A)
    (here / "corpus" / "sub" / "b.txt").write_bytes("Ein graey Tag, \N{NO-BREAK SPACE}graey".encode())
    (here / "corpus" / "fine.txt").write_bytes(b"All is well.\n")
    monkeypatch.chdir(here)
    return here
