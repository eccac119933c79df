"""The learner's side: runs the cells, and answers the referee, which believes nothing of it.

Requests, each with one reply:

- `{"do": "setup", "cells"}`: run the course's setup cells, pairs of name and source. Reply:
  `{"ok": true}`.
- `{"do": "run", "grade_id", "source"}`: run a learner's cell. Reply: `{"failure": fields or null}`.
- `{"do": "get", "names"}`: the values of the names that are there. Reply: `{"values": {…}}`.
- `{"do": "call", "f", "args", "kwargs", "seconds", "errors"}`: call a function, with NumPy's state
  of errors as it is at the referee. Reply: `{"value", "changed",
  "printed"}`, or `{"error": {…}}`, or `{"overtime": true}`. While it runs, `{"back": number, …}`
  asks the referee to call one of its own functions.
- `{"do": "fork"}` with a socket attached: a copy of this process serves the socket from now on, so
  that what an answer sees there stays there. Reply: `{"forked": true}`.
"""

from __future__ import annotations

import builtins
import contextlib
import ctypes
import os
import random
import re
import signal
import socket
import traceback
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Any

import numpy as np

from dlcourse.checks import calling
from dlcourse.grading.sandbox.channel import Channel, ClosedError
from dlcourse.grading.sandbox.codec import (
    Decoder,
    Encoder,
    Foreign,
    Functions,
    Table,
)
from dlcourse.runner.run import Cell, answer_cell, own_builtins, set_up

_PR_SET_PDEATHSIG = 1
_MAGIC = re.compile(r"^(\s*)[%!].*$", re.MULTILINE)


def serve(connection: socket.socket) -> None:
    """Answer until the other end closes."""
    child = _Child(connection)
    with contextlib.suppress(ClosedError):
        while True:
            message, blobs = child.channel.receive()
            child.answer(message, blobs)


class _Child:
    def __init__(self, connection: socket.socket) -> None:
        self.channel = Channel(connection)
        self.setup: dict[str, Any] = {"__name__": "__main__", "__builtins__": _names_of_python()}
        self.learner: dict[str, Any] | None = None
        self.functions = Functions(self._foreign)

    def answer(self, message: dict[str, Any], blobs: list[memoryview]) -> None:
        """Do what is asked, and send the reply."""
        method: Callable[..., None] = getattr(self, f"_{message.pop('do')}")
        method(blobs, **message)

    def _setup(self, _: list[memoryview], cells: list[list[str]]) -> None:
        random.seed(0)  # what takes no generator gives the same at each grading
        np.random.seed(0)  # noqa: NPY002
        with calling.within(None, calling.Heard()):
            for grade_id, source in cells:
                set_up(Cell(grade_id, "setup", source), self.setup)
        self.channel.send({"ok": True})

    def _run(self, _: list[memoryview], grade_id: str, source: str) -> None:
        if self.learner is None:
            self.learner = self.setup | {"__builtins__": _names_of_python()}
        cell = Cell(grade_id, "answer", without_magics(source))
        failure = answer_cell(cell, self.learner)
        self.channel.send({"failure": None if failure is None else vars(failure)})

    def _get(self, _: list[memoryview], names: list[str]) -> None:
        table = Table()
        learner = self.setup if self.learner is None else self.learner
        encoder = Encoder(table, self.functions, self.setup)
        values = {name: encoder.node(learner[name]) for name in names if name in learner}
        self.channel.send({"values": values}, encoder.blobs)

    def _call(
        self,
        blobs: list[memoryview],
        f: int,
        args: list[Any],
        kwargs: dict[str, Any],
        seconds: float,
        errors: dict[str, str],
    ) -> None:
        table = Table()
        decoder = Decoder(blobs, table, self.functions, self.setup)
        given = [decoder.value(node) for node in args]
        named = {name: decoder.value(node) for name, node in kwargs.items()}
        function = self.functions.get(f)
        before = [_state(value) for value in table.values]
        heard = calling.Heard()
        try:
            with calling.within(seconds, heard), np.errstate(**errors):  # type: ignore[arg-type]  # as geterr gave them
                value = function(*given, **named)
        except calling.Overtime:
            self.channel.send({"overtime": True})
            return
        except BaseException as error:
            self.channel.send({"error": self._described(error, function), "printed": heard.text})
            return
        encoder = Encoder(table, self.functions, self.setup)
        changed = [
            [number, encoder.again(table.values[number])]
            for number, state in enumerate(before)
            if not _same_state(state, _state(table.values[number]))
        ]
        node = encoder.node(value)
        self.channel.send({"value": node, "changed": changed, "printed": heard.text}, encoder.blobs)

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

    def _fork(self, _: list[memoryview]) -> None:
        descriptor = socket.recv_fds(self.channel.connection, 1, 1)[1][0]
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the copies
        connection = socket.socket(fileno=descriptor)
        if os.fork() == 0:
            with contextlib.suppress(AttributeError, OSError):
                ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
            self.channel.connection.close()
            self.channel = Channel(connection)
        else:
            connection.close()
            self.channel.send({"forked": True})

    def _foreign(self, number: int, name: str, _: list[str] | None, __: str) -> Any:
        return _Back(self, number, name)

    def call_back(self, number: int, args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
        """Let the referee call one of its functions."""
        encoder = Encoder(Table(), self.functions, self.setup)
        nodes = [encoder.node(value) for value in args]
        named = {name: encoder.node(value) for name, value in kwargs.items()}
        with calling.unhurried():  # the timer must not cut a message in two
            self.channel.send({"back": number, "args": nodes, "kwargs": named}, encoder.blobs)
            reply, blobs = self.channel.receive()
        if "error" in reply:
            kind = getattr(builtins, str(reply["error"][0]), RuntimeError)
            raise kind(reply["error"][1])
        return Decoder(blobs, Table(), self.functions, self.setup).value(reply["value"])


class _Back(Foreign):
    """A function of the referee's."""

    def __init__(self, child: _Child, number: int, name: str) -> None:
        self._child, self.number = child, number
        self.__name__ = self.__qualname__ = name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._child.call_back(self.number, args, kwargs)

    def __deepcopy__(self, _: Any) -> _Back:
        return self


def without_magics(source: str) -> str:
    """Return a cell without the lines that only a notebook's kernel understands (`%…`, `!…`)."""
    return _MAGIC.sub(r"\1pass", source)


def _names_of_python() -> dict[str, Any]:
    names = own_builtins()
    names["display"] = lambda *_, **__: None
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


def _same_state(before: Any, after: Any) -> bool:
    if before is None or after is None:
        return before is after
    if before[0] == "list":
        same_length = len(before[1]) == len(after[1])
        return same_length and all(a is b for a, b in zip(before[1], after[1], strict=True))
    return bool(before == after)
