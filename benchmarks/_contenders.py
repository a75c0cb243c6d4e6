"""What is timed, each in a process of its own: no contender pays for the memory of another."""

from __future__ import annotations

import logging
import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

Work = Callable[[str], int]
"""Cleans a document and says how many entries its log has."""


@dataclass(frozen=True, slots=True)
class Contender:
    """`kind` is "cleaner", "ftfy" or "clean-text"; `pack` a folder of rules laid over the shipped ones.

    `language` is that of all documents, "" where each decides for itself. Of the rules only those of `select` run, of
    () all. With `logged` the log is written out as well, as JSON lines.
    """

    name: str
    kind: str
    pack: str = ""
    language: str = ""
    select: tuple[str, ...] = ()
    logged: bool = False

    def work(self) -> Work:
        """What cleans a document, ready to go.

        Raises ImportError where the package is not installed.
        """
        return {"cleaner": self._cleaner, "ftfy": self._ftfy, "clean-text": self._clean_text}[self.kind]()

    def _cleaner(self) -> Work:
        from cleaner import Cleaner  # noqa: PLC0415 - each process loads what it times, and no more

        cleaner = Cleaner(rules=[self.pack] if self.pack else [], language=self.language or None, select=self.select)

        def work(text: str) -> int:
            result = cleaner.clean(text)
            if self.logged and not result.jsonl:
                raise RuntimeError("a log that is empty")
            return len(result.changes) + len(result.skipped)

        work("Ready.")
        return work

    def _ftfy(self) -> Work:
        import ftfy  # noqa: PLC0415

        return lambda text: 0 * len(ftfy.fix_text(text))

    def _clean_text(self) -> Work:
        logging.disable()  # it warns of an optional package
        import cleantext  # noqa: PLC0415

        return lambda text: 0 * len(cleantext.clean(text))


def has_clean_text() -> bool:
    """Whether clean-text, of the extra `bench`, is installed."""
    return find_spec("cleantext") is not None


@dataclass(frozen=True, slots=True)
class Lap:
    """One batch of documents: CPU seconds, entries in the logs, and the highest memory so far in bytes."""

    seconds: float
    entries: int
    peak: int


class Runner:
    """A contender in its process. `load` is the CPU time until it was ready, from the interpreter on, in seconds."""

    def __init__(self, contender: Contender) -> None:
        context = get_context("spawn")
        self.contender = contender
        self._pipe, other = context.Pipe()
        self._process = context.Process(target=_serve, args=(contender, other), daemon=True)
        self._process.start()
        other.close()
        self.load: float = self._answer()

    def lap(self, texts: Sequence[str]) -> Lap:
        """Clean `texts`.

        Raises RuntimeError when the process has died; its traceback is on standard error.
        """
        self._pipe.send(texts)
        lap: Lap = self._answer()
        return lap

    def _answer(self) -> Any:
        try:
            return self._pipe.recv()
        except EOFError:
            raise RuntimeError(f"{self.contender.name} died, see above") from None

    def stop(self) -> None:
        """End the process."""
        self._pipe.send(None)
        self._process.join()


def _serve(contender: Contender, pipe: Connection) -> None:
    work = contender.work()
    pipe.send(time.process_time())
    while (texts := pipe.recv()) is not None:
        start = time.process_time()
        entries = 0
        for text in texts:
            entries += work(text)
        pipe.send(Lap(time.process_time() - start, entries, _peak()))


def _peak() -> int:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
