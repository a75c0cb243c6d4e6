"""The measures of accuracy: one function a data set."""

from measures import encoding, fragments, mt, names, pages, prose
from measures.base import Measure, Report, Run

MEASURES: dict[str, Measure] = {
    "clean": prose.news,
    "mt/negatives": prose.ordinary_output,
    "mt/llm_hard_negatives": prose.like_chatter,
    "boilerplate": pages.furniture,
    "stray/synthetic": fragments.put_in,
    "stray/real": fragments.left_in,
    "mojibake/cp1251": encoding.mojibake,
    "mojibake/code_pages": encoding.code_pages,
    "mojibake/dropped_letters": encoding.dropped_letters,
    "mt/residue": mt.residue,
    "mt/longer": mt.longer,
    "names": names.labels,
    "names/entries": names.entries,
}
"""By data set, in the order in which they are shown."""

__all__ = ["MEASURES", "Report", "Run"]
