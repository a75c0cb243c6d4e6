"""The passes in the order they run, each with the reason for its place.

Written once, as data. A rule belongs to the pass that names its family, the part of its id before the dot;
a family that no pass names is its author's own and runs in the last one.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stage:
    """A pass: its name, the rule families it carries, and why it stands where it stands.

    A pass that `repeats` runs until it changes nothing more: where whole lines go, others come to stand at the
    head, at the foot or together, and cleaning the result again must not find them only then. The rules of one that
    must be `asked` for do nothing in a run that does not ask. One that is not for `any_language` keeps out of what
    the passes before it found to be in another one. One that goes `by_paragraph` has its rules for certain languages
    speak about the paragraphs in them.
    """

    name: str
    families: tuple[str, ...]
    reason: str
    repeats: bool = False
    asked: bool = False
    any_language: bool = True
    by_paragraph: bool = False


ORDER: tuple[Stage, ...] = (
    Stage(
        "encoding",
        ("entities", "encoding", "unicode"),
        "every other pass must read the letters that were meant; one repair uncovers the damage under it",
        repeats=True,
    ),
    Stage(
        "surroundings",
        ("residue", "chrome", "metadata", "page"),
        "what a system, a page or a scraper put around the text must not count as its context",
        repeats=True,
        by_paragraph=True,
    ),
    Stage("lines", ("lines",), "whatever reads sentences and paragraphs must find them whole", asked=True),
    Stage("repetition", ("repetition",), "a paragraph said twice would weigh double in every later count"),
    Stage("fragments", ("fragments",), "words of another language are settled before this one's rules"),
    Stage(
        "names",
        ("names", "places", "terms"),
        "names are put right before rules that look at names",
        any_language=False,
        by_paragraph=True,
    ),
    Stage(
        "displaced",
        ("displaced",),
        "it leans on role words and names that are right by now",
        any_language=False,
        by_paragraph=True,
    ),
    Stage(
        "typography",
        ("typography",),
        "marks and spaces last among repairs, when the words stand",
        any_language=False,
        by_paragraph=True,
    ),
    Stage(
        "spelling",
        ("spelling",),
        "only words that no other rule has a better account of",
        any_language=False,
        by_paragraph=True,
    ),
    Stage(
        "consistency", ("consistency",), "it compares what is left, so it must see the final words", any_language=False
    ),
    Stage("own", (), "rules of families that are not listed here, on the text as cleaned so far", by_paragraph=True),
)


def stage_of(family: str) -> int:
    """The number of the pass that carries `family`."""
    for number, stage in enumerate(ORDER):
        if family in stage.families:
            return number
    return len(ORDER) - 1


ASKED = frozenset(family for stage in ORDER if stage.asked for family in stage.families)
"""The families whose rules run only where somebody asks for them."""
