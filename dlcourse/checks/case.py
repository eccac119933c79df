"""What came on one input, a guess at the mistake, and whether the guess holds for all inputs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np

from dlcourse.checks.compare import Array, close_entries, matches, numbers

_UNROUND = 3  # what an unround number tells
_FEW = 3  # inputs; of more, a mistake has to be seen on two


@dataclass(frozen=True)
class Case:
    """What came on one input, and what was wanted.

    `arguments` are the input by name; `right` gives what is wanted for other arguments.
    """

    value: Array
    wanted: Array
    arguments: Mapping[str, Any] = field(default_factory=dict)
    right: Callable[..., Any] | None = None

    @cached_property
    def arrays(self) -> dict[str, Array]:
        """Return the arguments that are arrays of numbers."""
        found = {name: numbers(v) for name, v in self.arguments.items() if not np.isscalar(v)}
        return {name: a.astype(float) for name, a in found.items() if real(a) and a.ndim}

    @cached_property
    def wrong_at(self) -> int:
        """The place of an entry, in reading order, that is not as wanted, if there is one."""
        if self.value.shape != self.wanted.shape or not self.value.size:
            return 0
        return int(np.argmax(np.abs(self.value * 1.0 - self.wanted)))

    @cached_property
    def scalars(self) -> dict[str, float]:
        """Return the arguments that are single numbers."""
        return {
            name: float(v)
            for name, v in self.arguments.items()
            if isinstance(v, int | float | np.number) and not isinstance(v, bool)
        }


def size(arguments: Mapping[str, Any]) -> float:
    """Return how large an input is: what is computed from it takes about so much longer.

    An empty one tells little, and so comes last.
    """
    total = 0.0
    for value in arguments.values():
        if isinstance(value, np.ndarray):
            total += value.size or float("inf")
        elif isinstance(value, list | tuple):
            total += len(value)
        elif isinstance(value, int) and not isinstance(value, bool):
            total += min(abs(value), 10_000)  # a number of rounds, perhaps
    return total


@dataclass(frozen=True)
class Guess:
    """A mistake: its words, those without this input's numbers, and what it would give.

    `varies` is a size or another number that has to differ among the inputs, so that nothing else
    can have its value by chance; `enough` is how much the numbers have to tell: an unround one
    tells 3, a round one 1. With `flat`, one number in all places is no chance. Of `inputs` many the
    answer has to be wrong, where a decision such as z ≥ 0 is soon turned by chance on one; and
    `unless` is what must not be true of all of them.
    """

    says: str
    general: str
    predict: Callable[[Case], Any]
    varies: Callable[[Case], float] | None = None
    enough: int = 3
    flat: bool = False
    inputs: int = 1
    unless: Callable[[Case], bool] | None = None


@dataclass(frozen=True)
class Found:
    """What is to be said of a wrong answer."""

    says: str
    general: str


def holds(mistake: Guess, cases: Sequence[Case], near: float) -> bool:
    """Return whether a mistake gives what came in every case, and could not do so by chance.

    Where a function decides, as z ≥ 0 does, many mistakes turn the same one decision of many.
    """
    told, values, flat, telling = 0, set(), True, 0
    if mistake.unless is not None and all(_is_so(mistake.unless, case) for case in cases):
        return False
    for case in cases:
        try:
            guess = numbers(mistake.predict(case))
            if not real(guess) or guess.shape != case.value.shape or _far(case, guess):
                return False
            if not matches(case.value, guess, near):
                return False
        except Exception:  # a shape that does not fit: not this mistake
            return False
        tells = _tells(guess.astype(float), case.wanted, near)
        told, telling = told + tells, telling + (tells > 0)
        values.add(mistake.varies(case) if mistake.varies else 0)
        flat = flat and _is_flat(guess * 1.0)
    if (flat and not mistake.flat) or telling < max(mistake.inputs, 1 + (len(cases) > _FEW)):
        return False
    return told >= mistake.enough and (mistake.varies is None or len(values) > 1)


def _is_so(test: Callable[[Case], bool], case: Case) -> bool:
    try:
        return test(case)
    except Exception:  # an input of another shape
        return False


def _far(case: Case, guess: Array) -> bool:
    """Return whether a guess is wrong at one place already: most are, and that is soon seen."""
    if not guess.size:
        return False
    at = case.wrong_at
    gap = abs(float(guess.flat[at]) - float(case.value.flat[at]))
    return gap > 1e-3 * float(np.max(np.abs(guess * 1.0)))  # not so for NaN


def _is_flat(guess: Array) -> bool:
    """Return whether a guess is 0, or the same number everywhere."""
    if guess.size < 2:
        return not guess.any()
    return bool(np.ptp(guess) <= 1e-6 * np.max(np.abs(guess)))


def real(value: Array) -> bool:
    """Return whether an array holds real numbers."""
    return value.dtype.kind in "biuf"


def _tells(guess: Array, wanted: Array, near: float) -> int:
    """Return how much the entries tell in which a guess is not what is wanted.

    An entry that repeats another one tells nothing new, nor does NaN.
    """
    if guess.shape != wanted.shape:
        entries = [(float(x), 0.0) for x in guess.ravel()[:100]]
    else:
        different = ~close_entries(guess, wanted, near)
        pairs = zip(guess[different][:100].tolist(), wanted[different][:100].tolist(), strict=True)
        entries = [(x, y) for x, y in pairs if x == x and y == y]
    pairs_seen = {(abs(x), abs(y)): (x, y) for x, y in entries}
    return sum(_UNROUND if unround(x) or unround(y) else 1 for x, y in pairs_seen.values())


def unround(x: float) -> bool:
    """Return whether a number is so long that no other is it by chance: no short fraction."""
    if not np.isfinite(x):
        return False
    near = Fraction(x).limit_denominator(1000)
    return abs(float(near) - x) > 1e-9 * max(abs(x), 1e-3)
