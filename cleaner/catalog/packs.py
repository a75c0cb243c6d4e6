"""Folders of rule files: where they are, how they are read, which rule counts where several name one id."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from cleaner.catalog import cache
from cleaner.catalog.entities import NameBook, parse_entities
from cleaner.catalog.glossaries import Glossary, parse_glossary
from cleaner.catalog.loanwords import Folded, Loanwords, parse_loanwords
from cleaner.catalog.model import Rule
from cleaner.catalog.parse import parse_rules
from cleaner.catalog.people import INDEX, People, people_of
from cleaner.errors import RuleError, nearest

_GLOSSARIES = "glossary"
_NAMES = "names-read"
"""The key under which what was read of people, places and terms is kept among the files of a catalogue."""
_LOANWORDS = "loanwords"


@dataclass(frozen=True)
class Catalog:
    """All rules in force, sorted by id, and the glossaries by (source, target).

    `digest` is the SHA-256 of every rule file's name and bytes, in order. `checked` tells that the examples of
    all rules were found to hold before, under this version. `files` is what the cache keeps: the tables of each file
    and what was made of them. `taken_in` are set phrases as written, by the code of the language that takes them in.
    """

    rules: tuple[Rule, ...]
    glossaries: tuple[Glossary, ...]
    digest: str
    checked: bool
    files: dict[str, Any]
    names: NameBook = field(default_factory=NameBook)
    taken_in: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def loanwords(self) -> Loanwords:
        """The set phrases and loanwords of each language, to be looked up by `fold_phrase`."""
        return Folded(self.taken_in)

    @cached_property
    def people(self) -> People:
        """The spellings of all people of `names`. Raises RuleError for a native name that cannot be spelt."""
        known = self.files.get(INDEX)
        people = people_of(self.names, self.files)
        if self.checked and self.files[INDEX] is not known:  # of another generator, or damaged
            cache.write(self.digest, self.files)
        return people

    @cached_property
    def by_id(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.rules}

    def named(self, names: Sequence[str]) -> tuple[Rule, ...]:
        """The rules that an id or a prefix in `names` means.

        Raises RuleError for a name that means no rule.
        """
        for name in names:
            if not any(rule.named_by(name) for rule in self.rules):
                meant = _meant(name, self.rules) or ";"
                raise RuleError(f'no rule is called "{name}"{meant} `cleaner rules list` shows all')
        return tuple(rule for rule in self.rules if any(rule.named_by(name) for name in names))

    def keep_checked(self) -> None:
        """Remember that the examples hold, so that the next start need not check them."""
        if not self.checked:
            cache.write(self.digest, self.files)


def shipped() -> Path:
    """The folder of the rules that come with cleaner: inside an installed wheel, beside the package in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_rules"
    return installed if installed.is_dir() else package.parent / "rules"


def load(extra: Sequence[Path] = ()) -> Catalog:
    """The shipped rules, and those of the folders `extra`, of which a later one overrides an earlier one by id.

    Raises RuleError, naming file, rule and key. Examples are not run here.
    """
    sources = [("rules", shipped()), *((str(folder), folder) for folder in extra)]
    packs = [_Pack(number, label, _read(label, folder)) for number, (label, folder) in enumerate(sources)]
    digest = _digest(packs)
    kept = cache.read(digest)
    merged = _Merged(kept)
    for pack in packs:
        merged.add(pack)
    return Catalog(
        rules=tuple(merged.rules[name] for name in sorted(merged.rules)),
        glossaries=tuple(merged.glossaries[pair] for pair in sorted(merged.glossaries)),
        digest=digest,
        checked=kept is not None,
        files=merged.tables,
        names=merged.names,
        taken_in=merged.taken_in,
    )


@dataclass(frozen=True, slots=True)
class _Pack:
    """A folder's rule files by their path in it. `label` stands for the folder in messages, never in a log."""

    number: int
    label: str
    files: dict[str, bytes]


def _read(label: str, folder: Path) -> dict[str, bytes]:
    if folder.is_file():
        raise RuleError(f"{label}: a file, but rules are read by folder: name {folder.parent}")
    if not folder.is_dir():
        raise RuleError(f"{label}: no such folder of rules")
    try:
        files = sorted(folder.rglob("*.toml"), key=lambda f: f.relative_to(folder).as_posix())
        return {f.relative_to(folder).as_posix(): f.read_bytes() for f in files}
    except OSError as error:
        raise RuleError(f"{error.filename or label}: cannot be read: {error.strerror}") from None


