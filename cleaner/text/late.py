"""Regular expressions that are compiled when they are first used: a text needs few of all that there are."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = "search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn"


def late(expression: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(expression, flags)`, done when a method of it is first asked for.

    Large classes of characters take milliseconds each, which every start would wait for.
    """
    return cast("re.Pattern[str]", _Late(expression, flags))


class _Late:
    """Stands for a pattern, of which it takes over the methods: to call them costs no more than on the pattern."""

    def __init__(self, expression: str, flags: int) -> None:
        self.pattern = expression
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
