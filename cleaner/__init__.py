"""Finds and repairs what machine translation and scraping leave in a text, and logs every change.

>>> import cleaner
>>> result = cleaner.clean("Critics of Putin\\N{LEFT SINGLE QUOTATION MARK}s plan met.")
>>> result.text
'Critics of Putin’s plan met.'
>>> [(c.rule, c.before, c.after) for c in result.changes]
[('typography.apostrophe', 'Putin‘s', 'Putin’s')]
>>> cleaner.revert(result.text, result.log)
'Critics of Putin‘s plan met.'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cleaner.version import __version__

if TYPE_CHECKING:
    from cleaner.api import Cleaner, clean, revert
    from cleaner.changes import Change, ChangeLog, Reason, Result, Skipped, Tier
    from cleaner.document import Document
    from cleaner.errors import CleanerError
    from cleaner.suggest import Fragment

_HOMES = {
    "Cleaner": "api",
    "clean": "api",
    "revert": "api",
    "Change": "changes",
    "ChangeLog": "changes",
    "Reason": "changes",
    "Result": "changes",
    "Skipped": "changes",
    "Tier": "changes",
    "Document": "document",
    "CleanerError": "errors",
    "Fragment": "suggest",
}

__all__ = [
    "Change",
    "ChangeLog",
    "Cleaner",
    "CleanerError",
    "Document",
    "Fragment",
    "Reason",
    "Result",
    "Skipped",
    "Tier",
    "__version__",
    "clean",
    "revert",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for: `cleaner --version` needs none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module 'cleaner' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - the same reason

    value = getattr(import_module(f"cleaner.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
