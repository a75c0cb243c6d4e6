"""A finding in its place, for the eye: what goes, what comes, and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.changes import Change, Skipped
from cleaner.cli.screen import DIM, GREEN, RED, REVERSE, paint, plain

_BESIDE = 60
_BEYOND = 300
"""So many code points are shown on either side in the line of a finding, and looked at for the lines beside it."""

_MOST = 400
"""Of a longer finding the middle is left out."""


def passage(source: str, item: Change | Skipped) -> Iterator[str]:
    """The line of a finding in `source`, and where the finding begins or ends its line, the written line beside it."""
    above, _, left = source[max(0, item.start - _BEYOND) : item.start].rpartition("\n")
    right, _, below = source[item.end : item.end + _BEYOND].partition("\n")
    if not left and above.strip():
        yield _dim(above.rstrip().rpartition("\n")[2][-2 * _BESIDE :])
    yield f"    {plain(left[-_BESIDE:])}{_marked(item)}{plain(right[:_BESIDE])}"
    if not right and below.strip():
        yield _dim(below.lstrip().partition("\n")[0][: 2 * _BESIDE])


def _dim(line: str) -> str:
    return f"    {paint(plain(line), DIM)}"


def _marked(item: Change | Skipped) -> str:
    if item.after is None:
        return paint(f"[{_short(item.before)}]", REVERSE)
    removed = paint(f"[-{_short(item.before)}-]", RED, REVERSE) if item.before else ""
    return removed + (paint(f"{{+{_short(item.after)}+}}", GREEN, REVERSE) if item.after else "")


def _short(text: str) -> str:
    if len(text) > _MOST:
        text = f"{text[: _MOST // 2]} … {text[-_MOST // 2 :]}"
    return plain(text)
