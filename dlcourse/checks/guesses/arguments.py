"""An answer that is made of the arguments alone."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from dlcourse.checks import general
from dlcourse.checks.case import Case, Guess
from dlcourse.checks.compare import Array
from dlcourse.checks.guesses.common import LARGE, NOTHING, fix


def itself(case: Case) -> Iterator[Guess]:
    """An argument comes back as it was; a single number by chance, if there is one input only."""
    for name in case.arrays:
        yield Guess(
            f"these are the numbers of {name}, as they came",
            general.ARGUMENT,
            fix(lambda c, name: c.arrays[name], name),
        )
    for name in case.scalars:
        number = fix(lambda c, name: c.scalars[name], name)
        yield Guess(f"that is {name}, as it came", general.ARGUMENT, number, varies=number)


def other_axis(case: Case) -> Iterator[Guess]:
    """An argument, reduced over another axis than is wanted; or another reduction of it."""
    functions = (
        ("the sum", np.sum),
        ("the mean", np.mean),
        ("the largest", np.max),
        ("the smallest", np.min),
        ("the place of the largest", np.argmax),
        ("the norm", lambda a, axis: np.sqrt(np.sum(a * a, axis=axis))),
        ("the sum of squares", lambda a, axis: np.sum(a * a, axis=axis)),
    )
    for name, a in case.arrays.items():
        if a.size > LARGE:
            continue
        for axis in (None, *range(a.ndim)):
            over = f"all of {name}" if axis is None or a.ndim == 1 else f"{name}, over axis {axis}"
            for words, f in functions:
                yield Guess(
                    f"that is {words} of {over}",
                    general.REDUCTION,
                    fix(lambda c, f, name, axis: f(c.arrays[name], axis=axis), f, name, axis),
                    enough=6,
                )


def of_arguments(case: Case) -> Iterator[Guess]:
    """A short expression in the arguments."""
    arrays = {n: a for n, a in case.arrays.items() if a.size <= LARGE}
    names = [*arrays, *case.scalars]

    def get(c: Case, name: str) -> Any:
        return c.arrays[name] if name in arrays else c.scalars[name]

    for name in names:
        single: list[tuple[str, Callable[[Any], Any]]] = [
            (f"−{name}", np.negative),
            (f"{name}²", np.square),
            (f"√{name}", np.sqrt),
            (f"|{name}|", np.abs),
            (f"e^{name}", np.exp),
            (f"e^(−{name})", lambda a: np.exp(-a)),
            (f"ln {name}", np.log),
            (f"1 − {name}", lambda a: 1 - a),
            (f"1/{name}", np.reciprocal),
            (f"the transpose of {name}", np.transpose),
        ]
        for words, one_ in single:
            yield Guess(
                f"that is {words}",
                general.EXPRESSION,
                fix(lambda c, f, n: f(get(c, n)), one_, name),
                enough=6,
            )
    for one, other in itertools.permutations(names, 2):
        pairs: list[tuple[str, Callable[[Any, Any], Any]]] = [
            (f"{one} − {other}", lambda a, b: _both_signs(a - b)),
            (f"{one}/{other}", lambda a, b: a / b),
        ]
        if one in arrays and other in arrays:
            pairs.append((f"the matrix product {one} @ {other}", np.matmul))
        if names.index(one) < names.index(other):
            pairs += [(f"{one} + {other}", np.add), (f"{one} · {other}", np.multiply)]
        for words, f in pairs:
            yield Guess(
                f"that is {words}",
                general.EXPRESSION,
                fix(lambda c, f, one, other: f(*_both(get(c, one), get(c, other))), f, one, other),
                enough=6,
            )


def _both(one: Any, other: Any) -> tuple[Any, Any]:
    """Return two arguments. Raises ValueError where one of them is as good as 0."""
    if min(np.max(np.abs(one)), np.max(np.abs(other))) < NOTHING:
        raise ValueError("it is hardly there")
    return one, other


def _both_signs(found: Array) -> Array:
    """Return an array. Raises ValueError where |…| would be no other."""
    if not (np.min(found) < 0 < np.max(found)):
        raise ValueError("one sign alone")
    return found
