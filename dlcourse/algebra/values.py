"""The exact value of a formula at a point, where it can be computed at all."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.concrete.expr_with_limits import ExprWithLimits

from dlcourse.algebra.limits import within_reach


def value_at(expression: Any, point: dict[Any, Any]) -> Any:
    """Return the exact value at the point, or None where it has no real value."""
    if isinstance(expression, sp.And | sp.Or | sp.Not):
        parts = [value_at(part, point) for part in expression.args]
        return None if None in parts else expression.func(*parts)
    try:
        if _may_explode(expression):
            _rough_value(expression, point)
        value = expression.subs(point).doit()
        if value in (sp.true, sp.false):
            return value
        if isinstance(value, sp.core.relational.Relational):
            value = value.func(sp.N(value.lhs, 30), sp.N(value.rhs, 30))
            return value if value in (sp.true, sp.false) else None
        number = sp.N(value, 30)
    except (ArithmeticError, TypeError, ValueError):
        return None
    return value if number.is_Number and number.is_finite else None


def _may_explode(expression: Any) -> bool:
    """True for powers with a variable exponent and for functions of exponentials."""
    arguments = [a for f in expression.atoms(sp.Function) for a in f.args]
    return any(not power.exp.is_number for power in expression.atoms(sp.Pow)) or any(
        a.has(sp.exp, sp.sinh, sp.cosh) for a in arguments
    )


def _rough_value(expression: Any, point: dict[Any, Any]) -> Any:
    """Return a few digits of the value at the point, computed step by step.

    Raises OverflowError at a step that is out of reach: the exact 2^(2^64) never ends.
    """
    if expression in point:
        return sp.Float(point[expression], 15)
    if isinstance(expression, sp.Limit | sp.Subs | sp.Derivative | ExprWithLimits):
        return sp.N(expression.subs(point).doit(), 15)
    if not expression.args:
        return sp.N(expression, 15) if expression.is_number else expression
    value = expression.func(*(_rough_value(part, point) for part in expression.args))
    if value.is_number and not within_reach(value):
        raise OverflowError
    return value


def different(a: Any, b: Any) -> bool:
    """True if two exact values differ in their first twelve digits, or at all near 0."""
    if sp.true in (a, b) or sp.false in (a, b):
        return bool(a != b)
    slack = 1e-12 if a.has(sp.Float) or b.has(sp.Float) else 1e-25  # what a zero may come out as
    a, b = sp.N(a, 30), sp.N(b, 30)
    return bool(abs(a - b) > 1e-12 * (abs(a) + abs(b)) + slack)


def number_texts(one: Any, other: Any) -> tuple[str, str]:
    """Return two values that differ as texts that do: with as many digits as that takes."""
    if sp.true in (one, other) or sp.false in (one, other):
        return number_text(one), number_text(other)
    digits = 4
    while digits < 30 and _digits(one, digits) == _digits(other, digits):
        digits += 1
    one_text, other_text = (
        number_text(value) if digits == 4 or _is_short(value) else _digits(value, digits)
        for value in (one, other)
    )
    return one_text, other_text


def _digits(value: Any, digits: int) -> str:
    return str(sp.N(value, digits)).replace("-", "−")


def _is_short(value: Any) -> bool:
    return bool(value.is_Rational and max(abs(value.p), value.q) < 1000)


def number_text(value: Any) -> str:
    """Return a value as a reader would write it: a short fraction, or four digits."""
    if value in (sp.true, sp.false):
        return str(value).lower()
    if _is_short(value):
        return str(value).replace("-", "−")
    return f"{float(value):.4g}".replace("-", "−")
