"""The values of one message, numbered and weighed: what is the same, and what is too much."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import Any

import numpy as np

DEPTH = 60  # of parts within parts
PARTS = 300_000  # of one message
TOO_MUCH = "a value with too many parts, or parts within parts"


class CodecError(ValueError):
    """A node that stands for no value, or a value that is too large or too deep."""


class Table:
    """The numbered values of one call, the same at both ends.

    `weights` holds for each how many parts it has, and how deep they lie: None while its parts are
    still on their way, so that it can't be one of them.
    """

    def __init__(self) -> None:
        self.values: list[Any] = []
        self.weights: list[tuple[int, int] | None] = []
        self._numbers: dict[int, int] = {}

    def add(self, value: Any, weight: tuple[int, int] | None = None) -> int:
        """Number a value, and keep it: while it lives, no other has its place in memory."""
        self._numbers[id(value)] = len(self.values)
        self.values.append(value)
        self.weights.append(weight)
        return len(self.values) - 1

    def reserve(self) -> int:
        """Return a number for a value that is not there yet."""
        self.values.append(None)
        self.weights.append(None)
        return len(self.values) - 1

    def settle(self, number: int, value: Any, weight: tuple[int, int]) -> None:
        """Say what has this number, now that all its parts are there."""
        self.values[number], self.weights[number] = value, weight
        self._numbers[id(value)] = number

    def forget(self, value: Any) -> None:
        """Let a value have no number, so that it is sent as a whole."""
        self._numbers.pop(id(value), None)

    def cut(self, length: int) -> None:
        """Forget all but the first so many values."""
        for value in self.values[length:]:
            if self._numbers.get(id(value), -1) >= length:
                del self._numbers[id(value)]
        del self.values[length:], self.weights[length:]

    def number(self, value: Any) -> int | None:
        """Return the number of a value that was added, or None."""
        return self._numbers.get(id(value))


class Scales:
    """Counts the parts of a message. Raises CodecError where they get too many, or too deep."""

    def __init__(self) -> None:
        self.count = 0
        self.deepest = 0

    def add(self, depth: int, parts: int = 1, height: int = 0) -> None:
        """Count a value at this depth with so many parts, which reach so far beneath it."""
        self.count += parts
        self.deepest = max(self.deepest, depth + height)
        if self.deepest > DEPTH or self.count > PARTS:
            raise CodecError(TOO_MUCH)

    def begin(self, depth: int) -> tuple[int, int, int]:
        """Begin to weigh one value; its own part is counted already."""
        before = self.count, self.deepest, depth
        self.deepest = depth
        return before

    def weight(self, before: tuple[int, int, int]) -> tuple[int, int]:
        """Return how many parts came since, the value's own included, and how deep they lie."""
        count, deepest, depth = before
        weight = 1 + self.count - count, self.deepest - depth
        self.deepest = max(self.deepest, deepest)
        return weight


def weigh(value: Any) -> tuple[int, int]:
    """Return how many parts a value has, and how deep they lie; those that are there twice count
    twice. Raises CodecError where they are too many for a message.
    """
    scales = Scales()
    _weigh(value, 0, scales)
    return scales.count, scales.deepest


def _weigh(value: Any, depth: int, scales: Scales) -> None:
    scales.add(depth)
    parts: Iterable[Any] = ()
    if isinstance(value, list | tuple | set | frozenset):
        parts = value
    elif isinstance(value, dict):
        parts = itertools.chain(value.keys(), value.values())
    elif isinstance(value, np.ndarray) and value.dtype.kind == "O":
        parts = value.flat
    for part in parts:
        _weigh(part, depth + 1, scales)
