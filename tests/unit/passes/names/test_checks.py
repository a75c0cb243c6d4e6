"""What is wrong in entries of names: told when they are loaded or tested, before they are used."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from small_packs import pack

from cleaner import Cleaner
from cleaner.catalog import load
from cleaner.cli import main
from cleaner.errors import RuleError
from cleaner.passes.names.checks import name_problems


class TestContradictions:
    """What somebody wrote in two entries that cannot both hold is told before it is used."""

    def problems(self, folder: Path, text: str) -> list[str]:
        found = list(name_problems(load([pack(folder, text)])))
        return [each.removeprefix(f"{folder}/own.toml: ") for each in found]

    def test_the_shipped_names_hold_together(self) -> None:
        assert list(name_problems(load())) == []

    def test_a_name_that_is_wrong_and_kept(self, tmp_path: Path) -> None:
        text = '[places]\n"Xaville" = { wrong = ["Xaburg"] }\n[keep]\nnames = ["Xaburg"]'
        said = 'places: Xaville: wrong: "Xaburg" is under [keep], too; take it out of one of them'
        assert self.problems(tmp_path, text) == [said]

    def test_a_name_that_is_wrong_and_right(self, tmp_path: Path) -> None:
        text = '[places]\n"Xaville" = { wrong = ["Xaburg"], also = ["Xaburg"] }'
        (said,) = self.problems(tmp_path, text)
        assert said == 'places: Xaville: wrong: "Xaburg" is right by this entry itself; take it out of one of them'

    def test_a_name_that_is_right_elsewhere(self, tmp_path: Path) -> None:
        text = '[terms]\n"Forum of Nations" = { wrong = ["Kharkiv"] }'
        (said,) = self.problems(tmp_path, text)
        assert said.startswith('terms: Forum of Nations: wrong: "Kharkiv" is right by "Kharkiv"; take it out, or say')
        guarded = text.replace(" }", ', near = ["1922"] }')
        assert self.problems(tmp_path, guarded) == []

    def test_an_english_word(self, tmp_path: Path) -> None:
        text = '[places]\n"Xaville" = { wrong = ["Harbour"] }'
        (said,) = self.problems(tmp_path, text)
        assert said.startswith('places: Xaville: wrong: "Harbour" is an English word; say where it is wrong: near')
        assert self.problems(tmp_path, text.replace(" }", ', unless = ["harbour"] }')) == []

    def test_a_derived_spelling_that_is_another_entry_s_name(self, tmp_path: Path) -> None:
        text = '[people]\n"Yuri Tester" = { ru = "Юрий Тестер" }\n"Jurij Tester" = { wrong = ["Georg Tester"] }\n'
        (said,) = self.problems(tmp_path, text)
        assert said.startswith(
            'people: Yuri Tester: a spelling of it is "Jurij Tester", the name of another entry; write'
        )
        assert self.problems(tmp_path, text + '[keep]\nnames = ["Jurij Tester"]') == []
        assert self.problems(tmp_path, text.replace('Тестер" }', 'Тестер", near = ["Duma"] }')) == []

    def test_one_name_of_two_entries(self, tmp_path: Path) -> None:
        text = '[places]\n"Xaville" = { wrong = ["Xb"] }\n"Xburg" = { wrong = ["Xc"], also = ["Xaville"] }'
        (said,) = self.problems(tmp_path, text)
        assert said == 'places: Xburg: "Xaville" is the name of another entry, too; take out one of the two'

    def test_the_command_and_the_library_tell_them(self, tmp_path: Path) -> None:
        folder = pack(tmp_path, '[places]\n"Xaville" = { wrong = ["Harbour"] }')
        result = CliRunner().invoke(main, ["rules", "test", "--rules", str(folder)])
        assert (result.exit_code, "Xaville: wrong:" in result.output) == (1, True)
        with pytest.raises(RuleError, match="Xaville: wrong:"):
            Cleaner(rules=[folder])
