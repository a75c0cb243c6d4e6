"""`cleaner rules`: what the rules are, what one does, and whether their examples hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleaner.cli import options
from cleaner.cli.group import CONTEXT, FINDINGS
from cleaner.cli.screen import BOLD, DIM, RED, TIER_COLOURS, Screen, counted, paint, plain
from cleaner.cli.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleaner.catalog import Catalog, Rule


@click.group(context_settings=CONTEXT, invoke_without_command=True)
@click.pass_context
def rules(ctx: click.Context) -> None:
    """List, explain, test and try the rules.

    Rules are data: TOML files, shipped with cleaner or in folders of your own (--rules DIR), each rule with
    examples of what it must find and what it must leave alone.

    \b
    Examples:
      cleaner rules list --select names
      cleaner rules explain typography.apostrophe
      cleaner rules test --rules my-rules/
      cleaner rules try own.sibiu --rules my-rules/ "The train to Hermannstadt was late."
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@rules.command("list", short_help="List id, tier, family, languages and summary.")
@options.naming
@options.rules
@options.config
@options.form("text", "json", "jsonl", "markdown", what="the list")
@options.colour
def list_(form: str, colour: str, **given: Any) -> None:
    """List the rules: id, tier, family, languages, summary; as markdown by family, each with an example.

    The tier is the one of the rule file; "tiers" in the configuration may set another.

    \b
    Examples:
      cleaner rules list
      cleaner rules list --select chrome,names --format jsonl
    """
    settings = Settings.of(given)
    found = _named(_catalog(settings), settings.select, settings.ignore)
    screen = Screen(colour)
    if form == "text":
        _show(screen, found)
        return
    if form == "markdown":
        from cleaner.cli.rules_page import page

        screen.out(page(found))
        return
    from cleaner.changes import dump_record

    records = [dump_record(_record(rule)) for rule in found]
    screen.out("".join(f"{r}\n" for r in records) if form == "jsonl" else "[\n" + ",\n".join(records) + "\n]\n")


@rules.command(short_help="Say everything about a rule.")
@click.argument("names", metavar="ID...", nargs=-1, required=True)
@options.rules
@options.config
@options.colour
def explain(names: tuple[str, ...], colour: str, **given: Any) -> None:
    """Say everything about a rule: what it finds, when, what becomes of it, and why.

    ID is the id of a rule, or a prefix that names several.

    \b
    Examples:
      cleaner rules explain typography.apostrophe
      cleaner rules explain names --rules my-rules/
    """
    from cleaner.cli.explain import explained

    screen = Screen(colour)
    catalog = _catalog(Settings.of(given))
    screen.out("\n".join(explained(rule, marks=not screen.out_colour) for rule in catalog.named(names)))


@rules.command(short_help="Run the examples of all rules, or of some.")
@click.argument("names", metavar="[ID...]", nargs=-1)
@options.rules
@options.config
@options.colour
@options.quiet
def test(names: tuple[str, ...], colour: str, quiet: bool, **given: Any) -> None:
    """Run the examples of all rules, or of those named by id or prefix.

    Each hit must be found exactly as marked and become exactly what it says; each miss must stay; no other rule
    may disturb either. A line for each example that does not hold.

    \b
    Examples:
      cleaner rules test
      cleaner rules test --rules my-rules/ names.rivers

    Exit codes: 0 all examples hold, 1 some do not, 2 a rule file could not be read.
    """
    from cleaner import examples
    from cleaner.hints import unheard
    from cleaner.passes.names.checks import missing_words, name_problems

    screen = Screen(colour, quiet=quiet)
    catalog = _catalog(Settings.of(given))
    chosen = catalog.named(names) if names else catalog.rules
    with screen.progress.while_busy(f"running the examples of {counted(len(chosen), 'rule')}"):
        problems = list(examples.problems(catalog, chosen))
        contradictions = [] if names else list(name_problems(catalog))
    screen.out("".join(f"{plain(str(problem))}\n" for problem in (*contradictions, *problems)))
    for told in (each for rule in chosen for each in unheard(rule)):
        screen.note(plain(told))
    if not names and (hint := missing_words()):
        screen.note(hint)
    number = sum(len(rule.hit) + len(rule.miss) + len(rule.gap) for rule in chosen)
    broken = len({(problem.rule.id, problem.key) for problem in problems}) + len(contradictions)
    all_of = f"{counted(number, 'example')} of {counted(len(chosen), 'rule')}"
    if not problems and not contradictions:
        screen.note(f"{paint(all_of, BOLD)} hold")
        if not names:
            catalog.keep_checked()
        return
    screen.note(f"{paint(counted(broken, 'problem'), RED)} among {all_of}")
    click.get_current_context().exit(FINDINGS)


