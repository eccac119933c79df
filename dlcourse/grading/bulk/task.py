"""Grading one submission: a pure function of plain data, for any process on any machine."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

import nbformat
from nbgrader import preprocessors, utils
from nbgrader.api import MissingEntry
from nbgrader.nbgraderformat import MetadataValidator
from traitlets.config import Config

from dlcourse.grading.bulk.grader import grader
from dlcourse.grading.bulk.submission import Submission
from dlcourse.grading.intake import Intake, take
from dlcourse.grading.known import KnownAssignment, KnownCell, KnownNotebook
from dlcourse.grading.plan import cells_of, show


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
    seconds_of_tests: float = 0.0

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
    notebooks, tested = {}, 0.0
    for name, notebook in taken.notebooks.items():
        try:
            clean = _sanitized(notebook, assignment, name)
        except Exception as error:  # nbgrader's own steps raise all kinds at what learners send
            says = f"{type(error).__name__}: {error}".strip().split("\n")[0]
            return Result(
                assignment.name,
                submission.student,
                problem=f"{name}.ipynb could not be read: {says}. Ask for it again.",
                seconds=time.perf_counter() - began,
            )
        cells, places = cells_of(clean, assignment.notebooks[name])
        start = time.perf_counter()
        verdicts = grader(assignment.modules).grade(cells)
        tested += time.perf_counter() - start
        show(clean, places, verdicts, assignment.notebooks[name], taken.repairs)
        notebooks[name] = _marked(clean, assignment, tuple(v.to_json() for v in verdicts))
    return Result(
        assignment.name,
        submission.student,
        notebooks,
        taken.repairs,
        taken.flagged,
        None,
        time.perf_counter() - began,
        tested,
    )


def _taken(assignment: KnownAssignment, submission: Submission) -> Intake:
    if submission.problem:
        return Intake(problem=submission.problem)
    return take(
        submission.files, assignment, assignment.history, submission.others, submission.strange
    )


class _Source:
    """What nbgrader's steps ask the gradebook for, out of plain data."""

    def __init__(self, known: KnownNotebook) -> None:
        self._known = known

    def find_source_cell(self, name: str, *_: str) -> KnownCell:
        return self._find(name)

    def find_graded_cell(self, name: str, *_: str) -> Any:
        return _Points(self._find(name).points)

    def _find(self, name: str) -> KnownCell:
        if name not in self._known.cells:
            raise MissingEntry(name)
        return self._known.cells[name]


@dataclass(frozen=True)
class _Points:
    max_score: float


def _sanitized(notebook: Any, assignment: KnownAssignment, name: str) -> Any:
    """Return a notebook after the steps that `nbgrader autograde` takes before it runs one."""
    known, config = assignment.notebooks[name], Config(assignment.settings)
    for step in (preprocessors.ClearOutput, preprocessors.DeduplicateIds):
        notebook, _ = step(config=config).preprocess(notebook, {})
    if known.kernelspec:
        notebook.metadata["kernelspec"] = dict(known.kernelspec)
    overwrite = preprocessors.OverwriteCells(config=config)
    overwrite.gradebook, overwrite.notebook_id = _Source(known), name
    overwrite.assignment_id = assignment.name
    for place, cell in enumerate(notebook.cells):
        overwrite.preprocess_cell(cell, {}, place)
    _check_metadata(notebook)
    return notebook


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


def _marked(
    notebook: Any, assignment: KnownAssignment, verdicts: tuple[Mapping[str, Any], ...]
) -> Graded:
    """Return a graded notebook after the steps that `nbgrader autograde` takes then."""
    config = Config(assignment.settings)
    for step in (preprocessors.IgnorePattern, preprocessors.LimitOutput):
        notebook, _ = step(config=config).preprocess(notebook, {})
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
    text = f"{nbformat.writes(notebook)}\n"
    return Graded(text, scores, comments, tuple(notebook.metadata["dlcourse"]["boxed"]), verdicts)
