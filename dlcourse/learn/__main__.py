"""A learner's folder: python -m dlcourse.learn, typed in the folder of a kit."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dlcourse.learn.answers import FILE, unseal
from dlcourse.learn.command import Learner, add_arguments, typed
from dlcourse.learn.release import NoReleaseError, released


def main() -> int:
    """Run the command; return 0, or 1 with the reasons on standard error."""
    parser = argparse.ArgumentParser(
        prog="python -m dlcourse.learn",
        description="Add the assignments of a kit to your own folder, in which you work; nothing "
        "that is there is overwritten.",
    )
    parser.add_argument("--kit", type=Path, default=Path(), metavar="FOLDER", help="or its zip")
    add_arguments(parser)
    arguments = parser.parse_args()
    try:
        notebooks = released(arguments.kit)
    except NoReleaseError as error:
        print(error, file=sys.stderr)
        return 1

    def solutions(name: str) -> bytes | None:
        try:
            return unseal((arguments.kit / FILE).read_bytes()).get(name)
        except (OSError, ValueError):
            return None

    return Learner(arguments.work, notebooks, typed("dlcourse.learn"), solutions).run(arguments)


if __name__ == "__main__":
    sys.exit(main())
