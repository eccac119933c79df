"""An answer of another shape: a part of what is wanted, something reduced, or not reduced yet."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from dlcourse.checks import general
from dlcourse.checks.case import Case, Guess
from dlcourse.checks.compare import Array, matches
from dlcourse.checks.guesses.common import fix
from dlcourse.checks.shapes import of_axes


def picked(case: Case) -> Iterator[Guess]:
    """A part of the entries, or the places of some, where an entry for each is wanted."""
    if case.value.ndim != 1 or not case.wanted.ndim:
        return
    if case.value.dtype.kind in "iu" and case.wanted.ndim == 1:
        says = "are these the places of the ones, as np.where(…) with one argument gives them? "
        yield Guess(
            f"{says}Wanted is a 1 or a 0 (True or False) for each entry",
            general.PLACES,
            _places_of_ones,
            enough=1,
        )
    for name, (words, test) in itertools.product(case.arrays, _SIGNS):
        if case.arrays[name].shape == case.wanted.shape:
            yield Guess(
                f"only the entries come for which {name} {words}; the others are left out",
                general.FILTERED,
                fix(lambda c, name, test: c.wanted[test(c.arrays[name])], name, test),
                unless=fix(lambda c, name, test: bool(test(c.arrays[name]).all()), name, test),
            )


_SIGNS: tuple[tuple[str, Callable[[Array], Array]], ...] = (
    ("is positive", lambda a: a > 0),
    ("is negative", lambda a: a < 0),
    ("is not 0", lambda a: a != 0),
)


def _places_of_ones(case: Case) -> Array:
    """Return where ones are wanted. Raises ValueError where other numbers are."""
    if not np.isin(case.wanted, (0, 1)).all():
        raise ValueError("no yes or no")
    return np.flatnonzero(case.wanted)


def reduced(case: Case) -> Iterator[Guess]:
    """Another shape: turned, added up, or a part alone."""
    if case.value.ndim and case.wanted.ndim:
        cause = next(of_axes(case.value.shape, case.wanted.shape), None)
        yield Guess(
            f"the shape is {case.value.shape}, not {case.wanted.shape}; the values are right"
            + (f": {cause}" if cause else ""),
            general.RESHAPED,
            lambda c: c.wanted.reshape(c.value.shape),
            enough=1,
            flat=True,
        )
    yield Guess(general.TRANSPOSED, general.TRANSPOSED, lambda c: c.wanted.T)
    if case.wanted.size < 2:
        return
    for axis in (None, *range(case.wanted.ndim)) if case.wanted.ndim > 1 else (None,):
        over = "all entries" if axis is None else f"axis {axis}"
        reductions: tuple[tuple[str, Callable[..., Any]], ...] = (
            ("the sum", np.sum),
            ("the mean", np.mean),
            ("the largest", np.max),
            ("the product", np.prod),
        )
        for verb, f in reductions:
            yield Guess(
                f"that is {verb} of what is wanted, over {over}",
                general.REDUCED,
                fix(lambda c, f, axis: f(c.wanted, axis=axis), f, axis),
                enough=4,
            )
            yield Guess(
                f"that is {verb} of what is wanted, over {over}",
                general.REDUCED,
                fix(lambda c, f, axis: f(c.wanted, axis=axis, keepdims=True), f, axis),
                enough=4,
            )
    pieces: tuple[tuple[str, Callable[[Array], Any]], ...] = (
        (general.FIRST_ALONE, lambda w: w[0]),
        (general.FIRST_ALONE, lambda w: w[:1]),
        (general.LAST_ALONE, lambda w: w[-1]),
        (general.LAST_ALONE, lambda w: w[-1:]),
        (general.LAST_MISSING, lambda w: w[:-1]),
        (general.FIRST_MISSING, lambda w: w[1:]),
        (general.LAST_COLUMN_MISSING, lambda w: w[:, :-1]),
        (general.FIRST_COLUMN_MISSING, lambda w: w[:, 1:]),
        (general.EDGE_MISSING, lambda w: w[:-1, :-1]),
        (general.EDGE_MISSING, lambda w: w[1:, 1:]),
        (general.FRAMED, lambda w: np.pad(w, 1) if w.ndim == 2 else w[:0]),
    )
    for words, piece in pieces:
        yield Guess(words, words, fix(lambda c, piece: piece(c.wanted), piece))


def unreduced(case: Case) -> Iterator[Guess]:
    """What would be right after one more sum or the like."""
    if case.value.ndim <= case.wanted.ndim:
        return
    reductions: tuple[tuple[str, Callable[..., Any]], ...] = (
        ("sum", np.sum),
        ("mean", np.mean),
    )
    for axis in (None, *range(case.value.ndim)) if case.value.ndim > 1 else (None,):
        over = "all its entries" if axis is None else f"its axis {axis}"
        for words, f in reductions:

            def predict(c: Case, f: Callable[..., Any] = f, axis: int | None = axis) -> Any:
                if c.value.shape[axis or 0] < 2 or not matches(
                    f(c.value, axis=axis), c.wanted, 1e-6
                ):
                    raise ValueError("not so")
                return c.value

            says = f"what comes has the shape {case.value.shape}; the {words} over {over} would be"
            yield Guess(f"{says} right: is it missing?", general.UNREDUCED, predict)
