"""How fast cleaner is, beside ftfy and clean-text on the same text, and what rules cost.

usage: python benchmarks/speed.py TEXT... [--mb N] [--repeat N] [--damaged SHARE]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from statistics import median

import _processes
from _common import Cell, Table, damaged, documents, regrouped
from _contenders import Contender, Lap, Runner, has_clean_text
from _phrases import SAMPLE, SIZES, write_packs

_SIZE = 2_000, 4_000
"""UTF-8 bytes: a document ends with a paragraph after so many, with a line after so many."""

_BATCH = 200_000
"""UTF-8 bytes that a contender cleans before it is the next one's turn."""

_LARGEST = f"{SIZES[-1]:,}"
_SHIPPED = Contender("cleaner, shipped rules", "cleaner")
_CHARACTERS = "encoding", "entities", "unicode"
_FTFY = Contender("ftfy.fix_text", "ftfy")
_CLEAN_TEXT = Contender("clean-text clean()", "clean-text")

_SMALL = "A small file.\n\nThe council met on Tuesday and agreed on a plan for the harbour.\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 2 when it could not be done, else 0."""
    options = _options(arguments)
    text = damaged(_text(options.text, options.mb), options.damaged)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        # A cache of its own: runs start cold and leave nothing behind. Linux takes it from here.
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        try:
            for table in _tables(text, folder, options):
                print(table, end="\n\n", flush=True)
        except (ValueError, RuntimeError) as error:
            print(f"speed: {error}", file=sys.stderr)
            return 2
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast cleaner is, and what rules cost.")
    parser.add_argument("text", type=Path, nargs="+", metavar="TEXT", help="blank lines separate its documents")
    parser.add_argument("--mb", type=float, default=2.0, metavar="N", help="take at most N megabytes (2)")
    parser.add_argument("--repeat", type=int, default=7, metavar="N", help="sweeps over the text (7)")
    parser.add_argument("--damaged", type=float, default=0.0, metavar="SHARE", help="of lines read as windows-1252 (0)")
    parser.add_argument("--language", default="en", metavar="CODE", help="of the text, for one of the rows (en)")
    return parser.parse_args(arguments)


def _text(files: Sequence[Path], megabytes: float) -> str:
    text = "\n\n".join(file.read_text(encoding="utf-8") for file in files)
    return text.encode()[: int(megabytes * 1e6)].decode(errors="ignore")


def _tables(text: str, folder: Path, options: argparse.Namespace) -> Iterator[Table]:
    yield _start_up(text, folder, options.repeat)
    # Choosing the rules takes memory, which the system would count as that of every process started later.
    with ProcessPoolExecutor(1, get_context("spawn")) as elsewhere:
        packs = elsewhere.submit(write_packs, text, folder).result()
    yield _loading(packs[_LARGEST])
    texts = list(regrouped(documents(text), *_SIZE))
    yield from _race(texts, list(_contenders(packs, options.language)), options.repeat)


def _loading(pack: str) -> Table:
    """Time to be ready, with a pack that was never loaded before and with one that was."""
    large = Contender(pack, "cleaner", pack)
    first, cached, plain = _load(large), _load(large), _load(_SHIPPED)
    return Table(
        "loading, CPU s of a new process until it has cleaned a word",
        ("rules", "first, examples run", "again, from the cache"),
        (("shipped", None, plain), (f"shipped + {_LARGEST}", first, cached)),
    )


def _load(contender: Contender) -> float:
    runner = Runner(contender)
    runner.stop()
    return runner.load


def _contenders(packs: dict[str, str], language: str) -> Iterator[Contender]:
    yield _SHIPPED
    yield Contender(f"{_SHIPPED.name}, logs written", "cleaner", logged=True)
    yield Contender("cleaner, characters only", "cleaner", select=_CHARACTERS)
    yield Contender("cleaner, characters only, logs written", "cleaner", select=_CHARACTERS, logged=True)
    yield Contender("cleaner, characters only, language given", "cleaner", language=language, select=_CHARACTERS)
    for name, pack in packs.items():
        yield Contender(_plus(name), "cleaner", pack)
    yield Contender(f"{_plus(_LARGEST)}, language given", "cleaner", packs[_LARGEST], language)
    yield _FTFY
    if has_clean_text():
        yield _CLEAN_TEXT
    else:
        print("speed: clean-text left out; pip install 'mt-text-cleaner[bench]' brings it", file=sys.stderr)


def _plus(name: str) -> str:
    return f"cleaner, shipped + {name}"


