"""The command as a whole: help, unknown commands, mistakes, exit codes and what reaches a terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from commands import run
from hypothesis import given
from hypothesis import strategies as st
from places import ROOT

from cleaner.cli.screen import plain, quoted


class TestMain:
    def test_alone_it_prints_its_help(self) -> None:
        result = run()
        assert result.exit_code == 0
        assert "Usage:" in result.stdout
        assert "verify" in result.stdout

    def test_an_unknown_command_is_told_with_the_nearest(self) -> None:
        result = run("chek", "corpus")
        assert result.exit_code == 2
        assert 'no command "chek"; did you mean "check"?' in result.stderr

    @pytest.mark.parametrize(
        "command",
        ["", "clean", "check", "diff", "revert", "verify", "rules", "rules list", "rules explain", "rules test"],
    )
    def test_every_help_teaches_with_examples(self, command: str) -> None:
        result = run(*command.split(), "--help", env={"COLUMNS": "100"})
        assert result.exit_code == 0
        examples = result.stdout.split("Examples:\n")[1].split("\n\n")[0].splitlines()
        assert 2 <= len(examples) <= 4
        assert all("cleaner " in example for example in examples)

    def test_a_mistake_of_the_user_is_one_line_and_no_traceback(self) -> None:
        for args in (("check", "nowhere"), ("check", "corpus", "--rules", "nowhere"), ("verify", "nowhere")):
            result = run(*args)
            assert result.exit_code == 2
            assert result.stderr.startswith("cleaner: nowhere")
            assert result.stderr.count("\n") == 1

    def test_an_interrupt_is_one_line(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupt(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("cleaner.api.Cleaner.clean_document", interrupt)
        result = run("check", "corpus")
        assert (result.exit_code, result.stderr) == (130, "cleaner: interrupted\n")


class TestTheTerminal:
    @given(st.text())
    def test_nothing_told_can_steer_it(self, text: str) -> None:
        assert plain(text).isprintable()
        assert quoted(text).isprintable()

    def test_control_characters_of_documents_and_names_are_escaped(self, here: Path) -> None:
        (here / "corpus" / "x\x1b[31m.txt").write_bytes(b"A graey\x1b[2J sky. asdf\n")
        (here / "corpus" / "y\x1b[31m.txt").write_bytes(b"\0")
        for args in (("check", "corpus"), ("clean", "corpus", "-o", "out"), ("verify", "out"), ("rules", "list")):
            result = run(*args, "--color", "never")
            assert "\x1b" not in result.stdout + result.stderr
        assert "x\\x1b[31m.txt" in run("check", "corpus").stdout


def test_the_exit_codes_of_readme_are_those_of_the_program() -> None:
    table = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Exit codes")[2]
    rows = re.findall(r"^\| (\d+) \|(.*)", table.partition("\n## ")[0], re.MULTILINE)
    assert [code for code, _ in rows] == ["0", "1", "2", "130", "143"]
    assert "`names explain`" in rows[1][1]
    assert "Ctrl-C" in rows[3][1]


@pytest.mark.parametrize("command", ["explain", "variants"])
@pytest.mark.parametrize("name", ["", "  "])
def test_an_empty_name_is_asked_for(command: str, name: str) -> None:
    asked = run("names", command, name)
    assert asked.exit_code == 2
    assert "give a name" in asked.stderr
