"""Where an answer is wrong, when it is not known how; true of all inputs of a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from dlcourse.checks import general
from dlcourse.checks.case import Case, Found, unround
from dlcourse.checks.compare import Array, close_entries, is_close
from dlcourse.checks.guesses import fix


def _capped(cases: Sequence[Case], near: float) -> Found | None:
    """Return that values are cut at a number, if all that are wrong are that number."""
    ends: set[tuple[float, bool]] = set()
    good: set[float] = set()
    cut: set[float] = set()
    for value, wanted, right in _compared(cases, near):
        good.update(wanted[right & (wanted != 0)].tolist())
        if right.all():
            continue
        level = float(value[~right][0])
        above = bool((wanted[~right] > level).all())
        below = bool((wanted[~right] < level).all())
        inside = value[right] <= level if above else value[right] >= level
        if np.ptp(value[~right]) or not (above or below) or not inside.all():
            return None
        ends.add((level, above))
        cut.update(wanted[~right].tolist())
    if len(ends) != 1 or len(good) < 2 or len(cut) < 2:
        return None
    level, above = ends.pop()
    side = "larger" if above else "smaller"
    return Found(
        f"what is {side} than {level:g} comes as {level:g}: is it cut there?", general.CAPPED
    )


def _places(cases: Sequence[Case], near: float) -> Found | None:
    """Return where the answer is wrong, and right everywhere else."""
    compared = list(_compared(cases, near))
    wrong, right = (sum(int((r == k).sum()) for _, _, r in compared) for k in (False, True))
    if not compared or right < 3:
        return None
    names = [n for n in cases[0].arrays if all(_same_shape(c, n) for c in cases)]
    for where, words, least, test in _tests(cases[0], names):
        masks = [np.broadcast_to(test(c), c.wanted.shape) for c in cases]
        if wrong >= least and all(
            np.array_equal(~r, m) for (_, _, r), m in zip(compared, masks, strict=True)
        ):
            values = np.concatenate([v[m] for (v, _, _), m in zip(compared, masks, strict=True)])
            there = f", {values[0]:g} there" if len(values) > 1 and np.ptp(values) == 0 else ""
            return Found(f"all is right but {where}{there}", words)
    for name in names:
        sizes = [np.abs(c.arrays[name]) for c in cases]
        good = np.concatenate([s[r] for s, (_, _, r) in zip(sizes, compared, strict=True)])
        bad = np.concatenate([s[~r] for s, (_, _, r) in zip(sizes, compared, strict=True)])
        if wrong > 1 and good.max() < bad.min() and bad.min() > 3:
            says = f"right up to |{name}| = {good.max():.4g}, wrong from {bad.min():.4g} on"
            return Found(says, general.FAR)
    return None


def _tests(
    case: Case, names: Sequence[str]
) -> Iterator[tuple[str, str, int, Callable[[Case], Array]]]:
    """Yield places by their words, and how many wrong entries have to lie there."""
    for name in names:
        for words, least, f in (
            ("is negative", 2, lambda a: a < 0),
            ("is positive", 2, lambda a: a > 0),
            ("is 0", 2, lambda a: a == 0),
            ("is not 0", 2, lambda a: a != 0),
        ):
            test = fix(lambda c, f, name: f(c.arrays[name]), f, name)
            yield f"where {name} {words}", general.WHERE, least, test
    if case.wanted.ndim == 1:
        for end, place in (("first", 0), ("last", -1)):  # of two inputs at least
            edge = fix(lambda c, place: _line(c.wanted.shape, 0, place), place)
            yield f"in the {end} entry", general.EDGE, 2, edge
    if case.wanted.ndim == 2:
        for axis, line in enumerate(("row", "column")):
            for end, place in (("first", 0), ("last", -1)):
                edge = fix(lambda c, axis, place: _line(c.wanted.shape, axis, place), axis, place)
                yield f"in the {end} {line}", general.EDGE, 3, edge


def _same_shape(case: Case, name: str) -> bool:
    return case.arrays.get(name, np.empty(0)).shape == case.wanted.shape


def _line(shape: tuple[int, ...], axis: int, place: int) -> Array:
    mask = np.zeros(shape, dtype=bool)
    if len(shape) > axis and shape[axis] > 1:  # the inputs of a test may differ in their axes
        np.moveaxis(mask, axis, 0)[place] = True
    return mask


def _compared(cases: Sequence[Case], near: float) -> Iterator[tuple[Array, Array, Array]]:
    """Yield each value, what is wanted, and which entries are right; nothing for other shapes."""
    if all(c.value.shape == c.wanted.shape and c.wanted.ndim for c in cases):
        for case in cases:
            yield case.value, case.wanted, close_entries(case.value, case.wanted, near)


def _nearly(cases: Sequence[Case], _: float) -> Found | None:
    """Return that the answer is nearly right, if all of it is; of one number, that says little."""
    told = 0
    for case in cases:
        if case.value.shape != case.wanted.shape or not is_close(case.value, case.wanted, 1e-3):
            return None
        told += sum(map(unround, case.wanted.ravel()[:100].tolist()))
    return Found(general.NEARLY, general.NEARLY) if told > 3 else None


CLAIMS: tuple[Callable[[Sequence[Case], float], Found | None], ...] = (_capped, _places, _nearly)
