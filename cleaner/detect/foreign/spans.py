"""What in a text is in another language: words, runs in other scripts, whole paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cleaner.catalog import Loanwords
from cleaner.detect.foreign.found import Foreign
from cleaner.detect.foreign.latin import foreign_latin
from cleaner.detect.foreign.scripts import OWN, foreign_scripts
from cleaner.detect.foreign.words import Told, foreign_words, script_for
from cleaner.detect.language.decision import language_of
from cleaner.detect.protected import protected_in
from cleaner.text import Span

_WORD = re.compile(r"[^\W\d_]+")
PARAGRAPH = 6
"""From this many words on a line can be a paragraph of another language."""

_AROUND = 60
_AGAIN, _SHORT = 3, 3
_NO_PROSE = frozenset({"url", "email", "handle", "code"})


def foreign_spans(
    text: str, language: str, unusual: str, loanwords: Loanwords, told: Told | None = None
) -> list[Foreign]:
    """Words and runs in other languages than `language`, in order and apart; addresses and code are left out.

    `loanwords` are the set phrases that each language takes in, `unusual` the characters beyond ASCII, `told` what is
    known already of lines in `language`, as for `foreign_words`. Where
    `language` is "", which means in doubt, or none of which it is known how it is written, only other scripts are
    looked for.
    """
    language = language if script_for(language) or language in OWN else ""
    found = [*foreign_words(text, language, loanwords, told), *foreign_scripts(text, language, unusual)]
    if language and script_for(language) != "Latin":
        found += foreign_latin(text, language, loanwords)
    found.sort(key=lambda each: (each.span.start, -each.span.end))
    kept: list[Foreign] = []
    for each in found:
        if (not kept or kept[-1].span.end <= each.span.start) and not (each.script and _is_address(text, each.span)):
            kept.append(each)
    return _terms(text, kept)


def _terms(text: str, found: Sequence[Foreign]) -> list[Foreign]:
    """What was `found`; what stands there again and again is no slip but what the text calls a thing, told once."""
    words = [each.span.of(text).lower() for each in found]
    times = Counter(words)
    told: set[str] = set()
    terms = []
    for each, word in zip(found, words, strict=True):
        again = word in told and times[word] >= _AGAIN and each.words <= _SHORT
        terms.append(replace(each, kept=each.kept or "a term that the text uses again and again") if again else each)
        told.add(word)
    return terms


def foreign_paragraphs(text: str, language: str, found: Sequence[Foreign]) -> list[Foreign]:
    """The lines that are, by what was `found` in them and by a look at the whole, in another language."""
    paragraphs = []
    for line, inside in _by_line(text, found):
        words = len(_WORD.findall(line.of(text)))
        if words >= PARAGRAPH and sum(each.words for each in inside) >= words / 2:
            whole = language_of(line.of(text), guessed=False)
            if whole.sure and whole.code not in ("", language):
                best = max(inside, key=lambda each: each.weight)
                evidence = f"{whole.evidence}; {best.evidence}"
                paragraphs.append(
                    replace(best, span=line, language=whole.code, words=words, evidence=evidence, kept="")
                )
    return paragraphs


def _by_line(text: str, found: Iterable[Foreign]) -> Iterable[tuple[Span, list[Foreign]]]:
    lines: dict[int, list[Foreign]] = {}
    for each in found:
        lines.setdefault(text.rfind("\n", 0, each.span.start) + 1, []).append(each)
    for start, inside in lines.items():
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        left = start + len(line) - len(line.lstrip())
        yield Span(left, left + len(line.strip())), inside


def _is_address(text: str, span: Span) -> bool:
    window = Span(max(0, span.start - _AROUND), min(len(text), span.end + _AROUND))
    return any(region.kind in _NO_PROSE and region.span.overlaps(span) for region in protected_in(text, window))
