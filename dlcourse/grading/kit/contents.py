"""Notebooks out of solutions/, as a learner gets them: released ones, and worked solutions."""

from __future__ import annotations

from pathlib import Path

import nbformat

from dlcourse.exercises import AssignmentError, read
from dlcourse.grading.assignments import notebook, release_version


def released(solutions: Path) -> tuple[dict[str, bytes], list[str]]:
    """Return the released notebooks by their places below work/, and what is malformed."""
    found, problems = {}, []
    for path in sorted(solutions.glob("*.py")):
        try:
            made = release_version(notebook(read(path)))
        except AssignmentError as error:
            problems.append(str(error))
        else:
            found[f"{path.stem}/{path.stem}.ipynb"] = f"{nbformat.writes(made)}\n".encode()
    return found, problems


def worked(solutions: Path, name: str) -> bytes | None:
    """Return the worked solutions of an assignment as a notebook; None if there is none."""
    from dlcourse.grading.worked import worked_notebook

    path = solutions / f"{name}.py"
    if not path.is_file():
        return None
    return f"{nbformat.writes(worked_notebook(read(path)))}\n".encode()
