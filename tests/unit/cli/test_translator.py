"""A translator of the user's: what it is asked, what becomes of its answers, and how its failures are told."""

from __future__ import annotations

import json
import pickle
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cleaner import Cleaner, Fragment, Reason, Tier
from cleaner.cli import main, translator
from cleaner.cli.translator import CommandTranslator
from cleaner.errors import ConfigError, TranslateError

RUSSIAN = "неожиданного поворота событий"
TEXT = f"The plan for the[{RUSSIAN}]was kept secret, and nobody in the town council spoke about it.\n"
TRANSLATED = (
    "The plan for the unexpected turn of events was kept secret, and nobody in the town council spoke about it.\n"
)

LINE_BY_LINE = """
import json, sys
for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps({{"id": asked["id"], "translation": {answer}}}), flush=True)
"""


def unexpected(fragments: Sequence[Fragment]) -> list[str | None]:
    return ["unexpected turn of events" for _ in fragments]


def cleaner_with(answer: object, apply: str = "review") -> Cleaner:
    def given(fragments: Sequence[Fragment]) -> Sequence[str | None]:
        return [answer] * len(fragments)  # type: ignore[list-item]

    return Cleaner(language="en", apply=apply, translator=given)


class TestInTheLibrary:
    def test_is_asked_for_words_that_no_glossary_covers_and_for_nothing_else(self) -> None:
        asked: list[Fragment] = []

        def note(fragments: Sequence[Fragment]) -> list[str | None]:
            asked.extend(fragments)
            return [None] * len(fragments)

        Cleaner(language="en", translator=note).clean(TEXT + "It rained because of [regionalen Wahlen] in May [sic].\n")
        assert asked == [Fragment(RUSSIAN, "ru", "en")]

    def test_is_given_no_spaces_in_a_language_that_writes_none(self) -> None:
        cleaner = Cleaner(language="zh", apply="review", translator=lambda fragments: ["地区运动"])
        assert cleaner.clean("他们说[regionalen Unabhängigkeitsbewegungen]会失败。").text == "他们说地区运动会失败。"

    def test_gives_a_suggestion_for_review_that_says_where_it_comes_from(self) -> None:
        result = Cleaner(language="en", translator=unexpected).clean(TEXT)
        (skipped,) = (each for each in result.skipped if each.rule == "fragments.bracket-reported")
        assert (skipped.tier, skipped.reason) == (Tier.REVIEW, Reason.REVIEW)
        assert (skipped.before, skipped.after) == (f"[{RUSSIAN}]", " unexpected turn of events ")
        assert skipped.note.endswith("; suggested by unexpected")

    def test_has_its_suggestion_applied_where_review_is_asked_for(self) -> None:
        result = Cleaner(language="en", apply="review", translator=unexpected).clean(TEXT)
        assert result.text == TRANSLATED
        assert {change.tier for change in result.changes} == {Tier.REVIEW}

    def test_is_never_safe_whatever_tier_the_rule_is_given(self) -> None:
        tiers = {"fragments.bracket-reported": "safe"}
        result = Cleaner(language="en", tiers=tiers, translator=unexpected).clean(TEXT)
        assert RUSSIAN in result.text

    @pytest.mark.parametrize("answer", [None, "", " \n", RUSSIAN])
    def test_that_has_no_translation_leaves_the_finding_as_it_is(self, answer: str | None) -> None:
        result = cleaner_with(answer).clean(TEXT)
        (skipped,) = (each for each in result.skipped if each.rule == "fragments.bracket-reported")
        assert (skipped.tier, skipped.after, skipped.reason) == (Tier.REPORT, None, Reason.REPORT)

    def test_cannot_bring_in_lines(self) -> None:
        assert cleaner_with(" unexpected\nturn\u2028of  events\n").clean(TEXT).text == TRANSLATED

    def test_may_change_capitals_and_the_word_for_no_but_no_number(self) -> None:
        assert "not Berlin" in cleaner_with("not Berlin").clean(TEXT).text
        result = cleaner_with("5,000 events").clean(TEXT)
        assert RUSSIAN in result.text
        assert Reason.HARM in {each.reason for each in result.skipped}

    @pytest.mark.parametrize("answer", [1, b"turn", "half \ud800 character"])
    def test_that_gives_no_text_is_an_error(self, answer: object) -> None:
        with pytest.raises(TranslateError, match=r"given: gave .* for a translation"):
            cleaner_with(answer).clean(TEXT)

    def test_that_gives_too_few_is_an_error(self) -> None:
        with pytest.raises(TranslateError, match="<lambda>: fragments asked: 1, translations given: 0"):
            Cleaner(language="en", translator=lambda _: []).clean(TEXT)

    def test_that_raises_is_heard(self) -> None:
        def broken(_: Sequence[Fragment]) -> list[str | None]:
            raise LookupError("no model")

        with pytest.raises(LookupError, match="no model"):
            Cleaner(language="en", translator=broken).clean(TEXT)

    def test_goes_along_where_a_cleaner_is_pickled(self) -> None:
        copy = pickle.loads(pickle.dumps(Cleaner(language="en", apply="review", translator=unexpected)))
        assert copy.clean(TEXT).text == TRANSLATED


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    return tmp_path


