"""What other cleaners were seen to do to ordinary text, case by case: here it comes out untouched, or right.

Each case names the tool and its harm. The text is tried alone and inside a longer one, with its language told and
undecided, with safe repairs and with those that await review.
"""

from __future__ import annotations

import pytest

import cleaner
from cleaner import Cleaner

CLEANER = Cleaner()

UNTOUCHED = {
    "clean-text turns micrograms into milligrams": ("A dose of 5 μg a day, or 5 µg, was enough.", "en"),
    "clean-text writes правда in Latin letters": ("The newspaper правда and the word правда are the same.", "en"),
    "clean-text writes Russian in Latin letters": ("Это правда, и об этом знают все, кто там был.", "ru"),
    "clean-text drops capitals": ("The UN and NATO met in Graz. Dr. Anna Weber spoke.", "en"),
    "clean-text puts tags for numbers and addresses": ("Write to a@example.com or call 555 12 34; it costs €5.", "en"),
    "clean-text drops accents": ("Señor Muñoz, l’été à Zürich, Łódź, Þórr und Ärger.", "es"),
    "clean-text drops emoji": ("Well done 👍🏽, and a heart ❤️ for the family 👨‍👩‍👧.", "en"),
    "bifixer writes Москва in look-alike Latin letters": ('They spoke of "Москва" and of «Москва» there.', "en"),
    "bifixer takes the alpha of α-synuclein for an a": ("Aggregates of α-synuclein and β-amyloid grew.", "en"),
    "bifixer takes the letters of formulae for others": ("In ΔG = −RT ln K, μ and π stay; so do Ω and Å.", "en"),
    "datatrove drops a headline": ("Mayor leaves early\n\nThe council met on Sunday and stayed.", "en"),
    "datatrove drops a line that ends in no full stop": ("Who came?\nEverybody\nThe council met on Sunday.", "en"),
    "datatrove drops a quotation": ("“We stay”\n\nSo said the mayor, and the council stayed until late.", "en"),
    "datatrove drops a line with braces": ("The set {a, b} holds two letters. The council met on Sunday.", "en"),
    "datatrove drops a line that speaks of cookies": ("She baked cookies, as is their policy on Sundays.", "en"),
    "sacremoses joins Story and The": ("A True Story\nThe council met on Sunday.\nStory\nThe End", "en"),
    "sacremoses turns guillemets into straight marks": ("« Nous restons », dit-elle, « et vous partez ».", "fr"),
    "sacremoses turns dashes into hyphens": ("The mayor — late as ever – left at 5–6 o’clock.", "en"),
    "sacremoses takes the space before French marks": ("Pourquoi ? Parce que ! Voilà : c’est tout ; merci.", "fr"),
    "codespell takes German ist for is or it": ("Das ist der Rat, und so ist es. Er hat es nicht oder doch.", "de"),
    "codespell takes French words for misspelt ones": ("Il est sur le pont, et la mer est belle.", "fr"),
    "codespell takes Spanish words for misspelt ones": ("El comun de los mortales no sabe que es la mar.", "es"),
    "OpusCleaner takes the apostrophe of 'Tis": ("'Tis the season. ’Twas late. 'Em and 'cause stay.", "en"),
    "dify eats ï ¿ ¾": ("The bytes ï ¿ ¾ and ï ¿ ½ stand here as letters.", "en"),
    "dify eats characters between angle brackets": ("For a < b and c > d nothing is a tag; 1 <2 and 3> 2.", "en"),
    "ftfy uncurls quotation marks": ("„Guten Tag“, sagte sie. ‚Ja‘, ›nein‹, »vielleicht«.", "de"),
    "ftfy uncurls apostrophes": ("It’s the mayor’s ‘plan’, she said: “We stay.”", "en"),
    "ftfy narrows wide marks": ("他说：“你好，世界！”（完）。ＡＢＣ１２３", "zh"),
    "ftfy narrows Japanese marks": ("「はい」と言った。ＡＢＣ、１２３！？", "ja"),
    "ftfy splits ligatures": ("The ﬁrst ﬂoor of the oﬃce, and Œuvre, æsir, ĳs.", "en"),
    "ftfy decodes no entity after a lone less-than": ("For 3 < 5 we write less. R&D and AT&T stay.", "en"),
    "ftfy splits lines at other separators": ("One line\u2028of two, or three\x0cof four.", "en"),
    "unidecode flattens names": ("Çağlar Söyüncü, Đorđe, Nguyễn Văn Anh, Gdańsk.", "tr"),
    "LanguageTool takes names for mistakes": ("Anna Wehrle met Xhevdet Nuhiji in Hrušica.", "en"),
    "dolma and others drop short paragraphs": ("Yes.\n\nNo.\n\nThe council met on Sunday.", "en"),
    "autocorrection takes dialect for mistakes": ("I’m gonna tell ’em y’all ain’t comin’ tonight.", "en"),
    "normalisers unify Han variants": ("神 and 神, 福 and 福 are different letters to some.", "en"),
    "normalisers flatten powers and fractions": ("x² + y³ = 10⁻⁶, ½ litre, 5 ㎏, № 7 and H₂O.", "en"),
}  # fmt: skip

