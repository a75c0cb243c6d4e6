"""Files that are there whole, or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cleaner.errors import OutputError
from cleaner.files.naming import cause, shown

ELSEWHERE = "choose another output folder"
REMEDIES = {
    errno.ENOSPC: "free some disk space",
    errno.EDQUOT: "free some disk space",
    errno.EFBIG: "raise the limit on the size of files",
    errno.EACCES: f"ask for the right to write there, or {ELSEWHERE}",
    errno.EPERM: f"ask for the right to write there, or {ELSEWHERE}",
    errno.ENAMETOOLONG: "choose shorter names",
    errno.ENOTDIR: f"a file stands where a folder is needed: {ELSEWHERE}",
    errno.EEXIST: f"a file stands where a folder is needed: {ELSEWHERE}",
}


def write_atomically(path: Path, data: bytes) -> None:
    """Write `data` to the file `path`, creating its folders; a reader sees the old file or the new one.

    The permissions of an old file are kept, and a symbolic link stays one: the file it leads to is written.
    Raises OutputError, the old file untouched, when that fails.
    """
    write_together({path: data})


def write_together(files: Mapping[Path, bytes]) -> None:
    """Write several files as `write_atomically` does one: all of them, or none.

    All are on the disk under other names before the first is renamed. When a later renaming fails, the earlier
    ones are taken back. A process killed between two renamings leaves one file new and the other old.
    """
    staged: list[_Staged] = []
    try:
        for path, data in files.items():
            _stage(path, data, staged)
        _put_in_place(staged)
    finally:
        for file in staged:
            file.discard()


@dataclass(slots=True)
class _Staged:
    """A file on its way: `fresh` holds the new bytes, and `kept`, once made, is a second name of the old.

    `mode` is the permissions of the old file, or None when there is none.
    """

    path: Path
    target: Path
    fresh: Path
    kept: Path
    mode: int | None

    def keep_old(self) -> None:
        if self.mode is not None:
            with suppress(OSError):  # file systems without hard links: then there is no way back
                self.kept.hardlink_to(self.target)

    def take_back(self) -> None:
        """Undo the renaming, if it came to that."""
        if self.fresh.exists():
            return
        with suppress(OSError):
            if self.kept.exists():
                self.kept.replace(self.target)
            elif self.mode is None:
                self.target.unlink()

    def discard(self) -> None:
        for left in (self.fresh, self.kept):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _stage(path: Path, data: bytes, staged: list[_Staged]) -> None:
    try:
        target = Path(os.path.realpath(path))
        if any(other.target == target for other in staged):
            raise OutputError(f"{shown(path)}: two outputs would be this one file: give them two names")
        target.parent.mkdir(parents=True, exist_ok=True)
        file = _Staged(path, target, _beside(target), _beside(target), _mode(path, target))
        staged.append(file)  # before the file is made: an interrupt in between must find it
        with file.fresh.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if file.mode is not None:
            file.fresh.chmod(file.mode)
    except (OSError, ValueError) as error:
        raise _failure(path, error) from error


def _beside(target: Path) -> Path:
    """A new name in the folder of `target`, hidden so that no walk takes it, and short whatever the target's."""
    return target.with_name(f".{secrets.token_hex(8)}.tmp")


def _mode(path: Path, target: Path) -> int | None:
    """The permissions of the old file, if there is one; only an ordinary file may be replaced."""
    try:
        found = target.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found):
        what = "a folder" if stat.S_ISDIR(found) else "no ordinary file"
        raise OutputError(f"{shown(path)}: cannot be replaced, it is {what}: {ELSEWHERE}")
    return stat.S_IMODE(found)


def _put_in_place(staged: list[_Staged]) -> None:
    at = Path()
    try:
        for file in staged:
            at = file.path
            if len(staged) > 1:
                file.keep_old()
            file.fresh.replace(file.target)
    except BaseException as error:
        for file in reversed(staged):
            file.take_back()
        if isinstance(error, OSError):
            raise _failure(at, error) from error
        raise
    for folder in sorted({file.target.parent for file in staged}):
        _flush_folder(folder)


def _flush_folder(folder: Path) -> None:
    """Make a renaming outlast a power cut, where the system lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _failure(path: Path, error: OSError | ValueError) -> OutputError:
    if not isinstance(error, OSError):  # a NUL or a lone surrogate in the path
        return OutputError(f"{shown(path)}: not a path: {shown(str(error))}: choose another name")
    remedy = REMEDIES.get(error.errno or 0, ELSEWHERE)
    return OutputError(f"{shown(path)}: cannot be written: {cause(error)}: {remedy}")
