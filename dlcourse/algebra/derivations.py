"""What makes lines of algebra a derivation: where it begins and ends, and which lines are steps."""

from __future__ import annotations

import ast
import itertools
from collections.abc import Iterable, Sequence
from typing import Any

from dlcourse.algebra.comparison import compare
from dlcourse.algebra.forms import Form, form, is_unworked, products
from dlcourse.algebra.parser import parse
from dlcourse.algebra.writing import readable

_MOST_FACTORS = 8  # of a first line that is to be a product


def steps(lines: Iterable[str], symbols: Sequence[str], *, turned: bool = False) -> list[Form]:
    """Return what each line is as a step; lines of one step do nothing new.

    Brackets, order, ·1 and /1 make no step, nor does a derivative that is only written in another
    way, nor, but for `turned`, a sign that is taken out of a bracket.
    """
    found: list[Form] = []
    unworked: Form | None = None
    for line in lines:
        read = form(line, symbols, turned=turned)
        if is_unworked(read):
            unworked = read = unworked or read
        found.append(read)
    return found


def is_line(text: str, wanted: str, symbols: Sequence[str]) -> bool:
    """True if a line is the wanted one itself, up to brackets and the order of terms."""
    return form(text, symbols) == form(wanted, symbols)


def is_start(
    text: str,
    first: str,
    symbols: Sequence[str],
    *,
    starts: Sequence[str] = (),
    factors: Sequence[str] = (),
    domains: Iterable[str] = (),
) -> bool:
    """True if a derivation of `first` may begin with a line, which is known to equal it.

    It may be `first` itself or one of `starts`; the derivative by the same symbol of something
    equal; or a product of the two `factors`, each written in any way.
    """
    if any(is_line(text, start, symbols) for start in (first, *starts)):
        return True
    here, there = _derived(text, symbols), _derived(first, symbols)
    if here and there and here[1] == there[1] and "diff(" not in here[0]:
        return _equal(here[0], there[0], symbols, domains)
    return bool(factors) and _is_product(text, factors, symbols, domains)


def _derived(text: str, symbols: Sequence[str]) -> tuple[str, str] | None:
    """Return the f and the x of diff(f, x), or None for another formula."""
    tree = ast.parse(readable(text, tuple(symbols)), mode="eval").body
    match tree:
        case ast.Call(func=ast.Name(id="diff"), args=[derived, ast.Name(id=by)]):
            return ast.unparse(derived), by
    return None


def _is_product(
    text: str, factors: Sequence[str], symbols: Sequence[str], domains: Iterable[str]
) -> bool:
    pieces = products(text, symbols)
    if not 2 <= len(pieces) <= _MOST_FACTORS:
        return False
    one, other = factors
    for count in range(1, len(pieces)):
        for chosen in itertools.combinations(range(len(pieces)), count):
            rest = [piece for place, piece in enumerate(pieces) if place not in chosen]
            if _equal(_joined(pieces[place] for place in chosen), other, symbols, domains):
                return _equal(_joined(rest), one, symbols, domains)
    return False


def _joined(pieces: Iterable[str]) -> str:
    return "*".join(f"({piece})" for piece in pieces)


def _equal(one: str, other: str, symbols: Sequence[str], domains: Iterable[str]) -> bool:
    left, right = parse(one, symbols), parse(other, symbols)
    outcome: Any = compare(left, right, domains=domains)
    return bool(not outcome.differs and outcome.points)
