"""Points at which two formulas are compared: simple ones first, then random fractions."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Mapping
from typing import Any

import sympy as sp

_SIMPLE = [sp.Rational(n, d) for n, d in ((0, 1), (1, 1), (-1, 1), (2, 1), (1, 2), (-2, 1), (3, 1))]


def sample_points(
    *expressions: Any, fixed: Mapping[Any, Any] | None = None
) -> Iterator[dict[Any, Any]]:
    """Yield points to test at, simple ones first, then random fractions (always the same).

    The symbols in `fixed` have their value at every point.
    """
    fixed = dict(fixed or {})
    symbols = sorted(free_symbols(*expressions) - set(fixed), key=str)
    if not symbols:
        yield fixed
        return
    chance = random.Random(1)
    if len(symbols) <= 2:
        simple = list(itertools.product(_SIMPLE, repeat=len(symbols)))
        simple.sort(key=lambda values: sum(_SIMPLE.index(v) for v in values))
        if len(symbols) == 1:  # a limit that a statement names is where two may differ
            named = set().union(*(e.atoms(sp.Rational) for e in expressions)) - set(_SIMPLE)
            simple += [(value,) for value in sorted(named)[:12]]
    else:
        simple = [
            tuple(itertools.islice(itertools.cycle(_SIMPLE[1:]), k, k + len(symbols)))
            for k in range(6)
        ]
        simple += [tuple(chance.choice(_SIMPLE) for _ in symbols) for _ in range(40)]
    random_ones = [
        tuple(sp.Rational(chance.randint(-60, 60), chance.randint(7, 13)) for _ in symbols)
        for _ in range(40)
    ]
    random_ones += [
        tuple(sp.Rational(chance.randint(1, 12), 13) for _ in symbols) for _ in range(12)
    ]
    for values in itertools.chain(simple, random_ones):
        fitted = [_fit(symbol, value) for symbol, value in zip(symbols, values, strict=True)]
        if None not in fitted:
            yield fixed | dict(zip(symbols, fitted, strict=True))


def _fit(symbol: Any, value: Any) -> Any:
    """Return value, made to suit what the symbol says of itself, or None if it cannot be."""
    if symbol.is_integer:
        value = sp.Integer(round(value))
    if symbol.is_nonnegative:
        value = abs(value)
    if symbol.is_nonpositive:
        value = -abs(value)
    return None if symbol.is_nonzero and value == 0 else value


def free_symbols(*expressions: Any) -> set[Any]:
    """Return the symbols of all the expressions."""
    return set().union(*(e.free_symbols for e in expressions))
