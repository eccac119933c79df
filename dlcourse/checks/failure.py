"""A failed check: an error that carries the fields of its message, and how each value is shown."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from dlcourse.runner.verdict import MIME, Failure, flat
from dlcourse.runner.words import words

WHOLE = 12  # entries of an array that is shown whole
_ADDRESS = re.compile(r" at 0x[0-9A-Fa-f]+")  # another one in each run


class CheckFailed(AssertionError):
    """A property that an answer does not have, as a message for its author.

    Shown without a traceback: the reasons are in the message, one line each. `general` is the
    diagnosis without this input's numbers, one of `dlcourse.checks.general.SENTENCES`.
    """

    def __init__(
        self,
        what: str,
        *,
        kind: str = "wrong",
        diagnosis: str | None = None,
        general: str | None = None,
        given: str | None = None,
        expected: str | None = None,
        got: str | None = None,
        first_difference: str | None = None,
        advice: str | None = None,
    ) -> None:
        self.failure = Failure(
            what, kind, diagnosis, general, given, expected, got, first_difference, advice
        )
        super().__init__(words(self.failure))
        self.what, self.diagnosis = self.failure.what, self.failure.diagnosis

    def _failure_(self) -> dict[str, Any]:
        """Return the fields; the runner knows a failure by this method."""
        return asdict(self.failure)

    def _render_traceback_(self) -> list[str]:
        """Return what a notebook shows, and hand it the fields beside the words."""
        self._publish()
        return [str(self)]

    def _publish(self) -> None:
        ipython = sys.modules.get("IPython")
        shell = ipython.get_ipython() if ipython else None
        if shell is not None:
            with contextlib.suppress(Exception):  # the words are shown all the same
                shell.display_pub.publish({MIME: self._failure_()})


def describe(value: Any, digits: int = 6) -> str:
    """Return a value on one line: shape first, then the numbers, shortened."""
    if isinstance(value, tuple):
        return "(" + ", ".join(describe(v, digits) for v in value) + ")"
    if isinstance(value, list) and all(isinstance(v, int | float | np.number) for v in value):
        value = [v.item() if isinstance(v, np.number) else v for v in value]
    if isinstance(value, np.ndarray) and value.ndim:
        numbers = np.array2string(
            value, precision=digits - 2, threshold=WHOLE, edgeitems=2, separator=", "
        )
        return f"shape {value.shape}, {' '.join(numbers.split())}"
    if isinstance(value, float | np.floating):
        return f"{float(value):.{digits}g}"
    if isinstance(value, np.ndarray | np.integer):
        value = value.item()
    if callable(value) and hasattr(value, "__name__"):
        return f"the function {flat(value.__name__, 60)}"
    try:
        text = " ".join(repr(value).split())
    except Exception:
        text = f"a {flat(type(value).__name__, 60)} that cannot be shown"
    return flat(without_addresses(text), 120)


def describe_both(expected: Any, got: Any, place: tuple[int, ...] = ()) -> tuple[str, str]:
    """Return two values that are not the same as texts that are not the same either.

    Digits are added until they differ. Of a large array not all entries are shown: `place` is the
    first that differs, and is shown too. A zero is shown without its sign, which no check looks at.
    """
    expected, got = _unsigned_zeros(expected), _unsigned_zeros(got)
    for digits in (6, 9, 12, 17):
        one, other = describe(expected, digits), describe(got, digits)
        at = ""
        if place and isinstance(got, np.ndarray) and got.size > WHOLE:
            at = f"; [{', '.join(map(str, place))}] is "
            one += at + describe(np.asarray(expected)[place], digits)
            other += at + describe(got[place], digits)
        if one != other and (not at or one.rpartition(at)[2] != other.rpartition(at)[2]):
            break
    return one, other


def _unsigned_zeros(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_unsigned_zeros, value))
    if isinstance(value, float | np.floating):
        return value + 0
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        return np.asarray(value + 0)
    return value


def code_of(name: str, arguments: Sequence[Any]) -> str | None:
    """Return a call as code that can be pasted, or None where it would be too long."""
    if not name.isidentifier():
        return None
    try:
        text = f"{name}({', '.join(map(_code, arguments))})"
    except TypeError:
        return None
    return text if len(text) <= 200 else None


def _code(value: Any) -> str:
    """Return a value as code. Raises TypeError for what has no short one."""
    if isinstance(value, bool | str) or value is None:
        return repr(value)
    if isinstance(value, np.ndarray) and value.dtype.kind in "bif" and 0 < value.size <= WHOLE:
        plain = value.dtype in (np.dtype(float), np.dtype(int), np.dtype(bool))
        kind = "" if plain else f", dtype=np.{value.dtype.name}"
        return f"np.array({_code(value.tolist())}{kind})"
    if isinstance(value, list | tuple):
        items = ", ".join(map(_code, value))
        if isinstance(value, list):
            return f"[{items}]"
        return f"({items},)" if len(value) == 1 else f"({items})"
    if isinstance(value, int | np.integer):
        return repr(int(value))
    if isinstance(value, float | np.floating):
        number = float(value)
        if np.isnan(number):
            return "np.nan"
        return repr(number) if np.isfinite(number) else f"{'-' * (number < 0)}np.inf"
    raise TypeError("no code")


def without_addresses(value: object) -> str:
    """Return a text without the addresses of objects; what cannot be text says so."""
    try:
        return _ADDRESS.sub("", str(value)[:100_000])
    except Exception:
        return "(what cannot be shown)"
