"""Activation functions: first the pure functions, then the layers with their derivatives.

The functions are elementwise (softmax along the last axis), stable for every finite input, take
their limits at ±∞, give NaN for NaN, and raise TypeError for text, complex numbers and objects.
Chapter 4; the sigmoid in chapter 1.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.arrays import Array, as_float, as_number
from dlcourse.layers import Layer


def identity(x: ArrayLike) -> Array:
    """Return x itself, for the output of a regression."""
    return as_float(x, "x").copy()


def sigmoid(x: ArrayLike) -> Array:
    """Return σ(x) = 1 / (1 + e^(−x)), of x's shape, each value between 0 and 1.

    Computed as e^min(x, 0) / (1 + e^(−|x|)), where no exponent is above 0, so that nothing
    overflows: 1 / (1 + e^(−x)) for x ≥ 0 and the equal e^x / (1 + e^x) for x < 0. In exact
    arithmetic 0 < σ(x) < 1; in float64, σ rounds to 1 from about x = 37 and to 0 below about
    x = −745.

    >>> sigmoid([-1000.0, 0.0, 1000.0])
    array([0. , 0.5, 1. ])
    """
    x = as_float(x, "x")
    return np.exp(np.minimum(x, 0)) / (1 + np.exp(-np.abs(x)))


def tanh(x: ArrayLike) -> Array:
    """Return the hyperbolic tangent, (e^x − e^(−x)) / (e^x + e^(−x)), from −1 to 1."""
    return np.tanh(as_float(x, "x"))


def relu(x: ArrayLike) -> Array:
    """Return max(0, x)."""
    return np.maximum(as_float(x, "x"), 0)


def leaky_relu(x: ArrayLike, *, alpha: float = 0.01) -> Array:
    """Return x where x > 0 and αx elsewhere, which is max(αx, x) for α ≤ 1."""
    x, alpha = as_float(x, "x"), _alpha(alpha)
    return np.where(x > 0, x, alpha * np.minimum(x, 0)) if alpha else relu(x)  # 0·∞ is NaN


def elu(x: ArrayLike, *, alpha: float = 1.0) -> Array:
    """Return x where x > 0 and α(e^x − 1) elsewhere, which falls to −α.

    Source: D.-A. Clevert, T. Unterthiner and S. Hochreiter, "Fast and accurate deep network
    learning by exponential linear units (ELUs)", ICLR (2016), section 3.
    """
    x = as_float(x, "x")
    return np.where(x > 0, x, _alpha(alpha) * np.expm1(np.minimum(x, 0)))


def softmax(Z: ArrayLike) -> Array:
    """Return e^(zᵢ) / Σⱼ e^(zⱼ) along the last axis: positive, and of sum 1.

    The largest zᵢ is subtracted first, which changes nothing in exact arithmetic and keeps
    every exponential at 1 or below. A score of −∞ has the share 0, a single one of +∞ has all; of
    two of them, or of −∞ alone, there is no softmax: NaN.
    """
    E = np.exp(_below_the_largest(Z))
    return E / E.sum(axis=-1, keepdims=True)


def log_softmax(Z: ArrayLike) -> Array:
    """Return log softmax(Z) along the last axis, finite even where the softmax rounds to 0."""
    Z = _below_the_largest(Z)
    return Z - np.log(np.exp(Z).sum(axis=-1, keepdims=True))


def _below_the_largest(Z: ArrayLike) -> Array:
    """Return Z minus the largest entry of each row: 0 or less, −∞ where even that overflows."""
    Z = as_float(Z, "Z")
    if Z.ndim == 0 or Z.shape[-1] == 0:
        raise ValueError(f"Z has shape {Z.shape}; wanted (…, K) with at least one score")
    infinite = np.isposinf(Z)
    alone = infinite & (infinite.sum(axis=-1, keepdims=True) == 1)
    with np.errstate(over="ignore", invalid="ignore"):  # ∞ − ∞ is NaN
        return np.where(alone, 0, Z - Z.max(axis=-1, keepdims=True))


def _alpha(alpha: float) -> float:
    alpha = as_number(alpha, "alpha")
    if not np.isfinite(alpha):
        raise ValueError(f"alpha is {alpha}; wanted a finite number, such as 0.01")
    return alpha


class _Elementwise(Layer):
    """A layer without parameters: Y = f(X) and dX = dY · f′(X), entry by entry."""

    _slope: Array  # f′(X) of the last forward pass

    def _backward(self, dY: Array) -> Array:
        return dY * self._slope


class Identity(_Elementwise):
    """Y = X, with the slope 1."""

    def _forward(self, X: Array, train: bool) -> Array:
        self._slope = np.ones_like(X)
        return identity(X)


class Sigmoid(_Elementwise):
    """Y = σ(X), with the slope σ(1 − σ)."""

    def _forward(self, X: Array, train: bool) -> Array:
        Y = sigmoid(X)
        self._slope = Y * (1 - Y)
        return Y


class Tanh(_Elementwise):
    """Y = tanh(X), with the slope 1 − tanh²."""

    def _forward(self, X: Array, train: bool) -> Array:
        Y = tanh(X)
        self._slope = 1 - Y**2
        return Y


class ReLU(_Elementwise):
    """Y = max(0, X), with the slope 1 where X > 0 and 0 elsewhere, so 0 at the kink."""

    def _forward(self, X: Array, train: bool) -> Array:
        self._slope = np.heaviside(X, 0)
        return relu(X)


class LeakyReLU(_Elementwise):
    """Y = X where X > 0 and αX elsewhere, with the slopes 1 and α; α at the kink."""

    def __init__(self, alpha: float = 0.01) -> None:
        super().__init__()
        self.alpha = _alpha(alpha)

    def _forward(self, X: Array, train: bool) -> Array:
        slope = np.where(X > 0, 1, np.where(np.isnan(X), X, self.alpha))
        self._slope = slope.astype(X.dtype, copy=False)
        return leaky_relu(X, alpha=self.alpha)


class ELU(_Elementwise):
    """Y = X where X > 0 and α(e^X − 1) elsewhere, with the slopes 1 and αe^X; α at the kink."""

    def __init__(self, alpha: float = 1.0) -> None:
        super().__init__()
        self.alpha = _alpha(alpha)

    def _forward(self, X: Array, train: bool) -> Array:
        negative = self.alpha * np.exp(np.minimum(X, 0))
        self._slope = np.where(X > 0, 1, negative).astype(X.dtype)
        return elu(X, alpha=self.alpha)


class Softmax(Layer):
    """P = softmax(Z) for Z (n, K); its Jacobian for one row is diag(p) − ppᵀ.

    So dZ = P · dP − P · Σⱼ dPⱼ Pⱼ, row by row.
    """

    def _forward(self, X: Array, train: bool) -> Array:
        self._P = softmax(X)
        return self._P.copy()

    def _backward(self, dY: Array) -> Array:
        P = self._P
        return P * dY - P * (P * dY).sum(axis=-1, keepdims=True)
