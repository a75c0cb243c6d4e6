"""UTF-8 read in code pages that ftfy does not try, and damage under damage."""

from __future__ import annotations

import pytest

from cleaner import Cleaner
from cleaner.detect.encoding.utf8_pages import parts, utf8_lines
from cleaner.text import Span

CLEANER = Cleaner(select=["encoding"])
LINES = [
    "Привет, мир! Как дела у соседей?",
    "Καλημέρα, «φίλε» μου.",
    "Příliš žluťoučký kůň úpěl.",
    "Größe für „Übung“ – schön.",
]
READ_AS = [
    "koi8_r", "koi8_u", "cp866", "cp850", "cp852", "mac_cyrillic", "iso8859_5", "mac_latin2", "cp1251", "cp1258",
    "iso8859_15",
]  # fmt: skip


def misread(text: str, written: str, read: str) -> str:
    return "".join(bytes([byte]).decode(read, "ignore") or chr(byte) for byte in text.encode(written))


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("read", READ_AS)
def test_a_line_comes_back_also_when_it_was_damaged_twice(line: str, read: str) -> None:
    once = misread(line, "utf-8", read)
    assert CLEANER.clean(once).text == line
    assert CLEANER.clean(misread(once, "utf-8", read)).text == line


@pytest.mark.parametrize(
    "line",
    [
        "El alcalde dijo: “mañana abrirá la estación.",
        "Le “maire a annoncé que l'école fermera l'été prochain.",
        "Die Straße zum “Hafen wird größer, sagt der Bürgermeister.",
    ],
)
def test_a_line_that_two_pages_make_utf_8_of_was_read_as_windows_1252(line: str) -> None:
    assert CLEANER.clean(misread(line, "utf-8", "cp1252")).text == line


def test_a_line_with_controls_was_not_read_as_windows_1252() -> None:
    line = "这座桥是去年秋天建成的，我们都很高兴。"
    assert CLEANER.clean(misread(line, "utf-8", "iso8859_15")).text == line


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("read", ["cp1255", "cp1256"])
def test_a_line_read_as_hebrew_or_arabic_comes_back(line: str, read: str) -> None:
    assert CLEANER.clean(misread(line, "utf-8", read)).text == line


@pytest.mark.parametrize(
    "ways",
    [
        [("cp1251", "latin-1"), ("utf-8", "cp1252")],
        [("cp1251", "cp1252"), ("utf-8", "cp1251")],
        [("koi8_r", "cp1251"), ("utf-8", "cp1252")],
        [("cp1251", "cp1252"), ("utf-8", "koi8_r")],
        [("cp1251", "cp1252"), ("utf-8", "cp1252"), ("utf-8", "cp1252")],
    ],
)
def test_damages_of_different_kinds_are_undone_one_after_the_other(ways: list[tuple[str, str]]) -> None:
    line = text = "Мэр открыл новый мост через реку в воскресенье утром."
    for written, read in ways:
        text = misread(text, written, read)
    assert CLEANER.clean(text).text == line


def test_only_the_damaged_runs_are_told_with_what_was_mistaken() -> None:
    text = misread("Он ушёл. OK!", "utf-8", "koi8_r")
    (reading,) = utf8_lines(text, [Span(0, len(text))])
    assert reading.plan == "UTF-8 read as KOI8"
    assert [(span.of(text), after) for span, after in parts(text, reading)] == [
        (misread("Он", "utf-8", "koi8_r"), "Он"),
        (misread("ушёл", "utf-8", "koi8_r"), "ушёл"),
    ]


@pytest.mark.parametrize(
    "line",
    [*LINES, "řád", "třída, řídí, Jiří", "слово –А— и №Б", "Jiří Minařík", "░▒▓ ╨Я", "п÷ и я─", "דבר", "Привет — да"],
)
def test_text_that_is_no_utf_8_has_no_such_lines(line: str) -> None:
    assert list(utf8_lines(line, [Span(0, len(line))])) == []
