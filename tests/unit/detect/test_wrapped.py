"""Wrapped text becomes paragraphs where somebody asks for it, and everything with lines of its own keeps them."""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import cleaner
from cleaner import Cleaner
from cleaner.cli import main
from cleaner.detect.wrapped import breaks

PARAGRAPHS = [
    "The council met on Sunday in the old hall to talk about the new bridge, which shall be built before the winter.",
    "Nobody disagreed for long, and the mayor, who had come late, left early; the others stayed until it was dark.",
    "“We shall see,” she said on the stairs, “whether the river allows it, or the money, or the people of the valley.”",
]
WRAPPED = "\n\n".join("\n".join(wrap(paragraph, 60)) for paragraph in PARAGRAPHS) + "\n"
UNWRAPPED = "\n\n".join(PARAGRAPHS) + "\n"
POEM = """\
I met a miller by the mill,
Who ground the corn and whistled still,
And when I asked him of the day,
He had not very much to say."""
LIST = """\
What the council wants before the end of the year, in short:
- a bridge
- a road that leads to the bridge from the north of town
- peace"""
TABLE = """\
Town        People      Bridges
Graz        290,000     9
Linz        210,000     4"""
CODE = """\
```
for each bridge in the valley that was built before war
print the name of it and of the one who built it there
```"""
PROMPTS = """\
>>> the_council.met(on_sunday, to_talk_about=bridges)
>>> the_council.voted(for_the_bridge, and_for_roads)
>>> left"""
ADDRESS = "Jane Doe\n12 High Street\n8010 Graz"
HEADING = "The new bridge\nand what it costs"

unwrapping = Cleaner(language="en", unwrap=True, select=["lines"])


def unwrapped(text: str) -> str:
    return unwrapping.clean(text).text


def test_paragraphs_are_joined_and_stay_apart() -> None:
    assert unwrapped(WRAPPED) == UNWRAPPED


def test_without_being_asked_nothing_is_joined() -> None:
    assert Cleaner(language="en").clean(WRAPPED).text == WRAPPED
    assert not [rule for rule in Cleaner().rules if rule.family == "lines"]


def test_to_select_the_family_or_a_rule_is_to_ask() -> None:
    assert Cleaner(language="en", select=["lines"]).clean(WRAPPED).text == UNWRAPPED
    assert [rule.id for rule in Cleaner(select=["lines.wrapped"]).rules] == ["lines.wrapped"]


def test_what_is_asked_for_comes_beside_what_is_selected_and_can_be_ignored() -> None:
    rules = {rule.id for rule in Cleaner(select=["entities"], unwrap=True, ignore=["lines.divided-word"]).rules}
    assert {"entities.html", "lines.wrapped", "lines.divided-compound"} <= rules
    assert "lines.divided-word" not in rules


def test_each_joined_line_is_a_change_of_its_own() -> None:
    result = unwrapping.clean(WRAPPED)
    assert {(change.rule, change.before, change.after) for change in result.changes} == {("lines.wrapped", "\n", " ")}
    assert len(result.changes) == WRAPPED.count("\n") - UNWRAPPED.count("\n")
    assert cleaner.revert(result.text, result.log) == WRAPPED


@pytest.mark.parametrize("apart", [POEM, LIST, TABLE, CODE, PROMPTS, ADDRESS, HEADING])
def test_what_has_lines_of_its_own_keeps_them_beside_wrapped_prose(apart: str) -> None:
    assert unwrapped(f"{WRAPPED}\n{apart}\n") == f"{UNWRAPPED}\n{apart}\n"
    assert unwrapped(f"{apart}\n\n{WRAPPED}") == f"{apart}\n\n{UNWRAPPED}"


@pytest.mark.parametrize("apart", [POEM, LIST, TABLE, CODE, PROMPTS, ADDRESS, HEADING])
def test_and_alone(apart: str) -> None:
    assert unwrapped(apart) == apart


def quoted(text: str, marks: str = "> ") -> str:
    return "\n".join(f"{marks}{line}" if line else marks.rstrip() for line in text.rstrip().split("\n"))


@pytest.mark.parametrize("marks", ["> ", ">", ">> ", "> > "])
def test_a_quotation_is_joined_under_its_first_mark(marks: str) -> None:
    assert unwrapped(quoted(WRAPPED, marks)) == quoted(UNWRAPPED, marks)


def test_a_quotation_and_its_answer_are_not_joined() -> None:
    assert unwrapped(f"{quoted(WRAPPED)}\n{WRAPPED}") == f"{quoted(UNWRAPPED)}\n{UNWRAPPED}"


def test_chinese_lines_of_one_length_are_joined_and_those_of_several_stay() -> None:
    sentence = "市议会星期天开会讨论了关于修建新桥的计划会议持续了三个小时许多市民也参加了会议。" * 3
    wrapped = "\n".join(sentence[at : at + 26] for at in range(0, len(sentence), 26))
    assert unwrapped(wrapped) == sentence
    paragraphs = "\n".join((sentence[:40], sentence[:23], sentence[:31], sentence[:39], sentence[:28]))
    assert unwrapped(paragraphs) == paragraphs


