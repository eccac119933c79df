"""When two arrays of numbers count as equal."""

from __future__ import annotations

from decimal import Decimal
from numbers import Real
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
_OBJECTS = 10_000  # entries of an array of objects that are looked at


def numbers(value: Any) -> Array:
    """Return a value as an array, empty where NumPy can't make one of it.

    Fractions, decimal numbers, whole numbers of any length and SymPy's numbers become floats,
    alone or in a list; an array of objects stays one.
    """
    try:
        array = np.asarray(value)
    except Exception:  # rows of different lengths, or an object's own __array__ that fails
        return np.empty(0, dtype=object)
    made = array.dtype.kind == "O" and not isinstance(value, np.ndarray)
    if made and 0 < array.size <= _OBJECTS:
        try:
            return np.array([_float(x) for x in array.ravel()]).reshape(array.shape)
        except Exception:  # something that is no number
            return array
    return array


def _float(value: Any) -> float:
    """Return a number as a float. Raises TypeError for what is no real number."""
    known = isinstance(value, Real | Decimal) or type(value).__module__.startswith("sympy.core")
    if not known:
        raise TypeError("no number")
    try:
        return float(value)
    except OverflowError:
        return float("inf") if value > 0 else float("-inf")


def close_entries(value: Array, wanted: Array, tolerance: float) -> Array:
    """Return which entries differ by no more than `tolerance` times the largest wanted one."""
    if value.dtype.kind == "f" and value.dtype.itemsize < 8 and tolerance:
        tolerance = max(tolerance, 1e-4)
    scale = float(np.max(np.abs(wanted[np.isfinite(wanted)]), initial=0.0)) or 1.0
    with np.errstate(invalid="ignore", over="ignore"):
        gap = np.abs(value.astype(float) - wanted)
        close: Array = (gap <= tolerance * scale) | (value == wanted)
        return close


def is_close(value: Array, wanted: Array, tolerance: float) -> bool:
    """Return whether all entries of two arrays of one shape are close."""
    return bool(np.all(close_entries(value, wanted, tolerance)))


def matches(value: Array, other: Any, tolerance: float) -> bool:
    """Return whether a value is another one, in shape and entries; NaN is NaN."""
    wanted = np.asarray(other)
    if value.dtype.kind not in "biuf" or value.shape != wanted.shape:
        return False
    both_nan = np.isnan(value) & np.isnan(wanted) if value.dtype.kind == "f" else False
    return is_close(np.where(both_nan, 0.0, value), np.where(both_nan, 0.0, wanted), tolerance)
