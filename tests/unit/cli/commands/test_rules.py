"""`cleaner rules`: the list, one rule explained, the examples run."""

from __future__ import annotations

import json
from pathlib import Path

from commands import PACK, run


class TestRules:
    def test_the_list_is_aligned(self) -> None:
        result = run("rules", "list")
        lines = result.stdout.splitlines()
        assert lines[0].split() == ["ID", "TIER", "FAMILY", "LANGUAGES", "SUMMARY"]
        assert lines[4].split(maxsplit=4) == ["own.swapped", "review", "own", "en", "letters swapped"]
        summaries = ("the byline", "a slip", "keys pressed", "letters swapped")
        assert len({line.index(text) for line, text in zip(lines[1:], summaries, strict=True)}) == 1

    def test_the_list_is_the_same_in_json(self) -> None:
        records = json.loads(run("rules", "list", "--format", "json").stdout)
        assert [record["id"] for record in records] == ["own.byline", "own.grey", "own.keys", "own.swapped"]
        assert records[3]["languages"] == ["en"]
        lines = run("rules", "list", "--format", "jsonl", "--select", "own.grey").stdout.splitlines()
        assert [json.loads(line) for line in lines] == records[1:2]

    def test_a_rule_is_explained_with_its_examples(self) -> None:
        told = run("rules", "explain", "own.swapped").stdout
        for fact in ("It may be a name.", '"teh" → "the"', "language is en", "Mr", "pack/own.toml", "In [[teh]] sky."):
            assert fact in told
        assert "In \x1b[7mteh\x1b[0m sky." in run("rules", "explain", "own.swapped", "--color", "always").stdout

    def test_one_line_and_one_character_are_told_in_the_singular(self, here: Path) -> None:
        narrow = PACK.replace("[[rule]]", '[[rule]]\nwhen = { head = 1, near = { none = ["Mr"], within = 1 } }', 1)
        (here / "pack" / "own.toml").write_text(narrow, encoding="utf-8")
        told = run("rules", "explain", "own").stdout
        assert "it stands in the first 1 line with text" in told
        assert "1 character each way" in told

    def test_an_unknown_rule_is_told_with_the_nearest(self) -> None:
        result = run("rules", "explain", "own.gray")
        assert result.exit_code == 2
        assert 'did you mean "own.grey"' in result.stderr

    def test_examples_that_hold_are_counted(self) -> None:
        result = run("rules", "test")
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == "9 examples of 4 rules hold\n"

    def test_each_example_that_does_not_hold_is_a_line(self, here: Path) -> None:
        broken = PACK.replace('becomes = "A grey sky."', 'becomes = "A gray sky."')
        broken = broken.replace('"In the sky."]', '"In teh sky."]')
        (here / "pack" / "own.toml").write_text(broken, encoding="utf-8")
        result = run("rules", "test")
        assert result.exit_code == 1
        assert [line.split(": ")[1:3] for line in result.stdout.splitlines()] == [
            ["own.byline", "hit 1"], ["own.grey", "hit 1"], ["own.swapped", "miss 1"],
        ]  # fmt: skip
        assert result.stderr == "3 problems among 9 examples of 4 rules\n"
        assert run("rules", "test", "own.keys").exit_code == 0
        assert run("rules", "list").exit_code == 0
        assert run("check", "corpus").exit_code == 2
