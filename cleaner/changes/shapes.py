"""The values of a log's JSON objects, taken by key and type: logs are files that anybody may have edited."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, TypeVar

_Choice = TypeVar("_Choice", bound=StrEnum)


class Record:
    """A JSON object, the value of `key` in the line ("" for the line itself).

    Every method raises ValueError that names the key where a value is absent or of another type.
    """

    def __init__(self, value: object, key: str = "") -> None:
        self._key = key
        if not isinstance(value, dict):
            raise _wrong(key or "line", "an object")
        self._table: dict[str, Any] = value

    def _path(self, key: str) -> str:
        return f"{self._key}.{key}" if self._key else key

    def _needed(self, key: str) -> Any:
        if key not in self._table:
            raise ValueError(f"no {self._path(key)!r}")
        return self._table[key]

    def has(self, key: str) -> bool:
        """Whether there is such a key."""
        return key in self._table

    def text(self, key: str, default: str | None = None) -> str:
        """A string."""
        value = self._needed(key) if default is None else self._table.get(key, default)
        if not isinstance(value, str):
            raise _wrong(self._path(key), "a string")
        return value

    def joined(self, key: str) -> str:
        """A string that may be written in pieces."""
        return _joined(self._needed(key), self._path(key))

    def joined_or_none(self, key: str) -> str | None:
        """Likewise, or None for null."""
        return None if self._needed(key) is None else self.joined(key)

    def number(self, key: str, default: int | None = None) -> int:
        """A whole number from 0."""
        value = self._needed(key) if default is None else self._table.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise _wrong(self._path(key), "a whole number from 0")
        return value

    def choice(self, key: str, choices: type[_Choice]) -> _Choice:
        """One of the words of an enumeration."""
        value = self._needed(key)
        if value not in tuple(choices):
            raise _wrong(self._path(key), f"one of {', '.join(choices)}")
        return choices(value)

    def inner(self, key: str) -> Record:
        """An object."""
        return Record(self._needed(key), self._path(key))

    def inners(self, key: str) -> tuple[Record, ...]:
        """A list of objects, empty where it is absent."""
        return tuple(Record(each, self._path(key)) for each in self._listed(key))

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """A list of pairs of strings, of which the second may be written in pieces; empty where it is absent."""
        path, listed = self._path(key), self._listed(key)
        if not all(isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str) for pair in listed):
            raise _wrong(path, "a list of pairs of strings")
        return tuple((name, _joined(value, path)) for name, value in listed)

    def couple(self, key: str) -> tuple[str, str] | None:
        """A list of two strings, each of which may be written in pieces; None where it is absent."""
        if not self.has(key):
            return None
        path, listed = self._path(key), self._listed(key)
        if len(listed) != 2:
            raise _wrong(path, "a list of two strings")
        return _joined(listed[0], path), _joined(listed[1], path)

    def texts(self) -> tuple[tuple[str, str], ...]:
        """All keys with their values, which are strings."""
        return tuple((key, self.text(key)) for key in self._table)

    def _listed(self, key: str) -> list[Any]:
        value = self._table.get(key, [])
        if not isinstance(value, list):
            raise _wrong(self._path(key), "a list")
        return value


def _joined(value: object, path: str) -> str:
    pieces: list[Any] = value if isinstance(value, list) else [value]
    if not all(isinstance(piece, str) for piece in pieces):
        raise _wrong(path, "a string")
    return "".join(pieces)


def _wrong(path: str, wanted: str) -> ValueError:
    return ValueError(f"{path!r} must be {wanted}")
