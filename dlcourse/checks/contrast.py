"""What tells the inputs on which an answer is right from those on which it is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dlcourse.checks.compare import numbers

Arguments = Mapping[str, Any]


def contrast(right: Sequence[Arguments], wrong: Sequence[Arguments]) -> str | None:
    """Return what holds on all inputs that go wrong and on none that goes right, or None.

    What two inputs soon differ in by chance is said only where there are more.
    """
    if not right or not wrong:
        return None
    few = len(right) + len(wrong) < 3
    facts = set(_facts(wrong[0], few)).intersection(*(_facts(one, few) for one in wrong[1:]))
    for one in right:
        facts.difference_update(_facts(one, few))
    return next((fact for fact in _facts(wrong[0], few) if fact in facts), None)


def only_size(right: Sequence[Arguments], wrong: Sequence[Arguments]) -> str | None:
    """Return the one size that an array has on all inputs that go right, and on no other.

    It is said where two sizes of one array go wrong, or two inputs of that size right.
    """
    for name in right[0]:
        for axis, words in enumerate(("{} has {} rows", "{} has {} columns")):
            good, bad = (_sizes_along(name, axis, given) for given in (right, wrong))
            if len(good) != 1 or not bad or good & bad or not (len(bad) > 1 or len(right) > 1):
                continue
            vector = numbers(right[0][name]).ndim == 1
            said = "{} has the length {}" if vector else words
            return said.format(name, *good)
    return None


def _sizes_along(name: str, axis: int, given: Sequence[Arguments]) -> set[int]:
    """Return the sizes of an array along an axis; none where it has no such axis everywhere."""
    arrays = [numbers(one[name]) for one in given]
    if not all(a.ndim > axis and a.dtype.kind in "fi" for a in arrays):
        return set()
    return {a.shape[axis] for a in arrays}


def _facts(arguments: Arguments, few: bool) -> Iterator[str]:
    """Yield what may be noted of an input, the plainest first."""
    for name, value in arguments.items():
        if isinstance(value, bool | str):
            yield f"{name} is {value!r}"
    arrays = {n: a for n, v in arguments.items() if (a := numbers(v)).ndim and a.dtype.kind in "fi"}
    for name, a in arrays.items():
        yield f"{name} has {a.ndim} {'axis' if a.ndim == 1 else 'axes'}"
        for number, axes in ((1, "one axis"), (2, "two axes")):
            if a.ndim != number:
                yield f"{name} has not {axes}"
        if a.ndim == 1 and a.size == 1:
            yield f"{name} has one entry"
        if not a.size:
            yield f"{name} is empty"
        if a.ndim == 2 and a.shape[0] == 1:
            yield f"{name} has one row"
        if a.ndim == 2 and a.shape[1] == 1:
            yield f"{name} has one column"
    for name, a in () if few else arrays.items():
        if a.ndim == 2 and a.shape[0] != a.shape[1]:
            more = "rows than columns" if a.shape[0] > a.shape[1] else "columns than rows"
            yield f"{name} has more {more}"
            yield f"{name} is not square"
        if a.dtype.kind == "i":
            yield f"{name} holds whole numbers"
