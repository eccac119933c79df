"""Typing dlcourse's commands in this process, which takes milliseconds in the place of seconds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from nbgrader.api import Gradebook

from dlcourse.grading.__main__ import main
from dlcourse.grading.config import COURSE_ID

ROSTER = """id,name,email,lms_id
doe,Jane Doe,jane@example.org,4711
roe,"Roe, Richard",richard@example.org,4712
zoe,Zoë Müller,zoe@example.org,4713
"""


class Said(NamedTuple):
    """What a command printed, and its status."""

    status: int
    out: str
    err: str


class Typed:
    """A folder with a project, and who types there."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.folder, self._patch, self._capsys = folder, monkeypatch, capsys
        (folder / "jupyter").mkdir()
        monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(folder / "jupyter"))
        monkeypatch.chdir(folder)
        # What is typed here grades nobody, so that no process is started for it.
        monkeypatch.setattr("dlcourse.grading.bulk.begin.start_server", lambda: None)

    def __call__(self, *arguments: object) -> Said:
        """Type one command."""
        self._patch.setattr(sys, "argv", ["dlcourse", *map(str, arguments)])
        self._capsys.readouterr()
        status = main()
        out, err = self._capsys.readouterr()
        return Said(status, out, err)

    def write(self, name: str, text: str | bytes) -> Path:
        """Write a file in the folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def gradebook(self, name: str = "course/gradebook.db", course_id: str = COURSE_ID) -> Gradebook:
        """Open a gradebook."""
        return Gradebook(f"sqlite:///{self.folder / name}", course_id)
