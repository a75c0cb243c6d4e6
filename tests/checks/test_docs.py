"""The pages, tried: what they show is run, what they list is compared with the program, what they point to is there.

The blocks of a page are taken in order, in one empty folder:

    pycon    is a doctest
    console  is run; a file that `cat` shows and that is not there yet is made of what is shown
    toml     starts with its name, as in "# cleaner.toml", and is written there; rules must prove their examples
    python   is executed, and must run
    sh       sets something up or calls a tool, see the tests of those
    text     is a drawing
"""

from __future__ import annotations

import doctest
import inspect
import io
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any

import click
import pytest
from click.testing import CliRunner
from places import ROOT

from cleaner import Cleaner, Tier, __version__
from cleaner.catalog import CHANGE_CLASSES, load
from cleaner.catalog.fields import Fields
from cleaner.catalog.glossaries import parse_glossary
from cleaner.catalog.loanwords import parse_loanwords
from cleaner.catalog.model import PROTECTED_KINDS
from cleaner.catalog.parse import parse_rules
from cleaner.cli import config, main
from cleaner.cli.group import FAILED, FINDINGS, INTERRUPTED, TERMINATED
from cleaner.examples import problems
from cleaner.passes import ORDER
from cleaner.passes.detectors import DETECTORS

PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "docs/*.md", "benchmarks/*.md", "seeds/*.md")
    for path in ROOT.glob(pattern)
)
TRIED = [page for page in PAGES if not page.startswith(("benchmarks/", "seeds/"))]
WRONG = "wrong"
"""The folder of rules that a page shows for their mistakes."""

ARGOS = """
class Language:
    def __init__(self, code): self.code = code
    def get_translation(self, to): return self if self.code != to.code else None
    def translate(self, text): return text.upper()
def get_installed_languages(): return [Language("de"), Language("en")]
"""
"""What the translator of docs/fragments.md uses of Argos Translate."""

_FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block; `place` is page:line, for messages."""

    place: str
    kind: str
    text: str


def blocks(page: str, *kinds: str) -> Iterator[Block]:
    """The blocks of a page, of these kinds or all."""
    text = read(page)
    for match in _FENCE.finditer(text):
        if not kinds or match[2] in kinds:
            yield Block(f"{page}:{text.count(chr(10), 0, match.start()) + 1}", match[2], dedent(match[3]))


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def prose(page: str) -> str:
    """A page without its fenced blocks."""
    return _FENCE.sub("", read(page))


def tables(page: str, *head: str) -> Iterator[dict[str, str]]:
    """The rows of all tables of a page that have these columns."""
    columns: list[str] = []
    for line in prose(page).split("\n"):
        cells = [cell.strip().replace(r"\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if not cells:
            columns = []
        elif not columns:
            columns = cells
        elif set(head) <= set(columns) and not set(line) <= set("|-: "):
            yield dict(zip(columns, cells, strict=True))


def column(page: str, name: str, *beside: str) -> list[str]:
    """What a column of the tables holds that also have the columns `beside`, without back-ticks."""
    return [row[name].replace("`", "") for row in tables(page, name, *beside)]


# ---- what the pages show -------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder, and a `cleaner` on the path that is the one of this checkout."""
    programs = tmp_path / "programs"
    programs.mkdir()
    command = programs / "cleaner"
    start = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from cleaner.cli import main; main(prog_name='cleaner')"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{start}" "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    for name, value in {"COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"}.items():
        monkeypatch.setenv(name, value)
    empty = tmp_path / "here"
    empty.mkdir()
    monkeypatch.chdir(empty)
    return empty


