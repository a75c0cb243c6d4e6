"""Which files are read, and where each output goes: never over an input."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from messages import message

from cleaner.files import (
    Input,
    Outputs,
    find_inputs,
    kind_of,
    plan_outputs,
    read_document,
    walking,
    write_atomically,
)


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode("utf-8", "surrogateescape"))


def ids(*paths: Path, **options: object) -> list[str]:
    return [found.id for found in find_inputs(paths, **options).inputs]  # type: ignore[arg-type]


def test_a_folder_is_walked_in_order_and_tells_what_it_left(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.txt", "a/b/c.txt", "B.txt", "a.md", "a/.hidden.txt", ".git/x.txt")
    make(tmp_path, "b.changes.jsonl", "a/note.TXT")
    walk = find_inputs([tmp_path])
    assert walk.inputs == tuple(Input(tmp_path / id, id) for id in ["B.txt", "a/b/c.txt", "a/z.txt", "b.txt"])
    assert walk.ignored == (tmp_path / "a" / "note.TXT", tmp_path / "a.md")


def test_a_named_file_is_always_taken_by_its_name(tmp_path: Path) -> None:
    make(tmp_path, "sub/a.md", "sub/.hidden")
    assert ids(tmp_path / "sub" / "a.md", tmp_path / "sub" / ".hidden", skip=tmp_path) == ["a.md", ".hidden"]


def test_patterns_choose_files_of_folders(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.md", "news/c.md", "c.changes.jsonl")
    assert ids(tmp_path, include=["*.md"]) == ["b.md", "news/c.md"]
    assert ids(tmp_path, include=["news/*"]) == ["news/c.md"]
    assert ids(tmp_path, include=["*"]) == ["a.txt", "b.md", "news/c.md"]
    assert ids(tmp_path, include=[]) == []
    for pattern in ("", "."):
        assert "empty pattern" in message(find_inputs, [tmp_path], include=[pattern])


def test_the_output_folder_is_not_walked(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "out/a.txt", "out/sub/b.txt", "sub/out/c.txt")
    (tmp_path / "other").symlink_to("out")
    for skip in (tmp_path / "out", tmp_path / "sub" / ".." / "out", tmp_path / "other"):
        assert ids(tmp_path, skip=skip) == ["a.txt", "sub/out/c.txt"]
        for named in (tmp_path / "out", tmp_path / "out" / "sub"):
            assert "output folder" in message(find_inputs, [named], skip=skip)
    assert ids(tmp_path / "sub", skip=tmp_path / "not there yet") == ["out/c.txt"]


def test_what_is_no_file_is_left_alone_in_a_folder_and_told_by_its_kind(tmp_path: Path) -> None:
    make(tmp_path, "in/a.txt", "in/note.md")
    os.mkfifo(tmp_path / "in" / "pipe.txt")
    (tmp_path / "in" / "up").symlink_to("..")
    (tmp_path / "in" / "null.txt").symlink_to("/dev/null")
    walk = find_inputs([tmp_path / "in"])
    assert [found.id for found in walk.inputs] == ["a.txt"]
    kinds = {path.name: kind_of(path) for path in walk.ignored}
    assert kinds == {"note.md": "file", "null.txt": "device", "pipe.txt": "pipe", "up": "link to a folder"}


def test_links_are_read_but_folders_behind_them_are_not_walked(tmp_path: Path) -> None:
    make(tmp_path, "in/a.txt", "elsewhere/b.txt")
    folder = tmp_path / "in"
    (folder / "file.txt").symlink_to("../elsewhere/b.txt")
    (folder / "loop").symlink_to(".")
    (folder / "up").symlink_to("..")
    (folder / "broken.txt").symlink_to("nowhere")
    (folder / "self.txt").symlink_to("self.txt")
    walk = find_inputs([folder])
    taken = ["a.txt", "broken.txt", "file.txt", "self.txt"]
    assert [found.id for found in walk.inputs] == taken, "who reads a link that leads nowhere is told"
    assert [path.name for path in walk.ignored] == ["loop", "up"]
    assert ids(folder / "loop") == taken, "a link that is named is followed"
    assert "broken.txt" in message(find_inputs, [folder / "broken.txt"])


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "no\nne", Path("a\0b"), Path("\ud800"), tmp_path / ("x" * 300)):
        assert "check the name" in message(find_inputs, [path])
    assert find_inputs([tmp_path]).inputs == () == find_inputs([]).inputs


def test_a_folder_that_cannot_be_listed_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.txt", "closed/b.txt")
    listing = Path.iterdir

    def guarded(path: Path) -> object:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return listing(path)

    monkeypatch.setattr(Path, "iterdir", guarded)
    assert [each.id for each in find_inputs([tmp_path]).inputs] == ["a.txt", "closed"]  # which fails where it is read
    assert message(find_inputs, [tmp_path / "closed"]).startswith(f"{tmp_path / 'closed'}: permission denied")


def test_a_file_found_twice_is_taken_once(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    again = tmp_path / "." / "a.txt"
    assert ids(tmp_path, tmp_path, tmp_path / "a.txt", again) == ["a.txt"]


def test_names_of_any_kind_are_kept(tmp_path: Path) -> None:
    names = ["-.txt", " .txt", "a\nb.txt", "e\N{COMBINING ACUTE ACCENT}.txt", "é.txt", "日本.txt", "\udcff.txt"]
    make(tmp_path, *names)
    assert sorted(ids(tmp_path)) == sorted(names)
    for found, outputs in plan_outputs(find_inputs([tmp_path]).inputs, tmp_path / "out").items():
        write_atomically(outputs.text, read_document(found.path, id=found.id).text.encode("latin-1", "replace"))
    assert sorted(ids(tmp_path / "out")) == sorted(names)


def planned(out: Path, *ids: str) -> list[tuple[str, str]]:
    plan = plan_outputs([Input(Path("/in") / id, id) for id in ids], out)
    return [(str(o.text.relative_to(out)), str(o.log.relative_to(out))) for o in plan.values()]


def test_a_log_lies_beside_its_text(tmp_path: Path) -> None:
    assert planned(tmp_path, "x/a.txt", "a.md", "b.c.txt", "a.TXT", ".txt", "c") == [
        ("x/a.txt", "x/a.changes.jsonl"),
        ("a.md", "a.md.changes.jsonl"),
        ("b.c.txt", "b.c.changes.jsonl"),
        ("a.TXT", "a.TXT.changes.jsonl"),
        (".txt", ".txt.changes.jsonl"),
        ("c", "c.changes.jsonl"),
    ]


@pytest.mark.parametrize("id", ["", "..", "../a", "a/../../b", "/a", "a/", "a//b", "./a", "a/.", "a\0b"])
def test_an_id_that_leads_out_of_its_folder_cannot_be_made(id: str) -> None:
    with pytest.raises(ValueError, match="stays inside"):
        Input(Path("a"), id)


@given(st.text("ab./\\\0 ~", max_size=8))
def test_every_output_lies_in_the_output_folder(id: str) -> None:
    try:
        each = Input(Path("/nowhere"), id)
    except ValueError:
        return
    outputs = plan_outputs([each], Path("/out"))[each]
    for path in (outputs.text, outputs.log):
        assert os.path.commonpath(["/out", os.path.normpath(path)]) == "/out" != os.path.normpath(path)


def test_two_inputs_with_one_output_are_both_named(tmp_path: Path) -> None:
    make(tmp_path, "one/a.txt", "two/a.txt")
    walk = find_inputs([tmp_path / "one", tmp_path / "two"])
    said = message(plan_outputs, walk.inputs, tmp_path / "out")
    for path in ("one/a.txt", "two/a.txt", "out/a.txt"):
        assert str(tmp_path / path) in said


@pytest.mark.parametrize(
    ("one", "two"), [("a", "a.txt"), ("a.txt", "a.changes.jsonl"), ("x", "x/y.txt"), ("y.txt/z", "y.txt")]
)
def test_a_text_a_log_and_a_folder_may_not_be_one_file(tmp_path: Path, one: str, two: str) -> None:
    said = message(planned, tmp_path, one, two)
    assert f"/in/{one}" in said and f"/in/{two}" in said


def test_names_that_differ_in_case_clash_where_the_file_system_folds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["a.txt", "A.txt", "é.txt", "e\N{COMBINING ACUTE ACCENT}.txt"]
    monkeypatch.setattr(walking, "_folds_case", lambda _: False)
    assert len(planned(tmp_path, *names)) == 4
    monkeypatch.setattr(walking, "_folds_case", lambda _: True)
    for pair in (names[:2], names[2:]):
        assert "would both write" in message(planned, tmp_path, *pair)


def test_whether_a_file_system_folds_case_is_asked_of_it(tmp_path: Path) -> None:
    (tmp_path / "Folder").mkdir()
    folds = (tmp_path / "fOLDER").exists()
    assert walking._folds_case(tmp_path / "Folder" / "not there" / "yet") is folds
    if not folds:
        (tmp_path / "fOLDER").symlink_to("Folder")
        assert walking._folds_case(tmp_path / "Folder" / "1")


def test_an_output_that_is_an_input_is_refused(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "out/b.txt", "log/c.changes.jsonl", "c.txt")
    (tmp_path / "link").symlink_to(".")
    (tmp_path / "soft").mkdir()
    (tmp_path / "soft" / "a.txt").symlink_to("../a.txt")
    (tmp_path / "hard").mkdir()
    os.link(tmp_path / "a.txt", tmp_path / "hard" / "a.txt")
    a = Input(tmp_path / "a.txt", "a.txt")
    for place in ("", "link", "soft", "hard", "out/.."):
        said = message(plan_outputs, [a], tmp_path / place)
        assert f"would overwrite input {a.path}" in said
    b = Input(tmp_path / "out" / "b.txt", "x.txt")
    assert "would overwrite input" in message(
        lambda: plan_outputs([b, Input(tmp_path / "c.txt", "b.txt")], tmp_path / "out")
    )
    log = Input(tmp_path / "log" / "c.changes.jsonl", "other")
    assert "would overwrite input" in message(
        lambda: plan_outputs([log, Input(tmp_path / "c.txt", "c.txt")], tmp_path / "log")
    )
    out = tmp_path / "out"
    assert plan_outputs([a], out) == {a: Outputs(out / "a.txt", out / "a.changes.jsonl")}
