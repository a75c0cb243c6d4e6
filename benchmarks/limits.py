"""What cleaning cannot do without costs by itself, beside ftfy on the same documents: how fast it could be at best.

usage: python benchmarks/limits.py TEXT... [--mb N] [--repeat N] [--damaged SHARE]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time

import ftfy
from _common import Table, damaged, documents, regrouped

from cleaner import Cleaner
from cleaner.detect.encoding.mojibake import repairs
from cleaner.detect.encoding.mojibake_clues import suspect_lines
from cleaner.detect.foreign.words import foreign_words
from cleaner.detect.language.paragraphs import language_of_document
from cleaner.passes import View

_SIZE = 2_000, 4_000
"""UTF-8 bytes of a document, as in speed.py."""
_IDLE = "unicode.private-use"
"""A rule that nearly no text wakes."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="What cleaning cannot do without costs by itself.")
    parser.add_argument("text", type=Path, nargs="+", metavar="TEXT", help="blank lines separate its documents")
    parser.add_argument("--mb", type=float, default=2.0, metavar="N", help="take at most N megabytes (2)")
    parser.add_argument("--repeat", type=int, default=7, metavar="N", help="sweeps, of which the quickest counts (7)")
    parser.add_argument("--damaged", type=float, default=0.0, metavar="SHARE", help="of lines, as in speed.py (0)")
    parser.add_argument("--language", default="en", metavar="CODE", help="of the text (en)")
    options = parser.parse_args(arguments)
    text = "\n\n".join(file.read_text(encoding="utf-8") for file in options.text)
    text = text.encode()[: int(options.mb * 1e6)].decode(errors="ignore")
    texts = list(regrouped(documents(damaged(text, options.damaged)), *_SIZE))
    print(_table(texts, options.language, options.repeat))
    return 0


def _table(texts: Sequence[str], language: str, repeat: int) -> Table:
    ftfys = _least(ftfy.fix_text, texts, repeat)
    rows = [
        (name, 1e3 * seconds, ftfys / seconds)
        for name, of in _parts(texts, language)
        for seconds in [_least(of, texts, repeat)]
    ]
    title = f"{sum(len(text.encode()) for text in texts) / 1e6:.2f} MB in {len(texts):,} documents, CPU time"
    return Table(title, ("what", "ms", "x ftfy"), (("ftfy.fix_text", 1e3 * ftfys, 1.0), *rows))


def _parts(texts: Sequence[str], language: str) -> Iterator[tuple[str, Callable[[str], object]]]:
    everything, idle = Cleaner(language=language), Cleaner(language=language, select=[_IDLE])
    resources, loanwords = everything._engine.resources, everything.catalog.loanwords
    characters = Cleaner(select=["encoding", "entities", "unicode"])
    known = frozenset(word for text in texts for word in text.split())
    yield "one rule that finds nothing", idle.clean
    yield "the same, with a log and its digest", lambda text: idle.clean(text).log
    yield "the scan for all literals", lambda text: View(text, lambda _: language, resources).woken
    yield "the language", language_of_document
    yield "the damaged lines, by ftfy", lambda text: [ftfy.fix_encoding(line.of(text)) for line in suspect_lines(text)]
    yield "the damaged lines, told as exact edits", repairs
    yield "rules about characters alone", characters.clean
    yield "each word once", lambda text: set(text.split())
    yield "each word once, looked up in one set", lambda text: set(text.split()) - known
    yield "words of other languages", lambda text: foreign_words(text, language, loanwords)
    yield "all rules", everything.clean


def _least(of: Callable[[str], object], texts: Sequence[str], repeat: int) -> float:
    """CPU seconds of the quickest sweep over the texts, after one that counts for nothing."""
    laps = []
    for _ in range(repeat + 1):
        start = process_time()
        for text in texts:
            of(text)
        laps.append(process_time() - start)
    return min(laps[1:])


if __name__ == "__main__":
    sys.exit(main())
