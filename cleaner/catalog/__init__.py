"""Rule files become typed, checked rules; every error names file, rule and key."""

from cleaner.catalog.entities import Entity, NameBook
from cleaner.catalog.glossaries import Glossary
from cleaner.catalog.loanwords import Loanwords, fold_phrase
from cleaner.catalog.model import (
    CHANGE_CLASSES,
    Detector,
    Example,
    Guards,
    Lines,
    Pattern,
    Phrases,
    Rule,
    Words,
)
from cleaner.catalog.packs import Catalog, load, shipped
from cleaner.catalog.people import People, Person, bare
from cleaner.catalog.scan import Literal, Literals, Places, Scanner, fold, utf8

__all__ = [
    "CHANGE_CLASSES",
    "Catalog",
    "Detector",
    "Entity",
    "Example",
    "Glossary",
    "Guards",
    "Lines",
    "Literal",
    "Literals",
    "Loanwords",
    "NameBook",
    "Pattern",
    "People",
    "Person",
    "Phrases",
    "Places",
    "Rule",
    "Scanner",
    "Words",
    "bare",
    "fold",
    "fold_phrase",
    "load",
    "shipped",
    "utf8",
]
