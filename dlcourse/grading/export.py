"""The marks as a CSV file: nbgrader's columns, and no 0 for a notebook that was never graded."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import ExportPlugin

COLUMNS = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
)


def has_mark(submission: Any) -> bool:
    """Return whether any cell of a submission in the gradebook was marked, by tests or by hand."""
    return any(
        grade.auto_score is not None or grade.manual_score is not None
        for notebook in submission.notebooks
        for grade in notebook.grades
    )


class MarksExport(ExportPlugin):  # type: ignore[misc]  # nbgrader has no types
    """What `nbgrader export` writes: a row for each assignment and student.

    Who handed in nothing has a score of 0. Who handed in what could not be graded has an empty
    score: it is for the instructor to decide.
    """

    def export(self, gradebook: Gradebook) -> None:
        """Write the file `to`, or grades.csv."""
        with Path(self.to or "grades.csv").open("w", newline="", encoding="utf-8") as file:
            rows = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            rows.writeheader()
            for assignment in gradebook.assignments:
                for student in gradebook.students:
                    if self.assignment and assignment.name not in map(str, self.assignment):
                        continue
                    if self.student and student.id not in map(str, self.student):
                        continue
                    rows.writerow(self._row(gradebook, assignment, student))

    def _row(self, gradebook: Gradebook, assignment: Any, student: Any) -> dict[str, object]:
        row: dict[str, object] = {
            "assignment": assignment.name,
            "duedate": assignment.duedate,
            "student_id": student.id,
            "last_name": student.last_name,
            "first_name": student.first_name,
            "email": student.email,
            "max_score": assignment.max_score,
        }
        try:
            submission = gradebook.find_submission(assignment.name, student.id)
        except MissingEntry:
            return {**row, "raw_score": 0.0, "late_submission_penalty": 0.0, "score": 0.0}
        row["timestamp"] = submission.timestamp
        if has_mark(submission):
            penalty = submission.late_submission_penalty
            row["raw_score"] = submission.score
            row["late_submission_penalty"] = penalty
            row["score"] = max(0.0, submission.score - penalty)
        return row
