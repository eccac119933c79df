"""A notebook's text is what nbformat writes, byte for byte."""

from __future__ import annotations

from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from dlcourse.grading.bulk.text import read, write

CELLS = [
    new_markdown_cell("# Über\n\nzwei \u2028 Zeilen", id="a", metadata={"trusted": True}),
    new_markdown_cell("![x](attachment:x.png)", id="b", attachments={"x.png": {"image/png": "AA"}}),
    new_code_cell("", id="c"),
    new_code_cell(
        "print(1)\r\n",
        id="d",
        execution_count=3,
        metadata={"tags": ["x"], "n": {"b": 1.5, "a": None}},
        outputs=[
            new_output("stream", name="stdout", text="1\n2"),
            new_output("error", ename="E", evalue="v\nw", traceback=["a\nb", "c"]),
            new_output("display_data", data={"text/plain": "x\ny", "application/json": {"k": [1]}}),
            new_output("execute_result", data={"text/html": "<b>\n</b>"}, execution_count=3),
        ],
    ),
]


@pytest.mark.parametrize("cells", [CELLS, CELLS[:1], []], ids=["all", "one", "none"])
def test_a_notebook_is_written_as_nbformat_does(cells: list[Any]) -> None:
    notebook = new_notebook(
        cells=cells,
        metadata={"orig_nbformat": 4, "kernelspec": {"name": "p", "display_name": "é"}},
    )
    notebook.nbformat_minor = 5
    text = f"{nbformat.writes(notebook)}\n"
    for _ in range(2):  # made, and then remembered
        assert write(notebook) == text
    assert read(text) == nbformat.reads(text, as_version=4)
