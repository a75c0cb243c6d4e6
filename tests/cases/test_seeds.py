"""Whole documents: the samples in seeds/ and their results in cleaned/, and the real ones where they are at hand."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from places import ROOT

from cleaner import Cleaner, Result
from cleaner.cli import main

SEEDS, CLEANED = ROOT / "seeds", ROOT / "cleaned"
REAL = ROOT.parent / "shared" / "seeds"


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a folder by their relative path; of a log, without the versions that it was made with."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): _told(path) for path in files}


def _told(path: Path) -> bytes:
    data = path.read_bytes()
    if path.suffix != ".jsonl":
        return data
    head, _, rest = data.partition(b"\n")
    header = json.loads(head)
    assert set(header.pop("versions")) >= {"cleaner", "ftfy", "langdetect", "regex", "unicode"}
    return json.dumps(header).encode() + b"\n" + rest


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What `cleaner clean seeds -o …` writes today."""
    out = tmp_path_factory.mktemp("seeds") / "out"
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        result = CliRunner().invoke(main, ["clean", "seeds", "-o", str(out), "-q"])
    finally:
        os.chdir(before)
    assert result.exit_code == 0, result.output
    return contents(out)


class TestSamples:
    def test_cleaned_holds_exactly_what_cleaning_the_seeds_gives(self, made: dict[str, bytes]) -> None:
        kept = contents(CLEANED)
        differing = [name for name in sorted(made.keys() & kept.keys()) if made[name] != kept[name]]
        told = {"missing": sorted(made.keys() - kept.keys()), "left over": sorted(kept.keys() - made.keys())}
        assert told | {"differing": differing} == {"missing": [], "left over": [], "differing": []}, (
            "when the difference is meant: `cleaner clean seeds -o cleaned`"
        )

    def test_every_seed_has_a_text_and_a_log(self, made: dict[str, bytes]) -> None:
        names = [path.relative_to(SEEDS).with_suffix("").as_posix() for path in SEEDS.rglob("*.txt")]
        assert sorted(made) == sorted(f"{name}{ending}" for name in names for ending in (".txt", ".changes.jsonl"))
        assert len(names) >= 27

    def test_the_clean_ones_come_out_byte_for_byte(self, made: dict[str, bytes]) -> None:
        clean = sorted(SEEDS.rglob("clean-*.txt"))
        assert len(clean) >= 8
        assert [path.name for path in clean if made[path.relative_to(SEEDS).as_posix()] != path.read_bytes()] == []

    def test_something_is_found_in_every_damaged_one(self, made: dict[str, bytes]) -> None:
        logs = {name: log.count(b"\n") for name, log in made.items() if name.endswith(".jsonl")}
        assert [name for name, lines in logs.items() if lines < 2 and not name.startswith("clean-")] == []


@pytest.fixture(scope="module")
def cleaner() -> Cleaner:
    return Cleaner()


@pytest.mark.skipif(not REAL.is_dir(), reason="the real documents are not part of the project")
class TestRealDocuments:
    def clean(self, cleaner: Cleaner, number: str) -> tuple[str, Result]:
        """A document, found by the start of its name, and what becomes of it."""
        (path,) = REAL.glob(f"{number}_*")
        text = path.read_bytes().decode("utf-8")
        result = cleaner.clean(text)
        assert result.language == "en"
        return text, result

    def test_000_loses_its_head_to_metadata_and_three_marks_to_apostrophes(self, cleaner: Cleaner) -> None:
        text, result = self.clean(cleaner, "000")
        gone = [change for change in result.changes if not change.after]
        turned = [change for change in result.changes if change.after]
        assert {name for name, _ in result.metadata} == {"date", "byline", "published", "caption", "credit"}
        assert [sorted(name for name, _ in change.metadata) for change in gone] == [
            ["date"], ["byline"], ["published"], ["caption", "credit"],
        ]  # fmt: skip
        assert [change.after for change in turned] == [change.before.replace("‘", "’") for change in turned]
        assert sum(change.before.count("‘") for change in turned) == len(turned) == 3
        paragraphs = text.split("\n\n")
        paragraphs[0] = paragraphs[0].split(maxsplit=2)[2]
        del paragraphs[1:4]
        assert result.text == "\n\n".join(paragraphs).replace("‘", "’")

    def test_001_has_its_title_initial_and_bracket_put_right_and_its_terms_told(self, cleaner: Cleaner) -> None:
        _, result = self.clean(cleaner, "001")
        initial, title, bracket = result.changes
        assert (initial.before.strip(), initial.after) == ("I.", "")
        assert (title.before, title.after) == ("the doctor said. ", "said Dr. ")
        assert bracket.before[0] + bracket.before[-1] == "[]"
        assert bracket.after.split()[-1] == "movements"
        assert bracket.after[0] == bracket.after[-1] == " "
        told = {skipped.before: skipped.after for skipped in result.skipped}
        assert told["League of Nations"] == "Free Nations League"
        assert told["referenda"] == "referendums"
        assert told["Post-Russian Forum"] == "Post-Russia Forum"

    def test_002_ends_where_the_comment_form_began(self, cleaner: Cleaner) -> None:
        text, result = self.clean(cleaner, "002")
        assert result.text == text[: text.index("Leave a Reply")].rstrip("\n")
        assert result.text and not any(change.after for change in result.changes)

    def test_003_is_left_as_it_is(self, cleaner: Cleaner) -> None:
        text, result = self.clean(cleaner, "003")
        assert (result.text, result.changes) == (text, ())

    def test_004_has_names_and_council_put_right_and_loses_caption_and_agency(self, cleaner: Cleaner) -> None:
        _, result = self.clean(cleaner, "004")
        assert [(change.before, change.after) for change in result.changes if change.after] == [
            ("Harry Kasparov", "Garry Kasparov"),
            ("Mykhailo Khodorkovsky", "Mikhail Khodorkovsky"),
            ("the Rada", "the Council"),
        ]
        assert [name for name, _ in result.metadata] == ["caption", "credit", "agency"]
        assert len(result.changes) == 5
        assert dict(result.metadata)["agency"] == "Rador"
        families = {skipped.rule.partition(".")[0] for skipped in result.skipped if skipped.awaits_review}
        assert families >= {"repetition", "spelling", "typography", "consistency"}
        assert "Council of State" in {skipped.before for skipped in result.skipped}
