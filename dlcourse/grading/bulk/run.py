"""Grading a class: submissions to the pool, results to the journal, marks to the gradebook.

A result is on disk before its marks are written, and its marks before its feedback is made; a run
that was killed goes on from there. One process, this one, writes to the gradebook.
"""

from __future__ import annotations

import datetime
import glob
import json
import re
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import parse_utc
from traitlets.config import Config

from dlcourse.grading.bulk.journal import Journal, key_of, write_whole
from dlcourse.grading.bulk.marks import MarkedNotebook, Marks, Penalty
from dlcourse.grading.bulk.pages import Job, feedback_settings, page
from dlcourse.grading.bulk.pool import Pool, open_pool
from dlcourse.grading.bulk.progress import Progress
from dlcourse.grading.bulk.report import Outcome, Report
from dlcourse.grading.bulk.submission import read_submission
from dlcourse.grading.bulk.task import Result, grade_one
from dlcourse.grading.intake.folder import copy_beside
from dlcourse.grading.known import KnownAssignment, known_assignment, modules_of
from dlcourse.grading.versions import read_history

RESULTS = "results"  # the journal's folder in the course


class GradingError(ValueError):
    """Nobody can be graded: a sentence that says why, and what to do."""


@dataclass(frozen=True)
class Options:
    """How a run is done. No `students` means all of them."""

    jobs: int = 1
    scheduler: str | None = None
    resume: bool = False
    students: tuple[str, ...] = ()


def grade_class(
    config: Config,
    assignments: Sequence[str] = (),
    options: Options | None = None,
    tell: Callable[[str], object] = lambda _: None,
) -> Report:
    """Grade and write feedback for all who handed in; every assignment if none is named.

    `tell` gets a line for each learner who has no new mark, as they come. Raises GradingError
    where there is nobody or nothing to grade, PoolError where there is no pool.
    """
    options = options or Options()
    course = CourseDirectory(config=config)
    began = time.monotonic()
    who = {name: _learners(course, name, options.students) for name in assignments}
    for name, learners in who.items():
        if not learners:
            wanted = course.format_path(course.submitted_directory, "LEARNER", name)
            raise GradingError(f"Nobody has handed in {name}: there is no folder {wanted}.")
    with Marks(course.db_url, course.course_id, _penalty(config)) as marks:
        if not assignments:
            names = sorted(row.name for row in marks.gradebook.assignments)
            who = {name: _learners(course, name, options.students) for name in names}
            who = {name: learners for name, learners in who.items() if learners}
        if not who:
            wanted = course.format_path(course.submitted_directory, "LEARNER", "ASSIGNMENT")
            raise GradingError(f"Nobody has handed in anything: there is no folder {wanted}.")
        known = _known(marks.gradebook, course, config, sorted(who))
        run = _Run(config, course, marks, known, options, tell)
        with open_pool(options.jobs, options.scheduler) as pool:
            report = run.all(pool, who)
    report.seconds, report.jobs = time.monotonic() - began, options.jobs
    text = json.dumps(report.to_json(), ensure_ascii=False, indent=1)
    write_whole(Path(course.root) / RESULTS / "report.json", text.encode())
    return report


def _known(
    gradebook: Gradebook, course: CourseDirectory, config: Config, names: Sequence[str]
) -> dict[str, KnownAssignment]:
    found = {}
    for name in names:
        source = Path(course.format_path(course.source_directory, ".", name))
        try:
            history = read_history(Path(course.root), name)
            found[name] = known_assignment(gradebook, name, source, config, history)
        except MissingEntry:
            raise GradingError(
                f"{name} is not in the gradebook, so its tests are not known. Run make release."
            ) from None
    modules = modules_of(found.values())  # together, so that a process needs one grader
    return {name: replace(assignment, modules=modules) for name, assignment in found.items()}


def _learners(course: CourseDirectory, assignment: str, students: Sequence[str]) -> list[str]:
    """Return the names of the folders in course/submitted that have this assignment."""
    step = course.submitted_directory
    pattern = course.format_path(step, "(?P<learner>.*)", re.escape(assignment), escape=True)
    found = glob.glob(course.format_path(step, "*", glob.escape(assignment)))
    names = sorted(match["learner"] for path in found if (match := re.fullmatch(pattern, path)))
    return [name for name in names if not students or name in students]


def _penalty(config: Config) -> Penalty:
    """Return what the course's own plugin takes off for being late."""
    step = AssignLatePenalties(config=config)
    step.init_plugin()
    taken: Penalty = step.plugin_inst.late_submission_penalty
    return taken


