"""Full names: which labels are a spelling of whose name."""

from __future__ import annotations

import pytest
from places import EVALUATION

from cleaner.errors import RuleError
from cleaner.names.family import Family, full_name_family, guessed_language, looks_like_patronymic

LABELS = EVALUATION / "names"


@pytest.mark.parametrize(
    ("native", "labels"),
    [
        ("Дмитрий Медведев", "Dmytro Medvedev; Dmitri Medwedew; Dmitrij Miedwiediew; Dmitrij Medveděv"),
        ("Николай Патрушев", "Mykola Patrushev; Nikolaj Patruszew; Nikolaï Patrouchev"),
        ("Владимир Кара-Мурза", "Volodymyr Kara-Murza; Wladimir Kara-Mursa"),
        ("Борис Ефимович Немцов", "Borys Nemtsov; Boris Nemzow; Borys Niemcow; Barys Niamcoŭ"),
        ("Глеб Павловский", "Hlib Pavlovsky; Gleb Pawłowski"),
        ("Сергей Шойгу", "Serhiy Shoihu; Sergej Šojgu; Sergueï Choïgou; Serguéi Shoigú; Sergej Sjoigoe"),
        ("Михаил Горбачёв", "Michail Gorbatschow; Mijaíl Gorbachov; Mihail Gorbaciov; Michailas Gorbačiovas"),
        ("Алексей Навальный", "Alexéi Navalni; Alexej Nawalny; Oleksiy Navalnyi; Aleksejs Navaļnijs"),
        ("Юлия Навальная", "Julia Nawalnaja; Yulia Navalna; Ioulia Navalnaïa; Julija Navalná"),
        ("Гарри Каспаров", "Garri Kasparow; Harry Kasparov; Harri Kasparow"),
        ("Сергей Лавров", "Serghei Lavrov; Siergiej Ławrow; Serhiy Lavrov"),
        ("Володимир Зеленський", "Wolodymyr Selenskyj; Vladimir Zelensky; Wołodymyr Zełenski; Volodímir Zelenski"),
        ("В'ячеслав Чорновіл", "Viatcheslav Tchornovil; Vyacheslav Chernovol; Wjatscheslaw Tschornowil"),
        ("Святлана Ціханоўская", "Swetlana Tichanowskaja; Sviatlana Tsikhanouskaya; Svitlana Tykhanovska"),
        ("Михаил Ходорковский", "Mychajło Chodorkowski; MYKHAILO KHODORKOVSKYI; Michael Khodorkovsky"),
    ],
)
def test_a_mangled_full_name_is_in_the_family(native: str, labels: str) -> None:
    family = full_name_family(native)
    assert [label for label in labels.split("; ") if family.matches(*label.split()) is None] == []


@pytest.mark.parametrize(
    ("native", "label"),
    [
        ("Гарри Каспаров", "Harry Kane"),
        ("Михаил Ходорковский", "Mykhailo Podolyak"),
        ("Сергей Жарков", "Sergey Yarkov"),
        ("Марія Тимошенко", "Maria Timoshchuk"),
        ("Владимир Путин", "Vladimir Putintsev"),
        ("Владимир Путин", "Vladislav Putin"),
        ("Владимир Путин", "Ivan Putin"),
    ],
)
def test_another_persons_name_is_not(native: str, label: str) -> None:
    assert full_name_family(native).matches(*label.split()) is None


def test_a_match_tells_scheme_language_and_kind() -> None:
    family = full_name_family("Михаил Ходорковский")
    match = family.matches("mykhailo", "KHODORKOVSKY")
    assert match is not None
    assert (match.text, match.of, match.kind) == ("Mykhailo Khodorkovsky", "uk", "scheme")
    western = family.matches("Michael", "Khodorkovsky")
    assert western is not None
    assert western.kind == "western"


def test_accepted_spellings_of_a_full_name() -> None:
    family = full_name_family("Сергей Шойгу")
    assert family.accepts("Sergey", "Shoigu")
    assert family.accepts("SERGEI", "Shoygu")
    assert not family.accepts("Serhiy", "Shoigu")
    assert not family.accepts("Sergej", "Schoigu")
    assert family.accepts("Sergej", "Schoigu", "de")


def test_joined_families_have_the_spellings_of_both_and_keep_the_first_ones_own() -> None:
    russian, belarusian = full_name_family("Александр Лукашенко", "ru"), full_name_family("Аляксандр Лукашэнка", "be")
    both = russian.joined(belarusian)
    assert set(both.surname) == set(russian.surname) | set(belarusian.surname)
    assert (both.native, both.language) == ("Александр Лукашенко", "ru")
    assert both.surname["lukashenko"].of == "ru"


def test_the_size_of_a_family_counts_full_names() -> None:
    family = full_name_family("Михаил Булгаков")
    assert family.size == len(family.given) * len(family.surname)


