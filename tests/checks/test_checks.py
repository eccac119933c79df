"""The checks: what a failing one says, which mistakes it names, and what it lets through."""

from __future__ import annotations

import linecache
import signal
import subprocess
import sys
import warnings
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from dlcourse.checks import (
    Answer,
    CheckFailed,
    call,
    check_close,
    check_derivation,
    check_equal,
    check_formula,
    check_gradient,
    check_unchanged,
)

steady = settings(deadline=None, derandomize=True)


def lines(failed: Callable[[], Any]) -> dict[str, str]:
    """Run a check that fails; return its message, line by line, by what each line is about."""
    with pytest.raises(CheckFailed) as caught:
        failed()
    what, *rest = str(caught.value).splitlines()
    assert what.startswith("✗ ")
    message = {"what": what.removeprefix("✗ ")}
    for line in rest:
        about, said = line.split(":", 1)
        assert about in ("  Diagnosis", "  Input", "  Expected", "  Got", "  Try"), line
        assert said[2 + len("Diagnosis") - len(about) :], "a line that says nothing"
        message[about.strip().lower()] = said.strip()
    return message


def learned(source: str, name: str = "answer") -> Callable[..., Any]:
    """Return the function `f` that a learner's cell defines, with lines that can be quoted."""
    file = f"<{name}>"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    namespace: dict[str, Any] = {"np": np, "warnings": warnings}
    exec(compile(source, file, "exec"), namespace)
    return namespace["f"]


# --- a message -----------------------------------------------------------------------------


def test_a_failure_says_property_diagnosis_input_expected_got_and_advice() -> None:
    f = learned("def f(X, b):\n    return X.sum(axis=0)\n")
    message = lines(
        lambda: check_close(
            call(f, np.array([[1.0, 2.0], [3.0, 4.0]]), 0.5),
            np.array([3.5, 7.5]),
            "the rows are summed",
            suspects={"that is the sum of each column": np.array([4.0, 6.0])},
            advice="look at the axis",
        )
    )
    assert message == {
        "what": "the rows are summed",
        "diagnosis": "that is the sum of each column",
        "input": "X = shape (2, 2), [[1., 2.], [3., 4.]], b = 0.5",
        "expected": "shape (2,), [3.5, 7.5]",
        "got": "shape (2,), [4., 6.]",
        "try": "look at the axis",
    }


def test_what_is_not_known_is_left_out() -> None:
    message = lines(lambda: check_close(2.0, 1.0, "one"))
    assert message == {"what": "one", "expected": "1", "got": "2"}


def test_a_failure_is_an_assertion_that_is_shown_without_a_traceback() -> None:
    with pytest.raises(AssertionError) as caught:
        check_close(2.0, 1.0, "one", suspects={"twice too much": 2.0})
    failed = caught.value
    assert isinstance(failed, CheckFailed)
    assert (failed.what, failed.diagnosis) == ("one", "twice too much")
    assert failed._render_traceback_() == [str(failed)]


def test_a_large_array_is_shown_in_short() -> None:
    f = learned("def f(X):\n    return X * 2\n")
    message = lines(lambda: check_close(call(f, np.ones((200, 30))), np.ones((200, 30)), "kept"))
    assert message["input"].startswith("X = shape (200, 30), [[1., 1., ..., 1., 1.]")
    assert all(len(said) < 200 for said in message.values())


# --- values --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (1.0, 1.0),
        (1, 1.0),
        (True, 1.0),
        (np.float32(1.0), 1.0),
        (np.array(1.0), 1.0),
        (1.0, np.array(1.0)),
        (1 + 1e-9, 1.0),
        (1e-9, 0.0),
        (np.array([1.0, 1e6 + 0.5]), np.array([1.0, 1e6])),
        (np.array([1, 2]), np.array([1.0, 2.0])),
        (np.array([0.1, 0.2], dtype=np.float32), np.array([0.1, 0.2])),
        (np.array([0.10001, 0.2], dtype=np.float32), np.array([0.1, 0.2])),
        (np.array([np.inf, -np.inf, 1.0]), np.array([np.inf, -np.inf, 1.0])),
        (np.empty((0, 3)), np.empty((0, 3))),
        ([1, 2], [1, 2]),
    ],
)
def test_a_close_answer_passes(answer: Any, expected: Any) -> None:
    check_close(answer, expected, "close")
    check_close(Answer("f", answer), expected, "close")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (1.001, 1.0),
        (-1.0, 1.0),
        (0.001, 0.0),
        (1e-12, 2e-12),
        (np.array([0.1, 0.2]) + 2e-6, np.array([0.1, 0.2])),
        (np.array([0.101, 0.2], dtype=np.float32), np.array([0.1, 0.2])),
        (np.array([1.0, np.inf]), np.array([1.0, -np.inf])),
        (np.array([2.0, np.inf]), np.array([1.0, np.inf])),
    ],
)
def test_another_answer_fails(answer: Any, expected: Any) -> None:
    lines(lambda: check_close(answer, expected, "close"))


@steady
@given(hnp.arrays(np.float64, hnp.array_shapes(), elements=st.floats(-1e9, 1e9)), st.data())
def test_every_array_passes_against_itself_and_no_other_entry_passes(
    x: Any, data: st.DataObject
) -> None:
    check_close(x.copy(), x, "the same")
    spoiled = x.copy()
    where = tuple(data.draw(st.integers(0, n - 1)) for n in x.shape)
    spoiled[where] += 1e-5 * (np.abs(x).max() or 1.0)
    lines(lambda: check_close(spoiled, x, "the same"))


def test_the_tolerance_is_a_share_of_the_largest_expected_value() -> None:
    check_close(np.array([1000.0, 1.5]), np.array([1000.0, 1.0]), "rough", tolerance=1e-3)
    lines(lambda: check_close(1.5, 1.0, "rough", tolerance=1e-3))


