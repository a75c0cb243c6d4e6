"""The command line as a process: pipes, terminals, signals, and what a start costs."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
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
    process = subprocess.Popen(
        [*CLEANER, *args], stdin=theirs, stdout=theirs if stdout else subprocess.DEVNULL, stderr=theirs
    )
    os.close(theirs)
    if stdin:
        os.write(ours, stdin)
    seen = b""
    while select.select([ours], [], [], 60)[0]:
        try:
            seen += os.read(ours, 65536)
        except OSError:  # the other side is closed
            break
    os.close(ours)
    return process.wait(60), seen


def test_a_pipe_of_cleaners_works() -> None:
    first = run("clean", "-", "-q", "--log", "log", stdin=b"A graey\r\nday")
    assert (first.returncode, first.stdout, first.stderr) == (0, b"A grey\r\nday", b"")
    assert run("revert", "-", "log", stdin=first.stdout).stdout == b"A graey\r\nday"


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("clean", "corpus", "-o", "out"), 0),
        (("check", "corpus"), 1),
        (("check", "cleaner.toml"), 0),
        (("rules", "test"), 0),
        (("clean", "corpus"), 2),
        (("check", "nowhere"), 2),
        (("check", "corpus", "--select", "nothing"), 2),
    ],
)
def test_exit_codes(args: tuple[str, ...], code: int) -> None:
    result = run(*args)
    assert result.returncode == code
    assert b"Traceback" not in result.stderr


def test_the_log_is_never_written_over_what_is_read_or_into_the_text(here: Path) -> None:
    source, out = here / "source", here / "out"
    source.write_bytes(b"A graey day")
    for log, problem in ((source, b"is read here"), (out, b"is where standard output goes")):
        with source.open("rb") as stdin, out.open("wb") as stdout:
            args = [*CLEANER, "clean", "-", "--log", str(log)]
            done = subprocess.run(args, stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, check=False, timeout=60)
        assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
        assert problem in done.stderr
        assert (source.read_bytes(), out.read_bytes()) == (b"A graey day", b"")


def test_a_pipe_that_is_closed_ends_it_quietly(here: Path) -> None:
    (here / "corpus" / "long.txt").write_text("graey\n" * 20000)
    process = subprocess.Popen([*CLEANER, "check", "corpus"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout and process.stderr
    process.stdout.readline()
    process.stdout.close()
    told = process.stderr.read()
    process.stderr.close()
    assert (process.wait(60), told) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run([*CLEANER, "check", "corpus"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert (result.returncode, result.stderr) == (2, b"cleaner: standard output: no space left on device\n")


def test_an_interrupt_leaves_one_line_and_130() -> None:
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


def test_a_run_that_is_terminated_leaves_no_process_and_no_half_file(here: Path) -> None:
    for number in range(500):
        (here / "corpus" / f"{number}.txt").write_text("A graey day\n")
    process = subprocess.Popen([*CLEANER, "clean", "corpus", "-o", "out", "-j", "2"], stderr=subprocess.PIPE)
    while not list(here.glob("out/*.txt")):
        time.sleep(0.01)
    process.terminate()
    _, told = process.communicate(timeout=60)  # which waits for all that hold the pipe
    assert (process.returncode, told) == (143, b"")
    assert [path for path in (here / "out").iterdir() if path.suffix == ".tmp"] == []


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
