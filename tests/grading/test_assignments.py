"""Notebooks for nbgrader, made out of what dlcourse.exercises reads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import jupytext
import nbformat
import pytest

from dlcourse.exercises import parse, read
from dlcourse.grading.assignments import ASKS, notebook, release_version
from tests.exercises.text import ASSIGNMENTS, GOOD


def test_a_notebook_keeps_its_cells_and_their_ids(tmp_path: Path) -> None:
    made = notebook(parse(GOOD, tmp_path / "ps9.py"))
    assert [c.cell_type for c in made.cells] == ["markdown", "code", "code", "code"]
    assert "jupytext" not in made.metadata
    again = notebook(parse(GOOD, tmp_path / "ps9.py"))
    assert [c.id for c in again.cells] == [c.id for c in made.cells], "ids are stable"
    assert len({c.id for c in made.cells}) == 4
    nbformat.validate(made)


def test_the_release_has_no_solution_and_no_hidden_test(tmp_path: Path) -> None:
    released = release_version(notebook(parse(GOOD, tmp_path / "ps9.py")))
    text = "\n".join(c.source for c in released.cells)
    assert "return 2 * x" not in text
    assert "17" not in text
    assert "# Write your answer here." in text
    assert "assert double(2) == 4" in text
    assert "Hidden: other numbers." in text


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_the_notebook_is_what_jupytext_makes_of_the_text(path: Path) -> None:
    """The layout that jupytext notes, too: as text, the notebook is the author's file again."""
    made, theirs = notebook(read(path)), jupytext.read(path)
    assert made.metadata["kernelspec"] == theirs.metadata["kernelspec"]
    for cell, other in zip(made.cells, theirs.cells, strict=True):
        own = ASKS if cell.metadata.nbgrader.grade_id == "setup" else ""
        assert (cell.cell_type, cell.source.removesuffix(f"\n{ASKS}")) == (
            other.cell_type,
            other.source,
        )
        assert cell.source.endswith(own)
        assert cell.metadata == other.metadata, cell.metadata.nbgrader.grade_id


def test_making_a_notebook_does_not_load_nbgrader() -> None:
    code = "import dlcourse.grading.assignments, sys; print('nbgrader' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
