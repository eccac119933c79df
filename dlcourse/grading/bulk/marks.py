"""The one writer of nbgrader's gradebook: all of a submission in one transaction, or nothing.

What nbgrader's own steps would write is written, with set-based queries that use the gradebook's
indexes, so that the thousandth submission costs what the tenth did. What a person gave (scores,
extra credit, comments, extensions) is never touched.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

from nbgrader import api
from sqlalchemy import bindparam, delete, func, insert, select, update

from dlcourse.grading.bulk.task import Graded, Result
from dlcourse.grading.keep import cells_of
from dlcourse.grading.page.marks import Mark, MarkedNotebook

Penalty = Callable[[str, float, float], float | None]  # student, score, seconds late
Archive = Callable[[str, str, list[dict[str, Any]]], None]  # assignment, student, rows
_GRADE, _COMMENT = api.Grade.__table__, api.Comment.__table__


@dataclass(frozen=True)
class _Cells:
    """The cells of a notebook by their key in the gradebook."""

    key: str
    graded: Mapping[str, tuple[str, float]]  # key: name, points
    commented: Mapping[str, str]  # key: name
    retired: Mapping[str, str] = field(default_factory=dict)  # no more in the assignment; key: name


class Marks:
    """A gradebook that is open for writing; use it as a context.

    `penalty` is nbgrader's late penalty plugin, or anything like it.
    """

    def __init__(self, db_url: str, course_id: str, penalty: Penalty) -> None:
        self._book = api.Gradebook(db_url, course_id)
        self._penalty = penalty
        self._known: dict[str, tuple[Any, dict[str, _Cells]]] = {}
        self._current: Mapping[str, Mapping[str, Collection[str]]] = {}
        self._archive: Archive = lambda *_: None

    def __enter__(self) -> Marks:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._book.close()

    @property
    def gradebook(self) -> Any:
        """The gradebook as nbgrader has it, with the same connection."""
        return self._book

    def knows(self, student: str) -> bool:
        """Whether the gradebook has a learner of this name."""
        return self._book.db.get(api.Student, student) is not None

    def retire(
        self, current: Mapping[str, Mapping[str, Collection[str]]], archive: Archive
    ) -> None:
        """From now on, take out of what is written the cells that an assignment has no more.

        `current` has the cells of its notebooks, by name; `archive` gets what is taken out, in
        the middle of the transaction.
        """
        self._current, self._archive = current, archive
        self._known.clear()

    def scores_of(self, assignment: str, student: str) -> dict[str, dict[str, float]]:
        """Return what the gradebook holds by notebook and test, where there is a score.

        That is with extra credit, and with tests that the assignment has no more.
        """
        row, notebooks = self._assignment(assignment)
        names = {k: (n, cell) for n, c in notebooks.items() for k, (cell, _) in c.graded.items()}
        names |= {k: (n, cell) for n, c in notebooks.items() for k, cell in c.retired.items()}
        handed_in = select(api.SubmittedNotebook.id).where(
            api.SubmittedNotebook.assignment_id == api.SubmittedAssignment.id,
            api.SubmittedAssignment.assignment_id == row.id,
            api.SubmittedAssignment.student_id == student,
        )
        rows = self._book.db.execute(
            select(
                _GRADE.c.cell_id, _GRADE.c.auto_score, _GRADE.c.manual_score, _GRADE.c.extra_credit
            ).where(
                _GRADE.c.cell_id.in_(list(names)),
                _GRADE.c.notebook_id.in_(list(self._book.db.execute(handed_in).scalars())),
            )
        ).all()
        found: dict[str, dict[str, float]] = {name: {} for name in notebooks}
        for grade in rows:
            given = grade.auto_score if grade.manual_score is None else grade.manual_score
            if given is not None:
                notebook, cell = names[grade.cell_id]
                found[notebook][cell] = given + (grade.extra_credit or 0.0)
        return found

    def taken_off(self, assignment: str, student: str) -> float:
        """Return what the gradebook takes off for being late."""
        row, _ = self._assignment(assignment)
        taken = select(func.sum(api.SubmittedNotebook.late_submission_penalty)).where(
            api.SubmittedNotebook.assignment_id == api.SubmittedAssignment.id,
            api.SubmittedAssignment.assignment_id == row.id,
            api.SubmittedAssignment.student_id == student,
        )
        return float(self._book.db.execute(taken).scalar() or 0.0)

    def preview(
        self, result: Result, timestamp: datetime.datetime | None = None
    ) -> tuple[dict[str, MarkedNotebook], dict[str, dict[str, float]]]:
        """Return what `write` would return, and what `scores_of` then would; nothing is changed."""
        archive, self._archive = self._archive, lambda *_: None
        try:
            marked = self._write(result, timestamp)
            return marked, self.scores_of(result.assignment, result.student)
        finally:
            self._archive = archive
            self._book.db.rollback()

    def write(
        self, result: Result, timestamp: datetime.datetime | None = None
    ) -> dict[str, MarkedNotebook]:
        """Write what became of a submission; return what the gradebook then holds, by notebook.

        Of one with a problem, only that something was handed in: an earlier mark stays.
        """
        try:
            written = self._write(result, timestamp)
            self._book.db.commit()
        except BaseException:
            self._book.db.rollback()
            raise
        return written

    def mark_of(self, assignment: str, student: str) -> tuple[float, float] | None:
        """Return the score that the gradebook holds and what is possible; None: no mark."""
        scores = [s for of in self.scores_of(assignment, student).values() for s in of.values()]
        _, notebooks = self._assignment(assignment)
        possible = sum(points for c in notebooks.values() for _, points in c.graded.values())
        return (sum(scores), possible) if scores else None

    def _write(
        self, result: Result, timestamp: datetime.datetime | None
    ) -> dict[str, MarkedNotebook]:
        assignment, notebooks = self._assignment(result.assignment)
        submission = self._submission(assignment, notebooks, result.student)
        if result.problem:
            if submission.timestamp is None:  # so that it is known: something was handed in
                submission.timestamp = timestamp
            return {}
        self._take_out(result, submission, notebooks)
        if timestamp is not None:
            submission.timestamp = timestamp
        late = submission.total_seconds_late
        return {
            name: self._notebook(submission, cells, result, result.notebooks.get(name), late)
            for name, cells in notebooks.items()
        }

    def _assignment(self, name: str) -> tuple[Any, dict[str, _Cells]]:
        if name not in self._known:
            row = self._book.find_assignment(name)
            still = self._current.get(name, {})
            self._known[name] = (
                row,
                {n.name: _cells(n, still.get(n.name)) for n in row.notebooks},
            )
        return self._known[name]

    def _submission(self, assignment: Any, notebooks: Mapping[str, _Cells], student: str) -> Any:
        db = self._book.db
        if db.get(api.Student, student) is None:
            db.add(api.Student(id=student))
            db.flush()
        found = db.execute(
            select(api.SubmittedAssignment)
            .where(api.SubmittedAssignment.assignment_id == assignment.id)
            .where(api.SubmittedAssignment.student_id == student)
        ).scalar_one_or_none()
        if found is None:
            found = api.SubmittedAssignment(assignment_id=assignment.id, student_id=student)
            db.add(found)
            db.flush()
        there = set(
            db.execute(
                select(api.SubmittedNotebook.notebook_id).where(
                    api.SubmittedNotebook.notebook_id.in_([c.key for c in notebooks.values()]),
                    api.SubmittedNotebook.assignment_id == found.id,
                )
            ).scalars()
        )
        for cells in notebooks.values():
            if cells.key not in there:
                db.add(api.SubmittedNotebook(notebook_id=cells.key, assignment_id=found.id))
        db.flush()
        for cells in notebooks.values():
            self._add_missing(self._row(found, cells).id, cells)
        return found

    def _take_out(self, result: Result, submission: Any, notebooks: Mapping[str, _Cells]) -> None:
        """Take out of a submission the grades and comments of cells that are no more."""
        db = self._book.db
        for cells in notebooks.values():
            for table in (_GRADE, _COMMENT) if cells.retired else ():
                of = (
                    table.c.cell_id.in_(list(cells.retired)),
                    table.c.notebook_id == self._row(submission, cells).id,
                )
                rows = [dict(row) for row in db.execute(select(table).where(*of)).mappings()]
                if rows:
                    named = [{"cell": cells.retired[row["cell_id"]], **row} for row in rows]
                    self._archive(result.assignment, result.student, named)
                    db.execute(delete(table).where(*of))

    def remove_retired(self, assignment: str) -> None:
        """Remove the cells that an assignment has no more, where nobody has a grade for them."""
        db = self._book.db
        for name, cells in self._assignment(assignment)[1].items():
            if cells.retired:
                notebook = db.get(api.Notebook, cells.key)
                still = self._current[assignment][name]
                gone = [c for c in cells_of(notebook) if c.name not in still]
                kept = {c.name for c in gone if c.grades or c.comments}
                gone += [c for c in notebook.source_cells if c.name not in still]
                for cell in gone:
                    if cell.name not in kept:
                        db.delete(cell)
        db.commit()
        self._known.pop(assignment)

    def _row(self, submission: Any, cells: _Cells) -> Any:
        return self._book.db.execute(
            select(api.SubmittedNotebook)
            .where(api.SubmittedNotebook.notebook_id == cells.key)
            .where(api.SubmittedNotebook.assignment_id == submission.id)
        ).scalar_one()

    def _add_missing(self, notebook: str, cells: _Cells) -> None:
        """Add a row for each cell that has none yet: of a new submission, or a new question."""
        wanted: tuple[tuple[Any, Mapping[str, Any]], ...] = (
            (_GRADE, cells.graded),
            (_COMMENT, cells.commented),
        )
        for table, of in wanted:
            there = set(
                self._book.db.execute(
                    select(table.c.cell_id).where(
                        table.c.cell_id.in_(list(of)), table.c.notebook_id == notebook
                    )
                ).scalars()
            )
            rows = [
                {"id": api.new_uuid(), "cell_id": cell, "notebook_id": notebook}
                | ({"needs_manual_grade": True} if table is _GRADE else {})
                for cell in of
                if cell not in there
            ]
            if rows:
                self._book.db.execute(insert(table), rows)

    def _notebook(
        self, submission: Any, cells: _Cells, result: Result, graded: Graded | None, late: float
    ) -> MarkedNotebook:
        row, marked = self._row(submission, cells), MarkedNotebook()
        self._scores(row.id, cells, graded, marked)
        self._comments(row.id, cells, graded, marked)
        if graded is not None and (graded.boxed or result.flagged):
            row.flagged = True
        if graded is not None:
            penalty = self._penalty(submission.student_id, marked.score, late) if late else None
            row.late_submission_penalty = marked.penalty = (
                None if penalty is None else min(max(0.0, penalty), marked.score)
            )
        else:
            marked.penalty = row.late_submission_penalty
        return marked

    def _scores(
        self, notebook: str, cells: _Cells, graded: Graded | None, marked: MarkedNotebook
    ) -> None:
        db, table = self._book.db, _GRADE
        rows = db.execute(
            select(
                table.c.id,
                table.c.cell_id,
                table.c.auto_score,
                table.c.manual_score,
                table.c.extra_credit,
                table.c.needs_manual_grade,
            ).where(table.c.cell_id.in_(list(cells.graded)), table.c.notebook_id == notebook)
        ).all()
        changed = []
        for row in rows:
            name, possible = cells.graded[row.cell_id]
            auto = row.auto_score
            if graded is None:  # a notebook of several that was not handed in
                auto, needed = 0.0, False
            elif name in graded.scores:
                auto = graded.scores[name]
                needed = row.manual_score is not None or auto is None
            else:
                needed = row.needs_manual_grade
            if (auto, needed) != (row.auto_score, row.needs_manual_grade):
                changed.append({"key": row.id, "auto_score": auto, "needs_manual_grade": needed})
            marked.scores[name] = Mark(possible, auto, row.manual_score, row.extra_credit or 0.0)
        self._change(table, changed)

    def _comments(
        self, notebook: str, cells: _Cells, graded: Graded | None, marked: MarkedNotebook
    ) -> None:
        db, table = self._book.db, _COMMENT
        rows = db.execute(
            select(table.c.id, table.c.cell_id, table.c.auto_comment, table.c.manual_comment).where(
                table.c.cell_id.in_(list(cells.commented)), table.c.notebook_id == notebook
            )
        ).all()
        changed = []
        for row in rows:
            name, auto = cells.commented[row.cell_id], row.auto_comment
            if graded is not None and name in graded.comments:
                auto = graded.comments[name]
            if auto != row.auto_comment:
                changed.append({"key": row.id, "auto_comment": auto})
            marked.comments[name] = auto if row.manual_comment is None else row.manual_comment
        self._change(table, changed)

    def _change(self, table: Any, rows: list[dict[str, Any]]) -> None:
        """Give the rows of these keys new values, all in one statement."""
        if rows:
            named: dict[str, Any] = {name: bindparam(name) for name in rows[0] if name != "key"}
            change = update(table).where(table.c.id == bindparam("key")).values(named)
            self._book.db.connection().execute(change, rows)


def _cells(notebook: Any, still: Collection[str] | None) -> _Cells:
    """Return the cells of a notebook; `still` names those that it has now, if others are left."""
    worth = [*notebook.grade_cells, *notebook.task_cells]
    commented = [*notebook.solution_cells, *notebook.task_cells]
    retired = {c.id: c.name for c in cells_of(notebook) if still and c.name not in still}
    return _Cells(
        notebook.id,
        {c.id: (c.name, float(c.max_score)) for c in worth if c.id not in retired},
        {c.id: c.name for c in commented if c.id not in retired},
        retired,
    )
