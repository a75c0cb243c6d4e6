"""Lines that were written in one code page and read in another."""

from __future__ import annotations

import pytest

from cleaner import Cleaner
from cleaner.detect.encoding.code_page_looks import presumed_language
from cleaner.detect.encoding.code_pages import misread_lines, pieces

LINES = {
    "ru": ["Мэр открыл новый мост через реку в воскресенье утром.", "Никто не знает, почему город живёт своей жизнью."],
    "uk": ["Рада ухвалила рішення про будівництво нового мосту через річку.", "Мер відкрив школу в неділю вранці."],
    "bg": ["Общината реши да построи нов мост над реката тази година.", "Кметът откри училището в неделя сутринта."],
    "pl": ["Burmistrz powiedział, że nowa szkoła będzie gotowa w przyszłym roku.", "Żółta łódź płynęła wąską rzeką."],
    "cs": ["Starosta řekl, že nová škola bude hotová příští rok.", "Kůň pomalu přešel přes úzký dřevěný můstek."],
    "hu": [
        "Az idő hűvös lesz, és eső várható az ország déli részén.",
        "A tűzoltók este nyolckor végre eloltották a tüzet.",
    ],
    "ro": [
        "Fântâna din piaţă nu funcţionează de câteva săptămâni.",
        "Şcoala nouă va fi gata până la sfârşitul anului.",
    ],
    "tr": ["Belediye başkanı yeni köprüyü dün sabah açtı.", "Çocuklar bahçede şarkı söylüyor, öğretmen dinliyor."],
    "lt": ["Meras atidarė naują tiltą per upę, o vaikai dainavo.", "Šiąnakt snigo, ir žmonės džiaugėsi žiema."],
    "de": [
        "Die Bürgermeisterin eröffnete am Sonntag fünf neue Straßen.",
        "Später hörte man draußen die Vögel zwitschern.",
    ],
    "fr": [
        "L'école a été rouverte après trois années de travaux, grâce à la mairie.",
        "Les élèves rêvaient déjà de l'été.",
    ],
    "el": ["Ο δήμαρχος άνοιξε το σχολείο την Κυριακή το πρωί.", "Κανείς δεν ξέρει γιατί η πόλη ζει έτσι."],
}
CYRILLIC = [
    ("cp1251", "cp1252"), ("cp1251", "latin-1"), ("koi8_u", "cp1252"), ("koi8_u", "cp1251"), ("cp1251", "koi8_r"),
    ("cp866", "cp1252"), ("cp866", "cp1251"), ("iso8859_5", "cp1252"), ("iso8859_5", "cp1251"),
    ("mac_cyrillic", "cp1252"), ("cp1251", "mac_roman"), ("cp1251", "cp1250"), ("cp1251", "cp866"),
]  # fmt: skip
GREEK = [("cp1253", "cp1252"), ("iso8859_7", "latin-1"), ("cp737", "cp1252")]
CENTRAL = [
    ("cp1250", "cp1252"), ("cp1250", "latin-1"), ("cp1250", "cp1251"), ("iso8859_2", "cp1252"), ("cp852", "cp1252"),
    ("cp852", "cp1250"), ("cp1250", "cp852"), ("cp1250", "mac_roman"), ("mac_latin2", "cp1252"),
]  # fmt: skip
WESTERN = [
    ("cp1252", "mac_roman"), ("cp1252", "cp437"), ("cp1252", "cp850"), ("cp1252", "cp1251"), ("cp1252", "koi8_r"),
    ("mac_roman", "cp1252"), ("mac_roman", "latin-1"), ("cp850", "cp1252"), ("cp850", "latin-1"),
]  # fmt: skip
PAIRS = {
    "ru": CYRILLIC, "uk": CYRILLIC, "bg": CYRILLIC, "el": GREEK, "pl": CENTRAL, "cs": CENTRAL, "hu": CENTRAL,
    "ro": CENTRAL, "tr": [("cp1254", "cp1252"), ("cp1254", "cp1250"), ("cp857", "cp1252")],
    "lt": [("cp1257", "cp1252"), ("cp1257", "cp1251")], "de": WESTERN, "fr": [*WESTERN, ("cp1252", "cp1250")],
}  # fmt: skip


def misread(text: str, written: str, read: str) -> str:
    """`text` with its bytes read in another code page; bytes that it leaves undefined become C1 controls."""
    return "".join(_one(byte, read) for byte in text.encode(written))


def _one(byte: int, read: str) -> str:
    try:
        return bytes([byte]).decode(read)
    except UnicodeDecodeError:
        return chr(byte)


