"""The perceptron: one neuron, z = Xw + b, and the rule that trains it.

Source: F. Rosenblatt, "The perceptron: a probabilistic model for information storage and
organization in the brain", Psychological Review 65 (1958), 386–408. The mistake bound:
A. B. J. Novikoff, "On convergence proofs for perceptrons", Symposium on the Mathematical
Theory of Automata (1962), 615–622.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.activations import sigmoid
from dlcourse.arrays import (
    Array,
    Labels,
    as_binary_labels,
    as_examples,
    as_float,
    as_generator,
    as_number,
    as_whole,
    length,
)


@dataclass(eq=False)
class Perceptron:
    """One neuron with weights w (d,) and bias b; no weights yet until the first fit.

    The whole state is here: w and b are plain attributes, to look at and to set by hand.
    """

    w: Array | None = None
    b: float = 0.0

    def weighted_sum(self, X: ArrayLike) -> Array:
        """Return z = Xw + b, shape (n,), for examples X of shape (n, d)."""
        X = as_examples(X)
        if self.w is None:
            raise RuntimeError(
                "this perceptron has no weights yet; call fit(X, t, rng=…) first, or set w and b"
            )
        w = self._checked(X, self.w)
        with _within_floats():
            return X @ w + as_number(self.b, "b")

    def forward(self, X: ArrayLike) -> Array:
        """Return the activation σ(Xw + b), shape (n,), each value between 0 and 1."""
        return sigmoid(self.weighted_sum(X))

    def predict(self, X: ArrayLike) -> Labels:
        """Return labels (n,): 1 where σ(z) ≥ ½, which is where z ≥ 0, and 0 elsewhere."""
        return (self.weighted_sum(X) >= 0).astype(np.int64)

    def fit(
        self,
        X: ArrayLike,
        t: ArrayLike,
        *,
        rng: np.random.Generator,
        epochs: int = 100,
        learning_rate: float = 1.0,
    ) -> list[int]:
        """Learn from examples X (n, d) with labels t (n,) of 0 or 1; return mistakes per epoch.

        One epoch shows every example once, in an order drawn from rng. For each,
        w ← w + η (t − ŷ) x and b ← b + η (t − ŷ), with ŷ the prediction and η the learning
        rate: nothing changes unless the prediction is wrong. Stops after the first epoch
        without a mistake, or after `epochs`. A second fit goes on from the weights it finds. The
        weights are kept in w and b; what is returned is the record of the training, as
        `training.fit` returns its History.

        Raises ValueError for labels other than 0 and 1, for NaN or an empty X, and for a
        number of features other than the weights'; TypeError for an rng that is none.
        """
        X = as_examples(X)
        t = as_binary_labels(t, len(X))
        as_generator(rng)
        epochs = as_whole(epochs, "epochs")
        # A NumPy number would turn float32 into float64.
        learning_rate = as_number(learning_rate, "learning_rate")
        if epochs < 1 or not 0 < learning_rate < np.inf:
            raise ValueError(
                f"epochs is {epochs} and learning_rate is {learning_rate}; wanted at least one "
                "epoch and a finite learning rate above 0"
            )
        w = self._checked(X, np.zeros(X.shape[1], dtype=X.dtype) if self.w is None else self.w)
        w, b = w.copy(), as_number(self.b, "b")
        mistakes_per_epoch = []
        with _within_floats():
            for _ in range(epochs):
                mistakes = 0
                for i in rng.permutation(len(X)):
                    error = int(t[i]) - int(X[i] @ w + b >= 0)  # t − ŷ: −1, 0 or 1
                    if error:
                        w += learning_rate * error * X[i]
                        b += learning_rate * error
                        mistakes += 1
                mistakes_per_epoch.append(mistakes)
                if mistakes == 0:
                    break
        self.w, self.b = w, b
        return mistakes_per_epoch

    @staticmethod
    def _checked(X: Array, w: ArrayLike) -> Array:
        w = as_float(w, "w")
        if w.ndim != 1:
            raise ValueError(f"w has shape {w.shape}; wanted (d,), one weight a feature")
        if X.shape[1] != len(w):
            raise ValueError(
                f"X has shape {X.shape}, {X.shape[1]} features an example; this perceptron was "
                f"fitted with {len(w)}. Pass the same columns as in fit, or start afresh with "
                "Perceptron()"
            )
        return w


@contextlib.contextmanager
def _within_floats() -> Iterator[None]:
    """Raise OverflowError for a sum that is larger than a float can be."""
    try:
        with np.errstate(over="raise", invalid="raise"):
            yield
    except FloatingPointError:
        raise OverflowError(
            "z = Xw + b is larger than a float can be; divide X by its largest entry first"
        ) from None


def mistake_bound(X: ArrayLike, t: ArrayLike, w: ArrayLike, b: float) -> float:
    """Return Novikoff's bound (R/γ)² on the mistakes of `fit` from zero weights.

    The line (w, b) must separate the examples X (n, d) with labels t (n,) of 0 or 1. The bias
    counts as the weight of one more feature that is always 1: R is the length of the longest
    (x, 1), and γ the margin of the unit vector along (w, b), the least distance to the line
    through the origin. Any separating line gives a true bound; the one with the widest
    margin gives the least.

    Raises ValueError where (w, b) does not separate.
    """
    X = as_examples(X)
    s = 2 * as_binary_labels(t, len(X)) - 1
    ones = np.ones((len(X), 1), dtype=X.dtype)
    X1 = np.hstack([X, ones])
    w = as_float(w, "w")
    if w.shape != (X.shape[1],):
        raise ValueError(
            f"w has shape {w.shape}; wanted ({X.shape[1]},), one weight a feature of X"
        )
    u = np.append(w, as_number(b, "b"))
    size = length(u)
    if not np.isfinite(size):
        raise ValueError(f"the line has w = {w} and b = {b}; wanted finite numbers")
    u = u / size if size else u
    margins = s * (X1 @ u)
    wrong = ~(margins > 0)  # NaN is no margin either
    if wrong.any():
        raise ValueError(
            f"the line (w, b) has {np.sum(wrong)} of {len(X)} examples on the wrong side "
            "or on itself; the bound needs a line that separates them all"
        )
    gamma = float(margins.min())
    R = max(length(x) for x in X1)
    return float(np.square(R / gamma))
