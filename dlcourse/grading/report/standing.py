"""Where each learner stands: a status, points and a reason, out of what the course itself holds.

Nothing is remembered for this. The gradebook says the points, the graded notebooks what was put
right, the journal who could not be graded; so it is true after `nbgrader autograde` as well.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbgrader import api
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import and_, case, func, select
from traitlets.config import Config

from dlcourse.grading.alone import RESULTS
from dlcourse.grading.bulk.journal import Journal
from dlcourse.grading.bulk.marks import Penalty
from dlcourse.grading.bulk.run import late_penalty, learners_of
from dlcourse.grading.bulk.submission import read_submission
from dlcourse.grading.dates import for_length, shown, time_zone
from dlcourse.grading.export import Found, submissions
from dlcourse.grading.intake.arrange import EDITED
from dlcourse.grading.report.notebooks import Notebooks, graded_notebooks
from dlcourse.grading.report.stale import why_stale
from dlcourse.grading.steps import course_steps
from dlcourse.grading.versions import MARK, Release, read_history

GRADED, QUARANTINED, NOT_GRADED, MISSING = "graded", "quarantined", "not graded", "missing"
LATE, REPAIRED, CHANGED, FLAGGED = "late", "repaired", "changed tests", "flagged"
STALE, BY_HAND = "stale", "to mark by hand"


@dataclass(frozen=True)
class Standing:
    """What became of one learner in one assignment. `points` of None are no mark, not 0."""

    assignment: str
    student: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    lms_id: str = ""
    status: tuple[str, ...] = ()  # the first says whether there is a mark
    points: float | None = None
    possible: float = 0.0
    penalty: float = 0.0  # taken off for being late, and so not in the points
    reason: str = ""
    handed_in: datetime.datetime | None = None  # in UTC
    due: datetime.datetime | None = None  # this learner's own, in UTC

    @property
    def words(self) -> str:
        """The status in words."""
        return ", ".join(self.status)


@dataclass
class _Row:
    """What the gradebook has of one submission beside its points."""

    timestamp: datetime.datetime | None
    extension: datetime.timedelta | None
    flagged: bool = False
    waits: int = 0  # cells that nobody has marked
    notebooks: list[tuple[float, float]] = field(default_factory=list)  # score and penalty


def standings(
    config: Config,
    course: CourseDirectory,
    assignments: Collection[str],
    now: datetime.datetime | None = None,
) -> list[Standing]:
    """Return where everybody stands who is in the class or has handed in, by assignment and name.

    `now` is a time in UTC, without a zone. Raises GradingError where the course's steps can't be
    followed.
    """
    now = now or datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
    made = []
    with Gradebook(course.db_url, course.course_id) as book:
        reading = _Reading(config, course, book, now)
        for row in sorted(book.assignments, key=lambda row: str(row.name)):
            if row.name in assignments:
                made += reading.of(row)
    return made


class _Reading:
    def __init__(
        self, config: Config, course: CourseDirectory, book: Gradebook, now: datetime.datetime
    ) -> None:
        self._course, self._book, self._now = course, book, now
        self._zone = time_zone(config)
        self._penalty: Penalty = late_penalty(config, course_steps(config))
        self._found: Found = submissions(book)
        excluded = set(str(course.student_id_exclude).split(","))
        self._students = {s.id: s for s in book.students if s.id not in excluded}

    def of(self, assignment: Any) -> list[Standing]:
        """Return where everybody stands in one assignment."""
        folders = set(learners_of(self._course, assignment.name, ()))
        rows = self._rows(assignment)
        history = read_history(Path(self._course.root), assignment.name)
        return [
            self._standing(assignment, name, rows.get(name), history, here=name in folders)
            for name in sorted({*self._students, *folders})
        ]

    def _rows(self, assignment: Any) -> dict[str, _Row]:
        own, notebook, grade = api.SubmittedAssignment, api.SubmittedNotebook, api.Grade
        waits = and_(grade.auto_score.is_(None), grade.manual_score.is_(None))
        of_notebooks = self._book.db.execute(
            select(
                own.student_id,
                notebook.flagged,
                notebook.late_submission_penalty,
                func.coalesce(func.sum(grade.score), 0.0),
                func.coalesce(func.sum(case((waits, 1), else_=0)), 0),
            )
            .join(notebook, notebook.assignment_id == own.id)
            .outerjoin(grade, grade.notebook_id == notebook.id)
            .where(own.assignment_id == assignment.id)
            .group_by(
                own.student_id, notebook.id, notebook.flagged, notebook.late_submission_penalty
            )
        ).all()
        found = {
            student: _Row(timestamp, extension)
            for student, timestamp, extension in self._book.db.execute(
                select(own.student_id, own.timestamp, own.extension).where(
                    own.assignment_id == assignment.id
                )
            ).all()
        }
        for student, flagged, penalty, score, unmarked in of_notebooks:
            row = found[student]
            row.flagged = row.flagged or bool(flagged)
            row.waits += int(unmarked)
            row.notebooks.append((float(score), float(penalty or 0.0)))
        return found

    def _standing(
        self,
        assignment: Any,
        name: str,
        row: _Row | None,
        history: Sequence[Release],
        *,
        here: bool,
    ) -> Standing:
        student = self._students.get(name)
        due = assignment.duedate
        if due is not None and row is not None and row.extension:
            due += row.extension
        mark = self._found.get((assignment.id, name))
        marked = mark is not None and bool(mark.marked)
        known = {
            "first_name": (student and student.first_name) or "",
            "last_name": (student and student.last_name) or "",
            "email": (student and student.email) or "",
            "lms_id": (student and student.lms_user_id) or "",
            "possible": float(assignment.max_score),
            "handed_in": row.timestamp if row else None,
            "due": due,
        }
        if mark is not None and marked:
            known["points"] = max(0.0, mark.score - mark.late_submission_penalty)
            known["penalty"] = mark.late_submission_penalty
        if not here and not marked:
            status, reason = self._without_files(row, due)
            return Standing(assignment.name, name, status=(status,), reason=reason, **known)
        submission = read_submission(name, self._folder("submitted", name, assignment.name))
        journal = Journal(Path(self._course.root) / RESULTS / assignment.name)
        if here and (problem := journal.problem(name, submission)):
            before = ""
            if marked:
                before = f" The mark {known['points']:g} is of an earlier hand-in."
            return Standing(
                assignment.name, name, status=(QUARANTINED,), reason=f"{problem}{before}", **known
            )
        if row is None or not marked:
            reason = f"It was handed in and waits: dlcourse grade {assignment.name}."
            return Standing(assignment.name, name, status=(NOT_GRADED,), reason=reason, **known)
        notebooks = graded_notebooks(self._folder("autograded", name, assignment.name))
        told = _told(row, notebooks, due, known["penalty"])
        reasons = why_stale(submission, notebooks, history) if here else []
        if self._moved_penalty(name, row, due):
            reasons.append("the due date, the late policy or a score that counts for it changed")
        if reasons:
            told[STALE] = f"The mark is older than this: {'; '.join(reasons)}. Grade it again."
        return Standing(
            assignment.name,
            name,
            status=(GRADED, *told),
            reason=" ".join(filter(None, told.values())),
            **known,
        )

    def _without_files(self, row: _Row | None, due: datetime.datetime | None) -> tuple[str, str]:
        if row is not None and row.timestamp is not None:
            return (
                NOT_GRADED,
                "It was handed in once; there is no file of it in submitted any more.",
            )
        if due is not None and due > self._now:
            return MISSING, f"Nothing was handed in yet; it is due {shown(due, self._zone)}."
        return MISSING, "Nothing was handed in."

    def _moved_penalty(self, student: str, row: _Row, due: datetime.datetime | None) -> bool:
        late = 0.0
        if row.timestamp is not None and due is not None:
            late = max(0.0, (row.timestamp - due).total_seconds())
        for score, penalty in row.notebooks:
            wanted = (self._penalty(student, score, late) or 0.0) if late else 0.0
            if abs(min(max(0.0, wanted), score) - penalty) > 1e-6:
                return True
        return False

    def _folder(self, step: str, student: str, assignment: str) -> Path:
        directory = getattr(self._course, f"{step}_directory")
        return Path(self._course.format_path(directory, student, assignment))


def _told(
    row: _Row, notebooks: Notebooks, due: datetime.datetime | None, penalty: float
) -> dict[str, str]:
    """Return by each further status its sentence, in the order in which they matter."""
    told: dict[str, str] = {}
    if row.waits:
        cells = "1 cell waits" if row.waits == 1 else f"{row.waits} cells wait"
        told[BY_HAND] = f"{cells} for a person's points."
    repairs, boxed = _said(notebooks, "repairs"), _said(notebooks, "boxed")
    if row.flagged:
        told[FLAGGED] = "A person should look at it"
        told[FLAGGED] += f": {', '.join(boxed)} ran beside the answers." if boxed else "."
    if row.timestamp is not None and due is not None and row.timestamp > due:
        by = for_length(row.timestamp - due)
        told[LATE] = f"It came {by} late" + (f": {penalty:g} taken off." if penalty else ".")
    if changed := [sentence for sentence in repairs if sentence.endswith(EDITED)]:
        told[CHANGED] = " ".join(changed)
    if rest := [sentence for sentence in repairs if sentence not in changed]:
        told[REPAIRED] = " ".join(rest)
    return told


def _said(notebooks: Notebooks, key: str) -> list[str]:
    """Return what graded notebooks say of themselves under a key, each once."""
    marks = [notebook.metadata.get(MARK, {}) for notebook in notebooks.values()]
    return list(dict.fromkeys(str(text) for mark in marks for text in mark.get(key, ())))
