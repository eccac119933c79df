"""Taking a learner's answers along into a newer release of the notebook, cell by cell.

The new release's cells come in its order. An answer cell holds what the learner wrote; a cell that
the learner added stands after the cell that it stood after. A cell is known by nbgrader's name
for it, or by its id, which a release keeps.
"""

from __future__ import annotations

import ast
import copy
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import nbformat

from dlcourse.exercises import STUB
from dlcourse.exercises.regions import TEXT_STUB


class UnmergeableError(Exception):
    """A file that is no notebook; the message ends a sentence that begins with its name."""


@dataclass
class Merged:
    """A notebook with the answers of another, and what is to be said of it."""

    notebook: bytes
    kept: list[str] = field(default_factory=list)  # names of the answers that were taken along
    changed: list[str] = field(default_factory=list)  # of them, whose question is another by now
    own: int = 0  # cells that the learner had added


def merge(old: bytes, new: bytes) -> Merged:
    """Return the new release's notebook with what was typed into an old one.

    Raises UnmergeableError where the old one cannot be read.
    """
    before, after = _read(old), nbformat.reads(new.decode(), as_version=4)
    names = {_name(cell): cell for cell in after.cells}
    ids = {cell.get("id"): name for name, cell in names.items()}
    found: dict[str, list[Any]] = {}
    added: dict[str, list[Any]] = {}  # by the name of the cell that they come after
    last = ""
    for cell in before.cells:
        name = _name(cell) if _name(cell) in names else ids.get(cell.get("id"), "")
        if name:
            found.setdefault(name, []).append(cell)
            last = name
        elif _is_answer(cell) or not _is_released(cell):
            added.setdefault(last, []).append(cell)
    made = Merged(b"")
    cells = list(_own(added.get("", [])))
    versions = _versions(before), _versions(after)
    for name, cell in names.items():
        copies, others = found.get(name, []), added.get(name, [])
        taken = cell
        if copies and _is_answer(cell):
            counts = next((c for c in reversed(copies) if _is_written(c, cell)), None)
            if counts is not None:
                taken = copy.deepcopy(cell)
                taken.source = counts.source
                made.kept.append(name)
                if versions[0].get(name) != versions[1].get(name):
                    made.changed.append(name)
            rest = [c for c in copies if c.source != taken.source and _is_written(c, cell)]
            others = rest + others
        cells.append(taken)
        cells += _own(others)
    made.own = len(cells) - len(names)
    after.cells = cells
    made.notebook = f"{nbformat.writes(after)}\n".encode()
    return made


def answers(notebook: bytes) -> int:
    """Return how many answers a released notebook asks for."""
    return sum(map(_is_answer, nbformat.reads(notebook.decode(), as_version=4).cells))


def _read(data: bytes) -> Any:
    try:
        notebook = nbformat.reads(data.decode("utf-8-sig"), as_version=4)
        texts = [cell.source for cell in notebook.cells]
    except Exception as error:  # whatever is in the file
        raise UnmergeableError("cannot be read as a notebook") from error
    if not texts or not all(isinstance(text, str) for text in texts):
        raise UnmergeableError("cannot be read as a notebook")
    return notebook


def _mark(cell: Any) -> Any:
    mark = cell.metadata.get("nbgrader")
    return mark if isinstance(mark, dict) else {}


def _name(cell: Any) -> str:
    return str(_mark(cell).get("grade_id") or cell.get("id") or "")


def _is_released(cell: Any) -> bool:
    return bool(_mark(cell).get("grade_id"))


def _is_answer(cell: Any) -> bool:
    return bool(_mark(cell).get("solution"))


def _is_written(cell: Any, new: Any) -> bool:
    """Return whether an answer cell holds more than the release's stub."""
    text = cell.source.strip()
    if text in ("", new.source.strip()) or text == TEXT_STUB:
        return False
    if STUB not in text:
        return True
    try:
        statements = ast.parse(text).body
    except SyntaxError:
        return True
    return not all(isinstance(s, ast.FunctionDef) and _is_empty(s) for s in statements)


def _is_empty(function: ast.FunctionDef) -> bool:
    """Return whether a function has nothing but its docstring."""
    return len(function.body) == 1 and ast.get_docstring(function) is not None


def _own(cells: Iterable[Any]) -> Iterable[Any]:
    """Return cells as a learner's own ones, which no grader takes for the release's."""
    for cell in cells:
        own = copy.deepcopy(cell)
        own.metadata.pop("nbgrader", None)
        own.id = secrets.token_hex(4)
        yield own


def _versions(notebook: Any) -> dict[str, str]:
    mark = notebook.metadata.get("dlcourse")
    versions = mark.get("versions") if isinstance(mark, dict) else None
    return versions if isinstance(versions, dict) else {}
