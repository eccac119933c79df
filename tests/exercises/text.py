"""A small assignment to break, made up for the tests of reading."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ASSIGNMENTS = sorted((Path(__file__).resolve().parents[2] / "solutions").glob("*.py"))


def header(kind: str, grade_id: str, points: object = None) -> str:
    """Return a cell's first line, as nbgrader's own metadata in jupytext's percent format."""
    meta: dict[str, Any] = {
        "grade": kind == "test",
        "grade_id": grade_id,
        "locked": kind != "answer",
        "schema_version": 3,
        "solution": kind == "answer",
        "task": False,
    }
    if points is not None:
        meta["points"] = points
    mark = " [markdown]" if kind == "text" else ""
    return f"# %%{mark} nbgrader={json.dumps(meta)}\n"


GOOD = (
    header("text", "double-statement")
    + "# ## 1. Double\n#\n# Twice the number. *2 points.*\n\n"
    + header("answer", "double")
    + "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION\n\n"
    + header("test", "double-known", 1)
    + '"""Twice two is four."""\nassert double(2) == 4\n\n'
    + header("test", "double-random", 1)
    + '"""Hidden: other numbers."""\n### BEGIN HIDDEN TESTS\n'
    + "assert double(17) == 34\n### END HIDDEN TESTS\n"
)
# Another question, whose name goes on from the first one's.
WELL = (
    header("text", "double-well-statement")
    + "# ## 2. Well\n#\n# *4 points.*\n\n"
    + header("answer", "double-well")
    + "### BEGIN SOLUTION\nwell = 2\n### END SOLUTION\n\n"
    + header("test", "double-well-known", 4)
    + '"""It is two."""\nassert well == 2\n'
)
