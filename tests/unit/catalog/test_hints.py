"""A rule that finds nothing says why, and `cleaner rules try` shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from small_packs import EXAMPLES, pack, rule

from cleaner.catalog import load
from cleaner.cli import main
from cleaner.examples import silence
from cleaner.hints import unheard

pytestmark = pytest.mark.usefixtures("no_shipped_rules")

PHRASE = 'match = { phrase = "Straße" }\nreplace = "street"'


def why(folder: Path, body: str, text: str, language: str = "en") -> list[str]:
    catalog = load([pack(folder, rule("own.a", body))])
    return silence(catalog, catalog.rules[0], text, language)


@pytest.mark.parametrize(
    ("body", "text", "told"),
    [
        (PHRASE, "a STRASSE, a straße", "it stands there in other capitals: see ignore-case"),
        (PHRASE, "the Straßenbahn", '"Straße" stands there as part of "Straßenbahn": a phrase is found as whole words'),
        (PHRASE + '\nwhen = { language = "de" }', "a Straße", "the text is in en, the rule is for de"),
        ("match = { pattern = 'x\\d' }", "an X1", "it stands there in other capitals: start the expression with (?i)"),
        ("match = { pattern = 'x\\d', anchors = ['qq'] }", "x1", 'no line that matches holds one of its anchors "qq"'),
        ("match = { pattern = 'x\\sy' }", "x\ny", "it matches only across line ends: see whole-text"),
        ("match = { pattern = 'xö' }", "xo\N{COMBINING DIAERESIS}", "its letters stand apart from their marks there"),
        ('match = { phrase = "xo\N{COMBINING DIAERESIS}" }', "xö", "is written with marks apart from their letters"),
        ('match = { lines = "Share this" }', "Please share this.", '"Share this" stands there, but not as a line of'),
    ],
)
def test_what_stands_in_the_way_is_told(tmp_path: Path, body: str, text: str, told: str) -> None:
    (found,) = why(tmp_path, body, text)
    assert told in found


def test_several_obstacles_are_told_together_and_no_others(tmp_path: Path) -> None:
    body = "match = { pattern = 'x\\d', anchors = ['qq'] }\nwhen = { language = ['de', 'fr'] }"
    (found,) = why(tmp_path, body, "x1", "")
    assert found == (
        "the language of the text is not sure (see --language), the rule is for de and fr and "
        'no line that matches holds one of its anchors "qq"'
    )


def cautions(folder: Path, *languages: str) -> list[str]:
    when = "when = { language = [" + ", ".join(f'"{each}"' for each in languages) + "] }"
    catalog = load([pack(folder, rule("own.a", f"{PHRASE}\n{when}"))])
    return list(unheard(catalog.rules[0]))


def test_a_variety_that_no_text_is_found_to_be_in_is_told_with_its_remedy(tmp_path: Path) -> None:
    (told,) = cautions(tmp_path, "pt-BR", "en")
    assert told.endswith(
        ': own.a: when: language: no text is found to be in "pt-BR": the rule speaks only where --language pt-BR is '
        'given; write "pt", for which such a text is taken'
    )


def test_a_language_that_is_taken_for_its_relative_is_told_too(tmp_path: Path) -> None:
    (told,) = cautions(tmp_path, "bs")
    assert 'write "hr"' in told


def test_of_a_language_of_no_table_only_the_option_is_told(tmp_path: Path) -> None:
    (told,) = cautions(tmp_path, "gl")
    assert told.endswith("the rule speaks only where --language gl is given")


def test_languages_that_are_found_and_varieties_beside_them_need_no_word(tmp_path: Path) -> None:
    assert cautions(tmp_path, "en", "ja", "pt", "pt-BR", "nb", "no") == []


def test_a_text_in_the_language_of_a_variety_says_how_the_rule_would_speak(tmp_path: Path) -> None:
    (found,) = why(tmp_path, PHRASE + '\nwhen = { language = "pt-BR" }', "a Straße", "pt")
    assert found.startswith("the text is in pt, the rule is for pt-BR: the rule speaks only where --language pt-BR")


def test_where_nothing_looks_like_it_nothing_is_told(tmp_path: Path) -> None:
    assert why(tmp_path, PHRASE, "Nothing of the kind.") == []


GUARDED = rule("own.a", 'match = { phrase = "teh" }\nreplace = "the"\nwhen = { sentence = { none = "Mr" } }', "review")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    pack(tmp_path / "pack", GUARDED, rule("encoding.b", 'match = { phrase = "eht" }\nreplace = "x"', examples=EXAMPLES))
    pack(tmp_path / "pack", rule("own.c", 'match = { phrase = "an eht" }\nreplace = "y"'), name="c.toml")
    (tmp_path / "cleaner.toml").write_text('rules = ["pack"]\nlanguage = "en"\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path


def tried(*args: str, stdin: str = "") -> Result:
    return CliRunner().invoke(main, ["rules", "try", *args], input=stdin)


def test_rules_test_tells_of_languages_that_are_never_found(tmp_path: Path) -> None:
    swap = 'match = { phrase = "teh" }\nreplace = "the"\nwhen = { language = "pt-BR" }'
    hit = 'hit = [ { text = "In [[teh]] sky.", becomes = "In the sky." } ]\nmiss = [ "In the sky." ]'
    pack(tmp_path, rule("own.a", swap, examples=hit))
    result = CliRunner().invoke(main, ["rules", "test", "--rules", str(tmp_path), "own"])
    assert (result.exit_code, "own.a: when: language:" in result.stderr) == (0, True)


@pytest.mark.usefixtures("here")
class TestTry:
    def test_what_is_found_is_told_with_its_place_and_fate(self) -> None:
        result = tried("own.a", "In teh sky.")
        assert result.stdout == 'own.a 1:4: "teh" → "the": applied with --apply review\n'
        assert (result.exit_code, result.stderr) == (0, "language en (given)\n")

    def test_what_a_guard_stops_is_told_with_its_word(self) -> None:
        assert 'not applied: guard: the sentence holds "Mr"' in tried("own.a", "Mr teh.").stdout

    def test_silence_is_told_with_its_reason(self) -> None:
        result = tried("own.a", "-", stdin="In TEH sky.")
        assert result.stdout.startswith("own.a finds nothing: it stands there in other capitals")
        assert result.exit_code == 1
        assert tried("own.a", "In a sky.").stdout == "own.a finds nothing: nothing there looks like it\n"

    def test_a_rule_that_comes_before_is_named(self) -> None:
        told = 'own.c finds nothing: alone it finds "an eht", but before it encoding.b makes "x" of "eht"\n'
        assert tried("own.c", "It is an eht.").stdout == told

    def test_a_prefix_tries_several(self) -> None:
        assert [line.split()[0] for line in tried("own", "In teh sky.").stdout.splitlines()] == ["own.a", "own.c"]
