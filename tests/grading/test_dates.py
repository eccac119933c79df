"""Typed dates: a zone always, the gradebook's UTC, and a sentence for anything else."""

from __future__ import annotations

import datetime

import pytest
from traitlets.config import Config

from dlcourse.grading.dates import for_length, length, moment, shown, time_zone
from dlcourse.grading.errors import GradingError


@pytest.mark.parametrize(
    ("text", "zone", "utc"),
    [
        ("2027-02-01 23:59 Europe/Berlin", "", "2027-02-01 22:59"),
        ("2027-07-01 23:59 Europe/Berlin", "", "2027-07-01 21:59"),
        ("2027-02-01 23:59", "Europe/Berlin", "2027-02-01 22:59"),
        ("2027-02-01T23:59+01:00", "", "2027-02-01 22:59"),
        ("2027-02-01 23:59 +0100", "America/New_York", "2027-02-01 22:59"),
        ("2027-02-01 23:59 UTC-5", "", None),
        ("2027-02-01 23:59 UTC-05", "", "2027-02-02 04:59"),
        ("2027-02-01T23:59:00Z", "", "2027-02-01 23:59"),
        ("2027-02-01 9:05 UTC", "", "2027-02-01 09:05"),
        # The hour that comes twice: its second time, in favour of learners.
        ("2027-10-31 02:30", "Europe/Berlin", "2027-10-31 01:30"),
    ],
)
def test_a_typed_date_becomes_utc(text: str, zone: str, utc: str | None) -> None:
    if utc is None:
        with pytest.raises(GradingError, match="is no time zone that is known here"):
            moment(text, zone)
        return
    assert moment(text, zone) == datetime.datetime.fromisoformat(utc)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2027-02-01 23:59", "'2027-02-01 23:59' has no time zone, so it may be meant anywhere"),
        ("2027-02-01", "has no time of day. Wanted 2027-02-01 23:59 and a zone"),
        ("01.02.2027 23:59", "'01.02.2027 23:59' is no date that can be read."),
        ("tomorrow", "'tomorrow' is no date that can be read."),
        ("2027-02-30 23:59 UTC", "is no date: day"),
        ("2027-02-01 25:00 UTC", "is no date: "),
        ("2027-02-01 23:59 CEST", "CEST is no time zone that is known here. Write a place"),
        ("2027-02-01 23:59 EST", "EST is no time zone that is known here."),
        ("2027-02-01 23:59 Europe/Berln", "Europe/Berln is no time zone"),
        ("2027-02-01 23:59 ../../etc/passwd", "is no time zone"),
        ("2027-03-28 02:30 Europe/Berlin", "never comes: clocks go forward over it"),
        ("", "'' is no date that can be read."),
    ],
)
def test_what_is_no_date_is_a_sentence(text: str, says: str) -> None:
    with pytest.raises(GradingError) as refused:
        moment(text)
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("text", "hours"),
    [("2d", 48), ("36h", 36), ("1 week", 168), ("90m", 1.5), ("+1.5 days", 36), ("2 min", 1 / 30)],
)
def test_lengths_of_time(text: str, hours: float) -> None:
    assert length(text) == datetime.timedelta(hours=hours)


@pytest.mark.parametrize("text", ["2 months", "2", "d", "-2d", "two days"])
def test_what_is_no_length_is_none(text: str) -> None:
    assert length(text) is None


def test_dates_and_lengths_are_shown_as_people_say_them() -> None:
    at = datetime.datetime(2027, 2, 1, 22, 59)
    assert shown(at, "Europe/Berlin") == "2027-02-01 23:59 Europe/Berlin"
    assert shown(at) == "2027-02-01 22:59 UTC"
    assert for_length(datetime.timedelta(days=1, hours=2)) == "1 day and 2 hours"
    assert for_length(datetime.timedelta(minutes=61)) == "1 hour and 1 minute"
    assert for_length(datetime.timedelta(seconds=2)) == "1 minute"


def test_a_course_with_an_impossible_zone_is_told() -> None:
    config = Config({"Deadlines": {"time_zone": "Mars/Olympus"}})
    with pytest.raises(GradingError, match="Mars/Olympus is no time zone"):
        time_zone(config)
    assert time_zone(Config()) == ""
