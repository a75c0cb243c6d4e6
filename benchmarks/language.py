"""How often and how fast `cleaner.detect.language.decision` tells the language of a text.

python benchmarks/language.py FOLDER

FOLDER holds a file LANG.txt for each language, LANG an ISO 639-1 code, documents separated by a blank line.
Printed for whole documents and for samples of up to 300 characters cut at word boundaries: `right`, the share
with the right code; `wrong`, how many came out sure and wrong; `doubt`, the share that frequent words and letters
left open; `clear`, the median time for the others, and `slow`, for those left open.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter

from cleaner.detect.language.decision import Language, language_of

SAMPLE = 300


@dataclass(slots=True)
class Score:
    documents: int = 0
    right: int = 0
    wrong: int = 0
    clear: list[float] = field(default_factory=list)
    open: list[float] = field(default_factory=list)

    def add(self, code: str, found: Language, microseconds: float) -> None:
        self.documents += 1
        self.right += found.code == code
        self.wrong += found.sure and found.code != code
        doubtful = not found.sure or found.evidence.startswith("langdetect")
        (self.open if doubtful else self.clear).append(microseconds)

    def merge(self, other: Score) -> None:
        self.documents += other.documents
        self.right += other.right
        self.wrong += other.wrong
        self.clear += other.clear
        self.open += other.open

    def row(self, name: str) -> str:
        clear, slow = (f"{median(times):8.0f}" if times else "       -" for times in (self.clear, self.open))
        right, doubt = self.right / self.documents, len(self.open) / self.documents
        return f"{name:5}{self.documents:8}{right:9.2%}{self.wrong:7}{doubt:9.2%}{clear}{slow}"


def samples(text: str) -> Iterable[str]:
    """Pieces of up to 300 characters; one that a script without spaces would leave whole is cut anywhere."""
    start = 0
    while start + SAMPLE <= len(text):
        cut = text.rfind(" ", start + SAMPLE // 2, start + SAMPLE)
        end = cut if cut > 0 else start + SAMPLE
        yield text[start:end]
        start = end


def measure(code: str, texts: Iterable[str]) -> Score:
    score = Score()
    for text in texts:
        begin = perf_counter()
        found = language_of(text)
        score.add(code, found, (perf_counter() - begin) * 1e6)
    return score


def report(title: str, texts: dict[str, list[str]]) -> None:
    print(f"{title}\n{'':5}{'texts':>8}{'right':>9}{'wrong':>7}{'doubt':>9}{'clear us':>8}{'slow us':>8}")
    total = Score()
    for code, cut in texts.items():
        score = measure(code, cut)
        print(score.row(code))
        total.merge(score)
    print(total.row("all"), end="\n\n")


def main(folder: Path) -> None:
    documents = {
        path.stem: [part.strip() for part in path.read_text(encoding="utf-8").split("\n\n") if part.strip()]
        for path in sorted(folder.glob("*.txt"))
    }
    language_of("Words in which langdetect has to be asked load its profiles.")
    report("whole documents", documents)
    long = {code: [text for text in texts if len(text) >= SAMPLE] for code, texts in documents.items()}
    report("whole documents of 300 characters and more", {code: texts for code, texts in long.items() if texts})
    joined = {code: " ".join(" ".join(texts).split()) for code, texts in documents.items()}
    report("samples of 300 characters", {code: list(samples(text)) for code, text in joined.items()})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
