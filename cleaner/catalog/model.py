"""What a rule is, once it has been read and checked."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleaner.changes import Tier, is_named

CHANGE_CLASSES = ("number", "date", "url", "negation", "quotation", "name", "text")
"""What a rule may say that it changes; "text" allows all: whole lines or sentences go."""

STANDS = ("between", "after")
"""Where a furniture line stands to the text: between two paragraphs of it, or after all its sentences."""
PROTECTED_KINDS = ("url", "email", "handle", "code", "number", "foreign")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Literal texts, each with its replacement (None: no repair is known), at word boundaries.

    With `ignore_case` a hit's capitals carry over to its replacement.
    """

    table: tuple[tuple[str, str | None], ...]
    ignore_case: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression of the `regex` module, in multi-line mode, and its replacement template.

    It sees one line at a time, or the whole text with `whole_text`. `anchors` are literals of which every match
    holds at least one; none means that every line is searched.
    """

    expression: str
    replace: str | None
    anchors: tuple[str, ...] = ()
    whole_text: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Whole lines that go: `literals` (compared without case, edge space and edge punctuation) or `patterns`.

    `follow` non-blank lines after such a line go with it (the headline under "Next Story"). A line goes only
    where at least `company` different furniture lines stand together with nothing but blank lines between. `stands`
    is one of `STANDS`, or "" where it may stand anywhere.
    """

    literals: tuple[str, ...]
    patterns: tuple[Pattern, ...] = ()
    follow: int = 0
    company: int = 1
    stands: str = ""


@dataclass(frozen=True, slots=True)
class Detector:
    """A finder written in Python, by name; its options are checked by the finder."""

    name: str


Match = Phrases | Pattern | Lines | Detector


@dataclass(frozen=True, slots=True)
class Words:
    """Literal texts that must stand (`all`, at least one of `any`) or must not stand (`none`) somewhere."""

    any: tuple[str, ...] = ()
    all: tuple[str, ...] = ()
    none: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.any or self.all or self.none)


@dataclass(frozen=True, slots=True)
class Guards:
    """What must hold around a hit: in the document, its sentence, within `within` code points, at its place.

    `languages` are codes of the document's language, empty for any. `head` and `tail` count non-blank lines
    from the top and from the end, 0 for anywhere.
    """

    languages: tuple[str, ...] = ()
    document: Words = field(default_factory=Words)
    sentence: Words = field(default_factory=Words)
    near: Words = field(default_factory=Words)
    within: int = 300
    head: int = 0
    tail: int = 0


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the spans that the rule must find (or, in a gap, should), and what becomes of it."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()
    becomes: str | None = None
    language: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, with its evidence.

    `place` is the file it came from, for messages; `pack` counts the folders of rules, 0 for the shipped one.
    """

    id: str
    summary: str
    why: str
    tier: Tier
    match: Match
    guards: Guards
    changes: frozenset[str]
    inside: frozenset[str]
    metadata: tuple[str, ...]
    hit: tuple[Example, ...]
    miss: tuple[Example, ...]
    gap: tuple[Example, ...]
    place: str
    pack: int = 0

    @property
    def family(self) -> str:
        return self.id.partition(".")[0]

    def named_by(self, name: str) -> bool:
        """Whether `name` is this rule's id or a prefix of it that ends at a dot."""
        return is_named(self.id, name)
