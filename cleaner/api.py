"""The library's face: `clean`, `Cleaner` and `revert`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property, partial
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from cleaner import changes, examples
from cleaner.catalog import Catalog, Rule, load
from cleaner.catalog.languages import wrong_language
from cleaner.changes import ChangeLog, Decisions, Header, Result, TextFacts, Tier
from cleaner.detect.language.paragraphs import language_of_document
from cleaner.detect.words import lists as word_lists
from cleaner.detect.words.table import word_table
from cleaner.document import Document
from cleaner.engine import Apply, Engine, Outcome
from cleaner.errors import ConfigError
from cleaner.installed import installed_version
from cleaner.passes import ASKED
from cleaner.suggest import Translator
from cleaner.version import __version__

_RECORDED = ("ftfy", "langdetect", "regex", "rapidfuzz", "wordfreq")
"""The packages whose version can change a result."""

CHROME = ("careful", "balanced", "strict")
"""How far to go with site furniture."""


class Cleaner:
    """Cleans any number of documents with one set of rules; may be pickled and shared between threads.

    `language` is a code such as "en", for all documents, or None to decide for each. `apply` is "none", "safe"
    or "review". `select` and `ignore` are rule ids or prefixes of them ("names", "chrome.comment-form"); nothing
    selected means all. `rules` are folders of rule files laid over the shipped ones. `tiers` promotes or demotes
    rules by id or prefix, the longest prefix deciding: {"spelling": "safe"}. `chrome` is how far to go with the
    site furniture of a page: "careful" takes only what stands before and after the article, "balanced" what is
    more likely furniture than not, "strict" more than that. `unwrap` joins text that was wrapped at a fixed width into
    paragraphs (the rules of the family "lines"). `translator` is asked for words of another language that
    no glossary covers: it takes a sequence of Fragment and gives as many translations, None where it has none; they
    become suggestions of tier review. It is called in the thread that cleans, and what it raises is passed on.
    `decisions` are a reviewer's words on single findings: mappings as the lines of `cleaner check --format jsonl` are,
    each with a "verdict", "accept" or "reject".

    Raises RuleError when a rule file is wrong or its examples do not hold, ConfigError for other settings.
    """

    def __init__(
        self,
        *,
        language: str | None = None,
        apply: str = "safe",
        select: str | Sequence[str] = (),
        ignore: str | Sequence[str] = (),
        rules: str | PathLike[str] | Sequence[str | PathLike[str]] = (),
        tiers: Mapping[str, str] | None = None,
        chrome: str = "careful",
        translator: Translator | None = None,
        unwrap: bool = False,
        decisions: Iterable[Mapping[str, Any]] = (),
    ) -> None:
        self.apply = _apply(apply)
        if chrome not in CHROME:
            raise ConfigError(f'chrome: "{chrome}" is not one of {", ".join(CHROME)}')
        self.chrome = chrome
        self.translator = translator
        self.language = _language(language)
        self.decisions = Decisions.of(decisions)
        self._decided = self.decisions.digest
        self.catalog = load([Path(fspath(folder)) for folder in _listed(rules)])
        if not self.catalog.checked:
            examples.require(self.catalog)
            self.catalog.keep_checked()
        asked = ("lines",) if unwrap else ()
        self.rules = rules_in_force(self.catalog, _listed(select), _listed(ignore), tiers or {}, asked)

    def __repr__(self) -> str:
        return f"<Cleaner: rules in force: {len(self.rules)}, apply={str(self.apply)!r}, language={self.language!r}>"

    def clean(self, text: str, *, language: str | None = None, apply: str | None = None) -> Result:
        """Clean `text`. `language` and `apply` stand in for the settings of this Cleaner, this once.

        Raises TypeError for what is no str.
        """
        if not isinstance(text, str):
            hint = ": decode it first" if isinstance(text, bytes | bytearray) else ""
            raise TypeError(f"text: must be a str, not {type(text).__name__}{hint}")
        return self.clean_document(Document("-", text), language=language, apply=apply)

    def clean_document(self, document: Document, *, language: str | None = None, apply: str | None = None) -> Result:
        """Clean the text of `document`; its name and encoding go into the log."""
        level = self.apply if apply is None else _apply(apply)
        given, decision = _language(language) or self.language, _Decision()
        outcome = self._engine.run(document.text, level, given or decision)
        header = partial(self._header, document, outcome, level, given, decision)
        return Result(outcome.text, outcome.changes, outcome.skipped, header)

    def _header(
        self, document: Document, outcome: Outcome, apply: Apply, given: str | None, decision: _Decision
    ) -> Header:
        source, language = TextFacts.of(document.text), outcome.language
        return Header(
            document=document.id,
            language=language,
            apply=str(apply),
            source=source,
            result=source if outcome.text == document.text else TextFacts.of(outcome.text),
            catalog=self.catalog.digest,
            versions=_versions(),
            encoding=document.encoding,
            decided_by=document.decided_by,
            language_evidence="given" if given else decision.evidence,
            decisions=self._decided,
        )

    def prepare(self) -> str:
        """Make now what the first document would wait for: some seconds once after an installation, then nothing.

        Gives a line for whoever runs it where something cannot be found for want of a package, else "".
        """
        if not any(map(examples.needs_words, self.rules)):
            return ""
        if not word_lists.is_installed():
            return "words of another language are found only in brackets and in other scripts: pip install wordfreq"
        if not word_lists.is_kept():
            word_table()
        return ""

    @cached_property
    def _engine(self) -> Engine:
        return examples.engine_of(self.catalog, self.rules, self.chrome, self.translator, self.decisions)

    def __getstate__(self) -> dict[str, Any]:
        return {key: value for key, value in self.__dict__.items() if key != "_engine"}


def clean(text: str, language: str | None = None, apply: str = "safe") -> Result:
    """Clean `text` with the shipped rules.

    `language` is a code such as "en", or None to let the text decide; `apply` is "none" (only find), "safe" or
    "review" (also what somebody should look at). Offsets in the result are code points of `text`.

    Raises ConfigError for an unknown `apply`.
    """
    return _shared().clean(text, language=language, apply=apply)


def revert(cleaned: str, log: ChangeLog | str) -> str:
    """The source, byte for byte, of a cleaned text and its log (a ChangeLog, or the text of a .jsonl file).

    Raises LogError when the two do not belong together.
    """
    return changes.revert(cleaned, changes.loads(log) if isinstance(log, str) else log)


@cache
def _shared() -> Cleaner:
    return Cleaner()


def _apply(level: str) -> Apply:
    if level not in tuple(Apply):
        raise ConfigError(f'apply: "{level}" is not one of {", ".join(Apply)}')
    return Apply(level)


def _language(code: str | None) -> str | None:
    if code and (problem := wrong_language(code)):
        raise ConfigError(f"language: {problem}")
    return code


def _listed(names: Any) -> Sequence[Any]:
    """One name, or several: a lone string is not taken for its letters."""
    return [names] if isinstance(names, str | PathLike) else list(names)


def rules_in_force(
    catalog: Catalog,
    select: Sequence[str],
    ignore: Sequence[str],
    tiers: Mapping[str, str],
    asked: Sequence[str] = (),
) -> tuple[Rule, ...]:
    """The rules of `catalog` as a run has them; of families that must be asked for those in `select` or `asked`."""
    if select:
        chosen = catalog.named([*select, *asked])
    else:
        chosen = tuple(rule for rule in catalog.rules if rule.family not in ASKED - {*asked})
    dropped = {rule.id for rule in catalog.named(ignore)}
    for prefix, tier in tiers.items():
        catalog.named([prefix])
        if tier not in tuple(Tier):
            raise ConfigError(f'tiers: {prefix}: "{tier}" is not one of {", ".join(Tier)}')
    return tuple(_retiered(rule, tiers) for rule in chosen if rule.id not in dropped)


def _retiered(rule: Rule, tiers: Mapping[str, str]) -> Rule:
    prefixes = [prefix for prefix in tiers if rule.named_by(prefix)]
    return replace(rule, tier=Tier(tiers[max(prefixes, key=len)])) if prefixes else rule


class _Decision:
    """The language of one document, and what it was decided by."""

    evidence = ""

    def __call__(self, text: str) -> str:
        found = language_of_document(text)
        self.evidence = found.evidence if found.sure else f"undecided ({found.evidence})"
        return found.code if found.sure else ""


@cache
def _versions() -> tuple[tuple[str, str], ...]:
    import unicodedata  # noqa: PLC0415 - needed for the log only

    packages = ((package, installed_version(package)) for package in _RECORDED)
    return (
        ("cleaner", __version__),
        ("unicode", unicodedata.unidata_version),
        *((package, version) for package, version in packages if version is not None),
    )
