"""The gradient check: right slopes, and no wrong backward pass gets through."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse.activations import Identity, LeakyReLU, ReLU, Sigmoid, Softmax, Tanh
from dlcourse.arrays import Array
from dlcourse.convolution import MaxPool2D
from dlcourse.gradcheck import (
    GradientError,
    check_layer,
    check_loss,
    numerical_gradient,
    relative_error,
)
from dlcourse.layers import Dense, Flatten, Layer
from dlcourse.losses import (
    BinaryCrossEntropy,
    CategoricalCrossEntropy,
    HalfMeanSquaredError,
    Loss,
    MeanAbsoluteError,
)

steady = settings(deadline=None, derandomize=True)


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


# --- slopes --------------------------------------------------------------------------------


@steady
@given(st.floats(-10, 10))
def test_slopes_of_known_functions(x: float) -> None:
    for f, slope in [
        (lambda v: float(v) ** 3, 3 * x**2),
        (lambda v: math.sin(float(v)), math.cos(x)),
        (lambda v: math.exp(float(v)), math.exp(x)),
        (lambda v: 7 - 2 * float(v), -2.0),
    ]:
        assert float(numerical_gradient(f, x)) == pytest.approx(slope, rel=1e-7, abs=1e-7)


def test_slopes_of_a_function_of_many_numbers_keep_its_shape() -> None:
    A = rng().normal(size=(2, 3, 2))
    gradient = numerical_gradient(lambda X: float(np.sum(A * X**2)), A)
    np.testing.assert_allclose(gradient, 2 * A * A, rtol=1e-8, atol=1e-9)


def test_centred_differences_are_exact_for_a_square_with_any_step() -> None:
    assert numerical_gradient(lambda x: float(x[0] ** 2), [3], h=0.5).tolist() == [6]
    # And off by h² for a cube: ((x + h)³ − (x − h)³) / 2h = 3x² + h².
    assert numerical_gradient(lambda x: float(x[0] ** 3), [1], h=0.5).tolist() == [3.25]


@pytest.mark.parametrize("dtype", [np.float32, np.int64])
def test_slopes_are_taken_in_float64(dtype: Any) -> None:
    seen = set()

    def cube(x: Array) -> float:
        seen.add(x.dtype)
        return float(x[0] ** 3)

    gradient = numerical_gradient(cube, np.array([2], dtype))
    assert seen == {gradient.dtype} == {np.dtype(np.float64)}
    assert gradient[0] == pytest.approx(12, rel=1e-9)


def test_slopes_leave_the_point_alone_even_if_the_function_does_not() -> None:
    x = np.array([1.0, 2.0])

    def destructive(v: Array) -> float:
        total = float(np.sum(v**2))
        v[...] = np.nan
        return total

    np.testing.assert_allclose(numerical_gradient(destructive, x), [2, 4], rtol=1e-9)
    assert x.tolist() == [1, 2]


# --- the relative error --------------------------------------------------------------------


def test_the_relative_error_by_hand() -> None:
    assert relative_error([3.0, 4.0], [0.0, 0.0]) == 1
    assert relative_error([3.0, 4.0], [-3.0, -4.0]) == 1
    assert relative_error([3.0, 4.0], [6.0, 8.0]) == pytest.approx(5 / 15, rel=1e-15)
    assert relative_error([[1.0, 2.0]], [[1.0, 2.0]]) == 0
    assert relative_error([0.0], [0.0]) == 0
    assert np.isnan(relative_error([np.nan], [1.0]))


@steady
@given(
    st.lists(st.floats(-1e3, 1e3), min_size=3, max_size=3),
    st.lists(st.floats(-1e3, 1e3), min_size=3, max_size=3),
)
def test_the_relative_error_is_symmetric_and_from_0_to_1(a: list[float], b: list[float]) -> None:
    error = relative_error(a, b)
    assert 0 <= error <= 1 + 1e-12
    assert error == relative_error(b, a)


def test_two_shapes_have_no_relative_error() -> None:
    with pytest.raises(GradientError, match=r"gradient has shape \(2, 1\), the slopes \(1, 2\)"):
        relative_error([[1.0], [2.0]], [[1.0, 2.0]])


# --- wrong layers --------------------------------------------------------------------------


class ZeroSoftmax(Softmax):
    """Rows of a softmax sum to 1, so with all of dY 1 a gradient of zeros would be right."""

    def _backward(self, dY: Array) -> Array:
        return np.zeros_like(dY)


class DiagonalSoftmax(Softmax):
    """The mistake of most first attempts: the Jacobian's diagonal alone."""

    def _backward(self, dY: Array) -> Array:
        return dY * self._P * (1 - self._P)


