"""What may be typed after `dlcourse course`; light, since every command of dlcourse reads it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

_DATE = "2027-02-01 23:59 Europe/Berlin"


def add(commands: Any, parents: list[argparse.ArgumentParser]) -> None:
    """Add the command `course` to those of dlcourse."""
    course = commands.add_parser(
        "course", parents=parents, help="the class: who is in it, what is due when; shows it"
    )
    course.set_defaults(run=_run, what=None)
    parts = course.add_subparsers(dest="what", metavar="WHAT")

    init = parts.add_parser("init", help="set up the class; again: change what is named")
    init.add_argument("--roster", type=Path, metavar="FILE.csv", help="id, name, e-mail, LMS id")
    init.add_argument("--due", type=Path, metavar="FILE.csv", help=f"such as ps1,{_DATE}")
    init.add_argument(
        "--time-zone", metavar="PLACE", help="where dates without a zone are meant: Europe/Berlin"
    )
    init.add_argument("--late", metavar="POLICY", help='"none", "zero", or a day\'s share: "10%%"')
    init.add_argument(
        "--exchange", type=Path, metavar="FOLDER", help="one that all of the class can reach"
    )
    init.add_argument("--course-id", metavar="NAME", help="nbgrader's name of the course")

    roster = parts.add_parser(
        "roster", help="add learners from a CSV file, and take nobody out; without one: list them"
    )
    roster.add_argument("file", type=Path, nargs="?", metavar="FILE.csv")
    due = parts.add_parser("due", help="say when an assignment is due")
    due.add_argument("assignment", metavar="ASSIGNMENT", help="such as ps2")
    due.add_argument("date", metavar="DATE", help=f'"{_DATE}", or none')
    extend = parts.add_parser("extend", help="give a learner more time")
    extend.add_argument("assignment", metavar="ASSIGNMENT", help="such as ps2")
    extend.add_argument("learner", metavar="LEARNER")
    extend.add_argument("until", metavar="TIME", help=f'2d, 36h, 1w, "{_DATE}", or none')
    late = parts.add_parser("late", help="say what a late submission loses")
    late.add_argument("policy", metavar="POLICY", help='"none", "zero", or a day\'s share: "10%%"')


def _run(arguments: argparse.Namespace) -> int:
    from dlcourse.grading.term import command  # with nbgrader, which takes a second to import

    return command.run(arguments)
