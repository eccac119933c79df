"""Every layer against every promise of a layer; then Dense, Flatten and Dropout by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from dlcourse.activations import ELU, Identity, LeakyReLU, ReLU, Sigmoid, Softmax, Tanh
from dlcourse.arrays import Array
from dlcourse.convolution import Conv2D
from dlcourse.gradcheck import check_layer
from dlcourse.initializers import xavier_uniform
from dlcourse.layers import BatchNorm, Dense, Dropout, Flatten, Layer
from dlcourse.network import Sequential

steady = settings(deadline=None, derandomize=True, max_examples=20)
seeds = st.integers(0, 2**32 - 1)


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


class FixedMask(Dropout):
    """Dropout in training that draws the same mask each time, so that it has a gradient."""

    def _forward(self, X: Array, train: bool) -> Array:
        self.rng = rng(5)
        return super()._forward(X, True)


class InTraining(BatchNorm):
    """Batch normalisation that takes each pass for one of training."""

    def _forward(self, X: Array, train: bool) -> Array:
        return super()._forward(X, True)


def batch_norm(kind: type[BatchNorm], m: int) -> BatchNorm:
    layer = kind(m, epsilon=0.1)  # so that two entries that are nearly equal divide by no tiny s
    layer.params = {"gamma": rng(1).normal(size=m), "beta": rng(2).normal(size=m)}
    layer.running_mean, layer.running_variance = rng(3).normal(size=m), rng(4).uniform(1, 2, m)
    return layer


class AsLayer(Layer):
    """A network seen as one layer, with all its parameters, so that the same tests apply."""

    def __init__(self, *layers: Layer) -> None:
        super().__init__()
        self.network = Sequential(*layers)
        self.params = {f"{i} {k}": W for i, p in enumerate(layers) for k, W in p.params.items()}

    def _forward(self, X: Array, train: bool) -> Array:
        for name, W in self.params.items():
            i, key = name.split()
            self.network.layers[int(i)].params[key] = W
        return self.network.forward(X, train=train)

    def _backward(self, dY: Array) -> Array:
        dX = self.network.backward(dY)
        layers = enumerate(self.network.layers)
        self.grads = {f"{i} {k}": g for i, p in layers for k, g in p.grads.items()}
        return dX


def dense(d: int, m: int, dtype: Any = np.float64) -> Dense:
    layer = Dense(d, m, rng=rng(1), dtype=dtype)
    layer.params["b"] = rng(2).normal(size=m).astype(dtype)  # zeros would hide a missing b
    return layer


@dataclass(frozen=True)
class Case:
    """How to make a layer for inputs of a shape, and the shapes that it takes."""

    make: Callable[[tuple[int, ...]], Layer]
    axes: tuple[int, int] = (1, 4)
    each_row_alone: bool = True

    def draw(self, data: st.DataObject) -> tuple[Layer, Array, Array]:
        """Return a layer, random inputs away from the kink at 0, and a random dY."""
        low, high = self.axes
        shape = data.draw(hnp.array_shapes(min_dims=low, max_dims=high, max_side=3))
        random = rng(data.draw(seeds))
        X = random.normal(scale=2, size=shape)
        X += 0.1 * np.sign(X)
        layer = self.make(shape)
        return layer, X, random.normal(size=layer.forward(X).shape)


CASES = {
    "Dense": Case(lambda shape: dense(shape[1], 3), (2, 2)),
    "Flatten": Case(lambda _: Flatten(), (2, 4)),
    "Dropout in evaluation": Case(lambda _: Dropout(0.4, rng=rng())),
    "Dropout with a fixed mask": Case(lambda _: FixedMask(0.4, rng=rng()), each_row_alone=False),
    "BatchNorm in evaluation": Case(lambda shape: batch_norm(BatchNorm, shape[1]), (2, 2)),
    "BatchNorm in training": Case(
        lambda shape: batch_norm(InTraining, shape[1]), (2, 2), each_row_alone=False
    ),
    "Identity": Case(lambda _: Identity()),
    "Sigmoid": Case(lambda _: Sigmoid()),
    "Tanh": Case(lambda _: Tanh()),
    "ReLU": Case(lambda _: ReLU()),
    "LeakyReLU": Case(lambda _: LeakyReLU(0.2)),
    "ELU": Case(lambda _: ELU(1.7)),
    "Softmax": Case(lambda _: Softmax(), (2, 3)),
    "Sequential": Case(
        lambda shape: AsLayer(
            Flatten(), dense(int(np.prod(shape[1:])), 3), Tanh(), dense(3, 2), Softmax()
        ),
        (2, 3),
    ),
}

every_layer = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


# --- what every layer promises -------------------------------------------------------------


@every_layer
@steady
@given(data=st.data())
def test_the_gradients_of_a_random_upstream_are_the_slopes(case: Case, data: st.DataObject) -> None:
    layer, X, _ = case.draw(data)
    assert check_layer(layer, X, rng=rng(data.draw(seeds))) <= 1e-7


@every_layer
@steady
@given(data=st.data())
def test_float32_in_gives_float32_out_with_its_precision(case: Case, data: st.DataObject) -> None:
    layer, X, dY = case.draw(data)
    X, dY = X.astype(np.float32), dY.astype(np.float32)
    found = layer.forward(X), layer.backward(dY), *layer.grads.values()
    wide = X.astype(np.float64), dY.astype(np.float64)
    wanted = layer.forward(wide[0]), layer.backward(wide[1]), *layer.grads.values()
    for single, double in zip(found, wanted, strict=True):
        assert single.dtype == np.float32
        assert double.dtype == np.float64
        np.testing.assert_allclose(single, double, rtol=1e-5, atol=1e-5)


@every_layer
def test_the_output_decides_the_dtype_of_the_gradients_whatever_the_dtype_of_dY(
    case: Case,
) -> None:
    layer = case.make((2, 3))
    X = rng(1).normal(size=(2, 3))
    for dtype, other in ((np.float32, np.float64), (np.float64, np.float32), (np.float32, int)):
        Y = layer.forward(X.astype(dtype))
        dX = layer.backward(np.ones_like(Y, dtype=other))
        assert {Y.dtype, dX.dtype, *(g.dtype for g in layer.grads.values())} == {np.dtype(dtype)}


@every_layer
@steady
@given(data=st.data())
def test_a_pass_writes_into_nothing_it_was_given(case: Case, data: st.DataObject) -> None:
    layer, X, dY = case.draw(data)
    given_arrays = [X, dY, *layer.params.values()]
    before = [array.copy() for array in given_arrays]
    for array in given_arrays:
        array.setflags(write=False)
    results = [layer.forward(X), layer.backward(dY), *layer.grads.values()]
    for array, copied in zip(given_arrays, before, strict=True):
        np.testing.assert_array_equal(array, copied)
    for name, W in zip(layer.params, given_arrays[2:], strict=True):
        assert layer.params[name] is W
    for i, result in enumerate(results):
        assert not any(np.shares_memory(result, array) for array in given_arrays + results[:i])


@every_layer
@steady
@given(data=st.data())
def test_a_second_pass_repeats_the_first_and_leaves_its_gradients_alone(
    case: Case, data: st.DataObject
) -> None:
    layer, X, dY = case.draw(data)
    Y, dX, grads = layer.forward(X), layer.backward(dY), dict(layer.grads)
    kept = {name: gradient.copy() for name, gradient in grads.items()}
    layer.forward(X + 1)
    layer.backward(3 * dY)
    for name in kept:
        np.testing.assert_array_equal(grads[name], kept[name])
    np.testing.assert_array_equal(layer.forward(X), Y)
    np.testing.assert_array_equal(layer.backward(dY), dX)
    for name in kept:
        np.testing.assert_array_equal(layer.grads[name], kept[name])


@every_layer
@steady
@given(data=st.data())
def test_an_output_belongs_to_who_asked_for_it(case: Case, data: st.DataObject) -> None:
    layer, X, dY = case.draw(data)
    layer.forward(X)
    dX = layer.backward(dY).copy()
    layer.forward(X)[...] = np.nan
    layer.backward(dY)[...] = np.nan
    np.testing.assert_array_equal(layer.backward(dY), dX)


@every_layer
@steady
@given(data=st.data())
def test_a_batch_of_one_gives_that_row_and_its_share_of_the_gradients(
    case: Case, data: st.DataObject
) -> None:
    layer, X, dY = case.draw(data)
    Y, dX, grads = layer.forward(X), layer.backward(dY), dict(layer.grads)
    if not case.each_row_alone:  # the mask depends on the batch; the shapes do not
        assert layer.forward(X[:1]).shape == layer.backward(dY[:1]).shape == X[:1].shape
        return
    share = {name: np.zeros_like(gradient) for name, gradient in grads.items()}
    for i in range(len(X)):
        one = slice(i, i + 1)
        np.testing.assert_allclose(layer.forward(X[one]), Y[one], rtol=1e-12, atol=1e-14)
        np.testing.assert_allclose(layer.backward(dY[one]), dX[one], rtol=1e-12, atol=1e-14)
        for name in share:
            share[name] += layer.grads[name]
    for name in share:
        np.testing.assert_allclose(share[name], grads[name], rtol=1e-12, atol=1e-12)


@every_layer
@steady
@given(data=st.data())
def test_the_gradients_have_the_names_and_shapes_of_the_parameters(
    case: Case, data: st.DataObject
) -> None:
    layer, X, dY = case.draw(data)
    assert layer.backward(dY).shape == X.shape
    assert {k: g.shape for k, g in layer.grads.items()} == {
        k: W.shape for k, W in layer.params.items()
    }


@every_layer
def test_backward_before_forward_is_refused(case: Case) -> None:
    layer = case.make((2, 3))
    with pytest.raises(
        RuntimeError, match=r"came before forward; call forward\(X\) first"
    ) as refused:
        layer.backward(np.ones((2, 3)))
    assert type(layer).__name__ in str(refused.value)


@every_layer
@pytest.mark.parametrize("shape", [(3, 3), (2, 4), (2,), (3, 2), (2, 3, 1), (1, 3), ()])
def test_an_upstream_gradient_of_another_shape_is_refused(
    case: Case, shape: tuple[int, ...]
) -> None:
    layer = case.make((2, 5))
    Y = layer.forward(np.ones((2, 5)))
    with pytest.raises(ValueError, match="the shape of the last output") as refused:
        layer.backward(np.ones(shape))
    message = str(refused.value)
    assert f"dY has shape {shape}; wanted {Y.shape}" in message
    assert "Pass the gradient of the loss by that output" in message


ODD = [[[1 + 2j] * 3], [["a", "b", "c"]], np.ones((1, 3), object), np.ones((1, 3), np.float16)]


@every_layer
@pytest.mark.parametrize("odd", ODD, ids=["complex", "text", "objects", "float16"])
def test_odd_kinds_of_number_are_refused_on_both_ways(case: Case, odd: Any) -> None:
    layer = case.make((1, 3))
    with pytest.raises(TypeError, match=r"X has dtype .* wanted float32 or float64") as refused:
        layer.forward(odd)
    assert "X = np.asarray(X, dtype=float)" in str(refused.value)
    layer.forward(np.ones((1, 3)))
    with pytest.raises(TypeError, match=r"dY has dtype .* wanted float32 or float64"):
        layer.backward(odd)


def test_a_refused_gradient_leaves_the_layer_as_it_was() -> None:
    layer = dense(3, 2)
    layer.forward(np.ones((4, 3)))
    layer.backward(np.ones((4, 2)))
    grads = layer.grads
    with pytest.raises(ValueError, match="wanted"):
        layer.backward(np.ones((4, 3)))
    assert layer.grads is grads


def test_a_layer_without_formulas_has_to_be_given_them() -> None:
    with pytest.raises(NotImplementedError):
        Layer().forward(np.ones((1, 1)))

    class Half(Layer):
        def _forward(self, X: Array, train: bool) -> Array:
            return X / 2

    half = Half()
    half.forward(np.ones((1, 1)))
    with pytest.raises(NotImplementedError):
        half.backward(np.ones((1, 1)))


# --- dense ---------------------------------------------------------------------------------


def test_dense_worked_by_hand() -> None:
    layer = Dense(2, 3, rng=rng())
    layer.params = {
        "W": np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]),
        "b": np.array([0.5, 0.0, -1.0]),
    }
    # (1, −1): 1−4+½, 2−5, 3−6−1.  (2, 0): 2+½, 4, 6−1.
    Y = layer.forward([[1.0, -1.0], [2.0, 0.0]])
    assert Y.tolist() == [[-2.5, -3.0, -4.0], [2.5, 4.0, 5.0]]
    dX = layer.backward([[1.0, 0.0, 2.0], [0.0, -1.0, 0.0]])
    assert dX.tolist() == [[1 + 6, 4 + 12], [-2, -5]]
    assert layer.grads["W"].tolist() == [[1, -2, 2], [-1, 0, -2]]
    assert layer.grads["b"].tolist() == [1, -1, 2]


def test_dense_takes_its_weights_from_the_initializer_and_starts_with_b_at_0() -> None:
    layer = Dense(4, 3, rng=rng(7), initializer=xavier_uniform, dtype=np.float32)
    wanted = xavier_uniform((4, 3), rng=rng(7), dtype=np.float32)
    np.testing.assert_array_equal(layer.params["W"], wanted)
    assert layer.params["b"].tolist() == [0.0, 0.0, 0.0]
    assert {W.dtype for W in layer.params.values()} == {np.dtype(np.float32)}


def test_float32_weights_do_not_make_float64_inputs_narrow() -> None:
    layer = dense(2, 2, np.float32)
    Y = layer.forward(np.ones((1, 2)))
    layer.backward(np.ones_like(Y))
    assert {Y.dtype, *(g.dtype for g in layer.grads.values())} == {np.dtype(np.float64)}


def test_backward_uses_the_weights_of_the_forward_pass() -> None:
    layer = dense(2, 2)
    W = layer.params["W"]
    layer.forward([[1.0, 2.0]])
    layer.params["W"] = 10 * W
    np.testing.assert_array_equal(layer.backward([[1.0, 0.0]]), W[:, :1].T)


@pytest.mark.parametrize(
    ("shape", "advice"),
    [
        ((4, 3), "make it with Dense(3, 7, …)"),
        ((2, 1), "make it with Dense(1, 7, …)"),
        ((2,), "for one example write X[np.newaxis, :]"),
        ((), "for one example write X[np.newaxis, :]"),
        ((5, 1, 2), "put Flatten() before it"),
        ((5, 2, 2), "put Flatten() before it"),
    ],
)
def test_dense_refuses_other_shapes_with_advice(shape: tuple[int, ...], advice: str) -> None:
    with pytest.raises(ValueError, match=r"wanted \(n, 2\), since this Dense layer") as refused:
        Dense(2, 7, rng=rng()).forward(np.ones(shape))
    assert f"X has shape {shape}" in str(refused.value)
    assert advice in str(refused.value)


@pytest.mark.parametrize(("d", "m"), [(0, 1), (1, 0), (-1, 2), (2, -1), (0, 0)])
def test_dense_needs_an_input_and_an_output(d: int, m: int) -> None:
    with pytest.raises(ValueError, match=rf"Dense\({d}, {m}\); wanted at least 1 input"):
        Dense(d, m, rng=rng())


def test_dense_of_one_input_and_one_output_is_a_line() -> None:
    layer = Dense(1, 1, rng=rng())
    layer.params = {"W": np.array([[2.0]]), "b": np.array([1.0])}
    assert layer.forward([[0.0], [3.0]]).tolist() == [[1.0], [7.0]]


def test_dense_needs_a_generator() -> None:
    with pytest.raises(TypeError, match=r"rng is int 0; wanted a numpy\.random\.Generator"):
        Dense(2, 2, rng=0)  # type: ignore[arg-type]


# --- batch normalisation -------------------------------------------------------------------


def test_batch_normalisation_worked_by_hand() -> None:
    layer = BatchNorm(2, rate=0.5, epsilon=1e-12)
    layer.params = {"gamma": np.array([2.0, 1.0]), "beta": np.array([10.0, 0.0])}
    # The first column has mean 3 and deviation 2, the second is one number four times.
    X = np.array([[1.0, 7.0], [1.0, 7.0], [5.0, 7.0], [5.0, 7.0]])
    Y = layer.forward(X, train=True)
    np.testing.assert_allclose(Y, [[8, 0], [8, 0], [12, 0], [12, 0]], atol=1e-9)
    # X̂ is −1, −1, 1, 1, so dβ = 1 and dγ = −1: 1 − (1 + 1)/4, 0 − (1 + 1)/4, 0, 0, times 2/2.
    dX = layer.backward([[1.0, 0.0], [0.0, 0.0], [0.0, 0.0], [0.0, 0.0]])
    np.testing.assert_allclose(dX[:, 0], [0.5, -0.5, 0, 0], atol=1e-9)
    assert layer.running_mean.tolist() == [1.5, 3.5]
    assert layer.running_variance.tolist() == [2.5, 0.5]


def test_outside_training_each_row_is_taken_alone_and_nothing_is_learned() -> None:
    layer = BatchNorm(2)
    X = rng(1).normal(3, 2, (50, 2))
    for _ in range(200):
        layer.forward(X, train=True)
    known = layer.running_mean, layer.running_variance
    np.testing.assert_allclose(known[0], X.mean(axis=0), rtol=1e-6)
    np.testing.assert_allclose(known[1], X.var(axis=0), rtol=1e-6)
    wanted = (X[:1] - X.mean(axis=0)) / X.std(axis=0)
    np.testing.assert_allclose(layer.forward(X[:1]), wanted, rtol=1e-4)
    assert layer.running_mean is known[0]


def test_the_size_of_the_weights_before_it_is_lost() -> None:
    X = rng(1).normal(size=(50, 3))
    layer = BatchNorm(3, epsilon=1e-12)
    Y = layer.forward(X, train=True)
    np.testing.assert_allclose(layer.forward(100 * X, train=True), Y, rtol=1e-9)


@pytest.mark.parametrize("shape", [(4, 3), (2,), (4, 2, 1)])
def test_batch_normalisation_refuses_other_shapes(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"wanted \(n, 2\), one column for each feature"):
        BatchNorm(2).forward(np.ones(shape))


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"features": 0}, r"BatchNorm\(0\); wanted at least 1 feature"),
        ({"rate": 0}, "rate is 0; wanted a share above 0"),
        ({"rate": 1.5}, "rate is 1.5; wanted a share"),
        ({"epsilon": 0}, "epsilon is 0; wanted a finite number above 0"),
        ({"epsilon": np.inf}, "epsilon is inf; wanted a finite number"),
    ],
)
def test_the_numbers_of_batch_normalisation_have_limits(wrong: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        BatchNorm(**{"features": 2, **wrong})


# --- flatten -------------------------------------------------------------------------------


def test_flatten_puts_each_example_in_one_row_in_order() -> None:
    layer = Flatten()
    X = np.arange(12.0).reshape(2, 3, 1, 2)
    Y = layer.forward(X)
    assert Y.tolist() == [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11]]
    np.testing.assert_array_equal(layer.backward(Y), X)


@pytest.mark.parametrize("shape", [(3,), ()])
def test_flatten_refuses_what_has_no_second_axis(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"wanted \(n, …\), at least two axes; .*X\[np.newaxis\]"):
        Flatten().forward(np.ones(shape))


# --- dropout -------------------------------------------------------------------------------


def test_dropout_is_off_outside_training() -> None:
    X = rng(1).normal(size=(50, 4))
    layer = Dropout(0.9, rng=rng())
    np.testing.assert_array_equal(layer.forward(X), X)
    np.testing.assert_array_equal(layer.backward(X), X)
    assert layer.rng.bit_generator.state == rng().bit_generator.state, "it drew numbers"


def test_dropout_of_nothing_is_the_identity_in_training_too() -> None:
    X = rng(1).normal(size=(50, 4))
    layer = Dropout(0, rng=rng())
    np.testing.assert_array_equal(layer.forward(X, train=True), X)
    np.testing.assert_array_equal(layer.backward(2 * X), 2 * X)
    assert layer.rng.bit_generator.state == rng().bit_generator.state, "it drew numbers"


@pytest.mark.parametrize("p", [0.1, 0.5, 0.75])
def test_kept_entries_are_scaled_and_the_same_mask_serves_backward(p: float) -> None:
    X = np.ones((200, 100))
    layer = Dropout(p, rng=rng(3))
    Y = layer.forward(X, train=True)
    np.testing.assert_allclose(np.unique(Y), [0, 1 / (1 - p)], rtol=1e-15)
    dY = rng(4).normal(size=X.shape)
    np.testing.assert_array_equal(layer.backward(dY), dY * Y)
    # The share dropped is binomial with n = 20,000: five deviations.
    assert abs((Y == 0).mean() - p) < 5 * np.sqrt(p * (1 - p) / X.size)


@pytest.mark.parametrize("p", [0.2, 0.5, 0.9])
def test_dropout_leaves_the_expectation_as_it_was(p: float) -> None:
    x = np.array([[-3.0, 0.5, 2.0]])
    many = 20_000
    Y = Dropout(p, rng=rng(8)).forward(np.repeat(x, many, axis=0), train=True)
    deviation = np.abs(x[0]) * np.sqrt(p / (1 - p) / many)  # of the mean
    assert (np.abs(Y.mean(axis=0) - x[0]) < 5 * deviation).all()


def test_each_training_pass_draws_a_new_mask_and_the_seed_decides_them() -> None:
    X = np.ones((10, 10))
    one, same = Dropout(0.5, rng=rng(2)), Dropout(0.5, rng=rng(2))
    first, second = one.forward(X, train=True), one.forward(X, train=True)
    assert first.tolist() != second.tolist()
    np.testing.assert_array_equal(same.forward(X, train=True), first)
    np.testing.assert_array_equal(same.forward(X, train=True), second)


@pytest.mark.parametrize("p", [1, 1.5, -0.1, np.nan])
def test_a_share_to_drop_is_from_0_to_below_1(p: float) -> None:
    with pytest.raises(ValueError, match=f"p is {p}; wanted the share to drop, at least 0"):
        Dropout(p, rng=rng())


def test_dropout_needs_a_generator() -> None:
    with pytest.raises(TypeError, match=r"np\.random\.default_rng\(0\)"):
        Dropout(0.5, rng=None)  # type: ignore[arg-type]


def test_parameters_of_an_odd_dtype_are_refused() -> None:
    rng = np.random.default_rng(0)
    with pytest.raises(TypeError, match=r"dtype is int64; wanted np\.float32 or np\.float64"):
        Dense(2, 3, rng=rng, dtype=np.int64)
    with pytest.raises(TypeError, match="dtype is float16"):
        Conv2D(1, 1, 2, rng=rng, dtype=np.float16)


@every_layer
def test_an_empty_batch_gives_one(case: Case) -> None:
    shape = (0, 3, 2)[: max(case.axes[0], 2)]
    if case is CASES["Sequential"]:
        shape = (0, 3, 2)
    layer = case.make(shape)
    Y = layer.forward(np.zeros(shape), train=True)
    assert len(Y) == 0
    assert layer.backward(np.zeros(Y.shape)).shape == shape
    assert not any(g.any() for g in layer.grads.values())


@pytest.mark.parametrize("shape", [(0, 2, 3), (2, 0, 3), (0, 0)])
def test_flatten_keeps_what_a_batch_of_nothing_has_of_a_shape(shape: tuple[int, ...]) -> None:
    layer = Flatten()
    Y = layer.forward(np.zeros(shape))
    assert Y.shape == (shape[0], np.prod(shape[1:]))
    assert layer.backward(Y).shape == shape


@every_layer
@steady
@given(st.data())
def test_fortran_order_is_an_order_like_any_other(case: Case, data: st.DataObject) -> None:
    layer, X, dY = case.draw(data)
    Y, dX = layer.forward(X), layer.backward(dY)
    np.testing.assert_allclose(layer.forward(np.asfortranarray(X)), Y, rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(layer.backward(np.asfortranarray(dY)), dX, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("odd", [2.5, True, "2", None])
def test_the_sizes_of_a_dense_layer_are_whole_numbers(odd: Any) -> None:
    with pytest.raises(TypeError, match=r"inputs is .*; wanted a whole number"):
        Dense(odd, 2, rng=rng())
    with pytest.raises(TypeError, match=r"outputs is .*; wanted a whole number"):
        Dense(2, odd, rng=rng())


def test_what_dropout_drops_is_0_even_if_it_was_infinite() -> None:
    layer = Dropout(0.5, rng=rng())
    Y = layer.forward(np.full(50, np.inf), train=True)
    assert set(Y.tolist()) == {0, np.inf}
    dX = layer.backward(np.full(50, -np.inf))
    np.testing.assert_array_equal(dX == 0, Y == 0)


@pytest.mark.parametrize("p", ["half", [0.5], True])
def test_a_share_to_drop_is_one_number(p: Any) -> None:
    with pytest.raises(TypeError, match=r"p is .*; wanted a number"):
        Dropout(p, rng=rng())
