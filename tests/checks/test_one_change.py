"""What one change, a shape, a place or a changed argument tells of a mistake nobody foresaw."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dlcourse.checks import CheckFailed, check_close, check_formula, check_function, general

rng = np.random.default_rng(31)
Numbers = Any


def product(X: Numbers, W: Numbers, b: Numbers) -> Numbers:
    return X @ W + b


INPUTS = [
    (rng.normal(size=(n, d)), rng.normal(size=(d, m)), rng.normal(size=m))
    for n, d, m in ((4, 3, 5), (6, 2, 3), (3, 4, 6))
]


def overwrites(X: Numbers, W: Numbers, b: Numbers) -> Numbers:
    W *= np.abs(W)
    return X @ W + b


def columns_by_rows(X: Numbers, W: Numbers, b: Numbers) -> Numbers:
    found = product(X, W, b)
    found[:, len(W) :] = 0
    return found


def said(wrong: Callable[..., Any], right: Callable[..., Any], inputs: Any) -> str:
    """Return the diagnosis, and hold its general form to be one of the known sentences."""
    with pytest.raises(CheckFailed) as failed:
        check_function(wrong, right, inputs, "right")
    assert failed.value.failure.general in general.SENTENCES
    return failed.value.diagnosis or ""


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda X, W, b: X[:, 1:] @ W[1:] + b, "0 in the place of its first row"),
        (lambda X, W, b: product(X, W, b) + 0.3137, "plus 0.3137 everywhere"),
        (
            lambda X, W, b: product(X, W, b) - product(X, W, b).mean(axis=1, keepdims=True),
            "each row is right but for one amount of its own",
        ),
        (lambda X, W, b: product(X, W, b) * 0.7 + 0.313, "a number times what is wanted"),
        (lambda X, W, b: X[:, :, None] * W[None] + b / len(W), "the sum over its axis 1 would"),
        (lambda X, W, b: (X @ W + b)[:-1, :-1] + 1e-3, "each side is one too small"),
        (lambda X, W, b: (X @ W + b)[:, None] ** 2, "an axis of size 1 is too much"),
        (overwrites, "changed its argument W in place"),
        (columns_by_rows, "in the columns beyond the number of X's columns, 0 there"),
    ],
)
def test_what_is_true_of_all_inputs_is_said(wrong: Callable[..., Any], says: str) -> None:
    assert says in said(wrong, product, INPUTS)


def test_what_comes_where_it_is_wrong_is_said() -> None:
    inputs = [(rng.normal(size=s), rng.normal(size=s)) for s in ((3, 4), (7,))]
    says = said(lambda d, x: d * np.where(x > 0, 1, 0.01), lambda d, x: d * (x > 0), inputs)
    assert says == "all is right but where x is negative; there comes 0.01 times d"


def test_an_error_on_some_inputs_names_what_these_have_alone() -> None:
    def rows(x: Numbers) -> Numbers:
        n, m = x.shape
        return np.array([[2 * x[i, j] for j in range(m)] for i in range(n)])

    inputs = [(rng.normal(size=s),) for s in ((3, 4), (2, 5), (7,))]
    assert said(rows, lambda x: 2 * x, inputs).startswith(
        "right for 2 inputs, and an error where x"
    )


def test_an_error_on_all_sizes_but_one_asks_for_a_size_that_is_built_in() -> None:
    inputs = [(rng.normal(size=n),) for n in (1, 3, 2, 5)]
    says = said(lambda x: 2 * x + 0 * x[1], lambda x: 2 * x, inputs[:2])
    assert says.startswith("right for one input, and an error where x has one entry")
    says = said(lambda x: 2 * np.array([x[0], x[1], x[2]]), lambda x: 2 * x, inputs)
    assert says.startswith("the length is 3 on every input, whatever is wanted")
    says = said(lambda x: 2 * x + 0 * np.ones(3), lambda x: 2 * x, inputs[1:])
    assert says.startswith("right where x has the length 3, and an error elsewhere")


def _one_array(x: Numbers) -> tuple[Numbers, Numbers]:
    y = np.maximum(x, 0)
    y[y > 0] = 1
    return y, y


def test_two_values_that_are_one_array_are_seen() -> None:
    inputs = [(rng.normal(size=4),), (rng.normal(size=3),)]
    with pytest.raises(CheckFailed, match="y and slope are one and the same array"):
        check_function(
            _one_array,
            lambda x: (np.maximum(x, 0), (x > 0) * 1.0),
            inputs,
            "right",
            parts=("y", "slope"),
            suspects={"y is the slope": lambda x: ((x > 0) * 1.0, (x > 0) * 1.0)},
        )


@pytest.mark.parametrize(
    ("wrong", "right", "says"),
    [
        (
            lambda x: x[x > 0],
            lambda x: np.maximum(x, 0),
            "the entries come for which x is positive",
        ),
        (lambda x: np.where(x > 0)[0], lambda x: x > 0, "are these the places of the ones"),
        (lambda x: bool((x > 0).all()), lambda x: x > 0, "one True or False for all"),
        (lambda x: np.sum(x)[None], lambda x: np.sum(x), "take it out by [0]"),
        (lambda x: x * (np.arange(len(x)) == 0), lambda x: x, "the first one is right, and all"),
        (lambda x: x * (np.abs(x) > 1e-4), lambda x: x, "next to 0, up to 2e-05"),
    ],
)
def test_a_part_of_what_is_wanted_is_told(
    wrong: Callable[..., Any], right: Callable[..., Any], says: str
) -> None:
    inputs = [(np.append(rng.normal(size=n), [1.7, -2.3]),) for n in (4, 2)]
    if "2e-05" in says:
        inputs[0][0][:2] = 1e-5, 2e-5
    assert says in said(wrong, right, inputs)


def test_a_small_number_that_comes_as_0_is_told() -> None:
    with pytest.raises(CheckFailed, match="is a small number taken for 0"):
        check_close(0.0, 3.75e-6, "small")


def test_the_order_in_which_values_come_is_said() -> None:
    inputs = [(rng.normal(size=4),), (rng.normal(size=3),)]
    with pytest.raises(CheckFailed, match="what comes is cos, sin; wanted is sin, cos"):
        check_function(
            lambda x: (np.cos(x), np.sin(x)),
            lambda x: (np.sin(x), np.cos(x)),
            inputs,
            "right",
            parts=("sin", "cos"),
        )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("d*abs(e - d/2)", "with brackets in other places"),
        ("d*abs(e) - 1/2", "all is right but 1/2: a factor is missing there"),
        ("d*abs(e) + d^2/2", "all is right but the sign of d^2/2"),
        ("d*abs(e) - d/2", "all is right but d: an exponent is one too small there"),
        ("d*e - d^2/2", "all is right but "),
        ("4*abs(e) - 8", "what is wanted depends on d, which is not in the formula"),
        ("abs(e)*d^3 - d^3/2", "right where d = 1, but not for other values"),
    ],
)
def test_one_change_tells_where_a_formula_is_wrong(text: str, says: str) -> None:
    with pytest.raises(CheckFailed) as failed:
        check_formula(text, "d*abs(e) - d^2/2", "the line", symbols=["d", "e"])
    assert says in (failed.value.diagnosis or "")
    assert failed.value.failure.general in general.SENTENCES


def test_of_one_input_nothing_is_said_to_vary() -> None:
    """A column goes through one unit, where each mistake is a factor; and one input is no two."""
    with pytest.raises(CheckFailed) as failed:
        check_function(lambda x: 1.3679 * x**3, lambda x: x**3, [(rng.normal(size=(5, 1)),)], "")
    assert failed.value.diagnosis is None
    with pytest.raises(CheckFailed) as failed:
        check_function(lambda x: 1.3679 * x**3, lambda x: x**3, [(rng.normal(size=(5, 3)),)], "")
    assert failed.value.diagnosis == "what comes is the wanted one, times 1.3679 everywhere"


def test_a_formula_in_one_symbol_that_is_right_at_one_value_hears_where() -> None:
    wanted, names, domain = "log(p/(1 - p))", ["p"], ["0 < p < 1"]
    with pytest.raises(CheckFailed) as failed:
        check_formula("4*p - 2", wanted, "", symbols=names, domains=domain)
    assert failed.value.diagnosis == "right where p = 1/2, but not for other values"
