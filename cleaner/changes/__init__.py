"""Findings, changes and the log: what was found, what was done, what was not done and why."""

from cleaner.changes.decisions import Decisions, Verdict, Verdicts, surroundings
from cleaner.changes.jsonl import decidable, dump_record, dumps, loads, record_of
from cleaner.changes.log import FORMAT, UNIT, ChangeLog, Header, TextFacts, replay, revert
from cleaner.changes.model import AWAITING, Change, Finding, Metadata, Reason, Skipped, Step, Stop, Tier
from cleaner.changes.result import Result

__all__ = [
    "AWAITING",
    "FORMAT",
    "UNIT",
    "Change",
    "ChangeLog",
    "Decisions",
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
    "Verdict",
    "Verdicts",
    "decidable",
    "dump_record",
    "dumps",
    "loads",
    "record_of",
    "replay",
    "revert",
    "surroundings",
]