@pytest.mark.parametrize("dtype", [bool, np.int32, np.int64, np.uint8, np.float32, np.float64])
def test_labels_may_be_of_any_kind_of_number(dtype: Any) -> None:
    check_equal(np.array([0, 1, 1]).astype(dtype), np.array([0, 1, 1]), "labels")
    wrong = np.array([0, 1, 0]).astype(dtype)
    lines(lambda: check_equal(wrong, np.array([0, 1, 1]), "labels"))


def test_labels_have_no_tolerance_but_a_rounded_suspect_is_still_named() -> None:
    lines(lambda: check_equal(np.array([0.0, 1.0 - 1e-9]), np.array([0, 1]), "labels"))
    message = lines(
        lambda: check_equal(
            1 / (1 + np.exp(-np.array([-4.0, 4.0]))),
            np.array([0, 1]),
            "labels",
            suspects={"these are probabilities": np.array([0.01798621, 0.98201379])},
        )
    )
    assert message["diagnosis"] == "these are probabilities"


# --- mistakes that every answer can have ---------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "expected", "diagnosis"),
    [
        (None, np.ones(2), "returns None"),
        ([1.0, 1.0], np.ones(2), "a list, not an array"),
        ((1.0, 1.0), np.ones(2), "a tuple, not an array"),
        ([[1.0], [1.0, 2.0]], np.ones(2), "a list, not an array"),
        (np.ones(3), np.ones(2), "the length is 3, not 2"),
        (np.ones((2, 1)), np.ones(2), "the shape is (2, 1), not (2,)"),
        (1.0, np.ones(2), "one number"),
        (np.ones(1), 1.0, "an array of shape (1,)"),
        (np.ones(2) + 1j, np.ones(2), "complex"),
        (1j, 1.0, "complex"),
        (np.array([1.0, None]), np.ones(2), "an array of objects"),
        (np.array(["1.0", "1.0"]), np.ones(2), "an array of text"),
        ("1.0", 1.0, "str, which is no number"),
        ({"a": 1.0}, 1.0, "dict, which is no number"),
        (np.exp, 1.0, "no number"),
        (np.array([1.0, np.nan]), np.ones(2), "there is a NaN"),
        (np.nan, 1.0, "there is a NaN"),
        (np.array([1.0, np.inf]), np.ones(2), "there is an infinity"),
    ],
)
def test_what_is_no_answer_of_the_wanted_kind_is_named(
    answer: Any, expected: Any, diagnosis: str
) -> None:
    message = lines(lambda: check_close(answer, expected, "ones"))
    assert diagnosis in message["diagnosis"]
    assert message["expected"]
    assert message["got"]


def test_a_list_is_told_how_to_become_an_array() -> None:
    assert "np.array" in lines(lambda: check_close([1.0], np.ones(1), "ones"))["try"]


def test_printing_instead_of_returning_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    f = learned("def f(x):\n    print(x * 2)\n")
    message = lines(lambda: check_close(call(f, 3.0), 6.0, "twice"))
    assert "return, not print" in message["diagnosis"]
    assert capsys.readouterr().out == ""


def test_a_missing_return_is_named() -> None:
    message = lines(lambda: check_close(call(learned("def f(x):\n    x * 2\n"), 3.0), 6.0, "twice"))
    assert "f returns None" in message["diagnosis"]
    assert "return" in message["diagnosis"]


@pytest.mark.parametrize("came", [2.0, np.float32(2.0), np.array(2), 2 + 1e-9])
def test_a_suspect_is_named_by_its_value_alone(came: Any) -> None:
    message = lines(lambda: check_close(came, 1.0, "one", suspects={"a": 3.0, "b": 2.0}))
    assert message["diagnosis"] == "b"


def test_two_suspects_that_give_the_same_are_both_named() -> None:
    message = lines(lambda: check_close(2.0, 1.0, "one", suspects={"a": 3.0, "b": 2.0, "c": 2.0}))
    assert message["diagnosis"] == "b; or: c"


def test_a_suspect_may_have_another_shape_or_be_nan_in_places() -> None:
    suspects = {"a column": np.ones((2, 1)), "overflow": np.array([np.nan, 0.0])}
    for came, diagnosis in ((np.ones((2, 1)), "a column"), (np.array([np.nan, 0]), "overflow")):
        message = lines(lambda came=came: check_close(came, np.zeros(2), "0", suspects=suspects))  # type: ignore[misc]
        assert message["diagnosis"] == diagnosis


def test_a_suspect_that_is_right_here_does_not_blame_the_right_answer() -> None:
    check_close(1.0, 1.0, "one", suspects={"the same on this input": 1.0})
    check_close((1.0, 2.0), (1.0, 2.0), "two", suspects={"the same on this input": (1.0, 2.0)})


@pytest.mark.parametrize(
    "value",
    [Fraction(1, 2), Decimal("0.5"), sp.Rational(1, 2), sp.Float(0.5), sp.Integer(1) / 2],
)
def test_every_kind_of_number_is_read_as_one(value: Any) -> None:
    check_close(value, 0.5, "half")
    check_close([value, 1], [0.5, 1.0], "half")
    check_close((value, 1), (0.5, 1.0), "half")
    assert "diagnosis" not in lines(lambda: check_close(value, 0.25, "a quarter"))


def test_a_long_whole_number_is_a_number() -> None:
    check_close(10**30, 1e30, "large")
    check_close(-(10**400), -np.inf, "too large for a float")
    assert "no number" in lines(lambda: check_close(sp.Symbol("x"), 1.0, "one"))["diagnosis"]


