"""What belongs in a text though it is in another language, told by its form: names, titles, quotations, glosses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.detect.foreign.tokens import PARTICLES, Token
from cleaner.text import Span
from cleaner.text.late import late

_LINKS = frozenset(
    "de du des d la le les l del della dello delle dei degli di da do dos das el los las y e i et à au aux en en's "
    "of the and for to in on at a an with from by or n "
    "is not as vs unter ob vor hinter "
    "von van der den dem des und am an im in auf zu zum zur für bei ob ter ten het voor en "
    "nad pod ve v na a w z do we ze od o u za i oraz dla "
    "bin ibn al ben bint av af og och för på till i".split()
)
"""Small words that stand inside names: of places, institutions, people, works."""

_SMALL_NOUNS = frozenset("fr es it pt ca ro pl cs sk sl hr uk ru bg mk nl sv no da fi hu tr lt lv is".split())
"""Languages in which a capital inside a sentence begins a name, and the rest of the name may be small."""

_QUOTES_OPEN = "\"“”„«»‹›‘’‚'「『《〈"
_DASHES = tuple("–—-/·")
_QUOTES_CLOSE = "\"“”«»‹›‘’'」』》〉"
_LONG_NAME = 9
_LONG = 7
"""From this many words on a quotation is a passage left behind rather than a title or slogan."""

_MARKS = frozenset("fr es it pt ca ro".split())
"""Languages whose spelling rules put loanwords into italics or quotation marks."""

_PIECE = 3
"""From this many words on a quotation that begins small is a piece of a sentence rather than a term."""

_CONTENT = 3
"""Letters from which English writes a word of a title big, unless it links others."""

_CLAUSE = frozenset(
    "i you he she it we they me him us them i'm you're he's she's it's we're they're i'll you'll we'll they'll i've "
    "we've don't can't didn't won't isn't aren't wasn't am is are was were will would have has had do does did can "
    "could should".split()
)
"""Words of English of which every sentence holds one, and few titles."""

_SPACE = " \u00a0\u202f\u2009"
_END = _SPACE + ".,;:!?…"
_INTRODUCED = late(
    r"(?:\b(?:called|named|titled|entitled|dubbed|nicknamed|known as|so-called|namens|genannte[nrsm]?|sogenannte[nrsm]?"
    r"|nommée?s?|appelée?s?|intitulée?s?|dite?s?|llamad[oa]s?|denominad[oa]s?|titulad[oa]s?|zvan[éýáí]|názvem|jménem"
    r"|nazwie|chiamat[oaie]|chamad[oa]s?|band|album|song|film|novel|words?|terms?|phrase|expression|slogan|Titel|Band"
    r"|Wort|Wörter|Worte|Begriff|Ausdruck|mots?|termes?|palabras?|términos?|parol[ae]|termin[ei]?|palavras?|termos?"
    r"|slov[oa]|výrazy?|słow[oa]|orð|orðið|слов[оа]|термин|термін|выражение|вираз))[\s,:]*$"
)

_SPECIES = late(r"\w{3,}(?:ae|us|is|um|ii|ea|ata|osa|oides|ensis)|spp?")
_MENTIONED = late(
    r"[”\"»“’'›]\s*(?:,\s*)?(?:means?|meant|meaning|stands for|is (?:a word|translated)|translates|bedeutet|heißt"
    r"|signifie|veut dire|significa|quiere decir|quer dizer|znamená|oznacza|þýðir"
    r"|означает|означає|переводится|перекладається)\b"
)


def links_in_names(words: Sequence[Token]) -> set[int]:
    """The small words between capitalised ones that but link the parts of a name: «Ústí nad Labem»."""
    found: set[int] = set()
    for index, token in enumerate(words):
        if token.capital or not token_is_link(token):
            continue
        starts = index > 0 and not token.barrier and words[index - 1].capital
        if not starts and token.word not in PARTICLES:
            continue
        last = index
        while last + 1 < len(words) and words[last + 1].small and not words[last + 1].barrier and last - index < 2:
            last += 1
        after = last + 1 < len(words) and words[last + 1].capital and not words[last + 1].barrier
        if after and all(token_is_link(words[each]) for each in range(index, last + 1)):
            found.update(range(index, last + 1))
    return found


def is_name(words: Sequence[Token], first: int, last: int, language: str) -> bool:
    """Whether the words from `first` to `last`, in `language`, are a name, of which the small ones are but links."""
    low, high = first, last
    while low > 0 and words[low - 1].capital and _touch(words, low):
        low -= 1
    while high + 1 < len(words) and words[high + 1].capital and _touch(words, high + 1):
        high += 1
    inside = words[low : high + 1]
    if len(inside) == 2 and inside[0].capital and _SPECIES.fullmatch(inside[1].word):
        return True
    small = [index for index, token in enumerate(inside) if token.small]
    if all(token_is_link(inside[index]) for index in small) and (
        inside[-1].capital or (inside[0].capital and len(small) > 1)
    ):
        return True
    if inside[0].small or inside[0].barrier or len(inside) == 1:
        return False
    return len(inside) <= _LONG_NAME and ((words[first].capital and language in _SMALL_NOUNS) or _starts_a_name(inside))


def _touch(words: Sequence[Token], index: int) -> bool:
    """Whether no more than a space parts a word from the one before: a name does not reach over a comma."""
    return not words[index].barrier and words[index].start - words[index - 1].end <= 1


def _starts_a_name(inside: Sequence[Token]) -> bool:
    """«Journal du dimanche»: a capital and at once a link, as names of institutions begin."""
    capitals = 0
    while capitals < len(inside) and inside[capitals].capital:
        capitals += 1
    return capitals < len(inside) and token_is_link(inside[capitals])


def token_is_link(token: Token) -> bool:
    """Whether a word stands inside names, alone or elided before another."""
    return token.word in _LINKS or (token.word[1:2] == "'" and token.word[0] in "dl")


def kept_because(text: str, span: Span, words: int, language: str, here: str, *, script: bool = False) -> str:
    """Why a fragment of `words` words of `language` at `span` belongs there by its form, "" if nothing says so.

    `here` is the language of the text, `script` says that the fragment is in another script than it.
    """
    start, end = span.start, span.end
    before = text[max(0, start - 40) : start].rpartition("\n")[2]
    after = text[end : end + 40].partition("\n")[0]
    left, right = before.rstrip(_SPACE), after.lstrip(_END)
    opened, closed = _opens(text, start, left), right[:1] in _QUOTES_CLOSE and right != ""
    # „Rauchen verboten – Défense de fumer“: one saying in two languages
    quoted = (opened and (closed or right[:1] in _DASHES)) or (closed and left[-1:] in _DASHES)
    if quoted and words < _LONG and not _is_passage(span.of(text), language, marked=here in _MARKS and not script):
        return "a title or quotation kept in the original"
    closes = after.lstrip(_SPACE)[:1]
    if left.endswith(("(", "（")) and closes and closes in ")）;,，" and left[:-1].rstrip(_SPACE)[-1:].isalnum():
        return "a gloss after its translation"
    if _INTRODUCED.search(before.rstrip(_QUOTES_OPEN)) or _MENTIONED.match(after):
        return "introduced as a name or a term"
    if re.match(rf"[{_SPACE}]*[“”\"»’]?[{_SPACE}]*[(（](?!\d)", after) and words <= 4:
        return "explained in brackets"
    return ""


def _is_passage(quoted: str, language: str, *, marked: bool) -> bool:
    """Whether a quotation is no title, which begins with a capital, but a piece of a sentence, or an English one.

    `marked` says that the text can be expected to put its loanwords into quotation marks.
    """
    written = quoted.split()
    if quoted[0].islower():
        return not marked or len(written) >= _PIECE
    words = [word.strip(_END).replace("’", "'") for word in written]
    if language != "en" or not any(word.lower() in _CLAUSE for word in words):
        return False
    return any(word.islower() and len(word) >= _CONTENT and word not in _LINKS for word in words[1:])


def _opens(text: str, start: int, left: str) -> bool:
    """Whether what stands before `start`, which is `left` without the space at its end, ends in an opening mark."""
    if not left or left[-1] not in _QUOTES_OPEN:
        return False
    return left[-1] != '"' or text.count('"', text.rfind("\n", 0, start) + 1, start) % 2 == 1
