"""Files of decisions: JSON Lines, a finding as `cleaner check --format jsonl` has it and a verdict in each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cleaner.errors import ConfigError


def read_decisions(file: Path) -> list[dict[str, Any]]:
    """The records of `file`, one for each of its lines, an empty one for a blank line.

    Raises ConfigError, naming file and line, for what is no decision.
    """
    from cleaner.changes import Decisions  # most runs have none

    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {(error.strerror or str(error)).lower()}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: not UTF-8 at byte {error.start}; save the file as UTF-8") from None
    records = [_record(file, number, line) for number, line in enumerate(text.split("\n"), 1)]
    Decisions.of(records, where=str(file))
    return records


def _record(file: Path, number: int, line: str) -> dict[str, Any]:
    if not line.strip():
        return {}
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        hint = 'a line is one JSON object, as in {"rule": "spelling.en", "before": "teh", "verdict": "accept"}'
        raise ConfigError(f"{file}:{number}: not JSON: {hint}") from None
    if not isinstance(record, dict):
        raise ConfigError(f"{file}:{number}: no decision: must be an object")
    return record
