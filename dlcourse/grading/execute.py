"""The intake and the referee as two of nbgrader's preprocessors, the latter for its Execute.

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

from dlcourse.grading.backup import before_grading
from dlcourse.grading.bulk.begin import UNSAFE
from dlcourse.grading.bulk.grader import grader
from dlcourse.grading.intake.take import take_notebook
from dlcourse.grading.known import KnownAssignment, known_assignment
from dlcourse.grading.plan import graded
from dlcourse.grading.versions import read_history

# Seconds between backups of the gradebook: nbgrader grades one notebook after another, and says
# nowhere that it begins.
BACKED_UP = 3600.0


class TakeIn(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Put right what can be recognised in a notebook, as `dlcourse grade` does.

    Comes before all other steps, and sees to it that the gradebook is backed up. What nbgrader
    can't read, or finds under another name, it never hands on to a step: for a file in another
    encoding, cut off, in a zip or renamed, there is `dlcourse grade`. Raises ValueError for a
    notebook that has none of the assignment's cells, and BackupError.
    """

    def preprocess(self, nb: Any, resources: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        """Return the notebook with its cells in the course's places; the repairs are in it."""
        before_grading(self.config, every=BACKED_UP)
        at = resources["nbgrader"]
        assignment = _known(self, at["db_url"], at["assignment"])
        made, repairs, flagged = take_notebook(nb, assignment, at["notebook"])
        for sentence in repairs:
            self.log.warning("%s: %s", at["student"], sentence)
        if flagged:
            _flag(at)
        return made, resources


class Referee(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Grade a notebook's cells, and write into it what became of each.

    Raises SetupError where the course's own cells do not run.
    """

    def preprocess(self, nb: Any, resources: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        """Grade a notebook in place."""
        at = resources["nbgrader"]
        assignment = _known(self, at["db_url"], at["assignment"])
        known = assignment.notebooks[at["notebook"]]
        runs = grader(assignment.modules, assignment.steps.cell_seconds)
        graded(nb, known, runs)
        if not runs.sandboxed:
            self.log.warning("%s: the answers ran without a box (%s=1)", at["student"], UNSAFE)
        boxed = nb.metadata["dlcourse"]["boxed"]
        if boxed:
            self.log.warning(
                "%s: a person should look at %s, which ran beside the answers",
                at["student"],
                ", ".join(boxed),
            )
            _flag(at)
        return nb, resources


def _known(step: NbGraderPreprocessor, db_url: str, assignment: str) -> KnownAssignment:
    course = CourseDirectory(parent=step)
    source = Path(course.format_path(course.source_directory, ".", assignment))
    history = read_history(Path(course.root), assignment)
    with Gradebook(db_url) as book:
        return known_assignment(book, assignment, source, history=history)


def _flag(at: dict[str, str]) -> None:
    with Gradebook(at["db_url"]) as book:
        book.find_submission_notebook(
            at["notebook"], at["assignment"], at["student"]
        ).flagged = True
        book.db.commit()
