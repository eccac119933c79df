"""The learner's side: runs the cells, and answers the referee, which believes nothing of it.

Requests, each with one reply:

- `{"do": "setup", "cells"}`: run the course's setup cells, pairs of name and source, or take what
  `prepare` has left of them. Reply: `{"ok": true}`.
- `{"do": "run", "grade_id", "source"}`: run a learner's cell. Reply: `{"failure": fields or null,
  "shown": pairs of a kind and a text}`, and the figures that it drew as PNG.
- `{"do": "again", "cells"}`: run learner's cells that were run before, in a process that is gone.
  Reply: `{"ok": true}`.
- `{"do": "mark", "place"}`: remember the names, and the state of chance. Reply: `{"ok": true}`.
- `{"do": "back", "place"}`: let the names be as they were then. Reply: `{"ok": true}`.
- `{"do": "get", "names"}`: the values of the names that are there. Reply: `{"values": {…}}`.
- `{"do": "call", "f", "args", "kwargs", "seconds", "errors", "without"}`: call a function, with
  NumPy's state of errors as it is at the referee, and without these names of dlcourse. Reply:
  `{"value", "changed", "printed"}`, or `{"error": {…}, "changed"}`, or `{"overtime": true}`.
  While it runs, `{"back": number, …}` asks the referee to call one of its own functions, which may
  call further ones of ours.
"""

from __future__ import annotations

import builtins
import contextlib
import contextvars
import json
import os
import random
import re
import socket
import threading
import traceback
import warnings
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Any

import numpy as np

from dlcourse.checks import calling, own
from dlcourse.grading.sandbox.channel import Blob, Channel, ClosedError, SizeError
from dlcourse.grading.sandbox.codec import Decoder, Encoder, Foreign, Functions
from dlcourse.grading.sandbox.shown import Showing
from dlcourse.grading.sandbox.table import CodecError, Table
from dlcourse.runner.run import Cell, answer_cell, own_builtins, set_up
from dlcourse.runner.verdict import Failure

_PREPARED = 16  # setups that are kept
_MAGIC = re.compile(r"^(\s*)[%!].*$", re.MULTILINE)


class _Prepared:
    """What setup cells leave: their names, and the state of what they share with all others."""

    def __init__(self, cells: list[list[str]]) -> None:
        self.names: dict[str, Any] = {"__name__": "__main__", "__builtins__": _names_of_python()}
        self.context = contextvars.copy_context()  # NumPy's state of errors, how it prints
        before = random.getstate(), np.random.get_state()  # noqa: NPY002
        self.context.run(self._run, cells)
        self._chance = random.getstate(), np.random.get_state()  # noqa: NPY002
        _set_chance(*before)

    def _run(self, cells: list[list[str]]) -> None:
        random.seed(0)  # what takes no generator gives the same at each grading
        np.random.seed(0)  # noqa: NPY002
        with calling.within(None, calling.Heard()):
            for grade_id, source in cells:
                set_up(Cell(grade_id, "setup", source), self.names)
        own.get_ready(self.names)

    def take(self) -> None:
        """Go on from where the setup ended."""
        _set_chance(*self._chance)


def _set_chance(python: Any, numpy: Any) -> None:
    random.setstate(python)
    np.random.set_state(numpy)  # noqa: NPY002


_prepared: dict[str, _Prepared] = {}


def prepare(cells: list[list[str]]) -> None:
    """Run setup cells now, for all processes that are forked from this one and want them.

    What leaves files is not kept: those go with each process, so each has to make its own.
    Raises SetupError where they do not run.
    """
    files = os.listdir()
    found = _Prepared(cells)
    if os.listdir() != files:
        return
    while len(_prepared) >= _PREPARED:
        del _prepared[next(iter(_prepared))]
    _prepared[_key(cells)] = found


def _key(cells: list[list[str]]) -> str:
    return json.dumps(cells)


def serve(connection: socket.socket) -> None:
    """Answer until the other end closes."""
    child = _Child(connection)
    # Matplotlib would say of each figure that it opens no window here.
    warnings.filterwarnings("ignore", message=".*is non-interactive.*")
    with contextlib.suppress(ClosedError):
        while True:
            message, blobs = child.channel.receive()
            child.context.run(child.answer, message, blobs)


