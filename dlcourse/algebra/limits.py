"""How large a formula and its numbers may be, so that no text keeps a computer busy for hours."""

from __future__ import annotations

from typing import Any

import sympy as sp

MAX_TOWER = 2  # e^(e^x) is readable, e^(e^(e^x)) is beyond any computer's numbers
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
