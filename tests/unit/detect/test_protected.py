"""Protected regions: what no repair may touch, and what stays open to repair."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.detect.protected import Protected, fenced_blocks, protected_in
from cleaner.text import Span

NBSP = "\N{NO-BREAK SPACE}"
NNBSP = "\N{NARROW NO-BREAK SPACE}"


def seen(text: str, kind: str | None = None) -> list[str]:
    return [region.span.of(text) for region in protected_in(text) if kind in (None, region.kind)]


def test_regions_come_in_order_with_their_kind_and_place() -> None:
    text = "Mail me@example.org or see www.example.com (5 km), @anna."
    assert protected_in(text) == [
        Protected(Span(5, 19), "email"),
        Protected(Span(27, 42), "url"),
        Protected(Span(44, 48), "number"),
        Protected(Span(51, 56), "handle"),
    ]


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("See https://example.com/a?b=1&c=2#d for more.", ["https://example.com/a?b=1&c=2#d"]),
        ("It is at http://example.com/news.", ["http://example.com/news"]),
        ("Is it at http://example.com/news?", ["http://example.com/news"]),
        ("(see http://example.com/x), then", ["http://example.com/x"]),
        ("[text](https://example.com/a_(b))", ["https://example.com/a_(b)"]),
        ("Er schrieb: „https://example.de/ä“, dann nichts.", ["https://example.de/ä"]),
        ("«https://example.fr/x»", ["https://example.fr/x"]),
        ("<https://example.com/x>", ["https://example.com/x"]),
        ("'http://example.com/x'.", ["http://example.com/x"]),
        ("HTTP://EXAMPLE.COM/X is loud", ["HTTP://EXAMPLE.COM/X"]),
        ("ftp://files.example.org/a.zip", ["ftp://files.example.org/a.zip"]),
        ("http://uk.wikipedia.org/wiki/Україна, далі", ["http://uk.wikipedia.org/wiki/Україна"]),
        ("Сайт https://президент.рф открыт", ["https://президент.рф"]),
        ("请访问https://example.com获取更多", ["https://example.com"]),
        ("请访问https://example.com/路径。谢谢", ["https://example.com/路径"]),
        ("visit www.example.com.Then go", ["www.example.com"]),
        ("visit www.Example.com today", ["www.Example.com"]),
        ("reported by express.co.uk on Monday", ["express.co.uk"]),
        ("an express.co.uk-style host", ["express.co.uk"]),
        ("example.com/path, bbc.co.uk/news.", ["example.com/path", "bbc.co.uk/news"]),
        ("Booking.com said; spiegel.de too.", ["Booking.com", "spiegel.de"]),
        ("corriere.it/cronache writes", ["corriere.it/cronache"]),
        ("Готель на booking.com.ua працює.", ["booking.com.ua"]),
    ],
)
def test_a_web_address_is_protected_without_the_punctuation_around_it(text: str, urls: list[str]) -> None:
    assert seen(text, "url") == urls


@pytest.mark.parametrize(
    "text",
    [
        "He ate the bread.it was good.",
        "That is the end.The next day came.",
        "Se acabó la guerra.es verdad.",
        "Wait... com what may.",
        "e.g. this, i.e. that, etc.",
    ],
)
def test_a_missing_space_after_a_sentence_makes_no_host(text: str) -> None:
    assert seen(text, "url") == []


@pytest.mark.parametrize(
    ("text", "emails"),
    [
        ("Write to first.last+tag@mail.example.co.uk.", ["first.last+tag@mail.example.co.uk"]),
        ("Write to me@example.com.The office is closed.", ["me@example.com"]),
        ("Пишите: инфо@почта.рф, спасибо", ["инфо@почта.рф"]),
        ("联系me@example.com谢谢", ["me@example.com"]),
        ("ME@EXAMPLE.COM", ["ME@EXAMPLE.COM"]),
        ("a @ b and @ c", []),
    ],
)
def test_an_email_address_is_protected(text: str, emails: list[str]) -> None:
    assert seen(text, "email") == emails


@pytest.mark.parametrize(
    ("text", "handles"),
    [
        ("Thanks, @anna_k and @Müller!", ["@anna_k", "@Müller"]),
        ("#Брекзит та #2024год", ["#Брекзит", "#2024год"]),
        ("@user@mastodon.social wrote", ["@user@mastodon.social"]),
        ("C# and F# are languages, # a heading", []),
    ],
)
def test_handles_and_tags_are_protected(text: str, handles: list[str]) -> None:
    assert seen(text, "handle") == handles


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Call `f(x)` or ``g`h`` now.", ["`f(x)`", "``g`h``"]),
        ("before\n```py\nx = 'a'\n```\nafter", ["```py\nx = 'a'\n```"]),
        ("~~~\nraw\n~~~", ["~~~\nraw\n~~~"]),
        ("````\n```\n````\nafter", ["````\n```\n````"]),
        ("A <a href=\"/x\" class='y'>link</a><br/>", ["<a href=\"/x\" class='y'>", "</a>", "<br/>"]),
        ("<!-- note --> and <xs:element>", ["<!-- note -->", "<xs:element>"]),
        ("It is in /usr/bin, or ~/x, or C:\\Users\\x.", ["/usr/bin", "~/x", "C:\\Users\\x"]),
        ("Run foo/bar.py. Then open report.pdf.", ["foo/bar.py", "report.pdf"]),
        (r"On \\server\share\x", [r"\\server\share\x"]),
        (r"C:\Program Files\App is there", [r"C:\Program Files\App"]),
    ],
)
def test_code_tags_and_paths_are_protected(text: str, code: list[str]) -> None:
    assert seen(text, "code") == code


@pytest.mark.parametrize(
    "text",
    [
        "He said <unk> to <pad> and </s> <s> <eos> <bos> <UNK> <mask> <extra_id_0>",
        "if a < b and c > d",
        "and/or, he/she, km/h",
        "``so he said'' and ``so did she''",
        "`so' and `so'",
        "він сказав ```досить``` і пішов",
        "п`ять, п`ятниця, l`eau et l`air",
        "```\nnever closed\nprose goes on",
    ],
)
def test_what_only_looks_like_code_stays_open_to_repair(text: str) -> None:
    assert seen(text, "code") == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("5 μg, 30 km/h and 12 kWh/m².", ["5 μg", "30 km/h", "12 kWh/m²"]),
        ("It cost $5.3 million, US$ 5, EUR 20 or 20 EUR.", ["$5.3 million", "US$ 5", "EUR 20", "20 EUR"]),
        ("12.5 %, 3 per cent, 50%.", ["12.5 %", "3 per cent", "50%"]),
        ("1 000 000 people, 1'000 CHF", ["1 000 000", "1'000 CHF"]),
        (f"1{NNBSP}234{NBSP}567,89{NBSP}₽", [f"1{NNBSP}234{NBSP}567,89{NBSP}₽"]),
        ("Es kostet 3,5 Mio. € im Jahr.", ["3,5 Mio. €"]),
        ("Цена 5 тыс. руб. Он ушёл.", ["5 тыс. руб"]),
        ("Cuesta 3 millones de euros.", ["3 millones de euros"]),
        ("at 10:30, on 2024-01-28 or 28.01.2024.", ["10:30", "2024-01-28", "28.01.2024"]),
        ("27 Jan 2024; January 27, 2024; the 27th of January", ["27 Jan 2024", "January 27, 2024", "27th of January"]),
        ("am 27. Januar 2024", ["27. Januar 2024"]),
        ("le 1er janvier 2024, el 15 de marzo de 2023", ["1er janvier 2024", "15 de marzo de 2023"]),
        ("27 января 2024 г., 5 травня", ["27 января 2024 г", "5 травня"]),
        ("2024年1月28日发布", ["2024年1月28日"]),
        ("в 90-х, the 1990s, 5G, 4th", ["90-х", "1990s", "5G", "4th"]),
        ("-5 °C, 40° N, 5-10 km, 3–5 Jahre", ["-5 °C", "40° N", "5-10 km", "3–5"]),
        ("سنة ٢٠٢٤ و १२ किताबें", ["٢٠٢٤", "१२"]),
        ("Only 5 may enter.", ["5"]),
        ("May 2019 April 2019 March 2019", ["May 2019", "April 2019", "March 2019"]),
        ("$5 $10", ["$5", "$10"]),
        ("½ cup, 1½ l", ["½", "1½ l"]),
    ],
)
def test_a_number_is_protected_with_its_unit(text: str, numbers: list[str]) -> None:
    assert seen(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("It was in 2024.", ["2024"]),
        ("It was in 2024.The war went on.", ["2024"]),
        ("In 2024, they left", ["2024"]),
        ("He paid 5 million. The rest is gone.", ["5 million"]),
        ("So it was...5 of them", ["5"]),
        ("H2O and MP3 s", ["2", "3"]),
        ("In 2020 300 people came", ["2020", "300"]),
    ],
)
def test_what_stands_next_to_a_number_stays_open_to_repair(text: str, numbers: list[str]) -> None:
    assert seen(text) == numbers


def test_a_number_inside_an_address_is_one_region_of_the_address() -> None:
    assert protected_in("http://x.org/2024/01") == [Protected(Span(0, 20), "url")]


def test_a_text_without_anything_to_protect_has_no_regions() -> None:
    assert protected_in("Ordinary prose - with a dash; and a “quotation”, too.") == []
    assert protected_in("") == []


def test_a_window_limits_the_search_and_cuts_what_reaches_beyond() -> None:
    text = "5 km\nhttp://example.com/x\n7 km"
    assert [r.span.of(text) for r in protected_in(text, Span(5, 25))] == ["http://example.com/x"]
    assert protected_in(text, Span(12, 16)) == [Protected(Span(12, 16), "url")]
    assert protected_in(text, Span(40, 50)) == []


def test_a_fence_that_opens_before_the_window_still_holds() -> None:
    text = "```\n" + "line of code\n" * 50 + "```\nprose\n```\nmore\n```\n"
    inside = text.index("line", 300)
    assert protected_in(text, Span(inside, inside + 4)) == [Protected(Span(inside, inside + 4), "code")]
    prose = text.index("prose")
    assert protected_in(text, Span(prose, prose + 5)) == []


def test_a_fence_that_none_closes_hides_none_of_the_others() -> None:
    text = "````note\nprose\n```js\nlet a = 1;\n```\nmore\n```js\nlet b = 2;\n```\nthe end"
    assert [Span(start, end).of(text)[:10] for start, end, _ in fenced_blocks(text)] == ["```js\nlet ", "```js\nlet "]


BARE = "http:// www. a.com @ # a Z 1 . , ` < > / \\ C:\\ $ € Mio. <b = ( ) ~~~ .py ° 年 я 5km"
SPACED = ["5 km", " 000", " ", "```\n", "\n", " Mio. ", "May ", " Jan 2024", "<b x=1>", "~~~\n", NBSP]
PIECES = st.sampled_from([*BARE.split(" "), *SPACED])
TEXTS = st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=60))


@settings(max_examples=400)
@given(TEXTS, st.integers(0, 90), st.integers(0, 90))
def test_regions_lie_in_the_window_in_order_and_apart(text: str, one: int, other: int) -> None:
    window = Span(min(one, other), max(one, other))
    regions = protected_in(text, window)
    edges = [edge for region in regions for edge in (region.span.start, region.span.end)]
    assert edges == sorted(edges)
    assert all(len(region.span) > 0 for region in regions)
    assert all(window.start <= edge <= min(window.end, len(text)) for edge in edges)


@given(TEXTS)
def test_every_digit_is_protected(text: str) -> None:
    covered = {at for region in protected_in(text) for at in range(region.span.start, region.span.end)}
    assert all(at in covered for at, character in enumerate(text) if character in "0123456789")


UNBROKEN = "a. @ ` < a@ #1 .com /a \\a C:\\ http:// (www. 1, a <!-- @a. a@b. $1 年 1° /a.py A$1 -1 http://a) 1a > ~ ."
BROKEN = [
    "1 ",
    " ",
    "<a ",
    "<a =",
    "`a ",
    "``a ",
    "```\n",
    "~~~\n```\n",
    "1 May ",
    "May 1 ",
    "1 Mio. ",
    "1.000 ",
    "a.com ",
]


@pytest.mark.parametrize("unit", [*UNBROKEN.split(" "), *BROKEN])
@pytest.mark.parametrize("start", ["", "http://a", "C:\\", "<a "])
def test_a_long_line_of_anything_takes_linear_time(start: str, unit: str) -> None:
    times = []
    for size in (10_000, 80_000):
        text = start + unit * (size // len(unit))
        began = time.process_time()
        protected_in(text)
        times.append(time.process_time() - began)
    assert times[1] < 0.3 + 32 * times[0]  # eight times the text: linear is 8, squared is 64
