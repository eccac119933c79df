"""Layers: each computes Y from X, and the loss's gradients from the gradient of its output.

A layer keeps what its backward pass needs from the last forward pass. `params` and `grads` are
dictionaries with the same keys; a backward pass puts new arrays into `grads` and changes none.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from dlcourse.arrays import Array, as_float, as_generator, as_number, as_whole, float_dtype
from dlcourse.initializers import Initializer, he_normal


class Layer:
    """A function of a batch X, with parameters (perhaps none) that a network can learn.

    A subclass computes `_forward(X, train)` and `_backward(dY)`; this class checks what comes in.
    """

    def __init__(self) -> None:
        self.params: dict[str, Array] = {}
        self.grads: dict[str, Array] = {}
        self._output_shape: tuple[int, ...] | None = None  # of the last forward pass

    def forward(self, X: ArrayLike, *, train: bool = False) -> Array:
        """Return Y for a batch X, whose first axis counts the examples.

        Raises TypeError for an odd dtype, ValueError for a shape the layer cannot take.
        """
        Y = self._forward(as_float(X, "X"), train)
        self._output_shape, self._output_dtype = Y.shape, Y.dtype
        return Y

    def backward(self, dY: ArrayLike) -> Array:
        """Return dX = ∂L/∂X for dY = ∂L/∂Y, and put ∂L/∂W for each parameter W into `grads`.

        Raises RuntimeError before the first forward pass, ValueError unless dY has Y's shape.
        """
        name = type(self).__name__
        if self._output_shape is None:
            raise RuntimeError(f"{name}.backward came before forward; call forward(X) first")
        dY = as_float(dY, "dY")
        if dY.shape != self._output_shape:
            raise ValueError(
                f"dY has shape {dY.shape}; wanted {self._output_shape}, the shape of the last "
                f"output of {name}. Pass the gradient of the loss by that output"
            )
        return self._backward(dY.astype(self._output_dtype, copy=False))

    def _forward(self, X: Array, train: bool) -> Array:
        raise NotImplementedError

    def _backward(self, dY: Array) -> Array:
        raise NotImplementedError


def in_dtype_of(W: Array, X: Array) -> Array:
    """Return the parameter W in the dtype of the input, so that float32 stays float32."""
    return W.astype(X.dtype, copy=False)


class Dense(Layer):
    """Y = XW + b for X (n, d), W (d, m), b (m,), Y (n, m). Chapter 7, "Dense".

    An example has d numbers, `inputs`; the layer makes m of them, `outputs`, one a neuron.
    Backward, with dY (n, m): dX = dY Wᵀ, dW = Xᵀ dY, and db the sum of dY over the examples.
    """

    def __init__(
        self,
        inputs: int,
        outputs: int,
        *,
        rng: np.random.Generator,
        initializer: Initializer = he_normal,
        dtype: DTypeLike = np.float64,
    ) -> None:
        super().__init__()
        inputs, outputs = as_whole(inputs, "inputs"), as_whole(outputs, "outputs")
        if inputs < 1 or outputs < 1:
            raise ValueError(f"Dense({inputs}, {outputs}); wanted at least 1 input and 1 output")
        dtype = float_dtype(dtype)
        W = initializer((inputs, outputs), rng=rng, dtype=dtype)
        self.params = {"W": W, "b": np.zeros(outputs, dtype)}

    def _forward(self, X: Array, train: bool) -> Array:
        W, b = in_dtype_of(self.params["W"], X), in_dtype_of(self.params["b"], X)
        if X.ndim != 2 or X.shape[1] != len(W):
            if X.ndim == 2:
                hint = f"; make it with Dense({X.shape[1]}, {W.shape[1]}, …)"
            elif X.ndim > 2:
                hint = "; put Flatten() before it"
            else:
                hint = "; for one example write X[np.newaxis, :]"
            raise ValueError(
                f"X has shape {X.shape}; wanted (n, {len(W)}), since this Dense layer has "
                f"{len(W)} inputs{hint}"
            )
        self._X, self._W = X, W
        return X @ W + b

    def _backward(self, dY: Array) -> Array:
        self.grads = {"W": self._X.T @ dY, "b": dY.sum(axis=0)}
        return dY @ self._W.T


class Flatten(Layer):
    """(n, …) → (n, d): each example in one row; backward is the reshape back. Chapter 8."""

    def _forward(self, X: Array, train: bool) -> Array:
        if X.ndim < 2:
            raise ValueError(
                f"X has shape {X.shape}; wanted (n, …), at least two axes; for one example write "
                "X[np.newaxis]"
            )
        self._shape = X.shape
        return X.reshape(len(X), math.prod(X.shape[1:])).copy()  # −1 fails for an empty batch

    def _backward(self, dY: Array) -> Array:
        return dY.reshape(self._shape).copy()


class Dropout(Layer):
    """Inverted dropout: in training each entry is kept with probability 1 − p and divided by it.

    So the expectation of Y is X, and outside training Y is X. Source: N. Srivastava et al.,
    "Dropout", Journal of Machine Learning Research 15 (2014), 1929–1958. Chapter 7.
    """

    def __init__(self, p: float, *, rng: np.random.Generator) -> None:
        super().__init__()
        self.p, self.rng = as_number(p, "p"), as_generator(rng)
        if not 0 <= self.p < 1:
            raise ValueError(f"p is {p}; wanted the share to drop, at least 0 and below 1")

    def _forward(self, X: Array, train: bool) -> Array:
        kept = 1 - self.p
        if train and self.p > 0:
            self._mask = ((self.rng.random(X.shape) < kept) / kept).astype(X.dtype)
        else:
            self._mask = np.ones_like(X)
        return self._masked(X)

    def _backward(self, dY: Array) -> Array:
        return self._masked(dY)

    def _masked(self, X: Array) -> Array:
        return np.where(self._mask > 0, X, 0) * self._mask  # 0 where ∞ is dropped, not NaN


class BatchNorm(Layer):
    """Y = γ X̂ + β for X (n, m), where X̂ is X with each column at mean 0 and deviation 1.

    In training a column's mean μ and variance s² are those of the batch, and a running mean of
    both is kept, of which each pass replaces the share `rate`; outside training these stand in.
    A column is divided by √(s² + ε), never by 0. Backward, dγ is the sum of dY ⊙ X̂ over the
    examples and dβ that of dY; in training dX = γ (dY − (dβ + X̂ dγ)/n) / √(s² + ε), by column.

    Source: S. Ioffe and C. Szegedy, "Batch normalization: accelerating deep network training by
    reducing internal covariate shift", ICML (2015), algorithm 1. Chapter 3.
    """

    def __init__(
        self,
        features: int,
        *,
        rate: float = 0.1,
        epsilon: float = 1e-5,
        dtype: DTypeLike = np.float64,
    ) -> None:
        super().__init__()
        features = as_whole(features, "features")
        self.rate, self.epsilon = as_number(rate, "rate"), as_number(epsilon, "epsilon")
        if features < 1:
            raise ValueError(f"BatchNorm({features}); wanted at least 1 feature")
        if not 0 < self.rate <= 1:
            raise ValueError(f"rate is {rate}; wanted a share above 0 and at most 1")
        if not 0 < self.epsilon < math.inf:
            raise ValueError(f"epsilon is {epsilon}; wanted a finite number above 0")
        dtype = float_dtype(dtype)
        self.params = {"gamma": np.ones(features, dtype), "beta": np.zeros(features, dtype)}
        self.running_mean, self.running_variance = np.zeros(features), np.ones(features)

    def _forward(self, X: Array, train: bool) -> Array:
        gamma, beta = in_dtype_of(self.params["gamma"], X), in_dtype_of(self.params["beta"], X)
        if X.ndim != 2 or X.shape[1] != len(gamma):
            raise ValueError(
                f"X has shape {X.shape}; wanted (n, {len(gamma)}), one column for each feature of "
                f"BatchNorm({len(gamma)})"
            )
        self._of_batch = train and len(X) > 0
        if self._of_batch:
            mean = X.sum(axis=0) / len(X)
            centred = X - mean
            variance = (centred * centred).sum(axis=0) / len(X)
            kept = 1 - self.rate
            self.running_mean = kept * self.running_mean + self.rate * mean
            self.running_variance = kept * self.running_variance + self.rate * variance
        else:
            centred = X - in_dtype_of(self.running_mean, X)
            variance = in_dtype_of(self.running_variance, X)
        self._gamma, self._deviation = gamma, np.sqrt(variance + X.dtype.type(self.epsilon))
        self._X_hat = centred / self._deviation
        return gamma * self._X_hat + beta

    def _backward(self, dY: Array) -> Array:
        dgamma, dbeta = (dY * self._X_hat).sum(axis=0), dY.sum(axis=0)
        self.grads = {"gamma": dgamma, "beta": dbeta}
        if self._of_batch:  # X moves the mean and the deviation too
            dY = dY - (dbeta + self._X_hat * dgamma) / len(dY)
        return self._gamma / self._deviation * dY
