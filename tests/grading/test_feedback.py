"""Feedback without leaks: a failed hidden test is named, its source and numbers are not shown."""

from __future__ import annotations

from typing import Any

from nbformat.v4 import new_code_cell, new_notebook, new_output

from dlcourse.checks import CheckFailed
from dlcourse.grading.feedback import HideHiddenTests

HIDDEN = (
    '"""Hidden: other inputs."""\n### BEGIN HIDDEN TESTS\nx = 4711\ncheck(x)\n### END HIDDEN TESTS'
)


def cleaned(source: str, *outputs: Any) -> Any:
    metadata = {"nbgrader": {"grade": True, "grade_id": "a", "points": 1, "schema_version": 3}}
    cell = new_code_cell(source, outputs=list(outputs), metadata=metadata)
    notebook, _ = HideHiddenTests().preprocess(new_notebook(cells=[cell]), {})
    return notebook.cells[0]


def failure(error: Exception) -> Any:
    text = f"x = 4711\n----> {error}"
    return new_output(
        "error", ename=type(error).__name__, evalue=str(error), traceback=[text, str(error)]
    )


def test_a_failed_hidden_check_keeps_its_words_and_loses_its_numbers() -> None:
    error = CheckFailed(
        "right for other inputs",
        diagnosis="the bias was left out",
        given="x = 4711",
        expected="4712",
        got="4711",
        advice="look at the last term",
    )
    cell = cleaned(HIDDEN, failure(error))
    assert cell.source == '"""Hidden: other inputs."""'
    text = str(cell.outputs)
    assert "471" not in text
    assert "right for other inputs" in text
    assert "the bias was left out" in text
    assert "look at the last term" in text


def test_an_error_in_a_hidden_test_shows_no_line_of_it() -> None:
    cell = cleaned(HIDDEN, failure(ValueError("x is 4711")))
    assert "471" not in str(cell)
    assert "could not run: ValueError" in cell.outputs[0].evalue


def test_an_answer_that_is_missing_is_named() -> None:
    cell = cleaned(HIDDEN, failure(NameError("name 'fit' is not defined")))
    assert "name 'fit' is not defined" in cell.outputs[0].evalue


def test_what_a_function_prints_on_hidden_inputs_is_not_shown() -> None:
    cell = cleaned(HIDDEN, new_output("stream", name="stdout", text="called with 4711"))
    assert cell.outputs == []


def test_a_visible_test_is_left_alone() -> None:
    error = CheckFailed("known value", expected="4", got="5")
    cell = cleaned('"""Known."""\ncheck(4)', failure(error))
    assert "Expected:  4" in cell.outputs[0].evalue
    assert "check(4)" in cell.source
