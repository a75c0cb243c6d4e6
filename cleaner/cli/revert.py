"""`cleaner revert`: the source again, byte for byte."""

from __future__ import annotations

from pathlib import Path

import click

from cleaner.cli.screen import Screen, stdin_bytes


@click.command()
@click.argument("cleaned", type=click.Path())
@click.argument("log", type=click.Path())
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="Where to write it [default: standard output].")
def revert(cleaned: str, log: str, output: str | None) -> None:
    """Restore the source from a cleaned text and its log.

    Gives back the bytes that were read, in their encoding and with their line ends, or fails: the digests of
    both texts are in the log. With - for CLEANED, the cleaned text is read from standard input.

    \b
    Examples:
      cleaner revert cleaned/a.txt cleaned/a.changes.jsonl -o a.txt
      cleaner revert cleaned/a.txt cleaned/a.changes.jsonl | cmp - corpus/a.txt

    Exit codes: 0 done, 2 the two do not belong together, or could not be read or written.
    """
    from cleaner import changes
    from cleaner.cli import logs
    from cleaner.errors import LogError

    if cleaned == "-":
        text = logs.text_of(stdin_bytes(), "standard input")
    else:
        text = logs.text_of(logs.read_bytes(Path(cleaned)), cleaned)
    read = logs.read_log(Path(log))
    try:
        data = logs.source_bytes(changes.revert(text, read), read)
    except LogError as error:
        raise LogError(f"{log}: {error}") from None
    if output is None:
        Screen().data(data)
    else:
        _write(Path(output), data, (cleaned, log))


def _write(path: Path, data: bytes, inputs: tuple[str, ...]) -> None:
    from cleaner.cli.outputs import keep_inputs
    from cleaner.files import write_atomically

    keep_inputs(path, "-o", map(Path, inputs))
    write_atomically(path, data)