@pytest.mark.parametrize(
    ("native", "parts_of_it"),
    [
        ("Михаил Ходорковский", ("Михаил", "", "Ходорковский")),
        ("Михаил Борисович Ходорковский", ("Михаил", "Борисович", "Ходорковский")),
        ("Ходорковский Михаил Борисович", ("Михаил", "Борисович", "Ходорковский")),
        ("Ходорковский, Михаил", ("Михаил", "", "Ходорковский")),
        ("Виктор Фёдорович Янукович", ("Виктор", "Фёдорович", "Янукович")),
        ("Шевченко Тарас Григорович", ("Тарас", "Григорович", "Шевченко")),
        ("Анна Андреевна Ахматова", ("Анна", "Андреевна", "Ахматова")),
    ],
)
def test_a_full_name_has_its_parts_in_either_order(native: str, parts_of_it: tuple[str, str, str]) -> None:
    family = full_name_family(native, "uk" if "Тарас" in native else "ru")
    assert (family.given_native, family.patronymic, family.surname_native) == parts_of_it


@pytest.mark.parametrize("native", ["Ленин", "Владимир Ильич Ульянов Ленин", "Иван Роман Борис"])
def test_what_is_no_full_name_is_an_error(native: str) -> None:
    with pytest.raises(RuleError, match="is not a given name"):
        full_name_family(native, "ru")


@pytest.mark.parametrize(
    ("native", "feminine"),
    [
        ("Анна Ткаченко", True),
        ("Антон Ткаченко", False),
        ("Айрат Галиуллин", False),
        ("Гузель Галиуллина", True),
        ("Гузель Ткачук", None),
        ("Гузель Рашидовна Ткачук", True),
    ],
)
def test_the_given_name_or_an_ending_tells_a_woman(native: str, feminine: bool | None) -> None:
    assert full_name_family(native, "ru").feminine is feminine


@pytest.mark.parametrize(
    ("native", "language"),
    [
        ("Михаил Ходорковский", "ru"),
        ("Гарри Каспаров", "ru"),
        ("Пётр Чайковский", "ru"),
        ("Роман Осинский", "ru"),
        ("Борис Ефимович Немцов", "ru"),
        ("Анна Андреевна Ахматова", "ru"),
        ("Володимир Зеленський", "uk"),
        ("Дмитро Кулеба", "uk"),
        ("Дем'ян Наливайко", "uk"),
        ("Аляксандр Лукашэнка", "be"),
        ("Вадзім Пракоп'еў", "be"),
        ("Ігар Скарына", "be"),
        ("Марыя Калеснікава", "be"),
        ("Роман Абрамов", None),
        ("Борис Ткачук", None),
        ("Бойко Борисов", None),
        ("Vladimir Putin", None),
        ("", None),
    ],
)
def test_the_language_of_a_full_name_is_told_or_left_open(native: str, language: str | None) -> None:
    assert guessed_language(native) == language


def test_a_name_of_no_certain_language_asks_for_it() -> None:
    with pytest.raises(RuleError, match="write ru = 'Роман Абрамов' or uk = 'Роман Абрамов'"):
        full_name_family("Роман Абрамов")


@pytest.mark.parametrize(
    "word",
    "Ivanovich Iwanowitsch Ivanovitch Iwanowicz Ivanovič Ivanovitsj Ivanovitj Ivanovics Ivanovici Ivànovitx Ivanovitš "
    "Sergeyevich Sergejewitsch Ilyich Kuzmich Borysovych Leonidovyč Ivanovna Iwanowna Sergeevna Volodymyrivna "
    "Ilyinichna Mikalajevič Mikałajewna".split(),
)
def test_patronymics_of_any_scheme_look_like_one(word: str) -> None:
    assert looks_like_patronymic(word)


@pytest.mark.parametrize("word", "Petrov Anna George Kovna and von Richard Winston Savanna March".split())
def test_other_words_do_not(word: str) -> None:
    assert not looks_like_patronymic(word)


@pytest.fixture(scope="module")
def people() -> list[tuple[Family, list[str]]]:
    if not LABELS.is_dir():
        pytest.skip(f"no labels to measure with: {LABELS} is not there")
    found = []
    for file, language in (("duma.txt", "ru"), ("rada.txt", "uk")):
        for line in (LABELS / file).read_text(encoding="utf-8").split("\n"):
            native, colon, labels = line.partition(":")
            if colon:
                found.append((full_name_family(native, language), [label.strip() for label in labels.split(";")]))
    return found


def test_real_labels_are_covered_and_no_one_elses(people: list[tuple[Family, list[str]]]) -> None:
    labels = [(family, label.split()) for family, listed in people for label in listed if label]
    covered = sum(family.matches(words[0], words[-1]) is not None for family, words in labels)
    assert covered >= 0.97 * len(labels)
    wrong = [
        (label, other.native)
        for family, label in labels
        for other, _ in people
        if other.native != family.native and other.matches(label[0], label[-1])
    ]
    assert len(wrong) <= 3, wrong


def test_the_families_of_real_people_stay_small(people: list[tuple[Family, list[str]]]) -> None:
    sizes = sorted(family.size for family, _ in people)
    assert sizes[len(sizes) // 2] <= 1_000
