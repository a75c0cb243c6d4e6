"""Literals that every match of a regular expression must hold, read off the expression.

The scan for candidates costs the same for one rule and for ten thousand, but it needs literals. Authors write
expressions; this reads the literals off, and gives up rather than guess: no anchor means "search every line",
which is slower and never wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_UNREADABLE = re.compile(r"\(\?(?:[a-zA-Z]*[xXaALuU]|[a-zA-Z]*-|i\)|\(|\|)")
_CLOSERS = {"(": ")", "[": "]"}
_SHORTEST = 3
_MOST = 40


@dataclass
class _Best:
    """The best set of literals so far: each match holds at least one of them."""

    anchors: tuple[str, ...] = ()
    run: list[str] = field(default_factory=list)

    def end_run(self) -> None:
        self.offer(("".join(self.run),))
        self.run = []

    def offer(self, anchors: tuple[str, ...]) -> None:
        if anchors and len(anchors) <= _MOST and min(map(len, anchors)) >= _SHORTEST:
            shortest = min(map(len, self.anchors)) if self.anchors else 0
            if min(map(len, anchors)) > shortest:
                self.anchors = anchors


def anchors_of(expression: str) -> tuple[str, ...]:
    """Literals, of three code points or more, of which each match of `expression` holds at least one, in any case.

    Empty when none can be told: no literal, other flags than (?i), a conditional, or syntax not known here.
    """
    expression = expression.removeprefix("(?i)")
    if _UNREADABLE.search(expression):
        return ()
    try:
        return _of_sequence(expression)
    except (IndexError, ValueError):
        return ()


def _of_sequence(expression: str) -> tuple[str, ...]:
    branches = _branches(expression)
    if len(branches) == 1:
        return _of_branch(branches[0])
    each = [_of_branch(branch) for branch in branches]
    if not all(each):
        return ()
    return tuple(dict.fromkeys(anchor for anchors in each for anchor in anchors))


def _of_branch(branch: str) -> tuple[str, ...]:
    best = _Best()
    at = 0
    while at < len(branch):
        at = _step(branch, at, best)
    best.end_run()
    return best.anchors


def _step(branch: str, at: int, best: _Best) -> int:
    """Read one atom and its quantifier at `at`; return where the next one starts."""
    end = _atom_end(branch, at)
    atom = branch[at:end]
    optional, repeated, after = _quantifier(branch, end)
    literal = _literal(atom)
    if literal is None:
        best.end_run()
        if atom.startswith("(") and not optional:
            best.offer(_of_group(atom))
        return after
    if not optional:
        best.run.append(literal)
    if optional or repeated:
        best.end_run()
    return after


def _of_group(atom: str) -> tuple[str, ...]:
    inner = atom[1:-1]
    if not inner.startswith("?"):
        return _of_sequence(inner)
    for opening in ("?:", "?>", "?i:"):
        if inner.startswith(opening):
            return _of_sequence(inner.removeprefix(opening))
    if inner.startswith(("?P<", "?<")) and not inner.startswith(("?<=", "?<!")):
        return _of_sequence(inner[inner.index(">") + 1 :])
    return ()


def _literal(atom: str) -> str | None:
    if len(atom) == 1:
        return None if atom in ".^$" else atom
    if len(atom) == 2 and atom[0] == "\\" and not atom[1].isalnum():
        return atom[1]
    return None


def _atom_end(text: str, at: int) -> int:
    char = text[at]
    if char == "\\":
        end = at + 2
        if text[at + 1] in "pPNgx" and text[end : end + 1] in ("{", "<"):
            return text.index("}" if text[end] == "{" else ">", end) + 1
        if text[at + 1].isalnum() and text[at + 1] not in "bBdDsSwWAZzmMXRhHKG":
            raise ValueError("an escape of unknown length")
        return end
    return _group_end(text, at) if char in _CLOSERS else at + 1


def _group_end(text: str, at: int) -> int:
    if text[at] == "[":
        return _class_end(text, at)
    depth = 0
    while True:
        char = text[at]
        if char == "\\":
            at += 2
            continue
        if char == "[":
            at = _class_end(text, at)
            continue
        depth += {"(": 1, ")": -1}.get(char, 0)
        at += 1
        if not depth:
            return at


def _class_end(text: str, at: int) -> int:
    at += 1
    if text[at] == "^":
        at += 1
    if text[at] == "]":
        at += 1
    while text[at] != "]":
        if text[at] == "[":
            raise ValueError("a set inside a set")
        at += 2 if text[at] == "\\" else 1
    return at + 1


def _quantifier(text: str, at: int) -> tuple[bool, bool, int]:
    """Whether the atom before `at` may be absent, whether it may repeat, and where the next atom starts."""
    char = text[at : at + 1]
    if not char or char not in "?*+{":
        return False, False, at
    if char == "{":
        end = text.index("}", at) + 1
        low = text[at + 1 : end - 1].split(",", maxsplit=1)[0]
        if not low.isdigit():
            raise ValueError("fuzzy matching or an open lower bound")
        optional = int(low) == 0
    else:
        end = at + 1
        optional = char in "?*"
    if text[end : end + 1] in ("?", "+"):
        end += 1
    return optional, True, end


def _branches(expression: str) -> list[str]:
    branches = [""]
    at = 0
    while at < len(expression):
        end = _atom_end(expression, at)
        if expression[at] == "|":
            branches.append("")
        else:
            branches[-1] += expression[at:end]
        at = end
    return branches
