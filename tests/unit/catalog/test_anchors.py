"""Anchors: literals that each match must hold, or none at all."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from cleaner.catalog.anchors import anchors_of


@pytest.mark.parametrize(
    ("expression", "anchors"),
    [
        (r"(?<=\bsaid\.) \p{Lu}\.$", ()),
        (r"the doctor said\. (?=\p{Lu})", ("the doctor said. ",)),
        (r"\((?:Image|Photo|Foto): [^)]*\)$", ("(Image: ", "(Photo: ", "(Foto: ")),
        (r"(?P<caption>.+)Photo: (?P<credit>.+)", ("Photo: ",)),
        (r"colou?r", ("colour", "color")),
        (r"reports?x", ("reportsx", "reportx")),
        (r"(?:the )?report", ("report",)),
        (r"[Rr]eserved[^^]x[.]", ("Reserved",)),
        (
            r"(?:Latest|Most recent) (?:news )?from .",
            ("Latest news from ", "Latest from ", "Most recent news from ", "Most recent from "),
        ),
        (r"abc|defg", ("abc", "defg")),
        (r"abc|d", ()),
        (r"(?i)reply", ("reply",)),
        (r"(?:a|the) (?i:published|updated)", ("a published", "a updated", "the published", "the updated")),
        (r"(?x) re ply  # [an answer", ("reply",)),
        ("(?ix) (?:all  # of them\n | some)[ ]rights\\ reserved [.]?", ("all rights reserved", "some rights reserved")),
        (r"abc (?x) def", ()),
        (r"(?#x)abc", ()),
        (r"(?i-s:reply)", ()),
        (r"(a)?(?(1)bcde|fghi)", ()),
        (r"(?:abc)?x", ()),
        (r"\d{2}abcd{0,2}e", ("abc",)),
        (r"a+bcd", ("bcd",)),
        (r"[abc]+", ()),
        (r"\x41bcd", ()),
        (r"[[a-z]--[b]]abc", ()),
    ],
)
def test_the_longest_certain_literal_is_read_off(expression: str, anchors: tuple[str, ...]) -> None:
    assert anchors_of(expression) == anchors


ATOMS = st.sampled_from(
    ["a", "b", "c", "abc", "bca", r"\.", ".", r"\w", "[ab]", "(abc|bca)", "(?:cab)", "[bB]", "(?:a|cb?)", "(?=a)"]
)
QUANTIFIERS = st.sampled_from(["", "", "", "?", "+", "*", "{2}", "{0,1}", "+?", "|"])


@given(st.lists(st.tuples(ATOMS, QUANTIFIERS), min_size=1, max_size=6), st.text("abc.", max_size=14))
def test_every_match_holds_an_anchor(parts: list[tuple[str, str]], text: str) -> None:
    expression = "".join(atom + quantifier for atom, quantifier in parts)
    anchors = anchors_of(expression)
    for match in regex.finditer(expression, text):
        assert not anchors or any(anchor in match[0] for anchor in anchors), (expression, match[0])


@given(st.lists(st.tuples(ATOMS, QUANTIFIERS), min_size=1, max_size=6))
def test_white_space_in_a_verbose_expression_changes_no_anchor(parts: list[tuple[str, str]]) -> None:
    atoms = [atom + quantifier for atom, quantifier in parts]
    assert anchors_of("(?x)" + " # a comment (|\n ".join(atoms)) == anchors_of("".join(atoms))
