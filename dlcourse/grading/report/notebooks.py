"""The graded notebooks of a course, read quickly; one that is broken is as if it were not there."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dlcourse.grading.bulk.text import read

Notebooks = Mapping[str, Any]  # by name


def graded_notebooks(folder: Path) -> dict[str, Any]:
    """Return by name the notebooks in a folder of course/autograded."""
    found = {}
    for path in sorted(folder.glob("*.ipynb")):
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
            notebook = read(path.read_text(encoding="utf-8"))
            if isinstance(notebook.cells, list) and isinstance(notebook.metadata, dict):
                found[path.stem] = notebook
    return found
