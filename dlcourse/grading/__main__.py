"""The course's tools: python -m dlcourse.grading release, grade ps1_perceptron, and more."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from dlcourse.exercises import AssignmentError, read
from dlcourse.grading.bulk import begin  # before nbformat and nbgrader, which a command imports


def main() -> int:
    """Run one command; return 0, or 1 with the reasons on standard error."""
    parser = argparse.ArgumentParser(prog="python -m dlcourse.grading", description=__doc__)
    commands = parser.add_subparsers(required=True)
    places = {
        name: argparse.ArgumentParser(add_help=False) for name in ("solutions", "course", "work")
    }
    for name, place in places.items():
        place.add_argument(f"--{name}", type=Path, default=Path(name), metavar="FOLDER")
    from_source = [places["solutions"], places["course"]]

    command = commands.add_parser(
        "release", parents=from_source, help="make course/source and course/release"
    )
    command.set_defaults(run=_release)
    command = commands.add_parser(
        "solutions", parents=from_source, help="make a page with an assignment's answers"
    )
    command.add_argument("assignment", help="its name, such as ps1_perceptron")
    command.set_defaults(run=_solutions)
    command = commands.add_parser(
        "grade", help="grade all who handed in, write feedback and grades.csv"
    )
    command.add_argument(
        "assignments", nargs="*", metavar="ASSIGNMENT", help="such as ps1_perceptron; all if none"
    )
    command.add_argument("--jobs", type=int, metavar="N", help="processes; one a core if not set")
    command.add_argument(
        "--scheduler", metavar="ADDRESS", help="a Dask cluster's, such as tcp://10.0.0.1:8786"
    )
    command.add_argument(
        "--resume", action="store_true", help="go on where a run that was killed stopped"
    )
    command.add_argument(
        "--student", action="append", default=[], metavar="NAME", help="this one alone; repeatable"
    )
    command.add_argument(
        "--unsafe-no-sandbox",
        action="store_true",
        help="run answers without a box: only for code that you trust",
    )
    command.add_argument(
        "--dry-run", action="store_true", help="say whose marks would move and why; write nothing"
    )
    command.add_argument(
        "--db", metavar="URL", help="the gradebook, such as postgresql+psycopg://host/course"
    )
    command.set_defaults(run=_grade)
    command = commands.add_parser(
        "work",
        parents=[places["solutions"], places["work"]],
        help="add what is missing to a learner's own copy of the assignments",
    )
    command.set_defaults(run=_work)

    arguments = parser.parse_args()
    status: int = arguments.run(arguments)
    return status


def _release(arguments: argparse.Namespace) -> int:
    from dlcourse.grading.release import release

    try:
        for notebook in release(arguments.solutions, arguments.course.resolve()):
            print(f"released {notebook}")
        print(*not_refereed(arguments.course.resolve()), sep="", end="")
    except AssignmentError as error:
        print(f"{error}\nNothing was released; the last release is as it was.", file=sys.stderr)
        return 1
    return 0


def not_refereed(course: Path) -> list[str]:
    """Return a sentence for each test of a course that will have to run beside the answers."""
    from nbgrader.api import Gradebook  # which takes two seconds to import
    from nbgrader.coursedir import CourseDirectory

    from dlcourse.grading.config import course_config
    from dlcourse.grading.known import known_assignment

    at = CourseDirectory(config=course_config(course))
    with Gradebook(at.db_url, at.course_id) as book:
        known = [
            known_assignment(
                book, row.name, Path(at.format_path(at.source_directory, ".", row.name))
            )
            for row in book.assignments
        ]
    return [
        f"{assignment.name}: {test} {reason}. It will run beside the answers, boxed, and its marks "
        "are for a person to look at.\n"
        for assignment in known
        for notebook in assignment.notebooks.values()
        for test, reason in notebook.boxed.items()
    ]


def _solutions(arguments: argparse.Namespace) -> int:
    from dlcourse.grading.worked import release_solutions

    try:
        page = release_solutions(
            arguments.assignment, arguments.solutions, arguments.course.resolve()
        )
    except AssignmentError as error:
        print(f"{error}\nNo page was made.", file=sys.stderr)
        return 1
    print(f"the worked solutions: {page}")
    return 0


def _grade(arguments: argparse.Namespace) -> int:
    if arguments.unsafe_no_sandbox:
        os.environ[begin.UNSAFE] = "1"  # which the processes that are started find
    if not arguments.scheduler:
        begin.start_server()  # which imports at the same time as we do
    from dlcourse.grading.bulk import command  # with nbgrader, which takes a second to import

    return command.grade(arguments)


def _work(arguments: argparse.Namespace) -> int:
    import nbformat

    from dlcourse.grading.assignments import notebook, release_version
    from dlcourse.grading.work import fill

    released, problems = {}, []
    for path in sorted(arguments.solutions.glob("*.py")):
        try:
            released_notebook = release_version(notebook(read(path)))
        except AssignmentError as error:
            problems.append(str(error))
        else:
            name = f"{path.stem}/{path.stem}.ipynb"
            released[name] = f"{nbformat.writes(released_notebook)}\n".encode()
    filled = fill(arguments.work, released)
    for name in filled.added:
        print(f"added {arguments.work / name}")
    for name in filled.newer:
        print(
            f"{arguments.work / name}: there is a newer release; your copy is as you left it. "
            "To get the new one, give yours another name, then run make lab again."
        )
    problems += filled.problems
    print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
