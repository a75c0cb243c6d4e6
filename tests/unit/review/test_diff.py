"""The diff of a cleaned text: a patch that the real tools accept, and a view that hides nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.review import coloured_diff, unified_diff
from cleaner.text import Edit, EditSet, Span

ODD = "\r\N{LINE SEPARATOR}\N{NEXT LINE}\x0c\x01\x1b\t\N{ZERO WIDTH SPACE}\N{RIGHT-TO-LEFT OVERRIDE}"
DENSE = st.sampled_from("\n\na")
CHARACTERS = st.sampled_from("\n" * 12 + "ab" * 4 + "é \\-+@\N{COMBINING ACUTE ACCENT}" + ODD)
NAMES = [
    "plain.txt",
    "a folder/with spaces.txt",
    "trailing space ",
    " leading space",
    "Übersicht \N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}é.txt",
    "привет/世界.txt",
    'quo"te.txt',
    'quo"te and space.txt',
    "back\\slash.txt",
    "tab\there.txt",
    "line\nfeed.txt",
    "carriage\rreturn",
    "\x01\x1b[31m\x7f",
    "no-break\N{NO-BREAK SPACE}space and \N{NEXT LINE}\N{LINE SEPARATOR}",
    "notes 2010-07-05 19:41:17 +0200",
    "not-utf-8-\udcff\udce9 é",
]

Changes = list[tuple[Span, str]]
Case = tuple[str, Changes]


@st.composite
def cases(draw: st.DrawFn, *alphabets: st.SearchStrategy[str]) -> Case:
    """A text and changes of it, sorted, none overlapping, some of them changing nothing."""
    characters = draw(st.sampled_from(alphabets or (DENSE, CHARACTERS)))
    source = draw(st.text(characters, max_size=30))
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=12)))
    changes: Changes = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        span = Span(start, end)
        if not any(span.overlaps(other) for other, _ in changes):
            changes.append((span, draw(st.text(characters, max_size=8))))
    return source, changes


def cleaned_by(source: str, changes: Changes) -> str:
    edits = [Edit.replace(source, span, after) for span, after in changes if span.of(source) != after]
    return EditSet.of(source, edits).apply(source)


def patch(source: str, *changes: tuple[int, int, str], context: int = 3, name: str = "n") -> list[str]:
    """The lines of the patch for `changes`, given as start, end and replacement, without the file header."""
    spans = [(Span(start, end), after) for start, end, after in changes]
    text = unified_diff(source, cleaned_by(source, spans), spans, name=name, context=context)
    return text.split("\n")[2:-1]


def runs_of(diff: str) -> Iterator[tuple[int, int, list[tuple[str, str]]]]:
    """Each hunk as a strict reader sees it: where it begins in both files, and its signed lines."""
    lines = diff.removesuffix("\n").split("\n")[2:]
    while lines:
        header = re.fullmatch(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", lines.pop(0))
        assert header, "a hunk begins with its header"
        old, old_count, new, new_count = map(int, header.groups("1"))
        body: list[tuple[str, str]] = []
        while lines and not lines[0].startswith("@@"):
            line = lines.pop(0)
            if line.startswith("\\"):
                body[-1] = (body[-1][0], body[-1][1].removesuffix("\n"))
            else:
                body.append((line[0], line[1:] + "\n"))
        assert old_count == sum(sign != "+" for sign, _ in body)
        assert new_count == sum(sign != "-" for sign, _ in body)
        yield old - (old_count > 0), new - (new_count > 0), body


def applied(source: str, diff: str) -> str:
    """`source` after `diff`; every position, count and line of context must be exactly right."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", source)
    result: list[str] = []
    done = 0
    for old, new, body in runs_of(diff):
        result += lines[done:old]
        assert new == len(result)
        before = [line for sign, line in body if sign != "+"]
        assert lines[old : old + len(before)] == before
        result += [line for sign, line in body if sign != "-"]
        done = old + len(before)
    return "".join((*result, *lines[done:]))


