"""What a line of a page looks like: the features by which site furniture is told from an article's text.

Every feature is a name that is there or not ("length:25-45", "ends:stop", "cue:social:alone"), so that a decision is
a sum of weights that anybody can read, and none of them knows a site. Whatever is asked of a line is answered by its
first code points and by a few looks that cost next to nothing: a page has thousands of lines.
"""

from __future__ import annotations

import re
import string
from functools import lru_cache
from typing import NamedTuple

from cleaner.detect.page import cues as furniture_cues
from cleaner.detect.page.glances import WIDE

READ = 200
"""Code points of a line whose words are looked at; what it is shows by then."""
PROSE = ("prose", "sentence")
"""Kinds of lines that are text."""
KINDS = (*PROSE, "long", "cue", "item", "label", "title")

_DIGIT = re.compile(r"\d")
# These begin with what is rare in a line; what must stand before it is asked then.
_DATE = re.compile(
    r"\d(?:(?<!\w.)(?:\d?[./-]\d{1,2}[./-]\d{2,4}\b|\d{3}-\d{2}-\d{2}\b|(?:(?<=1)9|(?<=2)0)\d\d\b)"
    r"|\d{3}年|\d?月\d{1,2}日)"
).search
_TIME = re.compile(r"\d(?<!\w.)\d?[:.hH]\d{2}\b").search
_GLUED = re.compile(
    "[A-ZА-Я](?<! .)(?:(?:(?<=[a-zà-ÿа-я]{3}.)|(?<=[a-zà-ÿа-я]{3}[.!?\\d].))[a-zа-я]++[ ,]"
    "|(?:(?<=[a-z]{3}[.!?][A-Z])|(?<=[a-z]{3}[.!?][\"'“][A-Z]))[a-z])"
).search
_MARKUP = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?: \"[^\"]*\")?\)")
_NUMBERED = re.compile(r"\d{1,2}[.)](?:\s|$)")
_SEPARATORS = (" | ", " · ", " • ", " » ", " › ", " > ", " / ", "|", " - ", " – ", " — ")
_SEPARATOR = re.compile("[|·•»›>/–—-]").search
_LETTERS = b" " + string.ascii_letters.encode()
_KINDS = bytes(0x61 if chr(n).islower() else 0x20 if chr(n).isspace() else 0x41 for n in range(128)).ljust(256)
"""Of each character of ASCII whether it is a small letter, "a", white space, " ", or another, "A"."""
_CLOSERS = "\"'”’»)]*_›』」”"


class Look(NamedTuple):
    """A line as written, whatever stands around it: its words without marks of markup, and what it is.

    `stems` are the beginnings of its longer words, `cues` the kinds of furniture that it speaks of in few words;
    `opens` and `goes_on` say whether a sentence may go on after it, and before it.
    """

    text: str
    length: int
    kind: str
    stems: frozenset[str]
    cues: tuple[str, ...]
    dated: bool
    repeated: bool
    opens: bool
    goes_on: bool
    features: tuple[str, ...]


def _edges(name: str, *edges: int) -> list[str]:
    """The names of the bins that `edges` part, by value up to the last edge and one beyond."""
    found: list[str] = []
    for edge in edges:
        found += [f"{name}:{len(found)}-{edge}"] * (edge + 1 - len(found))
    return [*found, f"{name}:{len(found)}+"]


_LENGTHS = _edges("length", 4, 12, 25, 45, 80, 140, 250, 500)
_LAST = len(_LENGTHS) - 1
_CAPITALS = (
    ["capitals:<=0.2"] * 21
    + ["capitals:<=0.4"] * 20
    + ["capitals:<=0.7"] * 30
    + ["capitals:<1"] * 29
    + ["capitals:all"]
)
_FUNCTION = (
    ["function:none"]
    + ["function:<=0.15"] * 15
    + ["function:<=0.3"] * 15
    + ["function:<=0.45"] * 15
    + ["function:>0.45"] * 55
)
SCALES = (_LENGTHS, _CAPITALS, _FUNCTION)
"""Features that are bins of a scale, by value."""
_ENDS = (
    dict.fromkeys(".!?。！？؟", "stop")
    | dict.fromkeys(":：", "colon")
    | dict.fromkeys(",;，、-–—", "comma")
    | {"…": "dots"}
)
_STARTS = {"#": "heading", "|": "cell", ">": "quote-mark"} | dict.fromkeys("\"'“”‘’„«「『(", "quotation")
_STARTS |= dict.fromkeys("*+•·▪►–-", "bullet")
_STRIPPED = ("bullet", "heading", "quote-mark")


