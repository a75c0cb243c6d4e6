"""The shipped rules: where they lie, what each must say for itself, and whether its examples hold."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from cleaner import Tier, examples
from cleaner.catalog import Catalog, Rule, load, shipped
from cleaner.engine import Apply


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load()


def all_but(good: Callable[[Rule], bool], rules: tuple[Rule, ...]) -> list[str]:
    """The ids of the rules of which `good` is not true."""
    return [rule.id for rule in rules if not good(rule)]


def test_every_example_of_every_rule_holds(catalog: Catalog) -> None:
    assert [str(problem) for problem in examples.problems(catalog, catalog.rules)] == []


def test_every_safe_repair_is_made_in_the_company_of_all_rules(catalog: Catalog) -> None:
    engine = examples.engine_of(catalog, catalog.rules)
    broken = [
        (rule.id, hit.text)
        for rule in catalog.rules
        for hit in rule.hit
        if rule.tier is Tier.SAFE
        and engine.run(hit.text, Apply.SAFE, lambda _, code=hit.language: code).text != hit.becomes
    ]
    assert broken == []


def test_every_rule_lies_in_the_folder_of_its_family(catalog: Catalog) -> None:
    assert all_but(lambda rule: PurePosixPath(rule.place).parts[:2] == ("rules", rule.family), catalog.rules) == []


def test_every_rule_has_something_it_finds_and_something_it_leaves_alone(catalog: Catalog) -> None:
    assert all_but(lambda rule: rule.hit and rule.miss, catalog.rules) == []


def test_every_rule_has_a_reason_of_a_sentence(catalog: Catalog) -> None:
    def is_sentence(rule: Rule) -> bool:
        return len(rule.why.split()) >= 4 and rule.why[-1] in ".!?"

    assert all_but(is_sentence, catalog.rules) == []


def test_every_summary_is_a_phrase_that_fits_a_line(catalog: Catalog) -> None:
    assert all_but(lambda rule: len(rule.summary) <= 110 and rule.summary[-1] != ".", catalog.rules) == []


def test_what_takes_fields_out_of_a_text_may_take_out_text(catalog: Catalog) -> None:
    assert all_but(lambda rule: not rule.metadata or "text" in rule.changes, catalog.rules) == []


def test_every_file_says_in_its_first_line_what_it_holds() -> None:
    files = sorted(shipped().rglob("*.toml"))
    assert [file.name for file in files if not file.read_text(encoding="utf-8").startswith("# ")] == []


def test_the_keys_of_every_rule_stand_in_one_order() -> None:
    wanted = "id summary why match replace tier when changes inside metadata hit miss gap".split()
    for file in sorted(shipped().rglob("*.toml")):
        for rule in tomllib.loads(file.read_text(encoding="utf-8")).get("rule", []):
            *keys, last = rule  # a table of its own, as long ones are, must be the last
            ordered = sorted(keys, key=wanted.index)
            assert keys == ordered and (last in ("match", "hit") or last == max(rule, key=wanted.index)), rule["id"]


def test_gaps_say_why(catalog: Catalog) -> None:
    assert all_but(lambda rule: all(gap.why for gap in rule.gap), catalog.rules) == []


def test_every_folder_of_rules_is_in_use(catalog: Catalog) -> None:
    folders = {folder.name for folder in shipped().iterdir() if folder.is_dir()}
    read = {rule.family for rule in catalog.rules} | {Path(each.place).parent.name for each in catalog.glossaries}
    assert folders == read | {"loanwords"} and catalog.loanwords


def test_the_rules_are_sorted_and_the_catalogue_is_the_same_every_time(catalog: Catalog) -> None:
    ids = [rule.id for rule in catalog.rules]
    assert ids == sorted(set(ids))
    assert load().digest == catalog.digest
