"""`cleaner clean`: documents in, cleaned documents and their logs out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleaner.cli import options
from cleaner.cli.group import FAILED
from cleaner.cli.screen import Screen, plain
from cleaner.cli.settings import Settings

if TYPE_CHECKING:
    from cleaner.cli.work import Cleaned, Work
    from cleaner.files import Walk
    from cleaner.review.summary import DocumentSummary


@click.command()
@options.paths
@click.option("-o", "--output", metavar="DIR", type=click.Path(), help="The folder for cleaned texts and their logs.")
@click.option("--log", metavar="FILE", type=click.Path(), help="With -, where to write the change log.")
@options.apply
@options.finding
@options.translate
@options.reading
@options.jobs
@options.form("text", "json", "jsonl", what="the summary")
@options.colour
@options.quiet
def clean(
    *, paths: tuple[str, ...], output: str | None, log: str | None, form: str, colour: str, quiet: bool, **given: Any
) -> None:
    """Write cleaned texts and their change logs.

    PATH is a file or a folder; the files of a folder keep their relative paths. Each NAME.txt becomes
    DIR/NAME.txt in UTF-8 and DIR/NAME.changes.jsonl, which together lead back to the source. Inputs are never
    written to. With - for PATH, standard input is cleaned to standard output.

    \b
    Examples:
      cleaner clean corpus/ -o cleaned/
      cleaner clean a.txt b.txt -o cleaned/ --apply review --ignore spelling
      curl -s https://example.org/a.txt | cleaner clean - --log a.changes.jsonl > a.txt

    A summary goes to standard error; with --format json it goes to standard output as one object, with jsonl
    as one object for each document, those with an "error" last.

    Exit codes: 0 done, 2 not for every document.
    """
    _check(paths, output, log, form)
    screen = Screen(colour, quiet=quiet)
    settings = Settings.of(given)
    if output is None:
        _pipe(settings, screen, log)
    elif not _folder(paths, Path(output), settings, screen, form):
        click.get_current_context().exit(FAILED)


def _check(paths: tuple[str, ...], output: str | None, log: str | None, form: str) -> None:
    """Refuse options that make no sense together."""
    if "-" not in paths:
        if output is None:
            raise click.UsageError("say where the results go: -o DIR (inputs are never changed in place)")
        if log is not None:
            raise click.UsageError("--log goes with - only: every file gets its log beside its text in -o DIR")
        if _looks_like_a_file(paths, Path(output)):
            one = "to name the file of one text: cleaner clean - < TEXT > FILE --log LOG"
            raise click.UsageError(f"-o {plain(output)}: results go into a folder, and this is a file; {one}")
        return
    if len(paths) > 1:
        raise click.UsageError("- is standard input and stands alone: clean files in a run of their own")
    if output is not None:
        raise click.UsageError("- writes to standard output: take out -o, and send the output where you want it with >")
    if form != "text":
        raise click.UsageError(f"with - the text goes to standard output: no place for --format {form}; see --log")


def _looks_like_a_file(paths: tuple[str, ...], output: Path) -> bool:
    """Whether the one text to clean and the output have the same ending, and no such folder is there."""
    alike = len(paths) == 1 and output.suffix != "" and Path(paths[0]).suffix == output.suffix
    return alike and Path(paths[0]).is_file() and not output.is_dir()


def _pipe(settings: Settings, screen: Screen, log: str | None) -> None:
    from cleaner.cli.outputs import keep_inputs
    from cleaner.cli.report import report
    from cleaner.cli.work import Work, utf8

    if log is not None:
        keep_inputs(Path(log), "--log", ())
    cleaned = Work(settings.cleaner(screen), settings, screen).pipe()
    data = utf8(cleaned)
    if log is not None:
        _write_log(Path(log), cleaned)
    screen.data(data)
    if not screen.quiet:
        report(screen, _summed(cleaned))


def _write_log(path: Path, cleaned: Cleaned) -> None:
    from cleaner.changes import dumps
    from cleaner.files import write_atomically

    write_atomically(path, dumps(cleaned.result.log).encode("utf-8"))


def _folder(paths: tuple[str, ...], out: Path, settings: Settings, screen: Screen, form: str) -> bool:
    """Clean files into the folder `out`; whether all could be done."""
    from cleaner.cli.report import next_steps, report
    from cleaner.cli.work import Work, find
    from cleaner.review.summary import RunSummary

    walk = find(paths, settings, skip=out)
    work = Work(settings.cleaner(screen), settings, screen)
    run = RunSummary()
    for summary, record in _written(work, walk, out):
        run.add(summary)
        if form == "jsonl":
            screen.out(_line(record))
    failures = [{"file": file, "error": error} for file, error in work.failures]
    if form == "jsonl":
        screen.out("".join(map(_line, failures)))
    elif form == "json":
        facts = {"failures": failures, "ignored": len(walk.ignored), "output": str(out)}
        screen.out(_line(run.record() | facts))
    elif not screen.quiet:
        report(screen, run, failed=work.failed, ignored=walk.ignored, include=settings.include)
        if run.documents:
            next_steps(screen, run, paths, out, settings)
    return not work.failed


def _written(work: Work, walk: Walk, out: Path) -> Iterator[tuple[DocumentSummary, dict[str, Any]]]:
    """The documents that were cleaned and written, each as a summary and as a JSON object."""
    from cleaner.changes import dumps
    from cleaner.cli.work import utf8
    from cleaner.errors import CleanerError
    from cleaner.files import plan_outputs, write_together
    from cleaner.review.summary import summary_of

    plan = plan_outputs(walk.inputs, out)
    for cleaned in work.each(walk.inputs):
        assert cleaned.input is not None
        outputs, result = plan[cleaned.input], cleaned.result
        try:
            write_together({outputs.text: utf8(cleaned), outputs.log: dumps(result.log).encode("utf-8")})
        except CleanerError as error:
            work.fail(cleaned.name, error)
            continue
        summary = summary_of(cleaned.document.text, result.log, file=cleaned.name)
        yield summary, summary.record() | {"text": str(outputs.text), "log": str(outputs.log)}


def _summed(cleaned: Cleaned) -> Any:
    from cleaner.review.summary import RunSummary, summary_of

    run = RunSummary()
    run.add(summary_of(cleaned.document.text, cleaned.result.log))
    return run


def _line(record: dict[str, Any]) -> str:
    from cleaner.changes import dump_record

    return dump_record(record) + "\n"
