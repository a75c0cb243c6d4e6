"""What a run did, counted from its logs."""

from __future__ import annotations

import json

from cleaner.changes import Change, ChangeLog, Header, Reason, Skipped, Step, TextFacts, Tier
from cleaner.review.summary import Place, RunSummary, seen_at, summary_of

SOURCE = "one\ntwo three\n"


def log_of(*items: Change | Skipped, document: str = "a.txt") -> ChangeLog:
    facts = TextFacts.of(SOURCE)
    return ChangeLog(
        Header(document, "en", "safe", facts, facts, "0"),
        tuple(item for item in items if isinstance(item, Change)),
        tuple(item for item in items if isinstance(item, Skipped)),
    )


def change(rule: str, start: int, end: int, *, via: tuple[Step, ...] = ()) -> Change:
    return Change(rule, Tier.SAFE, start, end, SOURCE[start:end], "x", "", (("byline", "A"),), via=via)


def skipped(rule: str, start: int, reason: Reason, tier: Tier = Tier.REVIEW) -> Skipped:
    return Skipped(rule, tier, start, start + 1, SOURCE[start : start + 1], None, reason, "")


def test_a_change_counts_once_but_for_each_rule_that_had_a_part_in_it() -> None:
    summary = summary_of(SOURCE, log_of(change("b.two", 4, 7, via=(Step("a.one", Tier.SAFE, ""),))))
    assert summary.changes == 1
    assert [(count.rule, count.times) for count in summary.changed] == [("a.one", 1), ("b.two", 1)]


def test_only_what_somebody_should_look_at_awaits_review() -> None:
    summary = summary_of(SOURCE, log_of(*(skipped(f"r.{reason}", 0, reason) for reason in Reason)))
    assert {count.rule for count in summary.awaiting} == {
        "r.needs-review", "r.report-only", "r.not-asked", "r.timeout",
    }  # fmt: skip


def test_the_first_place_is_told_in_lines_and_columns_from_1() -> None:
    log = log_of(skipped("r.a", 8, Reason.REVIEW), skipped("r.a", 9, Reason.REVIEW))
    (count,) = summary_of(SOURCE, log, file="dir/a.txt").awaiting
    assert (count.times, count.documents, count.first) == (2, 1, Place("dir/a.txt", 2, 5))
    assert str(count.first) == "dir/a.txt:2"


def test_documents_add_up_most_frequent_rule_first() -> None:
    run = RunSummary()
    run.add(summary_of(SOURCE, log_of(change("r.rare", 0, 3))))
    run.add(summary_of(SOURCE, log_of(change("r.often", 0, 3), change("r.often", 4, 7), document="b.txt")))
    run.add(summary_of(SOURCE, log_of(document="c.txt")))
    assert (run.documents, run.documents_changed, run.changes) == (3, 2, 3)
    assert [(c.rule, c.times, c.documents, c.first.file) for c in run.changed] == [
        ("r.often", 2, 1, "b.txt"),
        ("r.rare", 1, 1, "a.txt"),
    ]
    assert run.metadata == {"byline": 3}
    assert run.encodings == {"utf-8": 3}


def test_one_rule_at_two_tiers_is_two_counts() -> None:
    log = log_of(skipped("r.a", 0, Reason.REVIEW), skipped("r.a", 1, Reason.REPORT, Tier.REPORT))
    assert [(c.rule, c.tier) for c in summary_of(SOURCE, log).awaiting] == [("r.a", "report"), ("r.a", "review")]


def test_records_are_plain_json() -> None:
    run = RunSummary()
    summary = summary_of(SOURCE, log_of(change("r.a", 0, 3), skipped("r.b", 4, Reason.REVIEW)))
    run.add(summary)
    for record in (summary.record(), run.record()):
        assert json.loads(json.dumps(record)) == record


def test_line_ends_that_go_with_a_line_are_not_where_the_eye_finds_it() -> None:
    assert seen_at(change("r.a", 3, 7)) == 4
    assert seen_at(change("r.a", 3, 4)) == 3
    assert seen_at(change("r.a", 4, 4)) == 4


def test_documents_that_lose_much_are_told_largest_share_first() -> None:
    run = RunSummary()
    for number, size in enumerate((10, 5, 2, 4)):
        run.add(summary_of("x" * 12, log_of(change("r.a", 0, size), document=f"{number}.txt")))
    assert run.removed == [(0.75, "0.txt"), (4 / 12, "1.txt"), (0.25, "3.txt")]
