"""The course's tools. Each command says more by itself: dlcourse grade --help."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial
from pathlib import Path

from dlcourse.exercises import AssignmentError
from dlcourse.grading.bulk import begin  # before nbformat and nbgrader, which a command imports
from dlcourse.grading.errors import GradingError, in_sentences
from dlcourse.grading.handin import arguments as collect_arguments
from dlcourse.grading.names import full_name
from dlcourse.grading.report import arguments as report_arguments
from dlcourse.grading.term import arguments as term_arguments
from dlcourse.learn import command as learner
from dlcourse.learn.shelter import shelter


def commands() -> argparse.ArgumentParser:
    """Return what may be typed."""
    parser = argparse.ArgumentParser(prog=_typed(), description=__doc__)
    each = parser.add_subparsers(required=True, metavar="COMMAND")
    places = {name: argparse.ArgumentParser(add_help=False) for name in ("solutions", "course")}
    for name, place in places.items():
        # Where the course is, nbgrader's configuration says, unless it is typed.
        default = None if name == "course" else Path(name)
        place.add_argument(f"--{name}", type=Path, default=default, metavar="FOLDER")
    from_source = [places["solutions"], places["course"]]

    command = each.add_parser(
        "release", parents=from_source, help="make course/source and course/release"
    )
    command.set_defaults(run=_release)
    command = each.add_parser(
        "solutions", parents=from_source, help="make a page with an assignment's answers"
    )
    command.add_argument("assignment", help="its name, such as ps1_perceptron or ps1")
    command.set_defaults(run=_solutions)
    command = each.add_parser(
        "grade", help="grade all who handed in, write feedback and grades.csv"
    )
    command.add_argument(
        "assignments", nargs="*", metavar="ASSIGNMENT", help="such as ps1; all if none"
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
    command = each.add_parser(
        "work",
        parents=[places["solutions"]],
        help="add what is missing to a learner's own copy of the assignments",
    )
    learner.add_arguments(command)
    command.set_defaults(run=_work)
    term_arguments.add(each, from_source)
    collect_arguments.add(each, [places["course"]])
    report_arguments.add(each, [places["course"]])

    command = each.add_parser(
        "backup",
        parents=[places["course"]],
        help="pack the gradebook, what was handed in, and the rest that can't be made again",
    )
    command.set_defaults(run=_backup)
    command = each.add_parser(
        "kit", parents=[places["solutions"]], help="pack what a learner needs into one zip"
    )
    command.add_argument("--to", type=Path, default=Path("_build/kit"), metavar="FOLDER")
    command.add_argument(
        "--with-solutions",
        action="store_true",
        help="with the worked solutions, sealed: for who learns alone",
    )
    command.set_defaults(run=_kit)

    return parser


def main() -> int:
    """Run one command; return 0, or 1 with the reasons on standard error."""
    parser = commands()
    if len(sys.argv) == 1:
        parser.print_help(sys.stderr)
        return 2
    arguments = parser.parse_args()
    status: int = arguments.run(arguments)
    return status


def _typed() -> str:
    """Return what these commands were called by."""
    return "python -m dlcourse.grading" if Path(sys.argv[0]).stem == "__main__" else "dlcourse"


def _release(arguments: argparse.Namespace) -> int:
    from dlcourse.grading.release import release

    def command() -> int:
        print(f"Making assignments of {arguments.solutions}; it takes a while.", flush=True)
        try:
            made = release(arguments.solutions, arguments.course)
        except (AssignmentError, GradingError) as error:
            nothing = "Nothing was released; the last release is as it was."
            raise GradingError(f"{error}\n{nothing}") from error
        print(*(f"released {notebook}" for notebook in made), sep="\n")
        shelter(_root(arguments.course))
        print(*not_refereed(arguments.course), sep="", end="")
        return 0

    return in_sentences(
        command, "Put that right, then run make release again: it makes all of it anew."
    )


def not_refereed(course: Path | None = None) -> list[str]:
    """Return a sentence for each test of a course that will have to run beside the answers."""
    from nbgrader.api import Gradebook  # which takes two seconds to import
    from nbgrader.coursedir import CourseDirectory

    from dlcourse.grading.config import instructor_config
    from dlcourse.grading.known import known_assignment

    at = CourseDirectory(config=instructor_config(course))
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


def _root(course: Path | None) -> Path:
    """Return a course's folder, as it was typed or as nbgrader's configuration has it."""
    from nbgrader.coursedir import CourseDirectory

    from dlcourse.grading.config import instructor_config

    return Path(CourseDirectory(config=instructor_config(course)).root)


def _solutions(arguments: argparse.Namespace) -> int:
    from dlcourse.grading.worked import release_solutions

    def command() -> int:
        try:
            names = [path.stem for path in arguments.solutions.glob("*.py")]
            name = full_name(arguments.assignment, names)
            page = release_solutions(name, arguments.solutions, _root(arguments.course))
        except (AssignmentError, GradingError) as error:
            raise GradingError(f"{error}\nNo page was made.") from error
        print(f"the worked solutions: {page}")
        return 0

    return in_sentences(command, "Put that right, then run this again.")


def _grade(arguments: argparse.Namespace) -> int:
    if arguments.unsafe_no_sandbox:
        os.environ[begin.UNSAFE] = "1"  # which the processes that are started find
    if not arguments.scheduler:
        begin.start_server()  # which imports at the same time as we do
    from dlcourse.grading.bulk import command  # with nbgrader, which takes a second to import

    return command.grade(arguments)


def _work(arguments: argparse.Namespace) -> int:
    from dlcourse.grading.kit.contents import released, worked

    notebooks, problems = released(arguments.solutions)
    again = learner.typed("dlcourse.grading work")
    solutions = partial(worked, arguments.solutions)
    status = learner.Learner(arguments.work, notebooks, again, solutions).run(arguments)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else status


def _kit(arguments: argparse.Namespace) -> int:
    from dlcourse.grading.kit.make import KitError, make

    try:
        kit = make(arguments.solutions, arguments.to, with_solutions=arguments.with_solutions)
    except (AssignmentError, KitError) as error:
        print(f"{error}\nNo kit was made.", file=sys.stderr)
        return 1
    print(f"the kit: {kit.path}, for {len(kit.assignments)} assignments and {kit.version}")
    if arguments.with_solutions:
        print("It holds the worked solutions, sealed: for who learns alone, not for a class.")
    return 0


def _backup(arguments: argparse.Namespace) -> int:
    from dlcourse.grading.backup import back_up
    from dlcourse.grading.config import instructor_config

    def command() -> int:
        made = back_up(instructor_config(arguments.course))
        print(f"backed up {made.files} files: {made.path}")
        return 0

    return in_sentences(command, "Put that right, then run this again.")


if __name__ == "__main__":
    sys.exit(main())
