"""The launcher shows a closed folder's parts to others, and changes nothing in the folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dlcourse.grading.sandbox import command, launch


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A folder that nobody but its owner can enter."""
    folder = tmp_path / "closed"
    (folder / "library").mkdir(parents=True)
    (folder / "library" / "part.so").write_text("machine code")
    (folder / "secret").write_text("marks")
    folder.chmod(0o700)
    return folder


def launched(wanted: dict[str, Any]) -> subprocess.CompletedProcess[str]:
    wanted = {"join": None, "uid": None, "reveal": {}} | wanted
    argv = [sys.executable, "-I", "-S", "-B", launch.__file__, json.dumps(wanted)]
    return subprocess.run(argv, capture_output=True, text=True, check=False)


def contents(folder: Path) -> dict[str, str]:
    return {str(path): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_parts_of_a_closed_folder_are_shown_read_only_and_nothing_else(closed: Path) -> None:
    before = contents(closed)
    part = closed / "library"
    look = f"cd {closed} && ls && cat library/part.so && ! touch library/new 2>/dev/null && id -u"
    done = launched(
        {
            "command": ["/bin/sh", "-c", look],
            "uid": 61184 if os.geteuid() == 0 else None,
            "reveal": command._closed_folders([str(part)]),
        }
    )
    if os.geteuid() == 0:
        assert done.stdout == "library\nmachine code61184\n", done.stderr
    else:
        assert "readable for a user without rights" in done.stderr or "namespace" in done.stderr
    assert contents(closed) == before


def test_a_path_inside_another_is_refused_and_left_as_it_is(closed: Path) -> None:
    before = contents(closed)
    paths = [str(closed / "library"), str(closed / "library" / "part.so")]
    done = launched({"command": ["/bin/true"], "reveal": {str(closed): paths}})
    assert done.returncode == 1
    assert done.stderr.startswith("launch: ")
    assert contents(closed) == before


def test_what_lies_inside_another_path_is_not_asked_for(closed: Path) -> None:
    library, part = closed / "library", closed / "library" / "part.so"
    closed.parent.chmod(0o755)
    found = command._closed_folders([str(part), str(library), "/usr/lib"])
    assert list(found.values()) == [[str(library)]]


def test_what_cannot_be_started_is_said() -> None:
    done = launched({"command": ["/no/such/program"]})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "launch: [Errno 2] No such file or directory\n"
