"""Bytes to text: exact, in the encoding that is said or found, or refused with place and remedy."""

from __future__ import annotations

import codecs
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from messages import message

from cleaner.document import Document, digest
from cleaner.errors import InputError
from cleaner.files import (
    decode,
    read_document,
)
from cleaner.files.alphabets import ideographic

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


KINDS_OF_LINE_END = "one\r\ntwo\rthree\nfour\N{LINE SEPARATOR}five\x85six\f"


# One line each, so short that a guess has little to go by.
LEGACY = [
    ("cp1252", "Die Bäckerei in der Müllerstraße öffnet um sieben."),
    ("cp1252", "„Das ist schön“, sagte die Gärtnerin und schloß die Tür."),
    ("cp1252", "L’été dernier, nous avons traversé la forêt à pied."),
    ("cp1252", "« Où êtes-vous né ? » demanda-t-elle d’une voix fatiguée."),
    ("cp1252", "¿Dónde está la biblioteca más cercana, señor?"),
    ("cp1252", "La compañía anunció ayer su decisión definitiva."),
    ("cp1252", "El señor Köhler comió una piña y volvió después."),
    ("cp1252", "The café on the corner doesn’t open until seven."),
    ("cp1252", "The price rose to £40 in the naïve hope of profit."),
    ("cp1250", "W poniedziałek pociąg odjeżdża o szóstej z Łodzi."),
    ("iso8859_2", "Dziś wieczorem będziemy jeść pierogi ze śmietaną."),
    ("cp1250", "V pondělí jsme jeli vlakem do Českých Budějovic."),
    ("iso8859_2", "Kniha leží na stole vedle čerstvých květin."),
    ("cp1251", "Книга лежит на столе рядом со свежими цветами."),
    ("koi8_r", "Старый учитель рассказал детям длинную сказку."),
    ("cp866", "Завтра утром магазин откроется в семь часов."),
    ("cp1251", "У понеділок ми поїхали потягом до Львова."),
    ("koi8_u", "Книжка лежить на столі поруч зі свіжими квітами."),
    ("cp1251", "The word мир means both peace and world in Russian."),
    ("cp1253", "Το βιβλίο είναι πάνω στο τραπέζι δίπλα στα λουλούδια."),
    ("cp1254", "Yaşlı öğretmen çocuklara uzun bir masal anlattı."),
    ("cp1255", "מחר בבוקר ניסע ברכבת לירושלים ונחזור מאוחר בערב."),
    ("cp1256", "غدا صباحا سنسافر بالقطار إلى الإسكندرية ونعود في المساء."),
    ("cp874", "พรุ่งนี้เช้าเราจะไปเชียงใหม่โดยรถไฟ"),
    ("shift_jis", "新しい本は机の上の花のそばに置いてあります。"),
    ("euc_jp", "年老いた先生は子供たちに長い話をしてくれた。"),
    ("euc_jp", "祖母は毎朝、庭の薔薇に水をやる。"),
    ("cp932", "“A”と“B”、“C”と“D”"),
    ("euc_jp", "珈琲を飲みながら、新聞を読む。"),
    ("gb18030", "苹果iPhone手机和Windows系统"),
    ("gb18030", "那本书放在桌子上，旁边有一些鲜花。"),
    ("big5", "老教師給孩子們講了一個很長的故事。"),
    ("cp949", "그 책은 신선한 꽃 옆 책상 위에 놓여 있다."),
]


MARKED = ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_utf8_is_read_as_it_stands(text: str) -> None:
    if text[:1] != BOM:
        assert decode(text.encode(), where="x") == (text, "utf-8", "valid UTF-8")
    assert decode((BOM + text).encode(), where="x")[0] == BOM + text


@pytest.mark.parametrize("codec", MARKED)
def test_a_byte_order_mark_decides_and_stays(codec: str) -> None:
    text = BOM + KINDS_OF_LINE_END + "пять\N{PILE OF POO}"
    assert decode(text.encode(codec), where="x")[:2] == (text, codec)
    assert decode(text.encode(codec), where="x", encoding=codec[:6])[:2] == (text, codec)
    assert decode(text.encode(codec), where="x", encoding=codec)[:2] == (text, codec)


