"""What is wrong with a value that nobody foresaw: mistakes that any function can have.

A `Guess` says of a case what the answer would be if a mistake were made; it is said only where
that is what came on *every* input that the test has tried. So its sentence is true of what came,
whatever the cause; what may have caused it is asked. Where two guesses fit, both are said.

- One input is enough for what does not depend on sizes, if its numbers can tell: one unround
  number, or several round ones. Of small round numbers alone nothing is said (2 + 2 is 2 · 2).
- What has to do with a size (a sum for a mean) needs two inputs in which that size differs.

Nothing is called again: `right`, where there is one, is the author's own function.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from dlcourse.checks import general
from dlcourse.checks.case import Case, Found, Guess, holds, real, size
from dlcourse.checks.compare import matches
from dlcourse.checks.guesses import OTHER_SHAPE, SAME_SHAPE
from dlcourse.checks.guesses.common import LARGE
from dlcourse.checks.places import CLAIMS
from dlcourse.runner.words import OR

NEAR, COARSE = 1e-6, 1e-5


def diagnose(cases: Sequence[Case], tolerance: float = NEAR) -> Found | None:
    """Return what is true of all cases, at least one of which is wrong, and names the mistake."""
    if not all(real(c.value) and real(c.wanted) for c in cases):
        return None
    cases = [
        replace(c, value=c.value * 1, wanted=c.wanted.astype(float)) for c in cases
    ]  # no bool: NumPy subtracts none
    wrong = [c for c in cases if not matches(c.value, c.wanted, max(tolerance, NEAR))]
    near = min(max(tolerance, NEAR), COARSE)  # a test may be content with much less
    if not wrong:
        return None
    same = wrong[0].value.shape == wrong[0].wanted.shape
    families = SAME_SHAPE if same else OTHER_SHAPE
    by_size = sorted(cases, key=lambda c: size(c.arguments))  # most guesses fail on the first
    with np.errstate(all="ignore"):
        for family in families if wrong[0].value.size <= LARGE else families[:5]:
            fits = list(_fitting(family(wrong[0]), by_size, near))
            if fits:
                says = OR.join(dict.fromkeys(g.says for g in fits[:2]))
                sure = len({g.general for g in fits[:2]}) == 1
                return Found(says, fits[0].general if sure else general.SEVERAL)
        if any(_not_finite(c) for c in wrong):
            return None  # that says more than where it is
        for claim in CLAIMS:
            found = claim(cases, near)
            if found:
                return found
    return None


def _fitting(guesses: Iterator[Guess], cases: Sequence[Case], near: float) -> Iterator[Guess]:
    said: set[str] = set()
    for guess in guesses:
        if guess.says not in said and holds(guess, cases, near):
            said.add(guess.says)
            yield guess


def _not_finite(case: Case) -> bool:
    return not np.isfinite(case.value).all() and bool(np.isfinite(case.wanted).all())
