"""Where a statement holds as it is printed: what its formulas, as given, ask of their symbols.

SymPy tidies while it computes: x/x becomes 1, the slope of |x| at its kink becomes sign(0) = 0.
Whoever reads the printed formula has neither convention. So the conditions are read off the
formulas before anything is carried out.
"""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import sympy as sp
from sympy.concrete.expr_with_limits import ExprWithLimits
from sympy.core.relational import Relational

from dlcourse.algebra import ProofError
from dlcourse.algebra.comparison import best_symbols, sympified
from dlcourse.algebra.derivatives import carried_out
from dlcourse.algebra.points import free_symbols, sample_points
from dlcourse.algebra.relations import BY_SIGN
from dlcourse.algebra.symbolic import equal_forms
from dlcourse.algebra.values import different, number_text, value_at

_CHOSEN = (sp.sign, sp.Heaviside)  # functions whose value at 0 somebody had to choose
_NEAR, _JUMP = sp.Rational(1, 10**9), sp.Rational(1, 10**6)  # what counts as a jump nearby


@dataclass(frozen=True)
class Condition:
    """A part of a formula that has to be ≠ 0, > 0 or ≥ 0, so that the formula has a value."""

    part: Any
    sign: str
    source: Any = None  # the derivative, or the function, whose value at 0 SymPy chooses
    case: Any = sp.true  # the case of a Piecewise in which the part stands

    @property
    def relation(self) -> Any:
        """The condition as SymPy writes it."""
        left, right = self.part, sp.S.Zero
        for symbol in sorted(left.free_symbols, key=str) if self.sign == "≠" else ():
            rest = symbol - left if left.coeff(symbol) == 1 else symbol + left
            if not rest.has(symbol):  # x ≠ 1 is easier to read than x − 1 ≠ 0
                left, right = symbol, rest
                break
        return BY_SIGN[self.sign].relation(left, right)

    def xreplace(self, rule: dict[Any, Any]) -> Condition:
        """Return the condition with other symbols."""
        source = None if self.source is None else self.source.xreplace(rule)
        return Condition(self.part.xreplace(rule), self.sign, source, self.case.xreplace(rule))


def _conditions(expression: Any, case: Any) -> Iterator[Condition]:
    """Yield what a formula asks of its symbols, in the order of its parts."""
    match expression:
        case sp.Derivative():
            for kink in _kinks(expression.expr):
                yield Condition(kink, "≠", expression, case)
        case sp.Limit() | ExprWithLimits():
            yield from _without_bound_symbols(expression, case)
            return
        case sp.Subs():
            swap = dict(zip(expression.variables, expression.point, strict=True))
            for condition in _conditions(expression.expr, case):
                source = condition.source
                if isinstance(source, _CHOSEN):
                    source = source.subs(swap)
                elif source is not None:
                    source = sp.Subs(source, expression.variables, expression.point)
                part, where = condition.part.subs(swap), condition.case.subs(swap)
                yield Condition(part, condition.sign, source, where)
            return
        case sp.Piecewise():
            for value, when in expression.args:
                yield from _conditions(value, sp.And(case, when))
            return
        case sp.log():
            yield Condition(expression.args[0], ">", None, case)
        case sp.tan():
            yield Condition(sp.cos(expression.args[0]), "≠", None, case)
        case sp.Pow():
            yield from _of_a_power(expression, case)
    if isinstance(expression, _CHOSEN):
        yield Condition(expression.args[0], "≠", expression, case)
    for part in expression.args:
        yield from _conditions(part, case)


def _without_bound_symbols(expression: Any, case: Any) -> Iterator[Condition]:
    """Yield what a limit, a sum or an integral asks of the symbols that are left free in it."""
    inside, bound = expression.args[0], {expression.args[1]}
    if isinstance(expression, ExprWithLimits):
        bound = set(expression.bound_symbols)
    # x^k for k = 0, 1, … is 1, x, …: in a sum of powers nobody reads 0^0
    powers = {p.base for p in inside.atoms(sp.Pow) if p.exp.free_symbols & bound}
    for condition in _conditions(inside, case):
        for factor in _factors(condition):
            if not factor.part.free_symbols & bound and factor.part not in powers:
                yield factor


def _of_a_power(power: Any, case: Any) -> Iterator[Condition]:
    base, exponent = power.args
    if exponent.is_integer:
        if not exponent.is_positive:  # 1/0, and 0^0 too
            yield Condition(base, "≠", None, case)
    elif exponent.is_number:
        yield Condition(base, "≥" if exponent.is_positive else ">", None, case)
    elif not isinstance(base, sp.exp):
        yield Condition(base, ">", None, case)


def _kinks(expression: Any) -> Iterator[Any]:
    """Yield what is 0 where the formula may have a kink or a jump."""
    for part in sp.preorder_traversal(expression):
        if isinstance(part, (*_CHOSEN, sp.Abs)):
            yield part.args[0]
        elif isinstance(part, sp.Max | sp.Min):
            yield from (a - b for a, b in itertools.combinations(part.args, 2))
        elif isinstance(part, sp.Piecewise):
            for _, when in part.args:
                yield from (r.lhs - r.rhs for r in when.atoms(Relational))


# --- which of them are in question ---------------------------------------------------------


