"""Escapes that were not undone: only those inside words, and all of a word or none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleaner.detect.escapes import address_escapes, byte_tokens, json_escapes, mail_escapes, piece_lines

LETTERS = st.text("éüñßłž", min_size=1, max_size=3)


def read(text: str, found: list[tuple[int, int, str]]) -> str:
    for start, end, after in reversed(found):
        text = text[:start] + after + text[end:]
    return text


def told(escapes: object) -> list[tuple[int, int, str]]:
    return [(each.span.start, each.span.end, each.after) for each in escapes]  # type: ignore[attr-defined]


@given(LETTERS)
def test_letters_inside_a_word_are_read_from_each_format(letters: str) -> None:
    data = letters.encode()
    json = "".join(f"\\u{ord(each):04x}" for each in letters)
    mail, address = ("".join(f"{sign}{byte:02X}" for byte in data) for sign in "=%")
    tokens = "".join(f"<0x{byte:02X}>" for byte in data)
    formats = ((json, json_escapes), (mail, mail_escapes), (address, address_escapes), (tokens, byte_tokens))
    for escaped, find in formats:
        text = f"The caf{escaped} there."
        assert read(text, told(find(text))) == f"The caf{letters} there."


def test_bytes_that_make_no_utf8_or_nothing_that_can_be_seen_are_left() -> None:
    for text in ("<0xC3>", "<0xC3><0x28>", "<0x41><0x42>", "<0xC2><0x85>", "<0xe2><0x80>"):
        assert told(byte_tokens(text)) == []


def test_a_word_of_an_address_stays_whole() -> None:
    for text in ("wiki/caf%C3%A9", "a=new%20name", "new%20name.txt", "%s%20d", "caf%C3 new%2", "5%20 days"):
        assert told(address_escapes(text)) == []


def test_an_escape_that_would_mix_scripts_in_a_word_is_left() -> None:
    assert told(json_escapes(r"p\u0430ypal")) == []
    assert told(json_escapes(r"\u043c\u044d\u0440")) == [(0, 18, "мэр")]


def test_pieces_are_joined_where_the_line_sets_all_of_them_apart() -> None:
    (line,) = piece_lines("The Ġcouncil Ġmet Ġon ĠSund ay Ċ ItâĢĻs")
    assert not line.sure
    text = "The Ġcouncil Ġmet Ġon ĠSund ay Ċ ItâĢĻs"
    assert read(text, told(line.parts)) == "The council met on Sunday\nIt’s"


def test_a_line_with_the_letter_of_maltese_is_no_line_of_pieces() -> None:
    assert list(piece_lines("Ġorġ u Ġanni marru Għawdex mal-ġirien fis-sajf li għadda ma’ Ġużeppi u Ġiljan.")) == []
