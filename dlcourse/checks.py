"""What a test cell calls: checks that say what failed, on which input, and why it may be.

A test cell calls the learner's function through `call`, which keeps copies of the arguments,
collects what is printed, and stops what never returns. The `check_…` functions compare the
answer with what was expected; `suspects` maps a known mistake, in words, to the value that this
mistake would give, so that the message can name it.
"""

from __future__ import annotations

import contextlib
import copy
import inspect
import io
import linecache
import signal
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import sympy as sp

from dlcourse.formula import FormulaError, parse
from dlcourse.proof import compare

SECONDS = 10.0  # how long an answer may take on one input


class CheckFailed(AssertionError):
    """A property that an answer does not have, as a message for its author.

    Shown without a traceback: the reasons are in the message, one line each.
    """

    def __init__(
        self,
        what: str,
        *,
        diagnosis: str | None = None,
        given: str | None = None,
        expected: str | None = None,
        got: str | None = None,
        advice: str | None = None,
    ) -> None:
        lines = [f"✗ {what}"]
        lines += [f"  Diagnosis: {diagnosis}"] if diagnosis else []
        lines += [f"  Input:     {given}"] if given else []
        lines += [f"  Expected:  {expected}"] if expected else []
        lines += [f"  Got:       {got}"] if got else []
        lines += [f"  Try:       {advice}"] if advice else []
        super().__init__("\n".join(lines))
        self.what, self.diagnosis = what, diagnosis

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


@dataclass(frozen=True)
class Answer:
    """What a learner's function returned, and on which input."""

    name: str
    value: Any
    given: str = ""
    printed: str = ""
    changed: tuple[str, ...] = field(default=())  # the arguments that the call modified


