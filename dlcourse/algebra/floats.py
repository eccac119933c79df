"""Values of a formula at many points at once, in floating point, each with a bound on its error.

The rules are those of running error analysis: every step adds its own rounding to what the
errors of its parts come to. Where a step cannot be bounded (a division by what may be 0, a kink,
a branch, an overflow) the point is left in doubt, and somebody has to compute it exactly.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any, TypeAlias

import numpy as np
import sympy as sp

Array: TypeAlias = np.ndarray[Any, Any]

_EPS = 4 * float(np.finfo(np.float64).eps)  # what one step may add, with room to spare
_TINY, _HUGE = 1e-280, 1e280  # beyond these, an exponent may have been lost


class Unbounded(Exception):
    """A formula with a part for which no bound is known here."""


@dataclass(frozen=True)
class Floats:
    """A value at each of n points; all arrays have the shape (n,)."""

    value: Array  # complex
    error: Array  # the exact value lies within this distance
    real: Array  # whether the exact value is known to be real
    known: Array  # whether all of this can be relied on

    @property
    def nonreal(self) -> Array:
        """Where the exact value is certainly not real."""
        return self.known & ~self.real & (np.abs(self.value.imag) > self.error)

    @property
    def zero(self) -> Array:
        """Where the value is exactly 0."""
        return (self.value == 0) & (self.error == 0)

    @property
    def whole(self) -> Array:
        """Where the value is a whole number without any error."""
        return self.real & (self.error == 0) & (self.value == np.rint(self.value))

    @property
    def positive(self) -> Array:
        """Where the value is certainly a real number above 0."""
        return self.real & (self.value.real > self.error)

    @property
    def negative(self) -> Array:
        """Where the value is certainly a real number below 0."""
        return self.real & (self.value.real < -self.error)


def evaluate(expression: Any, columns: Mapping[Any, Floats], count: int) -> Floats:
    """Return the values of an expression at `count` points, given those of its symbols.

    Raises Unbounded for an expression with a part that only exact arithmetic can take.
    """
    with np.errstate(all="ignore"):
        return _Evaluator(columns, count).of(expression)


def truth(relation: Any, columns: Mapping[Any, Floats], count: int) -> tuple[Array, Array]:
    """Return where a statement is true, and where that is certain."""
    if relation in (sp.true, sp.false):
        everywhere = np.ones(count, bool)
        return everywhere & bool(relation), everywhere
    if isinstance(relation, sp.Not):
        true, certain = truth(relation.args[0], columns, count)
        return certain & ~true, certain
    if isinstance(relation, sp.And | sp.Or):
        every = isinstance(relation, sp.And)
        parts = [truth(part, columns, count) for part in relation.args]
        decided = [sure & (true != every) for true, sure in parts]  # one such part is enough
        all_sure = reduce(operator.and_, (sure for _, sure in parts))
        one = reduce(operator.or_, decided)
        certain = one | all_sure
        return certain & (one != every), certain
    with np.errstate(all="ignore"):
        left, right = (evaluate(side, columns, count) for side in relation.args)
        gap = _sum([left, Floats(-right.value, right.error, right.real, right.known)])
        above, below = gap.known & gap.positive, gap.known & gap.negative
    certain = above | below
    match relation:
        case sp.Gt() | sp.Ge():
            return above, certain
        case sp.Lt() | sp.Le():
            return below, certain
        case sp.Ne():
            return certain, certain
        case sp.Eq():
            return ~certain, certain
    raise Unbounded(type(relation).__name__)


def column(numbers: Sequence[Any]) -> Floats:
    """Return exact numbers, such as a symbol's value at each point, as floats."""
    value = np.array([float(number) for number in numbers])
    exact = np.array([bool(n.is_Integer) and abs(n) < 2**53 for n in numbers], bool)
    return _reals(value, np.where(exact, 0.0, np.abs(value) * _EPS))


