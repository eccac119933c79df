"""A learner's process as the tests see it: its values, and proxies that call its functions.

Nothing that comes from there is believed: what is no reply, or too large, too late or too deep, is
a LostError, and costs the test that asked.
"""

from __future__ import annotations

import builtins
import contextlib
import inspect
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from dlcourse.checks import calling, general, own
from dlcourse.grading.sandbox.channel import Channel, ChannelError, LateError, SizeError
from dlcourse.grading.sandbox.codec import Decoder, Encoder, Foreign, Functions
from dlcourse.grading.sandbox.table import CodecError, Table, weigh
from dlcourse.runner.verdict import flat

ENDED = "the answer ends Python, or makes it stop with a fault"
STUCK = "the answer goes on for ever, or far too long"
_GRACE = 3.0  # seconds beyond a limit that the learner's process itself keeps
_FETCH = 10.0  # seconds for values to arrive
_NESTED = 40  # how deep calls to and fro may lie within each other


class LostError(Exception):
    """The learner's process has died, or talks nonsense, or is stuck; says which."""

    def __init__(self, kind: str, diagnosis: str) -> None:
        super().__init__(diagnosis)
        self.kind, self.diagnosis = kind, diagnosis


class LearnerError(Exception):
    """An error that a learner's function raised, with its description from over there."""

    _described_: calling.Described
    _place_: str


@contextlib.contextmanager
def lost() -> Iterator[None]:
    """Let what goes wrong with a connection be a LostError."""
    try:
        yield
    except LateError:
        raise LostError("overtime", STUCK) from None
    except (ChannelError, CodecError, OSError):
        raise LostError("error", ENDED) from None


class Guest:
    """A learner's process while it is tested.

    `lost` says why it can't be used any more. `deadline`, on the clock of time.monotonic, is the
    end of the test that runs: no exchange waits beyond it. `late` says whether a call in that test
    took too long.
    """

    def __init__(self, channel: Channel, setup: Mapping[str, Any], seconds: float) -> None:
        self.channel = channel
        self.lost: LostError | None = None
        self.deadline = float("inf")
        self.late = False
        self._setup, self._seconds = setup, seconds
        self._functions = Functions(self._foreign)
        self._nested = 0

    def get(self, names: Sequence[str]) -> dict[str, Any]:
        """Return the values of those names that the learner's cells have defined."""
        if not names:
            return {}
        reply, blobs = self._exchange({"do": "get", "names": names}, [], _FETCH)
        with self._marked(), lost():
            decoder = Decoder(blobs, Table(), self._functions, self._setup)
            values = reply.get("values")
            if not isinstance(values, dict) or not set(values) <= set(names):
                raise CodecError("values that nobody asked for")
            return {name: decoder.value(values[name]) for name in names if name in values}

    def _foreign(self, number: int, name: str, names: list[str] | None, kind: str) -> Any:
        return type(kind, (_Proxy,), {})(self, number, name, names)

    def call(
        self, function: int, args: Sequence[Any], kwargs: dict[str, Any], seconds: float | None
    ) -> Any:
        """Call a learner's function; change the arguments that it changed, and return its value.

        Raises LearnerError for its own errors, Overtime where it takes too long, RecursionError
        where calls to and fro lie too deep within each other, and LostError where its process is
        gone.
        """
        if self._nested >= _NESTED:
            raise RecursionError(
                f"functions of the test and of the answer call each other more than {_NESTED} deep"
            )
        self._nested += 1
        try:
            return self._call(function, args, kwargs, seconds)
        except LostError as error:
            if error.kind == "overtime":
                self.late = True
                raise calling.Overtime from None
            raise
        except calling.Overtime:
            self.late = True
            raise
        finally:
            self._nested -= 1

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
            "without": own.refused(),
        }
        known = list(table.values)
        reply, blobs = self._exchange(request, encoder.blobs, seconds + _GRACE)
        if "overtime" in reply:
            raise calling.Overtime
        with self._marked(), lost():
            error = _learner_error(reply["error"]) if "error" in reply else None
            decoder = Decoder(blobs, table, self._functions, self._setup)
            _change(known, reply.get("changed", []), table, decoder)
        if error is not None:
            raise error
        with self._marked(), lost():
            value = decoder.value(reply.get("value"))
        sys.stdout.write(flat(reply.get("printed", ""), 1000))
        return value

    def _exchange(
        self, request: dict[str, Any], blobs: Sequence[bytes | memoryview], seconds: float
    ) -> tuple[dict[str, Any], list[memoryview]]:
        """Send a request; call our own functions as the other end asks; return the reply."""
        if self.lost is not None:
            raise self.lost
        until = min(time.monotonic() + seconds, self.deadline)
        with self._marked(), lost():
            self.channel.send(request, blobs, until - time.monotonic())
            while True:
                reply, back = self.channel.receive(max(0.0, until - time.monotonic()))
                if not isinstance(reply, dict):
                    raise CodecError("no reply")
                if "back" not in reply:
                    return reply, back
                answer, theirs = self._called_back(reply, back)
                try:
                    self.channel.send(answer, theirs, until - time.monotonic())
                except SizeError as error:
                    answer = {"error": ["ValueError", str(error)]}
                    self.channel.send(answer, (), until - time.monotonic())

    @contextlib.contextmanager
    def _marked(self) -> Iterator[None]:
        """Note that the connection is in the midst of something where it is left by an error."""
        try:
            yield
        except BaseException as error:
            if self.lost is None and not isinstance(error, SizeError):  # of which nothing was sent
                late = isinstance(error, calling.Overtime)
                other = LostError("overtime", STUCK) if late else LostError("error", ENDED)
                self.lost = error if isinstance(error, LostError) else other
            raise

    def _called_back(
        self, request: dict[str, Any], blobs: list[memoryview]
    ) -> tuple[dict[str, Any], Sequence[bytes | memoryview]]:
        """Call one of our functions, and return the answer to that."""
        function = self._functions.get(request["back"])
        decoder = Decoder(blobs, Table(), self._functions, self._setup)
        given, named = request.get("args"), request.get("kwargs")
        if not isinstance(given, list) or not isinstance(named, dict):
            raise CodecError("a call without arguments")
        args = [decoder.value(node) for node in given]
        kwargs = {name: decoder.value(node) for name, node in named.items()}
        try:
            value = function(*args, **kwargs)
            encoder = Encoder(Table(), self._functions, self._setup)
            return {"value": encoder.node(value)}, encoder.blobs
        except LostError:
            raise
        except Exception as error:
            name = next(k.__name__ for k in type(error).__mro__ if hasattr(builtins, k.__name__))
            return {"error": [name, flat(error, 300)]}, []


