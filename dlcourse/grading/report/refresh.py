"""Feedback that is as new as the marks: pages that are older are made anew, and it is said whose.

A page holds a digest of what it was made from. A score or a comment that a person gave, another
grading, another notebook: each makes another digest.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import GenerateFeedback
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from dlcourse.grading.bulk.pages import Job, page, put_pages, share
from dlcourse.grading.page.made_from import digest_in, made_from
from dlcourse.grading.page.marks import MarkedNotebook, marks_of
from dlcourse.grading.report.notebooks import graded_notebooks
from dlcourse.grading.steps import SECRET, Steps, course_steps

At = tuple[str, str]  # assignment and learner


@dataclass
class Refreshed:
    """Whose pages were made anew, whose had been right, and whose could not be made, and why."""

    made: list[At] = field(default_factory=list)
    fresh: list[At] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def refresh(
    config: Config,
    course: CourseDirectory,
    assignments: Collection[str],
    steps: Steps | None = None,
) -> Refreshed:
    """Make the pages anew that are missing or older than what they show.

    Raises GradingError where the course makes its pages in a way of its own, and OSError where one
    could not be written; the others are right then.
    """
    steps = steps or course_steps(config)
    mode = int(str(GenerateFeedback(coursedir=course, config=config).permissions), 8)
    done = Refreshed()
    with Gradebook(course.db_url, course.course_id) as book:
        for assignment in sorted(assignments):
            for student in graded_learners(course, assignment):
                _refresh(book, course, (assignment, student), steps, mode, done)
    return done


def graded_learners(course: CourseDirectory, assignment: str) -> list[str]:
    """Return who has a folder in course/autograded for an assignment."""
    students = [] if not Path(course.root).is_dir() else _students(course)
    return [s for s in students if _folder(course, "autograded", (assignment, s)).is_dir()]


def _students(course: CourseDirectory) -> list[str]:
    with Gradebook(course.db_url, course.course_id) as book:
        return sorted(student.id for student in book.students)


def _refresh(
    book: Gradebook, course: CourseDirectory, at: At, steps: Steps, mode: int, done: Refreshed
) -> None:
    graded, folder = _folder(course, "autograded", at), _folder(course, "feedback", at)
    pages: dict[str, str] = {}
    for name, notebook in graded_notebooks(graded).items():
        try:
            marks = marks_of(book.find_submission_notebook(name, *at))
        except MissingEntry:
            continue  # the gradebook is another one, or was put back to an earlier state
        if digest_in(folder / f"{name}.html") != made_from(notebook, marks):
            html = _page(at, name, graded / f"{name}.ipynb", marks, steps, done)
            pages |= {name: html} if html else {}
    lost = (graded / SECRET).is_file() and not (folder / SECRET).is_file()
    if pages or lost:
        put_pages(pages, folder, graded, mode)
        share(course, "feedback", folder)
        done.made.append(at)
    else:
        done.fresh.append(at)


def _page(
    at: At, name: str, path: Path, marks: MarkedNotebook, steps: Steps, done: Refreshed
) -> str:
    try:
        return page(Job(*at, name, path.read_text(encoding="utf-8"), marks, steps))
    except Exception as error:  # a course's own step may raise anything
        says = f"{type(error).__name__}: {error}".strip().split("\n")[0]
        done.problems.append(
            f"{at[1]}: the feedback for {name} could not be made: {says}. Grade it again."
        )
        return ""


def _folder(course: CourseDirectory, step: str, at: At) -> Path:
    directory: Any = getattr(course, f"{step}_directory")
    return Path(course.format_path(directory, at[1], at[0]))