def test_an_encoding_that_would_eat_the_mark_keeps_it() -> None:
    data = codecs.BOM_UTF8 + b"text"
    assert decode(data, where="x", encoding="utf-8-sig")[:2] == (BOM + "text", "utf-8")
    assert decode("text".encode("utf-16-le"), where="x", encoding="utf-16")[:2] == ("text", "utf-16-le")


@given(st.binary(max_size=60), st.booleans())
@settings(deadline=None)
def test_whatever_is_decoded_gives_its_bytes_back(data: bytes, strict: bool) -> None:
    try:
        text, codec, _ = decode(data, where="x", strict=strict)
    except InputError as error:
        assert str(error).startswith("x: ")
        return
    assert text.encode(codec) == data
    assert decode(data, where="x") == decode(data, where="x")


@given(
    st.binary(max_size=40),
    st.sampled_from([codec for codec, _ in LEGACY] + [*MARKED, "utf-7", "iso2022_jp", "cp037", "idna", "johab"]),
)
@settings(deadline=None)
def test_an_encoding_that_was_named_is_taken_or_refused(data: bytes, encoding: str) -> None:
    try:
        text, codec, _ = decode(data, where="x", encoding=encoding)
    except InputError as error:
        assert str(error).startswith("x: ") and str(error).isprintable()
        return
    assert text.encode(codec) == data


@pytest.mark.parametrize(("codec", "text"), LEGACY)
def test_a_line_in_an_old_encoding_is_read_right(codec: str, text: str) -> None:
    found, by, why = decode(text.encode(codec), where="x")
    assert found == text
    assert why.startswith("not UTF-8 (byte 0x") and by in why and "charset-normalizer" in why


@pytest.mark.parametrize(("codec", "text"), LEGACY)
def test_english_around_a_line_does_not_change_how_it_is_read(codec: str, text: str) -> None:
    english = "This report was prepared by the editorial office for all of its readers.\r\n" * 5
    mixed = english + text + "\r\n" + english
    assert decode(mixed.encode(codec), where="x")[0] == mixed


def test_the_everyday_characters_are_those_of_the_standards() -> None:
    counts = {name: len(set(letters)) for table in ideographic().values() for name, letters in table.items()}
    kana = 86 + 90
    assert counts == {
        "Chinese": 3755,
        "traditional Chinese": 5401,
        "Japanese": 2965 + kana,
        "Korean": 2350,
    }


def test_a_very_long_line_is_read_like_a_short_one() -> None:
    for start in ("", "x"):  # the sample ends between two characters, and within one
        text = start + "日本語の長い文章を書いています。" * 2000
        assert decode(text.encode("euc_jp"), where="x")[:2] == (text, "euc_jp")


def test_a_wrong_reading_is_not_taken_because_the_right_one_loses_bytes() -> None:
    twice = "東京の地価は前年の".encode("cp932") + b"\x87\x90" + "二倍に上がったという。".encode("cp932")
    said = message(decode, twice, where="x")
    assert said.startswith("x: not UTF-8, most like cp932: ") and "convert the file to UTF-8" in said
    hole = "Er schrieb „Grüße“ und fuhr nach Köln\n".encode("cp1252") * 999 + b"\x81"
    said = message(decode, hole, where="x")
    assert f"most like cp1252: byte 0x81 at offset {len(hole) - 1} (line 1000) is not cp1252" in said


def test_a_stray_byte_is_kept_where_an_encoding_with_the_same_letters_has_it() -> None:
    text = "Grüße aus Köln\n" * 999 + "\x81"
    assert decode(text.encode("latin-1"), where="x")[0] == text


def test_a_guess_says_when_another_was_as_likely() -> None:
    text, codec, why = decode("добрый день".encode("cp1251"), where="x")
    assert (text, codec) == ("добрый день", "cp1251")
    assert why.endswith("; koi8-r is as likely")
    assert "as likely" not in decode("Grüße aus Köln".encode("cp1252"), where="x")[2]


