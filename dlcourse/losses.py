"""Losses: a number to make small, and its gradient by the network's output.

`value(Y, T)` and `grad(Y, T)` take outputs Y and targets T of one shape. A loss knows nothing of
the network; one that takes logits, the sums before a sigmoid or softmax, says so in its name.
All are means, so that the step does not grow with the batch. Chapter 5.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.activations import log_softmax, sigmoid, softmax
from dlcourse.arrays import Array, as_float


def one_hot(t: ArrayLike, classes: int) -> Array:
    """Return T (n, classes) with a 1 at each label's place, for labels t (n,) from 0.

    >>> one_hot([2, 0], 3)
    array([[0., 0., 1.],
           [1., 0., 0.]])

    Raises ValueError for labels that are no integers from 0 to classes − 1.
    """
    t = np.asarray(t)
    if (
        t.ndim != 1
        or t.dtype.kind not in "iu"
        or (t.size and not 0 <= t.min() <= t.max() < classes)
    ):
        seen = f" from {t.min()} to {t.max()}" if t.size and t.dtype.kind in "iuf" else ""
        raise ValueError(
            f"labels of dtype {t.dtype} and shape {t.shape}{seen}; wanted integers (n,) from 0 "
            f"to {classes - 1}"
        )
    return np.eye(classes)[t]


class Loss:
    """A mean over a batch; checks what comes in, so that subclasses hold the formula alone."""

    def value(self, Y: ArrayLike, T: ArrayLike) -> float:
        """Return the loss, one number.

        Raises ValueError for shapes that differ, an empty batch, or values out of range.
        """
        return float(self._value(*self._checked(Y, T)))

    def grad(self, Y: ArrayLike, T: ArrayLike) -> Array:
        """Return ∂L/∂Y, of the shape and dtype of Y."""
        return self._grad(*self._checked(Y, T))

    def _checked(self, Y: ArrayLike, T: ArrayLike) -> tuple[Array, Array]:
        Y, T = as_float(Y, "Y"), as_float(T, "T")
        if Y.shape != T.shape:
            hint = ""
            if Y.shape == (*T.shape, 1):
                hint = "; write T[..., np.newaxis]"
            elif Y.ndim == T.ndim + 1:
                hint = "; for class labels write one_hot(t, classes)"
            raise ValueError(f"Y has shape {Y.shape}, T {T.shape}; wanted one shape{hint}")
        if Y.size == 0:
            raise ValueError(f"Y and T are empty, shape {Y.shape}; wanted at least one example")
        self._check_range(Y, T)
        return Y, T.astype(Y.dtype, copy=False)

    def _check_range(self, Y: Array, T: Array) -> None:
        """Raise ValueError where values are out of this loss's range; most take all numbers."""

    def _value(self, Y: Array, T: Array) -> float:
        raise NotImplementedError

    def _grad(self, Y: Array, T: Array) -> Array:
        raise NotImplementedError


class HalfMeanSquaredError(Loss):
    """L = 1/(2N) Σ (Y − T)² over all N entries; the ½ cancels the 2 of the derivative."""

    def _value(self, Y: Array, T: Array) -> float:
        return float(np.sum((Y - T) ** 2) / (2 * Y.size))

    def _grad(self, Y: Array, T: Array) -> Array:
        return (Y - T) / Y.size


class MeanAbsoluteError(Loss):
    """L = 1/N Σ |Y − T| over all N entries; the slope at the kink Y = T is taken as 0."""

    def _value(self, Y: Array, T: Array) -> float:
        return float(np.sum(np.abs(Y - T)) / Y.size)

    def _grad(self, Y: Array, T: Array) -> Array:
        return np.sign(Y - T) / Y.size


class Huber(Loss):
    """½e² where the error e = Y − T is at most δ in size, δ|e| − ½δ² beyond; the mean of all.

    Source: P. J. Huber, "Robust estimation of a location parameter", Annals of Mathematical
    Statistics 35 (1964), 73–101.
    """

    def __init__(self, delta: float = 1.0) -> None:
        if not 0 < delta < np.inf:
            raise ValueError(f"delta is {delta}; wanted a finite number above 0")
        self.delta = float(delta)

    def _value(self, Y: Array, T: Array) -> float:
        size = np.abs(Y - T)
        near = np.minimum(size, self.delta)  # the formula above, with no square that overflows
        return float(np.sum(near * (size - 0.5 * near)) / Y.size)

    def _grad(self, Y: Array, T: Array) -> Array:
        return np.clip(Y - T, -self.delta, self.delta) / Y.size


