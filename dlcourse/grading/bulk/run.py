"""Grading a class: submissions to the pool, results to the journal, marks to the gradebook.

A result is on disk before its marks are written, and its marks before its feedback is made; a run
that was killed goes on from there. One process, this one, writes to the gradebook.
"""

from __future__ import annotations

import contextlib
import datetime
import glob
import json
import pickle
import re
import resource
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import Autograde, GenerateFeedback
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import parse_utc
from sqlalchemy.exc import OperationalError
from traitlets.config import Config

from dlcourse.grading.alone import RESULTS, alone
from dlcourse.grading.bulk.journal import Journal, digest_of, key_of, write_whole
from dlcourse.grading.bulk.marks import Marks, Penalty
from dlcourse.grading.bulk.moves import Move, by_late, differ, marks_of, read_marks, total, why
from dlcourse.grading.bulk.moves import table as moves_table
from dlcourse.grading.bulk.pages import Job, put_pages, share, timed_page
from dlcourse.grading.bulk.pool import Cluster, Pool, TaskDied, TaskOverdue, open_pool
from dlcourse.grading.bulk.progress import Progress
from dlcourse.grading.bulk.report import Outcome, Report
from dlcourse.grading.bulk.submission import read_submission
from dlcourse.grading.bulk.task import Result, grade_sent
from dlcourse.grading.errors import GradingError
from dlcourse.grading.gradebook import check_gradebook
from dlcourse.grading.intake.folder import copy_beside
from dlcourse.grading.known import KnownAssignment, known_assignment, modules_of
from dlcourse.grading.names import meant
from dlcourse.grading.page.marks import MarkedNotebook
from dlcourse.grading.sandbox.box import BoxError
from dlcourse.grading.sandbox.limits import Limits
from dlcourse.grading.steps import LATE, Steps, course_steps
from dlcourse.grading.versions import FOLDER, read_history

_GRACE = 60.0  # seconds for a submission beyond what its cells and its box may take
_PAGE = 300.0  # seconds for a page
AGAIN = "Put that right, then run this again with --resume: what was graded until now is kept."


@dataclass(frozen=True)
class Options:
    """How a run is done. No `students` means all of them; a `dry_run` writes nothing.

    `seconds` is how long one submission may take; what its limits add up to, if it is not given.
    """

    jobs: int = 1
    scheduler: str | None = None
    resume: bool = False
    students: tuple[str, ...] = ()
    dry_run: bool = False
    seconds: float | None = None


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
    who = {name: learners_of(course, name, options.students) for name in assignments}
    for name, learners in who.items():
        _check_there(course, name, learners, options.students)
    steps = course_steps(config)
    check_gradebook(course)
    lock = alone(Path(course.root) / RESULTS, "grading this course")
    with (
        _stopped(course),
        contextlib.nullcontext() if options.dry_run else lock,
        Marks(course.db_url, course.course_id, late_penalty(config, steps)) as marks,
    ):
        if not assignments:
            names = sorted(row.name for row in marks.gradebook.assignments)
            who = {name: learners_of(course, name, options.students) for name in names}
            who = {name: learners for name, learners in who.items() if learners}
        if not who:
            wanted = course.format_path(course.submitted_directory, "LEARNER", "ASSIGNMENT")
            raise GradingError(
                f"Nobody has handed in anything: there is no folder {wanted}. dlcourse collect "
                "brings what was handed in."
            )
        known = _known(marks.gradebook, course, steps, sorted(who))
        run = _Run(config, course, marks, known, options, tell)
        with open_pool(options.jobs, options.scheduler) as pool:
            report = run.all(pool, who)
        report.seconds, report.jobs = time.monotonic() - began, options.jobs
        if options.dry_run:
            return report
        text = json.dumps(report.to_json(), ensure_ascii=False, indent=1)
        write_whole(Path(course.root) / RESULTS / "report.json", text.encode())
    return report


@contextlib.contextmanager
def _stopped(course: CourseDirectory) -> Iterator[None]:
    """Let what keeps a run from writing be a sentence."""
    try:
        yield
    except OSError as error:
        place = error.filename or course.root
        raise GradingError(f"{place} could not be written: {error.strerror}. {AGAIN}") from error
    except OperationalError as error:
        says = f"the gradebook {course.db_url} could not be written: {error.orig}"
        raise GradingError(f"{says}. {AGAIN}") from error


