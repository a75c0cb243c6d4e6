"""The finders written in Python, by the name that rules call them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from cleaner.catalog import Rule
from cleaner.changes import Finding
from cleaner.passes import (
    answer,
    consistency,
    debris,
    detokenise,
    encoding,
    escapes,
    foreign,
    fragments,
    marks,
    page,
    quotes,
    repetition,
    residue,
    spacing,
    unwrap,
)
from cleaner.passes.view import View

Finder = Callable[[Rule, View], Iterable[Finding]]
"""What gives () at once where a first look finds nothing: setting a generator going costs more than most looks."""

NEED_WORDS = frozenset({"foreign-words", "foreign-suggested", "foreign-paragraph", "lost-letters"})
"""Those that find nothing where the word table cannot be made."""

DETECTORS: Mapping[str, Finder] = {
    "mojibake": encoding.mojibake,
    "code-page": encoding.code_page,
    "lost-letters": encoding.lost,
    "page": page.page,
    "pull-quote": repetition.pull_quote,
    "repeated-headline": repetition.headline,
    "repeated-paragraph": repetition.paragraph,
    "bracket-translated": fragments.bracket_translated,
    "bracket-suggested": fragments.bracket_suggested,
    "bracket-reported": fragments.bracket_reported,
    "bracket-glued": fragments.bracket_glued,
    "foreign-words": foreign.words,
    "foreign-suggested": foreign.suggested,
    "foreign-script": foreign.script,
    "foreign-paragraph": foreign.paragraph,
    "term-variants": consistency.variants,
    "unbalanced-quotes": quotes.unbalanced,
    "closing-mark": marks.closing_mark,
    "inverted-mark": marks.inverted,
    "quotation-styles": marks.styles,
    "joined-sentence": spacing.sentence_sure,
    "joined-sentence-maybe": spacing.sentence_maybe,
    "joined-clause": spacing.clause_sure,
    "joined-clause-maybe": spacing.clause_maybe,
    "glued-quote": spacing.beside_quotation,
    "glued-bracket": spacing.glued_bracket,
    "narrow-mark": spacing.narrow_marks,
    "wide-mark-apart": spacing.wide_apart,
    "tokenised": detokenise.tokenised,
    "wrapped-line": unwrap.wrapped,
    "divided-word": unwrap.divided,
    "divided-compound": unwrap.compound,
    "loop": residue.loop,
    "circling": residue.circling,
    "row-of-marks": residue.row_of_marks,
    "entity": residue.entity,
    "fenced-whole": answer.fenced_whole,
    "stray-fence": answer.stray_fence,
    "cut-end": residue.cut_end,
    "json-escape": escapes.json,
    "mail-escape": escapes.mail,
    "address-escape": escapes.address,
    "byte-token": escapes.byte_tokens,
    "byte-pieces": escapes.pieces,
    "bidi": debris.bidi,
    "joiner": debris.joiner,
    "control": debris.control,
    "private-use": debris.private_use,
    "decomposed": debris.decomposed,
    "homoglyph": debris.homoglyph,
}