@pytest.mark.parametrize(
    ("came", "wanted", "shown"),
    [
        (1 / 3, 0.33333, ("0.33333", "0.333333")),
        (1.0000012, 1.0, ("1", "1.0000012")),
        (np.array([1.0, 2.000004]), np.array([1.0, 2.0]), ("[1., 2.]", "[1. , 2.000004]")),
        (np.float32(0.1), 0.2, ("0.2", "0.1")),
        (1e16 + 2e10, 1e16, ("1e+16", "1.000002e+16")),
    ],
)
def test_expected_and_got_never_look_the_same(
    came: Any, wanted: Any, shown: tuple[str, str]
) -> None:
    message = lines(lambda: check_close(came, wanted, "close", tolerance=1e-9))
    assert message["expected"] != message["got"]
    assert message["expected"].endswith(shown[0])
    assert message["got"].endswith(shown[1])


def test_a_large_array_shows_the_first_entry_that_differs_with_its_place() -> None:
    wanted = np.zeros((20, 30))
    came = wanted.copy()
    came[3, 7], came[9, 9] = 1e-5 + 1e-12, 1.0
    message = lines(lambda: check_close(came, wanted, "zeros"))
    assert message["expected"].endswith("[0., 0., ..., 0., 0.]]; [3, 7] is 0")
    assert message["got"].endswith("[0., 0., ..., 0., 0.]]; [3, 7] is 1e-05")
    message = lines(lambda: check_close(wanted + 1 + 1.5e-9, wanted + 1, "ones", tolerance=1e-9))
    assert message["got"].endswith("[0, 0] is 1.0000000015")


# --- tuples --------------------------------------------------------------------------------

WANTED = (np.array([1.0, 2.0]), 3.0, [2, 1, 0])
PARTS = ("w", "b", "mistakes")


def in_parts(answer: Any, suspects: dict[str, Any] | None = None) -> None:
    check_close(Answer("fit", answer), WANTED, "trained", parts=PARTS, suspects=suspects)


def test_a_tuple_or_a_list_of_the_right_parts_passes() -> None:
    in_parts((np.array([1.0, 2.0]), 3.0, [2, 1, 0]))
    in_parts([np.array([1, 2]), np.float32(3), np.array([2, 1, 0])])


@pytest.mark.parametrize(
    ("answer", "what", "says"),
    [
        ((np.ones(2), 3.0, [2, 1, 0]), "(w)", "[1., 1.]"),
        ((np.array([1.0, 2.0]), 4.0, [2, 1, 0]), "(b)", "4"),
        ((np.array([1.0, 2.0]), 3.0, [2, 1, 1]), "(mistakes)", "[2, 1, 1]"),
        ((np.array([1.0, 2.0]), 3.0, [2, 1]), "(mistakes)", "the length is 2, not 3"),
        ((np.array([1.0, 2.0]), None, [2, 1, 0]), "(b)", "b is None"),
        (([1.0, 2.0], 3.0, [2, 1, 0]), "(w)", "w is a list, not an array"),
        ((np.array([1.0, 2.0]), "3", [2, 1, 0]), "(b)", "b is str, which is no number"),
    ],
)
def test_the_part_that_is_wrong_is_named(answer: Any, what: str, says: str) -> None:
    message = lines(lambda: in_parts(answer))
    assert message["what"] == f"trained {what}"
    assert says in message.get("diagnosis", "") + message["got"]


@pytest.mark.parametrize(
    ("answer", "diagnosis"),
    [
        (np.ones(2), "fit returns 1 value, not 3"),
        ((np.ones(2), 3.0), "fit returns 2 values, not 3"),
        ((), "fit returns 0 values, not 3"),
        (None, "fit returns None"),
        ((3.0, np.array([1.0, 2.0]), [2, 1, 0]), "another order"),
    ],
)
def test_too_few_values_or_another_order_is_named(answer: Any, diagnosis: str) -> None:
    message = lines(lambda: in_parts(answer))
    assert diagnosis in message["diagnosis"]
    assert message["try"] == "end with: return w, b, mistakes"


def test_two_small_numbers_that_would_be_right_exchanged_are_asked_about() -> None:
    message = lines(lambda: check_close(Answer("gaps", (0.0, 3.0)), (3.0, 0.0), "two"))
    assert "diagnosis" not in message  # a 0 may be there for many reasons
    message = lines(lambda: check_close(Answer("gaps", (2.0, 3.0)), (3.0, 2.0), "two"))
    assert message["diagnosis"] == "these would be right in another order: are they exchanged?"
    message = lines(lambda: check_close(Answer("gaps", (np.e, np.pi)), (np.pi, np.e), "two"))
    assert message["diagnosis"] == "the values are right, but in another order"


def test_a_suspect_of_a_tuple_is_named_with_the_part_that_it_spoils() -> None:
    suspects = {"b is not updated": (np.array([1.0, 2.0]), 0.0, [2, 1, 0])}
    message = lines(lambda: in_parts((np.array([1.0, 2.0]), 0.0, [2, 1, 0]), suspects))
    assert message["diagnosis"] == "b is not updated"
    assert (message["expected"], message["got"]) == ("b = 3", "b = 0")


def test_parts_without_names_are_numbered() -> None:
    assert lines(lambda: check_close((1.0, 3.0), (1.0, 2.0), "two"))["what"] == "two (value 2)"


# --- calling -------------------------------------------------------------------------------


def test_a_call_keeps_the_name_the_value_the_input_and_what_was_printed() -> None:
    f = learned("def f(x, y):\n    print('hello')\n    return x + y\n")
    answer = call(f, 1.5, np.array([1, 2]))
    assert (answer.name, answer.given) == ("f", "x = 1.5, y = shape (2,), [1, 2]")
    np.testing.assert_array_equal(answer.value, [2.5, 3.5])
    assert answer.printed == "hello\n"
    assert answer.changed == ()
    check_unchanged(answer)


