"""`cleaner chrome learn` proposes, with evidence, and applies nothing."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from cleaner import Cleaner
from cleaner.cli import main
from cleaner.detect.page.recurring import recurring

SAYS = ["The council met.", "A ferry sank.", "The bridge is shut.", "It rained all week.", "Nobody came."]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for n, says in enumerate(SAYS):
        (folder / f"{n}.txt").write_text(f'Talbote “online”\n{says}\nMit \\ viel "Herz" gemacht\n', encoding="utf-8")
    return folder


def test_a_line_of_many_documents_is_proposed_with_its_count_and_three_contexts(pages: Path) -> None:
    found = recurring([(f.name, f.read_text(encoding="utf-8")) for f in sorted(pages.iterdir())], 3)
    assert [(each.line, each.documents) for each in found] == [
        ('Mit \\ viel "Herz" gemacht', 5),
        ("Talbote “online”", 5),
    ]
    assert found[1].contexts == [(f"{n}.txt", "", SAYS[n]) for n in range(3)]


def test_a_line_that_one_document_repeats_counts_once() -> None:
    assert recurring([("a", "Nevermore.\n" * 9), ("b", "Nevermore.")], 3) == []


def test_the_proposal_is_a_rule_file_that_loads_and_waits_for_review(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine" / "site.toml"
    run = CliRunner().invoke(main, ["chrome", "learn", str(pages), "-o", str(out)])
    assert run.exit_code == 0, run.output
    text = out.read_text(encoding="utf-8")
    assert text.count("# 5 of 5 documents") == 2
    assert tomllib.loads(text)["rule"][0]["tier"] == "review"
    page = (pages / "0.txt").read_text(encoding="utf-8")
    mine = Cleaner(rules=[out.parent], select=["chrome.learned"])
    assert mine.clean(page).text == page
    assert mine.clean(page, apply="review").text == "The council met.\n"


def test_nothing_that_recurs_is_a_file_without_rules(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.\n", encoding="utf-8")
    run = CliRunner().invoke(main, ["chrome", "learn", str(tmp_path)])
    assert run.exit_code == 0
    assert "rule" not in tomllib.loads(run.output.partition("\n")[0])


def test_a_page_is_not_written_to(pages: Path) -> None:
    page = pages / "1.txt"
    before = page.read_bytes()
    run = CliRunner().invoke(main, ["chrome", "learn", str(pages), "-o", str(page)])
    assert run.exit_code == 2
    assert "1.txt: is read here, so it is not written to" in run.stderr
    assert page.read_bytes() == before


def test_of_other_files_only_an_earlier_proposal_is_replaced(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "site.toml"
    out.write_text("my notes\n", encoding="utf-8")
    run = CliRunner().invoke(main, ["chrome", "learn", str(pages), "-o", str(out)])
    assert run.exit_code == 2
    assert "choose another name for -o, or remove it first" in run.stderr
    assert out.read_text(encoding="utf-8") == "my notes\n"
    out.unlink()
    for _ in range(2):
        assert CliRunner().invoke(main, ["chrome", "learn", str(pages), "-o", str(out)]).exit_code == 0