def domain(left: Any, right: Any, where: Any = sp.true) -> list[Any]:
    """Return the relations that have to be named, so that the statement is true as printed.

    `where` is a relation that the page states, or several with And; they come first.

    Raises ProofError where the statement would hold at a point by SymPy's convention alone.
    """
    given = sympified(left, right, where)
    best = best_symbols(*given)
    left, right, where = (carried_out(e.xreplace(best)) for e in given)
    named = [] if where == sp.true else list(sp.And.make_args(where))
    for condition in dict.fromkeys(c for e in given for c in _conditions(e, sp.true)):
        for asked in _factors(condition.xreplace(best)):
            cases = [r for r in sp.And.make_args(asked.case) if isinstance(r, Relational)]
            if _holds(asked) or any(_gives(relation, asked) for relation in [*named, *cases]):
                continue
            if asked.sign == "≠":
                zeros = list(_zeros(asked, where))
                if not zeros and _is_never_zero(asked.part):
                    continue
                for zero in zeros:
                    if _by_convention(asked, left, right, zero):
                        raise ProofError(_refusal(asked, zero))
                if asked.source is not None:  # no kink after all, or a choice without effect
                    continue
            named.append(asked.relation)
    return [r for r in named if not any(_is_stronger(other, r) for other in named)]


def _factors(condition: Condition) -> list[Condition]:
    """Return a condition for each factor, where the part has to be ≠ 0."""
    if condition.sign != "≠" or condition.source is not None:
        return [condition]
    factors = sp.Mul.make_args(sp.factor(condition.part))
    return [
        replace(condition, part=f.base if f.is_Pow and f.exp.is_positive else f) for f in factors
    ]


def _refusal(condition: Condition, zero: dict[Any, Any]) -> str:
    place = ", ".join(f"{symbol} = {number_text(value)}" for symbol, value in zero.items())
    relation = condition.relation
    if relation.rhs == 0 and relation.lhs.is_Symbol:
        advice = f"declare {relation.lhs} with nonzero=True"
    else:
        advice = f"state it with where=sp.Ne({relation.lhs}, {relation.rhs})"
    return (
        f"at {place} it holds by a convention of SymPy alone: a side as written has no value "
        f"there; {advice}"
    )


def _holds(condition: Condition) -> bool:
    """True where the condition follows from what the symbols say of themselves."""
    fact = {"≠": "is_nonzero", ">": "is_positive", "≥": "is_nonnegative"}[condition.sign]
    part = condition.part
    forms = itertools.chain([part], itertools.islice(equal_forms(part), 4))
    return any(getattr(form, fact) for form in forms)


def _gives(relation: Any, condition: Condition) -> bool:
    """True where the relation implies the condition on the same part, or on its opposite."""
    part = relation.lhs - relation.rhs
    if isinstance(relation, sp.Lt | sp.Le):
        part = -part
    strict = isinstance(relation, sp.Gt | sp.Lt)
    if condition.sign == "≠":
        same = 0 in (sp.expand(part - condition.part), sp.expand(part + condition.part))
        return same and (strict or isinstance(relation, sp.Ne))
    known = strict or (isinstance(relation, sp.Ge | sp.Le) and condition.sign == "≥")
    return known and sp.expand(part - condition.part) == 0


def _is_stronger(relation: Any, other: Any) -> bool:
    """True where a relation says more than another of the same two sides."""
    said = {sp.Ne: sp.Gt, sp.Ge: sp.Gt}.get(type(other))
    return type(relation) is said and relation.args == other.args


def _is_never_zero(part: Any) -> bool:
    if len(part.free_symbols) != 1:
        return False
    with contextlib.suppress(NotImplementedError, ValueError, TypeError):
        return sp.solveset(part, *part.free_symbols, sp.S.Reals) is sp.S.EmptySet
    return False


def _zeros(condition: Condition, where: Any) -> Iterator[dict[Any, Any]]:
    """Yield some points at which the part is 0, of those that the symbols and cases allow."""
    part = condition.part
    allowed = sp.And(where, condition.case)
    for symbol in sorted(part.free_symbols, key=str):
        solutions: list[Any] = []
        with contextlib.suppress(NotImplementedError, ValueError, TypeError):
            solutions = sp.solve(part, symbol)
        for solution in solutions:
            for others in itertools.islice(sample_points(solution), 12):
                zero = solution.subs(others)
                point = others | {symbol: zero}
                if _may_be(symbol, zero) and allowed.subs(point) != sp.false:
                    yield point
        if solutions:
            return


def _may_be(symbol: Any, value: Any) -> bool:
    """True if the symbol's assumptions allow the value."""
    facts = ("integer", "positive", "negative", "nonnegative", "nonpositive", "nonzero")
    declared = [fact for fact in facts if getattr(symbol, f"is_{fact}")]
    return bool(value.is_extended_real and value.is_finite) and all(
        getattr(value, f"is_{fact}") for fact in declared
    )


def _by_convention(condition: Condition, left: Any, right: Any, point: dict[Any, Any]) -> bool:
    """True where both sides have a value at the point, though not as they were given."""
    point = {s: sp.Rational(2, 3) for s in free_symbols(left, right) - set(point)} | point
    if isinstance(condition.source, _CHOSEN):
        chosen = sp.Dummy("chosen", real=True)
        sides = [side.xreplace({condition.source: chosen}) for side in (left, right)]
        for choice in (sp.Rational(3, 7), sp.Rational(-5, 3)):
            one, other = (value_at(side, point | {chosen: choice}) for side in sides)
            if one is None or other is None or different(one, other):
                return True
        return False
    if condition.source is not None and _is_smooth(condition.source, point):
        return False
    return all(value_at(side, point) is not None for side in (left, right))


def _is_smooth(derivative: Any, point: dict[Any, Any]) -> bool:
    """True if neither the function nor its derivative jumps at the point."""
    if not isinstance(derivative, sp.Derivative):
        return False
    for symbol in derivative.variables:
        beside = [point | {symbol: point[symbol] + step} for step in (-_NEAR, 0, _NEAR)]
        for formula in (derivative.expr, carried_out(derivative)):
            heights = [value_at(formula, near) for near in beside]
            if None in heights or max(heights) - min(heights) > _JUMP * (1 + abs(heights[1])):
                return False
    return True
