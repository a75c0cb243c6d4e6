r"""What a reader would call the facts of a passage, and whether a repair changed any of them.

Numbers in digits with their units, dates, addresses on the web, negations, quotation marks and names. What a
reader does not read is no fact: white space, the spacing of punctuation and of units, invisible characters, the
shape of an apostrophe.

`facts` says what the facts of a text are. `harmed` compares the facts of two texts, but reads only where they
differ and on to the next place on either side that no fact can cross: facts of a text are those of its parts
on either side of such a place, taken together, so the answer is that of comparing all facts.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

from cleaner.text.late import late

CLASSES = ("number", "date", "url", "negation", "quotation", "name")

_L = r"[^\W\d_]"  # a letter
_SP = r"[^\S\n]"  # white space within a line: no fact crosses a line feed
_CJK_STOPS = "。！？"

_APOSTROPHE = "\N{MODIFIER LETTER APOSTROPHE}"
_UNREAD = late(
    "[\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}-\N{RIGHT-TO-LEFT MARK}\N{LEFT-TO-RIGHT EMBEDDING}-\N{RIGHT-TO-LEFT OVERRIDE}"
    "\N{WORD JOINER}-\N{INVISIBLE PLUS}\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}"
    "\N{ZERO WIDTH NO-BREAK SPACE}]"
)
_COMBINING = late("[\N{COMBINING GRAVE ACCENT}-\N{COMBINING LATIN SMALL LETTER X}]")
_DECOMPOSED = late(rf"{_L}{_COMBINING.pattern}{{1,4}}")
_SPACING = late(rf"[^\S\n ]{_SP}*+| {_SP}++")


def _as_read(text: str) -> str:
    """`text` with single spaces, composed letters and ’ for the apostrophe that is a letter; the invisible is gone."""
    if not text.isascii():
        text = _UNREAD.sub("", text).replace(_APOSTROPHE, "’")
        if _COMBINING.search(text):
            text = _DECOMPOSED.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)
    return _SPACING.sub(" ", text)


_MONTHS = """januar jänner janvier janeir enero gennai styczn stycze ledna leden январ січ februar februari févr
    fevereir febrer febbrai luty luteg února únor феврал лют march märz marz mars març maart marc březn březen март
    берез april avril abril aprile kwiet dubn duben апрел квіт mai maio mayo maggi maj květ мая мае май трав june
    juin juni junho junio giugn czerw červ июн черв july juil juli julho julio lugli lipc lipiec июл лип august août
    agosto sierp srpn srpen серп септ septem septiem setiem settem setem wrześ wrzes září сентябр верес octo okto
    octubr outubr ottobr paździer říjn říjen октябр жовт novem noviem listopad ноябр decem dezem décem diciem dicem
    grudn grudzie prosin декабр груд""".split()
_MONTHS_EXACT = """jan feb fév fev mar mär apr abr avr may jun jul aug ago sep sept set oct okt out ott nov dec dez déc
    dic janv ene gen mag giu lug mei mrt sty lut kwi cze lip sie wrz paź lis gru янв фев мар апр авг сен сент окт
    ноя дек""".split()
_SCALES = """million millon millón milhã milhõ miljoen milion milión mio mln миллион мільйон млн milliard miliard
    miljard mrd mld млрд миллиард мільярд billion billón bilhã bilhõ bilion трлн триллион трильйон trillion trilión
    thousand tausend tsd duizend tysi tys tisíc тысяч тыс тисяч тис hundred hundert""".split()
_UNITS = """percent prozent procent процент відсот dollar dólar доллар долар euro eura евро євро pound pfund rubl rubel
    rouble rublo руб hryvn griwn грив грн yen zł koron korun kč krone franc frank peso cent kilomet kilomèt kilóm
    quilóm quilôm chilomet километр кілометр centimet zentimet сантиметр millimet milimet миллиметр міліметр meter metre
    mètre metr metro метр mile meil milla foot feet fuß inch yard acre hectare hektar гектар kilogram quilogram
    chilogramm килограм кілограм kilowatt киловатт кіловат megawatt мегават gram грам ton тонн liter litre litr литр
    літр barrel degree grad град watt ват second sekund seconde segund сек minut мин хвил hour stund heure hora uur
    godzin hodin час годин day tag jour día giorn dag dni dzie день дня дней днів week woch semain seman settiman tydzie
    tygodn týd недел тижн month monat mois mese maand miesi měsíc месяц місяц year jahr année años anni anno jaar lat
    rok год лет рок""".split()
_MICRO = "\N{MICRO SIGN}\N{GREEK SMALL LETTER MU}"
_SYMBOLS = (
    "[%‰€$£¥₴₽₺₹]|[°º](?: ?[CF\N{CYRILLIC CAPITAL LETTER ES}Ф](?!\\w))?|[百千万萬亿億兆年月日円元원년월일时時分秒岁歳]+"
    rf"|(?:[kdcmn{_MICRO}]?m|[km{_MICRO}]?g|[mcdh]?l|[kMGT]?Hz|[kMGT]?Wh?|[kMGTP]?B|[kKMGT]?bit|[mk]?[VA]|[hkM]?Pa|k?cal|k?J|ha|t|h"
    r"|s|min|sec|ft|lbs?|oz|mi|mph|kmh|[ap]\.? ?m|[кдсм]?м|[км]?г|т|л|га|ч|с|хв|к?Гц|[кМГ]?Вт)"
    rf"[²³]?(?:/(?:h|s|min|k?m[²³]?|k?g|[lLhчсг]|ч|год))?(?!{_L})"
)
_MINUS = "\N{MINUS SIGN}\N{EN DASH}"
_FIGURES = "²³¹⁰⁴-⁹½⅓⅔¼¾⅛"  # letters to `re`
_DIGIT = rf"[\d{_FIGURES}]"
_ANY_DIGIT = late(_DIGIT)
_LEAD = 20
"""Code points that a date or number holds at most before its first digit: "September, of 2020"."""


def _one_of(words: list[str]) -> str:
    """A pattern for any of `words`, small, capitalised or in capitals; ignoring case would take twice the time."""
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[0], []).extend((word[1:], word[1:].upper()))
    return "|".join(f"[{first}{first.upper()}](?:{'|'.join(rest)})" for first, rest in tails.items())


@cache
def _figure() -> re.Pattern[str]:
    """A date or a number. None reaches over more than two words in a row: `_FREE` relies on that."""
    of, year, day = "(?:de |of )?", r"\d{4}(?!\d)", r"\d{1,2}(?:st|nd|rd|th|er|[.ºª]|-?го)?"
    month = rf"(?:(?:{_one_of(_MONTHS)}){_L}{{0,6}}|{_one_of(_MONTHS_EXACT)})(?!{_L})\.?"
    figures = rf"(?:{year}-\d\d?-\d\d?|\d{{1,2}}(?P<sep>[./-]) ?\d{{1,2}}(?P=sep) ?\d{{2,4}})(?!\d)"
    day_first = rf"{day} ?{of}{month}(?:,? ?{of}{year})?"
    month_first = rf"{month}(?: ?{day}(?!\d)(?:,? ?{year})?|,? ?{of}{year})"
    # What can start one is asked first: this is tried at each character before a digit.
    date = (
        rf"(?=\d)(?<!\d)(?:{figures}|{day_first})"
        rf"|(?={_L})(?<!{_L})(?={_L}{{3,12}}+\.?,? ?(?:de |of )?\d){month_first}"
    )
    lead = (
        rf"(?=[^a-z ])(?P<sign>(?<![\w.,:;/'’)\]%°-])[-+±{_MINUS}])?"
        rf"(?:(?P<money>[$€£¥₴₽₺₹]|(?<!{_L})(?:USD|EUR|GBP|CHF|RUB|UAH|PLN|CZK)) ?)?"
    )
    core = rf"\d{{1,3}}(?: \d{{3}}(?!\d))+(?:[.,]\d+)?|{_DIGIT}(?:[.,:/'’]?{_DIGIT})*+"
    scale = rf"(?P<scale>{_one_of(_SCALES)}|(?:mil|mille|mila|bn)(?!{_L})){_L}*+\.?"
    unit = (
        r"[ -]?(?P<share>(?i:p(?:er|our|or) ?c(?:ent|iento|ento)))"
        rf"|(?:[ -]?{scale}(?: d(?:[ei] |['’] ?))?)?(?:[ -]?(?:(?P<symbol>{_SYMBOLS})|(?P<unit>{_one_of(_UNITS)})))?"
    )
    return re.compile(f"(?P<date>{date})|{lead}(?P<core>{core})(?:{unit})")


def _numbers_and_dates(text: str) -> tuple[list[str], list[str]]:
    """A number that belongs to a date counts as part of the date only."""
    numbers: list[str] = []
    dates: list[str] = []
    at = 0
    while digit := _ANY_DIGIT.search(text, at):
        match = _figure().search(text, max(at, digit.start() - _LEAD))
        assert match is not None
        if match["date"]:
            dates.append(match["date"].replace(" ", "").lower())
        else:
            numbers.append(_number(match))
        at = match.end()
    return numbers, dates


def _number(match: re.Match[str]) -> str:
    """A number as it is compared: one minus sign, spaces only between its digits, words of units by their stem."""
    sign, money, core, symbol, *words = match.group("sign", "money", "core", "symbol", "share", "scale", "unit")
    minus = "-" if sign and sign in _MINUS else sign or ""
    stems = "".join(word.lower() for word in words if word)
    unit = (stems + (symbol or "")).replace(" ", "").replace(".", "")
    return minus + (money or "") + core.replace("’", "'") + unit


_TLD = "com|org|net|edu|gov|mil|info|biz|eu|uk|de|fr|ru|ua|pl|cz|sk|hu|nl|ch|jp|cn|tv|io|br|se|dk|рф|укр"
_REST = rf"[^\s<>\"“”„«»「」『』（）【】，、；{_CJK_STOPS}]"
_URL = late(
    rf"(?i:(?:https?|ftp)://|www\.){_REST}++"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++"
    rf"|(?<![\w@.-])[\w-]++(?:\.[\w-]++)*?(?:\.(?:{_TLD})(?![\w-]))++(?:/{_REST}*+)?"
)
_ANY_URL = late(rf"://|@|www\.|WWW\.|Www\.|\.(?:{_TLD})(?![\w-])")
_AFTER_URL = ".,;:!?…)]}'’*_"

_MARKS = "'‘’‚‛`´"  # an apostrophe or a quotation mark
_ENDING = rf"(?:(?<=\w[{_MARKS}])|(?<=\w [{_MARKS}])) ?(?:s|t|re|ve|ll|d|m|S|T)(?![\w{_MARKS}])"
_ELIDED = {
    "fr": ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu"],
    "it": ["c", "d", "l", "m", "s", "t", "v", "all", "dall", "dell", "nell", "sull", "quell", "quest"],
}


@cache
def _quotation_mark(language: str) -> re.Pattern[str]:
    """A quotation mark; an apostrophe is none within a word, nor where tokenised text puts spaces around it.

    That is before an ending ("Putin 's") and in French and Italian behind an elided word ("l' homme").
    """
    elided = [
        rf"(?<=(?<![\w{_MARKS}])[{word[0]}{word[0].upper()}]{word[1:]}{space}[{_MARKS}])"
        for word in _ELIDED.get(language, [])
        for space in ("", " ")
    ]
    joins = [rf"(?<=\w[{_MARKS}])\w", _ENDING] + ([rf"(?:{'|'.join(elided)}) ?\w"] if elided else [])
    return re.compile(rf"[\"“”„‟«»‹›「」『』〝〞〟＂{_MARKS}](?:(?<![{_MARKS}])|(?!{'|'.join(joins)}))")


_WORD = late(f"{_L}+")
_CONTRACTED = late(rf"[nN] ?[{_MARKS}] ?[tT](?!\w)")

_NEGATIONS = {
    "en": "not no never neither nor nobody nothing nowhere none without cannot dont doesnt didnt isnt arent "
    "wasnt werent havent hasnt hadnt wouldnt couldnt shouldnt wont cant",
    "de": "nicht nie niemals niemand niemanden niemandem nichts weder ohne kein keine keinen keinem keiner "
    "keines keins nirgends nirgendwo keinesfalls keineswegs",
    "fr": "ne n pas jamais rien aucun aucune aucuns aucunes nul nulle ni sans non personne guère",
    "es": "no nunca jamás nada nadie ni sin ningún ninguna ninguno ningunas ningunos tampoco",
    "it": "non no mai niente nulla nessun nessuno nessuna né neanche nemmeno neppure senza",
    "pt": "não nunca jamais nada ninguém nem sem nenhum nenhuma nenhuns nenhumas tampouco",
    "nl": "niet nooit niemand niets geen noch zonder nergens nee",
    "pl": "nie nigdy nikt nikogo nikomu nic niczego niczym nigdzie ani bez żaden żadna żadne żadnego żadnej "
    "żadnych brak",
    "cs": "ne není nejsou nejsem nejsme nebyl nebyla nebylo nebyli nebude nebudou nemá nemají nemůže nemohou "
    "nemohl nesmí nechce nelze neví nikdy nikdo nikoho nikomu nic ničeho nikde nikoli ani bez žádný žádná "
    "žádné žádného žádných",
    "uk": "не ні ніколи ніхто нікого нікому нічого ніщо ніде ніяк немає нема без жоден жодна жодне жодного "
    "жодної жодних",
    "ru": "не ни нет никогда никто никого никому ничего ничто нигде никак нельзя без никакой никакого никакая никаких",
}
_CLEAR = "not never nicht kein keine niemals nunca jamais нет никогда ніколи nigdy"


@cache
def _negations(language: str) -> frozenset[str]:
    """The negating words of `language`; of any, those that mean nothing else elsewhere, where it is not listed."""
    return frozenset(_NEGATIONS.get(language, _CLEAR).split())


def _negated(text: str, lowered: list[str], language: str) -> list[str]:
    """Negating words; the contracted and the misspelt ones of English count as "not"."""
    words = _negations(language)
    found = [word for word in lowered if word in words]
    if language == "en":
        found = ["not" if len(word) > 3 and word.endswith(("nt", "nnot")) else word for word in found]
    return found + ["not"] * len(_CONTRACTED.findall(text))


@dataclass(frozen=True, slots=True)
class Harm:
    """Facts of class `cls` that a repair took away or brought in, sorted, in the form in which they are compared."""

    cls: str
    lost: tuple[str, ...]
    gained: tuple[str, ...]


def facts(text: str, language: str = "") -> dict[str, Counter[str]]:
    """For each class, how often each fact of it stands in `text`. `language` is an ISO 639-1 code, "" if unknown."""
    return dict(zip(CLASSES, map(Counter, _facts(_as_read(text), language)), strict=True))


def harmed(before: str, after: str, language: str = "") -> list[Harm]:
    """The facts that differ between a passage before and after a repair, in the order of `CLASSES`.

    Empty when none do: exactly when `facts` of both are equal. Raises nothing, whatever the strings hold.
    """
    old, new = (_as_read(part) for part in _differing(before, after))
    if old == new:
        return []
    harms = []
    for cls, was, now in zip(CLASSES, _facts(old, language), _facts(new, language), strict=True):
        if was != now:
            lost, gained = Counter(was) - Counter(now), Counter(now) - Counter(was)
            if lost or gained:
                harms.append(Harm(cls, tuple(sorted(lost.elements())), tuple(sorted(gained.elements()))))
    return harms


def _facts(text: str, language: str) -> tuple[list[str], ...]:
    """The facts of a text as read, a list for each of `CLASSES`, in order of appearance."""
    numbers, dates = _numbers_and_dates(text)
    urls = [match[0].rstrip(_AFTER_URL) for match in _URL.finditer(text)] if _ANY_URL.search(text) else []
    words = _WORD.findall(text)
    lowered = [word.lower() for word in words]
    names = [word for word, lower in zip(words, lowered, strict=True) if word != lower]
    return numbers, dates, urls, _negated(text, lowered, language), _quotation_mark(language).findall(text), names


_P = rf"[^\W\d_{_APOSTROPHE}{_FIGURES}]"  # a letter, and never an apostrophe or a figure
_FREE = late(rf"[\s{_CJK_STOPS}](?:(?<=[\n{_CJK_STOPS}])|(?<={_P}{_SP}){_SP}*+{_P}{{3,}}+{_SP}++(?={_P}{{3}}))")
"""What no fact reaches over the end of: a line feed, a CJK stop, and the space between two words of three letters or
more, where one more word stands before them.

Shorter words may join: "de", "of", "d’". Without the word before, a number with two words to it could end there.
"""


def _differing(before: str, after: str) -> tuple[str, str]:
    """The parts of both that hold every fact that may differ: from one free place to another."""
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    low = _free_before(before, start)
    match = _FREE.search(before, len(before) - end + 1)  # what it looks back at must be alike too
    rest = len(before) - match.end() if match else 0
    return before[low : len(before) - rest], after[low : len(after) - rest]


def _alike(one: str, other: str) -> int:
    """How many code points the two start with in common."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _free_before(text: str, at: int) -> int:
    """The last free place known from `text` before `at` alone, 0 if there is none."""
    reach = 64
    while True:
        low, last = max(0, at - reach), 0
        for match in _FREE.finditer(text, low, at):
            last = match.end()
        if last or not low:
            return last
        reach *= 8
