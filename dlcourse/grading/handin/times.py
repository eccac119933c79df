"""When something was handed in, and by whose word; all times are UTC, as in the gradebook."""

from __future__ import annotations

import datetime
import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path

from dlcourse.grading.dates import zone

_UNIX_TIME = 0x5455  # the part of a zip's entry that holds its time in UTC
_FIRST = datetime.datetime(2000, 1, 1)


@dataclass(frozen=True, order=True)
class Stamp:
    """A time of hand-in, and what says so."""

    time: datetime.datetime
    by: str


def now() -> Stamp:
    """Return this moment."""
    time = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
    return Stamp(time, "now, as nothing else says")


def utc(local: datetime.datetime, zone_name: str) -> datetime.datetime:
    """Return a time by a clock in a zone, or by this machine's clock, as UTC."""
    if zone_name:
        local = local.replace(tzinfo=zone(zone_name), fold=0)
    return local.astimezone(datetime.UTC).replace(tzinfo=None)


def of_file(path: Path) -> Stamp | None:
    """Return when a file was changed last."""
    try:
        seconds = path.lstat().st_mtime
        time = datetime.datetime.fromtimestamp(seconds, datetime.UTC).replace(tzinfo=None)
    except (OSError, OverflowError, ValueError):
        return None
    return Stamp(time.replace(microsecond=0), "the file's time") if _is_likely(time) else None


def of_entry(entry: zipfile.ZipInfo, zone_name: str) -> Stamp | None:
    """Return the time of a file in a zip; a zip's own clock has no zone."""
    try:
        seconds = _unix_time(entry.extra)
        if seconds is not None:
            time = datetime.datetime.fromtimestamp(seconds, datetime.UTC).replace(tzinfo=None)
        else:
            time = utc(datetime.datetime(*entry.date_time), zone_name)
    except (OverflowError, ValueError, struct.error):
        return None
    return Stamp(time, "the file's time in the zip") if _is_likely(time) else None


def _unix_time(extra: bytes) -> int | None:
    while len(extra) >= 4:
        kind, size = struct.unpack("<HH", extra[:4])
        if kind == _UNIX_TIME and size >= 5 and extra[4] & 1:
            return int(struct.unpack("<i", extra[5:9])[0])
        extra = extra[4 + size :]
    return None


def _is_likely(time: datetime.datetime) -> bool:
    """Whether a time is neither the empty one of some programs, nor of a clock that is wrong."""
    return _FIRST < time <= now().time + datetime.timedelta(days=1)
