"""Notebooks for nbgrader, made out of the assignments of dlcourse.exercises."""

from __future__ import annotations

import ast
import copy
import hashlib
from collections.abc import Sequence
from typing import Any

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from traitlets.config import Config

from dlcourse import __version__
from dlcourse.exercises import STUB, Assignment, Cell
from dlcourse.grading.versions import MARK

# The last lines of a notebook's setup.
ASKS = f'\nfrom dlcourse import made_for\n\nmade_for("{__version__.partition("+")[0]}")'


def notebook(assignment: Assignment) -> Any:
    """Return an assignment as an nbformat notebook, solutions and all.

    Cell ids are derived from the grade_ids, so that they are the same at each conversion. The
    setup ends with a question that its source has not: whether this is the release it was made for.
    """
    cells = []
    for i, cell in enumerate(assignment.cells):
        new = new_markdown_cell if cell.kind == "markdown" else new_code_cell
        own = f"{assignment.name}/{cell.grade_id}"
        own_metadata = copy.deepcopy(dict(cell.metadata)) | _layout(cell, assignment.cells[i + 1 :])
        identity = hashlib.sha256(own.encode()).hexdigest()[:8]
        source = f"{cell.source}\n{ASKS}" if cell.grade_id == "setup" else cell.source
        cells.append(new(source, metadata=own_metadata, id=identity))
    versions = {question.name: question.version for question in assignment.questions}
    metadata: dict[str, Any] = {
        "language_info": {"name": "python"},
        MARK: {"assignment": assignment.name, "versions": versions},
    }
    if assignment.kernelspec:
        metadata["kernelspec"] = dict(assignment.kernelspec)
    made = new_notebook(cells=cells, metadata=metadata)
    made.nbformat, made.nbformat_minor = 4, 5
    return made


def _layout(cell: Cell, rest: Sequence[Cell]) -> dict[str, int]:
    """Return jupytext's note of the blank lines below a cell, where PEP 8 wants another number.

    Whoever turns the notebook into text with jupytext gets the author's layout back.
    """
    if not rest:
        return {}
    below, wanted = _code_below(rest), 1
    if _statements(cell) and _is_definition(_statements(cell)[-1]):
        wanted = 2 if below else 1
    elif not cell.source.split("\n")[-1].startswith("#") and cell.kind == "code":
        wanted = 2 if below and _is_definition(below[0]) else 1
    blank = _blank_lines(cell, rest[0])
    return {} if blank == wanted else {"lines_to_next_cell": blank}


def _code_below(rest: Sequence[Cell]) -> list[ast.stmt]:
    """Return the statements of the first cell with code, if two blank lines do not come first."""
    for cell, after in zip(rest, [*rest[1:], None], strict=True):
        if _statements(cell) or after is None or _blank_lines(cell, after) > 1:
            return _statements(cell)
    return []


def _statements(cell: Cell) -> list[ast.stmt]:
    return ast.parse(cell.source).body if cell.kind == "code" else []


def _is_definition(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)


def _blank_lines(cell: Cell, after: Cell) -> int:
    own = cell.source.count("\n") + 1 if cell.source else 0
    return after.line - cell.line - 1 - own


def release_version(notebook: Any) -> Any:
    """Return what a learner gets: no solutions, no hidden tests, locked cells marked as such.

    The same steps, in the same order, as `nbgrader generate_assignment` without a gradebook.
    """
    from nbgrader import preprocessors  # its gradebook takes a second and a half to import

    from dlcourse.grading.hidden import ClearHidden

    notebook = copy.deepcopy(notebook)
    config = Config({"ClearSolutions": {"code_stub": {"python": STUB}}})
    for step in (
        preprocessors.LockCells,
        preprocessors.ClearSolutions,
        preprocessors.ClearOutput,
        preprocessors.CheckCellMetadata,
        ClearHidden,
        preprocessors.ComputeChecksums,
        preprocessors.CheckCellMetadata,
    ):
        notebook, _ = step(config=config).preprocess(notebook, {})
    return notebook
