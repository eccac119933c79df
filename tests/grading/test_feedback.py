"""Feedback without leaks: a failed hidden test is named, its source and numbers are not shown."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_code_cell, new_notebook, new_output
from nbgrader.preprocessors import Execute
from traitlets.config import Config

from dlcourse.checks import CheckFailed
from dlcourse.grading.config import REFEREE
from dlcourse.grading.feedback import AT_HOME, HideHiddenTests
from dlcourse.grading.page.content import content
from dlcourse.grading.page.exporter import to_html
from dlcourse.grading.page.marks import MarkedNotebook
from dlcourse.runner.verdict import MIME

HIDDEN = '"""Hidden: other inputs."""\n### BEGIN HIDDEN TESTS\nx = 4711\n{}\n### END HIDDEN TESTS'
CHECK = 'check(x, "right for other inputs", suspects={"the bias was left out": 3})'
VISIBLE = '"""Known."""\ncheck(4, "the known value", "the sign is turned")'


def cell(source: str, *outputs: Any, **meta: Any) -> Any:
    kind = {"grade": True, "solution": False, "locked": True, "grade_id": "a", "points": 1} | meta
    metadata = {"nbgrader": {"schema_version": 3, **kind}}
    return new_code_cell(source, outputs=list(outputs), metadata=metadata, id="cell")


def cleaned(*cells: Any) -> Any:
    notebook, _ = HideHiddenTests().preprocess(new_notebook(cells=list(cells)), {})
    return notebook.cells


def failed(error: BaseException) -> list[Any]:
    """Return the outputs that a kernel gives for an error."""
    text = f"x = 4711\n----> {error}"
    outputs = [new_output("error", ename=type(error).__name__, evalue=str(error), traceback=[text])]
    if isinstance(error, CheckFailed):
        outputs.insert(0, new_output("display_data", data={MIME: error._failure_()}))
    return outputs


def page(*cells: Any) -> str:
    """Return the page of cleaned cells, as HTML."""
    notebook = new_notebook(cells=list(cells))
    return to_html(content(notebook, MarkedNotebook(), "ps9", "ada", "ps9", {}))


def shown(cell: Any) -> str:
    """Return what a learner reads on the page of a failed test."""
    (failed,) = BeautifulSoup(page(cell), "html.parser").select(".failed")
    return " ".join(failed.get_text(" ").split())


def test_a_failed_hidden_check_keeps_its_words_and_loses_its_numbers() -> None:
    error = CheckFailed(
        "right for other inputs",
        diagnosis="the bias was left out",
        given="x = 4711",
        expected="4712",
        got="4711",
        first_difference="[3] is 4711, not 4712",
    )
    (clean,) = cleaned(cell(HIDDEN.format(CHECK), *failed(error)))
    assert clean.source == '"""Hidden: other inputs."""'
    assert "471" not in str(clean)
    assert "471" not in page(clean)
    assert shown(clean).startswith(
        "✗ Hidden test failed: Other inputs. Failed: right for other inputs "
        "Diagnosis: the bias was left out Try: inputs of your own"
    )


def test_a_diagnosis_that_holds_numbers_is_told_without_them() -> None:
    error = CheckFailed(
        "right for other inputs",
        diagnosis="the shape is (4711, 3), not (4711,)",
        general="the shape is not the one that was wanted",
    )
    (clean,) = cleaned(cell(HIDDEN.format(CHECK), *failed(error)))
    assert "Diagnosis: the shape is not the one that was wanted Try:" in shown(clean)


def test_words_that_nobody_wrote_are_not_shown() -> None:
    error = CheckFailed("x is 4711", diagnosis="4711", general="4711", advice="4711 again")
    (clean,) = cleaned(cell(HIDDEN.format(CHECK), *failed(error)))
    assert "471" not in str(clean) + page(clean)
    assert "failed: Other inputs. Diagnosis: the value is not the one" in shown(clean)


@pytest.mark.parametrize(
    "error",
    [
        ValueError("x is 4711\nand 4711"),
        type("NameError", (BaseException,), {})("x is 4711"),
        type("CheckFailed", (Exception,), {})("✗ x\n  Diagnosis: 4711"),
        type("X4711", (Exception,), {})("4711"),
    ],
)
def test_an_error_of_any_class_shows_no_line_and_no_number(error: BaseException) -> None:
    (clean,) = cleaned(cell(HIDDEN.format("fit(x)"), *failed(error)))
    assert "471" not in str(clean) + page(clean)
    assert "failed: Other inputs. Diagnosis: the answer stops with an error" in shown(clean)


def test_an_answer_that_is_missing_is_told() -> None:
    error = NameError("name 'fit' is not defined")
    (clean,) = cleaned(cell(HIDDEN.format("fit(x)"), *failed(error)))
    assert "what the test calls is not defined" in shown(clean)


def test_what_a_function_prints_on_hidden_inputs_is_not_shown() -> None:
    printed = new_output("stream", name="stdout", text="called with 4711")
    (clean,) = cleaned(cell(HIDDEN.format(CHECK), printed))
    assert clean.outputs == []


def test_a_visible_test_before_any_hidden_one_is_left_alone() -> None:
    error = CheckFailed("the known value", expected="4", got="5")
    clean, _ = cleaned(cell(VISIBLE, *failed(error)), cell(HIDDEN.format(CHECK)))
    assert "Expected: 4 Got: 5" in shown(clean)
    assert clean.source == VISIBLE


def test_after_a_hidden_test_a_visible_one_keeps_its_words_and_says_where_to_look() -> None:
    error = CheckFailed("the known value", diagnosis="the sign is turned", got="4711")
    _, clean = cleaned(cell(HIDDEN.format(CHECK)), cell(VISIBLE, *failed(error)))
    assert clean.source == VISIBLE
    wanted = "Failed: the known value Diagnosis: the sign is turned Try: " + AT_HOME
    assert wanted in shown(clean)
    assert "4711" not in page(clean)


def refereed(*cells: Any, told: bool = True, steps: tuple[str, ...] = (REFEREE,)) -> Any:
    """Return cleaned cells of a notebook that says it was refereed."""
    config = Config()
    config.Autograde.autograde_preprocessors = list(steps)
    notebook = new_notebook(cells=list(cells), metadata={"dlcourse": {"refereed": told}})
    return HideHiddenTests(config=config).preprocess(notebook, {})[0].cells


def test_in_a_refereed_notebook_a_visible_test_after_a_hidden_one_shows_its_values() -> None:
    error = CheckFailed("the known value", diagnosis="the sign is turned", got="17.25")
    hidden = CheckFailed("right for other inputs", got="4711")
    cells = [cell(HIDDEN.format(CHECK), *failed(hidden)), cell(VISIBLE, *failed(error))]
    public, clean = refereed(*copy.deepcopy(cells))
    assert "Got:" not in shown(public)
    assert "471" not in str(public)
    assert "Got: 17.25" in shown(clean)
    # A learner's notebook may say what it likes, where the course is not graded by the referee.
    for options in ({"steps": ("nbgrader.preprocessors.Execute",)}, {"told": False}):
        _, clean = refereed(*copy.deepcopy(cells), **options)
        assert "17.25" not in str(clean.outputs)


def test_a_hidden_test_without_a_docstring_is_a_hidden_test() -> None:
    source = "### BEGIN HIDDEN TESTS\nassert f(4711)\n### END HIDDEN TESTS"
    (clean,) = cleaned(cell(source, *failed(AssertionError("4711"))))
    assert shown(clean).startswith("✗ Hidden test failed: A hidden test Diagnosis:")
    assert "4711" not in str(clean) + page(clean)


# --- attacks, in a real kernel -------------------------------------------------------------

SETUP = "from dlcourse.checks import call, check_close"
TEST = """\"\"\"Hidden: other inputs.\"\"\"
### BEGIN HIDDEN TESTS
secret = 4711.25
check_close(call(f, secret), secret + 1, "one more")
### END HIDDEN TESTS"""
LATER = '"""Known."""\ncheck_close(call(g, 1.0), 2.0, "one more")'
FORGED = """
import IPython
fields = dict(what=repr(x), kind="wrong", diagnosis=repr(x), general=repr(x), given=repr(x),
              expected=repr(x), got=repr(x), first_difference=repr(x), advice=repr(x))
IPython.get_ipython().display_pub.publish({"application/vnd.dlcourse.verdict+json": fields})
"""
BODIES = {
    "raise": 'raise ValueError("x\\n" + repr(x))',
    "class_of_a_known_name": 'raise type("NameError", (BaseException,), {})(repr(x))',
    "class_whose_name_tells": "raise type(repr(x), (Exception,), {})()",
    "repr": 'return type("T", (), {"__repr__": lambda self: f"\\n{x}"})()',
    "print": "print(x); return 0",
    "warning": "import warnings, sys; print(x, file=sys.stderr); warnings.warn(repr(x))",
    "name": "f.__name__ = repr(x); raise ValueError",
    "docstring": "f.__doc__ = repr(x); return f",
    "forged": "".join(f"{line}\n    " for line in FORGED.splitlines()) + "raise ValueError",
    "traceback": 'exec(compile(f"\\n\\nraise ValueError # {x}", repr(x), "exec"))',
    "kept": "global kept; kept = x; return 0",
}


def answer(source: str) -> Any:
    return cell(source, grade=False, solution=True, locked=False)


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_no_answer_brings_a_hidden_number_into_feedback(body: str) -> None:
    given = cell(SETUP, grade=False)
    later = "print(*In, *map(str, list(globals().values())))\ndef g(x):\n    print(kept)\n"
    later += "    raise ValueError(repr(kept))"
    cells = [given, answer(f"def f(x):\n    {body}"), cell(TEST), answer(later), cell(LATER)]
    cells += [answer("kept"), answer('raise type(repr(In), (Exception,), {})("\\n".join(In))')]
    notebook, _ = Execute(kernel_name="python3").preprocess(new_notebook(cells=cells), {})
    assert "4711" in str(notebook.cells[4].outputs + notebook.cells[3].outputs), "nothing was tried"
    clean, _ = HideHiddenTests().preprocess(notebook, {})
    for each in clean.cells:
        each.id = "id"  # made by chance, and so may hold the number, as
        each.metadata.pop("execution", None)  # may the microseconds at which a cell was run
    assert "4711" not in str(clean) + page(*clean.cells)
    assert shown(clean.cells[2]).startswith("✗ ")
    assert shown(clean.cells[4]).startswith("✗ ")
