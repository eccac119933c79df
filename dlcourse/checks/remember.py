"""What depends on nothing that a learner wrote but a text, remembered while a course is graded.

Only where somebody keeps it, as the referee does for each setup (`keeping`); elsewhere all is
computed each time, with the same results.
"""

from __future__ import annotations

import contextlib
import copy
import functools
import hashlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from types import FunctionType
from typing import Any, ParamSpec, TypeVar

import numpy as np

from dlcourse.checks.failure import CheckFailed
from dlcourse.runner.verdict import Failure

_MOST = 2000  # results that are kept
_CLASSES = tuple(f"dlcourse.{name}" for name in ("activations", "layers", "network"))
_LONGEST = 5000  # characters of a text by which a result is known

P = ParamSpec("P")
R = TypeVar("R")
Kept = dict[Any, Any]
_kept: ContextVar[Kept | None] = ContextVar("_kept", default=None)


@contextlib.contextmanager
def keeping(kept: Kept) -> Iterator[None]:
    """Remember results in there, and use those that are there."""
    before = _kept.set(kept)
    try:
        yield
    finally:
        _kept.reset(before)


def remembered(function: Callable[P, R]) -> Callable[P, R]:
    """Let a test's own function be computed once for all learners: of the reference, say.

    It has to depend on its arguments and on the test alone, and on nothing that an answer defines
    or does. It is known by its code and by the file of that, which is another one for another test.
    Its arguments may be numbers, texts, arrays, generators and networks of `dlcourse`; they are the
    same where all of their parts are. What it returns is copied, so that nobody changes it; what it
    changes in its arguments may stay as it was.
    """

    @functools.wraps(function)
    def found(*args: P.args, **kwargs: P.kwargs) -> R:
        assert isinstance(function, FunctionType)
        key = _key((function.__code__.co_filename, args, kwargs))
        if key is None:
            return function(*args, **kwargs)
        made: R = _once((function.__code__, key), lambda: function(*args, **kwargs))
        return copy.deepcopy(made)

    return found


def remembered_check(check: Callable[P, None]) -> Callable[P, None]:
    """Let a check of texts with texts be done once: what it raises is remembered too.

    That it took too long is not: it may have been the machine.
    """

    def failure_of(*args: P.args, **kwargs: P.kwargs) -> Failure | None:
        try:
            check(*args, **kwargs)
        except CheckFailed as error:
            if error.failure.kind == "overtime":
                raise
            return error.failure
        return None

    @functools.wraps(check)
    def checked(*args: P.args, **kwargs: P.kwargs) -> None:
        key = None if _kept.get() is None else _key((check.__name__, args, kwargs))
        if key is None:
            check(*args, **kwargs)
            return
        failure = _once(key, lambda: failure_of(*args, **kwargs))
        if failure is not None:
            raise CheckFailed(**vars(failure))

    return checked


def _once(key: Any, make: Callable[[], R]) -> R:
    kept = _kept.get()
    if kept is None:
        return make()
    if key not in kept:
        made = make()
        while len(kept) >= _MOST:
            del kept[next(iter(kept))]
        kept[key] = made
    found: R = kept[key]
    return found


def _key(value: Any) -> Any:
    """Return what stands for a value and tells 1 from True and 1.0; None where nothing does."""
    try:
        return _part(value)
    except (TypeError, RecursionError):
        return None


def _part(value: Any) -> Any:
    kind = type(value)
    if value is None or kind in (bool, int, float, str):
        if kind is str and len(value) > _LONGEST:
            raise TypeError("too long")
        return kind, value, str(value) if kind is float else None  # 0.0 and −0.0 are no one key
    if kind in (list, tuple):
        return kind, tuple(map(_part, value))
    if kind is dict:
        return kind, tuple((_part(name), _part(item)) for name, item in value.items())
    if kind.__module__.startswith("sympy."):
        return kind, value
    if kind is np.ndarray and value.dtype.kind in "biuf":
        digest = hashlib.sha256(value.tobytes()).digest()
        return kind, value.dtype.str, value.shape, value.flags.f_contiguous, digest
    if kind is np.random.Generator:
        return kind, type(value.bit_generator), _part(value.bit_generator.state)
    if kind.__module__ in _CLASSES:
        return kind, _part(vars(value))
    raise TypeError("not known by its parts")
