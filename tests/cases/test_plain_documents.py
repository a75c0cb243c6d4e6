"""Documents without any furniture, full of the words that furniture is made of: nothing of them may go."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from cleaner import Cleaner

PLAIN = sorted(Path(__file__).with_name("plain").glob("*.txt"))


@cache
def careful() -> Cleaner:
    return Cleaner()


def test_there_are_at_least_thirty_plain_documents() -> None:
    assert len(PLAIN) >= 30


@pytest.mark.parametrize("file", PLAIN, ids=lambda file: file.stem)
def test_a_plain_document_comes_out_as_it_is(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert [(c.rule, c.before) for c in careful().clean(text).changes] == []
