"""Reading a table of a rule file key by key: each key is taken once, by type, and none may be left over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cleaner.errors import RuleError, nearest


class Fields:
    """A TOML table at `place` ("rules/names/people.toml: names.kasparov: match"), of which keys are taken."""

    def __init__(self, place: str, table: object) -> None:
        self.place = place
        if not isinstance(table, dict):
            raise RuleError(f"{place}: must be a table, as in {{ key = value }}")
        self._left: dict[str, Any] = dict(table)
        self._known: list[str] = []

    def error(self, key: str, problem: str) -> RuleError:
        """The error to raise about `key`: where, what, and how to mend it."""
        return RuleError(f"{self.place}: {key}: {problem}")

    def left(self) -> tuple[str, ...]:
        """The keys that were not taken yet, in the order of the file."""
        return tuple(self._left)

    def has(self, key: str) -> bool:
        """Whether `key` is there and was not taken yet."""
        self._known.append(key)
        return key in self._left

    def is_empty(self, key: str) -> bool:
        """Whether `key` is there, not taken yet, and holds an empty text, list or table."""
        return key in self._left and self._left[key] in ("", [], {})

    def take(self, key: str) -> Any:
        """The value of `key`, of whatever type, None where it is absent."""
        self._known.append(key)
        return self._left.pop(key, None)

    def text(self, key: str, default: str | None = None) -> str:
        """A string; an empty one only where it is the default."""
        value = self.take(key)
        if value is None and default is not None:
            return default
        if value is None:
            raise self.missing(key, '"…"')
        if not isinstance(value, str) or not (value.strip() or value == default):
            raise self.error(key, f'must be a string that is not empty: {key} = "…"')
        return value

    def optional(self, key: str) -> str | None:
        """A string that may be empty, None where it is absent."""
        value = self.take(key)
        if value is not None and not isinstance(value, str):
            raise self.error(key, f'must be a string: {key} = "…"')
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A string or a list of strings, empty where it is absent."""
        value = self.take(key)
        listed = [value] if isinstance(value, str) else [] if value is None else value
        if not isinstance(listed, list) or not all(isinstance(v, str) and v.strip() for v in listed):
            raise self.error(key, f'must be a list of strings, none empty: {key} = ["…", "…"]')
        return tuple(listed)

    def table_of_texts(self, key: str) -> dict[str, str]:
        """A table of strings, empty where it is absent."""
        value = self.take(key)
        if value is None:
            return {}
        if not isinstance(value, Mapping) or not all(isinstance(v, str) for v in value.values()):
            raise self.error(key, f'must be a table of strings: {key} = {{ "wrong" = "right" }}')
        return dict(value)

    def number(self, key: str, default: int) -> int:
        """A whole number from 0."""
        value = self.take(key)
        if value is None:
            return default
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.error(key, f"must be a whole number from 0: {key} = {default}")
        return value

    def flag(self, key: str) -> bool:
        """true or false, false where it is absent."""
        value = self.take(key)
        if value is not None and not isinstance(value, bool):
            raise self.error(key, f"must be true or false: {key} = true")
        return bool(value)

    def choice(self, key: str, allowed: Sequence[str], default: str | None = None) -> str:
        """One word out of `allowed`."""
        value = self.text(key, default)
        if value != default:
            self._check_allowed(key, value, allowed)
        return value

    def choices(self, key: str, allowed: Sequence[str]) -> frozenset[str]:
        """A list of words out of `allowed`."""
        values = self.texts(key)
        for value in values:
            self._check_allowed(key, value, allowed)
        return frozenset(values)

    def _check_allowed(self, key: str, value: str, allowed: Sequence[str]) -> None:
        if value not in allowed:
            raise self.error(key, f'"{value}" is not one of {", ".join(allowed)}')

    def inner(self, key: str) -> Fields:
        """The table under `key`, empty where it is absent."""
        value = self.take(key)
        return Fields(f"{self.place}: {key}", {} if value is None else value)

    def tables(self, key: str) -> list[Any]:
        """The list under `key`, empty where it is absent."""
        value = self.take(key)
        if value is not None and not isinstance(value, list):
            raise self.error(key, f"must be a list: {key} = [ … ]")
        return value or []

    def missing(self, key: str, form: str) -> RuleError:
        """The error to raise where `key` is absent; `form` shows what its value looks like."""
        meant = nearest(key, self._left, 0.7)
        hint = f'; is "{meant}" meant to be it?' if meant else ""
        return self.error(key, f"is needed: {key} = {form}{hint}")

    def done(self) -> None:
        """Refuse what is left over.

        Raises RuleError that names the key and, where one is close, the key that was meant.
        """
        for key in self._left:
            meant = nearest(key, self._known)
            hint = f'did you mean "{meant}"?' if meant else f"known here: {', '.join(dict.fromkeys(self._known))}"
            raise self.error(key, f"unknown key; {hint}")
