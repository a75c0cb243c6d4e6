"""HTML entities in a text."""

from __future__ import annotations

import pytest

from cleaner.detect.entities import entities


def decoded(text: str) -> str:
    for entity in reversed(list(entities(text))):
        text = text[: entity.span.start] + entity.character + text[entity.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("&quot;a&quot; &amp; caf&eacute;", '"a" & café'),
        ("&amp;quot;a&amp;amp;quot;", '"a"'),
        ("don&#39;t, don&#x27;t, don&amp;#39;t", "don't, don't, don't"),
        ("&#150; and &nbsp;", "– and \N{NO-BREAK SPACE}"),
        ("3 &lt; 5 &gt; 2", "3 < 5 > 2"),
        ("&amp;nosuch;", "&nosuch;"),
    ],
)
def test_an_entity_stands_for_its_character_however_often_it_was_escaped(text: str, wanted: str) -> None:
    assert decoded(text) == wanted


@pytest.mark.parametrize(
    "text", ["AT&T; R&D;", "&unknown;", "&quot", "a & b; c", "&#0;", "&#xD800;", "&#65279;", "&amp;#65279;"]
)
def test_what_is_no_entity_or_nothing_visible_stays(text: str) -> None:
    assert decoded(text) == text


def test_an_escaped_tag_stays_escaped() -> None:
    assert decoded("&lt;b&gt;bold&lt;/b&gt; &amp; more") == "&lt;b&gt;bold&lt;/b&gt; & more"


def test_what_comes_out_holds_no_entity_any_more() -> None:
    for text in ("&amp;amp;amp;lt;", "&amp;#38;quot;", "&#38;#38;amp;"):
        assert decoded(decoded(text)) == decoded(text)
