"""The instructor's path with nbgrader's own commands, from the text notebook to the marks.

generate → release to an exchange → fetch → submit → collect → autograde → feedback → export, for
three learners: one has all right, one makes a known mistake, one hands in the untouched notebook.
"""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbgrader.api import Gradebook

from dlcourse.exercises import Assignment, read
from dlcourse.grading.release import release
from tests.grading.secrets import secrets_of

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("instructor")]

NAME = "ps1_perceptron"
COURSE_ID = "deep_learning_checked"
LEARNERS = ("ada", "ben", "cleo")
# Ben's one mistake: the slip of the notes in question 3.
SLIP = "def decide(z):\n    return 1 - (1 / (1 + np.exp(-z)) < 0).astype(int)\n"


class Course:
    """A temporary course, exchange and three learners' desks, all under one folder."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root, self.folder = root, folder
        self.course = folder / "course"
        self.exchange = folder / "exchange"
        self.exchange.mkdir()
        self.exchange.chmod(0o777)

    def nbgrader(self, *arguments: str, at: Path | None = None) -> str:
        """Run one nbgrader command with this repository's configuration."""
        environment = dict(os.environ)
        # As in a shell in which .venv is not activated: only the program's own path is known.
        environment["PATH"] = "/usr/bin:/bin"
        run = subprocess.run(
            [
                Path(sys.executable).with_name("nbgrader"),
                *arguments,
                f"--CourseDirectory.root={self.course}",
                f"--CourseDirectory.db_url=sqlite:///{self.course}/gradebook.db",
                f"--Exchange.root={self.exchange}",
                f"--Exchange.cache={(at or self.folder) / 'cache'}",
                *([f"--Exchange.assignment_dir={at}"] if at else []),
            ],
            cwd=self.root,  # nbgrader run here finds nbgrader_config.py
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout + run.stderr

    def desk(self, learner: str) -> Path:
        """Return the learner's own folder."""
        desk = self.folder / learner
        desk.mkdir(exist_ok=True)
        return desk


def answered(released: Path, source: Assignment, replaced: dict[str, str]) -> Any:
    """Return the released notebook with the right answers, but for those replaced."""
    notebook = nbformat.read(released, as_version=4)
    right = {question.name: question.answer for question in source.questions}
    for cell in notebook.cells:
        meta = cell.metadata.nbgrader
        if meta.solution:
            cell.source = replaced.get(meta.grade_id, right[meta.grade_id])
    return notebook


@pytest.fixture(scope="session")
def walked(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The whole path, walked once."""
    course = Course(root, tmp_path_factory.mktemp("walk"))
    solutions = course.folder / "solutions"
    solutions.mkdir()
    shutil.copy(root / "solutions" / f"{NAME}.py", solutions)
    shutil.copytree(root / "book", course.folder / "book", ignore=shutil.ignore_patterns("_*"))
    release(solutions, course.course)
    course.nbgrader("generate_assignment", NAME, "--force")
    course.nbgrader("release_assignment", NAME)
    source = read(root / "solutions" / f"{NAME}.py")
    for learner in LEARNERS:
        desk = course.desk(learner)
        course.nbgrader("fetch_assignment", NAME, at=desk)
        path = desk / NAME / f"{NAME}.ipynb"
        if learner != "cleo":
            answers = {"decide": SLIP} if learner == "ben" else {}
            nbformat.write(answered(path, source, answers), path)
        course.nbgrader("submit", NAME, f"--student={learner}", at=desk)
    course.nbgrader("collect", NAME)
    course.nbgrader("autograde", NAME)
    course.nbgrader("generate_feedback", NAME)
    course.nbgrader("release_feedback", NAME)
    course.nbgrader("export", f"--to={course.folder / 'grades.csv'}")
    return course


def marks(course: Course, learner: str) -> dict[str, tuple[float, float]]:
    """Return for each graded cell the points got and the points possible."""
    with Gradebook(f"sqlite:///{course.course}/gradebook.db", COURSE_ID) as book:
        submission = book.find_submission(NAME, learner)
        return {
            grade.name: (float(grade.score), float(grade.max_score))
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


def test_every_mark_is_what_the_answers_deserve(walked: Course, root: Path) -> None:
    total = read(root / "solutions" / f"{NAME}.py").points
    for learner in LEARNERS:
        for cell, (got, possible) in marks(walked, learner).items():
            if learner == "cleo" or (learner == "ben" and cell.startswith("decide-")):
                assert got == 0, f"{learner} has {got} in {cell}"
            else:
                assert got == possible, f"{learner} has {got} of {possible} in {cell}"
    assert sum(possible for _, possible in marks(walked, "ada").values()) == total


def test_the_export_has_the_same_marks(walked: Course) -> None:
    with (walked.folder / "grades.csv").open(newline="", encoding="utf-8") as file:
        rows = {r["student_id"]: r for r in csv.DictReader(file) if r["assignment"] == NAME}
    assert set(rows) == set(LEARNERS)
    for learner in LEARNERS:
        got = marks(walked, learner).values()
        assert float(rows[learner]["score"]) == sum(score for score, _ in got)
        assert float(rows[learner]["max_score"]) == sum(possible for _, possible in got)


def test_each_learner_fetches_feedback_that_names_the_mistake(walked: Course) -> None:
    said = {}
    for learner in LEARNERS:
        desk = walked.desk(learner)
        walked.nbgrader("fetch_feedback", NAME, f"--student={learner}", at=desk)
        (page,) = (desk / NAME / "feedback").rglob("*.html")
        said[learner] = " ".join(plain(page).split())
    assert "✗" not in said["ada"]
    assert "Diagnosis: nothing is deactivated here" in said["ben"]
    assert "Diagnosis: nothing is deactivated here" not in said["cleo"]
    title = "The perceptron: train one neuron"
    assert f"In the book: Chapter 1: {title}, “The decision”." in said["ben"]
    assert "weighted_sum returns None: write your answer in its cell" in said["cleo"]
    assert "the answer is not written yet" in said["cleo"]


def test_feedback_holds_no_solution_and_no_hidden_test(walked: Course, root: Path) -> None:
    source = (root / "solutions" / f"{NAME}.py").read_text(encoding="utf-8")
    own = {"ben": walked.desk("ben") / NAME / f"{NAME}.ipynb", "cleo": None}
    for learner, notebook in own.items():
        cells = nbformat.read(notebook, as_version=4).cells if notebook else []
        handed_in = "\n".join(cell.source for cell in cells)
        text = plain(walked.course / "feedback" / learner / NAME / f"{NAME}.html")
        assert "Hidden test failed: Random sums" in text, "the hidden test is named"
        leaks = [s for s in secrets_of(source) if s in text]
        assert [s for s in leaks if not all(line in handed_in for line in s.splitlines())] == []


def test_nbgrader_at_the_root_finds_the_course(walked: Course) -> None:
    assert f"{COURSE_ID} {NAME}" in walked.nbgrader("list")


def plain(page: Path) -> str:
    """Return what a reader of the HTML page sees."""
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").get_text()
