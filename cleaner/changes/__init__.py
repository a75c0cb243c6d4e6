"""Findings, changes and the log: what was found, what was done, what was not done and why."""

from cleaner.changes.jsonl import dump_record, dumps, loads, record_of
from cleaner.changes.log import FORMAT, UNIT, ChangeLog, Header, TextFacts, replay, revert
from cleaner.changes.model import Change, Finding, Metadata, Reason, Skipped, Step, Stop, Tier
from cleaner.changes.result import Result

__all__ = [
    "FORMAT",
    "UNIT",
    "Change",
    "ChangeLog",
    "Finding",
    "Header",
    "Metadata",
    "Reason",
    "Result",
    "Skipped",
    "Step",
    "Stop",
    "TextFacts",
    "Tier",
    "dump_record",
    "dumps",
    "loads",
    "record_of",
    "replay",
    "revert",
]
