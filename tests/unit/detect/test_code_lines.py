"""Lines of program source are told from sentences, and repairs keep out of them."""

from __future__ import annotations

import pytest

import cleaner
from cleaner import Cleaner
from cleaner.detect.code_lines import code_lines_in, is_code
from cleaner.detect.protected import protected_in


@pytest.mark.parametrize(
    "line",
    [
        "#!/bin/sh",
        "    fi",
        "def lengths(words: list[str]) -> list[int]:",
        "    function* count(start, end)",
        "    if not isinstance(rows, list) or rows:",
        "        return self.rows",
        '    warn(f"{name} is empty"',
        'if [ "$least" = "" ] && [ "$most" = "" ]; then',
        "rows=$(wc -l < list)",
        "addgroup[web] = true",
        "my $path = $home{$user} . '/' . $name;",
        "for (i = 0; i < n; i++) {",
        "    total += rows[i];",
        "@node Home, Contents, ,",
        "result->next = NULL;",
        "replace @@VERSION@@ in scripts",
        "std::vector<int> rows;",
        "open_file()",
        "$ ls . ; cd .. ; ls .",
        '    $ git commit -m "Don`t panic"',
        'print "Please wait . . .";',
    ],
)
def test_a_line_of_source_is_one(line: str) -> None:
    assert is_code(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "He paid $100 for it; she paid more.",
        "The vote was lost because of[regionalen Wahlen]in May;",
        "A & B, R&D and Q&A: all in one house.",
        "The token ($EGC) fell on Monday.",
        "See [the guide](https://example.com/a) and tell us.",
        "Das Verhältnis ist 3 : 4 = 0,75, sagte er.",
        "“Who is it?” — “It is I.”",
        "孩子们收到合作企业赠送的书包=7日上午",
        "for ever and ever, if it must be",
        "Read more >>",
        "Home > News > Sport",
        "#MeToo was a hashtag, @mayor a handle.",
    ],
)
def test_a_sentence_and_a_line_of_a_page_are_none(line: str) -> None:
    assert not is_code(line)


def test_lines_of_code_are_found_whole_wherever_the_window_stands() -> None:
    text = "He said so.\nrows[i] = 1;\nAnd left."
    assert list(code_lines_in(text, 14, 15)) == [(12, 24)]
    assert list(code_lines_in(text, 0, len(text))) == [(12, 24)]
    assert list(code_lines_in(text, 0, 11)) == []


def test_repairs_keep_out_of_lines_of_code() -> None:
    code = '    $path{$user} = "a" . $name , "b" . $b;\n    @node Top, Home, , Contents\n'
    text = f"They wrote this , and that .\n\n{code}"
    assert [region.kind for region in protected_in(text)] == ["code", "code"]
    assert cleaner.clean(text, language="en", apply="review").text == f"They wrote this, and that.\n\n{code}"


def test_a_long_line_is_prose() -> None:
    assert not is_code("x = 1; " * 100)
    assert list(code_lines_in("x = 1; " * 100_000, 350_000, 350_010)) == []


def test_entities_stay_in_a_text_that_is_markup() -> None:
    page = "<!DOCTYPE html>\n<p>a &lt; b</p>\n<p>R &amp; D</p>\n<p>x</p>\n"
    result = cleaner.clean(page, language="en")
    assert result.text == page
    assert {str(each.because) for each in result.skipped if each.rule.startswith("entities")} == {
        "the text is HTML or XML, where an entity stands for its character"
    }
    assert cleaner.clean("R &amp; D <b>grows</b>.", language="en").text == "R & D <b>grows</b>."


def test_a_drawn_line_is_no_text_in_another_code_page() -> None:
    text = "The states of a package, and how they follow:\n\n   │  ├──────<─────┘  │\n   │ ^ é è ê ë  └──── á à │\n"
    assert Cleaner(language="en", select=["encoding"]).clean(text).text == text


@pytest.mark.parametrize(
    "text", ["Then althome[web] is false.", "Read line[where] first.", "See dest[line.find(it)]now."]
)
def test_an_index_is_no_fragment_of_another_language(text: str) -> None:
    assert [each.rule for each in Cleaner(language="de", select=["fragments"]).clean(text).changes] == []
