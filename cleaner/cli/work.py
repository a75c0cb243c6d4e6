"""The documents of a run: found, read, cleaned, one after another; a document that fails is told and passed over."""

from __future__ import annotations

import os
import shlex
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cleaner.api import Cleaner
from cleaner.changes import Result
from cleaner.cli.pool import Reader
from cleaner.cli.screen import Screen, counted, is_terminal, plain, stdin_bytes
from cleaner.cli.settings import Settings
from cleaner.document import Document
from cleaner.errors import CleanerError, ConfigError, OutputError
from cleaner.files import Input, Walk, decode, find_inputs, kind_of

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A document, what became of it, and the name under which a user knows it. `input` is None for the pipe."""

    name: str
    document: Document
    result: Result
    input: Input | None = None

    @property
    def patch_name(self) -> str:
        """The path for a patch: from the current folder where the file lies in it, else its id."""
        if self.input is None:
            return self.name
        path = self.input.path
        if path.is_absolute() and path.is_relative_to(Path.cwd()):
            path = path.relative_to(Path.cwd())
        return self.input.id if path.is_absolute() or ".." in path.parts else path.as_posix()


class Work:
    """Reads and cleans. `failures` are the documents that could not be read or written, and why."""

    def __init__(self, cleaner: Cleaner, settings: Settings, screen: Screen) -> None:
        self._cleaner = cleaner
        self._settings = settings
        self._screen = screen
        self.failures: list[tuple[str, str]] = []

    @property
    def failed(self) -> int:
        """How many documents could not be done."""
        return len(self.failures)

    def each(self, inputs: Sequence[Input]) -> Iterator[Cleaned]:
        """The documents of `inputs`, cleaned. One that cannot be read is told, counted and passed over."""
        data = 0
        self._screen.progress.documents(0, len(inputs), data)
        for number, (each, done) in enumerate(self._reader().all(inputs, self._jobs()), 1):
            if isinstance(done, CleanerError):
                self.fail(str(each.path), done)
            else:
                document, result = done
                yield Cleaned(str(each.path), document, result, each)
                data += len(document.text.encode(document.encoding))
            self._screen.progress.documents(number, len(inputs), data)
        self._screen.progress.clear()

    def _reader(self) -> Reader:
        return Reader(self._cleaner, self._settings.encoding, self._settings.strict_encoding)

    def _jobs(self) -> int:
        """How many documents to work on at once: one where a translator answers one question after the other."""
        if self._cleaner.translator is not None:
            return 1
        return self._settings.jobs or os.cpu_count() or 1

    def fail(self, name: str, error: CleanerError) -> None:
        """Tell why a document could not be done."""
        self.failures.append((name, str(error)))
        self._screen.error(error)

    def pipe(self) -> Cleaned:
        """What standard input holds, cleaned.

        Raises InputError when it cannot be decoded.
        """
        typed = is_terminal(sys.stdin)
        if typed:
            self._screen.note("cleaner: reading what is typed here; end it with Ctrl-D on a line of its own")
        data = stdin_bytes()
        text, codec, decided_by = decode(
            data,
            where="standard input",
            encoding=self._settings.encoding,
            strict=self._settings.strict_encoding,
        )
        if typed and not data:
            self._screen.note("cleaner: nothing came on standard input")
        document = Document(STDIN, text, codec, decided_by)
        return Cleaned(STDIN, document, self._cleaner.clean_document(document))

    def all(self, paths: Sequence[str]) -> Iterator[Cleaned]:
        """The documents that `paths` name, "-" for standard input among them; raises when none is there."""
        walk = find(paths, self._settings)
        if STDIN in paths:
            yield self.pipe()
        yield from self.each(walk.inputs)


def utf8(cleaned: Cleaned) -> bytes:
    """The cleaned text in UTF-8.

    Raises OutputError for half a surrogate pair, which encodings such as UTF-7 can hold and UTF-8 cannot.
    """
    try:
        return cleaned.result.text.encode("utf-8")
    except UnicodeEncodeError as error:
        where = f"code point {error.start} is half a surrogate pair"
        raise OutputError(f"{cleaned.name}: {where}, which UTF-8 cannot hold: check --encoding") from None


def find(paths: Sequence[str], settings: Settings, *, skip: Path | None = None) -> Walk:
    """The files that `paths` stand for, "-" left out.

    Raises InputError where there is none.
    """
    files = [Path(path) for path in paths if path != STDIN]
    walk = find_inputs(files, include=settings.include, skip=skip)
    if files and not walk.inputs:
        taken = " ".join(settings.include)
        left = f" ({left_out(walk.ignored, 'other file', 'other files')})" if walk.ignored else ""
        raise ConfigError(f"no file called {taken} in {' '.join(map(plain, paths))}{left}; see --include")
    return walk


def left_out(ignored: Sequence[Path], name: str, names: str) -> str:
    """What a search left alone, counted by kind: files by what they are called here, and what is no file."""
    words = {"file": (name, names), "link to a folder": ("link to a folder", "links to folders")}
    kinds = sorted(Counter(map(kind_of, ignored)).items())
    return ", ".join(counted(number, *words.get(kind, (kind,))) for kind, number in kinds)


def told(*words: str | Sequence[str]) -> str:
    """A command line to type, ready for the screen."""
    flat = [word for part in words for word in ([part] if isinstance(part, str) else part)]
    return plain(shlex.join(("cleaner", *flat)))
