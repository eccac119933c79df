"""Where a symbol's values lie, as a question states it: 0 <= beta < 1, or t >= 1 and whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import sympy as sp

_NUMBER = r"-?\d+(?:\.\d+|/\d+)?"
_DOMAIN = re.compile(
    rf"\s*(?:(?P<low>{_NUMBER})\s*(?P<above><=?)\s*)?(?P<name>[^\W\d]\w*)\s*"
    rf"(?:(?P<sign>[<>]=?)\s*(?P<bound>{_NUMBER}))?\s*(?P<whole>,\s*whole)?\s*"
)


@dataclass(frozen=True)
class Domain:
    """The values of a symbol: all numbers, those beyond a bound, or those between two."""

    name: str
    low: Any = None  # a fraction, or None where there is no bound
    high: Any = None
    with_low: bool = False  # whether the bound is one of the values
    with_high: bool = False
    whole: bool = False  # whether the values are whole numbers

    def holds(self, value: Any) -> bool:
        """True for a number of the domain."""
        above = self.low is None or value > self.low or (self.with_low and value == self.low)
        below = self.high is None or value < self.high or (self.with_high and value == self.high)
        return bool(above and below and (not self.whole or value.is_Integer))

    def fit(self, value: Any) -> Any:
        """Return a number of the domain for any fraction, or None where it leads to none."""
        if self.low is not None and self.high is not None and not self.holds(value):
            width = self.high - self.low
            value = self.low + (value - self.low) % width
        elif self.low is not None:
            value = self.low + abs(value - self.low)
        elif self.high is not None:
            value = self.high - abs(value - self.high)
        if self.whole:
            value = sp.Integer(round(value))
        return value if self.holds(value) else None


@lru_cache(maxsize=256)
def domain(text: str) -> Domain:
    """Read a domain: 0 <= beta < 1, delta > 0, t >= 1, whole; raise ValueError for another text."""
    found = _DOMAIN.fullmatch(text)
    if not found or (found["low"] and found["sign"] and found["sign"][0] == ">"):
        raise ValueError(
            f"{text!r} is no domain; wanted such as '0 <= beta < 1' or 't >= 1, whole'"
        )
    low, high = found["low"], None
    with_low, with_high = found["above"] == "<=", False
    if found["sign"] and found["sign"][0] == ">":
        low, with_low = found["bound"], found["sign"] == ">="
    elif found["sign"]:
        high, with_high = found["bound"], found["sign"] == "<="
    least, most = (None if bound is None else sp.Rational(bound) for bound in (low, high))
    return Domain(found["name"], least, most, with_low, with_high, bool(found["whole"]))


def by_name(texts: Iterable[str]) -> dict[str, Domain]:
    """Return the domains that some texts state, by the names of their symbols."""
    return {read.name: read for read in map(domain, texts)}
