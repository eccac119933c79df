"""Calling a learner's function: on copies, within a time, and with what it prints kept away."""

from __future__ import annotations

import contextlib
import copy
import inspect
import io
import itertools
import linecache
import re
import signal
import sys
import threading
import time
import traceback
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from dlcourse.checks import general, own
from dlcourse.checks.failure import CheckFailed, code_of, describe, without_addresses
from dlcourse.checks.watch import watched
from dlcourse.runner.verdict import flat

SECONDS = 10.0  # how long an answer may take on one input
_PARTS = 8  # parts of a tuple that are looked at
_PLACE = re.compile(r"index (\d+) is out of bounds for axis")


@dataclass(frozen=True)
class Answer:
    """What a learner's function returned, and on which input."""

    name: str
    value: Any
    printed: str = ""
    changed: tuple[str, ...] = field(default=())  # the arguments that the call modified
    part: str = ""  # which part of a tuple this is
    arguments: Mapping[str, Any] = field(default_factory=dict)  # by name, as they were before
    shared: tuple[str, ...] = ()  # the arguments that came back themselves, not as copies
    one: tuple[tuple[int, int], ...] = ()  # the parts of a tuple that are one and the same array

    @property
    def given(self) -> str:
        """The input in words; made when something is to be said of it."""
        return _given(self.arguments)

    @property
    def subject(self) -> str:
        """The beginning of a sentence about the value."""
        return f"{self.part} is" if self.part else f"{self.name} returns"


def call(function: Callable[..., Any], *args: Any, seconds: float | None = None) -> Answer:
    """Call a learner's function on copies of args, and return what came of it.

    Raises CheckFailed where the function is not written yet, raises an error itself, or does
    not return within `seconds`, or SECONDS if none are given (measured where the platform can
    interrupt Python: everywhere but in a browser and outside the main thread).
    """
    seconds = SECONDS if seconds is None else seconds
    name = flat(getattr(function, "__name__", "the answer"), 60)
    name = "the answer" if name == "<lambda>" else name
    if not callable(function):
        raise CheckFailed(
            "the answer is a function",
            general=general.NO_FUNCTION,
            got=describe(function),
            advice=general.KEEP_DEF,
        )
    passed = tuple(copy.deepcopy(argument) for argument in args)  # not shared, even if given twice
    names = _argument_names(function, len(args))
    arguments = dict(zip(names, args, strict=True))
    printed = Heard()
    # A function that lives in another process keeps the time there.
    elsewhere = getattr(type(function), "_call_within_", None)
    names_refused, there = own.names_for(function, *args)
    try:
        with (
            own.without(names_refused, elsewhere=there),
            within(None if elsewhere else seconds, printed),
            np.errstate(),  # what it sets of NumPy's ways to treat an overflow ends with it
        ):
            if elsewhere:
                value = elsewhere(function, passed, seconds)
            else:
                value = function(*passed)
    except Overtime:
        raise CheckFailed(
            f"{name} returns",
            kind="overtime",
            diagnosis=general.TOO_LONG,
            given=_given(arguments),
            got=f"no answer after {seconds:g} seconds",
            advice=general.LOOK_FOR_LOOP,
        ) from None
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a learner's own class may be anything
        described = describe_error(error, function)
        if described.unanswered:
            raise CheckFailed(
                f"{name} is answered",
                kind="unanswered",
                got="the line `raise NotImplementedError()` is still there",
                advice=general.REPLACE,
            ) from None
        if described.meaning == general.OWN_WORK:
            raise CheckFailed(
                f"{name} is your own work",
                kind="error",
                diagnosis=described.meaning,
                given=_given(arguments),
                got=f"{described.says.partition(': ')[2]}{described.line}",
                advice=general.WRITE,
            ) from None
        code = code_of(name, args)
        raise CheckFailed(
            f"{name} runs without an error",
            kind="error",
            diagnosis=described.meaning,
            given=_given(arguments),
            got=f"{described.says}{described.line}",
            advice=f"run this in a cell of your own: {code}" if code else None,
        ) from None
    changed = tuple(n for n, a, b in zip(names, args, passed, strict=True) if not _same(a, b))
    back = value if isinstance(value, tuple | list) else (value,)
    shared = tuple(
        n
        for n, b in zip(names, passed, strict=True)
        if isinstance(b, np.ndarray) and any(v is b for v in back)
    )
    one = tuple(
        (i, j)
        for (i, a), (j, b) in itertools.combinations(enumerate(back[:_PARTS]), 2)
        if _is_one_array(a, b)
    )
    return Answer(name, value, printed.text, changed, "", arguments, shared, one)


def _given(arguments: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} = {describe(value)}" for name, value in arguments.items())


@dataclass(frozen=True)
class Described:
    """What is to be said of an error that a learner's function raised."""

    says: str  # the class and the message
    line: str  # ' (line 3: `z = …`)', the learner's own line at which it arose, or nothing
    meaning: str | None  # in plain words, where it is one of the riddles
    unanswered: bool  # NotImplementedError: the stub's line is still there


