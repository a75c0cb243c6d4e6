"""What a line of a page looks like: the features by which site furniture is told from an article's text.

Every feature is a name that is there or not ("length:26-45", "ends:stop", "cue:social"), so that a decision is a
sum of weights that anybody can read, and none of them knows a site.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from cleaner.detect.function_words import WORDS

_LENGTHS = (4, 12, 25, 45, 80, 140, 250)
_CLOSERS = "\"'”’»)]*_›』」”"
_STOPS = ".!?。！？؟"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+")
_WIDE = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SENTENCE = re.compile(r"[.!?][\"'”’»)]* +[\"'“‘«(„]*[^\W\d_a-z]|[。！？]")
_DATE = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:19|20)\d\d\b|\d{4}年|\d{1,2}月\d{1,2}日"
)
_TIME = re.compile(r"\b\d{1,2}[:.h]\d{2}\b(?: ?[ap]\.?m\b)?", re.IGNORECASE)
_MARKUP = re.compile(r"\[([^\[\]]*)\]\([^()\s]*(?: \"[^\"]*\")?\)")
_BULLET = re.compile(r"(?:[*+•·▪►–-]|\d{1,2}[.)])(?:\s|$)")
_SEPARATORS = re.compile(r" [|·•»›>/] |[|»›•]| [-–—] ")
_ADDRESS = re.compile(r"https?:|www\.|\w@\w|(?:^|\s)[@#]\w")
_GLUED = re.compile(r"[a-zà-ÿа-я]{3}[.!?\d]?[A-ZА-Я][a-zа-я]+[ ,]|[a-z]{3}[.!?][\"'“]?[A-Z][a-z]")
_DOTS = ("...", "…", "[…]", "[...]")
_LONG = 80
_SHORT = 60
_SHORT_RAW = 100  # white space around it included
_FEW_HINTS = 4
_ENDED = frozenset([*'.!?”»"', ""])
_CUE_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Line:
    """A written line: its number in the text, its words without marks of markup, its indentation, what it is.

    `stems` are the beginnings of its longer words, `cues` the kinds of furniture that a short line speaks of.
    """

    number: int
    text: str
    indent: int
    length: int
    kind: str
    stems: frozenset[str]
    cues: tuple[str, ...]
    features: tuple[str, ...]


def lines_of(raw: Sequence[str], language: str) -> list[Line]:
    """The written lines `raw` of a text in `language` ("" when undecided) with the features each has by itself."""
    written = [(n, line) for n, line in enumerate(raw) if line and not line.isspace()]
    counts = Counter(line.strip() for _, line in written)
    lines = []
    before = -1
    for number, line in written:
        stripped = line.strip()
        text, length, kind, stems, cues, features = _read(stripped, language, min(3, counts[stripped]))
        gap = "gap:blank" if number > before + 1 else "gap:none"
        lines.append(Line(number, text, len(line) - len(line.lstrip()), length, kind, stems, cues, (*features, gap)))
        before = number
    return lines


def _plain(line: str) -> tuple[str, float]:
    """`line` without Markdown's marks, and the share of it that was link text."""
    linked = 0.0
    if "](" in line:
        linked = sum(len(m[1]) for m in _MARKUP.finditer(line)) / len(line)
        line = _MARKUP.sub(r"\1", line)
    return line.replace("**", "").replace("__", "").strip(), linked


@lru_cache(maxsize=8192)  # a page is looked at again after each round of removals
def _read(
    line: str, language: str, times: int
) -> tuple[str, int, str, frozenset[str], tuple[str, ...], tuple[str, ...]]:
    stops = _function_words(language)
    text, linked = _plain(line)
    mark = _mark(text)
    if mark in ("bullet", "heading", "quote-mark"):
        text = text.lstrip("*+•·▪►–->#").strip() or text
    wide = 0 if text.isascii() else len(_WIDE.findall(text))
    length = len(text) + 2 * wide
    end = _end(text)
    words = _WORD.findall(text)
    features = [f"length:{_bin(length, _LENGTHS)}", f"ends:{end}", f"starts:{mark}"]
    features += _of_words(words, stops, wide)
    features += _of_signs(text, length, linked)
    if times > 1:
        features.append("repeated:2" if times == 2 else "repeated:3+")
    cues = _cues(text, words, wide) if length <= _CUE_LONGEST else []
    features += cues
    if length > 40 and _GLUED.search(text):
        features.append("glued")
    stems = frozenset([word[:6].lower() for word in words if len(word) > 4]) if length > 20 else frozenset[str]()
    kinds = tuple(name[4:-6] for name in cues if name.startswith("cue:") and name.endswith(":alone"))
    return text, length, _kind(length, end, mark, bool(cues)), stems, kinds, tuple(features)


def _of_words(words: list[str], stops: frozenset[str], wide: int) -> Iterator[str]:
    if wide:
        yield "words:wide"
        return
    if not words:
        yield "words:none"
        return
    capital = sum(not word[0].islower() for word in words)
    share = capital / len(words)
    yield "capitals:" + ("one" if capital <= 1 else _share(share, (0.2, 0.4, 0.7, 0.99)))
    if len(words) > 1 and all(word.isupper() for word in words if not word.isdigit()):
        yield "capitals:shouted"
    yield "function-words:" + _share(sum(w.lower() in stops for w in words) / len(words), (0.001, 0.15, 0.3, 0.45))
    if words[0][0].islower():
        yield "starts-small"
    if len(words) <= 2:
        yield f"words:{len(words)}"


