"""How far a long run is, on one line of the terminal that comes after a second and goes when it is done."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

_PATIENCE = 1.0
_REDRAW = 0.1
"""Seconds before the line appears, and between two drawings of it."""

_ERASE = "\r\x1b[K"


class Progress:
    """The line on standard error. With `shown` false, as in a pipe, nothing is ever written."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._begun = time.monotonic()
        self._drawn = 0.0
        self._visible = False

    def documents(self, done: int, total: int, data: int) -> None:
        """Tell that `done` of `total` documents, `data` bytes, are done."""
        elapsed = time.monotonic() - self._begun
        if self._shown and elapsed >= _PATIENCE and (not self._visible or elapsed - self._drawn >= _REDRAW):
            self._drawn = elapsed
            self._draw(f"{done:,}/{total:,} documents, {data / 1e6 / elapsed:.2f} MB/s")

    @contextmanager
    def while_busy(self, doing: str) -> Iterator[None]:
        """Tell what takes so long, should it take long."""
        timer = threading.Timer(_PATIENCE, self._draw, [f"{doing} …"])
        if self._shown:
            timer.daemon = True
            timer.start()
        try:
            yield
        finally:
            if self._shown:
                timer.cancel()
                timer.join()
            self.clear()
            self._begun = time.monotonic()

    def clear(self) -> None:
        """Take the line off the terminal, before anything else is written there."""
        if self._visible:
            self._write(_ERASE)
            self._visible = False

    def _draw(self, line: str) -> None:
        from shutil import get_terminal_size  # most runs draw nothing

        width = get_terminal_size().columns - 1
        self._visible = True
        self._write(_ERASE + line[:width])

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