def describe_error(error: BaseException, function: Any) -> Described:
    """Describe an error on short lines, whatever a learner's class does.

    One that was raised in another process brings its description along, as `_described_`.
    """
    brought: Described | None = getattr(error, "_described_", None)
    if isinstance(brought, Described):
        if hasattr(type(function), "_call_within_"):
            return _of_a_place(brought)
        return _of_a_place(replace(brought, line=_line_of(error, function)))
    says = f"{flat(type(error).__name__, 60)}: {flat(without_addresses(error), 300)}"
    unanswered = isinstance(error, NotImplementedError)
    described = Described(says, _line_of(error, function), general.meaning(error, says), unanswered)
    return _of_a_place(described)


def _of_a_place(described: Described) -> Described:
    """Say of a place that is not there that its number is written into the line, if it is."""
    found = _PLACE.search(described.says)
    if found and re.search(rf"\[\s*{found[1]}\s*[\],]", described.line):
        return replace(described, meaning=general.PLACE_BUILT_IN)
    return described


@contextlib.contextmanager
def within(seconds: float | None, heard: Heard) -> Iterator[None]:
    """Run an answer: for so long at most, without warnings, and what it prints goes to `heard`."""
    with (
        time_limit(seconds),
        warnings.catch_warnings(),
        contextlib.redirect_stdout(heard),
        contextlib.redirect_stderr(heard),  # nbgrader gives 0 to a test that writes there
    ):
        warnings.simplefilter("ignore")
        yield


@contextlib.contextmanager
def unhurried() -> Iterator[None]:
    """Hold the timer back where an interruption in between would do harm."""
    with _timer_may_interrupt(False):
        yield


@contextlib.contextmanager
def hurried() -> Iterator[None]:
    """Let the timer interrupt again, inside of what is unhurried."""
    with _timer_may_interrupt(True):
        yield


@contextlib.contextmanager
def _timer_may_interrupt(allowed: bool) -> Iterator[None]:
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    how = signal.SIG_UNBLOCK if allowed else signal.SIG_BLOCK
    before = signal.pthread_sigmask(how, {signal.SIGALRM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Heard(io.TextIOBase):
    """What an answer prints: the beginning is kept, since a flood may come."""

    text = ""

    def write(self, text: str) -> int:
        """Keep what is at the beginning."""
        if len(self.text) < 1000:
            self.text += text[:1000]
        return len(text)


class Overtime(BaseException):
    """Raised in the learner's code by the timer; no `except Exception` swallows it."""


@contextlib.contextmanager
def time_limit(seconds: float | None) -> Iterator[None]:
    """Raise Overtime in what runs longer, in the main thread; elsewhere nothing can interrupt.

    One limit may lie inside another: the outer one goes on as soon as the inner one is left.
    """
    main = threading.current_thread() is threading.main_thread()
    if seconds is None or not main:
        yield
        return
    if not hasattr(signal, "setitimer"):  # as on Windows; a browser's Python has its own Stop
        browser = sys.platform == "emscripten"
        with contextlib.nullcontext() if browser else watched(seconds, Overtime):
            yield
        return

    def stop(*_: Any) -> None:
        raise Overtime

    began = time.monotonic()
    before = signal.signal(signal.SIGALRM, stop)
    # Again each second, if it was caught.
    left, _ = signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if left:
            spent = time.monotonic() - began
            signal.setitimer(signal.ITIMER_REAL, max(left - spent, 0.001), 1.0)


def _argument_names(function: Callable[..., Any], count: int) -> list[str]:
    try:
        names = [flat(name, 40) for name in inspect.signature(function).parameters]
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
    line = flat(linecache.getline(own[-1].filename, own[-1].lineno), 120)
    return f" (line {own[-1].lineno}{f': `{line}`' if line else ''})"


def _is_one_array(a: Any, b: Any) -> bool:
    """Return whether two parts of an answer are one array, so that a change of one is in both."""
    if not (isinstance(a, np.ndarray) and isinstance(b, np.ndarray)) or not a.size:
        return False
    return a is b or (a.shape == b.shape and a.ctypes.data == b.ctypes.data)


def _same(a: Any, b: Any) -> bool:
    """True unless the call changed b, a copy of a; what cannot be compared counts as the same."""
    if isinstance(a, np.ndarray):
        return isinstance(b, np.ndarray) and np.array_equal(a, b, equal_nan=a.dtype.kind == "f")
    if isinstance(a, list | tuple):
        return type(a) is type(b) and len(a) == len(b) and all(map(_same, a, b))
    if isinstance(a, float | np.floating) and np.isnan(a):
        return bool(np.isnan(b))
    return not isinstance(a, int | float | str | np.number) or bool(a == b)
