"""Positions and edits: pure, standard library only, no rules and no I/O.

All offsets are code points of a Python string, half-open.
"""

from cleaner.text.edits import Edit, EditSet, Span, rewritten
from cleaner.text.lines import LineIndex, is_blank
from cleaner.text.regions import Regions
from cleaner.text.removal import line_removals
from cleaner.text.trace import Lifted, NetEdit, Trace
from cleaner.text.words import at_word_edges, is_word, run_end, run_start, whole_words

__all__ = [
    "Edit",
    "EditSet",
    "Lifted",
    "LineIndex",
    "NetEdit",
    "Regions",
    "Span",
    "Trace",
    "at_word_edges",
    "is_blank",
    "is_word",
    "line_removals",
    "rewritten",
    "run_end",
    "run_start",
    "whole_words",
]