RIGHT = {
    "clean-text makes Rutin of a Putin with a Cyrillic letter": ("\u0420utin spoke.", "Putin spoke.", "en"),
    "clean-text makes Mocsow of a Moscow with a Cyrillic letter": ("In \u041coscow.", "In Moscow.", "en"),
    "ftfy repairs no line of cp1251": (
        "Мэр открыл новый мост через реку в воскресенье.".encode("cp1251").decode("cp1252"),
        "Мэр открыл новый мост через реку в воскресенье.",
        "ru",
    ),
    "bifixer makes a line of cp1251 worse": (
        "Совет собрался вечером, и никто не возражал.".encode("cp1251").decode("latin-1"),
        "Совет собрался вечером, и никто не возражал.",
        "ru",
    ),
    "ftfy leaves entities alone behind a less-than of an earlier line": (
        "For 3 < 5 it holds.\nFish &amp; chips.",
        "For 3 < 5 it holds.\nFish & chips.",
        "en",
    ),
    "sacremoses puts a space into French spacing that is right": (
        "Le maire , qui est venu tôt , est parti ; pourquoi ?",
        "Le maire, qui est venu tôt, est parti ; pourquoi ?",
        "fr",
    ),
    "ftfy turns the curled marks of a line that it repairs": (
        "„Der Ausflug nach MÃ¼nchen“, sagte sie.",
        "„Der Ausflug nach München“, sagte sie.",
        "de",
    ),
}  # fmt: skip

AROUND = ("The council met on Sunday and talked about the bridge.\n\n", "\n\nNobody disagreed, and all went home.\n")


@pytest.mark.parametrize("level", ["safe", "review"])
@pytest.mark.parametrize(("text", "language"), UNTOUCHED.values(), ids=UNTOUCHED)
def test_what_others_harm_comes_through(text: str, language: str, level: str) -> None:
    changes = CLEANER.clean(text, language=language, apply=level).changes
    assert [(change.rule, change.before, change.after) for change in changes] == []


@pytest.mark.parametrize(("text", "language"), UNTOUCHED.values(), ids=UNTOUCHED)
def test_and_so_it_does_inside_another_text_whose_language_nobody_tells(text: str, language: str) -> None:
    whole = text.join(AROUND)
    assert CLEANER.clean(whole).text == whole
    assert CLEANER.clean(text).text == text


@pytest.mark.parametrize(("text", "right", "language"), RIGHT.values(), ids=RIGHT)
def test_what_others_get_wrong_comes_out_right_and_leads_back(text: str, right: str, language: str) -> None:
    result = CLEANER.clean(text, language=language)
    assert result.text == right
    assert cleaner.revert(result.text, result.log) == text


def test_no_text_changes_what_is_made_of_the_next() -> None:
    before = CLEANER.clean("Fish &amp; chips.").text
    CLEANER.clean("For 3 < 5 and a <b> that nothing closes.")
    assert CLEANER.clean("Fish &amp; chips.").text == before == "Fish & chips."
