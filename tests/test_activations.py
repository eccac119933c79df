"""The sigmoid: right to the last digits, quiet everywhere, and without side effects."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from dlcourse.activations import sigmoid

finite = st.floats(allow_nan=False, allow_infinity=False)
numbers = st.floats(allow_nan=False)
steady = settings(deadline=None, derandomize=True)
EPS = float(np.finfo(np.float64).eps)


def exact(x: float) -> float:
    """Return σ(x) from 50 digits of the very number that x stands for."""
    return float(sp.N(1 / (1 + sp.exp(-sp.Rational(x))), 50))


@steady
@given(st.floats(-700, 700))
def test_every_value_agrees_with_fifty_digits(x: float) -> None:
    assert float(sigmoid(x)) == pytest.approx(exact(x), rel=4 * EPS, abs=0)


@pytest.mark.parametrize(
    ("x", "value"),
    [(0.0, 0.5), (np.log(3.0), 0.75), (-np.log(3.0), 0.25), (1.0, 0.7310585786300049)],
)
def test_known_values(x: float, value: float) -> None:
    assert float(sigmoid(x)) == pytest.approx(value, rel=2 * EPS)


def test_a_very_negative_input_keeps_its_digits_instead_of_falling_to_zero() -> None:
    assert float(sigmoid(-40.0)) == pytest.approx(4.248354255291589e-18, rel=4 * EPS)
    assert float(sigmoid(-740.0)) > 0


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_huge_and_infinite_inputs_give_zero_and_one_without_a_warning(dtype: Any) -> None:
    x = np.array([-np.inf, -1000.0, 0.0, 1000.0, np.inf], dtype=dtype)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert sigmoid(x).tolist() == [0.0, 0.0, 0.5, 1.0, 1.0]
        assert float(sigmoid(np.finfo(dtype).max)) == 1.0
        assert float(sigmoid(np.finfo(dtype).min)) == 0.0


@steady
@given(hnp.arrays(np.float64, hnp.array_shapes(min_dims=0, max_dims=4), elements=numbers))
def test_the_shape_is_kept_and_every_value_lies_from_0_to_1_without_a_warning(x: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        s = sigmoid(x)
    assert s.shape == x.shape
    assert s.dtype == np.float64
    assert ((s >= 0) & (s <= 1)).all()


def test_an_empty_array_stays_empty() -> None:
    assert sigmoid(np.empty((0, 3))).shape == (0, 3)


@steady
@given(hnp.arrays(np.float32, hnp.array_shapes(min_dims=0), elements=st.floats(-80, 80, width=32)))
def test_float32_in_gives_float32_out_with_its_precision(x: Any) -> None:
    s = sigmoid(x)
    assert s.dtype == np.float32
    np.testing.assert_allclose(s, sigmoid(x.astype(np.float64)), rtol=1e-6)


@pytest.mark.parametrize("x", [[0, 1], np.array([0, 1], dtype=np.int8), [False, True]])
def test_integers_and_truth_values_give_float64(x: Any) -> None:
    s = sigmoid(x)
    assert s.dtype == np.float64
    np.testing.assert_allclose(s, [0.5, exact(1.0)], rtol=2 * EPS)


@steady
@given(finite)
def test_it_is_symmetric_about_one_half(x: float) -> None:
    assert float(sigmoid(x)) + float(sigmoid(-x)) == pytest.approx(1.0, abs=EPS)


@steady
@given(numbers, numbers)
def test_it_never_falls(a: float, b: float) -> None:
    low, high = sorted((a, b))
    assert float(sigmoid(low)) <= float(sigmoid(high)) * (1 + 2 * EPS)


def test_it_rises_strictly_where_float64_can_tell() -> None:
    assert (np.diff(sigmoid(np.arange(-700.0, 30.0, 0.25))) > 0).all()


@steady
@given(hnp.arrays(np.float64, hnp.array_shapes(), elements=numbers))
def test_the_input_is_left_as_it_was(x: Any) -> None:
    before = x.copy()
    x.setflags(write=False)
    s = sigmoid(x)
    np.testing.assert_array_equal(x, before)
    assert not np.shares_memory(s, x)


@pytest.mark.parametrize(
    "x",
    [
        pytest.param([1 + 2j], id="complex"),
        pytest.param("0.5", id="text"),
        pytest.param(["a"], id="list of text"),
        pytest.param(np.array([0.5], dtype=object), id="objects"),
        pytest.param(None, id="none"),
    ],
)
def test_complex_text_and_objects_are_refused_with_advice(x: Any) -> None:
    with pytest.raises(TypeError, match="x has dtype") as refused:
        sigmoid(x)
    assert "x = np.asarray(x, dtype=float)" in str(refused.value)
