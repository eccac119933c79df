"""What SymPy can prove of two formulas, without a look at any point."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sympy as sp


def is_statement(expression: Any) -> bool:
    """True for what is true or false; to SymPy a bare symbol could be that too."""
    boolean = isinstance(expression, sp.logic.boolalg.Boolean)
    return boolean and not isinstance(expression, sp.Symbol)


def provably_same(left: Any, right: Any) -> bool:
    """True if SymPy finds that two formulas are equal, or two statements equivalent."""
    if is_statement(left) or is_statement(right):
        return left == right or same_solutions(left, right)
    return any(form == 0 or form.is_zero for form in equal_forms(left - right))


def equal_forms(difference: Any) -> Iterator[Any]:
    """Yield equal forms of an expression, from the quick to the slow."""
    difference = difference.doit()
    yield difference
    yield sp.expand(difference)
    yield sp.factor(sp.together(difference))
    yield sp.simplify(difference)
    yield sp.simplify(difference.rewrite(sp.exp))
    yield sp.simplify(sp.expand_log(sp.expand(difference)))
    yield sp.simplify(sp.piecewise_fold(difference.rewrite(sp.Piecewise)))


def same_solutions(left: Any, right: Any) -> bool:
    """True if SymPy finds the same solution set for both statements in one real unknown."""
    symbols = left.free_symbols | right.free_symbols
    if len(symbols) != 1:
        return False
    (x,) = symbols
    try:
        sets = [sp.solveset(statement, x, sp.S.Reals) for statement in (left, right)]
    except (NotImplementedError, ValueError, TypeError):
        return False
    return all(not s.has(sp.ConditionSet) for s in sets) and sets[0] == sets[1]
