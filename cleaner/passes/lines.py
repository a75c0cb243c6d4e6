"""Whole lines that do not belong to the text: site furniture and metadata."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cleaner.catalog import Lines, Literal, Pattern, Places, Rule, fold
from cleaner.changes import Finding, Metadata, Reason, Stop, Tier
from cleaner.passes.guards import speaks, stop_of
from cleaner.passes.patterns import TIME_LIMIT, compiled, metadata_of, out_of_time
from cleaner.passes.view import View

_LEFT = " \t\v\f\N{NO-BREAK SPACE}\N{ZERO WIDTH NO-BREAK SPACE}|»«›‹>→←"
_RIGHT = " \t\r\v\f\N{NO-BREAK SPACE}:.,;!?…·|»«›‹>→←*"
"""What a page sets around its labels. The marks of list items and headings are not among them."""
_LONGEST = 200
"""Code points; a longer line is no headline."""
_ENDED = tuple('.!?…。！？؟”"»')
"""What the last sentence of a paragraph ends in."""
_SENTENCE, _PARAGRAPH = 12, 40
"""Code points from which an ended line is a sentence of the text, and one that an advertisement interrupts."""
_WIDE_ENDED = tuple("。！？")
_WIDE = 3
"""How many code points one of a script without spaces counts for."""
_COMPANY = 2
"""Different furniture lines together that need no paragraphs around them."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """Line `number` is furniture by `rule`; `led_by` is the line that it follows, itself for a hit of its own."""

    number: int
    rule: Rule
    metadata: Metadata
    led_by: int
    timed_out: bool = False


class LineFinder:
    """Finds furniture lines, then asks whether enough of them stand together."""

    def __init__(self, rules: Sequence[Rule], owner: int) -> None:
        self._owner = owner
        self._entries: list[tuple[Rule, str | Pattern]] = []
        for rule in rules:
            if isinstance(rule.match, Lines):
                self._entries += ((rule, _key(literal)) for literal in rule.match.literals)
                self._entries += ((rule, pattern) for pattern in rule.match.patterns)
        self._everywhere = [
            n for n, (_, entry) in enumerate(self._entries) if isinstance(entry, Pattern) and not entry.anchors
        ]
        self.waits = not self._everywhere  # for a hit of the scan: without one there is nothing to find

    def literals(self) -> Iterator[Literal]:
        """What the scan must look for."""
        for index, (_, entry) in enumerate(self._entries):
            for text in (entry,) if isinstance(entry, str) else entry.anchors:
                yield Literal(text, self._owner, index, words=isinstance(entry, str))

    def find(self, view: View) -> Iterable[Finding]:
        """A finding for each furniture line, stopped where it stands alone and its rule asks for company."""
        hits: dict[int, list[_Hit]] = {}
        for hit in self._found(view):
            known = hits.setdefault(hit.number, [])
            if all(hit.rule is not other.rule for other in known):
                known.append(hit)
        for number in sorted(hits):
            for hit in list(hits[number]):
                _follow(view, hits, hit)
        if not hits:
            return ()
        company = _company(view, hits)
        around = _Around(view, hits)
        return [
            finding
            for number in sorted(hits)
            for finding in _one_winner([_finding(view, hit, company[number], around) for hit in hits[number]])
        ]

    def _found(self, view: View) -> Iterator[_Hit]:
        places = view.hits(self._owner)
        for index in sorted({*places, *self._everywhere}):
            rule, entry = self._entries[index]
            if not speaks(rule.guards, view):
                continue
            for number in _numbers(view, entry, places[index]) if index in places else view.written:
                if isinstance(entry, Pattern):
                    hit = _match_line(view, rule, entry, number)
                    if hit is not None:
                        yield hit
                        if hit.timed_out:
                            break
                elif _key(view.raw_lines[number]) == entry:
                    text = view.lines.content(number).of(view.text)
                    yield _Hit(number, rule, tuple((field, text) for field in rule.metadata), number)


def _numbers(view: View, entry: str | Pattern, places: Places) -> list[int]:
    """The lines that hold an anchor at these `places`; of a literal, those that begin with it."""
    begun = places if isinstance(entry, Pattern) else [place for place in places if _begins(view.text, place[0])]
    return sorted({view.lines.number(end - 1) for _, end in begun})


def _begins(text: str, at: int) -> bool:
    """Whether nothing but what a page sets around its labels stands before `at` in its line."""
    return not text[text.rfind("\n", 0, at) + 1 : at].lstrip(_LEFT)


def _match_line(view: View, rule: Rule, pattern: Pattern, number: int) -> _Hit | None:
    content = view.lines.content(number)
    try:
        match = compiled(pattern.expression).fullmatch(view.text, content.start, content.end, timeout=TIME_LIMIT)
    except TimeoutError:
        return _Hit(number, rule, (), number, timed_out=True)
    return None if match is None else _Hit(number, rule, metadata_of(rule, match), number)


def _follow(view: View, hits: dict[int, list[_Hit]], hit: _Hit) -> None:
    """The lines that go with `hit`, unless they are furniture themselves."""
    assert isinstance(hit.rule.match, Lines)
    left = hit.rule.match.follow if hit.led_by == hit.number and not hit.timed_out else 0
    number = hit.number + 1
    while left and number < len(view.lines):
        if number in hits:
            return
        if not view.lines.blank(number):
            if _prose(view.lines.content(number).of(view.text)):
                return
            hits[number] = [_Hit(number, hit.rule, (), hit.number)]
            left -= 1
        number += 1


def _one_winner(findings: list[Finding]) -> list[Finding]:
    """Of several rules that would take one line, the most trusted one does, then the first by name."""
    free = [finding for finding in findings if finding.stop is None]
    if len(free) < 2:
        return findings
    winner = min(free, key=lambda finding: (tuple(Tier).index(finding.tier), finding.rule))
    beaten = Stop(Reason.OVERLAP, winner=winner.rule)
    return [f if f is winner or f.stop is not None else replace(f, stop=beaten) for f in findings]


def _prose(line: str) -> bool:
    """Whether a line is no headline: too long, or ended like a sentence."""
    return len(line) > _LONGEST or line.endswith(".")


def _company(view: View, hits: dict[int, list[_Hit]]) -> dict[int, int]:
    """For each line with hits, how many different furniture lines stand in its block."""
    company: dict[int, int] = {}
    block: list[int] = []
    for number in sorted(hits):
        if block and any(not view.lines.blank(n) for n in range(block[-1] + 1, number)):
            company |= _count(view, hits, block)
            block = []
        block.append(number)
    return company | _count(view, hits, block)


def _count(view: View, hits: dict[int, list[_Hit]], block: list[int]) -> dict[int, int]:
    own = [n for n in block if any(hit.led_by == n and not hit.timed_out for hit in hits[n])]
    return dict.fromkeys(block, len({_key(view.raw_lines[n]) for n in own}))


class _Around:
    """The lines of the text itself among the furniture: they tell a label of the page from a word of the author."""

    def __init__(self, view: View, hits: dict[int, list[_Hit]]) -> None:
        self._raw = view.raw_lines
        self._numbers = [number for number in view.written if number not in hits]

    def against(self, rule: Rule, number: int, company: int) -> str:
        """Why the line at `number` may be the author's; "" where nothing says so."""
        assert isinstance(rule.match, Lines)
        at = bisect_left(self._numbers, number)
        above = self._raw[self._numbers[at - 1]].strip() if at else ""
        below = self._raw[self._numbers[at]].strip() if at < len(self._numbers) else ""
        if rule.match.literals and above.endswith((":", "：")):
            return "the line above announces it"
        if rule.match.stands == "after":
            return self._against_footer(number)
        paragraphs = _sentence(above, _PARAGRAPH) and _sentence(below, _PARAGRAPH)
        if rule.match.stands == "between" and company < _COMPANY and not paragraphs:
            return "it stands alone, and not between two paragraphs"
        return ""

    def _against_footer(self, number: int) -> str:
        first, last = self._sentences
        if first is None or last is None or first > number:
            return "no sentence of the text stands above it"
        return "sentences of the text go on below it" if last > number else ""

    @cached_property
    def _sentences(self) -> tuple[int | None, int | None]:
        """The first line and the last one that is a sentence."""
        return self._next_sentence(self._numbers), self._next_sentence(reversed(self._numbers))

    def _next_sentence(self, numbers: Iterable[int]) -> int | None:
        return next((number for number in numbers if _sentence(self._raw[number].strip(), _SENTENCE)), None)


def _sentence(line: str, least: int) -> bool:
    return line.endswith(_ENDED) and len(line) * (_WIDE if line.endswith(_WIDE_ENDED) else 1) >= least


def _finding(view: View, hit: _Hit, company: int, around: _Around) -> Finding:
    rule, span = hit.rule, view.lines.content(hit.number)
    assert isinstance(rule.match, Lines)
    leader = view.lines.content(hit.led_by)
    stop = stop_of(rule.guards, view, leader)
    note = rule.summary
    if hit.led_by != hit.number:
        note += f" (goes with {leader.of(view.text)!r})"
    if company < rule.match.company:
        stop = Stop(Reason.GUARD, f"furniture lines together: {company}, the rule asks for {rule.match.company}")
    elif stop is None and (because := around.against(rule, hit.number, company)):
        stop = Stop(Reason.GUARD, because)
    if hit.timed_out:
        return Finding(rule.id, rule.tier, span, (), note, (), out_of_time())
    return Finding(rule.id, rule.tier, span, (), note, hit.metadata, stop, removes_lines=True)


def _key(line: str) -> str:
    return fold(line.lstrip(_LEFT).rstrip(_RIGHT))
