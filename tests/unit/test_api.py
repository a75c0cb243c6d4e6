"""The library's face: what clean, Cleaner and revert take, give back and refuse."""

from __future__ import annotations

import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from places import ROOT
from small_packs import GREY, pack, rule

import cleaner
from cleaner import Change, ChangeLog, Cleaner, CleanerError, Document, Reason, Result, Skipped, Tier
from cleaner.changes import Header, TextFacts, dumps, loads, replay
from cleaner.errors import ConfigError, LogError, RuleError

TEXT = "Critics of Putin‘s plan met.\nThe goverment will recieve it.\n"
"""An apostrophe that is safe to repair and misspellings that await review."""


class TestClean:
    def test_it_gives_a_text_and_a_log(self) -> None:
        result = cleaner.clean(TEXT, language="en")
        assert isinstance(result, Result)
        assert result.text == TEXT.replace("‘", "’")
        assert isinstance(result.log, ChangeLog)
        assert (result.changes, result.skipped) == (result.log.changes, result.log.skipped)
        assert result.language == "en"

    @pytest.mark.parametrize("tag", ["en-gb", "en-GB", "en-Latn-US"])
    def test_a_variety_of_a_language_is_cleaned_as_the_language_and_logged_as_given(self, tag: str) -> None:
        plain, varied = (cleaner.clean(TEXT, language=code) for code in ("en", tag))
        assert (varied.text, varied.changes, varied.skipped) == (plain.text, plain.changes, plain.skipped)
        assert varied.language == tag

    def test_a_change_says_where_what_who_and_why(self) -> None:
        (change,) = cleaner.clean(TEXT, language="en").changes
        assert isinstance(change, Change)
        assert (change.start, change.end) == (11, 18)
        assert TEXT[change.start : change.end] == change.before == "Putin‘s"
        assert (change.after, change.rule, change.tier) == ("Putin’s", "typography.apostrophe", Tier.SAFE)
        assert isinstance(change.note, str) and change.note
        assert (change.metadata, change.group, change.via) == ((), 0, ())

    def test_a_skipped_finding_says_what_it_would_do_and_why_it_did_not(self) -> None:
        first, second = cleaner.clean(TEXT, language="en").skipped
        assert isinstance(first, Skipped)
        assert (first.before, first.after, first.reason) == ("goverment", "government", Reason.REVIEW)
        assert (second.before, second.after, second.tier) == ("recieve", "receive", Tier.REVIEW)
        assert first.awaits_review

    def test_the_header_says_what_the_log_is_about(self) -> None:
        result = cleaner.clean(TEXT)
        header = result.log.header
        assert isinstance(header, Header)
        assert (header.document, header.apply, header.encoding) == ("-", "safe", "utf-8")
        assert (header.source, header.result) == (TextFacts.of(TEXT), TextFacts.of(result.text))
        assert dict(header.versions)["cleaner"] == cleaner.__version__
        assert {"ftfy", "langdetect", "regex", "rapidfuzz", "unicode"} < set(dict(header.versions))
        assert header.language_evidence

    @pytest.mark.parametrize("apply", ["none", "safe", "review"])
    def test_the_level_says_how_far_to_go(self, apply: str) -> None:
        result = cleaner.clean(TEXT, language="en", apply=apply)
        texts = {"none": TEXT, "safe": TEXT.replace("‘", "’")}
        texts["review"] = texts["safe"].replace("goverment", "government").replace("recieve", "receive")
        assert result.text == texts[apply]
        assert result.log.header.apply == apply
        assert len(result.changes) + len(result.skipped) == 3

    def test_metadata_is_what_left_the_text(self) -> None:
        result = cleaner.clean("A city divided\nPUBLISHED: Sat, Jan 27, 2024\nThe council met.", language="en")
        assert result.text == "A city divided\nThe council met."
        assert result.metadata == result.log.metadata == (("published", "Sat, Jan 27, 2024"),)

    def test_the_language_is_given_or_decided_by_the_text(self) -> None:
        assert cleaner.clean(TEXT, language="de").language == "de"
        assert cleaner.clean(TEXT, language="de").log.header.language_evidence == "given"
        german = cleaner.clean("Der Rat hat am Sonntag getagt und über die neue Brücke abgestimmt.\n" * 3)
        assert german.language == "de"
        unknown = cleaner.clean("4711")
        assert unknown.language == ""
        assert unknown.log.header.language_evidence.startswith("undecided (")

    def test_a_document_keeps_its_name_and_encoding_in_the_log(self) -> None:
        document = Document("a/b.txt", TEXT, "utf-16", "its byte order mark")
        header = Cleaner(language="en").clean_document(document).log.header
        assert (header.document, header.encoding, header.decided_by) == ("a/b.txt", "utf-16", "its byte order mark")