def _of_signs(text: str, length: int, linked: float) -> Iterator[str]:
    if linked:
        yield "linked:most" if linked > 0.5 else "linked:some"
    sentences = len(_SENTENCE.findall(text)) if length > 25 else 0
    if sentences:
        yield "sentences:2" if sentences == 1 else "sentences:3+"
    commas = text.count(",") + text.count("，") + text.count("、")
    if commas:
        yield f"commas:{min(commas, 3)}"
    digits = any(char.isdigit() for char in text)
    if digits and length <= 140:
        if _DATE.search(text):
            yield "date:short" if length <= 45 else "date:long"
        if _TIME.search(text):
            yield "time"
        yield "digits:many" if sum(char.isdigit() for char in text) * 4 > len(text) else "digits:some"
    separators = len(_SEPARATORS.findall(text)) if length <= 250 else 0
    if separators:
        yield "separators:1" if separators == 1 else "separators:2+"
    if _ADDRESS.search(text):
        yield "address:short" if length <= 80 else "address:long"
    if any(mark in text for mark in '"“”„«»「'):
        yield "quotation"
    if "©" in text:
        yield "cue:copyright-sign"


def hinted(raw: Sequence[str], short_lines: int = _FEW_HINTS) -> bool:
    """A first look without features: whether there are `short_lines`, and furniture words in enough of them.

    Lines that end like a sentence do not count. A page has furniture for at least a seventh of its lines.
    """
    short = [line.strip() for line in raw if len(line) < _SHORT_RAW and line.rstrip()[-1:] not in _ENDED]
    if len(short) < short_lines or 7 * len(short) < sum([bool(line) and not line.isspace() for line in raw]):
        return False
    seen = 0
    for line in set(short):
        if len(line) <= _SHORT and _cues(line, _WORD.findall(line), 0):
            seen += 1
            if seen == _FEW_HINTS:
                return True
    return False


def _cues(text: str, words: list[str], wide: int) -> list[str]:
    low = text.lower().replace("’", "'")
    first, others = _cue_words()
    found: dict[str, None] = {}
    for word in words:
        for phrase, kind in first.get(word.lower(), ()):
            if phrase == word.lower() or phrase in low:
                found[kind] = None
    if wide or not text.isascii():
        for phrase, kind in others:
            if phrase in low:
                found[kind] = None
    size = "alone" if len(words) <= 4 else "short" if len(words) <= 10 else "long"
    return [f"cue:{kind}:{size}" for kind in found] + ([f"cues:many:{size}"] if len(found) > 1 else [])


@cache
def _cue_words() -> tuple[dict[str, list[tuple[str, str]]], list[tuple[str, str]]]:
    """Phrases by their first word, and those of scripts without spaces or with joined words."""
    import tomllib  # noqa: PLC0415 - most texts are no pages

    table = tomllib.loads(Path(__file__).with_name("furniture_words.toml").read_text(encoding="utf-8"))
    first: dict[str, list[tuple[str, str]]] = {}
    others: list[tuple[str, str]] = []
    for kind, phrases in table.items():
        for phrase in phrases:
            words = _WORD.findall(phrase)
            if _WIDE.search(phrase) or not words or "\u0600" <= phrase[0] <= "\u06ff":
                others.append((phrase, kind))
            else:
                first.setdefault(words[0], []).append((phrase, kind))
    return first, others


@cache
def _function_words(language: str) -> frozenset[str]:
    for table in WORDS.values():
        if language in table:
            return frozenset(table[language].split())
    main = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ro", "tr")
    lists = [ws for table in WORDS.values() for code, ws in table.items() if code in main or len(table) < 12]
    return frozenset(word for words in lists for word in words.split() if len(word) > 1)


_MARKS = {"#": "heading", "|": "cell", ">": "quote-mark"} | dict.fromkeys("\"'“”‘’„«「『(", "quotation")


def _mark(text: str) -> str:
    char = text[:1]
    if char.isalpha():
        return "small" if char.islower() else "letter"
    if char in _MARKS:
        return _MARKS[char]
    if _BULLET.match(text):
        return "number" if char.isdigit() else "bullet"
    return "digit" if char.isdigit() else "other"


def _end(text: str) -> str:
    if text.endswith(_DOTS):
        return "dots"
    last = text.rstrip(_CLOSERS)[-1:]
    if last and last in _STOPS:
        return "stop"
    if last in (":", "："):
        return "colon"
    if last in (",", ";", "，", "、", "-", "–", "—"):
        return "comma"
    return "open"


def _kind(length: int, end: str, mark: str, cued: bool) -> str:
    """A coarse class for the neighbours to look at."""
    if length >= _LONG and end in ("stop", "colon"):
        return "prose" if length >= 140 else "sentence"
    if end == "stop" and length >= 30:
        return "sentence"
    if length >= _LONG:
        return "long"
    if cued:
        return "cue"
    if mark in ("bullet", "number"):
        return "item"
    return "label" if length <= 30 else "title"


def _bin(value: float, edges: Sequence[int]) -> str:
    for low, edge in zip((0, *(e + 1 for e in edges)), edges, strict=False):
        if value <= edge:
            return f"{low}-{edge}"
    return f"{edges[-1] + 1}+"


def _share(value: float, edges: Sequence[float]) -> str:
    for edge in edges:
        if value <= edge:
            return f"<={edge:g}"
    return f">{edges[-1]:g}"
