"""An example that does not hold is one problem, which names the rule, the key and what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_packs import GREY, SKY, cleaner_of, pack, rule

from cleaner.catalog import load
from cleaner.errors import RuleError
from cleaner.examples import problems

pytestmark = pytest.mark.usefixtures("no_shipped_rules")


def examples(hit: str = "", miss: str = '"A calm sea."', gap: str = "") -> str:
    return f"hit = [{hit or HIT}]\nmiss = [{miss}]\ngap = [{gap}]"


HIT = '{ text = "A [[seaa]] of salt.", becomes = "A sea of salt." }'
PHRASE = 'match = { phrase = "seaa" }\nreplace = "sea"'


def sea(body: str = PHRASE, tier: str = "safe", *, hit: str = "", miss: str = '"A calm sea."', gap: str = "") -> str:
    return rule("own.sea", body, tier, examples(hit, miss, gap))


def found(folder: Path, *tables: str) -> list[str]:
    """The problems of a pack, as they are told, without the folder."""
    catalog = load([pack(folder, *tables)])
    return [str(problem).removeprefix(f"{folder}/") for problem in problems(catalog, catalog.rules)]


def test_examples_that_hold_are_no_problem(tmp_path: Path) -> None:
    gap = '{ text = "the [[seeaa]]", why = "not listed" }, { text = "seaa, by which we mean it", why = "a quotation" }'
    assert found(tmp_path, GREY, SKY, sea(gap=gap)) == []


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (sea(hit=HIT.replace("[[seaa]] of", "[[seaa of]]")), "hit 1: marks 'seaa of', finds 'seaa'"),
        (sea(hit=HIT.replace("[[seaa]] of salt", "seaa of [[salt]]")), "hit 1: marks 'salt', finds 'seaa'"),
        (sea(hit=HIT.replace("[[seaa]]", "[[bay]]")), "hit 1: marks 'bay', finds nothing"),
        (sea(hit=HIT.replace("salt", "seaa")), "hit 1: marks 'seaa', finds 'seaa', 'seaa'"),
        (sea(hit=HIT + "," + HIT.replace("A sea", "The sea")), "hit 2: becomes 'A sea of salt.', not 'The sea"),
        (sea(miss='"A sea.", "The seaa."'), "miss 2: must stay, but the rule finds 'seaa'"),
        (sea(miss='"The [[sea]]."'), "miss 1: marks a span; a miss has none"),
        (sea(gap='{ text = "The [[seaa]].", why = "rare" }'), "gap 1: is no gap any more; make it a hit"),
        (sea(gap='{ text = "The sea.", why = "rare" }'), "gap 1: is no gap any more; make it a miss"),
        (sea(gap='{ text = "The [[seea]]." }'), 'gap 1: say why it is a gap: why = "…"'),
        (sea("match = { pattern = 'se(a' }\nreplace = 'sea'"), "match: pattern: not an expression: missing )"),
        (sea("match = { like = ['fine', '[z-a]'] }"), "match: like: not an expression: bad character range"),
        (sea(r"match = { pattern = 'seaa' }" "\n" r"replace = '\g<salt>'"), "replace: uses group 'salt', the pattern"),
        (sea(r"match = { pattern = '(s)eaa' }" "\n" r"replace = '\2ea'"), "replace: uses group 2, the pattern has"),
        (sea("match = { pattern = 'x*' }\nreplace = ''"), "match: pattern: matches where nothing stands, as on"),
        (sea('match = { phrase = "seaa" }'), "hit 1: becomes 'A seaa of salt.', not 'A sea of salt.' (the rule has no"),
        (sea(PHRASE + '\nwhen = { sentence = { none = "salt" } }'), "hit 1: marks 'seaa', finds nothing (guard: the "),
        (sea('match = { phrase = "SEAA" }\nreplace = "sea"'), "hit 1: marks 'seaa', finds nothing (it stands there in"),
        (sea("match = { like = '.+' }\nmetadata = ['caption', 'credit']"), "metadata: none of caption, credit is a"),
    ],
)  # fmt: skip
def test_an_example_that_does_not_hold_is_one_problem(tmp_path: Path, table: str, problem: str) -> None:
    (one,) = found(tmp_path, GREY, table)
    assert one.startswith(f"own.toml: own.sea: {problem}")


def test_a_repair_that_its_rule_does_not_declare_is_told_with_the_harm(tmp_path: Path) -> None:
    (one,) = found(tmp_path, sea(PHRASE.replace('"sea"', '"no sea"')))
    assert "own.sea: hit 1: becomes 'A seaa of salt.', not " in one
    assert "(harm negation: gained 'no'" in one


def test_a_rule_must_be_silent_on_its_own_result(tmp_path: Path) -> None:
    table = sea(
        "match = { pattern = 'seaa|sea$' }\nreplace = 'sea'", hit='{ text = "A [[seaa]]a", becomes = "A seaa" }'
    )
    assert found(tmp_path, table) == ["own.toml: own.sea: hit 1: the rule is not silent on its own result"]


def test_no_right_side_of_a_swap_may_hold_a_wrong_one(tmp_path: Path) -> None:
    swap = sea('match = { swap = { "seaa" = "sea", "bay" = "the seaa" } }')
    (one,) = found(tmp_path, swap)
    assert one == 'own.toml: own.sea: match: "bay" = "the seaa": the result is found wrong again'


def test_another_rule_may_not_change_an_example(tmp_path: Path) -> None:
    miss, hit = sea(miss='"A graey sea."'), sea(hit=HIT.replace("salt", "graey salt"))
    told = "rule own.grey changes 'graey' in it; write it without that"
    assert found(tmp_path, GREY, miss) == [f"own.toml: own.sea: miss 1: {told}"]
    assert set(found(tmp_path, GREY, hit)) == {f"own.toml: own.sea: hit 1: {told}"}


@pytest.mark.parametrize("tier", ["report", "review"])
def test_examples_of_every_tier_are_run(tmp_path: Path, tier: str) -> None:
    (one,) = found(tmp_path, sea(tier=tier, hit=HIT.replace("[[seaa]]", "[[bay]]")))
    assert "own.sea: hit 1: marks 'bay', finds nothing" in one


def test_a_rule_that_only_reports_may_leave_out_what_becomes_of_it(tmp_path: Path) -> None:
    only_report = sea('match = { phrase = "seaa" }', "report", hit='{ text = "A [[seaa]]." }')
    assert found(tmp_path, only_report) == []
    assert found(tmp_path, only_report.replace('"A calm sea."', '"seaa"')) == [
        "own.toml: own.sea: miss 1: must stay, but the rule finds 'seaa'"
    ]


def test_an_example_runs_in_the_language_it_names(tmp_path: Path) -> None:
    body = PHRASE + '\nwhen = { language = ["de"] }'
    assert found(tmp_path, sea(body, miss='{ text = "seaa", language = "en" }')) == []
    assert len(found(tmp_path, sea(body, miss='{ text = "seaa", language = "de" }'))) == 1


@pytest.mark.parametrize("replace", [r"\q", r"\g<1", "\\"])
def test_a_replacement_whose_backslash_means_nothing_is_told(tmp_path: Path, replace: str) -> None:
    (one,) = found(tmp_path, sea(f"match = {{ pattern = '(s)eaa' }}\nreplace = '{replace}'"))
    assert one.startswith("own.toml: own.sea: replace: ")


def test_an_expression_nested_too_deep_is_told(tmp_path: Path) -> None:
    (one,) = found(tmp_path, sea(f"match = {{ pattern = '{'(' * 3000}seaa{')' * 3000}' }}\nreplace = 'sea'"))
    assert "match: pattern: not an expression" in one


def test_two_rules_may_not_claim_one_example(tmp_path: Path) -> None:
    hit = 'hit = [{ text = "[[Tweet]]\\nThe end.", becomes = "The end." }]\nmiss = ["A tweet."]'
    line = 'match = { lines = "Tweet" }\nchanges = ["text"]'
    told = found(tmp_path, rule("chrome.a", line, "review", hit), rule("chrome.b", line, "safe", hit))
    assert told[0] == "own.toml: chrome.a: hit 1: rule chrome.b changes 'Tweet\\n' in it; write it without that"


class TestTheCompanyOfOtherFolders:
    """A later folder's author cannot mend the examples of an earlier one."""

    def test_an_earlier_folder_need_not_get_on_with_a_later_one(self, tmp_path: Path, no_shipped_rules: Path) -> None:
        pack(no_shipped_rules, sea(miss='"A graey sea."'), name="own/own.toml")
        assert cleaner_of(tmp_path, GREY).clean("graey").text == "grey"

    def test_a_later_folder_must_get_on_with_an_earlier_one(self, tmp_path: Path, no_shipped_rules: Path) -> None:
        pack(no_shipped_rules, GREY, name="own/own.toml")
        with pytest.raises(RuleError, match=r"own\.sea: miss 1: rule own\.grey changes 'graey' in it"):
            cleaner_of(tmp_path, sea(miss='"A graey sea."'))


class TestLoading:
    def test_a_pack_with_a_broken_example_does_not_load(self, tmp_path: Path) -> None:
        with pytest.raises(RuleError) as caught:
            cleaner_of(tmp_path, GREY, sea(hit=HIT.replace("A sea", "The sea")))
        assert str(caught.value) == (
            f"{tmp_path}/own.toml: own.sea: hit 1: becomes 'A sea of salt.', not 'The sea of salt.'; "
            "`cleaner rules test` shows all that the examples say"
        )

    def test_the_number_of_further_problems_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(RuleError, match=r"own\.sea: miss 1: .* \(and 1 more\); "):
            cleaner_of(tmp_path, sea(miss='"seaa", "the seaa"'))

    def test_it_is_no_different_the_next_time(self, tmp_path: Path) -> None:
        for _ in range(2):
            with pytest.raises(RuleError, match=r"own\.sea: miss 1"):
                cleaner_of(tmp_path, sea(miss='"seaa"'))
