"""Releasing: from solutions/ to course/source/ and course/release/, all or nothing."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.apps import NbGraderAPI

from dlcourse.exercises import AssignmentError, read
from dlcourse.grading import assignments
from dlcourse.grading.config import course_config
from dlcourse.grading.versions import FOLDER


def release(solutions: Path, course: Path) -> list[Path]:
    """Make every assignment of solutions/ into course/source and course/release.

    Nothing in course/ changes unless every text notebook is sound and nbgrader takes them all
    in a rehearsal, on a copy of the gradebook. Returns the released notebooks.
    Raises AssignmentError with file, line and reason for what is malformed.
    """
    paths = sorted(solutions.glob("*.py"))
    if not paths:
        raise AssignmentError(f"{solutions}:1: there is no assignment (*.py) here")
    notebooks: dict[str, Any] = {}
    problems = []
    for path in paths:
        try:
            notebooks[path.stem] = assignments.notebook(read(path))
        except AssignmentError as error:
            problems.append(str(error))
    if problems:
        raise AssignmentError("\n".join(problems))
    with tempfile.TemporaryDirectory() as rehearsal:
        gradebook = course / "gradebook.db"
        if gradebook.exists():
            shutil.copy(gradebook, rehearsal)
        if (course / FOLDER).exists():
            shutil.copytree(course / FOLDER, Path(rehearsal) / FOLDER)
        _generate(notebooks, Path(rehearsal))
    return _generate(notebooks, course)


def _generate(notebooks: dict[str, Any], course: Path) -> list[Path]:
    """Write the source notebooks and let nbgrader make the release versions from them."""
    api = NbGraderAPI(config=course_config(course))
    released = []
    for name, notebook in notebooks.items():
        folder = course / "source" / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        nbformat.write(notebook, folder / f"{name}.ipynb")
        result = api.generate_assignment(name)
        if not result["success"]:
            raise AssignmentError(f"nbgrader did not take {name}:\n{result['log'].strip()}")
        released.append(course / "release" / name / f"{name}.ipynb")
    return released
