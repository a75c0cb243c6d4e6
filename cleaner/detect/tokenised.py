"""Lines in which a tokeniser set every mark apart, and where their spaces belong to nobody.

Evidence comes before repair: a line counts where two marks or more stand apart behind words and none touches a word;
once two lines of a text do, one such mark is enough in the others. Lines with signs of code never count. French sets
spaces before ; : ? ! itself, so there only commas and full stops give a line away, and commas only where it is longer
than a cry that somebody writes so, too; no other spaces go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.text import Span
from cleaner.text.late import late

# The mark first: there are many more spaces to look behind.
_SIGNS = tuple(late(rf"{mark}(?<= {mark})(?=\s|$)") for mark in (",", r"\.", r"\?", "!"))
"""What a tokenised text holds."""
_APART = late(r"(?<=\S) (?P<mark>[,.;:?!])(?= |$)")
# Tokenisers leave the full stops inside a line alone: they may belong to abbreviations.
_TOUCHING = late(r"\w[,;:?!](?= |$)|[^\W\d_]{4}\.$")
_BEHIND = late(r"(?:[^\W\d_]{2}|[^\W\d_]{2}['’]|[^\W_] ?[)\]'\"’”“»]|\d)$")
_AHEAD = late(r"\s*$| (?:['\"’“”„«»(\[]{1,2} ?)?\w| ['\"’”“»)\]]{1,2}(?: |$)")
_CODE = late(r"[\\=/|`<>{}]|\$ |\[\^|(?<!\w)-{1,2}[A-Za-z]|^\s*(?:[#>%]|\d+\t)")
"""What prose seldom holds and lines of shells, logs and expressions do."""
_FEWEST = 6
"""Words of a French line that commas give away: "Hé , hé !" is written so by hand."""
_FRENCH = frozenset(";:?!")
_OPENING = late(r"(?:^|(?<= ))[(\[{] (?=\S)")
_CLOSING = late(r"(?<=\S) [)\]}](?= |$)")
_STRAIGHT = late(r'(?:^|(?<=[ (]))"(?= |$)')
_PAIRS = {"en": "“”", "es": "“”", "pt": "“”", "it": "“”", "nl": "“”", "de": "„“", "cs": "„“", "pl": "„”"}
_NO_GUILLEMETS = frozenset(["fr", "de"])
"""French sets spaces inside them itself; German turns them around."""
_ENGLISH = late(r"(?<=[^\W\d_]) (?=(?:n['’]t|['’](?:s|re|ve|ll|d|m))(?![\w'’]))", re.IGNORECASE)
_ELIDED = late(
    r"(?<![^\W_])(?:[cdjlmnstv]|qu|jusqu|lorsqu|puisqu|quelqu|aujourd|un|gl|all|dall|dell|nell|sull|coll|quell|quest)"
    r"['’](?P<space> )(?=[^\W\d_])",
    re.IGNORECASE,
)
_ELIDING = frozenset(["fr", "it", "ca"])


def tokenised_lines(text: str, language: str) -> list[Span]:
    """The lines of `text` that were tokenised and not put together again, in order."""
    counted: list[tuple[Span, int]] = []
    for span in _suspected(text):
        line = span.of(text)
        apart = [match["mark"] for match in _marks(line, language) if _evident(line, match)]
        if apart and not _CODE.search(line) and not _touching(line, language):
            counted.append((span, len(apart) if _tells(line, apart, language) else 1))
    evident = [line for line, apart in counted if apart > 1]
    return [line for line, _ in counted] if len(evident) > 1 else evident


def _tells(line: str, apart: list[str], language: str) -> bool:
    """Whether marks that stand apart are of a kind that nobody sets so."""
    return "." in apart or ("," in apart and (language != "fr" or len(line.split()) - len(apart) >= _FEWEST))


def _evident(line: str, mark: re.Match[str]) -> bool:
    """Whether `mark` stands behind a word and before another one, or at the end: no sign beside signs."""
    return bool(_BEHIND.search(line, 0, mark.start())) and bool(_AHEAD.match(line, mark.end()))


def _suspected(text: str) -> list[Span]:
    """The lines in which a mark stands behind a space."""
    starts = {text.rfind("\n", 0, match.start()) + 1 for sign in _SIGNS for match in sign.finditer(text)}
    ends = ((start, text.find("\n", start)) for start in sorted(starts))
    return [Span(start, end if end >= 0 else len(text)) for start, end in ends]


def _touching(line: str, language: str) -> bool:
    return any(language != "fr" or match[0][-1] not in _FRENCH for match in _TOUCHING.finditer(line))


def _marks(line: str, language: str) -> Iterator[re.Match[str]]:
    for match in _APART.finditer(line):
        if language == "fr" and match["mark"] in _FRENCH:
            continue
        between_digits = line[match.start() - 1].isdigit() and line[match.end() + 1 : match.end() + 2].isdigit()
        if not between_digits:
            yield match


def spaces_apart(line: str, language: str) -> list[tuple[str, Span]]:
    """The spaces of a tokenised `line` that belong to no word, each once, in order, with what stands there."""
    found: dict[Span, str] = {}
    for match in _marks(line, language):
        found.setdefault(Span(match.start(), match.start() + 1), "before a mark")
    for kind, spans in (
        ("inside a bracket", _brackets(line)),
        ("inside quotation marks", _quotation_marks(line, language)),
        ("at an apostrophe", _clitics(line, language)),
    ):
        for span in spans:
            found.setdefault(span, kind)
    return [(found[span], span) for span in sorted(found)]


def _brackets(line: str) -> Iterator[Span]:
    """The spaces inside brackets, where as many open as close."""
    opening = [Span(match.end() - 1, match.end()) for match in _OPENING.finditer(line)]
    closing = [Span(match.start(), match.start() + 1) for match in _CLOSING.finditer(line)]
    if len(opening) == len(closing):
        yield from (*opening, *closing)


def _quotation_marks(line: str, language: str) -> Iterator[Span]:
    """The spaces inside quotation marks, where they pair up."""
    straight = [match.start() for match in _STRAIGHT.finditer(line)]
    if len(straight) == line.count('"') and not len(straight) % 2:
        for number, at in enumerate(straight):
            if at or not number % 2:
                yield Span(at - 1, at) if number % 2 else Span(at + 1, at + 2)
    pairs = [_PAIRS.get(language, "")] + ([] if language in _NO_GUILLEMETS else ["«»"])
    for pair in filter(None, pairs):
        if line.count(pair[0]) == line.count(pair[1]):
            for match in re.finditer(rf"{pair[0]}(?P<in> )|(?P<out> ){pair[1]}", line):
                yield Span(*match.span("in" if match["in"] else "out"))


def _clitics(line: str, language: str) -> Iterator[Span]:
    """The spaces at apostrophes: do n't, it 's, l' homme."""
    if language == "en":
        yield from (Span(*match.span()) for match in _ENGLISH.finditer(line))
    elif language in _ELIDING:
        yield from (Span(*match.span("space")) for match in _ELIDED.finditer(line))
