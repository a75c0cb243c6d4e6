"""Settings in files: which file counts, what it may say, and what the command line says over it."""

from __future__ import annotations

from pathlib import Path

import pytest
from langdetect.detector_factory import PROFILES_DIRECTORY

from cleaner.cli import config
from cleaner.cli.settings import Settings
from cleaner.detect.language.alphabets import ONE_LANGUAGE
from cleaner.detect.language.function_words import NAMES
from cleaner.detect.words.lists import LANGUAGES
from cleaner.errors import ConfigError


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project" / "texts"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def test_without_a_file_the_defaults_hold(here: Path) -> None:
    settings = Settings.of({})
    assert (settings.apply, settings.include, settings.language, settings.rules) == ("safe", ("*.txt",), None, ())
    assert settings.file is None


def test_the_nearest_file_upwards_counts_alone(here: Path) -> None:
    (here.parent.parent / "cleaner.toml").write_text('apply = "none"\nlanguage = "de"\n')
    (here.parent / "cleaner.toml").write_text('apply = "review"\n')
    found = config.nearest(here)
    assert (found.apply, found.language) == ("review", None)


def test_in_one_folder_cleaner_toml_comes_before_pyproject(here: Path) -> None:
    (here / "pyproject.toml").write_text('[tool.cleaner]\napply = "none"\n')
    assert config.nearest(here).apply == "none"
    (here / "cleaner.toml").write_text('apply = "review"\n')
    assert config.nearest(here).apply == "review"


def test_a_pyproject_that_says_nothing_to_cleaner_is_passed_over(here: Path) -> None:
    (here.parent / "cleaner.toml").write_text('language = "uk"\n')
    (here / "pyproject.toml").write_text('[project]\nname = "cleaner-of-windows"\n')
    assert config.nearest(here).language == "uk"


def test_a_broken_pyproject_of_others_is_not_read(here: Path) -> None:
    (here / "pyproject.toml").write_text("this is [ no TOML\n")
    assert config.nearest(here) == config.Config()


def test_every_key_arrives(here: Path) -> None:
    (here / "cleaner.toml").write_text(
        'apply = "review"\nselect = ["names", "typography"]\nignore = "names.old"\nlanguage = "en"\n'
        'include = ["*.txt", "*.md"]\nencoding = "windows-1251"\nstrict-encoding = true\n'
        '[tiers]\nspelling = "safe"\n'
    )
    found = config.nearest(here)
    assert found.select == ("names", "typography")
    assert found.ignore == ("names.old",)
    assert (found.apply, found.language, found.encoding) == ("review", "en", "windows-1251")
    assert found.include == ("*.txt", "*.md")
    assert found.strict_encoding is True
    assert found.tiers == {"spelling": "safe"}


def test_rules_are_relative_to_the_file_that_names_them(here: Path) -> None:
    (here.parent / "cleaner.toml").write_text('rules = ["own-rules", "/srv/rules"]\n')
    own, elsewhere = config.nearest(here).rules
    assert Path(own) == here.parent / "own-rules"
    assert elsewhere == "/srv/rules"
    (here / "cleaner.toml").write_text('rules = ["own-rules"]\n')
    assert config.nearest(here).rules == ("own-rules",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('aply = "safe"', 'aply: unknown key; did you mean "apply"?'),
        ("strict_encoding = true", 'strict_encoding: unknown key; did you mean "strict-encoding"?'),
        ('apply = "everything"', 'apply: "everything" is not one of safe, review, none'),
        ("apply = 3", "apply: must be a string"),
        ("select = 3", "select: must be a list of strings"),
        ('strict-encoding = "yes"', "strict-encoding: must be true or false"),
        ('language = "english"', 'language: "english" is not a language code'),
        (
            'language = "xx"',
            'language: "xx" is not a language code of ISO 639 such as en, de or uk; with x there are xh',
        ),
        ('language = "ger"', 'language: "ger" is not the code used here, which is "de"'),
        ('encoding = "utf-9"', 'encoding: "utf-9" is not an encoding'),
        ('tiers = { spelling = "sure" }', 'tiers: spelling: "sure" is not one of safe, review, report'),
        ('tiers = "safe"', "tiers: must be a table"),
        ("apply = ", "not TOML"),
        ("apply = “safe”", "not between typographic marks"),
    ],
)
def test_a_mistake_is_told_with_file_and_key(here: Path, text: str, told: str) -> None:
    (here / "cleaner.toml").write_text(text + "\n")
    with pytest.raises(ConfigError) as error:
        config.nearest(here)
    assert str(error.value).startswith("cleaner.toml: ")
    assert told in str(error.value)


def test_a_mistake_in_pyproject_is_told_with_its_table(here: Path) -> None:
    (here / "pyproject.toml").write_text("[tool.cleaner]\nlanguages = 1\n")
    with pytest.raises(ConfigError, match=r'pyproject.toml: \[tool.cleaner\]: languages: .*"language"'):
        config.nearest(here)


def test_a_file_that_is_not_utf8_or_not_there_is_told(here: Path) -> None:
    (here / "cleaner.toml").write_bytes(b'language = "\xff"\n')
    with pytest.raises(ConfigError, match="not UTF-8 at byte 12"):
        config.nearest(here)
    with pytest.raises(ConfigError, match=r"gone\.toml: cannot be read"):
        config.read(Path("gone.toml"))


def test_the_command_line_takes_the_place_of_a_setting(here: Path) -> None:
    (here / "cleaner.toml").write_text('apply = "none"\nselect = ["names"]\nstrict-encoding = true\nlanguage = "de"\n')
    settings = Settings.of({"apply": "review", "select": ("spelling",), "strict_encoding": False, "language": None})
    assert (settings.apply, settings.select, settings.strict_encoding) == ("review", ("spelling",), False)
    assert settings.language == "de"


def test_a_named_file_takes_the_place_of_the_nearest(here: Path) -> None:
    (here / "cleaner.toml").write_text('apply = "none"\n')
    (here / "other.toml").write_text('language = "pl"\n')
    settings = Settings.of({"config": "other.toml"})
    assert (settings.apply, settings.language) == ("safe", "pl")


def test_the_words_of_the_command_line_can_be_typed_again(here: Path) -> None:
    given = {"apply": "review", "select": ("a", "b"), "ignore": (), "language": None, "strict_encoding": False}
    settings = Settings.of(given)
    assert settings.words() == ["--apply", "review", "--select", "a", "--select", "b", "--guess-encoding"]
    assert "--apply" not in settings.words(without=("apply",))


def test_every_language_that_anything_here_tells_or_lists_is_a_language() -> None:
    codes = {*NAMES, *ONE_LANGUAGE.values(), *LANGUAGES, *(p.name for p in Path(PROFILES_DIRECTORY).iterdir())}
    assert len(codes) > 50
    assert [code for code in sorted(codes - {""}) if config.wrong_language(code)] == []


@pytest.mark.parametrize("code", ["en", "eo", "pt-br", "pt-BR", "zh-Hant-TW", "es-419", "ceb", "nb", "sh"])
def test_a_code_of_iso_639_is_a_language_also_where_no_rule_is_for_it(code: str) -> None:
    assert config.wrong_language(code) == ""


@pytest.mark.parametrize("code", ["xx", "zz-en", "english", "EN", "en-", "en_GB", "e", "", "qq", "\ud800"])
def test_another_word_is_none(code: str) -> None:
    assert "is not a language code" in config.wrong_language(code)
