"""Rule files become typed, checked rules; every error names file, rule and key."""

from cleaner.catalog.model import (
    CHANGE_CLASSES,
    Detector,
    Example,
    Glossary,
    Guards,
    Lines,
    Pattern,
    Phrases,
    Rule,
    Words,
)
from cleaner.catalog.packs import Catalog, load, shipped
from cleaner.catalog.scan import Literal, Places, Scanner, fold, utf8

__all__ = [
    "CHANGE_CLASSES",
    "Catalog",
    "Detector",
    "Example",
    "Glossary",
    "Guards",
    "Lines",
    "Literal",
    "Pattern",
    "Phrases",
    "Places",
    "Rule",
    "Scanner",
    "Words",
    "fold",
    "load",
    "shipped",
    "utf8",
]