@given(cases(), st.integers(0, 4))
@settings(max_examples=500)
def test_the_patch_leads_from_the_source_to_the_cleaned_text(case: Case, context: int) -> None:
    source, changes = case
    cleaned = cleaned_by(source, changes)
    diff = unified_diff(source, cleaned, changes, name="n", context=context)
    assert bool(diff) == (source != cleaned)
    assert applied(source, diff) == cleaned


@given(cases())
@settings(max_examples=300)
def test_no_line_is_removed_and_added_again_at_the_edge_of_a_run(case: Case) -> None:
    source, changes = case
    for _, _, body in runs_of(unified_diff(source, cleaned_by(source, changes), changes, name="n")):
        for kept, run in groupby(body, lambda row: row[0] == " "):
            rows = list(run)
            removed = [line for sign, line in rows if sign == "-"]
            added = [line for sign, line in rows if sign == "+"]
            if not kept and removed and added:
                assert removed[0] != added[0] and removed[-1] != added[-1]


@given(cases(), st.integers(0, 4))
def test_hunks_keep_clear_of_each_other_and_show_no_more_context_than_asked(case: Case, context: int) -> None:
    source, changes = case
    diff = unified_diff(source, cleaned_by(source, changes), changes, name="n", context=context)
    hunks = list(runs_of(diff))
    for (old, _, body), (following, _, _) in pairwise(hunks):
        assert following > old + sum(sign != "+" for sign, _ in body)
    for _, _, body in hunks:
        kept = [len(list(run)) if is_kept else 0 for is_kept, run in groupby(body, lambda row: row[0] == " ")]
        assert max(kept[0], kept[-1]) <= context
        assert max(kept) <= 2 * context


def run(tool: list[str], folder: Path, diff: str) -> None:
    """Feed `diff` to git or patch, away from any repository and from anybody's settings."""
    clean = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CEILING_DIRECTORIES": str(folder),
    }
    done = subprocess.run(
        tool, cwd=folder, input=diff.encode(), capture_output=True, check=False, env=os.environ | clean
    )
    assert done.returncode == 0, (done.stdout + done.stderr).decode(errors="replace")


def check_with(tool: list[str], folder: Path, named: list[tuple[str, Case]]) -> None:
    """Write each source under its name, apply one patch for all of them and compare the files."""
    shutil.rmtree(folder, ignore_errors=True)
    diffs, expected = [], {}
    for name, (source, changes) in named:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(source.encode())
        expected[path] = cleaned_by(source, changes)
        diffs.append(unified_diff(source, expected[path], changes, name=name))
    if any(diffs):
        run(tool, folder, "".join(diffs))
    for path, cleaned in expected.items():
        assert path.read_bytes() == cleaned.encode()


TOOLS = pytest.mark.parametrize(
    "tool",
    [
        pytest.param(["git", "apply"], id="git"),
        pytest.param(
            ["patch", "-p1"],
            id="patch",
            marks=pytest.mark.skipif(not shutil.which("patch"), reason="patch is not installed"),
        ),
    ],
)


