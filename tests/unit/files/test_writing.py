"""Files are written whole or not at all, whatever breaks."""

from __future__ import annotations

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
from messages import message

from cleaner.errors import OutputError
from cleaner.files import (
    Input,
    find_inputs,
    write_atomically,
    write_together,
)


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
    message(write_together, {tmp_path / "a": b"new", tmp_path / "b": b"new"})
    assert contents(tmp_path) == {"a": b"new"}


def test_one_file_under_two_names_is_refused(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("a")
    assert "two outputs" in message(write_together, {tmp_path / "a": b"1", tmp_path / "link": b"2"})
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
        assert cause in message(write_atomically, tmp_path / name, b"new")
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
