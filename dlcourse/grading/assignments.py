"""Assignments as text: reading solutions/*.py, finding what is malformed, making notebooks.

An assignment is one text notebook in jupytext's percent format, whose cells carry nbgrader's own
metadata. All that is released, shown in the book or graded is made from it.
"""

from __future__ import annotations

import copy
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jupytext
from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearHiddenTests,
    ClearOutput,
    ClearSolutions,
    ComputeChecksums,
    LockCells,
)
from traitlets.config import Config

# What stands in an answer cell in place of the solution.
STUB = "# Write your answer here."

_MARKERS = {
    "solution": ("### BEGIN SOLUTION", "### END SOLUTION"),
    "hidden test": ("### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS"),
}
_CELL = re.compile(r"^# %%.*$", re.MULTILINE)


class AssignmentError(ValueError):
    """A text notebook that cannot be released: one line `file:line: reason` a problem."""


@dataclass(frozen=True)
class Problem:
    """Something malformed in a text notebook, and the line it is at (from 1)."""

    path: Path
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.reason}"


def read(path: Path) -> Any:
    """Read a text notebook and return it as an nbformat notebook, solutions and all.

    Cell ids are derived from the grade_ids, so that they are the same at each conversion.
    Raises AssignmentError that lists every problem with file, line and reason.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise AssignmentError(f"{path}:1: cannot be read as UTF-8 text ({error})") from None
    notebook = jupytext.reads(text, fmt="py:percent")
    lines = [text.count("\n", 0, m.start()) + 1 for m in _CELL.finditer(text)]
    if len(lines) != len(notebook.cells):
        first = "the first cell has no '# %%' line" if lines else "there is no '# %%' cell"
        raise AssignmentError(f"{path}:1: {first}; every cell begins with one")
    problems = list(_problems(path, text, notebook, lines))
    problems = problems or list(_question_problems(path, notebook, lines))
    if problems:
        raise AssignmentError("\n".join(str(p) for p in sorted(problems, key=lambda p: p.line)))
    for cell in notebook.cells:
        grade_id = cell.metadata.nbgrader.grade_id
        cell.id = hashlib.sha256(f"{path.stem}/{grade_id}".encode()).hexdigest()[:8]
    notebook.metadata.pop("jupytext", None)  # pairing would survive into the release
    notebook.metadata["language_info"] = {"name": "python"}
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    return notebook


def _problems(path: Path, text: str, notebook: Any, lines: list[int]) -> Iterator[Problem]:
    source_lines = text.split("\n")
    grade_ids = Counter(
        c.metadata["nbgrader"].get("grade_id") for c in notebook.cells if "nbgrader" in c.metadata
    )
    seen: set[Any] = set()
    for cell, line in zip(notebook.cells, lines, strict=True):
        meta = cell.metadata.get("nbgrader")
        if not isinstance(meta, dict):
            has_some = "nbgrader" in source_lines[line - 1]
            what = (
                "nbgrader metadata that is not valid JSON" if has_some else "no nbgrader metadata"
            )
            yield Problem(
                path, line, f"the cell has {what}; wanted nbgrader={{…}} in its first line"
            )
            continue
        grade_id = meta.get("grade_id")
        if not grade_id:
            yield Problem(path, line, "grade_id is missing; give the cell a name of its own")
        elif grade_ids[grade_id] > 1 and grade_id in seen:
            yield Problem(path, line, f"grade_id {grade_id!r} is used twice; rename this one")
        seen.add(grade_id)
        yield from _cell_problems(path, line, cell, meta)


def _question_problems(path: Path, notebook: Any, lines: list[int]) -> Iterator[Problem]:
    """Each answer cell `name` has a statement `name-statement` that says its tests' points."""
    cells = {
        cell.metadata.nbgrader.grade_id: (cell, cell.metadata.nbgrader, line)
        for cell, line in zip(notebook.cells, lines, strict=True)
    }
    for name, (_, meta, line) in cells.items():
        if not meta.get("solution") or meta.get("grade"):
            continue
        if f"{name}-statement" not in cells:
            yield Problem(path, line, f"the answer has no statement, a cell {name}-statement")
            continue
        statement, _, statement_line = cells[f"{name}-statement"]
        points = sum(
            m.get("points", 0)
            for grade_id, (_, m, _) in cells.items()
            if grade_id.startswith(f"{name}-")
        )
        said = re.search(r"\*([\d.]+) points?\.\*", statement.source)
        if said and float(said[1]) != points:
            reason = f"the statement says {said[1]} points, its tests give {points:g}"
            yield Problem(path, statement_line, reason)


