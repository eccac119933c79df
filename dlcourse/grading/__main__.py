"""The instructor's tools: python -m dlcourse.grading release, or solutions ps1_perceptron."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dlcourse.grading.assignments import AssignmentError
from dlcourse.grading.release import release
from dlcourse.grading.worked import release_solutions


def main() -> int:
    """Run one command; return 0, or 1 with the reasons on standard error."""
    parser = argparse.ArgumentParser(prog="python -m dlcourse.grading", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("release", help="make course/source and course/release")
    make.add_argument("--solutions", type=Path, default=Path("solutions"), metavar="FOLDER")
    make.add_argument("--course", type=Path, default=Path("course"), metavar="FOLDER")
    worked = commands.add_parser("solutions", help="make a page with an assignment's answers")
    worked.add_argument("assignment", help="its name, such as ps1_perceptron")
    worked.add_argument("--solutions", type=Path, default=Path("solutions"), metavar="FOLDER")
    worked.add_argument("--course", type=Path, default=Path("course"), metavar="FOLDER")
    arguments = parser.parse_args()
    if arguments.command == "solutions":
        return _solutions(arguments)
    try:
        for notebook in release(arguments.solutions, arguments.course.resolve()):
            print(f"released {notebook}")
    except AssignmentError as error:
        print(f"{error}\nNothing was released; the last release is as it was.", file=sys.stderr)
        return 1
    return 0


def _solutions(arguments: argparse.Namespace) -> int:
    try:
        page = release_solutions(
            arguments.assignment, arguments.solutions, arguments.course.resolve()
        )
    except AssignmentError as error:
        print(f"{error}\nNo page was made.", file=sys.stderr)
        return 1
    print(f"the worked solutions: {page}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
