"""What may be typed after `dlcourse collect`; light, since every command of dlcourse reads it."""

from __future__ import annotations

import argparse
from typing import Any


def add(commands: Any, parents: list[argparse.ArgumentParser]) -> None:
    """Add the command `collect` to those of dlcourse."""
    collect = commands.add_parser(
        "collect",
        parents=parents,
        help="take in what was handed in: from the exchange, a zip, a folder, a notebook",
    )
    collect.add_argument(
        "what",
        nargs="*",
        metavar="ASSIGNMENT|FILE",
        help="such as ps1 submissions.zip; without a file, from the exchange",
    )
    collect.add_argument("--student", metavar="NAME", help="whose the files are")
    collect.add_argument(
        "--time", metavar="DATE", help='when they were handed in: "2027-02-01 23:59 Europe/Berlin"'
    )
    collect.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from dlcourse.grading.handin import command  # with nbgrader, which takes a second to import

    return command.run(arguments)
