"""An assignment: the cells of one text notebook, and the questions that they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from dlcourse.exercises.cell import Cell
from dlcourse.exercises.problems import AssignmentError, check
from dlcourse.exercises.question import Question, Test, by_question
from dlcourse.exercises.source import take_apart


@dataclass(frozen=True)
class Assignment:
    """One text notebook, sound, with its solutions and hidden tests."""

    name: str
    cells: tuple[Cell, ...]
    kernelspec: Mapping[str, str] = field(default_factory=dict)  # for the notebook's metadata

    @property
    def introduction(self) -> str:
        """The Markdown that comes first, with the assignment's heading: the cell `intro`."""
        return self._source("intro")

    @property
    def setup(self) -> str:
        """The code that all answers and tests rely on: the cell `setup`."""
        return self._source("setup")

    def _source(self, grade_id: str) -> str:
        return next((cell.source for cell in self.cells if cell.grade_id == grade_id), "")

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The questions in the notebook's order: an answer `name`, its `name-statement`, tests."""
        cells = {cell.grade_id: cell for cell in self.cells}
        return tuple(
            Question(
                name,
                cells[f"{name}-statement"].source,
                cells[name].source,
                tuple(Test.of(test) for test in tests),
            )
            for name, tests in by_question(self.cells).items()
        )

    @property
    def points(self) -> float:
        """The sum of the points of its questions."""
        return sum(question.points for question in self.questions)

    def question(self, name: str) -> Question:
        """Return the question of this name; raises LookupError that lists those there are."""
        for question in self.questions:
            if question.name == name:
                return question
        known = ", ".join(question.name for question in self.questions)
        raise LookupError(f"{self.name} has no question {name!r}; there are {known}")

    def released(self) -> tuple[Cell, ...]:
        """Return the cells as a learner gets them: no solution, no hidden test."""
        return tuple(cell.released() for cell in self.cells)


def read(path: Path) -> Assignment:
    """Read a text notebook of solutions/.

    Raises AssignmentError that lists every problem with file, line and reason.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise AssignmentError(f"{path}:1: cannot be read as UTF-8 text ({error})") from None
    return parse(text, path)


def parse(text: str, path: Path) -> Assignment:
    """Return the assignment in the text; the path gives its name and stands in what is refused."""
    source = take_apart(text)
    check(path, text, source)
    return Assignment(path.stem, source.cells, source.kernelspec)