class WrongSign(Tanh):
    def _backward(self, dY: Array) -> Array:
        return -super()._backward(dY)


class ForgetsUpstream(Sigmoid):
    def _backward(self, dY: Array) -> Array:
        return self._slope


class SlightlyOff(Sigmoid):
    def _backward(self, dY: Array) -> Array:
        return super()._backward(dY) * (1 + 1e-6)


class NaNs(Tanh):
    def _backward(self, dY: Array) -> Array:
        return np.full_like(dY, np.nan)


class NoBias(Dense):
    def _backward(self, dY: Array) -> Array:
        dX = super()._backward(dY)
        del self.grads["b"]
        return dX


class MeanBias(Dense):
    def _backward(self, dY: Array) -> Array:
        dX = super()._backward(dY)
        self.grads["b"] = dY.mean(axis=0)
        return dX


class TransposedWeights(Dense):
    def _backward(self, dY: Array) -> Array:
        dX = super()._backward(dY)
        self.grads["W"] = self.grads["W"].T
        return dX


class TransposedInputs(Dense):
    def _backward(self, dY: Array) -> Array:
        return super()._backward(dY).T


class Stale(Dense):
    """Adds to the gradients of the pass before in place of replacing them."""

    def _backward(self, dY: Array) -> Array:
        before = self.grads
        dX = super()._backward(dY)
        if before:
            self.grads = {name: g + before[name] for name, g in self.grads.items()}
        return dX


WRONG = [
    (ZeroSoftmax(), "the gradient by X is off: relative error 1,"),
    (DiagonalSoftmax(), "by X is off"),
    (WrongSign(), "by X is off: relative error 1,"),
    (ForgetsUpstream(), "by X is off"),
    (SlightlyOff(), "by X is off: relative error 5e-07, wanted at most 1e-07"),
    (NaNs(), "by X is off: relative error nan, .*the backward pass has nan"),
    (NoBias(3, 2, rng=rng()), "backward left no gradient for 'b' in grads"),
    (MeanBias(3, 2, rng=rng()), "the gradient by b is off: relative error 0.6,"),
    (TransposedWeights(3, 2, rng=rng()), r"gradient has shape \(2, 3\), the slopes \(3, 2\)"),
    (TransposedWeights(3, 3, rng=rng()), "the gradient by W is off"),
    (TransposedInputs(3, 2, rng=rng()), r"gradient has shape \(3, 4\), the slopes \(4, 3\)"),
]


@pytest.mark.parametrize(("layer", "message"), WRONG, ids=lambda x: type(x).__name__)
def test_a_wrong_backward_pass_is_caught(layer: Layer, message: str) -> None:
    X = rng(1).normal(size=(4, 3))
    for seed in range(10, 15):
        with pytest.raises(GradientError, match=message):
            check_layer(layer, X, rng=rng(seed))


def test_with_ones_upstream_a_softmax_backward_of_zeros_would_pass() -> None:
    X = rng(1).normal(size=(4, 3))
    layer = Softmax()
    slopes = numerical_gradient(lambda x: float(np.sum(layer.forward(x))), X)
    np.testing.assert_allclose(slopes, 0, atol=1e-10)


def test_gradients_that_pile_up_are_caught_after_an_earlier_pass() -> None:
    layer = Stale(3, 2, rng=rng())
    X = rng(1).normal(size=(4, 3))
    layer.forward(X)
    layer.backward(np.ones((4, 2)))
    with pytest.raises(GradientError, match="the gradient by W is off"):
        check_layer(layer, X, rng=rng())


def test_the_message_names_the_worst_entry_and_both_numbers() -> None:
    class OneOff(Tanh):
        def _backward(self, dY: Array) -> Array:
            dX = super()._backward(dY)
            dX[1, 2] = 5.0
            return dX

    X = np.zeros((2, 3))
    U = rng(0).normal(size=(2, 3))  # the first draw of the check
    with pytest.raises(GradientError) as off:
        check_layer(OneOff(), X, rng=rng(0))
    assert "Worst at [1, 2]: the backward pass has 5, the slope is " in str(off.value)
    assert float(str(off.value).rsplit(" ", 1)[1]) == pytest.approx(U[1, 2], rel=1e-5)


def test_a_wide_tolerance_lets_a_small_error_through_and_the_error_is_returned() -> None:
    error = check_layer(SlightlyOff(), rng(1).normal(size=(4, 3)), rng=rng(), tolerance=1e-5)
    assert error == pytest.approx(5e-7, rel=1e-3)


