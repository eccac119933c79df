"""The trusted side: runs the tests here, the learner's cells there, and makes the verdicts.

A learner's cells run in a process of their own, in a box if the caller wants one. Before the tests
of a question, that process is copied; the tests ask the copy for values, and call its functions by
proxies. The copy is dropped after the last test, so that what an answer saw of a hidden test never
comes back in a later one. What dies or gets stuck costs the cell or the test that it was at: it is
replaced, and the cells before are run again without the one that killed it.
"""

from __future__ import annotations

import builtins
import contextlib
import copy
import inspect
import socket
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from dlcourse.checks import calling, general
from dlcourse.grading.sandbox.channel import Channel, ChannelError, LateError
from dlcourse.grading.sandbox.codec import (
    CodecError,
    Decoder,
    Encoder,
    Foreign,
    Functions,
    Table,
)
from dlcourse.runner.run import Cell, own_builtins, set_up, test_cell, verdict, wanted
from dlcourse.runner.verdict import Failure, Verdict, VerdictError, failure_from_json, flat

ENDED = "the answer ends Python, or makes it stop with a fault"
STUCK = "the answer goes on for ever, or far too long"
_GRACE = 3.0  # seconds beyond a limit that the learner's process itself keeps
_NOTHING = object()
_FORK = 10.0  # seconds for a copy, and for a value to arrive


class Process(Protocol):
    """A learner's process: our end of its socket, how to end it, and how it ended."""

    socket: socket.socket

    def kill(self) -> None:
        """End it and all that it started."""

    def ended(self) -> str | None:
        """Return how it ended, in words, or None while it runs."""


@dataclass(frozen=True)
class Times:
    """How long things may take, in seconds."""

    cell: float = 60.0
    call: float = 60.0  # of a function that a test calls without a limit of its own
    submission: float = 600.0


class LostError(Exception):
    """The learner's process has died, or talks nonsense, or is stuck; says which."""

    def __init__(self, kind: str, diagnosis: str) -> None:
        super().__init__(diagnosis)
        self.kind, self.diagnosis = kind, diagnosis


class LearnerError(Exception):
    """An error that a learner's function raised, with its description from over there."""

    _described_: calling.Described
    _place_: str


class Referee:
    """Grades submissions one after another. `process` makes a fresh learner's process."""

    def __init__(self, process: Callable[[], Process], times: Times | None = None) -> None:
        self._process = process
        self._times = Times() if times is None else times
        self._setups: dict[tuple[Cell, ...], _Setup] = {}

    def grade(self, cells: Sequence[Cell]) -> list[Verdict]:
        """Return a verdict for each test and each learner's cell, as `dlcourse.runner.run` does.

        Raises SetupError where the setup does not run.
        """
        setup = tuple(cell for cell in cells if cell.role == "setup")
        if setup not in self._setups:
            self._setups[setup] = _Setup(setup)
        names = self._setups[setup].fresh()
        submission = _Submission(self._process, self._times, setup, names)
        try:
            return [submission.verdict(cell) for cell in cells if cell.role != "setup"]
        finally:
            submission.close()


class _Setup:
    """The names that the setup defines, as it left them."""

    def __init__(self, cells: tuple[Cell, ...]) -> None:
        self._names: dict[str, Any] = {"__name__": "__main__", "__builtins__": own_builtins()}
        with calling.within(None, calling.Heard()):
            for cell in cells:
                set_up(cell, self._names)
        self._kept = dict(self._names)
        self._state = {k: copy.deepcopy(v) for k, v in self._kept.items() if _is_state(v)}

    def fresh(self) -> dict[str, Any]:
        """Return the names; what earlier tests may have changed is as it was."""
        self._names.clear()
        self._names.update(self._kept)
        self._names.update(copy.deepcopy(self._state))
        return self._names


def _is_state(value: Any) -> bool:
    return isinstance(value, list | dict | set | np.ndarray | np.random.Generator)


