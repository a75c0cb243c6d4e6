"""Rules are data: nothing in a rule file runs, and an expression that never ends costs its own findings only."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_packs import GREY, changed, cleaner_of, pack, rule, run, stopped

from cleaner import Cleaner, Reason
from cleaner.errors import RuleError

LIMIT = 0.1
ENDLESS = "(?:a|aa)+b"
HOSTILE = "a" * 80 + "!"
"""A line on which `ENDLESS` tries more ways than there are seconds."""


class TestNothingRuns:
    @pytest.fixture(autouse=True)
    def alone(self, no_shipped_rules: Path) -> None: ...

    def test_python_beside_the_rules_is_not_looked_at(self, tmp_path: Path) -> None:
        trace = tmp_path / "trace"
        for name in ("own.py", "__init__.py", "conftest.py"):
            pack(tmp_path / "pack", f"open({str(trace)!r}, 'w')", name=name)
        cleaner = cleaner_of(tmp_path / "pack", GREY)
        assert cleaner.clean("A graey sky.").text == "A grey sky."
        assert not trace.exists()

    @pytest.mark.parametrize("name", ["os.system", "cleaner.api.clean", "__import__('os')", "__init__"])
    def test_a_detector_is_one_of_a_list_and_no_path_to_a_function(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(RuleError) as caught:
            cleaner_of(tmp_path, rule("own.a", f'match = {{ detector = "{name}" }}'))
        assert f'own.toml: own.a: match: no detector "{name}"; there are ' in str(caught.value)
        assert "mojibake" in str(caught.value)

    @pytest.mark.parametrize("replace", ["{x.__class__}", "%(x)s", "$(id)", "`id`", "f'{x}'"])
    @pytest.mark.parametrize("match", ["phrase = 'x'", "pattern = 'x'"])
    def test_a_replacement_is_a_text_and_no_program(self, match: str, replace: str) -> None:
        outcome = run("x", rule("own.a", f'match = {{ {match} }}\nreplace = "{replace}"\nchanges = ["text"]'))
        assert outcome.text == replace

    def test_an_expression_cannot_hold_code(self, tmp_path: Path) -> None:
        with pytest.raises(RuleError, match=r"own\.a: match: pattern: not an expression"):
            cleaner_of(tmp_path, rule("own.a", "match = { pattern = '(?{print(1)})x' }\nreplace = 'y'"))


class TestAnExpressionThatNeverEnds:
    @pytest.fixture(autouse=True)
    def short_limit(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("cleaner.passes.patterns.TIME_LIMIT", LIMIT)
        monkeypatch.setattr("cleaner.passes.lines.TIME_LIMIT", LIMIT)

    def test_ends_as_a_skipped_finding_that_says_so(self) -> None:
        outcome = run(f"aab\n{HOSTILE}\n", rule("own.endless", f"match = {{ pattern = '{ENDLESS}' }}\nreplace = 'c'"))
        assert outcome.text == f"c\n{HOSTILE}\n"
        (skipped,) = outcome.skipped
        assert (skipped.rule, skipped.before, skipped.after) == ("own.endless", HOSTILE, None)
        assert skipped.reason is Reason.TIMEOUT
        assert "0.1 s" in skipped.because
        assert skipped.awaits_review

    def test_leaves_the_other_rules_their_repairs_in_the_same_line(self) -> None:
        endless = rule("own.endless", f"match = {{ pattern = '{ENDLESS}' }}\nreplace = 'c'")
        outcome = run(f"graey {HOSTILE} graey", endless, GREY)
        assert changed(outcome) == [("graey", "grey")] * 2
        assert [reason for _, reason, _ in stopped(outcome)] == ["timeout"]

    def test_takes_no_line_away(self) -> None:
        endless = rule("own.endless", f"match = {{ like = '{ENDLESS}' }}\nchanges = ['text']")
        outcome = run(f"graey\naab\n{HOSTILE}\n", endless, GREY)
        assert outcome.text == f"grey\n{HOSTILE}\n"
        assert [(before, reason) for before, reason, _ in stopped(outcome)] == [(HOSTILE, "timeout")]

    def test_is_no_company_for_furniture(self) -> None:
        endless = rule(
            "chrome.a", f"match = {{ lines = 'Tweet', like = '{ENDLESS}', company = 2 }}\nchanges = ['text']"
        )
        assert run(f"One.\nTweet\n{HOSTILE}", endless).changes == ()

    def test_takes_nothing_along(self) -> None:
        endless = rule("chrome.a", f"match = {{ like = '{ENDLESS}', follow = 1 }}\nchanges = ['text']")
        ad = rule("chrome.ad", "match = { lines = 'Ad' }\nchanges = ['text']")
        assert run(f"One.\nAd\n{HOSTILE}\nA headline\nTwo.", endless, ad).text == f"One.\n{HOSTILE}\nA headline\nTwo."

    def test_whole_texts_too(self) -> None:
        endless = rule("own.endless", f"match = {{ pattern = '{ENDLESS}', whole-text = true }}\nreplace = 'c'")
        assert [reason for _, reason, _ in stopped(run(HOSTILE, endless))] == ["timeout"]

    def test_that_is_honest_on_its_examples_is_loaded_and_found_out_on_the_text(
        self, tmp_path: Path, no_shipped_rules: Path
    ) -> None:
        examples = 'hit = [{ text = "[[aab]]", becomes = "c" }]\nmiss = ["z"]'
        endless = rule("own.endless", f"match = {{ pattern = '{ENDLESS}' }}\nreplace = 'c'", examples=examples)
        cleaner: Cleaner = cleaner_of(tmp_path, endless, GREY)
        result = cleaner.clean(f"{HOSTILE}\ngraey aab")
        assert result.text == f"{HOSTILE}\ngrey aab"  # after one such line the rule is not tried on the others
        assert [each.reason for each in result.skipped] == [Reason.TIMEOUT]
