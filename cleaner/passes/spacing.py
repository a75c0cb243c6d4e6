"""Spaces that were lost between sentences, after commas and beside quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleaner.catalog import Rule
from cleaner.changes import Finding
from cleaner.detect.language.function_words import CYRILLIC, LATIN, function_words
from cleaner.passes.view import View
from cleaner.text import Edit, Span
from cleaner.text.late import late

Joint = tuple[int, bool]
"""Where a space is missing, and whether the word behind it leaves no doubt."""

_CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u0386-\u03ab\u0400-\u042f"
# A pattern that starts with a character is searched ten times as fast as one that starts with a class.
_STOPS = [late(rf"{mark}(?=[{_CAPITAL}])") for mark in (r"\.", "!", r"\?", "…")]
_COMMA = late(r",(?=[^\W\d_A-Z])")
_CLOSED = late(r"”(?=[^\W\d_])")
_STRAIGHT = late(r'"(?=[^\W\d_])(?:(?<=[^\W\d_]")|(?<=[^\W\d_][.,!?]"))')
_REACH = 40
_BEFORE = late(r"(?:^|[\s(\[“„«»\"'’‘—–-])([^\W\d_]{2,})$")
_AFTER = late(r"([^\W\d_]++)(?:(?P<on>(?= [^\W\d_])|['’](?=[^\W\d_]))|(?=[ ,]|$))", re.MULTILINE)
_WORD = late(r"[^\W\d_]++(?=[ \"“„«])")
_CLOSES = frozenset("en es pt it nl tr pl hu ro".split())
"""Languages in which ” only closes."""
_ELIDED = late(r"(?<![^\W_])(?:[cdjlmnst]|qu|[ndas]?ell|all)$", re.I)
_JOINS = late(r'"[яюєїёе]')
"""In Cyrillic texts the mark also stands for the apostrophe inside a word: об"єкт."""
# What stands behind the dot of an address or a file name, written with a capital as headlines do.
_ENDINGS = frozenset(
    "Txt Pdf Doc Docx Xls Xlsx Jpg Jpeg Png Gif Exe Zip Html Htm Php Py Css Csv Xml Json Md Js Com Net Org Info Biz "
    "Edu Gov Io Tv Eu De Ru Ua Uk Fr Pl Cz Me Co Ch At Nl Se Kz By Ai".split()
)


def sentence_sure(rule: Rule, view: View) -> Iterable[Finding]:
    """Sentences that were joined, where the second starts with a function word of the document's language."""
    return _spaced(rule, view, view.once("joined sentences", lambda: list(_sentences(view))), sure=True)


def sentence_maybe(rule: Rule, view: View) -> Iterable[Finding]:
    """A word in small letters that a full stop joins with a capitalised one."""
    return _spaced(rule, view, view.once("joined sentences", lambda: list(_sentences(view))), sure=False)


def clause_sure(rule: Rule, view: View) -> Iterable[Finding]:
    """Two words that a comma joins, where the second is a function word of the document's language."""
    return _spaced(rule, view, view.once("joined clauses", lambda: list(_clauses(view))), sure=True)


def clause_maybe(rule: Rule, view: View) -> Iterable[Finding]:
    """Two words in small letters that a comma joins."""
    return _spaced(rule, view, view.once("joined clauses", lambda: list(_clauses(view))), sure=False)


def beside_quotation(rule: Rule, view: View) -> Iterable[Finding]:
    """Quotation marks that touch a word on the side on which a space belongs."""
    return _spaced(rule, view, [(at, True) for at in _quotations(view)], sure=True)


def _spaced(rule: Rule, view: View, joints: list[Joint], *, sure: bool) -> Iterable[Finding]:
    return [
        Finding(rule.id, rule.tier, Span(at, at), (Edit.replace(view.text, Span(at, at), " "),), rule.summary)
        for at, certain in joints
        if certain == sure
    ]


def _sentences(view: View) -> Iterator[Joint]:
    for mark in _STOPS:
        for match in mark.finditer(view.text):
            at = match.end()
            left, right = _before(view.text, match.start()), _AFTER.match(view.text, at)
            if (
                len(left) < 3
                or right is None
                or not right[1][0].isupper()
                or not left[1:].islower()
                or right[1] in _ENDINGS - {"At", "Me", "By"}
            ):
                continue
            known = right["on"] is not None and right[1].lower() in function_words(view.language)
            if known and (right[1][1:].islower() or len(right[1]) == 1):
                yield at, True
            elif left.islower() and right[1][1:].islower() and len(right[1]) > 1:
                yield at, False


def _clauses(view: View) -> Iterator[Joint]:
    for match in _COMMA.finditer(view.text):
        left, right = _before(view.text, match.start()), _WORD.match(view.text, match.end())
        if left[1:].islower() and right is not None and right[0].islower():
            known = right[0] in function_words(view.language) and len(right[0]) > 1
            if known or (len(left) > 2 and len(right[0]) > 2):
                yield match.end(), known


def _before(text: str, end: int) -> str:
    """The word of two letters or more that ends at `end`, "" where it is part of something else."""
    match = _BEFORE.search(text[max(0, end - _REACH) : end])
    return match[1] if match else ""