def test_a_guess_is_the_same_in_every_process() -> None:
    code = f"from cleaner.files import decode\nprint([decode(t.encode(c), where='x') for c, t in {LEGACY!r}])"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_utf8_needs_no_detector() -> None:
    code = "import sys, cleaner.files as f; f.decode('ä'.encode(), where='x'); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert not {"charset_normalizer", "cleaner.files.guessing"} & set(run.stdout.split())


def test_strict_names_the_place_and_the_remedy() -> None:
    data = "a\nb\nschön".encode("latin-1")
    said = message(decode, data, where="in/a.txt", strict=True)
    assert said.startswith("in/a.txt: byte 0xF6 at offset 7 (line 3) is not UTF-8")
    assert "--encoding NAME" in said and "--strict-encoding" in said
    assert decode(data, where="in/a.txt")[0] == "a\nb\nschön"


def test_an_encoding_that_does_not_fit_names_the_place() -> None:
    said = message(decode, b"ab\nc\x81", where="a.txt", encoding="windows-1252")
    assert said.startswith("a.txt: byte 0x81 at offset 4 (line 2) is not cp1252")
    marked = (BOM + "\n\u0a0a").encode("utf-16-le") + b"\x00"
    assert "byte 0x00 at offset 6 (line 2) is not utf-16-le" in message(decode, marked, where="x")
    assert message(decode, b"\x01\x80", where="x", encoding="idna").startswith("x: ")


@pytest.mark.parametrize("name", ["klingon", "hex", "rot13", "", "a\0b", "\ud800", "ut\nf"])
def test_an_unknown_encoding_is_named(name: str) -> None:
    assert "unknown encoding" in message(decode, b"abc", where="x", encoding=name)


def test_an_encoding_that_loses_bytes_is_refused() -> None:
    # cp932 has two codes for this sign, and writes only the other one
    said = message(decode, b"\x87\x90", where="x", encoding="cp932")
    assert "not give the same bytes back" in said


@pytest.mark.parametrize("encoding", [None, "utf-8", "cp1252"])
def test_binary_is_refused(encoding: str | None) -> None:
    data = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
    assert "looks binary" in message(decode, data, where="x", encoding=encoding)


def test_noise_without_a_nul_is_no_text_in_any_encoding() -> None:
    data = bytes(byte for a in range(300) for byte in [a * a * 7919 % 251 + 1])
    assert "no other encoding makes text of it" in message(decode, data, where="x")


def test_damaged_utf8_is_not_taken_for_another_encoding() -> None:
    data = "Grüße aus Köln, schöne Träume\n".encode() + b"It\x92s late"
    said = message(decode, data, where="x")
    assert f"UTF-8 with damage, first byte 0x92 at offset {len(data) - 7} (line 2)" in said
    cut = "Ещё одна строка".encode()[:-1]
    assert "UTF-8 with damage" in message(decode, cut, where="x")
    short = "Der Bürgermeister sagte: „Nein“".encode()[:-1]
    assert "UTF-8 with damage" in message(decode, short, where="x")


def test_a_document_is_read_with_its_id(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a\r\n")
    assert read_document(path, id="x/a.txt") == Document("x/a.txt", "a\r\n", "utf-8", "valid UTF-8")
    assert digest("a\ud800") == digest("a\ud800") != digest("a")


def test_a_file_that_cannot_be_read_is_named_with_the_cause(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path, cause in [
        (tmp_path / "no.txt", "no such file"),
        (tmp_path, "is a directory"),
        (Path("a\0b"), "null"),
        (Path("\ud800"), "not a path"),
        (tmp_path / "line\nfeed", "no such file"),
    ]:
        assert cause in message(read_document, path, id="x")

    def fail(error: BaseException) -> Callable[[Path], bytes]:
        def read(_: Path) -> bytes:
            raise error

        return read

    for error, cause in [(PermissionError(13, "Permission denied"), "permission"), (MemoryError(), "too large")]:
        monkeypatch.setattr(Path, "read_bytes", fail(error))
        said = message(read_document, tmp_path / "a.txt", id="x")
        assert cause in said and str(tmp_path / "a.txt") in said
