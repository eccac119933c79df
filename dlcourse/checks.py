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
import itertools
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

from dlcourse.formula import FormulaError, form, parse
from dlcourse.gradcheck import numerical_gradient
from dlcourse.proof import compare

SECONDS = 10.0  # how long an answer may take on one input

# What Python or NumPy says when an answer raises, and what that means in plain words.
_MEANINGS = {
    "truth value of an array": "Python was asked for one yes or no about a whole array (if, while, "
    "and, or, not, max …); take one entry at a time, or use np.where",
    "can be converted to Python scalars": "a whole array stands where one number is wanted, as in "
    "int(…), float(…) or math.exp(…); NumPy's own functions take arrays",
    "could not be broadcast together": "two arrays have shapes that do not fit together",
    "mismatch in its core dimension": "two arrays have shapes that cannot be multiplied so",
    "not aligned": "two arrays have shapes that cannot be multiplied so",
    "non-broadcastable output": "two arrays have shapes that do not fit together",
    "cannot be interpreted as an integer": "a size or a range has to be a whole number; divide "
    "with //",
    "overflow encountered": "a number on the way is too large",
    "cannot unpack non-iterable NoneType": "a function returned None where several values were "
    "wanted; is a return missing, or not written yet?",
    "Cannot cast ufunc": "an array of whole numbers cannot take fractions by += and the like; "
    "np.zeros(d) makes an array that can",
    "OverflowError": "a number on the way is too large",
    "ZeroDivisionError": "something is divided by zero",
    "RecursionError": "the function calls itself without an end",
    "SystemExit": "exit() or quit() ends the program, not the function; use return",
}


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
    part: str = ""  # which part of a tuple this is

    @property
    def subject(self) -> str:
        """The beginning of a sentence about the value."""
        return f"{self.part} is" if self.part else f"{self.name} returns"


