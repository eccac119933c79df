"""The bank: answers kept as files, and what becomes of each, in a fresh process an answer."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dlcourse.exercises import Assignment, read
from dlcourse.runner.run import Cell
from dlcourse.runner.verdict import Verdict
from dlcourse.runner.warm import Warm

ROOT = Path(__file__).parent.parent
SUBMISSIONS = ROOT / "tests" / "submissions"
# What the assignments import, once for all answers.
WARM = [
    "numpy.random",
    "sympy",
    "dlcourse.proof",
    "dlcourse.checks",
    "dlcourse.convolution",
    "dlcourse.datasets",
    "dlcourse.perceptron",
    "dlcourse.training",
]


SEEDS = """import random as _random
import numpy as _numpy
_random.seed(0)
_numpy.random.seed(0)
"""


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
def assignment(name: str) -> Assignment:
    """Return the assignment of solutions/<name>.py, with its solutions and hidden tests."""
    return read(ROOT / "solutions" / f"{name}.py")


def names(assignment: Assignment) -> list[str]:
    """Return the names of the questions of an assignment."""
    return [question.name for question in assignment.questions]


def solutions(assignment: Assignment) -> dict[str, str]:
    """Return the answer cell of each question as its author wrote it."""
    return {question.name: question.answer for question in assignment.questions}


def stubs(assignment: Assignment) -> dict[str, str]:
    """Return the answer cell of each question as a learner receives it."""
    return {question.name: question.stub for question in assignment.questions}


def cells(
    assignment: Assignment, answers: Mapping[str, str | Path], *, seconds: float | None = None
) -> list[Cell]:
    """Return the setup and the questions that have an answer here, in the notebook's order.

    With `seconds`, that is the time that `call` gives an answer.
    """
    found = [Cell("seeds", "setup", SEEDS)]  # so that a learner's own chance is the same each time
    if seconds is not None:
        limit = f"import dlcourse.checks.calling\ndlcourse.checks.calling.SECONDS = {seconds}"
        found.append(Cell("seconds", "setup", limit))
    found.append(Cell("setup", "setup", assignment.setup))
    for question in assignment.questions:
        if question.name in answers:
            found.append(Cell(question.name, "answer", _text(answers[question.name])))
            found += [
                Cell(t.grade_id, "test", t.source, t.points, t.hidden, t.property)
                for t in question.tests
            ]
    return found


def _text(answer: str | Path) -> str:
    return answer.read_text(encoding="utf-8") if isinstance(answer, Path) else answer


_own = threading.local()


def warm() -> Warm:
    """Return this thread's own server of fresh processes."""
    if not hasattr(_own, "warm"):
        _own.warm = Warm(*WARM)
    server: Warm = _own.warm
    return server


def grade(
    assignment: Assignment, answers: Mapping[str, str | Path], *, seconds: float | None = None
) -> dict[str, Verdict]:
    """Run answers, texts or files, in a fresh process; return the verdicts by grade_id."""
    found = warm().run(cells(assignment, answers, seconds=seconds))
    return {verdict.grade_id: verdict for verdict in found}
