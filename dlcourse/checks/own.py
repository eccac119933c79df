"""What an answer has to do by itself: while it runs, the package's own version says so.

The setup of an assignment names, for each function that a learner writes, what of `dlcourse` does
the same, in a table `own_work`: `{"relu_pair": "activations.ReLU activations.relu"}`. A name is a
module (all that it defines), or a function or class in one. While `call` runs that function, these
refuse, however they were imported: their code itself is exchanged.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from functools import lru_cache
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

TABLE = "own_work"
_PACKAGE = "dlcourse"

_refused: ContextVar[tuple[str, ...]] = ContextVar("_refused", default=())


class OwnWorkError(Exception):
    """Raised by what of the package an answer has to do without; the message names it."""


def refused() -> tuple[str, ...]:
    """Return the names that refuse now: those of the answer that is being called."""
    return _refused.get()


def names_for(*called: Any) -> tuple[tuple[str, ...], bool]:
    """Return what the answers among these values do without, and whether they live elsewhere.

    An answer is known by its name where the test has it, and a function of the test's by the
    names of answers that it reads. The table is looked for in the callers' names.
    """
    found: dict[str, None] = {}
    elsewhere = False
    # sys._getframe is CPython's and Pyodide's; the tests of a notebook run nowhere else.
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        names = frame.f_globals
        table = names.get(TABLE)
        if isinstance(table, dict):
            read = set[str]().union(*(_read(c.__code__) for c in called if type(c) is FunctionType))
            for name, own in table.items():
                if name in names and any(names[name] is c for c in called):
                    return tuple(str(own).split()), _is_elsewhere(names[name])
                if name in names and name in read:
                    found.update(dict.fromkeys(str(own).split()))
                    elsewhere = elsewhere or _is_elsewhere(names[name])
            if found:
                break
        frame = frame.f_back
    return tuple(found), elsewhere


@contextlib.contextmanager
def without(names: Sequence[str], *, elsewhere: bool = False) -> Iterator[None]:
    """Let these names refuse: here, or where the answer lives, which then asks `refused`."""
    before = _refused.set(tuple(names))
    exchanged: list[tuple[FunctionType, CodeType]] = []
    try:
        for name in () if elsewhere else names:
            for function, says, is_method in _functions(name):
                exchanged.append((function, function.__code__))
                function.__code__ = _refusing(says, is_method, function.__code__.co_freevars)
        yield
    finally:
        for function, code in reversed(exchanged):
            function.__code__ = code
        _refused.reset(before)


def _is_elsewhere(value: Any) -> bool:
    return hasattr(type(value), "_call_within_")


def _read(code: CodeType) -> set[str]:
    inner = (c for c in code.co_consts if isinstance(c, CodeType))
    return set(code.co_names).union(*map(_read, inner))


def _functions(name: str) -> Iterator[tuple[FunctionType, str, bool]]:
    """Yield the functions that a name stands for: each, what to call it, whether it is a method."""
    path = f"{_PACKAGE}.{name}"
    module = _module(path)
    if module is not None:
        for own, value in list(vars(module).items()):
            if getattr(value, "__module__", None) == path and not own.startswith("_"):
                yield from _code_of(value, f"{path}.{own}")
        return
    parent, _, last = path.rpartition(".")
    module = _module(parent)
    if module is not None:  # a learner's cell may have taken it away
        yield from _code_of(vars(module).get(last), path)


def _module(path: str) -> ModuleType | None:
    if path in sys.modules:
        return sys.modules[path]
    try:
        return importlib.import_module(path)
    except ImportError:
        return None


def _code_of(value: Any, says: str) -> Iterator[tuple[FunctionType, str, bool]]:
    """Yield a function, or the methods of a class; those that Python calls itself stay."""
    if type(value) is FunctionType:
        yield value, says, False
    elif isinstance(value, type):
        for name, method in list(vars(value).items()):
            if type(method) is FunctionType and not (name.startswith("__") and name != "__call__"):
                yield method, says, True


def sentence(says: str, own: Any = None) -> str:
    """Return what a refusal says: of a method that is inherited, the class that inherits it."""
    if type(own).__module__.startswith(f"{_PACKAGE}."):
        says = f"{type(own).__module__}.{type(own).__name__}"
    return f"{says} does what this question asks you to write"


@lru_cache(maxsize=256)
def _refusing(says: str, is_method: bool, free: tuple[str, ...]) -> CodeType:
    """Return code that refuses, with as many free variables as the code that it stands for."""
    reads = "".join(f"        {name}\n" for name in free)
    source = (
        f"def outer({', '.join(f'{name}=None' for name in free)}):\n"
        "    def refuse(*_, **__):\n"
        f"        import {__name__} as own\n"
        f"        raise own.OwnWorkError(own.sentence({says!r}{', *_[:1]' if is_method else ''}))\n"
        f"{reads}"
        "    return refuse\n"
    )
    names: dict[str, Any] = {}
    exec(source, names)  # of our own words: the parts are names of this package
    code: CodeType = names["outer"]().__code__
    return code
