"""The marks as a CSV file: nbgrader's columns, and no 0 for a notebook that was never graded."""

from __future__ import annotations

import csv
import datetime
from pathlib import Path
from typing import Any, NamedTuple

from nbgrader import api
from nbgrader.api import Gradebook
from nbgrader.plugins import ExportPlugin
from sqlalchemy import case, func, or_, select

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
    "status",  # ours: graded, failed or missing
)


class Submitted(NamedTuple):
    """What the gradebook holds of one submission."""

    timestamp: datetime.datetime | None
    score: float
    marked: int  # how many of its cells have a score, from tests or by hand
    late_submission_penalty: float
    extension: datetime.timedelta | None

    @property
    def is_to_come(self) -> bool:
        """Whether it stands for more time alone: nbgrader keeps that with a submission."""
        return bool(self.extension) and self.timestamp is None and not self.marked


Found = dict[tuple[str, str], Submitted]  # by the keys of assignment and student


def submissions(gradebook: Gradebook) -> Found:
    """Return all submissions, with two queries: nbgrader's own way asks a dozen for each."""
    own, notebook, grade = api.SubmittedAssignment, api.SubmittedNotebook, api.Grade
    given = case((or_(grade.auto_score.is_not(None), grade.manual_score.is_not(None)), 1), else_=0)
    of = gradebook.db.execute(
        select(notebook.assignment_id, func.sum(grade.score), func.sum(given))
        .join(grade, grade.notebook_id == notebook.id)
        .group_by(notebook.assignment_id)
    ).all()
    scores = {key: (float(score or 0.0), int(marked or 0)) for key, score, marked in of}
    rows = gradebook.db.execute(
        select(
            own.id,
            own.assignment_id,
            own.student_id,
            own.timestamp,
            func.coalesce(func.sum(notebook.late_submission_penalty), 0.0),
            own.extension,
        )
        .outerjoin(notebook, notebook.assignment_id == own.id)
        .group_by(own.id, own.assignment_id, own.student_id, own.timestamp, own.extension)
    ).all()
    return {
        (row[1], row[2]): Submitted(row[3], *scores.get(row[0], (0.0, 0)), float(row[4]), row[5])
        for row in rows
    }


class MarksExport(ExportPlugin):  # type: ignore[misc]  # nbgrader has no types
    """What `nbgrader export` writes: a row for each assignment and student.

    Who handed in nothing has a score of 0, and is `missing` by the last column. Who handed in what
    could not be graded has an empty score, and has `failed`: it is for the instructor to decide.
    """

    def export(self, gradebook: Gradebook) -> None:
        """Write the file `to`, or grades.csv."""
        with Path(self.to or "grades.csv").open("w", newline="", encoding="utf-8") as file:
            rows = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            rows.writeheader()
            found = submissions(gradebook)
            for assignment in gradebook.assignments:
                for student in gradebook.students:
                    if self.assignment and assignment.name not in map(str, self.assignment):
                        continue
                    if self.student and student.id not in map(str, self.student):
                        continue
                    rows.writerow(self._row(found, assignment, student))

    def _row(self, found: Found, assignment: Any, student: Any) -> dict[str, object]:
        row: dict[str, object] = {
            "assignment": assignment.name,
            "duedate": assignment.duedate,
            "student_id": student.id,
            "last_name": student.last_name,
            "first_name": student.first_name,
            "email": student.email,
            "max_score": assignment.max_score,
        }
        submission = found.get((assignment.id, student.id))
        if submission is None or submission.is_to_come:
            none = {"raw_score": 0.0, "late_submission_penalty": 0.0, "score": 0.0}
            return {**row, **none, "status": "missing"}
        row["timestamp"] = submission.timestamp
        row["status"] = "graded" if submission.marked else "failed"
        if submission.marked:
            penalty = submission.late_submission_penalty
            row["raw_score"] = submission.score
            row["late_submission_penalty"] = penalty
            row["score"] = max(0.0, round(submission.score - penalty, 6))
        return row
