"""What of the damage of a text is repaired, what is left, and that both are told."""

from __future__ import annotations

import pytest

from cleaner import Cleaner, Reason

CLEANER = Cleaner(select=["encoding"])
JAPANESE = "日本語の文章です。これは新しい橋についての記事です。"


@pytest.mark.parametrize("read", ["latin-1", "cp1252"])
@pytest.mark.parametrize("written", ["shift_jis", "euc_jp"])
def test_japanese_that_was_read_in_a_single_byte_encoding_is_not_half_repaired(written: str, read: str) -> None:
    damaged = JAPANESE.encode(written).decode(read, "replace")
    result = CLEANER.clean(f"The council met.\n{damaged}\n")
    assert damaged in result.text


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("He said â€ and left. She said no.", "â€ "),
        ("“A IRMÃ” é um livro.", "Ã”"),
        ("A marca MAÇÃ® é boa.", "Ã®"),
        ("It wrote Ã¼ instead of ü there.", "Ã¼"),
    ],
)
def test_what_only_looks_like_damage_stays_and_is_told_with_the_reason(text: str, before: str) -> None:
    result = CLEANER.clean(text)
    assert result.text == text
    (left,) = [each for each in result.skipped if each.rule == "encoding.mojibake"]
    assert (left.before, left.reason) == (before, Reason.GUARD)
    assert left.because


def test_damage_beside_what_only_looks_like_it_is_repaired() -> None:
    result = CLEANER.clean("“A IRMÃ” e o resto da “MÃ©dia”.")
    assert result.text == "“A IRMÃ” e o resto da “Média”."


def test_a_clause_in_another_code_page_is_read_whatever_marks_stand_in_the_rest_of_its_line() -> None:
    clause = "Пост открыли в воскресенье утром"
    damaged = clause.encode("cp1251").decode("koi8_r")
    for apostrophe in "‘’":
        line = f"Putin{apostrophe}s plan and Russia{apostrophe}s answer, by Anna Weber of the University of Graz: "
        assert CLEANER.clean(f"{line}{damaged}.", language="de").text == f"{line}{clause}."
