"""Whether one formula is larger than another, at all points or at one that shows it is not."""

from __future__ import annotations

from typing import Any

import sympy as sp

from dlcourse.algebra.comparison import Comparison, same_symbols
from dlcourse.algebra.points import sample_points
from dlcourse.algebra.relations import BY_SIGN
from dlcourse.algebra.symbolic import equal_forms, same_solutions
from dlcourse.algebra.values import value_at


def compare_order(left: Any, right: Any, relation: str, where: Any = sp.true) -> Comparison:
    """Compare two expressions by a relation: one of =, <, ≤, > and ≥."""
    holds = BY_SIGN[relation].relation
    left, right, where = same_symbols(left, right, where)
    statement = holds(left, right, evaluate=False)
    points = 0
    for point in sample_points(left, right):
        if where is not sp.true and where.subs(point) == sp.false:
            continue
        values = value_at(left, point), value_at(right, point)
        if values[0] is None or values[1] is None:
            continue
        points += 1
        if not holds(sp.N(values[0], 30), sp.N(values[1], 30)):
            return Comparison(points, point, *values)

    def attempt() -> bool:
        gap = right - left if relation in "<≤" else left - right
        strict = relation in "<>"
        signs = ((form.is_positive if strict else form.is_nonnegative) for form in equal_forms(gap))
        return any(signs) or same_solutions(statement, sp.true)

    return Comparison(points, attempt=attempt)
