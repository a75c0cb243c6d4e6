"""The wheel: built, installed elsewhere and run without the checkout, it does what the checkout does."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from places import ROOT

TEXT = "Critics of Putin‘s plan met.\n\nShare this:\nTweet\n"
CLEANED = "Critics of Putin’s plan met.\n"


def run(*args: str, cwd: Path, **env: str) -> str:
    """Run this Python; its standard output. What it says is what a failure shows."""
    done = subprocess.run(
        [sys.executable, *args], cwd=cwd, env=os.environ | env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{' '.join(args)}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip = ("-m", "pip", "--disable-pip-version-check", "wheel", "--no-index", "--no-deps", "--no-build-isolation")
    run(*pip, "--wheel-dir", str(folder), ".", cwd=ROOT)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def site(wheel: Path) -> Path:
    """A folder that holds nothing but the installed wheel."""
    folder = wheel.parent / "site"
    pip = ("-m", "pip", "--disable-pip-version-check", "install", "--no-index", "--no-deps", "--target", str(folder))
    run(*pip, str(wheel), cwd=wheel.parent)
    return folder


def isolated(site: Path, folder: Path, *args: str) -> str:
    """Run Python with the wheel and the dependencies of this environment, but without what .pth files add to it.

    A checkout that is installed as editable is such an addition; -S keeps it away, -P the current folder.
    """
    path = os.pathsep.join((str(site), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")))
    return run("-S", "-P", *args, cwd=folder, PYTHONPATH=path, XDG_CACHE_HOME=str(folder / "cache"))


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_wheel_holds_types_and_every_rule_file(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        assert "cleaner/py.typed" in names
        rules = {name: archive.read(name) for name in names if name.startswith("cleaner/_rules/")}
    assert rules == {f"cleaner/_rules/{name}": data for name, data in files(ROOT / "rules").items()}


def test_the_wheel_holds_the_package_and_nothing_of_the_checkout(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    code = {path.relative_to(ROOT).as_posix() for path in (ROOT / "cleaner").rglob("*.py")}
    assert code <= set(names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"cleaner", "mt_text_cleaner"}
    assert not [name for name in names if name.endswith((".pyc", ".orig"))]


def test_the_rules_come_from_inside_the_wheel(site: Path, tmp_path: Path) -> None:
    code = "import cleaner; from cleaner.catalog import shipped; print(cleaner.__file__, shipped(), sep='\\n')"
    package, rules = isolated(site, tmp_path, "-c", code).splitlines()
    assert Path(package) == site / "cleaner" / "__init__.py"
    assert Path(rules) == site / "cleaner" / "_rules"


def test_it_cleans_as_the_checkout_does(site: Path, tmp_path: Path) -> None:
    for name in ("wheel", "checkout"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "one.txt").write_text(TEXT, encoding="utf-8")
    command = ("-m", "cleaner", "clean", "one.txt", "-o", "out")
    isolated(site, tmp_path / "wheel", *command)
    isolated(ROOT, tmp_path / "checkout", *command)
    made = files(tmp_path / "wheel" / "out")
    assert made["one.txt"].decode("utf-8") == CLEANED
    assert set(made) == {"one.txt", "one.changes.jsonl"}
    assert made == files(tmp_path / "checkout" / "out")
