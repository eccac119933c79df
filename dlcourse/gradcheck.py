"""Gradient checks: a backward pass against centred differences, the sceptic's tool.

The upstream gradient is random. With a sum upstream, where all of dY is 1, the backward pass of a
softmax could return zeros and pass. Source: CS231n notes, "Gradient checks": centred differences,
relative errors, float64, away from kinks. Chapter 2.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.arrays import Array, as_float, as_generator
from dlcourse.layers import Layer
from dlcourse.losses import Loss


class GradientError(AssertionError):
    """A gradient that differs from the slope; the message names the entry and both numbers."""


def numerical_gradient(f: Callable[[Array], float], x: ArrayLike, *, h: float = 1e-5) -> Array:
    """Return (f(x + h e) − f(x − h e)) / 2h for each unit vector e, of x's shape, in float64."""
    x = np.array(as_float(x, "x"), dtype=np.float64)
    gradient = np.empty_like(x)
    for index in np.ndindex(x.shape):
        here = x[index]
        x[index] = here + h
        above = f(x.copy())
        x[index] = here - h
        below = f(x.copy())
        x[index] = here
        gradient[index] = (above - below) / (2 * h)
    return gradient


def relative_error(a: ArrayLike, b: ArrayLike) -> float:
    """Return |a − b| / (|a| + |b|) for two arrays as vectors: 0 where both are 0."""
    a, b = as_float(a, "a"), as_float(b, "b")
    if a.shape != b.shape:
        raise GradientError(f"the gradient has shape {a.shape}, the slopes {b.shape}")
    total = float(np.linalg.norm(a) + np.linalg.norm(b))
    return float(np.linalg.norm(a - b)) / total if total else 0.0


def check_layer(
    layer: Layer, X: ArrayLike, *, rng: np.random.Generator, tolerance: float = 1e-7
) -> float:
    """Check a layer's gradients by X and by each parameter; return the largest relative error.

    For a random U of Y's shape, the backward pass of U has to be the gradient of Σ U · Y.
    Use float64, X away from kinks, and layers that are not random. Raises GradientError.
    """
    X = np.array(as_float(X, "X"), dtype=np.float64)
    U = as_generator(rng).normal(size=layer.forward(X).shape)
    dX = layer.backward(U)
    grads = dict(layer.grads)
    errors = [_agree("X", dX, numerical_gradient(_upstream(layer, U), X), tolerance)]
    for name, W in list(layer.params.items()):

        def loss_of(value: Array, name: str = name) -> float:
            layer.params[name] = value
            return float(np.sum(U * layer.forward(X)))

        slopes = numerical_gradient(loss_of, W)
        layer.params[name] = W
        if name not in grads:
            raise GradientError(f"backward left no gradient for {name!r} in grads")
        errors.append(_agree(name, grads[name], slopes, tolerance))
    layer.forward(X)  # leave the layer as after a forward pass of X
    return max(errors)


def check_loss(loss: Loss, Y: ArrayLike, T: ArrayLike) -> float:
    """Check a loss's gradient by Y; return the relative error, at most 1e-7. Raises GradientError.

    Use Y away from kinks.
    """
    Y = np.array(as_float(Y, "Y"), dtype=np.float64)
    slopes = numerical_gradient(lambda y: loss.value(y, T), Y)
    return _agree("Y", loss.grad(Y, T), slopes, 1e-7)


def _upstream(layer: Layer, U: Array) -> Callable[[Array], float]:
    return lambda X: float(np.sum(U * layer.forward(X)))


def _agree(name: str, gradient: Array, slopes: Array, tolerance: float) -> float:
    error = relative_error(gradient, slopes)
    if not error <= tolerance:
        worst = np.argmax(np.abs(gradient - slopes))
        index = tuple(int(i) for i in np.unravel_index(worst, slopes.shape))
        raise GradientError(
            f"the gradient by {name} is off: relative error {error:.2g}, wanted at most "
            f"{tolerance:.2g}. Worst at {list(index)}: the backward pass has "
            f"{gradient[index]:.6g}, the slope is {slopes[index]:.6g}"
        )
    return error
