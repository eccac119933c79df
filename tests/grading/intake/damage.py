"""A right notebook of a real assignment, ways to damage it, and the marks that it then gets."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from nbgrader.api import Gradebook

from dlcourse.exercises import read
from dlcourse.grading.bulk.submission import Submission
from dlcourse.grading.bulk.task import Result, grade_one
from dlcourse.grading.config import COURSE_ID
from dlcourse.grading.known import KnownAssignment, known_assignment
from dlcourse.grading.release import release

NAME = "ps1_perceptron"
FILE = f"{NAME}.ipynb"
ROOT = Path(__file__).resolve().parents[3]
SOURCE = read(ROOT / "solutions" / f"{NAME}.py")
RIGHT = {question.name: question.answer for question in SOURCE.questions}
STUBS = {question.name: question.stub for question in SOURCE.questions}
POINTS = {t.grade_id: t.points for question in SOURCE.questions for t in question.tests}
TESTS = {question.name: [t.grade_id for t in question.tests] for question in SOURCE.questions}


@cache
def _released() -> tuple[KnownAssignment, str]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "solutions").mkdir()
        text = (ROOT / "solutions" / f"{NAME}.py").read_text(encoding="utf-8")
        (folder / "solutions" / f"{NAME}.py").write_text(text, encoding="utf-8")
        (path,) = release(folder / "solutions", folder / "course")
        with Gradebook(f"sqlite:///{folder}/course/gradebook.db", COURSE_ID) as book:
            known = known_assignment(book, NAME, folder / "course" / "source" / NAME)
        return known, path.read_text(encoding="utf-8")


def known() -> KnownAssignment:
    """Return what the course knows of the assignment."""
    return _released()[0]


def released() -> Any:
    """Return the notebook as learners get it, as JSON."""
    notebook = json.loads(_released()[1])
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
    return notebook


def right(answers: Mapping[str, str] = RIGHT) -> Any:
    """Return the released notebook with these answers, as JSON."""
    notebook = released()
    for cell in notebook["cells"]:
        name = name_of(cell)
        if cell["metadata"]["nbgrader"]["solution"]:
            cell["source"] = answers.get(name, STUBS[name])
    return notebook


def name_of(cell: Any) -> str:
    """Return a cell's name."""
    return str(cell["metadata"].get("nbgrader", {}).get("grade_id", ""))


def find(notebook: Any, name: str) -> int:
    """Return the place of the first cell of this name."""
    return [name_of(cell) for cell in notebook["cells"]].index(name)


def cell_of(notebook: Any, name: str) -> Any:
    """Return the first cell of this name."""
    return notebook["cells"][find(notebook, name)]


def own(source: str, kind: str = "code") -> Any:
    """Return a cell that a learner added."""
    cell: dict[str, Any] = {"cell_type": kind, "metadata": {}, "source": source}
    return cell | ({"outputs": [], "execution_count": None} if kind == "code" else {})


def copied(notebook: Any, name: str) -> Any:
    """Return a copy of a cell, to put in somewhere."""
    return copy.deepcopy(cell_of(notebook, name))


def grade(notebook: Any, name: str = FILE, **others: bytes) -> Result:
    """Grade a notebook, given as JSON, text or bytes."""
    if isinstance(notebook, dict | list):
        notebook = json.dumps(notebook)
    data = notebook if isinstance(notebook, bytes) else notebook.encode()
    return grade_files({name: data, **others})


def grade_files(files: Mapping[str, bytes], others: tuple[str, ...] = ()) -> Result:
    """Grade what somebody handed in."""
    return grade_one(known(), Submission("ada", files, others=others))


def full(result: Result) -> set[str]:
    """Return the questions that got all their points."""
    scores = scores_of(result)
    return {name for name, of in TESTS.items() if all(scores.get(t) == POINTS[t] for t in of)}


def scores_of(result: Result) -> dict[str, float | None]:
    """Return what each test got."""
    assert result.problem is None, result.problem
    return dict(result.notebooks[NAME].scores)


def total(result: Result) -> float:
    """Return the sum of the marks."""
    return sum(score or 0.0 for score in scores_of(result).values())
