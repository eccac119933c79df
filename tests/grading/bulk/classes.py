"""Small classes to grade: a course with one assignment of two points, and who handed in what."""

from __future__ import annotations

import copy
import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook

from dlcourse.grading.config import COURSE_ID
from dlcourse.grading.release import release
from tests.exercises.text import GOOD

NAME = "ps9"  # two points
RIGHT, WRONG = "def double(x):\n    return x + x\n", "def double(x):\n    return 4\n"


def project(folder: Path) -> Path:
    """Make a project with one released assignment."""
    (folder / "solutions").mkdir(parents=True)
    (folder / f"solutions/{NAME}.py").write_text(GOOD, encoding="utf-8")
    release(folder / "solutions", folder / "course")
    return folder


def answered(project: Path, answer: str) -> Any:
    """Return the released notebook, as JSON, with this answer."""
    path = project / f"course/release/{NAME}/{NAME}.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["metadata"]["nbgrader"]["solution"]:
            cell["source"] = answer
    return notebook


def hand_in(project: Path, learner: str, text: str | bytes, name: str = f"{NAME}.ipynb") -> Path:
    """Put a notebook into a learner's folder."""
    folder = project / f"course/submitted/{learner}/{NAME}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def answer(project: Path, learner: str, source: str) -> Path:
    """Hand in the released notebook with this answer."""
    return hand_in(project, learner, json.dumps(answered(project, source)))


def copied(project: Path) -> str:
    """Return a notebook in which a test was copied."""
    notebook = answered(project, RIGHT)
    notebook["cells"].append(copy.deepcopy(notebook["cells"][2]))
    return json.dumps(notebook)


def scores(project: Path) -> dict[str, str]:
    """Return the scores in grades.csv, as text."""
    with (project / "course/grades.csv").open(newline="", encoding="utf-8") as file:
        return {row["student_id"]: row["score"] for row in csv.DictReader(file)}


Row = tuple[float | None, float | None, float | None, bool]


def gradebook(project: Path, url: str | None = None) -> dict[tuple[str, str], Row]:
    """Return all grades: what the tests gave, a person gave, extra, and whether one is needed."""
    with Gradebook(url or f"sqlite:///{project}/course/gradebook.db", COURSE_ID) as book:
        return {
            (submission.student.id, grade.name): (
                grade.auto_score,
                grade.manual_score,
                grade.extra_credit,
                grade.needs_manual_grade,
            )
            for assignment in book.assignments
            for submission in assignment.submissions
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


def comments(project: Path) -> dict[tuple[str, str], tuple[str | None, str | None]]:
    """Return all comments: what grading said, and what a person said."""
    with Gradebook(f"sqlite:///{project}/course/gradebook.db", COURSE_ID) as book:
        return {
            (submission.student.id, comment.name): (comment.auto_comment, comment.manual_comment)
            for assignment in book.assignments
            for submission in assignment.submissions
            for notebook in submission.notebooks
            for comment in notebook.comments
        }


def files(project: Path, *steps: str) -> dict[str, bytes]:
    """Return all files that grading made in these folders of the course, but for its lock."""
    found = [path for step in steps for path in (project / "course" / step).rglob("*")]
    found = [path for path in found if path.is_file() and path.name != "lock"]
    return {str(p.relative_to(project)): p.read_bytes() for p in found}


BROKEN: dict[str, tuple[Callable[[Path], str | bytes], str]] = {
    "cut": (lambda p: copied(p)[:500], f"{NAME}.ipynb was cut off or broken before its first"),
    "empty": (lambda _: "\n", f"{NAME}.ipynb is empty. Wanted {NAME}.ipynb: ask for it again."),
    "latin": (lambda _: b'{"cells": "\xe9"}', f"{NAME}.ipynb is JSON, but has no list of cells"),
    "list": (lambda _: "[]", f"{NAME}.ipynb holds a list, not a notebook."),
    "object": (lambda _: '{"cells": [1]}', f"{NAME}.ipynb has none of the cells of {NAME}."),
}


def stripped(project: Path) -> str:
    """Return a right notebook without any metadata of its cells."""
    notebook = answered(project, RIGHT)
    for cell in notebook["cells"]:
        cell["metadata"] = {}
    return json.dumps(notebook)


REPAIRED: dict[str, tuple[Callable[[Path], str | bytes], str]] = {
    "copied": (copied, "The cell double-known was there more than once"),
    "stripped": (stripped, "without nbgrader's mark, and known by id or text"),
}
