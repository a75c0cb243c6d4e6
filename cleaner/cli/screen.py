"""What a command shows: results on standard output, everything about the run on standard error."""

from __future__ import annotations

import os
import sys
from typing import IO, Any

import click

from cleaner.cli.progress import Progress
from cleaner.errors import InputError, OutputError

BOLD, DIM, RED, GREEN, YELLOW, CYAN = "1", "2", "31", "32", "33", "36"
REVERSE = "7"

TIER_COLOURS = {"safe": GREEN, "review": YELLOW, "report": CYAN}


def plain(text: str) -> str:
    """`text` on one line and harmless to a terminal: what cannot be printed is written as an escape."""
    if text.isprintable():
        return text
    from cleaner.files.naming import shown

    return shown(text)


def quoted(text: str, most: int = 60) -> str:
    """`text` in quotation marks for a line of a report, its middle left out beyond `most` code points."""
    if len(text) > most:
        text = f"{text[: most * 2 // 3]} … {text[-most // 3 :]}"
    return f'"{plain(text)}"'


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 change", "1,200 changes"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def told_in_colour(choice: str, stream: IO[Any]) -> bool:
    """Whether to colour what goes to `stream`: `choice` is auto, always or never; see https://no-color.org."""
    if choice != "auto":
        return choice == "always"
    return is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def is_terminal(stream: IO[Any] | None) -> bool:
    """Whether somebody reads `stream` on a terminal."""
    return stream is not None and not stream.closed and stream.isatty()


def stdin_bytes() -> bytes:
    """All that standard input holds.

    Raises InputError where the caller closed it, or where it cannot be read.
    """
    if sys.stdin is None:
        raise InputError("standard input is closed: there is nothing to read")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise InputError(f"standard input: cannot be read: {(error.strerror or str(error)).lower()}") from None


class Screen:
    """Where a command writes. `colour` is auto, always or never; `quiet` leaves out what is no error."""

    def __init__(self, colour: str = "auto", *, quiet: bool = False) -> None:
        self.quiet = quiet
        self.out_colour = told_in_colour(colour, sys.stdout)
        self.err_colour = told_in_colour(colour, sys.stderr)
        self.progress = Progress(shown=is_terminal(sys.stderr) and not quiet and os.environ.get("TERM") != "dumb")
        if (context := click.get_current_context(silent=True)) is not None:
            context.call_on_close(self.progress.clear)
        for stream in (sys.stdout, sys.stderr):
            # A terminal in a narrow encoding gets escapes for what it cannot show, not an error.
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")

    def out(self, text: str) -> None:
        """Write text that is ready for a terminal to standard output."""
        if text:
            self.progress.clear()
            click.echo(text, nl=False, color=self.out_colour)

    def data(self, data: bytes) -> None:
        """Write bytes to standard output as they are.

        Raises OutputError where the caller closed it.
        """
        if sys.stdout is None:
            raise OutputError("standard output is closed: there is nowhere to write to")
        self.progress.clear()
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()

    def note(self, text: str = "") -> None:
        """Tell something about the run, on standard error, unless it shall be quiet."""
        if not self.quiet:
            self.progress.clear()
            click.echo(text, err=True, color=self.err_colour)

    def error(self, problem: object) -> None:
        """Tell on one line of standard error what went wrong."""
        self.progress.clear()
        click.echo(f"cleaner: {plain(str(problem))}", err=True, color=False)


def paint(text: str, *codes: str) -> str:
    """`text` in the given colours (ECMA-48 SGR); `Screen` takes them out where no colour is wanted."""
    return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if text else text
