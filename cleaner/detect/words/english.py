"""Which words are English: the most frequent ones, of the wordfreq package.

Robyn Speer, rspeer/wordfreq, https://doi.org/10.5281/zenodo.7199437: words that come at least once in a million.
"""

from __future__ import annotations

from functools import cache


def is_english(word: str) -> bool:
    """Whether English texts have `word`, in any case, at least once in a million words; False where nobody knows."""
    return word.lower() in (_words() or ())


def known() -> bool:
    """Whether wordfreq is installed, without which no word is known."""
    return _words() is not None


@cache
def _words() -> frozenset[str] | None:
    try:
        from wordfreq import get_frequency_dict  # a tenth of a second, for a few documents only
    except ImportError:
        return None
    return frozenset(get_frequency_dict("en", "small"))
