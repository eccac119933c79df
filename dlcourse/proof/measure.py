"""Numbers in the page, held to what the text says of them: measured, computed or defined.

A measurement could have come out otherwise, and says what would have refuted it: its criterion is
tried on a control too, the same quantity where nothing of the claim is at work (an untrained
network, shuffled labels, the other arm, chance), and has to fail there. What follows from a
formula is computed, and what a word is made to mean is defined: neither counts as measured.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.algebra import ProofError
from dlcourse.proof.settled import PAGE, Settled
from dlcourse.proof.words import short, span

_WANTED = "equals, at_least, at_most, above or below: what would prove it wrong?"


def show(
    what: str,
    measured: ArrayLike,
    *,
    over: str | None = None,
    claim: str | None = None,
    equals: ArrayLike | None = None,
    tolerance: float = 0.0,
    at_least: ArrayLike | None = None,
    at_most: ArrayLike | None = None,
    above: ArrayLike | None = None,
    below: ArrayLike | None = None,
    held_in: int | None = None,
    control: Mapping[str, ArrayLike] | None = None,
    no_control: str | None = None,
) -> Settled:
    """Show a measured number, or array, and hold it and its control to what the text says.

    Reads as a sentence: `show("share of new digits read", shares, over="seeds", at_least=0.9,
    control={"untrained": untrained})`. Criteria are equals (within tolerance), at_least, at_most,
    above and below; at least one is needed.

    With `over`, such as "seeds", "rates" or "tasks", `measured` has shape (n,), a run each, n ≥ 2.
    The criterion has to hold in all of them, or in at least `held_in`; the sentence gives the range
    and how many held. A criterion may have shape (n,) too, for pairs of runs.

    `control` names each control by its one difference, and gives its value, or a value a run. It
    may pass in none. Where there can be none, `no_control` says why, and the page says it too.

    Raises ProofError where the measurement says otherwise or a control passes, TypeError and
    ValueError for a call that settles nothing.
    """
    criterion = _Criterion.of(equals, tolerance, at_least, at_most, above, below)
    value = np.asarray(measured)
    if not value.size:
        raise ProofError(f"{what}: nothing was measured")
    if control is not None and no_control is not None:
        raise TypeError("show takes a control, or the reason why there is none, not both")
    if over is None:
        if held_in is not None:
            raise TypeError("held_in counts runs: say what they are over, such as over='seeds'")
        held, sentence = criterion.holds(value), f"{what}: {short(value)} ({criterion.words})"
    else:
        held, sentence = _over_runs(what, value, over, criterion, held_in)
    if not held:
        raise ProofError(f"not so: {sentence} does not hold")
    if control is not None:
        sentence = "; ".join([sentence, *_controls(what, value, over, criterion, control)])
    if no_control is not None:
        if not no_control.strip():
            raise ValueError("no_control gives no reason; say why there can be no control")
        sentence = f"{sentence}; no control: {no_control}"
    return PAGE.settle("measured", sentence, "", claim)


def computed(
    what: str,
    value: ArrayLike,
    *,
    claim: str | None = None,
    equals: ArrayLike | None = None,
    tolerance: float = 0.0,
    at_least: ArrayLike | None = None,
    at_most: ArrayLike | None = None,
    above: ArrayLike | None = None,
    below: ArrayLike | None = None,
) -> Settled:
    """Show a number, or array, that follows from what is given, and hold it to what the text says.

    It could have come out otherwise by a slip alone, so it is no measurement. Raises ProofError
    where it says otherwise.
    """
    criterion = _Criterion.of(equals, tolerance, at_least, at_most, above, below)
    found = np.asarray(value)
    if not found.size:
        raise ProofError(f"{what}: nothing was computed")
    sentence = f"{what}: {short(found)} ({criterion.words})"
    if not criterion.holds(found):
        raise ProofError(f"not so: {sentence} does not hold")
    return PAGE.settle("computed", sentence, "", claim)


def defined(what: str, *, claim: str | None = None) -> Settled:
    """Say that a sentence is true because a word is made to mean that: there is nothing to find."""
    if not what.strip():
        raise ValueError("a definition without words; say what the word is made to mean")
    return PAGE.settle("defined", what, "", claim)


@dataclass(frozen=True)
class _Criterion:
    """What would refute a value: pairs of words and a test of an array, entry by entry."""

    tests: tuple[tuple[str, Any, Any], ...]  # words, the function, the wanted value

    @classmethod
    def of(
        cls, equals: Any, tolerance: float, at_least: Any, at_most: Any, above: Any, below: Any
    ) -> _Criterion:
        """Collect what was asked for."""
        within = f" within {tolerance:g}" if tolerance else ""

        def same(value: Any, wanted: Any) -> Any:
            if not tolerance:
                return value == wanted
            return np.isclose(value, wanted, rtol=0, atol=tolerance)

        asked = [
            ("equal to {}" + within, same, equals),
            ("at least {}", np.greater_equal, at_least),
            ("at most {}", np.less_equal, at_most),
            ("above {}", np.greater, above),
            ("below {}", np.less, below),
        ]
        tests = tuple((words, f, np.asarray(w)) for words, f, w in asked if w is not None)
        if not tests:
            raise TypeError(f"a criterion is needed: {_WANTED}")
        return cls(tests)

    @property
    def words(self) -> str:
        return " and ".join(words.format(short(wanted)) for words, _, wanted in self.tests)

    def holds(self, value: np.ndarray[Any, Any]) -> bool:
        """True if all entries hold; another shape than that of `equals` is another measurement."""
        shapes = [w.shape for words, _, w in self.tests if words.startswith("equal")]
        return all(shape == value.shape for shape in shapes) and bool(self.each(value).all())

    def each(self, value: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """Return whether each entry holds."""
        held = np.ones(value.shape, bool)
        for _, function, wanted in self.tests:
            held &= np.broadcast_to(function(value, wanted), value.shape)
        return held


def _over_runs(
    what: str, value: np.ndarray[Any, Any], over: str, criterion: _Criterion, held_in: int | None
) -> tuple[bool, str]:
    if value.ndim != 1 or value.size < 2:
        raise ValueError(f"{what}: {value.shape} is no run each of at least two {over}")
    count = int(criterion.each(value).sum())
    wanted = value.size if held_in is None else held_in
    if not value.size / 2 < wanted <= value.size:
        raise ValueError(f"held_in={held_in} of {value.size} {over}: wanted more than half of them")
    sentence = f"{what}: held in {count} of {value.size} {over}: {span(value)} ({criterion.words})"
    return count >= wanted, sentence


def _controls(
    what: str,
    value: np.ndarray[Any, Any],
    over: str | None,
    criterion: _Criterion,
    control: Mapping[str, ArrayLike],
) -> list[str]:
    """Return the controls in words. Raises ProofError for one that passes, or that is none."""
    if not control:
        raise ValueError("control={} names no control; say in no_control why there is none")
    said = []
    for name, given in control.items():
        null = np.asarray(given)
        if not null.size or (null.dtype.kind == "f" and np.isnan(null).any()):
            raise ProofError(f"{what}: the control, {name}, has no value")
        if over is None and value.ndim:
            if null.shape != value.shape:
                raise ValueError(
                    f"{what}: the control, {name}, has shape {null.shape}; wanted {value.shape}"
                )
            passed, of = int(criterion.holds(null)), 1
        else:
            passed, of = int(criterion.each(np.atleast_1d(null)).sum()), null.size
        if passed:
            runs = f" in {passed} of {of}" if of > 1 else ""
            raise ProofError(
                f"{what}: the control passes too{runs}, so this settles nothing: {name}: "
                f"{span(null)} ({criterion.words})"
            )
        said.append(f"{name}: {span(null)}")
    return [f"control, {words}" for words in said]
