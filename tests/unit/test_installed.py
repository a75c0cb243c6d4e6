"""The versions of installed packages are what the import system tells, without the wait for it."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

from cleaner import installed
from cleaner.installed import installed_version


@pytest.fixture(autouse=True)
def fresh() -> None:
    installed_version.cache_clear()
    installed._folders.cache_clear()


@pytest.mark.parametrize("package", ["ftfy", "regex", "rapidfuzz", "charset-normalizer", "ahocorasick-rs"])
def test_a_version_is_the_one_that_python_tells(package: str) -> None:
    assert installed_version(package) == version(package)


def test_what_is_not_installed_has_no_version() -> None:
    assert installed_version("nothing-of-this-name") is None


def test_the_first_on_the_path_counts_as_it_does_for_an_import(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in (2, 1):
        folder = tmp_path / str(number) / f"Some_Thing-{number}.dist-info"
        folder.mkdir(parents=True)
        (folder / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: Some-Thing\nVersion: {number}.0\n\nVersion: 9\n"
        )
        monkeypatch.syspath_prepend(str(folder.parent))
    assert installed_version("some-thing") == "1.0"
