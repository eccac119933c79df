"""nbgrader autograde with the referee: what an answer does to the tests' names earns nothing."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI

from dlcourse.exercises import read
from dlcourse.grading.config import course_config
from dlcourse.grading.release import release

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("execute")]

NAME = "ps1_perceptron"
# Two lines that earned every point where tests and answers shared a process.
FORGED = """call = lambda *a, **k: None
check_close = check_equal = check_formula = check_unchanged = call
"""
DISTURBED = "from numpy import *\nlist = [1]\nnp.seterr(all='raise')\ncall = check_close = None\n"


@pytest.fixture(scope="module")
def marks(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Three learners' marks: a forger, one with names of their own, one who ends Python."""
    folder = tmp_path_factory.mktemp("referee")
    (folder / "solutions").mkdir()
    shutil.copy(root / "solutions" / f"{NAME}.py", folder / "solutions")
    (released,) = release(folder / "solutions", folder / "course")
    assignment = read(folder / "solutions" / f"{NAME}.py")
    right = {question.name: question.answer for question in assignment.questions}
    first = assignment.questions[0].name
    answers = {
        "forger": {name: "" for name in right} | {first: FORGED},
        "own_names": {name: DISTURBED + answer for name, answer in right.items()},
        "exit": right | {"decide": "exit()\n"},
        "magic": {name: f"%matplotlib inline\n!ls\n{answer}" for name, answer in right.items()},
    }
    for learner, cells in answers.items():
        notebook = nbformat.read(released, as_version=4)
        for cell in notebook.cells:
            if cell.metadata.nbgrader.solution:
                cell.source = cells[cell.metadata.nbgrader.grade_id]
        place = folder / "course" / "submitted" / learner / NAME
        place.mkdir(parents=True)
        nbformat.write(notebook, place / f"{NAME}.ipynb")
    config = course_config(folder / "course")
    for learner in answers:
        done = NbGraderAPI(config=config).autograde(NAME, learner)
        assert done["success"], done["log"]
    found: dict[str, Any] = {"possible": assignment.points, "questions": assignment}
    with Gradebook(f"sqlite:///{folder}/course/gradebook.db", "deep_learning_checked") as book:
        for learner in answers:
            grades = book.find_submission(NAME, learner).notebooks[0].grades
            found[learner] = {grade.name: grade.score for grade in grades}
    return found


def test_rebound_checks_earn_nothing(marks: dict[str, Any]) -> None:
    assert sum(marks["forger"].values()) == 0


@pytest.mark.parametrize("learner", ["own_names", "magic"])
def test_right_answers_keep_their_marks_whatever_else_a_cell_does(
    learner: str, marks: dict[str, Any]
) -> None:
    assert sum(marks[learner].values()) == marks["possible"]


def test_exit_costs_one_question(marks: dict[str, Any]) -> None:
    lost = {name for name, score in marks["exit"].items() if score == 0}
    assert lost == {test.grade_id for test in marks["questions"].question("decide").tests}
