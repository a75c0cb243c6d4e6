"""What cleaner finds, misses and wrongly finds in evaluation data.

usage: python benchmarks/accuracy.py DATA [--only NAME] [--select RULE] [--chrome MODE] [--show N] [--missed N] [--json]
       [--html DIR]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from measures import MEASURES, Report, Run

from cleaner import Cleaner, CleanerError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the measures that are asked for; 2 when one could not be run, else 0."""
    options = _options(arguments)
    try:
        cleaner = Cleaner(select=options.select, apply=options.apply, chrome=options.chrome)
    except CleanerError as error:
        print(f"accuracy: {error}", file=sys.stderr)
        return 2
    run = Run(options.data, cleaner, options.processes, options.html)
    gathered: dict[str, Any] = {}
    absent = 0
    for name in _asked(options.only):
        try:
            report = MEASURES[name](run)
        except FileNotFoundError as error:
            print(f"accuracy: {name} left out: {error.filename or error} is not there", file=sys.stderr)
            absent += 1
            continue
        if options.json:
            gathered[name] = _plain(report)
        else:
            _print(report, options.show, options.missed)
    if options.json:
        print(json.dumps(gathered, ensure_ascii=False, indent=1))
    return 2 if absent else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="What cleaner finds, misses and wrongly finds in evaluation data.")
    parser.add_argument("data", type=Path, metavar="DATA", help="the data folder")
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help=f"part of a name of: {', '.join(MEASURES)}"
    )
    parser.add_argument("--select", action="append", default=[], metavar="RULE", help="rule id or prefix to run")
    parser.add_argument("--apply", default="safe", help="none, safe (default) or review")
    parser.add_argument("--chrome", default="careful", help="careful (default), balanced or strict")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N false hits of each data set")
    parser.add_argument("--missed", type=int, default=0, metavar="N", help="print N misses of each data set")
    parser.add_argument("--json", action="store_true", help="the tables as JSON")
    parser.add_argument("--html", type=Path, metavar="DIR", help="pages' HTML, for extractors to compare with")
    parser.add_argument("--processes", type=int, default=2, metavar="N", help="2 by default")
    return parser.parse_args(arguments)


def _asked(only: Sequence[str]) -> list[str]:
    names = [name for name in MEASURES if not only or any(part in name for part in only)]
    if not names:
        sys.exit(f"accuracy: --only {' '.join(only)}: no such measure; there are {', '.join(MEASURES)}")
    return names


def _print(report: Report, show: int, missed: int) -> None:
    for table in report.tables:
        print(table, end="\n\n")
    _sample("false hits", report.false, show)
    _sample("missed", report.missed, missed)
    sys.stdout.flush()


def _sample(title: str, lines: Sequence[str], wanted: int) -> None:
    """Print `wanted` of `lines`, spread evenly over them."""
    if wanted and lines:
        step = max(1.0, len(lines) / wanted)
        chosen = [lines[int(number * step)] for number in range(min(wanted, len(lines)))]
        print(f"-- {title}: {len(chosen):,} of {len(lines):,}", *chosen, sep="\n", end="\n\n")


def _plain(report: Report) -> list[dict[str, Any]]:
    return [
        {"title": table.title, "rows": [dict(zip(table.columns, row, strict=True)) for row in table.rows]}
        for table in report.tables
    ]


if __name__ == "__main__":
    sys.exit(main())