def look(line: str, times: int, stops: frozenset[str]) -> Look:
    """What `line`, without white space at its edges, looks like that stands `times` in its text."""
    text, linked = _plain(line) if "](" in line or "**" in line or "__" in line else (line, 0.0)
    start = _start(text)
    if start in _STRIPPED:
        text = text.lstrip("*+•·▪►–->#").strip() or text
    odd = _odd(text)
    wide = 0 if odd.isascii() else len(WIDE.findall(odd))
    length = len(text) + 2 * wide
    end = _end(text) if odd else "open"
    words = furniture_cues.words_of(text[:READ])
    size = "alone" if len(words) <= 4 else "short" if len(words) <= 10 else "long"
    features = [_LENGTHS[length if length < _LAST else _LAST], _ENDING[end], _STARTING[start]]
    features += ["words:wide"] if wide else _of_words(text[:READ], words, stops)
    if odd and length <= furniture_cues.LONGEST:
        _of_digits(text, odd, length, features)
    cues = furniture_cues.kinds(text, words) if length <= furniture_cues.LONGEST else []
    if cues:
        features += [f"cue:{kind}:{size}" for kind in cues] + [f"cues:many:{size}"] * (len(cues) > 1)
    if linked:
        features.append("linked:most" if linked > 0.5 else "linked:some")
    if odd:
        _of_signs(text, odd, length, features)
    if length > 40 and _GLUED(text[:READ]):
        features.append("glued")
    if times > 1:
        features.append("repeated:2" if times == 2 else "repeated:3+")
    return Look(
        text,
        length,
        _kind(length, end, start, bool(cues) and (size == "alone" or (size == "short" and len(cues) > 1))),
        frozenset([word[:6] for word in words if len(word) > 4]) if length > 20 else _NO_STEMS,
        tuple(cues) if size == "alone" else (),
        "date:short" in features or "time" in features,
        times > 1,
        end in ("open", "comma"),
        start in ("small", "other"),
        tuple(features),
    )


known_look = lru_cache(4096)(look)
"""Short lines are remembered: the menu of a site stands on each of its pages."""
_NO_STEMS: frozenset[str] = frozenset()
_ENDING = {end: f"ends:{end}" for end in (*_ENDS.values(), "open")}
_STARTING = {start: f"starts:{start}" for start in (*_STARTS.values(), "small", "capital", "number", "digit", "other")}


def _plain(line: str) -> tuple[str, float]:
    """`line` without Markdown's marks, and the share of it that was link text."""
    linked = 0.0
    if "](" in line:
        bare = _MARKUP.sub(r"\1", line)
        linked = sum([len(m[1]) for m in _MARKUP.finditer(line)]) / max(1, len(bare))
        line = bare
    return line.replace("**", "").replace("__", "").strip(), linked


def _end(text: str) -> str:
    if text[-1:].isalnum():
        return "open"
    return "dots" if text.endswith(("...", "[…]", "[...]")) else _ENDS.get(text.rstrip(_CLOSERS)[-1:], "open")


def _odd(text: str) -> str:
    """What of `text` is neither a letter of ASCII nor a space: the few characters that may mean something."""
    return text.encode("utf-8", "surrogatepass").translate(None, _LETTERS).decode("utf-8", "surrogatepass")


def _start(text: str) -> str:
    char = text[:1]
    if char.isalpha():
        return "small" if char.islower() else "capital"
    if char.isdigit():
        return "number" if _NUMBERED.match(text) else "digit"
    start = _STARTS.get(char, "other")
    return "other" if start == "bullet" and text[1:2].strip() else start


def _of_words(part: str, words: list[str], stops: frozenset[str]) -> list[str]:
    count = len(words)
    if not count:
        return ["words:none"]
    small, capital = _initials(part)
    features = [_CAPITALS[100 * capital // (small + capital)] if capital > 1 else "capitals:one"]
    if count > 1 and part.isupper():
        features.append("shouted:short" if count <= 4 else "shouted:long")
    features.append(_FUNCTION[-(-100 * sum(map(stops.__contains__, words)) // count)])
    if count <= 2:
        features.append("words:1" if count == 1 else "words:2")
    return features


def _initials(part: str) -> tuple[int, int]:
    """How many words begin with a small letter, and how many do not; a mark before a letter belongs to its word."""
    if part.isascii():
        kinds = part.encode().translate(_KINDS)
        return kinds.count(b" a") + kinds.startswith(b"a"), kinds.count(b" A") + kinds.startswith(b"A")
    written = part.split()
    small = sum([word[0].islower() for word in written])
    return small, len(written) - small


def _of_digits(text: str, odd: str, length: int, features: list[str]) -> None:
    digits = len(_DIGIT.findall(odd))
    if digits:
        if _DATE(text):
            features.append("date:short" if length <= 45 else "date:long")
        if _TIME(text):
            features.append("time")
        features.append("digits:many" if digits * 4 > len(text) else "digits:some")


def _of_signs(text: str, odd: str, length: int, features: list[str]) -> None:
    if length > 25:
        sentences = text.count(". ") if "." in odd else 0
        sentences += text.count("? ") + text.count("! ") + odd.count("。")
        if sentences:
            features.append("sentences:2" if sentences == 1 else "sentences:3+")
        commas = (text.count(", ") if "," in odd else 0) + odd.count("，") + odd.count("、")
        if commas:
            features.append(f"commas:{min(commas, 3)}")
    if length <= 250 and _SEPARATOR(odd):
        separators = sum([text.count(mark) for mark in _SEPARATORS])
        if separators:
            features.append("separators:1" if separators == 1 else "separators:2+")
    if "http" in text or "www." in text or "@" in odd or "#" in odd:
        features.append("address:short" if length <= 80 else "address:long")
    if '"' in odd or "“" in odd or "«" in odd or "„" in odd or "「" in odd:
        features.append("quotation")
    if "©" in odd:
        features.append("cue:copyright-sign")


def _kind(length: int, end: str, start: str, cued: bool) -> str:
    """A coarse class for the neighbours to look at."""
    if length >= 80 and end in ("stop", "colon"):
        return "prose" if length >= 140 else "sentence"
    if end == "stop" and length >= 30:
        return "sentence"
    if length >= 80:
        return "long"
    if cued:
        return "cue"
    if start in ("bullet", "number"):
        return "item"
    return "label" if length <= 30 else "title"
