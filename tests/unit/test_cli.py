"""The command line: what each command writes, says and returns. The rules are a pack of the test's own."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cleaner.cli import main
from cleaner.cli.screen import plain, quoted

PACK = r"""
[[rule]]
id = "own.grey"
summary = "a slip of the keyboard"
why = "No word of any language."
match = { phrase = "graey" }
replace = "grey"
tier = "safe"
hit = [{ text = "A [[graey]] sky.", becomes = "A grey sky." }]
miss = ["A grey sky."]

[[rule]]
id = "own.byline"
summary = "the byline"
why = "It is kept as metadata."
match = { like = ['By (?P<byline>\p{Lu}\w+ \p{Lu}\w+)'] }
metadata = ["byline"]
changes = ["text"]
tier = "safe"
when = { head = 3 }
hit = [{ text = "[[By Anna Writer]]\nA grey sky.", becomes = "A grey sky." }]
miss = ["By Anna Writer's count, two."]

[[rule]]
id = "own.swapped"
summary = "letters swapped"
why = "It may be a name."
match = { phrase = "teh" }
replace = "the"
tier = "review"
when = { language = ["en"], sentence = { none = ["Mr"] } }
hit = [{ text = "In [[teh]] sky.", becomes = "In the sky." }]
miss = ["In the sky."]

[[rule]]
id = "own.keys"
summary = "keys pressed at random"
why = "Nobody knows what was meant."
match = { phrase = "asdf" }
tier = "report"
when = { document = { none = ["keyboard"] } }
hit = [{ text = "Then [[asdf]] came." }]
miss = ["Then it came.", "The keyboard has asdf keys."]
"""

A = b"By Anna Writer\r\nThe graey sky.\nIn teh morning.\nasdf happened.\n"
A_CLEANED = b"The grey sky.\nIn teh morning.\nasdf happened.\n"


def run(*args: str, stdin: bytes = b"", env: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(main, args, input=stdin, env=env)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a corpus, a pack of rules that the configuration names, and no shipped rules."""
    (tmp_path / "shipped").mkdir()
    monkeypatch.setattr("cleaner.catalog.packs.shipped", lambda: tmp_path / "shipped")
    monkeypatch.delenv("NO_COLOR", raising=False)
    here = tmp_path / "here"
    (here / "corpus" / "sub").mkdir(parents=True)
    (here / "pack").mkdir()
    (here / "pack" / "own.toml").write_text(PACK, encoding="utf-8")
    (here / "cleaner.toml").write_text('rules = ["pack"]\nlanguage = "en"\n')
    (here / "corpus" / "a.txt").write_bytes(A)
    (here / "corpus" / "sub" / "b.txt").write_bytes("Ein graey Tag, \N{NO-BREAK SPACE}graey".encode())
    (here / "corpus" / "fine.txt").write_bytes(b"All is well.\n")
    monkeypatch.chdir(here)
    return here


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


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


