"""What learners handed in through nbgrader's exchange: all of it, not only the last."""

from __future__ import annotations

import contextlib
import glob
import os
import pwd
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange import ExchangeFactory
from nbgrader.exchange.default import ExchangeCollect
from nbgrader.utils import parse_utc
from traitlets.config import Config

from dlcourse.grading.errors import GradingError
from dlcourse.grading.handin.times import Stamp
from dlcourse.grading.intake.folder import read_regular
from dlcourse.grading.intake.limits import ALL, MOST_FILES
from dlcourse.grading.steps import TIMESTAMP


@dataclass(frozen=True)
class Submitted:
    """One submission in the exchange; `owner` is another's name, if the folder is not its own."""

    student: str
    stamp: Stamp
    folder: Path
    owner: str | None = None

    def files(self) -> dict[str, bytes]:
        """Read its files. Raises GradingError where one can't be read."""
        found: dict[str, bytes] = {}
        left = ALL
        for path in sorted(self.folder.rglob("*"))[:MOST_FILES]:
            if path.is_symlink() or not path.is_file() or path.name == TIMESTAMP:
                continue
            try:
                data = read_regular(path, left)
            except (OSError, ValueError) as error:
                reason = error.strerror if isinstance(error, OSError) else error
                raise GradingError(f"{path} can't be read: {reason}.") from error
            found[str(path.relative_to(self.folder))] = data
            left -= len(data)
        return found


def inbound(config: Config, course: CourseDirectory, assignment: str) -> Iterator[Submitted] | None:
    """Yield what is in the exchange for an assignment; None where there is no exchange of folders.

    A folder's name says who and when, as nbgrader made it.
    """
    factory = ExchangeFactory(config=config)
    if not issubclass(factory.collect, ExchangeCollect):
        return None
    exchange = factory.collect(coursedir=course, config=config)
    place = Path(exchange.root) / str(course.course_id) / "inbound"
    return (
        _submitted(place, assignment, check_owner=exchange.check_owner) if place.is_dir() else None
    )


def _submitted(place: Path, assignment: str, *, check_owner: bool) -> Iterator[Submitted]:
    for name in sorted(glob.glob(f"*+{glob.escape(assignment)}+*", root_dir=place)):
        # A learner's name may have a "+" in it; a time and the letters after it have none.
        student, _, rest = name.partition(f"+{assignment}+")
        folder = place / name
        if folder.is_symlink() or not folder.is_dir():
            continue
        with contextlib.suppress(ValueError, OverflowError):
            time = parse_utc(rest.partition("+")[0])
            owner = _owner(folder) if check_owner else student
            stamp = Stamp(time, "the exchange's time")
            yield Submitted(student, stamp, folder, None if owner == student else owner)


def _owner(folder: Path) -> str:
    try:
        return pwd.getpwuid(os.stat(folder).st_uid).pw_name
    except (KeyError, OSError):
        return "nobody who is known here"