@TOOLS
def test_the_real_tools_write_the_cleaned_text_byte_for_byte(
    tool: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("texts") / "w"

    @given(st.lists(cases(), min_size=8, max_size=8))
    @settings(max_examples=25, deadline=None)
    def check(batch: list[Case]) -> None:
        check_with(tool, folder, [(f"{number}.txt", case) for number, case in enumerate(batch)])

    check()


def holds(folder: Path, name: str) -> bool:
    """Whether the file system takes `name`: not everywhere a quote, or a byte that is not UTF-8."""
    try:
        (folder / name.replace("/", "_")).touch()
    except (OSError, ValueError):
        return False
    return True


@TOOLS
def test_the_real_tools_find_the_file_whatever_its_name(tool: list[str], tmp_path: Path) -> None:
    case = ("one\ntwo\n", [(Span(0, 1), "O")])
    names = [name for name in NAMES if holds(tmp_path, name)]
    assert names == NAMES or sys.platform != "linux"
    check_with(tool, tmp_path / "w", [(name, case) for name in names])


@TOOLS
def test_the_real_tools_replace_a_whole_text(tool: list[str], tmp_path: Path) -> None:
    wholes = [
        ("", "new\n"),
        ("", "new"),
        ("old\n", ""),
        ("old", ""),
        ("\n", "\n\n"),
        ("a\r\nb\r\n", "a\nb\n"),
        ("a\rb", "a\nb"),
        ("\r", "\r\n"),
        ("a\N{LINE SEPARATOR}b\N{NEXT LINE}c\x0cd", "a b c d"),
        ("-- a/n\n", "++ b/n\n"),
        ("\\ No newline at end of file", "@@ -1 +1 @@"),
    ]
    replaced = [(old, [(Span(0, len(old)), new)]) for old, new in wholes]
    check_with(tool, tmp_path / "w", [(f"{number}.txt", case) for number, case in enumerate(replaced)])


def test_a_text_that_does_not_change_has_no_diff() -> None:
    assert unified_diff("a\n", "a\n", [], name="n") == ""
    assert unified_diff("a\n", "a\n", [(Span(0, 1), "a")], name="n") == ""
    assert coloured_diff("", "", [], name="n") == ""


def test_changes_that_undo_each_other_have_no_diff() -> None:
    undone = [(Span(0, 1), ""), (Span(2, 2), "\n")]
    assert unified_diff("\n\n\n", "\n\n\n", undone, name="n") == ""
    assert coloured_diff("\n\n\n", "\n\n\n", undone, name="n") == ""


def test_a_changed_line_stands_between_its_context() -> None:
    diff = unified_diff("a\nb\nc\n", "a\nB\nc\n", [(Span(2, 3), "B")], name="n.txt")
    assert diff == "--- a/n.txt\n+++ b/n.txt\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"


def test_a_count_of_one_is_left_out_and_a_count_of_none_names_the_line_before() -> None:
    assert patch("a\n", (0, 1, "b")) == ["@@ -1 +1 @@", "-a", "+b"]
    assert patch("", (0, 0, "a\n")) == ["@@ -0,0 +1 @@", "+a"]
    assert patch("a\nb\n", (0, 4, "")) == ["@@ -1,2 +0,0 @@", "-a", "-b"]
    assert patch("a\nb\n", (2, 2, "x\n"), context=0) == ["@@ -1,0 +2 @@", "+x"]


def test_lines_are_inserted_at_the_start_and_at_the_end() -> None:
    assert patch("a\n", (0, 0, "x\n")) == ["@@ -1 +1,2 @@", "+x", " a"]
    assert patch("a\n", (2, 2, "x\n")) == ["@@ -1 +1,2 @@", " a", "+x"]


def test_a_missing_line_feed_at_the_end_is_marked_on_the_side_that_misses_it() -> None:
    marker = "\\ No newline at end of file"
    assert patch("a", (1, 1, "\n")) == ["@@ -1 +1 @@", "-a", marker, "+a"]
    assert patch("a\n", (1, 2, "")) == ["@@ -1 +1 @@", "-a", "+a", marker]
    assert patch("a\nb", (0, 1, "x")) == ["@@ -1,2 +1,2 @@", "-a", "+x", " b", marker]


def test_a_line_that_a_change_rewrites_as_it_was_is_context() -> None:
    assert patch("a\nb\nc\n", (0, 5, "a\nX\nc")) == ["@@ -1,3 +1,3 @@", " a", "-b", "+X", " c"]


def test_a_line_between_two_changes_that_touch_its_edges_is_context() -> None:
    assert patch("a\nb\nc\n", (0, 2, ""), (3, 3, "\nx")) == ["@@ -1,3 +1,3 @@", "-a", " b", "+x", " c"]


def test_an_empty_line_beside_an_empty_line_comes_or_goes_alone() -> None:
    assert patch("\nb\n", (0, 0, "\n")) == ["@@ -1,2 +1,3 @@", " ", "+", " b"]
    assert patch("\n\nb\n", (0, 1, "")) == ["@@ -1,3 +1,2 @@", " ", "-", " b"]


def test_changes_far_apart_have_a_hunk_each_and_near_ones_share_it() -> None:
    source = "0\n1\n2\n3\n4\n5\n"
    far = patch(source, (0, 1, "x"), (8, 9, "y"), context=1)
    assert far == ["@@ -1,2 +1,2 @@", "-0", "+x", " 1", "@@ -4,3 +4,3 @@", " 3", "-4", "+y", " 5"]
    near = patch(source, (0, 1, "x"), (6, 7, "y"), context=1)
    assert near == ["@@ -1,5 +1,5 @@", "-0", "+x", " 1", " 2", "-3", "+y", " 4"]


def test_changes_that_do_not_lead_to_the_cleaned_text_are_refused() -> None:
    with pytest.raises(ValueError, match="do not lead"):
        unified_diff("abc", "abd", [(Span(0, 1), "x")], name="n")
    with pytest.raises(ValueError, match="overlaps"):
        unified_diff("abc", "xyc", [(Span(0, 2), "x"), (Span(1, 2), "y")], name="n")
    with pytest.raises(ValueError, match="outside the source"):
        unified_diff("abc", "abcx", [(Span(4, 4), "x")], name="n")
    with pytest.raises(ValueError, match="-1 lines of context"):
        unified_diff("a", "b", [(Span(0, 1), "b")], name="n", context=-1)


def coloured(source: str, *changes: tuple[int, int, str]) -> list[str]:
    """The lines of the coloured diff without its three header lines, the escape character written as ^."""
    spans = [(Span(start, end), after) for start, end, after in changes]
    diff = coloured_diff(source, cleaned_by(source, spans), spans, name="n")
    return diff.replace("\x1b[", "^").split("\n")[3:-1]


def test_the_headers_are_bold_and_cyan() -> None:
    diff = coloured_diff("a\n", "b\n", [(Span(0, 1), "b")], name="a file")
    header = "\x1b[1m--- a/a file\x1b[0m\n\x1b[1m+++ b/a file\x1b[0m\n\x1b[36m@@ -1 +1 @@\x1b[0m\n"
    assert diff.startswith(header)


def test_exactly_the_changed_characters_stand_out() -> None:
    assert coloured("one two\n", (4, 5, "T")) == [
        "^31m-^0m^31mone ^0m^31;7mt^0m^31mwo^0m",
        "^32m+^0m^32mone ^0m^32;7mT^0m^32mwo^0m",
    ]


def test_a_character_that_would_not_show_is_an_underlined_escape() -> None:
    source = "a\N{ZERO WIDTH SPACE}\x1b\r\N{NO-BREAK SPACE}b\nc\N{VARIATION SELECTOR-17}\n"
    assert coloured(source, (5, 6, "")) == [
        r"^31m-^0m^31ma^0m^31;4m\u200b\u001b\r\u00a0^0m^31;7mb^0m",
        r"^32m+^0m^32ma^0m^32;4m\u200b\u001b\r\u00a0^0m",
        r" c^4m\U000e0100^0m",
    ]


def test_a_changed_selector_that_would_not_show_is_an_escape_without_a_circle() -> None:
    assert coloured("a\N{VARIATION SELECTOR-16}\n", (1, 2, ""))[0] == r"^31m-^0m^31ma^0m^31;7;4m\ufe0f^0m"


def test_every_kind_of_character_without_a_shape_is_an_escape() -> None:
    blank = (
        "\N{SOFT HYPHEN}\N{COMBINING GRAPHEME JOINER}\N{ARABIC LETTER MARK}\N{HANGUL FILLER}"
        "\N{MONGOLIAN FREE VARIATION SELECTOR ONE}\N{MONGOLIAN VOWEL SEPARATOR}\N{BRAILLE PATTERN BLANK}"
        "\N{ZERO WIDTH JOINER}\N{RIGHT-TO-LEFT ISOLATE}\N{IDEOGRAPHIC SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"
    )
    escapes = "".join(f"\\u{ord(char):04x}" for char in blank)
    assert coloured(blank + "\nb\n", (len(blank) + 1, len(blank) + 2, "c"))[0] == f" ^4m{escapes}^0m"


def test_a_line_feed_shows_where_it_is_changed() -> None:
    assert coloured("a\nb\n", (1, 2, " ")) == [
        r"^31m-^0m^31ma^0m^31;7;4m\n^0m",
        r"^31m-^0m^31mb^0m",
        r"^32m+^0m^32ma^0m^32;7m ^0m^32mb^0m",
    ]


def test_a_changed_mark_does_not_hide_on_the_letter_before_it() -> None:
    assert coloured("e\N{COMBINING ACUTE ACCENT}\n", (1, 2, "")) == [
        "^31m-^0m^31me^0m^31;7;4m\N{DOTTED CIRCLE}\N{COMBINING ACUTE ACCENT}^0m",
        "^32m+^0m^32me^0m",
    ]


PAINTED = re.compile(r"\x1b\[([\d;]+)m([^\x1b]*)\x1b\[0m")


def unpainted(piece: re.Match[str]) -> str:
    """The characters of the document behind a painted piece of a coloured diff."""
    if "4" not in piece[1].split(";"):
        return piece[2]
    text = piece[2].removeprefix("\N{DOTTED CIRCLE}").replace("\\n", "")
    return re.sub(r"\\[tr]|\\u.{4}|\\U.{8}", lambda found: found[0].encode().decode("unicode_escape"), text)


@given(cases(DENSE, CHARACTERS, CHARACTERS | st.characters(codec=None)))
@settings(max_examples=300)
def test_the_coloured_diff_says_what_the_patch_says(case: Case) -> None:
    source, changes = case
    cleaned = cleaned_by(source, changes)
    diff = coloured_diff(source, cleaned, changes, name="n")
    assert PAINTED.sub(unpainted, diff) == unified_diff(source, cleaned, changes, name="n")


@given(
    cases(DENSE, CHARACTERS, CHARACTERS | st.characters(codec=None)),
    st.text(CHARACTERS | st.characters(codec=None)),
)
@settings(max_examples=300)
def test_nothing_in_a_document_or_its_name_reaches_the_terminal_unseen(case: Case, name: str) -> None:
    source, changes = case
    cleaned = cleaned_by(source, changes)
    diff = coloured_diff(source, cleaned, changes, name=name)
    assert PAINTED.sub(lambda piece: piece[2], diff).replace("\n", "").isprintable()
    assert diff.count("\n") == unified_diff(source, cleaned, changes, name=name).count("\n")


@given(cases(st.sampled_from("ab ")))
def test_what_stands_out_in_a_line_is_what_the_changes_say(case: Case) -> None:
    source, changes = case
    cleaned = cleaned_by(source, changes)
    marked = re.findall(r"\x1b\[(3[12]);7m([^\x1b]*)", coloured_diff(source, cleaned, changes, name="n"))
    real = [(span.of(source), after) for span, after in changes if span.of(source) != after]
    if source != cleaned:
        assert [text for code, text in marked if code == "31"] == [before for before, _ in real if before]
        assert [text for code, text in marked if code == "32"] == [after for _, after in real if after]


def test_a_hunk_is_headed_with_the_reasons_for_what_it_shows() -> None:
    source = "a\nb\nc\nd\ne\nf\ng\n"
    changes = [(Span(0, 1), "A"), (Span(2, 3), "B"), (Span(12, 14), "")]
    cleaned = "A\nB\nc\nd\ne\nf\n"
    for context, heads in ((0, ["own.x, own.y", "own.x"]), (3, ["own.x, own.y"])):
        patch = unified_diff(source, cleaned, changes, name="n", context=context, reasons=["own.x", "own.y", "own.x"])
        assert re.findall(r"^@@ \S+ \S+ @@ (.*)$", patch, re.MULTILINE) == heads


def test_many_reasons_are_counted() -> None:
    changes = [(Span(at, at + 1), "x") for at in range(8)]
    patch = unified_diff("abcdefgh", "x" * 8, changes, name="n", reasons=[f"own.{at}" for at in range(8)])
    assert "@@ own.0, own.1, own.2, own.3, own.4, own.5 and 2 more\n" in patch
