"""Entries of names as they are read: what each must say, and what overrides it."""

from __future__ import annotations

from pathlib import Path

import pytest
from name_rules import read
from small_packs import pack

from cleaner.catalog import load
from cleaner.errors import RuleError


class TestLoading:
    def error(self, folder: Path, text: str) -> str:
        with pytest.raises(RuleError) as caught:
            _ = load([pack(folder, text)]).people
        return str(caught.value).removeprefix(f"{folder}/")

    def test_a_native_name_of_undecided_language_asks_for_it(self, tmp_path: Path) -> None:
        said = self.error(tmp_path, '[people]\n"Ivan Tester" = "Татар Тестер"')
        assert said.startswith("own.toml: people: Ivan Tester: ")
        assert 'write { ru = "Татар Тестер" }' in said

    def test_a_native_name_in_other_letters(self, tmp_path: Path) -> None:
        said = self.error(tmp_path, '[people]\n"Ivan Tester" = { uk = "Иван Тэстер" }')
        assert said.startswith("own.toml: people: Ivan Tester: uk: ")

    def test_an_unknown_key(self, tmp_path: Path) -> None:
        said = self.error(tmp_path, '[people]\n"Ivan Tester" = { ru = "Иван Тестер", wron = ["x"] }')
        assert said.startswith("own.toml: people: Ivan Tester: wron: unknown key")

    def test_an_entry_that_says_nothing(self, tmp_path: Path) -> None:
        assert "needs a native name" in self.error(tmp_path, '[terms]\n"Thing" = { near = ["x"] }')

    def test_a_later_folder_overrides_an_entry_by_its_name(self, tmp_path: Path) -> None:
        own = pack(tmp_path, '[places]\n"Kharkiv" = { wrong = ["Harkiw"] }')
        assert read("To Charkiw and to Harkiw, again.", own).text == "To Charkiw and to Kharkiv, again."