def _known(
    gradebook: Gradebook, course: CourseDirectory, steps: Steps, names: Sequence[str]
) -> dict[str, KnownAssignment]:
    found = {}
    for name in names:
        source = Path(course.format_path(course.source_directory, ".", name))
        try:
            history = read_history(Path(course.root), name)
            found[name] = known_assignment(gradebook, name, source, steps, history)
        except MissingEntry:
            raise GradingError(
                f"{name} is not in the gradebook, so its tests are not known. Run make release."
            ) from None
    modules = modules_of(found.values())  # together, so that a process needs one grader
    return {name: replace(assignment, modules=modules) for name, assignment in found.items()}


def _check_there(
    course: CourseDirectory, assignment: str, found: Sequence[str], wanted: Sequence[str]
) -> None:
    """Raise GradingError where nobody, or somebody who was named, has handed in an assignment."""
    for student in wanted:
        if student not in found:
            guess = meant(student, learners_of(course, assignment, ()))
            folder = course.format_path(course.submitted_directory, student, assignment)
            raise GradingError(
                f"{student} has not handed in {assignment}: there is no folder {folder}.{guess} "
                "Nobody was graded."
            )
    if not found:
        folder = course.format_path(course.submitted_directory, "LEARNER", assignment)
        raise GradingError(
            f"Nobody has handed in {assignment}: there is no folder {folder}. dlcourse collect "
            f"{assignment} brings what was handed in."
        )


def learners_of(course: CourseDirectory, assignment: str, students: Sequence[str]) -> list[str]:
    """Return the names of the folders in course/submitted that have this assignment."""
    step = course.submitted_directory
    pattern = course.format_path(step, "(?P<learner>.*)", re.escape(assignment), escape=True)
    found = glob.glob(course.format_path(step, "*", glob.escape(assignment)))
    names = sorted(match["learner"] for path in found if (match := re.fullmatch(pattern, path)))
    excluded = str(course.student_id_exclude).split(",")
    return [n for n in names if n not in excluded and (not students or n in students)]


