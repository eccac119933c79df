"""Sequential: the layers in a row, and the same by hand."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from dlcourse.activations import ReLU, Sigmoid, Softmax, Tanh
from dlcourse.arrays import Array
from dlcourse.gradcheck import numerical_gradient, relative_error
from dlcourse.initializers import xavier_normal
from dlcourse.layers import Dense, Dropout, Flatten, Layer
from dlcourse.losses import (
    BinaryCrossEntropyFromLogits,
    CategoricalCrossEntropy,
    CategoricalCrossEntropyFromLogits,
    HalfMeanSquaredError,
    Loss,
    one_hot,
)
from dlcourse.network import Sequential, gradient_norms


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


def three_layers(seed: int = 0) -> Sequential:
    """Return 4 → 5 → 3 → 2 with tanh and sigmoid between, and random biases."""
    random = rng(seed)
    network = Sequential(
        Dense(4, 5, rng=random), Tanh(), Dense(5, 3, rng=random), Sigmoid(), Dense(3, 2, rng=random)
    )
    for layer in network.layers:
        if layer.params:
            layer.params["b"] = random.normal(size=layer.params["b"].shape)
    return network


def test_a_network_is_its_layers_one_after_the_other() -> None:
    first, middle, last = Dense(2, 3, rng=rng(0)), Tanh(), Dense(3, 2, rng=rng(1))
    network = Sequential(first, middle, last)
    X, dY = rng(2).normal(size=(4, 2)), rng(3).normal(size=(4, 2))
    W, V = first.params["W"], last.params["W"]

    H = np.tanh(X @ W + first.params["b"])
    np.testing.assert_allclose(network.forward(X), H @ V + last.params["b"], rtol=1e-14)
    dS = (dY @ V.T) * (1 - H**2)
    np.testing.assert_allclose(network.backward(dY), dS @ W.T, rtol=1e-13)
    np.testing.assert_allclose(last.grads["W"], H.T @ dY, rtol=1e-13)
    np.testing.assert_allclose(last.grads["b"], dY.sum(axis=0), rtol=1e-13)
    np.testing.assert_allclose(first.grads["W"], X.T @ dS, rtol=1e-13)
    np.testing.assert_allclose(first.grads["b"], dS.sum(axis=0), rtol=1e-13)


def test_a_network_of_one_layer_is_that_layer() -> None:
    X = rng().normal(size=(3, 2))
    network = Sequential(ReLU())
    np.testing.assert_array_equal(network.forward(X), ReLU().forward(X))
    np.testing.assert_array_equal(network.backward(X), X * (X > 0))


LOSSES: list[tuple[Loss, Any]] = [
    (HalfMeanSquaredError(), rng(9).normal(size=(6, 2))),
    (BinaryCrossEntropyFromLogits(), rng(9).integers(0, 2, (6, 2))),
    (CategoricalCrossEntropyFromLogits(), one_hot(rng(9).integers(2, size=6), 2)),
]


@pytest.mark.parametrize(("loss", "T"), LOSSES, ids=lambda x: type(x).__name__)
@pytest.mark.parametrize("seed", range(3))
def test_every_gradient_through_three_layers_is_the_slope_of_the_loss(
    loss: Loss, T: Array, seed: int
) -> None:
    network = three_layers(seed)
    X = rng(seed + 10).normal(size=(6, 4))
    dX = network.backward(loss.grad(network.forward(X), T))
    slopes = numerical_gradient(lambda x: loss.value(network.forward(x), T), X)
    assert relative_error(dX, slopes) <= 1e-7
    for layer in network.layers:
        for name, W in list(layer.params.items()):

            def cost(w: Array, layer: Layer = layer, name: str = name) -> float:
                layer.params[name] = w
                return loss.value(network.forward(X), T)

            slopes = numerical_gradient(cost, W)
            layer.params[name] = W
            assert relative_error(layer.grads[name], slopes) <= 1e-7


def test_softmax_then_its_loss_has_the_gradient_of_the_loss_from_logits() -> None:
    Z, T = rng(1).normal(size=(5, 3)), one_hot(rng(2).integers(3, size=5), 3)
    softmax = Sequential(Softmax())
    dZ = softmax.backward(CategoricalCrossEntropy().grad(softmax.forward(Z), T))
    np.testing.assert_allclose(
        dZ, CategoricalCrossEntropyFromLogits().grad(Z, T), rtol=1e-12, atol=1e-15
    )


def test_train_reaches_every_layer_and_is_off_unless_asked_for() -> None:
    network = Sequential(Flatten(), Dropout(0.5, rng=rng()), Dropout(0.5, rng=rng(1)))
    X = np.ones((20, 3, 2))
    np.testing.assert_array_equal(network.forward(X), np.ones((20, 6)))
    Y = network.forward(X, train=True)
    assert set(np.unique(Y)) == {0.0, 4.0}  # both masks: twice 1 / (1 − ½)
    np.testing.assert_array_equal(network.backward(np.ones((20, 6))), Y.reshape(X.shape))


def test_float32_goes_through_a_network_as_float32() -> None:
    network = three_layers()
    X = rng().normal(size=(3, 4)).astype(np.float32)
    Y = network.forward(X)
    dX = network.backward(np.ones_like(Y))
    grads = [g for layer in network.layers for g in layer.grads.values()]
    assert {array.dtype for array in (Y, dX, *grads)} == {np.dtype(np.float32)}


def test_parameters_are_counted() -> None:
    assert three_layers().count_parameters() == (4 * 5 + 5) + (5 * 3 + 3) + (3 * 2 + 2)
    assert Sequential(ReLU()).count_parameters() == 0


# --- the norms of the gradients ------------------------------------------------------------


def test_gradient_norms_are_the_norms_written_out() -> None:
    network = three_layers()
    network.backward(np.ones_like(network.forward(rng(1).normal(size=(3, 4)))))
    wanted = [
        math.sqrt(sum(float(x) ** 2 for g in layer.grads.values() for x in g.ravel()))
        for layer in network.layers
        if layer.params
    ]
    norms = gradient_norms(network)
    assert norms.shape == (3,)
    np.testing.assert_allclose(norms, wanted, rtol=1e-14)


def test_gradient_norms_by_hand_first_layer_first() -> None:
    first, second = Dense(1, 1, rng=rng()), Dense(1, 1, rng=rng())
    first.params = {"W": np.array([[2.0]]), "b": np.array([0.0])}
    second.params = {"W": np.array([[4.0]]), "b": np.array([0.0])}
    network = Sequential(first, second)
    network.forward([[0.5]])  # 1, then 4
    network.backward([[3.0]])
    # Second: dW = 1·3, db = 3. First: dY = 12, dW = ½·12, db = 12.
    np.testing.assert_allclose(
        gradient_norms(network), [math.sqrt(36 + 144), math.sqrt(9 + 9)], rtol=1e-15
    )


def test_a_deep_sigmoid_network_has_vanishing_gradients() -> None:
    random = rng(0)
    layers: list[Layer] = []
    for _ in range(8):
        layers += [Dense(10, 10, rng=random, initializer=xavier_normal), Sigmoid()]
    network = Sequential(*layers)
    network.backward(np.ones_like(network.forward(random.normal(size=(20, 10)))))
    norms = gradient_norms(network)
    assert len(norms) == 8
    assert norms[0] < 1e-3 * norms[-1]


def test_before_backward_there_are_no_norms() -> None:
    network = three_layers()
    for _ in range(2):
        with pytest.raises(RuntimeError, match=r"no gradients yet; call network\.forward\(X\)"):
            gradient_norms(network)
        network.forward(np.ones((1, 4)))


def test_a_network_without_parameters_has_no_norms() -> None:
    assert gradient_norms(Sequential(ReLU(), Tanh())).shape == (0,)


# --- what it refuses -----------------------------------------------------------------------


def test_a_network_needs_layers() -> None:
    with pytest.raises(ValueError, match="no layers; wanted at least one"):
        Sequential()


@pytest.mark.parametrize("odd", [ReLU, [ReLU()], None, np.tanh])
def test_what_is_no_layer_is_refused(odd: Any) -> None:
    with pytest.raises(TypeError, match=r"wanted layers, such as Sequential\(Dense") as refused:
        Sequential(Tanh(), odd)
    assert f"Sequential got {type(odd).__name__}" in str(refused.value)


def test_one_layer_in_two_places_is_refused() -> None:
    # Its second forward pass would overwrite what the first kept: wrong gradients, in silence.
    relu = ReLU()
    with pytest.raises(ValueError, match=r"one layer twice.*make a new layer for each place"):
        Sequential(Dense(2, 2, rng=rng()), relu, Dense(2, 2, rng=rng()), relu)


def test_backward_before_forward_is_refused() -> None:
    with pytest.raises(RuntimeError, match=r"Dense\.backward came before forward"):
        three_layers().backward(np.ones((1, 2)))


def test_wrong_shapes_are_refused_on_both_ways() -> None:
    network = three_layers()
    with pytest.raises(ValueError, match=r"X has shape \(2, 3\); wanted \(n, 4\)"):
        network.forward(np.ones((2, 3)))
    network.forward(np.ones((2, 4)))
    with pytest.raises(ValueError, match=r"dY has shape \(2, 4\); wanted \(2, 2\)"):
        network.backward(np.ones((2, 4)))


@pytest.mark.parametrize("odd", [[["a"]], [[1j]]])
def test_odd_kinds_of_number_are_refused(odd: Any) -> None:
    with pytest.raises(TypeError, match="X has dtype"):
        three_layers().forward(odd)
    with pytest.raises(TypeError, match="dY has dtype"):
        three_layers().backward(odd)


@pytest.mark.parametrize("size", [1e-200, 1e200])
def test_gradients_that_have_all_but_vanished_or_exploded_have_a_length(size: float) -> None:
    network = Sequential(Dense(1, 1, rng=rng()))
    network.forward([[3.0]])
    network.backward([[4.0 * size]])  # dW = 12, db = 4
    assert gradient_norms(network).tolist() == [pytest.approx(math.sqrt(160) * size, rel=1e-14)]
