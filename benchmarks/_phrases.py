"""Packs of phrase rules, made from the word pairs of a text, to see what a growing catalogue costs.

The cost of rules is that of looking for them and that of dealing with what is found. To tell the two apart, packs
of any size find about as much: some pairs that are frequent in the text, as many finds again from pairs that
stand in it once, and for the rest pairs of words of the text that never follow one another, which is what most
rules of a large catalogue are to most texts. Beside them, ten rules drawn from the largest pack show what
happens when finds grow with the rules.

Three rules of four are safe, so their edits are made; the fourth awaits review, so its finds are only logged.
The edit puts a hyphen between the two words: it keeps every word, number and name, so no harm guard stops it,
and the result does not hold the phrase any more, so the rule is silent on it.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

HITS = 250
"""Finds in a megabyte that a pack aims at; what is really found is counted."""

SIZES = (10, 1_000, 10_000)
SAMPLE = "10 of 10,000"
_FREQUENT = 5
_WORD = re.compile(r"\w+")

_RULE = """
[[rule]]
id = "bench.pair-{number:05}"
summary = "a pair of words"
why = "to measure speed"
match = {{ phrase = "{pair}" }}
replace = "{joined}"
tier = "{tier}"
hit = [{{ text = "It says: [[{pair}]].", becomes = "It says: {joined}." }}]
miss = ["It says nothing."]
"""

Pair = tuple[str, str]


def write_packs(text: str, folder: Path) -> dict[str, str]:
    """Write a pack for each size into a folder of its own; give their folders by name ("10", "10 of 10,000").

    Deterministic. Raises ValueError for a text of too few words with spaces between them.
    """
    words = _words(text)
    pairs = Counter(_neighbours(words))
    wanted = HITS * len(text.encode()) / 1e6
    quiet = _Quiet()
    spare = quiet.of(_absent([word for word in words if word], pairs))
    once = quiet.of(_shuffled([pair for pair, count in pairs.items() if count == 1]))
    rare = [pair for _, pair in zip(range(round(wanted / 2)), once, strict=False)]
    packs = {f"{SIZES[0]:,}": _near(quiet, pairs, wanted, SIZES[0])}
    frequent = _near(quiet, pairs, wanted / 2, _FREQUENT)
    for size in SIZES[1:]:
        known = [*frequent, *rare][: size // 2]
        packs[f"{size:,}"] = known + [next(spare) for _ in range(size - len(known))]
    packs[SAMPLE] = random.Random(0).sample(packs[f"{SIZES[-1]:,}"], SIZES[0])
    return {name: str(_write(folder / f"pack{number}", pack)) for number, (name, pack) in enumerate(packs.items())}


def _words(text: str) -> list[str]:
    """The words in order, "" where a pair must not reach across: no single space, capitals, digits, short words."""
    words = [""]
    done = 0
    for match in _WORD.finditer(text):
        if text[done : match.start()] != " ":
            words.append("")
        word = match[0]
        words.append(word if len(word) > 2 and word.isalpha() and word.islower() else "")
        done = match.end()
    return words


def _neighbours(words: Sequence[str]) -> Iterator[Pair]:
    """The pairs of neighbouring words."""
    return (pair for pair in pairwise(words) if all(pair))


class _Quiet:
    """Knows which pairs the shipped rules leave alone, and theirs: an example that two rules claim proves neither."""

    def __init__(self) -> None:
        from cleaner import Cleaner  # noqa: PLC0415 - the processes that are timed import this module as well

        self._cleaner = Cleaner(language="en")
        examples = (each for rule in self._cleaner.catalog.rules for each in (*rule.hit, *rule.miss, *rule.gap))
        self._examples = "\n".join(f"{example.text}\n{example.becomes}" for example in examples)

    def of(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """Those of `pairs`, in their order."""
        return (pair for pair in pairs if all(map(self._free, (" ".join(pair), "-".join(pair)))))

    def _free(self, phrase: str) -> bool:
        return phrase not in self._examples and not self._cleaner.clean(f"It says: {phrase}.").changes


def _near(quiet: _Quiet, pairs: Counter[Pair], wanted: float, number: int) -> list[Pair]:
    """`number` pairs that stand `wanted` times in the text together, each about as often as the others."""
    each = max(1.0, wanted / number)
    ranked = quiet.of(sorted(pairs, key=lambda pair: (abs(pairs[pair] - each), pair)))
    return [pair for _, pair in zip(range(number), ranked, strict=False)]


def _shuffled(pairs: Sequence[Pair]) -> list[Pair]:
    return random.Random(0).sample(sorted(pairs), len(pairs))


def _absent(words: Sequence[str], pairs: Counter[Pair]) -> Iterator[Pair]:
    """Pairs of words of the text that never follow one another in it, each once; frequent words more often."""
    if len(set(words)) < 500:
        raise ValueError("too few words with spaces between them to make rules of")
    chosen = random.Random(0)
    given: set[Pair] = set()
    while True:
        pair = chosen.choice(words), chosen.choice(words)
        if pair not in pairs and pair not in given:
            given.add(pair)
            yield pair


def _write(folder: Path, pairs: Sequence[Pair]) -> Path:
    folder.mkdir(parents=True)
    rules = (
        _RULE.format(number=number, pair=" ".join(pair), joined="-".join(pair), tier="safe" if number % 4 else "review")
        for number, pair in enumerate(pairs, 1)
    )
    (folder / "pairs.toml").write_text("".join(rules), encoding="utf-8")
    return folder
