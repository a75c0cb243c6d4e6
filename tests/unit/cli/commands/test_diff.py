"""`cleaner diff`: a patch that the tools for patches take."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from commands import A_CLEANED, run


class TestDiff:
    @pytest.mark.parametrize("tool", [["git", "apply"], ["patch", "-s", "-p1", "--binary"]])
    def test_the_patch_makes_the_cleaned_text(self, here: Path, tool: list[str]) -> None:
        if shutil.which(tool[0]) is None:
            pytest.skip(f"{tool[0]} is not installed")
        patch = run("diff", "corpus").stdout_bytes
        run("clean", "corpus", "-o", "out")
        subprocess.run(tool, input=patch, check=True, cwd=here)
        assert (here / "corpus" / "a.txt").read_bytes() == A_CLEANED
        for name in ("a.txt", "fine.txt", "sub/b.txt"):
            assert (here / "corpus" / name).read_bytes() == (here / "out" / name).read_bytes()

    def test_a_file_elsewhere_has_the_name_it_has_in_the_folder_that_was_named(
        self, here: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert "--- a/corpus/a.txt\n" in run("diff", str(here / "corpus")).stdout
        monkeypatch.chdir(here / "pack")
        assert "--- a/a.txt\n" in run("diff", "../corpus").stdout

    def test_colour_is_asked_for_or_not_there(self) -> None:
        assert "\x1b[" not in run("diff", "corpus").stdout
        assert "\x1b[32;7mgrey\x1b[0m" in run("diff", "corpus", "--color", "always", env={"NO_COLOR": "1"}).stdout

    def test_a_patch_for_another_encoding_is_told_to_be_for_reading(self, here: Path) -> None:
        (here / "corpus" / "a.txt").write_bytes("Серый graey день".encode("utf-16"))
        result = run("diff", "corpus/a.txt")
        assert "corpus/a.txt: is in utf-16-le, its patch in UTF-8: to read, not to apply" in result.stderr

    def test_no_change_is_no_output(self) -> None:
        result = run("diff", "corpus/fine.txt")
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == "0 of 1 document would change\n"