def _cell_problems(path: Path, line: int, cell: Any, meta: dict[str, Any]) -> Iterator[Problem]:
    for key in ("grade", "solution", "locked"):
        if not isinstance(meta.get(key), bool):
            yield Problem(path, line, f"{key} is {meta.get(key)!r}; wanted true or false")
    for kind, (begin, end) in _MARKERS.items():
        yield from _marker_problems(path, line, cell.source, kind, begin, end)
    if (
        meta.get("solution")
        and not meta.get("grade")
        and _MARKERS["solution"][0] not in cell.source
    ):
        yield Problem(
            path,
            line,
            "the answer cell has no solution marker, so its answer would be released; "
            f"put {' and '.join(_MARKERS['solution'])} around it",
        )
    if not meta.get("solution") and _MARKERS["solution"][0] in cell.source:
        yield Problem(path, line, 'a solution in a cell without "solution": true would be released')
    if not meta.get("grade") and _MARKERS["hidden test"][0] in cell.source:
        yield Problem(path, line, 'hidden tests in a cell without "grade": true are never run')
    if meta.get("grade"):
        points = meta.get("points")
        if isinstance(points, bool) or not isinstance(points, int | float) or points <= 0:
            yield Problem(path, line, f"points are {points!r}; wanted a number above 0")
        if not meta.get("solution") and not cell.source.lstrip().startswith('"""'):
            yield Problem(path, line, "the test has no docstring that says which property it tests")
    if cell.cell_type == "code":
        try:
            compile(cell.source, str(path), "exec")
        except SyntaxError as error:
            yield Problem(path, line + (error.lineno or 0), f"not valid Python: {error.msg}")


def _marker_problems(
    path: Path, line: int, source: str, kind: str, begin: str, end: str
) -> Iterator[Problem]:
    opened = None
    for number, text in enumerate(source.split("\n"), line + 1):
        if begin in text and opened:
            yield Problem(path, number, f"a second {begin} before the {end} of line {opened}")
        elif begin in text:
            opened = number
        elif end in text and not opened:
            yield Problem(path, number, f"{end} without a {begin} above it")
        elif end in text:
            opened = None
    if opened:
        yield Problem(path, opened, f"the {kind} has no {end}; all after it would be taken for it")


def release_version(notebook: Any) -> Any:
    """Return what a learner gets: no solutions, no hidden tests, locked cells marked as such.

    The same steps, in the same order, as `nbgrader generate_assignment` without a gradebook.
    """
    notebook = copy.deepcopy(notebook)
    config = Config({"ClearSolutions": {"code_stub": {"python": STUB}}})
    steps = (LockCells, ClearSolutions, ClearOutput, CheckCellMetadata, ClearHiddenTests)
    for step in (*steps, ComputeChecksums, CheckCellMetadata):
        notebook, _ = step(config=config).preprocess(notebook, {})
    return notebook


@dataclass(frozen=True)
class Question:
    """One exercise of an assignment: its statement, its answer cell, its tests."""

    name: str
    statement: str
    answer: str
    tests: tuple[tuple[str, float, bool], ...]  # the property, the points, whether it is hidden

    @property
    def points(self) -> float:
        """The sum of the points of its tests."""
        return sum(points for _, points, _ in self.tests)


def questions(notebook: Any) -> list[Question]:
    """Return the exercises of a notebook read by `read`, answers replaced by the stub.

    A question is an answer cell `name`, its statement `name-statement`, and tests `name-…`.
    """
    released = {c.metadata.nbgrader.grade_id: c for c in release_version(notebook).cells}
    found = []
    for name, cell in released.items():
        if not cell.metadata.nbgrader.solution:
            continue
        tests = tuple(
            (property_of(c), c.metadata.nbgrader.points, is_hidden(c))
            for c in notebook.cells
            if c.metadata.nbgrader.grade_id.startswith(f"{name}-") and c.metadata.nbgrader.grade
        )
        statement = released[f"{name}-statement"].source
        found.append(Question(name, statement, cell.source, tests))
    return found


def property_of(cell: Any) -> str:
    """Return the property that a test's docstring names, without the word "Hidden:"."""
    text = str(cell.source.split('"""')[1].removeprefix("Hidden:").strip())
    return text[0].upper() + text[1:]


def is_hidden(cell: Any) -> bool:
    """Return whether a test cell holds hidden tests."""
    return _MARKERS["hidden test"][0] in cell.source
