"""Feedback without leaks: what goes back to a learner names a failed test, but shows no hidden one.

Stock nbgrader runs the tests in the learner's own process, so all that a cell puts out may be made
by an answer that has seen a hidden test: by what it returns, prints or raises, in that test or
later. So from the first hidden test on, feedback holds the words of the tests' authors alone,
chosen by the fields of the failure. Nothing is cut out of a text.

In a refereed notebook no answer has seen a hidden test, so a visible test and a learner's own cell
say all that they found, wherever they stand; a hidden test's own words stay public.
"""

from __future__ import annotations

import ast
import builtins
from dataclasses import asdict
from functools import lru_cache
from typing import Any

from nbformat.notebooknode import from_dict
from nbgrader.preprocessors import NbGraderPreprocessor

from dlcourse.checks.general import SENTENCES
from dlcourse.exercises.regions import HIDDEN
from dlcourse.grading.config import REFEREE
from dlcourse.grading.plain import plain_python
from dlcourse.grading.plan import property_of_cell
from dlcourse.grading.versions import MARK
from dlcourse.runner.verdict import MIME, Failure, VerdictError, failure_from_json
from dlcourse.runner.words import public, words

AT_HOME = "run this test in your notebook: it shows the values"
UNNAMED = "A hidden test"
IS_HIDDEN = "hidden"  # in our part of a cell's metadata: a hidden test was here
_STOPPED = "✗ this cell stopped with {}; run it in your notebook to see why"


class HideHiddenTests(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Remove hidden tests from cells, and all that could hold their numbers from outputs."""

    def preprocess(self, nb: Any, resources: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        """Clean a notebook in place, from its first hidden test on."""
        self._seen = False
        self._refereed = self._is_refereed(nb)
        locked = [c for c in nb.cells if c.cell_type == "code" and _is_given(c)]
        self._given = set().union(*(_texts(cell.source) for cell in locked))
        nb, resources = super().preprocess(nb, resources)
        return nb, resources

    def preprocess_cell(
        self, cell: Any, resources: dict[str, Any], cell_index: int
    ) -> tuple[Any, dict[str, Any]]:
        """Clean one cell in place."""
        hidden = HIDDEN.is_in(cell.source)
        self._seen = self._seen or hidden
        if cell.cell_type != "code" or not (hidden or (self._seen and not self._refereed)):
            return cell, resources
        if _is_test(cell):
            cell.outputs = self._of_test(cell, hidden)
        else:
            cell.outputs = [_error(text) for text in _stopped(cell)]
        if hidden:
            cell.source = _without_hidden(cell.source)
            cell.metadata[MARK] = {IS_HIDDEN: True}
        return cell, resources

    def _is_refereed(self, nb: Any) -> bool:
        """Return whether the referee made the outputs, and ran no hidden test beside an answer.

        The notebook says so; where the course is not graded by the referee, a learner may have.
        """
        steps = map(str, self.config.Autograde.get("autograde_preprocessors", []))
        return REFEREE in steps and nb.metadata.get("dlcourse", {}).get("refereed") is True

    def _of_test(self, cell: Any, hidden: bool) -> list[Any]:
        """Return what failed, as fields and as words of the test's author, or nothing."""
        if not any(map(is_failure, cell.outputs)):
            return []
        authored = _texts(cell.source) | self._given | SENTENCES | {AT_HOME}
        failure = failure_of(cell) or _error_of_test(cell)
        failure = public(failure, property_of_cell(cell.source) or UNNAMED, authored)
        if not hidden and failure.advice is None:
            failure = Failure(failure.what, failure.kind, failure.diagnosis, advice=AT_HOME)
        fields = {"output_type": "display_data", "data": {MIME: asdict(failure)}, "metadata": {}}
        return [from_dict(fields), _error(words(failure))]


def _is_test(cell: Any) -> bool:
    meta = cell.metadata.get("nbgrader", {})
    return bool(meta.get("grade") and not meta.get("solution"))


def _is_given(cell: Any) -> bool:
    """Return whether a cell is the course's own and no test, such as the setup."""
    meta = cell.metadata.get("nbgrader", {})
    return bool(meta.get("locked") and not meta.get("grade") and not meta.get("solution"))


def is_failure(output: Any) -> bool:
    """Return whether nbgrader gives 0 for an output."""
    return bool(output.output_type == "error" or output.get("name") == "stderr")


def failure_of(cell: Any) -> Failure | None:
    """Return the fields that the check handed over beside its words, if they are well-formed."""
    for output in cell.outputs:
        data = output.get("data", {}).get(MIME)
        try:
            return failure_from_json(data)
        except VerdictError:
            continue
    return None


def _error_of_test(cell: Any) -> Failure:
    """Return the fields of an error that is no check's: of a name that is missing, most often."""
    nodes = ast.walk(ast.parse(plain_python(cell.source)))
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    for output in cell.outputs:
        if output.output_type == "error":
            if any(output.evalue == f"name '{name}' is not defined" for name in names):
                return Failure("", "missing")
            if output.ename == "CellTimeoutError":
                return Failure("", "overtime")
    return Failure("", "error")


def _stopped(cell: Any) -> list[str]:
    """Return what is to be said of a cell's errors: of an error, the name that Python gave it."""
    said = []
    for output in cell.outputs:
        if output.output_type == "error":
            known = getattr(builtins, str(output.ename), None)
            is_error = isinstance(known, type) and issubclass(known, BaseException)
            said.append(_STOPPED.format(output.ename if is_error else "an error"))
    return said


@lru_cache(maxsize=2000)
def _without_hidden(source: str) -> str:
    return HIDDEN.removed(source)


@lru_cache(maxsize=2000)
def _texts(source: str) -> frozenset[str]:
    """Return the texts that stand in a cell's code."""
    nodes = ast.walk(ast.parse(plain_python(source)))
    constants = (node.value for node in nodes if isinstance(node, ast.Constant))
    return frozenset(value for value in constants if isinstance(value, str))


def _error(message: str) -> Any:
    said = {"ename": "CheckFailed", "evalue": message, "traceback": [message]}
    return from_dict({"output_type": "error", **said})
