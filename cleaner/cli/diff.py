"""`cleaner diff`: what cleaning would change, as a patch or for the eye."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from cleaner.cli import options
from cleaner.cli.group import FAILED
from cleaner.cli.screen import BOLD, Screen, counted, is_terminal, paint, plain
from cleaner.cli.settings import Settings

if TYPE_CHECKING:
    from cleaner.cli.work import Cleaned


@click.command()
@options.paths
@options.apply
@click.option(
    "-U", "--context", metavar="LINES", type=click.IntRange(min=0), default=3, show_default=True,
    help="How many unchanged lines to show around a change.",
)  # fmt: skip
@options.finding
@options.translate
@options.reading
@options.jobs
@options.colour
@options.quiet
def diff(paths: tuple[str, ...], context: int, colour: str, quiet: bool, **given: Any) -> None:
    """Show the changes as a patch.

    The patch is the difference between the sources and what `clean` with the same options would write. Each hunk is
    headed with the rules whose work it shows. `git apply` and `patch -p1` accept it, in the current folder or, for
    files that lie elsewhere, in the folder that was named. On a terminal, or with --color always, the changed
    characters stand out and invisible ones are written as escapes. Nothing is written.

    \b
    Examples:
      cleaner diff corpus/a.txt
      cleaner diff corpus/ --apply review --select names
      cleaner diff corpus/ | git apply
      cleaner diff corpus/ --color always | less -R

    Exit codes: 0 done, 2 not for every document.
    """
    from cleaner.cli.work import Work

    screen = Screen(colour, quiet=quiet)
    settings = Settings.of(given)
    work = Work(settings.cleaner(screen), settings, screen)
    documents = changed = 0
    for cleaned in work.all(paths):
        documents += 1
        changed += bool(cleaned.result.changes)
        _show(screen, cleaned, context)
    failed = f"; {work.failed:,} failed" * bool(work.failed)
    screen.note(paint(f"{changed:,} of {counted(documents, 'document')} would change", BOLD) + failed)
    if work.failed:
        click.get_current_context().exit(FAILED)


def _show(screen: Screen, cleaned: Cleaned, context: int) -> None:
    from cleaner.review import coloured_diff, unified_diff

    document, result = cleaned.document, cleaned.result
    changes = [(change.span, change.after) for change in result.changes]
    reasons = [change.rule for change in result.changes]
    # Raw text could steer a terminal, so without colour it gets the escapes of the coloured form.
    for_the_eye = screen.out_colour or is_terminal(sys.stdout)
    write = coloured_diff if for_the_eye else unified_diff
    patch = write(document.text, result.text, changes, name=cleaned.patch_name, context=context, reasons=reasons)
    if for_the_eye:
        screen.out(patch)
        return
    screen.data(patch.encode("utf-8", "surrogatepass"))
    if patch and document.encoding not in ("utf-8", "ascii"):
        screen.error(f"{plain(cleaned.name)}: is in {document.encoding}, its patch in UTF-8: to read, not to apply")
