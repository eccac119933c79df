"""Checking a function against the right one, on several inputs at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from functools import partial
from typing import Any

import numpy as np

from dlcourse.checks import general
from dlcourse.checks.calling import Answer, call
from dlcourse.checks.contrast import contrast, only_size
from dlcourse.checks.failure import CheckFailed
from dlcourse.checks.numbers import Outcome, check_fresh, check_unchanged, compare

_OF_SIZES = ("IndexError", "ValueError")  # what Python says where sizes do not fit


def check_function(
    function: Callable[..., Any],
    right: Callable[..., Any],
    inputs: Sequence[tuple[Any, ...]],
    what: str,
    *,
    suspects: Mapping[str, Callable[..., Any]] | None = None,
    parts: Sequence[str] = (),
    tolerance: float = 1e-6,
    advice: str | None = None,
    unchanged: bool = False,
    fresh: bool = False,
) -> None:
    """Check that a learner's function gives what `right` gives, on every input.

    `right` and the suspects are functions of the same arguments; each input is a tuple of
    arguments, by position. A suspect is named only if it gives what came on *all* inputs, and
    where none does, mistakes that any function can have are tried in the same way
    (`dlcourse.checks.detect`): an argument left out, exchanged with another or transposed, a sign,
    a factor, a sum for a mean, and so on. So

    - give two inputs at least, of different sizes (no two sides alike: 3×4 and 2×5, not 3×3), of
      unround numbers, none of them 0, 1 or 2, and no two arguments alike;
    - let a suspect be the mistake as code, and the previous question's function one of them;
    - with `unchanged`, also check on every input that no argument was modified, and with `fresh`
      that none came back as the result itself.

    For example::

        check_function(
            mse,
            lambda Y, T: np.mean((Y - T) ** 2) / 2,
            [(rng.normal(size=(3, 4)), rng.normal(size=(3, 4))), (…(2, 5)…, …)],
            "half of the mean square",
            suspects={"the sign of T: it is subtracted": lambda Y, T: np.mean((Y + T) ** 2) / 2},
        )

    The same in a single `check_close` says less: that sees one input alone.
    """
    outcomes: list[Outcome] = []
    errors: list[tuple[CheckFailed, tuple[Any, ...]]] = []
    early = False  # whether an error came before any value
    for given in inputs:
        try:
            answer = call(function, *given)
        except CheckFailed as error:
            errors.append((error, given))
            early = early or not outcomes
            if error.failure.kind != "error":
                break  # a loop without an end would take its time again
            continue
        kept = replace(answer, value=_as_it_came(answer.value))
        outcomes.append(outcome(kept, right, given, suspects or {}))
    passed = [o.answer.arguments for o in outcomes]
    if outcomes:
        try:
            compare(outcomes, what, parts=parts, tolerance=tolerance, advice=advice)
        except CheckFailed as wrong:
            if not early or wrong.failure.general == general.BUILT_IN:
                raise _with_error(wrong, errors[0][0] if errors else None) from None
            passed = []
    if errors:
        raise _where(errors[0][0], passed, [given for _, given in errors])
    for made in outcomes:
        if unchanged:
            check_unchanged(made.answer)
        if fresh:
            check_fresh(made.answer)


def _with_error(wrong: CheckFailed, error: CheckFailed | None) -> CheckFailed:
    """Return a wrong shape with what an error on another input means, as of one cause."""
    failure = wrong.failure
    if failure.general != general.SHAPE or error is None or not error.failure.diagnosis:
        return wrong
    says = f"{failure.diagnosis}; and an error on another input: {error.failure.diagnosis}"
    return CheckFailed(**(asdict(failure) | {"diagnosis": says}))


def _where(
    raised: CheckFailed,
    passed: Sequence[Mapping[str, Any]],
    failed: Sequence[tuple[Any, ...]],
) -> CheckFailed:
    """Return an error that says what tells its inputs from those on which all went well."""
    failure = raised.failure
    if not passed or failure.kind != "error":
        return raised
    others = [dict(zip(passed[0], given, strict=True)) for given in failed]
    number = "one input" if len(passed) == 1 else f"{len(passed)} inputs"
    found = contrast(passed, others)
    says = f"right for {number}, and an error where {found}"
    if not found and (failure.got or "").startswith(_OF_SIZES):
        found = only_size(passed, others)
        says = f"right where {found}, and an error elsewhere: is a size built in?"
    if not found:
        return raised
    if failure.diagnosis:
        says = f"{says}{'' if says.endswith('?') else ':'} {failure.diagnosis}"
    fields = asdict(failure) | {
        "diagnosis": says,
        "general": failure.general or general.SOME_INPUTS,
    }
    return CheckFailed(**fields)


def outcome(
    answer: Answer,
    right: Callable[..., Any],
    given: tuple[Any, ...],
    suspects: Mapping[str, Callable[..., Any]],
) -> Outcome:
    """Return what came of one input, with what is wanted and what each suspect would give."""
    wrong = {name: partial(function, *given) for name, function in suspects.items()}
    return Outcome(answer, right(*given), wrong, right)


def _as_it_came(value: Any) -> Any:
    """Return a value that a later call cannot change, as it could a list kept between calls."""
    if type(value) is np.ndarray:
        return value.copy()
    if type(value) in (list, tuple):
        return type(value)(map(_as_it_came, value))
    return value