class TestRevert:
    def test_it_gives_the_source_back_from_a_log_or_its_text(self) -> None:
        result = cleaner.clean(TEXT, language="en", apply="review")
        assert cleaner.revert(result.text, result.log) == TEXT
        assert cleaner.revert(result.text, dumps(result.log)) == TEXT
        assert replay(TEXT, result.log) == result.text

    def test_a_text_that_is_not_the_result_is_refused(self) -> None:
        result = cleaner.clean(TEXT, language="en")
        with pytest.raises(LogError, match="the cleaned text is not the one this log is about"):
            cleaner.revert(TEXT, result.log)

    def test_a_log_that_was_altered_is_refused(self) -> None:
        result = cleaner.clean(TEXT, language="en")
        altered = loads(dumps(result.log).replace('"before": "Putin‘s"', '"before": "Putin`s"'))
        with pytest.raises(LogError, match=r"typography\.apostrophe at 11 does not fit the text; the log was altered"):
            replay(TEXT, altered)
        with pytest.raises(LogError):
            cleaner.revert(result.text, altered)

    @pytest.mark.parametrize("log", ["", "no log", "{}", '{"type": "change"}'])
    def test_what_is_no_log_is_refused(self, log: str) -> None:
        with pytest.raises(LogError, match="log"):
            cleaner.revert(TEXT, log)


class TestErrors:
    def test_an_unknown_level_is_refused_with_those_there_are(self) -> None:
        message = 'apply: "all" is not one of none, safe, review'
        with pytest.raises(ConfigError, match=message):
            cleaner.clean(TEXT, apply="all")
        with pytest.raises(ConfigError, match=message):
            Cleaner(apply="all")

    def test_every_error_is_a_cleaner_error_of_one_line(self, tmp_path: Path) -> None:
        for make in (
            lambda: Cleaner(apply="x"),
            lambda: Cleaner(select=["x"]),
            lambda: Cleaner(ignore=["x"]),
            lambda: Cleaner(tiers={"x": "safe"}),
            lambda: Cleaner(rules=[tmp_path / "x"]),
            lambda: Cleaner(rules=[pack(tmp_path / "y", "x = 1")]),
        ):
            with pytest.raises(CleanerError) as caught:
                make()
            assert "\n" not in str(caught.value)

    def test_a_folder_of_rules_may_be_a_path_or_a_string(self, tmp_path: Path, no_shipped_rules: Path) -> None:
        pack(tmp_path, GREY)
        for folder in (tmp_path, str(tmp_path)):
            assert Cleaner(rules=[folder]).clean("A graey sky.").text == "A grey sky."
        with pytest.raises(RuleError, match="x: no such folder of rules"):
            Cleaner(rules=["x"])

    def test_a_name_that_is_not_public_is_no_attribute(self) -> None:
        with pytest.raises(AttributeError, match="no attribute 'cleen'"):
            cleaner.cleen  # noqa: B018

    def test_every_public_name_is_there(self) -> None:
        assert all(getattr(cleaner, name) is not None for name in cleaner.__all__)


DOCUMENTS = [
    f"Story {number}\nBy Ann Lee, Staff Writer\n\n{body} It was the {number}th day.\n"
    for number in range(40)
    for body in (
        "Critics of Putin‘s plan met in the old town hall, and nobody knew what they should say.",
        "The goverment will recieve the report of the State Council. The Council of State left early.",
        "Der Rat hat am Sonntag getagt und über die neue Brücke abgestimmt, wie die Zeitung schreibt.",
        "MÃ¼nchen is far away, they said, but it will be there because of[regionalen Wahlen]when we come.",
        "Рада зібралася в неділю, щоб проголосувати за новий міст через річку, якого ще немає.",
    )
]


def logs(each: Cleaner, documents: list[str]) -> list[str]:
    return [dumps(each.clean(text).log) for text in documents]


