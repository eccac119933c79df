"""Training: batches, the loop, and what it remembers. Chapter 6 and 7."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.arrays import Array, as_array, as_float, as_generator, as_whole
from dlcourse.losses import Loss
from dlcourse.network import Sequential
from dlcourse.optimizers import Optimizer


@dataclass
class History:
    """What happened in each epoch: the mean loss, and the metrics of `fit(…, metrics=…)`."""

    loss: list[float] = field(default_factory=list)
    metrics: dict[str, list[float]] = field(default_factory=dict)


class DivergedError(RuntimeError):
    """The loss or a weight is no number any more; `history` has the epochs before."""

    def __init__(self, message: str, history: History) -> None:
        super().__init__(message)
        self.history = history


def minibatches(
    X: ArrayLike, T: ArrayLike, batch_size: int | None, *, rng: np.random.Generator
) -> Iterator[tuple[Array, Array]]:
    """Yield the examples in random order, batch_size at a time; the last batch may be smaller.

    batch_size None is full gradient descent, 1 the stochastic one. Each example comes once.
    Raises ValueError for lengths that differ, an empty X or a batch size below 1.
    """
    X, T = _many(X, "X"), _many(T, "T")
    if not len(X) or len(X) != len(T):
        raise ValueError(f"X has {len(X)} examples, T {len(T)}; wanted the same, at least one")
    batch_size = len(X) if batch_size is None else as_whole(batch_size, "batch_size")
    if batch_size < 1:
        raise ValueError(f"batch_size is {batch_size}; wanted at least 1, or None for all")
    order = as_generator(rng).permutation(len(X))
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], T[batch]


def _many(X: ArrayLike, name: str) -> Array:
    """Return X (n, …) as floats; ValueError for a single number."""
    X = as_float(X, name)
    if X.ndim == 0:
        raise ValueError(f"{name} is the single number {X}; wanted (n, …), one entry an example")
    return X


def fit(
    network: Sequential,
    loss: Loss,
    optimizer: Optimizer,
    X: ArrayLike,
    T: ArrayLike,
    *,
    epochs: int,
    batch_size: int | None = 32,
    rng: np.random.Generator,
    metrics: dict[str, Any] | None = None,
    progress: bool = False,
) -> History:
    """Train the network on examples X (n, …) with targets T (n, …); return the history.

    Each epoch goes once through all examples in random order. After it, every metric, a
    function of the network such as `lambda net: accuracy(net, X_test, t_test)`, is recorded.
    With `progress` a bar shows how far training is.

    Raises DivergedError, with the history so far, where the loss or a weight is NaN or infinite.
    """
    epochs = as_whole(epochs, "epochs")
    if epochs < 1:
        raise ValueError(f"epochs is {epochs}; wanted at least 1")
    X, T = _many(X, "X"), _many(T, "T")
    history = History(metrics={name: [] for name in metrics or {}})
    states = [
        {name: optimizer.init(W) for name, W in layer.params.items()} for layer in network.layers
    ]
    for epoch in range(1, epochs + 1):
        total = 0.0
        for number, (X_batch, T_batch) in enumerate(minibatches(X, T, batch_size, rng=rng), 1):
            Y = network.forward(X_batch, train=True)
            batch_loss = loss.value(Y, T_batch)
            if not np.isfinite(batch_loss):
                raise DivergedError(
                    f"the loss is {batch_loss} in epoch {epoch}, batch {number}; try a smaller "
                    "learning rate, or look for NaN in X",
                    history,
                )
            network.backward(loss.grad(Y, T_batch))
            try:
                _step(network, optimizer, states)
            except OverflowError as error:
                raise DivergedError(f"epoch {epoch}, batch {number}: {error}", history) from None
            total += batch_loss * len(X_batch)
        if not all(np.isfinite(W).all() for layer in network.layers for W in layer.params.values()):
            raise DivergedError(
                f"a weight is NaN or infinite after epoch {epoch}; try a smaller learning rate",
                history,
            )
        history.loss.append(total / len(X))
        for name, metric in (metrics or {}).items():
            history.metrics[name].append(float(metric(network)))
        if progress:
            _show(epoch, epochs, history)
    return history


def _step(network: Sequential, optimizer: Optimizer, states: list[dict[str, Any]]) -> None:
    """Move every parameter by its step; the new arrays replace the old ones."""
    for layer, state in zip(network.layers, states, strict=True):
        for name, W in layer.params.items():
            g = layer.grads[name].astype(W.dtype, copy=False)
            step, state[name] = optimizer.update(g, state[name])
            layer.params[name] = W - step.astype(W.dtype, copy=False)


def _show(epoch: int, epochs: int, history: History) -> None:
    done = round(20 * epoch / epochs)
    numbers = "".join(f", {name} {values[-1]:.4g}" for name, values in history.metrics.items())
    bar = "█" * done + "·" * (20 - done)
    line = f"{bar} epoch {epoch}/{epochs}, loss {history.loss[-1]:.4g}{numbers}"
    end = "\n" if epoch == epochs else ""
    sys.stdout.write(f"\r{line:<79}{end}")  # the spaces cover what is left of a longer line
    sys.stdout.flush()


def predict(network: Sequential, X: ArrayLike, *, batch_size: int = 1000) -> Array:
    """Return the network's output for X (n, …), computed batch by batch to save memory.

    Raises ValueError for an empty X or a batch size below 1.
    """
    X, batch_size = _many(X, "X"), as_whole(batch_size, "batch_size")
    if not len(X):
        raise ValueError(f"X is empty, shape {X.shape}; wanted at least one example")
    if batch_size < 1:
        raise ValueError(f"batch_size is {batch_size}; wanted at least 1")
    parts = [network.forward(X[i : i + batch_size]) for i in range(0, len(X), batch_size)]
    return np.concatenate(parts)


def accuracy(network: Sequential, X: ArrayLike, t: ArrayLike) -> float:
    """Return the share of examples X (n, …) whose label t (n,) has the largest output.

    Raises ValueError for lengths that differ, a network without an output for each class, labels
    that are none of its classes, and outputs that are NaN.
    """
    t = as_array(t, "t")
    Y = predict(network, X)
    if Y.ndim != 2 or Y.shape[1] < 2:
        raise ValueError(
            f"the network's output has shape {Y.shape}; wanted (n, K), one of K ≥ 2 outputs a "
            "class. For one probability compare predict(network, X)[:, 0] >= 0.5 with t"
        )
    if t.shape != (len(Y),):
        raise ValueError(f"labels t have shape {t.shape}; wanted ({len(Y)},), one an example")
    classes = Y.shape[1]
    if t.dtype.kind not in "iub" or not 0 <= t.min() <= t.max() < classes:
        seen = f", from {t.min()} to {t.max()}" if t.dtype.kind in "iuf" else ""
        raise ValueError(
            f"labels t are of dtype {t.dtype}{seen}; wanted integers from 0 to {classes - 1}, "
            f"since the network has {classes} outputs"
        )
    if np.isnan(Y).any():
        row = int(np.argwhere(np.isnan(Y))[0, 0])
        raise ValueError(
            f"the network's output for example {row} is NaN, which names no class; look for NaN "
            "in X or in the weights, or train with a smaller learning rate"
        )
    return float(np.mean(np.argmax(Y, axis=-1) == t))
