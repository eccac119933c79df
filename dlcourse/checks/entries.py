"""Checking a function that works entry by entry, or row by row, wherever it may go wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from dlcourse.checks.compare import Array
from dlcourse.checks.functions import check_function

KINDS = {
    "near": "near 0",
    "shapes": "for arrays of any shape",
    "far": "far from 0",
    "tiny": "at 0 and next to it",
    "whole": "for whole numbers",
}
FAR = (12.3, 50.7, 300.2, 1000.9)
_ROWS = (  # what softmax and the like stumble over
    [[400.0, -400.0, 0.3], [0.7, -0.2, 0.1]],
    [[1000.3, 1001.1, 999.2], [-1000.3, -1001.1, -999.2]],
    [[12.3, -12.1, 0.5], [50.7, -50.2, 49.9]],
    [[300.4, 299.1, -300.7], [0.4, 0.4, 0.4]],
    [[-703.2, 0.6, 711.9], [711.3, 0.2, -702.8]],  # the largest stands first, or last
)


def check_entries(
    function: Callable[..., Any],
    right: Callable[..., Any],
    what: str,
    *,
    on: Sequence[str] = tuple(KINDS),
    arrays: int = 1,
    at: int = -1,
    constants: tuple[Any, ...] = (),
    domain: tuple[float, float] = (-np.inf, np.inf),
    rows: bool = False,
    suspects: Mapping[str, Callable[..., Any]] | None = None,
    parts: Sequence[str] = (),
    tolerance: float = 1e-6,
    advice: str | None = None,
    unchanged: bool = True,
    fresh: bool = False,
) -> None:
    """Check an activation, a loss's slope, a clipping and the like against `right`.

    The function is called with `arrays` arrays of one shape, then with `constants`: as `(x)`,
    `(dY, X)` or `(Y, T, delta)`. The inputs are made here; `on` chooses among them, so that a
    question may spread them over its tests:

    - "near": unround numbers around 0, for a matrix and a vector;
    - "shapes": 0-d, one entry, 1-D, 2-D, 3-D, and empty;
    - "far": ±12, ±50, ±300 and ±1000, each for itself, and both signs in one array;
    - "tiny": 0, −0.0 and numbers next to 0, at which a kink must be where it belongs;
    - "whole": arrays of whole numbers, whose results must not be cut to whole ones.

    `at` is the array that takes the far and the tiny numbers; the others are near 0, but for one
    more input in which each of them is far. `domain` are the ends of an open interval in which the
    arrays at `at` have to lie, as (0, 1) for probabilities: far then means next to its ends. With
    `rows` the function works on the rows of a matrix, as softmax does.

    With `unchanged`, no argument may be modified, also at far numbers and by rounding
    (w += b … w -= b); with `fresh`, no argument may come back as the result itself.

    Suspects, parts, tolerance and advice are as in `check_function`.
    """
    for kind in on:
        given = list(_inputs(kind, arrays, at % arrays, domain, rows))
        if not given:
            continue

        def wanted(*arguments: Any) -> Any:
            return right(*(a.astype(float) if isinstance(a, np.ndarray) else a for a in arguments))

        check_function(
            function,
            wanted,
            [(*(np.asarray(a) for a in one), *constants) for one in given],
            f"{what}, {KINDS[kind]}",
            suspects=suspects,
            parts=parts,
            tolerance=tolerance,
            advice=advice,
            unchanged=unchanged,
            fresh=fresh,
        )


def _inputs(
    kind: str, arrays: int, at: int, domain: tuple[float, float], rows: bool
) -> Iterator[list[Array]]:
    """Yield inputs of a kind: `arrays` arrays of one shape each, the same in every run."""
    rng = np.random.default_rng(sorted(KINDS).index(kind))
    low, high = domain
    bounded = bool(np.isfinite(low) and np.isfinite(high))

    def near(shape: tuple[int, ...], place: int) -> Array:
        if place == at and bounded:
            return low + (high - low) * rng.uniform(0.1, 0.9, size=shape)
        numbers = rng.normal(size=shape) * 1.3
        return np.where(numbers > 0, 0.07, -0.07) + numbers  # none is next to a kink at 0

    def with_(special: Array, place: int = at) -> list[Array]:
        return [special if i == place else near(special.shape, i) for i in range(arrays)]

    def of(shape: tuple[int, ...]) -> list[Array]:
        return [near(shape, i) for i in range(arrays)]

    if kind == "near":
        yield of((3, 4))
        yield of((5, 2) if rows else (7,))
    elif kind == "shapes":
        shapes: tuple[tuple[int, ...], ...] = (5,), (), (1,), (2, 3, 2), (4, 3), (0,), (0, 3)
        for shape in ((1, 1), (2, 3), (4, 1), (1, 5), (0, 3)) if rows else shapes:
            yield of(shape)
    elif kind == "far" and bounded:
        for share in (1e-2, 1e-4, 1e-8):
            gap = share * (high - low)
            yield with_(np.array([low + gap, low + 3 * gap, (low + high) / 2]))
            yield with_(np.array([high - gap, high - 3 * gap, (low + high) / 2]))
    elif kind == "far":
        if rows:
            yield from (with_(np.array(table)) for table in _ROWS)
        else:
            for size in FAR:
                for sign in (1, -1):
                    yield with_(sign * np.array([size, 0.53, 0.91 * size, 1.13 * size]))
            yield with_(np.array([[400.3, -400.1], [-12.7, 1000.4], [0.41, -49.6]]))
        for other in set(range(arrays)) - {at}:
            yield with_(np.array([[812.3, -1.71, 23.6], [-643.9, 0.37, -31.4]]), other)
    elif kind == "tiny" and not bounded and not rows:
        yield with_(np.array([0.0, 1e-7, 1e-12, 1e-30, 0.51, 0.013]))  # all are float32, too
        yield with_(np.array([-0.0, -1e-7, -1e-12, -1e-30, -0.51, -0.013]))
    elif kind == "whole" and not bounded:
        for shape in ((3, 4), (2, 5) if rows else (6,)):
            yield [
                rng.permutation(np.arange(np.prod(shape)) - 4).reshape(shape) for _ in range(arrays)
            ]
