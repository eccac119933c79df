"""What is malformed in a text notebook: file, line and reason, before anything is made of it."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dlcourse.exercises.cell import Cell
from dlcourse.exercises.question import by_question
from dlcourse.exercises.regions import HIDDEN, SOLUTION, Region
from dlcourse.exercises.source import Source

# Lines at which jupytext begins a cell, other than ours: a cell would hide in the one above it.
_OTHER_MARK = re.compile(
    r"(?!# %%(?: |$))\s*#\s*(?:%%(?:%*\s|$)|(?:<codecell>|In\[[0-9 ]*\]:?)\s*$)"
)


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


def check(path: Path, text: str, source: Source) -> None:
    """Raise AssignmentError that lists every problem of a text notebook, in the order of lines."""
    if source.stray or not source.cells:
        first = "the first cell has no '# %%' line" if source.cells else "there is no '# %%' cell"
        raise AssignmentError(f"{path}:1: {first}; every cell begins with one")
    problems = list(_problems(path, text.split("\n"), source.cells))
    problems = problems or list(_question_problems(path, source.cells))
    if problems:
        raise AssignmentError("\n".join(str(p) for p in sorted(problems, key=lambda p: p.line)))


def _problems(path: Path, lines: Sequence[str], cells: Sequence[Cell]) -> Iterator[Problem]:
    for number, text in enumerate(lines, 1):
        if _OTHER_MARK.match(text):
            reason = f"{text.strip()!r} would begin a cell in JupyterLab; a cell begins with '# %%'"
            yield Problem(path, number, reason)
    known = [meta for cell in cells if isinstance(meta := cell.metadata.get("nbgrader"), dict)]
    grade_ids = Counter(meta.get("grade_id") for meta in known)
    seen: set[Any] = set()
    for cell in cells:
        line, meta = cell.line, cell.metadata.get("nbgrader")
        if not isinstance(meta, dict):
            has_some = "nbgrader" in lines[line - 1]
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
        yield from _cell_problems(path, cell)


def _question_problems(path: Path, cells: Sequence[Cell]) -> Iterator[Problem]:
    """Each answer cell `name` has a statement `name-statement` that says its tests' points."""
    by_name = {cell.grade_id: cell for cell in cells}
    tests = by_question(cells)
    for name, cell in by_name.items():
        if cell.is_test and not any(cell in own for own in tests.values()):
            reason = f"the test {name!r} is of no question; wanted an answer's name, '-', its own"
            yield Problem(path, cell.line, reason)
        if not cell.is_answer:
            continue
        statement = by_name.get(f"{name}-statement")
        if statement is None:
            reason = f"the answer has no statement, a cell {name}-statement"
            yield Problem(path, cell.line, reason)
            continue
        points = sum(test.points for test in tests[name])
        said = re.search(r"\*([\d.]+) points?\.\*", statement.source)
        if said and float(said[1]) != points:
            reason = f"the statement says {said[1]} points, its tests give {points:g}"
            yield Problem(path, statement.line, reason)


def _cell_problems(path: Path, cell: Cell) -> Iterator[Problem]:
    line, meta = cell.line, cell.grading
    for key in ("grade", "solution", "locked"):
        if not isinstance(meta.get(key), bool):
            yield Problem(path, line, f"{key} is {meta.get(key)!r}; wanted true or false")
    for region in (SOLUTION, HIDDEN):
        yield from _marker_problems(path, cell, region)
    if meta.get("solution") and not meta.get("grade") and not SOLUTION.is_in(cell.source):
        yield Problem(
            path,
            line,
            "the answer cell has no solution marker, so its answer would be released; "
            f"put {SOLUTION.begin} and {SOLUTION.end} around it",
        )
    if not meta.get("solution") and SOLUTION.is_in(cell.source):
        yield Problem(path, line, 'a solution in a cell without "solution": true would be released')
    if not meta.get("grade") and HIDDEN.is_in(cell.source):
        yield Problem(path, line, 'hidden tests in a cell without "grade": true are never run')
    if meta.get("grade"):
        points = meta.get("points")
        if isinstance(points, bool) or not isinstance(points, int | float) or points <= 0:
            yield Problem(path, line, f"points are {points!r}; wanted a number above 0")
        if not meta.get("solution") and not cell.source.lstrip().startswith('"""'):
            yield Problem(path, line, "the test has no docstring that says which property it tests")
    yield from _content_problems(path, cell)


def _content_problems(path: Path, cell: Cell) -> Iterator[Problem]:
    if cell.kind == "code":
        what = "not valid Python"
        try:
            compile(cell.source, str(path), "exec")
            if cell.is_answer:
                what = "not valid Python with the solution left out"
                ast.parse(SOLUTION.replaced(cell.source, "..."))
        except SyntaxError as error:
            yield Problem(path, cell.line + (error.lineno or 0), f"{what}: {error.msg}")
    elif cell.kind != "markdown":
        yield Problem(path, cell.line, f"the cell is [{cell.kind}]; wanted [markdown] or nothing")
    elif cell.source.lstrip("rR").startswith(('"""', "'''")):
        yield Problem(path, cell.line + 1, "the text is in quotes; begin each line of it with '# '")


def _marker_problems(path: Path, cell: Cell, region: Region) -> Iterator[Problem]:
    begin, end = region.begin, region.end
    opened = None
    for number, text in enumerate(cell.source.split("\n"), cell.line + 1):
        if region.opens(text) and opened:
            yield Problem(path, number, f"a second {begin} before the {end} of line {opened}")
        elif region.opens(text):
            opened = number
        elif region.closes(text) and not opened:
            yield Problem(path, number, f"{end} without a {begin} above it")
        elif region.closes(text):
            opened = None
    if opened:
        reason = f"the {region.name} has no {end}; all after it would be taken for it"
        yield Problem(path, opened, reason)
