"""What the letters beyond ASCII look like in languages whose old encodings are still met on the web.

A guess rests on it: bytes read with the wrong codec give letters that no one language uses together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

WESTERN = {
    "German": "äöüß",
    "French": "àâçéèêëîïôœùûüÿ",
    "Spanish": "áéíóñúü¿¡ºª",
    "Portuguese": "áàâãçéêíóôõúüºª",
    "Italian": "àèéìíîòóùú",
    "Swedish": "åäöéü",
    "Danish": "æøåé",
    "Icelandic": "áðéíóúýþæö",
    "Dutch": "éëïóöüèê",
    "Catalan": "àçéèíïóòúü·",
}
CENTRAL = {
    "Polish": "ąćęłńóśźż",
    "Czech": "áčďéěíňóřšťúůýž",
    "Slovak": "áäčďéíĺľňóôŕšťúýž",
    "Hungarian": "áéíóöőúüű",
    "Croatian": "čćđšž",
    "Romanian": "ăâîşţ",
    "Slovene": "čšž",
}
BALTIC = {"Lithuanian": "ąčęėįšųūž", "Latvian": "āčēģīķļņšūž", "Estonian": "äõöüšž"}
TURKISH = {"Turkish": "çğıİöşüâîû"}
VIETNAMESE = {
    "Vietnamese": "ăâđêôơưàáèéìíòóùúýãõ₫"
    "\N{COMBINING GRAVE ACCENT}\N{COMBINING ACUTE ACCENT}\N{COMBINING TILDE}"
    "\N{COMBINING HOOK ABOVE}\N{COMBINING DOT BELOW}"
}
CYRILLIC = {
    "Russian": "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
    "Ukrainian": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "Bulgarian": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "Serbian": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "Belarusian": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "Macedonian": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
}
GREEK = {"Greek": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"}
HEBREW = {"Hebrew": "אבגדהוזחטיךכלםמןנסעףפץצקרשת"}
ARABIC_LETTERS = "".join(map(chr, (*range(0x621, 0x63B), *range(0x641, 0x653))))
ARABIC = {"Arabic": ARABIC_LETTERS + "،؛؟", "Persian": ARABIC_LETTERS + "پچژگک،؛؟"}
THAI = {"Thai": "".join(map(chr, (*range(0xE01, 0xE3B), *range(0xE3F, 0xE4F))))}

LATIN = (WESTERN, CENTRAL, BALTIC, TURKISH, VIETNAMESE)

PUNCTUATION = frozenset(
    "«»„“”‘’‚‹›–—…°§©®™€£№·•±²³½¼¾´×¡¿\N{NO-BREAK SPACE}\N{SOFT HYPHEN}"
    "\N{IDEOGRAPHIC SPACE}、。「」『』《》〈〉【】〔〕・ー～●○■□◆◇★☆→←↑↓※〇々"
    + "".join(map(chr, range(0xFF01, 0xFF5F)))
)
WITHIN_WORDS = frozenset("’´·–—\N{SOFT HYPHEN}")
"""Punctuation that stands between two letters in ordinary text."""

KANA = "".join(map(chr, (*range(0x3041, 0x3097), *range(0x30A1, 0x30FB))))


def _rows(codec: str, rows: Iterable[int], cells: Iterable[int] = range(0xA1, 0xFF)) -> str:
    cells = tuple(cells)
    return "".join(bytes((row, cell)).decode(codec, "ignore") for row in rows for cell in cells)


@cache
def ideographic() -> dict[str, dict[str, str]]:
    """The everyday characters of each East Asian codec, as the standard behind it lists them.

    GB 2312 and JIS X 0208 call them level 1, Big5 frequently used; KS X 1001 has only syllables in use. Other
    characters of these codecs are rare in a text and common in bytes that were read with the wrong one.
    """
    simplified = _rows("gb2312", range(0xB0, 0xD8))
    cells = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    # the row 0xC6 has frequent characters up to 0x7E only, and kana of an extension after them
    traditional = _rows("big5", range(0xA4, 0xC6), cells) + _rows("big5", [0xC6], range(0x40, 0x7F))
    japanese = {"Japanese": KANA + _rows("euc_jp", range(0xB0, 0xD0))}
    return {
        "gb18030": {"Chinese": simplified, "traditional Chinese": traditional},
        "cp932": japanese,
        "big5hkscs": {"traditional Chinese": traditional},
        "cp949": {"Korean": _rows("euc_kr", range(0xB0, 0xC9))},
        "euc_jp": japanese,
    }


@dataclass(frozen=True, slots=True)
class Charset:
    """A Python codec and the letters, small and capital, of the languages written in it.

    `latin`: letters of ASCII belong to these languages. `wide`: a character may take several bytes, and
    words are not set apart.
    """

    codec: str
    languages: dict[str, frozenset[str]]
    latin: bool
    wide: bool


@cache
def charsets() -> tuple[Charset, ...]:
    """The charsets a guess chooses from.

    The order decides between readings that are equally likely: what the web uses more comes first.
    """
    tables: dict[str, dict[str, str]] = {
        "cp1252": WESTERN,
        "cp1251": CYRILLIC,
        "cp1250": CENTRAL,
        **ideographic(),
        "koi8_r": CYRILLIC,
        "koi8_u": CYRILLIC,
        "cp1253": GREEK,
        "cp1254": TURKISH,
        "cp1255": HEBREW,
        "cp1256": ARABIC,
        "cp1257": BALTIC,
        "cp874": THAI,
        "cp866": CYRILLIC,
        "iso8859_2": CENTRAL,
        "iso8859_5": CYRILLIC,
        "iso8859_7": GREEK,
        "iso8859_15": WESTERN,
        "iso8859_13": BALTIC,
        "cp1258": VIETNAMESE,
        "mac_roman": WESTERN,
        "cp852": CENTRAL,
        "cp850": WESTERN,
        "latin_1": WESTERN,
    }
    return tuple(
        Charset(codec, _both_cases(table), table in LATIN, codec in ideographic()) for codec, table in tables.items()
    )


def _both_cases(table: dict[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(letters + letters.upper()) for language, letters in table.items()}
