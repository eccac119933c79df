"""Carrying out derivatives, one at a time, as far as they stay small enough to work with.

The derivative of a product of n factors has n products; of that, the next has n². A few nested
`diff(` would fill a computer, so each derivative's size is estimated before it is taken.
"""

from __future__ import annotations

import contextlib
from functools import lru_cache
from typing import Any

import sympy as sp

from dlcourse.algebra.errors import FormulaError

MAX_PARTS = 1500  # numbers, symbols and operations in a derivative


@lru_cache(maxsize=4096)
def parts(expression: Any) -> int:
    """Return how many numbers, symbols and operations a formula is made of."""
    return 1 + sum(parts(argument) for argument in expression.args)


@lru_cache(maxsize=4096)
def parts_of_derivative(expression: Any, symbol: Any) -> int:
    """Return how many parts the derivative may have, before terms are gathered."""
    if not expression.has(symbol):
        return 1
    arguments = [a for a in expression.args if a.has(symbol)]
    inner = sum(parts_of_derivative(a, symbol) for a in arguments)
    whole = parts(expression)
    if not arguments:
        return 1
    if expression.is_Add:
        return 1 + inner
    # for a product, a maximum and a power, each part's derivative stands beside all the others
    return 1 + inner + len(arguments) * (whole + 4)


def derivative(expression: Any, symbol: Any) -> Any:
    """Return the derivative by a symbol; raise FormulaError if it may become too large."""
    if parts_of_derivative(expression, symbol) > MAX_PARTS:
        raise FormulaError(
            "the derivative in this formula is too large to be carried out; take fewer "
            "derivatives within each other, or of a shorter formula"
        )
    return expression.diff(symbol)


@lru_cache(maxsize=1024)
def bounded(expression: Any) -> Any:
    """Return a formula with its derivatives carried out, innermost first.

    Raises FormulaError where one of them may become too large.
    """
    if not expression.has(sp.Derivative):
        return expression
    arguments = [bounded(argument) for argument in expression.args]
    if not isinstance(expression, sp.Derivative):
        return expression.func(*arguments)
    value = bounded(expression.expr)
    for symbol, count in expression.variable_count:
        for _ in range(int(count)):
            value = derivative(value, symbol)
    return value


def carried_out(expression: Any) -> Any:
    """Return it with matrix products and derivatives carried out, once for all points."""
    if isinstance(expression, sp.MatrixExpr):
        return expression.as_explicit()
    return _carried_out(expression) if isinstance(expression, sp.Expr) else expression


@lru_cache(maxsize=1024)
def _carried_out(expression: Any) -> Any:
    with contextlib.suppress(ArithmeticError, TypeError, ValueError):  # it has no value anywhere
        if any(len(d.variables) > 1 for d in expression.atoms(sp.Derivative)):
            with contextlib.suppress(FormulaError):  # an author's formula may be larger
                expression = bounded(expression)
        return expression.doit()
    return expression
