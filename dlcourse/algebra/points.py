"""Points at which two formulas are compared: simple ones first, then random fractions."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import sympy as sp

from dlcourse.algebra.domains import Domain, by_name
from dlcourse.algebra.floats import Floats, column

_SIMPLE = [sp.Rational(n, d) for n, d in ((0, 1), (1, 1), (-1, 1), (2, 1), (1, 2), (-2, 1), (3, 1))]


def sample_points(
    *expressions: Any, fixed: Mapping[Any, Any] | None = None, domains: Iterable[str] = ()
) -> tuple[dict[Any, Any], ...]:
    """Return points to test at, simple ones first, then random fractions (always the same).

    The symbols in `fixed` have their value at every point; others lie in their domains, such as
    "0 <= beta < 1", if these are given.
    """
    return sample(*expressions, fixed=fixed, domains=domains).points


@dataclass(frozen=True)
class Sample:
    """Points to test at, and each symbol's values at all of them as floats."""

    points: tuple[dict[Any, Any], ...]
    columns: dict[Any, Floats]


def sample(
    *expressions: Any, fixed: Mapping[Any, Any] | None = None, domains: Iterable[str] = ()
) -> Sample:
    """Return the points of `sample_points` with their columns of floats."""
    fixed = dict(fixed or {})
    symbols = tuple(sorted(free_symbols(*expressions) - set(fixed), key=str))
    named: tuple[Any, ...] = ()
    if len(symbols) == 1:  # at a limit that a statement names two may differ, and between two
        limits = sorted(set().union(*(e.atoms(sp.Rational) for e in expressions)))[:12]
        between = ((low + high) / 2 for low, high in itertools.pairwise(limits))
        named = tuple(sorted({*limits, *between} - set(_SIMPLE)))
    stated = by_name(domains)
    within = tuple(stated.get(symbol.name) for symbol in symbols)
    return _sample(symbols, named, tuple(fixed.items()), within)


@lru_cache(maxsize=256)
def _sample(
    symbols: tuple[Any, ...],
    named: tuple[Any, ...],
    fixed: tuple[Any, ...],
    within: tuple[Domain | None, ...],
) -> Sample:
    everywhere = dict(fixed)
    values = dict.fromkeys(_values(symbols, named, within))
    points = [everywhere | dict(zip(symbols, v, strict=True)) for v in values]
    columns = {s: column([point[s] for point in points]) for s in (*symbols, *everywhere)}
    return Sample(tuple(points), columns)


def _values(
    symbols: tuple[Any, ...], named: tuple[Any, ...], within: tuple[Domain | None, ...]
) -> Iterator[tuple[Any, ...]]:
    """Yield the coordinates of each point, as the symbols' assumptions and domains allow."""
    if not symbols:
        yield ()
        return
    chance = random.Random(1)
    if len(symbols) <= 2:
        simple = list(itertools.product(_SIMPLE, repeat=len(symbols)))
        simple.sort(key=lambda values: sum(_SIMPLE.index(v) for v in values))
        simple += [(value,) for value in named]
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
        fitted = [_fit(*each) for each in zip(symbols, values, within, strict=True)]
        if None not in fitted:
            yield tuple(fitted)


def _fit(symbol: Any, value: Any, within: Domain | None) -> Any:
    """Return value, made to suit what is said of the symbol, or None if it cannot be."""
    if within is not None:
        value = within.fit(value)
        if value is None:
            return None
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
