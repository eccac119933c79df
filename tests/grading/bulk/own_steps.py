"""Steps that a course might add to nbgrader's own."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode


class Spelling(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Put a common slip right before a cell is run."""

    slip = Unicode("retrun").tag(config=True)

    def preprocess_cell(
        self, cell: Any, resources: dict[str, Any], index: int
    ) -> tuple[Any, dict[str, Any]]:
        cell.source = cell.source.replace(self.slip, "return")
        return cell, resources


class Lenient(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Forgive a learner who failed a test."""

    test = Unicode("").tag(config=True)

    def preprocess_cell(
        self, cell: Any, resources: dict[str, Any], index: int
    ) -> tuple[Any, dict[str, Any]]:
        of = resources["nbgrader"]["student"], cell.metadata.get("nbgrader", {}).get("grade_id")
        if of == ("wrong", self.test):
            cell.outputs = []
        return cell, resources


class Telling(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Look into what only one process may have."""

    def preprocess(self, nb: Any, resources: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        print(resources["nbgrader"]["db_url"])
        return nb, resources
