"""The commands `dlcourse report`, `export` and `feedback`: what they print, and their status."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from dlcourse.grading.alone import RESULTS, alone
from dlcourse.grading.bulk.journal import write_whole
from dlcourse.grading.config import instructor_config
from dlcourse.grading.dates import time_zone
from dlcourse.grading.errors import GradingError, in_sentences
from dlcourse.grading.gradebook import assignments_of, file_of
from dlcourse.grading.names import full_name
from dlcourse.grading.report import lms, written
from dlcourse.grading.report.mistakes import Mistakes, bank_files, linked, mistakes
from dlcourse.grading.report.notebooks import graded_notebooks
from dlcourse.grading.report.packed import pack
from dlcourse.grading.report.refresh import Refreshed, graded_learners, refresh
from dlcourse.grading.report.standing import (
    MISSING,
    NOT_GRADED,
    QUARANTINED,
    STALE,
    Standing,
    standings,
)

FOLDER = "report"  # in the course's folder
UNNAMED = "no_diagnosis"  # answers that no diagnosis fits, as the bank has them
_LISTED = 5  # names that a line lists


def run(command: Callable[[Course, argparse.Namespace], int], arguments: argparse.Namespace) -> int:
    """Do what was asked for; return 0, or 1 with the reasons on standard error."""
    return in_sentences(
        lambda: command(Course(arguments.course, arguments.assignments), arguments),
        "What was there is as it was; put that right, then run this again.",
    )


class Course:
    """A course, and those of its assignments that were asked for. Raises GradingError."""

    def __init__(self, folder: Path | None, given: Sequence[str]) -> None:
        self.config: Config = instructor_config(folder)
        self.directory = CourseDirectory(config=self.config)
        known = assignments_of(self.directory)
        self.names = sorted({full_name(name, known) for name in given}) or known
        file = file_of(self.directory.db_url)
        if not known or (file is not None and not file.exists()):
            raise GradingError(
                f"There is no assignment in {self.directory.root} yet, so there is nothing to "
                "report. Run make release first, or go to the course's folder."
            )

    @property
    def folder(self) -> Path:
        """Where reports go."""
        return Path(self.directory.root) / FOLDER

    def standings(self) -> list[Standing]:
        """Return where everybody stands in the assignments that were asked for."""
        return standings(self.config, self.directory, self.names)

    def refresh(self) -> Refreshed:
        """Make feedback that is older than the marks anew, and say so."""
        with alone(Path(self.directory.root) / RESULTS, "making feedback anew"):
            done = refresh(self.config, self.directory, self.names)
        if done.made:
            print(
                f"The feedback of {_some([who for _, who in done.made])} was missing or older than "
                "the marks; it was made anew."
            )
        return done


def report(course: Course, arguments: argparse.Namespace) -> int:
    """Say who stands where, and write it down; return 1 where feedback could not be made."""
    done = course.refresh()
    found = course.standings()
    print(*written.lines(found), sep="\n")
    folder = (arguments.to or course.folder).expanduser()
    now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
    classes = [_mistakes(course, name) for name in course.names]
    files = {
        "report.html": written.to_html(found, time_zone(course.config), now),
        "report.csv": written.to_csv(found),
        "report.json": written.to_json(found, classes),
    }
    for of in classes:
        files[f"mistakes-{of.assignment}.html"] = written.mistakes_to_html(of)
    for name, text in files.items():
        write_whole(folder / name, text.encode(errors="replace"))
    answers = sum(_put_answers(of, folder / UNNAMED) for of in classes)
    print(f"\nThe report: {', '.join(str(folder / f'report.{end}') for end in _ENDS)}")
    print(f"What the class got wrong: {folder}/mistakes-….html")
    if answers:
        print(
            f"Answers that no diagnosis fits, as files for the bank ({answers}): {folder / UNNAMED}"
        )
    _say_stale(found)
    print(*done.problems, sep="\n", end="\n" if done.problems else "", file=sys.stderr)
    return 1 if done.problems else 0


_ENDS = ("html", "csv", "json")


def _mistakes(course: Course, name: str) -> Mistakes:
    at = course.directory
    notebooks = [
        graded_notebooks(Path(at.format_path(at.autograded_directory, student, name)))
        for student in graded_learners(at, name)
    ]
    found = mistakes(course.config, name, notebooks)
    book = Path(at.root).resolve().parent / "_build" / "html"
    linked(found, book, book.as_uri())
    return found


def _put_answers(found: Mistakes, folder: Path) -> int:
    """Write the answers that no diagnosis fits, in the place of those of an earlier report."""
    files, own = bank_files(found), folder / found.assignment
    for path, text in files.items():
        write_whole(folder / path, text.encode(errors="replace"))
    for old in own.glob("*/wrong_of_a_class_*.py"):
        if str(old.relative_to(folder)) not in files:
            old.unlink()
    return len(files)


def export(course: Course, arguments: argparse.Namespace) -> int:
    """Write the marks for a platform; return 1 where some of them are older than they should be."""
    found = course.standings()
    columns = dict(_column(text, course.names) for text in arguments.column)
    if columns and not arguments.like:
        raise GradingError("--column says which column of --like FILE.csv is whose: name the file.")
    if arguments.like:
        made = lms.filled(arguments.like.expanduser(), found, columns)
    else:
        made = lms.table(arguments.platform, found)
    to = (arguments.to or course.folder / f"{arguments.platform}.csv").expanduser()
    write_whole(to, made.text.encode())
    marks = sum(one.points is not None for one in found)
    print(f"{marks} marks for {arguments.platform.capitalize()}: {to}")
    print(*made.told, sep="\n", end="\n" if made.told else "")
    for status in (MISSING, QUARANTINED, NOT_GRADED):
        if names := [one.student for one in found if status in one.status and one.points is None]:
            print(f"No mark, {status}: {_some(names)}. Their cells say nothing.")
    return 1 if _say_stale(found) else 0


def _column(text: str, known: Sequence[str]) -> tuple[str, str]:
    name, sign, title = text.partition("=")
    if not sign or not title.strip():
        raise GradingError(f"--column {text} names no title. Wanted such as --column ps1='Week 1'.")
    return full_name(name, known), title.strip()


def feedback(course: Course, arguments: argparse.Namespace) -> int:
    """Make what is old anew, and pack all; return 1 where somebody's was left out."""
    done = course.refresh()
    found = course.standings()
    old = [one for one in found if {STALE, QUARANTINED, NOT_GRADED} & set(one.status)]
    there = {*done.made, *done.fresh} - {(one.assignment, one.student) for one in old}
    if not there:
        raise GradingError(
            f"There is no feedback of {' and '.join(course.names)} that is up to date. Run "
            f"dlcourse grade {' '.join(course.names)} first."
        )
    several = len(course.names) > 1
    name = "feedback.zip" if several else f"feedback-{course.names[0]}.zip"
    to = (arguments.to or course.folder / name).expanduser()
    count = pack(course.directory, there, to, several=several)
    whose = len({who for _, who in there})
    print(f"{count} page{'s' * (count != 1)} of {whose} learner{'s' * (whose != 1)}: {to}")
    _say_stale(found)
    left = [one.student for one in old if STALE not in one.status]
    if left:
        print(f"Left out, for they have no mark of what they handed in: {_some(left)}.")
    print(*done.problems, sep="\n", end="\n" if done.problems else "", file=sys.stderr)
    return 1 if old or done.problems else 0


def _say_stale(found: Sequence[Standing]) -> bool:
    """Name the marks that are older than what they are of; return whether there are any."""
    stale = [one for one in found if STALE in one.status]
    for name in dict.fromkeys(one.assignment for one in stale):
        whose = [one.student for one in stale if one.assignment == name]
        print(
            f"Stale marks in {name}: {_some(whose)}. dlcourse grade {name} makes them anew, and "
            "says first which marks move.",
            file=sys.stderr,
        )
    return bool(stale)


def _some(names: Sequence[str]) -> str:
    names = list(dict.fromkeys(names))
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return f"{', '.join(names[:_LISTED])}{more}"
