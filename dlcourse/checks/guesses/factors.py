"""What is wanted, times a number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from dlcourse.checks import general
from dlcourse.checks.case import Case, Guess, unround
from dlcourse.checks.compare import Array
from dlcourse.checks.guesses.common import NOTHING, SIMPLE, fix, sizes

_BY_A_SIZE = {2.0: general.TWICE_OR_SIZE, 0.5: general.HALF_OR_SIZE}


def _has_a_two(case: Case) -> bool:
    """Return whether an array has two rows, columns or entries, so that a size may be the 2."""
    return any(2 in a.shape for a in case.arrays.values())


def _of_two(case: Case, factor: float) -> Array:
    if not _has_a_two(case):
        raise ValueError("no size is 2")
    return factor * case.wanted


def simple(_: Case) -> Iterator[Guess]:
    """What is wanted, times −1, 2 or ½."""
    for number, words in SIMPLE:
        least = 3 if number == -1 else 6  # one number alone is soon twice another
        twice = fix(lambda c, k: k * c.wanted, number)
        if number in _BY_A_SIZE:
            yield Guess(_BY_A_SIZE[number], _BY_A_SIZE[number], fix(_of_two, number), enough=least)
            yield Guess(words, words, twice, enough=least, unless=_has_a_two)
        else:
            yield Guess(words, words, twice, enough=least)


_OF_A_SCALAR: tuple[tuple[str, Callable[[float], float]], ...] = (
    ("times {}", lambda a: a),
    ("divided by {}", lambda a: 1 / a),
    ("times −{}", lambda a: -a),
)


# Of one input alone these fit too often by chance: 1 − ½ is ½.
_MADE_OF_A_SCALAR: tuple[tuple[str, Callable[[float], float]], ...] = (
    ("times {}²", lambda a: a * a),
    ("times √{}", lambda a: float(np.sqrt(a))),
    ("divided by √{}", lambda a: float(1 / np.sqrt(a))),
    ("times (1 − {})", lambda a: 1 - a),
    ("divided by (1 − {})", lambda a: 1 / (1 - a)),
    ("times (1 + {})", lambda a: 1 + a),
    ("divided by (1 + {})", lambda a: 1 / (1 + a)),
)


_OF_A_SIZE: tuple[tuple[str, Callable[[float], float]], ...] = (
    ("times {}: is a sum taken for a mean?", lambda n: n),
    ("divided by {}: is a mean taken for a sum, or divided twice?", lambda n: 1 / n),
    ("times half {}", lambda n: n / 2),
    ("times {0}/({0} − 1): is it divided by one too few?", lambda n: n / (n - 1)),
    ("times √{}", lambda n: float(np.sqrt(n))),
    ("divided by √{}", lambda n: float(1 / np.sqrt(n))),
)


def factor(case: Case) -> Iterator[Guess]:
    """What is wanted, times a number of the input."""

    def guess(says: str, words: str, k: Any, varies: Any = None) -> Guess:
        says = f"what comes is the wanted one, {says}"
        return Guess(says, words, lambda c: k(c) * c.wanted, varies, enough=6)

    for name in case.scalars:
        number = fix(lambda c, name: c.scalars[name], name)
        for words, f in _OF_A_SCALAR:
            k = fix(lambda c, f, number: f(number(c)), f, number)
            yield guess(words.format(name), general.FACTOR, k)
        for words, f in _MADE_OF_A_SCALAR:
            k = fix(lambda c, f, number: f(number(c)), f, number)
            yield guess(words.format(name), general.FACTOR, k, number)
    for says, size in sizes(case):
        for words, f in _OF_A_SIZE:
            k = fix(lambda c, f, size: f(size(c)), f, size)
            yield guess(words.format(says), general.SIZE, k, size)


_OF_ENTRIES: tuple[tuple[str, Callable[[Array], float]], ...] = (
    ("the first entry of {}", lambda a: float(a.flat[0])),
    ("the last entry of {}", lambda a: float(a.flat[-1])),
    ("the largest entry of {}", lambda a: float(a.max())),
    ("the largest size in {}", lambda a: float(np.abs(a).max())),
    ("the sum of {}", lambda a: float(a.sum())),
    ("the mean of {}", lambda a: float(a.mean())),
    ("the norm of {}", lambda a: float(np.sqrt(np.sum(a * a)))),
    ("the sum of the squares of {}", lambda a: float(np.sum(a * a))),
    ("the standard deviation of {}", lambda a: float(a.std())),
)


_LOGARITHMS = (
    ("ln 2", float(np.log(2))),
    ("ln 10", float(np.log(10))),
)


def scaled(case: Case) -> Iterator[Guess]:
    """What is wanted, times or divided by a known number, or by one that entries make."""
    for words, number in _LOGARITHMS:
        for verb, k in (("times", number), ("divided by", 1 / number)):
            says = f"what comes is the wanted one, {verb} {words}: is a logarithm of another base"
            says += " taken?"
            yield Guess(says, general.ANY_FACTOR, fix(lambda c, k: k * c.wanted, k), enough=6)
    named: dict[str, Callable[[Case], Array]] = {"what is wanted": lambda c: c.wanted}
    for name in case.arrays:
        named[name] = fix(lambda c, name: c.arrays[name], name)
    for name, get in named.items():
        for words, f in _OF_ENTRIES:
            number_ = fix(lambda c, f, get: f(get(c)), f, get)
            sure = case.arrays.get(name, case.wanted).size > 0 and unround(number_(case))
            for verb, power in (("divided by", -1), ("times", 1)):
                yield Guess(
                    f"what comes is the wanted one, {verb} {words.format(name)}",
                    general.FACTOR,
                    fix(lambda c, number, power: c.wanted * number(c) ** power, number_, power),
                    None if sure else number_,
                    enough=6,
                )
            yield Guess(
                f"what comes is the wanted one, less {words.format(name)}",
                general.OFFSET,
                fix(lambda c, number: c.wanted - number(c), number_),
                number_,
                enough=6,
            )


def step(case: Case) -> Iterator[Guess]:
    """The step that leads from an argument to what is wanted, times a number."""
    for name, a in case.arrays.items():
        if a.shape != case.wanted.shape:
            continue
        for number, words in SIMPLE:
            says = words.replace("what comes is", f"the step from {name} is")
            step = fix(_along, name, fix(lambda _, k: k, number))
            yield Guess(says, words, step, enough=6)
        for scalar in case.scalars:
            for words, power in (("divided by", -1), ("times", 1)):
                k = fix(lambda c, scalar, power: c.scalars[scalar] ** power, scalar, power)
                says = f"the step from {name} is the wanted one, {words} {scalar}"
                yield Guess(says, general.FACTOR, fix(_along, name, k), enough=6)


def _along(case: Case, name: str, k: Callable[[Case], float]) -> Array:
    start = case.arrays[name]
    if abs(k(case)) < NOTHING:
        raise ValueError("as good as no step")
    if not np.all(case.wanted) or not np.all(case.wanted - start):
        raise ValueError("nothing that is updated: what is masked has zeros, or stays as it is")
    found: Array = start + k(case) * (case.wanted - start)
    return found


def argument_factor(case: Case) -> Iterator[Guess]:
    """What is wanted, times or divided by an argument of its shape."""
    for name in case.arrays:
        yield Guess(
            f"what comes is what is wanted, times {name}: is {name} there once too often?",
            general.POWER,
            fix(lambda c, name: c.wanted * c.arrays[name], name),
        )
        yield Guess(
            f"{name} is missing as a factor: what comes is what is wanted, divided by {name}",
            general.POWER,
            fix(lambda c, name: c.wanted / c.arrays[name], name),
        )
        yield Guess(
            f"what comes is what is wanted, times the sign of {name}",
            general.POWER,
            fix(lambda c, name: c.wanted * np.sign(c.arrays[name]), name),
        )


def any_factor(case: Case) -> Iterator[Guess]:
    """What is wanted, times a number of which nothing is known."""
    if case.value.shape != case.wanted.shape or case.wanted.size < 2:
        return
    at = np.unravel_index(np.argmax(np.abs(case.wanted)), case.wanted.shape)
    k = float(case.value[at] / case.wanted[at])
    if np.isfinite(k) and k and abs(k - 1) > 0.01:
        says = f"what comes is the wanted one, times {k:.5g} everywhere{_of_a_size(case, k)}"
        # A single row or column goes through one unit, and every mistake there is a factor.
        thin = case.wanted.ndim == 2 and 1 in case.wanted.shape
        yield Guess(
            says,
            general.ANY_FACTOR,
            fix(lambda c, k: k * c.wanted, k),
            (lambda c: float(np.sum(c.wanted))) if thin else None,
            enough=6,
        )


def _of_a_size(case: Case, k: float) -> str:
    """Return a question, if a factor is a size of the input, or 1 divided by one."""
    sizes = {n for a in case.arrays.values() for n in a.shape if n > 2}
    if any(abs(k - n) < 1e-6 * n for n in sizes):
        return f": is a division by a size missing, which is {round(k)} here?"
    if any(abs(k * n - 1) < 1e-6 for n in sizes):
        return f": is it divided once too often by a size, which is {round(1 / k)} here?"
    return ""
