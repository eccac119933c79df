"""What somebody handed in, as plain data: it can be sent to any process or machine."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dlcourse.grading.intake.folder import read_folder


@dataclass(frozen=True)
class Submission:
    """What may be notebooks, by path, and what else was there.

    `others` are paths of other files; `strange` says why a path could not be read; `problem` says
    why there is nothing at all.
    """

    student: str
    files: Mapping[str, bytes]
    problem: str | None = None
    others: tuple[str, ...] = ()
    strange: Mapping[str, str] = field(default_factory=dict)

    def digest(self) -> str:
        """Return what tells this submission from another."""
        beside = (self.student, self.problem, self.others, sorted(self.strange.items()))
        state = hashlib.sha256(repr(beside).encode())
        for name in sorted(self.files):
            state.update(
                name.encode(errors="surrogateescape")
                + b"\0"
                + hashlib.sha256(self.files[name]).digest()
            )
        return state.hexdigest()


def read_submission(student: str, folder: Path) -> Submission:
    """Read what is in a folder; raises nothing for what learners may have put there."""
    if folder.is_symlink() or not folder.is_dir():
        sentence = f"{folder} is no folder. Put the notebook into a folder of that name."
        return Submission(student, {}, sentence)
    try:
        read = read_folder(folder)
    except OSError as error:
        sentence = f"{folder} can't be listed ({error.strerror}). Make it readable, or ask again."
        return Submission(student, {}, sentence)
    return Submission(student, read.files, None, tuple(read.others), read.strange)
