"""Text that says the same thing twice: pull-quotes and paragraphs that scraping took along again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from cleaner.catalog import Rule
from cleaner.changes import Finding
from cleaner.passes.view import View

_WORD = re.compile(r"\w+")
_STOPS = frozenset(".!?…")
_MARKS = ".,;:!?\"'“”«»„…"
_QUOTE_WORDS = (10, 60)
"""A pull-quote is a sentence or two; fewer words repeat by chance, more are no display text."""
_QUOTE_LENGTH = (30, 400)
"""The same in code points, for a quick look."""
_LONGER = 1.3
"""How much longer the paragraph must be that says it in full."""
_SHARE = 0.8
"""How much of a pull-quote its paragraph must say in the same order; editors shorten and reword a little."""
_SPREAD = 2.2
"""How many times its own length the words of a pull-quote may be spread over in the paragraph."""
_INNER = 12
"""Code points from the middle of a sentence that hardly another one holds; a longer search costs more to set up."""
_HEAD = 4
"""So many lines behind the headline may say it again: a date, a byline or a link may stand between."""
_TITLE = (15, 200)
_TITLE_WORDS = 3
_APART = re.compile(r"[-–—*•§\"“„«»‘'>]|\(?\w{1,3}[.)]\s|[^\W\d_]{2,20}:\s", re.ASCII)
"""How items of lists, speeches and clauses begin; they are said again with reason."""
_SECTION = re.compile(
    r"^\W{0,3}(?:§+|Art(?:icle|ikel|ículo|icolo|igo|ykuł|\.)|Čl(?:ánek|\.)|Section|Clause|Rule|Стат(?:ья|тя)|Пункт|第)\s*\d",
    re.MULTILINE,
)
_SECTIONS = 3
_TWICE = 2
"""What comes more often, and always after something else, is a refrain."""
_PARAGRAPH = 100
"""Code points from which an identical paragraph is no refrain."""


def pull_quote(rule: Rule, view: View) -> Iterator[Finding]:
    """Short paragraphs that a neighbouring one repeats; the first line is a headline and may do so.

    One that ends like a sentence must stand in its neighbour as it is; display text without a full stop may be
    shortened and reworded a little.
    """
    numbers = list(view.written)
    # With each that goes, the next one comes to stand beside what says it.
    while told := dict(_beside_what_says_it(view, numbers)):
        yield from (_pull_quote(rule, view, number, other) for number, other in told.items())
        numbers = [number for number in numbers if number not in told]


def _beside_what_says_it(view: View, numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Of the lines of these numbers those that a neighbour says again, each with the number of that one."""
    written = [view.raw_lines[number] for number in numbers]
    lengths = [*map(len, written), 0]
    for place in range(1, len(written)):
        length = lengths[place]
        if _QUOTE_LENGTH[0] <= length <= _QUOTE_LENGTH[1]:
            # Two neighbours of three are too short, so that is asked before anything is called.
            longer = _LONGER * length
            if lengths[place + 1] > longer and _said_again(written[place], written[place + 1]):
                yield numbers[place], numbers[place + 1]
            elif lengths[place - 1] > longer and _said_again(written[place], written[place - 1]):
                yield numbers[place], numbers[place - 1]


def _pull_quote(rule: Rule, view: View, number: int, other: int) -> Finding:
    where = "next" if other > number else "previous"
    note = f"{rule.summary} (the {where} paragraph, line {other + 1})"
    return Finding(rule.id, rule.tier, view.lines.content(number), (), note, removes_lines=True)


def _said_again(quote: str, paragraph: str) -> bool:
    if quote[-1] in _STOPS or quote[-2] in _STOPS:
        middle = len(quote) // 2
        if quote[middle : middle + _INNER] not in paragraph:
            return False
    bare = quote.strip()
    if bare[-1] in _STOPS or bare[-2:-1] in _STOPS:
        return bare.strip(_MARKS) in paragraph
    return max(quote.split(), key=len).strip(_MARKS) in paragraph and _repeats(quote, paragraph)


