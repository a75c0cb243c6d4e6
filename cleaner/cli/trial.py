"""A rule tried on a text: what it finds, what becomes of that, and why it finds nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cleaner.api import rules_in_force
from cleaner.catalog import Catalog, Rule
from cleaner.changes import Change, Skipped, Tier
from cleaner.cli.screen import quoted
from cleaner.detect.language.paragraphs import language_of_document
from cleaner.engine import Apply, Outcome
from cleaner.examples import engine_of, findings_of, silence
from cleaner.text import LineIndex


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of a text in which `rule` was looked for: lines to read, and whether it found anything."""

    found: bool
    language: str
    evidence: str
    lines: tuple[str, ...]


def tried(catalog: Catalog, rule: Rule, text: str, language: str | None) -> Trial:
    """Look for `rule` in `text` among all rules of `catalog`, as if it were safe; no `language`: the text decides."""
    decided = language_of_document(text)
    code = language or (decided.code if decided.sure else "")
    evidence = "given" if language else decided.evidence if decided.sure else f"not sure: {decided.evidence}"
    company = [each for each in rules_in_force(catalog, [], [], {}, (rule.family,)) if each.id != rule.id]
    ready = rule if rule.tier is Tier.REPORT else replace(rule, tier=Tier.SAFE)
    outcome = engine_of(catalog, [*company, ready]).run(text, Apply.SAFE, lambda _: code)
    lines = tuple(_findings(rule, outcome, text))
    return Trial(bool(lines), code, evidence, lines or tuple(_silence(catalog, rule, text, code, outcome)))


def _findings(rule: Rule, outcome: Outcome, text: str) -> Iterator[str]:
    index = LineIndex(text)
    items: list[Change | Skipped] = [*outcome.changes, *outcome.skipped]
    for item in sorted(items, key=lambda item: (item.start, item.end)):
        steps = [step.rule for step in item.steps] if isinstance(item, Change) else [item.rule]
        if rule.id in steps:
            line, column = index.position(item.start)
            after = "" if item.after is None else f" → {quoted(item.after)}"
            others = ", ".join(dict.fromkeys(step for step in steps if step != rule.id))
            company = f" (with {others})" * bool(others)
            yield f"{line}:{column}: {quoted(item.before)}{after}{_fate(rule, item)}{company}"


def _fate(rule: Rule, item: Change | Skipped) -> str:
    if isinstance(item, Skipped):
        because = "; ".join(filter(None, (item.because, item.winner and f"in favour of {item.winner}")))
        return f": not applied: {item.reason}{f': {because}' * bool(because)}"
    return ": applied" if rule.tier is Tier.SAFE else ": applied with --apply review"


def _silence(catalog: Catalog, rule: Rule, text: str, language: str, outcome: Outcome) -> Iterator[str]:
    """Why nothing was found."""
    alone = findings_of(engine_of(catalog, [rule]), text, language)
    if not alone:
        yield from silence(catalog, rule, text, language)
        return
    for finding in alone:
        others = [change for change in outcome.changes if change.span.overlaps(finding.span)]
        told = ", ".join(f"{change.rule} makes {quoted(change.after)} of {quoted(change.before)}" for change in others)
        yield f"alone it finds {quoted(finding.span.of(text))}, but before it {told or 'other rules change the text'}"
