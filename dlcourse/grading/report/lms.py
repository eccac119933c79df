"""Marks as CSV files that Canvas and Moodle take in, keyed by the ids that these have.

Canvas wants the columns Student, ID, SIS User ID, SIS Login ID and Section, then assignments, whose
heading ends in Canvas's own number of it, and a second row with the points possible. It takes an
empty cell for "no mark any more". Moodle takes any columns, and asks which is what.

Filled into a table that the platform exported, a mark meets the right person and the right column,
and who has no mark here keeps what is there.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dlcourse.grading.errors import GradingError
from dlcourse.grading.names import full_name
from dlcourse.grading.report.standing import Standing
from dlcourse.grading.term.roster import COLUMNS
from dlcourse.grading.term.tables import plain_names, raw_rows

CANVAS, MOODLE = "canvas", "moodle"
_ABOUT = {  # columns about a person, in small letters and without signs
    *("student", "id", "sisuserid", "sisloginid", "integrationid", "rootaccount", "section"),
    *("firstname", "lastname", "idnumber", "username", "emailaddress"),
}
_OF_PERSON = ("LMS id", "id or LMS id", "id", "number", "e-mail")  # which identify, best first
_TITLE = re.compile(
    r"(?:(?:Assignment|Quiz|External tool|Manual item|Aufgabe|Devoir|Tarea): ?)?"
    r"(?P<title>.+?)(?: \((?:\d+|Real)\))?"
)
_NO_POINTS = re.compile(r".* \((?:Percentage|Letter)\)|.*[Rr]ead[ -][Oo]nly.*")


@dataclass(frozen=True)
class Table:
    """A table for a platform, and what is to be said of it, in sentences."""

    text: str
    told: tuple[str, ...] = ()


def table(platform: str, found: Sequence[Standing]) -> Table:
    """Return the marks in the columns that a platform has."""
    names = list(dict.fromkeys(one.assignment for one in found))
    people = list({one.student: one for one in found}.values())
    marks = {(one.assignment, one.student): _points(one) for one in found}
    if platform == CANVAS:
        heads = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
        possible = {one.assignment: f"{one.possible:g}" for one in found}
        rows = [["    Points Possible", "", "", "", "", *(possible[name] for name in names)]]
        about = [[_sorted_name(p), p.lms_id, "", p.student, ""] for p in people]
        without = [p.student for p in people if not p.lms_id]
        say = "have no LMS id: Canvas looks for them by the login, then by the name"
    else:
        heads = ["First name", "Last name", "Username", "ID number", "Email address"]
        rows = []
        about = [
            [p.first_name, p.last_name, p.student, p.lms_id or p.student, p.email] for p in people
        ]
        without = [p.student for p in people if not p.email]
        say = "have no e-mail address: Moodle finds them by the username or the ID number"
    rows += [
        [*cells, *(marks.get((name, p.student), "") for name in names)]
        for cells, p in zip(about, people, strict=True)
    ]
    told = [f"{len(without)} of {len(people)} {say}."] if without else []
    return Table(_csv([[*heads, *names], *rows]), tuple(told))


def filled(
    path: Path, found: Sequence[Standing], columns: Mapping[str, str] | None = None
) -> Table:
    """Return the marks in a table that a platform exported: its columns, its ids, its rows.

    `columns` gives by an assignment the title that it has there, where that is another one. Raises
    GradingError where no column or no person is known.
    """
    rows = [cells for _, cells in raw_rows(path, "Export the marks there, as CSV.")]
    heads, names = rows[0], list(dict.fromkeys(one.assignment for one in found))
    places = _places(path, heads, names, columns or {})
    keep = [i for i, head in enumerate(heads) if _letters(head) in _ABOUT]
    shown = [*keep, *places]
    kinds = plain_names(heads, COLUMNS)
    identify = [kinds.index(kind) for kind in _OF_PERSON if kind in kinds]
    by_id = _by_id(found)
    marks = {(one.assignment, one.student): _points(one) for one in found}
    made, met = [[heads[i] for i in shown]], set()
    for row in rows[1:]:
        cells = [*row, *[""] * (len(heads) - len(row))]
        who = next((by_id[key] for i in identify if (key := _key(cells[i])) in by_id), None)
        if who is not None:
            met.add(who)
            for i, name in places.items():
                cells[i] = marks.get((name, who), "") or cells[i]
        made.append([cells[i] for i in shown])
    if not met:
        raise GradingError(
            f"{path} has nobody of this class: no LMS id, login or e-mail address of its rows is "
            "in the class list. dlcourse course roster FILE.csv adds the ids; nothing was written."
        )
    absent = sorted({one.student for one in found if one.points is not None} - met)
    told = [f"Not in {path.name}, so their marks are not: {', '.join(absent)}."] if absent else []
    return Table(_csv(made), tuple(told))


def _places(
    path: Path, heads: Sequence[str], names: Sequence[str], columns: Mapping[str, str]
) -> dict[int, str]:
    """Return the assignment of each column that is one's."""
    found: dict[int, str] = {}
    titles = {i: title for i, head in enumerate(heads) if (title := _title(head))}
    wanted = {title.casefold(): name for name, title in columns.items()}
    for i, title in titles.items():
        name = wanted.get(title.casefold())
        if name is None:
            try:
                name = full_name(title, names)
            except GradingError:
                continue
        if name in found.values():
            raise GradingError(
                f"{path}: two columns are of {name}. Leave one, or say which: --column "
                f"{name}='{title}'. Nothing was written."
            )
        found[i] = name
    if absent := [name for name in names if name not in found.values()]:
        there = ", ".join(titles.values()) or "none"
        raise GradingError(
            f"{path} has no column of {' and '.join(absent)}; its columns are {there}. Say which "
            f"it is: --column {absent[0]}='TITLE'. Nothing was written."
        )
    return found


def _title(head: str) -> str:
    """Return the title of an assignment's column, nothing for another column."""
    if _letters(head) in _ABOUT or _NO_POINTS.fullmatch(head):
        return ""
    match = _TITLE.fullmatch(head.strip())
    return match["title"] if match else ""


def _letters(head: str) -> str:
    return "".join(letter for letter in head.casefold() if letter.isalnum())


def _by_id(found: Sequence[Standing]) -> dict[str, str]:
    """Return learners by all that identifies one; what two have is left out."""
    owners: dict[str, set[str]] = {}
    for one in found:
        for text in (one.lms_id, one.student, one.email):
            if text:
                owners.setdefault(_key(text), set()).add(one.student)
    return {key: next(iter(of)) for key, of in owners.items() if len(of) == 1}


def _key(text: str) -> str:
    return text.strip().casefold()


def _points(one: Standing) -> str:
    return "" if one.points is None else f"{round(one.points, 2):g}"


def _sorted_name(one: Standing) -> str:
    return ", ".join(filter(None, [one.last_name, one.first_name])) or one.student


def _csv(rows: Sequence[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()
