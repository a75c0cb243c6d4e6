"""Schemes of transliteration: what each makes of a name, and the name's form in a sister language."""

from __future__ import annotations

import pytest
from cyrillic import ALPHABETS

from cleaner.names.convert import converted
from cleaner.names.native import LANGUAGES, Language
from cleaner.names.scheme import Sheet, read_table, spellings
from cleaner.names.sounds import fallbacks, parts, sounds
from cleaner.names.tables import SCHEMES
from cleaner.names.variants import surname_variants


def in_scheme(scheme: str, native: str, language: Language, ending: str = "") -> list[str]:
    """What one scheme makes of a name, in lower case, the usual spelling first."""
    sheet = Sheet(language, [one for one in SCHEMES if one.name == scheme])
    return [text for _, text in sheet.spell(sounds(native.lower(), language, ending))]


@pytest.mark.parametrize(
    ("native", "latin"),
    [
        ("Згорани", "zghorany"),
        ("Розгон", "rozghon"),
        ("Єнакієве", "yenakiieve"),
        ("Їжакевич", "yizhakevych"),
        ("Кадиївка", "kadyivka"),
        ("Мар'їне", "marine"),
        ("Йосипівка", "yosypivka"),
        ("Стрий", "stryi"),
        ("Щербухи", "shcherbukhy"),
        ("Гоща", "hoshcha"),
        ("Юрій", "yurii"),
        ("Корюківка", "koriukivka"),
        ("Яготин", "yahotyn"),
        ("Костянтин", "kostiantyn"),
        ("Знам'янка", "znamianka"),
        ("Феодосія", "feodosiia"),
    ],
)
def test_the_examples_of_the_ukrainian_resolution_come_out_as_it_has_them(native: str, latin: str) -> None:
    assert in_scheme("en.kmu2010", native, "uk") == [latin]


@pytest.mark.parametrize(
    ("scheme", "native", "latin"),
    [
        ("iso9", "Щукин", "ŝukin"),
        ("gost779b", "Щукин", "shhukin"),
        ("scientific", "Жуковский", "žukovskij"),
        ("en.bgn", "Ельцин", "yel\N{RIGHT SINGLE QUOTATION MARK}tsin"),
        ("en.icao", "Юрьев", "iurev"),
        ("en.gost52535", "Цветаева", "tcvetaeva"),
        ("en.press", "Достоевский", "dostoyevsky"),
        ("de", "Хрущёв", "chruschtschow"),
        ("de", "Есенин", "jessenin"),
        ("fr", "Щербина", "chtcherbina"),
        ("fr", "Путин", "poutine"),
        ("es", "Хрущёв", "jrushchov"),
        ("es", "Навальный", "navalni"),
        ("pl", "Каспаров", "kasparow"),
        ("pl", "Медведев", "miedwiediew"),
        ("pl", "Шойгу", "szojgu"),
        ("cs", "Шойгу", "šojgu"),
        ("cs", "Горбачёв", "gorbačov"),
        ("sl", "Ельцин", "jelcin"),
        ("ro", "Хрущёв", "hrușciov"),
        ("nl", "Жуков", "zjoekov"),
        ("nl", "Путин", "poetin"),
        ("no", "Шойгу", "sjojgu"),
        ("sv", "Чехов", "tjechov"),
        ("fi", "Хрущёв", "hruštšov"),
        ("et", "Черкесов", "tšerkessov"),
        ("hu", "Путин", "putyin"),
        ("tr", "Чернышов", "çern\N{LATIN SMALL LETTER DOTLESS I}şov"),
        ("az", "Говорухин", "qovoruxin"),
        ("eo", "Чехов", "ĉeĥov"),
        ("ca", "Чехов", "txekhov"),
    ],
)
def test_each_language_spells_russian_names_its_own_way(scheme: str, native: str, latin: str) -> None:
    assert latin in in_scheme(scheme, native, "ru")


@pytest.mark.parametrize(
    ("scheme", "native", "language", "latin"),
    [
        ("de", "Зеленський", "uk", "selenskyj"),
        ("pl", "Зеленський", "uk", "zełenski"),
        ("fr", "Тимошенко", "uk", "tymochenko"),
        ("et", "Білецький", "uk", "biletskõi"),
        ("be.national2007", "Сяргей", "be", "siarhiej"),
        ("be.latin", "Аляксандр", "be", "alaksandr"),
        ("be.passport", "Ціханоўская", "be", "tsikhanouskaya"),
        ("en.bgn", "Лаўроў", "be", "lawrow"),
    ],
)
def test_ukrainian_and_belarusian_letters_have_their_own_sounds(
    scheme: str, native: str, language: Language, latin: str
) -> None:
    assert latin in in_scheme(scheme, native, language)


