r"""Regions that a repair must keep out of: addresses, handles, code, and numbers with their units.

Called once for each repair on a few hundred characters, so each search starts from something rare (`://`, `@`,
`<`, a dot before a known ending, a digit) that the interpreter finds without trying a pattern at every character,
and looks around only there. Repetitions are possessive or bounded, so a million characters of anything take
linear time.

What is protected without need only loses a repair; what is missed can be damaged. Places that repairs are for
stay free, though: the period that ends a sentence, and `<unk>`, `</s>` and their like, which are no code but what
a translation system left behind.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cleaner.detect.code_lines import code_lines_in
from cleaner.text import Span, run_end, run_start
from cleaner.text.late import late

_Found = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Protected:
    """A region and what it is: `url`, `email`, `handle`, `code` (file names and paths too) or `number`."""

    span: Span
    kind: str


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_FAR = 255  # code points that are looked back at most for the start of a word; no host or file name is longer

# CJK text runs on after a host without a space, so a host that begins in another script ends there.
_LETTERS = r"0-9A-Za-z\u00c0-\u02af\u0370-\u1fff"
# "www.example.com.Then": the sentence after a host that lacks its space is no part of it.
_RUN_ON = r"(?:(?<=\.[a-z]{2}\.)|(?<=\.[a-z]{3}\.))[A-ZА-ЯЁЄІЇ][a-zа-яёєії]"
_HOST = rf"(?:(?:[{_LETTERS}_~%@:\[\]-]++|\.(?!{_RUN_ON}))++|\w[\w.:-]*+)"
_PATH = r"""[/?\#][^\s<>"|\\^`“”„«»‹›「」『』【】《》〈〉（），。、；：！？…]*+"""
_URL = late(rf"(?:(?i:https?|s?ftp|file|git|ssh|wss?)://|(?<![\w.-])(?i:www)\.(?=\w)){_HOST}?(?:{_PATH})?")
_EMAIL = late(
    rf"(?<![{_LETTERS}_.%+-])[{_LETTERS}_.%+-]{{1,64}}+@(?:[{_LETTERS}_-]{{1,63}}+\.){{1,6}}"
    rf"(?:[a-z\u0430-\u045f]{{2,24}}+|[A-Z]{{2,9}}+)(?![0-9A-Za-z_])"
)
_HANDLE = late(r"(?<![\w@#/.&])(?:@\w{1,50}+(?:\.[a-z_]\w{0,30}+|@\w[\w-]*+(?:\.\w++)++)?|#\d*+[^\W\d]\w*+)")

# Endings that are no word: "the bread.it was" is no host. Those that are one need a path to be believed.
_TLD = (
    "com|org|net|edu|gov|mil|info|biz|eu|uk|de|fr|ru|ua|pl|cz|sk|hu|nl|ch|jp|cn|kr|tv|io|br|se|dk|рф|укр|COM|ORG"
    "|(?:it|es|at|be|no|us|ca|me|co|in|is|pt|fi|gr|tr|by|kz|lt|lv|ee|ro|bg|rs|hr|si|ie|au|nz|mx|ar|cl|ai|ly|gl|to)"
    r"(?=/\w)"
)
_FILE = (
    "py|js|ts|java|cpp|json|ya?ml|toml|xml|html?|css|php|csv|tsv|txt|pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|svg|mp[34]"
    "|zip|gz|exe|dll|sh"
)
_ENDING = late(
    rf"\.(?:(?P<host>{_TLD})(?![{_LETTERS}_@])(?:\.[a-z]{{2}}(?!\w))?(?::\d{{2,5}}+)?(?:{_PATH})?"
    rf"|(?:{_FILE})(?![{_LETTERS}_@-]))"
)
_HOST_BACK = late(rf"[{_LETTERS}.-]*+")
_FILE_BACK = late(rf"[{_LETTERS}._/\\~+-]*+")

_TOKEN = r"(?i:unk|pad|s|[be]os|sos|mask|sep|cls|blank|oov|num|start|end|extra_id)[\d_]*+\s*+/?>"
_TAG = late(
    rf"<(?:(?!/?{_TOKEN})/?[A-Za-z][\w:.-]*+(?:\s[^<>=]*+=[^<>]*+|\s*+/?)>"
    r"|!--[^<>]*+(?<=--)>|!DOCTYPE\b[^<>]*+>|\?xml\b[^<>]*+>)"
)
# Some texts have backticks for apostrophes and quotation marks: l`eau, `so', ``so'', and some translation systems
# write ```so```. A run of two or more is believed around plain ASCII only. Guides have several `Option`s.
_INLINE = late(
    r"(?<![\w`])(?:`(?![\s`])[^`\n]{1,300}+(?<!\s)`"
    r"|(`{2,3}+)(?! )(?:[ -&(-_a-~]|'(?!')|`(?!`)){1,300}+(?<! )\1)(?!(?!s\b)[\w`])"
)
_UNIX = late(r"(?<![\w/.:<~])(?:~(?:/[\w.+-]++)++|(?:/[\w.+-]++){2,}+)/?")
_WINDOWS = late(r"""(?<!\w)(?:[A-Za-z]:\\|\\\\(?=\w))(?:[^\\/:*?"<>|\n]{1,60}+\\)*+[^\s\\/:*?"<>|]*+""")
_FENCE = late(r"^[ \t>]*+(`{3,}+|~{3,}+)([^`\n]*+)$", re.MULTILINE)

_MARKED = (
    (("://", "ww.", "WW."), _URL, "url"),
    (("@",), _EMAIL, "email"),
    (("@", "#"), _HANDLE, "handle"),
    (("<",), _TAG, "code"),
    (("`",), _INLINE, "code"),
    (("/",), _UNIX, "code"),
    (("\\",), _WINDOWS, "code"),
)

# Written out, for `\d` at the start of a pattern costs three times as much; the digits of every living script.
_DIGITS = (
    r"0-9\u0660-\u0669\u06f0-\u06f9\u07c0-\u07c9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0b66-\u0b6f"
    r"\u0be6-\u0bef\u0c66-\u0c6f\u0ce6-\u0cef\u0d66-\u0d6f\u0de6-\u0def\u0e50-\u0e59\u0ed0-\u0ed9\u0f20-\u0f29"
    r"\u1040-\u1049\u17e0-\u17e9\u1810-\u1819\uff10-\uff19"
)
_CURRENCIES = "$€£¥₽₴₹"
_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
_CJK = "年月日号號時时点分秒元円圆人个個歳岁度页章回次名台万亿億천만억원년월일시분초명개"
_NUMBER = late(
    rf"[{_DIGITS}½¼¾⅓⅔](?:\d{{0,2}}+(?:[{_SPACES}'’]\d{{3}}(?!\d))++|\d*+)"
    rf"(?:(?:[.,:/×xT٫٬–−{_CJK}-]|[eE][+-]?)\d++)*+[½¼¾⅓⅔ºª⁰¹²³⁴-⁹⁻]*+(?:-[а-яёіїє]{{1,3}}(?!\w)|[{_CJK}]{{1,2}})?"
)
_NEXT = late(
    rf"(\.?[{_SPACES}]{{0,2}}(?:de |d')?)"
    r"(?:(per cent|[ap]\.m|[^\W\d_]{1,20}+[²³]?(?:/[^\W\d_]{1,6}+[²³]?)?)(?![\w'’])"
    rf"|([%‰％٪℃℉′″]|[{_CURRENCIES}](?!\d)|°(?:[{_SPACES}]?[CFКNSEWС](?!\w))?))"
)
_CODES = "EUR|USD|GBP|CHF|JPY|CNY|RUB|UAH|PLN|CZK|SEK|NOK|DKK|INR|BRL"
# What stands before a number is matched backwards, from the digit.
_LEAD = late(
    rf"[{_SPACES}]?(?:[{_CURRENCIES}][A-Z]{{0,3}}|(?:{_CODES[::-1]})(?![^\W_]))|[+\-−±≈~.№§#](?=[\s(\[\"“„«]|\Z)"
)
_YEAR = late(rf",?[{_SPACES}](?:de |del )?\d{{4}}(?!\d)")
_OF = late(rf"\.?[{_SPACES}]{{1,2}}(?:of |de |d'|di )?([^\W\d_]{{3,12}}+)")
_WORD_BEFORE = late(rf"[{_SPACES}]\.?([^\W\d_]{{3,12}}+)(?!\w)")

_SCALES = _words(
    "hundred thousand million millions billion billions trillion trillions mln bn tn Mio Mrd Tsd Millionen Million "
    "Milliarden Milliarde millones millón milliards milliard miliardi milioni milione miljoen miljard milhões milhão "
    "bilhões тыс тис млн млрд трлн миллион миллиона миллионов миллиарда миллиардов тысяч тысячи мільйон мільйони "
    "мільйонів мільярда мільярдів тисяч тисячі milionów miliony mld"
)
_UNITS = _words(
    "µg μg mcg mg g kg t nm µm μm mm cm dm m km nl µl μl ml mL cl dl l L hl ns µs μs ms s sec min h hr hrs Hz kHz MHz "
    "GHz mW W kW MW GW TW Wh kWh MWh GWh TWh mV V kV mA Ah mAh kΩ Ω Pa hPa kPa MPa bar mbar J kJ MJ cal kcal eV keV "
    "MeV GeV N kN Nm mol mmol kB KB MB GB TB PB kbit Mbit Gbit Mbps Gbps bit px dpi fps ppm ppb dB pH lx lm cd Bq kBq "
    "mSv Sv ha ft yd mi lb lbs oz mph knots kn psi hp PS am pm AM PM Uhr CE BC AD BCE Jh мг г кг т нм мм см дм м км "
    "мкг мкм мл л сек мин хв ч год га Гц кГц МГц ГГц Вт кВт МВт ГВт кВ Па кПа МПа Дж кДж ккал кал КБ МБ ГБ ТБ руб грн "
    "гг рр р EUR USD GBP CHF JPY CNY RUB UAH PLN CZK SEK NOK DKK HUF TRY INR BRL Kč zł kr Fr Ft euro euros Euro "
    "dollars dollar Dollar pounds yen yuan rubles hryvnia hryvnias dólares dollari рублей рубля рубль гривень гривні "
    "гривня евро євро долларов доллара доларів percent pct Prozent procent procente pourcent процент процента "
    "процентов відсотка відсотків"
) | {"per cent", "a.m", "p.m"}
_ENDINGS = _words("st nd rd th er re ère ème")
_MONTHS = _words(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec Januar Jänner Februar März Mai Juni Juli Oktober Dezember janvier février mars avril mai "
    "juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto "
    "septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre "
    "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro januari februari maart april mei juni "
    "juli augustus september oktober november december stycznia lutego marca kwietnia maja czerwca lipca sierpnia "
    "września października listopada grudnia ledna února března dubna května června července srpna září října prosince "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря січня лютого березня квітня "
    "травня червня липня серпня вересня жовтня листопада грудня Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos "
    "Eylül Ekim Kasım Aralık"
)
_CLOSING = {")": "(", "]": "[", "}": "{"}


def protected_in(text: str, window: Span | None = None) -> list[Protected]:
    """What is protected in `window` of `text` (all of it by default), in order of place and without overlap.

    Spans are offsets in `text` and lie inside the window: a region that reaches farther is cut. What overlaps is
    one region, of the kind of its longest part. Never raises.
    """
    start, end = (window.start, min(window.end, len(text))) if window is not None else (0, len(text))
    if start >= end:
        return []
    low, high = _whole_words(text, start, end)
    fences = fenced_blocks(text)
    found = list(fences[max(0, bisect_left(fences, (low,)) - 1) : bisect_left(fences, (high,))])
    found += _marked(text, low, high)
    found += _names_with_endings(text, low, high)
    found += _numbers(text, low, high)
    found += [(at, to, "code") for at, to in code_lines_in(text, low, high)]
    return _merged(found, start, end)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The window, widened where its edges cut a word, so that half an address is seen as the address it is."""
    return run_start(text, start, max(0, start - _FAR)), run_end(text, end, min(len(text), end + _FAR))


def _merged(found: list[_Found], start: int, end: int) -> list[Protected]:
    """Regions that share a code point as one, cut to the window."""
    regions: list[Protected] = []
    low = high = longest = 0
    kind = ""
    for at, to, what in [*sorted(found), (end, end, "")]:
        if at < high and what:
            if to - at > longest:
                longest, kind = to - at, what
            high = max(high, to)
            continue
        if kind and max(low, start) < min(high, end):
            regions.append(Protected(Span(max(low, start), min(high, end)), kind))
        low, high, longest, kind = at, to, to - at, what
    return regions


def _marked(text: str, start: int, end: int) -> Iterator[_Found]:
    """What holds a mark that is seldom in a text, and is not tried where the mark is absent."""
    for marks, pattern, kind in _MARKED:
        if any(text.find(mark, start, end) >= 0 for mark in marks):
            for match in pattern.finditer(text, start, end):
                yield match.start(), _trimmed(text, match.start(), match.end()), kind


def _names_with_endings(text: str, start: int, end: int) -> Iterator[_Found]:
    """Bare hosts and file names, found by their ending."""
    low = start
    for match in _ENDING.finditer(text, start, end):
        host = match["host"]
        back = (_HOST_BACK if host else _FILE_BACK).match(text[max(low, match.start() - _FAR) : match.start()][::-1])
        name = back[0].rstrip(".-") if back else ""
        if name and name[0] not in ".-" and (len(name) > 1 or match[0] != f".{host}" or host == "com"):
            low = _trimmed(text, match.start(), match.end())
            yield match.start() - len(name), low, "url" if host else "code"


def _trimmed(text: str, start: int, end: int) -> int:
    """Where an address ends without the punctuation and the brackets of the sentence around it."""
    address = text[start:end]
    excess = {bracket: address.count(bracket) - address.count(opening) for bracket, opening in _CLOSING.items()}
    at = len(address)
    while at > 0:
        last = address[at - 1]
        if excess.get(last, 0) > 0:
            excess[last] -= 1
        elif last not in ".,:;!?'’*":
            break
        at -= 1
    return start + at


@lru_cache(maxsize=2)
def fenced_blocks(text: str) -> tuple[_Found, ...]:
    """Where the fenced code of `text` lies, from fence to fence. A fence that none closes is not believed."""
    if "```" not in text and "~~~" not in text:
        return ()
    blocks: list[_Found] = []
    fences, never_closed = list(_FENCE.finditer(text)), set[str]()
    at = 0
    while at < len(fences):
        opened, end = fences[at], at
        if opened[1] not in never_closed:
            end = next((n for n in range(at + 1, len(fences)) if _closes(fences[n], opened[1])), at)
        if end > at:
            blocks.append((opened.start(1), fences[end].end(1), "code"))
        else:
            never_closed.add(opened[1])
        at = end + 1
    return tuple(blocks)


def _closes(fence: re.Match[str], opened: str) -> bool:
    return fence[1].startswith(opened) and not fence[2].strip()


def _numbers(text: str, start: int, end: int) -> Iterator[_Found]:
    low = start
    for match in _NUMBER.finditer(text, start, end):
        at, to = match.span()
        if at > 0 and text[at - 1].isalpha() and text[at - 1] < "\u3000":  # "H2O", "MP3 s": a name has no unit
            low = to
        elif lead := _LEAD.match(text[max(low, at - 8) : at][::-1]):
            at, low = at - lead.end(), _after(text, to, end)
        else:
            at, low = _date(text, at, _after(text, to, end), start, end)
        yield at, low, "number"


def _after(text: str, to: int, end: int) -> int:
    """Where a number that ends at `to` ends with its unit: `5 km/h`, `5.3 million dollars`, `3,5 Mio. €`."""
    at, scaled = to, False
    while (match := _NEXT.match(text, at, end)) is not None:
        gap, word, symbol = match.groups()
        if gap.startswith(".") and not scaled:
            break
        size = len(symbol) if symbol else _unit(word, attached=not gap)
        if size:
            return match.end(1) + size
        if scaled or word not in _SCALES:
            break
        at, scaled = match.end(), True
    return at


def _unit(word: str, attached: bool) -> int:
    """How much of `word` is a unit, in code points: `km/h` all, `km/one` the first two."""
    first, _, second = word.partition("/")
    if first.rstrip("²³") in _UNITS or (attached and (first in _ENDINGS or (len(first) == 1 and first.isascii()))):
        return len(word) if second.rstrip("²³") in _UNITS else len(first)
    return 0


def _date(text: str, at: int, to: int, start: int, end: int) -> tuple[int, int]:
    """A number with the month after it or before it, and the year after that; a year has no month after it."""
    day = to - at < 3 or not text[at : at + 3].isdigit()
    if day and (after := _OF.match(text, to, end)) and after[1] in _MONTHS:
        to = after.end()
    else:
        before = _WORD_BEFORE.match(text[max(start, at - 16) : at][::-1])
        if not before or before[1][::-1] not in _MONTHS:
            return at, to
        at -= before.end()
    year = _YEAR.match(text, to, end) if day else None
    return at, year.end() if year else to
