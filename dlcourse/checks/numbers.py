"""Comparing numbers and arrays: close, equal, the gradient, left as they were."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from dlcourse.checks import general
from dlcourse.checks.calling import Answer
from dlcourse.checks.failure import CheckFailed, describe
from dlcourse.gradcheck import numerical_gradient
from dlcourse.runner.verdict import flat


def check_close(
    answer: Any,
    expected: Any,
    what: str,
    *,
    suspects: Mapping[str, Any] | None = None,
    parts: Sequence[str] = (),
    tolerance: float = 1e-6,
    advice: str | None = None,
) -> None:
    """Check that an answer equals `expected`, a number, an array, or a tuple of these.

    The error may be `tolerance` times the largest expected value (1e-4 where the answer is
    float32, whatever its last digits). `parts` names the parts of a tuple.

    Raises CheckFailed that names the suspect whose value came instead, if there is one.
    """
    answer = _as_answer(answer)
    suspects = suspects or {}
    if isinstance(expected, tuple):
        _check_tuple(answer, expected, what, suspects, parts, tolerance, advice)
        return
    value = _as_numbers(answer, expected, what, advice)
    wanted = np.asarray(expected)
    if value.shape == wanted.shape and _is_close(value, wanted, tolerance):
        return
    near = max(tolerance, 1e-6)  # a suspect may be a rounded number, even where labels are exact
    diagnosis = next((s for s, v in suspects.items() if _matches(value, v, near)), None)
    seen, in_general = _shape_or_nan(value, wanted)
    raise CheckFailed(
        what,
        diagnosis=diagnosis or seen,
        general=diagnosis or in_general,
        given=answer.given or None,
        expected=describe(expected),
        got=describe(answer.value),
        first_difference=_first_difference(value, wanted, tolerance),
        advice=advice,
    )


def check_equal(
    answer: Any,
    expected: Any,
    what: str,
    *,
    suspects: Mapping[str, Any] | None = None,
    advice: str | None = None,
) -> None:
    """Check labels or counts: equal exactly, whether they are int, bool or whole floats."""
    check_close(answer, expected, what, suspects=suspects, advice=advice, tolerance=0.0)


def check_gradient(
    answer: Any,
    f: Callable[[Any], float],
    x: Any,
    what: str,
    *,
    suspects: Mapping[str, Any] | None = None,
    advice: str | None = None,
) -> None:
    """Check that an answer is the gradient of f, a function of an array to a number, at x.

    It is compared with centred differences in float64, of x's shape; keep x away from kinks.
    """
    slopes = numerical_gradient(f, x)
    check_close(answer, slopes, what, suspects=suspects, tolerance=1e-5, advice=advice)


def check_unchanged(answer: Answer, what: str = "the inputs are left as they were") -> None:
    """Check that a call modified none of its arguments."""
    if answer.changed:
        names = " and ".join(answer.changed)
        raise CheckFailed(
            what,
            diagnosis=f"{answer.name} changed its argument {names} in place",
            general=general.CHANGED,
            given=answer.given,
            advice=f"build a new value, as in {answer.changed[0]} = {answer.changed[0]} + …, "
            "which does not change the caller's array as += does",
        )


def _as_answer(answer: Any) -> Answer:
    return answer if isinstance(answer, Answer) else Answer("the answer", answer)


def _check_tuple(
    answer: Answer,
    expected: tuple[Any, ...],
    what: str,
    suspects: Mapping[str, Any],
    parts: Sequence[str],
    tolerance: float,
    advice: str | None,
) -> None:
    names = ", ".join(parts) or f"{len(expected)} values"
    if not isinstance(answer.value, tuple | list) or len(answer.value) != len(expected):
        none = _missing(answer)
        raise CheckFailed(
            what,
            kind=_kind(answer),
            diagnosis=none or _count(answer, len(expected)),
            general=_none_in_general(answer) if none else general.COUNT,
            given=answer.given or None,
            expected=f"{len(expected)} values: {names}",
            got=describe(answer.value),
            advice=advice or f"end with: return {names}",
        )

    def matches(values: Sequence[Any], others: Sequence[Any]) -> list[bool]:
        pairs = zip(values, others, strict=True)
        return [_matches(_numbers(value), other, tolerance) for value, other in pairs]

    right = matches(answer.value, expected)
    if not all(right):
        wrong = right.index(False)
        part = parts[wrong] if parts else f"value {wrong + 1}"
        for suspect, values in suspects.items():
            if all(matches(answer.value, values)):
                raise CheckFailed(
                    what,
                    diagnosis=suspect,
                    given=answer.given or None,
                    expected=f"{part} = {describe(expected[wrong])}",
                    got=f"{part} = {describe(answer.value[wrong])}",
                    advice=advice,
                )
        if any(all(matches(values, expected)) for values in itertools.permutations(answer.value)):
            raise CheckFailed(
                what,
                diagnosis=general.ORDER,
                given=answer.given or None,
                expected=f"{len(expected)} values: {names}",
                got=describe(answer.value),
                advice=advice or f"end with: return {names}",
            )
    for i, wanted in enumerate(expected):
        part = parts[i] if parts else f"value {i + 1}"
        given = Answer(answer.name, answer.value[i], answer.given, part=part)
        check_close(given, wanted, f"{what} ({part})", tolerance=tolerance, advice=advice)


def _count(answer: Answer, wanted: int) -> str:
    came = len(answer.value) if isinstance(answer.value, tuple | list) else 1
    return f"{answer.name} returns {came} value{'s' * (came != 1)}, not {wanted}"


def _missing(answer: Answer) -> str | None:
    if answer.value is not None:
        return None
    if answer.part:
        return f"{answer.part} is None"
    words = general.PRINTS if answer.printed else general.NONE
    return words.replace("the function", answer.name, 1)


def _none_in_general(answer: Answer) -> str:
    return general.PRINTS if answer.printed else general.NONE


def _kind(answer: Answer) -> str:
    nothing = answer.value is None and not answer.part and not answer.printed
    return "unanswered" if nothing else "wrong"


def _numbers(value: Any) -> np.ndarray[Any, Any]:
    try:
        return np.asarray(value)
    except Exception:  # rows of different lengths, or an object's own __array__ that fails
        return np.empty(0, dtype=object)


def _as_numbers(
    answer: Answer, expected: Any, what: str, advice: str | None
) -> np.ndarray[Any, Any]:
    """Return the answer as an array of real numbers, or raise CheckFailed that says why not."""
    value = _numbers(answer.value)
    problem = _missing(answer)
    wants_array = isinstance(expected, np.ndarray) and expected.ndim > 0
    if problem is None and wants_array and isinstance(answer.value, list | tuple):
        problem = f"{answer.subject} a {type(answer.value).__name__}, not an array"
        advice = advice or general.WRAP
    elif problem is None and value.dtype.kind == "c":
        problem = f"{answer.subject} complex; wanted are real numbers"
    elif problem is None and isinstance(answer.value, np.ndarray) and value.dtype.kind in "OU":
        items = "text" if value.dtype.kind == "U" else "objects"
        problem = f"{answer.subject} an array of {items}, not of numbers"
    elif problem is None and value.dtype.kind not in "biuf":
        problem = f"{answer.subject} {flat(type(answer.value).__name__, 60)}, which is no number"
    if problem:
        raise CheckFailed(
            what,
            kind=_kind(answer),
            diagnosis=problem,
            general=_none_in_general(answer) if answer.value is None else general.KIND,
            given=answer.given or None,
            expected=describe(expected),
            got=describe(answer.value),
            advice=advice,
        )
    return value


def _is_close(value: np.ndarray[Any, Any], wanted: np.ndarray[Any, Any], tolerance: float) -> bool:
    return bool(np.all(_close_entries(value, wanted, tolerance)))


def _close_entries(
    value: np.ndarray[Any, Any], wanted: np.ndarray[Any, Any], tolerance: float
) -> np.ndarray[Any, Any]:
    if value.dtype.kind == "f" and value.dtype.itemsize < 8 and tolerance:
        tolerance = max(tolerance, 1e-4)
    scale = float(np.max(np.abs(wanted[np.isfinite(wanted)]), initial=0.0)) or 1.0
    with np.errstate(invalid="ignore", over="ignore"):
        gap = np.abs(value.astype(float) - wanted)
        close: np.ndarray[Any, Any] = (gap <= tolerance * scale) | (value == wanted)
        return close


def _matches(value: np.ndarray[Any, Any], suspect: Any, tolerance: float) -> bool:
    wrong = np.asarray(suspect)
    if value.dtype.kind not in "biuf" or value.shape != wrong.shape:
        return False
    both_nan = np.isnan(value) & np.isnan(wrong) if value.dtype.kind == "f" else False
    return _is_close(np.where(both_nan, 0.0, value), np.where(both_nan, 0.0, wrong), tolerance)


def _shape_or_nan(
    value: np.ndarray[Any, Any], wanted: np.ndarray[Any, Any]
) -> tuple[str | None, str | None]:
    """Return what is to be seen at once, with this input's numbers and without them."""
    if value.shape != wanted.shape:
        if value.ndim == 0:
            words = f"that is one number; wanted is an array of shape {wanted.shape}"
        elif wanted.ndim == 0:
            words = f"that is an array of shape {value.shape}; wanted is one number"
        elif value.ndim == wanted.ndim == 1:
            words = f"the length is {len(value)}, not {len(wanted)}"
        else:
            words = f"the shape is {value.shape}, not {wanted.shape}"
        return words, general.SHAPE
    if value.dtype.kind == "f" and np.isnan(value).any() and not np.isnan(wanted).any():
        return general.NAN, general.NAN
    if value.dtype.kind == "f" and np.isinf(value).any() and not np.isinf(wanted).any():
        return general.INFINITY, general.INFINITY
    return None, None


def _first_difference(
    value: np.ndarray[Any, Any], wanted: np.ndarray[Any, Any], tolerance: float
) -> str | None:
    """Return the first entry that is not as wanted, where there is more than one."""
    if value.shape != wanted.shape or value.ndim == 0:
        return None
    different = np.argwhere(~_close_entries(value, wanted, tolerance))
    place = tuple(int(i) for i in different[0]) if len(different) else ()
    if not place:
        return None
    name = ", ".join(map(str, place))
    return f"[{name}] is {value[place]:.17g}, not {wanted[place]:.17g}"
