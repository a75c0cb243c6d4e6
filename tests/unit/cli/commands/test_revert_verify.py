"""`cleaner revert` and `cleaner verify`: back to the source, and whether text and log agree."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from commands import A_CLEANED, A, contents, run

from cleaner.cli import main


class TestRevertAndVerify:
    @pytest.fixture(autouse=True)
    def cleaned(self, here: Path) -> None:
        assert run("clean", "corpus", "-o", "out", "-q").exit_code == 0

    def test_the_source_is_written_to_a_file(self, here: Path) -> None:
        assert run("revert", "out/a.txt", "out/a.changes.jsonl", "-o", "back/a.txt").exit_code == 0
        assert (here / "back" / "a.txt").read_bytes() == A

    def test_the_log_beside_a_text_is_found(self) -> None:
        assert run("revert", "out/a.txt").stdout_bytes == A

    def test_all_sources_of_a_folder_are_restored_in_their_places(self, here: Path) -> None:
        result = run("revert", "out", "-o", "back")
        assert (result.exit_code, result.stderr) == (0, "3 documents restored to back\n")
        assert contents(here / "back") == contents(here / "corpus")

    def test_what_is_there_is_not_written_over_and_the_others_are_restored(self, here: Path) -> None:
        (here / "back").mkdir()
        (here / "back" / "a.txt").write_text("Mine.")
        result = run("revert", "out", "-o", "back")
        assert result.exit_code == 2
        assert "cleaner: back/a.txt: is there already, and is not written over" in result.stderr
        assert "2 documents restored to back; 1 failed" in result.stderr
        assert (here / "back" / "a.txt").read_text() == "Mine."

    def test_a_document_cannot_lead_out_of_the_folder(self, here: Path) -> None:
        log = here / "out" / "a.changes.jsonl"
        log.write_text(log.read_text().replace('"document": "a.txt"', '"document": "../a.txt"'))
        assert "is no file below back" in run("revert", "out", "-o", "back").stderr
        assert not (here / "a.txt").exists()

    @pytest.mark.parametrize(
        ("args", "told"),
        [
            (("out",), "say where the texts of a folder go: -o DIR"),
            (("out", "out/a.changes.jsonl", "-o", "back"), "out is a folder, whose logs stand beside its texts"),
            (("-",), "- has no log beside it: name the log too"),
            (("corpus/a.txt",), "corpus/a.changes.jsonl: cannot be read: no such file"),
        ],
    )
    def test_what_makes_no_sense_is_told_with_its_remedy(self, args: tuple[str, ...], told: str) -> None:
        result = run("revert", *args)
        assert result.exit_code == 2
        assert told in result.stderr

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
