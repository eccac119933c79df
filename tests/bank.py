"""Running answers in this process: the setup cell, an answer, the tests of its question.

A cell that raises does not stop the next one, just as when nbgrader grades; all cells of one run
share a namespace, which ends with the run.
"""

from __future__ import annotations

import contextlib
import linecache
import traceback
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any

import numpy as np

from dlcourse import checks, datasets, perceptron
from dlcourse.grading.assignments import read, release_version

ROOT = Path(__file__).parent.parent
SUBMISSIONS = ROOT / "tests" / "submissions"


@dataclass(frozen=True)
class Outcome:
    """What became of one cell: the points it got, those it could get, and why it failed."""

    points: float
    possible: float
    message: str = ""  # a check's own words, or the traceback of any other error

    @property
    def diagnosis(self) -> str:
        """The line of the message that names the mistake, or nothing."""
        lines = [line for line in self.message.splitlines() if line.startswith("  Diagnosis: ")]
        return lines[0].removeprefix("  Diagnosis: ") if lines else ""


@dataclass(frozen=True)
class Submission:
    """An answer kept as a file, and what its first lines say must become of it.

    `# diagnosis: …` is part of the diagnosis that a wrong answer must get, or - where no test
    can name the mistake, with `# because: …`; `# also: …` are the others that are true of it.
    `# message: …` stands for them where the answer raises an error that speaks for itself.
    """

    path: Path
    diagnosis: str | None
    because: str | None
    message: str | None
    also: tuple[str, ...]

    @property
    def assignment(self) -> str:
        """The name of its assignment."""
        return self.path.parent.parent.name

    @property
    def question(self) -> str:
        """The grade_id of its question."""
        return self.path.parent.name

    @property
    def named(self) -> bool:
        """Whether a diagnosis must name its mistake."""
        return self.diagnosis not in (None, "-")


def submissions(kind: str) -> list[Submission]:
    """Return all answers of one kind, wrong or right."""
    return [_submission(path) for path in sorted(SUBMISSIONS.glob(f"*/*/{kind}_*.py"))]


def _submission(path: Path) -> Submission:
    marks: dict[str, list[str]] = {"diagnosis": [], "because": [], "message": [], "also": []}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, colon, text = line.removeprefix("# ").partition(": ")
        if not (line.startswith("# ") and colon and key in marks):
            break
        marks[key].append(text)
    first = {key: texts[0] if texts else None for key, texts in marks.items()}
    return Submission(
        path, first["diagnosis"], first["because"], first["message"], tuple(marks["also"])
    )


@cache
def assignment(name: str) -> Any:
    """Return the notebook of solutions/<name>.py, with its solutions and hidden tests."""
    return read(ROOT / "solutions" / f"{name}.py")


def names(notebook: Any) -> list[str]:
    """Return the questions of a notebook: the grade_ids of its answer cells."""
    return [c.metadata.nbgrader.grade_id for c in notebook.cells if c.metadata.nbgrader.solution]


def solutions(notebook: Any) -> dict[str, str]:
    """Return the answer cell of each question as its author wrote it."""
    return _answer_cells(notebook)


def stubs(notebook: Any) -> dict[str, str]:
    """Return the answer cell of each question as a learner receives it."""
    return _answer_cells(release_version(notebook))


def _answer_cells(notebook: Any) -> dict[str, str]:
    cells = [c for c in notebook.cells if c.metadata.nbgrader.solution]
    return {c.metadata.nbgrader.grade_id: c.source for c in cells}


def grade(notebook: Any, answers: Mapping[str, str | Path]) -> dict[str, Outcome]:
    """Run the questions that have an answer here, text or file, in the notebook's order.

    Returns what became of each test and of each answer cell (worth no points), by grade_id.
    """
    outcomes: dict[str, Outcome] = {}
    with _left_as_found():
        namespace: dict[str, Any] = {"__name__": "__main__"}
        for cell in notebook.cells:
            meta = cell.metadata.nbgrader
            question = meta.grade_id.split("-")[0]
            if cell.cell_type != "code":
                continue
            if meta.grade_id == "setup":
                exec(_compiled(cell.source, "setup"), namespace)
            elif meta.solution and question in answers:
                outcomes[meta.grade_id] = _run(answers[question], meta.grade_id, 0.0, namespace)
            elif meta.grade and question in answers:
                outcomes[meta.grade_id] = _run(cell.source, meta.grade_id, meta.points, namespace)
    return outcomes


def _run(source: str | Path, grade_id: str, possible: float, namespace: dict[str, Any]) -> Outcome:
    try:
        exec(_compiled(source, grade_id), namespace)
    except checks.CheckFailed as failed:
        return Outcome(0.0, possible, "\n".join(failed._render_traceback_()))
    except (Exception, SystemExit) as error:
        return Outcome(0.0, possible, "".join(traceback.format_exception(error)))
    return Outcome(possible, possible)


def _compiled(source: str | Path, grade_id: str) -> CodeType:
    """Compile a cell under a name that linecache knows, so that a message can quote its lines."""
    name = str(source) if isinstance(source, Path) else f"<{grade_id}>"
    text = source.read_text(encoding="utf-8") if isinstance(source, Path) else source
    linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
    return compile(text, name, "exec")


@contextlib.contextmanager
def _left_as_found() -> Iterator[None]:
    """Put back what a learner's code may have changed in the modules that all runs share."""
    shared = (np, np.linalg, np.random, checks, datasets, perceptron, perceptron.Perceptron)
    before = [(owner, dict(vars(owner))) for owner in shared]
    numbers = np.random.get_state()  # noqa: NPY002  # the global generator, to put it back
    with np.errstate(), np.printoptions(), warnings.catch_warnings():
        try:
            yield
        finally:
            np.random.set_state(numbers)  # noqa: NPY002
            for owner, attributes in before:
                for name, value in attributes.items():
                    if vars(owner).get(name) is not value:
                        setattr(owner, name, value)
