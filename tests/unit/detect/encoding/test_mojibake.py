"""Mojibake: the repairs are ftfy's to the letter, told word by word, and ordinary text has none."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import pairwise, product

import ftfy
import pytest
from ftfy.badness import BADNESS_RE, MOJIBAKE_CATEGORIES, is_bad
from hypothesis import example, given, settings
from hypothesis import strategies as st
from places import EVALUATION

from cleaner import Cleaner
from cleaner.detect.encoding import mojibake_clues, mojibake_harm, mojibake_steps
from cleaner.detect.encoding.code_page_tables import anything
from cleaner.detect.encoding.mojibake import Repair, assessed, repairs
from cleaner.detect.encoding.mojibake_clues import suspect_lines
from cleaner.text import Edit, EditSet

ENCODING_ONLY = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_encoding=True,
    restore_byte_a0=True,
    replace_lossy_sequences=True,
    decode_inconsistent_utf8=True,
    fix_c1_controls=True,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
)
# The single-byte encodings; the "sloppy" ones, which ftfy registers, give every byte a character.
READ_AS = (
    "latin-1",
    "sloppy-windows-1252",
    "sloppy-windows-1251",
    "sloppy-windows-1250",
    "macroman",
    "cp437",
)
SENTENCES = (
    "Die Bäckerei öffnet täglich um sechs Uhr früh.",
    "„Größe“ heißt das Stück, das gestern Premiere hatte – ein Erfolg.",
    "Über den Fluss führt eine Brücke für Fußgänger.",
    "Der Müller zählt die Säcke, während die Mühle läuft…",
    "L’été dernier, la forêt a brûlé près du château.",
    "« Où êtes-vous allés ? » demanda la sœur aînée.",
    "Le café coûte 3 € à Noël, et le gâteau n’est pas meilleur.",
    "Ça, c’est une drôle d’idée : naïve, mais généreuse.",
    "¿Dónde está la estación más próxima?",
    "El niño pidió piña y jamón en la montaña.",
    "¡Qué sorpresa! El avión llegó según lo previsto.",
    "La cigüeña anidó en el campanario del pueblo.",
    "Zażółć gęślą jaźń, prosił nauczyciel.",
    "Łódź leży w środkowej części kraju.",
    "Wójt ogłosił, że droga będzie zamknięta.",
    "„Dość!” – krzyknęła siostra i wyszła.",
    "Příliš žluťoučký kůň úpěl ďábelské ódy.",
    "Děti šly do školy, ačkoli pršelo.",
    "Řidič zastavil u řeky a čekal na přívoz.",
    "Vláda schválila nový zákon o půdě.",
    "Уряд ухвалив нове рішення про дороги.",
    "Її подруга їде до Львова наступного тижня.",
    "Ґанок старої хати пофарбували у зелений колір.",
    "«Добрий день», — сказав сусід і всміхнувся.",
    "Вчера вечером в городе прошёл сильный дождь.",
    "Рабочие ремонтируют мост через реку.",
    "«Скоро рассвет», — ответил Роман и закрыл окно.",
    "Съезд отложили: зал ещё не готов…",
    "Η βιβλιοθήκη ανοίγει στις εννέα το πρωί.",
    "Ο καιρός θα είναι ζεστός και ξηρός.",
    "«Καλημέρα», είπε η γιαγιά από το μπαλκόνι.",
    "Το πλοίο έφτασε στο λιμάνι με καθυστέρηση.",
    "İstanbul’da güneşli bir gün başladı.",
    "Çocuklar bahçede şarkı söylüyordu.",
    "Öğretmen ödevleri ağır ağır okudu.",
    "Iğdır’ın kayısısı çok ünlüdür.",
    "駅前の本屋は来月閉店します。",
    "「おはよう」と先生が言いました。",
    "新しい橋が川の上に完成した。",
    "雨が降り始めたので、傘を買った。",
    "图书馆每天早上九点开门。",
    "“你好”，老师笑着说。",
    "这座桥是去年秋天建成的。",
    "下雨了，孩子们跑回了家。",
)
ORDINARY = (
    "São Paulo não é a capital; as maçãs são da irmã, a manhã foi boa.",
    "AMANHÃ NÃO HÁ PÃO, disse o capitão. “ATÉ AMANHÔ, respondeu a IRMÃ.",
    "a naïve café in the façade of a fiancée’s château",
    "Gęś i żółw poszły nad rzekę; „źle”, rzekła ŻABA.",
    "Hà Nội và Đà Nẵng đều có những quán phở ngon, “rất ngon”.",
    "TIẾNG VIỆT: ĐÂY LÀ MỘT CÂU VĂN BẰNG CHỮ HOA.",
    "5 \N{GREEK SMALL LETTER MU}g or 5 \N{MICRO SIGN}g at 20 °C, ±0,5 %",
    "“Double” and ‘single’ – curly – quotes — and dashes… don’t hurt",
    "\N{BULLET} Windows-1252 punctuation: „so“ ‚so‘ ‹so› \N{DAGGER} 5 \N{PER MILLE SIGN} 10 € Brand™ ® ©",
    "Când vântul bate, câinii latră în România și încă își amintesc.",
    "Le château, la pâte, l’âge, l’hâte; ÂGÉ, DÉJÀ VU, « ÇA VA »",
    "Россия и СССР: «РСФСР», РЖД, ВГТРК, СВРГ — «В Сочи», «С».",
    "Рабочий сказал: „Старые РСТ“ и ушёл. Служба С. Р.",
    "Україна: «В Раді», «СРСР», ВРУ, ЄС; її їжа.",
    "Ђорђе и Ђурђа живе у Београду.",
    "ΒΓΞΟ: «Ο Βασίλης» — ΒΟΓΞ, «Γ».",
    "ÅRET VAR GODT FOR BØNDER PÅ ØYENE I SØR: «ØSTEN ØL», Å og Ø.",
    "Ærøskøbing, Ölüdeniz, ÇANAKKALE, ĞIŞ, İZMİR",
    "L’œuvre, le cœur et la sœur; ŒUVRE COMPLÈTE",
    "3 × 4 = 12; x² + y² ≤ r²; ½ Tasse, 30 m²; §§ 5, 6 BGB; 25 ¢",
    "│ cell │ cell │\n└──────┴──────┘ and (╯°□°)╯︵ ┻━┻ ¯\\_(ツ)_/¯",
    "你好，“世界”——测试……「はい」『いいえ』",
    "emoji \N{PILE OF POO}\N{EMOJI MODIFIER FITZPATRICK TYPE-4} and a lone \N{REPLACEMENT CHARACTER} mark",
)
CLEAN = EVALUATION / "clean"
CATEGORY_CHARACTERS = re.findall(f"[{''.join(MOJIBAKE_CATEGORIES.values())}]", "".join(map(chr, range(0x10000))))


def damaged(text: str, read_as: str) -> str:
    """`text` written as UTF-8 and read in a single-byte encoding."""
    return text.encode("utf-8").decode(read_as)


def damaged_often(text: str, times: int) -> str:
    for _ in range(times):
        text = damaged(text, "sloppy-windows-1252")
    return text


def by_ftfy(text: str) -> str:
    return "\n".join(map(_by_ftfy, text.split("\n")))


def _by_ftfy(line: str) -> str:
    return ftfy.fix_encoding_and_explain(line, ENCODING_ONLY).text


def wanted(text: str) -> str:
    """What ftfy makes of each line, but where it does the harm that is known."""
    return "\n".join(map(_wanted, text.split("\n")))


def _wanted(line: str) -> str:
    lost_bytes = any("lost a byte" in why and " " in each.span.of(line) for each, why in assessed(line))
    mended = _by_ftfy(line)
    between = any("another script" in why and MIXED.search(each.after) for each, why in assessed(line))
    told = any(TOLD_BY_ITSELF.search(why) for _, why in assessed(line))
    if MISLEADING.search(line) or lost_bytes or between or told or STILL_DAMAGED.search(mended):
        return made(line, repairs(line))
    harmed = KNOWN_HARM.search(line) or FAR_LETTER.search(mended) or any(map(is_rare, mended))
    return line if harmed and not repairs(line) else mended


def is_rare(char: str) -> bool:
    return char > "\u017f" and char not in anything()


# Told by themselves below; of a line that holds one, no more is asked here than that all repairs can be made.
STILL_DAMAGED = re.compile(r"[\xc2-\xde](?:[\u0152-\u0192…]|(?<=[^\W\d_].)[\xa1-\xbf\u02c6-\u2122])")
MIXED = re.compile(r"[\xc0-\xff][\u0370-\u052f]|[\u0370-\u052f][\xc0-\xff]")
TOLD_BY_ITSELF = re.compile("tells of the damage|list of characters|look the same|letter of the text")
MISLEADING = re.compile(r"â€ [^\W\d_]|Ã[”»’]|(?<![^\W_])[^\x00-\xc1][^\x00-\x7f](?![^\W_])|[\xc2-\xdf] (?![^\W_])")
_LATIN, _FAR = r"[a-zA-Z\xaa\xba\xc0-\u024f]", r"[^\x00-\u0530\u1e00-\u2c7f]"
FAR_LETTER = re.compile(f"(?<={_LATIN}){_FAR}|{_FAR}(?={_LATIN})")
KNOWN_HARM = re.compile("×[²³]|Ã[®©²³¹ªº°]")


def made(text: str, found: list[Repair]) -> str:
    """`text` with all repairs made. `EditSet` refuses those that overlap or change nothing."""
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    return EditSet.of(text, [Edit.replace(text, r.span, r.after) for r in found]).apply(text)


def told(text: str) -> list[tuple[int, str, str, str]]:
    return [(r.span.start, r.span.of(text), r.after, r.plan) for r in repairs(text)]


def in_one_word(text: str, read_as: str) -> str:
    """`text` with its longest non-ASCII word damaged."""
    word = max((w for w in text.split(" ") if not w.isascii()), key=len)
    return text.replace(word, damaged(word, read_as), 1)


# --- the result is ftfy's ---


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("read_as", READ_AS)
def test_a_damaged_line_is_repaired_as_ftfy_repairs_it(sentence: str, read_as: str) -> None:
    once = damaged(sentence, read_as)
    for text in (
        once,
        damaged(once, read_as),
        damaged(once, "sloppy-windows-1252"),
        once.replace("\N{NO-BREAK SPACE}", " "),
        in_one_word(sentence, read_as),
        f"{sentence} {once}",
    ):
        assert made(text, repairs(text)) == wanted(text)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_read_as_latin_1_comes_back_whole(sentence: str) -> None:
    text = damaged(sentence, "latin-1")
    assert made(text, repairs(text)) == sentence
    assert {r.plan for r in repairs(text)} == {"UTF-8 read as latin-1"}


PRONE = st.text(
    st.one_of(
        st.sampled_from(CATEGORY_CHARACTERS),
        st.sampled_from("ÃÂâÐÑãåðïŸ€œ”“™\x80\x81\x85\x9d\xa0 ?az.,\x00\x1a\r\n\t\ufffd\ud83d\ude00\udc80漢й"),
    ),
    max_size=30,
)


@given(PRONE)
@settings(max_examples=600)
@example("\ufffd\ufffd \x85 ?")
@example("À\x80 Ã\x80")
@example("Ü¤º")
@example("aÎ\x80\x80")
@example("\x88?ˆ")
def test_random_text_is_repaired_as_ftfy_repairs_it(text: str) -> None:
    assert made(text, repairs(text)) == wanted(text)


@st.composite
def mistreated(draw: st.DrawFn) -> str:
    """A sentence, parts of it damaged up to three times, then spaces or bytes lost or strange things put in."""
    text = draw(st.sampled_from(SENTENCES))
    for _ in range(draw(st.integers(1, 3))):
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        part = text[start:end]
        text = text[:start] + damaged(part, draw(st.sampled_from(READ_AS))) + text[end:]
    if draw(st.booleans()):
        text = text.replace("\N{NO-BREAK SPACE}", " ")
    if draw(st.booleans()):
        text = text.replace(draw(st.sampled_from(text)), draw(st.sampled_from("\ufffd?")))
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(st.sampled_from(("", "\n", "\r\n", "\x1a", "\x91", "\ud800", "漢"))) + text[at:]


@given(mistreated())
@settings(max_examples=600)
def test_a_mistreated_sentence_is_repaired_as_ftfy_repairs_it(text: str) -> None:
    assert made(text, repairs(text)) == wanted(text)


@given(mistreated())
def test_no_repair_holds_a_letter_of_plain_ascii_or_begins_or_ends_with_what_it_keeps(text: str) -> None:
    for repair in repairs(text):
        before = repair.span.of(text)
        assert not re.search(r"[!-~\n]", before.replace("?", ""))
        assert before[:1] != repair.after[:1]
        assert before[-1:] != repair.after[-1:]


@given(st.text(st.characters(codec=None)))
def test_no_text_is_refused(text: str) -> None:
    repairs(text)


# --- the places are exact ---


def test_three_damaged_words_are_three_repairs() -> None:
    text = "Die BÃ¤ckerei Ã¶ffnet heute frÃ¼h."
    plan = "UTF-8 read as latin-1"
    assert told(text) == [(5, "Ã¤", "ä", plan), (14, "Ã¶", "ö", plan), (30, "Ã¼", "ü", plan)]


def test_a_damaged_quotation_mark_is_found_beside_letters_that_are_not_ascii() -> None:
    text = "он сказал вЂњдаВ»вЂќ 他"
    plan = "UTF-8 read as windows-1251"
    assert told(text) == [(10, "вЂњ", "“", plan), (15, "В»вЂќ", "»”", plan)]


def test_two_damaged_marks_in_one_word_of_another_script_are_two_repairs() -> None:
    text = "他说" + damaged("“", "sloppy-windows-1252") + "你好" + damaged("”", "sloppy-windows-1252")
    plan = "UTF-8 read as windows-1252"
    assert told(text) == [(2, "â€œ", "“", plan), (7, "â€\x9d", "”", plan)]


def test_damage_done_twice_is_one_repair_that_says_so() -> None:
    twice = damaged(damaged("“", "sloppy-windows-1252"), "sloppy-windows-1252")
    assert told(f"a {twice}b") == [(2, twice[:-1], "", "UTF-8 read as windows-1252, twice")]
    text = "un " + damaged(damaged("thé", "latin-1"), "latin-1")
    assert told(text) == [(5, "Ã\x83Â©", "é", "UTF-8 read as latin-1, twice")]
    text = "un " + damaged(damaged(damaged("thé", "latin-1"), "latin-1"), "latin-1")
    assert [r.plan for r in repairs(text)] == ["UTF-8 read as latin-1, three times"]


@pytest.mark.parametrize("name", ["Muğla", "Niğde", "Plzeň", "Čachtice", "Ångström", "Wałęsa", "Łukąd"])
@pytest.mark.parametrize("times", [2, 3])
def test_a_name_that_was_damaged_more_than_once_is_not_half_undone(name: str, times: int) -> None:
    line = f"They moved to {name} in May."
    text = damaged_often(line, times)
    assert made(text, repairs(text)) == line
    assert {repair.plan for repair in repairs(text)} == {
        f"UTF-8 read as windows-1252, {['twice', 'three times'][times - 2]}"
    }


def test_a_capital_before_a_mark_is_no_letter_that_is_damaged_still() -> None:
    for line in ("Der Umlaut „Ä“ – also Ä…", "MAÑANA®, das Ä’s, CAFÉ”", "Å\N{NO-BREAK SPACE}være"):
        text = damaged_often(line, 1)
        assert made(text, repairs(text)) == ftfy.fix_encoding(text) == line


def test_a_line_that_was_damaged_three_times_is_no_japanese() -> None:
    line = "Prezydent powiedział, że rząd się nie podda, bo śnieg już spadł."
    assert Cleaner(language="pl").clean(damaged_often(line, 3)).text == line


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Hôm nay mới vá» Ä‘áº¥t Ä‘ai.", "lost a byte, and a space"),
        ("Τα Ãâ‚¬ÃŽÂ±ÃŽÂ¹ÃŽÂ´ÃŽÂ¹ÃŽÂ¬ παίζουν.", "into a word of another script"),
    ],
)
def test_what_lost_a_byte_is_not_read_as_other_letters(line: str, why: str) -> None:
    assert [told for repair, told in assessed(line) if why in told]


@pytest.mark.parametrize("line", ["Тепло в Москве и людно.", "მე მიყვარს ჩემი ქვეყანა"])
@pytest.mark.parametrize("lost", ["\N{MASCULINE ORDINAL INDICATOR}", "\N{SMALL TILDE}", "µ"])
def test_a_letter_that_lost_its_last_byte_does_not_take_the_space_behind_it_instead(line: str, lost: str) -> None:
    text = re.sub(f"{lost}(?= )", "", damaged(line, "sloppy-windows-1252"), count=1)
    assert made(text, repairs(text)).count(" ") == line.count(" ")


def test_a_closing_mark_that_lost_its_byte_is_told_apart_from_the_letter_before_it() -> None:
    line = "The “cafÃ©â€ said nothing."
    assert made(line, repairs(line)) == "The “caféâ€ said nothing."


def test_damages_of_two_kinds_are_told_in_the_order_they_were_done() -> None:
    text = "un " + damaged(damaged("thé à", "latin-1"), "macroman")
    assert [r.plan for r in repairs(text)] == ["UTF-8 read as latin-1, then UTF-8 read as MacRoman"] * 2


def test_each_word_of_a_line_has_its_own_plan() -> None:
    text = "ÃƒÂ©tÃƒÂ© cafÃ©"
    deep = "UTF-8 read as latin-1, then UTF-8 read as windows-1252"
    shallow = "UTF-8 read as windows-1252"
    assert told(text) == [(0, "ÃƒÂ©", "é", deep), (5, "ÃƒÂ©", "é", deep), (13, "Ã©", "é", shallow)]


def test_a_lost_no_break_space_belongs_to_the_word_it_was_part_of() -> None:
    text = damaged("Рама и Роман вРу", "latin-1").replace("\N{NO-BREAK SPACE}", " ")
    lost, whole = "UTF-8 read as latin-1 (no-break spaces lost)", "UTF-8 read as latin-1"
    assert told(text) == [
        (0, damaged("Рама", "latin-1").replace("\xa0", " "), "Рама", lost),
        (9, damaged("и", "latin-1"), "и", whole),
        (12, damaged("Роман", "latin-1").replace("\xa0", " "), "Роман", lost),
        (23, damaged("вРу", "latin-1").replace("\xa0", " "), "вРу", lost),
    ]


def test_a_word_that_ended_in_a_grave_keeps_the_space_behind_it() -> None:
    text = "voilÃ la clef, Ã s vezes"
    plan = "UTF-8 read as latin-1 (no-break spaces lost)"
    assert told(text) == [(4, "Ã", "à", plan), (15, "Ã ", "à", plan)]


def test_such_a_word_is_told_apart_from_a_lost_no_break_space_beside_it() -> None:
    text = "\N{LATIN CAPITAL LETTER ETH} \N{LATIN CAPITAL LETTER ETH}¾ Ã Ð¼"
    lost, whole = "UTF-8 read as latin-1 (no-break spaces lost)", "UTF-8 read as latin-1"
    assert told(text) == [(0, text[:4], "Ро", lost), (5, "Ã", "à", lost), (7, "Ð¼", "м", whole)]


def test_a_step_that_made_two_edits_of_one_repair_is_told_once() -> None:
    text = damaged(damaged("Ро", "latin-1").replace("\N{NO-BREAK SPACE}", " "), "latin-1")
    plan = "UTF-8 read as latin-1 (no-break spaces lost), then UTF-8 read as latin-1"
    assert told(f"{text}!") == [(0, text, "Ро", plan)]


def test_a_byte_that_is_gone_is_told_as_lost() -> None:
    text = "a â€œquoted wordâ€\ufffd"
    whole, lost = "UTF-8 read as windows-1252", "UTF-8 read as windows-1252 (some bytes lost)"
    assert told(text) == [(2, "â€œ", "“", whole), (16, "â€", "", lost)]


def test_c1_controls_are_the_characters_of_windows_1252() -> None:
    plan = "windows-1252 read as latin-1"
    assert told("\x93yes\x94 \x85") == [(0, "\x93", "“", plan), (4, "\x94", "”", plan), (6, "\x85", "…", plan)]
    assert told("\x93\x91no") == [(0, "\x93\x91", "“‘", plan)]
    assert told("你 \x91é\x92") == [(2, "\x91", "‘", plan), (4, "\x92", "’", plan)]


def test_lines_are_repaired_apart_and_end_at_the_line_feed_only() -> None:
    text = "thÃ©\nSão\r\nfoo\u2028cafÃ©\n\nœ"
    plan = "UTF-8 read as latin-1"
    assert told(text) == [(2, "Ã©", "é", plan), (17, "Ã©", "é", plan)]
    # At the start of a line ftfy takes this for "à la".
    assert [len(repairs(f"X{end}Ã la")) for end in ("\n", "\r", "\u2028")] == [1, 0, 0]
    assert repairs("œ\nÃ") == repairs("В»\nВ") == []


def test_a_surrogate_is_left_alone_and_the_rest_is_repaired() -> None:
    text = "thÃ© \ud83d cafÃ©\ndÃ©jÃ\xa0 \udc80"
    assert made(text, repairs(text)) == "thé \ud83d café\ndéjà \udc80"


# --- ordinary text stays as it is ---


@pytest.mark.parametrize("text", [*ORDINARY, *SENTENCES])
def test_ordinary_text_has_no_repairs(text: str) -> None:
    assert repairs(text) == []


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences_without_damage_never_reach_ftfy(text: str) -> None:
    assert list(suspect_lines(text)) == []


def test_ftfy_is_not_imported_for_text_without_damage() -> None:
    code = (
        "import sys; from cleaner.detect.encoding.mojibake import repairs\n"
        "assert repairs(sys.argv[1]) == [] and 'ftfy' not in sys.modules\n"
        "assert repairs(sys.argv[2]) != [] and 'ftfy' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code, "\n".join(SENTENCES), "thÃ©"], check=True)


@pytest.mark.skipif(not CLEAN.is_dir(), reason="the evaluation texts are not part of the project")
def test_edited_news_has_no_repairs() -> None:
    for path in sorted(CLEAN.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert [(path.name, r.span.of(text), r.after) for r in repairs(text)] == []


@pytest.mark.parametrize(
    "text",
    ["MAÇÃ® é uma marca registrada", "Veja a IRM\xc3\xb2.", "A CANÇÃ© de 1999", "a área é 2×² metros", "um cubo: 3 ×³"],
)
def test_what_only_looks_like_utf_8_has_no_repairs(text: str) -> None:
    assert repairs(text) == []
    assert by_ftfy(text) != text


@pytest.mark.parametrize(
    ("text", "right"),
    [("CAFÃ© e PÃ£o", "CAFé e Pão"), ("La maÃ®tresse", "La maîtresse"), ("×©×\x9c×\x95×\x9d ×²", "שלום ײ")],
)
def test_what_is_utf_8_is_repaired_beside_such_signs(text: str, right: str) -> None:
    assert made(text, repairs(text)) == right


def test_a_line_in_another_code_page_is_not_made_worse_by_what_looks_like_utf_8_in_it() -> None:
    line = "В школе тихо"
    assert Cleaner(select=["encoding"]).clean(line.encode("cp1251").decode("cp1252")).text == line


# --- the test for suspicion never misses what ftfy calls bad ---


@pytest.mark.parametrize("category", MOJIBAKE_CATEGORIES)
def test_our_classes_are_the_categories_of_the_installed_ftfy(category: str) -> None:
    everything = "".join(map(chr, range(0x10000)))
    ours = set(re.findall(f"[{getattr(mojibake_clues, category.upper())}]", everything))
    assert ours == set(re.findall(f"[{MOJIBAKE_CATEGORIES[category]}]", everything))


@pytest.mark.parametrize(("before", "after"), [("", ""), ("a", "a"), ("É", "²"), ("a ", " x"), ("В", "В")])
def test_every_pair_of_characters_that_is_bad_is_suspect(before: str, after: str) -> None:
    characters = [*CATEGORY_CHARACTERS, *"aZ0 ?-\t\r"]
    pairs = (f"{before}{one}{other}{after}" for one, other in product(characters, repeat=2))
    suspicious = mojibake_clues._suspicious()
    assert [text for text in pairs if is_bad(text) != bool(suspicious.search(text))] == []


@given(st.from_regex(BADNESS_RE), st.text("aé\n", max_size=2))
@settings(max_examples=1500)
def test_whatever_ftfy_calls_bad_is_suspect(bad: str, before: str) -> None:
    text = before + bad
    expected = [line for line in text.split("\n") if is_bad(line)]
    assert [span.of(text) for span in suspect_lines(text)] == expected


# --- a plan that is not understood costs only fine spans ---


@pytest.mark.parametrize("failure", ["nothing", "wrong", "raise"])
def test_a_step_that_is_misread_still_gives_the_text_of_ftfy(failure: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def misread(text: str, step: object) -> list[mojibake_steps.Undoing]:
        if failure == "raise":
            raise UnicodeDecodeError("utf-8", b"", 0, 1, "as if")
        return [(mojibake_steps.Piece(0, text[0], "!"), ())] if failure == "wrong" else []

    monkeypatch.setattr(mojibake_steps, "_made", misread)
    text = "Die BÃ¤ckerei Ã¶ffnet"
    plan = "UTF-8 read as latin-1"
    assert told(text) == [(5, "Ã¤", "ä", plan), (14, "Ã¶", "ö", plan)]
    assert told(f"你 {text}") == [
        (7, "Ã¤", "ä", "UTF-8 read as another encoding"),
        (16, "Ã¶", "ö", "UTF-8 read as another encoding"),
    ]


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("“It is fine,â€ she said.", "“It is fine,â€ she said."),  # left to the rule that knows quotations
        ("He died in 1945 (â€ 1945).", "He died in 1945 (†1945)."),
        ("O título era “A IRMÃ” e o livro vendeu.", "O título era “A IRMÃ” e o livro vendeu."),
        ("Khẩu hiệu “NHÀ VĂN HÓA XÃ” treo trên cổng.", "Khẩu hiệu “NHÀ VĂN HÓA XÃ” treo trên cổng."),
        ("A page that shows Ã¼ instead of ü has the wrong encoding.",) * 2,
        ("DÄ›ti Ã…Â¡ly do Å¡koly, ačkoli pršelo.", by_ftfy("DÄ›ti Ã…Â¡ly do Å¡koly, ačkoli pršelo.")),
        ("Ã  la carte, s'il vous plaÃ®t", "à la carte, s'il vous plaît"),
        ("Der Maler DUPRÉ† wohnte hier.",) * 2,
        ("Ein CAFÉ² und noch ein CAFÉ³.",) * 2,
        ("Hon läste: »Älskade vän!",) * 2,
        ("Membres : J. Weber\xa0†, L. Roth\xa0†.",) * 2,
        ("Зміни (12×«так») внесено.",) * 2,
        ("AGBAGÃ LE DU",) * 2,
        ("Wò dɔ ƒè dzɔ le ƒe sia me.",) * 2,
        ("Â tə̂ pɔ́; a lə â bə́.",) * 2,
        ("xyz{|}~\x7f\x80\x81\x82\x83",) * 2,
        ("Jo faa˜ matáˆ\xa0e, quiáˉ do.",) * 2,  # a tone mark, no letter of Ethiopia
        ("Cáº£ nhÃ  vui váº»", "Cả nhà vui vẻ"),
        ("ÙƒÙŠÙ Ø§Ù„ÙŠÙˆÙ…",) * 2,  # a letter whose second byte was dropped before a space, no digit zero
        ("ÙˆØµÙ„ Ù¢Ù  Ø±Ø¬Ù„", "وصل ٢٠ رجل"),
        ("Gnocchi â¬ 8,00, dolce â¬ 4,00.",) * 2,  # the euro without its second byte, no pentagon
        ("áƒ‘áƒ”áƒ‘áƒ˜áƒ áƒ˜áƒ¡áƒ”áƒ• áƒáƒ",) * 2,  # the last word shows that ა was dropped
    ],
)
def test_what_only_looks_like_utf_8_stays(line: str, right: str) -> None:
    assert made(line, repairs(line)) == right


def test_what_a_text_writes_besides_a_letter_that_looks_damaged_is_looked_for_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    searched: list[str] = []

    class Counting:
        def search(self, text: str) -> None:
            searched.append(text)

    monkeypatch.setitem(mojibake_harm._WRITTEN, "Â ", Counting())
    text = "\n".join(f"The council of town {number} met on Monday.Â Then it rested." for number in range(40))
    assert len(repairs(text)) == 40
    assert searched == [text]
