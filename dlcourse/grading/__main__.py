"""The course's tools: python -m dlcourse.grading release, grade ps1_perceptron, and more."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory

from dlcourse.exercises import AssignmentError, read
from dlcourse.grading.assignments import notebook, release_version
from dlcourse.grading.config import instructor_config
from dlcourse.grading.export import MarksExport, has_mark
from dlcourse.grading.grade import GradingError, grade
from dlcourse.grading.release import release
from dlcourse.grading.work import fill
from dlcourse.grading.worked import release_solutions


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
    command.add_argument("assignment", help="its name, such as ps1_perceptron")
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


def _grade(arguments: argparse.Namespace) -> int:
    config = instructor_config(Path("course").resolve())
    course = CourseDirectory(config=config)
    table = Path(course.root) / "grades.csv"
    try:
        results = grade(config, arguments.assignment, print)
    except GradingError as error:
        print(error, file=sys.stderr)
        return 1
    with Gradebook(course.db_url, course.course_id) as book:
        marks = {
            submission.student.id: submission.score
            for submission in book.assignment_submissions(arguments.assignment)
            if has_mark(submission)
        }
        try:
            MarksExport(config=config, to=str(table)).export(book)
        except OSError as error:
            print(f"{table} could not be written: {error.strerror}.", file=sys.stderr)
            return 1
    print(f"the marks: {table}; the feedback: {Path(course.root) / course.feedback_directory}")
    problems = {learner: problem for learner, problem in results if problem}
    if not problems:
        return 0
    print(f"\nOf {len(results)} learners, {len(problems)} need a look:", file=sys.stderr)
    for learner, problem in problems.items():
        mark = f"The mark is {marks[learner]:g}, as before." if learner in marks else "No mark."
        print(f"  {learner}: {problem} {mark}", file=sys.stderr)
    print("After a change in course/submitted, run make grade again.", file=sys.stderr)
    return 1


def _work(arguments: argparse.Namespace) -> int:
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
