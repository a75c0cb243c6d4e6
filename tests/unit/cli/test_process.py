"""The command line as a process: pipes, terminals, signals, and what a start costs."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from small_packs import GREY

pty = pytest.importorskip("pty", reason="needs the terminals and signals of POSIX")

# The shipped rules are left out, so that their state does not matter here.
ENTRY = """
import cleaner.catalog.packs, cleaner.cli.progress, pathlib, sys
cleaner.catalog.packs.shipped = lambda: pathlib.Path("shipped")
cleaner.cli.progress._PATIENCE = cleaner.cli.progress._REDRAW = 0
from cleaner.cli import main
main(prog_name="cleaner")
"""
CLEANER = [sys.executable, "-c", ENTRY]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for folder in ("shipped", "pack", "corpus"):
        (tmp_path / folder).mkdir()
    (tmp_path / "pack" / "own.toml").write_text(GREY)
    (tmp_path / "cleaner.toml").write_text('rules = ["pack"]\nlanguage = "en"\n')
    for number in range(5):
        (tmp_path / "corpus" / f"{number}.txt").write_text(f"The {number}th graey sky.\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


def run(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*CLEANER, *args], input=stdin, capture_output=True, check=False, timeout=60)


def on_a_terminal(*args: str, stdin: bytes = b"", stdout: bool = True) -> tuple[int, bytes]:
    """The exit code, and what a terminal that is standard error (and input and output) got to see."""
    ours, theirs = pty.openpty()
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background ignores it
    process = subprocess.Popen([*CLEANER, "clean", "-"], stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    signal.signal(signal.SIGINT, before)
    assert process.stderr
    assert b"Ctrl-D" in process.stderr.readline()
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert (process.returncode, told) == (130, b"cleaner: interrupted\n")


def test_a_narrow_encoding_gets_escapes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")
    assert rb'"graey" \u2192 "grey"' in run("check", "corpus").stdout


def test_colour_is_for_terminals_and_no_color_forbids_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert b"\x1b[" not in run("check", "corpus").stdout
    assert b"\x1b[32msafe\x1b[0m" in on_a_terminal("check", "corpus")[1]
    assert b"\x1b[32;7mgrey\x1b[0m" in on_a_terminal("diff", "corpus")[1]
    assert b"\x1b[32m" not in on_a_terminal("check", "corpus", "--color", "never")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    for command in ("check", "diff"):
        assert b"m" not in re.findall(rb"\x1b\[[\d;]*(.)", on_a_terminal(command, "corpus")[1])


def test_a_document_cannot_steer_a_terminal_without_colour(here: Path) -> None:
    (here / "corpus" / "0.txt").write_bytes(b"A graey\x1b[31m day\n")
    code, seen = on_a_terminal("diff", "corpus/0.txt", "--color", "never")
    assert code == 0
    assert b"\x1b[31m" not in seen
    assert b"\\u001b[31m" in seen


def test_progress_is_for_terminals_and_goes_when_it_is_done() -> None:
    code, seen = on_a_terminal("clean", "corpus", "-o", "out", stdout=False)
    assert code == 0
    assert re.search(rb"\r\x1b\[K3/5 documents, \d+\.\d\d MB/s", seen)
    *_, last = seen.split(b"\r\x1b[K")
    assert b"MB/s" not in last
    assert b"5 documents, 5 changed" in last
    assert b"MB/s" not in run("clean", "corpus", "-o", "out").stderr
    assert b"MB/s" not in on_a_terminal("clean", "corpus", "-o", "out", "-q", stdout=False)[1]


def test_progress_is_gone_before_an_error_is_told(here: Path) -> None:
    (here / "corpus" / "3.txt").write_bytes(b"\0")
    code, seen = on_a_terminal("clean", "corpus", "-o", "out", stdout=False)
    assert code == 2
    assert b"\r\x1b[Kcleaner: corpus/3.txt: looks binary" in seen


def test_a_terminal_that_is_asked_to_type_is_told_so() -> None:
    code, seen = on_a_terminal("clean", "-", stdin=b"\x04")
    assert code == 0
    assert b"end it with Ctrl-D" in seen
    assert b"nothing came on standard input" in seen


@pytest.mark.parametrize("args", [["--version"], ["--help"], [], ["clean", "--help"], ["rules", "--help"]])
def test_version_and_help_import_next_to_nothing(args: list[str]) -> None:
    code = (
        "import sys\nfrom cleaner.cli import main\n"
        f"try: main({args!r})\nexcept SystemExit: pass\n"
        "print(*[m for m in sys.modules if m.split('.')[0] in ('regex', 'ftfy', 'ahocorasick_rs', 'tomllib')"
        " or m in ('cleaner.api', 'cleaner.catalog', 'importlib.metadata', 'cleaner.files')], file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert result.stderr == b"\n"


def test_the_installed_command_tells_its_version() -> None:
    command = Path(sys.executable).with_name("cleaner")
    if not command.exists():
        pytest.skip("cleaner is not installed beside this Python")
    told = subprocess.run([command, "--version"], capture_output=True, check=True, timeout=60).stdout
    assert re.fullmatch(rb"cleaner \d+\.\d+\.\d+\S*\n", told)
