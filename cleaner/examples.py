"""Rules prove themselves: every example of every rule is run, more strictly than a user would.

A hit must be found at exactly the marked spans, become exactly what it says, and leave the rule silent on the
result. A miss must stay. A gap must still be one. And no other rule may change an example: an example that two
rules claim shows neither.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cleaner.catalog import Catalog, Detector, Example, Lines, Pattern, Phrases, Rule
from cleaner.changes import Decisions, Finding, Reason, Tier
from cleaner.detect.words import lists as word_lists
from cleaner.engine import Apply, Engine, Outcome
from cleaner.errors import RuleError
from cleaner.hints import hints
from cleaner.passes import ASKED, Resources, View, compile_passes
from cleaner.passes.detectors import NEED_WORDS
from cleaner.passes.names.checks import name_problems
from cleaner.passes.patterns import compiled
from cleaner.suggest import Translator

_SHOWN = 5
"""So many of the places that a rule finds are told, the others are counted."""


@dataclass(frozen=True, slots=True)
class Problem:
    """An example that does not hold: which rule of which file, which key, and what to do about it."""

    rule: Rule
    key: str
    what: str

    def __str__(self) -> str:
        return f"{self.rule.place}: {self.rule.id}: {self.key}: {self.what}"


def require(catalog: Catalog) -> None:
    """Refuse a catalogue whose examples do not hold, or whose names contradict one another.

    Raises RuleError with the first problem and the number of the others.
    """
    found = [*map(str, name_problems(catalog)), *map(str, problems(catalog, catalog.rules))]
    if found:
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        raise RuleError(f"{found[0]}{more}; `cleaner rules test` shows all that the examples say")


def problems(catalog: Catalog, rules: Sequence[Rule]) -> Iterator[Problem]:
    """What does not hold among the examples of `rules`, in the company of the whole catalogue."""
    broken = [problem for rule in rules for problem in _expressions(rule)]
    yield from broken
    if broken:
        return
    together: dict[tuple[int, str], Engine] = {}
    for rule in rules:
        if needs_words(rule) and not word_lists.is_installed():
            continue  # what it shows cannot be found here, and is not for this catalogue to mend
        company = rule.pack, rule.family if rule.family in ASKED else ""
        if company not in together:
            together[company] = engine_of(catalog, _company(catalog, *company))
        yield from _Prover(catalog, rule, together[company]).problems()


def needs_words(rule: Rule) -> bool:
    """Whether a rule finds nothing without the word table."""
    return isinstance(rule.match, Detector) and rule.match.name in NEED_WORDS


def _company(catalog: Catalog, pack: int, asked: str) -> list[Rule]:
    """The rules that the examples of a folder must get on with: a later folder's author cannot mend these.

    Of families that must be asked for only `asked` is among them.
    """
    return [rule for rule in catalog.rules if rule.pack <= pack and rule.family not in ASKED - {asked}]


def engine_of(
    catalog: Catalog,
    rules: Sequence[Rule],
    chrome: str = "careful",
    translator: Translator | None = None,
    decisions: Decisions | None = None,
) -> Engine:
    """An engine that runs `rules` with what `catalog` knows; `chrome` is how far it goes with furniture."""
    passes, scanner = compile_passes(rules, catalog.names, lambda: catalog.people)
    resources = Resources(scanner, chrome, catalog.loanwords, catalog.glossaries)
    return Engine(passes, {rule.id: rule for rule in rules}, resources, translator, decisions or Decisions())


def findings_of(engine: Engine, text: str, language: str) -> list[Finding]:
    """What the rules of `engine` find in `text` as it stands, stopped or not."""
    view = View(text, lambda _: language, engine.resources)
    return [finding for step in engine.passes for finding in step.find(view)]


def silence(catalog: Catalog, rule: Rule, text: str, language: str) -> list[str]:
    """Why `rule` finds nothing in `text`, as far as that can be told; see `cleaner.hints`."""

    def fires(looser: Rule, text: str) -> bool:
        return bool(findings_of(engine_of(catalog, [looser]), text, language))

    return list(hints(rule, text, language, fires))


def _expressions(rule: Rule) -> Iterator[Problem]:
    """Expressions that do not compile, replacements that name no group, metadata that no group gives."""
    if isinstance(rule.match, Pattern):
        yield from _expression(rule, "match: pattern", rule.match)
    if isinstance(rule.match, Lines):
        for pattern in rule.match.patterns:
            yield from _expression(rule, "match: like", pattern)


def _expression(rule: Rule, key: str, pattern: Pattern) -> Iterator[Problem]:
    import regex  # rules that passed before are not compiled until they are needed

    try:
        groups = set(compiled(pattern.expression).groupindex)
    except (regex.error, RecursionError) as error:
        yield Problem(rule, key, f"not an expression: {error}")
        return
    if compiled(pattern.expression).search("") is not None:
        yield Problem(rule, key, "matches where nothing stands, as on an empty line; it must take in a character")
    for name in regex.findall(r"\\g<([A-Za-z_]\w*)>", pattern.replace or ""):
        if name not in groups:
            yield Problem(rule, "replace", f"uses group '{name}', the pattern has no (?P<{name}>…)")
    if not _is_template(pattern.replace or ""):
        yield Problem(rule, "replace", r"a backslash stands for \1, \g<name>, \n or \\; write \\ for one of its own")
    numbers = [int(n) for n in regex.findall(r"\\g?<?(\d+)", pattern.replace or "")]
    if max(numbers, default=0) > compiled(pattern.expression).groups:
        yield Problem(rule, "replace", f"uses group {max(numbers)}, the pattern has no such group")
    if len(rule.metadata) > 1 and not groups & set(rule.metadata):
        yield Problem(rule, "metadata", f"none of {', '.join(rule.metadata)} is a group (?P<name>…) of the pattern")


def _is_template(replacement: str) -> bool:
    """Whether every backslash of a replacement means something."""
    import regex

    return regex.fullmatch(r"(?:[^\\]|\\(?:\d+|g<\w+>|[abfnrtv\\]))*", replacement) is not None


class _Prover:
    """Runs the examples of one rule."""

    def __init__(self, catalog: Catalog, rule: Rule, together: Engine) -> None:
        self._catalog = catalog
        self._rule = rule
        self._alone = engine_of(catalog, [replace(rule, tier=Tier.SAFE)])
        self._together = together

    def problems(self) -> Iterator[Problem]:
        for number, example in enumerate(self._rule.hit, 1):
            yield from self._hit(f"hit {number}", example)
        for number, example in enumerate(self._rule.miss, 1):
            yield from self._miss(f"miss {number}", example)
        for number, example in enumerate(self._rule.gap, 1):
            yield from self._gap(f"gap {number}", example)
        yield from self._swaps()

    def _hit(self, key: str, example: Example) -> Iterator[Problem]:
        found = self._spans(example)
        if found != example.spans:
            why = "" if found else self._why_silent(example)
            yield Problem(self._rule, key, f"marks {_told(example, example.spans)}, finds {_told(example, found)}{why}")
            return
        outcome = self._run(self._alone, example, example.text)
        if example.becomes is not None:
            if outcome.text != example.becomes:
                why = _why(outcome) or _no_repair(self._rule)
                yield Problem(self._rule, key, f"becomes {outcome.text!r}, not {example.becomes!r}{why}")
                return
            if self._speaks(example, example.becomes):
                yield Problem(self._rule, key, "the rule is not silent on its own result")
        disturbed = list(self._undisturbed(key, example, example.text))
        if not disturbed and example.becomes is not None:
            disturbed = list(self._undisturbed(key, example, example.becomes))
            if not disturbed and self._rule.tier is Tier.SAFE:
                together = self._run(self._together, example, example.text)
                if together.text != example.becomes:
                    yield Problem(self._rule, key, f"with all rules it becomes {together.text!r}{_why(together)}")
        yield from disturbed

    def _miss(self, key: str, example: Example) -> Iterator[Problem]:
        if example.spans:
            yield Problem(self._rule, key, "marks a span; a miss has none (a hit or a gap has)")
        if self._speaks(example, example.text):
            found = self._run(self._alone, example, example.text)
            spans = tuple(
                (span.start, span.end) for span in (*(c.span for c in found.changes), *(s.span for s in found.skipped))
            )
            yield Problem(self._rule, key, f"must stay, but the rule finds {_told(example, spans)}")
        yield from self._undisturbed(key, example, example.text)

    def _gap(self, key: str, example: Example) -> Iterator[Problem]:
        if not example.why:
            yield Problem(self._rule, key, 'say why it is a gap: why = "…"')
        if self._spans(example) == example.spans:
            other = "hit" if example.spans else "miss"
            yield Problem(self._rule, key, f"is no gap any more; make it a {other}")

    def _swaps(self) -> Iterator[Problem]:
        """No right side of a swap table may hold a wrong one."""
        if isinstance(self._rule.match, Phrases):
            for wrong, right in self._rule.match.table:
                example = Example(right or "", language=self._rule.hit[0].language)
                if right and self._spans(example):
                    yield Problem(self._rule, "match", f'"{wrong}" = "{right}": the result is found wrong again')

    def _why_silent(self, example: Example) -> str:
        """What stopped all that the rule found, or why it found nothing."""
        text, language = example.text, example.language
        stops = {f"{f.stop.reason}: {f.stop.because}" for f in findings_of(self._alone, text, language) if f.stop}
        told = sorted(stops) or silence(self._catalog, self._rule, text, language)
        return f" ({'; '.join(told)})" if told else ""

    def _spans(self, example: Example) -> tuple[tuple[int, int], ...]:
        """What the rule finds and no guard stops."""
        found = [f.span for f in findings_of(self._alone, example.text, example.language) if f.stop is None]
        return tuple(sorted({(span.start, span.end) for span in found}))

    def _speaks(self, example: Example, text: str) -> bool:
        outcome = self._run(self._alone, example, text)
        return bool(outcome.changes) or any(s.reason is Reason.REPORT for s in outcome.skipped)

    def _undisturbed(self, key: str, example: Example, text: str) -> Iterator[Problem]:
        outcome = self._run(self._together, example, text)
        for change in outcome.changes:
            for step in change.steps:
                if step.rule != self._rule.id:
                    yield Problem(
                        self._rule,
                        key,
                        f"rule {step.rule} changes {change.before!r} in it; write it without that",
                    )

    def _run(self, engine: Engine, example: Example, text: str) -> Outcome:
        return engine.run(text, Apply.SAFE, lambda _: example.language)


def _why(outcome: Outcome) -> str:
    """What stopped repairs, and what may be done about it."""
    told = [f"{s.reason} {s.because or s.winner}".strip() for s in outcome.skipped if s.because or s.winner]
    harm = [s.because.partition(":")[0] for s in outcome.skipped if s.reason is Reason.HARM]
    hint = f'; if that is meant, say changes = ["{harm[0]}"]' if harm else ""
    return f" ({'; '.join(told)}{hint})" if told else ""


def _no_repair(rule: Rule) -> str:
    match = rule.match
    known = [right for _, right in match.table] if isinstance(match, Phrases) else [getattr(match, "replace", "")]
    return "" if any(right is not None for right in known) else ' (the rule has no repair: say replace = "…")'


def _told(example: Example, spans: tuple[tuple[int, int], ...]) -> str:
    told = [repr(example.text[start:end]) for start, end in spans]
    return ", ".join(told[:_SHOWN]) + f" and {len(told) - _SHOWN} more" * (len(told) > _SHOWN) or "nothing"