class _Child:
    def __init__(self, connection: socket.socket) -> None:
        self.channel = Channel(connection)
        self.context = contextvars.copy_context()
        self.setup: dict[str, Any] = {}
        self.learner: dict[str, Any] | None = None
        self.functions = Functions(self._foreign)
        self._marks: dict[int, tuple[dict[str, Any] | None, tuple[Any, Any]]] = {}
        self._one_thread = threading.RLock()

    def answer(self, message: dict[str, Any], blobs: list[memoryview]) -> None:
        """Do what is asked, and send the reply."""
        method: Callable[..., None] = getattr(self, f"_{message.pop('do')}")
        method(blobs, **message)

    def _setup(self, _: list[memoryview], cells: list[list[str]]) -> None:
        found = _prepared.get(_key(cells)) or _Prepared(cells)
        found.take()
        self.setup, self.context = found.names, found.context
        self.channel.send({"ok": True})

    def _run(self, _: list[memoryview], grade_id: str, source: str) -> None:
        showing = Showing()
        failure = self._run_cell(grade_id, source, showing)
        texts, pictures = showing.result()
        fields = None if failure is None else vars(failure)
        self.channel.send({"failure": fields, "shown": texts}, pictures)

    def _again(self, _: list[memoryview], cells: list[list[str]]) -> None:
        for grade_id, source in cells:
            self._run_cell(grade_id, source)
        self.channel.send({"ok": True})

    def _mark(self, _: list[memoryview], place: int) -> None:
        kept = None if self.learner is None else dict(self.learner)
        self._marks[place] = kept, (random.getstate(), np.random.get_state())  # noqa: NPY002
        self.channel.send({"ok": True})

    def _back(self, _: list[memoryview], place: int) -> None:
        names, chance = self._marks[place]
        if self.learner is not None:  # the same object, in which functions look their names up
            self.learner.clear()
            self.learner.update(self.setup if names is None else names)
        _set_chance(*chance)
        self.channel.send({"ok": True})

    def _run_cell(
        self, grade_id: str, source: str, showing: Showing | None = None
    ) -> Failure | None:
        if self.learner is None:
            self.learner = self.setup | {"__builtins__": _names_of_python()}
        cell = Cell(grade_id, "answer", without_magics(source))
        return answer_cell(cell, self.learner, showing)

    def _get(self, _: list[memoryview], names: list[str]) -> None:
        table = Table()
        learner = self.setup if self.learner is None else self.learner
        encoder = Encoder(table, self.functions, self.setup)
        values = {name: encoder.or_opaque(learner[name]) for name in names if name in learner}
        self.channel.send({"values": values}, encoder.blobs)

    def _call(
        self,
        blobs: list[memoryview],
        f: int,
        args: list[Any],
        kwargs: dict[str, Any],
        seconds: float,
        errors: dict[str, str],
        without: list[str],
    ) -> None:
        table = Table()
        decoder = Decoder(blobs, table, self.functions, self.setup)
        given = [decoder.value(node) for node in args]
        named = {name: decoder.value(node) for name, node in kwargs.items()}
        function = self.functions.get(f)
        before = [_state(value) for value in table.values]
        heard = calling.Heard()
        try:
            with (
                own.without(without),
                calling.hurried(),
                calling.within(seconds, heard),
                np.errstate(**errors),  # type: ignore[arg-type]  # as geterr gave them
            ):
                value = function(*given, **named)
        except calling.Overtime:
            self.channel.send({"overtime": True})
            return
        except BaseException as error:
            self._send_error(table, before, self._described(error, function))
            return
        try:
            self._send_value(table, before, value, heard.text)
        except (CodecError, SizeError) as error:
            words = f"ValueError: what it returns can't be looked at: {error}"
            described = {"says": words, "kinds": ["ValueError", "Exception"], "line": ""}
            self.channel.send({"error": described})

    def _send_value(self, table: Table, before: list[Any], value: Any, printed: str) -> None:
        """Send what a call returned, and which of the values that it was given are other now."""
        encoder = Encoder(table, self.functions, self.setup)
        changed = _changed(table, before, encoder)
        node = encoder.node(value)
        self.channel.send({"value": node, "changed": changed, "printed": printed}, encoder.blobs)

    def _send_error(self, table: Table, before: list[Any], error: dict[str, Any]) -> None:
        """Send an error of a call's; what it had changed by then is changed."""
        try:
            encoder = Encoder(table, self.functions, self.setup)
            changed = _changed(table, before, encoder)
            self.channel.send({"error": error, "changed": changed}, encoder.blobs)
        except (CodecError, SizeError):
            self.channel.send({"error": error})

    def _described(self, error: BaseException, function: Any) -> dict[str, Any]:
        described = calling.describe_error(error, function)
        frames = traceback.extract_tb(error.__traceback__)
        kinds = [k.__name__ for k in type(error).__mro__ if vars(builtins).get(k.__name__) is k]
        return {
            "says": described.says,
            "line": described.line,
            "meaning": described.meaning,
            "unanswered": described.unanswered,
            "kinds": kinds,
            "place": f"{PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "",
        }

    def _foreign(self, number: int, name: str, _: list[str] | None, __: str) -> Any:
        return _Back(self, number, name)

    def call_back(self, number: int, args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
        """Let the referee call one of its functions."""
        encoder = Encoder(Table(), self.functions, self.setup)
        nodes = [encoder.node(value) for value in args]
        named = {name: encoder.node(value) for name, value in kwargs.items()}
        request = {"back": number, "args": nodes, "kwargs": named}
        with self._one_thread, calling.unhurried():  # the timer must not cut a message in two
            reply, blobs = self._asked(request, encoder.blobs)
        if "error" in reply:
            raise _error(*reply["error"])
        return Decoder(blobs, Table(), self.functions, self.setup).value(reply["value"])

    def _asked(
        self, request: dict[str, Any], blobs: Sequence[Blob]
    ) -> tuple[dict[str, Any], list[memoryview]]:
        """Return the referee's answer; until it comes, do what the referee's function asks."""
        self.channel.send(request, blobs)
        while True:
            reply, back = self.channel.receive()
            if "do" not in reply:
                return reply, back
            self.answer(reply, back)


class _Back(Foreign):
    """A function of the referee's."""

    def __init__(self, child: _Child, number: int, name: str) -> None:
        self._child, self.number = child, number
        self.__name__ = self.__qualname__ = name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._child.call_back(self.number, args, kwargs)

    def __deepcopy__(self, _: Any) -> _Back:
        return self


def _error(name: str, message: str) -> Exception:
    try:
        error: Exception = getattr(builtins, name)(message)
    except TypeError:  # a class that wants other arguments, such as UnicodeDecodeError
        return RuntimeError(message)
    return error


def without_magics(source: str) -> str:
    """Return a cell without the lines that only a notebook's kernel understands (`%…`, `!…`)."""
    return _MAGIC.sub(r"\1pass", source)


def _names_of_python() -> dict[str, Any]:
    names = own_builtins()
    names["display"] = lambda *values, **_: print(*map(repr, values), sep="\n")
    names["get_ipython"] = lambda: _Kernel()
    return names


class _Kernel:
    """Stands for a notebook's kernel: takes every call, and does nothing."""

    def __getattr__(self, _: str) -> Callable[..., None]:
        return lambda *_, **__: None


def _state(value: Any) -> Any:
    """Return what is to be compared in order to see whether a call has changed a value."""
    if isinstance(value, np.ndarray):
        if value.dtype.kind == "O":
            return "list", list(value.ravel().tolist())
        return "array", value.dtype.str, value.shape, value.tobytes()
    if isinstance(value, list):
        return "list", list(value)
    if isinstance(value, dict):
        return "list", [part for pair in value.items() for part in pair]
    if isinstance(value, set):
        return "set", set(value)
    if isinstance(value, np.random.Generator):
        return "text", repr(value.bit_generator.state)
    attributes = getattr(value, "__dict__", None)
    if isinstance(attributes, dict) and not isinstance(value, Foreign):
        return "list", [part for pair in attributes.items() for part in pair]
    return None


def _changed(table: Table, before: list[Any], encoder: Encoder) -> list[Any]:
    """Return the numbers of the values that are other than before, each with its node now."""
    return [
        [number, encoder.again(table.values[number])]
        for number, state in enumerate(before)
        if not _same_state(state, _state(table.values[number]))
    ]


def _same_state(before: Any, after: Any) -> bool:
    if before is None or after is None:
        return before is after
    if before[0] == "list":
        same_length = len(before[1]) == len(after[1])
        return same_length and all(a is b for a, b in zip(before[1], after[1], strict=True))
    return bool(before == after)