def script(folder: Path, body: str) -> str:
    """A command that runs this Python."""
    file = folder / "my translator.py"
    file.write_text(body, encoding="utf-8")
    return shlex.join([sys.executable, str(file)])


def run(*args: str) -> Result:
    return CliRunner().invoke(main, args)


class TestTheCommand:
    def test_is_sent_json_lines_and_its_answers_are_suggestions(self, here: Path) -> None:
        command = script(
            here, LINE_BY_LINE.format(answer='" ".join([asked["source"], asked["target"], asked["text"]])')
        )
        result = run("check", "a.txt", "--translate-with", command, "--select", "fragments.bracket-reported")
        assert result.exit_code == 1
        assert f'fragments.bracket-reported review "[{RUSSIAN}]" → " ru en {RUSSIAN} "' in result.stdout
        assert f"; suggested by {command}\n" in result.stdout

    def test_is_started_once_for_all_documents_and_asked_nothing_twice(self, here: Path) -> None:
        told = 'open("log", "a").write("asked\\n") and "unexpected turn of events"'
        command = script(here, 'open("log", "a").write("started\\n")\n' + LINE_BY_LINE.format(answer=told))
        result = run("clean", "a.txt", "b.txt", "-o", "out", "--apply", "review", "--translate-with", command)
        assert result.exit_code == 0, result.stderr
        assert [(here / "out" / name).read_text("utf-8") for name in ("a.txt", "b.txt")] == [TRANSLATED, TRANSLATED]
        assert (here / "log").read_text() == "started\nasked\n"

    def test_is_not_started_where_there_is_nothing_to_translate(self, here: Path) -> None:
        (here / "a.txt").write_text("It rained all day, and nobody went out.\n")
        command = script(here, 'open("log", "w")')
        assert run("check", "a.txt", "--translate-with", command).exit_code == 0
        assert not (here / "log").exists()

    def test_may_answer_in_any_order_with_blank_lines_and_other_keys(self, here: Path) -> None:
        command = script(here, "import json, sys\na, b = (json.loads(sys.stdin.readline())['id'] for _ in '12')\n"
                         "print(json.dumps({'id': b, 'translation': 'second', 'score': 1}), '\\n')\n"
                         "print(json.dumps({'id': a, 'translation': None}))\n")  # fmt: skip
        asked = CommandTranslator(command)
        assert asked([Fragment("один", "ru", "en"), Fragment("два", "ru", "en")]) == [None, "second"]
        asked.close()

    def test_may_be_named_by_the_environment_but_by_no_file(self, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (here / "cleaner.toml").write_text('translate-with = "touch log"\n')
        result = run("check", "a.txt")
        assert result.exit_code == 2
        assert "cleaner.toml: translate-with: unknown key" in result.stderr
        assert not (here / "log").exists()
        (here / "cleaner.toml").unlink()
        monkeypatch.setenv("CLEANER_TRANSLATE_WITH", script(here, LINE_BY_LINE.format(answer='"a turn"')))
        assert '" a turn "' in run("check", "a.txt").stdout

    def test_goes_through_no_shell(self, here: Path) -> None:
        command = script(here, LINE_BY_LINE.format(answer='" ".join(sys.argv[1:])'))
        result = run("check", "a.txt", "--translate-with", f"{command} '$HOME' ; touch log")
        assert '" $HOME ; touch log "' in result.stdout
        assert not (here / "log").exists()

    @pytest.mark.parametrize(
        ("body", "told"),
        [
            ("raise SystemExit(3)", "ended with exit code 3 before it had answered all"),
            ("raise LookupError('no such model')", "ended with exit code 1 before it had answered all: LookupError: "),
            ("pass", "ended with exit code 0 before it had answered all"),
            ("print('Loading model')", "answered 'Loading model', which is no JSON"),
            ("print('[1]')", """answered '[1]', not an object with "id" and "translation\""""),
            ("print('{\"id\": 1}')", 'not an object with "id" and "translation"'),
            ("print('{\"id\": 7, \"translation\": \"x\"}')", "whose id nobody asked for or was answered before"),
            ("print('{\"id\": \"1\", \"translation\": \"x\"}')", "whose id nobody asked for or was answered before"),
            ("print('{\"id\": 1, \"translation\": 1}')", "whose translation is neither a text nor null"),
            ("import sys; sys.stdout.buffer.write(b'\\xff\\n')", "which is no JSON"),
            ("import time; time.sleep(60)", "no answer in 0.5 seconds; it must write each answer at once"),
        ],
    )  # fmt: skip
    def test_that_fails_stops_the_run_with_one_line(
        self, here: Path, monkeypatch: pytest.MonkeyPatch, body: str, told: str
    ) -> None:
        if "sleep" in body:
            monkeypatch.setattr(translator, "SILENCE", 0.5)
            monkeypatch.setattr(translator, "_GRACE", 0.1)
        result = run("clean", "a.txt", "-o", "out", "--translate-with", script(here, body))
        assert result.exit_code == 2
        (line,) = result.stderr.splitlines()
        assert line.startswith("cleaner: --translate-with ") and told in line
        assert not (here / "out" / "a.txt").exists()

    @pytest.mark.parametrize(
        ("command", "told"),
        [
            ("no-such-program --fast", 'no program "no-such-program" is found'),
            ("  ", "names no program"),
            ("python 'tr", "no closing quotation"),
        ],
    )
    def test_that_cannot_be_run_is_told_before_anything_is_done(self, here: Path, command: str, told: str) -> None:
        result = run("clean", "a.txt", "-o", "out", "--translate-with", command)
        assert result.exit_code == 2
        (line,) = result.stderr.splitlines()
        assert told in line
        assert not (here / "out").exists()

    def test_that_is_no_program_is_told(self, here: Path) -> None:
        (here / "data").write_bytes(b"\0")
        (here / "data").chmod(0o755)
        with pytest.raises(TranslateError, match="cannot be run: "):
            CommandTranslator("./data")([Fragment("один", "ru", "en")])

    def test_that_takes_nothing_in_does_not_hold_the_run(self, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(translator, "SILENCE", 0.5)
        monkeypatch.setattr(translator, "_GRACE", 0.1)
        command = CommandTranslator(script(here, "import time; time.sleep(60)"))
        with pytest.raises(TranslateError, match=r"no answer in 0\.5 seconds"):
            command([Fragment("слово " * 100_000, "ru", "en")])

    def test_words_of_a_shell_must_be_closed(self) -> None:
        with pytest.raises(ConfigError, match="no closing quotation"):
            CommandTranslator("python 'tr")

    def test_stands_in_what_is_told_to_type_next(self, here: Path) -> None:
        command = script(here, LINE_BY_LINE.format(answer="None"))
        result = run("clean", "a.txt", "-o", "out", "--translate-with", command)
        assert f"--translate-with {shlex.quote(command)}" in result.stderr


def test_a_fragment_is_sent_as_ascii_so_that_no_encoding_can_spoil_it() -> None:
    line = translator._line(1, Fragment("слово \u2028", "ru", "en"))
    assert line.isascii() and line.count(b"\n") == 1
    assert json.loads(line) == {"id": 1, "text": "слово \u2028", "source": "ru", "target": "en"}
