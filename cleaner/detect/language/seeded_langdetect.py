"""langdetect with the same answer for the same text: in every call, thread and process.

langdetect draws random n-grams. Its seed is a class attribute that the whole process shares, unset by default,
and its module-wide factory numbers the languages in the order in which the file system lists them. The detectors
here come from factories of their own, seeded on the instance and filled in sorted order; the class attribute, the
module-wide factory and Python's `random` stay as other users left them.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from langdetect.detector_factory import DetectorFactory


@cache
def _factory(codes: frozenset[str]) -> DetectorFactory:
    from pathlib import Path  # noqa: PLC0415

    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

    profiles = Path(PROFILES_DIRECTORY)
    known = sorted(codes & {profile.name for profile in profiles.iterdir()})
    factory = DetectorFactory()
    factory.set_seed(0)
    factory.load_json_profile([(profiles / code).read_text(encoding="utf-8") for code in known])
    return factory


@lru_cache(256)
def guess(text: str, codes: frozenset[str]) -> tuple[str, float]:
    """Which of `codes` langdetect takes `text` for, and how probable it finds that; ("", 0.0) where it gives up.

    Codes that langdetect has no profile for are never answered; two it must know. Costs milliseconds, the first
    call with a set of codes a tenth of a second for its profiles; the last answers are remembered, for a text in doubt
    is asked about again while it is cleaned.
    """
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory(codes).create()
    try:
        detector.append(text)
        guesses = detector.get_probabilities()
    except LangDetectException:
        return "", 0.0
    return (guesses[0].lang, guesses[0].prob) if guesses else ("", 0.0)