class _Run:
    def __init__(
        self,
        config: Config,
        course: CourseDirectory,
        marks: Marks,
        known: dict[str, KnownAssignment],
        options: Options,
        tell: Callable[[str], object],
    ) -> None:
        self._course, self._marks, self._known = course, marks, known
        self._options, self._tell = options, tell
        self._settings = feedback_settings(config)
        root = Path(course.root) / RESULTS
        self._journals = {name: Journal(root / name) for name in known}
        self._keys: dict[tuple[str, str], str] = {}
        self._pages: dict[tuple[str, str], dict[str, str]] = {}
        self._results: dict[tuple[str, str], Result] = {}
        self._report = Report(
            boxed={
                name: {t: why for n in a.notebooks.values() for t, why in n.boxed.items()}
                for name, a in known.items()
            }
        )

    def all(self, pool: Pool, who: dict[str, list[str]]) -> Report:
        """Grade everybody, and return how it went."""
        everybody = [(name, learner) for name, learners in who.items() for learner in learners]
        self._progress = Progress(len(everybody))
        if not self._options.resume:
            for name, learner in everybody:
                self._journals[name].forget(learner)
        waiting = iter(everybody)
        # Never more notebooks in memory than the pool needs in order not to wait.
        self._fill(pool, waiting)
        for (kind, *key), value, error in pool.results():
            at = (str(key[0]), str(key[1]))
            if kind == "grade":
                self._graded(pool, at, value, error)
            else:
                self._page(at, str(key[2]), value, error)
            self._fill(pool, waiting)
        self._progress.close()
        self._report.sort()
        return self._report

    def _fill(self, pool: Pool, waiting: Iterator[tuple[str, str]]) -> None:
        while pool.pending < 2 * pool.ahead:
            at = next(waiting, None)
            if at is None:
                return
            name, learner = at
            submission = read_submission(learner, self._folder("submitted", at))
            key = self._keys[at] = key_of(self._known[name], submission)
            kept, written = self._journals[name].find(learner, key)
            if kept is None:
                pool.submit(("grade", *at), grade_one, self._known[name], submission)
                continue
            self._report.resumed += 1
            self._write(pool, at, kept, written=written)

    def _folder(self, step: str, at: tuple[str, str]) -> Path:
        directory = getattr(self._course, f"{step}_directory")
        return Path(self._course.format_path(directory, at[1], at[0]))

    def _graded(
        self, pool: Pool, at: tuple[str, str], result: Result | None, error: BaseException | None
    ) -> None:
        if error is not None:
            says = f"{type(error).__name__}: {error}".strip().split("\n")[0]
            result = Result(*at, problem=f"It could not be graded: {says}.")
        assert result is not None
        if error is None:
            self._journals[at[0]].keep(self._keys[at], result, written=False)
        self._write(pool, at, result, written=False)

    def _write(self, pool: Pool, at: tuple[str, str], result: Result, *, written: bool) -> None:
        """Write the marks and the graded notebooks, and ask for the feedback."""
        timestamp = None if result.problem else _timestamp(self._folder("submitted", at))
        marked = self._marks.write(result, timestamp)
        self._report.outcomes.append(_outcome(result, marked, self._marks.mark_of(*at)))
        if result.problem:
            self._tell(f"{at[1]}: {result.problem}")
        if result.problem or written:
            self._progress.step(f"{at[0]} {at[1]}")
            return
        self._put(at, result)
        self._results[at], self._pages[at] = result, {}
        for name, graded in result.notebooks.items():
            job = Job(*at, name, graded.text, marked[name], self._settings)
            pool.submit(("page", *at, name), page, job)

    def _put(self, at: tuple[str, str], result: Result) -> None:
        """Put the graded notebooks, and the files that came with them, in autograded/."""
        folder = self._folder("autograded", at)
        new = folder.with_name(f".{folder.name}.new")
        shutil.rmtree(new, ignore_errors=True)
        source = Path(self._course.format_path(self._course.source_directory, ".", at[0]))
        for origin in (source, self._folder("submitted", at)):
            copy_beside(origin, new, self._course.ignore)
        mode = 0o664 if self._course.groupshared else 0o444
        for file in new.rglob("*"):
            if file.is_file():
                file.chmod(mode)
        for name, graded in result.notebooks.items():
            write_whole(new / f"{name}.ipynb", graded.text.encode(errors="replace"), mode)
        shutil.rmtree(folder, ignore_errors=True)
        new.rename(folder)

    def _page(
        self, at: tuple[str, str], name: str, html: str | None, error: BaseException | None
    ) -> None:
        if html is None:
            says = f"{type(error).__name__}: {error}".strip().split("\n")[0]
            self._unpaged(at, f"It was graded, but its feedback could not be made: {says}.")
            html = ""
        self._pages[at][name] = html
        result = self._results[at]
        if len(self._pages[at]) < len(result.notebooks):
            return
        folder = self._folder("feedback", at)
        mode = 0o664 if self._course.groupshared else 0o644
        pages = {name: html for name, html in self._pages.pop(at).items() if html}
        stamp = self._folder("autograded", at) / "timestamp.txt"
        for notebook, text in pages.items():
            write_whole(folder / f"{notebook}.html", text.encode(errors="replace"), mode)
        if stamp.is_file():
            write_whole(folder / "timestamp.txt", stamp.read_bytes(), mode)
        if len(pages) == len(result.notebooks):
            self._journals[at[0]].keep(self._keys[at], result, written=True)
        del self._results[at]
        self._progress.step(f"{at[0]} {at[1]}")

    def _unpaged(self, at: tuple[str, str], problem: str) -> None:
        self._tell(f"{at[1]}: {problem}")
        outcomes = self._report.outcomes
        for i, outcome in enumerate(outcomes):
            if (outcome.assignment, outcome.student) == at:
                outcomes[i] = replace(outcome, problem=problem)


def _timestamp(folder: Path) -> datetime.datetime | None:
    """Return when something was handed in, if a file that nbgrader made says so."""
    try:
        text = (folder / "timestamp.txt").read_text(encoding="utf-8").strip()
        found: datetime.datetime | None = parse_utc(text) if text else None
    except (OSError, ValueError, OverflowError):
        return None
    return found


def _outcome(
    result: Result, marked: dict[str, MarkedNotebook], mark: tuple[float, float] | None
) -> Outcome:
    notebooks = result.notebooks.values()
    return Outcome(
        result.assignment,
        result.student,
        result.problem,
        None if mark is None else mark[0],
        None if mark is None else mark[1],
        sum(notebook.penalty or 0.0 for notebook in marked.values()),
        sum(notebook.unmarked for notebook in marked.values()),
        result.repairs,
        (*(test for notebook in notebooks for test in notebook.boxed), *result.flagged),
        result.seconds,
        result.seconds_of_tests,
    )