def test_a_call_passes_copies_and_notices_which_arguments_changed() -> None:
    f = learned("def f(w, x, seen):\n    w += 1\n    seen.append(1)\n    return w + x\n")
    w, x, seen = np.array([1.0, np.nan]), np.array([np.nan, 2.0]), [0]
    answer = call(f, w, x, seen)
    np.testing.assert_array_equal(w, [1.0, np.nan])
    assert seen == [0]
    assert answer.changed == ("w", "seen")
    message = lines(lambda: check_unchanged(answer, "w is kept"))
    assert message["what"] == "w is kept"
    assert "f changed its argument w and seen in place" in message["diagnosis"]
    assert "w = w + …" in message["try"]


def test_the_answer_may_be_the_argument_itself_without_changing_the_callers() -> None:
    x = np.zeros(2)
    answer = call(learned("def f(x):\n    return x\n"), x)
    assert answer.value is not x
    check_unchanged(answer)


def test_an_answer_that_is_not_written_yet_is_named() -> None:
    message = lines(lambda: call(learned("def f(x):\n    raise NotImplementedError()\n"), 1))
    assert message["what"] == "f is answered"
    assert "raise NotImplementedError()" in message["got"]
    assert "Traceback" not in str(message)


def test_what_an_answer_raises_is_shown_with_its_own_line() -> None:
    f = learned("def f(x):\n    y = np.zeros(3)\n    return y[x]  # too far\n")
    message = lines(lambda: call(f, 7))
    assert message["what"] == "f runs without an error"
    assert message["input"] == "x = 7"
    assert message["got"].startswith("IndexError: index 7 is out of bounds")
    assert message["got"].endswith("(line 3: `return y[x]  # too far`)")


@pytest.mark.parametrize(
    ("argument", "code"),
    [
        (0.1, "0.1"),
        (np.float64(2), "2.0"),
        (np.array([[0.1, 2.0]]), "np.array([[0.1, 2.0]])"),
        (np.array([1, 2]), "np.array([1, 2])"),
        (np.array([0.5], dtype=np.float32), "np.array([0.5], dtype=np.float32)"),
        (np.array([np.nan, -np.inf]), "np.array([np.nan, -np.inf])"),
        ((1, "a", None, [True]), "(1, 'a', None, [True])"),
        ((1,), "(1,)"),
    ],
)
def test_an_input_that_is_shown_whole_can_be_pasted(argument: Any, code: str) -> None:
    message = lines(lambda: call(learned("def f(x):\n    1/0\n"), argument))
    assert message["try"] == f"run this in a cell of your own: f({code})"
    seen: list[Any] = []
    eval(f"f({code})", {"np": np, "f": seen.append})
    np.testing.assert_equal(seen[0], argument)


@pytest.mark.parametrize("argument", [np.ones(13), np.exp, np.random.default_rng(0), "x" * 300])
def test_nobody_is_told_to_run_what_is_not_shown_whole(argument: Any) -> None:
    assert "try" not in lines(lambda: call(learned("def f(x):\n    1/0\n"), argument))


def test_an_error_deep_in_a_library_is_shown_at_the_learners_line() -> None:
    f = learned("def f(x):\n    z = 1\n    return np.linalg.inv(x)\n")
    assert "(line 3: `return np.linalg.inv(x)`)" in lines(lambda: call(f, np.zeros((2, 2))))["got"]


