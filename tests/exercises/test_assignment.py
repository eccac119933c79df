"""An assignment: its questions, and what a learner gets of its cells."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions
from traitlets.config import Config

from dlcourse.exercises import STUB, Assignment, Cell, parse, read
from tests.exercises.text import ASSIGNMENTS, GOOD, WELL


def test_a_sound_notebook_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ps9.py"
    path.write_text(GOOD, encoding="utf-8")
    assignment = read(path)
    assert assignment == parse(GOOD, path)
    assert assignment.name == "ps9"
    assert [c.kind for c in assignment.cells] == ["markdown", "code", "code", "code"]
    assert [c.grade_id for c in assignment.cells if c.is_answer] == ["double"]
    assert [c.grade_id for c in assignment.cells if c.is_test] == ["double-known", "double-random"]
    assert [c.points for c in assignment.cells] == [0, 0, 1, 1]
    assert assignment.setup == "", "it has none"


def test_a_test_belongs_to_the_longest_name_that_begins_its_own() -> None:
    double, well = parse(GOOD + "\n" + WELL, Path("ps9.py")).questions
    assert [test.grade_id for test in double.tests] == ["double-known", "double-random"]
    assert [test.grade_id for test in well.tests] == ["double-well-known"]
    assert (double.points, well.points) == (2, 4)


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_each_graded_cell_is_a_test_of_one_question(path: Path) -> None:
    assignment = read(path)
    graded = [cell.grade_id for cell in assignment.cells if cell.grading["grade"]]
    assert graded == [test.grade_id for question in assignment.questions for test in question.tests]
    assert assignment.points == sum(cell.points for cell in assignment.cells)
    assert "import numpy as np" in assignment.setup
    assert assignment.introduction.startswith("# Exercises")


def test_an_unknown_question_is_named(tmp_path: Path) -> None:
    assignment = parse(GOOD, tmp_path / "ps9.py")
    assert assignment.question("double") == assignment.questions[0]
    with pytest.raises(LookupError, match="ps9 has no question 'triple'; there are double"):
        assignment.question("triple")


def cleared(assignment: Assignment) -> list[str]:
    """Return the cells' sources after nbgrader's own two steps."""
    new = {"code": new_code_cell, "markdown": new_markdown_cell}
    cells = [new[cell.kind](cell.source, metadata=dict(cell.metadata)) for cell in assignment.cells]
    notebook = new_notebook(cells=cells)
    resources: dict[str, str] = {}
    config = Config({"ClearSolutions": {"code_stub": {"python": STUB}}})
    for step in (ClearSolutions, ClearHiddenTests):
        notebook, resources = step(config=config).preprocess(notebook, resources)
    return [cell.source for cell in notebook.cells]


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_what_a_learner_gets_is_what_nbgrader_would_give(path: Path) -> None:
    assignment = read(path)
    assert [cell.source for cell in assignment.released()] == cleared(assignment)


HIDDEN_IN_SOLUTION = (
    "### BEGIN SOLUTION\n### BEGIN HIDDEN TESTS\n### END SOLUTION\n### END HIDDEN TESTS\nx"
)
TWO = "# BEGIN SOLUTION here\nb\n# END SOLUTION\n#### BEGIN SOLUTION\n#END SOLUTION\nd"
ODD = [
    ("code", False, True, "a = 1\n\t### BEGIN SOLUTION\nb\n  ### END SOLUTION\n\nc = 2"),
    ("code", False, True, TWO),
    ("code", True, True, "the whole cell\nis the solution"),
    ("markdown", True, True, "an essay"),
    ("markdown", True, True, "Say why.\n### BEGIN SOLUTION\nbecause\n### END SOLUTION"),
    ("code", True, False, '"""x"""\n# BEGIN HIDDEN TESTS\na\n# END HIDDEN TESTS\n\nb\n'),
    ("code", True, True, HIDDEN_IN_SOLUTION),
    ("code", False, False, ""),
]


@pytest.mark.parametrize(("kind", "grade", "solution", "source"), ODD)
def test_so_it_is_for_cells_of_other_kinds(
    kind: str, grade: bool, solution: bool, source: str
) -> None:
    meta = {"grade": grade, "solution": solution, "grade_id": "a", "schema_version": 3}
    assignment = Assignment("ps9", (Cell(kind, source, {"nbgrader": meta}, 1),))
    assert [cell.source for cell in assignment.released()] == cleared(assignment)


READ = """
import sys
from pathlib import Path
sys.path.append({root!r})
from dlcourse.exercises import read
assert [question.public() for question in read(Path({path!r})).questions]
known = {{*sys.stdlib_module_names, "dlcourse", "__main__"}}
print(sorted({{name.partition(".")[0] for name in sys.modules}} - known))
"""


def test_reading_needs_the_standard_library_alone(root: Path) -> None:
    code = READ.format(root=str(root), path=str(ASSIGNMENTS[0]))
    run = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False
    )
    assert run.stdout == "[]\n", run.stderr
