"""Releasing: from solutions/ to course/source/ and course/release/, all or nothing."""

from __future__ import annotations

import contextlib
import copy
import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from dlcourse.exercises import AssignmentError, read
from dlcourse.grading import assignments
from dlcourse.grading.alone import RESULTS, alone
from dlcourse.grading.config import instructor_config
from dlcourse.grading.gradebook import check_gradebook, file_of
from dlcourse.grading.versions import FOLDER


def release(solutions: Path, course: Path | None = None) -> list[Path]:
    """Make every assignment of solutions/ into course/source and course/release.

    The course is the folder `course`, or where nbgrader's configuration of this folder has it; its
    gradebook, its name and its folders are those of that configuration. Nothing in it changes
    unless every text notebook is sound and nbgrader takes them all in a rehearsal, on a copy of
    the gradebook. Returns the released notebooks. Raises AssignmentError with file, line and
    reason for what is malformed, GradingError for a gradebook that is not this course's, and
    while another command changes the course.
    """
    config = instructor_config(course)
    at = CourseDirectory(config=config)
    check_gradebook(at)
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
        gradebook, versions = file_of(at.db_url), Path(at.root) / FOLDER
        if gradebook is not None and gradebook.exists():
            shutil.copy(gradebook, Path(rehearsal) / _GRADEBOOK)
        if versions.exists():
            shutil.copytree(versions, Path(rehearsal) / FOLDER)
        _generate(notebooks, _rehearsed(config, rehearsal))
    results = Path(at.root) / RESULTS  # is there once somebody has graded
    with alone(results, "releasing") if results.is_dir() else contextlib.nullcontext():
        return _generate(notebooks, config)


_GRADEBOOK = "gradebook.db"


def _rehearsed(config: Config, folder: str) -> Config:
    """Return a course's configuration with all that is written in another folder."""
    trial = copy.deepcopy(config)
    for setting in ("directory_structure", "source_directory", "release_directory"):
        trial.CourseDirectory.pop(setting, None)
    trial.CourseDirectory.root = folder
    trial.CourseDirectory.db_url = f"sqlite:///{folder}/{_GRADEBOOK}"
    trial.Exchange.root = f"{folder}/exchange"
    return trial


def _generate(notebooks: dict[str, Any], config: Config) -> list[Path]:
    """Write the source notebooks and let nbgrader make the release versions from them."""
    api, at = NbGraderAPI(config=config), CourseDirectory(config=config)
    released = []
    for name, notebook in notebooks.items():
        folder = Path(at.format_path(at.source_directory, ".", name))
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        nbformat.write(notebook, folder / f"{name}.ipynb")
        result = api.generate_assignment(name)
        if not result["success"]:
            raise AssignmentError(f"nbgrader did not take {name}:\n{_reason(result['log'])}")
        made = Path(at.format_path(at.release_directory, ".", name))
        released.append(made / f"{name}.ipynb")
    return released


def _reason(log: str) -> str:
    """Return what nbgrader said, and of each traceback the line of its error alone."""
    said, inside = [], False
    for line in log.strip().splitlines():
        inside = _TRACE in line or (inside and not line.startswith("["))
        if not inside or _ERROR.match(line):
            said.append(line.strip())
    return "\n".join(said)


_TRACE = "Traceback (most recent call last)"
_ERROR = re.compile(r"\s*(?:\w+\.)*\w+(?:Error|Exception)\b")