def late_penalty(config: Config, steps: Steps) -> Penalty:
    """Return what the course's own plugin takes off for being late."""
    if LATE not in steps.after:
        return lambda *_: None
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
        self._sent = {name: pickle.dumps(assignment) for name, assignment in known.items()}
        self._digests = {name: digest_of(assignment) for name, assignment in known.items()}
        grading = Autograde(coursedir=course, config=config)
        returning = GenerateFeedback(coursedir=course, config=config)
        self._mode = int(str(grading.permissions), 8)
        self._began = time.monotonic()
        self._page_mode = int(str(returning.permissions), 8)
        self._not_overwritten = grading.exclude_overwriting
        self._adds_students = grading.create_student
        root = Path(course.root) / RESULTS
        self._journals = {name: Journal(root / name) for name in known}
        self._keys: dict[tuple[str, str], str] = {}
        self._pages: dict[tuple[str, str], dict[str, str]] = {}
        self._results: dict[tuple[str, str], Result] = {}
        self._held: list[tuple[str, str]] = []  # whose marks move: written when that was said
        marks.retire(
            {
                name: {n: set(of.cells) for n, of in a.notebooks.items()}
                for name, a in known.items()
                if a.history
            },
            self._retired,
        )
        self._report = Report(
            boxed={
                name: {t: why for n in a.notebooks.values() for t, why in n.boxed.items()}
                for name, a in known.items()
            }
        )

    def all(self, pool: Pool | Cluster, who: dict[str, list[str]]) -> Report:
        """Grade everybody, and return how it went."""
        everybody = [(name, learner) for name, learners in who.items() for learner in learners]
        self._progress = Progress(len(everybody))
        self._report.dry = self._options.dry_run
        if not self._options.resume and not self._options.dry_run:
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
                html, seconds = (None, 0.0) if value is None else value
                self._spend("feedback", seconds)
                self._page(at, str(key[2]), html, error)
            self._fill(pool, waiting)
        self._write_held(pool)
        self._progress.close()
        if not self._options.dry_run:
            for name, assignment in self._known.items():
                if assignment.history:
                    self._marks.remove_retired(name)
        self._report.memory = {
            "writer": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
            "worker": pool.memory(),
        }
        self._report.sort()
        return self._report

    def _write_held(self, pool: Pool | Cluster) -> None:
        """Say whose marks move, then write them."""
        moves = self._report.moves = sorted(
            self._report.moves, key=lambda move: (move.assignment, move.student)
        )
        if moves:
            verb = "would move" if self._options.dry_run else "move"
            self._tell(f"Marks that {verb}:\n{moves_table(moves)}")
        for at in self._held:
            kept, _ = self._journals[at[0]].find(at[1], self._keys[at])
            if kept is None:
                problem = f"{self._journals[at[0]].folder} was changed meanwhile. Run this again."
                self._refuse(at, problem)
                continue
            self._write(pool, at, kept, written=False)
            for (_, *key), value, error in pool.results():
                html, seconds = (None, 0.0) if value is None else value
                self._spend("feedback", seconds)
                self._page((str(key[0]), str(key[1])), str(key[2]), html, error)

    def _holds(self, at: tuple[str, str], result: Result) -> bool:
        """Keep back a result that moves a mark, or that is not to be written at all."""
        if result.problem and not self._options.dry_run:
            return False
        before = self._marks.scores_of(*at)
        had_mark = any(before.values())
        if not had_mark and not self._options.dry_run:
            return False
        off = self._marks.taken_off(*at)
        marked, after = self._marks.preview(result, _timestamp(self._folder("submitted", at)))
        now_off = sum(notebook.penalty or 0.0 for notebook in marked.values())
        late = by_late(off, now_off)
        moved = had_mark and not result.problem and (differ(before, after) or bool(late))
        if moved:
            reasons = why(
                before,
                after,
                read_marks(self._folder("autograded", at)),
                {
                    name: marks_of(nbformat.reads(graded.text, as_version=4))
                    for name, graded in result.notebooks.items()
                },
                self._known[at[0]].history,
            )
            marks, taken_off = (total(before), total(after)), (off, now_off)
            self._report.moves.append(Move(*at, *marks, (*reasons, *late), taken_off))
        if self._options.dry_run:
            possible = sum(notebook.possible for notebook in marked.values())
            mark = (total(after), possible) if any(after.values()) else None
            self._report.outcomes.append(_outcome(result, marked, mark))
            self._progress.step(f"{at[0]} {at[1]}")
        elif moved:
            self._held.append(at)
        return moved or self._options.dry_run

    def _retired(self, assignment: str, student: str, rows: list[dict[str, Any]]) -> None:
        """Keep what a learner had for cells that are no more: a person may have given it."""
        path = Path(self._course.root) / FOLDER / assignment / "retired.json"
        kept: dict[str, Any] = {}
        if path.exists():
            kept = json.loads(path.read_text(encoding="utf-8"))
        of_student = kept.setdefault(student, {})
        for row in rows:
            of_student[f"{row['cell']} {row['id']}"] = row
        text = json.dumps(kept, ensure_ascii=False, indent=1, default=str)
        write_whole(path, f"{text}\n".encode())

    def _fill(self, pool: Pool | Cluster, waiting: Iterator[tuple[str, str]]) -> None:
        while pool.pending < 2 * pool.ahead:
            at = next(waiting, None)
            if at is None:
                return
            name, learner = at
            submission = read_submission(learner, self._folder("submitted", at))
            if not self._adds_students and not self._marks.knows(learner):
                problem = "Nobody of this name is in the gradebook, and c.Autograde.create_student "
                self._refuse(at, f"{problem}is off. Add the learner, or rename the folder.")
                continue
            key = self._keys[at] = key_of(self._digests[name], submission)
            kept, written = None, False
            if not self._options.dry_run:
                kept, written = self._journals[name].find(learner, key)
            if kept is None:
                seconds = self._options.seconds or _seconds(self._known[name])
                task = ("grade", *at), grade_sent, self._sent[name], submission
                pool.submit(*task, seconds=seconds)
                continue
            self._report.resumed += 1
            if written or not self._holds(at, kept):
                self._write(pool, at, kept, written=written)

    def _spend(self, what: str, seconds: float) -> None:
        self._report.spent[what] = self._report.spent.get(what, 0.0) + seconds

    def _folder(self, step: str, at: tuple[str, str]) -> Path:
        directory = getattr(self._course, f"{step}_directory")
        return Path(self._course.format_path(directory, at[1], at[0]))

    def _refuse(self, at: tuple[str, str], problem: str) -> None:
        """Note that somebody is not graded, and write nothing."""
        self._report.outcomes.append(Outcome(*at, problem, marked=False))
        self._tell(f"{at[1]}: {problem}")
        self._progress.step(f"{at[0]} {at[1]}")

    def _graded(
        self,
        pool: Pool | Cluster,
        at: tuple[str, str],
        result: Result | None,
        error: BaseException | None,
    ) -> None:
        if not self._report.outcomes:
            self._report.spent["start"] = time.monotonic() - self._began
        if isinstance(error, BoxError) and not self._report.outcomes:  # there is no box at all
            raise GradingError(str(error))
        if isinstance(error, TaskDied | TaskOverdue):
            result = Result(*at, problem=f"It could not be graded: {error}.")
        elif error is not None:
            says = f"{type(error).__name__}: {error}".strip().split("\n")[0]
            result = Result(*at, problem=f"It could not be graded: {says}.")
        assert result is not None
        if not self._options.dry_run:
            # What did not end is tried again by --resume; its reason is kept for the report.
            key = self._keys[at] if error is None else f"{self._keys[at]} not ended"
            self._journals[at[0]].keep(key, result, written=False)
        if not self._holds(at, result):
            self._write(pool, at, result, written=False)

    def _write(
        self, pool: Pool | Cluster, at: tuple[str, str], result: Result, *, written: bool
    ) -> None:
        """Write the marks and the graded notebooks, and ask for the feedback."""
        timestamp = _timestamp(self._folder("submitted", at))
        began = time.perf_counter()
        marked = self._marks.write(result, timestamp)
        self._report.outcomes.append(_outcome(result, marked, self._marks.mark_of(*at)))
        self._spend("gradebook", time.perf_counter() - began)
        if result.problem:
            self._tell(f"{at[1]}: {result.problem}")
        if result.problem or written:
            self._progress.step(f"{at[0]} {at[1]}")
            return
        try:
            self._put(at, result)
        except OSError as error:
            self._unpaged(at, _unwritten("graded notebook", error))
            self._progress.step(f"{at[0]} {at[1]}")
            return
        self._results[at], self._pages[at] = result, {}
        for name, graded in result.notebooks.items():
            job = Job(*at, name, graded.text, marked[name], self._known[at[0]].steps)
            pool.submit(("page", *at, name), timed_page, job, seconds=_PAGE)

    def _put(self, at: tuple[str, str], result: Result) -> None:
        """Put the graded notebooks, and the files that came with them, in autograded/."""
        folder = self._folder("autograded", at)
        new = folder.with_name(f".{folder.name}.new")
        shutil.rmtree(new, ignore_errors=True)
        source = Path(self._course.format_path(self._course.source_directory, ".", at[0]))
        # What a course lets learners change stays theirs; of all else, its own counts.
        copy_beside(source, new, self._course.ignore, but=self._not_overwritten.get(at[0], []))
        copy_beside(self._folder("submitted", at), new, self._course.ignore)
        copy_beside(source, new, self._course.ignore)
        for file in new.rglob("*"):
            if file.is_file():
                file.chmod(self._mode)
        for name, graded in result.notebooks.items():
            write_whole(new / f"{name}.ipynb", graded.text.encode(errors="replace"), self._mode)
        shutil.rmtree(folder, ignore_errors=True)
        new.rename(folder)
        share(self._course, "autograded", folder)

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
        pages = {name: html for name, html in self._pages.pop(at).items() if html}
        try:
            self._put_pages(at, pages)
        except OSError as error:
            self._unpaged(at, _unwritten("feedback", error))
        else:
            if len(pages) == len(result.notebooks):
                self._journals[at[0]].keep(self._keys[at], result, written=True)
        del self._results[at]
        self._progress.step(f"{at[0]} {at[1]}")

    def _put_pages(self, at: tuple[str, str], pages: dict[str, str]) -> None:
        folder = self._folder("feedback", at)
        put_pages(pages, folder, self._folder("autograded", at), self._page_mode)
        share(self._course, "feedback", folder)

    def _unpaged(self, at: tuple[str, str], problem: str) -> None:
        self._tell(f"{at[1]}: {problem}")
        outcomes = self._report.outcomes
        for i, outcome in enumerate(outcomes):
            if (outcome.assignment, outcome.student) == at:
                outcomes[i] = replace(outcome, problem=problem)


def _seconds(assignment: KnownAssignment) -> float:
    """Return how long a submission may take: its boxes and its cells, in all its notebooks."""
    limits = Limits()
    cell = assignment.steps.cell_seconds or limits.cell_seconds
    one = limits.submission_seconds + cell + limits.start_seconds
    return len(assignment.notebooks) * one + _GRACE


def _unwritten(what: str, error: OSError) -> str:
    return f"It was graded, but its {what} could not be written: {error.strerror}. {AGAIN}"


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
        not result.problem,
        None if mark is None else mark[0],
        None if mark is None else mark[1],
        sum(notebook.penalty or 0.0 for notebook in marked.values()),
        sum(notebook.unmarked for notebook in marked.values()),
        result.repairs,
        (*(test for notebook in notebooks for test in notebook.boxed), *result.flagged),
        result.seconds,
        result.seconds_of_tests,
        result.seconds_of_fork,
        result.sandboxed,
    )