class _Evaluator:
    """Walks an expression once; parts that occur again are not computed again."""

    def __init__(self, columns: Mapping[Any, Floats], count: int) -> None:
        self.columns, self.count = columns, count
        self.done: dict[Any, Floats] = {}

    def of(self, expression: Any) -> Floats:
        if expression not in self.done:
            result = self.computed(expression)
            size = np.abs(result.value)
            fits = np.isfinite(result.error) & (size < _HUGE)
            value = np.where(result.real, result.value.real, result.value)
            self.done[expression] = Floats(
                value + 0j, result.error, result.real, result.known & fits
            )
        return self.done[expression]

    def computed(self, expression: Any) -> Floats:
        if expression in self.columns:
            return self.columns[expression]
        if expression.is_Number or expression.is_NumberSymbol:
            return self.constant(expression)
        if expression is sp.I:
            turn, never = np.full(self.count, 1j), np.zeros(self.count, bool)
            return Floats(turn, np.zeros(self.count), never, ~never)
        if isinstance(expression, sp.Piecewise):
            return self.by_cases(expression)
        rule = next((_RULES[kind] for kind in type(expression).__mro__ if kind in _RULES), None)
        if rule is None:
            raise Unbounded(type(expression).__name__)
        if isinstance(expression, sp.Pow) and expression.exp.is_Rational:
            return _rational_power(self.of(expression.base), expression.exp)
        return rule([self.of(part) for part in expression.args])

    def constant(self, number: Any) -> Floats:
        if not number.is_finite or not number.is_real:
            raise Unbounded(str(number))
        one = column([number])
        return Floats(*(np.repeat(entry, self.count) for entry in vars(one).values()))

    def by_cases(self, expression: Any) -> Floats:
        chosen, open_ = None, np.ones(self.count, bool)
        for part, when in expression.args:
            if when == sp.true:
                holds, certain = np.ones(self.count, bool), np.ones(self.count, bool)
            elif isinstance(when, sp.core.relational.Relational):
                holds, certain = truth(when, self.columns, self.count)
            else:
                raise Unbounded(type(when).__name__)
            value = self.of(part)
            known = value.known & certain
            value = Floats(value.value, value.error, value.real, known)
            # an uncertain case leaves all that follow in doubt
            take = open_ & (holds | ~certain)
            chosen = value if chosen is None else _where(take, value, chosen)
            open_ = open_ & ~take
        assert chosen is not None
        return Floats(chosen.value, chosen.error, chosen.real, chosen.known & ~open_)


def _where(take: Array, one: Floats, other: Floats) -> Floats:
    pairs = zip(vars(one).values(), vars(other).values(), strict=True)
    return Floats(*(np.where(take, a, b) for a, b in pairs))


def _reals(value: Array, error: Array, known: Array | None = None) -> Floats:
    everywhere = np.ones(len(value), bool)
    return Floats(value + 0j, error, everywhere, everywhere if known is None else known)


def _together(parts: list[Floats], field: str) -> Array:
    return reduce(operator.and_, (getattr(part, field) for part in parts))


def _sum(parts: list[Floats]) -> Floats:
    value = reduce(operator.add, (part.value for part in parts))
    size = reduce(operator.add, (np.abs(part.value) for part in parts))
    error = reduce(operator.add, (part.error for part in parts))
    whole = _together(parts, "whole") & (size < 2**53)
    error = error + np.where(whole, 0.0, len(parts) * _EPS * size)
    return Floats(value, error, _together(parts, "real"), _together(parts, "known"))


def _product(parts: list[Floats]) -> Floats:
    one = parts[0]
    for other in parts[1:]:
        value = one.value * other.value
        a, b = np.abs(one.value), np.abs(other.value)
        whole = one.whole & other.whole & (a * b < 2**53)
        error = a * other.error + b * one.error + one.error * other.error
        error = error + np.where(whole, 0.0, _EPS * a * b)
        lost = (a * b < _TINY) & (error < _TINY) & ~(one.zero | other.zero)
        one = Floats(value, error, one.real & other.real, one.known & other.known & ~lost)
    return one


def _rational_power(base: Floats, exponent: Any) -> Floats:
    n = float(exponent)
    size = np.abs(base.value)
    relative = np.where(base.zero, 0.0, base.error / np.where(size == 0, 1.0, size))
    away = (size > base.error) & (relative < 0.01)
    if exponent.is_Integer:
        value: Array = base.value.real ** int(n) + 0j
        if not base.real.all():
            value = np.where(base.real, value, base.value ** int(n))
        real, reached = base.real, away
    else:
        turn = np.where(base.value.real < 0, np.exp(1j * np.pi * n), 1.0)
        value, real = size**n * turn, base.positive
        reached = base.real & away
    if n > 0:
        real, reached = real | base.zero, reached | base.zero
    reached = reached & (base.zero | (np.abs(value) > _TINY))
    growth = np.expm1(1.02 * abs(n) * relative) + (abs(n) + 4) * _EPS
    error = np.abs(value) * growth
    return Floats(value, np.where(base.zero, 0.0, error), real, base.known & reached)


