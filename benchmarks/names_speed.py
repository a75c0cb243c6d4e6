"""What names cost: a start with the shipped catalogue, more people, and the share of the pass in the pipeline.

usage: python benchmarks/names_speed.py PATH TEXT... [--people N] [--repeat N]

PATH holds duma.txt and rada.txt, as for names_coverage.py; their surnames, with other endings, make the people. Blank
lines separate the documents of TEXT, which should be English. Times are CPU time, the least of all rounds.
"""

from __future__ import annotations

import argparse
import itertools
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from _common import Table, documents, regrouped

from cleaner import Cleaner
from cleaner.catalog import Catalog, Scanner, load
from cleaner.passes.compile import Pass, compile_passes
from cleaner.passes.resources import Resources
from cleaner.passes.view import View

_SIZE = 2_000, 4_000
_ENDING = re.compile("(?:[оеёі]?[вв]|[иі]?н|ськ?ий|ск?ий|енко|чук|юк|ич|ай|ян|а|о|ий)+$")
_ENDINGS = (
    *("ов", "ев", "ин", "енко", "ский", "чук", "юк", "ович", "цев", "ник", "аев", "ьский", "овский", "ишин"),
    *("анов", "ейко", "уха", "ыгин", "атов", "ецкий", "илов"),
)
_GIVEN = ("Иван", "Пётр", "Николай", "Михаил", "Сергей", "Анатолий", "Евгений", "Георгий")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="What names cost.")
    parser.add_argument("path", type=Path, metavar="PATH", help="the folder with duma.txt and rada.txt")
    parser.add_argument("text", type=Path, nargs="+", metavar="TEXT", help="English documents, blank lines between")
    parser.add_argument("--people", type=int, default=5000, metavar="N", help="the larger number of people (5000)")
    parser.add_argument("--repeat", type=int, default=7, metavar="N", help="rounds (7)")
    options = parser.parse_args(arguments)
    texts = list(regrouped(documents("\n\n".join(file.read_text("utf-8") for file in options.text)), *_SIZE))
    print(_start(options.repeat), end="\n\n")
    print(_people(list(_names(options.path)), texts, (50, options.people), options.repeat), end="\n\n")
    print(_share(texts, options.repeat))


def _least(repeat: int, work: Callable[[], object]) -> float:
    """The least CPU time of `work`, in milliseconds."""
    found = []
    for _ in range(repeat):
        started = time.process_time()
        work()
        found.append(1000 * (time.process_time() - started))
    return min(found)


def _start(repeat: int) -> Table:
    Cleaner()  # the examples are run and the index is kept
    catalog = load()
    people = catalog.people
    names = [rule for rule in catalog.rules if rule.family == "names"]
    rows = (
        ("reading the catalogue from the cache", _least(repeat, load)),
        ("its people", _least(repeat, lambda: load().people) - _least(repeat, load)),
        ("compiling all rules and names", _least(repeat, lambda: _compiled(catalog))),
        ("compiling names alone", _least(repeat, lambda: compile_passes(names, catalog.names, lambda: people))),
    )
    spellings = sum(1 for _ in people.surnames)
    return Table(f"start: {len(people)} people, {spellings:,} surnames", ("what", "CPU ms"), rows)


def _compiled(catalog: Catalog) -> tuple[tuple[Pass, ...], Scanner]:
    return compile_passes(catalog.rules, catalog.names, lambda: catalog.people)


def _names(path: Path) -> Iterator[str]:
    """Made-up Russian full names, no surname twice."""
    lines = "\n".join((path / file).read_text("utf-8") for file in ("duma.txt", "rada.txt")).split("\n")
    surnames = [line.partition(":")[0].split()[-1].replace("і", "и").replace("ї", "и") for line in lines if ":" in line]
    roots = sorted({_ENDING.sub("", word) for word in surnames if re.fullmatch("[А-яёЁ]+", word)})
    made = (root + ending for ending in _ENDINGS for root in roots if len(root) > 2)
    for given, surname in zip(itertools.cycle(_GIVEN), dict.fromkeys(made), strict=False):
        yield f"{given} {surname}"


