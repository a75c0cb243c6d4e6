"""Folders that tests read, and the evaluation data, which lies beside the project where it is at hand."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
"""The project."""

EVALUATION = ROOT.parent / "shared" / "data"
"""Texts of others to measure with: no part of the project, so a test that reads them is skipped without them."""