@pytest.mark.parametrize(
    ("scheme", "native", "latin"),
    [
        ("lv", "Карпов", "karpovs"),
        ("lv", "Слуцкий", "sluckis"),
        ("lt", "Карпов", "karpovas"),
        ("lt", "Янукович", "janukovičius"),
        ("lt", "Луговой", "lugovojus"),
    ],
)
def test_baltic_languages_give_a_mans_name_an_ending(scheme: str, native: str, latin: str) -> None:
    assert latin in in_scheme(scheme, native, "ru", "м")


def test_only_a_womans_surname_gets_a_czech_ending() -> None:
    assert {"kalininova", "kalinina"} <= set(surname_variants("Калинина", "ru", feminine=True))
    assert "onishchenkova" not in surname_variants("Онищенко", "uk", feminine=False)
    assert "oniscenkova" in surname_variants("Онищенко", "uk", feminine=True)
    assert "hrynevycova" in surname_variants("Гриневич", "uk", feminine=True)
    assert "hrinevica" in surname_variants("Гриневич", "uk", feminine=True)


def test_a_surname_of_an_unknown_bearer_has_the_forms_of_both() -> None:
    both = surname_variants("Онищенко", "uk")
    assert set(both) >= set(surname_variants("Онищенко", "uk", feminine=True))
    assert set(both) >= set(surname_variants("Онищенко", "uk", feminine=False))


def test_no_table_tells_a_sound_twice_or_one_that_never_comes() -> None:
    reached: dict[str, set[str]] = {language: _reached(language) for language in LANGUAGES}
    for scheme in SCHEMES:
        keys = [cell.partition("=")[0] for cell in scheme.table.split()]
        assert len(keys) == len(set(keys)), scheme.name
        for key in keys:
            own, _, sound = key.rpartition(":")
            assert any(sound in reached[language] for language in ([own] if own else scheme.of)), (scheme.name, key)


def _reached(language: Language) -> set[str]:
    """Every key that a table can be asked for in names of `language`."""
    letters = ALPHABETS[language]
    words = [f"{a}{b}{c}{d}" for a in letters for b in letters for c in letters for d in ("", "а")] + ["а-а"]
    keys = {key for word in words for ending in ("", "м", "ж") for key in sounds(word, language, ending)}
    keys |= {part for key in keys for part in parts(key)}
    return {fallback for key in keys for fallback in fallbacks(key)}


def test_every_scheme_names_its_source_and_has_a_name_of_its_own() -> None:
    assert all(len(scheme.source) > 10 for scheme in SCHEMES)
    assert len({scheme.name for scheme in SCHEMES}) == len(SCHEMES)


def test_a_sound_that_a_table_lacks_is_an_error() -> None:
    with pytest.raises(KeyError):
        spellings(read_table(SCHEMES[0]), "q")


@pytest.mark.parametrize(
    ("word", "language", "other", "form"),
    [
        ("медведев", "ru", "uk", "медведєв"),
        ("ходорковский", "ru", "uk", "ходорковський"),
        ("навальная", "ru", "uk", "навальна"),
        ("горбачёв", "ru", "uk", "горбачов"),
        ("соловьёв", "ru", "uk", "соловйов"),
        ("королёв", "ru", "uk", "корольов"),
        ("григорьев", "ru", "uk", "григор'єв"),
        ("нарышкин", "ru", "uk", "наришкін"),
        ("жириновский", "ru", "uk", "жириновський"),
        ("матвеев", "ru", "uk", "матвєєв"),
        ("черновол", "ru", "uk", "чорновіл"),
        ("зеленський", "uk", "ru", "зеленский"),
        ("чорновіл", "uk", "ru", "черновол"),
        ("білецький", "uk", "ru", "белецкий"),
        ("корольова", "uk", "ru", "королёва"),
        ("мартиненко", "uk", "ru", "мартыненко"),
        ("тихановская", "ru", "be", "ціханоўская"),
        ("медведев", "ru", "be", "мядзведзеў"),
        ("волков", "ru", "be", "волкаў"),
        ("лукашенко", "ru", "be", "лукашэнка"),
        ("лукашэнка", "be", "ru", "лукашенко"),
        ("калеснікава", "be", "ru", "колесникова"),
        ("ціханоўская", "be", "uk", "тихановська"),
        ("гройсман", "uk", "be", "гройсман"),
    ],
)
def test_a_surname_takes_the_letters_of_the_other_language(
    word: str, language: Language, other: Language, form: str
) -> None:
    assert form in converted(word, language, other)


def test_a_surname_in_its_own_language_stays() -> None:
    assert converted("чехов", "ru", "ru") == ("чехов",)
