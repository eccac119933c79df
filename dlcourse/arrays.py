"""What every numeric module asks of its inputs, and the sentences it answers with."""

from __future__ import annotations

import operator
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

Array = NDArray[np.floating[Any]]
Labels = NDArray[np.integer[Any]]
_FLOATS = frozenset({np.dtype(np.float32), np.dtype(np.float64)})


def as_float(x: ArrayLike, name: str) -> Array:
    """Return x as a float array: float32 and float64 as they are, integers as float64.

    Raises TypeError for text, complex numbers, objects and other kinds of float, and
    ValueError for rows of different lengths.
    """
    array = x if type(x) is np.ndarray else as_array(x, name)  # training asks this most often
    if array.dtype in _FLOATS:
        return array
    if array.dtype.kind in "iub":
        return array.astype(np.float64)
    raise TypeError(
        f"{name} has dtype {array.dtype}; wanted float32 or float64 numbers. "
        f"Convert it first: {name} = np.asarray({name}, dtype=float)"
    )


def as_array(x: ArrayLike, name: str) -> NDArray[Any]:
    """Return x as an array of whatever kind; ValueError for rows of different lengths."""
    try:
        return np.asarray(x)
    except ValueError:
        raise ValueError(
            f"{name} has rows of different lengths; wanted a rectangle of numbers. "
            f"Look at [len(row) for row in {name}]"
        ) from None


def as_whole(value: Any, name: str) -> int:
    """Return a size or a count as an int; TypeError unless it is a whole number such as 3."""
    try:
        if isinstance(value, bool | np.bool_):
            raise TypeError
        return operator.index(value)
    except TypeError:
        raise TypeError(f"{name} is {value!r}; wanted a whole number, such as 3") from None


def as_number(value: Any, name: str) -> float:
    """Return a setting, such as a rate, as a float; TypeError unless it is one real number."""
    number = as_array(value, name)
    if number.ndim or number.dtype.kind not in "iuf":
        raise TypeError(f"{name} is {value!r}; wanted a number, such as 0.1")
    return float(value)


def float_dtype(dtype: DTypeLike) -> DTypeLike:
    """Return a dtype for parameters, float32 or float64; TypeError for any other."""
    if np.dtype(dtype) not in (np.float32, np.float64):
        raise TypeError(f"dtype is {np.dtype(dtype)}; wanted np.float32 or np.float64")
    return dtype


def length(*arrays: Array) -> float:
    """Return √Σ a² over all entries of the arrays, where the squares are too large or small too."""
    largest = float(np.max([np.max(np.abs(a), initial=0) for a in arrays], initial=0))
    if largest == 0 or not np.isfinite(largest):
        return largest
    # Divided by a power of 2, which rounds nothing, the largest entry is about 1.
    exponent = int(np.frexp(largest)[1])
    squares = sum(float(np.sum(np.ldexp(a.astype(np.float64), -exponent) ** 2)) for a in arrays)
    with np.errstate(over="ignore"):
        return float(np.ldexp(np.sqrt(squares), exponent))


def as_examples(X: ArrayLike, name: str = "X") -> Array:
    """Return X as a float array of shape (n, d) with n ≥ 1, d ≥ 1 and no NaN or infinity.

    Raises ValueError that says what came, what was wanted and what to do.
    """
    X = as_float(X, name)
    if X.ndim != 2:
        hint = f"; for one example write {name}[np.newaxis, :]" if X.ndim == 1 else ""
        raise ValueError(
            f"{name} has shape {X.shape}; wanted (n, d), one row an example and "
            f"one column a feature{hint}"
        )
    if X.size == 0:
        raise ValueError(
            f"{name} is empty, shape {X.shape}; wanted at least one example with at least "
            f"one feature. Check how {name} was selected or loaded"
        )
    if not np.isfinite(X).all():
        row, column = np.argwhere(~np.isfinite(X))[0]
        raise ValueError(
            f"{name} has {X[row, column]} in row {row}, column {column}; wanted finite "
            f"numbers. Drop or fill such rows first: {name}[np.isfinite({name}).all(axis=1)]"
        )
    return X


def as_binary_labels(t: ArrayLike, n: int) -> Labels:
    """Return the labels t as integers 0 or 1 of shape (n,).

    Raises ValueError that says what came, what was wanted and what to do.
    """
    labels = as_array(t, "t")
    if labels.shape != (n,):
        raise ValueError(
            f"labels t have shape {labels.shape}; wanted ({n},), one label for each of the "
            f"{n} examples"
        )
    if labels.dtype.kind not in "iub" or not np.isin(labels, (0, 1)).all():
        seen = ", ".join(sorted({repr(value) for value in labels.tolist()})[:4])
        advice = (
            "for −1 and 1 write t = (t > 0).astype(int)"
            if labels.dtype.kind in "iuf"
            else "for names write t = (names == 'the positive one').astype(int)"
        )
        raise ValueError(
            f"labels t are of dtype {labels.dtype} with values {seen}; wanted integers "
            f"0 or 1; {advice}"
        )
    return labels.astype(np.int64)


def as_generator(rng: np.random.Generator) -> np.random.Generator:
    """Return rng if it is a NumPy generator; TypeError that shows how to make one if not."""
    if not isinstance(rng, np.random.Generator):
        raise TypeError(
            f"rng is {type(rng).__name__} {rng!r}; wanted a numpy.random.Generator. "
            "Write rng=np.random.default_rng(0)"
        )
    return rng
