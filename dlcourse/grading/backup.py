"""Backups of a course: what nobody could make again, in one zip, unpacked by any program.

`dlcourse backup` packs the course's folder but for what a command makes anew (autograded notebooks,
feedback). Before a grading the gradebook and what belongs to it are packed by themselves, since
grading changes nothing else. The gradebook in a backup is an SQLite file, whatever the course's is.
"""

from __future__ import annotations

import contextlib
import datetime
import os
import sqlite3
import tempfile
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Base
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from traitlets.config import Config

from dlcourse.grading.errors import GradingError

FOLDER = "backups"  # in the course
GRADEBOOK = "gradebook.db"  # in a backup
KEPT = 20  # of those made before a grading; who asks for one keeps it
_BEFORE = "-before-grading"


class BackupError(GradingError):
    """No backup could be made; the message says why and what to do."""


@dataclass(frozen=True)
class Backup:
    """A backup that was made."""

    path: Path
    files: int


def back_up(config: Config) -> Backup:
    """Pack a course's gradebook and all that cannot be made again. Raises BackupError."""
    course = CourseDirectory(config=config)
    return _made(course, "", list(_all(course)))


def before_grading(config: Config, *, every: float = 0) -> Backup | None:
    """Pack the gradebook and what belongs to it, and keep the last KEPT of such backups.

    Returns None where there is no gradebook yet, or where the last backup is not `every` seconds
    old. Raises BackupError.
    """
    course = CourseDirectory(config=config)
    earlier = (Path(course.root) / FOLDER).glob(f"*{_BEFORE}*.zip")
    if every and any(time.time() - path.stat().st_mtime < every for path in earlier):
        return None
    url = make_url(course.db_url)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        return None
    root = Path(course.root)
    made, results = (root / "versions").rglob("*"), (root / "results").glob("*.json")
    paths = [root / "grades.csv", *made, *results]
    backup = _made(course, _BEFORE, [path for path in paths if path.is_file()])
    found = backup.path.parent.glob(f"*{_BEFORE}*.zip")
    for old in sorted(found, key=lambda path: path.stat().st_mtime_ns)[:-KEPT]:
        with contextlib.suppress(OSError):
            old.unlink()
    return backup


def _all(course: CourseDirectory) -> Iterator[Path]:
    """Yield the files of a course's folder that cannot be made again, but for the gradebook."""
    root = Path(course.root)
    again = {FOLDER, ".git", ".ipynb_checkpoints", "__pycache__", "html"}
    again |= {course.autograded_directory, course.feedback_directory}
    url = make_url(course.db_url)
    database = Path(url.database or "").resolve() if url.get_backend_name() == "sqlite" else None
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(set(folders) - again)
        for name in sorted(names):
            path = Path(folder) / name
            if path.is_file() and not path.is_symlink() and path.resolve() != database:
                yield path


def _made(course: CourseDirectory, what: str, paths: list[Path]) -> Backup:
    root = Path(course.root)
    if not root.is_dir():
        raise BackupError(
            f"There is no course in {root}. Run make release first, or go to the course's folder."
        )
    target = root / FOLDER
    now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H-%M-%SZ")
    try:
        target.mkdir(exist_ok=True)
        path = _free(target, f"{now}{what}")
        new = path.with_name(f".{path.name}.new")
        try:
            # strict_timestamps: a file may be older than what a zip can say.
            with zipfile.ZipFile(
                new, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False
            ) as archive:
                count = _pack_gradebook(course.db_url, archive, target)
                for file in paths:
                    with contextlib.suppress(FileNotFoundError):  # taken away in the meantime
                        archive.write(file, file.relative_to(root).as_posix())
                        count += 1
            new.rename(path)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise BackupError(
            f"{error.filename or target} could not be backed up ({error.strerror}). Put that "
            "right (is the disk full?), then run this again; nothing was changed."
        ) from error
    except (sqlite3.Error, SQLAlchemyError) as error:
        raise BackupError(
            f"The gradebook {_shown(course.db_url)} could not be backed up ({error}). Put that "
            "right, then run this again; nothing was changed."
        ) from error
    return Backup(path, count)


def _free(folder: Path, name: str) -> Path:
    """Return a place for a zip of this name, which no other has."""
    path, number = folder / f"{name}.zip", 2
    while path.exists():
        path, number = folder / f"{name}-{number}.zip", number + 1
    return path


def _pack_gradebook(db_url: str, archive: zipfile.ZipFile, folder: Path) -> int:
    """Add a copy of the gradebook as it is at one moment; return how many files that were."""
    url = make_url(db_url)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".gradebook-") as temporary:
        copy = Path(temporary) / GRADEBOOK
        if url.get_backend_name() != "sqlite":
            _copy_tables(db_url, copy)
        elif not Path(url.database or "").is_file():
            return 0
        else:
            # SQLite's own way: right also while somebody writes.
            source = sqlite3.connect(f"file:{Path(str(url.database)).resolve()}?mode=ro", uri=True)
            with contextlib.closing(source), contextlib.closing(sqlite3.connect(copy)) as sink:
                source.backup(sink)
        archive.write(copy, GRADEBOOK)
    return 1


def _copy_tables(db_url: str, copy: Path) -> None:
    """Copy nbgrader's tables from another database into an SQLite file."""
    source, sink = create_engine(db_url), create_engine(f"sqlite:///{copy}")
    Base.metadata.create_all(sink)
    with source.connect() as reads, sink.begin() as writes:
        for table in Base.metadata.sorted_tables:
            rows = [dict(row) for row in reads.execute(table.select()).mappings()]
            if rows:
                writes.execute(table.insert(), rows)
    source.dispose()
    sink.dispose()


def _shown(db_url: str) -> str:
    return make_url(db_url).render_as_string(hide_password=True)
