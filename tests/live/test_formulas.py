"""What is said of a formula and of a derivation while somebody types it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dlcourse.checks import CheckFailed, check_derivation
from dlcourse.live.asks import ASKS

SLOPE = "diff(1/(1 + exp(-x)), x)"
GOAL = "sigma(x)*(1 - sigma(x))"


def formula(text: str, *symbols: str) -> dict[str, Any]:
    found: dict[str, Any] = ASKS["formula"]({"text": text, "symbols": symbols or ["x"]})
    json.dumps(found)
    return found


def derivation(*lines: str, first: str | None = SLOPE, last: str | None = GOAL) -> dict[str, Any]:
    about = {"lines": lines, "symbols": ["x"], "first": first, "last": last}
    found: dict[str, Any] = ASKS["derivation"](about)
    json.dumps(found)
    return found


def test_a_formula_is_set_as_it_was_typed_with_a_value() -> None:
    found = formula("3*(x^2 + 1)^2 * (2*x)")
    assert found["latex"] == r"3 \cdot \left(x^{2} + 1\right)^{2} \cdot 2 \cdot x"
    assert found["value"] == "at x = 1: 24"
    assert found["problem"] is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("2*3", "that is 6"), ("7", ""), ("beta < 1/2", "at beta = 1: false"), ("log(-x^2)", "")],
)
def test_a_value_is_told_where_there_is_one_that_says_something(text: str, value: str) -> None:
    assert formula(text, "x", "beta")["value"] == value


def test_what_cannot_be_read_is_named() -> None:
    found = formula("2*y", "x")
    assert found["latex"] == ""
    assert "unknown name 'y'" in found["problem"]


@pytest.mark.parametrize("text", ["3*(x", "x +", "exp(-x)/(1 + exp(-x", "2*x^", "x*(1 - exp("])
def test_a_formula_that_is_being_typed_is_set_as_far_as_it_goes(text: str) -> None:
    found = formula(text)
    assert found["unfinished"]
    assert found["latex"]
    assert found["problem"] is None
    assert found["value"] == ""


def test_a_wrong_name_in_an_unfinished_formula_is_named_all_the_same() -> None:
    assert "unknown name 'y'" in formula("2*(y + 1")["problem"]


@pytest.mark.parametrize("text", ["", "   ", "..."])
def test_of_nothing_nothing_is_said(text: str) -> None:
    assert formula(text) == {"latex": "", "problem": None, "unfinished": False, "value": ""}


def test_a_right_derivation_follows_and_arrives() -> None:
    found = derivation(SLOPE, "exp(-x)/(1 + exp(-x))^2", GOAL)
    assert [line["follows"] for line in found["lines"]] == [True, True, True]
    assert found["arrived"]
    assert found["follow"]
    assert found["different"] == 3


def test_a_line_that_does_not_follow_says_at_which_values() -> None:
    found = derivation(SLOPE, "-exp(-x)/(1 + exp(-x))^2", GOAL)
    assert [line["follows"] for line in found["lines"]] == [True, False, False]
    assert found["lines"][1]["why"] == "at x = 0 it gives −1/4, and the line above 1/4"
    assert not found["arrived"]


def test_the_first_line_is_held_to_what_was_to_be_derived() -> None:
    found = derivation("sigma(x)")
    assert found["lines"][0]["why"] == "at x = 0 it gives 1/2, and what was to be derived 1/4"
    free = derivation("sigma(x)", first=None)
    assert free["lines"][0]["follows"] is None


def test_lines_that_are_empty_or_unfinished_are_passed_over() -> None:
    found = derivation(SLOPE, "", "exp(-x)/(1 + ", "x*y", GOAL)
    assert [line["follows"] for line in found["lines"]] == [True, None, None, None, True]
    assert [line["unfinished"] for line in found["lines"]] == [False, False, True, False, False]
    assert "unknown name 'y'" in found["lines"][3]["problem"]
    assert not found["follow"]


def test_a_line_that_repeats_the_one_above_is_no_step() -> None:
    found = derivation(SLOPE, f"({SLOPE}) + 0", GOAL)
    assert [line["same"] for line in found["lines"]] == [False, True, False]
    assert found["different"] == 2


def test_what_arrives_is_the_goal_itself_and_not_its_equal() -> None:
    assert derivation(SLOPE, "(1 - sigma(x))*sigma(x)")["arrived"]
    assert not derivation(SLOPE, "exp(-x)/(1 + exp(-x))^2")["arrived"]
    assert not derivation(SLOPE, GOAL, last=None)["arrived"]


@pytest.mark.parametrize(
    "lines",
    [
        [SLOPE, "exp(-x)/(1 + exp(-x))^2", GOAL],
        [SLOPE, "-exp(-x)/(1 + exp(-x))^2", GOAL],
        ["sigma(x)", GOAL],
        [SLOPE, "sqrt(-x^2 - 1)"],
    ],
)
def test_what_is_marked_as_following_is_what_the_check_takes(lines: list[str]) -> None:
    found = derivation(*lines)
    try:
        check_derivation(lines, SLOPE, "each line follows", symbols=["x"], least=1)
        taken = True
    except CheckFailed:
        taken = False
    assert found["follow"] == taken


def test_what_is_written_in_other_brackets_and_letters_is_told_as_far_as_it_goes() -> None:
    for text in ("[x + 1", "3*{x", "|x", "2·|x −", "√", "x ∙", r"\frac{x}{2"):
        found = formula(text)
        assert found["problem"] is None or text in ("√", r"\frac{x}{2"), text
    assert formula("β·|λ|", "beta", "lam")["latex"] == r"\beta \cdot \left|\lambda\right|"
    assert formula("2x")["problem"] == "a product needs its sign, *: write 2*x"


def test_a_value_is_told_where_the_symbols_mean_something() -> None:
    about = {"text": "beta < 1/2", "symbols": ["beta"], "domains": ["0 < beta < 1"]}
    assert ASKS["formula"](about)["value"] == "at beta = 1/2: false"


def test_a_first_line_that_is_a_later_step_is_no_beginning() -> None:
    found = derivation("exp(-x)/(1 + exp(-x))^2", GOAL)
    assert found["lines"][0]["follows"] is False
    assert found["lines"][0]["why"] == "it is equal to what was to be derived, but a later step"
    assert not found["arrived"]
    about = {
        "lines": ["(1 - t)*y*(1 - y)/(1 - y)", "y*(1 - t)"],
        "symbols": ["y", "t"],
        "first": "(1 - t)/(1 - y) * (y*(1 - y))",
        "last": "y*(1 - t)",
        "factors": ["(1 - t)/(1 - y)", "y*(1 - y)"],
        "domains": ["0 < y < 1"],
    }
    assert ASKS["derivation"](about)["arrived"]


def test_a_line_that_differs_by_little_is_told_in_digits_that_show_it() -> None:
    found = derivation(SLOPE, "exp(-x)/(1 + exp(-x))^2 + 10^-9")
    assert found["lines"][1]["why"] == "at x = 0 it gives 0.250000001, and the line above 1/4"
