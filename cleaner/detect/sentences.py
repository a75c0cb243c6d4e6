"""Where sentences start and end, by rule: good enough to ask what else stands in the sentence of a hit.

Each stop is decided by what stands within a few words of it, so any stretch of a text gives the same answer and a
line of any length takes time in proportion to it. In doubt two sentences stay one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cleaner.detect.language.function_words import function_words
from cleaner.text import Span
from cleaner.text.late import late

_REACHES = (250, 1000, 2000)
"""Code points before an offset in which the start of its sentence is looked for, one after the other."""

_STOPS = ".!?…؟۔।"
_GOES_ON = f"{_STOPS},;:。！？、，」』）"  # ". . ." and what tokenised text sets apart
_CLOSERS = "\"'”’“‘»«›‹)\\]*_"
_END = late(
    # An earlier start within a run of stops was tried already: without this a long run takes quadratic time.
    rf"(?<![{_STOPS}])(?P<stops>[{_STOPS}]++)"
    # French sets a space before the closing mark; one that touches a word behind it opens a quotation.
    rf"(?P<closers>(?:[{_CLOSERS}]|[^\S\n][»›](?!\w))*+)(?:\[\d{{1,3}}\])*+(?=[^\S\n])"
    # Chinese and Japanese need no space; a quotation goes on with "と" or a comma.
    r"|[。！？｡]++(?:[」』”’）】》〉\"']++(?![とっ、，])|(?![」』”’）】》〉\"']))"
    r"|\n"
)
_UP_TO_WORD = late(r"(?:[^\S\n]|[\"'“”„‟‘’‚«»‹›「『（(\[{*_¿¡•–—―-])*+")
_WORD = late(r"[^\W\d_]+(?!\.)")
_TOKEN_REVERSED = late(r"[^\W_.]*+(?:\.[^\W_.]++)*+")
_DOTTED = late(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_ROMAN = late(r"[IVXLC]{2,}")

# Abbreviations, as written, without the last period. After these a sentence goes on, whatever follows.
_NEVER = {
    "": "Mr Mrs Ms Dr Prof dr prof",
    "en": "Messrs Rev Hon Sen Rep Gov Pres Gen Col Maj Capt Cmdr Adm Lt Sgt Cpl Pvt Insp e.g i.e cf viz vs",
    "de": "z.B d.h u.U z.T i.d.R Hr Hrn Fr Frl Dipl Ing Mag Abg bzw ca evtl ggf vgl gest geb sog inkl zzgl Gen",
    "fr": "M MM Mme Mmes Mlle Mgr Me St Ste p.ex cf env av",
    "es": "Sr Sra Sres Srta Dra D Dña Ud Uds Lic Ing Gral Sto Sta Av Avda EE p.ej",
    "it": "Sig Sigg Sig.ra Dott Dott.ssa Avv Ing On Sen Gen Mons S p.es dott avv cfr",
    "pt": "Sr Sra Srs Dra Exmo Exma Profa Eng Gen Av p.ex",
    "nl": "dhr mevr mw drs ir mr ing St bijv d.w.z o.a m.a.w t.a.v z.g zgn ca vgl Mej",
    "pl": "inż mgr hab ks św gen płk mjr kpt por al im ul pl tzw np m.in tj ok red bp abp kard",
    "cs": "ing mgr MUDr JUDr PhDr Ing Mgr Bc RNDr doc gen plk mjr sv tzv např tj resp popř cca nám ul",
    "uk": "ім вул акад проф доц гр св ст.л т.зв див напр е просп пров смт ред",
    "ru": "им ул акад проф доц св т.е т.к т.н см напр е просп пер гр тов ред наб пос",
}  # fmt: skip
# These may end a sentence: one ends where the next word is one that sentences begin with. Single capitals and
# dotted abbreviations ("U.S.") are treated alike.
_MAYBE = {
    "": "Jr Sr Inc Ltd Co Corp Bros St Mt Ave Blvd Rd Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Nr",
    "en": "Dept Univ Assn est approx Mon Tue Tues Wed Thu Thurs Fri c v b d p pp",
    "de": "z d h u a s i S Str str Mio Mrd Tsd Abs Art Bd Nr Okt Dez Mär Hrsg hrsg Aufl Ges Jh Abb Kap Abt Bez geb",
    "fr": "p pp v s art chap éd janv févr avr juil sept oct nov déc vol bd Cie hab",
    "es": "p s a d C h UU núm pág págs art vol ed tel Cía aprox",
    "it": "p pp a d c n art pag vol ed tel ca gen feb mar apr mag giu lug ago set ott nov dic",
    "pt": "p s a d C n art pág vol ed tel aprox Cia",
    "nl": "o a d m z b p blz nr art jan feb mrt apr aug sept okt nov dec",
    "pl": "r w m s p n o d ur zm str nr art ust poz tys mln mld godz tel woj pow",
    "cs": "r s č m p j t o n l tis mil mld str čl odst tel hod min st",
    "uk": "р рр м с т п о д н ч ст тис млн млрд грн обл кв буд кн рис табл стор год хв",
    "ru": "г гг с т п о д н ч р в вв ст тыс млн млрд руб коп обл кв кн рис табл стр мин др стр пр кг км",
}  # fmt: skip
# These are abbreviations before a number only; elsewhere they are words, or end a sentence like one.
_NUMERIC = frozenset(
    "No Nos no nos nr p pp vol vols fig figs art arts ch chap sec par n núm num pág pag blz str poz rys ust č čl odst "
    "tel Abs Art Bd Kap Abb ст п гл рис табл стор стр".split()
)
_ORDINAL = frozenset("de cs sk pl hr sr sl da no nb nn fi et lv hu is bs".split())
"""Languages that write a number with a period for an ordinal: "am 5. Mai", "5. května"."""

# Function words that are names as well, or that stand capitalised within sentences.
_NO_STARTERS = frozenset("will may might must said like much mark art so do no".split())
_PARTICLES = frozenset("al da de del della di do dos du el la las le los ten ter van von".split())


@dataclass(frozen=True, slots=True)
class _Lists:
    """What is known of one language's abbreviations and of the words its sentences start with."""

    never: frozenset[str]
    maybe: frozenset[str]
    starters: frozenset[str]
    ordinals: bool


