"""`cleaner review`: each finding in its place, one key for a decision, and a file that keeps them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleaner.cli import options
from cleaner.cli.group import FAILED
from cleaner.cli.screen import BOLD, DIM, TIER_COLOURS, Screen, paint, plain
from cleaner.cli.settings import Settings

if TYPE_CHECKING:
    from cleaner.changes import Change, Skipped
    from cleaner.cli.work import Cleaned

_KEYS = {
    "y": "accept it",
    "n": "reject it",
    "Y": "accept it wherever this rule finds the same words",
    "N": "reject it wherever this rule finds the same words",
    "A": "accept all that this rule finds",
    "R": "reject all that this rule finds",
    "s": "leave it for later",
    "u": "take back the last decision on this document",
    "q": "stop here; what was decided is kept",
}
_SAID = {"y": "accept", "n": "reject", "Y": "accept", "N": "reject", "A": "accept", "R": "reject"}


@click.command()
@options.paths
@click.option("--all", "everything", is_flag=True, help="Ask also about what is safe, and about what has no repair.")
@options.finding
@options.translate
@options.reading
@options.colour
def review(paths: tuple[str, ...], everything: bool, colour: str, **given: Any) -> None:
    """Accept or reject findings one by one.

    Shows each finding that awaits review in its place and asks for one key, as `git add -p` does. What is decided goes
    to the file of --decisions at once, and is not asked again. `clean`, `check` and `diff` with the same --decisions
    apply what was accepted, leave what was rejected, and tell both in the log. Texts are not written to.

    A decision holds for its rule, words and surroundings, so it outlives edits elsewhere in the text.

    \b
    Examples:
      cleaner review corpus/ --decisions decisions.jsonl
      cleaner review corpus/ --decisions decisions.jsonl --select names --all
      cleaner clean corpus/ -o cleaned/ --decisions decisions.jsonl

    Exit codes: 0 done, 2 could not run for every document.
    """
    from cleaner.cli.work import Work, told  # `cleaner review --help` does not need it

    settings = Settings.of(given)
    if settings.decisions is None:
        raise click.UsageError("say where the decisions are kept: --decisions FILE")
    if "-" in paths:
        raise click.UsageError("- cannot be reviewed: standard input is where the answers come from; name a file")
    screen = Screen(colour)
    file = _writable(Path(settings.decisions))
    work = Work(settings.cleaner(screen, apply="safe"), settings, screen)
    session = _Session(screen, file)
    for cleaned in work.all(paths):
        if not session.ask(cleaned, everything=everything):
            break
    session.end(told("clean", paths, "-o", "DIR", settings.words()))
    if work.failed:
        click.get_current_context().exit(FAILED)


def _writable(file: Path) -> Path:
    """`file`, which is made where it is not there, and whose last line is ended.

    Raises OutputError before anybody has decided for nothing.
    """
    from cleaner.errors import OutputError

    try:
        with file.open("a+b") as there:
            there.seek(0)
            if there.read()[-1:] not in (b"", b"\n"):
                there.write(b"\n")
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise OutputError(f"{file}: cannot be written: {why}: choose another file for --decisions") from None
    return file


class _Session:
    """What is decided in one run; `said` counts it."""

    def __init__(self, screen: Screen, file: Path) -> None:
        self._screen = screen
        self._file = file
        self._broad: list[dict[str, Any]] = []
        self.said: Counter[str] = Counter()

    def ask(self, cleaned: Cleaned, *, everything: bool) -> bool:
        """Ask for each finding of a document; whether to go on with the next one."""
        asked = [item for item in _asked(cleaned, everything=everything) if not self._is_settled(item)]
        made: list[int] = []
        at = 0
        while at < len(asked):
            item = asked[at]
            if self._is_settled(item):
                at += 1
                continue
            self._screen.out(_shown(cleaned, item, f"{at + 1} of {len(asked)}"))
            key = self._key()
            if key == "q":
                return False
            if key == "u":
                if made:
                    at = self._take_back(made)
                else:
                    self._screen.out("nothing is decided on this document yet\n\n")
                continue
            if key != "s":
                self._keep(cleaned, item, key)
                made.append(at)
            at += 1
        return True

    def end(self, next_step: str) -> None:
        """Tell what was decided, and what to do with it."""
        screen, said = self._screen, self.said
        told = f"{said['accept']:,} accepted, {said['reject']:,} rejected" if said.total() else "nothing was decided"
        screen.note(paint(told, BOLD) + f"; decisions are kept in {plain(str(self._file))}")
        if said.total():
            screen.note(f"Apply them  {next_step}")

    def _key(self) -> str:
        """The key that is pressed, with help for one that means nothing."""
        while True:
            self._screen.out(paint(f"{','.join(_KEYS)},? ", BOLD))
            try:
                key = click.getchar()
            except (OSError, EOFError):
                key = "q"
            self._screen.out(plain(key) + "\n\n" if key.isprintable() else "\n\n")
            if key in _KEYS:
                return key
            self._screen.out("".join(f"  {name}  {what}\n" for name, what in _KEYS.items()) + "\n")

    def _keep(self, cleaned: Cleaned, item: Change | Skipped, key: str) -> None:
        from cleaner.changes import decidable, dump_record

        verdict = _SAID[key]
        if key in "yn":
            record = {"file": cleaned.name, **decidable(item, cleaned.document.text), "verdict": verdict}
        else:
            record = {"rule": item.rule, "verdict": verdict}
            if key in "YN":
                record = {"rule": item.rule, "before": item.before, "after": item.after, "verdict": verdict}
            self._broad.append(record)
        self.said[verdict] += 1
        with self._file.open("a", encoding="utf-8", newline="\n") as file:
            file.write(dump_record(record) + "\n")

    def _is_settled(self, item: Change | Skipped) -> bool:
        """Whether a broad decision of this run holds for a finding."""
        return any(
            record["rule"] == item.rule
            and record.get("before", item.before) == item.before
            and record.get("after", item.after) == item.after
            for record in self._broad
        )

    def _take_back(self, made: list[int]) -> int:
        """Forget the last decision; where its finding stands."""
        import json

        from cleaner.files import write_atomically

        lines = self._file.read_text(encoding="utf-8").rstrip("\n").split("\n")
        record = json.loads(lines.pop())
        write_atomically(self._file, "".join(line + "\n" for line in lines).encode())
        self.said[record["verdict"]] -= 1
        self._broad = [each for each in self._broad if each != record]
        return made.pop()


def _asked(cleaned: Cleaned, *, everything: bool) -> Iterator[Change | Skipped]:
    """What is to be decided in a document, in source order."""
    result = cleaned.result
    found: list[Change | Skipped] = [*(result.changes if everything else ())]
    found += (item for item in result.skipped if item.awaits_review and (everything or item.after is not None))
    return iter(sorted(found, key=lambda item: (item.start, item.end, item.rule)))


def _shown(cleaned: Cleaned, item: Change | Skipped, which: str) -> str:
    """A finding in its place, for a terminal."""
    from cleaner.cli.passage import passage
    from cleaner.review.summary import seen_at
    from cleaner.text import LineIndex

    source = cleaned.document.text
    line, column = LineIndex(source).position(seen_at(item))
    tier = paint(str(item.tier), TIER_COLOURS[str(item.tier)])
    head = f"{paint(f'{plain(cleaned.name)}:{line}:{column}', BOLD)} ({which})  {plain(item.rule)} {tier}"
    return "\n".join((head, paint(plain(item.note), DIM), *passage(source, item))) + "\n"