def _people(names: Sequence[str], texts: Sequence[str], sizes: Sequence[int], repeat: int) -> Table:
    """Scan and names pass over all texts, with few people and with many, none of them shipped."""
    size = sum(len(text.encode()) for text in texts) / 1e6
    rows = []
    for number in sizes:
        with tempfile.TemporaryDirectory() as folder:
            catalog = _catalog(Path(folder), names[:number])
            passes, scanner = compile_passes(catalog.named(["names"]), catalog.names, lambda: catalog.people)  # noqa: B023
            taken = _least(repeat, lambda: _pass(passes, scanner, texts))  # noqa: B023 - run at once
            spellings = len(catalog.people.surnames)
        rows.append((len(catalog.people), spellings, taken, 1000 * size / taken))
    title = f"names alone on {size:.1f} MB: {rows[-1][2] / rows[0][2]:.2f} x the time for {rows[-1][0]:,} people"
    return Table(title, ("people", "surnames", "CPU ms", "MB/s"), tuple(rows))


def _catalog(folder: Path, names: Sequence[str]) -> Catalog:
    """The rules of names with these people alone."""
    lines = [f'"{number} Person{number}" = {{ ru = "{name}" }}' for number, name in enumerate(names)]
    (folder / "people.toml").write_text("\n".join(["[people]", *lines]), encoding="utf-8")
    catalog = load([folder])
    book = type(catalog.names)(tuple(e for e in catalog.names.entities if e.name[0].isdigit()))
    return Catalog(catalog.rules, (), catalog.digest, False, {}, book)


def _pass(passes: Sequence[Pass], scanner: Scanner, texts: Sequence[str]) -> None:
    for text in texts:
        view = View(text, lambda _: "en", Resources(scanner))
        for each in passes:
            each.find(view)


def _share(texts: Sequence[str], repeat: int) -> Table:
    """What the pass takes of the whole pipeline, on the documents in which no surname of the catalogue stands."""
    catalog = load()
    _, scanner = compile_passes(catalog.named(["names"]), catalog.names, lambda: catalog.people)
    whole, without = Cleaner(language="en"), Cleaner(language="en", ignore=["names"])
    quiet = [text for text in texts if not _holds_names(text, scanner)]
    times = [1e9, 1e9]
    for _ in range(repeat):  # by turns, so that what else the machine does falls on both
        for number, cleaner in enumerate((whole, without)):
            times[number] = min(times[number], _least(1, lambda: [cleaner.clean(text) for text in quiet]))  # noqa: B023
    share = 100 * (times[0] - times[1]) / times[0]
    size = sum(len(text.encode()) for text in quiet) / 1e6
    row = (len(quiet), size, times[0], times[1], share, 100 * _finding(quiet, repeat) / times[0])
    columns = ("documents", "MB", "with names, ms", "without, ms", "share of names, %", "of the pass alone, %")
    return Table("the whole pipeline, on documents without names of the catalogue", columns, (row,))


def _finding(texts: Sequence[str], repeat: int) -> float:
    """What the finder of names takes, when the scan is done."""
    catalog = load()
    passes, scanner = compile_passes(catalog.named(["names"]), catalog.names, lambda: catalog.people)
    found = []
    for _ in range(repeat):
        views = [View(text, lambda _: "en", Resources(scanner)) for text in texts]
        for view in views:
            view.hits(0)
        found.append(_least(1, lambda: [each.find(view) for view in views for each in passes]))  # noqa: B023
    return min(found)


def _holds_names(text: str, scanner: Scanner) -> bool:
    hits = scanner.hits(text)
    return any(text[start:end].strip()[0].isupper() for by in hits.values() for at in by.values() for start, end in at)


if __name__ == "__main__":
    main()
