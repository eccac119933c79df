"""The command line of the instructor's tools: python -m dlcourse.grading release."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dlcourse.grading.assignments import AssignmentError
from dlcourse.grading.release import release


def main() -> int:
    """Run one command; return 0, or 1 with the reasons on standard error."""
    parser = argparse.ArgumentParser(prog="python -m dlcourse.grading", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("release", help="make course/source and course/release")
    make.add_argument("--solutions", type=Path, default=Path("solutions"), metavar="FOLDER")
    make.add_argument("--course", type=Path, default=Path("course"), metavar="FOLDER")
    arguments = parser.parse_args()
    try:
        for notebook in release(arguments.solutions, arguments.course.resolve()):
            print(f"released {notebook}")
    except AssignmentError as error:
        print(f"{error}\nNothing was released; the last release is as it was.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
