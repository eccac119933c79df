"""Results on disk as they come, a file a learner, so that a killed run goes on where it was."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from dlcourse.grading.bulk.submission import Submission
from dlcourse.grading.bulk.task import Result
from dlcourse.grading.known import KnownAssignment


def write_whole(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Put a file in its place in one step, so that a killed run leaves no half of it.

    Raises OSError, with the name of the file.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.chmod(mode)
        new.replace(path)
    except OSError as error:
        new.unlink(missing_ok=True)  # on a full disk its place is wanted
        error.filename = error.filename or str(path)
        raise


def digest_of(assignment: KnownAssignment) -> str:
    """Return what tells an assignment, as a course knows it, from another."""
    known = json.dumps(asdict(assignment), sort_keys=True, default=str)
    return hashlib.sha256(known.encode()).hexdigest()


def key_of(assignment: str, submission: Submission) -> str:
    """Return what tells all that a result comes from; of the assignment, its own digest."""
    return f"{submission.digest()} {assignment}"


class Journal:
    """The results of one assignment, in a folder.

    Each is kept with the digest of what it came from, and with whether its marks and its feedback
    have been written since.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _path(self, student: str) -> Path:
        # A learner's name is a folder's name, so it can be a file's, but for a dot in front.
        return self.folder / f"{student}.json"

    def find(self, student: str, key: str) -> tuple[Result | None, bool]:
        """Return the result that came from this, if there is one, and whether it was written."""
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
            data: Any = json.loads(self._path(student).read_text(encoding="utf-8"))
            if data["key"] == key:
                return Result.from_json(data["result"]), bool(data["written"])
        return None, False

    def problem(self, student: str, submission: Submission) -> str | None:
        """Return why this submission has no mark, if it was graded last and that is so."""
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
            data: Any = json.loads(self._path(student).read_text(encoding="utf-8"))
            if str(data["key"]).split()[0] == submission.digest():
                return data["result"]["problem"] or None
        return None

    def keep(self, key: str, result: Result, *, written: bool) -> None:
        """Keep a result in the place of an earlier one."""
        data = {"key": key, "written": written, "result": result.to_json()}
        text = json.dumps(data, ensure_ascii=False)
        write_whole(self._path(result.student), text.encode(errors="surrogatepass"))

    def forget(self, student: str) -> None:
        """Remove what is kept of a learner."""
        self._path(student).unlink(missing_ok=True)
