"""Pages in many languages: their menus and footers go, their articles stay."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from cleaner import Cleaner

TOPICS = 14
"""Lines of a menu that no word list knows: the longer words of the article, the first of them."""

TABLE = tomllib.loads(Path(__file__).with_name("pages.toml").read_text(encoding="utf-8"))
PAGES = {code: (page["menu"], page["title"], page["paragraphs"], page["foot"]) for code, page in TABLE.items()}


def page_in(language: str) -> str:
    """A page with a menu of 21 lines, an article of three paragraphs and a footer of 20 lines."""
    menu, title, paragraphs, foot = PAGES[language]
    text = "".join(char if char.isalpha() else " " for char in " ".join(paragraphs))
    words = (
        text.split() if language not in ("ja", "zh") else [text.replace(" ", "")[at : at + 4] for at in range(0, 80, 4)]
    )
    topics = [word.capitalize() for word in words if len(word) > 3][:TOPICS]
    return "\n".join([*menu, *topics, "", title, "", *"\n\n".join(paragraphs).split("\n"), "", *topics, *foot, ""])


@pytest.mark.parametrize("language", PAGES)
def test_menus_and_footers_go_by_default_and_no_word_of_the_article_does(language: str) -> None:
    menu, title, paragraphs, foot = PAGES[language]
    lines = Cleaner(select=["page"]).clean(page_in(language)).text.split("\n")
    assert [line for line in lines if line in (title, *paragraphs)] == [title, *paragraphs]
    assert not {*menu[:5], *foot[1:]} & set(lines)


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("mode", ["balanced", "strict"])
def test_the_paragraphs_stay_in_every_mode(language: str, mode: str) -> None:
    menu, _, paragraphs, foot = PAGES[language]
    lines = Cleaner(select=["page"], chrome=mode).clean(page_in(language)).text.split("\n")
    assert [line for line in lines if line in paragraphs] == paragraphs
    assert not {*menu, *foot} & set(lines)


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("mode", ["careful", "balanced", "strict"])
def test_an_article_without_its_page_is_left_as_it_is(language: str, mode: str) -> None:
    _, title, paragraphs, _ = PAGES[language]
    article = title + "\n\n" + "\n\n".join(paragraphs) + "\n"
    assert Cleaner(select=["page"], chrome=mode).clean(article).text == article