def _power(parts: list[Floats]) -> Floats:
    base, exponent = parts
    # a whole exponent serves negative numbers too: (-2)^t at t = 3
    whole = exponent.whole & (np.abs(exponent.value) < 2**53)
    usable = base.positive | (base.negative & whole)
    size = np.where(usable, np.abs(base.value.real), 1.0)
    odd = whole & (np.rint(exponent.value.real) % 2 == 1)
    relative = base.error / size
    value = size**exponent.value.real
    growth = 1.02 * np.abs(exponent.value) * relative + exponent.error * (
        np.abs(np.log(size)) + relative
    )
    growth = growth + _EPS * (1 + np.abs(exponent.value * np.log(size)))
    known = base.known & exponent.known & usable & exponent.real & (relative < 0.01)
    signed = np.where(base.negative & odd, -value, value)
    return _reals(signed, value * np.expm1(growth), known & (growth < 1) & (value > _TINY))


def _exp(parts: list[Floats]) -> Floats:
    (x,) = parts
    value = np.exp(x.value.real)
    error = np.where(x.zero, 0.0, value * (np.expm1(x.error) + _EPS))
    return _reals(value, error, x.known & x.real & (value > _TINY))


def _log(parts: list[Floats]) -> Floats:
    (x,) = parts
    size = np.abs(x.value)
    relative = x.error / size
    value = np.log(size) + np.where(x.negative, 1j * np.pi, 0)
    known = x.known & (x.positive | x.negative) & (relative < 0.01)
    exact = (x.value == 1) & (x.error == 0)
    error = np.where(exact, 0.0, 1.02 * relative + _EPS * (1 + np.abs(value)))
    return Floats(value, error, x.positive, known)


def _smooth(
    function: Callable[[Array], Array], steepness: Callable[[Array, Array], Array]
) -> Callable[[list[Floats]], Floats]:
    """Return the rule of a real function: its error grows by its slope, or by a bound on it."""

    def rule(parts: list[Floats]) -> Floats:
        (x,) = parts
        value = function(x.value.real)
        error = x.error * steepness(x.value.real, value) + _EPS * (np.abs(value) + x.error)
        return _reals(value, np.where(x.zero, 0.0, error), x.known & x.real & (x.error < 0.01))

    return rule


def _tan(parts: list[Floats]) -> Floats:
    (x,) = parts
    value = np.tan(x.value.real)
    steep = x.error * (1 + value**2)
    error = 1.1 * steep + _EPS * (np.abs(value) + np.abs(x.value) * (1 + value**2))
    return _reals(value, np.where(x.zero, 0.0, error), x.known & x.real & (steep < 0.01))


def _abs(parts: list[Floats]) -> Floats:
    (x,) = parts
    value = np.abs(x.value)
    return _reals(value, x.error + np.where(x.real, 0.0, _EPS * value), x.known)


def _sign(parts: list[Floats]) -> Floats:
    (x,) = parts
    certain = x.positive | x.negative | x.zero
    return _reals(np.sign(x.value.real), np.zeros(len(x.value)), x.known & certain)


def _heaviside(parts: list[Floats]) -> Floats:
    x = parts[0]
    certain = x.positive | x.negative
    return _reals(np.where(x.positive, 1.0, 0.0), np.zeros(len(x.value)), x.known & certain)


def _extreme(best: Callable[[Array, Array], Array]) -> Callable[[list[Floats]], Floats]:
    def rule(parts: list[Floats]) -> Floats:
        value = reduce(best, (part.value.real for part in parts))
        widest = reduce(np.maximum, (part.error for part in parts))
        near = [np.abs(part.value.real - value) <= 2 * widest for part in parts]  # may be the best
        errors = (np.where(n, part.error, 0.0) for n, part in zip(near, parts, strict=True))
        return _reals(
            value, reduce(np.maximum, errors), _together(parts, "known") & _together(parts, "real")
        )

    return rule


_RULES: dict[Any, Callable[[list[Floats]], Floats]] = {
    sp.Add: _sum,
    sp.Mul: _product,
    sp.Pow: _power,
    sp.exp: _exp,
    sp.log: _log,
    sp.sin: _smooth(np.sin, lambda x, _: np.ones_like(x)),
    sp.cos: _smooth(np.cos, lambda x, _: np.ones_like(x)),
    sp.tan: _tan,
    sp.sinh: _smooth(np.sinh, lambda x, _: 1.1 * np.cosh(x)),
    sp.cosh: _smooth(np.cosh, lambda x, _: 1.1 * np.cosh(x)),
    sp.tanh: _smooth(np.tanh, lambda x, _: np.ones_like(x)),
    sp.Abs: _abs,
    sp.sign: _sign,
    sp.Heaviside: _heaviside,
    sp.Max: _extreme(np.maximum),
    sp.Min: _extreme(np.minimum),
}