def call(function: Callable[..., Any], *args: Any, seconds: float | None = None) -> Answer:
    """Call a learner's function on copies of args, and return what came of it.

    Raises CheckFailed where the function is not written yet, raises an error itself, or does
    not return within `seconds`, or SECONDS if none are given (measured where the platform can
    interrupt Python).
    """
    seconds = SECONDS if seconds is None else seconds
    name = getattr(function, "__name__", repr(function))
    if not callable(function):
        raise CheckFailed(
            f"{name} can be called",
            got=_describe(function),
            advice="keep the line `def …` of the answer cell as it was",
        )
    passed = copy.deepcopy(args)
    names = _argument_names(function, len(args))
    given = ", ".join(f"{n} = {_describe(a)}" for n, a in zip(names, args, strict=True))
    printed = io.StringIO()
    try:
        with _time_limit(seconds), warnings.catch_warnings(), contextlib.redirect_stdout(printed):
            warnings.simplefilter("ignore")
            value = function(*passed)
    except NotImplementedError:
        raise CheckFailed(
            f"{name} is answered", got="the line `raise NotImplementedError()` is still there",
            advice="replace it by your code, and run the cell",
        ) from None  # fmt: skip
    except _Overtime:
        raise CheckFailed(
            f"{name} returns",
            diagnosis="it goes on for ever: its loop has no end on this input",
            given=given,
            got=f"no answer after {seconds:g} seconds",
            advice="look for a loop whose condition never becomes false",
        ) from None
    except Exception as error:
        raise CheckFailed(
            f"{name} runs without an error",
            given=given,
            got=f"{type(error).__name__}: {error}{_line_of(error, function)}",
            advice="run your function on this input in a cell of your own",
        ) from None
    changed = tuple(n for n, a, b in zip(names, args, passed, strict=True) if not _same(a, b))
    return Answer(name, value, given, printed.getvalue(), changed)


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
    diagnosis = next((s for s, v in suspects.items() if _matches(value, v, tolerance)), None)
    raise CheckFailed(
        what,
        diagnosis=diagnosis or _shape_or_nan(value, wanted),
        given=answer.given or None,
        expected=_describe(expected),
        got=_describe(answer.value),
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


def check_unchanged(answer: Answer, what: str = "the inputs are left as they were") -> None:
    """Check that a call modified none of its arguments."""
    if answer.changed:
        names = " and ".join(answer.changed)
        raise CheckFailed(
            what,
            diagnosis=f"{answer.name} changed its argument {names} in place",
            given=answer.given,
            advice=f"build a new value, as in {answer.changed[0]} = {answer.changed[0]} + …, "
            "which does not change the caller's array as += does",
        )


def check_formula(
    text: Any,
    expected: Any,
    what: str,
    *,
    symbols: Sequence[str],
    at: Mapping[str, Any] | None = None,
    suspects: Mapping[str, Any] | None = None,
    advice: str | None = None,
) -> None:
    """Check that a formula, written as text, equals `expected` in any equivalent form.

    With `at`, check it only where these symbols have these values. `suspects` maps a mistake
    to the formula it leads to; both it and `expected` may be text or a SymPy expression.

    Raises CheckFailed with a counterexample, and the suspect that the formula equals, if any.
    """
    if text is None or text is ...:
        text = ""
    try:
        formula = parse(text, symbols)
    except FormulaError as error:
        raise CheckFailed(what, got=str(error), advice=advice) from None

    def read(value: Any) -> Any:
        value = parse(value, symbols) if isinstance(value, str) else sp.sympify(value)
        return value.subs({s: (at or {}).get(s.name, s) for s in value.free_symbols})

    outcome = compare(read(formula), read(expected))
    if not outcome.differs and outcome.points:
        return
    diagnosis = None
    for suspect, wrong in (suspects or {}).items():
        same = compare(formula, parse(wrong, symbols) if isinstance(wrong, str) else wrong)
        if not same.differs and same.points:
            diagnosis = suspect
            break
    if not outcome.differs:
        raise CheckFailed(what, diagnosis=diagnosis, got=f"{text}, which has no real value")
    raise CheckFailed(
        what,
        diagnosis=diagnosis,
        given=", ".join(f"{n} = {v}" for n, v in (at or {}).items()) or outcome.where()[3:],
        expected=_plain(outcome.right),
        got=f"{_plain(outcome.left)} from {text}",
        advice=advice,
    )


# --- inside --------------------------------------------------------------------------------


class _Overtime(BaseException):
    """Raised in the learner's code by the timer; no `except Exception` swallows it."""


@contextlib.contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Interrupt what runs longer, where the platform has a timer for the main thread."""
    main = threading.current_thread() is threading.main_thread()
    if not hasattr(signal, "setitimer") or not main:
        yield
        return

    def stop(*_: Any) -> None:
        raise _Overtime

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)  # again each second, if it was caught
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _as_answer(answer: Any) -> Answer:
    return answer if isinstance(answer, Answer) else Answer("the answer", answer)


def _argument_names(function: Callable[..., Any], count: int) -> list[str]:
    try:
        names = list(inspect.signature(function).parameters)
    except (TypeError, ValueError):
        names = []
    return [*names, *(f"argument {i + 1}" for i in range(len(names), count))][:count]


def _line_of(error: Exception, function: Callable[..., Any]) -> str:
    """Return ' (line 3: `z = …`)', the learner's own line at which the error arose."""
    code = getattr(function, "__code__", None)
    own = [f for f in traceback.extract_tb(error.__traceback__) if code and (
        f.filename == code.co_filename)]  # fmt: skip
    if not own or own[-1].lineno is None:
        return ""
    line = linecache.getline(own[-1].filename, own[-1].lineno).strip()
    return f" (line {own[-1].lineno}{f': `{line}`' if line else ''})"


def _same(a: Any, b: Any) -> bool:
    if isinstance(a, np.ndarray):
        return isinstance(b, np.ndarray) and np.array_equal(a, b, equal_nan=a.dtype.kind == "f")
    return bool(a == b)


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
        raise CheckFailed(
            what,
            diagnosis=_missing(answer),
            given=answer.given or None,
            expected=f"{len(expected)} values: {names}",
            got=_describe(answer.value),
            advice=advice or f"end with: return {names}",
        )
    for suspect, values in suspects.items():
        pairs = zip(answer.value, values, strict=True)
        if all(_matches(_numbers(a), v, tolerance) for a, v in pairs):
            if all(
                np.shape(v) == np.shape(e) and _is_close(np.asarray(v), np.asarray(e), tolerance)
                for v, e in zip(values, expected, strict=True)
            ):
                continue  # on this input the mistake makes no difference
            wrong = [
                i for i, (v, e) in enumerate(zip(values, expected, strict=True))
                if np.shape(v) != np.shape(e)
                or not _is_close(np.asarray(v), np.asarray(e), tolerance)
            ]  # fmt: skip
            part = parts[wrong[0]] if parts else f"value {wrong[0] + 1}"
            raise CheckFailed(
                what,
                diagnosis=suspect,
                given=answer.given or None,
                expected=f"{part} = {_describe(expected[wrong[0]])}",
                got=f"{part} = {_describe(answer.value[wrong[0]])}",
                advice=advice,
            )
    for i, wanted in enumerate(expected):
        part = parts[i] if parts else f"value {i + 1}"
        given = Answer(f"{answer.name}: {part}", answer.value[i], answer.given)
        check_close(given, wanted, f"{what} ({part})", tolerance=tolerance, advice=advice)


def _missing(answer: Answer) -> str | None:
    if answer.value is not None:
        return None
    if answer.printed:
        return f"{answer.name} prints its result and returns None; use return, not print"
    return (
        f"{answer.name} returns None: write your answer in its cell, with return in the last line"
    )


def _numbers(value: Any) -> np.ndarray[Any, Any]:
    try:
        return np.asarray(value)
    except ValueError:  # rows of different lengths
        return np.empty(0, dtype=object)


def _as_numbers(
    answer: Answer, expected: Any, what: str, advice: str | None
) -> np.ndarray[Any, Any]:
    """Return the answer as an array of real numbers, or raise CheckFailed that says why not."""
    value = _numbers(answer.value)
    problem = _missing(answer)
    wants_array = isinstance(expected, np.ndarray) and expected.ndim > 0
    if problem is None and wants_array and isinstance(answer.value, list | tuple):
        problem = f"{answer.name} returns a {type(answer.value).__name__}, not an array"
        advice = advice or "wrap it: np.array(…)"
    elif problem is None and value.dtype.kind == "c":
        problem = f"{answer.name} returns complex numbers; wanted real ones"
    elif problem is None and value.dtype.kind not in "biuf":
        problem = f"{answer.name} returns {type(answer.value).__name__}, which is no number"
    if problem:
        raise CheckFailed(
            what,
            diagnosis=problem,
            given=answer.given or None,
            expected=_describe(expected),
            got=_describe(answer.value),
            advice=advice,
        )
    return value


def _is_close(value: np.ndarray[Any, Any], wanted: np.ndarray[Any, Any], tolerance: float) -> bool:
    if value.dtype.kind == "f" and value.dtype.itemsize < 8 and tolerance:
        tolerance = max(tolerance, 1e-4)
    scale = float(np.max(np.abs(wanted), initial=0.0)) or 1.0
    with np.errstate(invalid="ignore", over="ignore"):
        gap = np.abs(value.astype(float) - wanted)
        return bool(np.all((gap <= tolerance * scale) | (value == wanted)))


def _matches(value: np.ndarray[Any, Any], suspect: Any, tolerance: float) -> bool:
    wrong = np.asarray(suspect)
    if value.dtype.kind not in "biuf" or value.shape != wrong.shape:
        return False
    both_nan = np.isnan(value) & np.isnan(wrong) if value.dtype.kind == "f" else False
    return _is_close(np.where(both_nan, 0.0, value), np.where(both_nan, 0.0, wrong), tolerance)


def _shape_or_nan(value: np.ndarray[Any, Any], wanted: np.ndarray[Any, Any]) -> str | None:
    if value.shape != wanted.shape:
        return f"the shape is {value.shape}, not {wanted.shape}"
    if value.dtype.kind == "f" and np.isnan(value).any() and not np.isnan(wanted).any():
        return "there is a NaN: 0/0, ∞ − ∞ or the logarithm of a negative number on the way"
    if value.dtype.kind == "f" and np.isinf(value).any() and not np.isinf(wanted).any():
        return "there is an infinity: something overflows or divides by zero"
    return None


def _describe(value: Any) -> str:
    """Return a value on one line: shape first, then the numbers, shortened."""
    if isinstance(value, tuple):
        return "(" + ", ".join(_describe(v) for v in value) + ")"
    if isinstance(value, np.ndarray) and value.ndim:
        numbers = np.array2string(value, precision=4, threshold=12, edgeitems=2, separator=", ")
        return f"shape {value.shape}, {' '.join(numbers.split())}"
    if isinstance(value, float | np.floating):
        return f"{float(value):.6g}"
    if isinstance(value, np.ndarray | np.integer):
        value = value.item()
    if callable(value) and hasattr(value, "__name__"):
        return f"the function {value.__name__}"
    text = " ".join(repr(value).split())
    return text if len(text) <= 120 else text[:117] + "…"


def _plain(value: Any) -> str:
    if value.is_Rational:
        return str(value)
    return f"{float(value):.6g}" if value.is_number else str(value).lower()
