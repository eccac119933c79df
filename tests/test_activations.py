"""The activations: right to the last digits, quiet everywhere, and without side effects.

The sigmoid first, at length. The promises of a layer are held for all of them in test_layers.py.
"""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from dlcourse.activations import (
    ELU,
    Identity,
    LeakyReLU,
    ReLU,
    Sigmoid,
    Softmax,
    Tanh,
    elu,
    identity,
    leaky_relu,
    log_softmax,
    relu,
    sigmoid,
    softmax,
    tanh,
)
from dlcourse.arrays import Array
from dlcourse.gradcheck import check_layer
from dlcourse.layers import Layer

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


# --- all of them ---------------------------------------------------------------------------

FUNCTIONS = {
    f.__name__: f for f in (identity, sigmoid, tanh, relu, leaky_relu, elu, softmax, log_softmax)
}
LAYERS: dict[str, tuple[Layer, Any]] = {
    "Identity": (Identity(), identity),
    "Sigmoid": (Sigmoid(), sigmoid),
    "Tanh": (Tanh(), tanh),
    "ReLU": (ReLU(), relu),
    "LeakyReLU": (LeakyReLU(), leaky_relu),
    "LeakyReLU, α = 0.3": (LeakyReLU(0.3), lambda x: leaky_relu(x, alpha=0.3)),
    "ELU": (ELU(), elu),
    "ELU, α = 2": (ELU(2), lambda x: elu(x, alpha=2)),
    "Softmax": (Softmax(), softmax),
}

every_function = pytest.mark.parametrize("f", FUNCTIONS.values(), ids=FUNCTIONS)
every_layer = pytest.mark.parametrize(("layer", "f"), LAYERS.values(), ids=LAYERS)
moderate = st.floats(-1e300, 1e300)  # so that the difference of two is finite


@every_function
@steady
@given(x=hnp.arrays(np.float64, hnp.array_shapes(max_dims=3), elements=moderate))
def test_shape_and_input_are_kept_without_a_warning(f: Any, x: Any) -> None:
    before = x.copy()
    x.setflags(write=False)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        y = f(x)
    assert y.shape == x.shape
    assert np.isfinite(y).all()
    assert not np.shares_memory(y, x)
    np.testing.assert_array_equal(x, before)


@every_function
@pytest.mark.parametrize("shape", [(3,), (2, 3), (2, 2, 3)])
def test_single_precision_stays_single(f: Any, shape: tuple[int, ...]) -> None:
    x = np.random.default_rng(0).normal(scale=3, size=shape).astype(np.float32)
    y = f(x)
    assert y.dtype == np.float32
    np.testing.assert_allclose(y, f(x.astype(np.float64)), rtol=1e-5, atol=1e-7)


@every_function
@pytest.mark.parametrize("x", [[1 + 2j], ["a"], np.array([0.5], dtype=object), None])
def test_what_is_no_number_is_refused_by_all(f: Any, x: Any) -> None:
    with pytest.raises(TypeError, match="wanted float32 or float64 numbers"):
        f(x)


@every_layer
def test_a_layer_computes_its_function(layer: Layer, f: Any) -> None:
    X = np.random.default_rng(1).normal(scale=3, size=(5, 4))
    np.testing.assert_array_equal(layer.forward(X), f(X))
    np.testing.assert_array_equal(layer.forward(X, train=True), f(X))


@pytest.mark.parametrize("layer", [layer for layer, _ in LAYERS.values()], ids=LAYERS)
def test_a_layer_has_the_slopes_of_its_function(layer: Layer) -> None:
    random = np.random.default_rng(2)
    X = random.normal(scale=3, size=(3, 4, 2))
    assert check_layer(layer, X + 0.1 * np.sign(X), rng=random) <= 1e-7


def slopes(layer: Layer, x: list[float]) -> list[float]:
    """Return f′(x) as the layer has it."""
    layer.forward(x)
    slopes: list[float] = layer.backward(np.ones(len(x))).tolist()
    return slopes


# --- each by hand --------------------------------------------------------------------------


def test_the_identity_returns_its_input() -> None:
    assert identity([-2, 0, 3]).tolist() == [-2, 0, 3]
    assert slopes(Identity(), [-2.0, 0.0, 3.0]) == [1, 1, 1]


def test_the_slope_of_the_sigmoid_is_a_quarter_at_most_and_fades_on_both_sides() -> None:
    log3 = float(np.log(3))
    wanted = [0, 3 / 16, 1 / 4, 3 / 16, 0]  # σ(±log 3) is ¾ and ¼
    np.testing.assert_allclose(slopes(Sigmoid(), [-1000, -log3, 0, log3, 1000]), wanted, rtol=1e-15)


