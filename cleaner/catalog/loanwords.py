"""Set phrases and words that a language takes in as they are: "coup d'état" in English, "fair play" in German."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from cleaner.catalog.fields import Fields

_MARKS = re.compile("[\N{COMBINING GRAVE ACCENT}-\N{COMBINING LATIN SMALL LETTER X}]+")
_ALIKE = str.maketrans(
    {
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{MODIFIER LETTER APOSTROPHE}": "'",
        "\N{HYPHEN}": " ",
        "\N{NON-BREAKING HYPHEN}": " ",
        "-": " ",
        "œ": "oe",
        "æ": "ae",
    }
)

Loanwords = Mapping[str, frozenset[str]]
"""Set phrases by the code of the language that took them in, each as `fold_phrase` makes it."""


EVERY = "mul"
"""The code, of ISO 639-2, under which stand the phrases that all languages take in but those of `_APART`."""

_APART = frozenset("ar bn el fa gu he hi hy is ja ka km kn ko lo ml mr my ne pa si ta te th ur zh".split())
"""Languages that write what they take in in letters of their own, and Icelandic, which takes in next to nothing."""


class Folded(Loanwords):
    """Phrases by language, with those of all, folded when it is first asked for: most runs need those of one."""

    def __init__(self, phrases: Mapping[str, tuple[str, ...]]) -> None:
        self._phrases = phrases
        self._folded: dict[str, frozenset[str]] = {}

    def __getitem__(self, code: str) -> frozenset[str]:
        if code not in self._folded:
            shared = () if code in _APART else self._phrases.get(EVERY, ())
            phrases = [*self._phrases.get(code, ()), *shared]
            if not phrases:
                raise KeyError(code)
            self._folded[code] = frozenset(map(fold_phrase, phrases))
        return self._folded[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._phrases)

    def __len__(self) -> int:
        return len(self._phrases)


def fold_phrase(phrase: str) -> str:
    """What a phrase is compared by: no case, diacritics or ligatures, one apostrophe, a space for hyphens.

    So "Vis à vis", "vis-a-vis" and "vis-à-vis" are one. Two phrases are never one that differ in a letter.
    """
    bare = phrase
    if not phrase.isascii():
        bare = _MARKS.sub("", unicodedata.normalize("NFKD", phrase))
    return " ".join(bare.casefold().translate(_ALIKE).split())


def parse_loanwords(place: str, stem: str, data: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """The language that a file named LANG.toml is about, and the phrases of its key `loanwords`, as written.

    Raises RuleError for another name, another key, what is no list of strings, and a phrase without a letter.
    """
    fields = Fields(place, data)
    if not re.fullmatch("[a-z]{2,3}", stem):
        raise fields.error("file name", 'must be LANG.toml with the code of a language, as in "en.toml"')
    phrases = fields.texts("loanwords")
    fields.done()
    for phrase in phrases:
        if not any(map(str.isalpha, phrase)):
            raise fields.error("loanwords", f'"{phrase}" holds no letter; name the words of the phrase')
    return stem, phrases