def repaired(text: str) -> str:
    for reading in reversed(list(misread_lines(text))):
        for span, after in reversed(list(pieces(text, reading))):
            text = text[: span.start] + after + text[span.end :]
    return text


CASES = [(line, pair) for code, pairs in PAIRS.items() for line in LINES[code] for pair in pairs]


def test_nearly_every_line_is_right_again_and_none_is_made_worse() -> None:
    right = 0
    for line, (written, read) in CASES:
        try:
            damaged = misread(line, written, read)
        except UnicodeEncodeError:
            right += 1
            continue
        result = repaired(damaged)
        assert result in (line, damaged), (written, read)
        right += result == line
    assert right >= 0.97 * len(CASES)


@pytest.mark.parametrize("line", [line for lines in LINES.values() for line in lines])
def test_a_line_as_it_was_written_stays(line: str) -> None:
    assert repaired(line) == line


def test_only_damaged_lines_are_told_and_each_by_itself() -> None:
    good, bad = LINES["ru"]
    text = f"{good}\n{misread(bad, 'cp1251', 'cp1252')}\nThe mayor left.\n{good}"
    (reading,) = misread_lines(text)
    assert reading.after == bad
    assert reading.plan == "windows-1251 read as windows-1252"
    assert repaired(text) == f"{good}\n{bad}\nThe mayor left.\n{good}"


@pytest.mark.parametrize(
    "line",
    [
        "Nižší, vyšší, nejkrásnější žáby: příští řádění čtyřicátých let v Třebíči.",
        "Það er ekki rétt að hún hafi séð þá ýta áætlun sinni óáreitt úr vör.",
        "À é à ÿ É Ç ÀÉÈÙ ÂÊÎ ÄÖÜ ÅÆØ",
        "В США, СССР и НАТО: ГОСТ 10. Я и ты — ООО «Я».",
        "МЭР ОТКРЫЛ НОВЫЙ МОСТ ЧЕРЕЗ РЕКУ В ВОСКРЕСЕНЬЕ УТРОМ",
        "Њујорк, Љубљана и Ђаковица: џеп, ћирилица, јесен и зима.",
        "├────┼────┤ а б в ─┼─ г д",
        "Người ta nói rằng thành phố này rất đẹp và yên tĩnh.",
        "Aggregates of α-synuclein, β-amyloid, TNF-α and NF-κB were found.",
        "Prezident Lech Wałęsa a herec Mátyás Erdélyi přijeli do Bäckersdorfu.",
        "Am Montag trafen sich Gonzalo Higuaín, Ismaïla Sarr und Emiliano Martínez.",
        "Le FPÖ et l’ÖVP ; Piñera, Łukasz, Škoda, Çelik.",
        "The band KoЯn and the model XА12.",
        "ą ć ę ł ń ó ś ź ż, Ą Ć Ę Ł Ń Ó Ś Ź Ż",
        "Åse kjøpte brød, Jürgen Käse, Zoë crème brûlée.",
        "Børn på øen så en ræv; våren är här, ägg och öl.",
        "Þórður sá Ægi í Öxarfirði.",
        "hù MLX",
    ],
)
def test_text_that_looks_odd_stays(line: str) -> None:
    assert repaired(line) == line


def test_a_document_in_another_language_lends_its_evidence() -> None:
    good = "Pes ležel u prahu a čekal, až se jeho pán vrátí."
    bad = misread(good, "iso8859_2", "cp1250")
    assert [reading.after for reading in misread_lines(bad, "cs")] in ([good], [])


def test_one_name_in_a_foreign_spelling_is_no_damage() -> None:
    text = "Gestern spielte Martínez. " * 20
    assert list(misread_lines(text, "de")) == []


@pytest.mark.parametrize(
    "lines",
    [
        [
            "unte anþar ist so þiuda",
            "jah qaþ im sa guma þamma sunau",
            "iþ weis þan andhafjands þairh waurd",
            "þata ist",
        ],
        ["yr ysgol â chae mawr", "Mae'r tŷ yn hŷn â'r bont", "ar ôl y daith i'r môr", "gyda'r wên a'r gân", "yn ôl"],
        ["huë'nan ca'taninpoa'", "ya'huërin nohuë'", "pa'sahuë' inaquë", "co'yanën naporin", "ta'huantën"],
        ["pou fèt lékòl-la", "tout moun ni menm dwè", "yo pa fèt pou rété", "an péyi-a ni an lwa", "sé pou yo fè"],
    ],
)
def test_a_language_that_no_table_knows_stays(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert repaired(text) == text


def test_characters_that_stay_in_most_lines_are_letters() -> None:
    lines = ["Ua holo ka waʻa i nā kai", "Ma kā lākou hale ia", "I nā lā apau", "He keiki nō ia", "Aia i kēlā kahakai"]
    assert misread_lines("\n".join(lines)) == []


def test_a_letter_of_its_own_alphabet_in_foreign_words_is_no_damage() -> None:
    assert misread_lines("let mс = 5;\nEn bienХорошо", "ru") == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("Совет собрался в понедельник и утвердил план. ", "ru"), ("市議会は月曜日に新しい計画を承認した。", "ja")],
)
def test_a_damaged_line_hides_nothing_of_a_language_with_a_script_of_its_own(sentence: str, language: str) -> None:
    text = f"{sentence * 40}\n{sentence.encode().decode('cp1252', 'replace')}\n"
    assert presumed_language(text, "".join(char for char in text if not char.isascii())) == language


