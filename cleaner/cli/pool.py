"""Documents read and cleaned one after another, or several at once; they come in their order either way."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from cleaner.api import Cleaner
from cleaner.changes import Result
from cleaner.document import Document
from cleaner.errors import CleanerError, InputError
from cleaner.files import Input, read_document

if TYPE_CHECKING:
    from concurrent.futures import Future

_AHEAD = 4
"""Documents that wait for each process: it is never idle, and what is done early does not pile up."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads documents, all with the same settings, and cleans them."""

    cleaner: Cleaner
    encoding: str | None
    strict: bool

    def done(self, each: Input) -> Done:
        """The document of `each` and what became of it, or why it could not be read."""
        try:
            document = read_document(each.path, id=each.id, encoding=self.encoding, strict=self.strict)
        except InputError as error:
            return error
        return document, self.cleaner.clean_document(document)

    def all(self, inputs: Sequence[Input], jobs: int) -> Iterator[tuple[Input, Done]]:
        """What `done` gives for each of `inputs`, in their order, `jobs` of them at once.

        Raises CleanerError where a process ends before its document is done.
        """
        if jobs == 1 or len(inputs) < 2:
            yield from ((each, self.done(each)) for each in inputs)
        else:
            yield from self._at_once(inputs, min(jobs, len(inputs)))

    def _at_once(self, inputs: Sequence[Input], jobs: int) -> Iterator[tuple[Input, Done]]:
        from concurrent.futures import ProcessPoolExecutor  # 20 ms
        from concurrent.futures.process import BrokenProcessPool

        self.cleaner.clean("")  # what it compiles is there already where a process begins as a copy of this one
        pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(self,))
        try:
            left = iter(inputs)
            running: deque[tuple[Input, Future[Done]]] = deque()
            running += ((each, pool.submit(_done, each)) for each in islice(left, jobs * _AHEAD))
            while running:
                each, future = running.popleft()
                running += ((more, pool.submit(_done, more)) for more in islice(left, 1))
                yield each, future.result()
        except BrokenProcessPool:
            hint = "the memory may be too small for so many --jobs"
            raise CleanerError(f"a process ended before its documents were done: {hint}") from None
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


Done = tuple[Document, Result] | InputError

_readers: list[Reader] = []
"""The reader of a process that works for another one."""


def _begin(reader: Reader) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who began the work is told, and ends it
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _readers[:] = [reader]


def _done(each: Input) -> Done:
    return _readers[0].done(each)