class BinaryCrossEntropy(Loss):
    """L = −1/N Σ (T log Y + (1 − T) log(1 − Y)) for probabilities Y and targets T from 0 to 1.

    0·log 0 is 0. A certain and wrong answer would cost infinitely much: Y and 1 − Y are taken as
    at least the dtype's least normal number, so the loss stays finite (708 in float64).
    """

    def _check_range(self, Y: Array, T: Array) -> None:
        _check_probabilities(
            Y, "Y", "for the sums before the sigmoid use BinaryCrossEntropyFromLogits"
        )
        _check_probabilities(T, "T", "targets are 0 or 1")

    def _value(self, Y: Array, T: Array) -> float:
        tiny = np.finfo(Y.dtype).tiny
        yes, no = np.log(np.maximum(Y, tiny)), np.log(np.maximum(1 - Y, tiny))
        return float(-np.sum(T * yes + (1 - T) * no) / Y.size)

    def _grad(self, Y: Array, T: Array) -> Array:
        tiny = np.finfo(Y.dtype).tiny
        return ((1 - T) / np.maximum(1 - Y, tiny) - T / np.maximum(Y, tiny)) / Y.size


class BinaryCrossEntropyFromLogits(Loss):
    """The binary cross entropy of σ(Z), for the sums Z before the sigmoid; the gradient is
    (σ(Z) − T)/N.

    log σ(z) is −log(1 + e^(−z)), computed as min(z, 0) − log(1 + e^(−|z|)): never infinite.
    """

    def _check_range(self, Y: Array, T: Array) -> None:
        _check_probabilities(T, "T", "targets are 0 or 1")

    def _value(self, Y: Array, T: Array) -> float:
        return float(np.sum(np.maximum(Y, 0) - Y * T + np.log1p(np.exp(-np.abs(Y)))) / Y.size)

    def _grad(self, Y: Array, T: Array) -> Array:
        return (sigmoid(Y) - T) / Y.size


class CategoricalCrossEntropy(Loss):
    """L = −1/n Σᵢ Σⱼ Tᵢⱼ log Yᵢⱼ for rows of probabilities Y (n, K) and one-hot rows T (n, K).

    Y is taken as at least the dtype's least normal number, as in BinaryCrossEntropy.
    """

    def _check_range(self, Y: Array, T: Array) -> None:
        _check_rows(Y)
        _check_probabilities(
            Y, "Y", "for the sums before the softmax use CategoricalCrossEntropyFromLogits"
        )
        _check_probabilities(T, "T", "for class labels write one_hot(t, classes)")

    def _value(self, Y: Array, T: Array) -> float:
        return float(-np.sum(T * np.log(np.maximum(Y, np.finfo(Y.dtype).tiny))) / len(Y))

    def _grad(self, Y: Array, T: Array) -> Array:
        return -T / np.maximum(Y, np.finfo(Y.dtype).tiny) / len(Y)


class CategoricalCrossEntropyFromLogits(Loss):
    """The categorical cross entropy of softmax(Z), for the sums Z (n, K) before the softmax.

    The gradient is (softmax(Z) · ΣⱼTᵢⱼ − T)/n; for one-hot rows the sum is 1.
    """

    def _check_range(self, Y: Array, T: Array) -> None:
        _check_rows(Y)
        _check_probabilities(T, "T", "for class labels write one_hot(t, classes)")

    def _value(self, Y: Array, T: Array) -> float:
        return float(-np.sum(T * log_softmax(Y)) / len(Y))

    def _grad(self, Y: Array, T: Array) -> Array:
        return (softmax(Y) * T.sum(axis=-1, keepdims=True) - T) / len(Y)


def _check_rows(Y: Array) -> None:
    if Y.ndim != 2:
        raise ValueError(
            f"Y has shape {Y.shape}; wanted (n, K), one row an example; for "
            "one example write Y[np.newaxis, :]"
        )


def _check_probabilities(P: Array, name: str, advice: str) -> None:
    outside = ~((P >= 0) & (P <= 1)) & ~np.isnan(P)  # NaN is for the training loop to report
    if outside.any():
        raise ValueError(f"{name} has {P[outside][0]}; wanted numbers from 0 to 1; {advice}")