class TestClean:
    def test_texts_and_logs_lead_back_to_the_sources(self, here: Path) -> None:
        sources = contents(here / "corpus")
        result = run("clean", "corpus", "-o", "out")
        assert result.exit_code == 0
        assert contents(here / "corpus") == sources
        assert (here / "out" / "a.txt").read_bytes() == A_CLEANED
        assert set(contents(here / "out")) == {
            "a.txt", "a.changes.jsonl", "fine.txt", "fine.changes.jsonl", "sub/b.txt", "sub/b.changes.jsonl",
        }  # fmt: skip
        for name, data in sources.items():
            log = f"out/{name.removesuffix('.txt')}.changes.jsonl"
            assert run("revert", f"out/{name}", log).stdout_bytes == data

    def test_a_document_that_cannot_be_decoded_does_not_stop_the_others(self, here: Path) -> None:
        (here / "corpus" / "bad.txt").write_bytes(b"\xd0\0\1")
        result = run("clean", "corpus", "-o", "out", "-q")
        assert result.exit_code == 2
        assert result.stderr.startswith("cleaner: corpus/bad.txt: looks binary")
        assert result.stderr.count("\n") == 1
        assert {"a.txt", "fine.txt", "sub/b.txt"} < set(contents(here / "out"))

    def test_a_result_that_cannot_be_written_does_not_stop_the_others(self, here: Path) -> None:
        (here / "out" / "a.txt").mkdir(parents=True)
        result = run("clean", "corpus", "-o", "out", "-q")
        assert result.exit_code == 2
        assert result.stderr.startswith("cleaner: out/a.txt: cannot be replaced")
        assert (here / "out" / "fine.txt").is_file()
        assert not (here / "out" / "a.changes.jsonl").exists()

    def test_an_output_over_an_input_is_refused(self, here: Path) -> None:
        before = contents(here)
        assert run("clean", "corpus", "-o", "corpus").exit_code == 2
        assert run("clean", "corpus/a.txt", "-o", "corpus").exit_code == 2
        assert contents(here) == before

    def test_without_a_place_for_results_it_says_which_option_is_missing(self) -> None:
        result = run("clean", "corpus")
        assert result.exit_code == 2
        assert "-o DIR" in result.stderr

    @pytest.mark.parametrize(
        "args",
        [("-", "corpus"), ("-", "-o", "out"), ("-", "--format", "json"), ("corpus", "-o", "out", "--log", "log")],
    )
    def test_options_that_make_no_sense_together_are_refused(self, here: Path, args: tuple[str, ...]) -> None:
        before = contents(here)
        assert run("clean", *args).exit_code == 2
        assert contents(here) == before

    def test_in_a_pipe_bytes_go_in_and_out(self) -> None:
        result = run("clean", "-", "-q", stdin=b"\xef\xbb\xbfA graey\r\nsky")
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout_bytes == b"\xef\xbb\xbfA grey\r\nsky"

    def test_the_log_of_a_pipe_leads_back(self, here: Path) -> None:
        source = "Серый graey день".encode("koi8-r")
        result = run("clean", "-", "--encoding", "koi8-r", "--log", "x.jsonl", stdin=source)
        assert result.stdout_bytes.decode() == "Серый grey день"
        assert run("revert", "-", "x.jsonl", stdin=result.stdout_bytes).stdout_bytes == source

    def test_the_level_decides_what_is_applied(self) -> None:
        text = b"In teh graey sky."
        assert run("clean", "-", stdin=text).stdout == "In teh grey sky."
        assert run("clean", "-", "--apply", "review", stdin=text).stdout == "In the grey sky."
        assert run("clean", "-", "--apply", "none", stdin=text).stdout_bytes == text

    def test_the_summary_counts_by_rule_and_tells_where_to_look(self, here: Path) -> None:
        (here / "corpus" / "notes.md").write_text("graey")
        result = run("clean", "corpus", "-o", "out")
        assert result.stdout == ""
        lines = [line.split() for line in result.stderr.splitlines()]
        assert "3 documents, 2 changed, 4 changes" in result.stderr
        assert ["3", "safe", "own.grey"] in lines
        assert ["1", "review", "own.swapped", "corpus/a.txt:3"] in lines
        assert "Metadata     byline 1" in result.stderr
        assert "1 file not called *.txt" in result.stderr
        assert "cleaner diff corpus\n" in result.stderr
        assert "cleaner verify out\n" in result.stderr

    def test_an_encoding_that_was_not_utf8_is_told(self, here: Path) -> None:
        (here / "corpus" / "a.txt").write_bytes("Серый graey день".encode("utf-16"))
        assert "Encodings    utf-16-le 1 (now UTF-8" in run("clean", "corpus", "-o", "out").stderr

    def test_what_is_to_be_typed_next_repeats_the_options(self) -> None:
        result = run("clean", "corpus", "-o", "my out", "--apply", "review", "--ignore", "own.grey")
        assert "cleaner diff corpus --apply review --ignore own.grey\n" in result.stderr
        assert "cleaner check corpus --ignore own.grey\n" in result.stderr
        assert "cleaner verify 'my out'\n" in result.stderr

    def test_the_summary_as_json_is_one_object(self, here: Path) -> None:
        (here / "corpus" / "bad.txt").write_bytes(b"\0")
        result = run("clean", "corpus", "-o", "out", "--format", "json")
        record = json.loads(result.stdout)
        assert (record["documents"], record["documents_changed"], record["changes"]) == (3, 2, 4)
        assert {c["rule"]: (c["times"], c["documents"]) for c in record["changed"]}["own.grey"] == (3, 2)
        assert record["awaiting"][0]["first"] == {"file": "corpus/a.txt", "line": 4, "column": 1}
        assert record["metadata"] == {"byline": 1}
        assert [failure["file"] for failure in record["failures"]] == ["corpus/bad.txt"]

    def test_the_summary_as_jsonl_is_an_object_for_each_document(self, here: Path) -> None:
        (here / "corpus" / "bad.txt").write_bytes(b"\0")
        result = run("clean", "corpus", "-o", "out", "--format", "jsonl")
        records = [json.loads(line) for line in result.stdout.splitlines()]
        assert [record["file"] for record in records] == [
            "corpus/a.txt", "corpus/fine.txt", "corpus/sub/b.txt", "corpus/bad.txt",
        ]  # fmt: skip
        assert records[0]["metadata"] == [["byline", "Anna Writer"]]
        assert records[0]["log"] == "out/a.changes.jsonl"
        assert "looks binary" in records[3]["error"]

    def test_the_output_folder_is_not_taken_for_input(self) -> None:
        assert run("clean", ".", "-o", "out").exit_code == 0
        assert "3 documents" in run("clean", ".", "-o", "out").stderr


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_goes_in_comes_back_or_is_refused(data: bytes) -> None:
    cleaned = run("clean", "-", "--log", "log", stdin=data)
    if cleaned.exit_code == 2:
        assert (cleaned.stdout_bytes, cleaned.stderr.count("\n")) == (b"", 1)
    else:
        assert run("revert", "-", "log", stdin=cleaned.stdout_bytes).stdout_bytes == data


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
        assert "no file called *.txt in corpus/sub (1 other); see --include" in result.stderr
        assert run("check", "corpus/sub", "--include", "*.md").exit_code == 1


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


