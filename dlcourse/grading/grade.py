"""Grading a class: nbgrader's own steps, learner by learner, past every notebook that fails.

`nbgrader autograde` grades all learners in one go, and some notebooks (a copied cell, say) end it
for all who come after. Here a notebook that fails costs nobody else a mark, and its reason is
kept. What nbgrader is known to fail at is found before it begins, so that the earlier mark, its
notebook and its feedback stay.
"""

from __future__ import annotations

import glob
import json
import logging
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import Autograde, GenerateFeedback
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

Expected = dict[str, set[str]]  # the tests' grade_ids, for each notebook of an assignment


class GradingError(ValueError):
    """Nobody can be graded: a sentence that says why, and what to do."""


def grade(
    course_config: Config, assignment: str, tell: Callable[[str], object] = lambda _: None
) -> list[tuple[str, str | None]]:
    """Grade and write feedback for all who handed in `assignment`; return who, and what failed.

    The problem is a sentence or two, or None for a learner who has a mark and feedback. Who was
    graded before is graded again where what was handed in is newer. `tell` gets a line a learner,
    as they come. Raises GradingError where there is nobody or nothing to grade.
    """
    course = CourseDirectory(config=course_config, assignment_id=assignment)
    learners = _learners(course)
    try:
        with Gradebook(course.db_url, course.course_id) as book:
            expected = {
                notebook.name: {cell.name for cell in notebook.grade_cells}
                for notebook in book.find_assignment(assignment).notebooks
            }
    except MissingEntry:
        raise GradingError(
            f"{assignment} is not in the gradebook, so its tests are not known. Run make release."
        ) from None
    results = []
    for learner in learners:
        problem = _grade_one(course, course_config, learner, expected)
        if problem:
            _note_submission(course, learner)
        tell(f"{learner}: {problem or 'graded'}")
        results.append((learner, problem))
    return results


def _learners(course: CourseDirectory) -> list[str]:
    """Return the names of the folders in course/submitted that have this assignment."""
    step, assignment = course.submitted_directory, course.assignment_id
    pattern = course.format_path(step, "(?P<learner>.*)", re.escape(assignment), escape=True)
    found = glob.glob(course.format_path(step, "*", glob.escape(assignment)))
    learners = sorted(match["learner"] for path in found if (match := re.fullmatch(pattern, path)))
    if not learners:
        wanted = course.format_path(step, "LEARNER", assignment)
        raise GradingError(f"Nobody has handed in {assignment}: there is no folder {wanted}.")
    return learners


def _grade_one(
    course: CourseDirectory, config: Config, learner: str, expected: Expected
) -> str | None:
    submitted, autograded, feedback = (
        Path(course.format_path(step, learner, course.assignment_id))
        for step in (
            course.submitted_directory,
            course.autograded_directory,
            course.feedback_directory,
        )
    )
    problem = problem_of(submitted, expected)
    if problem:
        return problem
    course.student_id = glob.escape(learner)
    problem = _run(Autograde, course, config, force=_newer(submitted, autograded))
    if problem:
        return f"nbgrader could not grade it: {problem}"
    problem = _run(GenerateFeedback, course, config, force=_newer(autograded, feedback))
    if problem:
        return f"nbgrader graded it, but could not write its feedback: {problem}"
    return None


def problem_of(submitted: Path, expected: Expected) -> str | None:
    """Return why nbgrader will not grade the folder that a learner handed in, or None."""
    if not submitted.is_dir():
        return f"{submitted} is no folder. Put the notebook into a folder of that name."
    wanted = " or ".join(f"{name}.ipynb" for name in sorted(expected))
    there = sorted(path.name for path in submitted.glob("*.ipynb"))
    if not there:
        return f"No notebook was handed in; wanted {wanted} in {submitted}."
    known = [name for name in there if name.removesuffix(".ipynb") in expected]
    if not known:
        return f"No notebook is called {wanted}; there is {', '.join(there)}. Rename the right one."
    tests: set[str] = set()
    for name in known:
        try:
            grade_ids = _grade_ids(submitted / name)
        except (ValueError, OSError) as error:
            return f"{name} {error}. Ask for it again."
        twice = sorted(grade_id for grade_id, count in grade_ids.items() if count > 1)
        if twice:
            return f"{name} has a copied cell: {', '.join(twice)}. Delete the copy."
        tests |= expected[name.removesuffix(".ipynb")] & set(grade_ids)
    if not tests:
        return f"{', '.join(known)} has none of the tests' cells, so nbgrader would give it 0."
    return None


def _grade_ids(path: Path) -> Counter[str]:
    """Return how often each cell of the assignment is in a notebook.

    Raises ValueError with the end of a sentence about a file that is no notebook.
    """
    data = path.read_bytes()
    if not data.strip():
        raise ValueError("is empty")
    try:
        text = data.decode()
        json.loads(text)
    except UnicodeDecodeError:
        raise ValueError("is not text in UTF-8, as a notebook is") from None
    except ValueError as error:
        raise ValueError(f"is broken or cut off: as JSON, {error}") from None
    try:
        cells = nbformat.reads(text, as_version=4).cells
        ours = [cell.metadata["nbgrader"] for cell in cells if "nbgrader" in cell.metadata]
        kinds = ("grade", "solution", "locked", "task")
        return Counter(str(meta["grade_id"]) for meta in ours if any(map(meta.get, kinds)))
    except Exception as error:  # the file can hold anything, at any depth
        raise ValueError(f"is not a notebook ({type(error).__name__}: {error})") from None


def _newer(source: Path, made: Path) -> bool:
    """Return whether a notebook in `source` was written after what was made of it."""
    kinds = {".ipynb", ".html"}
    times = [path.stat().st_mtime_ns for path in made.glob("*") if path.suffix in kinds]
    newest = max(path.stat().st_mtime_ns for path in source.glob("*.ipynb"))
    return bool(times) and newest > min(times)


class _FirstError(logging.Handler):
    """Keeps the first error that nbgrader logs; it reports its exceptions in no other way."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.reason = ""

    def emit(self, record: logging.LogRecord) -> None:
        cause = sys.exc_info()[1]  # nbgrader logs from within its `except`
        text = f"{type(cause).__name__}: {cause}" if cause else record.getMessage()
        self.reason = self.reason or text.strip().split("\n")[0]


def _run(step: Any, course: CourseDirectory, config: Config, *, force: bool) -> str | None:
    """Run one of nbgrader's converters on one learner; return its reason if it fails."""
    converter = step(coursedir=course, config=config)
    converter.force = force
    errors = _FirstError()
    converter.log.addHandler(errors)
    try:
        converter.start()
    except (Exception, SystemExit) as error:  # it raises all kinds, and ends the process at some
        return errors.reason or f"{type(error).__name__}: {error}"
    finally:
        converter.log.removeHandler(errors)
    return None


def _note_submission(course: CourseDirectory, learner: str) -> None:
    """Note in the gradebook that something was handed in, which the export tells from nothing."""
    with Gradebook(course.db_url, course.course_id) as book:
        book.update_or_create_student(learner)
        try:
            book.find_submission(course.assignment_id, learner)
        except MissingEntry:
            book.add_submission(course.assignment_id, learner)
