"""One cell of a text notebook: what it is for, and what of it a learner gets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from dlcourse.exercises.regions import HIDDEN, SOLUTION, STUB, TEXT_STUB


@dataclass(frozen=True)
class Cell:
    """A cell as its author wrote it; `line`, counted from 1, is where its "# %%" stands."""

    kind: str  # "code" or "markdown"
    source: str
    metadata: Mapping[str, Any]
    line: int

    @property
    def grading(self) -> Mapping[str, Any]:
        """The part of the metadata that is nbgrader's."""
        found: Mapping[str, Any] = self.metadata["nbgrader"]
        return found

    @property
    def grade_id(self) -> str:
        """The name that nbgrader knows the cell by."""
        return str(self.grading["grade_id"])

    @property
    def points(self) -> float:
        """What the cell is worth: 0 where it is not graded."""
        return float(self.grading.get("points", 0)) if self.grading.get("grade") else 0.0

    @property
    def is_answer(self) -> bool:
        """Whether a learner writes here, and the tests below give the points."""
        return bool(self.grading.get("solution")) and not self.grading.get("grade")

    @property
    def is_test(self) -> bool:
        """Whether it is a test that gives points."""
        return bool(self.grading.get("grade")) and not self.grading.get("solution")

    @property
    def is_hidden(self) -> bool:
        """Whether it holds a hidden test."""
        return HIDDEN.is_in(self.source)

    def released(self) -> Cell:
        """Return what a learner gets: a stub for the solution, and no hidden test.

        A cell to be answered that marks no solution is a solution as a whole, as nbgrader has it.
        """
        stub = STUB if self.kind == "code" else TEXT_STUB
        if self.grading.get("solution") and not SOLUTION.is_in(self.source):
            return replace(self, source=stub)
        return replace(self, source=HIDDEN.removed(SOLUTION.replaced(self.source, stub)))
