"""The command `dlcourse grade`: what it prints, and its exit status."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from dlcourse.grading.alone import RESULTS, alone
from dlcourse.grading.backup import before_grading
from dlcourse.grading.bulk.pool import PoolError
from dlcourse.grading.bulk.report import Outcome, Report, table
from dlcourse.grading.bulk.run import AGAIN, Options, grade_class, learners_of
from dlcourse.grading.config import instructor_config
from dlcourse.grading.errors import GradingError, in_sentences
from dlcourse.grading.export import MarksExport
from dlcourse.grading.gradebook import assignments_of
from dlcourse.grading.handin.collect import adopt_all
from dlcourse.grading.names import full_name

SHOWN = 3  # learners with the same problem, before it is said once for all of them


def grade(arguments: argparse.Namespace) -> int:
    """Grade, write feedback and grades.csv; return 0, or 1 where anybody needs a look."""
    return in_sentences(lambda: _grade(arguments), AGAIN)


def _grade(arguments: argparse.Namespace) -> int:
    config = instructor_config()
    if arguments.db:
        config.CourseDirectory.db_url = arguments.db
    course = CourseDirectory(config=config)
    known = assignments_of(course)
    names = [full_name(given, known) for given in arguments.assignments]
    options = Options(
        jobs=arguments.jobs or len(os.sched_getaffinity(0)),
        scheduler=arguments.scheduler,
        resume=arguments.resume,
        students=tuple(arguments.student),
        dry_run=arguments.dry_run,
    )
    try:
        if not options.dry_run:
            if kept := before_grading(config):
                print(f"backed up the gradebook: {kept.path}")
            _keep_hand_ins(config, course, names)
        report = grade_class(config, names, options, print)
    except PoolError as error:
        raise GradingError(str(error)) from error
    print(table(report.outcomes))
    for assignment, tests in report.boxed.items():
        for test, reason in tests.items():
            print(f"{assignment}: {test} {reason}, so it ran beside the answers: look at it.")
    if report.unboxed:
        print(
            f"The answers of {len(report.unboxed)} submissions ran WITHOUT A BOX, as was asked "
            "for: they could read and change whatever you can."
        )
    if report.dry:
        print("Nothing was written: --dry-run.")
        return _problems(report, several=len({o.assignment for o in report.outcomes}) > 1)
    root = Path(course.root)
    made = root / "grades.csv"
    with Gradebook(course.db_url, course.course_id) as book:
        MarksExport(config=config, to=str(made)).export(book)
    print(
        f"the marks: {made}; the feedback: {root / course.feedback_directory}; "
        f"the report: {root / RESULTS / 'report.json'}"
    )
    graded = list(dict.fromkeys(outcome.assignment for outcome in report.outcomes))
    print(f"Who stands where, and what the class got wrong: dlcourse report {' '.join(graded)}")
    return _problems(report, several=len(graded) > 1)


def _keep_hand_ins(config: Config, course: CourseDirectory, names: list[str]) -> None:
    """Keep what was put into course/submitted by hand, and say who has handed in again."""
    names = names or assignments_of(course)
    at = [(name, learner) for name in names for learner in learners_of(course, name, ())]
    if at:
        with alone(Path(course.root) / RESULTS, "grading this course"):
            told = adopt_all(config, course, at)
        print(*told, sep="\n", end="\n" if told else "")


def _problems(report: Report, *, several: bool) -> int:
    if not report.problems:
        return 0
    everybody = len({(o.assignment, o.student) for o in report.outcomes})
    what = "submissions" if several else "learners"
    print(f"\nOf {everybody} {what}, {len(report.problems)} need a look:", file=sys.stderr)
    alike: dict[tuple[str, str | None], list[Outcome]] = {}
    for outcome in report.problems:
        alike.setdefault((outcome.assignment, outcome.problem), []).append(outcome)
    for (assignment, problem), outcomes in alike.items():
        before = f"{assignment}, " if several else ""
        if len(outcomes) > SHOWN:
            some = ", ".join(outcome.student for outcome in outcomes[:SHOWN])
            more = len(outcomes) - SHOWN
            print(f"  {before}{some} and {more} more: {problem}", file=sys.stderr)
            continue
        for outcome in outcomes:
            print(f"  {before}{outcome.student}: {problem} {_mark(outcome)}", file=sys.stderr)
    print("After a change in course/submitted, run make grade again.", file=sys.stderr)
    return 1


def _mark(outcome: Outcome) -> str:
    if outcome.score is None:
        return "No mark."
    return f"The mark is {outcome.score:g}{'' if outcome.marked else ', as before'}."
