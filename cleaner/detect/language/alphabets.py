"""Which letters belong to which script, and to which of its languages: data for `cleaner.detect.language.decision`."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

# Where each run of code points starts, and its script; "" stands for what no decision here rests on.
_RUNS = (
    (0x0, ""), (0x41, "Latin"), (0x2B0, ""), (0x370, "Greek"), (0x400, "Cyrillic"), (0x530, "Armenian"),
    (0x590, "Hebrew"), (0x600, "Arabic"), (0x700, ""), (0x750, "Arabic"), (0x780, ""), (0x8A0, "Arabic"),
    (0x900, "Devanagari"), (0x980, "Bengali"), (0xA00, "Gurmukhi"), (0xA80, "Gujarati"), (0xB00, ""),
    (0xB80, "Tamil"), (0xC00, "Telugu"), (0xC80, "Kannada"), (0xD00, "Malayalam"), (0xD80, "Sinhala"),
    (0xE00, "Thai"), (0xE80, "Lao"), (0xF00, ""), (0x1000, "Burmese"), (0x10A0, "Georgian"),
    (0x1100, "Hangul"), (0x1200, ""), (0x1780, "Khmer"), (0x1800, ""), (0x1C90, "Georgian"), (0x1CC0, ""),
    (0x1E00, "Latin"), (0x1F00, "Greek"), (0x2000, ""), (0x3041, "Kana"), (0x30FB, ""), (0x30FC, "Kana"),
    (0x3100, ""), (0x3131, "Hangul"), (0x3190, ""), (0x31F0, "Kana"), (0x3200, ""), (0x3400, "Han"),
    (0xA000, ""), (0xAC00, "Hangul"), (0xD7A4, ""), (0xF900, "Han"), (0xFB00, ""), (0xFB50, "Arabic"),
    (0xFEFD, ""), (0xFF66, "Kana"), (0xFFA0, ""), (0x20000, "Han"), (0x40000, ""),
)  # fmt: skip
_RUN_STARTS = [start for start, _ in _RUNS]

# Scripts that one language writes. "Han" stands for Han characters alone, "Kana" for a mixture with kana.
ONE_LANGUAGE: dict[str, str] = {
    "Armenian": "hy", "Bengali": "bn", "Burmese": "my", "Georgian": "ka", "Greek": "el", "Gujarati": "gu",
    "Gurmukhi": "pa", "Han": "zh", "Hangul": "ko", "Hebrew": "he", "Kana": "ja", "Kannada": "kn",
    "Khmer": "km", "Lao": "lo", "Malayalam": "ml", "Sinhala": "si", "Tamil": "ta", "Telugu": "te", "Thai": "th",
}  # fmt: skip


@lru_cache(maxsize=4096)
def script_of(character: str) -> str:
    """The script of a letter, "" for anything else and for scripts that no language here is written in."""
    return _RUNS[bisect_right(_RUN_STARTS, ord(character)) - 1][1] if character.isalpha() else ""


# By script and language: the letters that some, not all, of the languages told apart in the script write.
LETTERS: dict[str, dict[str, str]] = {
    "Arabic": {"ar": "ةىكيأإؤ", "fa": "پچژگکی", "ur": "ٹڈڑںےہھپچژگکیۓ"},
    "Cyrillic": {
        "be": "іўыэёьяюй",
        "bg": "ищъьяюйѝ",
        "mk": "иѓѕјљњќџѐѝ",
        "ru": "иыэёъщьяюй",
        "sr": "иђјљњћџ",
        "uk": "ґєіїищьяюй",
    },
    "Latin": {
        "af": "êëôî",
        "ca": "àçéèíïóòúü",
        "cs": "áčďéěíňóřšťúůýž",
        "da": "æøå",
        "de": "äöüß",
        "es": "áéíñóúü",
        "et": "äõöüšž",
        "fi": "äö",
        "fr": "àâæçéèêëîïôùûüœ",
        "hr": "čćđšž",
        "hu": "áéíóöőúüű",
        "is": "áðéíóúýþæö",
        "it": "àèéìòù",
        "lt": "ąčęėįšųūž",
        "lv": "āčēģīķļņšūž",
        "nl": "ëïé",
        "no": "æøå",
        "pl": "ąćęłńóśźż",
        "pt": "ãáàâçéêíóôõú",
        "ro": "ăâîșşțţ",
        "sk": "áäčďéíĺľňóôŕšťúýž",
        "sl": "čšž",
        "sq": "çë",
        "sv": "åäö",
        "tr": "çğıöşü",
        "vi": "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    },
}

# What every language of a script may write; a letter neither here nor above belongs to none of them.
SHARED_LETTERS: dict[str, str] = {
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقلمنوهآئءـ",
    "Cyrillic": "абвгдежзклмнопрстуфхцчш",
    "Latin": "abcdefghijklmnopqrstuvwxyzªº",
}

# Forms that one of the two languages written with Han characters has and the other has not: simplified and
# traditional Chinese on one side, the Japanese simplifications on the other.
ONLY_CHINESE = frozenset(
    "这這们們吗嗎呢她你您沒么麼个说說对對发發时还过东车马门问间关开见长书头买卖华单应战报护权务让话语"
    "请谁课论评试该认识许设记级纪经给结红约练组终绍统绝钱银铁將國學來會與從應變圖處實體點當數關單總權"
    "氣灣黨歐價"
)
ONLY_JAPANESE = frozenset("円県駅図対発気売読沢歳験戦込働畑峠辻咲権広実単価圧囲応桜帰検鉱黒済雑児収渋焼縄")
