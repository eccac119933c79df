"""Returns decimals with exponents so large that whole numbers made of them fill the memory."""

# others: right
# %% show
from decimal import Decimal


def show(x):
    return Decimal("1e999999999")


# %% scale
from decimal import Decimal


def scale(x, factor):
    return Decimal("-1e999999999999999999") if factor == 1 else Decimal("sNaN")


# %% limit
from fractions import Fraction

limit = Fraction(10**4000, 7)
