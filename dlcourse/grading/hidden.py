"""Releasing a notebook without its hidden tests, so that what is left of them runs quietly."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import ClearHiddenTests

from dlcourse.grading.versions import ended


class ClearHidden(ClearHiddenTests):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's step, which leaves a bare docstring of a test that is hidden as a whole."""

    def preprocess_cell(
        self, cell: Any, resources: dict[str, Any], cell_index: int
    ) -> tuple[Any, dict[str, Any]]:
        """Take the hidden tests out of a cell, in place."""
        whole = cell.source
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        if cell.cell_type == "code" and cell.source != whole:
            cell.source = ended(cell.source)
        return cell, resources
