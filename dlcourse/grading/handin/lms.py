"""What learning platforms write into the names of the files that an instructor downloads.

Moodle    [Group-]Jane Doe_123456_assignsubmission_file_/ps1.ipynb, or the same with no folder; the
          number is the assignment's own for this person, and nobody's id elsewhere
Canvas    doejane_LATE_4711_987654_ps1-1.ipynb: last and first name, the user's id, the file's id
D2L       11111-222222 - Jane Doe - Feb 1, 2027 1122 PM/ps1.ipynb (Brightspace)
Blackboard ps1_jdoe_attempt_2027-02-01-23-22-00_ps1.ipynb
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """What a path says: who handed in, when by the platform's clock, and under which name.

    `late` is what the platform says of that, None where it says nothing; `group` is the part of
    the path that one hand-in's files have in common.
    """

    platform: str
    name: str = ""
    number: str = ""  # an id of the platform's, if it is the person's
    login: str = ""
    time: datetime.datetime | None = None
    late: bool | None = None
    file: str = ""
    group: str = ""


_MOODLE = re.compile(r"(?P<name>.+?)_(?P<number>\d+)_assignsubmission_[a-z]+(?:_(?P<file>.*))?")
_CANVAS = re.compile(
    r"(?:(?P<name>[^\W_]*[^\W\d_][^\W_]*)_)?(?:(?P<late>LATE)_)?"
    r"(?P<number>\d+|anon_[^\W_]+)_\d+_(?P<file>.+)"
)
_D2L = re.compile(
    r"(?P<number>\d+)-\d+ ?- ?(?P<name>.+?) ?- ?"
    r"(?P<time>[A-Z][a-z]{2,8} \d{1,2}, \d{4} \d{3,4} ?[AP]M)(?: ?- ?(?P<file>.+))?"
)
_BLACKBOARD = re.compile(
    r"(?:.+_)?(?P<login>[^_]+)_attempt_(?P<time>\d{4}(?:-\d\d){5})(?:_(?P<file>.+))?"
)


def said(parts: Sequence[str]) -> Said | None:
    """Return what the parts of a path say, or None where no platform wrote them."""
    for place, part in enumerate(parts):
        rest = "/".join(parts[place + 1 :])
        group = "/".join(parts[: place + 1])
        if found := _MOODLE.fullmatch(part):
            file = rest or found["file"] or part
            whose = f"{found['name']} {found['number']}"
            return Said("Moodle", found["name"], file=file, group=whose)
        if found := _D2L.fullmatch(part):
            time = _d2l_time(found["time"])
            file = rest or found["file"] or part
            whose = f"{found['number']} {found['name']} {found['time']}"
            return Said("Brightspace", found["name"], found["number"], "", time, None, file, whose)
        if found := _BLACKBOARD.fullmatch(part):
            file = rest or found["file"] or part
            time = _time(found["time"], "%Y-%m-%d-%H-%M-%S")
            whose = f"{found['login']} {found['time']}"
            return Said("Blackboard", login=found["login"], time=time, file=file, group=whose)
        if not rest and (found := _CANVAS.fullmatch(part)):
            late = found["late"] is not None
            name = found["name"] or ""
            return Said("Canvas", name, found["number"], "", None, late, found["file"], group)
    return None


def is_anonymous(found: Said) -> bool:
    """Whether a platform has taken the names away."""
    blind = found.platform == "Moodle" and found.name.rpartition("-")[2] == "Participant"
    return blind or found.number.startswith("anon_")


def _d2l_time(text: str) -> datetime.datetime | None:
    day, year, clock = re.fullmatch(r"(.+), (\d{4}) (.+)", text).groups()  # type: ignore[union-attr]
    digits, half = clock[:-2].strip().zfill(4), clock[-2:]
    month, _, number = day.partition(" ")
    return _time(f"{month[:3]} {number} {year} {digits}{half}", "%b %d %Y %I%M%p")


def _time(text: str, form: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.strptime(text, form)
    except ValueError:
        return None
