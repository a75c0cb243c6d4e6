"""The snippets of docs/names.md do what the page says."""

from __future__ import annotations

import re
from pathlib import Path

from name_rules import read
from places import ROOT
from small_packs import pack

from cleaner.catalog import load
from cleaner.passes.names.checks import name_problems

GUIDE = ROOT / "docs" / "names.md"


class TestTheGuideForAuthors:
    """The snippets of docs/names.md load and do what the guide says."""

    SNIPPETS = re.findall(r"```toml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)

    def pack(self, folder: Path, *numbers: int) -> list[Path]:
        return [pack(folder / str(number), self.SNIPPETS[number]) for number in numbers]

    def test_a_person(self, tmp_path: Path) -> None:
        own = self.pack(tmp_path, 0, 1)
        for said in re.findall(r"\*(Taras \w+|Tarass \w+)\*", GUIDE.read_text(encoding="utf-8")):
            assert read(f"{said} came.", *own).text == "Taras Zrazkiv came."
        assert read("Jurij Primerow of the Duma.", *own).text == "Yuri Primerov of the Duma."
        assert read("Jurij Primerow.", *own).text == "Jurij Primerow."

    def test_a_place(self, tmp_path: Path) -> None:
        own = self.pack(tmp_path, 2)
        assert read("The road to Przykładów ends.", *own).text == "The road to Exampleville ends."
        assert read("The road to Nowyj Prymir ends.", *own).text == "The road to Novy Prymir ends."

    def test_a_term(self, tmp_path: Path) -> None:
        own = self.pack(tmp_path, 3)
        assert read("In Sofia the Rada of State met.", *own).text == "In Sofia the State Council met."
        assert read("The Rada of State met.", *own).text == "The Rada of State met."

    def test_a_keep(self, tmp_path: Path) -> None:
        text = "Taras Zrazkiw came."
        assert read(text, *self.pack(tmp_path, 0, 4), apply="review").text == text

    def test_what_cannot_both_hold(self, tmp_path: Path) -> None:
        (folder,) = self.pack(tmp_path, 5)
        (told,) = re.findall(r"```text\nmy-names/wrong\.toml: (.*)\n```", GUIDE.read_text(encoding="utf-8"))
        assert list(name_problems(load([folder]))) == [f"{folder}/own.toml: {told}"]