class TestRevertAndVerify:
    @pytest.fixture(autouse=True)
    def cleaned(self, here: Path) -> None:
        assert run("clean", "corpus", "-o", "out", "-q").exit_code == 0

    def test_the_source_is_written_to_a_file(self, here: Path) -> None:
        assert run("revert", "out/a.txt", "out/a.changes.jsonl", "-o", "back/a.txt").exit_code == 0
        assert (here / "back" / "a.txt").read_bytes() == A

    def test_a_text_and_a_log_that_do_not_belong_together_are_refused(self) -> None:
        result = run("revert", "out/fine.txt", "out/a.changes.jsonl")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith("cleaner: out/a.changes.jsonl: a.txt: the cleaned text is not the one")

    @pytest.mark.parametrize("target", ["out/a.txt", "out/../out/a.changes.jsonl"])
    def test_what_is_read_is_not_written_to(self, here: Path, target: str) -> None:
        before = contents(here)
        assert run("revert", "out/a.txt", "out/a.changes.jsonl", "-o", target).exit_code == 2
        assert contents(here) == before

    def test_a_log_with_an_unknown_encoding_is_told(self, here: Path) -> None:
        log = here / "out" / "a.changes.jsonl"
        log.write_text(log.read_text().replace('"encoding": "utf-8", "decided', '"encoding": "utf-99", "decided'))
        assert "encoding 'utf-99' is not known" in run("revert", "out/a.txt", str(log)).stderr
        assert run("verify", "out/a.txt").exit_code == 1

    def test_all_is_well(self) -> None:
        result = run("verify", "out", "--source", "corpus")
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == "3 documents verified against corpus: no problem\n"

    @pytest.mark.parametrize("path", ["out/a.txt", "out/a.changes.jsonl"])
    def test_a_single_pair_is_named_by_either_file(self, path: str) -> None:
        assert run("verify", path).stderr == "1 document verified: no problem\n"

    def test_each_problem_is_a_line(self, here: Path) -> None:
        out = here / "out"
        (out / "a.txt").write_bytes(A_CLEANED + b" ")
        (out / "sub" / "b.changes.jsonl").unlink()
        (out / "fine.txt").unlink()
        result = run("verify", "out")
        assert result.exit_code == 1
        assert [line.split(": ")[0] for line in result.stdout.splitlines()] == [
            "out/a.changes.jsonl", "out/fine.changes.jsonl", "out/sub/b.changes.jsonl",
        ]  # fmt: skip
        assert result.stderr == "3 documents verified: 3 problems\n"

    def test_an_altered_log_is_found(self, here: Path) -> None:
        log = here / "out" / "a.changes.jsonl"
        log.write_text(log.read_text().replace('"before": "graey"', '"before": "gruey"'))
        assert run("verify", "out").exit_code == 1

    def test_an_original_that_differs_in_one_byte_is_found(self, here: Path) -> None:
        (here / "corpus" / "a.txt").write_bytes(A.replace(b"\r\n", b"\n"))
        result = run("verify", "out", "--source", "corpus")
        assert result.exit_code == 1
        assert result.stdout == "out/a.txt: reverted, it is not what corpus/a.txt holds\n"

    def test_a_log_cannot_lead_out_of_the_source_folder(self, here: Path) -> None:
        log = here / "out" / "a.changes.jsonl"
        log.write_text(log.read_text().replace('"document": "a.txt"', '"document": "../secret.txt"'))
        assert "is no file below corpus" in run("verify", "out", "--source", "corpus").stdout


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


