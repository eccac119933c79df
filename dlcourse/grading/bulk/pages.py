"""Feedback as pages: what `nbgrader generate_feedback` makes, from data instead of a gradebook."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from nbgrader.coursedir import CourseDirectory

from dlcourse.grading.bulk.journal import write_whole
from dlcourse.grading.bulk.text import read
from dlcourse.grading.page.exporter import FeedbackPage
from dlcourse.grading.page.marks import MarkedNotebook
from dlcourse.grading.steps import GRADES, METADATA, SECRET, TIMESTAMP, Steps


@dataclass(frozen=True)
class Job:
    """A graded notebook and what the gradebook holds of it: all that its page is made from.

    `steps` are the course's own.
    """

    assignment: str
    student: str
    notebook: str
    text: str
    marks: MarkedNotebook
    steps: Steps


def page(job: Job) -> str:
    """Return the page of one notebook, in HTML."""
    resources = {
        "unique_key": job.notebook,
        "output_files_dir": f"{job.notebook}_files",
        "nbgrader": {
            "student": job.student,
            "assignment": job.assignment,
            "notebook": job.notebook,
        },
    }
    return _exporter(job.steps).page(read(job.text), resources, job.marks)


def timed_page(job: Job) -> tuple[str, float]:
    """Return the page of one notebook, and the seconds that it took."""
    began = time.perf_counter()
    return page(job), time.perf_counter() - began


def put_pages(pages: Mapping[str, str], folder: Path, graded: Path, mode: int) -> None:
    """Put pages by the names of their notebooks into a folder, in one step each.

    Beside them comes what nbgrader has beside a graded notebook: when it was handed in, and the
    secret by which a learner finds the feedback in the exchange. Raises OSError.
    """
    for name, text in pages.items():
        write_whole(folder / f"{name}.html", text.encode(errors="replace"), mode)
    for name in (TIMESTAMP, SECRET):
        if (graded / name).is_file():
            write_whole(folder / name, (graded / name).read_bytes(), mode)
        else:
            (folder / name).unlink(missing_ok=True)  # of another hand-in


def share(course: CourseDirectory, step: str, folder: Path) -> None:
    """Let a course's group write into a folder and all around it, if the course says so."""
    if not course.groupshared:
        return
    top = Path(course.format_path(getattr(course, f"{step}_directory"), ".", "."))
    inside = [path for path in folder.rglob("*") if path.is_dir()]
    around = [path for path in (folder, *folder.parents) if path.is_relative_to(top)]
    for path in (*inside, *around):
        with contextlib.suppress(PermissionError):  # somebody else's, who has done it
            path.chmod((path.stat().st_mode | 0o2770) & 0o2777)


@lru_cache(maxsize=4)
def _exporter(steps: Steps) -> FeedbackPage:
    config = steps.config()
    config.Exporter.default_preprocessors = []
    exporter = FeedbackPage(config=config)
    for step in steps.feedback:
        if step == METADATA:
            step = "nbgrader.preprocessors.CheckCellMetadata"
        if step != GRADES:  # the page has the marks
            exporter.register_preprocessor(step)
    return exporter