class _Submission:
    """One submission: its process, and the copy that the tests talk to."""

    def __init__(
        self,
        process: Callable[[], Process],
        times: Times,
        setup: tuple[Cell, ...],
        names: dict[str, Any],
    ) -> None:
        self._make, self._times, self._setup, self._names = process, times, setup, names
        self._process: Process | None = None
        self._channel: Channel | None = None
        self._copy: _Copy | None = None
        self._done: list[Cell] = []  # the learner's cells that ran, to be run again
        self._ran = 0  # how many of them the present process has run
        self._deadline = time.monotonic() + times.submission

    def close(self) -> None:
        """End all that runs."""
        self._drop_copy()
        if self._process is not None:
            self._process.kill()
        self._process = self._channel = None

    def verdict(self, cell: Cell) -> Verdict:
        """Run a learner's cell or a test."""
        try:
            if time.monotonic() > self._deadline:
                raise LostError("overtime", "the whole notebook takes too long")
            failure = self._answer(cell) if cell.role == "answer" else self._test(cell)
        except LostError as lost:
            what = cell.property or "the cell runs without an error"
            failure = Failure(what, lost.kind, lost.diagnosis, lost.diagnosis)
        return verdict(cell, failure)

    def _answer(self, cell: Cell) -> Failure | None:
        self._drop_copy()
        self._catch_up()
        try:
            failure = self._run(cell)
        except LostError:
            self.close()
            raise
        self._done.append(cell)
        self._ran += 1
        return failure

    def _run(self, cell: Cell) -> Failure | None:
        request = {"do": "run", "grade_id": cell.grade_id, "source": cell.source}
        reply = self._ask(request, self._times.cell)
        try:
            fields = reply["failure"]
            return None if fields is None else failure_from_json(fields)
        except (KeyError, TypeError, VerdictError):
            raise LostError("error", ENDED) from None

    def _catch_up(self) -> None:
        """Have a process that has run all cells so far."""
        if self._process is None:
            self._process = self._make()
            self._channel = Channel(self._process.socket)
            self._ran = 0
            cells = [[cell.grade_id, cell.source] for cell in self._setup]
            self._ask({"do": "setup", "cells": cells}, self._times.cell)
        while self._ran < len(self._done):
            self._run(self._done[self._ran])
            self._ran += 1

    def _ask(self, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        assert self._channel
        with _lost():
            self._channel.send(request)
            reply, _ = self._channel.receive(seconds)
        if not isinstance(reply, dict):
            raise LostError("error", ENDED)
        return reply

    def _test(self, cell: Cell) -> Failure | None:
        names = wanted(cell) - set(self._names)
        for again in (True, False):
            try:
                copied = self._copied()
                values = copied.get(sorted(names))
                break
            except LostError:  # an earlier test has killed it
                self._drop_copy()
                self.close()
                if not again:
                    raise
        copied.lost = None
        failure = test_cell(cell, values | self._names)
        if copied.lost is not None:
            lost = copied.lost
            self._drop_copy()
            if lost.kind == "overtime":
                self.close()  # it may still be running
            if failure is not None:
                raise lost
        return failure

    def _copied(self) -> _Copy:
        if self._copy is None:
            self._catch_up()
            ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
            assert self._process
            assert self._channel
            with theirs, _lost():
                self._channel.send({"do": "fork"})
                socket.send_fds(self._process.socket, [b"F"], [theirs.fileno()])
                reply, _ = self._channel.receive(_FORK)
            if reply != {"forked": True}:
                raise LostError("error", ENDED)
            self._copy = _Copy(Channel(ours), self._names, self._times.call)
        return self._copy

    def _drop_copy(self) -> None:
        if self._copy is not None:
            self._copy.channel.connection.close()  # at which it ends
        self._copy = None


@contextlib.contextmanager
def _lost() -> Iterator[None]:
    """Let what goes wrong with a connection be a LostError."""
    try:
        yield
    except LateError:
        raise LostError("overtime", STUCK) from None
    except (ChannelError, CodecError, OSError):
        raise LostError("error", ENDED) from None


class _Copy:
    """A copy of the learner's process, for the tests of one question."""

    def __init__(self, channel: Channel, setup: Mapping[str, Any], seconds: float) -> None:
        self.channel = channel
        self.lost: LostError | None = None
        self._setup, self._seconds = setup, seconds
        self._functions = Functions(self._foreign)
        self._values: dict[str, Any] = {}

    def get(self, names: list[str]) -> dict[str, Any]:
        """Return the values of those names that the learner's cells have defined."""
        new = [name for name in names if name not in self._values]
        if new:
            reply, blobs = self._exchange({"do": "get", "names": new}, [], _FORK)
            with _lost():
                decoder = Decoder(blobs, Table(), self._functions, self._setup)
                values = reply.get("values")
                if not isinstance(values, dict) or not set(values) <= set(new):
                    raise LostError("error", ENDED)
                for name in new:
                    there = name in values
                    self._values[name] = decoder.value(values[name]) if there else _NOTHING
        return {n: self._values[n] for n in names if self._values[n] is not _NOTHING}

    def _foreign(self, number: int, name: str, names: list[str] | None, kind: str) -> Any:
        return type(kind, (_Proxy,), {})(self, number, name, names)

    def call(
        self, function: int, args: Sequence[Any], kwargs: dict[str, Any], seconds: float | None
    ) -> Any:
        """Call a learner's function; change the arguments that it changed, and return its value.

        Raises LearnerError for its own errors, Overtime where it takes too long, and LostError
        where its process is gone.
        """
        if self.lost is not None:
            raise self.lost
        try:
            return self._call(function, args, kwargs, seconds)
        except LostError as lost:
            self.lost = lost
            if lost.kind == "overtime":
                raise calling.Overtime from None
            raise

    def _call(
        self, function: int, args: Sequence[Any], kwargs: dict[str, Any], seconds: float | None
    ) -> Any:
        table = Table()
        encoder = Encoder(table, self._functions, self._setup)
        seconds = self._seconds if seconds is None else seconds
        request = {
            "do": "call",
            "f": function,
            "args": [encoder.node(value) for value in args],
            "kwargs": {name: encoder.node(value) for name, value in kwargs.items()},
            "seconds": seconds,
            "errors": np.geterr(),
        }
        known = len(table.values)
        reply, blobs = self._exchange(request, encoder.blobs, seconds + _GRACE)
        if "overtime" in reply:
            raise calling.Overtime
        if "error" in reply:
            raise _learner_error(reply["error"])
        with _lost():
            decoder = Decoder(blobs, table, self._functions, self._setup)
            for number, node in _pairs(reply.get("changed", [])):
                if type(number) is not int or not 0 <= number < known:
                    raise CodecError("a change of what was never sent")
                _become(table.values[number], decoder.value(node))
            value = decoder.value(reply.get("value"))
        sys.stdout.write(flat(reply.get("printed", ""), 1000))
        return value

    def _exchange(
        self, request: dict[str, Any], blobs: Sequence[bytes | memoryview], seconds: float
    ) -> tuple[dict[str, Any], list[memoryview]]:
        """Send a request; call our own functions as the other end asks; return the reply."""
        deadline = time.monotonic() + seconds
        with _lost():
            self.channel.send(request, blobs)
            while True:
                reply, back = self.channel.receive(max(0.0, deadline - time.monotonic()))
                if not isinstance(reply, dict):
                    raise LostError("error", ENDED)
                if "back" not in reply:
                    return reply, back
                self._call_back(reply, back)

    def _call_back(self, request: dict[str, Any], blobs: list[memoryview]) -> None:
        function = self._functions.get(request["back"])
        decoder = Decoder(blobs, Table(), self._functions, self._setup)
        args = [decoder.value(node) for node in request.get("args", [])]
        kwargs = {str(name): decoder.value(n) for name, n in request.get("kwargs", {}).items()}
        try:
            value = function(*args, **kwargs)
        except Exception as error:
            name = next(k.__name__ for k in type(error).__mro__ if hasattr(builtins, k.__name__))
            self.channel.send({"error": [name, flat(error, 300)]})
            return
        encoder = Encoder(Table(), self._functions, self._setup)
        self.channel.send({"value": encoder.node(value)}, encoder.blobs)


class _Proxy(Foreign):
    """A learner's function, as the tests see it."""

    def __init__(self, copied: _Copy, number: int, name: str, names: list[str] | None) -> None:
        self._copied, self.number = copied, number
        self.__name__ = self.__qualname__ = name
        if names is not None:
            with contextlib.suppress(ValueError):
                kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
                self.__signature__ = inspect.Signature(
                    [inspect.Parameter(name, kind) for name in names]
                )

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._copied.call(self.number, args, kwargs, None)

    def _call_within_(self, args: Sequence[Any], seconds: float) -> Any:
        return self._copied.call(self.number, args, {}, seconds)

    def __deepcopy__(self, _: Any) -> _Proxy:
        return self

    def __repr__(self) -> str:
        return f"<function {self.__name__}>"


def _pairs(value: Any) -> Iterator[tuple[Any, Any]]:
    if not isinstance(value, list) or not all(isinstance(p, list) and len(p) == 2 for p in value):
        raise CodecError("changes that are no pairs")
    yield from value


def _become(value: Any, other: Any) -> None:
    """Change a value in place so that it equals another of its kind."""
    if isinstance(value, np.ndarray) and isinstance(other, np.ndarray):
        if value.shape != other.shape or value.dtype != other.dtype:
            with contextlib.suppress(ValueError):
                value.resize(other.shape, refcheck=False)
        if value.shape == other.shape:
            value[...] = other
    elif isinstance(value, list) and isinstance(other, list):
        value[:] = other
    elif isinstance(value, dict | set) and isinstance(other, type(value)):
        value.clear()
        value.update(other)
    elif isinstance(value, np.random.Generator) and isinstance(other, np.random.Generator):
        value.bit_generator.state = other.bit_generator.state
    elif type(value) is type(other) and hasattr(value, "__dict__"):
        vars(value).clear()
        vars(value).update(vars(other))
    else:
        raise CodecError("a change into another kind of value")


def _one_line(text: Any, longest: int) -> str:
    """Return a text that was made flat over there, spaces at its ends included, made sure of."""
    words = text if isinstance(text, str) else ""
    ends = words[len(words.rstrip(" ")) :][:4]
    start = words[: len(words) - len(words.lstrip(" "))][:4]
    return f"{start}{flat(words, longest)}{ends}" if words.strip() else words[:4]


def _learner_error(data: Any) -> LearnerError:
    """Return an error like the one over there: of the same built-in class, with the same words."""
    if not isinstance(data, dict):
        raise LostError("error", ENDED)
    meaning = data.get("meaning")
    described = calling.Described(
        _one_line(data.get("says"), 370),
        _one_line(data.get("line"), 200),
        meaning if meaning in general.SENTENCES else None,
        data.get("unanswered") is True,
    )
    kinds = data.get("kinds")
    known = [getattr(builtins, str(k), None) for k in kinds] if isinstance(kinds, list) else []
    base = next((k for k in known if isinstance(k, type) and issubclass(k, Exception)), Exception)
    name, _, message = described.says.partition(": ")
    try:
        kind = type(name.replace("\0", "") or "Error", (LearnerError, base), {})
        error = kind(message)
    except TypeError:  # a class that wants other arguments, such as UnicodeDecodeError
        error = type(name or "Error", (LearnerError,), {})(message)
    error._described_ = described
    error._place_ = flat(data.get("place", ""), 80)
    found: LearnerError = error
    return found
