"""When assignments are due, and who has more time: typed, or from a CSV file."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from dlcourse.grading.dates import EXAMPLE, is_none, length, moment
from dlcourse.grading.errors import GradingError
from dlcourse.grading.names import full_name
from dlcourse.grading.term.tables import read_table

Due = dict[str, datetime.datetime | None]  # by assignment, in UTC; None: whenever
_COLUMNS = {
    "assignment": ("assignment", "name", "problemset"),
    "due": ("due", "duedate", "deadline", "date"),
}
_WANTED = f"Its first line is to be assignment,due; then such as ps1,{EXAMPLE} Europe/Berlin."


def read_due(path: Path, names: Sequence[str], zone: str) -> Due:
    """Return the due dates in a CSV file; raises GradingError with all that is wrong with it."""
    found: Due = {}
    problems = []
    rows = read_table(path, _COLUMNS, _WANTED)
    missing = [name for name in _COLUMNS if not any(name in row.cells for row in rows)]
    if rows and missing:
        raise GradingError(f"{path} has no column {' and none '.join(missing)}. {_WANTED}")
    for row in rows:
        try:
            name = full_name(row.cells.get("assignment", ""), names)
            if name in found:
                raise GradingError(f"{name} has a due date in an earlier line too. Keep one.")
            found[name] = due_date(row.cells.get("due", ""), zone)
        except GradingError as error:
            problems.append(f"{path}:{row.line}: {error}")
    if problems:
        raise GradingError("\n".join([*problems, "No due date was changed."]))
    if not found:
        raise GradingError(f"{path} has no due date. {_WANTED}")
    return found


def due_date(text: str, zone: str) -> datetime.datetime | None:
    """Return a due date that was typed, in UTC; None for the word none."""
    return None if is_none(text) else moment(text, zone)


def extension(
    text: str, due: datetime.datetime | None, assignment: str, zone: str
) -> datetime.timedelta:
    """Return how much more time a learner gets, by a length of time or by a new date.

    Raises GradingError where there is no due date to extend, and for a date before it.
    """
    if is_none(text):
        return datetime.timedelta()
    if due is None:
        raise GradingError(
            f"{assignment} has no due date, so there is nothing to extend. First: dlcourse course "
            f'due {assignment} "{EXAMPLE} Europe/Berlin".'
        )
    if (by := length(text)) is not None:
        return by
    try:
        until = moment(text, zone)
    except GradingError as error:
        raise GradingError(
            f"{error} Or a length of time: 36h, 2d, 1w; none takes it back."
        ) from None
    if until <= due:
        raise GradingError(f"{text!r} is not after {assignment}'s due date. Wanted a later one.")
    return until - due