@pytest.mark.parametrize(
    ("body", "argument", "error", "diagnosis"),
    [
        ("return 1 if x > 0 else 0", np.ones(2), "ValueError", "about a whole array"),
        ("return float(x)", np.ones(2), "TypeError", "where one number is wanted"),
        ("return x + np.ones(3)", np.ones(2), "ValueError", "shapes that do not fit together"),
        ("return x @ np.ones(3)", np.ones(2), "ValueError", "cannot be multiplied so"),
        ("return 1 / x", 0, "ZeroDivisionError", "divided by zero"),
        ("return f(x)", 0, "RecursionError", "calls itself without an end"),
        ("x += 0.5; return x", np.array([1]), "UFuncTypeError", "whole numbers"),
        ("exit()", 0, "SystemExit", "use return"),
        ("raise LookupError(x)", 0, "LookupError", None),
        ("return {}[x]", 0, "KeyError", "a key is asked for"),
        ("return x ^ 2", 2.5, "TypeError", "a power is written **"),
        ("return x ^ 2", np.ones(2), "TypeError", "a power is written **"),
        ("return x ^ 2", 2, None, None),
        ("return (x > 0) - (x < 0)", np.ones(2), "TypeError", "True and False can't be subtracted"),
        ("return x[3]", np.ones(3), "IndexError", "places count from 0"),
        ("return [1, 2][x]", 2, "IndexError", "places count from 0"),
        ("return x[0, 0]", np.ones(3), "IndexError", "than the array has axes"),
        ("return x[1.0]", np.ones(3), "IndexError", "a whole number"),
        ("P = np.zeros((3, 3)); P[0:-0, 0:-0] = x", np.ones((3, 3)), "ValueError", "p + H"),
        ("P = np.zeros((3, 3)); P[1:] = x", np.ones((3, 3)), "ValueError", "has another shape"),
        ("return x(1 - x)", np.ones(3), "TypeError", "a product needs its *"),
        ("return f.x[0] if 0 else None[0]", 1, "TypeError", "square brackets"),
        ("return None + x", 1, "TypeError", "a value on the way is None"),
        ("return [1.0] * x", 0.5, "TypeError", "a list is no array"),
        ("return [1.0].shape", 0.5, "AttributeError", "a list is no array"),
        ("return x.shape", 0.5, "AttributeError", "a single number is no array"),
        ("return np.max(x)", np.empty(0), "ValueError", "an empty array has no largest"),
        ("y = y + x; return y", 1, "UnboundLocalError", "before it has a value"),
        ("return np.uint8(300)", 1, "OverflowError", "too large"),
        ("return x @ x", np.ones((2, 3)), "ValueError", "is a transpose missing or too much"),
        ("return x @ x", 2.0, "TypeError", "here stands a single number"),
        ("return np.ones(3) @ x", 2.0, "ValueError", "here stands a single number"),
        ("return x + np.ones((2, 2))", np.ones(3), "ValueError", "aligned from the right"),
        ("x += np.ones((2, 3)); return x", np.ones(3), "ValueError", "keep the shape"),
        ("return x.reshape(2, 2)", np.ones(3), "ValueError", "as many entries as it has"),
        ("n, m = x.shape", np.ones(3), "ValueError", "more names than values"),
        ("n, m = x", np.ones(3), "ValueError", "fewer names than values"),
        ("n, m = 1.0", 1, "TypeError", "a single value stands where several"),
        ("return {x: 1}", np.ones(3), "TypeError", "can be no key"),
        ("return np.sum(x, axis=1)", np.ones(3), "AxisError", "a vector has axis 0 alone"),
        ("return [[1.0]][0, 0]", 1, "TypeError", "write [i][j]"),
        ("y = (1, 2); y[0] = x", 1, "TypeError", "round brackets"),
        ("return (1.0, 2.0) + x", 1.0, "TypeError", "joins a list, a tuple or a text"),
        ("return -str(x)", 1.0, "TypeError", "a sign or abs stands before"),
        ("return [1.0] + x", 1.0, "TypeError", "an array, which can be added to"),
        ("return [1.0] - x", 1.0, "TypeError", "np.array(…) makes an array"),
        ("return -[1.0]", 1.0, "TypeError", "np.array(…) makes an array"),
        ("return x * f", 1.0, "TypeError", "round brackets call it"),
        ("return x * len", 1.0, "TypeError", "round brackets call it"),
        ("return f(x, x)", 1.0, "TypeError", "more or fewer arguments"),
        ("return f(z=x)", 1.0, "TypeError", "it does not know"),
        ("for y in 3: pass", 1.0, "TypeError", "write range(n)"),
        ("return len(x)", 1.0, "TypeError", "has no length"),
        ("return np.expp(x)", 1.0, "AttributeError", "is it misspelled?"),
        ("return x.append(1)", np.ones(3), "AttributeError", "as append does"),
        ("return (1, 2).sum()", 1.0, "AttributeError", "left of the dot"),
        ("import math; return math.exp(x)", 1000.0, "OverflowError", "math.exp(1000)"),
        ("np.seterr(all='raise'); return np.exp(x)", np.full(2, 1e3), "Floating", "e^x overflows"),
        ("np.seterr(all='raise'); return np.log(x)", np.zeros(2), "Floating", "logarithm of 0"),
        ("np.seterr(all='raise'); return x / x", np.zeros(2), "Floating", "0/0"),
        ("np.seterr(all='raise'); return 1 / x", np.zeros(2), "Floating", "divided by zero"),
        ("return np.array([2]) ** -1", 1.0, "ValueError", "can't have a negative power"),
        ("return float('x')", 1.0, "ValueError", "a text stands where"),
        ("assert x == 2", 1.0, "AssertionError", "does not hold on this input"),
        (
            "from dlcourse.layers import Flatten; from dlcourse.network import Sequential; "
            "layer = Flatten(); return Sequential(layer, layer)",
            1.0,
            "ValueError",
            "make a new one for each place",
        ),
        (
            "from dlcourse.layers import Flatten; return Flatten().forward(x)",
            np.ones(3),
            "ValueError",
            "what a function of the course was given does not fit",
        ),
    ],
)
def test_a_common_error_is_put_in_plain_words(
    body: str, argument: Any, error: str | None, diagnosis: str | None
) -> None:
    f = learned(f"import sys\nexit = sys.exit\ndef f(x):\n    {body}\n")
    if error is None:
        call(f, argument)
        return
    message = lines(lambda: call(f, argument))
    assert message["got"].startswith(error)
    assert (diagnosis is None) == ("diagnosis" not in message)
    assert (diagnosis or "") in message.get("diagnosis", "")


@pytest.mark.parametrize(
    "body",
    ["while True: pass", "try:\n        while True: abs(x)\n    except Exception: return x"],
)
def test_an_endless_loop_is_stopped_and_named(body: str) -> None:
    message = lines(lambda: call(learned(f"def f(x):\n    {body}\n"), 5, seconds=0.3))
    assert message["what"] == "f returns"
    assert message["input"] == "x = 5"
    assert message["got"] == "no answer after 0.3 seconds"
    assert "loop" in message["try"]


def test_the_timer_is_put_back_after_every_call() -> None:
    before = signal.getsignal(signal.SIGALRM)
    call(abs, -1)
    lines(lambda: call(learned("def f():\n    while True: pass\n"), seconds=0.3))
    lines(lambda: call(learned("def f():\n    1/0\n")))
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.mark.parametrize("value", [None, 3.0, "text", np.ones(2), ...])
def test_what_is_no_function_is_named(value: Any) -> None:
    message = lines(lambda: call(value, 1))
    assert "is a function" in message["what"]
    assert "def" in message["try"]


def test_a_wrong_number_of_arguments_is_an_error_like_any_other() -> None:
    message = lines(lambda: call(learned("def f(x):\n    return x\n"), 1, 2))
    assert message["input"] == "x = 1, argument 2 = 2"
    assert "TypeError: f() takes 1 positional argument but 2 were given" in message["got"]


