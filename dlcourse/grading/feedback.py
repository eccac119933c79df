"""Feedback without leaks: what goes back to a learner names a failed test, but shows no hidden one.

Stock nbgrader prints hidden tests into the feedback, in the cells and in the tracebacks.
"""

from __future__ import annotations

import re
from typing import Any

from nbformat.v4 import new_output
from nbgrader.preprocessors import ClearHiddenTests, NbGraderPreprocessor

# The lines of a check's message that hold a hidden test's numbers.
_NUMBERS = re.compile(r"^  (Input|Expected|Got): .*\n?", re.MULTILINE)
_CHECK = "CheckFailed"


class HideHiddenTests(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Remove hidden tests from cells, and all that could hold their numbers from outputs."""

    def preprocess_cell(
        self, cell: Any, resources: dict[str, Any], cell_index: int
    ) -> tuple[Any, dict[str, Any]]:
        """Clean one cell in place; cells without a hidden test stay as they are."""
        clear = ClearHiddenTests()  # the course keeps nbgrader's own markers
        if clear.begin_test_delimeter not in cell.source:
            return cell, resources
        cell, _ = clear.preprocess_cell(cell, {}, cell_index)
        errors = [o for o in cell.get("outputs", []) if o.output_type == "error"]
        cell.outputs = [self._named(error) for error in errors]
        return cell, resources

    @staticmethod
    def _named(error: Any) -> Any:
        if error.ename == _CHECK:
            message = _NUMBERS.sub("", error.evalue).rstrip()
        else:  # an error of the test cell itself, such as an answer that is not defined
            message = f"✗ the hidden test could not run: {error.ename}"
            if error.ename in ("NameError", "CellTimeoutError"):
                message += f" ({error.evalue or 'it took too long'})"
        return new_output("error", ename=error.ename, evalue=message, traceback=[message])
