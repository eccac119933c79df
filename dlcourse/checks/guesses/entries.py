"""What is wanted, entry by entry: in other places, in some rows alone, or a function of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from dlcourse.checks import general
from dlcourse.checks.case import Case, Guess
from dlcourse.checks.compare import Array
from dlcourse.checks.guesses.common import fix


def some_rows(case: Case) -> Iterator[Guess]:
    """What is right in the first or last row or entry alone, or the same in all of them."""
    if not case.wanted.ndim or case.value.shape != case.wanted.shape:
        return
    labels = case.value.dtype.kind in "iu"  # no number that is 0 because it is small
    for words, place in ((general.FIRST_ROW_ALONE, 0), (general.LAST_ROW_ALONE, -1)):
        alone, inputs = fix(_alone, place), 1 if labels and not place else 2
        yield Guess(words, words, alone, enough=1, inputs=inputs, unless=_is_short)
    if case.wanted.ndim > 1:
        for words, place in ((general.ALL_FIRST, 0), (general.ALL_LAST, -1)):
            yield Guess(words, words, fix(_repeated, place), enough=6)


def _is_short(case: Case) -> bool:
    """Return whether there are two rows at most, of which either may have been left out."""
    return not case.wanted.ndim or len(case.wanted) < 3


def _alone(case: Case, place: int) -> Array:
    """Return what is wanted in one row, and 0 elsewhere."""
    found = np.zeros(case.wanted.shape)
    if len(found):
        found[place] = case.wanted[place]
    return found


def _repeated(case: Case, place: int) -> Array:
    return np.zeros(case.wanted.shape) + case.wanted[place]


def moved(case: Case) -> Iterator[Guess]:
    """The right values in other places."""
    n = case.wanted.ndim
    if n == 2:
        yield Guess(general.TRANSPOSED, general.TRANSPOSED, lambda c: c.wanted.T)
    if n == 2 and case.wanted.shape[0] != case.wanted.shape[1]:
        yield Guess(
            general.COLUMN_ORDER,
            general.COLUMN_ORDER,
            lambda c: c.wanted.ravel().reshape(c.wanted.shape, order="F"),
        )
    if np.mean(case.wanted != 0) < 0.5:
        return  # few numbers among zeros are soon in a place of another
    if n == 2:
        yield Guess(general.TURNED, general.TURNED, lambda c: np.flip(c.wanted), enough=6)
    for axis in range(n):
        where = "" if n == 1 else f" along axis {axis}"
        for words, general_, f in (
            (f"the values are right, but in the opposite order{where}", general.FLIPPED, np.flip),
            (f"that is the running sum of what is wanted{where}", general.RUNNING, np.cumsum),
        ):
            moved = fix(lambda c, f, axis: f(c.wanted, axis), f, axis)
            yield Guess(words, general_, moved, enough=6)
        for words, by in (("on", 1), ("back", -1)):
            shifted = fix(lambda c, axis, by: _shifted(c.wanted, axis, by, c.value), axis, by)
            says = f"the values are right, but one place {words}{where}: {general.OFF}"
            yield Guess(says, general.SHIFTED, shifted, enough=6)


def _shifted(wanted: Array, axis: int, by: int, value: Array) -> Array:
    """Return the wanted values one place on; at the end that is left open, what came there."""
    if wanted.shape != value.shape or wanted.shape[axis] < 3:
        raise ValueError("too short to tell")
    found = np.roll(wanted, by, axis)
    end = [slice(None)] * wanted.ndim
    end[axis] = slice(0, 1) if by == 1 else slice(-1, None)
    found[tuple(end)] = value[tuple(end)]
    return found


def function_of(case: Case) -> Iterator[Guess]:
    """A simple function of what is wanted: rounded, without its sign, upside down."""
    pairs: list[tuple[str, Callable[[Array], Any]]] = [
        (general.ABSOLUTE, np.abs),
        (general.MINUS_ABSOLUTE, lambda w: -np.abs(w)),
        (general.NEGATIVE_CUT, lambda w: np.maximum(w, 0)),
        (general.POSITIVE_CUT, lambda w: np.minimum(w, 0)),
        (general.SQUARE, np.square),
        (general.ROOT, np.sqrt),
        (general.UPSIDE_DOWN, lambda w: 1 / w),
        (general.COMPLEMENT, lambda w: 1 - w),
        (general.EXPONENTIAL, np.exp),
        (general.LOGARITHM, np.log),
        (general.SIGNS, fix(_varied, np.sign, 2)),
        (general.NO_SIGMOID, lambda w: np.log(w / (1 - w))),
        (general.NO_TANH, np.arctanh),
        (general.SIGMOID, lambda w: 1 / (1 + np.exp(-w))),
        (general.TANH, np.tanh),
    ]
    if case.value.dtype.kind in "iu":
        pairs.append((general.WHOLE, fix(_varied, np.trunc, 2)))
    else:
        pairs += [
            (general.ROUNDED, fix(_varied, f, 3)) for f in (np.trunc, np.round, np.floor, np.ceil)
        ]
        for digits in range(1, 6):
            yield Guess(general.DIGITS, general.DIGITS, fix(_in_digits, digits), enough=6)
    for words, f in pairs:
        least = 3 if words == general.WHOLE else 6
        yield Guess(words, words, fix(lambda c, f: f(c.wanted), f), enough=least)


def _in_digits(case: Case, digits: int) -> Array:
    """Return the value, if it is what is wanted but for digits; a half may be rounded both ways.

    Raises ValueError where it is not, or where whole numbers come.
    """
    scaled = case.value * 10.0**digits
    gap = np.abs(case.value - case.wanted) * 10.0**digits
    rounded = np.round(scaled)
    whole = np.all(np.abs(scaled - rounded) <= 1e-9 * np.abs(rounded))  # not so for NaN
    if not (whole and np.max(gap) <= 0.5 + 1e-6):
        raise ValueError("not rounded so")
    if case.value.size > 1 and case.value.any() and not np.any(case.value % 1):
        raise ValueError("whole numbers")
    return case.value


def _varied(wanted: Array, function: Callable[[Any], Any], least: int) -> Any:
    """Return a function's value. Raises ValueError where it has too few different numbers.

    Where all of it is 0, the numbers are small, and another input has to tell.
    """
    found = function(wanted)
    if found.any() and len(np.unique(found)) < least:
        raise ValueError("too few different numbers")
    return found


def constant(case: Case) -> Iterator[Guess]:
    """One and the same number everywhere, though others are wanted."""
    if case.value.size > 1 and case.value.shape == case.wanted.shape:
        first = case.value.ravel()[0]
        if first == 0:
            words = general.INT_ZEROS if case.value.dtype.kind in "iu" else general.ZEROS
            yield Guess(words, words, lambda c: np.zeros(c.wanted.shape), flat=True)
        elif first == 1:
            yield Guess(general.ONES, general.ONES, lambda c: np.ones(c.wanted.shape), flat=True)


def any_order(case: Case) -> Iterator[Guess]:
    """The right values in an order that is none of the usual ones."""
    if case.wanted.ndim and case.wanted.size > 3 and case.value.shape == case.wanted.shape:

        def predict(c: Case) -> Array:
            ranks = np.argsort(np.argsort(c.value.ravel(), kind="stable"))
            return np.sort(c.wanted.ravel())[ranks].reshape(c.value.shape)

        yield Guess(general.ANY_ORDER, general.ANY_ORDER, predict, enough=6)
