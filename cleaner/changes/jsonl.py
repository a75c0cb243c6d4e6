"""The log as JSON Lines: a header, then a line for each change and each skipped finding.

docs/change-log.md describes the format field by field, docs/change-log.schema.json checks it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from cleaner.changes.decisions import surroundings
from cleaner.changes.log import FORMAT, UNIT, ChangeLog, Header, TextFacts
from cleaner.changes.model import Change, Metadata, Reason, Skipped, Step, Tier
from cleaner.changes.shapes import Record
from cleaner.errors import LogError

# Characters that JSON allows raw but that break lines or encoders: written as escapes. Only strings hold them.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]")
_PAIR = re.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")


def dumps(log: ChangeLog) -> str:
    """The log as text, one JSON object a line, each line ended by a line feed; the same log, the same text."""
    return "".join(_line(record) for record in _records(log))


def loads(text: str, *, where: str = "log") -> ChangeLog:
    """The log that `dumps` wrote.

    Raises LogError, naming `where` and the line, for anything else.
    """
    items = _items(text, where)
    header = next(items, None)
    if not isinstance(header, Header):
        raise LogError(f"{where}: empty, a change log starts with a header line")
    rest = list(items)
    changes = tuple(item for item in rest if isinstance(item, Change))
    return ChangeLog(header, changes, tuple(item for item in rest if isinstance(item, Skipped)))


def _items(text: str, where: str) -> Iterator[Header | Change | Skipped]:
    """What each line holds: a header first, and only there."""
    first = True
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield _item(Record(json.loads(line)), first)
            except LogError as error:
                raise LogError(f"{where}: {error}") from None
            except (ValueError, RecursionError) as error:
                raise LogError(f"{where}:{number}: not a line of a change log ({error})") from None
            first = False


def _item(record: Record, first: bool) -> Header | Change | Skipped:
    kind = record.text("type")
    if (kind == "header") != first:
        raise ValueError("the first line, and no other, must be the header")
    match kind:
        case "header":
            return _header(record)
        case "change":
            return _change(record)
        case "skipped":
            return _skipped(record)
    raise ValueError(f"unknown type {kind!r}")


def record_of(item: Change | Skipped) -> dict[str, Any]:
    """The JSON object that stands for a change or a skipped finding; keys without content are left out."""
    record: dict[str, Any] = {
        "type": "change" if isinstance(item, Change) else "skipped",
        "rule": item.rule,
        "tier": str(item.tier),
        "start": item.start,
        "end": item.end,
        "before": _text(item.before),
        "after": None if item.after is None else _text(item.after),
    }
    if isinstance(item, Skipped):
        record |= {"reason": str(item.reason), "note": item.note}
        return record | _present(because=item.because, winner=item.winner)
    via = [
        {"rule": s.rule, "tier": str(s.tier), "note": s.note} | _present(metadata=_pairs(s.metadata), group=s.group)
        for s in item.via
    ]
    return record | {"note": item.note} | _present(metadata=_pairs(item.metadata), group=item.group, via=via)


def decidable(item: Change | Skipped, source: str) -> dict[str, Any]:
    """What `record_of` gives, with what stands around it in `source`: add a "verdict", and it is a decision."""
    return record_of(item) | {"context": [_text(side) for side in surroundings(source, item.span)]}


def dump_record(record: Mapping[str, Any]) -> str:
    """One JSON object on one line, safe to print: no raw line separators, controls or lone surrogates."""
    return _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", json.dumps(record, ensure_ascii=False))


def _line(record: Mapping[str, Any]) -> str:
    return dump_record(record) + "\n"


def _records(log: ChangeLog) -> Iterator[dict[str, Any]]:
    head = log.header
    yield {
        "type": "header",
        "format": FORMAT,
        "unit": UNIT,
        "document": _text(head.document),
        "language": head.language,
        "language_evidence": head.language_evidence,
        "apply": head.apply,
        "catalog": head.catalog,
        **_present(decisions=head.decisions),
        "versions": dict(head.versions),
        "source": _facts(head.source) | {"encoding": head.encoding} | _present(decided_by=head.decided_by),
        "result": _facts(head.result) | {"encoding": "utf-8"},
    }
    for change in log.changes:
        yield record_of(change)
    for skipped in log.skipped:
        yield record_of(skipped)


def _facts(facts: TextFacts) -> dict[str, Any]:
    return {"sha256": facts.sha256, "length": facts.length}


def _present(**fields: Any) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value}


def _pairs(metadata: Metadata) -> list[list[Any]]:
    return [[key, _text(value)] for key, value in metadata]


def _text(text: str) -> str | list[str]:
    """`text`, in pieces where two lone surrogates meet: JSON would read them as one character."""
    pieces = _PAIR.split(text)
    return text if len(pieces) == 1 else pieces


def _header(record: Record) -> Header:
    if record.number("format") != FORMAT:
        raise LogError(f"format {record.number('format')}, this cleaner reads format {FORMAT}")
    source = record.inner("source")
    return Header(
        document=record.joined("document"),
        language=record.text("language"),
        apply=record.text("apply"),
        source=_text_facts(source),
        result=_text_facts(record.inner("result")),
        catalog=record.text("catalog"),
        decisions=record.text("decisions", ""),
        versions=record.inner("versions").texts(),
        encoding=source.text("encoding"),
        decided_by=source.text("decided_by", ""),
        language_evidence=record.text("language_evidence", ""),
    )


def _text_facts(record: Record) -> TextFacts:
    return TextFacts(record.text("sha256"), record.number("length"))


def _change(record: Record) -> Change:
    own = _step(record)
    return Change(
        rule=own.rule,
        tier=own.tier,
        start=record.number("start"),
        end=record.number("end"),
        before=record.joined("before"),
        after=record.joined("after"),
        note=own.note,
        metadata=own.metadata,
        group=own.group,
        via=tuple(map(_step, record.inners("via"))),
    )


def _step(record: Record) -> Step:
    return Step(
        rule=record.text("rule"),
        tier=record.choice("tier", Tier),
        note=record.text("note"),
        metadata=record.pairs("metadata"),
        group=record.number("group", 0),
    )


def _skipped(record: Record) -> Skipped:
    return Skipped(
        rule=record.text("rule"),
        tier=record.choice("tier", Tier),
        start=record.number("start"),
        end=record.number("end"),
        before=record.joined("before"),
        after=record.joined_or_none("after"),
        reason=record.choice("reason", Reason),
        note=record.text("note"),
        because=record.text("because", ""),
        winner=record.text("winner", ""),
    )
