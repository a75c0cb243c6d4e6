"""The log keeps to its schema and its page: docs/change-log.schema.json and docs/change-log.md."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from typing import Any

import jsonschema
import pytest
from artifacts import ARTIFACTS
from places import ROOT
from small_packs import engine_of, rule

from cleaner import ChangeLog, Cleaner, Reason, Result
from cleaner.changes import Decisions, Header, TextFacts, dumps, loads
from cleaner.engine import Apply
from cleaner.errors import LogError

PAGE = (ROOT / "docs" / "change-log.md").read_text(encoding="utf-8")
SCHEMA = json.loads((ROOT / "docs" / "change-log.schema.json").read_text(encoding="utf-8"))
SEEDS = sorted((ROOT / "seeds").rglob("*.txt"))
LINE = jsonschema.Draft202012Validator(SCHEMA)


def texts() -> Iterator[str]:
    for seed in SEEDS:
        yield seed.read_bytes().decode("utf-8")
    for left, right in permutations(ARTIFACTS, 2):
        yield left + right
    yield "".join(ARTIFACTS)
    yield "Rain.\nRead also: Bridge\u2028closed\x85 for\ufeff the \ud800 winter\x0c\x1b[1m\nSun."
    yield from ("", "\n", "\ud800 Putin‘s", "\udc00\ud83d\ude00\udc00 Putin‘s")


@pytest.fixture(scope="module")
def results() -> list[tuple[str, Result]]:
    """What became of many texts, repairs that await review included."""
    cleaner = Cleaner(apply="review")
    return [(text, cleaner.clean(text, language=None if len(text) > 200 else "en")) for text in texts()]


def rare() -> ChangeLog:
    """A log of what seldom happens: every reason for which nothing in the samples stands."""
    tables = (
        rule("names.a", 'match = { phrase = "aa" }\nreplace = "bb"'),
        rule("spelling.b", 'match = { phrase = "bb" }\nreplace = "aa"'),
        rule("own.time", "match = { pattern = '(?:a|aa)+b' }\nreplace = 'x'"),
        rule("own.over", 'match = { phrase = "dd cc" }\nreplace = "x"'),
        rule("own.lost", 'match = { phrase = "cc" }\nreplace = "x"'),
        rule("own.harm", 'match = { phrase = "not" }\nreplace = ""'),
        rule("own.url", 'match = { phrase = "org" }\nreplace = "com"'),
        rule("own.guard", 'match = { phrase = "ee" }\nreplace = "x"\nwhen = { head = 1 }'),
        rule("own.ask", 'match = { phrase = "ff" }\nreplace = "x"', "review"),
        rule("own.tell", 'match = { phrase = "gg" }', "report"),
        rule("own.no", 'match = { phrase = "hh" }\nreplace = "x"'),
    )
    text = f"aa dd cc not example.org\n{'a' * 80}!\nee ff gg hh"
    decisions = Decisions.of([{"rule": "own.no", "verdict": "reject"}])
    outcome = replace(engine_of(*tables), decisions=decisions).run(text, Apply.SAFE, lambda _: "en")
    header = Header("-", "en", "safe", TextFacts.of(text), TextFacts.of(outcome.text), "0" * 64, (("cleaner", "0"),))
    asked = engine_of(tables[0]).run("aa", Apply.NONE, lambda _: "en")
    return ChangeLog(header, outcome.changes, (*outcome.skipped, *asked.skipped))


class TestSchema:
    def test_it_is_a_schema(self) -> None:
        jsonschema.Draft202012Validator.check_schema(SCHEMA)

    def test_every_line_of_every_log_keeps_to_it(self, results: list[tuple[str, Result]]) -> None:
        kinds: dict[str, int] = {}
        for _, result in results:
            for line in dumps(result.log).splitlines():
                record = json.loads(line)
                LINE.validate(record)
                kinds[record["type"]] = kinds.get(record["type"], 0) + 1
        assert kinds["header"] == len(results) > 800
        assert min(kinds["change"], kinds["skipped"]) > 300

    def test_every_reason_keeps_to_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("cleaner.passes.patterns.TIME_LIMIT", 0.1)
        log = rare()
        assert {skipped.reason for skipped in log.skipped} == set(Reason)
        for line in dumps(log).splitlines():
            LINE.validate(json.loads(line))
        assert loads(dumps(log)) == log

    @pytest.mark.parametrize(
        "spoil",
        [
            {"type": "other"},
            {"start": -1},
            {"start": 1.5},
            {"tier": "sure"},
            {"extra": 1},
            {"after": None},
            {"group": 0},
            {"metadata": [["byline"]]},
            {"metadata": []},
            {"via": []},
            {"rule": "Not A Rule"},
        ],
        ids=str,
    )
    def test_it_refuses_what_is_no_line(self, spoil: dict[str, Any]) -> None:
        good = {"type": "change", "rule": "a.b", "tier": "safe", "start": 0, "end": 1, "before": "x", "after": ""}
        good["note"] = "a slip"
        LINE.validate(good)
        with pytest.raises(jsonschema.ValidationError):
            LINE.validate(good | spoil)

    def test_one_object_a_line_whatever_the_text_holds(self, results: list[tuple[str, Result]]) -> None:
        for _, result in results:
            text = dumps(result.log)
            assert text.endswith("\n")
            assert text.splitlines() == text.split("\n")[:-1]
            assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufeff]", text)
            text.encode("utf-8")


def section(title: str) -> str:
    return PAGE.split(f"\n## {title}\n")[1].split("\n## ")[0]


class TestPage:
    @pytest.mark.parametrize("kind", ["header", "change", "skipped"])
    def test_it_names_every_field_and_no_other(self, kind: str) -> None:
        table = section(kind.capitalize()).split("| reason |")[0]
        named = {name for row in re.findall(r"^\|(.*?)\|", table, re.M) for name in re.findall(r"`(\w+)`", row)}
        assert named == set(SCHEMA["$defs"][kind]["properties"])

    @pytest.mark.parametrize("part", ["source", "result"])
    def test_it_names_every_field_of_the_texts(self, part: str) -> None:
        fields = set(SCHEMA["$defs"]["header"]["properties"][part]["properties"])
        assert fields <= set(re.findall(r"`(\w+)`", section("Header")))

    def test_it_names_every_reason_and_no_other(self) -> None:
        table = section("Skipped").split("| reason |")[1]
        named = set(re.findall(r"^\| `([\w-]+)` \|", table, re.M))
        assert named == {str(reason) for reason in Reason}
        assert named == set(SCHEMA["$defs"]["skipped"]["properties"]["reason"]["enum"])

    def test_it_names_the_levels_and_the_tiers(self) -> None:
        assert all(f"`{level}`" in section("Header") for level in Apply)
        assert all(f"`{tier}`" in section("Change") for tier in SCHEMA["$defs"]["tier"]["enum"])

    def test_replaying_as_printed_works(self, results: list[tuple[str, Result]]) -> None:
        (snippet,) = re.findall(r"^ *```python\n(.*?)^ *```", PAGE, re.M | re.S)
        names: dict[str, Any] = {}
        exec(textwrap.dedent(snippet), names)
        changed = 0
        for text, result in results:
            if re.search("[\ud800-\udfff]", text):
                continue
            changes = [r for r in map(json.loads, dumps(result.log).splitlines()) if r["type"] == "change"]
            assert names["replay"](text, changes) == result.text
            changed += bool(changes)
        assert changed > 100

    def test_what_you_can_rely_on_holds(self, results: list[tuple[str, Result]]) -> None:
        for text, result in results:
            for each in (*result.changes, *result.skipped):
                assert text[each.start : each.end] == each.before
            for left, right in zip(result.changes, result.changes[1:], strict=False):
                assert left.end <= right.start
            starts = [each.start for each in result.skipped]
            assert starts == sorted(starts)
            assert str(ROOT) not in dumps(result.log)


ALTERED = [
    (1, ("start",), "x"),
    (1, ("start",), None),
    (1, ("start",), True),
    (1, ("end",), -1),
    (1, ("before",), 3),
    (1, ("after",), None),
    (1, ("tier",), []),
    (1, ("metadata",), [["byline"]]),
    (1, ("via",), [None]),
    (0, ("source", "sha256"), None),
    (0, ("result", "sha256"), None),
    (0, ("source", "encoding"), None),
    (0, ("source",), "x"),
    (0, ("result", "length"), "1"),
    (0, ("versions",), {"python": 3}),
]


@pytest.mark.parametrize(("line", "path", "value"), ALTERED)
def test_a_value_of_another_type_is_one_line_that_names_line_and_key(
    line: int, path: tuple[str, ...], value: object
) -> None:
    records = [json.loads(each) for each in dumps(Cleaner().clean("Putin‘s word.", language="en").log).splitlines()]
    assert records[1]["type"] == "change"
    inner = records[line]
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    with pytest.raises(LogError) as raised:
        loads("\n".join(map(json.dumps, records)), where="a.changes.jsonl")
    problem = str(raised.value)
    assert problem.startswith(f"a.changes.jsonl:{line + 1}: ")
    assert ".".join(path) in problem
    assert "\n" not in problem


@pytest.mark.parametrize("line", ["[]", "3", "null", '"x"', "[" * 100_000, '{"type": 3}', '{"type": ["header"]}'])
def test_a_line_that_is_no_record_is_refused(line: str) -> None:
    with pytest.raises(LogError, match=r"^log:1: not a line of a change log"):
        loads(line)
