"""Functions that work entry by entry: right ones pass, and each kind of input catches a mistake."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dlcourse import activations
from dlcourse.checks import CheckFailed, check_entries

Numbers = Any


def sigmoid_slope(dY: Numbers, X: Numbers) -> Numbers:
    s = activations.sigmoid(X)
    return dY * s * (1 - s)


def leaky(x: Numbers, a: float) -> tuple[Numbers, Numbers]:
    return np.where(x > 0, x, a * x), np.where(x > 0, 1.0, a)


def relu(x: Numbers) -> Numbers:
    return np.maximum(x, 0)


def softmax(Z: Numbers) -> Numbers:
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def entropy_slope(p: Numbers) -> Numbers:
    return np.log1p(-p) - np.log(p)


def loop(x: Numbers, a: float) -> tuple[Numbers, Numbers]:
    y, slope = np.zeros(x.shape), np.zeros(x.shape)
    for at in np.ndindex(x.shape):
        y[at], slope[at] = (x[at], 1) if x[at] > 0 else (a * x[at], a)
    return y, slope


@pytest.mark.parametrize(
    ("function", "right", "options"),
    [
        (relu, relu, {}),
        (lambda x: x * (x > 0), relu, {}),
        (lambda x: np.array(relu(x), order="F"), relu, {}),
        (leaky, leaky, {"constants": (0.13,)}),
        (loop, leaky, {"constants": (0.13,)}),
        (sigmoid_slope, sigmoid_slope, {"arrays": 2}),
        (
            lambda dY, X: dY * activations.sigmoid(X) * activations.sigmoid(-X),
            sigmoid_slope,
            {"arrays": 2},
        ),
        (softmax, softmax, {"rows": True}),
        (entropy_slope, entropy_slope, {"domain": (0.0, 1.0)}),
        (lambda p: np.log((1 - p) / p), entropy_slope, {"domain": (0.0, 1.0)}),
    ],
)
def test_a_right_function_passes(
    function: Callable[..., Any], right: Callable[..., Any], options: dict[str, Any]
) -> None:
    check_entries(function, right, "right", **options, fresh=True)


def spoilt(where: Callable[[Numbers], Numbers]) -> Callable[[Numbers], Numbers]:
    return lambda x: np.where(where(x), -0.123, relu(x))


def in_place(x: Numbers) -> Numbers:
    x[x < -500] = -500
    return relu(x)


def and_back(x: Numbers) -> Numbers:
    x += 0.3
    x -= 0.3
    return relu(x)


def up_to_matrices(x: Numbers) -> Numbers:
    return np.array([[max(v, 0) for v in row] for row in np.atleast_2d(x)]).reshape(x.shape)


def like(x: Numbers) -> Numbers:
    y = np.zeros_like(x)
    y[...] = x / 2
    return y


@pytest.mark.parametrize(
    ("wrong", "right", "options", "what", "says"),
    [
        (lambda x: np.clip(x, 0, 6), relu, {}, "far from 0", "comes as 6"),
        (lambda x: np.clip(x, 0, 21), relu, {}, "far from 0", "comes as 21"),
        (lambda x: np.clip(x, 0, 510), relu, {}, "far from 0", "comes as 510"),
        (lambda x: np.clip(x, 0, 1000), relu, {}, "far from 0", "comes as 1000"),
        (lambda x: -relu(x), relu, {}, "near 0", "sign"),
        (lambda x: np.array([max(v, 0) for v in x]), relu, {}, "runs without", "whole array"),
        (up_to_matrices, relu, {}, "runs without", None),
        (spoilt(lambda x: x == 0), relu, {}, "next to it", "where x is 0"),
        (spoilt(lambda x: (x == 0) & np.signbit(x)), relu, {}, "next to it", None),
        (lambda x: np.ravel(relu(x)), relu, {}, "near 0", "(12,), not (3, 4); the values are"),
        (lambda x: relu(x) if x.ndim else np.array([0.4]), relu, {}, "any shape", "one number"),
        (like, lambda x: x / 2, {}, "whole numbers", "the fractions are cut off"),
        (in_place, relu, {}, "left as they were", "changed its argument x"),
        (and_back, relu, {}, "left as they were", "changed its argument x"),
        (lambda x: x, lambda x: x, {"fresh": True}, "of its own", "returns its argument x"),
        (
            lambda dY, X: np.clip(sigmoid_slope(dY, X), -10, 10),
            sigmoid_slope,
            {"arrays": 2},
            "far from 0",
            None,
        ),
        (
            lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True),
            softmax,
            {"rows": True},
            "far from 0",
            "NaN",
        ),
        (
            lambda Z: softmax(Z - Z.max(initial=-np.inf)) if Z.size else Z,
            lambda Z: softmax(Z) * 1.00001,
            {"rows": True},
            "near 0",
            "nearly right",
        ),
        (
            lambda p: entropy_slope(np.clip(p, 1e-3, 1 - 1e-3)),
            entropy_slope,
            {"domain": (0.0, 1.0)},
            "far from 0",
            None,
        ),
    ],
)
def test_each_kind_of_input_catches_a_mistake(
    wrong: Callable[..., Any],
    right: Callable[..., Any],
    options: dict[str, Any],
    what: str,
    says: str | None,
) -> None:
    with pytest.raises(CheckFailed) as failed:
        check_entries(wrong, right, "right", **options)
    assert what in failed.value.what
    assert says is None or says in (failed.value.diagnosis or "")


def test_the_kinds_can_be_chosen() -> None:
    def capped(x: Numbers) -> Numbers:
        return np.clip(x, 0, 6)

    check_entries(capped, relu, "right", on=("near", "shapes", "tiny"))
    with pytest.raises(CheckFailed):
        check_entries(capped, relu, "right", on=("far",))


def test_an_argument_that_comes_back_is_no_fault_unless_the_author_says_so() -> None:
    check_entries(lambda x: x, lambda x: x, "right")