def test_warnings_of_an_answer_reach_neither_stderr_nor_the_result(
    capfd: pytest.CaptureFixture[str],
) -> None:
    f = learned(
        "def f(x):\n    warnings.warn('mind')\n    return 1 / (1 + np.exp(-x)) + 0 * np.log(-1.0)\n"
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        answer = call(f, np.array([-1000.0]))
        check_close(np.array([1e200]) ** 1, np.array([1e200]), "huge")
        lines(lambda: check_close(answer, np.array([0.0]), "no NaN"))
        lines(lambda: check_close(np.array([np.inf, np.nan]), np.array([1.0, 2.0]), "no NaN"))
    assert capfd.readouterr() == ("", "")


def test_an_answer_does_not_change_how_numpy_treats_errors() -> None:
    before = np.geterr()
    f = learned("def f(x):\n    np.seterr(all='raise')\n    return x / 0\n")
    with pytest.raises(CheckFailed, match="FloatingPointError"):
        call(f, np.ones(2))
    assert np.geterr() == before


def test_what_an_answer_prints_is_kept_from_the_page_and_the_stream_is_put_back(
    capsys: pytest.CaptureFixture[str],
) -> None:
    stream = sys.stdout
    assert call(learned("def f():\n    print('secret')\n    return 1\n")).printed == "secret\n"
    lines(lambda: call(learned("def f():\n    print('secret')\n    1/0\n")))
    assert sys.stdout is stream
    assert capsys.readouterr().out == ""


# --- formulas ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("log(p/(1-p))", "log(p/(1-p))"),
        ("-log((1-p)/p)", "log(p/(1-p))"),
        ("log(p) - log(1 - p)", "log(p/(1-p))"),
        ("-ln(1/p - 1)", "log(p/(1-p))"),
        ("2*log(sqrt(p/(1-p)))", "log(p/(1-p))"),
        ("log(abs(p/(1-p)))", "log(p/(1-p))"),  # right wherever the expected has a value
        ("1 - 1/(1 + e^p)", "sigma(p)"),
        ("p*p/p", "p"),
        ("(p² - 1)/(p - 1)", "p + 1"),
        ("2*p", sp.Symbol("p") * 2),
        ("0.5", 0.5),
        ("p*diff(p^2, p)/p", "2*p"),
        ("c = 2*p", "2*p"),
        ("p >= 0", "2*p >= 0"),
    ],
)
def test_every_equivalent_form_of_a_formula_passes(text: str, expected: Any) -> None:
    check_formula(text, expected, "the threshold", symbols=["p"])


def test_a_wrong_formula_fails_with_a_counterexample_and_its_mistake() -> None:
    message = lines(
        lambda: check_formula(
            "p^2",
            "2*p",
            "the slope of p²",
            symbols=["p"],
            suspects={"twice": "4*p", "that is p² itself": "p*p"},
            advice="differentiate",
        )
    )
    assert message == {
        "what": "the slope of p²",
        "diagnosis": "that is p² itself",
        "input": "p = 1",
        "expected": "2",
        "got": "1 from p^2",
        "try": "differentiate",
    }


def test_a_formula_may_be_checked_at_some_values_alone() -> None:
    check_formula("x1 + w1", "x1", "at w1 = 0", symbols=["x1", "w1"], at={"w1": 0})
    message = lines(
        lambda: check_formula(
            "x1 - w1",
            "x1 + 2",
            "at w1 = 2",
            symbols=["x1", "w1"],
            at={"w1": 2},
            suspects={"the sign": "x1 - w1", "its value": "x1 - 2"},
        )
    )
    assert message["diagnosis"] == "the sign"
    assert "w1 = 2" in message["input"]


@pytest.mark.parametrize(
    ("text", "diagnosis"),
    [
        ("", "the formula is empty"),
        (None, "the formula is empty"),
        (..., "the formula is empty"),
        ("...", "the formula is empty"),
        ("2p", "write 2*p"),
        ("diff(p^2, p)", "that is the question again"),
        ("diff(p^2 + 1, p) + 0", "that is the question again"),
        ("q + 1", "unknown name 'q'"),
        ("2*p = p + p", "that is a comparison"),
        ("__import__('os')", "a quote"),
        ("__import__(p)", "unknown name '__import__'"),
        (2.0, "got float; wanted a formula as text"),
        (["p"], "got list; wanted a formula as text"),
        ("p >= 0", "that is a comparison"),
        ("exp(exp(exp(p)))", "too large"),
    ],
)
def test_what_is_no_formula_is_named(text: Any, diagnosis: str) -> None:
    message = lines(lambda: check_formula(text, "2*p", "the slope", symbols=["p"]))
    assert message["what"] == "the slope"
    assert diagnosis in message["diagnosis"]


@pytest.mark.parametrize(
    "text",
    [
        "log(-p² - 1)",  # no real value anywhere
        "√(-1)*p",  # a real value at p = 0 alone, where it is right
        "1 + √(-(p-1)²)",  # likewise at p = 1
    ],
)
def test_a_formula_without_real_values_does_not_pass_where_it_has_none(text: str) -> None:
    assert "no real value" in lines(lambda: check_formula(text, "p", "p", symbols=["p"]))["got"]


def test_a_formula_right_at_the_simple_points_alone_fails() -> None:
    zero_there = "p*(p-1)*(p+1)*(p-2)*(p+2)*(2*p-1)*(p-3)"
    lines(lambda: check_formula(f"p + {zero_there}", "p", "p", symbols=["p"]))
    lines(lambda: check_formula("p + 10^-9*p^2", "p", "p", symbols=["p"]))
    lines(lambda: check_formula("10^-14*p", "0", "p", symbols=["p"]))


def test_a_formula_out_of_reach_at_the_given_values_is_answered_all_the_same() -> None:
    with pytest.raises(CheckFailed):
        check_formula("w2^(w2^64)", "-w1", "the slope", symbols=["w1", "w2"], at={"w1": 2, "w2": 4})


def test_what_is_no_text_is_no_formula() -> None:
    with pytest.raises(CheckFailed, match="wanted a formula as text"):
        check_formula(np.ones(2), "p", "c", symbols=["p"])


