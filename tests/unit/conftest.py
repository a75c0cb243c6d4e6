"""What unit tests share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def no_shipped_rules(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in the place of the shipped rules, so that a small pack is all there is."""
    folder = tmp_path_factory.mktemp("shipped")
    monkeypatch.setattr("cleaner.catalog.packs.shipped", lambda: folder)
    return folder
