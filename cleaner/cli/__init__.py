"""The command line: a module for each command, imported when the command is called."""

from __future__ import annotations

import click

from cleaner.cli.group import CONTEXT, Commands
from cleaner.version import __version__

_COMMANDS = {
    "clean": ("cleaner.cli.clean", "Write cleaned texts and their change logs"),
    "check": ("cleaner.cli.check", "List what would be changed and what awaits review"),
    "diff": ("cleaner.cli.diff", "Show the changes as a patch"),
    "review": ("cleaner.cli.review", "Accept or reject findings one by one"),
    "revert": ("cleaner.cli.revert", "Restore the source from a cleaned text and its log"),
    "verify": ("cleaner.cli.verify", "Check that logs lead from source to cleaned text and back"),
    "names": ("cleaner.cli.names", "Explain how a person, a place or a term is found"),
    "chrome": ("cleaner.cli.chrome", "Learn the furniture of a site from its pages"),
    "rules": ("cleaner.cli.rules", "List, explain, test and try the rules"),
}


@click.group(cls=Commands, homes=_COMMANDS, context_settings=CONTEXT, invoke_without_command=True)
@click.version_option(__version__, "-V", "--version", prog_name="cleaner", message="%(prog)s %(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Find and repair what scraping and machine translation left in a text, and log every change.

    Nothing is changed in place: results go to a folder, each with a log that leads back to the source.

    \b
    Examples:
      cleaner check corpus/                 what is wrong, and where
      cleaner diff corpus/                  what cleaning would change
      cleaner clean corpus/ -o cleaned/     do it
      cleaner clean - < in.txt > out.txt    the same in a pipe

    Settings that hold for a project go into cleaner.toml, or [tool.cleaner] of pyproject.toml.

    Exit codes: 0 done, 1 findings remain, 2 could not run.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
