"""A reviewer's decisions: which findings they reach, what becomes of those, and how `cleaner review` keeps them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from small_packs import engine_of, pack, rule

from cleaner import Cleaner, CleanerError, Reason
from cleaner.changes import Decisions, decidable
from cleaner.cli import main
from cleaner.engine import Apply, Outcome

TEH = rule("own.teh", 'match = { phrase = "teh" }\nreplace = "the"', "review")
GREY = rule("own.grey", 'match = { phrase = "graey" }\nreplace = "grey"')
SEEN = rule("own.seen", 'match = { phrase = "asdf" }', "report")
LINE = rule("own.line", 'match = { lines = ["Share"] }\nchanges = ["text"]')
TEXT = "In teh morning teh sky was graey.\n\nShare\n\nThen asdf came.\n"


def decided(text: str, *made: dict[str, Any], apply: str = "safe") -> Outcome:
    engine = replace(engine_of(TEH, GREY, SEEN, LINE), decisions=Decisions.of(made))
    return engine.run(text, Apply(apply), lambda _: "en")


def findings(text: str) -> list[dict[str, Any]]:
    """What `cleaner check --format jsonl` would tell, in source order."""
    outcome = decided(text)
    items = sorted([*outcome.changes, *outcome.skipped], key=lambda item: item.start)
    return [json.loads(json.dumps(decidable(item, text))) for item in items]


def finding(text: str, number: int, verdict: str) -> dict[str, Any]:
    return findings(text)[number] | {"verdict": verdict}


class TestSingleFindings:
    def test_what_was_accepted_is_applied_and_says_so(self) -> None:
        outcome = decided(TEXT, finding(TEXT, 1, "accept"))
        assert outcome.text.startswith("In teh morning the sky was grey.")
        assert [change.note for change in outcome.changes if change.rule == "own.teh"] == ["a slip (accepted)"]

    def test_a_safe_change_that_was_rejected_is_left_and_told(self) -> None:
        outcome = decided(TEXT, finding(TEXT, 2, "reject"))
        assert "sky was graey" in outcome.text
        assert [item.before for item in outcome.skipped if item.reason is Reason.REJECTED] == ["graey"]

    def test_a_line_whose_removal_was_rejected_stays(self) -> None:
        assert decided(TEXT, finding(TEXT, 3, "reject")).text == TEXT.replace("graey", "grey")

    def test_what_was_rejected_says_so_though_later_a_guard_would_stop_it(self) -> None:
        bar = rule("chrome.bar", 'match = { lines = ["Share", "Tweet"], company = 2 }\nchanges = ["text"]')
        text = "It rained.\n\nShare\nTweet\n"
        made = Decisions.of([{"rule": "chrome.bar", "before": "Tweet", "verdict": "reject"}])
        outcome = replace(engine_of(bar), decisions=made).run(text, Apply.SAFE, lambda _: "en")
        assert outcome.text == "It rained.\n\nTweet\n"
        assert [(item.before, item.reason) for item in outcome.skipped] == [("Tweet", Reason.REJECTED)]

    def test_a_finding_without_a_repair_can_be_put_aside(self) -> None:
        outcome = decided(TEXT, finding(TEXT, 4, "reject"))
        assert [item.before for item in outcome.skipped if item.reason is Reason.REPORT] == []
        assert decided(TEXT, finding(TEXT, 4, "accept")).text == decided(TEXT).text

    def test_a_decision_outlives_edits_elsewhere_in_the_text(self) -> None:
        edited = "A new paragraph, with teh in it.\n\n" + TEXT
        assert decided(edited, finding(TEXT, 1, "accept")).text.count(" the ") == 1

    def test_other_surroundings_are_another_finding(self) -> None:
        assert "the" not in decided("Once teh sky was blue.\n", finding(TEXT, 1, "accept")).text

    def test_another_repair_than_the_accepted_one_is_not_made(self) -> None:
        stale = finding(TEXT, 1, "accept") | {"after": "ten"}
        assert decided(TEXT, stale).text == decided(TEXT).text

    def test_nothing_is_applied_where_nothing_was_to_be(self) -> None:
        assert decided(TEXT, finding(TEXT, 1, "accept"), apply="none").text == TEXT

    def test_a_record_without_a_verdict_decides_nothing(self) -> None:
        assert decided(TEXT, *findings(TEXT)) == decided(TEXT)


class TestBroadDecisions:
    def test_words_are_decided_wherever_they_stand(self) -> None:
        outcome = decided(TEXT, {"rule": "own.teh", "before": "teh", "verdict": "accept"})
        assert outcome.text.startswith("In the morning the sky")

    def test_a_prefix_decides_for_a_family(self) -> None:
        assert decided(TEXT, {"rule": "own", "verdict": "reject"}).text == TEXT

    def test_the_narrower_decision_holds(self) -> None:
        broad = {"rule": "own.teh", "verdict": "accept"}
        for made in ([broad, finding(TEXT, 0, "reject")], [finding(TEXT, 0, "reject"), broad]):
            assert decided(TEXT, *made).text.startswith("In teh morning the sky")

    def test_of_equally_narrow_ones_the_later_holds(self) -> None:
        yes, no = ({"rule": "own.teh", "verdict": verdict} for verdict in ("accept", "reject"))
        assert "teh" not in decided(TEXT, no, yes).text
        assert decided(TEXT, yes, no).text.count("teh") == 2


@given(st.lists(st.sampled_from(["teh", "graey", "asdf", "sky", "\n\nShare\n\n", "."]), max_size=12), st.data())
def test_what_is_rejected_alone_is_left_alone(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    changes = decided(text, apply="review").changes
    if not changes:
        return
    rejected = data.draw(st.sampled_from(changes))
    outcome = decided(text, decidable(rejected, text) | {"verdict": "reject"}, apply="review")
    # Of the blank lines around a line that stays, those go that the removal of the next line takes along.
    words = {place for place in range(rejected.start, rejected.end) if not text[place].isspace()}
    assert words.isdisjoint(place for change in outcome.changes for place in range(change.start, change.end))


@pytest.mark.parametrize(
    ("record", "told"),
    [
        ({"verdict": "accept"}, "d:1: no decision: no 'rule'"),
        ({"rule": "own", "verdict": "yes"}, "d:1: no decision: 'verdict' must be one of accept, reject"),
        ({"rule": "own", "verdict": "accept", "context": ["a"]}, "d:1: no decision: 'context' must be a list of two"),
        ({"rule": "own", "verdict": "accept", "before": 1}, "d:1: no decision: 'before' must be a string"),
    ],
)
def test_what_is_no_decision_is_told_with_its_number(record: dict[str, Any], told: str) -> None:
    with pytest.raises(CleanerError, match=told.replace(".", r"\.")):
        Decisions.of([record], where="d")


def test_the_library_takes_decisions_and_the_log_names_them(tmp_path: Path, no_shipped_rules: Path) -> None:
    rules = [pack(tmp_path, rule("own.x", 'match = { phrase = "x" }\nreplace = "y"', "review"))]
    result = Cleaner(rules=rules, decisions=[{"rule": "own", "verdict": "accept"}]).clean("An x.")
    assert result.text == "An y."
    assert len(result.log.header.decisions) == 64
    assert Cleaner(rules=rules).clean("An x.").log.header.decisions == ""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_shipped_rules: Path) -> Path:
    """The current folder: a text, and a configuration that names a pack and a file of decisions."""
    examples = 'hit = [{ text = "In [[teh]] sky.", becomes = "In the sky." }]\nmiss = ["In the sky."]\n'
    pack(tmp_path / "pack", rule("own.teh", 'match = { phrase = "teh" }\nreplace = "the"', "review", examples))
    (tmp_path / "cleaner.toml").write_text('rules = ["pack"]\nlanguage = "en"\ndecisions = "d.jsonl"\n')
    (tmp_path / "a.txt").write_text("In teh morning.\nAt teh lake.\nOn teh hill.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str, keys: str = "") -> Result:
    return CliRunner().invoke(main, args, input=keys)


def repaired() -> str:
    return run("diff", "a.txt", "-U", "0").stdout


class TestReview:
    def test_keys_accept_reject_and_leave(self, here: Path) -> None:
        result = run("review", "a.txt", keys="yns")
        assert "    In [-teh-]{+the+} morning." in result.stdout
        assert "1 accepted, 1 rejected; decisions are kept in d.jsonl" in result.stderr
        assert "+In the morning." in repaired()
        assert "lake" not in repaired()
        assert run("check", "a.txt").stdout.count("own.teh review") == 2

    def test_what_was_decided_is_not_asked_again(self, here: Path) -> None:
        run("review", "a.txt", keys="nq")
        assert "(1 of 2)" in run("review", "a.txt", keys="q").stdout

    def test_a_capital_decides_for_the_same_words_at_once(self, here: Path) -> None:
        assert "1 accepted, 0 rejected" in run("review", "a.txt", keys="Y").stderr
        assert repaired().count("+") - repaired().count("+++") == 6
        assert run("check", "a.txt").exit_code == 1

    def test_a_decision_can_be_taken_back(self, here: Path) -> None:
        result = run("review", "a.txt", keys="uyyunq")
        assert "1 accepted, 1 rejected" in result.stderr
        verdicts = [json.loads(line)["verdict"] for line in (here / "d.jsonl").read_text().splitlines()]
        assert verdicts == ["accept", "reject"]

    def test_another_key_shows_the_keys(self, here: Path) -> None:
        assert "y  accept it" in run("review", "a.txt", keys="xq").stdout

    def test_rejecting_all_makes_check_find_nothing(self, here: Path) -> None:
        run("review", "a.txt", keys="R")
        assert run("check", "a.txt").exit_code == 0
        assert run("check", "a.txt", "--all").stdout.count("(not applied: rejected)") == 3

    def test_a_summary_counts_what_was_decided(self, here: Path) -> None:
        run("review", "a.txt", keys="ynn")
        assert "Reviewed     1 accepted, 2 rejected\n" in run("clean", "a.txt", "-o", "out").stderr

    def test_a_line_is_shown_with_those_beside_it(self, here: Path) -> None:
        (here / "a.txt").write_text("Above.\n\nteh\n\nBelow.\n")
        assert "\n    Above.\n    [-teh-]{+the+}\n    Below.\n" in run("review", "a.txt", keys="q").stdout

    def test_it_needs_a_file_for_its_decisions(self, here: Path) -> None:
        (here / "cleaner.toml").unlink()
        assert "say where the decisions are kept: --decisions FILE" in run("review", "a.txt").stderr
        assert "- cannot be reviewed" in run("review", "-", "--decisions", "d.jsonl").stderr

    @pytest.mark.parametrize(
        ("content", "told"),
        [
            (b"yes\n", "cleaner: d.jsonl:1: not JSON: a line is one JSON object, as in "),
            (b"\n[]\n", "cleaner: d.jsonl:2: no decision: must be an object"),
            (b'{"rule": "own", "verdict": "no"}', "cleaner: d.jsonl:1: no decision: 'verdict' must be one of"),
            (b"\xff", "cleaner: d.jsonl: not UTF-8 at byte 0"),
        ],
    )
    def test_a_broken_file_of_decisions_is_one_line(self, here: Path, content: bytes, told: str) -> None:
        (here / "d.jsonl").write_bytes(content)
        result = run("check", "a.txt")
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
        assert result.stderr.startswith(told)

    def test_a_last_line_that_an_editor_left_open_is_ended(self, here: Path) -> None:
        (here / "d.jsonl").write_text('{"rule": "own", "before": "x", "verdict": "reject"}')
        run("review", "a.txt", keys="yq")
        assert len(Decisions.of(map(json.loads, (here / "d.jsonl").read_text().splitlines())).made) == 2

    def test_a_file_that_cannot_be_written_is_told_before_anything_is_asked(self, here: Path) -> None:
        result = run("review", "a.txt", "--decisions", "nowhere/d.jsonl", keys="y")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith("cleaner: nowhere/d.jsonl: cannot be written: no such file or directory")

    def test_a_missing_file_of_decisions_is_told(self, here: Path) -> None:
        assert "d.jsonl: cannot be read: no such file" in run("clean", "a.txt", "-o", "out").stderr
