"""The settings of a run: what the command line says, else the configuration, else the default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleaner.cli import config
from cleaner.cli.screen import plain
from cleaner.errors import CleanerError, ConfigError

if TYPE_CHECKING:
    from cleaner.api import Cleaner
    from cleaner.cli.screen import Screen
    from cleaner.cli.translator import CommandTranslator

_SHARED = (
    "apply",
    "chrome",
    "unwrap",
    "select",
    "ignore",
    "language",
    "rules",
    "decisions",
    "include",
    "encoding",
    "strict_encoding",
    "config",
    "translate_with",
)

_OFF = {"strict_encoding": "--guess-encoding", "unwrap": "--no-unwrap"}


@dataclass(frozen=True, slots=True)
class Settings:
    """What a command works with. `given` are the options as they stood on the command line."""

    apply: str
    chrome: str
    unwrap: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    language: str | None
    rules: tuple[str, ...]
    include: tuple[str, ...]
    encoding: str | None
    strict_encoding: bool
    tiers: Mapping[str, str]
    translate_with: str | None
    decisions: str | None
    jobs: int
    file: Path | None
    given: Mapping[str, Any]

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Settings:
        """The settings for the options `given` on the command line, None or empty where they were not.

        An option of the command line takes the place of a setting, lists included. Raises ConfigError for a
        configuration that cannot be understood.
        """
        file = given.get("config")
        found = config.read(Path(file)) if file is not None else config.nearest(Path.cwd())

        def first(name: str, default: Any) -> Any:
            chosen = given.get(name)
            if chosen is None or chosen == ():
                chosen = getattr(found, name)
            return default if chosen is None or chosen == () else chosen

        return cls(
            apply=first("apply", "safe"),
            chrome=first("chrome", "careful"),
            unwrap=first("unwrap", False),
            select=first("select", ()),
            ignore=first("ignore", ()),
            language=first("language", None),
            rules=first("rules", ()),
            include=first("include", ("*.txt",)),
            encoding=first("encoding", None),
            strict_encoding=first("strict_encoding", False),
            tiers=found.tiers,
            translate_with=given.get("translate_with"),  # never a file's: whoever writes it would run programs
            decisions=first("decisions", None),
            jobs=given.get("jobs", 1),  # of this machine and moment, so no file sets it
            file=found.file,
            given=given,
        )

    def cleaner(self, screen: Screen, *, apply: str | None = None) -> Cleaner:
        """A cleaner with these settings, and with `apply` in place of theirs where it is given.

        Raises RuleError and ConfigError as Cleaner does.
        """
        from cleaner.api import Cleaner  # a mistake in the options should not wait for it
        from cleaner.cli.decisions import read_decisions  # likewise

        decisions = [] if self.decisions is None else read_decisions(Path(self.decisions))
        with screen.progress.while_busy("checking the examples of the rules, once after each change of them"):
            try:
                cleaner = Cleaner(
                    language=self.language,
                    apply=apply or self.apply,
                    select=self.select,
                    ignore=self.ignore,
                    rules=self.rules,
                    tiers=self.tiers,
                    chrome=self.chrome,
                    translator=self._translator(),
                    unwrap=self.unwrap,
                    decisions=decisions,
                )
            except CleanerError:
                self._blame()
                raise
        with screen.progress.while_busy("making the table of word frequencies, once"):
            hint = cleaner.prepare()
        empty = [folder for folder in self.rules if not any(Path(folder).rglob("*.toml"))]
        for note in (hint, *(f"{folder}: no rules there: they stand in files called *.toml" for folder in empty)):
            if note:
                screen.note(f"cleaner: {plain(note)}")
        return cleaner

    def _translator(self) -> CommandTranslator | None:
        """The command to ask for translations, which ends with the command line's."""
        if self.translate_with is None:
            return None
        from cleaner.cli.translator import CommandTranslator

        translator = CommandTranslator(self.translate_with)
        click.get_current_context().call_on_close(translator.close)
        return translator

    def _blame(self) -> None:
        """Raise a ConfigError that names file and key, if it is the file that asks for what is not there."""
        from cleaner.catalog import load

        if self.file is None:
            return
        catalog = load([Path(folder) for folder in self.rules])
        for key, names in (("select", self.select), ("ignore", self.ignore), ("tiers", tuple(self.tiers))):
            if not self.given.get(key):
                try:
                    catalog.named(names)
                except CleanerError as error:
                    raise ConfigError(f"{self.file}: {key}: {error}") from None

    def words(self, *, without: tuple[str, ...] = ()) -> list[str]:
        """The shared options as somebody would type them again."""
        words: list[str] = []
        for name in _SHARED:
            value, option = self.given.get(name), "--" + name.replace("_", "-")
            if name in without or value is None:
                continue
            if isinstance(value, bool):
                words.append(option if value else _OFF[name])
            else:
                for part in [value] if isinstance(value, str) else value:
                    words += (option, part)
        return words
