"""Training: every example once an epoch, the steps by hand, and what happens when it goes wrong."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse.activations import ReLU, Tanh
from dlcourse.arrays import Array
from dlcourse.datasets import moons
from dlcourse.layers import Dense, Dropout, Flatten, Layer
from dlcourse.losses import (
    CategoricalCrossEntropyFromLogits,
    HalfMeanSquaredError,
    one_hot,
)
from dlcourse.network import Sequential
from dlcourse.optimizers import SGD, Adagrad, Adam, Momentum, RMSprop
from dlcourse.training import DivergedError, History, accuracy, fit, minibatches, predict

steady = settings(deadline=None, derandomize=True)
seeds = st.integers(0, 2**32 - 1)


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


def line(seed: int = 0, d: int = 3, m: int = 2) -> Sequential:
    """Return a linear model, the smallest network there is."""
    return Sequential(Dense(d, m, rng=rng(seed)))


def net(seed: int = 0, dtype: Any = np.float64) -> Sequential:
    random = rng(seed)
    return Sequential(
        Dense(2, 8, rng=random, dtype=dtype), Tanh(), Dense(8, 2, rng=random, dtype=dtype)
    )


def weights(network: Sequential) -> list[Array]:
    return [W for layer in network.layers for W in layer.params.values()]


def examples(seed: int = 0, n: int = 10, d: int = 3, m: int = 2) -> tuple[Array, Array]:
    random = rng(seed)
    return random.normal(size=(n, d)), random.normal(size=(n, m))


class Watch(Layer):
    """Passes a batch on, and keeps what it saw."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[Array] = []
        self.trained: list[bool] = []

    def _forward(self, X: Array, train: bool) -> Array:
        self.seen.append(X.copy())
        self.trained.append(train)
        return X

    def _backward(self, dY: Array) -> Array:
        return dY


# --- minibatches ------------------------------------------------------------------------------


@steady
@given(seed=seeds, n=st.integers(1, 40), size=st.none() | st.integers(1, 50))
def test_each_example_comes_once_with_its_own_target(seed: int, n: int, size: int | None) -> None:
    X = np.arange(float(n))[:, np.newaxis]
    batches = list(minibatches(X, 10 * X, size, rng=rng(seed)))
    for X_batch, T_batch in batches:
        np.testing.assert_array_equal(T_batch, 10 * X_batch)
    assert sorted(np.concatenate([b[0] for b in batches])[:, 0].tolist()) == list(range(n))


@pytest.mark.parametrize(
    ("size", "lengths"),
    [(4, [4, 4, 2]), (5, [5, 5]), (10, [10]), (99, [10]), (None, [10]), (1, [1] * 10)],
)
def test_the_last_batch_is_the_rest_none_is_all_and_1_is_stochastic(
    size: int | None, lengths: list[int]
) -> None:
    X, T = examples(n=10)
    assert [len(X_batch) for X_batch, _ in minibatches(X, T, size, rng=rng())] == lengths


def test_the_order_comes_from_rng_and_changes_from_epoch_to_epoch() -> None:
    X = np.arange(20.0)[:, np.newaxis]

    def order(random: np.random.Generator) -> list[float]:
        return np.concatenate([b for b, _ in minibatches(X, X, 3, rng=random)])[:, 0].tolist()

    random = rng(1)
    first, second = order(random), order(random)
    assert first == order(rng(1))
    assert first != second
    assert first != order(rng(2))
    assert first != sorted(first)


def test_batches_have_the_other_axes_and_the_dtype_and_are_copies() -> None:
    X, T = np.ones((5, 1, 4, 4), np.float32), np.zeros((5, 3))
    for X_batch, T_batch in minibatches(X, T, 2, rng=rng()):
        assert X_batch.shape[1:] == (1, 4, 4)
        assert X_batch.dtype == np.float32
        assert T_batch.shape[1:] == (3,)
        X_batch[:], T_batch[:] = 7, 7
    assert X.max() == 1
    assert T.max() == 0


