"""Texts that are no page of a site: laws and books with printed lines, plays, and pages in Markdown."""

from __future__ import annotations

from cleaner.detect.page.printed import is_printed

LAW = """Section 4
(1) The owner of a ferry shall keep a book in which each crossing is
entered on the same day, with the number of those who were on board and
the name of the ferryman.
(2) The book is shown to the harbour master, who may ask for it at any
time and keep it for a week.""".split("\n")
PLAY = "FERRYMAN\nWho calls?\n\nWIDOW\nOne who was here before.\n\n".split("\n") * 4
PAGE = """The old bridge closes for the winter
By Anna Weber
Share
Tweet
The council voted on Sunday evening to close the old bridge over the river for the whole winter, after all.
Read more
Most read
Subscribe to our newsletter
Share
Tweet
The mayor spoke of cracks in two of its piers, which engineers had found in spring, and of water in the vault.
Contact us
Terms of use""".split("\n")


def test_a_law_whose_lines_are_of_one_width_is_printed() -> None:
    assert is_printed(LAW)
    assert is_printed([f"    {line}\r" for line in LAW])


def test_a_play_is_printed() -> None:
    assert is_printed(PLAY)


def test_markdown_with_fences_or_settings_is_no_page() -> None:
    assert is_printed([*PAGE, "```sh", "make", "```", "```sh", "make test", "```"])
    assert is_printed(["---", "title: The old bridge", "layout: post", "---", *PAGE])
    assert not is_printed(["---", *PAGE])


def test_a_page_of_a_site_and_an_empty_text_are_not() -> None:
    assert not is_printed(PAGE)
    assert not is_printed([])
    assert not is_printed([""])
