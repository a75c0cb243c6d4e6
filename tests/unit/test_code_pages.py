"""Lines that were written in one code page and read in another."""

from __future__ import annotations

import pytest

from cleaner.detect.code_pages import misread_lines, pieces

LINES = {
    "ru": ["Мэр открыл новый мост через реку в воскресенье утром.", "Никто не знает, почему город живёт своей жизнью."],
    "uk": ["Рада ухвалила рішення про будівництво нового мосту через річку.", "Мер відкрив школу в неділю вранці."],
    "bg": ["Общината реши да построи нов мост над реката тази година.", "Кметът откри училището в неделя сутринта."],
    "el": ["Ο δήμαρχος άνοιξε το σχολείο την Κυριακή το πρωί.", "Κανείς δεν ξέρει γιατί η πόλη ζει έτσι."],
}
CYRILLIC = [
    ("cp1251", "cp1252"), ("cp1251", "latin-1"), ("koi8_u", "cp1252"), ("koi8_u", "cp1251"), ("cp1251", "koi8_r"),
    ("cp866", "cp1252"), ("cp866", "cp1251"), ("iso8859_5", "cp1252"), ("iso8859_5", "cp1251"),
    ("mac_cyrillic", "cp1252"), ("cp1251", "mac_roman"), ("cp1251", "cp1250"), ("cp1251", "cp866"),
]  # fmt: skip
GREEK = [("cp1253", "cp1252"), ("iso8859_7", "latin-1"), ("cp737", "cp1252")]


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


CASES = [(line, pair) for code in ("ru", "uk", "bg") for line in LINES[code] for pair in CYRILLIC] + [
    (line, pair) for line in LINES["el"] for pair in GREEK
]


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
    ],
)
def test_text_that_looks_odd_stays(line: str) -> None:
    assert repaired(line) == line
