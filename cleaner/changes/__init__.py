"""Findings, changes and the log: what was found, what was done, what was not done and why."""

from cleaner.changes.decisions import ACCEPTED, Decisions, Verdict, Verdicts, surroundings
from cleaner.changes.history import History, Key
from cleaner.changes.jsonl import decidable, dump_record, dumps, loads, record_of
from cleaner.changes.log import FORMAT, UNIT, ChangeLog, Header, TextFacts, replay, revert
from cleaner.changes.model import (
    AWAITING,
    Change,
    Finding,
    Metadata,
    Reason,
    Repair,
    Skipped,
    Step,
    Stop,
    Tier,
    is_named,
)
from cleaner.changes.result import Result

__all__ = [
    "ACCEPTED",
    "AWAITING",
    "FORMAT",
    "UNIT",
    "Change",
    "ChangeLog",
    "Decisions",
    "Finding",
    "Header",
    "History",
    "Key",
    "Metadata",
    "Reason",
    "Repair",
    "Result",
    "Skipped",
    "Step",
    "Stop",
    "TextFacts",
    "Tier",
    "Verdict",
    "Verdicts",
    "decidable",
    "dump_record",
    "dumps",
    "is_named",
    "loads",
    "record_of",
    "replay",
    "revert",
    "surroundings",
]
