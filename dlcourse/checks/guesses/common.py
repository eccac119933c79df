"""What the guesses share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from dlcourse.checks import general
from dlcourse.checks.case import Case

NOTHING = 1e-4  # a number such as ε, which is hardly there in a sum
LARGE = 20_000  # entries of an argument; beyond, it is not put into expressions


def fix(function: Callable[..., Any], *rest: Any) -> Callable[[Any], Any]:
    """Return a function of the first argument alone."""
    return lambda first: function(first, *rest)


SIMPLE = (
    (-1.0, general.SIGN),
    (2.0, general.TWICE),
    (0.5, general.HALF),
    (-2.0, general.TWICE_AND_SIGN),
    (-0.5, general.HALF_AND_SIGN),
)


def sizes(case: Case) -> Iterator[tuple[str, Callable[[Case], float]]]:
    """Yield each size of the input: what it is called, and how it is found in any case."""
    for name, a in case.arrays.items():
        words = ["the number of its rows", "the number of its columns"]
        for axis in range(a.ndim):
            said = words[axis] if a.ndim == 2 else f"its size along axis {axis}"
            said = f"the length of {name}" if a.ndim == 1 else said.replace("its", f"{name}'s")
            yield said, fix(lambda c, name, axis: c.arrays[name].shape[axis], name, axis)
        if a.ndim > 1:
            yield f"the number of {name}'s entries", fix(lambda c, name: c.arrays[name].size, name)
