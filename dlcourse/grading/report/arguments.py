"""What may be typed after `dlcourse report`, `export` and `feedback`; light."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any


def add(commands: Any, parents: list[argparse.ArgumentParser]) -> None:
    """Add the commands to those of dlcourse."""
    report = commands.add_parser(
        "report",
        parents=parents,
        help="say who stands where and why, and what the class got wrong",
    )
    report.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="all if none is named")
    report.add_argument("--to", type=Path, metavar="FOLDER", help="course/report if not set")
    report.set_defaults(run=_report)

    export = commands.add_parser(
        "export", parents=parents, help="write the marks as Canvas or Moodle takes them"
    )
    export.add_argument("platform", choices=("canvas", "moodle"))
    export.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="all if none is named")
    export.add_argument(
        "--like", type=Path, metavar="FILE.csv", help="marks exported there, to be filled in"
    )
    export.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="ps1=TITLE",
        help="the title there of an assignment's column; repeatable",
    )
    export.add_argument("--to", type=Path, metavar="FILE.csv", help="a file in course/report")
    export.set_defaults(run=_export)

    feedback = commands.add_parser(
        "feedback", parents=parents, help="make old feedback anew, and pack all of it into one zip"
    )
    feedback.add_argument(
        "assignments", nargs="*", metavar="ASSIGNMENT", help="all if none is named"
    )
    feedback.add_argument("--to", type=Path, metavar="FILE.zip", help="a file in course/report")
    feedback.set_defaults(run=_feedback)


def _report(arguments: argparse.Namespace) -> int:
    from dlcourse.grading.report import command  # with nbgrader, which takes a second to import

    return command.run(command.report, arguments)


def _export(arguments: argparse.Namespace) -> int:
    from dlcourse.grading.report import command

    return command.run(command.export, arguments)


def _feedback(arguments: argparse.Namespace) -> int:
    from dlcourse.grading.report import command

    return command.run(command.feedback, arguments)
