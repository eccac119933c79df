"""Measured numbers, held to what the text says of them."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.algebra import ProofError
from dlcourse.proof.settled import PAGE, Settled
from dlcourse.proof.words import short


def show(
    what: str,
    measured: ArrayLike,
    *,
    claim: str | None = None,
    equals: ArrayLike | None = None,
    tolerance: float = 0.0,
    at_least: float | None = None,
    at_most: float | None = None,
) -> Settled:
    """Show a measured number, or array, and hold it to what the text says of it.

    At least one of equals (within tolerance), at_least and at_most is needed: a measurement
    that could not have come out otherwise settles nothing.

    Raises ProofError where the measurement says otherwise.
    """
    value = np.asarray(measured)
    if not value.size:
        raise ProofError(f"{what}: nothing was measured")
    tests: list[tuple[str, bool]] = []
    if equals is not None:
        wanted = np.asarray(equals)
        same = np.array_equal(value, wanted) or (
            tolerance > 0
            and value.shape == wanted.shape
            and bool(np.isclose(value, wanted, rtol=0, atol=tolerance).all())
        )
        within = f" within {tolerance:g}" if tolerance else ""
        tests.append((f"equal to {short(wanted)}{within}", same))
    if at_least is not None:
        tests.append((f"at least {short(np.asarray(at_least))}", bool(np.all(value >= at_least))))
    if at_most is not None:
        tests.append((f"at most {short(np.asarray(at_most))}", bool(np.all(value <= at_most))))
    if not tests:
        raise TypeError("show needs equals, at_least or at_most: what would prove it wrong?")
    sentence = f"{what}: {short(value)} ({' and '.join(words for words, _ in tests)})"
    if not all(held for _, held in tests):
        raise ProofError(f"not so: {sentence} does not hold")
    return PAGE.settle("measured", sentence, "", claim)
