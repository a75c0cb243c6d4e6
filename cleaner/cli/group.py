"""Groups of commands that import a command when it is called, and turn errors into one line and an exit code."""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from cleaner.errors import CleanerError, nearest

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

FINDINGS, FAILED = 1, 2
"""Exit codes: findings remain; could not run, or not for every document."""

INTERRUPTED, _PIPE_CLOSED, TERMINATED = 130, 141, 143
"""Likewise, as a shell tells SIGINT, SIGPIPE and SIGTERM."""

_OBJECTS = 100_000
"""New objects before the garbage collector looks for cycles. A start makes many objects that stay and hardly a cycle;
at Python's 700, looking takes a tenth of the time of a small file."""


class Commands(click.Group):
    """Commands by name: `homes` gives the module that defines each, under its own name, and one line of help."""

    def __init__(self, *args: Any, homes: Mapping[str, tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._homes = homes

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of their use."""
        return list(self._homes)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command, None where there is no such command."""
        if cmd_name not in self._homes:
            return None
        command = getattr(import_module(self._homes[cmd_name][0]), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in self._homes.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` begin with; for an unknown one, a usage error that names the nearest."""
        name = args[0]
        if name not in self._homes and not name.startswith("-"):
            meant = nearest(name, self._homes)
            hint = f'did you mean "{meant}"?' if meant else f"there are {', '.join(self._homes)}"
            if Path(name).exists():
                hint = "to clean or check what is called so, put the command first, as in `cleaner check PATH`"
            ctx.fail(f'no command "{_plain(name)}"; {hint}')
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what a user can mend, and what a user or a pipe ended, leaves no traceback."""
        gc.set_threshold(_OBJECTS)
        with suppress(ValueError):  # only the main thread may
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))  # so no other process or half file stays
        try:
            result = super().invoke(ctx)
            if sys.stdout is not None:  # so it is where the caller closed it
                sys.stdout.flush()
            return result
        except CleanerError as error:
            _tell(f"cleaner: {error}")
            ctx.exit(FAILED)
        except KeyboardInterrupt:
            _tell("cleaner: interrupted")
            ctx.exit(INTERRUPTED)
        except OSError as error:
            ctx.exit(_output_failed(error))


def _output_failed(error: OSError) -> int:
    """Take standard output out of use; the exit code. An error of any other file is passed on."""
    if error.filename is not None:
        raise error
    # What is still in the buffer would fail again when the interpreter ends.
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError) or error.errno == errno.EINVAL:  # Windows tells it so
        return _PIPE_CLOSED
    _tell(f"cleaner: standard output: {(error.strerror or str(error)).lower()}")
    return FAILED


def _tell(line: str) -> None:
    click.echo(_plain(line), err=True)


def _plain(text: str) -> str:
    from cleaner.cli.screen import plain  # only when there is something to say

    return plain(text)