def headline(rule: Rule, view: View) -> Iterable[Finding]:
    """The headline said once more among the next lines of a text that goes on in prose, and nowhere else."""
    first = [view.raw_lines[number].strip().casefold() for number in view.written[: _HEAD + 1]]
    title = first[0] if first else ""
    if title not in first[1:] or not _TITLE[0] <= len(title) <= _TITLE[1] or len(title.split()) < _TITLE_WORDS:
        return ()
    again = view.written[first.index(title, 1)]
    times = sum(line.strip().casefold() == title for line in view.raw_lines)
    prose = any(len(view.raw_lines[number]) >= _PARAGRAPH for number in view.written if number > again)
    if times > 2 or not prose or _APART.match(title):
        return ()
    span = view.lines.content(again)
    note = f"{rule.summary} (line {view.written[0] + 1})"
    return (Finding(rule.id, rule.tier, span, (), note, removes_lines=True),)


def paragraph(rule: Rule, view: View) -> Iterable[Finding]:
    """Long paragraphs that stand in the text a second time, letter by letter."""
    long = [bare for line in view.raw_lines if len(bare := line.strip()) >= _PARAGRAPH]
    return _repeated(rule, view, Counter(long)) if len(set(long)) < len(long) and not _is_legal(view) else ()


def _is_legal(view: View) -> bool:
    """Whether the text is set in numbered sections: laws and contracts say the same of several things."""
    return sum(1 for _ in islice(_SECTION.finditer(view.text), _SECTIONS)) == _SECTIONS


def _repeated(rule: Rule, view: View, times: Counter[str]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    written = [view.lines.content(number).of(view.text) for number in view.written]
    doubled = {one for one, other in pairwise(written) if one == other}
    refrains = {content for content, count in times.items() if count > _TWICE and content not in doubled}
    for number in view.written:
        span = view.lines.content(number)
        if len(span) < _PARAGRAPH:
            continue
        content = span.of(view.text)
        earlier = first.setdefault(content, number)
        if earlier != number and content not in refrains and not _APART.match(content):
            note = f"{rule.summary} (first at line {earlier + 1})"
            yield Finding(rule.id, rule.tier, span, (), note, removes_lines=True)


def _repeats(quote: str, paragraph: str) -> bool:
    """Whether most words of `quote` stand in `paragraph` in the same order and close together."""
    longest = sorted(sorted(set(quote.split())), key=len, reverse=True)[:6]
    if sum(word.strip(_MARKS) in paragraph for word in longest) < min(4, len(longest)):
        return False
    words = _WORD.findall(quote.casefold())
    if not _QUOTE_WORDS[0] <= len(words) <= _QUOTE_WORDS[1]:
        return False
    others = _WORD.findall(paragraph.casefold())[:400]
    if _in_order(words, others) < _SHARE * len(words):
        return False
    places = _common(words, others)
    return places[-1] - places[0] < _SPREAD * len(words)


def _in_order(a: list[str], b: list[str]) -> int:
    """The length of the longest common subsequence, by the bits of one number: a fraction of the time of `_common`.

    A bit that is set is a word of `a` up to which the subsequence has not grown (Hyyrö 2004).
    """
    places: dict[str, int] = {}
    for n, word in enumerate(a):
        places[word] = places.get(word, 0) | 1 << n
    waiting = everything = (1 << len(a)) - 1
    for word in b:
        if word in places:
            matched = waiting & places[word]
            waiting = (waiting + matched | waiting - matched) & everything
    return len(a) - waiting.bit_count()


def _common(a: list[str], b: list[str]) -> list[int]:
    """Where in `b` the words of the longest common subsequence of both stand."""
    lengths = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in reversed(range(len(a))):
        for j in reversed(range(len(b))):
            same = a[i] == b[j]
            lengths[i][j] = lengths[i + 1][j + 1] + 1 if same else max(lengths[i + 1][j], lengths[i][j + 1])
    places = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            places.append(j)
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return places
