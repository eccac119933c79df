"""Grading one submission: a pure function of plain data, for any process on any machine."""

from __future__ import annotations

import json
import pickle
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from typing import Any

from nbgrader import preprocessors, utils
from nbgrader.api import MissingEntry
from nbgrader.nbgraderformat import MetadataValidator
from traitlets.utils.importstring import import_item

from dlcourse.grading.bulk.grader import grader
from dlcourse.grading.bulk.submission import Submission
from dlcourse.grading.bulk.text import write
from dlcourse.grading.intake import Intake, take
from dlcourse.grading.known import KnownAssignment, KnownCell, KnownNotebook
from dlcourse.grading.plan import graded
from dlcourse.grading.steps import CELLS, KERNELSPEC, LATE, METADATA, SAVE, TAKE, Steps
from dlcourse.runner.verdict import Verdict


@dataclass(frozen=True)
class Graded:
    """One notebook as it was graded, and what nbgrader's gradebook is to hold of it."""

    text: str  # the notebook, as a file holds it
    scores: Mapping[str, float | None]  # by grade_id; None: for a person to give
    comments: Mapping[str, str | None]  # by grade_id of an answer
    boxed: tuple[str, ...] = ()  # tests that ran beside the answers: for a person to look at
    verdicts: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class Result:
    """What became of one submission, ready for JSON. `problem` says why it has no mark."""

    assignment: str
    student: str
    notebooks: Mapping[str, Graded] = field(default_factory=dict)
    repairs: tuple[str, ...] = ()  # what was put right, in sentences for the learner
    flagged: tuple[str, ...] = ()  # those of them that a person should look at
    problem: str | None = None
    seconds: float = 0.0
    seconds_of_tests: float = 0.0  # to run the cells, warm
    seconds_of_fork: float = 0.0  # to make the process that runs them
    sandboxed: bool = True  # whether the answers ran in a box

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON's own types."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Any) -> Result:
        """Read what `to_json` made. Raises TypeError or KeyError for anything else."""
        notebooks = {name: _graded(fields) for name, fields in data["notebooks"].items()}
        told = {key: tuple(data[key]) for key in ("repairs", "flagged")}
        return cls(**{**data, "notebooks": notebooks, **told})


def _graded(fields: dict[str, Any]) -> Graded:
    whole = {"boxed": tuple(fields["boxed"]), "verdicts": tuple(fields["verdicts"])}
    return Graded(**{**fields, **whole})


def grade_one(assignment: KnownAssignment, submission: Submission) -> Result:
    """Grade a submission. What a learner handed in raises nothing; a course that fails does."""
    began = time.perf_counter()
    taken = _taken(assignment, submission)
    if taken.problem:
        return Result(
            assignment.name,
            submission.student,
            problem=taken.problem,
            seconds=time.perf_counter() - began,
        )
    notebooks, tested, forked, sandboxed = {}, 0.0, 0.0, True
    for name, notebook in taken.notebooks.items():
        known = assignment.notebooks[name]
        pipeline = _pipeline(assignment.steps)
        resources = _resources(assignment.name, submission.student, name)
        try:
            clean = pipeline.sanitize(notebook, resources, known)
        except Exception as error:  # nbgrader's own steps raise all kinds at what learners send
            says = f"{type(error).__name__}: {error}".strip().split("\n")[0]
            return Result(
                assignment.name,
                submission.student,
                problem=f"{name}.ipynb could not be read: {says}. Ask for it again.",
                seconds=time.perf_counter() - began,
            )
        runs = grader(assignment.modules, assignment.steps.cell_seconds)
        start, before = time.perf_counter(), runs.forking
        verdicts = graded(clean, known, runs)
        forked += runs.forking - before
        sandboxed = sandboxed and runs.sandboxed
        tested += time.perf_counter() - start - (runs.forking - before)
        found = tuple(map(_plain, verdicts))
        notebooks[name] = pipeline.finish(clean, resources, known, found)
    return Result(
        assignment.name,
        submission.student,
        notebooks,
        taken.repairs,
        taken.flagged,
        None,
        time.perf_counter() - began,
        tested,
        forked,
        sandboxed,
    )


def _taken(assignment: KnownAssignment, submission: Submission) -> Intake:
    if submission.problem:
        return Intake(problem=submission.problem)
    return take(
        submission.files, assignment, assignment.history, submission.others, submission.strange
    )


def _plain(verdict: Verdict) -> dict[str, Any]:
    """Return what `Verdict.to_json` does, which copies all that it meets."""
    failure = verdict.failure
    return {**vars(verdict), "failure": None if failure is None else dict(vars(failure))}


def grade_sent(assignment: bytes, submission: Submission) -> Result:
    """Do `grade_one` with an assignment that was pickled, which a process reads once."""
    return grade_one(_read(assignment), submission)


@lru_cache(maxsize=16)
def _read(assignment: bytes) -> KnownAssignment:
    known: KnownAssignment = pickle.loads(assignment)  # what the course itself has sent
    return known


class _Source:
    """What nbgrader's steps ask the gradebook for, out of plain data."""

    def __init__(self, known: KnownNotebook) -> None:
        self._known = known

    def find_source_cell(self, name: str, *_: str) -> _Row:
        return _Row(self._find(name))

    def find_notebook(self, *_: str) -> _Rows:
        rows = [_Row(cell) for cell in self._known.cells.values()]
        return _Rows(
            rows,
            [row for row in rows if row.cell.grade],
            [row for row in rows if row.cell.solution],
            [row for row in rows if row.cell.task],
        )

    def find_graded_cell(self, name: str, *_: str) -> Any:
        return _Points(self._find(name).points)

    def _find(self, name: str) -> KnownCell:
        if name not in self._known.cells:
            raise MissingEntry(name)
        return self._known.cells[name]