def test_an_altered_log_is_one_line_and_the_other_documents_are_verified(tmp_path: Path) -> None:
    texts, out = tmp_path / "texts", tmp_path / "out"
    texts.mkdir()
    for name in "ab":
        (texts / f"{name}.txt").write_text("A graey day\n", encoding="utf-8")
    assert CliRunner().invoke(main, ["clean", str(texts), "-o", str(out)]).exit_code == 0
    log = out / "a.changes.jsonl"
    head, _, rest = log.read_text(encoding="utf-8").partition("\n")
    head = json.dumps(json.loads(head) | {"result": {"sha256": None, "length": 3}})
    log.write_text(f"{head}\n{rest}", encoding="utf-8")
    (out / "b.txt").write_text("Another day\n", encoding="utf-8")
    verified = CliRunner().invoke(main, ["verify", str(out)])
    assert verified.exit_code == 1
    assert [line.partition(": ")[0] for line in verified.stdout.splitlines()] == [
        f"{log}:1",
        str(out / "b.changes.jsonl"),
    ]
    reverted = CliRunner().invoke(main, ["revert", str(out / "a.txt"), str(log)])
    assert reverted.exit_code == 2
    assert reverted.stderr.count("\n") == 1
    assert "a.changes.jsonl:1: not a line of a change log ('result.sha256' must be a string)" in reverted.stderr


@pytest.mark.parametrize("command", ["explain", "variants"])
@pytest.mark.parametrize("name", ["", "  "])
def test_an_empty_name_is_asked_for(command: str, name: str) -> None:
    asked = CliRunner().invoke(main, ["names", command, name])
    assert asked.exit_code == 2
    assert "give a name" in asked.stderr


def test_the_exit_codes_of_readme_are_those_of_the_program() -> None:
    table = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8").partition("## Exit codes")[2]
    rows = re.findall(r"^\| (\d+) \|(.*)", table.partition("\n## ")[0], re.MULTILINE)
    assert [code for code, _ in rows] == ["0", "1", "2", "130"]
    assert "`names explain`" in rows[1][1]
    assert "Ctrl-C" in rows[3][1]