def _quotations(view: View) -> Iterator[int]:
    if "”" in view.unusual and view.language in _CLOSES:
        for match in _CLOSED.finditer(view.text):
            line = view.lines.span(view.lines.number(match.start()))
            opened = view.text.rfind("“", line.start, match.start()) > view.text.rfind("”", line.start, match.start())
            word = _WORD.match(view.text, match.end())
            if opened and word is not None and len(word[0]) > 1:
                yield match.end()
    if '"' in view.text and (view.language in LATIN or view.language in CYRILLIC):
        yield from _straight(view)


_SUFFIXING = frozenset({"tr", "et", "hu"})
"""Languages that may set an ending right behind a quotation: "Dünya"nın."""


def _straight(view: View) -> Iterator[int]:
    """Beside straight marks, of which the first of a line opens and the second closes."""
    for match in _STRAIGHT.finditer(view.text):
        line = view.lines.span(view.lines.number(match.start()))
        before = view.text.count('"', line.start, match.start())
        elided = _ELIDED.search(view.text[max(0, match.start() - 8) : match.start()])
        if elided or view.text.count('"', line.start, line.end) % 2 or _JOINS.match(view.text, match.start()):
            continue
        if before % 2:
            if view.language not in _SUFFIXING or not view.text[match.end()].islower():
                yield match.end()
        elif view.text[match.start() - 1].isalpha():
            yield match.start()


_BRACKET = late(r"\((?=[^\W\d_])(?<=[^\W\d_]{3}\()(?P<inner>[^()\n={}<>_/\\|;]{2,100})\)")
_BEHIND = late(r"\((?P<inner>[^\W\d_][^()\n={}<>_/\\|;]{2,100})\)(?=[^\W\d_]{2})")
_SUFFIXES = frozenset("in inn innen er ers en es em sche schen isch ed ing ly al".split())
"""What stands in brackets inside a word: Schüler(innen)vertretung."""
_PARTS = frozenset("poly bis tris tetra oligo copoly".split())
"""What stands before a bracket in the names of substances: poly(vinyl)chloride."""


def glued_bracket(rule: Rule, view: View) -> Iterable[Finding]:
    """Brackets of running text that touch the word before or behind them; never calls, suffixes or substances."""
    if "(" not in view.text or not (view.language in LATIN or view.language in CYRILLIC):
        return ()
    return _spaced(rule, view, [(at, True) for at in _brackets(view.text)], sure=True)


def _brackets(text: str) -> Iterator[int]:
    for match in _BRACKET.finditer(text):
        if _glued_text(text, match):
            yield match.start()
    for match in _BEHIND.finditer(text):
        if _glued_text(text, match):
            yield match.end()


def _glued_text(text: str, match: re.Match[str]) -> bool:
    """Whether a bracket is prose: of words, the first no suffix and no part of a name, with words around it."""
    inner = match["inner"]
    before, after = _SMALL_BEFORE.search(text[max(0, match.start() - _REACH) : match.start()]), text[match.end() :][:4]
    if not _PHRASE.fullmatch(inner) or (before is not None and before[0] in _PARTS):
        return False
    if " " in inner:
        return before is not None or text[match.start() - 1 : match.start()].isspace()
    return before is not None and len(inner) > 2 and inner not in _SUFFIXES and after[:3].isalpha() and after.islower()


_SMALL_BEFORE = late(r"(?<![^\W_])[^\W\d_]*[^\W\d_A-Z]{2}$")
_PHRASE = late(r"[^\W\d_]{2,}(?:[,:]? [^\W_][\w’'.-]*,?){0,14}[.!?]?")

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_KANA = "\u3040-\u30ff"
_FULL = "，。、！？；："
_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_NARROW = [late(rf"{re.escape(m)}(?<=[{_HAN}”》）]{re.escape(m)})[ ]?(?=[{_HAN}]|$)", re.M) for m in _WIDE]
_APART = late(rf"[ ]+(?=[{_FULL}])")
"""What a text must hold that may hold narrow marks between Chinese characters, or wide ones apart."""


def narrow_marks(rule: Rule, view: View) -> Iterable[Finding]:
    """Commas and other marks of ASCII between Chinese characters, where full-width marks belong."""
    return _widened(rule, view) if view.language == "zh" else ()


def _widened(rule: Rule, view: View) -> Iterator[Finding]:
    for mark in _NARROW:
        for match in mark.finditer(view.text):
            span = Span(*match.span())
            edit = Edit.replace(view.text, span, _WIDE[match[0][0]])
            yield Finding(rule.id, rule.tier, span, (edit,), rule.summary)


def wide_apart(rule: Rule, view: View) -> Iterable[Finding]:
    """Spaces before full-width marks, which bring their own."""
    return _closed_up(rule, view) if view.language in ("zh", "ja") else ()


def _closed_up(rule: Rule, view: View) -> Iterator[Finding]:
    for match in _APART.finditer(view.text):
        if re.match(rf"[{_HAN}{_KANA}」』）】》”]", view.text[match.start() - 1 : match.start()]):
            span = Span(*match.span())
            yield Finding(rule.id, rule.tier, span, (Edit.replace(view.text, span, ""),), rule.summary)