def call(function: Callable[..., Any], *args: Any, seconds: float | None = None) -> Answer:
    """Call a learner's function on copies of args, and return what came of it.

    Raises CheckFailed where the function is not written yet, raises an error itself, or does
    not return within `seconds`, or SECONDS if none are given (measured where the platform can
    interrupt Python).
    """
    seconds = SECONDS if seconds is None else seconds
    name = getattr(function, "__name__", "the answer")
    name = "the answer" if name == "<lambda>" else name
    if not callable(function):
        raise CheckFailed(
            "the answer is a function",
            got=_describe(function),
            advice="keep the line `def …` of the answer cell as it was",
        )
    passed = tuple(copy.deepcopy(argument) for argument in args)  # not shared, even if given twice
    names = _argument_names(function, len(args))
    given = ", ".join(f"{n} = {_describe(a)}" for n, a in zip(names, args, strict=True))
    printed = io.StringIO()
    try:
        with (
            _time_limit(seconds),
            warnings.catch_warnings(),
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(printed),  # nbgrader gives 0 to a test that writes there
        ):
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
            diagnosis="it goes on for ever on this input, or far too long",
            given=given,
            got=f"no answer after {seconds:g} seconds",
            advice="look for a loop whose condition never becomes false",
        ) from None
    except (Exception, SystemExit) as error:
        says = f"{type(error).__name__}: {error}"
        raise CheckFailed(
            f"{name} runs without an error",
            diagnosis=next((words for text, words in _MEANINGS.items() if text in says), None),
            given=given,
            got=f"{says}{_line_of(error, function)}",
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
    near = max(tolerance, 1e-6)  # a suspect may be a rounded number, even where labels are exact
    diagnosis = next((s for s, v in suspects.items() if _matches(value, v, near)), None)
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
    to the formula it leads to, or to its value at `at`: one that names none of the symbols
    of `at`. Both suspects and `expected` may be text or a SymPy expression.

    Raises CheckFailed with a counterexample, and the suspect that the formula equals, if any.
    """
    text = "" if text is None or text is ... else text
    try:
        formula = parse(text, symbols)
    except FormulaError as error:
        got = None if isinstance(text, str) and not text.strip() else _describe(text)
        raise CheckFailed(what, diagnosis=str(error), got=got, advice=advice) from None

    def read(value: Any) -> Any:
        return parse(value, symbols) if isinstance(value, str) else sp.sympify(value)

    if formula.is_Relational and not read(expected).is_Relational:
        raise CheckFailed(
            what,
            diagnosis="that is a comparison; write the formula alone",
            got=_describe(text),
            advice=advice,
        )
    outcome = compare(formula, read(expected), at=at)
    if not outcome.differs and outcome.points:
        return
    diagnosis = None
    for suspect, wrong in (suspects or {}).items():
        named = {s.name for s in read(wrong).free_symbols} & set(at or {})
        same = compare(formula, read(wrong), at=None if named else at)
        if not same.differs and same.points:
            diagnosis = suspect
            break
    if outcome.at is None:
        raise CheckFailed(what, diagnosis=diagnosis, got=f"{text}, which has no real value")
    where = {**(at or {}), **{str(symbol): value for symbol, value in outcome.at.items()}}
    raise CheckFailed(
        what,
        diagnosis=diagnosis,
        given=", ".join(f"{n} = {v}" for n, v in where.items()) or None,
        expected=_plain(outcome.right),
        got=f"{_plain(outcome.left)} from {text}",
        advice=advice,
    )


def check_derivation(
    lines: Any,
    first: Any,
    what: str,
    *,
    symbols: Sequence[str],
    last: str | None = None,
    least: int = 3,
    suspects: Mapping[str, Any] | None = None,
    advice: str | None = None,
) -> None:
    """Check a derivation, a list of formulas as texts: each line has to equal the one before.

    The first line has to equal `first`; there have to be at least `least` lines that differ in more
    than brackets, order and terms such as + 0; and the last has to be `last` itself, up to the
    order of terms, where `last` is given.
    `suspects` maps a mistake to the formula that the first wrong line would be.

    Raises CheckFailed that names the first line that does not follow, with the values that show it.
    """
    if isinstance(lines, str):
        lines = [line for line in lines.splitlines() if line.strip()]
    if not isinstance(lines, list | tuple) or not lines:
        got = None if lines is None or lines is ... else _describe(lines)
        raise CheckFailed(
            what,
            diagnosis="there are no lines yet; write a list of formulas, each as text in quotes",
            got=got,
            advice=advice,
        )
    formulas = []
    for number, line in enumerate(lines, 1):
        try:
            formulas.append(parse(line, symbols))
        except FormulaError as error:
            raise CheckFailed(
                what, diagnosis=f"line {number}: {error}", got=_describe(line), advice=advice
            ) from None
    start = parse(first, symbols) if isinstance(first, str) else sp.sympify(first)
    for number, (formula, before) in enumerate(zip(formulas, [start, *formulas], strict=False), 1):
        outcome = compare(formula, before)
        if not outcome.differs and outcome.points:
            continue
        follows = f"line {number} does not follow from line {number - 1}"
        diagnosis = follows if number > 1 else f"line 1 has to equal {first}"
        for suspect, wrong in (suspects or {}).items():
            same = compare(formula, parse(wrong, symbols) if isinstance(wrong, str) else wrong)
            if not same.differs and same.points:
                diagnosis += f": {suspect}"
                break
        if outcome.at is None:
            raise CheckFailed(what, diagnosis=diagnosis, got="a formula without a real value")
        raise CheckFailed(
            what,
            diagnosis=diagnosis,
            given=", ".join(f"{symbol} = {value}" for symbol, value in outcome.at.items()) or None,
            expected=_plain(outcome.right),
            got=f"{_plain(outcome.left)} from {lines[number - 1]}",
            advice=advice,
        )
    if last is not None and formulas[-1] != parse(last, symbols):
        raise CheckFailed(
            what,
            diagnosis=f"every line follows, but the last one is not yet {last}",
            got=str(lines[-1]),
            advice=advice,
        )
    different = len({form(line) for line in lines})
    if different < least:
        raise CheckFailed(
            what,
            diagnosis=f"every line follows, but steps are missing: wanted at least {least} lines "
            "that differ",
            got=f"{different} different lines",
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


def _line_of(error: BaseException, function: Callable[..., Any]) -> str:
    """Return ' (line 3: `z = …`)', the learner's own line at which the error arose."""
    code = getattr(function, "__code__", None)
    own = [f for f in traceback.extract_tb(error.__traceback__) if code and (
        f.filename == code.co_filename)]  # fmt: skip
    if not own or own[-1].lineno is None:
        return ""
    line = linecache.getline(own[-1].filename, own[-1].lineno).strip()
    return f" (line {own[-1].lineno}{f': `{line}`' if line else ''})"


def _same(a: Any, b: Any) -> bool:
    """True unless the call changed b, a copy of a; what cannot be compared counts as the same."""
    if isinstance(a, np.ndarray):
        return isinstance(b, np.ndarray) and np.array_equal(a, b, equal_nan=a.dtype.kind == "f")
    if isinstance(a, list | tuple):
        return type(a) is type(b) and len(a) == len(b) and all(map(_same, a, b))
    if isinstance(a, float | np.floating) and np.isnan(a):
        return bool(np.isnan(b))
    return not isinstance(a, int | float | str | np.number) or bool(a == b)


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
            diagnosis=_missing(answer) or _count(answer, len(expected)),
            given=answer.given or None,
            expected=f"{len(expected)} values: {names}",
            got=_describe(answer.value),
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
                    expected=f"{part} = {_describe(expected[wrong])}",
                    got=f"{part} = {_describe(answer.value[wrong])}",
                    advice=advice,
                )
        if any(all(matches(values, expected)) for values in itertools.permutations(answer.value)):
            raise CheckFailed(
                what,
                diagnosis="the values are right, but in another order",
                given=answer.given or None,
                expected=f"{len(expected)} values: {names}",
                got=_describe(answer.value),
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
    if answer.printed:
        return f"{answer.name} prints, but returns None; use return, not print"
    return (
        f"{answer.name} returns None: write your answer in its cell, with return in the last line"
    )


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
        advice = advice or "wrap it: np.array(…)"
    elif problem is None and value.dtype.kind == "c":
        problem = f"{answer.subject} complex; wanted are real numbers"
    elif problem is None and isinstance(answer.value, np.ndarray) and value.dtype.kind in "OU":
        items = "text" if value.dtype.kind == "U" else "objects"
        problem = f"{answer.subject} an array of {items}, not of numbers"
    elif problem is None and value.dtype.kind not in "biuf":
        problem = f"{answer.subject} {type(answer.value).__name__}, which is no number"
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
    scale = float(np.max(np.abs(wanted[np.isfinite(wanted)]), initial=0.0)) or 1.0
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
        if value.ndim == 0:
            return f"that is one number; wanted is an array of shape {wanted.shape}"
        if wanted.ndim == 0:
            return f"that is an array of shape {value.shape}; wanted is one number"
        if value.ndim == wanted.ndim == 1:
            return f"the length is {len(value)}, not {len(wanted)}"
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
    if isinstance(value, list) and all(isinstance(v, int | float | np.number) for v in value):
        value = [v.item() if isinstance(v, np.number) else v for v in value]
    if isinstance(value, np.ndarray) and value.ndim:
        numbers = np.array2string(value, precision=4, threshold=12, edgeitems=2, separator=", ")
        return f"shape {value.shape}, {' '.join(numbers.split())}"
    if isinstance(value, float | np.floating):
        return f"{float(value):.6g}"
    if isinstance(value, np.ndarray | np.integer):
        value = value.item()
    if callable(value) and hasattr(value, "__name__"):
        return f"the function {value.__name__}"
    try:
        text = " ".join(repr(value).split())
    except Exception:
        text = f"a {type(value).__name__} that cannot be shown"
    return text if len(text) <= 120 else text[:117] + "…"


def _plain(value: Any) -> str:
    """Return a value of a formula: a short fraction exactly, another number in six digits."""
    if value in (sp.true, sp.false):
        return str(value)
    if value.is_Rational and max(abs(value.p), value.q) < 10**9:
        return str(value)
    return str(sp.N(value, 6))