@rules.command("try", short_help="Look for a rule in a text, and say why it finds nothing.")
@click.argument("name", metavar="ID")
@click.argument("text")
@options.language
@options.rules
@options.config
@options.colour
def try_(name: str, text: str, colour: str, **given: Any) -> None:
    """Look for a rule in TEXT: what it finds, what becomes of that, and why it finds nothing.

    ID is the id of a rule, or a prefix that names several. TEXT is the text itself, or - for standard input. All rules
    run, as in `clean`, and of this one what awaits review counts as accepted. Its examples need not hold yet.

    \b
    Examples:
      cleaner rules try spelling.en "They recieved a copy, and nobody knew why."
      cleaner rules try own --rules my-rules/ - < talk.txt

    Exit codes: 0 something was found, 1 nothing was, 2 could not run.
    """
    from cleaner.cli.trial import tried

    settings = Settings.of(given)
    screen = Screen(colour)
    catalog = _catalog(settings)
    chosen = catalog.named([name])
    text = _typed(text, settings)
    trials = [(rule, tried(catalog, rule, text, settings.language)) for rule in chosen]
    screen.note(f"language {plain(trials[0][1].language or '-')} ({plain(trials[0][1].evidence)})")
    for rule, trial in trials:
        lines = trial.lines or ("nothing there looks like it",)
        head = "" if trial.found else "finds nothing: "
        screen.out("".join(f"{paint(plain(rule.id), BOLD)} {head}{line}\n" for line in lines))
    click.get_current_context().exit(0 if any(trial.found for _, trial in trials) else FINDINGS)


def _typed(text: str, settings: Settings) -> str:
    """The text that is meant, read from standard input for "-"."""
    if text != "-":
        return text
    from cleaner.cli.screen import stdin_bytes
    from cleaner.files import decode

    return decode(stdin_bytes(), where="standard input", encoding=settings.encoding, strict=settings.strict_encoding)[0]


def _catalog(settings: Settings) -> Catalog:
    """The rules as their files have them: their examples need not hold, or nobody could mend them."""
    from cleaner.catalog import load

    return load([Path(folder) for folder in settings.rules])


def _named(catalog: Catalog, select: Sequence[str], ignore: Sequence[str]) -> list[Rule]:
    dropped = {rule.id for rule in catalog.named(ignore)}
    return [rule for rule in (catalog.named(select) if select else catalog.rules) if rule.id not in dropped]


def _show(screen: Screen, found: list[Rule]) -> None:
    rows = [(rule.id, str(rule.tier), rule.family, _languages(rule), rule.summary) for rule in found]
    head = ("ID", "TIER", "FAMILY", "LANGUAGES", "SUMMARY")
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(4)]
    for number, row in enumerate((head, *rows)):
        cells = [plain(cell).ljust(width) for cell, width in zip(row[:4], widths, strict=True)]
        cells[1] = paint(cells[1], TIER_COLOURS[row[1]]) if number else cells[1]
        line = "  ".join((*cells, plain(row[4])))
        screen.out((line if number else paint(line, BOLD)) + "\n")
    screen.note(paint(counted(len(found), "rule"), DIM))


def _languages(rule: Rule) -> str:
    return " ".join(rule.guards.languages) or "any"


def _record(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "tier": str(rule.tier),
        "family": rule.family,
        "languages": list(rule.guards.languages),
        "summary": rule.summary,
        "place": rule.place,
        "examples": {"hit": len(rule.hit), "miss": len(rule.miss), "gap": len(rule.gap)},
    }
