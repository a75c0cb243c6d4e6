"""Settings in a file: cleaner.toml, or the table [tool.cleaner] of pyproject.toml."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cleaner.errors import ConfigError, RuleError

if TYPE_CHECKING:
    from cleaner.catalog.fields import Fields

CHROME = ("careful", "balanced", "strict")
"""How far to go with site furniture, as `cleaner.api.CHROME` has it; that module is slow to import."""

LEVELS = ("safe", "review", "none")
"""How far to go, as `cleaner.engine.Apply` has it; that module is slow to import."""


@dataclass(frozen=True, slots=True)
class Config:
    """What a file sets; None or empty where it is silent. `file` is None where there is no file.

    `rules` and `decisions` are paths relative to the current folder or absolute, whatever the file has them
    relative to.
    """

    file: Path | None = None
    apply: str | None = None
    chrome: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    language: str | None = None
    rules: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    encoding: str | None = None
    strict_encoding: bool | None = None
    unwrap: bool | None = None
    decisions: str | None = None
    tiers: Mapping[str, str] = field(default_factory=dict)


def nearest(start: Path) -> Config:
    """The settings of the nearest file from the folder `start` upwards.

    In one folder cleaner.toml comes before pyproject.toml, and a pyproject.toml without [tool.cleaner] counts as
    none. Raises ConfigError, naming file and key, for a file that cannot be understood.
    """
    for folder in (start, *start.parents):
        file = folder / "cleaner.toml"
        if file.is_file():
            return read(file)
        file = folder / "pyproject.toml"
        # Only a file that speaks of cleaner is parsed: it costs time, and errors in others are not ours to tell.
        if file.is_file() and b"cleaner" in _bytes(file) and "cleaner" in _tool(file):
            return read(file)
    return Config()


def read(file: Path) -> Config:
    """The settings in `file`.

    Raises ConfigError, naming file and key, when it is missing or cannot be understood.
    """
    pyproject = file.name == "pyproject.toml"
    table = _tool(file).get("cleaner", {}) if pyproject else _tables(file)
    place = f"{_near(file)}: [tool.cleaner]" if pyproject else f"{_near(file)}"
    from cleaner.catalog.fields import Fields  # most projects have no such file

    try:
        return _config(file, Fields(place, table))
    except RuleError as error:
        raise ConfigError(str(error)) from None


def _config(file: Path, fields: Fields) -> Config:
    config = Config(
        file=file,
        apply=_checked(fields, "apply", wrong_level),
        chrome=_checked(fields, "chrome", wrong_chrome),
        select=fields.texts("select"),
        ignore=fields.texts("ignore"),
        language=_checked(fields, "language", wrong_language),
        rules=tuple(_near(file.parent / folder) for folder in fields.texts("rules")),
        include=fields.texts("include"),
        encoding=_checked(fields, "encoding", wrong_encoding),
        strict_encoding=fields.flag("strict-encoding") if fields.has("strict-encoding") else None,
        unwrap=fields.flag("unwrap") if fields.has("unwrap") else None,
        decisions=_near(file.parent / path) if (path := fields.optional("decisions")) else None,
        tiers=_tiers(fields),
    )
    fields.done()
    return config


def wrong_level(value: str) -> str:
    """What is wrong with `value` as a level, "" if nothing."""
    return "" if value in LEVELS else f'"{value}" is not one of {", ".join(LEVELS)}'


def wrong_chrome(value: str) -> str:
    """What is wrong with `value` as a way to treat site furniture, "" if nothing."""
    return "" if value in CHROME else f'"{value}" is not one of {", ".join(CHROME)}'


def wrong_language(value: str) -> str:
    """What is wrong with `value` as the code of a language, "" if nothing."""
    from cleaner.catalog import languages

    return languages.wrong_language(value)


def wrong_encoding(value: str) -> str:
    """What is wrong with `value` as the name of an encoding of text, "" if nothing."""
    try:
        b"".decode(codecs.lookup(value).name)
    except (LookupError, ValueError):
        return f'"{value}" is not an encoding such as utf-8, windows-1251 or shift_jis'
    return ""


def _checked(fields: Fields, key: str, wrong: Callable[[str], str]) -> str | None:
    value = fields.optional(key)
    if value is not None and (problem := wrong(value)):
        raise fields.error(key, problem)
    return value


def _tiers(fields: Fields) -> dict[str, str]:
    from cleaner.changes import Tier  # most projects have no such file

    tiers = fields.table_of_texts("tiers")
    for name, tier in tiers.items():
        if tier not in tuple(Tier):
            raise fields.error("tiers", f'{name}: "{tier}" is not one of {", ".join(Tier)}')
    return tiers


def _tool(file: Path) -> dict[str, Any]:
    tool = _tables(file).get("tool", {})
    return tool if isinstance(tool, dict) else {}


def _tables(file: Path) -> dict[str, Any]:
    import tomllib  # most projects have no such file

    text = ""
    try:
        text = _bytes(file).decode("utf-8-sig")
        return tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise ConfigError(f"{_near(file)}: not UTF-8 at byte {error.start}; save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        from cleaner.catalog.packs import toml_hint

        raise ConfigError(f"{_near(file)}: not TOML: {error}{toml_hint(text, str(error))}") from None


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise ConfigError(f"{_near(file)}: cannot be read: {(error.strerror or str(error)).lower()}") from None


def _near(path: Path) -> str:
    """`path` as seen from the current folder where it lies in it, as it is elsewhere."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)
