"""What nbgrader says of a released notebook: nothing of a right one, and which cell was changed."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.apps import NbGraderAPI

from dlcourse.exercises import read
from dlcourse.grading.assignments import notebook, release_version
from dlcourse.grading.config import course_config
from tests.exercises.text import ASSIGNMENTS
from tests.grading.bulk.classes import NAME, RIGHT, answered, hand_in, project

pytestmark = pytest.mark.instructor

CHANGED = "Attribute 'checksum' for cell"  # what nbgrader says of a cell that is not the course's


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one released assignment, whose second test is hidden as a whole."""
    return project(tmp_path_factory.mktemp("validate"))


def edited(course: Path) -> Any:
    """Return a right notebook in which the first test was made to test nothing."""
    made = answered(course, RIGHT)
    (test,) = (cell for cell in made["cells"] if "double(2) == 4" in "".join(cell["source"]))
    test["source"] = '"""Twice two is four."""\n'
    return made


def validated(folder: Path, made: Any) -> subprocess.CompletedProcess[str]:
    """Run `nbgrader validate`, as the button of JupyterLab does, where no course is."""
    path = folder / f"{NAME}.ipynb"
    (folder / "nbgrader_config.py").touch()  # nbgrader warns where it finds none
    nbformat.write(nbformat.from_dict(made), path)
    return subprocess.run(
        [Path(sys.executable).with_name("nbgrader"), "validate", path],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_right_answer_validates_without_a_warning(course: Path, tmp_path: Path) -> None:
    run = validated(tmp_path, answered(course, RIGHT))
    assert run.stdout == "Success! Your notebook passes all the tests.\n", run.stderr
    # ipykernel says of itself that its port is open to this machine; nbgrader is to say nothing.
    assert "ValidateApp | WARNING" not in run.stderr


def test_a_changed_test_is_named_when_it_is_validated(course: Path, tmp_path: Path) -> None:
    run = validated(tmp_path, edited(course))
    said = " ".join(run.stdout.split())
    assert "THE CONTENTS OF 1 TEST CELL(S) HAVE CHANGED!" in said
    assert '"""Twice two is four."""' in said


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_no_released_test_ends_in_a_text(path: Path) -> None:
    """A kernel would show it as the test's value, and nbgrader warn of it."""
    ends = {}
    for cell in release_version(notebook(read(path))).cells:
        mark = cell.metadata.nbgrader
        if mark.grade and not mark.solution and cell.cell_type == "code":
            ends[mark.grade_id] = ast.parse(cell.source).body[-1:]
    assert len(ends) > 10
    texts = [n for n, e in ends.items() if e and isinstance(e[0], ast.Expr)]
    assert [n for n in texts if isinstance(ends[n][0].value, ast.Constant)] == []


def test_grading_warns_of_the_cell_that_was_changed_and_of_no_other(course: Path) -> None:
    said = {}
    for learner, made in {"ada": answered(course, RIGHT), "ben": edited(course)}.items():
        hand_in(course, learner, nbformat.writes(nbformat.from_dict(made)))
        done = NbGraderAPI(config=course_config(course / "course")).autograde(NAME, learner)
        assert done["success"], done["log"]
        said[learner] = [line for line in done["log"].splitlines() if "WARNING" in line]
        assert CHANGED not in done["log"], learner
    assert said["ada"] == []
    (warning,) = said["ben"]
    assert warning.endswith(
        "ben: The cell double-known was changed, though it is the course's: its own text counts."
    )