def test_tanh_and_its_slope() -> None:
    log2 = float(np.log(2))  # (2 − ½) / (2 + ½)
    np.testing.assert_allclose(
        tanh([-1000, -log2, 0, log2, 1000]), [-1, -0.6, 0, 0.6, 1], rtol=1e-15
    )
    np.testing.assert_allclose(
        slopes(Tanh(), [-1000, -log2, 0, log2, 1000]), [0, 0.64, 1, 0.64, 0], rtol=1e-15
    )


def test_relu_and_its_slope_which_is_0_at_the_kink() -> None:
    x = [-1000.0, -0.5, -0.0, 0.0, 0.5, 1000.0]
    assert relu(x).tolist() == [0, 0, 0, 0, 0.5, 1000]
    assert slopes(ReLU(), x) == [0, 0, 0, 0, 1, 1]


def test_leaky_relu_and_its_slope_which_is_alpha_at_the_kink() -> None:
    x = [-1000.0, -0.5, 0.0, 0.5, 1000.0]
    assert leaky_relu(x, alpha=0.25).tolist() == [-250, -0.125, 0, 0.5, 1000]
    assert slopes(LeakyReLU(0.25), x) == [0.25, 0.25, 0.25, 1, 1]
    assert leaky_relu(x).tolist() == [-10, -0.005, 0, 0.5, 1000]
    assert slopes(LeakyReLU(), x) == [0.01, 0.01, 0.01, 1, 1]


def test_elu_and_its_slope_which_is_alpha_at_the_kink() -> None:
    x = [-1000.0, -float(np.log(4)), 0.0, 0.5, 1000.0]
    np.testing.assert_allclose(elu(x), [-1, -0.75, 0, 0.5, 1000], rtol=1e-15)
    np.testing.assert_allclose(elu(x, alpha=3), [-3, -2.25, 0, 0.5, 1000], rtol=1e-15)
    np.testing.assert_allclose(slopes(ELU(), x), [0, 0.25, 1, 1, 1], rtol=1e-15)
    np.testing.assert_allclose(slopes(ELU(3), x), [0, 0.75, 3, 1, 1], rtol=1e-15)


def test_elu_keeps_the_digits_of_a_small_negative_number() -> None:
    assert float(elu(-1e-12)) == pytest.approx(-1e-12 + 5e-25, rel=EPS)


# --- softmax -------------------------------------------------------------------------------


def test_softmax_and_its_logarithm_worked_by_hand() -> None:
    Z = np.log([[1.0, 2.0, 5.0], [3.0, 3.0, 3.0]])
    P = [[1 / 8, 2 / 8, 5 / 8], [1 / 3, 1 / 3, 1 / 3]]
    np.testing.assert_allclose(softmax(Z), P, rtol=1e-15)
    np.testing.assert_allclose(log_softmax(Z), np.log(P), rtol=1e-14)
    layer = Softmax()
    layer.forward(Z[:1])
    # The row of the Jacobian for the first output: p₁(1 − p₁), −p₁p₂, −p₁p₃.
    row = [[7 / 64, -2 / 64, -5 / 64]]
    np.testing.assert_allclose(layer.backward([[1.0, 0.0, 0.0]]), row, rtol=1e-14)


def test_the_last_axis_is_the_one_that_sums_to_1_whatever_comes_before() -> None:
    Z = np.random.default_rng(0).normal(size=(2, 3, 4))
    for f in (softmax, log_softmax):
        np.testing.assert_array_equal(f(Z)[1, 2], f(Z[1, 2]))


@steady
@given(hnp.arrays(np.float64, hnp.array_shapes(max_dims=3), elements=moderate))
def test_softmax_rows_are_probabilities(Z: Any) -> None:
    P = softmax(Z)
    assert (P >= 0).all()
    np.testing.assert_allclose(P.sum(axis=-1), 1, rtol=1e-14)


@steady
@given(
    hnp.arrays(np.float64, (2, 3), elements=st.floats(-50, 50)),
    st.floats(-1e3, 1e3),
)
def test_adding_a_number_to_a_row_changes_nothing(Z: Array, c: float) -> None:
    np.testing.assert_allclose(softmax(Z + c), softmax(Z), rtol=1e-11)
    np.testing.assert_allclose(log_softmax(Z + c), log_softmax(Z), rtol=1e-11, atol=1e-11)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("huge", [1e4, -1e4])