def test_a_text_without_any_letters_beyond_ascii_is_not_taken_for_one_in_another_script() -> None:
    assert presumed_language("Il consiglio ha approvato il piano per la nuova strada. " * 10, "") != "ja"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Er kam mit à peu près zwanzig Leuten an und ging bald wieder.", "de"),
        ("Mostrar vostre scïenze copïose e la vostra virtù nel gran cammino.", "it"),
        ("Ita quæso, di vestram fidem.", ""),
        ("Nam illud mirarer—si crederem—quod apud Homerum dixisti.", ""),
    ],
)
def test_one_letter_that_a_word_of_another_language_may_have_is_no_sure_reading(text: str, language: str) -> None:
    assert not any(reading.sure for reading in misread_lines(text, language))


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Burmistrz powiedzia³, ¿e nowa szko³a bêdzie gotowa.", "pl"),
        ("L'école a été rouverte aprčs trois années de travaux, grâce ŕ la mairie.", "fr"),
        ("Na targu sprzedawano jabłka, miód i ¶wieże ryby.", "pl"),
        ("Die B¸rgermeisterin erˆffnete am Sonntag f¸nf neue Straﬂen.", ""),
    ],
)
def test_letters_of_several_kinds_and_marks_inside_words_make_a_reading_sure(line: str, language: str) -> None:
    assert [reading.sure for reading in misread_lines(line, language)] == [True]


def test_what_may_be_right_is_offered_for_review_only() -> None:
    text = "Muzeul este închis lunea, în schimb vinerea intrarea este gratuitã."
    result = Cleaner(select="encoding.code-page").clean(text)
    assert result.text == text
    assert [(skipped.after, str(skipped.reason)) for skipped in result.skipped] == [("ă", "needs-review")]
    assert "gratuită" in Cleaner(select="encoding.code-page", apply="review").clean(text).text


def test_one_word_that_is_far_likelier_in_the_text_s_own_language_is_read_anew() -> None:
    text = "A múzeum hétfõn zárva van, pénteken viszont ingyenes a belépés, és a park is nyitva van."
    assert "hétfőn" in Cleaner(select="encoding.code-page").clean(text).text


def test_a_line_that_is_said_again_makes_its_reading_no_surer() -> None:
    text = "\n".join(f"Mgbètî mbète {number}" for number in range(1, 9))
    assert Cleaner(select="encoding.code-page").clean(text).text == text


@pytest.mark.parametrize("word", ["снЯг", "гулЯть"])
def test_a_line_in_its_script_needs_few_letters_of_a_page_that_has_most_of_them_in_common(word: str) -> None:
    line = f"‚рач посоветовал больше {word} и пить воду, когда осталсЯ недоволен снежной погодой."
    assert "Врач" in Cleaner(select="encoding.code-page").clean(line).text


def test_a_line_in_another_script_is_read_anew_whatever_the_language_around_it() -> None:
    prose = (
        "The council of the city met on Monday and agreed on a plan for the harbour, which will be built next year.\n"
    )
    line = "Дети построили крепость из снега и охраняли её до вечера."
    text = f"{prose}{line.encode('cp1251').decode('cp1252')}\nThe mayor was not there.\n"
    assert line in Cleaner(language="en", select="encoding").clean(text).text
    assert line in Cleaner(select="encoding").clean(prose * 4 + text).text


def test_words_that_a_text_in_another_language_speaks_about_are_no_reading_in_their_script() -> None:
    prose = "The editor marks each word that the new rules of spelling write otherwise, and leaves the rest alone.\n"
    table = "| 29 | spelling `дзиґар` | на ґанку стояв дзиґар | на ґанку стояв дзигар |\n| 30 | догори дриґом |\n"
    assert Cleaner(language="en", select="encoding").clean(prose + table).text == prose + table