def test_the_largest_of_the_errors_is_returned() -> None:
    layer = MeanBias(3, 2, rng=rng())
    # db / n against db: (1 − ¼) / (1 + ¼).
    error = check_layer(layer, rng(1).normal(size=(4, 3)), rng=rng(), tolerance=1)
    assert error == pytest.approx(0.6, rel=1e-9)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_check_leaves_inputs_and_parameters_as_they_were(dtype: Any) -> None:
    layer = Dense(3, 2, rng=rng(), dtype=dtype)
    X = rng(1).normal(size=(4, 3)).astype(dtype)
    before, params = X.copy(), dict(layer.params)
    copies = {name: W.copy() for name, W in params.items()}
    assert check_layer(layer, X, rng=rng()) <= 1e-7
    np.testing.assert_array_equal(X, before)
    for name, W in params.items():
        assert layer.params[name] is W
        np.testing.assert_array_equal(W, copies[name])
    dY = np.ones((4, 2))
    np.testing.assert_allclose(layer.backward(dY), dY @ params["W"].T)  # of X itself
    np.testing.assert_allclose(layer.grads["W"], X.T.astype(float) @ dY, rtol=1e-12)


def test_a_check_needs_a_generator() -> None:
    with pytest.raises(TypeError, match=r"wanted a numpy\.random\.Generator"):
        check_layer(Tanh(), [[1.0]], rng=0)  # type: ignore[arg-type]


# --- wrong losses --------------------------------------------------------------------------


class NotHalved(HalfMeanSquaredError):
    def _grad(self, Y: Array, T: Array) -> Array:
        return 2 * super()._grad(Y, T)


class NotAveraged(HalfMeanSquaredError):
    def _grad(self, Y: Array, T: Array) -> Array:
        return super()._grad(Y, T) * Y.size


class Backwards(MeanAbsoluteError):
    def _grad(self, Y: Array, T: Array) -> Array:
        return super()._grad(T, Y)


class OneRow(HalfMeanSquaredError):
    def _grad(self, Y: Array, T: Array) -> Array:
        return super()._grad(Y, T)[:1]


@pytest.mark.parametrize(
    ("loss", "message"),
    [
        (NotHalved(), "by Y is off: relative error 0.33,"),
        (NotAveraged(), "by Y is off: relative error 0.71,"),  # (6 − 1) / (6 + 1)
        (Backwards(), "by Y is off: relative error 1,"),
        (OneRow(), r"gradient has shape \(1, 2\), the slopes \(3, 2\)"),
    ],
    ids=lambda x: type(x).__name__,
)
def test_a_wrong_gradient_of_a_loss_is_caught(loss: Loss, message: str) -> None:
    Y, T = rng(1).normal(size=(3, 2)), rng(2).normal(size=(3, 2))
    with pytest.raises(GradientError, match=message):
        check_loss(loss, Y, T)


def test_a_small_error_of_a_loss_passes_and_is_returned() -> None:
    class AlmostRight(HalfMeanSquaredError):
        def _grad(self, Y: Array, T: Array) -> Array:
            return (1 + 5e-8) * super()._grad(Y, T)

    Y, T = rng(1).normal(size=(3, 2)), rng(2).normal(size=(3, 2))
    assert check_loss(AlmostRight(), Y, T) == pytest.approx(2.5e-8, rel=0.01)


def test_at_its_least_a_loss_passes_with_a_gradient_of_zeros() -> None:
    Y = rng(1).normal(size=(3, 2))
    assert check_loss(HalfMeanSquaredError(), Y, Y) <= 1e-7


def test_a_loss_is_checked_away_from_its_kinks() -> None:
    with pytest.raises(GradientError):
        check_loss(MeanAbsoluteError(), [1e-6], [0.0])  # within a step of 1e-5
    assert check_loss(MeanAbsoluteError(), [1e-4], [0.0]) <= 1e-7


# --- steps and kinks -----------------------------------------------------------------------


@pytest.mark.parametrize("size", [1e-6, 1.0, 1e9, 1e300])
def test_the_step_is_as_large_as_the_number_wants(size: float) -> None:
    slopes = numerical_gradient(lambda x: float(2 * x[0] - x[1]), [size, 1.0])
    np.testing.assert_allclose(slopes[0], 2, rtol=1e-7)


@pytest.mark.parametrize("size", [1e-9, 1e9, 1e300])
@pytest.mark.parametrize("layer", [Dense(2, 3, rng=rng(1)), ReLU(), Identity(), Flatten()])
def test_layers_are_checked_at_inputs_of_any_size(layer: Layer, size: float) -> None:
    if not (isinstance(layer, ReLU) and size < 1e-5):  # within a step of the kink
        assert check_layer(layer, [[size, -1.0], [1.0, 2 * size]], rng=rng(2)) <= 1e-7


