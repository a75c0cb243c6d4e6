"""Lines of program source, configuration and markup among lines of prose."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.text.late import late

_LONGEST = 400
"""Code points; a longer line is prose, or no one's to read."""
_SIGN = late(
    r"^\s*+(?:#!|[$%] [a-z./]|#include\b|#define\b|@node\b|/\*|//\s|[{}\])]+;?\s*+$"
    r"|(?:esac|fi|done)\s*+$|(?:print|printf|echo) ?[\"'(])"
    r"|^\s*+(?:my |our |local |export |const |let |var |set )?"
    r"[$@%&]?[A-Za-z_][\w.:>-]*+(?:\[[^\]\n]{0,40}\]|\{[^}\n]{0,40}\})*+"
    r" ?(?:[-+.*|&/]|\|\||&&)?= ?[\w\"'$({\[<-]"
    r"|^\s*+(?:async )?(?:def|function\*?|func|fn) \w++\(|\bself\.[a-z_]|\(self[,)]|\bisinstance\("
    r"|(?<!\w)f[\"'](?=[\w{])|\w\([^()\n]{0,80}\) ?(?:->[^\n]{0,40})?:\s*+$"
    r"|[=($<>{].*;\s*+$|[)\w] ?\{\s*+$|\w\(\)|->\w|[!=]=|&&|\|\||\$[({a-z_]|@@\w+@@|\w::\w|\\n[\"']"
)


def is_code(line: str) -> bool:
    """Whether a line of a text is rather program source, configuration or markup than a sentence."""
    return len(line) <= _LONGEST and _SIGN.search(line) is not None


def code_lines_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the lines of code stand that `start` to `end` of a text touches; whole lines, without their ends."""
    at = text.rfind("\n", max(0, start - _LONGEST - 1), start) + 1
    if not at and start > _LONGEST:
        at = start  # in the midst of a long line
    while at <= end:
        stop = text.find("\n", at, at + _LONGEST + 1)
        if stop < 0:
            stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        if is_code(text[at : min(stop, at + _LONGEST + 1)]):
            yield at, stop
        at = stop + 1
