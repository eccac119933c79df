"""First weights: random, with a spread that keeps signals and gradients from fading or exploding.

A shape is (d, m) for a dense layer, (filters, channels, height, width) for a convolution. The
*fan-in* counts the inputs that one output adds up, the *fan-out* the outputs that one input feeds.
"""

from __future__ import annotations

import math
from typing import Protocol

import numpy as np
from numpy.typing import DTypeLike

from dlcourse.arrays import Array, as_generator, as_whole, float_dtype


class Initializer(Protocol):
    """What makes the first weights of a layer."""

    def __call__(
        self, shape: tuple[int, ...], *, rng: np.random.Generator, dtype: DTypeLike = np.float64
    ) -> Array:
        """Return weights of this shape and dtype, drawn from rng."""


def fans(shape: tuple[int, ...]) -> tuple[int, int]:
    """Return the fan-in and the fan-out of weights of this shape.

    >>> fans((64, 10)), fans((32, 3, 5, 5))
    ((64, 10), (75, 800))

    Raises ValueError for a shape with another number of axes than 2 or 4, or a size below 1.
    """
    if not isinstance(shape, tuple | list):
        raise TypeError(f"the shape of the weights is {shape!r}; wanted a tuple, such as (64, 10)")
    sizes = [as_whole(size, "a size in the shape") for size in shape]
    if sizes and min(sizes) < 1:
        raise ValueError(f"weights of shape {shape}; wanted sizes of at least 1")
    if len(sizes) == 2:
        return sizes[0], sizes[1]
    if len(sizes) == 4:
        filters, channels, height, width = sizes
        return channels * height * width, filters * height * width
    raise ValueError(
        f"weights of shape {shape}; wanted (d, m) or (filters, channels, height, width)"
    )


def xavier_uniform(
    shape: tuple[int, ...], *, rng: np.random.Generator, dtype: DTypeLike = np.float64
) -> Array:
    """Return weights from −a to a with a = √(6 / (fan-in + fan-out)), for tanh and sigmoid.

    Source: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward
    neural networks", AISTATS (2010), equation 16.
    """
    a = math.sqrt(6 / sum(fans(shape)))
    return as_generator(rng).uniform(-a, a, shape).astype(float_dtype(dtype))


def xavier_normal(
    shape: tuple[int, ...], *, rng: np.random.Generator, dtype: DTypeLike = np.float64
) -> Array:
    """Return normal weights of variance 2 / (fan-in + fan-out), for tanh and sigmoid.

    Source: Glorot and Bengio (2010), equation 12.
    """
    deviation = math.sqrt(2 / sum(fans(shape)))
    return as_generator(rng).normal(0, deviation, shape).astype(float_dtype(dtype))


def he_uniform(
    shape: tuple[int, ...], *, rng: np.random.Generator, dtype: DTypeLike = np.float64
) -> Array:
    """Return weights from −a to a with a = √(6 / fan-in), for ReLU and its kin.

    Source: K. He et al., "Delving deep into rectifiers", ICCV (2015), equation 10.
    """
    a = math.sqrt(6 / fans(shape)[0])
    return as_generator(rng).uniform(-a, a, shape).astype(float_dtype(dtype))


def he_normal(
    shape: tuple[int, ...], *, rng: np.random.Generator, dtype: DTypeLike = np.float64
) -> Array:
    """Return normal weights of variance 2 / fan-in, for ReLU and its kin.

    Source: He et al. (2015), equation 10.
    """
    deviation = math.sqrt(2 / fans(shape)[0])
    return as_generator(rng).normal(0, deviation, shape).astype(float_dtype(dtype))
