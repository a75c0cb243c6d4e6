"""What a pass sees: a text and the facts about it, each found when first asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from copy import copy
from typing import Any, Generic, TypeVar

from cleaner.catalog import Places, fold, utf8
from cleaner.catalog.languages import primary
from cleaner.passes.resources import Resources
from cleaner.passes.signs import MARKS, signalled
from cleaner.text import LineIndex, Span, at_word_edges, is_blank, whole_words

Found = TypeVar("Found")

_USUAL = bytes([0x0A, *range(0x20, 0x7F)])
_MARKS = MARKS.encode()
_PLAIN = _USUAL.translate(None, _MARKS)
_FEW = 0.01
_LASTING = ("presumed", "foreign words by line")
"""What is told by one of these names holds for whatever becomes of the text."""


class _Fact(Generic[Found]):
    """A fact that is found when first asked for, and kept. `cached_property` takes a lock each time, which shows."""

    def __init__(self, find: Callable[[View], Found]) -> None:
        self._find = find
        self.__doc__ = find.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, view: View, owner: type) -> Found:
        found = view.__dict__[self._name] = self._find(view)
        return found


class View:
    """A text, the code of its language, where the catalogue's literals stand in it, and what to look things up in.

    `language` is that code, or who is asked for it when somebody wants to know.
    """

    def __init__(self, text: str, language: Callable[[str], str] | str, resources: Resources) -> None:
        self.text = text
        self.resources = resources
        self._language = language
        self._found: dict[str, Any] = {}

    def once(self, name: str, find: Callable[[], Found]) -> Found:
        """What `find` finds, which is asked no second time under this `name` for this text."""
        if name not in self._found:
            self._found[name] = find()
        found: Found = self._found[name]
        return found

    @_Fact
    def tag(self) -> str:
        """The document's language with its region where that was given, as in "en-GB"; "" when undecided."""
        return self._language if isinstance(self._language, str) else self._language(self.text)

    @_Fact
    def language(self) -> str:
        """The code of the document's language, "" when undecided."""
        return primary(self.tag)

    @property
    def language_known(self) -> bool:
        """Whether the language of this document takes no time to tell."""
        return isinstance(self._language, str) or "tag" in self.__dict__

    @property
    def language_asked(self) -> bool:
        """Whether anyone has asked for the language of this view."""
        return "language" in self.__dict__

    def speaking(self, language: str) -> View:
        """The same text seen as one in `language`, with the facts that do not depend on it."""
        view = copy(self)
        view.__dict__["tag"] = view.__dict__["language"] = language
        view._found = {}
        return view

    def after(self, text: str, language: str) -> View:
        """The view of what this text became; its language by code, "" while that was not told."""
        view = View(text, language or self._language, self.resources)
        view._found = {name: told for name in _LASTING if (told := self._found.get(name))}
        return view

    @_Fact
    def utf8(self) -> bytes:
        """The text in UTF-8, for searches that ASCII decides."""
        return utf8(self.text)

    @_Fact
    def _seldom(self) -> bytes:
        return self.utf8.translate(None, _PLAIN)

    @_Fact
    def woken(self) -> frozenset[str | int]:
        """What can find anything here: detectors by name, of those with signs, and owners of the literals hit."""
        return frozenset((*signalled(self._seldom.decode("utf-8", "surrogatepass")), *self._hits))

    @_Fact
    def unusual(self) -> str:
        """The characters of the text, in order, that are neither printable ASCII nor line feeds.

        In most languages they are few, so what must be made of them is looked for here first.
        """
        return self._seldom.translate(None, _MARKS).decode("utf-8", "surrogatepass")

    @_Fact
    def unusual_places(self) -> list[int]:
        """Where each of the `unusual` characters stands: quick where they are few, slow in other scripts."""
        places = []
        place = -1
        for char in self.unusual:
            place = self.text.find(char, place + 1)
            places.append(place)
        return places

    @property
    def few_places(self) -> list[int] | None:
        """The same where these characters are so few that it is quicker to look at each than at the whole text."""
        return self.unusual_places if len(self.unusual) < _FEW * len(self.text) else None

    @_Fact
    def _hits(self) -> dict[int, dict[int, Places]]:
        # Quotation marks and dashes have no case; small letters of ASCII alone take a tenth of the time of `fold`.
        ascii_alone = fold(self.unusual) == self.unusual
        return self.resources.scanner.hits(self.text, self.utf8.lower() if ascii_alone else None)

    def hits(self, owner: int) -> dict[int, Places]:
        """Where the literals of `owner` stand, by the owner's index of them."""
        return self._hits.get(owner, {})

    @_Fact
    def lines(self) -> LineIndex:
        """The text's lines."""
        return LineIndex(self.text)

    @_Fact
    def raw_lines(self) -> list[str]:
        """The lines as strings, for a first look that needs no positions."""
        return self.text.split("\n")

    @_Fact
    def written(self) -> list[int]:
        """The numbers of the lines that are not blank."""
        written = [number for number, line in enumerate(self.raw_lines) if line and not line.isspace()]
        return written[1:] if written[:1] == [0] and is_blank(self.raw_lines[0], first=True) else written

    def rank(self, offset: int) -> tuple[int, int]:
        """How many written lines stand before the line of `offset`, and how many after it."""
        number = self.lines.number(offset)
        before = bisect_left(self.written, number)
        here = int(before < len(self.written) and self.written[before] == number)
        return before, len(self.written) - before - here

    def stands(self, word: str, within: Span, apart_from: Span) -> bool:
        """Whether `word` stands, as a whole word, in `within` but not inside `apart_from`."""
        return any(
            found.start < apart_from.start or apart_from.end < found.end
            for found in whole_words(self.text, word, within)
        )

    def occurs(self, word: str, apart_from: Span) -> bool:
        """Whether `word` stands, as a whole word, anywhere in the text but inside `apart_from`.

        The text is searched once for each word: where the first and the last are inside, so are all between them.
        """
        ends = self.once(f"first and last {word}", lambda: self._first_and_last(word))
        return any(at < apart_from.start or apart_from.end < at + len(word) for at in ends)

    def _first_and_last(self, word: str) -> tuple[int, ...]:
        text, size = self.text, len(word)
        first = text.find(word)
        while first >= 0 and not at_word_edges(text, Span(first, first + size)):
            first = text.find(word, first + 1)
        if first < 0:
            return ()
        last = text.rfind(word)
        while not at_word_edges(text, Span(last, last + size)):
            last = text.rfind(word, 0, last + size - 1)
        return first, last
