"""A report in each of its forms: lines for a terminal, HTML, CSV and JSON."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dlcourse.grading import page
from dlcourse.grading.dates import shown
from dlcourse.grading.report.mistakes import Mistakes
from dlcourse.grading.report.standing import GRADED, Standing
from dlcourse.runner.verdict import flat

VERSION = 1  # of the JSON form
COLUMNS = (
    "assignment",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "lms_id",
    "status",
    "points",  # empty: no mark; 0 is a mark
    "possible",
    "late_penalty",
    "handed_in",
    "due",
    "reason",
)
_MOST = 60  # lines of an assignment; of a larger class those alone that need a look
_WIDE = 200  # letters of a reason in a terminal


def lines(found: Sequence[Standing]) -> list[str]:
    """Return a report as lines for a terminal."""
    made: list[str] = []
    for assignment in dict.fromkeys(one.assignment for one in found):
        own = [one for one in found if one.assignment == assignment]
        made += ["", f"{assignment}: {summary(own)}"]
        listed = own if len(own) <= _MOST else [one for one in own if one.status != (GRADED,)]
        rows = [(one.student, one.words, points(one), flat(one.reason, _WIDE)) for one in listed]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        made += [
            "  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip()
            for row in rows
        ]
        if len(listed) < len(own):
            made.append(f"and {len(own) - len(listed)} more, graded; all are in the files.")
    return made[1:]


def summary(found: Sequence[Standing]) -> str:
    """Return how many have each status: "12 learners: 9 graded, 2 late, 3 missing"."""
    counts = Counter(word for one in found for word in one.status)
    said = ", ".join(f"{count} {word}" for word, count in counts.most_common())
    return f"{len(found)} learner{'' if len(found) == 1 else 's'}: {said}"


def points(one: Standing) -> str:
    """Return the points and what is possible; of who has no mark, a dash."""
    return "–" if one.points is None else f"{round(one.points, 2):g} of {one.possible:g}"


def to_csv(found: Sequence[Standing]) -> str:
    """Return a report as CSV. Empty points are no mark: the status says whether it is missing."""
    text = io.StringIO()
    rows = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    rows.writeheader()
    for one in found:
        rows.writerow(
            {
                "assignment": one.assignment,
                "student_id": one.student,
                "last_name": safe(one.last_name),
                "first_name": safe(one.first_name),
                "email": safe(one.email),
                "lms_id": one.lms_id,
                "status": one.words,
                "points": "" if one.points is None else f"{one.points:g}",
                "possible": f"{one.possible:g}",
                "late_penalty": f"{one.penalty:g}" if one.penalty else "",
                "handed_in": _utc(one.handed_in),
                "due": _utc(one.due),
                "reason": safe(flat(one.reason)),
            }
        )
    return text.getvalue()


def safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: a file's name may be one."""
    return f"'{text}" if text[:1] in tuple("=+-@\t\r") else text


def to_json(found: Sequence[Standing], classes: Sequence[Mistakes]) -> str:
    """Return a report, and what the class got wrong, as JSON."""
    whole = {
        "version": VERSION,
        "learners": [
            {**asdict(one), "handed_in": _utc(one.handed_in), "due": _utc(one.due)} for one in found
        ],
        "mistakes": [
            {
                "assignment": of.assignment,
                "learners": of.learners,
                "questions": [
                    {
                        "question": q.name,
                        "right": q.right,
                        "wrong": q.wrong,
                        "unanswered": q.unanswered,
                        "diagnoses": dict(q.said),
                        "failed": dict(q.failed),
                        "no_diagnosis": [asdict(answer) for answer in q.unnamed],
                        "book": q.place.file if q.place else "",
                    }
                    for q in of.questions.values()
                ],
            }
            for of in classes
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _utc(at: datetime.datetime | None) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}" if at else ""


def to_html(found: Sequence[Standing], zone: str, now: datetime.datetime) -> str:
    """Return a report as a page that asks for no other file."""
    by_name: dict[str, list[Standing]] = {}
    for one in found:
        by_name.setdefault(one.assignment, []).append(one)
    return _render("report.html.j2", assignments=by_name, zone=zone, now=now)


def mistakes_to_html(found: Mistakes) -> str:
    """Return what a class got wrong as a page that asks for no other file."""
    return _render("mistakes.html.j2", page=found)


def _render(name: str, **values: Any) -> str:
    made: str = _templates().get_template(name).render(**values)
    return made


@lru_cache(maxsize=1)
def _templates() -> Environment:
    """Return the templates, which share the feedback page's style. All that comes is escaped."""
    environment = Environment(
        autoescape=True,
        loader=FileSystemLoader([Path(__file__).parent, *page.__path__]),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters |= {"points": points, "summary": summary, "shown": shown}
    return environment
