"""Points in time as instructors type them, and as nbgrader's gradebook keeps them.

The gradebook holds UTC without saying so. What a person types always has a zone: their own words,
or the course's `c.Deadlines.time_zone`.
"""

from __future__ import annotations

import datetime
import re
from zoneinfo import ZoneInfo

from traitlets import Unicode
from traitlets.config import Config, Configurable

from dlcourse.grading.errors import GradingError

EXAMPLE = "2027-02-01 23:59"
_NONE = ("none", "no", "never", "-")
_TEXT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[ T]+(?P<time>\d\d?:\d\d(?::\d\d)?))?"
    r"(?:\.\d+)?\s*(?P<zone>\S.*)?"
)
_OFFSET = re.compile(r"(?:UTC|GMT)?(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)?")
_LENGTH = re.compile(
    r"\+?(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>m|min|minutes?|h|hours?|d|days?|w|weeks?)",
    re.IGNORECASE,
)
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class Deadlines(Configurable):  # type: ignore[misc]  # traitlets has no types here
    """What a course says of all its points in time."""

    time_zone = Unicode(
        "", help="Where a date without a zone of its own is meant, such as Europe/Berlin."
    ).tag(config=True)


def time_zone(config: Config) -> str:
    """Return the course's time zone, or nothing. Raises GradingError for one that is none."""
    name = str(Deadlines(config=config).time_zone)
    if name:
        zone(name)
    return name


def zone(name: str) -> datetime.tzinfo:
    """Return a time zone by its name, or by how far it is from UTC."""
    if name.upper() in ("Z", "UTC", "GMT"):
        return datetime.UTC
    if offset := _OFFSET.fullmatch(name):
        ahead = datetime.timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"] or 0))
        if ahead < datetime.timedelta(hours=24):
            return datetime.timezone(-ahead if offset["sign"] == "-" else ahead)
    elif "/" in name:  # abbreviations, such as CST, mean several places
        try:
            return ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            pass
    raise GradingError(
        f"{name} is no time zone that is known here. Write a place, such as Europe/Berlin, or how "
        "far it is from UTC, such as +01:00."
    )


def moment(text: str, default_zone: str = "") -> datetime.datetime:
    """Return a typed point in time as the gradebook keeps it, in UTC.

    Raises GradingError for what is no date, has no time of day or no zone, or never comes.
    """
    found = _TEXT.fullmatch(text.strip())
    wanted = (
        f"Wanted such as {EXAMPLE}, meant in {default_zone} if no other zone is typed."
        if default_zone
        else f"Wanted {EXAMPLE} and a zone, such as {EXAMPLE} Europe/Berlin or {EXAMPLE} +01:00."
    )
    if found is None:
        raise GradingError(f"{text!r} is no date that can be read. {wanted}")
    if found["time"] is None:
        raise GradingError(f"{text!r} has no time of day. {wanted}")
    clock = found["time"].zfill(8 if found["time"].count(":") == 2 else 5)
    try:
        local = datetime.datetime.fromisoformat(f"{found['day']} {clock}")
    except ValueError as error:
        raise GradingError(f"{text!r} is no date: {error}. {wanted}") from None
    where = found["zone"] or default_zone
    if not where:
        raise GradingError(
            f"{text!r} has no time zone, so it may be meant anywhere on earth. {wanted} For all "
            "dates of a course: dlcourse course init --time-zone Europe/Berlin."
        )
    # When clocks go back an hour comes twice: the second is meant, in favour of learners.
    placed = local.replace(tzinfo=zone(where), fold=1)
    utc = placed.astimezone(datetime.UTC)
    if utc.astimezone(placed.tzinfo).replace(tzinfo=None) != local:
        raise GradingError(f"{text!r} never comes: clocks go forward over it. {wanted}")
    return utc.replace(tzinfo=None)


def length(text: str) -> datetime.timedelta | None:
    """Return how long "2d", "36h" or "1 week" is; None for what is no length of time."""
    found = _LENGTH.fullmatch(text.strip())
    if found is None:
        return None
    unit = _UNITS[found["unit"][0].lower()]
    return datetime.timedelta(**{unit: float(found["number"])})


def is_none(text: str) -> bool:
    """Whether a text says that there is to be no date."""
    return text.strip().lower() in _NONE


def shown(at: datetime.datetime, name: str = "") -> str:
    """Return a point in time, as the gradebook has it, in a course's zone or in UTC."""
    there = at.replace(tzinfo=datetime.UTC).astimezone(zone(name or "UTC"))
    return f"{there:%Y-%m-%d %H:%M} {name or 'UTC'}"


def for_length(span: datetime.timedelta) -> str:
    """Return a length of time in words: "2 days", "1 day and 12 hours"."""
    minutes = max(1, round(span.total_seconds() / 60)) if span else 0
    days, rest = divmod(minutes, 24 * 60)
    hours, minutes = divmod(rest, 60)
    parts = [(days, "day"), (hours, "hour"), (minutes if not days else 0, "minute")]
    said = [f"{n} {unit}{'s' * (n != 1)}" for n, unit in parts if n]
    return " and ".join(said) or "no time"
