"""Lines of program source, configuration and markup among lines of prose."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.text.late import late

_LONGEST = 400
"""Code points; a longer line is prose, or no one's to read."""
_START = late(
    r"\s*+(?:#!|[$%] [a-z./]|#include\b|#define\b|@node\b|/\*|//\s|[{}\])]+;?\s*+$"
    r"|(?:esac|fi|done)\s*+$|(?:print|printf|echo) ?[\"'(]|(?:async )?(?:def|function\*?|func|fn) \w++\("
    r"|(?:my |our |local |export |const |let |var |set )?"
    r"[$@%&]?[A-Za-z_][\w.:>-]*+(?:\[[^\]\n]{0,40}\]|\{[^}\n]{0,40}\})*+"
    r" ?(?:[-+.*|&/]|\|\||&&)?= ?[\w\"'$({\[<-])"
)
_SIGN = late(
    # One mark, what stands before it asked once it is known: in sentences few of these marks stand.
    r"[.(\"'=$<>{&|@:](?:(?<=\bself\.)[a-z_]"
    r"|(?<=\()(?:self[,)]|(?<=\bisinstance\()|(?<=\w\()(?:\)|[^()\n]{0,80}\) ?(?:->[^\n]{0,40})?:\s*+$))"
    r"|(?<=(?<!\w)f[\"'])(?=[\w{])|(?<=\\n[\"'])|(?<=[=($<>{]).*;\s*+$|(?:(?<=[)\w]\{)|(?<=[)\w] \{))\s*+$"
    r"|(?<=->)\w|(?<=[!=]=)|(?<=&)&|(?<=\|)\||(?<=\$)[({a-z_]|(?<=@)@\w+@@|(?<=\w:):\w)"
)


def is_code(line: str) -> bool:
    """Whether a line of a text is rather program source, configuration or markup than a sentence."""
    return len(line) <= _LONGEST and (_START.match(line) or _SIGN.search(line)) is not None


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