def test_a_wrong_gradient_is_caught_beside_large_outputs_too() -> None:
    class NoBias(Dense):
        def _backward(self, dY: Array) -> Array:
            dX = super()._backward(dY)
            self.grads["b"] = 1.01 * self.grads["b"]
            return dX

    with pytest.raises(GradientError, match=r"the gradient by b is off: relative error 0\.00"):
        check_layer(NoBias(2, 3, rng=rng(1)), [[1e9, 1e9]], rng=rng(2))


def test_slopes_that_cannot_be_say_why() -> None:
    def total(x: Array) -> float:
        return float(np.sum(x))

    def itself(x: Array) -> Any:
        return x

    for ask, words in (
        (lambda: numerical_gradient(total, [1.0], h=0), "h is 0.0; wanted a finite step above 0"),
        (lambda: numerical_gradient(total, [np.inf]), r"no finite value where the input at \[0\]"),
        (lambda: numerical_gradient(itself, [1.0, 2]), r"an array of shape \(2,\); wanted one"),
        (lambda: check_layer(ReLU(), np.zeros((0, 2)), rng=rng()), r"X is empty, shape \(0, 2\)"),
        (lambda: check_layer(ReLU(), [[np.nan]], rng=rng()), "the input at .* is nan"),
        (lambda: check_loss(MeanAbsoluteError(), [], []), "Y is empty"),
        (lambda: check_loss(BinaryCrossEntropy(), [1e-5], [1.0]), "Y has 1e-05, where the slope"),
    ):
        with pytest.raises(ValueError, match=words):
            ask()


@pytest.mark.parametrize("y", [2e-4, 1e-3, 0.5, 0.999, 0.9998])
@pytest.mark.parametrize("t", [0.0, 1.0])
def test_probabilities_near_0_and_1_are_checked_with_steps_as_small(y: float, t: float) -> None:
    assert check_loss(BinaryCrossEntropy(), [y, 0.5], [t, 1.0]) <= 1e-7
    assert check_loss(CategoricalCrossEntropy(), [[y, 1 - y]], [[t, 1 - t]]) <= 1e-7


@pytest.mark.parametrize(
    ("layer", "X", "sides"),
    [
        (ReLU(), [[0.0, 1.0]], True),
        (ReLU(), [[1e-6, 1.0]], True),
        (ReLU(), [[-9e-6, 1.0]], True),
        (LeakyReLU(), [[2.0, 0.0]], True),
        (MaxPool2D(2), np.zeros((1, 1, 2, 2)), True),
        (Dense(2, 2, rng=rng(3)), [[0.0, 1.0]], False),
    ],
)
def test_a_kink_near_is_named_and_none_where_there_is_none(
    layer: Layer, X: Any, sides: bool
) -> None:
    if not sides:  # a mistake, and no kink
        layer._backward = lambda dY: 2 * type(layer)._backward(layer, dY)  # type: ignore[method-assign]
    with pytest.raises(GradientError) as off:
        check_layer(layer, X, rng=rng(4))
    assert ("A kink is near: the slope is" in str(off.value)) == sides


@pytest.mark.parametrize("at", [0.0, 1e-3, 3.0])
def test_a_steep_curve_is_no_kink(at: float) -> None:
    class Curve(HalfMeanSquaredError):
        """Its gradient is wrong, and its least point is at 0."""

        def _grad(self, Y: Array, T: Array) -> Array:
            return super()._grad(Y, T) + 1e-3

    with pytest.raises(GradientError) as off:
        check_loss(Curve(), [at], [0.0])
    assert "kink" not in str(off.value)


def test_a_check_that_fails_leaves_the_parameters_as_they_were() -> None:
    layer = Dense(2, 2, rng=rng())
    layer._backward = lambda dY: 2 * Dense._backward(layer, dY)  # type: ignore[method-assign]
    before = dict(layer.params)
    with pytest.raises(GradientError):
        check_layer(layer, [[1.0, 2.0]], rng=rng())
    assert all(layer.params[name] is W for name, W in before.items())


@pytest.mark.parametrize("size", [5e-324, 1e-200, 1e200, 1.7e308])
def test_the_relative_error_does_not_depend_on_the_size(size: float) -> None:
    assert relative_error([size, 0.0], [0.0, size]) == pytest.approx(np.sqrt(2) / 2)
    assert relative_error([size, size], [size, size]) == 0
    assert relative_error([size, size], [-size, -size]) == pytest.approx(1)


def test_infinite_gradients_have_no_relative_error_and_none_is_0() -> None:
    assert np.isnan(relative_error([np.inf], [np.inf]))
    assert relative_error([], []) == 0