@dataclass(frozen=True)
class _Points:
    max_score: float


class _Row:
    """A cell with the names that the gradebook has for what is known of it."""

    def __init__(self, cell: KnownCell) -> None:
        self.cell, self.name, self.max_score = cell, cell.grade_id, cell.points
        self.cell_type, self.source = cell.cell_type, cell.source
        self.locked, self.checksum = cell.locked, cell.checksum


@dataclass(frozen=True)
class _Rows:
    source_cells: list[_Row]
    grade_cells: list[_Row]
    solution_cells: list[_Row]
    task_cells: list[_Row]


class _Pipeline:
    """The steps of a course around the run of the cells, made once a process."""

    def __init__(self, steps: Steps) -> None:
        self._config = steps.config()
        self._sanitize = [self._made(name) for name in (*steps.sanitize, *steps.before)]
        self._after = [self._made(name) for name in steps.after]

    def _made(self, name: str) -> tuple[str, Any]:
        """Return a step as nbconvert would have it: a class is made, a function is one."""
        if name in (TAKE, SAVE, LATE, KERNELSPEC, METADATA):
            return name, None
        if name == CELLS:
            return name, preprocessors.OverwriteCells(config=self._config)
        step = import_item(name)
        return name, step(config=self._config) if isinstance(step, type) else step

    def sanitize(self, notebook: Any, resources: dict[str, Any], known: KnownNotebook) -> Any:
        """Return a notebook after the steps that come before its cells are run."""
        for name, step in self._sanitize:
            if name == KERNELSPEC:
                if known.kernelspec:
                    notebook.metadata["kernelspec"] = dict(known.kernelspec)
            elif name == CELLS:
                self._overwrite(step, notebook, resources, known)
            elif name == METADATA:
                _check_metadata(notebook)
            elif step is not None:
                notebook, resources = step(notebook, resources)
        return notebook

    def finish(
        self,
        notebook: Any,
        resources: dict[str, Any],
        known: KnownNotebook,
        verdicts: tuple[Mapping[str, Any], ...],
    ) -> Graded:
        """Return a notebook that was run after the steps that come then, with its marks."""
        boxed = tuple(notebook.metadata["dlcourse"]["boxed"])
        scores: dict[str, float | None] = {}
        comments: dict[str, str | None] = {}
        for name, step in self._after:
            if name == SAVE:
                scores, comments = _marks(notebook)
            elif name == CELLS:
                self._overwrite(step, notebook, resources, known)
            elif name == METADATA:
                _check_metadata(notebook)
            elif step is not None:
                notebook, resources = step(notebook, resources)
        return Graded(write(notebook), scores, comments, boxed, verdicts)

    def _overwrite(
        self, step: Any, notebook: Any, resources: dict[str, Any], known: KnownNotebook
    ) -> None:
        step.gradebook, step.notebook_id = _Source(known), known.name
        step.assignment_id = resources["nbgrader"]["assignment"]
        for place, cell in enumerate(notebook.cells):
            step.preprocess_cell(cell, resources, place)
        if step.add_missing_cells:
            notebook, _ = step.add_missing_grade_cells(notebook, resources)
            step.add_missing_task_cells(notebook, resources)


@lru_cache(maxsize=4)
def _pipeline(steps: Steps) -> _Pipeline:
    return _Pipeline(steps)


def _resources(assignment: str, student: str, notebook: str) -> dict[str, Any]:
    """Return what nbgrader hands to each step, but for the gradebook's place."""
    return {
        "unique_key": notebook,
        "output_files_dir": f"{notebook}_files",
        "metadata": {"name": notebook, "path": ""},
        "nbgrader": {"student": student, "assignment": assignment, "notebook": notebook},
    }


_sound: set[str] = set()  # the metadata of cells that nbgrader has found sound


def _check_metadata(notebook: Any) -> None:
    """Check nbgrader's metadata, as its CheckCellMetadata does: each form that comes but once."""
    cells = [cell for cell in notebook.cells if "nbgrader" in cell.metadata]
    ours = [(cell.cell_type, cell.metadata["nbgrader"]) for cell in cells]
    named = [meta.get("grade_id") for _, meta in ours]
    forms = {json.dumps(pair, sort_keys=True) for pair in ours}
    if len(set(named)) < len(named) or not forms <= _sound:
        MetadataValidator().validate_nb(notebook)
        if len(_sound) > 10_000:
            _sound.clear()
        _sound.update(forms)


def _marks(notebook: Any) -> tuple[dict[str, float | None], dict[str, str | None]]:
    """Return the scores and comments that nbgrader gives at this moment, by grade_id."""
    scores: dict[str, float | None] = {}
    comments: dict[str, str | None] = {}
    for cell in notebook.cells:
        if utils.is_grade(cell):
            score, _ = utils.determine_grade(cell)
            scores[cell.metadata.nbgrader["grade_id"]] = score
        if utils.is_solution(cell) or utils.is_task(cell):
            meta = cell.metadata.nbgrader
            same = meta.get("checksum") == utils.compute_checksum(cell)
            silent = same and not utils.is_task(cell)
            comments[meta["grade_id"]] = "No response." if silent else None
    return scores, comments
