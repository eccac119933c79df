"""A question of an assignment: its statement, answer and tests, and what may be shown of it."""

from __future__ import annotations

import ast
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dlcourse.exercises.cell import Cell
from dlcourse.exercises.regions import SOLUTION, STUB

_HINT = re.compile(r"<details><summary>(Hint .*?)</summary>\n(.*?)\n</details>\n?", re.DOTALL)


def by_question(cells: Iterable[Cell]) -> dict[str, list[Cell]]:
    """Return the test cells of each answer cell, by its name, in the notebook's order.

    The tests of the answer `name` are those called `name-…`. Where one name goes on from another
    (`fit` and `fit-well`), a test belongs to the longer.
    """
    cells = list(cells)
    found: dict[str, list[Cell]] = {cell.grade_id: [] for cell in cells if cell.is_answer}
    for cell in cells:
        names = [name for name in found if cell.grade_id.startswith(f"{name}-")]
        if cell.is_test and names:
            found[max(names, key=len)].append(cell)
    return found


@dataclass(frozen=True)
class Test:
    """One test of a question, worth points of its own."""

    __test__ = False  # the name is the field's; pytest shall not look for tests in here

    grade_id: str
    property: str  # what it tests, in words, without "Hidden:"
    points: float
    hidden: bool
    source: str  # the whole cell: where the test is hidden, no learner sees it

    @classmethod
    def of(cls, cell: Cell) -> Test:
        """Return the test in a cell; its docstring says the property."""
        words = property_of(cell.source)
        return cls(cell.grade_id, words, cell.points, cell.is_hidden, cell.source)


def property_of(source: str) -> str:
    """Return the property that the docstring of a test names, without the word "Hidden:"."""
    text = source.split('"""')[1].removeprefix("Hidden:").strip()
    return text[:1].upper() + text[1:]


@dataclass(frozen=True)
class Question:
    """One exercise of an assignment, as its author wrote it, solution and hidden tests included."""

    name: str
    statement: str  # Markdown: the heading, the task, three hints
    answer: str  # the answer cell, with the solution between its markers
    tests: tuple[Test, ...]

    @property
    def title(self) -> str:
        """The statement's heading."""
        return self.statement.partition("\n")[0].lstrip("# ")

    @property
    def stub(self) -> str:
        """The answer cell as a learner receives it."""
        return SOLUTION.replaced(self.answer, STUB)

    @property
    def points(self) -> float:
        """The sum of the points of its tests."""
        return sum(test.points for test in self.tests)

    @property
    def hints(self) -> tuple[tuple[str, str], ...]:
        """The hints, each with its heading, such as "Hint 1: what to look at"."""
        return tuple((heading, text.strip()) for heading, text in _HINT.findall(self.statement))

    @property
    def version(self) -> str:
        """A short digest of what marks depend on: two questions that share it mark alike.

        That is its tests and their points, and what the answer has to define: the `def` line or
        the assigned names. The words of the statement and of the answer's docstring do not count.
        """
        tests = [[test.grade_id, float(test.points), test.source] for test in self.tests]
        state = json.dumps([self.name, list(_signature(self.answer)), tests])
        return hashlib.sha256(state.encode()).hexdigest()[:12]

    def public(self) -> dict[str, Any]:
        """Return what everybody may see, ready for JSON: no solution, no hidden test's source."""
        task = self.statement.partition("\n")[2]
        return {
            "name": self.name,
            "title": self.title,
            "statement": _HINT.sub("", task).strip(),
            "hints": [{"title": title, "text": text} for title, text in self.hints],
            "starter": self.stub,
            "points": self.points,
            "version": self.version,
            "tests": [_public(t) | {"source": t.source} for t in self.tests if not t.hidden],
            "hidden_tests": [_public(test) for test in self.tests if test.hidden],
        }


def _public(test: Test) -> dict[str, Any]:
    return {"grade_id": test.grade_id, "property": test.property, "points": test.points}


def _signature(answer: str) -> Iterator[str]:
    """Yield what an answer has to define: `def` lines without blanks, and assigned names.

    The lines are taken as they are written: Python's versions differ in how they write them anew.
    """
    shell = SOLUTION.replaced(answer, "...")
    lines = shell.split("\n")
    for node in ast.parse(shell).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            end = max(node.lineno, node.body[0].lineno - 1)
            written = "".join("".join(lines[node.lineno - 1 : end]).split())
            yield written.replace(",)", ")")
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for part in (part for target in targets for part in ast.walk(target)):
                if isinstance(part, ast.Name):
                    yield part.id
