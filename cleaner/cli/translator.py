"""A command of the user's that translates: JSON lines go to its standard input, JSON lines come back.

It is started at the first fragment and kept until the run ends, for most translators take seconds to load. No
shell is involved, and no file of rules or settings can name the command.
"""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import count
from queue import Empty, SimpleQueue
from typing import IO, Any

from cleaner.errors import ConfigError, TranslateError
from cleaner.suggest import Fragment

SILENCE = 120.0
"""Seconds without an answer after which a command is given up: a model may have to be loaded first."""

_GRACE = 5.0
"""Seconds that a command has to end when there is nothing more to translate."""


class CommandTranslator:
    """Asks `command`, in the words of a shell, no fragment twice.

    Raises ConfigError where there is no such program.
    """

    def __init__(self, command: str) -> None:
        self.name = command
        self._told = f"--translate-with {command}"
        self._words = _words(command)
        self._running: _Running | None = None
        self._known: dict[Fragment, str | None] = {}
        self._ids = count(1)

    def __call__(self, fragments: Sequence[Fragment]) -> list[str | None]:
        """The translation of each fragment, None where the command has none.

        Raises TranslateError where it cannot be run, ends, is silent or does not answer as it must.
        """
        new = {next(self._ids): each for each in dict.fromkeys(fragments) if each not in self._known}
        if new:
            try:
                self._ask(new)
            except TranslateError:
                self.close()
                raise
        return [self._known[each] for each in fragments]

    def close(self) -> None:
        """End the command; it may take `_GRACE` seconds to do so by itself."""
        if self._running is not None:
            self._running.end()
            self._running = None

    def _ask(self, waiting: dict[int, Fragment]) -> None:
        if self._running is None:
            self._running = _Running(self._told, self._words)
        self._running.write(_line(number, each) for number, each in waiting.items())
        while waiting:
            number, translation = _answer(self._told, self._running.read(), waiting)
            self._known[waiting.pop(number)] = translation


class _Running:
    """The process of a command, its answers read beside, so that neither side waits for the other for ever."""

    def __init__(self, name: str, words: list[str]) -> None:
        self._name = name
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed in `end`
        pipe = subprocess.PIPE
        try:
            self._process = subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=self._errors)
        except OSError as error:
            self._errors.close()
            raise TranslateError(f"{name}: cannot be run: {(error.strerror or str(error)).lower()}") from None
        self._lines: SimpleQueue[bytes] = SimpleQueue()
        assert self._process.stdout and self._process.stdin
        self._input: IO[bytes] = self._process.stdin
        threading.Thread(target=self._collect, args=(self._process.stdout,), daemon=True).start()

    def write(self, lines: Iterator[bytes]) -> None:
        """Send `lines`, without waiting for a command that does not take them."""
        threading.Thread(target=self._send, args=(b"".join(lines),), daemon=True).start()

    def read(self) -> bytes:
        """The next line that is not blank.

        Raises TranslateError where there is none within `SILENCE` seconds, or none will come.
        """
        line = b"\n"
        while line.isspace():
            try:
                line = self._lines.get(timeout=SILENCE)
            except Empty:
                hint = "it must write each answer at once, with its buffer flushed"
                raise TranslateError(f"{self._name}: no answer in {SILENCE:g} seconds; {hint}") from None
        if not line:
            raise TranslateError(f"{self._name}: {self._how_it_ended()} before it had answered all{self._last_words()}")
        return line

    def end(self) -> None:
        """Let the process end, and make it end where it does not."""
        threading.Thread(target=self._close_input, daemon=True).start()
        try:
            self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._errors.close()

    def _send(self, data: bytes) -> None:
        with suppress(OSError, ValueError):  # a command that ended is told where its answers are missed
            self._input.write(data)
            self._input.flush()

    def _close_input(self) -> None:
        with suppress(OSError, ValueError):
            self._input.close()

    def _collect(self, output: IO[bytes]) -> None:
        with output, suppress(OSError, ValueError):
            for line in output:
                self._lines.put(line)
        self._lines.put(b"")

    def _how_it_ended(self) -> str:
        try:
            return f"ended with exit code {self._process.wait(_GRACE)}"
        except subprocess.TimeoutExpired:
            return "closed its standard output"

    def _last_words(self) -> str:
        self._errors.seek(0)
        said = self._errors.read().decode("utf-8", "replace").split("\n")
        last = next((line.strip() for line in reversed(said) if line.strip()), "")
        return f": {last}" if last else ""


def _words(command: str) -> list[str]:
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise ConfigError(f"--translate-with {command!r}: {str(error).lower()}") from None
    if not words:
        raise ConfigError('--translate-with: names no program, as in --translate-with "python translate.py"')
    if shutil.which(words[0]) is None:
        raise ConfigError(f'--translate-with: no program "{words[0]}" is found; give its path, or check PATH')
    return words


def _line(number: int, fragment: Fragment) -> bytes:
    record = {"id": number, "text": fragment.text, "source": fragment.source, "target": fragment.target}
    return json.dumps(record).encode() + b"\n"


def _answer(name: str, line: bytes, waiting: dict[int, Fragment]) -> tuple[int, str | None]:
    """The id and the translation that a line holds.

    Raises TranslateError for another line.
    """
    told = repr(line.decode("utf-8", "replace").strip()[:80])
    try:
        record: Any = json.loads(line)
    except (ValueError, RecursionError):
        raise TranslateError(f"{name}: answered {told}, which is no JSON") from None
    if not isinstance(record, dict) or not {"id", "translation"} <= record.keys():
        raise TranslateError(f'{name}: answered {told}, not an object with "id" and "translation"')
    number, translation = record["id"], record["translation"]
    if not isinstance(number, int) or isinstance(number, bool) or number not in waiting:
        raise TranslateError(f"{name}: answered {told}, whose id nobody asked for or was answered before")
    if not (translation is None or isinstance(translation, str)):
        raise TranslateError(f"{name}: answered {told}, whose translation is neither a text nor null")
    return number, translation
