"""What nbgrader's gradebook holds of a class, and the changes to it: each whole, or not at all."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nbgrader import api
from nbgrader.api import Gradebook, MissingEntry
from sqlalchemy import delete, func, select

from dlcourse.grading.errors import GradingError
from dlcourse.grading.names import meant
from dlcourse.grading.term.roster import Learner

_FIELDS = {
    "first_name": "first_name",
    "last_name": "last_name",
    "email": "email",
    "lms_user_id": "lms_id",
}


@dataclass(frozen=True)
class Added:
    """What became of a class list: ids of learners."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    as_before: tuple[str, ...]
    not_listed: tuple[str, ...]  # in the gradebook, and not in the list


def learners(book: Gradebook) -> list[Learner]:
    """Return everybody whom the gradebook knows."""
    return [
        Learner(
            student.id,
            student.first_name or "",
            student.last_name or "",
            student.email or "",
            student.lms_user_id or "",
        )
        for student in book.students
    ]


def add_learners(book: Gradebook, listed: Iterable[Learner]) -> Added:
    """Add learners to the gradebook, and what is said of them; nothing that is known is erased.

    Raises GradingError, and adds nobody, where one's id differs from another's by case alone.
    """
    there = {student.id: student for student in book.students}
    by_fold = {name.casefold(): name for name in there}
    kinds: dict[str, list[str]] = {"new": [], "changed": [], "as_before": []}
    listed = list(listed)
    for learner in listed:
        same = by_fold.get(learner.id.casefold(), learner.id)
        if same != learner.id:
            book.db.rollback()
            raise GradingError(
                f"The gradebook has {same}, the list has {learner.id}: folders of these names are "
                f"one on some machines. Write {same} in the list. Nobody was added."
            )
        said = {theirs: getattr(learner, ours) for theirs, ours in _FIELDS.items()}
        said = {name: value for name, value in said.items() if value}
        student = there.get(learner.id)
        if student is None:
            book.db.add(api.Student(id=learner.id, **said))
            kinds["new"].append(learner.id)
        elif changed := {n: v for n, v in said.items() if getattr(student, n) != v}:
            for name, value in changed.items():
                setattr(student, name, value)
            kinds["changed"].append(learner.id)
        else:
            kinds["as_before"].append(learner.id)
    book.db.commit()
    named = {learner.id for learner in listed}
    rest = sorted(name for name in there if name not in named)
    of = {kind: tuple(names) for kind, names in kinds.items()}
    return Added(of["new"], of["changed"], of["as_before"], tuple(rest))


def rename(book: Gradebook, name: str) -> None:
    """Let the gradebook be of a course of another name."""
    book.check_course(name)
    for row in book.assignments:
        row.course_id = name
    book.db.flush()
    book.db.execute(delete(api.Course).where(api.Course.id != name))
    book.db.commit()


def due_dates(book: Gradebook) -> dict[str, datetime.datetime | None]:
    """Return when each assignment is due, in UTC."""
    return {row.name: row.duedate for row in book.assignments}


def set_due(book: Gradebook, due: Mapping[str, datetime.datetime | None]) -> None:
    """Set due dates; an assignment that is not released yet gets its place."""
    there = {row.name: row for row in book.assignments}
    for name, at in due.items():
        row = there.get(name)
        if row is None:
            book.db.add(api.Assignment(name=name, duedate=at, course_id=book.course_id))
        else:
            row.duedate = at
    book.db.commit()


def extensions(book: Gradebook) -> dict[tuple[str, str], datetime.timedelta]:
    """Return how much more time learners have, by assignment and learner."""
    rows = book.db.execute(
        select(
            api.Assignment.name,
            api.SubmittedAssignment.student_id,
            api.SubmittedAssignment.extension,
        )
        .join(api.SubmittedAssignment, api.SubmittedAssignment.assignment_id == api.Assignment.id)
        .where(api.SubmittedAssignment.extension.is_not(None))
        .order_by(api.Assignment.name, api.SubmittedAssignment.student_id)
    ).all()
    return {(name, student): by for name, student, by in rows if by}


def nobody(student: str, known: Iterable[str]) -> str:
    """Return what is said where a learner was named who is not known."""
    return (
        f"{student} is nobody in the gradebook.{meant(student, known)} dlcourse course roster "
        "lists who is; dlcourse course roster FILE.csv adds somebody."
    )


def extend(book: Gradebook, assignment: str, student: str, by: datetime.timedelta) -> None:
    """Give a learner more time, in nbgrader's own place; nothing takes it back.

    nbgrader keeps it with the submission, so one without a time of hand-in and without marks
    stands for what is still to come. Raises GradingError for a learner who is not known.
    """
    try:
        book.find_student(student)
    except MissingEntry:
        raise GradingError(nobody(student, [one.id for one in book.students])) from None
    with book.db.no_autoflush:  # which warns, and would be seen
        book.update_or_create_submission(assignment, student)
    book.grant_extension(assignment, student, minutes=by.total_seconds() / 60)


def counts(book: Gradebook) -> dict[str, int]:
    """Return how many have handed in, or have marks, by assignment."""
    own, notebook, grade = api.SubmittedAssignment, api.SubmittedNotebook, api.Grade
    marked = (
        select(notebook.assignment_id)
        .join(grade, grade.notebook_id == notebook.id)
        .where(grade.auto_score.is_not(None) | grade.manual_score.is_not(None))
    )
    rows = book.db.execute(
        select(api.Assignment.name, func.count(own.id))
        .join(own, own.assignment_id == api.Assignment.id)
        .where(own.timestamp.is_not(None) | own.id.in_(marked))
        .group_by(api.Assignment.name)
    ).all()
    return {name: int(count) for name, count in rows}
