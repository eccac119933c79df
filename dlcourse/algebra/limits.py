"""How large a formula and its numbers may be, so that no text keeps a computer busy for hours."""

from __future__ import annotations

from typing import Any

import sympy as sp

TOO_DEEP = "the formula is nested too deeply; use fewer brackets"
MAX_TOWER = 2  # e^(e^x) is readable, e^(e^(e^x)) is beyond any computer's numbers
MAX_NESTED = 8  # functions within each other: SymPy may compute each of them twice
MAX_EXPONENT = 64
MAX_DEGREE = 10_000  # of powers within powers; the exact value at 60/7 has six bits for each
_LEAST, _LARGEST = sp.Float("1e-10000", 3), sp.Float("1e10000", 3)


def within_reach(number: Any) -> bool:
    """True for 0 and for what lies between 10^−10,000 and 10^10,000 in size.

    An exact power or a sine of what lies beyond could keep a computer busy for hours.
    """
    size = abs(sp.N(number, 3))
    return bool(size == 0 or (size.is_finite and _LEAST < size < _LARGEST))


def tower(value: Any) -> int:
    """Return how many exponentials stand within each other."""
    below = max((tower(argument) for argument in value.args), default=0)
    grows = isinstance(value, sp.exp | sp.sinh | sp.cosh) or (
        isinstance(value, sp.Pow) and not value.exp.is_number
    )
    return below + grows


def nested(value: Any) -> int:
    """Return how many functions and roots stand within each other."""
    below = max((nested(argument) for argument in value.args), default=0)
    root = isinstance(value, sp.Pow) and not value.exp.is_Integer
    return below + (root or isinstance(value, sp.Function))


def degree(value: Any) -> int:
    """Return how long the exact numbers of a formula grow, in lengths of the numbers put in."""
    below = [degree(argument) for argument in value.args]
    if isinstance(value, sp.Pow) and value.exp.is_Rational:
        return max(1, int(abs(value.exp) * below[0]))
    if isinstance(value, sp.Add | sp.Mul):
        return sum(below)
    return max(below, default=1)
