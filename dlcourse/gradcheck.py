"""Gradient checks: a backward pass against centred differences, the sceptic's tool.

The upstream gradient is random. With a sum upstream, where all of dY is 1, the backward pass of a
softmax could return zeros and pass. Source: CS231n notes, "Gradient checks": centred differences,
relative errors, float64, away from kinks. Chapter 2.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.arrays import Array, as_float, as_generator, length
from dlcourse.layers import Layer
from dlcourse.losses import Loss


class GradientError(AssertionError):
    """A gradient that differs from the slope; the message names the entry and both numbers."""


STEP = 1e-5  # for numbers up to 1; larger ones are moved by this share of their size


def numerical_gradient(f: Callable[[Array], float], x: ArrayLike, *, h: ArrayLike = STEP) -> Array:
    """Return (f(x + k e) − f(x − k e)) / 2k for each unit vector e, of x's shape, in float64.

    The step is k = h · max(1, |x|): next to a large number a fixed one would be lost in rounding.
    h may differ from entry to entry. Raises ValueError for an h that is not above 0, and where f
    is no finite number.
    """
    x = np.array(as_float(x, "x"), dtype=np.float64)
    return _slopes(lambda moved: _one_number(f(moved)), x, _steps(x, h))


def relative_error(a: ArrayLike, b: ArrayLike) -> float:
    """Return |a − b| / (|a| + |b|) for two arrays as vectors: 0 where both are 0.

    NaN where one of them has NaN or ∞.
    """
    one, other = as_float(a, "a"), as_float(b, "b")
    if one.shape != other.shape:
        raise GradientError(f"the gradient has shape {one.shape}, the slopes {other.shape}")
    largest = np.max(np.abs([one, other]), initial=0)
    if largest == 0:
        return 0.0
    with np.errstate(invalid="ignore"):  # ∞/∞ is NaN
        one, other = one / largest, other / largest
        return length(one - other) / (length(one) + length(other))


def check_layer(
    layer: Layer, X: ArrayLike, *, rng: np.random.Generator, tolerance: float = 1e-7
) -> float:
    """Check a layer's gradients by X and by each parameter; return the largest relative error.

    For a random U of Y's shape, the backward pass of U has to be the gradient of Σ U · Y.
    Use float64, X away from kinks, and layers that are not random. Raises GradientError, and
    ValueError for an X without a number.
    """
    X = _some(X, "X")
    U = as_generator(rng).normal(size=layer.forward(X).shape)
    dX = layer.backward(U)
    grads = dict(layer.grads)
    errors = [_agree("X", dX, layer.forward, X, tolerance, U)]
    for name, W in list(layer.params.items()):

        def output(value: Array, name: str = name) -> Array:
            layer.params[name] = value
            return layer.forward(X)

        if name not in grads:
            raise GradientError(f"backward left no gradient for {name!r} in grads")
        try:
            errors.append(_agree(name, grads[name], output, W, tolerance, U))
        finally:
            layer.params[name] = W
    layer.forward(X)  # leave the layer as after a forward pass of X
    return max(errors)


def check_loss(loss: Loss, Y: ArrayLike, T: ArrayLike) -> float:
    """Check a loss's gradient by Y; return the relative error, at most 1e-7. Raises GradientError.

    Use Y away from kinks; probabilities at least 0.0001 from 0 and 1, where the slope grows too
    steep to be measured: ValueError.
    """
    Y = _some(Y, "Y")
    h = np.full_like(Y, STEP)
    if loss.of_probabilities:
        room = np.minimum(Y, 1 - Y)
        if room.min() < 1e-4:
            raise ValueError(
                f"Y has {Y[room < 1e-4][0]:.6g}, where the slope cannot be measured; wanted "
                "probabilities from 0.0001 to 0.9999"
            )
        h *= room
    return _agree("Y", loss.grad(Y, T), lambda y: loss.value(y, T), Y, 1e-7, 1.0, h)


def _some(X: ArrayLike, name: str) -> Array:
    X = np.array(as_float(X, name), dtype=np.float64)
    if X.size == 0:
        raise ValueError(f"{name} is empty, shape {X.shape}; wanted numbers to move")
    return X


def _one_number(value: ArrayLike) -> float:
    found = np.asarray(value)
    if found.size != 1:
        raise ValueError(f"f returns an array of shape {found.shape}; wanted one number")
    return float(found.item())


def _steps(x: Array, h: ArrayLike) -> Array:
    h = as_float(h, "h")
    if not ((h > 0) & np.isfinite(h)).all():
        raise ValueError(f"h is {h}; wanted a finite step above 0")
    return h * np.maximum(1, np.abs(x))


Function = Callable[[Array], Any]  # an array in, a number or an array out


def _slopes(f: Function, x: Array, steps: Array, U: Array | float = 1.0) -> Array:
    """Return the slopes of Σ U · f(x). The differences come before the sum, which rounds."""
    gradient = np.empty_like(x)
    for index in np.ndindex(x.shape):
        k = float(steps[index])
        above, below = _moved(f, x, index, k), _moved(f, x, index, -k)
        distance = (x[index] + k) - (x[index] - k)  # as it is after rounding
        gradient[index] = np.sum(U * (above - below)) / distance
    return gradient


def _moved(f: Function, x: Array, index: tuple[int, ...], step: float) -> Any:
    """Return f at x with one entry moved by the step."""
    moved = x.copy()
    moved[index] += step
    at = float(moved[index])
    with np.errstate(over="ignore", invalid="ignore"):  # what is not finite is refused
        value = f(moved)
    if not np.isfinite(value).all():
        where = f" at {list(index)}" if index else ""
        raise ValueError(
            f"no finite value where the input{where} is {at:.6g}, so no slope either; wanted "
            "numbers of a usual size"
        )
    return value


def _agree(
    name: str,
    gradient: Array,
    f: Function,
    x: Array,
    tolerance: float,
    U: Array | float = 1.0,
    h: ArrayLike = STEP,
) -> float:
    """Return the relative error of a gradient of Σ U · f; GradientError where it is too large."""
    x = x.astype(np.float64)
    steps = _steps(x, h)
    slopes = _slopes(f, x, steps, U)
    error = relative_error(gradient, slopes)
    largest = float(np.max(np.abs(f(x)), initial=0))
    if not error <= tolerance and largest > 1:  # beside it small steps may be lost in rounding
        wider = np.maximum(steps, STEP * largest)
        again = _slopes(f, x, wider, U)
        if relative_error(gradient, again) < error:
            error, slopes, steps = relative_error(gradient, again), again, wider
    if not error <= tolerance:
        worst = np.argmax(np.abs(gradient - slopes))
        index = tuple(int(i) for i in np.unravel_index(worst, slopes.shape))
        raise GradientError(
            f"the gradient by {name} is off: relative error {error:.2g}, wanted at most "
            f"{tolerance:.2g}. Worst at {list(index)}: the backward pass has "
            f"{gradient[index]:.6g}, the slope is {slopes[index]:.6g}"
            f"{_kink(f, x, index, float(steps[index]), U)}"
        )
    return error


def _kink(f: Function, x: Array, index: tuple[int, ...], step: float, U: Array | float) -> str:
    """Return what to say of a kink within a step of x, if there seems to be one.

    Where f is smooth, the slopes just below and just above differ by a tenth as much at a tenth
    of the step; at a kink they do not.
    """
    here = _moved(f, x, index, 0.0)
    gaps, sides = [], []
    for k in (step, step / 10):
        above, below = _moved(f, x, index, k), _moved(f, x, index, -k)
        sides.append((float(np.sum(U * (here - below))) / k, float(np.sum(U * (above - here))) / k))
        gaps.append(abs(sides[-1][1] - sides[-1][0]))
    rounding = 1e-14 * float(np.max(np.abs(here), initial=0)) / (step / 10)
    smooth = gaps[0] / 20 < gaps[1] < gaps[0] / 5
    if smooth or max(gaps) <= max(rounding, 1e-3 * max(map(abs, sides[0]))):
        return ""
    left, right = sides[0]
    return (
        f". A kink is near: the slope is {left:.6g} just below and {right:.6g} just above, and no "
        "gradient is right there. Move the input away from it, and check again"
    )
