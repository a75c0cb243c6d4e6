"""The errors a user can mend. Below everything, so that every layer may raise them."""

from __future__ import annotations

from collections.abc import Iterable


class CleanerError(Exception):
    """Anything that stops cleaner for a reason its user can mend.

    `str()` of it is one clear line: what, where, how to mend it.
    """


class InputError(CleanerError):
    """A document could not be found, read or decoded."""


class OutputError(CleanerError):
    """A result could not be written."""


class RuleError(CleanerError):
    """A rule file is not what a rule file has to be."""


class ConfigError(CleanerError):
    """An option or a setting makes no sense, alone or together with another."""


class TranslateError(CleanerError):
    """A translator of the user's could not be run, or did not answer as it must."""


class LogError(CleanerError):
    """A change log cannot be read, or does not belong to the text it is used with."""


def nearest(name: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """Which of `known` a mistyped `name` may have meant, to say so in an error; "" where none is as like as that."""
    from difflib import get_close_matches  # slow to import, and only when there is something to say

    return next(iter(get_close_matches(name, list(known), 1, likeness)), "")
