"""`cleaner clean`: what is written, what is told, and what stops it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from commands import A_CLEANED, contents, run
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


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

    def test_a_folder_below_that_cannot_be_read_does_not_stop_the_others(
        self, here: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        listing = Path.iterdir

        def guarded(path: Path) -> object:
            if path.name == "sub":
                raise PermissionError(13, "Permission denied", str(path))
            return listing(path)

        monkeypatch.setattr(Path, "iterdir", guarded)
        result = run("clean", "corpus", "-o", "out", "-q")
        assert result.exit_code == 2
        assert result.stderr.startswith("cleaner: corpus/sub: ")
        assert result.stderr.count("\n") == 1
        assert {"a.txt", "fine.txt"} < {path.name for path in listing(here / "out")}

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


class TestSeveralAtOnce:
    def test_the_results_are_those_of_one_after_another(self, here: Path) -> None:
        for number in range(12):
            (here / "corpus" / f"{number}.txt").write_text(f"The graey sky {number}.\n")
        assert run("clean", "corpus", "-o", "one").exit_code == 0
        assert run("clean", "corpus", "-o", "two", "--jobs", "2").exit_code == 0
        assert contents(here / "one") == contents(here / "two")
        listed = run("check", "corpus")
        assert (run("check", "corpus", "-j", "2").stdout, run("check", "corpus", "-j", "0").stdout) == (
            listed.stdout,
        ) * 2

    def test_one_that_cannot_be_read_does_not_stop_the_others(self, here: Path) -> None:
        (here / "corpus" / "bad.txt").write_bytes(b"\xd0\0\1")
        result = run("clean", "corpus", "-o", "out", "-j", "2")
        assert result.exit_code == 2
        assert "cleaner: corpus/bad.txt: looks binary" in result.stderr
        assert "3 documents, 2 changed" in result.stderr


class TestWhatIsMeant:
    def test_the_name_of_a_file_is_not_made_a_folder(self, here: Path) -> None:
        result = run("clean", "corpus/a.txt", "-o", "cleaned.txt")
        assert result.exit_code == 2
        assert "-o cleaned.txt: results go into a folder" in result.stderr
        assert not (here / "cleaned.txt").exists()

    def test_a_folder_that_is_called_like_a_file_is_taken(self, here: Path) -> None:
        (here / "out.txt").mkdir()
        assert run("clean", "corpus/a.txt", "-o", "out.txt").exit_code == 0

    def test_globs_may_stand_with_commas(self, here: Path) -> None:
        (here / "corpus" / "c.md").write_text("A graey sky.")
        run("clean", "corpus", "-o", "out", "--include", "a.*,*.md", "-q")
        assert {"a.txt", "c.md"} <= set(contents(here / "out"))

    def test_a_folder_without_rules_is_told(self, here: Path) -> None:
        (here / "empty").mkdir()
        told = run("check", "corpus", "--rules", "empty").stderr
        assert "cleaner: empty: no rules there: they stand in files called *.toml\n" in told

    def test_a_path_without_a_command_is_told_so(self) -> None:
        assert "put the command first, as in `cleaner check PATH`" in run("corpus").stderr


def test_what_is_no_file_is_counted_by_its_kind_and_not_as_a_file_of_another_name(here: Path) -> None:
    os.mkfifo(here / "corpus" / "pipe.txt")
    (here / "corpus" / "again").symlink_to(".")
    (here / "corpus" / "read.md").touch()
    told = "1 file not called *.txt (see --include), 1 link to a folder, 1 pipe"
    assert told in run("clean", "corpus", "-o", "out").stderr