class _Proxy(Foreign):
    """A learner's function, as the tests see it."""

    def __init__(self, guest: Guest, number: int, name: str, names: list[str] | None) -> None:
        self._guest, self.number = guest, number
        self.__name__ = self.__qualname__ = name
        if names is not None:
            with contextlib.suppress(ValueError):
                kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
                self.__signature__ = inspect.Signature(
                    [inspect.Parameter(name, kind) for name in names]
                )

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._guest.call(self.number, args, kwargs, None)

    def _call_within_(self, args: Sequence[Any], seconds: float) -> Any:
        return self._guest.call(self.number, args, {}, seconds)

    def __deepcopy__(self, _: Any) -> _Proxy:
        return self

    def __repr__(self) -> str:
        return f"<function {self.__name__}>"


def _change(known: Sequence[Any], changes: Any, table: Table, decoder: Decoder) -> None:
    """Change arguments in place, as the call is said to have done over there."""
    if not isinstance(changes, list) or len(changes) > len(known):
        raise CodecError("no changes, or too many")
    for pair in changes:
        if not isinstance(pair, list) or len(pair) != 2:
            raise CodecError("a change that is no pair")
        number, node = pair
        if type(number) is not int or not 0 <= number < len(known):
            raise CodecError("a change of what was never sent")
        _become(known[number], decoder.value(node))
    for number, value in enumerate(known if changes else ()):
        table.weights[number] = weigh(value)  # each may hold others that have grown


def _become(value: Any, other: Any) -> None:
    """Change a value in place so that it equals another of its kind."""
    if isinstance(value, np.ndarray) and isinstance(other, np.ndarray):
        if value.dtype != other.dtype or value.size != other.size:
            raise CodecError("a change that an array can't have undergone")
        if not value.flags.writeable and value.tobytes() != other.tobytes():
            raise CodecError("a change of what can't be written to")
        if value.shape != other.shape:  # which may change where the numbers may not
            try:
                value.shape = other.shape
            except AttributeError:
                raise CodecError("a change that this array can't have undergone") from None
        if value.flags.writeable:
            value[...] = other
    elif isinstance(value, list) and isinstance(other, list):
        value[:] = other
    elif isinstance(value, dict | set) and isinstance(other, type(value)):
        value.clear()
        value.update(other)
    elif isinstance(value, np.random.Generator) and isinstance(other, np.random.Generator):
        if type(value.bit_generator) is not type(other.bit_generator):
            raise CodecError("a change into another kind of generator")
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
        raise CodecError("no error")
    meaning = data.get("meaning")
    described = calling.Described(
        _one_line(data.get("says"), 370),
        _one_line(data.get("line"), 200),
        meaning if isinstance(meaning, str) and meaning in general.SENTENCES else None,
        data.get("unanswered") is True,
    )
    kinds = data.get("kinds")
    names = [k for k in kinds if isinstance(k, str)] if isinstance(kinds, list) else []
    known = [getattr(builtins, name, None) for name in names[:20]]
    base = next((k for k in known if isinstance(k, type) and issubclass(k, Exception)), Exception)
    name, _, message = described.says.partition(": ")
    name = name.strip() or "Error"
    error: LearnerError
    try:
        error = type(name, (LearnerError, base), {})(message)
    except TypeError:  # a class that wants other arguments, such as UnicodeDecodeError
        error = type(name, (LearnerError,), {})(message)
    error._described_ = described
    error._place_ = flat(data.get("place", ""), 80)
    return error
