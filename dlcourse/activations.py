"""Activation functions: pure, elementwise and stable for every finite input."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.arrays import Array, as_float


def sigmoid(x: ArrayLike) -> Array:
    """Return σ(x) = 1 / (1 + e^(−x)), of x's shape, each value between 0 and 1.

    Computed from e^(−|x|), which is at most 1 and so never overflows: σ(x) is
    1 / (1 + e^(−x)) for x ≥ 0 and the equal e^x / (1 + e^x) for x < 0. In exact arithmetic
    0 < σ(x) < 1; in float64, σ rounds to 1 from about x = 37 and to 0 below about x = −745.

    >>> sigmoid([-1000.0, 0.0, 1000.0])
    array([0. , 0.5, 1. ])

    Raises TypeError for text, complex numbers and objects. Chapter 1, "The activation".
    """
    x = as_float(x, "x")
    e = np.exp(-np.abs(x))
    sigma: Array = np.where(x >= 0, 1, e) / (1 + e)
    return sigma