def test_what_an_answer_writes_to_stderr_is_kept_from_the_grader(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def loud(x: float) -> float:
        print("on the way", file=sys.stderr)
        return x

    check_close(call(loud, 2.0), 2.0, "as it came")
    assert capsys.readouterr().err == ""


def test_arguments_that_cannot_be_compared_are_not_called_changed() -> None:
    def same(x: object) -> object:
        return x

    for argument in (float("nan"), np.random.default_rng(0), [np.ones(2), np.zeros(3)]):
        check_unchanged(call(same, argument))


def test_a_list_whose_array_was_changed_is_named() -> None:
    def change(parts: list[np.ndarray]) -> None:
        parts[0] += 1

    with pytest.raises(CheckFailed, match="changed its argument parts in place"):
        check_unchanged(call(change, [np.ones(2)]))


def test_an_object_that_cannot_be_shown_gets_a_sentence() -> None:
    class Odd:
        def __repr__(self) -> str:
            raise RuntimeError

        def __array__(self, *_: object, **__: object) -> np.ndarray:
            raise RuntimeError

    with pytest.raises(CheckFailed, match="a Odd that cannot be shown"):
        check_close(call(lambda: Odd()), 1.0, "one")


def test_a_very_long_number_is_shown_in_six_digits() -> None:
    text = "*".join(["10^60"] * 90)
    with pytest.raises(CheckFailed, match=r"1\.00000e\+5400"):
        check_formula(text, "1", "one", symbols=["p"])


def test_a_gradient_is_held_against_centred_differences() -> None:
    x = np.array([[0.3, -1.2], [2.0, 0.7]])
    check_gradient(np.cos(x), lambda v: float(np.sin(v).sum()), x, "the slope of sin")
    with pytest.raises(CheckFailed, match="Diagnosis: the sign"):
        check_gradient(
            -np.cos(x),
            lambda v: float(np.sin(v).sum()),
            x,
            "the slope of sin",
            suspects={"the sign": -np.cos(x)},
        )


# --- derivations ---------------------------------------------------------------------------

SIGMOID = [
    "diff(1/(1 + exp(-x)), x)",
    "-1 * (1 + exp(-x))^-2 * (-exp(-x))",
    "exp(-x) / (1 + exp(-x))^2",
    "1/(1 + exp(-x)) * exp(-x)/(1 + exp(-x))",
    "sigma(x) * (1 - sigma(x))",
]


def derive(lines: Any, **options: Any) -> None:
    check_derivation(
        lines,
        "diff(sigma(x), x)",
        "σ′, line by line",
        symbols=["x"],
        last="sigma(x) * (1 - sigma(x))",
        **options,
    )


@pytest.mark.parametrize(
    "lines",
    [
        SIGMOID,
        tuple(SIGMOID),
        "\n".join(SIGMOID),
        [*SIGMOID[:-1], "(1 - sigmoid(x))·σ(x)/1"],
    ],
)
def test_a_derivation_that_follows_passes(lines: Any) -> None:
    derive(lines)


def test_the_first_line_that_does_not_follow_is_named_with_its_values() -> None:
    wrong = [*SIGMOID]
    wrong[2] = "-exp(-x) / (1 + exp(-x))^2"
    slip = {"two minus signs make a plus": "-exp(-x) / (1 + exp(-x))^2"}
    with pytest.raises(CheckFailed) as failed:
        derive(wrong, suspects=slip)
    message = str(failed.value)
    assert "line 3 does not follow from line 2: two minus signs make a plus" in message
    assert "Input:     x = 0" in message
    assert "Expected:  1/4" in message
    assert "-1/4 from -exp(-x) / (1 + exp(-x))^2" in message


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (None, "there are no lines yet"),
        (..., "there are no lines yet"),
        ([], "there are no lines yet"),
        ("", "there are no lines yet"),
        (5, "there are no lines yet"),
        ([1, 2, 3], "line 1: got int"),
        ([SIGMOID[0], "exp(-x", SIGMOID[4]], "line 2:"),
        (["x", "x + 0", "x"], "line 1 has to equal diff(sigma(x), x)"),
        (SIGMOID[:4], "not yet sigma(x) * (1 - sigma(x))"),
        ([*SIGMOID[:-1], "(1 - 1/(1 + exp(-x))) / (1 + exp(-x))"], "not yet sigma(x)"),
        (SIGMOID[1:], "the first one is a later step: begin with diff(sigma(x), x)"),
        ([SIGMOID[0], f"({SIGMOID[4]})^1/1", SIGMOID[4]], "steps are missing"),
        ([SIGMOID[0], f"{SIGMOID[4]} + 1 - 1", SIGMOID[4]], "steps are missing"),
        ([SIGMOID[0], "(sigma(x) - 1)*(-sigma(x))", SIGMOID[4]], "steps are missing"),
        ([SIGMOID[0], "diff((exp(-x) + 1)^-1, x)", SIGMOID[4]], "steps are missing"),
        ([SIGMOID[0], SIGMOID[0], SIGMOID[4]], "steps are missing"),
        ([SIGMOID[0], f"{SIGMOID[4]} + 0", SIGMOID[4]], "steps are missing"),
        ([SIGMOID[0], "(1 - sigma(x)) * (1 * sigma(x))", SIGMOID[4]], "steps are missing"),
        ([SIGMOID[0], "log(-1 - x^2)", SIGMOID[4]], "line 2 does not follow"),
    ],
)
def test_what_is_no_derivation_gets_a_sentence(lines: Any, words: str) -> None:
    with pytest.raises(CheckFailed) as failed:
        derive(lines)
    assert words in str(failed.value)


# --- what a check costs --------------------------------------------------------------------


def test_sympy_is_loaded_by_the_first_formula_and_not_before() -> None:
    program = "import sys, dlcourse.checks as c; print('sympy' in sys.modules); "
    program += "c.check_formula('x', 'x', 'x', symbols=['x']); print('sympy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "True"]


