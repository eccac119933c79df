"""Reading a learner's folder: regular files alone, and never through a link."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from nbgrader.utils import find_all_files

from dlcourse.grading.intake.limits import ALL, DEEPEST, LARGEST, MOST_FILES

_SKIPPED = {".ipynb_checkpoints", "__pycache__", "__MACOSX", ".git"}
_KINDS = (
    (stat.S_ISLNK, "a link"),
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISCHR, "a device"),
)


@dataclass
class Read:
    """What a folder holds: what may be a notebook, by its path, and the paths of all else.

    `strange` says, as the end of a sentence that begins with the path, what could not be read.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)
    strange: dict[str, str] = field(default_factory=dict)


def read_folder(folder: Path) -> Read:
    """Read what is in a folder; raises OSError only where the folder itself can't be listed."""
    read, left = Read(), ALL
    for count, (name, path) in enumerate(_walk(folder, "", 0, read)):
        if count >= MOST_FILES:
            read.strange[name] = f"is one of more than {MOST_FILES} files"
            break
        if not _may_hold_a_notebook(name):
            read.others.append(name)
            continue
        try:
            data = read_regular(path, min(LARGEST, left))
        except OSError as error:
            read.strange[name] = f"can't be read ({error.strerror or 'no reason given'})"
        except ValueError as error:
            read.strange[name] = str(error)
        else:
            read.files[name] = data
            left -= len(data)
    return read


def read_regular(path: Path, most: int) -> bytes:
    """Return the bytes of a regular file of at most so many bytes; no link is followed.

    Raises ValueError with the end of a sentence for anything else, OSError where it can't be read.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    kind = _kind(path)
    if kind:
        raise ValueError(f"is {kind}, not a file")
    with os.fdopen(os.open(path, flags), "rb") as file:
        state = os.fstat(file.fileno())
        if not stat.S_ISREG(state.st_mode):
            raise ValueError("is not a file")
        if state.st_size <= most:
            data = file.read(most + 1)
            if len(data) <= most:
                return data
    raise ValueError(f"has {state.st_size // 1_000_000} MB, more than the {most // 1_000_000} MB")


def copy_beside(
    origin: Path, target: Path, ignored: Sequence[str], but: Sequence[str] = ()
) -> None:
    """Copy the regular files of a folder but notebooks, where the target has none of that name.

    What can't be copied is left out: no notebook is graded by it.
    """
    for file in map(Path, find_all_files(str(origin), list(ignored))):
        inner = file.relative_to(origin)
        copy = target / inner
        notebook = any(part.lower().endswith(".ipynb") for part in inner.parts)
        if notebook or str(inner) in but or copy.exists():
            continue
        with contextlib.suppress(OSError, ValueError):
            if _kind(file) is None:
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(read_regular(file, LARGEST))


def _kind(path: Path) -> str | None:
    mode = path.lstat().st_mode
    return next((kind for is_kind, kind in _KINDS if is_kind(mode)), None)


def _walk(folder: Path, above: str, depth: int, read: Read) -> Iterator[tuple[str, Path]]:
    """Yield files, those of a folder before those of the folders in it."""
    inner = []
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        name = f"{above}{entry.name}"
        if entry.is_symlink() or not entry.is_dir(follow_symlinks=False):
            yield name, folder / entry.name
            continue
        if name.lower().endswith(".ipynb"):
            read.strange[name] = "is a folder, not a file"
        if entry.name not in _SKIPPED and depth < DEEPEST:
            inner.append(entry.name)
    for name in inner:
        try:
            yield from _walk(folder / name, f"{above}{name}/", depth + 1, read)
        except OSError as error:
            read.strange[f"{above}{name}"] = f"can't be listed ({error.strerror})"


def _may_hold_a_notebook(name: str) -> bool:
    lower = name.lower()
    return ".ipynb" in lower.rpartition("/")[2] or lower.endswith((".zip", ".json"))
