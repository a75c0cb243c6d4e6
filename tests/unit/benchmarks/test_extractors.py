"""The benchmark's comparison with extractors that read HTML."""

from __future__ import annotations

import gzip
from pathlib import Path

import _extractors
import pytest

_MENU = "<ul>" + "".join(f"<li><a href='/{n}'>{n}</a></li>" for n in ("Home", "News", "Sport", "Contact")) + "</ul>"
_TOLD = (
    "The council of Altbrück voted on Sunday evening to close the old bridge over the Rauda for the whole winter, "
    "after engineers had found cracks in two of its piers and "
    "water in the vault, and after the mayor had told them that nobody could answer for it any more."
)
_FERRY = (
    "Until the spring a ferry will cross the Rauda every twenty minutes between six in the morning and ten at night, "
    "and the council wants to decide on a new bridge at its meeting in May, when "
    "the offers of the three firms that were asked will have been read by all of its members."
)
HTML = (
    "<html><head><title>The bridge</title></head><body><nav>" + _MENU + "</nav><article><h1>The bridge</h1>"
    f"<p>{_TOLD}</p><p>{_FERRY}</p></article><footer>" + _MENU + "</footer></body></html>"
)


def test_a_page_is_read_from_either_kind_of_file(tmp_path: Path) -> None:
    (tmp_path / "one.html.gz").write_bytes(gzip.compress(HTML.encode()))
    (tmp_path / "two.html").write_text(HTML, encoding="utf-8")
    assert _extractors.page_html(tmp_path, "one") == HTML.encode()
    assert _extractors.page_html(tmp_path, "two") == HTML.encode()
    assert _extractors.page_html(tmp_path, "three") is None


@pytest.mark.parametrize("name", ["trafilatura", "justext"])
def test_an_extractor_keeps_the_article_and_leaves_the_menu(name: str) -> None:
    pytest.importorskip(name)
    text = _extractors.extractors()[name](HTML.encode())
    assert _TOLD in text
    assert _FERRY in text
    assert "Contact" not in text


@pytest.mark.parametrize("name", ["trafilatura", "justext"])
def test_a_page_without_text_gives_nothing(name: str) -> None:
    pytest.importorskip(name)
    assert _extractors.extractors()[name](b"") == ""