@pytest.mark.parametrize(
    ("X", "T", "size", "error", "words"),
    [
        (np.ones((3, 2)), np.ones((2, 1)), 2, ValueError, "X has 3 examples, T 2; wanted the same"),
        (np.ones((0, 2)), np.ones((0, 1)), 2, ValueError, "X has 0 examples.*at least one"),
        (np.ones((3, 2)), np.ones((3, 1)), 0, ValueError, "batch_size is 0; wanted at least 1"),
        (np.ones((3, 2)), np.ones((3, 1)), -4, ValueError, "batch_size is -4; wanted at least 1"),
        (np.ones((3, 2)), np.ones((3, 1)), 1.5, TypeError, "wanted a whole number"),
        ([["a"]], [[1.0]], 1, TypeError, "X has dtype <U1"),
        ([[1.0]], [["a"]], 1, TypeError, "T has dtype <U1"),
    ],
)
def test_batches_that_cannot_be_say_why(
    X: Any, T: Any, size: Any, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        list(minibatches(X, T, size, rng=rng()))


@pytest.mark.parametrize("bad", [0, None, np.random])
def test_batches_want_a_generator(bad: Any) -> None:
    with pytest.raises(TypeError, match=r"np.random.default_rng\(0\)"):
        list(minibatches([[1.0]], [[1.0]], 1, rng=bad))


# --- fit: the steps ---------------------------------------------------------------------------


@steady
@given(seed=seeds, n=st.integers(1, 12), epochs=st.integers(1, 6))
def test_full_batch_descent_on_a_linear_model_makes_the_steps_written_out_by_hand(
    seed: int, n: int, epochs: int
) -> None:
    (X, T), network = examples(seed, n), line(seed)
    W, b = (w.copy() for w in weights(network))
    history = fit(
        network,
        HalfMeanSquaredError(),
        SGD(0.2),
        X,
        T,
        epochs=epochs,
        batch_size=None,
        rng=rng(seed),
    )
    losses = []
    for _ in range(epochs):
        error = X @ W + b - T
        losses.append(np.sum(error**2) / (2 * error.size))
        W, b = W - 0.2 * X.T @ error / error.size, b - 0.2 * error.sum(axis=0) / error.size
    np.testing.assert_allclose(network.layers[0].params["W"], W, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(network.layers[0].params["b"], b, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(history.loss, losses, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("size", [1, 3])
def test_minibatch_descent_makes_a_step_after_each_batch_in_the_order_of_rng(size: int) -> None:
    (X, T), network, random = examples(1, 7), line(1), rng(5)
    W, b = (w.copy() for w in weights(network))
    history = fit(
        network, HalfMeanSquaredError(), SGD(0.1), X, T, epochs=2, batch_size=size, rng=rng(5)
    )
    losses = []
    for _ in range(2):
        total = 0.0
        for X_batch, T_batch in minibatches(X, T, size, rng=random):
            error = X_batch @ W + b - T_batch
            total += np.sum(error**2) / (2 * T.shape[1])
            W = W - 0.1 * X_batch.T @ error / error.size
            b = b - 0.1 * error.sum(axis=0) / error.size
        losses.append(total / len(X))  # the mean over examples, not over batches
    np.testing.assert_allclose(network.layers[0].params["W"], W, rtol=1e-10)
    np.testing.assert_allclose(network.layers[0].params["b"], b, rtol=1e-10)
    np.testing.assert_allclose(history.loss, losses, rtol=1e-10)


@pytest.mark.parametrize("optimizer", [Momentum(0.1), Adagrad(0.1), RMSprop(0.01), Adam(0.01)])
def test_each_parameter_keeps_a_state_of_its_own_over_all_epochs(optimizer: Any) -> None:
    (X, T), network, by_hand = examples(2), line(2), line(2)
    loss, params = HalfMeanSquaredError(), by_hand.layers[0].params
    fit(network, loss, optimizer, X, T, epochs=5, batch_size=None, rng=rng())
    states = {name: optimizer.init(w) for name, w in params.items()}
    for _ in range(5):
        by_hand.backward(loss.grad(by_hand.forward(X), T))
        for name, g in by_hand.layers[0].grads.items():
            step, states[name] = optimizer.update(g, states[name])
            params[name] = params[name] - step
    for one, other in zip(weights(network), weights(by_hand), strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-10, atol=1e-13)


def test_the_same_rng_gives_the_same_weights_and_another_one_others() -> None:
    X, T = examples(3)
    fits = [line(3), line(3), line(3)]
    for network, seed in zip(fits, (7, 7, 8), strict=True):
        fit(network, HalfMeanSquaredError(), Adam(), X, T, epochs=2, batch_size=3, rng=rng(seed))
    for one, same, other in zip(*(weights(network) for network in fits), strict=True):
        np.testing.assert_array_equal(one, same)
        assert one.tolist() != other.tolist()


def test_it_goes_on_where_the_last_fit_stopped() -> None:
    (X, T), at_once, apart = examples(4), line(4), line(4)
    together = fit(at_once, HalfMeanSquaredError(), SGD(), X, T, epochs=4, batch_size=3, rng=rng(1))
    random, losses = rng(1), []
    for _ in range(2):
        part = fit(apart, HalfMeanSquaredError(), SGD(), X, T, epochs=2, batch_size=3, rng=random)
        losses += part.loss
    assert losses == together.loss
    for one, other in zip(weights(at_once), weights(apart), strict=True):
        np.testing.assert_array_equal(one, other)


def test_fit_writes_into_no_array_it_was_given_or_held_before() -> None:
    X, T = examples(5)
    network = line(5)
    old = weights(network)
    for array in (X, T, *old):
        array.setflags(write=False)
    fit(network, HalfMeanSquaredError(), Adam(), X, T, epochs=2, rng=rng())
    for before, after in zip(old, weights(network), strict=True):
        assert not np.shares_memory(before, after)


@pytest.mark.parametrize(
    "optimizer",
    [SGD(), SGD(np.float64(0.1)), Momentum(), Adagrad(), RMSprop(), Adam(), Adam(np.float64(0.1))],
)
def test_a_network_of_float32_stays_float32(optimizer: Any) -> None:
    data = moons(40, rng=rng())
    X, T = data.X.astype(np.float32), one_hot(data.t, 2)
    network = net(dtype=np.float32)
    fit(network, CategoricalCrossEntropyFromLogits(), optimizer, X, T, epochs=2, rng=rng())
    assert {W.dtype for W in weights(network)} == {np.dtype(np.float32)}
    gradients = [g for layer in network.layers for g in layer.grads.values()]
    assert {g.dtype for g in gradients} == {np.dtype(np.float32)}
    assert predict(network, X).dtype == np.float32


@pytest.mark.parametrize(("dtype", "other"), [(np.float32, np.float64), (np.float64, np.float32)])
def test_the_weights_keep_their_dtype_whatever_the_examples_have(dtype: Any, other: Any) -> None:
    X, T = moons(40, rng=rng()).X.astype(other), np.ones((40, 2))
    network = net(dtype=dtype)
    fit(network, HalfMeanSquaredError(), Adam(), X, T, epochs=2, rng=rng())
    assert {W.dtype for W in weights(network)} == {np.dtype(dtype)}


def test_a_small_network_learns_the_moons() -> None:
    data = moons(300, rng=rng(1))
    network, loss = net(1), CategoricalCrossEntropyFromLogits()
    X, t = data.train
    history = fit(network, loss, Adam(0.05), X, one_hot(t, 2), epochs=60, rng=rng(1))
    assert history.loss[-1] < 0.1 < history.loss[0]
    assert accuracy(network, *data.test) >= 0.97


# --- fit: what it remembers and shows ---------------------------------------------------------


def test_the_history_has_one_loss_and_one_of_each_metric_an_epoch() -> None:
    X, T = examples(6)
    norms: list[float] = []

    def norm(network: Sequential) -> np.floating[Any]:
        norms.append(float(np.linalg.norm(network.layers[0].params["W"])))
        return np.float64(norms[-1])

    network = line(6)
    history = fit(
        network,
        HalfMeanSquaredError(),
        SGD(),
        X,
        T,
        epochs=4,
        batch_size=3,
        rng=rng(),
        metrics={
            "norm": norm,
            "loss now": lambda net: HalfMeanSquaredError().value(net.forward(X), T),
        },
    )
    assert isinstance(history, History)
    assert len(history.loss) == 4
    assert list(history.metrics) == ["norm", "loss now"]
    assert history.metrics["norm"] == norms  # once an epoch, after its last step
    assert norms[-1] == np.linalg.norm(network.layers[0].params["W"])
    numbers = [history.loss, *history.metrics.values()]
    assert all(type(number) is float for row in numbers for number in row)


def test_metrics_do_not_change_the_training() -> None:
    (X, T), one, other = examples(7), line(7), line(7)
    fit(one, HalfMeanSquaredError(), Adam(), X, T, epochs=3, batch_size=4, rng=rng())
    fit(
        other,
        HalfMeanSquaredError(),
        Adam(),
        X,
        T,
        epochs=3,
        batch_size=4,
        rng=rng(),
        metrics={"output": lambda net: predict(net, X[:2]).sum()},
    )
    for W, same in zip(weights(one), weights(other), strict=True):
        np.testing.assert_array_equal(W, same)


def test_without_metrics_there_are_none_and_without_progress_nothing_is_printed(
    capfd: pytest.CaptureFixture[str],
) -> None:
    history = fit(line(), HalfMeanSquaredError(), SGD(), *examples(), epochs=1, rng=rng())
    assert history.metrics == {}
    assert capfd.readouterr() == ("", "")


def test_the_progress_bar_goes_to_stdout_alone_and_ends_its_line(
    capfd: pytest.CaptureFixture[str],
) -> None:
    history = fit(
        line(),
        HalfMeanSquaredError(),
        SGD(),
        *examples(),
        epochs=3,
        rng=rng(),
        progress=True,
        metrics={"half": lambda _: 0.5},
    )
    out, err = capfd.readouterr()
    assert err == ""
    assert out.endswith("\n")
    assert out.count("\n") == 1
    shown = out.rstrip("\n").split("\r")[1:]
    assert [text.split(",")[0].split(" ", 1)[1] for text in shown] == [
        f"epoch {epoch}/3" for epoch in (1, 2, 3)
    ]
    assert [text.count("█") for text in shown] == [7, 13, 20]
    assert all(text.count("█") + text.count("·") == 20 for text in shown)
    for text, value in zip(shown, history.loss, strict=True):
        assert f"loss {value:.4g}, half 0.5" in text


def test_a_shorter_line_of_progress_covers_the_longer_one_before(
    capsys: pytest.CaptureFixture[str],
) -> None:
    numbers = iter([0.123456, 1.0, 0.5])
    fit(
        line(),
        HalfMeanSquaredError(),
        SGD(),
        *examples(),
        epochs=3,
        rng=rng(),
        progress=True,
        metrics={"metric": lambda _: next(numbers)},
    )
    screen = ""
    for text in capsys.readouterr().out.rstrip("\n").split("\r"):
        screen = text + screen[len(text) :]
    assert screen.rstrip().endswith("metric 0.5")


# --- fit: what goes wrong ---------------------------------------------------------------------


class NotANumberFrom(HalfMeanSquaredError):
    """A loss that is a number at first and then is not."""

    def __init__(self, first: int, value: float) -> None:
        self.calls, self.first, self.bad = 0, first, value
        self.network = line(8)
        self.before: list[Array] = []

    def _value(self, Y: Array, T: Array) -> float:
        self.calls += 1
        if self.calls == self.first:
            self.before = weights(self.network)
            return self.bad
        return super()._value(Y, T)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize(("first", "epoch", "batch"), [(1, 1, 1), (6, 2, 2), (8, 2, 4), (9, 3, 1)])
def test_a_loss_that_is_no_number_stops_before_the_step_and_keeps_the_history(
    bad: float, first: int, epoch: int, batch: int
) -> None:
    X, T = examples(8, n=10)  # 4 batches of at most 3
    loss = NotANumberFrom(first, bad)
    with pytest.raises(DivergedError) as stopped:
        fit(
            loss.network,
            loss,
            Adam(),
            X,
            T,
            epochs=5,
            batch_size=3,
            rng=rng(),
            metrics={"one": lambda _: 1.0},
        )
    assert f"the loss is {bad} in epoch {epoch}, batch {batch};" in str(stopped.value)
    assert "smaller learning rate" in str(stopped.value)
    assert len(stopped.value.history.loss) == epoch - 1
    assert stopped.value.history.metrics == {"one": [1.0] * (epoch - 1)}
    assert all(a is b for a, b in zip(weights(loss.network), loss.before, strict=True))


def test_nan_in_an_example_stops_at_its_batch_with_finite_weights() -> None:
    X, T = examples(9, n=6)
    X[4, 1] = np.nan
    network = line(9)
    with pytest.raises(DivergedError, match=r"the loss is nan in epoch 1, .* look for NaN in X"):
        fit(network, HalfMeanSquaredError(), SGD(), X, T, epochs=3, batch_size=2, rng=rng())
    assert all(np.isfinite(W).all() for W in weights(network))


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_a_learning_rate_far_too_large_is_named_as_the_cause() -> None:
    X, T = examples(10)
    with pytest.raises(DivergedError, match=r"the loss is (inf|nan) in epoch .*learning rate"):
        fit(line(10), HalfMeanSquaredError(), SGD(1e6), X, T, epochs=100, rng=rng())


GOOD: dict[str, Any] = {
    "network": line(),
    "X": examples()[0],
    "T": examples()[1],
    "epochs": 2,
    "batch_size": 4,
    "rng": rng(),
}

BAD = [
    pytest.param({"epochs": 0}, ValueError, "epochs is 0; wanted at least 1", id="0 epochs"),
    pytest.param({"epochs": -1}, ValueError, "epochs is -1; wanted at least 1", id="−1 epochs"),
    pytest.param({"epochs": 1.5}, TypeError, "wanted a whole number", id="half an epoch"),
    pytest.param({"batch_size": 0}, ValueError, "batch_size is 0; wanted", id="batch of 0"),
    pytest.param({"X": np.ones((9, 3))}, ValueError, "X has 9 examples, T 10", id="lengths"),
    pytest.param({"X": np.ones((0, 3)), "T": np.ones((0, 2))}, ValueError, "0 exam", id="empty"),
    pytest.param({"X": np.ones((10, 4))}, ValueError, r"\(4, 4\); wanted \(n, 3\)", id="wide"),
    pytest.param({"T": np.ones((10, 1))}, ValueError, "wanted one shape", id="target shape"),
    pytest.param({"T": np.zeros(10, int)}, ValueError, r"one_hot\(t, classes\)", id="labels"),
    pytest.param({"X": [["a"] * 3] * 10}, TypeError, "X has dtype <U1", id="text"),
    pytest.param({"T": [["a"] * 2] * 10}, TypeError, "T has dtype <U1", id="text targets"),
    pytest.param({"rng": 0}, TypeError, r"np.random.default_rng\(0\)", id="seed as rng"),
]


@pytest.mark.parametrize(("change", "error", "words"), BAD)
def test_a_fit_that_cannot_be_says_why_and_leaves_the_weights(
    change: dict[str, Any], error: type[Exception], words: str
) -> None:
    arguments = GOOD | change
    network, X, T = (arguments.pop(name) for name in ("network", "X", "T"))
    before = weights(network)
    with pytest.raises(error, match=words):
        fit(network, HalfMeanSquaredError(), SGD(), X, T, **arguments)
    assert all(a is b for a, b in zip(weights(network), before, strict=True))


# --- dropout, predict, accuracy ---------------------------------------------------------------


def test_only_fit_trains_and_metrics_predict_and_accuracy_do_not() -> None:
    X, T = examples(11, n=6)
    watch = Watch()
    network = Sequential(watch, Dense(3, 2, rng=rng()))
    fit(
        network,
        HalfMeanSquaredError(),
        SGD(),
        X,
        T,
        epochs=2,
        batch_size=4,
        rng=rng(),
        metrics={"accuracy": lambda net: accuracy(net, X, np.zeros(6, int))},
    )
    assert watch.trained == [True, True, False] * 2
    predict(network, X)
    accuracy(network, X, np.zeros(6, int))
    assert watch.trained[6:] == [False, False]


def test_fit_takes_batches_of_32_unless_told_otherwise() -> None:
    watch = Watch()
    network = Sequential(watch, Dense(3, 2, rng=rng()))
    fit(network, HalfMeanSquaredError(), SGD(), *examples(n=70), epochs=1, rng=rng())
    assert [len(batch) for batch in watch.seen] == [32, 32, 6]


def test_dropout_drops_in_fit_and_passes_everything_on_elsewhere() -> None:
    after = Watch()
    network = Sequential(Dropout(0.5, rng=rng(1)), after, Dense(3, 2, rng=rng()))
    X, T = np.ones((50, 3)), np.zeros((50, 2))
    fit(network, HalfMeanSquaredError(), SGD(), X, T, epochs=1, batch_size=None, rng=rng())
    assert set(np.unique(after.seen[0])) == {0.0, 2.0}
    predict(network, X)
    np.testing.assert_array_equal(after.seen[1], X)
    np.testing.assert_array_equal(predict(network, X), predict(network, X))


@pytest.mark.parametrize("size", [1, 3, 7, 8, 100])
def test_predict_in_batches_is_predict_at_once(size: int) -> None:
    watch = Watch()
    network = Sequential(watch, Flatten(), Dense(12, 4, rng=rng()), ReLU())
    X = rng(1).normal(size=(8, 3, 2, 2))
    wanted = network.forward(X)
    watch.seen.clear()
    np.testing.assert_allclose(predict(network, X, batch_size=size), wanted, rtol=1e-12)
    assert max(len(batch) for batch in watch.seen) == min(size, 8)
    np.testing.assert_array_equal(np.concatenate(watch.seen), X)


def test_predict_and_accuracy_keep_to_a_thousand_examples_at_a_time() -> None:
    watch = Watch()
    network = Sequential(watch)
    X = rng(2).normal(size=(2345, 3))
    np.testing.assert_array_equal(predict(network, X), X)
    assert [len(batch) for batch in watch.seen] == [1000, 1000, 345]
    assert accuracy(network, X, X.argmax(axis=1)) == 1


def test_accuracy_counts_the_rows_whose_largest_output_is_the_label() -> None:
    network = Sequential(Flatten())  # the outputs are the inputs
    outputs = [[0.1, 0.9], [2.0, -1.0], [0.2, 0.3], [-5.0, -6.0]]
    assert accuracy(network, outputs, [1, 0, 0, 0]) == 0.75
    assert accuracy(network, outputs, [0, 1, 0, 1]) == 0.0
    assert type(accuracy(network, outputs, [1, 0, 0, 0])) is float


@pytest.mark.parametrize(
    ("t", "shape"), [([0, 1], (2,)), ([[0], [1], [0]], (3, 1)), (np.eye(3)[:, :2], (3, 2)), (0, ())]
)
def test_accuracy_wants_one_label_an_example(t: Any, shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"wanted \(3,\), one an example") as refused:
        accuracy(Sequential(Flatten()), np.ones((3, 2)), t)
    assert f"labels t have shape {shape}" in str(refused.value)


@pytest.mark.parametrize("shape", [(3, 1), (3,), (3, 2, 2)])
def test_accuracy_of_outputs_that_are_not_one_a_class_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"\[:, 0\] >= 0.5") as refused:
        accuracy(Sequential(ReLU()), np.ones(shape), np.ones(3, int))
    assert f"the network's output has shape {shape}" in str(refused.value)


@pytest.mark.parametrize("size", [0, -1])
def test_predict_refuses_batches_below_1_and_no_examples(size: int) -> None:
    with pytest.raises(ValueError, match=f"batch_size is {size}; wanted at least 1"):
        predict(line(), np.ones((2, 3)), batch_size=size)
    with pytest.raises(ValueError, match=r"X is empty, shape \(0, 3\)"):
        predict(line(), np.ones((0, 3)))


@pytest.mark.parametrize(
    ("t", "words"),
    [
        ([0, 2, 1], "of dtype int64, from 0 to 2; wanted integers from 0 to 1"),
        ([-1, 1, 1], "of dtype int64, from -1 to 1; wanted integers from 0 to 1"),
        (["a", "b", "a"], "of dtype <U1; wanted integers from 0 to 1"),
        ([0.0, 1.0, 0.5], "of dtype float64, from 0.0 to 1.0; wanted integers"),
        ([None, 1, 0], "of dtype object; wanted integers"),
        ([[0], [0, 1], [1]], "t has rows of different lengths"),
    ],
)
def test_accuracy_refuses_labels_that_no_output_stands_for(t: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        accuracy(Sequential(Flatten()), np.eye(3)[:, :2], t)


def test_accuracy_takes_truth_values_for_0_and_1() -> None:
    assert accuracy(Sequential(Flatten()), [[1.0, 0.0], [0.0, 1.0]], [False, True]) == 1


def test_accuracy_of_outputs_that_are_nan_is_no_number() -> None:
    outputs = [[1.0, 0.0], [0.0, 1.0], [np.nan, 1.0]]
    with pytest.raises(ValueError, match="for example 2 is NaN, which names no class"):
        accuracy(Sequential(Flatten()), outputs, [0, 1, 1])
    assert accuracy(Sequential(Flatten()), [[np.inf, 0.0], [-np.inf, 1.0]], [0, 1]) == 1


@pytest.mark.parametrize(
    "ask",
    [
        lambda: predict(line(), 3.0),
        lambda: accuracy(line(), 3.0, [0]),
        lambda: next(minibatches(3.0, [1.0], 1, rng=rng())),
        lambda: fit(line(), HalfMeanSquaredError(), SGD(), 3.0, [1.0], epochs=1, rng=rng()),
    ],
)
def test_a_single_number_is_no_batch(ask: Any) -> None:
    with pytest.raises(ValueError, match=r"X is the single number 3\.0; wanted"):
        ask()


@pytest.mark.parametrize("size", [2.5, True, "all"])
def test_a_batch_has_a_whole_number_of_examples(size: Any) -> None:
    for ask in (
        lambda: predict(line(), np.ones((2, 3)), batch_size=size),
        lambda: next(minibatches([[1.0]], [1.0], size, rng=rng())),
    ):
        with pytest.raises(TypeError, match=r"batch_size is .*; wanted a whole number"):
            ask()


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize(
    ("optimizer", "words"),
    [
        (SGD(1e308), "a weight is NaN or infinite after epoch 1"),
        (Adam(), "epoch 1, batch 1: g has .*, whose square is beyond the largest float64"),
    ],
)
def test_weights_that_are_no_numbers_end_a_training_before_a_metric_sees_them(
    optimizer: Any, words: str
) -> None:
    class Steep(HalfMeanSquaredError):
        """Its gradient is huge, and the loss a number."""

        def _grad(self, Y: Array, T: Array) -> Array:
            return 1e200 * np.ones_like(Y)

    def never(_: Any) -> float:
        raise AssertionError

    X, T = examples(11)
    with pytest.raises(DivergedError, match=words) as stopped:
        fit(
            line(11),
            Steep(),
            optimizer,
            X,
            T,
            epochs=2,
            batch_size=None,
            rng=rng(),
            metrics={"never": never},
        )
    assert stopped.value.history.loss == []
