"""Files: exact bytes in, whole files out, and no output where an input is."""

from __future__ import annotations

import codecs
import errno
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.document import Document, digest
from cleaner.errors import CleanerError, InputError, OutputError
from cleaner.files import (
    Input,
    Outputs,
    decode,
    find_inputs,
    plan_outputs,
    read_document,
    walking,
    write_atomically,
    write_together,
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


def message(call: Callable[[], object]) -> str:
    """The one line that `call` fails with."""
    with pytest.raises(CleanerError) as caught:
        call()
    assert str(caught.value).isprintable(), "an error is one line"
    return str(caught.value)


# Decoding


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
    said = message(lambda: decode(twice, where="x"))
    assert said.startswith("x: not UTF-8, most like cp932: ") and "convert the file to UTF-8" in said
    hole = "Er schrieb „Grüße“ und fuhr nach Köln\n".encode("cp1252") * 999 + b"\x81"
    said = message(lambda: decode(hole, where="x"))
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
    code = (
        "from tests.unit.test_files import LEGACY, decode\nprint([decode(t.encode(c), where='x') for c, t in LEGACY])"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            cwd=Path(__file__).parents[2],
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
    said = message(lambda: decode(data, where="in/a.txt", strict=True))
    assert said.startswith("in/a.txt: byte 0xF6 at offset 7 (line 3) is not UTF-8")
    assert "--encoding NAME" in said and "--strict-encoding" in said
    assert decode(data, where="in/a.txt")[0] == "a\nb\nschön"


def test_an_encoding_that_does_not_fit_names_the_place() -> None:
    said = message(lambda: decode(b"ab\nc\x81", where="a.txt", encoding="windows-1252"))
    assert said.startswith("a.txt: byte 0x81 at offset 4 (line 2) is not cp1252")
    marked = (BOM + "\n\u0a0a").encode("utf-16-le") + b"\x00"
    assert "byte 0x00 at offset 6 (line 2) is not utf-16-le" in message(lambda: decode(marked, where="x"))
    assert message(lambda: decode(b"\x01\x80", where="x", encoding="idna")).startswith("x: ")


@pytest.mark.parametrize("name", ["klingon", "hex", "rot13", "", "a\0b", "\ud800", "ut\nf"])
def test_an_unknown_encoding_is_named(name: str) -> None:
    assert "unknown encoding" in message(lambda: decode(b"abc", where="x", encoding=name))


def test_an_encoding_that_loses_bytes_is_refused() -> None:
    # cp932 has two codes for this sign, and writes only the other one
    said = message(lambda: decode(b"\x87\x90", where="x", encoding="cp932"))
    assert "not give the same bytes back" in said


@pytest.mark.parametrize("encoding", [None, "utf-8", "cp1252"])
def test_binary_is_refused(encoding: str | None) -> None:
    data = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
    assert "looks binary" in message(lambda: decode(data, where="x", encoding=encoding))


def test_noise_without_a_nul_is_no_text_in_any_encoding() -> None:
    data = bytes(byte for a in range(300) for byte in [a * a * 7919 % 251 + 1])
    assert "no other encoding makes text of it" in message(lambda: decode(data, where="x"))


def test_damaged_utf8_is_not_taken_for_another_encoding() -> None:
    data = "Grüße aus Köln, schöne Träume\n".encode() + b"It\x92s late"
    said = message(lambda: decode(data, where="x"))
    assert f"UTF-8 with damage, first byte 0x92 at offset {len(data) - 7} (line 2)" in said
    cut = "Ещё одна строка".encode()[:-1]
    assert "UTF-8 with damage" in message(lambda: decode(cut, where="x"))


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
        assert cause in message(lambda p=path: read_document(p, id="x"))  # type: ignore[misc]

    def fail(error: BaseException) -> Callable[[Path], bytes]:
        def read(_: Path) -> bytes:
            raise error

        return read

    for error, cause in [(PermissionError(13, "Permission denied"), "permission"), (MemoryError(), "too large")]:
        monkeypatch.setattr(Path, "read_bytes", fail(error))
        said = message(lambda: read_document(tmp_path / "a.txt", id="x"))
        assert cause in said and str(tmp_path / "a.txt") in said


# Writing


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def failing(error: BaseException, *, call: int = 1) -> Callable[..., None]:
    """A function that raises `error` at its nth call and does what it stands for until then, and after."""
    calls = 0

    def function(original: Callable[..., None], *args: object) -> None:
        nonlocal calls
        calls += 1
        if calls == call:
            raise error
        original(*args)

    return function


def break_at(monkeypatch: pytest.MonkeyPatch, name: str, error: BaseException, *, call: int = 1) -> None:
    original, function = getattr(os, name), failing(error, call=call)
    monkeypatch.setattr(os, name, lambda *args: function(original, *args))


FULL = OSError(errno.ENOSPC, "No space left on device")


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a" / "b" / "c.txt", b"new\r\n")
    assert contents(tmp_path) == {"a/b/c.txt": b"new\r\n"}


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("old", [b"old", None])
@pytest.mark.parametrize("error", [FULL, KeyboardInterrupt()])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, old: bytes | None, error: BaseException
) -> None:
    path = tmp_path / "a.txt"
    if old is not None:
        path.write_bytes(old)
    break_at(monkeypatch, step, error)
    with pytest.raises(OutputError if error is FULL else KeyboardInterrupt) as caught:
        write_atomically(path, b"new")
    if error is FULL:
        assert str(caught.value) == f"{path}: cannot be written: no space left on device: free some disk space"
    assert contents(tmp_path) == ({} if old is None else {"a.txt": old})


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on file sizes there")
def test_a_write_that_the_system_cuts_short_leaves_nothing(tmp_path: Path) -> None:
    code = (
        "import resource, sys, pathlib, cleaner.files as f\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (9999, 9999))\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "f.write_together({path / 'a.txt': b'small', path / 'b.txt': b'x' * 99999})"
    )
    (tmp_path / "a.txt").write_bytes(b"old")
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False, capture_output=True, text=True)
    assert "OutputError" in run.stderr and "file too large: raise the limit" in run.stderr
    assert contents(tmp_path) == {"a.txt": b"old"}


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("error", [FULL, KeyboardInterrupt()])
def test_a_text_and_its_log_are_written_both_or_neither(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")
    files = {tmp_path / name: b"new" for name in ("a.txt", "b.txt", "c.txt")}
    break_at(monkeypatch, step, error, call=3)
    with pytest.raises((OutputError, KeyboardInterrupt)):
        write_together(files)
    assert contents(tmp_path) == {"a.txt": b"old"}
    monkeypatch.undo()
    write_together(files)
    assert contents(tmp_path) == {"a.txt": b"new", "b.txt": b"new", "c.txt": b"new"}


def test_nothing_is_renamed_before_all_is_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []

    def noted(name: str, original: Callable[..., None]) -> Callable[..., None]:
        def function(*args: object) -> None:
            steps.append(name)
            original(*args)

        return function

    for name in ("fsync", "replace"):
        monkeypatch.setattr(os, name, noted(name, getattr(os, name)))
    write_together({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert steps == ["fsync", "fsync", "replace", "replace", "fsync"]


def test_without_hard_links_a_failure_still_loses_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"old")
    break_at(monkeypatch, "link", OSError(errno.EPERM, "no links here"))
    break_at(monkeypatch, "replace", FULL, call=2)
    message(lambda: write_together({tmp_path / "a": b"new", tmp_path / "b": b"new"}))
    assert contents(tmp_path) == {"a": b"new"}


def test_one_file_under_two_names_is_refused(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("a")
    assert "two outputs" in message(lambda: write_together({tmp_path / "a": b"1", tmp_path / "link": b"2"}))
    assert contents(tmp_path) == {}


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_permissions_are_kept_and_new_files_get_the_usual_ones(tmp_path: Path) -> None:
    old, new, usual = tmp_path / "old", tmp_path / "new", tmp_path / "usual"
    old.write_bytes(b"")
    old.chmod(0o640)
    usual.write_bytes(b"")
    write_together({old: b"x", new: b"x"})
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert new.stat().st_mode == usual.stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(Path("folder") / "real")
    write_atomically(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "folder" / "real").read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_only_an_ordinary_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"old")
    os.mkfifo(tmp_path / "pipe")
    for name, cause in [
        ("folder", "it is a folder"),
        ("pipe", "no ordinary file"),
        ("file/below.txt", "a file stands where a folder is needed"),
        ("file/a/below.txt", "a file stands where a folder is needed"),
        ("x" * 300, "choose shorter names"),
        ("a\0b", "not a path"),
        ("\ud800", "not a path"),
    ]:
        assert cause in message(lambda n=name: write_atomically(tmp_path / n, b"new"))  # type: ignore[misc]
    assert contents(tmp_path) == {"file": b"old"}


@pytest.mark.parametrize("name", ["x" * 255, " ", "-", "é", "e\N{COMBINING ACUTE ACCENT}", "a\nb", "\udcff", "%s"])
def test_any_name_that_the_system_takes_can_be_written(tmp_path: Path, name: str) -> None:
    write_atomically(tmp_path / name, b"new")
    assert (tmp_path / name).read_bytes() == b"new"
    assert len(list(tmp_path.iterdir())) == 1


def child(code: str, *args: str) -> subprocess.Popen[bytes]:
    started = "import sys, os, time, pathlib, cleaner.files as f\nsay = lambda: print('ready', flush=True)\n"
    return subprocess.Popen([sys.executable, "-c", started + code, *args], stdout=subprocess.PIPE)


def kill_when_ready(process: subprocess.Popen[bytes], after: float = 0.0) -> None:
    with process:
        assert process.stdout is not None and process.stdout.readline() == b"ready\n"
        time.sleep(after)
        process.kill()
    assert process.returncode == -signal.SIGKILL


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_process_killed_while_writing_leaves_the_old_file(tmp_path: Path, step: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    stop = f"os.{step} = lambda *_: (say(), time.sleep(60))\n"
    kill_when_ready(child(stop + "f.write_atomically(pathlib.Path(sys.argv[1]), b'new' * 99999)", str(path)))
    assert path.read_bytes() == b"old"
    assert find_inputs([tmp_path], include=["*"]).inputs == (Input(path, "a.txt"),), "what is left is no input"
    write_atomically(path, b"newer")
    assert path.read_bytes() == b"newer"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
@pytest.mark.parametrize("after", [0.0, 0.013, 0.037])
def test_a_process_killed_at_any_time_leaves_a_whole_file(tmp_path: Path, after: float) -> None:
    path = tmp_path / "a.txt"
    loop = (
        "path = pathlib.Path(sys.argv[1])\n"
        "for n in range(10**9):\n"
        "    f.write_atomically(path, bytes([n % 251]) * 2_000_000)\n"
        "    n or say()"
    )
    kill_when_ready(child(loop, str(path)), after)
    data = path.read_bytes()
    assert len(data) == 2_000_000 and len(set(data)) == 1


# Walking


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode("utf-8", "surrogateescape"))


def ids(*paths: Path, **options: object) -> list[str]:
    return [found.id for found in find_inputs(paths, **options).inputs]  # type: ignore[arg-type]


def test_a_folder_is_walked_in_order_and_tells_what_it_left(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.txt", "a/b/c.txt", "B.txt", "a.md", "a/.hidden.txt", ".git/x.txt")
    make(tmp_path, "b.changes.jsonl", "a/note.TXT")
    walk = find_inputs([tmp_path])
    assert walk.inputs == tuple(Input(tmp_path / id, id) for id in ["B.txt", "a/b/c.txt", "a/z.txt", "b.txt"])
    assert walk.ignored == (tmp_path / "a" / "note.TXT", tmp_path / "a.md")


def test_a_named_file_is_always_taken_by_its_name(tmp_path: Path) -> None:
    make(tmp_path, "sub/a.md", "sub/.hidden")
    assert ids(tmp_path / "sub" / "a.md", tmp_path / "sub" / ".hidden", skip=tmp_path) == ["a.md", ".hidden"]


def test_patterns_choose_files_of_folders(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.md", "news/c.md", "c.changes.jsonl")
    assert ids(tmp_path, include=["*.md"]) == ["b.md", "news/c.md"]
    assert ids(tmp_path, include=["news/*"]) == ["news/c.md"]
    assert ids(tmp_path, include=["*"]) == ["a.txt", "b.md", "news/c.md"]
    assert ids(tmp_path, include=[]) == []
    for pattern in ("", "."):
        assert "empty pattern" in message(lambda p=pattern: find_inputs([tmp_path], include=[p]))  # type: ignore[misc]


def test_the_output_folder_is_not_walked(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "out/a.txt", "out/sub/b.txt", "sub/out/c.txt")
    (tmp_path / "other").symlink_to("out")
    for skip in (tmp_path / "out", tmp_path / "sub" / ".." / "out", tmp_path / "other"):
        assert ids(tmp_path, skip=skip) == ["a.txt", "sub/out/c.txt"]
        for named in (tmp_path / "out", tmp_path / "out" / "sub"):
            assert "output folder" in message(lambda n=named, s=skip: find_inputs([n], skip=s))  # type: ignore[misc]
    assert ids(tmp_path / "sub", skip=tmp_path / "not there yet") == ["out/c.txt"]


def test_links_are_read_but_folders_behind_them_are_not_walked(tmp_path: Path) -> None:
    make(tmp_path, "in/a.txt", "elsewhere/b.txt")
    folder = tmp_path / "in"
    (folder / "file.txt").symlink_to("../elsewhere/b.txt")
    (folder / "loop").symlink_to(".")
    (folder / "up").symlink_to("..")
    (folder / "broken.txt").symlink_to("nowhere")
    (folder / "self.txt").symlink_to("self.txt")
    walk = find_inputs([folder])
    assert [found.id for found in walk.inputs] == ["a.txt", "file.txt"]
    assert [path.name for path in walk.ignored] == ["broken.txt", "loop", "self.txt", "up"]
    assert ids(folder / "loop") == ["a.txt", "file.txt"], "a link that is named is followed"
    assert "broken.txt" in message(lambda: find_inputs([folder / "broken.txt"]))


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "no\nne", Path("a\0b"), Path("\ud800"), tmp_path / ("x" * 300)):
        assert "check the name" in message(lambda p=path: find_inputs([p]))  # type: ignore[misc]
    assert find_inputs([tmp_path]).inputs == () == find_inputs([]).inputs


def test_a_folder_that_cannot_be_listed_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.txt", "closed/b.txt")
    listing = Path.iterdir

    def guarded(path: Path) -> object:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return listing(path)

    monkeypatch.setattr(Path, "iterdir", guarded)
    assert message(lambda: find_inputs([tmp_path])).startswith(f"{tmp_path / 'closed'}: permission denied")


def test_a_file_found_twice_is_taken_once(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    again = tmp_path / "." / "a.txt"
    assert ids(tmp_path, tmp_path, tmp_path / "a.txt", again) == ["a.txt"]


def test_names_of_any_kind_are_kept(tmp_path: Path) -> None:
    names = ["-.txt", " .txt", "a\nb.txt", "e\N{COMBINING ACUTE ACCENT}.txt", "é.txt", "日本.txt", "\udcff.txt"]
    make(tmp_path, *names)
    assert sorted(ids(tmp_path)) == sorted(names)
    for found, outputs in plan_outputs(find_inputs([tmp_path]).inputs, tmp_path / "out").items():
        write_atomically(outputs.text, read_document(found.path, id=found.id).text.encode("latin-1", "replace"))
    assert sorted(ids(tmp_path / "out")) == sorted(names)


# Outputs


def planned(out: Path, *ids: str) -> list[tuple[str, str]]:
    plan = plan_outputs([Input(Path("/in") / id, id) for id in ids], out)
    return [(str(o.text.relative_to(out)), str(o.log.relative_to(out))) for o in plan.values()]


def test_a_log_lies_beside_its_text(tmp_path: Path) -> None:
    assert planned(tmp_path, "x/a.txt", "a.md", "b.c.txt", "a.TXT", ".txt", "c") == [
        ("x/a.txt", "x/a.changes.jsonl"),
        ("a.md", "a.md.changes.jsonl"),
        ("b.c.txt", "b.c.changes.jsonl"),
        ("a.TXT", "a.TXT.changes.jsonl"),
        (".txt", ".txt.changes.jsonl"),
        ("c", "c.changes.jsonl"),
    ]


@pytest.mark.parametrize("id", ["", "..", "../a", "a/../../b", "/a", "a/", "a//b", "./a", "a/.", "a\0b"])
def test_an_id_that_leads_out_of_its_folder_cannot_be_made(id: str) -> None:
    with pytest.raises(ValueError, match="stays inside"):
        Input(Path("a"), id)


@given(st.text("ab./\\\0 ~", max_size=8))
def test_every_output_lies_in_the_output_folder(id: str) -> None:
    try:
        each = Input(Path("/nowhere"), id)
    except ValueError:
        return
    outputs = plan_outputs([each], Path("/out"))[each]
    for path in (outputs.text, outputs.log):
        assert os.path.commonpath(["/out", os.path.normpath(path)]) == "/out" != os.path.normpath(path)


def test_two_inputs_with_one_output_are_both_named(tmp_path: Path) -> None:
    make(tmp_path, "one/a.txt", "two/a.txt")
    walk = find_inputs([tmp_path / "one", tmp_path / "two"])
    said = message(lambda: plan_outputs(walk.inputs, tmp_path / "out"))
    for path in ("one/a.txt", "two/a.txt", "out/a.txt"):
        assert str(tmp_path / path) in said


@pytest.mark.parametrize(
    ("one", "two"), [("a", "a.txt"), ("a.txt", "a.changes.jsonl"), ("x", "x/y.txt"), ("y.txt/z", "y.txt")]
)
def test_a_text_a_log_and_a_folder_may_not_be_one_file(tmp_path: Path, one: str, two: str) -> None:
    said = message(lambda: planned(tmp_path, one, two))
    assert f"/in/{one}" in said and f"/in/{two}" in said


def test_names_that_differ_in_case_clash_where_the_file_system_folds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["a.txt", "A.txt", "é.txt", "e\N{COMBINING ACUTE ACCENT}.txt"]
    monkeypatch.setattr(walking, "_folds_case", lambda _: False)
    assert len(planned(tmp_path, *names)) == 4
    monkeypatch.setattr(walking, "_folds_case", lambda _: True)
    for pair in (names[:2], names[2:]):
        assert "would both write" in message(lambda p=pair: planned(tmp_path, *p))  # type: ignore[misc]


def test_whether_a_file_system_folds_case_is_asked_of_it(tmp_path: Path) -> None:
    (tmp_path / "Folder").mkdir()
    folds = (tmp_path / "fOLDER").exists()
    assert walking._folds_case(tmp_path / "Folder" / "not there" / "yet") is folds
    if not folds:
        (tmp_path / "fOLDER").symlink_to("Folder")
        assert walking._folds_case(tmp_path / "Folder" / "1")


def test_an_output_that_is_an_input_is_refused(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "out/b.txt", "log/c.changes.jsonl", "c.txt")
    (tmp_path / "link").symlink_to(".")
    (tmp_path / "soft").mkdir()
    (tmp_path / "soft" / "a.txt").symlink_to("../a.txt")
    (tmp_path / "hard").mkdir()
    os.link(tmp_path / "a.txt", tmp_path / "hard" / "a.txt")
    a = Input(tmp_path / "a.txt", "a.txt")
    for place in ("", "link", "soft", "hard", "out/.."):
        said = message(lambda p=place: plan_outputs([a], tmp_path / p))  # type: ignore[misc]
        assert f"would overwrite input {a.path}" in said
    b = Input(tmp_path / "out" / "b.txt", "x.txt")
    assert "would overwrite input" in message(
        lambda: plan_outputs([b, Input(tmp_path / "c.txt", "b.txt")], tmp_path / "out")
    )
    log = Input(tmp_path / "log" / "c.changes.jsonl", "other")
    assert "would overwrite input" in message(
        lambda: plan_outputs([log, Input(tmp_path / "c.txt", "c.txt")], tmp_path / "log")
    )
    out = tmp_path / "out"
    assert plan_outputs([a], out) == {a: Outputs(out / "a.txt", out / "a.changes.jsonl")}
