"""`cleaner names`: whose name a spelling is, and how a name is spelt."""

from __future__ import annotations

import re

from click.testing import CliRunner

from cleaner.cli import main


class TestTheCommand:
    def run(self, *arguments: str) -> str:
        result = CliRunner().invoke(main, ["names", *arguments])
        assert result.exit_code == 0, result.output
        return result.output

    def test_explains_whose_name_a_spelling_is(self) -> None:
        said = self.run("explain", "Mychajło Chodorkowski")
        assert "Mikhail Khodorkovsky" in said
        assert "Mychajło: scheme scientific, of the uk form" in said
        assert "safe (names.full-name)" in said

    def test_explains_what_is_accepted_listed_or_kept(self) -> None:
        assert "accepted, no error" in self.run("explain", "Sergey Lavrov")
        assert "safe (names.place), listed as wrong, becomes Kyiv" in self.run("explain", "Kiew")
        assert "safe (names.place), scheme de, of the ru form" in self.run("explain", "Nowossibirsk")
        assert "never touched" in self.run("explain", "Harry Kane")
        assert "review (names.western-name)" in self.run("explain", "Michael Khodorkovsky")

    def test_lists_the_family_by_scheme(self) -> None:
        said = self.run("variants", "Garry Kasparov")
        assert re.search(r"de of ru +.*Kasparow", said)

    def test_says_that_nobody_is_called_so(self) -> None:
        result = CliRunner().invoke(main, ["names", "explain", "Nobody Atall"])
        assert (result.exit_code, "nothing in the catalogue" in result.output) == (1, True)
