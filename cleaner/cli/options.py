"""The options that several commands share, each written once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from cleaner.cli.config import CHROME, LEVELS, wrong_encoding, wrong_language

F = TypeVar("F", bound=Callable[..., Any])


def together(*options: Callable[[F], F]) -> Callable[[F], F]:
    """One decorator that adds `options` in their order."""

    def add(function: F) -> F:
        for option in reversed(options):
            function = option(function)
        return function

    return add


def _listed(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Values given one by one or with commas between them."""
    return tuple(name.strip() for part in value for name in part.split(",") if name.strip())


def _right(wrong: Callable[[str], str]) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    """A callback that refuses a value with what `wrong` says about it."""

    def check(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
        if value is not None and (problem := wrong(value)):
            raise click.BadParameter(problem)
        return value

    return check


paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())

apply = click.option(
    "--apply",
    type=click.Choice(LEVELS),
    help="How far to go; review takes in what is safe.  [default: safe]",
)

config = click.option(
    "--config",
    metavar="FILE",
    type=click.Path(),
    help="Settings; by default the nearest cleaner.toml or pyproject.toml.",
)

rules = click.option(
    "--rules",
    multiple=True,
    metavar="DIR",
    type=click.Path(),
    help="Rules of your own, laid over the shipped ones; repeatable.",
)

naming = together(
    click.option(
        "--select",
        multiple=True,
        metavar="RULE",
        callback=_listed,
        help="Only these rules, ids or prefixes: names,spelling; repeatable.",
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="RULE",
        callback=_listed,
        help="All but these rules, ids or prefixes; repeatable.",
    ),
)

chrome = click.option(
    "--chrome",
    type=click.Choice(CHROME),
    help="How far to go with a page's menus, bars and teasers.  [default: careful]",
)

unwrap = click.option(
    "--unwrap/--no-unwrap",
    default=None,
    help="Whether to join text that was wrapped at a fixed width.  [default: no]",
)

language = click.option(
    "--language",
    metavar="CODE",
    callback=_right(wrong_language),
    help="The language of all texts, as in en; by default each decides.",
)

finding = together(
    naming,
    chrome,
    unwrap,
    language,
    rules,
    click.option(
        "--decisions",
        metavar="FILE",
        type=click.Path(),
        help="What a reviewer accepted and rejected, as `cleaner review` writes it.",
    ),
    config,
)

translate = click.option(
    "--translate-with",
    metavar="COMMAND",
    envvar="CLEANER_TRANSLATE_WITH",
    help="Ask this program for words of another language that no glossary covers; what it says is for review.",
)

reading = together(
    click.option(
        "--include",
        multiple=True,
        metavar="GLOB",
        callback=_listed,
        help="Which files of a folder to take: *.txt,*.md; repeatable.  [default: *.txt]",
    ),
    click.option(
        "--encoding",
        metavar="NAME",
        callback=_right(wrong_encoding),
        help="The encoding of all inputs; by default each is UTF-8 or a guess.",
    ),
    click.option(
        "--strict-encoding/--guess-encoding",
        default=None,
        help="Whether to refuse or guess what is not UTF-8.  [default: guess]",
    ),
)

jobs = click.option(
    "-j",
    "--jobs",
    metavar="N",
    type=click.IntRange(min=0),
    default=1,
    help="How many documents to work on at once; 0 for one on each core.  [default: 1]",
)

colour = click.option(
    "--color",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours; auto, the default: on a terminal without NO_COLOR.",
)

quiet = click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors on standard error.")


def form(*forms: str, what: str) -> Callable[[F], F]:
    """The option --format with the given `forms`, the first by default; `what` says what they are forms of."""
    return click.option(
        "--format", "form", type=click.Choice(forms), default=forms[0], show_default=True, help=f"The form of {what}."
    )
