"""The percent format: this reader and jupytext see the same cells."""

from __future__ import annotations

from pathlib import Path

import jupytext
import pytest

from dlcourse.exercises.source import take_apart
from tests.exercises.text import ASSIGNMENTS, GOOD

# jupytext's own note of the blank lines below a cell; dlcourse.grading makes it for the notebook.
LAYOUT = "lines_to_next_cell"


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_the_cells_are_those_that_jupytext_reads(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    ours, theirs = take_apart(text), jupytext.reads(text, fmt="py:percent")
    assert ours.kernelspec == theirs.metadata["kernelspec"]
    assert not ours.stray
    for cell, other in zip(ours.cells, theirs.cells, strict=True):
        assert (cell.kind, cell.source) == (other.cell_type, other.source)
        assert cell.metadata == {k: v for k, v in other.metadata.items() if k != LAYOUT}


@pytest.mark.parametrize(
    "text",
    [
        "# %%\n",
        "# %%\n\n\nx = 1\n\n\n# %% [markdown]\n# # Title\n#\n#indented\n#\n\n# %%\ny = 2",
        '# %% A title [markdown] a={"b": [1, "c=d"]} tags=["e"]\n# text\n\n# %% f=1\nz = 3\n',
        '# %% a= {"b": 1}\nx = """\n\n"""\n\n# 50 %%x\n# %% plain title\ny = 1\n',
        "# ---\n# jupyter:\n#   jupytext:\n#     a: b\n# ---\n\n# %% [raw]\n# raw\n",
    ],
)
def test_so_are_those_of_other_texts(text: str) -> None:
    ours, theirs = take_apart(text), jupytext.reads(text, fmt="py:percent")
    assert [(c.kind, c.source) for c in ours.cells] == [
        (c.cell_type, c.source) for c in theirs.cells
    ]
    for cell, other in zip(ours.cells, theirs.cells, strict=True):
        assert cell.metadata == {k: v for k, v in other.metadata.items() if k != LAYOUT}


def test_a_cell_knows_the_line_it_begins_at() -> None:
    lines = GOOD.split("\n")
    cells = take_apart(GOOD).cells
    assert [c.line for c in cells] == [1 + i for i, s in enumerate(lines) if s.startswith("# %%")]


def test_what_belongs_to_no_cell_is_kept_apart() -> None:
    assert take_apart("x = 1\n\n# %%\ny = 2\n").stray == "x = 1"
    assert take_apart("x = 1\n").stray == "x = 1"
    assert take_apart("# ---\n# open front matter\n\n# %%\n").stray.startswith("# ---")


@pytest.mark.parametrize("first", ['nbgrader={"a": tru}', 'nbgrader={"a": 1} b', '{"a": 1}'])
def test_metadata_that_cannot_be_read_is_left_out(first: str) -> None:
    (cell,) = take_apart(f"# %% {first}\nx = 1\n").cells
    assert cell.metadata == {}
    assert cell.source == "x = 1"