def test_verse_in_long_lines_that_are_nearly_as_wide_as_each_other_stays() -> None:
    verse = (
        "Sing, goddess, of the council and the long delay of stone,\n"
        "Of all the floods that came in spring and all the barges gone,\n"
        "And how the mayor, late at night, upon the stairs alone,\n"
        "Had sworn that there should be a bridge before the year was on.\n"
    )
    assert unwrapped(verse) == verse


def test_wide_verse_between_wrapped_prose_stays() -> None:
    verse = (
        "Sing, goddess, of the council and the long delay of stone,\n"
        "Of all the floods that came in spring and all men gone,\n"
        "And how the mayor, late at night, upon the stairs alone,\n"
        "Had sworn that there should be a bridge before long.\n"
    )
    assert unwrapped(f"{WRAPPED}\n{verse}\n{WRAPPED}") == f"{UNWRAPPED}\n{verse}\n{UNWRAPPED}"


def test_a_text_with_one_long_line_was_not_wrapped() -> None:
    text = f"{WRAPPED}\n{'The river is wide. ' * 9}\n"
    assert unwrapped(text) == text


def test_windows_line_ends_are_joined_and_come_back() -> None:
    text = WRAPPED.replace("\n", "\r\n")
    result = unwrapping.clean(text)
    assert result.text == UNWRAPPED.replace("\n", "\r\n")
    assert cleaner.revert(result.text, result.log) == text


def hyphenated(word_ends: str, rest: str, elsewhere: str) -> str:
    head = "Before the winter comes to the valley they see the"
    return f"{head} {word_ends}\n{rest} of the council.\n\n{WRAPPED}\n{elsewhere}\n"


@pytest.mark.parametrize(
    ("word_ends", "rest", "elsewhere", "becomes"),
    [
        ("parlia-", "mentarians", "Nobody came.", "parliamentarians"),
        ("parlia-", "mentarians", "The parliamentarians came.", "parliamentarians"),
        ("long-", "standing", "A long-standing friend came.", "long-standing"),
        ("river-", "bankside", "The bankside of the river is wide.", "river-bankside"),
        ("Anglo-", "Austrians", "Nobody came.", "Anglo-Austrians"),
        ("twenty-20-", "year-olds", "Nobody came.", "twenty-20-year-olds"),
        ("parlia\N{SOFT HYPHEN}", "mentarians", "Nobody came.", "parliamentarians"),
        ("before-", "and afterwards", "Nobody came.", "before- and afterwards"),
    ],
)
def test_a_hyphen_stays_where_the_text_or_the_word_says_so(
    word_ends: str, rest: str, elsewhere: str, becomes: str
) -> None:
    assert f"see the {becomes} of the council" in unwrapped(hyphenated(word_ends, rest, elsewhere))


@given(
    st.lists(
        st.lists(st.sampled_from("a river bridge council Mayor and, over. 12 long-standing –".split()), min_size=5),
        min_size=1,
        max_size=5,
    ),
    st.integers(40, 90),
)
def test_joining_twice_is_joining_once_and_leads_back(words: list[list[str]], width: int) -> None:
    text = "\n\n".join("\n".join(wrap(" ".join(paragraph), width)) for paragraph in words)
    once = unwrapping.clean(text)
    assert unwrapped(once.text) == once.text
    assert cleaner.revert(once.text, once.log) == text


@given(st.text(st.sampled_from("ab -\n\t\r.A1•|>\N{SOFT HYPHEN}\N{EN DASH}你"), max_size=400))
def test_every_break_is_a_line_end_with_what_belongs_to_it(text: str) -> None:
    for each in breaks(text):
        assert each.span.of(text).count("\n") == 1
        assert each.span.of(text).strip("-\N{SOFT HYPHEN} \t\r\n") == ""


def test_the_command_joins_with_the_option_and_with_the_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke(main, ["clean", "-", "--unwrap", "-q"], input=WRAPPED.encode())
    assert run.stdout == UNWRAPPED
    (tmp_path / "cleaner.toml").write_text("unwrap = true\n", encoding="utf-8")
    assert CliRunner().invoke(main, ["clean", "-", "-q"], input=WRAPPED.encode()).stdout == UNWRAPPED
    assert CliRunner().invoke(main, ["clean", "-", "-q", "--no-unwrap"], input=WRAPPED.encode()).stdout == WRAPPED


def test_lines_of_a_log_stay_apart() -> None:
    said = ("the server was started by anna", "the server was started by anno", "the server was stopped by hand")
    text = "".join(f"2021-05-03 10:00:0{second} INFO {line}\n" for second, line in enumerate(said))
    assert Cleaner(language="en", unwrap=True).clean(text).text == text