@cache
def _lists(language: str) -> _Lists:
    starters = function_words(language) or function_words("en")
    return _Lists(
        frozenset(f"{_NEVER['']} {_NEVER.get(language, '')}".split()),
        frozenset(f"{_MAYBE['']} {_MAYBE.get(language, '')}".split()),
        starters - _NO_STARTERS,
        language in _ORDINAL,
    )


def sentences(text: str, span: Span, language: str = "") -> list[Span]:
    """The sentences of `span`, without white space at their edges: in order, covering all that is not white space.

    `language` is an ISO 639-1 code, "" when unknown. A sentence ends at a line feed at the latest.
    """
    found: list[Span] = []
    start = span.start
    for end in (*_ends(text, span.start, span.end, _lists(language)), span.end):
        sentence = _bare(text, start, end)
        if sentence:
            found.append(sentence)
        start = end
    return found


def sentence_at(text: str, offset: int, language: str = "") -> Span:
    """The sentence of `text` that holds `offset` (0 to `len(text)`), as `sentences` finds it in the line of `offset`.

    White space belongs to the sentence after it, at the end of a line to the one before; of a blank line all is
    returned. At most 2,000 code points on either side of `offset` are looked at, and longer sentences cut there.
    """
    most = _REACHES[-1]
    start = text.rfind("\n", max(0, offset - most), offset) + 1 or max(0, offset - most)
    end = text.find("\n", offset, offset + most)
    stop = min(len(text), offset + most) if end < 0 else end
    begin, end = _around(text, offset, Span(start, stop), _lists(language))
    sentence = _bare(text, begin, end)
    if not sentence and begin > start:
        return sentence_at(text, begin - 1, language)
    return sentence or Span(start, stop)


def _around(text: str, offset: int, line: Span, lists: _Lists) -> tuple[int, int]:
    """Where the sentence before `offset` ends and where the one at `offset` does, both within `line`."""
    for reach in _REACHES:
        low = max(line.start, offset - reach)
        begin, stop = low, line.end
        for end in _ends(text, low, line.end, lists):
            if end > offset:
                stop = end
                break
            begin = end
        if begin > low or low == line.start:
            break
    return begin, stop


def _bare(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its edges, None where there is nothing else."""
    stretch = text[start:end]
    bare = stretch.lstrip()
    if not bare:
        return None
    return Span(end - len(bare), start + len(stretch.rstrip()))


def _ends(text: str, start: int, end: int, lists: _Lists) -> Iterator[int]:
    """The places between `start` and `end` at which a sentence ends, in order."""
    for match in _END.finditer(text, start, end):
        if match["stops"] is None or _is_end(text, match, end, lists):
            yield match.end()


def _is_end(text: str, match: re.Match[str], end: int, lists: _Lists) -> bool:
    """Whether a sentence ends at these stops: not inside it, before a small letter or after an abbreviation."""
    at = match.start()
    if text[at - 1 : at] in ("(", "["):
        return False  # "(!)", "[...]"
    gap = _UP_TO_WORD.match(text, match.end(), end)
    assert gap is not None
    following = gap.end()
    first = text[following] if following < end else ""
    if not first or first.islower() or first in _GOES_ON:
        return False
    if match["stops"] != "." or match["closers"].strip(")]"):
        return True
    token = _TOKEN_REVERSED.match(text[max(0, at - 24) : at][::-1])
    assert token is not None
    return _ends_after(text, token[0][::-1], at, following, lists)


def _ends_after(text: str, token: str, at: int, following: int, lists: _Lists) -> bool:
    """Whether the period at `at` ends a sentence, where `token` stands before it and a word is `following`."""
    if not token:
        return True
    if token in lists.never or _recased(token) in lists.never:
        return False
    number = token.isdecimal() or _ROMAN.fullmatch(token) is not None
    if (number or len(token) == 1) and len(token) <= 3 and _opens_line(text, at - len(token)):
        return False  # the number of a list
    before_digit = text[following : following + 1].isdecimal()
    if number:
        ordinal = lists.ordinals and len(token.lstrip("IVXLC")) <= 2
        return not ordinal or _starts_sentence(text, following, lists)
    initials = token.replace(".", "")
    initial = len(initials) <= 2 and initials.isupper() and (len(token) == 1 or "." in token)
    if initial or token in lists.maybe or _DOTTED.fullmatch(token):
        return not before_digit and _starts_sentence(text, following, lists, person=initial)
    return not (before_digit and token in _NUMERIC)


def _recased(token: str) -> str:
    """An abbreviation as lists have it, where its case is due to its place: "Ul." in front, "MR." in a headline."""
    return token.capitalize() if token.isupper() else token[0].lower() + token[1:]


def _opens_line(text: str, at: int) -> bool:
    """Whether nothing but a little white space stands before `at` in its line."""
    before = text[max(0, at - 8) : at].rstrip(" \t")
    return before.endswith("\n") or (not before and at <= 8)


def _starts_sentence(text: str, at: int, lists: _Lists, *, person: bool = False) -> bool:
    """Whether the word at `at` is one that sentences begin with, and no part of a `person`'s name."""
    word = _WORD.match(text, at)
    if word is None:
        return False
    lower = word[0].lower()
    return lower in lists.starters and not (person and lower in _PARTICLES)
