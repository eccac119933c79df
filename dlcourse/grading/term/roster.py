"""A class list from a CSV file, of one's own or as Canvas and Moodle export it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dlcourse.grading.errors import GradingError
from dlcourse.grading.term.tables import Row, read_table

# A table's headings in small letters, without signs. Of Canvas's gradebook, "ID" is Canvas's own.
COLUMNS = {
    "id": ("studentid", "username", "userid", "learner", "login", "loginid", "sisloginid"),
    "id or LMS id": ("id",),
    "name": ("name", "fullname", "student", "studentname"),
    "first name": ("firstname", "givenname", "forename"),
    "last name": ("lastname", "surname", "familyname"),
    "e-mail": ("email", "emailaddress", "mail"),
    "LMS id": ("lmsid", "lmsuserid", "canvasid", "moodleid"),
    "number": ("idnumber", "sisuserid", "matriculationnumber"),
}
WANTED = (
    "Its first line is to be id,name,email,lms_id or as Canvas or Moodle exports a class; only the "
    "id is needed."
)
_NO_FOLDER = re.compile(r"[,/\\\0+*?\[\]{}:]|^[.~-]|[\s.]$|^\s")
_TEST_STUDENT = "student, test"  # which Canvas puts into its tables


@dataclass(frozen=True)
class Learner:
    """One learner; `id` names the folder in course/submitted. What is not known is nothing."""

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    lms_id: str = ""

    @property
    def name(self) -> str:
        """The whole name as people say it, or nothing."""
        return f"{self.first_name} {self.last_name}".strip()


def read_roster(path: Path) -> tuple[list[Learner], list[str]]:
    """Return the learners of a class list, and what was passed over, in sentences.

    Raises GradingError with a sentence for each line that can't be taken: all of them at once.
    """
    rows = read_table(path, COLUMNS, WANTED)
    if not any(_id(row) for row in rows):
        raise GradingError(f"{path} has no learner with an id. {WANTED}")
    has_ids = any(map(_own_id, rows))
    found: dict[str, tuple[Row, Learner]] = {}
    told, problems = [], []
    for row in rows:
        at = f"{path}:{row.line}"
        if row.cells.get("name", "").lower() == _TEST_STUDENT:
            told.append(f"{at}: Canvas's test student was left out.")
            continue
        learner = _learner(row)
        if row.cells.get("name", "").lower() == "points possible" or not any(row.cells.values()):
            continue  # the second line of Canvas's table
        if has_ids and learner.id and not _own_id(row):
            told.append(f"{at}: {learner.name or 'this line'} has no id; {learner.id} is taken.")
        if problem := _problem(learner):
            problems.append(f"{at}: {problem}")
            continue
        before = found.get(learner.id.casefold())
        if before is None:
            found[learner.id.casefold()] = row, learner
        elif before[1] == learner:
            told.append(f"{at}: {learner.id} stands in line {before[0].line} too; taken once.")
        else:
            problems.append(
                f"{at}: {learner.id} stands in line {before[0].line} too, as "
                f"{_described(before[1])}; here it is {_described(learner)}. Keep the right one."
            )
    problems += _shared(path, list(found.values()))
    if problems:
        raise GradingError("\n".join([*problems, "Nobody was added; the class is as it was."]))
    return [learner for _, learner in found.values()], told


def _own_id(row: Row) -> str:
    """Return what stands in the column of ids, or nothing."""
    return row.cells.get("id") or row.cells.get("id or LMS id") or ""


def _id(row: Row) -> str:
    """Return the learner's id: its own column's, else the number or the e-mail."""
    return _own_id(row) or row.cells.get("number") or row.cells.get("e-mail") or ""


def _learner(row: Row) -> Learner:
    cells = row.cells
    first, last = cells.get("first name", ""), cells.get("last name", "")
    if not first and not last and cells.get("name"):
        first, last = _parts(cells["name"])
    both = cells.get("id or LMS id", "") if cells.get("id") else ""  # as in Canvas's table
    lms_id = cells.get("LMS id") or both
    return Learner(_id(row), first, last, cells.get("e-mail", ""), lms_id)


def _parts(name: str) -> tuple[str, str]:
    """Return first and last name of "Doe, Jane" or "Jane Doe"."""
    last, comma, first = name.partition(",")
    if comma:
        return first.strip(), last.strip()
    first, _, last = name.rpartition(" ")
    return first, last


def _problem(learner: Learner) -> str | None:
    if not learner.id:
        return f"{learner.name or 'this line'} has no id. {WANTED}"
    if _NO_FOLDER.search(learner.id) or len(learner.id) > 100:
        return (
            f"the id {learner.id!r} can't name a folder. Wanted letters and digits, with . _ - @ "
            "or blanks between them."
        )
    return None


def _shared(path: Path, rows: Sequence[tuple[Row, Learner]]) -> list[str]:
    """Return a sentence for each LMS id or e-mail that two learners have."""
    problems = []
    for what, of in (("LMS id", "lms_id"), ("e-mail", "email")):
        seen: dict[str, tuple[Row, Learner]] = {}
        for row, learner in rows:
            value = str(getattr(learner, of))
            row_before, before = seen.setdefault(value.casefold(), (row, learner))
            if value and before is not learner:
                problems.append(
                    f"{path}:{row.line}: {learner.id} has the {what} {value}, as has {before.id} "
                    f"in line {row_before.line}. Each learner has another one, or none."
                )
    return problems


def _described(learner: Learner) -> str:
    said = [learner.name, learner.email, learner.lms_id and f"LMS id {learner.lms_id}"]
    return ", ".join(filter(None, said)) or "without a name"
