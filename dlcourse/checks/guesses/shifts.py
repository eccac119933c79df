"""What is wanted, plus or minus something; or on a straight line with what came."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from dlcourse.checks import general
from dlcourse.checks.case import Case, Guess, unround
from dlcourse.checks.compare import Array
from dlcourse.checks.guesses.common import fix


def added(case: Case) -> Iterator[Guess]:
    """What is wanted, with an argument too many or too few in a sum; or one off."""
    for name in [*case.arrays, *case.scalars]:
        for k, words in (
            (-1.0, f"{name} is missing: what comes is what is wanted, minus {name}"),
            (
                -2.0,
                f"what comes is what is wanted, minus 2·{name}: is {name} subtracted, not added?",
            ),
            (1.0, f"{name} is too much: what comes is what is wanted, plus {name}"),
            (2.0, f"what comes is what is wanted, plus 2·{name}: is {name} added, not subtracted?"),
        ):
            yield Guess(
                words,
                general.ADDED,
                fix(lambda c, k, name: c.wanted + k * np.asarray(c.arguments[name]), k, name),
                enough=6,
            )
    for k, words in ((1.0, general.ONE_MORE), (-1.0, general.ONE_LESS)):
        yield Guess(words, words, fix(_one_off, k))


def _one_off(case: Case, k: float) -> Array:
    """Return what is wanted, plus k. Raises ValueError where an argument is 1 everywhere."""
    if any(a.size and np.all(a == 1) for a in case.arrays.values()) or 1 in case.scalars.values():
        raise ValueError("it may be that argument")
    return case.wanted + k


def offset(case: Case) -> Iterator[Guess]:
    """What is wanted, off by one and the same amount."""
    if case.value.shape != case.wanted.shape or case.wanted.size < 3:
        return
    gap = float(np.mean(case.value - case.wanted))
    if abs(gap) < 1e-4 * np.max(np.abs(case.wanted)):
        return  # a number that is rounded, of entries alike
    sign = "plus" if gap > 0 else "minus"
    yield Guess(
        f"what comes is the wanted one, {sign} {abs(gap):.5g} everywhere",
        general.OFFSET,
        fix(lambda c, gap: c.wanted + gap, gap),
        None if unround(gap) else lambda c: float(np.sum(c.wanted)),  # or of several inputs
        enough=6,
    )


def affine(case: Case) -> Iterator[Guess]:
    """What is wanted, shifted or scaled by another number each time, or in each row."""
    if case.value.shape != case.wanted.shape or case.wanted.size < 3:
        return

    def several(c: Case) -> float:  # of one input alone, nothing varies
        return float(np.sum(c.wanted))

    for words, factor in ((general.OFFSET_VARIES, False), (general.FACTOR_VARIES, True)):
        yield Guess(words, words, fix(_fit, None, factor), several, enough=9)
    if case.wanted.ndim == 2 and 1 in case.wanted.shape:
        return  # one line alone: that is a factor, or an amount, of which nothing more is known
    for axis, each in ((1, "row"), (0, "column")):
        for words, factor in (("one amount", False), ("a factor", True)):
            says = f"each {each} is right but for {words} of its own"
            yield Guess(
                f"{says}: is something divided by, or less, a number of each {each}?",
                general.EACH_LINE,
                fix(_fit, axis, factor),
                enough=12,
            )
    yield Guess(general.AFFINE, general.AFFINE, _straight, enough=12)


def _fit(case: Case, axis: int | None, factor: bool) -> Array:
    """Return what is wanted, with the factor or the amount in each line that fits what came.

    Raises ValueError where a line is too short to tell, or right.
    """
    value, wanted = case.value, case.wanted
    lines = wanted.size if axis is None else wanted.shape[axis]
    if lines < 3 or value.shape != wanted.shape or (axis is not None and wanted.ndim != 2):
        raise ValueError("too short to tell")
    if factor:
        scale = np.sum(value * wanted, axis=axis, keepdims=True)
        scale = scale / np.sum(wanted * wanted, axis=axis, keepdims=True)
        if np.min(np.abs(scale)) < 1e-6 or np.min(np.abs(scale - 1)) < 0.01:
            raise ValueError("what is 0, or right, is not scaled")
        found: Array = wanted * scale
    else:
        gap = np.mean(value - wanted, axis=axis, keepdims=True)
        if np.min(np.abs(gap)) < 1e-3 * np.max(np.abs(wanted)):
            raise ValueError("what is right is not shifted")
        found = wanted + gap
    return found


def _straight(case: Case) -> Array:
    """Return the straight line through the points (wanted, value), where there are many."""
    wanted, value = case.wanted.ravel(), case.value.ravel()
    if len(np.unique(wanted)) < 5 or case.value.shape != case.wanted.shape:
        raise ValueError("too few to tell")
    slope, start = np.polyfit(wanted, value, 1)
    if abs(slope) < 1e-3 or max(abs(slope - 1), abs(start)) < 0.01:
        raise ValueError("that says nothing")
    found: Array = start + slope * case.wanted
    return found