def test_huge_rows_are_quiet_and_finite(dtype: Any, huge: float) -> None:
    Z = np.array([[huge, huge], [huge, 0.0], [huge, huge - 1e4]], dtype)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        P, logarithm = softmax(Z), log_softmax(Z)
    first = 1.0 if huge > 0 else 0.0
    assert P.tolist() == [[0.5, 0.5], [first, 1 - first], [1, 0]]
    log2 = float(np.log(2))
    wanted = [[-log2, -log2], [0, -1e4] if huge > 0 else [-1e4, 0], [0, -1e4]]
    np.testing.assert_allclose(logarithm, wanted, rtol=1e-6)


def test_a_small_log_softmax_keeps_its_digits() -> None:
    # log(1 / (1 + e⁻³⁰)) is −e⁻³⁰ + …; next to the largest score, the rounding of 1 + e⁻³⁰ shows.
    assert float(log_softmax([30.0, 0.0])[0]) == pytest.approx(-np.exp(-30), abs=EPS)


@pytest.mark.parametrize("f", [softmax, log_softmax])
@pytest.mark.parametrize("Z", [3.0, [], np.empty((2, 0))])
def test_softmax_needs_a_score(f: Any, Z: Any) -> None:
    with pytest.raises(ValueError, match=r"wanted \(…, K\) with at least one score") as refused:
        f(Z)
    assert f"Z has shape {np.shape(Z)}" in str(refused.value)


def test_one_score_is_certain() -> None:
    assert softmax([[-7.0], [3.0]]).tolist() == [[1], [1]]
    assert softmax(np.empty((0, 3))).shape == (0, 3)


LIMITS = {
    "identity": (-np.inf, np.inf),
    "sigmoid": (0, 1),
    "tanh": (-1, 1),
    "relu": (0, np.inf),
    "leaky_relu": (-np.inf, np.inf),
    "elu": (-1, np.inf),
}


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("name", LIMITS)
def test_at_infinity_a_function_has_its_limit_and_a_nan_stays_one(name: str, dtype: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = FUNCTIONS[name](np.array([-np.inf, np.inf, np.nan], dtype))
    np.testing.assert_array_equal(found, [*LIMITS[name], np.nan])


@pytest.mark.parametrize("name", LIMITS)
def test_a_nan_is_not_lost_on_the_way_back(name: str) -> None:
    layer = LAYERS[
        {"leaky_relu": "LeakyReLU", "relu": "ReLU", "elu": "ELU"}.get(name, name.title())
    ][0]
    layer.forward([[np.nan, 1.0]])
    dX = layer.backward([[1.0, 1.0]])
    assert np.isnan(dX[0, 0]) == (name != "identity")
    assert np.isfinite(dX[0, 1])


@pytest.mark.parametrize("alpha", [0.0, 0.3])
def test_a_leaky_relu_without_a_leak_is_the_relu_at_infinity_too(alpha: float) -> None:
    found = leaky_relu([-np.inf, -1.0, 2.0, np.nan], alpha=alpha)
    np.testing.assert_array_equal(found, [-np.inf if alpha else 0, -alpha, 2, np.nan])


@pytest.mark.parametrize("f", [softmax, log_softmax])
@pytest.mark.parametrize(
    ("Z", "P"),
    [
        ([np.inf, 0.0], [1, 0]),
        ([-np.inf, 0.0], [0, 1]),
        ([-np.inf, np.inf, 3.0], [0, 1, 0]),
        ([np.inf, np.inf, 0.0], [np.nan, np.nan, np.nan]),
        ([-np.inf, -np.inf], [np.nan, np.nan]),
        ([np.nan, np.inf], [np.nan, np.nan]),
        ([1.7e308, -1.7e308], [1, 0]),
    ],
)
def test_infinite_scores_have_a_softmax_where_one_of_them_is_the_largest(
    f: Any, Z: Any, P: Any
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = f(Z)
    with np.errstate(divide="ignore"):
        wanted = np.log(P) if f is log_softmax else P
    np.testing.assert_array_equal(found, wanted)


@pytest.mark.parametrize("dP", [[1e308, -1e308], [0.0, -1e308]])
def test_a_certain_softmax_passes_nothing_back_however_large_the_gradient(dP: list[float]) -> None:
    layer = Softmax()
    layer.forward([[0.0, -2000.0]])
    assert layer.backward([dP]).tolist() == [[0, 0]]


@pytest.mark.parametrize("alpha", [np.nan, np.inf])
def test_an_alpha_is_finite(alpha: float) -> None:
    makes: list[Any] = [LeakyReLU, ELU]
    for make in (*makes, lambda a: leaky_relu(1.0, alpha=a), lambda a: elu(1.0, alpha=a)):
        with pytest.raises(ValueError, match=f"alpha is {alpha}; wanted a finite number"):
            make(alpha)
        with pytest.raises(TypeError, match="alpha is 'x'; wanted a number"):
            make("x")
