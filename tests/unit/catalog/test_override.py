"""Folders of a user's own rules over the shipped ones, and the settings that choose among all of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from small_packs import GREY, SKY, pack, rule

from cleaner import Cleaner, Tier
from cleaner.catalog import load
from cleaner.errors import CleanerError, ConfigError, RuleError

TEXT = "A graey skie."
WORDS = rule(
    "words.teh",
    'match = { phrase = "teh" }\nreplace = "the"',
    examples='hit = [{ text = "See [[teh]] sky.", becomes = "See the sky." }]\nmiss = ["The sky."]',
)
GRAY = GREY.replace('"grey"', '"gray"').replace("A grey", "A gray")


@pytest.fixture(autouse=True)
def shipped(no_shipped_rules: Path) -> Path:
    """Three rules in the place of the shipped ones: own.grey, own.sky and words.teh."""
    pack(no_shipped_rules, GREY, SKY, name="own/own.toml")
    return pack(no_shipped_rules, WORDS, name="words/words.toml")


def ids(*folders: Path) -> list[str]:
    return [each.id for each in load(folders).rules]


def clean(*folders: Path, **settings: object) -> str:
    cleaner = Cleaner(language="en", rules=folders, **settings)  # type: ignore[arg-type]
    return cleaner.clean(TEXT).text


class TestAFolderOfOnesOwn:
    def test_adds_rules(self, tmp_path: Path) -> None:
        mine = pack(tmp_path, rule("mine.sea", 'match = { phrase = "seaa" }\nreplace = "sea"'))
        assert ids(mine) == ["mine.sea", "own.grey", "own.sky", "words.teh"]

    def test_overrides_a_rule_by_its_id(self, tmp_path: Path) -> None:
        mine = pack(tmp_path, GRAY)
        assert ids(mine) == ["own.grey", "own.sky", "words.teh"]
        assert clean(mine) == "A gray sky."
        assert load([mine]).by_id["own.grey"].place == f"{mine}/own.toml"

    def test_switches_a_rule_off_by_its_id(self, tmp_path: Path) -> None:
        mine = pack(tmp_path, 'off = ["own.grey"]')
        assert ids(mine) == ["own.sky", "words.teh"]
        assert clean(mine) == "A graey sky."

    @pytest.mark.parametrize("prefix", ["own", "own."])
    def test_switches_rules_off_by_a_prefix_that_ends_at_a_dot(self, tmp_path: Path, prefix: str) -> None:
        assert ids(pack(tmp_path, f'off = "{prefix}"')) == ["words.teh"]

    @pytest.mark.parametrize("prefix", ["ow", "own.gr", "words.te", "", "."])
    def test_half_a_word_is_no_prefix(self, tmp_path: Path, prefix: str) -> None:
        with pytest.raises(RuleError):
            load([pack(tmp_path, f'off = ["{prefix}"]')])

    def test_a_slip_in_a_name_is_told_with_the_rule_it_is_like(self, tmp_path: Path) -> None:
        with pytest.raises(RuleError, match=r"did you mean .own\.grey"):
            load([pack(tmp_path, 'off = ["own.gray"]')])

    def test_may_switch_a_family_off_and_give_one_rule_of_it_anew(self, tmp_path: Path) -> None:
        mine = pack(tmp_path, 'off = ["own"]\n' + GRAY)
        assert ids(mine) == ["own.grey", "words.teh"]
        assert clean(mine) == "A gray skie."

    def test_of_two_the_later_one_wins(self, tmp_path: Path) -> None:
        gray, off = pack(tmp_path / "a", GRAY), pack(tmp_path / "b", 'off = ["own.grey"]')
        again = pack(tmp_path / "c", GREY)
        assert clean(off, gray) == "A gray sky."
        assert clean(gray, off) == "A graey sky."
        assert clean(gray, again) == clean(gray, off, again) == "A grey sky."
        assert clean(again, gray) == "A gray sky."

    def test_adds_to_a_glossary_and_wins_where_both_have_a_word(self, tmp_path: Path, shipped: Path) -> None:
        name = "glossary/de-en.toml"
        pack(shipped, '[words]\nhaus = "house"\nhof = "yard"', name=name)
        mine = pack(tmp_path, '[words]\nhaus = "home"', name=name)
        (glossary,) = load([mine]).glossaries
        assert glossary.words == {"haus": "home", "hof": "yard"}

    def test_may_hold_no_rule_at_all(self, tmp_path: Path) -> None:
        assert clean(tmp_path) == "A grey sky."

    def test_makes_a_catalogue_of_another_digest(self, tmp_path: Path) -> None:
        gray, off = pack(tmp_path / "a", GRAY), pack(tmp_path / "b", 'off = ["own.grey"]')
        digests = {load(folders).digest for folders in ([], [gray], [off], [gray, off], [off, gray])}
        assert len(digests) == 5
        assert load([gray]).digest == load([pack(tmp_path / "elsewhere", GRAY)]).digest


class TestTiers:
    def test_a_rule_is_promoted_and_demoted_by_id_or_prefix(self) -> None:
        assert clean(tiers={"own.grey": "review"}) == "A graey sky."
        assert clean(tiers={"own.grey": "review"}, apply="review") == "A grey sky."
        assert clean(tiers={"own": "report"}, apply="review") == TEXT
        assert clean(tiers={"own.": "report"}) == TEXT

    @pytest.mark.parametrize("order", [1, -1])
    def test_the_longest_prefix_decides(self, order: int) -> None:
        tiers = {"own": "report", "own.grey": "safe"}
        assert clean(tiers=dict(list(tiers.items())[::order])) == "A grey skie."

    def test_the_log_tells_the_tier_in_force(self) -> None:
        cleaner = Cleaner(language="en", tiers={"own.sky": "report"})
        (skipped,) = cleaner.clean(TEXT).skipped
        assert (skipped.rule, skipped.tier) == ("own.sky", Tier.REPORT)

    def test_an_unknown_tier_or_rule_is_an_error(self) -> None:
        with pytest.raises(ConfigError, match='tiers: own: "sure" is not one of safe, review, report'):
            Cleaner(tiers={"own": "sure"})
        with pytest.raises(CleanerError, match=r'no rule is called "ownn"; did you mean "own"\?'):
            Cleaner(tiers={"ownn": "safe"})


class TestSelectAndIgnore:
    @pytest.mark.parametrize(
        ("settings", "left"),
        [
            ({}, ["own.grey", "own.sky", "words.teh"]),
            ({"select": ["own"]}, ["own.grey", "own.sky"]),
            ({"select": ["own.sky", "words"]}, ["own.sky", "words.teh"]),
            ({"ignore": ["own"]}, ["words.teh"]),
            ({"ignore": ["own.sky"]}, ["own.grey", "words.teh"]),
            ({"select": ["own"], "ignore": ["own.sky"]}, ["own.grey"]),
            ({"select": ["own.sky"], "ignore": ["own"]}, []),
        ],
    )
    def test_rules_are_chosen_by_id_or_prefix(self, settings: dict[str, list[str]], left: list[str]) -> None:
        assert [each.id for each in Cleaner(**settings).rules] == left  # type: ignore[arg-type]

    def test_what_is_not_chosen_finds_nothing(self) -> None:
        result = Cleaner(language="en", select=["own.grey"]).clean(TEXT)
        assert result.text == "A grey skie."
        assert result.skipped == ()

    @pytest.mark.parametrize(
        "make", [lambda name: Cleaner(select=[name]), lambda name: Cleaner(ignore=["own", name])], ids=["sel", "ign"]
    )
    @pytest.mark.parametrize(("name", "close"), [("own.gray", "own.grey"), ("wods", "words"), ("own.sky.x", "own.sky")])
    def test_an_unknown_name_is_an_error_that_tells_the_nearest(
        self, make: Callable[[str], Cleaner], name: str, close: str
    ) -> None:
        with pytest.raises(CleanerError) as caught:
            make(name)
        assert str(caught.value) == (
            f'no rule is called "{name}"; did you mean "{close}"? `cleaner rules list` shows all'
        )

    def test_a_name_like_no_other_is_told_where_to_look(self) -> None:
        with pytest.raises(CleanerError, match='no rule is called "zzzz"; `cleaner rules list` shows all'):
            Cleaner(select=["zzzz"])
