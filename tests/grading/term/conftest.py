"""A small project in a folder of its own, and dlcourse as it is typed there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dlcourse.grading.release import release
from tests.exercises.text import GOOD
from tests.grading.term.typed import ROSTER, Typed


@pytest.fixture
def typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Typed:
    """An empty folder in which commands are typed, with no settings of this user's."""
    return Typed(tmp_path, monkeypatch, capsys)


@pytest.fixture
def project(typed: Typed) -> Typed:
    """A project with two assignments, not released yet, and a class list."""
    for name in ("ps1_one", "ps2_two"):
        typed.write(f"solutions/{name}.py", GOOD)
    typed.write("class.csv", ROSTER)
    return typed


@pytest.fixture(scope="session")
def released_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with two released assignments, made once."""
    folder = tmp_path_factory.mktemp("released")
    (folder / "solutions").mkdir()
    for name in ("ps1_one", "ps2_two"):
        (folder / f"solutions/{name}.py").write_text(GOOD, encoding="utf-8")
    release(folder / "solutions", folder / "course")
    return folder / "course"


@pytest.fixture
def released(project: Typed, released_course: Path) -> Typed:
    """The project with its assignments released."""
    shutil.copytree(released_course, project.folder / "course")
    return project
