"""The table of word frequencies and its file in the cache."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from cleaner import Cleaner
from cleaner.cli import main
from cleaner.detect.encoding import lost_words
from cleaner.detect.words import lists as word_lists
from cleaner.detect.words import table as word_table
from cleaner.detect.words import weights as word_weights
from cleaner.detect.words.table import WordTable
from cleaner.detect.words.weights import Carrier

TINY = {"en": {"the": 120, "door": 400, "met": 390}, "de": {"regionalen": 480, "tür": 420}, "fr": {"l'été": 500}}


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The cache's folder, where the lists hold a handful of words; `made` in it tells how often a table was made."""
    folder = tmp_path / "cache"
    made = tmp_path / "made"

    def words(code: str) -> Iterator[tuple[int, list[str]]]:
        if code == "en":
            made.write_text(made.read_text() + "x" if made.exists() else "x")
        for word, centibels in TINY.get(code, {}).items():
            yield centibels // word_lists.STEP, [word]

    monkeypatch.setattr(word_lists, "folder", lambda: folder)
    monkeypatch.setattr(word_lists, "_words", words)
    yield folder


def table() -> WordTable:
    lists = word_lists.load()
    assert lists is not None
    return WordTable(lists)


def times_made(folder: Path) -> int:
    return len((folder.parent / "made").read_text())


def test_a_word_has_its_frequency_in_each_language_that_lists_it(tiny: Path) -> None:
    assert table().frequencies("regionalen") == {"de": -4.8}
    assert table().frequencies("l'été") == {"fr": -5.0}
    assert table().frequencies("nowhere") == {}
    assert table().frequencies("") == {}


def test_the_table_is_made_once(tiny: Path) -> None:
    assert not word_lists.is_kept()
    table()
    assert word_lists.is_kept()
    table()
    assert times_made(tiny) == 1


@pytest.mark.parametrize("where", [0, 70, -1], ids=["in the head", "in the middle", "at the end"])
@pytest.mark.parametrize("damage", ["another byte", "cut"])
def test_a_damaged_file_is_made_anew_in_silence(tiny: Path, where: int, damage: str) -> None:
    before = table().frequencies("door")
    (file,) = tiny.glob("words-*.bin")
    data = bytearray(file.read_bytes())
    if damage == "cut":
        del data[where:]
    else:
        data[where] ^= 0x55
    file.write_bytes(data)
    assert table().frequencies("door") == before
    assert times_made(tiny) == 2
    table()
    assert times_made(tiny) == 2


def test_a_table_of_another_version_is_not_used_and_goes(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table()
    (old,) = tiny.glob("words-*.bin")
    monkeypatch.setattr(word_lists, "FORMAT", word_lists.FORMAT + 1)
    table()
    (new,) = tiny.glob("words-*.bin")
    assert (new != old, times_made(tiny)) == (True, 2)


def test_where_nothing_can_be_written_there_is_a_table_all_the_same(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.write_text("a file where the folder should be")
    assert table().frequencies("door") == {"en": -4.0}


def test_nothing_is_left_beside_the_file(tiny: Path) -> None:
    table()
    assert [file.suffix for file in tiny.iterdir()] == [".bin"]


def test_what_a_word_weighs_is_how_much_likelier_it_is_elsewhere(tiny: Path) -> None:
    here = Carrier("en", table())
    assert here.weights("regionalen").by["de"] == pytest.approx(4.0)
    assert here.weights("door").by == {}
    assert here.weights("door").weight("de") == pytest.approx(-3.5)
    assert here.weights("xyzzy").weight("de") == 0.0


def test_a_part_of_a_hyphenated_word_that_belongs_clears_all_of_it(tiny: Path) -> None:
    here = Carrier("en", table())
    assert here.weights("regionalen-door").best() == 0.0
    assert here.weights("regionalen-regionalen").best() == pytest.approx(4.0)


def test_letters_that_the_carrier_does_not_write_speak_for_languages_that_do(tiny: Path) -> None:
    weights = Carrier("en", table()).weights("překrývající")
    assert "cs" in weights.strong
    assert "de" not in weights.by


@pytest.fixture
def without_the_package(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As if wordfreq had never been installed."""

    def forget() -> None:
        word_table.word_table.cache_clear()
        word_weights.carrier.cache_clear()
        lost_words.lost_words.cache_clear()

    forget()
    monkeypatch.setitem(sys.modules, "wordfreq", None)
    for module in (word_lists, lost_words):
        monkeypatch.setattr(module, "installed_version", lambda package: None)
    yield
    forget()


def test_without_the_package_scripts_and_brackets_still_work_and_a_line_says_so(without_the_package: None) -> None:
    text = "Because of[der regionalen Wahlen und nicht nur deshalb]he said toutefois that окупанти must go."
    found = {skipped.before for skipped in Cleaner(select=["fragments"]).clean(text, language="en").log.skipped}
    assert found == {"[der regionalen Wahlen und nicht nur deshalb]", "окупанти"}
    told = CliRunner().invoke(main, ["check", "-", "--language", "en"], input=text)
    assert told.stderr.count("pip install wordfreq") == 1


def test_the_line_is_not_told_where_no_rule_needs_the_package(without_the_package: None) -> None:
    told = CliRunner().invoke(main, ["check", "-", "--select", "typography"], input="All is well.\n")
    assert "wordfreq" not in told.stderr
