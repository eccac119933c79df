"""Comparing two formulas: a point at which they differ, or the prospect of a proof."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

import sympy as sp

from dlcourse.algebra.derivatives import carried_out, parts
from dlcourse.algebra.errors import ProofError
from dlcourse.algebra.points import free_symbols, sample
from dlcourse.algebra.symbolic import provably_same
from dlcourse.algebra.values import different, number_text, value_at
from dlcourse.algebra.verdicts import Verdict, verdicts

MAX_WORK = 40_000  # parts of formulas computed exactly; beyond, open points are passed over


@dataclass(frozen=True)
class Comparison:
    """Whether two expressions agree: proved equal, different at a point, or only tested."""

    points: int  # how many points both were evaluated at
    at: dict[Any, Any] | None = None  # the counterexample, if there is one
    left: Any = None  # the two values there
    right: Any = None
    attempt: Callable[[], bool] = field(default=bool, repr=False)

    @cached_property
    def proved(self) -> bool:
        """True where SymPy finds a proof, which may take long: it is sought when asked for."""
        return not self.differs and self.points > 0 and self.attempt()

    @property
    def differs(self) -> bool:
        """True where a counterexample was found."""
        return self.at is not None

    def where(self) -> str:
        """Return the counterexample's place in words, such as 'at x = 0'."""
        assert self.at is not None
        if not self.at:
            return "with no symbol left"
        return "at " + ", ".join(f"{s} = {number_text(v)}" for s, v in self.at.items())


def compare(
    left: Any,
    right: Any,
    *,
    at: Mapping[str, Any] | None = None,
    where: Any = sp.true,
    domains: Iterable[str] = (),
) -> Comparison:
    """Compare two expressions, two matrices or two statements (equivalence).

    With `at`, only where the symbols of these names have these values: numbers, or "1/2".
    With `where`, a statement about the symbols, only at points where it is true. With `domains`,
    such as "0 <= beta < 1" or "t >= 1, whole", only where the symbols have such values.

    Looks for a point at which they differ; a proof that there is none waits until asked for.
    Points at which one side has no real value are passed over. But a left side without one at
    most of the points where the right side has one is equal to it nowhere: no points count.
    """
    left, right, where = (carried_out(e) for e in same_symbols(left, right, where))
    if isinstance(left, sp.MatrixBase) or isinstance(right, sp.MatrixBase):
        return _compare_matrices(left, right, where)
    free = free_symbols(left, right)
    fixed = tuple((s, sp.Rational(at[s.name])) for s in free if at and s.name in at)
    return _compared(left, right, fixed, where, tuple(domains))


@lru_cache(maxsize=1024)
def _compared(
    left: Any,
    right: Any,
    fixed: tuple[tuple[Any, Any], ...],
    where: Any,
    domains: tuple[str, ...],
) -> Comparison:
    tested = sample(left, right, fixed=dict(fixed), domains=domains)
    said = verdicts(left, right, tested)
    agreed = [p for p, verdict in zip(tested.points, said, strict=True) if verdict is Verdict.SAME]
    for point in (agreed[len(agreed) // 2 :][:1]) + agreed[-1:]:
        if not _agree(value_at(left, point), value_at(right, point)):
            said = [Verdict.OPEN] * len(said)
    points = lost = work = 0
    cost = parts(left) + parts(right)
    for point, verdict in zip(tested.points, said, strict=True):
        if where is not sp.true and where.subs(point) == sp.false:
            continue
        if verdict is Verdict.SAME:
            points += 1
            continue
        if verdict in (Verdict.NO_LEFT, Verdict.NO_RIGHT):
            lost += verdict is Verdict.NO_LEFT
            continue
        work += cost
        if verdict is Verdict.OPEN and work > MAX_WORK:
            continue
        values = value_at(left, point), value_at(right, point)
        if values[0] is None or values[1] is None:
            lost += values[1] is not None
            continue
        points += 1
        if different(*values):
            return Comparison(points, point, *values)
    if lost > 4 * points:  # such as 1 + √(−(x−1)²), which equals x at x = 1
        points = 0
    rule = dict(fixed)
    return Comparison(points, attempt=lambda: provably_same(left.subs(rule), right.subs(rule)))


def _agree(one: Any, other: Any) -> bool:
    return one is not None and other is not None and not different(one, other)


def _compare_matrices(left: Any, right: Any, where: Any) -> Comparison:
    if getattr(left, "shape", None) != getattr(right, "shape", None):
        raise ProofError(
            f"one side has shape {getattr(left, 'shape', ())}, the other "
            f"{getattr(right, 'shape', ())}; wanted the same shape"
        )
    pairs = zip(sp.flatten(left), sp.flatten(right), strict=True)
    entries = [compare(a, b, where=where) for a, b in pairs]
    for entry in entries:
        if entry.differs:
            return entry
    points = min(e.points for e in entries)
    return Comparison(points, attempt=lambda: all(e.proved for e in entries))


def sympified(*expressions: Any) -> list[Any]:
    """Return SymPy's own objects; a text is refused, since SymPy would run it."""
    try:
        return [sp.sympify(e, strict=True) for e in expressions]
    except sp.SympifyError as error:
        raise TypeError(f"{error.expr!r} is no SymPy formula; read a text with parse(…)") from None


def best_symbols(*expressions: Any) -> dict[Any, Any]:
    """Map symbols of one name to one symbol, real: the one that says most of itself."""
    free = list(itertools.chain.from_iterable(e.free_symbols for e in expressions))
    best: dict[str, Any] = {}
    for symbol in free:
        if not symbol.is_commutative:
            raise ProofError(f"{symbol} stands for no number; write its entries: sp.Matrix([[…]])")
        real = sp.Symbol(symbol.name, real=True) if symbol.is_real is None else symbol
        other = best.get(symbol.name, real)
        best[symbol.name] = max(other, real, key=lambda s: len(s.assumptions0))
    return {symbol: best[symbol.name] for symbol in free}


def same_symbols(*expressions: Any) -> list[Any]:
    """Sympify, and let symbols of one name be one symbol: the one that says most of itself."""
    given = sympified(*expressions)
    best = best_symbols(*given)
    return [e.xreplace(best) if e.free_symbols else e for e in given]
