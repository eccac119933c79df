"""What a course knows of an assignment, as plain data: it can be sent to any process or machine.

The tests, their points and the locked cells come from the gradebook; the course's other cells and
the names that an answer defines come from the source notebook, where there is one.
"""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import nbformat

from dlcourse.grading.plain import plain_python
from dlcourse.grading.refereeable import defined_names, why_not
from dlcourse.grading.steps import Steps
from dlcourse.grading.versions import Release

# What imports a second's worth of algebra when it is first called.
_WITH_ALGEBRA = {"check_formula", "check_derivation"}


@dataclass(frozen=True)
class KnownCell:
    """A cell that the gradebook knows by its name."""

    grade_id: str
    cell_type: str  # "code" or "markdown"
    source: str
    locked: bool = False
    checksum: str | None = None
    grade: bool = False
    solution: bool = False
    task: bool = False
    points: float = 0.0

    @property
    def is_test(self) -> bool:
        """Whether its code gives points without a person."""
        return self.grade and not self.solution and self.cell_type == "code"


@dataclass(frozen=True)
class KnownNotebook:
    """One notebook of an assignment.

    `given` are the course's own code cells, in their order, that need no answer; `boxed` says of
    each test that cannot be refereed why. `order` names the cells as they follow one another,
    `ids` gives their names by their cell ids, `names` what each answer has to define.
    """

    name: str
    kernelspec: Mapping[str, Any] | None
    cells: Mapping[str, KnownCell]
    given: tuple[str, ...] = ()
    boxed: Mapping[str, str] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    ids: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class KnownAssignment:
    """An assignment: its notebooks, the modules they import, its steps, and its releases."""

    name: str
    notebooks: Mapping[str, KnownNotebook]
    modules: tuple[str, ...] = ()
    steps: Steps = field(default_factory=Steps)
    history: tuple[Release, ...] = ()


def known_assignment(
    gradebook: Any,
    name: str,
    source: Path,
    steps: Steps | None = None,
    history: tuple[Release, ...] = (),
) -> KnownAssignment:
    """Return what the gradebook and the folder `source` know of an assignment.

    What the newest release of `history` does not have any more is left out. Raises nbgrader's
    MissingEntry where the gradebook has no such assignment.
    """
    notebooks = {}
    for row in gradebook.find_assignment(name).notebooks:
        cells = _cells(row)
        if history and row.name in history[-1].notebooks:
            still = history[-1].notebooks[row.name].cells
            cells = {grade_id: cell for grade_id, cell in cells.items() if grade_id in still}
        path = source / f"{row.name}.ipynb"
        kernelspec = json.loads(row.kernelspec) if row.kernelspec else None
        notebooks[row.name] = known_notebook(row.name, cells, path, kernelspec)
    known = KnownAssignment(name, notebooks, steps=steps or Steps(), history=history)
    return replace(known, modules=modules_of([known]))


def known_notebook(
    name: str,
    cells: Mapping[str, KnownCell],
    source: Path,
    kernelspec: Mapping[str, Any] | None = None,
) -> KnownNotebook:
    """Return what is known of a notebook from its cells and its source, if the file is there."""
    layout = _layout(source)
    written = _source_cells(layout, cells)
    answers = [text for text, is_answer in written if is_answer]
    learner: dict[str, str] = {}
    for answer in answers:
        learner |= defined_names(answer)
    own = [text for text, is_answer in written if not is_answer]
    given = tuple(text for text in own if not _uses(text, learner))
    boxed = {
        cell.grade_id: reason
        for cell in cells.values()
        if cell.is_test and (reason := why_not(cell.source, learner, [*own, *answers]))
    }
    order = [grade_id for _, grade_id in layout.named if grade_id in cells]
    return KnownNotebook(
        name,
        kernelspec,
        cells,
        given,
        boxed,
        tuple(order + [grade_id for grade_id in cells if grade_id not in order]),
        {identity: g for identity, g in layout.named if identity and g in cells},
        _names(cells, layout.answers),
    )


def _cells(notebook: Any) -> dict[str, KnownCell]:
    graded = {cell.name: float(cell.max_score) for cell in notebook.grade_cells}
    tasks = {cell.name: float(cell.max_score) for cell in notebook.task_cells}
    solutions = {cell.name for cell in notebook.solution_cells}
    return {
        cell.name: KnownCell(
            cell.name,
            cell.cell_type,
            cell.source or "",
            bool(cell.locked),
            cell.checksum,
            cell.name in graded,
            cell.name in solutions,
            cell.name in tasks,
            graded.get(cell.name, tasks.get(cell.name, 0.0)),
        )
        for cell in notebook.source_cells
    }


@dataclass
class _Layout:
    """What the source notebook says: cells' ids and names, its code, its answers by name."""

    named: list[tuple[str | None, str]] = field(default_factory=list)
    written: list[tuple[str, bool]] | None = None  # code but for tests, and whether an answer
    answers: dict[str, str] = field(default_factory=dict)


def _layout(path: Path) -> _Layout:
    found = _Layout()
    if not path.is_file():
        return found
    found.written = []
    for cell in nbformat.read(path, as_version=4).cells:
        meta = cell.metadata.get("nbgrader", {})
        if meta.get("grade_id"):
            found.named.append((cell.get("id"), meta["grade_id"]))
        if cell.cell_type == "code" and (meta.get("solution") or not meta.get("grade")):
            source, is_answer = plain_python(cell.source), bool(meta.get("solution"))
            found.written.append((source, is_answer))
            if is_answer:
                found.answers[meta["grade_id"]] = source
    return found


def _source_cells(layout: _Layout, cells: Mapping[str, KnownCell]) -> list[tuple[str, bool]]:
    """Return the code of the course's cells but for its tests, and which of it is an answer."""
    if layout.written is not None:
        return layout.written
    return [
        (plain_python(cell.source), cell.solution)
        for cell in cells.values()
        if cell.cell_type == "code" and not cell.is_test
    ]


def _names(
    cells: Mapping[str, KnownCell], answers: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """Return the names that each answer has to define.

    Its stub says them; where that defines nothing, they are those of the solution's that a test
    reads.
    """
    tests = [cell.source for cell in cells.values() if cell.is_test]
    found = {}
    for cell in cells.values():
        if cell.solution and cell.cell_type == "code":
            names = list(defined_names(cell.source))
            if not names:
                of_solution = defined_names(answers.get(cell.grade_id, ""))
                names = [n for n in of_solution if any(_uses(test, [n]) for test in tests)]
            found[cell.grade_id] = tuple(names)
    return found


def _uses(source: str, names: Iterable[str]) -> bool:
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except SyntaxError:
        return True
    read = {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}
    return bool(read & set(names))


def modules_of(assignments: Iterable[KnownAssignment]) -> tuple[str, ...]:
    """Return the modules that the given cells import and that are there, to be imported once."""
    found: set[str] = set()
    for assignment in assignments:
        for notebook in assignment.notebooks.values():
            for source in notebook.given:
                for node in ast.walk(ast.parse(source)):
                    if isinstance(node, ast.Import):
                        found |= {alias.name for alias in node.names}
                    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                        found.add(node.module)
                        if {alias.name for alias in node.names} & _WITH_ALGEBRA:
                            found.add("dlcourse.algebra")
    return tuple(sorted(name for name in found - {"__future__"} if _is_there(name)))


def _is_there(name: str) -> bool:
    if name in sys.modules:
        return True
    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return False
