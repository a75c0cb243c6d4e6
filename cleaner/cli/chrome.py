"""`cleaner chrome learn`: lines that recur over the pages of one source, as a rule file to review."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleaner.cli import options
from cleaner.cli.group import CONTEXT
from cleaner.cli.screen import Screen, counted, plain
from cleaner.cli.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleaner.detect.page.recurring import Recurring

_HEAD = "# Lines that recur over "
"""What a proposal starts with, and by which an earlier one is known."""
_SHOWN = 60
_FEWEST = 3


@click.group(context_settings=CONTEXT, invoke_without_command=True)
@click.pass_context
def chrome(ctx: click.Context) -> None:
    """Learn the furniture of a site from its pages.

    \b
    Example:
      cleaner chrome learn pages-of-one-site/ -o my-rules/site.toml
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@chrome.command(short_help="Propose rules for lines that recur over documents.")
@options.paths
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="The rule file; standard output by default.")
@click.option(
    "--share",
    type=click.IntRange(1, 100),
    default=20,
    show_default=True,
    help="In how many percent of the documents a line must stand; never in fewer than three.",
)
@click.option("--name", default="learned", show_default=True, help="The second part of the rule's id.")
@options.reading
@options.config
@options.quiet
def learn(paths: tuple[str, ...], output: str | None, share: int, name: str, quiet: bool, **given: Any) -> None:
    """Propose line rules from lines that recur over the documents of one source, in any language.

    The rule file names each line with the number of documents it stands in and three of its contexts. Read it,
    take out what is text, and lay it over the shipped rules with --rules; nothing is applied before that, and
    with the tier "review" not even then by default. Inputs are never written to, and of the files that are there
    only an earlier proposal is replaced.

    \b
    Examples:
      cleaner chrome learn pages/ > proposed.toml
      cleaner chrome learn pages/ --share 50 -o my-rules/site.toml
    """
    from cleaner.cli.work import find
    from cleaner.detect.page.recurring import recurring
    from cleaner.files import read_document, write_atomically

    screen = Screen(quiet=quiet)
    settings = Settings.of(given)
    inputs = find(paths, settings).inputs
    if output is not None:
        _check(Path(output), [each.path for each in inputs])
    read = (
        read_document(each.path, id=each.id, encoding=settings.encoding, strict=settings.strict_encoding)
        for each in inputs
    )
    least = max(_FEWEST, -(-len(inputs) * share // 100))
    lines = recurring(((document.id, document.text) for document in read), least)
    proposed = rule_file(name, lines, len(inputs))
    if output is None:
        screen.out(proposed)
    else:
        write_atomically(Path(output), proposed.encode("utf-8"))
    screen.note(f"{counted(len(lines), 'line')} in at least {least} of {counted(len(inputs), 'document')}")


def _check(output: Path, inputs: Sequence[Path]) -> None:
    """Refuse to write over an input, or over any file but an earlier proposal.

    Raises ConfigError.
    """
    from cleaner.cli.logs import read_bytes
    from cleaner.cli.outputs import keep_inputs
    from cleaner.errors import ConfigError

    keep_inputs(output, "-o", inputs)
    if output.is_file() and not read_bytes(output).startswith(_HEAD.encode()):
        problem = "is there, and `cleaner chrome learn` did not write it"
        raise ConfigError(f"{plain(str(output))}: {problem}: choose another name for -o, or remove it first")


def rule_file(name: str, lines: Sequence[Recurring], documents: int) -> str:
    """A rule file that proposes `lines`, found in `documents` documents, with counts and contexts as comments."""
    head = f"{_HEAD}{counted(documents, 'document')}. Read them, take out what is text, then use --rules.\n"
    if not lines:
        return head
    first = lines[0].line
    listed = "".join(_entry(each, documents) for each in lines)
    return f"""{head}
[[rule]]
id      = "chrome.{name}"
summary = "a line that recurs over the pages of one source"
why     = "It stands on many pages of the source; see the counts and contexts."
tier    = "review"
changes = ["text"]
hit     = [ {{ text = {_toml(f"[[{first}]]{chr(10)}—")}, becomes = "—" }} ]
miss    = [ {_toml(f"— {first} —")} ]

[rule.match]
lines = [
{listed}]
"""


def _entry(each: Recurring, documents: int) -> str:
    contexts = "".join(
        f"    #   {_comment(where)}: {_comment(before)} ⏎ … ⏎ {_comment(after)}\n"
        for where, before, after in each.contexts
    )
    return f"    # {each.documents} of {counted(documents, 'document')}\n{contexts}    {_toml(each.line)},\n"


def _toml(text: str) -> str:
    """`text` as a TOML string: JSON's escapes are TOML's, but for those of pairs of surrogates."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _comment(text: str) -> str:
    cut = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
    return "".join(char if char.isprintable() else " " for char in cut)
