"""Losses: a number to make small, and its gradient by the network's output.

`value(Y, T)` and `grad(Y, T)` take outputs Y and targets T of one shape. A loss knows nothing of
the network; one that takes logits, the sums before a sigmoid or softmax, says so in its name.
All are means, so that the step does not grow with the batch. Chapter 5.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.activations import log_softmax, sigmoid, softmax
from dlcourse.arrays import Array, as_array, as_float, as_number, as_whole


def one_hot(t: ArrayLike, classes: int) -> Array:
    """Return T (n, classes) with a 1 at each label's place, for labels t (n,) from 0.

    >>> one_hot([2, 0], 3)
    array([[0., 0., 1.],
           [1., 0., 0.]])

    Raises ValueError for labels that are no integers from 0 to classes − 1.
    """
    t, classes = as_array(t, "t"), as_whole(classes, "classes")
    if classes < 1:
        raise ValueError(f"classes is {classes}; wanted at least 1")
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

    of_probabilities = False  # whether Y is from 0 to 1

    def value(self, Y: ArrayLike, T: ArrayLike) -> float:
        """Return the loss, one number: finite wherever a float can be as large as that.

        Raises ValueError for shapes that differ, an empty batch, or values out of range.
        """
        with np.errstate(over="ignore", invalid="ignore"):  # inf and NaN say it already
            return self._value(*self._checked(Y, T)) + 0.0  # which makes 0 of −0

    def grad(self, Y: ArrayLike, T: ArrayLike) -> Array:
        """Return ∂L/∂Y, of the shape and dtype of Y."""
        with np.errstate(over="ignore", invalid="ignore"):
            return np.asarray(self._grad(*self._checked(Y, T)) + 0)

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
        e = _error(Y, T)
        return _mean(e, e, 2 * Y.size)

    def _grad(self, Y: Array, T: Array) -> Array:
        return (Y - T) / Y.size


class MeanAbsoluteError(Loss):
    """L = 1/N Σ |Y − T| over all N entries; the slope at the kink Y = T is taken as 0."""

    def _value(self, Y: Array, T: Array) -> float:
        return _mean(1, np.abs(_error(Y, T)), Y.size)

    def _grad(self, Y: Array, T: Array) -> Array:
        return np.sign(Y - T) / Y.size


class Huber(Loss):
    """½e² where the error e = Y − T is at most δ in size, δ|e| − ½δ² beyond; the mean of all.

    Source: P. J. Huber, "Robust estimation of a location parameter", Annals of Mathematical
    Statistics 35 (1964), 73–101.
    """

    def __init__(self, delta: float = 1.0) -> None:
        self.delta = as_number(delta, "delta")
        if not 0 < self.delta < np.inf:
            raise ValueError(f"delta is {delta}; wanted a finite number above 0")

    def _value(self, Y: Array, T: Array) -> float:
        size = np.abs(_error(Y, T))
        near = np.minimum(size, self.delta)  # the formula above, with no square that overflows
        return _mean(near, size - 0.5 * near, Y.size)

    def _grad(self, Y: Array, T: Array) -> Array:
        return np.clip(Y - T, -self.delta, self.delta) / Y.size


class BinaryCrossEntropy(Loss):
    """L = −1/N Σ (T log Y + (1 − T) log(1 − Y)) for probabilities Y and targets T from 0 to 1.

    0·log 0 is 0. A certain and wrong answer would cost infinitely much: Y and 1 − Y are taken as
    at least the dtype's least normal number, so the loss stays finite (708 in float64).
    """

    of_probabilities = True

    def _check_range(self, Y: Array, T: Array) -> None:
        _check_probabilities(
            Y, "Y", "for the sums before the sigmoid use BinaryCrossEntropyFromLogits"
        )
        _check_probabilities(T, "T", "targets are 0 or 1")

    def _value(self, Y: Array, T: Array) -> float:
        tiny = np.finfo(Y.dtype).tiny
        yes, no = -np.log(np.maximum(Y, tiny)), -np.log(np.maximum(1 - Y, tiny))
        return _mean(T, yes, Y.size) + _mean(1 - T, no, Y.size)

    def _grad(self, Y: Array, T: Array) -> Array:
        tiny = np.finfo(Y.dtype).tiny
        return ((1 - T) / np.maximum(1 - Y, tiny) - T / np.maximum(Y, tiny)) / Y.size


class BinaryCrossEntropyFromLogits(Loss):
    """The binary cross entropy of σ(Z), for the sums Z before the sigmoid; the gradient is
    (σ(Z) − T)/N.

    −log σ(z) is log(1 + e^(−z)), computed as max(−z, 0) + log(1 + e^(−|z|)): it is infinite for
    z = −∞ alone, and a target of 0 leaves it out.
    """

    def _check_range(self, Y: Array, T: Array) -> None:
        _check_probabilities(T, "T", "targets are 0 or 1")

    def _value(self, Y: Array, T: Array) -> float:
        Z = Y.astype(np.float64)
        more = np.log1p(np.exp(-np.abs(Z)))
        yes, no = np.maximum(-Z, 0) + more, np.maximum(Z, 0) + more
        return _mean(T, yes, Y.size) + _mean(1 - T, no, Y.size)

    def _grad(self, Y: Array, T: Array) -> Array:
        return (sigmoid(Y) - T) / Y.size


class CategoricalCrossEntropy(Loss):
    """L = −1/n Σᵢ Σⱼ Tᵢⱼ log Yᵢⱼ for rows of probabilities Y (n, K) and one-hot rows T (n, K).

    Y is taken as at least the dtype's least normal number, as in BinaryCrossEntropy.
    """

    of_probabilities = True

    def _check_range(self, Y: Array, T: Array) -> None:
        _check_rows(Y)
        _check_probabilities(
            Y, "Y", "for the sums before the softmax use CategoricalCrossEntropyFromLogits"
        )
        _check_probabilities(T, "T", "for class labels write one_hot(t, classes)")

    def _value(self, Y: Array, T: Array) -> float:
        return _mean(T, -np.log(np.maximum(Y, np.finfo(Y.dtype).tiny)), len(Y))

    def _grad(self, Y: Array, T: Array) -> Array:
        return -T / np.maximum(Y, np.finfo(Y.dtype).tiny) / len(Y)


class CategoricalCrossEntropyFromLogits(Loss):
    """The categorical cross entropy of softmax(Z), for the sums Z (n, K) before the softmax.

    The gradient is (softmax(Z) · ΣⱼTᵢⱼ − T)/n; for one-hot rows the sum is 1. Where the target is
    0 the loss is 0, for a score of −∞ too.
    """

    def _check_range(self, Y: Array, T: Array) -> None:
        _check_rows(Y)
        _check_probabilities(T, "T", "for class labels write one_hot(t, classes)")

    def _value(self, Y: Array, T: Array) -> float:
        return _mean(T, -log_softmax(Y.astype(np.float64)), len(Y))

    def _grad(self, Y: Array, T: Array) -> Array:
        return (softmax(Y) * T.sum(axis=-1, keepdims=True) - T) / len(Y)


def _error(Y: Array, T: Array) -> Array:
    """Return Y − T in float64, in which the squares of float32 do not overflow."""
    return np.subtract(Y, T, dtype=np.float64)


def _mean(weights: Array | int, costs: Array, n: int) -> float:
    """Return Σ weights · costs / n in float64; what has the weight 0 counts 0, even at ∞.

    Where the sum overflows but the mean does not, it is divided first.
    """
    with np.errstate(over="ignore", invalid="ignore"):  # 0·∞ is no number
        total = float(np.sum(np.multiply(weights, costs, dtype=np.float64))) / n
    if np.isfinite(total):
        return total
    weights = np.broadcast_to(np.asarray(weights, np.float64), costs.shape)
    costs = np.where((weights == 0) & np.isinf(costs), 0, costs)
    total = float(np.sum(weights * costs)) / n
    return total if np.isfinite(total) else float(np.sum(weights / n * costs))


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
