"""Comparing numbers and arrays: close, equal, the gradient, left as they were."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import numpy as np

from dlcourse.checks import general
from dlcourse.checks.calling import Answer
from dlcourse.checks.case import Case, Found, size, unround
from dlcourse.checks.compare import close_entries, is_close, matches, numbers
from dlcourse.checks.detect import diagnose
from dlcourse.checks.evident import evident, only_some
from dlcourse.checks.failure import CheckFailed, describe, describe_both
from dlcourse.gradcheck import numerical_gradient
from dlcourse.runner.verdict import flat
from dlcourse.runner.words import OR


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
    float32, whatever its last digits). `parts` names the parts of a tuple. A suspect that takes
    time may be a function without arguments, which is called only if the answer is wrong.

    Raises CheckFailed that names the suspect whose value came instead, if there is one.
    """
    answer = _as_answer(answer)
    names = suspects or {}
    compare(
        [Outcome(answer, expected, {name: _later(value) for name, value in names.items()})],
        what,
        parts=parts,
        tolerance=tolerance,
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


def check_fresh(answer: Answer, what: str = "the result is an array of its own") -> None:
    """Check that no argument came back as the result, or as a part of it."""
    if answer.shared:
        raise CheckFailed(
            what,
            diagnosis=f"{answer.name} returns its argument {' and '.join(answer.shared)} itself",
            general=general.SHARED,
            given=answer.given,
            advice="return a new array, as .copy() makes one",
        )


def _as_answer(answer: Any) -> Answer:
    return answer if isinstance(answer, Answer) else Answer("the answer", answer)


@dataclass(frozen=True)
class Outcome:
    """What came of one input: the answer, what was wanted, and what each suspect would give.

    `right` gives what is wanted for other arguments, where that is known.
    """

    answer: Answer
    expected: Any
    suspects: Mapping[str, Callable[[], Any]] = field(default_factory=dict)
    right: Callable[..., Any] | None = None


def compare(
    outcomes: Sequence[Outcome],
    what: str,
    *,
    parts: Sequence[str] = (),
    tolerance: float = 1e-6,
    advice: str | None = None,
) -> None:
    """Check the answers to one or more inputs; say of the first wrong one what is true of all."""
    if isinstance(outcomes[0].expected, tuple):
        _compare_tuples(outcomes, what, parts, tolerance, advice)
        return
    wrong = next((o for o in outcomes if not _is_right(o, what, tolerance, advice)), None)
    if wrong is None:
        return
    answer, wanted = wrong.answer, np.asarray(wrong.expected)
    value = numbers(answer.value)
    cases = [
        Case(numbers(o.answer.value), np.asarray(o.expected), o.answer.arguments, o.right)
        for o in outcomes
    ]
    near = max(tolerance, 1e-6)  # a suspect may be a rounded number, even where labels are exact
    named = _named(outcomes, lambda o, v: matches(numbers(o.answer.value), v, near))
    first = next(c for c, o in zip(cases, outcomes, strict=True) if o is wrong)
    found = None
    if named:
        named = _and_kind(named, cases)
    else:
        found = diagnose(cases, near) or evident(cases, first) or only_some(cases, near)
    if wrong.answer.changed:
        found = _and_changed(wrong.answer, Found(named, named) if named else found)
        named = None
    seen, in_general = (found.says, found.general) if found else (None, None)
    place = _first_difference(value, wanted, tolerance)
    name = ", ".join(map(str, place))
    expected, got = describe_both(wrong.expected, answer.value, place)
    raise CheckFailed(
        what,
        diagnosis=named or seen,
        general=named or in_general,
        given=answer.given or None,
        expected=expected,
        got=got,
        first_difference=f"[{name}] is {value[place]:.17g}, not {wanted[place]:.17g}"
        if place
        else None,
        advice=advice,
    )


def _and_kind(named: str, cases: Sequence[Case]) -> str:
    """Add to a suspect what an array's kind does to numbers, where that would give them too."""
    kinds = {c.value.dtype.kind for c in cases}
    if kinds == {"b"} and not all(np.isin(c.wanted, (0, 1)).all() for c in cases):
        return f"{named}{OR}{general.BOOLS}"
    if kinds <= {"i", "u"} and "whole" not in named and "cut" not in named:
        cut = any((np.trunc(c.wanted) != c.wanted).any() for c in cases)
        if cut and all(np.array_equal(c.value, np.trunc(c.wanted)) for c in cases):
            return f"{named}{OR}{general.WHOLE}"
    return named


def _later(suspect: Any) -> Callable[[], Any]:
    """Return a function that gives what a suspect would give."""
    return suspect if callable(suspect) else partial(_same, suspect)


def _and_changed(answer: Answer, found: Found | None) -> Found:
    """Add that a call modified an argument, which soon makes the rest of it wrong."""
    words = f"{answer.name} changed its argument {' and '.join(answer.changed)} in place"
    return Found(f"{words}; and {found.says}" if found else words, general.CHANGED)


def _same(value: Any) -> Any:
    return value


def _is_right(outcome: Outcome, what: str, tolerance: float, advice: str | None) -> bool:
    value = _as_numbers(outcome.answer, outcome.expected, what, advice)
    wanted = np.asarray(outcome.expected)
    return value.shape == wanted.shape and is_close(value, wanted, tolerance)


def _named(outcomes: Sequence[Outcome], agrees: Callable[[Outcome, Any], bool]) -> str | None:
    """Return the suspects that give what came on every input, if there are any.

    A small input comes first: where a suspect fails on that, it need not run on the large ones.
    One that raises an error gives nothing, and so is not this mistake.
    """

    def gives(outcome: Outcome, name: str) -> bool:
        try:
            return agrees(outcome, outcome.suspects[name]())
        except Exception:
            return False

    by_size = sorted(outcomes, key=lambda o: size(o.answer.arguments))
    with np.errstate(all="ignore"):  # a mistake may well divide by 0
        fitting = [s for s in outcomes[0].suspects if all(gives(o, s) for o in by_size)]
    return OR.join(fitting) or None


def _compare_tuples(
    outcomes: Sequence[Outcome],
    what: str,
    parts: Sequence[str],
    tolerance: float,
    advice: str | None,
) -> None:
    count = len(outcomes[0].expected)
    names = ", ".join(parts) or f"{count} values"
    for answer in (o.answer for o in outcomes):
        if not isinstance(answer.value, tuple | list) or len(answer.value) != count:
            none = _missing(answer)
            raise CheckFailed(
                what,
                kind=_kind(answer),
                diagnosis=none or _count(answer, count),
                general=_none_in_general(answer) if none else general.COUNT,
                given=answer.given or None,
                expected=f"{count} values: {names}",
                got=describe(answer.value),
                advice=advice or f"end with: return {names}",
            )

    def agree(values: Sequence[Any], others: Sequence[Any]) -> list[bool]:
        pairs = zip(values, others, strict=True)
        return [matches(numbers(value), other, tolerance) for value, other in pairs]

    wrong = next((o for o in outcomes if not all(agree(o.answer.value, o.expected))), None)
    if wrong is not None:
        answer = wrong.answer
        at = agree(answer.value, wrong.expected).index(False)
        part = parts[at] if parts else f"value {at + 1}"
        suspect = _named(outcomes, lambda o, values: all(agree(o.answer.value, values)))
        cases = [Case(numbers(o.answer.value[at]), np.asarray(o.expected[at])) for o in outcomes]
        suspect = _and_kind(suspect, cases) if suspect else suspect
        suspect = _and_one_array(suspect, wrong, at, parts, agree)
        if suspect:
            one = " one and the same array" in suspect
            found = Found(suspect, general.ONE_ARRAY if one else suspect)
            if answer.changed:
                found = _and_changed(answer, found)
            expected, got = describe_both(wrong.expected[at], answer.value[at])
            raise CheckFailed(
                what,
                diagnosis=found.says,
                general=found.general,
                given=answer.given or None,
                expected=f"{part} = {expected}",
                got=f"{part} = {got}",
                advice=advice,
            )
        for order in itertools.permutations(range(count)):
            if all(all(agree([o.answer.value[i] for i in order], o.expected)) for o in outcomes):
                words = general.ORDER if _telling(outcomes) else general.ORDER_ASKED
                if words == general.ORDER_ASKED and not all(map(np.all, outcomes[0].expected)):
                    break  # a 0 is soon in another place
                came = [parts[order.index(i)] for i in range(count)] if parts else []
                more = f": what comes is {', '.join(came)}; wanted is {names}" if came else ""
                raise CheckFailed(
                    what,
                    diagnosis=words + more,
                    general=words,
                    given=answer.given or None,
                    expected=f"{count} values: {names}",
                    got=describe(answer.value),
                    advice=advice or f"end with: return {names}",
                )
    for i in range(count):
        part = parts[i] if parts else f"value {i + 1}"
        compare(
            [_part(o, i, part) for o in outcomes],
            f"{what} ({part})",
            tolerance=tolerance,
            advice=advice,
        )


def _and_one_array(
    named: str | None,
    wrong: Outcome,
    at: int,
    parts: Sequence[str],
    agree: Callable[[Any, Any], list[bool]],
) -> str | None:
    """Return that two parts are one array, if that is so and a part is wrong, and a suspect.

    They may have been returned as they are meant, or be one by an assignment without a copy, which
    comes first where what is put into the second has changed the first.
    """
    for i, j in wrong.answer.one:
        if at in (i, j) and not agree(wrong.expected[i : i + 1], wrong.expected[j : j + 1])[0]:
            one, other = (parts[k] if parts else f"value {k + 1}" for k in (i, j))
            words = general.ONE_ARRAY.replace("two of the values", f"{one} and {other}", 1)
            if not named:
                return words
            return f"{words}{OR}{named}" if at == i else f"{named}{OR}{words}"
    return named


def _telling(outcomes: Sequence[Outcome]) -> bool:
    """Return whether the parts are so different that they are exchanged by no chance."""
    parts = [np.asarray(part).ravel().tolist() for o in outcomes for part in o.expected]
    return any(len(part) > 1 or any(map(unround, part)) for part in parts)


def _part(outcome: Outcome, i: int, name: str) -> Outcome:
    answer, right = outcome.answer, outcome.right
    return Outcome(
        replace(answer, value=answer.value[i], printed="", part=name),
        outcome.expected[i],
        right=None if right is None else lambda *given: right(*given)[i],
    )


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


def _as_numbers(
    answer: Answer, expected: Any, what: str, advice: str | None
) -> np.ndarray[Any, Any]:
    """Return the answer as an array of real numbers, or raise CheckFailed that says why not."""
    value = numbers(answer.value)
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
        advice = advice or _MADE_NUMBERS.get(type(answer.value).__name__)
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


_MADE_NUMBERS = {
    "function": "call it: write its arguments behind it, in round brackets",
    "builtin_function_or_method": "call it: write its arguments behind it, in round brackets",
    "method": "call it: write its arguments behind it, in round brackets",
    "generator": "an array of it is np.array([… for … in …])",
    "map": "an array of it is np.array(list(…))",
    "filter": "an array of it is np.array(list(…))",
    "zip": "an array of it is np.array(list(…))",
    "range": general.WRAP,
    "set": "a set has no order; use a list or an array",
    "dict": "return the numbers alone, in an array",
    "str": "return a number, without quotes",
}


def _first_difference(
    value: np.ndarray[Any, Any], wanted: np.ndarray[Any, Any], tolerance: float
) -> tuple[int, ...]:
    """Return the place of the first entry that is not as wanted, where there is more than one."""
    if value.shape != wanted.shape or value.ndim == 0:
        return ()
    different = np.argwhere(~close_entries(value, wanted, tolerance))
    return tuple(int(i) for i in different[0]) if len(different) else ()
