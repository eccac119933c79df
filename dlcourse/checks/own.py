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
from collections.abc import Iterator, Mapping, Sequence
from contextvars import ContextVar
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
            for function, refuses in _functions(name):
                exchanged.append((function, function.__code__))
                function.__code__ = refuses
        yield
    finally:
        for function, code in reversed(exchanged):
            function.__code__ = code
        _refused.reset(before)


def get_ready(names: Mapping[str, Any]) -> None:
    """Look up all that the table among these names holds, so that no answer waits for it."""
    table = names.get(TABLE)
    for own in table.values() if isinstance(table, dict) else ():
        for name in str(own).split():
            _functions(name)


def _is_elsewhere(value: Any) -> bool:
    return hasattr(type(value), "_call_within_")


def _read(code: CodeType) -> set[str]:
    inner = (c for c in code.co_consts if isinstance(c, CodeType))
    return set(code.co_names).union(*map(_read, inner))


def _functions(name: str) -> tuple[tuple[FunctionType, CodeType], ...]:
    """Return the functions that a name stands for, each with the code that refuses in its place.

    They are looked for anew where the module has other values, as after a reload.
    """
    path = f"{_PACKAGE}.{name}"
    parent, _, last = path.rpartition(".")
    whole = _module(path)
    module = _module(parent) if whole is None else whole
    if module is None:  # a learner's cell may have taken it away
        return ()
    ids = tuple(map(id, vars(module).values()))
    if name not in _found or _found[name][0] != ids:
        _found[name] = ids, tuple(_looked_up(module, path, None if whole else last))
    return _found[name][1]


_found: dict[str, tuple[tuple[int, ...], tuple[tuple[FunctionType, CodeType], ...]]] = {}


def _looked_up(
    module: ModuleType, path: str, only: str | None
) -> Iterator[tuple[FunctionType, CodeType]]:
    for name, value in list(vars(module).items()):
        defined = getattr(value, "__module__", None) == path and not name.startswith("_")
        if name == only or (only is None and defined):
            yield from _exchanges(value, f"{module.__name__}.{name}")


def _module(path: str) -> ModuleType | None:
    if path in sys.modules:
        return sys.modules[path]
    try:
        return importlib.import_module(path)
    except ImportError:
        return None


def _exchanges(value: Any, says: str) -> Iterator[tuple[FunctionType, CodeType]]:
    """Yield a function, or the methods of a class but those that Python calls itself."""
    if isinstance(value, FunctionType):
        yield value, _refusing(value, says, False)
    elif isinstance(value, type):
        for name, method in list(vars(value).items()):
            if isinstance(method, FunctionType) and (
                name == "__call__" or not name.startswith("__")
            ):
                yield method, _refusing(method, says, True)


def sentence(says: str, own: Any = None) -> str:
    """Return what a refusal says: of a method that is inherited, the class that inherits it."""
    if type(own).__module__.startswith(f"{_PACKAGE}."):
        says = f"{type(own).__module__}.{type(own).__name__}"
    return f"{says} does what this question asks you to write"


def _refusing(function: FunctionType, says: str, is_method: bool) -> CodeType:
    """Return code that refuses, with as many free variables as the code that it stands for."""
    free = function.__code__.co_freevars
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
