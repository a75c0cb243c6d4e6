"""`cleaner verify`: do logs and texts still lead to one another?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from cleaner.cli import options
from cleaner.cli.group import FINDINGS
from cleaner.cli.screen import BOLD, RED, Screen, counted, paint, plain


@click.command()
@options.paths
@click.option("--source", metavar="DIR", type=click.Path(), help="Compare with the originals in DIR, byte for byte.")
@options.colour
@options.quiet
def verify(paths: tuple[str, ...], source: str | None, colour: str, quiet: bool) -> None:
    """Check that logs lead from source to cleaned text and back.

    PATH is a log, a cleaned text, or a folder of both. For each pair the digests are checked, the cleaned text is
    reverted to the source that the log is about, and that source is replayed to the cleaned text. A line for
    each problem.

    \b
    Examples:
      cleaner verify cleaned/
      cleaner verify cleaned/ --source corpus/

    Exit codes: 0 all is well, 1 there are problems, 2 could not run.
    """
    from cleaner.cli.logs import logs_of

    screen = Screen(colour, quiet=quiet)
    logs = logs_of([Path(path) for path in paths])
    problems = 0
    for done, log in enumerate(logs):
        screen.progress.documents(done, len(logs), 0)
        for problem in _problems(log, None if source is None else Path(source)):
            problems += 1
            screen.out(plain(problem) + "\n")
    found = paint(counted(problems, "problem"), RED) if problems else "no problem"
    against = f" against {plain(source)}" if source else ""
    screen.note(f"{paint(counted(len(logs), 'document'), BOLD)} verified{against}: {found}")
    click.get_current_context().exit(FINDINGS if problems else 0)


def _problems(log: Path, source: Path | None) -> Iterator[str]:
    """What is wrong with a log and its text, a line each."""
    from cleaner import changes
    from cleaner.cli import logs
    from cleaner.errors import CleanerError

    if not log.exists():
        yield f"{log}: missing; without it the text beside it cannot be reverted"
        return
    try:
        read = logs.read_log(log)
        text = logs.text_beside(log, read)
        cleaned = logs.text_of(logs.read_bytes(text), str(text))
        reverted = changes.revert(cleaned, read)
        if changes.replay(reverted, read) != cleaned:
            yield f"{text}: replaying {log} gives another text; make both anew with `cleaner clean`"
        data = logs.source_bytes(reverted, read)
        if source is not None and data != logs.read_bytes(logs.original(source, read.header.document)):
            yield f"{text}: reverted, it is not what {source / read.header.document} holds"
    except CleanerError as error:
        yield str(error) if str(error).startswith(str(log)) else f"{log}: {error}"
