"""Which files are cleaned, what they are called, and where their results go."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from cleaner.errors import InputError
from cleaner.files.naming import cause, shown

LOG_SUFFIX = ".changes.jsonl"

_KINDS = {
    stat.S_IFDIR: "link to a folder",
    stat.S_IFIFO: "pipe",
    stat.S_IFSOCK: "socket",
    stat.S_IFCHR: "device",
    stat.S_IFBLK: "device",
}

_Identity: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Input:
    """A file to clean. `id` names its document: a relative POSIX path that never leads upwards.

    Raises ValueError for any other id.
    """

    path: Path
    id: str

    def __post_init__(self) -> None:
        if "\0" in self.id or {"", ".", ".."} & set(self.id.split("/")):
            raise ValueError(f"not a relative path that stays inside: {self.id!r}")


@dataclass(frozen=True, slots=True)
class Walk:
    """What a search found: files to clean, and files of folders that it leaves alone.

    `ignored` holds files that no pattern took, links to folders, pipes and the like, which `kind_of` tells, but neither
    hidden files nor change logs.
    """

    inputs: tuple[Input, ...]
    ignored: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Outputs:
    """Where the cleaned text of an input and its change log are written."""

    text: Path
    log: Path


def find_inputs(paths: Sequence[Path], *, include: Sequence[str] = ("*.txt",), skip: Path | None = None) -> Walk:
    """The files to clean among `paths`: files named there, and files in folders named there.

    A file that is named is always taken, by its name. Folders are walked downwards in sorted order; a file in
    one is taken when a pattern of `include` matches the end of its path as `PurePath.match` has it, case
    counting, and its id is its path relative to the folder; so is a link that leads nowhere. A folder below that
    cannot be read is taken as a file, and so fails where it is read, beside others that do not. Hidden files and
    folders, change logs and what lies in the folder `skip` are passed over, and links to folders are not followed.
    A file found twice under one id is taken once.

    Raises InputError for a path that is not there or cannot be read, a folder named inside `skip`, and a
    pattern that is empty.
    """
    if not all(PurePosixPath(pattern).parts for pattern in include):
        raise InputError("an empty pattern takes no file: leave it out, or write one such as *.txt")
    avoid = _identity(skip) if skip is not None else None
    inputs: dict[tuple[str, str], Input] = {}
    ignored: dict[Path, None] = {}
    for path in paths:
        try:
            for found in _search(path, include, avoid):
                if isinstance(found, Input):
                    inputs.setdefault((os.path.realpath(found.path), found.id), found)
                else:
                    ignored[found] = None
        except (OSError, ValueError) as error:
            raise _not_found(path, error) from error
    return Walk(tuple(inputs.values()), tuple(ignored))


def plan_outputs(inputs: Sequence[Input], out: Path) -> dict[Input, Outputs]:
    """Where in the folder `out` the results of each input go: the text under its id, the log beside it.

    The log of NAME.txt is NAME.changes.jsonl; that of any other name is the whole name and .changes.jsonl.
    Raises InputError when two inputs would write one file, or an output would overwrite an input.
    """
    plan = {each: Outputs(out / each.id, out / _log_id(each.id)) for each in inputs}
    _refuse_clashes(plan, out)
    _refuse_overwriting(plan)
    return plan


def _search(path: Path, include: Sequence[str], avoid: _Identity | None) -> Iterator[Input | Path]:
    """What `path` stands for: an input each, or the bare path of what is ignored."""
    path.stat()  # raises where there is nothing
    if not path.is_dir():
        yield Input(path, path.name)
        return
    if avoid is not None and avoid in map(_identity, (path, *path.resolve().parents)):
        raise InputError(f"{shown(path)}: lies in the output folder: choose another output folder")
    for found in _below(path, avoid):
        id = found.relative_to(path).as_posix()
        taken = _is_folder(found) or (_may_be_file(found) and any(map(PurePosixPath(id).match, include)))
        yield Input(found, id) if taken else found


def _below(folder: Path, avoid: _Identity | None) -> Iterator[Path]:
    """All below `folder` that is neither a folder nor hidden nor a change log, in sorted order; folders it cannot read.

    A list of what waits, not recursion: folders may lie deeper than Python's stack.
    """
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path != folder and not _is_folder(path):
            if not path.name.endswith(LOG_SUFFIX):
                yield path
        elif avoid is None or _identity(path) != avoid:
            try:
                seen = [each for each in path.iterdir() if not each.name.startswith(".")]
            except OSError:
                if path == folder:
                    raise
                yield path
            else:
                waiting += sorted(seen, key=lambda each: each.name, reverse=True)


def _is_folder(path: Path) -> bool:
    """Whether it is a folder and no link to one; of what cannot be asked nothing is said."""
    try:
        return path.is_dir() and not path.is_symlink()
    except OSError:
        return False


def _may_be_file(path: Path) -> bool:
    """Whether it is a file, or a link that leads nowhere or what cannot be asked, which fail where they are read."""
    try:
        return path.is_file() or not path.exists()
    except OSError:
        return True


def kind_of(path: Path) -> str:
    """What stands at a path that is there, and is no folder: a file, or what is not read where a folder is searched."""
    try:
        return _KINDS.get(stat.S_IFMT(path.stat().st_mode), "file")
    except OSError:
        return "file"


def _not_found(path: Path, error: OSError | ValueError) -> InputError:
    if not isinstance(error, OSError):  # a NUL or a lone surrogate in the path
        return InputError(f"{shown(path)}: not a path: {shown(str(error))}: check the name")
    place = shown(os.fsdecode(error.filename)) if error.filename else shown(path)
    return InputError(f"{place}: {cause(error)}: check the name, and that it may be read")


def _log_id(id: str) -> str:
    path = PurePosixPath(id)
    return str(path.with_suffix(LOG_SUFFIX)) if path.suffix == ".txt" else id + LOG_SUFFIX


def _refuse_clashes(plan: dict[Input, Outputs], out: Path) -> None:
    """Two outputs may not be one file, nor one the folder that another lies in."""
    fold = _folds_case(out)
    files: dict[str, Input] = {}
    for each in plan:
        for id in (each.id, _log_id(each.id)):
            other = files.setdefault(_key(id, fold), each)
            if other != each:
                raise _clash(other, each, out / id)
    for each in plan:
        for folder in PurePosixPath(each.id).parents:
            owner = files.get(_key(str(folder), fold))
            if owner is not None:
                raise _clash(owner, each, out / folder)


def _clash(one: Input, two: Input, output: Path) -> InputError:
    both = f"{shown(one.path)} and {shown(two.path)}"
    return InputError(f"{both} would both write {shown(output)}: rename one, or clean them into two folders")


def _refuse_overwriting(plan: dict[Input, Outputs]) -> None:
    inputs = {_identity(each.path): each for each in plan}
    for outputs in plan.values():
        for output in (outputs.text, outputs.log):
            identity = _identity(output)
            if identity is not None and identity in inputs:
                source = shown(inputs[identity].path)
                raise InputError(f"output {shown(output)} would overwrite input {source}: choose another output folder")


def _identity(path: Path) -> _Identity | None:
    """What `os.path.samefile` compares: the same for a link, a hard link and another spelling of the name."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def _key(id: str, fold: bool) -> str:
    return unicodedata.normalize("NFC", id).casefold() if fold else id


def _folds_case(folder: Path) -> bool:
    """Whether names that differ in case only are one file where `folder` is or will be."""
    for place in (folder.absolute(), *folder.absolute().parents):
        swapped = place.with_name(place.name.swapcase()) if place.name else place
        if swapped != place and place.exists():
            return _identity(place) == _identity(swapped)
    return False