def _digest(packs: Sequence[_Pack]) -> str:
    total = hashlib.sha256()
    for pack in packs:
        for path, data in pack.files.items():
            total.update(f"{pack.number}\0{path}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
            total.update(data)
    return total.hexdigest()


class _Merged:
    """Packs laid over one another: a later rule of the same id wins, `off` takes earlier ones out."""

    def __init__(self, kept: dict[str, Any] | None) -> None:
        self.rules: dict[str, Rule] = {}
        self.glossaries: dict[tuple[str, str], Glossary] = {}
        self.names = NameBook()
        self.taken_in: dict[str, tuple[str, ...]] = {}
        self.tables: dict[str, Any] = {}
        self._kept = kept
        if kept is not None and INDEX in kept:
            self.tables[INDEX] = kept[INDEX]

    def add(self, pack: _Pack) -> None:
        own: dict[str, Rule] = {}
        for path, data in pack.files.items():
            place = f"{pack.label}/{path}"
            tables = self._parsed(f"{pack.number}/{path}", place, data)
            folder, stem = PurePosixPath(path).parent.name, PurePosixPath(path).stem
            if folder == _GLOSSARIES:
                self._lay_over(parse_glossary(place, stem, tables))
                continue
            if folder == _LOANWORDS:
                code, phrases = parse_loanwords(place, stem, tables)
                self.taken_in[code] = self.taken_in.get(code, ()) + phrases
                continue
            names, tables = self._entities(f"{pack.number}/{path}", place, tables)
            if names.entities or names.keep:
                self.names = names.over(self.names)
            rules, off = parse_rules(place, tables)
            self._switch_off(place, off)
            for rule in rules:
                if rule.id in own:
                    raise RuleError(f"{place}: {rule.id}: id: also in {own[rule.id].place}; give it another")
                own[rule.id] = replace(rule, pack=pack.number)
        self.rules.update(own)

    def _lay_over(self, glossary: Glossary) -> None:
        """A later glossary of the same languages adds its words and wins where both have one."""
        pair = glossary.source, glossary.target
        earlier = self.glossaries.get(pair)
        if earlier is not None:
            words, phrases = earlier.words | glossary.words, earlier.phrases | glossary.phrases
            glossary = replace(glossary, words=words, phrases=phrases)
        self.glossaries[pair] = glossary

    def _parsed(self, key: str, place: str, data: bytes) -> dict[str, Any]:
        self.tables[key] = _tables(place, data) if self._kept is None else self._kept[key]
        return dict(self.tables[key])

    def _entities(self, key: str, place: str, tables: dict[str, Any]) -> tuple[NameBook, dict[str, Any]]:
        """The entities of a file and its other tables, which alone are kept as they were read."""
        if self._kept is not None and _NAMES in self._kept:
            rows = self._kept[_NAMES].get(key)
            names = NameBook.read(rows) if rows else NameBook()
        else:
            names, tables = parse_entities(place, tables)
            self.tables[key] = tables
        if names.entities or names.keep:
            self.tables.setdefault(_NAMES, {})[key] = names.rows()
        return names, tables

    def _switch_off(self, place: str, names: Sequence[str]) -> None:
        for name in names:
            named = [rule.id for rule in self.rules.values() if rule.named_by(name)]
            if not named:
                meant = _meant(name, self.rules.values())
                raise RuleError(f'{place}: off: no rule of an earlier folder is called "{name}"{meant}')
            for rule_id in named:
                del self.rules[rule_id]


def _meant(name: str, rules: Iterable[Rule]) -> str:
    """What to say behind a `name` that none of `rules` has."""
    meant = nearest(name, sorted({known for rule in rules for known in (rule.id, rule.family)}))
    return f'; did you mean "{meant}"?' if meant else ""


_TYPOGRAPHIC = frozenset("“”„‘’‚«»")


def toml_hint(text: str, problem: str) -> str:
    """How to mend the commonest slips in TOML, of which its parser tells the symptom."""
    line = re.search(r"at line (\d+)", problem)
    written = text.split("\n")[int(line[1]) - 1] if line else ""
    if "Unescaped" in problem or "escape" in problem:
        return "; write expressions in single quotes, where a backslash is a backslash"
    value = written.partition("=")[2].lstrip()
    if _TYPOGRAPHIC & set(value[:1]):
        return '; a text stands between " and ", not between typographic marks'
    if "Invalid value" in problem and value[:1].isalpha():
        return '; a text stands between " and "'
    if "overwrite" in problem:
        return "; this key stands there twice"
    if "inline table" in problem or "key part" in problem:
        return "; a table in braces stands on one line, and names outside of quotes hold letters, digits, - and _ only"
    return ""


def _tables(place: str, data: bytes) -> dict[str, Any]:
    import tomllib  # not needed where the cache holds the tables

    text = ""
    try:
        text = data.decode("utf-8-sig")
        return tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise RuleError(f"{place}: not UTF-8 at byte {error.start}; save the file as UTF-8") from None
    except (ValueError, RecursionError) as error:  # also a number of 5,000 digits, 20,000 brackets
        raise RuleError(f"{place}: not TOML: {error}{toml_hint(text, str(error))}") from None
