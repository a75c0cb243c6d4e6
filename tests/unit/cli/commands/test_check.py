"""`cleaner check`: a line or a record for each finding, and nothing written."""

from __future__ import annotations

import json
from pathlib import Path

from commands import contents, run


class TestCheck:
    def test_a_line_for_each_finding_and_exit_code_1(self) -> None:
        result = run("check", "corpus")
        assert result.exit_code == 1
        assert result.stdout.splitlines() == [
            'corpus/a.txt:1:1: own.byline safe delete "By Anna Writer\\r\\n": the byline',
            'corpus/a.txt:2:5: own.grey safe "graey" → "grey": a slip of the keyboard',
            'corpus/a.txt:3:4: own.swapped review "teh" → "the": letters swapped',
            'corpus/a.txt:4:1: own.keys report "asdf": keys pressed at random',
            'corpus/sub/b.txt:1:5: own.grey safe "graey" → "grey": a slip of the keyboard',
            'corpus/sub/b.txt:1:17: own.grey safe "graey" → "grey": a slip of the keyboard',
        ]
        assert result.stderr == "6 findings in 2 of 3 documents: 4 safe, 1 review, 1 report\n"

    def test_a_removed_line_is_found_where_it_stands(self) -> None:
        result = run("check", "-", stdin=b"A title\n\nBy Anna Writer")
        assert result.stdout == '-:3:1: own.byline safe delete "\\n\\nBy Anna Writer": the byline\n'

    def test_nothing_found_is_exit_code_0(self) -> None:
        assert run("check", "corpus/fine.txt").exit_code == 0
        assert run("check", "corpus", "--select", "own.keys", "--ignore", "own.keys").exit_code == 0

    def test_what_cannot_be_read_is_exit_code_2_even_beside_findings(self, here: Path) -> None:
        (here / "corpus" / "bad.txt").write_bytes(b"\0")
        result = run("check", "corpus")
        assert result.exit_code == 2
        assert len(result.stdout.splitlines()) == 6

    def test_what_a_guard_settled_is_listed_only_when_asked_for(self) -> None:
        text = b"Ask Mr Smith in teh hall."
        assert run("check", "-", stdin=text).exit_code == 0
        result = run("check", "-", "--all", stdin=text)
        assert result.exit_code == 0
        assert '-:1:17: own.swapped review "teh" → "the": letters swapped (not applied: guard;' in result.stdout

    def test_the_level_of_the_configuration_does_not_hide_findings(self, here: Path) -> None:
        with (here / "cleaner.toml").open("a") as file:
            file.write('apply = "none"\n')
        assert len(run("check", "corpus").stdout.splitlines()) == 6

    def test_records_are_those_of_the_log_with_their_places(self) -> None:
        as_json = json.loads(run("check", "corpus", "--format", "json").stdout)
        as_lines = [json.loads(line) for line in run("check", "corpus", "--format", "jsonl").stdout.splitlines()]
        assert as_json == as_lines
        assert as_json[1] == {
            "file": "corpus/a.txt", "line": 2, "column": 5, "type": "change", "rule": "own.grey", "tier": "safe",
            "start": 20, "end": 25, "before": "graey", "after": "grey", "note": "a slip of the keyboard",
            "context": ["By Anna Writer\r\nThe ", " sky.\nIn teh morning.\nasdf hap"],
        }  # fmt: skip
        assert as_json[2]["reason"] == "needs-review"

    def test_no_findings_are_an_empty_list(self) -> None:
        assert json.loads(run("check", "corpus/fine.txt", "--format", "json").stdout) == []
        assert run("check", "corpus/fine.txt", "--format", "jsonl").stdout == ""

    def test_nothing_is_written(self, here: Path) -> None:
        before = contents(here)
        run("check", "corpus", "--all")
        assert contents(here) == before

    def test_rules_are_chosen_one_by_one_or_with_commas(self) -> None:
        one = run("check", "corpus", "--select", "own.grey", "--select", "own.keys").stdout
        assert one == run("check", "corpus", "--select", "own.grey, own.keys").stdout
        assert len(one.splitlines()) == 4

    def test_an_unknown_rule_in_the_configuration_is_told_with_file_and_key(self, here: Path) -> None:
        with (here / "cleaner.toml").open("a") as file:
            file.write('ignore = ["own.gray"]\n')
        result = run("check", "corpus")
        assert result.exit_code == 2
        assert "cleaner.toml: ignore: " in result.stderr
        assert 'did you mean "own.grey"' in result.stderr

    def test_a_folder_without_texts_is_told(self, here: Path) -> None:
        (here / "corpus" / "sub" / "b.txt").rename(here / "corpus" / "sub" / "b.md")
        result = run("check", "corpus/sub")
        assert result.exit_code == 2
        assert "no file called *.txt in corpus/sub (1 other file); see --include" in result.stderr
        assert run("check", "corpus/sub", "--include", "*.md").exit_code == 1
