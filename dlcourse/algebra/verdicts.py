"""Where two formulas differ, decided for all points at once as far as floating point can.

Two values count as the same if they agree in twelve digits (see `values.different`). A value
in floating point comes with a bound on its error, so most points can be decided by that very
rule: the two certainly agree in twelve digits, or certainly do not. What the bound leaves open
(a difference of nearly equal numbers, a kink, an overflow) is left to exact arithmetic. So is
what differs, since its exact values are shown; and of the points that agree, two are computed
exactly too, so that a wrong bound would be noticed.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Any

import numpy as np
import sympy as sp

from dlcourse.algebra.floats import Unbounded, evaluate, truth
from dlcourse.algebra.points import Sample
from dlcourse.algebra.symbolic import is_statement


class Verdict(IntEnum):
    """What floating point says of two formulas at one point."""

    OPEN = 0
    SAME = 1
    DIFFERENT = 2
    NO_LEFT = 3  # the left side has no real value, the right side has one
    NO_RIGHT = 4  # the right side has no real value


def verdicts(left: Any, right: Any, sample: Sample) -> list[Verdict]:
    """Return for each point whether the two sides agree there, or that it is open."""
    count = len(sample.points)
    codes = np.full(count, Verdict.OPEN)
    if any(side.has(sp.Float) for side in (left, right)):  # their digits are few: another rule
        return [Verdict.OPEN] * count
    try:
        if is_statement(left) and is_statement(right):
            (one, sure), (other, also) = (truth(s, sample.columns, count) for s in (left, right))
            codes[sure & also & (one == other)] = Verdict.SAME
            codes[sure & also & (one != other)] = Verdict.DIFFERENT
        elif isinstance(left, sp.Expr) and isinstance(right, sp.Expr):
            with np.errstate(all="ignore"):
                codes = _of_numbers(left, right, sample, codes)
    except Unbounded:
        pass
    return [Verdict(code) for code in codes]


def _of_numbers(left: Any, right: Any, sample: Sample, codes: Any) -> Any:
    a, b = (evaluate(side, sample.columns, len(codes)) for side in (left, right))
    both = a.known & b.known & a.real & b.real
    gap, size = np.abs(a.value - b.value), np.abs(a.value) + np.abs(b.value)
    error = 2 * (a.error + b.error)
    codes[both & (gap + error <= 1e-12 * (size - error))] = Verdict.SAME
    codes[both & (gap - error > 1e-12 * (size + error) + 1e-25)] = Verdict.DIFFERENT
    codes[a.nonreal & b.known & b.real] = Verdict.NO_LEFT
    codes[b.nonreal & a.known & (a.real | a.nonreal)] = Verdict.NO_RIGHT
    return codes
