"""From a notebook to the cells that the grader runs, and back: verdicts as a notebook's outputs."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from functools import lru_cache
from typing import Any, Protocol

from nbformat.v4 import new_output
from nbgrader.utils import get_partial_grade

from dlcourse.exercises.regions import HIDDEN
from dlcourse.grading import partial
from dlcourse.grading.harmless import defuse
from dlcourse.grading.known import KnownCell, KnownNotebook
from dlcourse.grading.plain import plain_python
from dlcourse.grading.sandbox.shown import TEXT, VALUE, Shown
from dlcourse.grading.versions import MARK
from dlcourse.runner.run import Cell
from dlcourse.runner.verdict import MIME, Failure, Verdict
from dlcourse.runner.words import words

KEPT = ("versions", "repairs", "release", "digest")  # what the intake says of a notebook
_VALUE = " (its value)"  # the name of the cell that hands over the value of a boxed test


class Runs(Protocol):
    """What runs cells."""

    @property
    def shown(self) -> Mapping[str, Sequence[Shown]]:
        """What the answers of the last run show, by grade_id."""

    def grade(self, cells: Sequence[Cell]) -> list[Verdict]:
        """Return a verdict for each answer and each test, in their order."""


def graded(notebook: Any, known: KnownNotebook, runs: Runs) -> list[Verdict]:
    """Grade a notebook and write into it, in place, what became of its cells."""
    cells, places = cells_of(notebook, known)
    with partial.collected() as values:
        verdicts = runs.grade(cells)
    verdicts = [_in_part(verdict, values, known) for verdict in verdicts]
    verdicts = [verdict for verdict in verdicts if not verdict.grade_id.endswith(_VALUE)]
    show(notebook, places, verdicts, known, values, runs.shown)
    return verdicts


def _in_part(verdict: Verdict, values: Mapping[str, str], known: KnownNotebook) -> Verdict:
    """Return the verdict of a test with the points that its last value gives."""
    own = known.cells.get(verdict.grade_id)
    if own is None or not own.is_test or not verdict.passed or verdict.grade_id not in values:
        return verdict
    text = values[verdict.grade_id]
    try:
        points = float(get_partial_grade({"data": {"text/plain": text}}, own.points))
    except (ValueError, KeyError):  # at which nbgrader would give up the whole notebook
        says = f"the test gives {text} points, of {own.points:g}"
        failure = Failure(verdict.property or "the test gives points that there are", "error", says)
        return replace(verdict, points=0.0, passed=False, failure=failure)
    return replace(verdict, points=points if verdict.possible else 0.0)


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
            run += _test(own, name in known.boxed)
        elif not answered and source in known.given:
            continue
        else:
            if own is not None:
                name, answered = own.grade_id, answered or own.solution
            run.append(Cell(name, "answer", source))
        places[place] = name
    return run, places


@lru_cache(maxsize=4096)
def _test(cell: KnownCell, boxed: bool) -> tuple[Cell, ...]:
    """Return what runs a test, and what hands over its last value where that takes another cell."""
    name, source = cell.grade_id, cell.source
    if boxed:
        source = plain_python(source)
        if partial.ends_in_value(source):
            source, value = partial.keeping(source, name)
            return Cell(name, "answer", source), Cell(f"{name}{_VALUE}", "test", value)
        return (Cell(name, "answer", source),)
    if partial.ends_in_value(source):
        source = partial.handing_over(source, name)
    hidden, says = HIDDEN.is_in(cell.source), property_of_cell(cell.source)
    return (Cell(name, "test", source, cell.points, hidden, says),)


@lru_cache(maxsize=4096)
def property_of_cell(source: str) -> str:
    """Return what the docstring of a test says, without "Hidden:"; nothing where there is none."""
    try:
        text = ast.get_docstring(ast.parse(plain_python(source))) or ""
    except SyntaxError:
        text = ""
    text = " ".join(text.removeprefix("Hidden:").split())
    return text[:1].upper() + text[1:]


def show(
    notebook: Any,
    places: Mapping[int, str],
    verdicts: Sequence[Verdict],
    known: KnownNotebook,
    values: Mapping[str, str],
    shown: Mapping[str, Sequence[Shown]],
) -> None:
    """Write into a notebook, in place, what became of its cells, and that it was refereed.

    A test that went well has no output, or its last value; one that failed an error with the words
    and, beside it, the fields. An answer has what it shows, and its error. A learner's text that
    could do harm where it is shown is shown as its source.
    """
    defuse(notebook, known)
    found = {verdict.grade_id: verdict for verdict in verdicts}
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type != "code":
            continue
        cell.outputs, cell.execution_count = [], None
        if place in places:
            own = known.cells.get(places[place])
            cell.outputs = _outputs(found[places[place]], own, values)
            if own is None or not own.is_test:
                cell.outputs = [*map(_output, shown.get(places[place], ())), *cell.outputs]
    # A hidden test that ran beside the answers may have told them its numbers.
    ran = [name for name in known.boxed if name in places.values()]
    told = [name for name in ran if HIDDEN.is_in(known.cells[name].source)]
    before = notebook.metadata.get(MARK, {})  # the intake's: it takes out what a learner put there
    kept = {key: before[key] for key in KEPT if key in before}
    notebook.metadata[MARK] = {**kept, "refereed": not told, "boxed": sorted(ran)}


def _outputs(verdict: Verdict, known: KnownCell | None, values: Mapping[str, str]) -> list[Any]:
    failure = verdict.failure
    if failure is None:
        text = values.get(verdict.grade_id)
        return [] if text is None else [new_output("execute_result", data={"text/plain": text})]
    message = words(failure)
    if known is not None and known.is_test:
        fields = new_output("display_data", data={MIME: asdict(failure)})
        return [fields, _error("CheckFailed", message, message)]
    says = failure.got or failure.diagnosis or failure.what
    name = says.partition(":")[0]
    return [_error(name if name.isidentifier() else "Error", says, message)]


def _output(shown: Shown) -> Any:
    if shown.kind == TEXT:
        return new_output("stream", name="stdout", text=shown.data)
    if shown.kind == VALUE:
        return new_output("execute_result", data={"text/plain": shown.data})
    return new_output("display_data", data={"image/png": shown.data})


def _error(name: str, value: str, message: str) -> Any:
    return new_output("error", ename=name, evalue=value, traceback=[message])
