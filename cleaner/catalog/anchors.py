"""Literals that every match of a regular expression must hold, read off the expression.

The scan for candidates costs the same for one rule and for ten thousand, but it needs literals. Authors write
expressions; this reads the literals off, and gives up rather than guess: no anchor means "search every line",
which is slower and never wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FLAGS = re.compile(r"(?:\(\?(?:i|x|ix|xi)\))?")
_UNREADABLE = re.compile(r"\(\?(?:[a-zA-Z]*[xXaALuU]|[a-zA-Z]*-|i\)|\(|\||#)")
_CLOSERS = {"(": ")", "[": "]"}
_SHORTEST = 3
_MOST = 40

_Texts = tuple[str, ...]


@dataclass
class _Best:
    """The best set of literals so far: each match holds at least one of them.

    `run` are all the texts that the atoms read last can match together.
    """

    anchors: _Texts = ()
    run: _Texts = ("",)

    def extend(self, texts: _Texts) -> None:
        """The next atom matches one of `texts`, right behind the run."""
        if len(self.run) * len(texts) > _MOST:
            self.end_run()
        self.run = tuple(before + text for before in self.run for text in texts)

    def end_run(self) -> None:
        self.offer(self.run)
        self.run = ("",)

    def offer(self, texts: _Texts) -> None:
        anchors = tuple(text for text in dict.fromkeys(texts) if not any(t in text and t != text for t in texts))
        if anchors and len(anchors) <= _MOST and min(map(len, anchors)) >= _SHORTEST:
            shortest = min(map(len, self.anchors)) if self.anchors else 0
            if min(map(len, anchors)) > shortest:
                self.anchors = anchors


def anchors_of(expression: str) -> tuple[str, ...]:
    """Literals, of three code points or more, of which each match of `expression` holds at least one, in any case.

    The longest that there are: "latest from ", "more from " for `(?:Latest|More) from `, since the longer are the
    rarer. Empty when none can be told: no literal, other flags than (?i) and (?x) at the start, a conditional, or
    syntax not known here.
    """
    flags = _FLAGS.match(expression)
    bare = expression[flags.end() :] if flags else expression
    if _UNREADABLE.search(bare):
        return ()
    try:
        return _of_sequence(_unspaced(bare) if flags and "x" in flags[0] else bare)
    except (IndexError, ValueError, RecursionError):
        return ()


def _unspaced(expression: str) -> str:
    """A verbose expression without the white space and the comments that only its author reads."""
    kept: list[str] = []
    at = 0
    while at < len(expression):
        char = expression[at]
        if char == "#":
            at = (expression + "\n").index("\n", at)
            continue
        end = at + 2 if char == "\\" else _class_end(expression, at) if char == "[" else at + 1
        if not char.isspace():
            kept.append(expression[at:end])
        at = end
    return "".join(kept)


def _of_sequence(expression: str) -> _Texts:
    each = [_of_branch(branch) for branch in _branches(expression)]
    if not all(each):
        return ()
    return tuple(dict.fromkeys(anchor for anchors in each for anchor in anchors))


def _of_branch(branch: str) -> _Texts:
    best = _Best()
    for atom, times in _atoms(branch):
        texts = _texts(atom)
        if texts is None or times == "*":
            best.end_run()
            if texts is None and times in ("", "+") and (inner := _inner(atom)):
                best.offer(_of_sequence(inner))
            continue
        best.extend((*texts, "") if times == "?" else texts)
        if times == "+":
            best.end_run()
    best.end_run()
    return best.anchors


def _texts(atom: str) -> _Texts | None:
    """All the texts that `atom` can match, in any case; None where they are too many or cannot be told."""
    if len(atom) == 1:
        return None if atom in ".^$" else (atom,)
    if atom[0] == "\\":
        return (atom[1],) if len(atom) == 2 and not atom[1].isalnum() else None
    if atom[0] == "[":
        both_cases = len(atom) == 4 and atom[1].isalpha() and atom[1].lower() == atom[2].lower()
        return (atom[1],) if both_cases or len(atom) == 3 else None
    inner = _inner(atom)
    each = [None] if inner is None else [_texts_of_branch(branch) for branch in _branches(inner)]
    return tuple(text for texts in each for text in texts or ()) if all(each) else None


def _texts_of_branch(branch: str) -> _Texts | None:
    found: _Texts = ("",)
    for atom, times in _atoms(branch):
        texts = _texts(atom)
        if texts is None or times not in ("", "?"):
            return None
        found = tuple(before + text for before in found for text in ((*texts, "") if times == "?" else texts))
        if len(found) > _MOST:
            return None
    return found


def _inner(atom: str) -> str | None:
    """What stands in the parentheses of a group, None for other atoms and for groups that match no text."""
    if atom[0] != "(":
        return None
    inner = atom[1:-1]
    if not inner.startswith("?"):
        return inner
    for opening in ("?:", "?>", "?i:"):
        if inner.startswith(opening):
            return inner.removeprefix(opening)
    if inner.startswith(("?P<", "?<")) and not inner.startswith(("?<=", "?<!")):
        return inner[inner.index(">") + 1 :]
    return None


def _atoms(branch: str) -> Iterator[tuple[str, str]]:
    """The atoms of `branch`, each with how often it may match: "" once, "?", "*" or "+"."""
    at = 0
    while at < len(branch):
        end = _atom_end(branch, at)
        times, after = _quantifier(branch, end)
        yield branch[at:end], times
        at = after


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


def _quantifier(text: str, at: int) -> tuple[str, int]:
    """How often the atom before `at` may match, as in `_atoms`, and where the next atom starts."""
    times = text[at : at + 1]
    if not times or times not in "?*+{":
        return "", at
    end = at + 1
    if times == "{":
        end = text.index("}", at) + 1
        low = text[at + 1 : end - 1].split(",", maxsplit=1)[0]
        if not low.isdigit():
            raise ValueError("fuzzy matching or an open lower bound")
        times = "+" if int(low) else "*"
    if text[end : end + 1] in ("?", "+"):
        end += 1
    return times, end


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
