"""A check leaves no trace: what an answer rebinds in a module is put back when the check ends."""

from __future__ import annotations

import contextlib
import contextvars
import random
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

# Whose attributes an answer may rebind, as in `np.sum = …`. (Not every module: some keep caches.)
_GUARDED = {"builtins", "copy", "dlcourse", "functools", "itertools", "math", "numpy", "operator"}
_GUARDED |= {"random", "statistics", "sympy", "time"}

Result = TypeVar("Result")


def cleanly(work: Callable[[], Result]) -> Result:
    """Do the work, and put back what it changed: modules, NumPy's settings, limits, warnings.

    Chance begins alike each time, so that the same answer gets the same verdict.
    """
    with _modules_kept(), warnings.catch_warnings():
        limit = sys.getrecursionlimit()
        try:
            return contextvars.copy_context().run(_seeded, work)  # NumPy's settings live in one
        finally:
            sys.setrecursionlimit(limit)


def _seeded(work: Callable[[], Result]) -> Result:
    import numpy as np

    random.seed(0)
    np.random.seed(0)  # noqa: NPY002 - a learner may use it
    return work()


@contextlib.contextmanager
def _modules_kept() -> Iterator[None]:
    modules = [m for name, m in list(sys.modules.items()) if name.partition(".")[0] in _GUARDED]
    before: list[tuple[dict[str, Any], dict[str, Any]]] = [
        (vars(module), dict(vars(module))) for module in modules if hasattr(module, "__dict__")
    ]
    try:
        yield
    finally:
        for names, kept in before:
            for name, value in kept.items():
                if names.get(name, _GONE) is not value:
                    names[name] = value


_GONE = object()