@pytest.mark.skipif(os.name == "nt", reason="the pages speak to a POSIX shell")
@pytest.mark.parametrize("page", TRIED)
def test_what_a_page_shows_is_what_happens(page: str, folder: Path) -> None:
    names: dict[str, Any] = {}
    for block in blocks(page):
        match block.kind:
            case "console":
                type_in(block, folder)
            case "toml":
                write_down(block, folder)
            case "pycon":
                talk(block, names)
            case "python":
                exec(compile(block.text, block.place, "exec"), names)
            case kind:
                assert kind in ("sh", "text"), f"{block.place}: nobody tries a block of this kind"
    for rules in sorted(path for path in folder.iterdir() if path.is_dir() and any(path.rglob("*.toml"))):
        if rules.name != WRONG:
            catalog = load([Path(rules.name)])
            own = [rule for rule in catalog.rules if rule.place.startswith(f"{rules.name}/")]
            assert [str(problem) for problem in problems(catalog, own)] == []


def said(command: str | list[str], **how: Any) -> tuple[int, str]:
    """The exit code of a command, and what it wrote to standard output and standard error."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300, check=False, **how)
    return done.returncode, done.stdout.decode("utf-8")


def type_in(block: Block, folder: Path) -> None:
    for entry in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, _, shown = entry.partition("\n")
        file = folder / command.removeprefix("cat ")
        if command.startswith("cat ") and not file.exists():
            file.write_text(shown, encoding="utf-8")
        assert said(command, shell=True)[1] == shown, f"{block.place}: {command}"


def write_down(block: Block, folder: Path) -> None:
    name = block.text.partition("\n")[0].removeprefix("# ")
    file = folder / name
    assert re.fullmatch(r"[\w/-]+\.toml", name), f"{block.place}: starts with no name of a file"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(block.text, encoding="utf-8")
    if name == "cleaner.toml":
        config.read(file)


def talk(block: Block, names: dict[str, Any]) -> None:
    test = doctest.DocTestParser().get_doctest(block.text, names, block.place, block.place, 0)
    report = io.StringIO()
    assert test.examples, f"{block.place}: shows no >>>"
    failed = doctest.DocTestRunner(verbose=False).run(test, out=report.write, clear_globs=False).failed
    assert not failed, report.getvalue()
    names |= test.globs


def test_the_replay_that_the_log_page_gives_leads_from_source_to_text() -> None:
    import cleaner  # noqa: PLC0415
    from cleaner.changes import record_of  # noqa: PLC0415

    (block,) = blocks("docs/change-log.md", "python")
    names: dict[str, Any] = {}
    exec(compile(block.text, block.place, "exec"), names)
    source = (
        "The council met on Sunday and voted for the new bridge.\n\nAdvertisement\n\n"
        "It rained. The club‘s evening in MÃ¼nchen was moved because of[regionalen Wahlen]in May."
    )
    result = cleaner.clean(source, language="en")
    assert len(result.changes) == 4
    assert names["replay"](source, [record_of(change) for change in result.changes]) == result.text


def test_the_translator_that_the_fragments_page_gives_answers_line_by_line(tmp_path: Path) -> None:
    (script,) = (block.text for block in blocks("docs/fragments.md", "console") if "cat argos.py" in block.text)
    (tmp_path / "argos.py").write_text(script.removeprefix("$ cat argos.py\n"), encoding="utf-8")
    (tmp_path / "argostranslate").mkdir()
    (tmp_path / "argostranslate" / "translate.py").write_text(ARGOS, encoding="utf-8")
    asked = [
        {"id": n, "text": "ja", "source": source, "target": "en"} for n, source in enumerate(["de", "ru", "en"], 1)
    ]
    sent = "".join(json.dumps(each) + "\n" for each in asked)
    answered = said([sys.executable, "argos.py"], input=sent.encode(), cwd=tmp_path)[1].splitlines()
    assert [json.loads(line) for line in answered] == [
        {"id": 1, "translation": "JA"},
        {"id": 2, "translation": None},
        {"id": 3, "translation": None},
    ]


# ---- what the pages tell to set up and to run ----------------------------------------------------------------


def test_the_test_command_stands_where_the_continuous_run_takes_it_from() -> None:
    between = re.search(r"^<!-- test command -->\n(.*?)^<!-- end -->\n", read("README.md"), re.MULTILINE | re.DOTALL)
    assert between
    lines = [line for line in between[1].splitlines() if line and not line.startswith(("<!--", "```"))]
    assert len(lines) == 1
    assert lines[0].split(" && ") == [
        "python3 -m venv .venv",
        ".venv/bin/pip install -q -e '.[dev]'",
        ".venv/bin/python -m pytest -n auto",
    ]


def test_the_main_job_cleans_the_samples_into_their_folder() -> None:
    (command,) = (block.text.strip() for block in blocks("README.md", "sh") if "seeds" in block.text)
    first, *_, last = command.split(" && ")
    assert (first, last) == ("python3 -m venv .venv", ".venv/bin/cleaner clean seeds -o cleaned")


def test_the_checks_that_contributors_are_told_of_are_those_that_the_tests_run() -> None:
    told = [line.split()[0] for block in blocks("CONTRIBUTING.md", "sh") for line in block.text.splitlines()]
    run = re.findall(r'runs_clean\("([\w-]+)"', read("tests/checks/test_checks.py"))
    assert [Path(program).name for program in told] == run


# ---- what the pages list -------------------------------------------------------------------------------------

KEYS = list(tables("docs/rules.md", "key", "example"))
BASE: dict[str, Any] = {
    "id": "own.x",
    "summary": "x",
    "why": "x",
    "tier": "report",
    "match": {"pattern": "x"},
    "hit": [{"text": "[[x]]", "becomes": ""}],
    "miss": ["y"],
}


def read_example(key: str, example: str) -> None:
    """Read the example as the part of a file that it is; RuleError where it is none."""
    table = tomllib.loads(example)
    if key in ("words", "phrases"):
        parse_glossary("docs/rules.md", "it-en", table)
    elif key == "loanwords":
        parse_loanwords("docs/rules.md", "en", table)
    else:
        parse_rules("docs/rules.md", table if key == "off" else {"rule": [BASE | table]})


@pytest.mark.parametrize("row", KEYS, ids=lambda row: row["key"])
def test_the_example_of_a_key_is_part_of_a_rule_file(row: dict[str, str]) -> None:
    key, example = row["key"].strip("`"), row["example"].strip("`")
    assert re.search(rf"(?<![\w-]){key} = ", example)
    read_example(key, example)


def test_every_key_of_a_rule_file_is_told_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[str] = set()
    take = Fields.take

    def noted(self: Fields, key: str) -> Any:
        asked.add(key)
        return take(self, key)

    monkeypatch.setattr(Fields, "take", noted)
    told = [(row["key"].strip("`"), row["example"].strip("`")) for row in KEYS]
    for key, example in told:
        read_example(key, example)
    assert asked - {"rule"} == {key for key, _ in told}


def test_what_rules_can_name_is_told_in_full() -> None:
    assert sorted(column("docs/rules.md", "detector")) == sorted(DETECTORS)
    assert column("docs/rules.md", "class") == list(CHANGE_CLASSES)
    assert column("docs/rules.md", "place") == list(PROTECTED_KINDS)
    assert column("docs/rules.md", "tier") == list(Tier)


def test_the_passes_are_told_in_their_order() -> None:
    rows = list(tables("docs/rules.md", "pass", "families"))
    told = [(row["pass"], row["families"].replace("`", ""), row["why there"].split(" (")[0]) for row in rows]
    assert told == [(place.name, ", ".join(place.families) or "all others", place.reason) for place in ORDER]


def test_the_families_are_told_with_their_tiers_and_languages() -> None:
    found: dict[str, tuple[set[str], set[str]]] = {}
    for rule in load().rules:
        tiers, languages = found.setdefault(rule.family, (set(), set()))
        tiers.add(str(rule.tier))
        languages.update(rule.guards.languages or ("any",))
    told = {
        row["family"].strip("`"): (row["tiers"], row["languages"]) for row in tables("README.md", "family", "tiers")
    }
    assert told == {
        family: (", ".join(sorted(tiers)), ", ".join(sorted(languages, key=lambda code: (code != "any", code))))
        for family, (tiers, languages) in found.items()
    }


def commands(group: click.Group, *before: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        assert command
        if isinstance(command, click.Group):
            yield from commands(command, *before, name)
        else:
            yield (*before, name), command


def test_the_commands_are_told_in_full() -> None:
    told = [cell.split("cleaner ")[1] for cell in column("README.md", "command")]
    known = [" ".join(name) for name, _ in commands(main)]
    assert sorted(re.split(r" [A-Z\[]", cell)[0] for cell in told) == sorted(known)


def test_the_page_of_repairs_is_what_the_rules_give() -> None:
    made = CliRunner().invoke(main, ["rules", "list", "--format", "markdown"])
    assert made.exit_code == 0
    again = "cleaner rules list --format markdown > docs/repairs.md"
    assert made.stdout == read("docs/repairs.md"), f"the rules have changed; run: {again}"


def test_every_rule_stands_on_the_page_of_repairs_once() -> None:
    told = re.findall(r"^- \*\*(\S+)\*\* \((safe|review|report)", read("docs/repairs.md"), re.MULTILINE)
    assert told == [(rule.id, str(rule.tier)) for rule in load().rules]


def test_no_page_names_an_option_that_no_command_has() -> None:
    known = {option for _, command in commands(main) for each in command.params for option in each.opts}
    known |= {option for _, command in commands(main) for each in command.params for option in each.secondary_opts}
    for page in TRIED:
        spans = [span for span in _CODE.findall(prose(page)) if span.startswith(("cleaner ", "-"))]
        named = {option for span in spans for option in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", span)}
        assert named <= known | {"--help"}, page


def test_the_settings_are_told_in_full() -> None:
    (block,) = blocks("README.md", "toml")
    fields = set(config.Config.__dataclass_fields__) - {"file"}
    assert {key.replace("-", "_") for key in tomllib.loads(block.text)} == fields


def test_the_exit_codes_are_told() -> None:
    codes = [0, FINDINGS, FAILED, INTERRUPTED, TERMINATED]
    assert [int(code) for code in column("README.md", "code", "meaning")] == codes


def test_the_layers_are_told_as_they_are_checked() -> None:
    linter = tomllib.loads(read("pyproject.toml"))["tool"]["importlinter"]
    (layers,) = (contract["layers"] for contract in linter["contracts"] if contract["type"] == "layers")
    told = [block.text.splitlines() for block in blocks("docs/architecture.md", "text")]
    assert [layer.replace("cleaner.", "") for layer in layers] in told


def test_every_part_of_the_program_is_told() -> None:
    told = prose("docs/architecture.md")
    for path in (ROOT / "cleaner").iterdir():
        if path.is_dir() and any(path.glob("*.py")):
            assert f"`cleaner/{path.name}/`" in told


def test_the_newest_version_in_the_changelog_is_that_of_the_package() -> None:
    newest = read("CHANGELOG.md").split("\n## ")[1]
    assert newest.startswith(f"[{__version__}]")
    assert "\n### Rules\n" in newest


# ---- what the pages point to ---------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES)
def test_links_and_paths_lead_somewhere(page: str) -> None:
    for link in _LINK.findall(prose(page)):
        file, _, anchor = link.partition("#")
        if not link.startswith("https://"):
            target = ROOT / page if not file else (ROOT / page).parent / file
            assert target.exists(), link
            headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            assert not anchor or anchor in [heading.lower().replace(" ", "-") for heading in headings], link
    for span in _CODE.findall(prose(page)):
        if re.fullmatch(r"(?:cleaner|rules|docs|tests|seeds|cleaned|benchmarks|\.ci)/[a-z_./-]*", span):
            assert (ROOT / span).exists(), span


def test_the_arguments_of_the_library_are_told_in_full() -> None:
    told = [name.strip() for cell in column("docs/python.md", "argument") for name in cell.split(",")]
    assert sorted(told) == sorted(inspect.signature(Cleaner).parameters)
