"""Extractors that read a page's HTML, to compare with: trafilatura and jusText, where they are installed."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from cleaner.detect.language.decision import language_of
from cleaner.detect.language.function_words import NAMES

Extractor = Callable[[bytes], str]
"""The article's text of a page's HTML, "" where none is found."""


def page_html(folder: Path, page: str) -> bytes | None:
    """The HTML of the page with the id `page`, from `ID.html.gz` or `ID.html` in `folder`; None where it is not there.

    The article-extraction-benchmark names its files so.
    """
    if (packed := folder / f"{page}.html.gz").exists():
        return gzip.decompress(packed.read_bytes())
    plain = folder / f"{page}.html"
    return plain.read_bytes() if plain.exists() else None


def extractors() -> dict[str, Extractor]:
    """Those that are installed, by name."""
    known = {"trafilatura": _trafilatura, "justext": _justext}
    return {name: extract for name, extract in known.items() if find_spec(name) is not None}


def _trafilatura(html: bytes) -> str:
    import trafilatura  # noqa: PLC0415 - it may not be installed

    return trafilatura.extract(html, include_comments=False) or ""


def _justext(html: bytes) -> str:
    import justext  # noqa: PLC0415 - it may not be installed

    if not html.strip():
        return ""
    everything = justext.justext(html, frozenset())
    language = NAMES.get(language_of("\n".join(part.text for part in everything)).code, "English")
    stops = justext.get_stoplist(language if language in justext.get_stoplists() else "English")
    return "\n".join(part.text for part in justext.justext(html, stops) if not part.is_boilerplate)
