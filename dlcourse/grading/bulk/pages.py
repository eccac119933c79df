"""Feedback as pages: what `nbgrader generate_feedback` makes, from data instead of a gradebook."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import lru_cache

from dlcourse.grading.bulk.text import read
from dlcourse.grading.page.exporter import FeedbackPage
from dlcourse.grading.page.marks import MarkedNotebook
from dlcourse.grading.steps import GRADES, METADATA, Steps


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
