"""Catalogues whose examples hold are kept; a kept one that is of no use costs time and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from small_packs import GREY, SKY, pack, rule

from cleaner import Cleaner, examples
from cleaner.catalog import cache, load
from cleaner.catalog.people import INDEX
from cleaner.changes import dumps
from cleaner.errors import RuleError

TEXT = "A graey skie."


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_shipped_rules: Path) -> Path:
    """The folder of the cache, which is empty."""
    folder = tmp_path / "cache"
    monkeypatch.setattr("cleaner.catalog.cache.folder", lambda: folder)
    return folder


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A pack of two rules."""
    return pack(tmp_path / "pack", GREY, SKY)


@pytest.fixture
def proofs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The digests of the catalogues whose examples were run."""
    digests: list[str] = []
    require = examples.require

    def watched(catalog: examples.Catalog) -> None:
        digests.append(catalog.digest)
        require(catalog)

    monkeypatch.setattr("cleaner.examples.require", watched)
    return digests


def log(mine: Path) -> str:
    return dumps(Cleaner(language="en", rules=[mine]).clean(TEXT).log)


def the_file(kept: Path) -> Path:
    (file,) = kept.glob("catalog-*.bin")
    return file


def test_a_catalogue_that_was_checked_is_not_checked_again(mine: Path, proofs: list[str], kept: Path) -> None:
    assert not load([mine]).checked
    logs = {log(mine) for _ in range(3)}
    assert len(logs) == 1
    assert len(proofs) == 1
    assert load([mine]).checked
    assert [file.name for file in kept.iterdir()] == [the_file(kept).name]


def test_what_comes_from_the_cache_is_what_was_read(mine: Path) -> None:
    pack(mine, '[words]\nhaus = "house"', name="glossary/de-en.toml")
    read = load([mine])
    read.keep_checked()
    kept = load([mine])
    assert kept.checked
    assert (kept.rules, kept.glossaries, kept.digest) == (read.rules, read.glossaries, read.digest)


def test_a_catalogue_whose_examples_do_not_hold_is_not_kept(tmp_path: Path, kept: Path) -> None:
    broken = pack(tmp_path / "pack", GREY.replace('"A grey sky."]', '"A graey sky."]'))
    for _ in range(2):
        with pytest.raises(RuleError, match=r"own\.grey: miss 1"):
            Cleaner(rules=[broken])
    assert not kept.exists() or not list(kept.iterdir())


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data[:64],
        lambda data: data + b" ",
        lambda data: data.replace(b"grey", b"gray"),
        lambda data: b"0" * 64 + data[64:],
        lambda data: b"{}",
        lambda data: b"\xff\xfe\x00",
        lambda data: data[:65] + b"[]",
    ],
    ids=["empty", "short", "half", "head", "longer", "altered", "digest", "other", "binary", "list"],
)  # fmt: skip
def test_a_damaged_cache_is_made_anew_in_silence(
    mine: Path, kept: Path, spoil: object, proofs: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    expected = log(mine)
    good = the_file(kept).read_bytes()
    the_file(kept).write_bytes(spoil(good))  # type: ignore[operator]
    assert log(mine) == expected
    assert len(proofs) == 2
    assert the_file(kept).read_bytes() == good
    assert capfd.readouterr() == ("", "")


def test_a_cache_of_other_rules_under_this_name_is_not_believed(mine: Path, kept: Path, tmp_path: Path) -> None:
    expected = log(mine)
    mine_kept = the_file(kept)
    other = pack(tmp_path / "other", GREY)
    Cleaner(rules=[other])
    (others_kept,) = set(kept.glob("catalog-*.bin")) - {mine_kept}
    mine_kept.write_bytes(others_kept.read_bytes())
    assert log(mine) == expected


def test_a_changed_rule_file_is_noticed_at_once(mine: Path, proofs: list[str]) -> None:
    log(mine)
    file = mine / "own.toml"
    before = file.stat()
    pack(mine, GREY.replace('"grey"', '"gray"').replace("A grey", "A gray"), SKY)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert '"after": "gray"' in log(mine)
    assert len(proofs) == 2


def test_another_folder_before_it_makes_another_catalogue(mine: Path, tmp_path: Path, proofs: list[str]) -> None:
    (tmp_path / "empty").mkdir()
    for folders in ([mine], [tmp_path / "empty", mine]):
        assert Cleaner(language="en", rules=folders).clean(TEXT).text == "A grey sky."
    assert len(set(proofs)) == 2


@pytest.mark.parametrize("change", ["new", "gone", "moved"])
def test_a_file_more_or_less_or_elsewhere_is_noticed(mine: Path, proofs: list[str], change: str) -> None:
    pack(mine, rule("own.x", 'match = { phrase = "x" }\nreplace = "y"'), name="more.toml")
    log(mine)
    if change == "new":
        pack(mine, "", name="another.toml")
    elif change == "gone":
        (mine / "more.toml").unlink()
    else:
        (mine / "more.toml").rename(mine / "moved.toml")
    log(mine)
    assert len(set(proofs)) == 2


def test_the_version_of_cleaner_is_part_of_the_name(
    mine: Path, proofs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Cleaner(rules=[mine])
    monkeypatch.setattr("cleaner.catalog.cache.__version__", "99.0")
    Cleaner(rules=[mine])
    assert len(proofs) == 2


def test_where_nothing_can_be_written_everything_works(
    mine: Path, kept: Path, proofs: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    expected = log(mine)
    for file in kept.iterdir():
        file.unlink()
    kept.rmdir()
    kept.write_text("a file where the folder should be")
    assert log(mine) == log(mine) == expected
    assert len(proofs) == 3
    assert capfd.readouterr() == ("", "")


def test_where_the_name_is_taken_by_a_folder_everything_works(mine: Path, kept: Path) -> None:
    expected = log(mine)
    file = the_file(kept)
    file.unlink()
    file.mkdir()
    assert log(mine) == expected


def test_nothing_is_left_behind_by_a_cache_that_could_not_be_written(mine: Path, kept: Path) -> None:
    log(mine)
    file = the_file(kept)
    file.unlink()
    file.mkdir()
    log(mine)
    assert list(kept.iterdir()) == [file]


def test_only_the_newest_catalogues_are_kept(tmp_path: Path, kept: Path) -> None:
    for number in range(20):
        folder = pack(tmp_path / str(number), GREY, f"# {number}")
        catalog = load([folder])
        catalog.keep_checked()
        newest = max(kept.iterdir(), key=lambda file: file.stat().st_mtime_ns)
        os.utime(newest, (number, number))
    assert len(list(kept.iterdir())) == 16
    assert load([tmp_path / "19"]).checked
    assert not load([tmp_path / "0"]).checked


def test_the_log_is_the_same_with_and_without_a_cache(mine: Path, kept: Path, proofs: list[str]) -> None:
    without = log(mine)
    assert the_file(kept).is_file()
    assert log(mine) == without
    assert len(proofs) == 1


def test_the_same_rules_in_another_folder_are_the_same_catalogue_under_its_own_name(
    mine: Path, tmp_path: Path, proofs: list[str]
) -> None:
    log(mine)
    moved = mine.rename(tmp_path / "moved")
    log(moved)
    assert len(proofs) == 1
    assert {each.place for each in load([moved]).rules} == {f"{moved}/own.toml"}


PEOPLE = '[people]\n"Taras Zrazkiv" = "Тарас Зразків"\n[places]\n"Nove Prykladne" = { uk = "Нове Прикладне" }\n'


def kept_people(folder: Path) -> tuple[Path, str]:
    """A pack with a person and a place, loaded and kept, and its digest."""
    pack(folder, PEOPLE, name="names/people.toml")
    catalog = load([folder])
    assert len(catalog.people) == 1
    catalog.keep_checked()
    return folder, catalog.digest


def test_people_and_places_come_from_the_cache_as_they_were_read(tmp_path: Path) -> None:
    folder, _ = kept_people(tmp_path / "people")
    kept = load([folder])
    assert kept.checked
    assert [entity.name for entity in kept.names.entities] == ["Taras Zrazkiv", "Nove Prykladne"]
    assert kept.names.entities[0].natives == (("uk", "Тарас Зразків"),)
    assert [number for number, _ in kept.people.bearers("zrazkiw")] == [0]
    assert ("Nowe Prykladne", "Nove Prykladne") in kept.people.places


@pytest.mark.parametrize("damage", [{"mark": "another generator"}, {}, [], None])
def test_an_index_of_people_that_is_stale_or_damaged_is_made_again_and_kept(tmp_path: Path, damage: object) -> None:
    folder, digest = kept_people(tmp_path / "people")
    files = cache.read(digest)
    assert files is not None
    cache.write(digest, {**files, INDEX: damage})
    assert [number for number, _ in load([folder]).people.bearers("zrazkiw")] == [0]
    mended = cache.read(digest)
    assert mended is not None
    assert mended[INDEX] == files[INDEX]