def _start_up(text: str, folder: Path, repeat: int) -> Table:
    """Whole runs of the command: with a cold cache, with a warm one, and one file that holds the whole text."""
    small, large, out = folder / "small.txt", folder / "large.txt", str(folder / "out")
    small.write_text(_SMALL, encoding="utf-8")
    large.write_text(text, encoding="utf-8")
    clean = ("clean", str(small), "-o", out)
    cold = _processes.run(*clean)
    version, warm = _processes.seconds(repeat, "--version"), _processes.seconds(repeat, *clean)
    whole = _processes.run("clean", str(large), "-o", out)
    rows: list[tuple[Cell, ...]] = [
        ("cleaner --version", *version, None),
        ("cleaner clean, a small file", *warm, _processes.run(*clean).peak / 1e6),
        ("the same, first time (examples run)", cold.seconds, None, None, cold.peak / 1e6),
        (f"cleaner clean, one file of {len(text.encode()) / 1e6:.1f} MB", whole.seconds, None, None, whole.peak / 1e6),
    ]
    return Table("start-up, whole runs", ("command", "CPU s", "min", "max", "peak MB"), tuple(rows))


@dataclass(slots=True)
class _Laps:
    """CPU seconds of each sweep over the text; entries and peak memory of the last one."""

    seconds: list[float] = field(default_factory=list)
    entries: int = 0
    peak: int = 0

    def begin(self) -> None:
        self.seconds.append(0.0)
        self.entries = 0

    def add(self, lap: Lap) -> None:
        self.seconds[-1] += lap.seconds
        self.entries += lap.entries
        self.peak = lap.peak


def _race(texts: Sequence[str], contenders: Sequence[Contender], repeat: int) -> Iterator[Table]:
    batches = list(_batches(texts))
    runners = [Runner(contender) for contender in contenders]
    laps = {runner.contender.name: _Laps() for runner in runners}
    for _ in range(repeat):
        for each in laps.values():
            each.begin()
        for number, batch in enumerate(batches):
            # Whose turn is first changes, so that nobody always follows the same neighbour.
            turn = number % len(runners)
            for runner in (*runners[turn:], *runners[:turn]):
                laps[runner.contender.name].add(runner.lap(batch))
    for runner in runners:
        runner.stop()
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    yield _throughput(laps, megabytes, len(texts), repeat)
    yield _scaling(laps)


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    for text in texts:
        batch.append(text)
        if sum(map(len, batch)) >= _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _throughput(laps: dict[str, _Laps], megabytes: float, number: int, repeat: int) -> Table:
    ftfy = laps[_FTFY.name].seconds
    clean_text = laps[_CLEAN_TEXT.name].seconds if _CLEAN_TEXT.name in laps else None
    rows = [
        (
            name,
            megabytes / median(each.seconds),
            *_ratio(ftfy, each.seconds),
            median(_ratios(clean_text, each.seconds)) if clean_text else None,
            round(each.entries / megabytes),
            each.peak / 1e6,
        )
        for name, each in laps.items()
    ]
    return Table(
        f"throughput: {megabytes:.2f} MB in {number:,} documents, medians of {repeat} interleaved sweeps, CPU time",
        ("what", "MB/s", "x ftfy", "min", "max", "x clean-text", "log entries/MB", "peak MB"),
        tuple(rows),
    )


def _scaling(laps: dict[str, _Laps]) -> Table:
    large = laps[_plus(_LARGEST)].seconds
    few, some = (laps[_plus(f"{size:,}")].seconds for size in SIZES[:2])
    rows = [
        ("1,000 rules against 10, as many finds", *_ratio(some, few)),
        ("10,000 rules against 10, as many finds", *_ratio(large, few)),
        (f"10,000 rules against {SAMPLE}, finds grow too", *_ratio(large, laps[_plus(SAMPLE)].seconds)),
        ("10,000 rules against the shipped ones alone", *_ratio(large, laps[_SHIPPED.name].seconds)),
    ]
    return Table(
        "what rules cost: time with the many by time with the few", ("what", "times", "min", "max"), tuple(rows)
    )


def _ratios(a: Sequence[float], b: Sequence[float]) -> list[float]:
    return [one / other for one, other in zip(a, b, strict=True)]


def _ratio(a: Sequence[float], b: Sequence[float]) -> tuple[float, float, float]:
    """Median, least and most of `a` by `b`, sweep by sweep."""
    ratios = _ratios(a, b)
    return median(ratios), min(ratios), max(ratios)


if __name__ == "__main__":
    sys.exit(main())
