"""The referee as one of nbgrader's preprocessors, in the place of its Execute.

Test cells and their names stay in the trusted process; what runs are the course's own sources, by
grade_id, whatever the submission holds. Every later step of nbgrader's (marks, limits on output,
late penalties, formgrader, feedback) finds the outputs that it knows.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor

from dlcourse.grading.bulk.grader import grader
from dlcourse.grading.known import KnownAssignment, known_assignment
from dlcourse.grading.plan import graded


class Referee(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Grade a notebook's cells, and write into it what became of each.

    Raises SetupError where the course's own cells do not run.
    """

    def preprocess(self, nb: Any, resources: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        """Grade a notebook in place."""
        at = resources["nbgrader"]
        assignment = self._known(at["db_url"], at["assignment"])
        known = assignment.notebooks[at["notebook"]]
        graded(nb, known, grader(assignment.modules, assignment.steps.cell_seconds).grade)
        boxed = nb.metadata["dlcourse"]["boxed"]
        if boxed:
            self.log.warning(
                "%s: a person should look at %s, which ran beside the answers",
                at["student"],
                ", ".join(boxed),
            )
            _flag(at)
        return nb, resources

    def _known(self, db_url: str, assignment: str) -> KnownAssignment:
        course = CourseDirectory(parent=self)
        source = Path(course.format_path(course.source_directory, ".", assignment))
        with Gradebook(db_url) as book:
            return known_assignment(book, assignment, source)


def _flag(at: dict[str, str]) -> None:
    with Gradebook(at["db_url"]) as book:
        book.find_submission_notebook(
            at["notebook"], at["assignment"], at["student"]
        ).flagged = True
        book.db.commit()
