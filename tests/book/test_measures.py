"""Each measurement of a chapter could have come out otherwise, as its own call says.

`show` refuses a control that passes too. Here every call is walked: it names a control, or says in
words why there is none.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from myst_nb.core.read import read_myst_markdown_notebook

from tests.book.conftest import EXECUTED


def measurements(path: Path) -> Iterator[dict[str, ast.expr]]:
    """Yield the named arguments of each call of `show` in a page."""
    notebook = read_myst_markdown_notebook(path.read_text(encoding="utf-8"), add_source_map=False)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            for node in ast.walk(ast.parse(cell.source)):
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "show":
                    yield {word.arg: word.value for word in node.keywords if word.arg}


@pytest.mark.parametrize("name", EXECUTED)
def test_every_measurement_has_a_control_or_a_reason(name: str, root: Path) -> None:
    found = list(measurements(root / f"{name}.md"))
    bare = [each for each in found if not {"control", "no_control"} & set(each)]
    assert not bare
    for each in found:
        if "no_control" in each:
            assert len(ast.literal_eval(each["no_control"]).split()) >= 4, "a reason in words"
            assert "control" not in each


def test_the_walk_sees_every_call(root: Path) -> None:
    calls = [len(list(measurements(root / f"{name}.md"))) for name in EXECUTED]
    text = [(root / f"{name}.md").read_text(encoding="utf-8") for name in EXECUTED]
    lines = [sum(line.startswith("show(") for line in page.splitlines()) for page in text]
    assert sum(calls) >= 40
    assert all(call >= line for call, line in zip(calls, lines, strict=True))