def test_a_failure_says_where_an_array_first_differs() -> None:
    with pytest.raises(CheckFailed) as caught:
        check_close(np.array([[1.0, 2.0], [3.5, 9.0]]), np.array([[1.0, 2.0], [3.0, 4.0]]), "x")
    assert caught.value.failure.first_difference == "[1, 0] is 3.5, not 3"


def test_what_a_learner_names_or_raises_is_on_one_line_and_bounded() -> None:
    def f(_: float) -> float:
        raise type("E" * 500, (BaseException,), {})("a\nb" * 5000)

    f.__name__ = "g\n" * 500
    with pytest.raises(CheckFailed) as caught:
        call(f, 1.0)
    assert len(str(caught.value).splitlines()) == 3
    assert max(map(len, str(caught.value).splitlines())) < 600


LINE = "-(w1*x1 + b)/w2"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("(w1*x1 + b)/w2", "the sign is turned"),
        ("-2*(w1*x1 + b)/w2", "twice the wanted one"),
        ("-(w1*x1 + b)/w2/2", "half of the wanted one"),
        ("-w2/(w1*x1 + b)", "1 divided by what is wanted"),
        ("-(w1*x1 + b)", "the wanted one, times w2"),
        ("-(w1*x1 + b)/w2^2", "what comes, times w2, is what is wanted"),
        ("-(w2*x1 + b)/w1", "w1 and w2 seem to be exchanged"),
        ("-(w1*x1 - b)/w2", "b seems to have the other sign"),
        ("-(w1*w1 + b)/w2", "w1 seems to stand in the place of x1"),
        ("1 - (w1*x1 + b)/w2", "one more than what is wanted"),
    ],
)
def test_how_a_wrong_formula_is_related_to_the_right_one_is_said(text: str, said: str) -> None:
    names = ["x1", "w1", "w2", "b"]
    message = lines(lambda: check_formula(text, LINE, "the line", symbols=names))
    assert said in message["diagnosis"]


def test_one_value_in_the_place_of_many_asks_for_the_return() -> None:
    message = lines(lambda: check_close(np.array([1.0]), np.array([1.0, 0.0, 0.5]), ""))
    assert "is the return inside of a loop" in message["diagnosis"]


def test_a_name_that_does_not_belong_has_a_sentence_of_its_own() -> None:
    foreign = {"y": "y is what is asked for"}
    message = lines(lambda: check_formula("y - x", "x", "", symbols=["x"], foreign=foreign))
    assert message["diagnosis"] == "y is what is asked for"
    message = lines(lambda: check_formula("y2 - x", "x", "", symbols=["x"], foreign=foreign))
    assert "unknown name 'y2'" in message["diagnosis"]


@pytest.mark.parametrize(
    ("text", "expected", "at"),
    [
        ("exp(w1 + b + x1)/w2", LINE, {}),  # another formula
        ("exp(b) + w1", "b", {}),
        ("2*w1", "b", {"w1": 1, "b": 1}),  # and so is a number
        ("b", "0", {}),
    ],
)
def test_of_a_formula_met_by_chance_nothing_is_said(text: str, expected: str, at: Any) -> None:
    names = ["x1", "w1", "w2", "b"]
    check = lambda: check_formula(text, expected, "the line", symbols=names, at=at)  # noqa: E731
    assert "diagnosis" not in lines(check)


def test_a_formula_is_compared_where_its_symbols_mean_something() -> None:
    where = ["0 <= beta < 1", "t >= 1, whole"]
    for text in ("beta/(1 - beta) < 1", "0 ≤ β < ½", "beta < 1/2 and beta >= 0"):
        check_formula(text, "beta < 1/2", "where", symbols=["beta"], domains=where)
    with pytest.raises(CheckFailed) as caught:
        check_formula("beta < 0.49", "beta < 1/2", "where", symbols=["beta"], domains=where)
    assert (caught.value.failure.expected, caught.value.failure.given) == ("true", "beta = 49/100")
    check_derivation(
        ["sqrt(x^2) + 0*x", "|x|", "x"], "sqrt(x^2)", "x", symbols=["x"], domains=["x > 0"]
    )


def test_a_number_in_place_of_a_comparison_is_named() -> None:
    with pytest.raises(CheckFailed, match="that is no comparison"):
        check_formula("1/2", "beta < 1/2", "where", symbols=["beta"])


@pytest.mark.parametrize(("text", "expected"), [("0.33333333", "1/3"), ("p + 10^-9", "p")])
def test_two_values_of_a_formula_never_look_the_same(text: str, expected: str) -> None:
    with pytest.raises(CheckFailed) as caught:
        check_formula(text, expected, "p", symbols=["p"], at={"p": "1/7"})
    failure = caught.value.failure
    got = str(failure.got).partition(" from ")[0]
    shown = [sp.N(sp.Rational(t), len(got)) for t in (got, str(failure.expected))]
    assert shown[0] != shown[1]
    assert len(got) > 8


@pytest.mark.parametrize(
    "check",
    [
        lambda: check_formula("x + 7", "x", "a formula", symbols=["x"]),
        lambda: check_derivation(["x + 7", "7 + x"], "x + 7", "lines", symbols=["x"]),
    ],
)
def test_what_takes_too_long_to_compare_gets_a_sentence(
    check: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(*_: object, **__: object) -> None:
        while True:
            pass

    monkeypatch.setattr("dlcourse.algebra.compare", endless)
    monkeypatch.setattr("dlcourse.checks.formulas.SECONDS", 0.05)
    with pytest.raises(CheckFailed) as caught:
        check()
    assert caught.value.failure.kind == "overtime"
    assert "takes too long" in str(caught.value)


def test_a_zero_has_no_sign_in_a_message() -> None:
    with pytest.raises(CheckFailed) as caught:
        check_close(np.array([-0.0, 1.0]), np.array([0.0, -0.0]), what="zeros")
    assert "Expected:  shape (2,), [0., 0.]\n" in str(caught.value)
    assert "[0., 1.]" in str(caught.value)
