"""`cleaner revert`: the source again, byte for byte."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cleaner.cli.group import FAILED
from cleaner.cli.screen import BOLD, Screen, counted, paint, plain, stdin_bytes

if TYPE_CHECKING:
    from cleaner.changes import ChangeLog


@click.command()
@click.argument("cleaned", type=click.Path())
@click.argument("log", type=click.Path(), required=False)
@click.option(
    "-o", "--output", metavar="PATH", type=click.Path(),
    help="The file to write, or for a folder the folder [default: standard output].",
)  # fmt: skip
def revert(cleaned: str, log: str | None, output: str | None) -> None:
    """Restore the source from a cleaned text and its log.

    Gives back the bytes that were read, in their encoding and with their line ends, or fails: the digests of
    both texts are in the log. Without LOG, the log beside the text is taken. With - for CLEANED, the cleaned
    text is read from standard input. Of a folder all texts are restored, each under its name and place of old; no
    file that is there already is written over.

    \b
    Examples:
      cleaner revert cleaned/a.txt -o a.txt
      cleaner revert cleaned/a.txt cleaned/a.changes.jsonl | cmp - corpus/a.txt
      cleaner revert cleaned/ -o restored/

    Exit codes: 0 done, 2 the two do not belong together, or could not be read or written.
    """
    if Path(cleaned).is_dir():
        _folder(cleaned, log, output)
        return
    data, read = _source(cleaned, log)
    if output is None:
        Screen().data(data)
    else:
        _write(Path(output), data, read)


def _source(cleaned: str, log: str | None) -> tuple[bytes, tuple[str, ...]]:
    """The bytes of the source, and the files that were read for it."""
    from cleaner.cli import logs

    if cleaned == "-":
        if log is None:
            raise click.UsageError("- has no log beside it: name the log too")
        text = logs.text_of(stdin_bytes(), "standard input")
    else:
        text = logs.text_of(logs.read_bytes(Path(cleaned)), cleaned)
        log = log or str(logs.log_beside(Path(cleaned)))
    return _reverted(text, logs.read_log(Path(log)), log), (cleaned, log)


def _reverted(text: str, read: ChangeLog, log: str) -> bytes:
    from cleaner import changes
    from cleaner.cli import logs
    from cleaner.errors import LogError

    try:
        return logs.source_bytes(changes.revert(text, read), read)
    except LogError as error:
        raise LogError(f"{log}: {error}") from None


def _write(path: Path, data: bytes, inputs: tuple[str, ...]) -> None:
    from cleaner.cli.outputs import keep_inputs
    from cleaner.files import write_atomically

    keep_inputs(path, "-o", map(Path, inputs))
    write_atomically(path, data)


def _folder(cleaned: str, log: str | None, output: str | None) -> None:
    """Restore all texts of a folder; one that cannot be is told and passed over."""
    from cleaner.cli.logs import logs_of
    from cleaner.errors import CleanerError

    if log is not None:
        raise click.UsageError(f"{plain(cleaned)} is a folder, whose logs stand beside its texts: name no other")
    if output is None:
        raise click.UsageError("say where the texts of a folder go: -o DIR")
    screen = Screen()
    restored = 0
    found = logs_of([Path(cleaned)])
    for each in found:
        try:
            _restore(each, Path(output))
            restored += 1
        except CleanerError as error:
            screen.error(error)
    failed = len(found) - restored
    told = paint(f"{counted(restored, 'document')} restored", BOLD)
    screen.note(f"{told} to {plain(output)}" + f"; {failed:,} failed" * bool(failed))
    if failed:
        click.get_current_context().exit(FAILED)


def _restore(log: Path, out: Path) -> None:
    from cleaner.cli import logs
    from cleaner.errors import OutputError
    from cleaner.files import write_atomically

    read = logs.read_log(log)
    target = logs.original(out, read.header.document)
    if target.exists():
        raise OutputError(f"{plain(str(target))}: is there already, and is not written over: choose another folder")
    text = logs.text_beside(log, read)
    write_atomically(target, _reverted(logs.text_of(logs.read_bytes(text), str(text)), read, str(log)))
