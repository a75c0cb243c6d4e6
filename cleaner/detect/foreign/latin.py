"""Words in Latin letters inside a text in another script.

Most Latin letters there are names, brands and abbreviations, which belong. A run of words is a fragment if one of
them is written small and is a frequent word of some language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.catalog import Loanwords, fold_phrase
from cleaner.detect.foreign.forms import is_name, kept_because
from cleaner.detect.foreign.found import Foreign
from cleaner.detect.foreign.tokens import Token, tokens
from cleaner.detect.language.function_words import NAMES, WORDS
from cleaner.detect.words.lists import LANGUAGES
from cleaner.detect.words.table import WordTable, word_table
from cleaner.text import Span

_SMALL_WORD = re.compile(r"(?<![A-Za-z\d@#/_\\=.&-])[a-z\u00df-\u00f6\u00f8-\u00ff]{2,}(?![A-Z\d@/_\\=&])")
_FREQUENT = -5.6
"""From this power of ten on a word is frequent enough to be told from brands and abbreviations."""

_RARE, _CLEAR = -7.5, 5
"""From this one on, if it has so many letters."""

_SIGNS = frozenset("www http https ftp com org html php pdf vs etc via mini".split())
_UNLISTED = -8.0
_NEAR = 3
_LANGUAGES = [code for code in LANGUAGES if code in WORDS["Latin"]]


def foreign_latin(text: str, language: str, loanwords: Loanwords) -> list[Foreign]:
    """The fragments in Latin letters of a text in `language`, which is written in another script, in order.

    `loanwords` are, by language, what it writes in Latin letters as a matter of course.
    """
    found: list[Foreign] = []
    done = 0
    for match in _SMALL_WORD.finditer(text):
        if match.start() >= done:
            if (table := word_table()) is None:
                return []
            own = loanwords.get(language, frozenset())
            start = text.rfind("\n", 0, match.start()) + 1
            done = text.find("\n", match.end()) % (len(text) + 1)
            words = tokens(text, start, done, "Latin")
            found += [told for run in _runs(words) if (told := _told(text, words, run, table, own))]
    return found


def _runs(words: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The first and the last of words that stand together."""
    first = 0
    for last, token in enumerate(words):
        following = words[last + 1] if last + 1 < len(words) else None
        if following is None or following.barrier or following.start - token.end > _NEAR:
            yield first, last
            first = last + 1


def _told(
    text: str, words: Sequence[Token], run: tuple[int, int], table: WordTable, loanwords: frozenset[str]
) -> Foreign | None:
    inside = words[run[0] : run[1] + 1]
    span = Span(inside[0].start, inside[-1].end)
    if fold_phrase(span.of(text)) in loanwords:
        return None
    known = [t for t in inside if t.small and len(t.word) > 1 and fold_phrase(t.word) not in loanwords]
    frequent = {token.word: max(table.frequencies(token.word).values(), default=_UNLISTED) for token in known}
    best = max(frequent, key=lambda word: (frequent[word], word), default="")
    if not best or frequent[best] < (_RARE if len(best) >= _CLEAR else _FREQUENT):
        return None
    if len(known) == 1 and (best in _SIGNS or len(best) == 2 or _touches_letter(text, span)):
        return None
    code = likeliest([token.word for token in inside], table)
    if _is_name(words, run, code):
        return None
    evidence = f"{NAMES[code]}: '{best}', in Latin letters, is a frequent word of {NAMES[code]}"
    return Foreign(
        span,
        code,
        9.0,
        len(inside),
        evidence,
        kept_because(text, span, len(inside), code, "", script=True),
        script=True,
    )


def _is_name(words: Sequence[Token], run: tuple[int, int], code: str) -> bool:
    """Whether a run is a name: links between capitals, or a capital and a word or two as names in Slavic languages."""
    inside = words[run[0] : run[1] + 1]
    capitals = sum(token.capital for token in inside)
    return is_name(words, *run, "en") or (code != "en" and len(inside) <= 3 and 2 * capitals >= len(inside))


def _touches_letter(text: str, span: Span) -> bool:
    """Whether a short word is but the end of one that begins in the other script, or the start of one."""
    return len(span) <= 3 and (text[span.start - 1 : span.start] + text[span.end : span.end + 1]).isalpha()


def likeliest(words: Sequence[str], table: WordTable) -> str:
    """The language in which these words are likeliest, English where several are as likely."""
    sums = dict.fromkeys(_LANGUAGES, 0.0)
    for word in words:
        found = table.frequencies(word)
        for code in sums:
            sums[code] += found.get(code, _UNLISTED)
    return max(sums, key=lambda code: (sums[code], code == "en", code))
