"""What somebody handed in, as plain data, and which notebooks of it can be graded."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat

from dlcourse.grading.known import KnownAssignment

LARGEST = 100_000_000  # bytes of one notebook


@dataclass(frozen=True)
class Submission:
    """The notebooks that somebody handed in, by file name; `problem` says why none can be read."""

    student: str
    files: Mapping[str, bytes]
    problem: str | None = None

    def digest(self) -> str:
        """Return what tells this submission from another."""
        state = hashlib.sha256(repr((self.student, self.problem)).encode())
        for name in sorted(self.files):
            state.update(name.encode() + b"\0" + hashlib.sha256(self.files[name]).digest())
        return state.hexdigest()


def read_submission(student: str, folder: Path) -> Submission:
    """Read what is in a folder; raises nothing for what learners may have put there."""
    if not folder.is_dir():
        sentence = f"{folder} is no folder. Put the notebook into a folder of that name."
        return Submission(student, {}, sentence)
    files = {}
    for path in sorted(folder.glob("*.ipynb")):
        try:
            if path.is_symlink() or not path.is_file():
                return Submission(student, {}, f"{path.name} is no file. Ask for it again.")
            if path.stat().st_size > LARGEST:
                size = path.stat().st_size // 1_000_000
                return Submission(student, {}, f"{path.name} has {size} MB. Ask for it again.")
            files[path.name] = path.read_bytes()
        except OSError as error:
            sentence = f"{path.name} could not be read ({error.strerror}). Ask for it again."
            return Submission(student, {}, sentence)
    return Submission(student, files)


@dataclass(frozen=True)
class TakenIn:
    """The notebooks that can be graded, what was put right in them, or why there are none."""

    notebooks: Mapping[str, Any] = field(default_factory=dict)
    repairs: tuple[str, ...] = ()
    problem: str | None = None


def take_in(assignment: KnownAssignment, submission: Submission) -> TakenIn:
    """Return the notebooks of an assignment that a submission holds."""
    if submission.problem:
        return TakenIn(problem=submission.problem)
    wanted = " or ".join(f"{name}.ipynb" for name in sorted(assignment.notebooks))
    there = sorted(submission.files)
    if not there:
        return TakenIn(problem=f"No notebook was handed in; wanted {wanted}.")
    known = [name for name in there if name.removesuffix(".ipynb") in assignment.notebooks]
    if not known:
        sentence = f"No notebook is called {wanted}; there is {', '.join(there)}."
        return TakenIn(problem=f"{sentence} Rename the right one.")
    notebooks: dict[str, Any] = {}
    tests = 0
    for file in known:
        name = file.removesuffix(".ipynb")
        try:
            notebook, grade_ids = _read(submission.files[file])
        except ValueError as error:
            return TakenIn(problem=f"{file} {error}. Ask for it again.")
        if twice := sorted(grade_id for grade_id, count in grade_ids.items() if count > 1):
            sentence = f"{file} has a copied cell: {', '.join(twice)}. Delete the copy."
            return TakenIn(problem=sentence)
        cells = assignment.notebooks[name].cells
        tests += sum(grade_id in cells and cells[grade_id].grade for grade_id in grade_ids)
        notebooks[name] = notebook
    if not tests:
        sentence = f"{', '.join(known)} has none of the tests' cells, so nbgrader would give it 0."
        return TakenIn(problem=sentence)
    return TakenIn(notebooks)


def _read(data: bytes) -> tuple[Any, Counter[str]]:
    """Return a notebook and how often each cell of the assignment is in it.

    Raises ValueError with the end of a sentence about bytes that are no notebook.
    """
    if not data.strip():
        raise ValueError("is empty")
    try:
        text = data.decode()
        json.loads(text)
    except UnicodeDecodeError:
        raise ValueError("is not text in UTF-8, as a notebook is") from None
    except (ValueError, RecursionError) as error:
        raise ValueError(f"is broken or cut off: as JSON, {error}") from None
    try:
        notebook = nbformat.reads(text, as_version=4)
        ours = [c.metadata["nbgrader"] for c in notebook.cells if "nbgrader" in c.metadata]
        kinds = ("grade", "solution", "locked", "task")
        return notebook, Counter(str(m["grade_id"]) for m in ours if any(map(m.get, kinds)))
    except Exception as error:  # the file can hold anything, at any depth
        raise ValueError(f"is not a notebook ({type(error).__name__}: {error})") from None
