"""From a notebook to the cells that the grader runs, and back: verdicts as a notebook's outputs."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from nbformat.v4 import new_output

from dlcourse.exercises.regions import HIDDEN
from dlcourse.grading.harmless import defuse
from dlcourse.grading.known import KnownCell, KnownNotebook
from dlcourse.grading.plain import plain_python
from dlcourse.runner.run import Cell
from dlcourse.runner.verdict import MIME, Verdict
from dlcourse.runner.words import words

MARK = "dlcourse"  # the notebook's metadata that says how it was graded


def cells_of(notebook: Any, known: KnownNotebook) -> tuple[list[Cell], dict[int, str]]:
    """Return the cells to run, and for each cell of the notebook, by its place, its name there.

    A test's source is the course's, whatever the notebook holds. A test that cannot be refereed is
    run where the answers are.
    """
    run = [Cell(f"given {i}", "setup", source) for i, source in enumerate(known.given)]
    places: dict[int, str] = {}
    answered = False
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type != "code" or not cell.source.strip():
            continue
        meta = cell.metadata.get("nbgrader", {})
        own = known.cells.get(str(meta.get("grade_id", "")))
        name, source = f"cell {place}", plain_python(cell.source)
        if own is not None and own.is_test:
            name = own.grade_id
            run.append(_test(own, boxed=name in known.boxed))
        elif not answered and source in known.given:
            continue
        else:
            if own is not None:
                name, answered = own.grade_id, answered or own.solution
            run.append(Cell(name, "answer", source))
        places[place] = name
    return run, places


def _test(cell: KnownCell, *, boxed: bool) -> Cell:
    if boxed:
        return Cell(cell.grade_id, "answer", plain_python(cell.source))
    hidden = HIDDEN.is_in(cell.source)
    return Cell(
        cell.grade_id, "test", cell.source, cell.points, hidden, property_of_cell(cell.source)
    )


def property_of_cell(source: str) -> str:
    """Return what the docstring of a test says, without "Hidden:"; nothing where there is none."""
    try:
        text = ast.get_docstring(ast.parse(plain_python(source))) or ""
    except SyntaxError:
        text = ""
    text = " ".join(text.removeprefix("Hidden:").split())
    return text[:1].upper() + text[1:]


def show(
    notebook: Any, places: Mapping[int, str], verdicts: Sequence[Verdict], known: KnownNotebook
) -> None:
    """Write into a notebook, in place, what became of its cells, and that it was refereed.

    A cell that went well has no output; one that failed an error with the words and, beside it,
    the fields. A learner's text that could do harm where it is shown is shown as its source.
    """
    defuse(notebook, known)
    found = {verdict.grade_id: verdict for verdict in verdicts}
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type != "code":
            continue
        cell.outputs, cell.execution_count = [], None
        if place in places:
            own = known.cells.get(places[place])
            cell.outputs = _outputs(found[places[place]], own)
    # A hidden test that ran beside the answers may have told them its numbers.
    ran = [name for name in known.boxed if name in places.values()]
    told = [name for name in ran if HIDDEN.is_in(known.cells[name].source)]
    notebook.metadata[MARK] = {"refereed": not told, "boxed": sorted(ran)}


def _outputs(verdict: Verdict, known: KnownCell | None) -> list[Any]:
    failure = verdict.failure
    if failure is None:
        return []
    message = words(failure)
    if known is not None and known.is_test:
        fields = new_output("display_data", data={MIME: asdict(failure)})
        return [fields, _error("CheckFailed", message, message)]
    says = failure.got or failure.diagnosis or failure.what
    name = says.partition(":")[0]
    return [_error(name if name.isidentifier() else "Error", says, message)]


def _error(name: str, value: str, message: str) -> Any:
    return new_output("error", ename=name, evalue=value, traceback=[message])
