"""What the shipped rules of names do to text that has many names and no translation: every edit is to be read.

usage: python benchmarks/overcorrection.py PATH... [--select RULE ...] [--language CODE] [--apart] [--findings] [--mb N]

Takes every text file under each PATH that is UTF-8, gzipped or not; each is a document, or several with --apart.
Credits, AUTHORS files, changelogs and copyright files of installed packages are what to give it.
"""

from __future__ import annotations

import argparse
import gzip
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from _common import Table, documents

from cleaner import Cleaner
from cleaner.changes import Result

_SELECT = ("names", "terms", "displaced")
_LEAST, _MOST = 200, 4_000_000
_AROUND = 60


@dataclass(slots=True)
class Total:
    """What was read, and what was found there: applied edits and others by rule, and a line to read for each."""

    files: int = 0
    size: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    edits: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    lines: list[str] = field(default_factory=list)


def main(arguments: Sequence[str] | None = None) -> None:
    """Clean everything and print what was done."""
    options = _options(arguments)
    cleaner = Cleaner(select=() if options.select == ["all"] else options.select or _SELECT, language=options.language)
    total = Total()
    for file, text in _texts(options.path, options.apart):
        if total.size >= options.mb * 1e6:
            break
        total.files += 1
        total.size += len(text.encode("utf-8", "surrogatepass"))
        result = cleaner.clean(text)
        total.languages[result.log.header.language or "undecided"] += 1
        _add(total, file, text, result, options.findings)
    print(_table(total), *total.lines, sep="\n")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Edits in text that needs none.")
    parser.add_argument("path", type=Path, nargs="+", metavar="PATH", help="files, or folders of them")
    parser.add_argument("--select", action="append", metavar="RULE", help="rule ids or prefixes; all for every rule")
    parser.add_argument("--language", metavar="CODE", help="of all texts, instead of deciding for each")
    parser.add_argument("--apart", action="store_true", help="blank lines separate documents")
    parser.add_argument("--findings", action="store_true", help="show what was found and not applied, too")
    parser.add_argument("--mb", type=float, default=1e9, metavar="N", help="stop after N megabytes")
    return parser.parse_args(arguments)


def _texts(paths: Sequence[Path], apart: bool) -> Iterator[tuple[Path, str]]:
    """Every file that holds text, once, with that text."""
    seen: set[int] = set()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            text = _text(file) if file.is_file() and not file.is_symlink() else None
            if text is not None and hash(text) not in seen:
                seen.add(hash(text))
                yield from ((file, each) for each in (documents(text) if apart else [text]))


def _text(file: Path) -> str | None:
    try:
        data = file.read_bytes() if file.stat().st_size < _MOST else b""
        text = (gzip.decompress(data) if file.suffix == ".gz" else data).decode("utf-8")
    except (OSError, EOFError, zlib.error, UnicodeDecodeError):
        return None
    return text if _LEAST <= len(text) <= _MOST and "\0" not in text else None


def _add(total: Total, file: Path, text: str, result: Result, findings: bool) -> None:
    for change in result.log.changes:
        for step in change.steps:
            total.edits[step.rule] += 1
        where = f"{file}: {', '.join(step.rule for step in change.steps)}: {change.before!r} -> {change.after!r}"
        total.lines += [f"EDIT {where}", f"     {_around(text, change.start, change.end)}"]
    for skipped in result.log.skipped:
        if skipped.awaits_review:
            total.findings[skipped.rule] += 1
            if findings:
                total.lines.append(f"{skipped.reason} {file}: {skipped.rule}: {skipped.before!r} -> {skipped.after!r}")


def _around(text: str, start: int, end: int) -> str:
    shown = f"{text[max(0, start - _AROUND) : start]}[[{text[start:end]}]]{text[end : end + _AROUND]}"
    return " ".join(shown.split())


def _table(total: Total) -> Table:
    languages = ", ".join(f"{code} {number}" for code, number in total.languages.most_common(6))
    rules = sorted(total.edits.keys() | total.findings.keys())
    rows = [(rule, total.edits[rule], total.findings[rule]) for rule in rules]
    title = f"{total.size / 1e6:.1f} MB in {total.files:,} files ({languages})"
    return Table(title, ("rule", "edits", "to review or reported"), (*rows, _sum(total)))


def _sum(total: Total) -> tuple[str, int, int]:
    return "all", total.edits.total(), total.findings.total()


if __name__ == "__main__":
    main()