class TestSharing:
    def test_a_pickled_cleaner_gives_the_same_logs(self) -> None:
        one = Cleaner(apply="review", ignore=["spelling"], tiers={"typography": "review"})
        documents = DOCUMENTS[:10]
        fresh = pickle.loads(pickle.dumps(one))
        expected = logs(one, documents)
        used = pickle.loads(pickle.dumps(one))
        assert logs(fresh, documents) == logs(used, documents) == expected

    def test_a_pickled_result_is_the_same_result(self) -> None:
        result = cleaner.clean(TEXT)
        again = pickle.loads(pickle.dumps(result))
        assert again == result
        assert again.log == result.log

    def test_a_log_that_is_asked_for_late_is_the_same_log(self) -> None:
        one = Cleaner()
        results = [one.clean(text) for text in DOCUMENTS[:20]]
        assert [result.jsonl for result in results] == [one.clean(text).jsonl for text in DOCUMENTS[:20]]

    def test_a_result_whose_log_nobody_wants_costs_no_look_at_the_language(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[str] = []
        decide = cleaner.api.language_of_document
        monkeypatch.setattr("cleaner.api.language_of_document", lambda text: asked.append(text) or decide(text))
        result = Cleaner(select=["unicode"]).clean("The council met on Tuesday and agreed on a plan for the harbour.")
        assert result.text and not asked
        assert result.language == "en" and len(asked) == 1

    def test_four_threads_give_the_logs_of_one(self) -> None:
        expected = logs(Cleaner(), DOCUMENTS)
        shared = Cleaner()
        with ThreadPoolExecutor(4) as threads:
            found = list(threads.map(lambda text: dumps(shared.clean(text).log), DOCUMENTS))
        assert len(DOCUMENTS) == 200
        assert found == expected

    def test_the_order_of_documents_is_no_matter(self) -> None:
        forwards, backwards = Cleaner(), Cleaner()
        documents = DOCUMENTS[:20]
        assert logs(forwards, documents) == logs(backwards, documents[::-1])[::-1]


HEAVY = ("ftfy", "langdetect", "regex", "click", "rapidfuzz", "ahocorasick_rs", "charset_normalizer")


@pytest.mark.parametrize("code", ["import cleaner", "import cleaner; cleaner.__version__"])
def test_importing_cleaner_imports_nothing_heavy(code: str) -> None:
    program = f"import sys; {code}; print(*sorted(set(sys.modules) & {set(HEAVY)!r}))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == []


def test_two_cleaners_of_other_rules_do_not_mix(tmp_path: Path, no_shipped_rules: Path) -> None:
    gray = rule(
        "own.grey",
        'match = { phrase = "graey" }\nreplace = "gray"',
        examples='hit = [{ text = "[[graey]]", becomes = "gray" }]\nmiss = ["gray"]',
    )
    one, other = Cleaner(rules=[pack(tmp_path / "a", GREY)]), Cleaner(rules=[pack(tmp_path / "b", gray)])
    assert [each.clean("graey").text for each in (one, other, one)] == ["grey", "gray", "grey"]


def test_a_language_that_is_none_is_refused() -> None:
    with pytest.raises(ConfigError, match='language: "xx" is not a language code'):
        Cleaner(language="xx")
    with pytest.raises(ConfigError, match='language: "xx" is not a language code'):
        cleaner.clean("x", language="xx")


class TestWhatIsTyped:
    def test_a_lone_name_stands_for_a_list_of_one(self) -> None:
        lone, listed = Cleaner(select="spelling", ignore="names"), Cleaner(select=["spelling"], ignore=["names"])
        assert lone.rules == listed.rules

    @pytest.mark.parametrize(
        ("value", "told"),
        [(None, "text: must be a str, not NoneType"), (b"x", "not bytes: decode it first"), (0.5, "not float")],
    )
    def test_what_is_no_text_is_told_at_once(self, value: object, told: str) -> None:
        with pytest.raises(TypeError, match=told):
            cleaner.clean(value)  # type: ignore[arg-type]

    def test_the_log_is_at_hand_as_text(self) -> None:
        result = cleaner.clean(TEXT, language="en")
        assert result.jsonl == dumps(result.log)
        assert cleaner.revert(result.text, result.jsonl) == TEXT

    def test_what_is_shown_of_them_is_short(self) -> None:
        assert repr(cleaner.clean("It’s fine.", language="en")) == "<Result: 'It’s fine.', changes: 0, skipped: 0>"
        assert repr(Cleaner(select="spelling.en")) == "<Cleaner: rules in force: 1, apply='safe', language=None>"
