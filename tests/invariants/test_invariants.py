"""The eight promises of the design, over any text: arbitrary Unicode, and texts full of artifacts."""

from __future__ import annotations

import json
import pickle
from dataclasses import dataclass, replace

import pytest
from artifacts import ARTIFACTS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import cleaner
from cleaner import Cleaner, Reason, Result
from cleaner.changes import Finding, dumps, loads, replay
from cleaner.detect.harm import harmed
from cleaner.detect.protected import protected_in
from cleaner.engine import Apply, Engine
from cleaner.examples import engine_of
from cleaner.passes import Pass, Stage, View

anything = st.text(st.characters(codec=None), max_size=80)
damaged = st.lists(st.one_of(st.sampled_from(ARTIFACTS), st.text(st.characters(codec=None), max_size=6)), max_size=14)
texts = st.one_of(anything, damaged.map("".join))
levels = st.sampled_from(["none", "safe", "review"])
languages = st.sampled_from([None, "en", "en", "de"])

many = settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])


ONE = Cleaner()
ANOTHER = pickle.loads(pickle.dumps(Cleaner()))


def clean(text: str, level: str = "safe", language: str | None = "en") -> Result:
    return ONE.clean(text, language=language, apply=level)


@given(texts, levels, languages)
@many
def test_1_changes_say_what_stood_in_the_source_and_do_not_overlap(text: str, level: str, language: str | None) -> None:
    result = clean(text, level, language)
    for change in result.changes:
        assert text[change.start : change.end] == change.before != change.after
    for skipped in result.skipped:
        assert text[skipped.start : skipped.end] == skipped.before
    for left, right in zip(result.changes, result.changes[1:], strict=False):
        assert (left.end, left.start) <= (right.start, right.end)
        assert not left.span.overlaps(right.span)


@given(texts, levels, languages)
@many
def test_2_the_log_leads_from_source_to_cleaned_and_back(text: str, level: str, language: str | None) -> None:
    result = clean(text, level, language)
    assert cleaner.revert(result.text, result.log) == text
    assert replay(text, result.log) == result.text
    written = dumps(result.log)
    assert loads(written) == result.log
    assert cleaner.revert(result.text, written) == text


@given(texts, levels, languages)
@many
def test_3_every_character_outside_all_changes_is_kept_in_order(text: str, level: str, language: str | None) -> None:
    result = clean(text, level, language)
    rest, cleaned_rest = [], []
    done = cleaned = 0
    for change in result.changes:
        rest.append(text[done : change.start])
        length = change.start - done
        cleaned_rest.append(result.text[cleaned : cleaned + length])
        cleaned += length + len(change.after)
        done = change.end
    assert cleaned_rest == rest
    assert result.text[cleaned:] == text[done:]


@dataclass
class Spy:
    """A pass that counts what it finds."""

    watched: Pass
    found: int = 0

    @property
    def stage(self) -> Stage:
        return self.watched.stage

    def find(self, view: View) -> list[Finding]:
        findings = self.watched.find(view)
        self.found += len(findings)
        return findings


@given(damaged.map("".join), levels)
@many
def test_4_every_finding_ends_as_a_change_or_is_skipped_once_with_its_reason(text: str, level: str) -> None:
    engine = engine_of(ONE.catalog, ONE.rules)
    once = [replace(step, stage=replace(step.stage, repeats=False)) for step in engine.passes]
    spies = [Spy(step) for step in once]
    outcome = Engine(tuple(spies), engine.rules, engine.resources).run(text, Apply(level), lambda _: "en")  # type: ignore[arg-type]
    undone = [s for s in outcome.skipped if s.reason is Reason.UNDONE]
    steps = [step for change in outcome.changes for step in change.steps]
    single = sum(step.group == 0 for step in steps) + len(undone)
    grouped = len({step.group for step in steps} - {0})
    assert sum(spy.found for spy in spies) == single + grouped + len(outcome.skipped) - len(undone)
    for skipped in outcome.skipped:
        if skipped.reason is Reason.OVERLAP:
            assert skipped.winner
        if skipped.reason in (Reason.GUARD, Reason.PROTECTED, Reason.HARM):
            assert skipped.because


@given(texts, levels)
@many
def test_5_the_same_text_gives_the_same_bytes(text: str, level: str) -> None:
    assert dumps(clean(text, level, None).log) == dumps(ANOTHER.clean(text, apply=level).log)


@given(texts, languages)
@many
def test_6_cleaning_the_cleaned_text_changes_nothing(text: str, language: str | None) -> None:
    once = clean(text, "safe", language)
    again = clean(once.text, "safe", language or once.language)
    assert [(c.rule, c.before, c.after) for c in again.changes] == []


@given(damaged.map("".join))
@many
def test_7_no_change_touches_a_protected_region_that_its_rule_does_not_declare(text: str) -> None:
    result = ONE.clean(text, language="en")
    for change in result.changes:
        rules = [ONE.catalog.by_id[step.rule] for step in change.steps]
        inside = frozenset().union(*(rule.inside for rule in rules))
        if any("text" in rule.changes for rule in rules):
            continue
        for region in protected_in(text):
            touched = change.start < region.span.end and region.span.start < change.end
            assert not touched or region.kind in inside, (change, region)


@given(damaged.map("".join))
@many
def test_8_no_change_does_harm_that_its_rule_does_not_declare(text: str) -> None:
    result = ONE.clean(text, language="en")
    for change in result.changes:
        declared = frozenset().union(*(ONE.catalog.by_id[step.rule].changes for step in change.steps))
        if "text" not in declared:
            before = text[max(0, change.start - 40) : change.end + 40]
            after = text[max(0, change.start - 40) : change.start] + change.after + text[change.end : change.end + 40]
            assert {harm.cls for harm in harmed(before, after, "en")} <= declared


@pytest.mark.parametrize(
    "text",
    ["", "\n", "\r", "\N{ZERO WIDTH NO-BREAK SPACE}", "\ud800", "\udc00\ud800\udc00", "\x00\x01\x1b[31m",
     "a" * 1_000_000, "ab " * 300_000, "&amp;" * 10_000, "\u200d" * 200_000, "e\u0301" * 5_000, "\u200e" * 200_000,
     "```" * 100_000, "Ìýð îòêðûë íîâûé ìîñò\n" * 500, "─┼" * 50_000 + "а", "\u0420utin " * 2_000,
     "note: the " * 20_000, "Putin‘s " * 5_000 + "a" * 960_000, "[" * 1_000_000, "“" * 200_000,
     "Leave a Reply\n" * 2_000],
    ids=lambda text: f"{text[:12]!r}x{len(text)}",
)  # fmt: skip
def test_extreme_texts_come_through(text: str) -> None:
    result = clean(text)
    assert cleaner.revert(result.text, result.log) == text
    assert loads(dumps(result.log)) == result.log


def test_a_surrogate_pair_in_two_halves_survives_the_log() -> None:
    text = "Putin‘s \ud83d\ude00 plan"
    result = Cleaner(select=["typography.apostrophe"]).clean("\ud83d\ude00" + text, language="en")
    for line in dumps(result.log).splitlines():
        line.encode("ascii", "strict") if "ud83d" in line else json.loads(line)
    assert loads(dumps(result.log)) == result.log
