"""What an instructor points at, as items: a notebook, a folder, or a zip, of an LMS or not.

Nothing is unpacked anywhere: an item is read when it is wanted, within limits, and no link is
followed.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dlcourse.grading.errors import GradingError
from dlcourse.grading.handin import lms
from dlcourse.grading.handin.times import Stamp, of_entry, of_file
from dlcourse.grading.intake.folder import read_regular
from dlcourse.grading.intake.limits import LARGEST

MOST = 100_000  # files of one source
_SKIPPED = {"__MACOSX", ".ipynb_checkpoints", "__pycache__", ".git", "Thumbs.db", "desktop.ini"}
_ENCRYPTED = 1


@dataclass(frozen=True)
class Item:
    """One file: the parts of its path in the source, its time, and how to read it.

    `read` raises OSError, or ValueError with the end of a sentence. `packed` names the zip.
    """

    parts: tuple[str, ...]
    stamp: Stamp | None
    read: Callable[[], bytes]
    packed: Path | None = None

    @property
    def name(self) -> str:
        """The path for a sentence."""
        return "/".join(self.parts)

    @property
    def is_notebook(self) -> bool:
        """Whether it may hold a notebook, by its name."""
        return self.parts[-1].lower().endswith((".ipynb", ".zip", ".json"))


def items(path: Path, zone: str) -> list[Item]:
    """Return the files of a source; raises GradingError for what is none."""
    if path.is_dir():
        return list(_in_folder(path, zone))
    if not path.exists():
        raise GradingError(f"{path} is not there. Wanted a notebook, a folder or a zip.")
    try:
        is_zip = path.is_file() and zipfile.is_zipfile(path)
    except OSError as error:
        raise GradingError(f"{path} can't be read: {error.strerror}.") from error
    if is_zip:
        return _in_zip(path, zone)
    if path.suffix.lower() == ".zip":
        raise GradingError(f"{path} is no whole zip: download it again.")
    if path.suffix.lower() not in (".ipynb", ".json"):
        raise GradingError(f"{path} is no notebook, folder or zip; nothing was taken from it.")
    return [_file(path, (path.name,))]


def _file(path: Path, parts: tuple[str, ...]) -> Item:
    return Item(parts, of_file(path), lambda: read_regular(path, LARGEST))


def _in_folder(folder: Path, zone: str) -> Iterator[Item]:
    """Yield what is in a folder; a zip at its top that no learner made is looked into."""
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if _is_skipped(parts) or path.is_symlink() or not path.is_file():
            continue
        if len(parts) == 1 and path.suffix.lower() == ".zip" and lms.said(parts) is None:
            try:
                yield from _in_zip(path, zone)
            except GradingError:  # it may be a learner's: whoever grades it says what it is
                yield _file(path, parts)
        else:
            yield _file(path, parts)


def _in_zip(path: Path, zone: str) -> list[Item]:
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise GradingError(f"{path} can't be read: {error}. Download it again.") from error
    if len(entries) > MOST:
        raise GradingError(f"{path} holds {len(entries)} files, more than {MOST}. Split it.")
    found = []
    for entry in entries:
        parts = tuple(p for p in entry.filename.replace("\\", "/").split("/") if p not in ("", "."))
        if entry.is_dir() or not parts or ".." in parts or _is_skipped(parts):
            continue
        stamp = of_entry(entry, zone) or of_file(path)
        found.append(Item(parts, stamp, _reader(path, entry), path))
    return found


def _reader(path: Path, entry: zipfile.ZipInfo) -> Callable[[], bytes]:
    def read() -> bytes:
        if entry.flag_bits & _ENCRYPTED:
            raise ValueError("has a password")
        try:
            with zipfile.ZipFile(path) as archive, archive.open(entry) as file:
                data = file.read(LARGEST + 1)  # what it says of its size may be a lie
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise ValueError(f"can't be unpacked ({error})") from error
        if len(data) > LARGEST:
            raise ValueError(f"has more than {LARGEST // 1_000_000} MB")
        return data

    return read


def _is_skipped(parts: tuple[str, ...]) -> bool:
    return bool(set(parts) & _SKIPPED) or parts[-1].startswith(".")
