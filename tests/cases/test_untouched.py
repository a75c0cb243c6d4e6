"""Texts that other cleaners damage: here they come through as they are, letter by letter."""

from __future__ import annotations

import pytest

from cleaner import Cleaner

CLEANER = Cleaner()

UNTOUCHED = {
    "a unit is no other unit": ("A dose of 5 μg, 5 µg and 5 mg a day; 20 μm, 3 Ω, ΔT = 5 K.", "en"),
    "a Greek letter before a hyphen": ("Aggregates of α-synuclein, β-amyloid, TNF-α and NF-κB were found.", "en"),
    "signs of a Latin-1 table": ("The marks ï ¿ ¾ and ï ¿ ½ stand in the table.", "en"),
    "a brand in capitals": ("MAÇÃ® é uma marca registrada; a área é 2×² metros.", "pt"),
    "a Russian word in an English text": ('The word "Москва" and the word правда stand in quotation marks.', "en"),
    "German quotation marks": ("„Guten Tag“, sagte sie, ‚sehr gut‘ und »schön«; «Grüezi».", "de"),
    "Polish quotation marks": ("„Dzień dobry” – powiedziała – «tak».", "pl"),
    "French spacing": ("« Bonjour ! » dit-elle ; pourquoi ? Voilà : c’est l’été, n’est-ce pas\u00a0?", "fr"),
    "Spanish inverted marks": ("¿Qué pasa? ¡Nada! Dijo: «No».", "es"),
    "a full-width colon before a quotation": ("他说：“你好，世界！”（完）", "zh"),
    "Japanese punctuation": ("「こんにちは」と彼女は言った。『本』！？　はい…", "ja"),
    "an apostrophe that opens a line": ("'Tis the season. ’Twas the night. Rock 'n' roll in the '90s.", "en"),
    "an article at the start of a headline": ("A True Story\nThe mayor left early.\nStory\nThe End", "en"),
    "a German word that looks misspelt": ("Das ist der Rat, und er ist da, als ob nichts wäre.", "de"),
    "letters apart that are mojibake of a mark": ("The bytes ï ¿ ¾ and ï ¿ ½ are letters here.", "en"),
    "ligatures and full-width forms": ("The ﬁrst ﬂoor, ＡＢＣ, ½, №, ™, x² and H₂O.", "en"),
    "mathematical letters": ("Let 𝐀 be a matrix, 𝒙 a vector and ℝ the reals.", "en"),
    "Persian with non-joiners": ("می\u200cخواهم به خانه\u200cها بروم.", "fa"),
    "Hindi with joiners": ("क्\u200dष और न्\u200cन लिखा है।", "hi"),
    "emoji sequences": ("A family 👨\u200d👩\u200d👧\u200d👦, a flag 🏴\u200d☠\ufe0f, a heart ❤\ufe0f and 👍🏽.", "en"),
    "Hebrew in an English line, with marks": ("The word \u200fשלום\u200f (5%) means peace.", "en"),
    "Thai with zero-width spaces": ("ภาษา\u200bไทย\u200bง่าย", "th"),
    "a text that explains HTML": ("In HTML, write &amp; for an ampersand and &lt; for less than.", "en"),
    "an entity in an address": ("See https://example.com/?a=1&amp;b=2&copy;=3 there.", "en"),
    "company names with an ampersand": ("AT&T; R&D; Johnson & Johnson; Q&A.", "en"),
    "code in a fence": ("Run this:\n\n```\nx = {1: '&quot;'}\n```\n\nThen leave.", "en"),
    "a spark line": ("Rain by month: ▁▂▃▅▇▅▃▂▁", "en"),
    "somebody who is sorry": ("“I’m sorry, but I can’t come,” she said. “Let me know if you can.”", "en"),
    "a first byte order mark": ("\ufeffThe mayor left.", "en"),
    "Icelandic": ("Það er ekki rétt að hún hafi séð þá ýta áætlun sinni óáreitt úr vör.", "is"),
    "Vietnamese": ("Người ta nói rằng thành phố này rất đẹp và yên tĩnh.", "vi"),
    "Serbian in Cyrillic": ("Њујорк, Љубљана и Ђаковица: џеп, ћирилица, јесен.", "sr"),
    "Belarusian": ("Ўсё, што ў нас ёсць, — гэта сям’я і мова.", "be"),
    "abbreviations in capitals": ("В США, СССР и НАТО: ГОСТ, ФСБ, iPhone, Я и ты.", "ru"),
    "a Russian case on a Latin name": ("Пользователи Twitterа, Facebookа и iPhoneом довольны, VIPы тоже.", "ru"),
    "laughter and song": ("Ha ha ha! La la la la la. No, no, no, never, never. Row, row, row your boat.", "en"),
    "table rules": ("┌────┬────┐\n│ а  │ б  │\n├────┼────┤\n│ в  │ г  │\n└────┴────┘", "ru"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "language"), UNTOUCHED.values(), ids=UNTOUCHED)
@pytest.mark.parametrize("level", ["safe", "review"])
def test_ordinary_text_comes_through(text: str, language: str, level: str) -> None:
    result = CLEANER.clean(text, language=language, apply=level)
    assert [(change.rule, change.before, change.after) for change in result.log.changes] == []


@pytest.mark.parametrize(("text", "language"), UNTOUCHED.values(), ids=UNTOUCHED)
def test_ordinary_text_comes_through_when_the_language_is_not_told(text: str, language: str) -> None:
    assert CLEANER.clean(text).text == text


def test_a_cyrillic_letter_in_a_latin_name_becomes_the_latin_one_and_not_another() -> None:
    assert CLEANER.clean("\u0420utin met \u041coscow.", language="en").text == "Putin met Moscow."


def test_a_line_in_a_cyrillic_code_page_is_made_right_and_never_worse() -> None:
    line = "Мэр открыл новый мост через реку в воскресенье утром."
    damaged = line.encode("cp1251").decode("cp1252")
    assert CLEANER.clean(damaged, language="ru").text == line
    assert CLEANER.clean("Ìýð.", language="ru").text == "Ìýð."


def test_a_control_that_belongs_to_a_repaired_character_is_not_reported_as_if_it_were_still_there() -> None:
    result = CLEANER.clean("The fabric came from Å\x81ódź and Ãórdoba.", language="en")
    reported = [s for s in result.log.skipped if s.rule == "unicode.control"]
    assert [s.reason for s in reported if s.awaits_review] == []
