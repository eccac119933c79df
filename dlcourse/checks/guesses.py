"""Mistakes that any function can have, as guesses at what they give; the likely ones first."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np

from dlcourse.checks import general
from dlcourse.checks.case import Case, Guess, unround
from dlcourse.checks.compare import Array, matches
from dlcourse.checks.shapes import of_axes

_NOTHING = 1e-4  # a number such as ε, which is hardly there in a sum
LARGE = 20_000  # entries of an argument; beyond, it is not put into expressions


def fix(function: Callable[..., Any], *rest: Any) -> Callable[[Any], Any]:
    """Return a function of the first argument alone."""
    return lambda first: function(first, *rest)


_SIMPLE = (
    (-1.0, general.SIGN),
    (2.0, general.TWICE),
    (0.5, general.HALF),
    (-2.0, general.TWICE_AND_SIGN),
    (-0.5, general.HALF_AND_SIGN),
)


_BY_A_SIZE = {2.0: general.TWICE_OR_SIZE, 0.5: general.HALF_OR_SIZE}


def _has_a_two(case: Case) -> bool:
    """Return whether an array has two rows, columns or entries, so that a size may be the 2."""
    return any(2 in a.shape for a in case.arrays.values())


def _of_two(case: Case, factor: float) -> Array:
    if not _has_a_two(case):
        raise ValueError("no size is 2")
    return factor * case.wanted


def _itself(case: Case) -> Iterator[Guess]:
    """An argument comes back as it was; a single number by chance, if there is one input only."""
    for name in case.arrays:
        yield Guess(
            f"these are the numbers of {name}, as they came",
            general.ARGUMENT,
            fix(lambda c, name: c.arrays[name], name),
        )
    for name in case.scalars:
        number = fix(lambda c, name: c.scalars[name], name)
        yield Guess(f"that is {name}, as it came", general.ARGUMENT, number, varies=number)


def _simple(_: Case) -> Iterator[Guess]:
    """What is wanted, times −1, 2 or ½."""
    for number, words in _SIMPLE:
        least = 3 if number == -1 else 6  # one number alone is soon twice another
        twice = fix(lambda c, k: k * c.wanted, number)
        if number in _BY_A_SIZE:
            yield Guess(_BY_A_SIZE[number], _BY_A_SIZE[number], fix(_of_two, number), enough=least)
            yield Guess(words, words, twice, enough=least, unless=_has_a_two)
        else:
            yield Guess(words, words, twice, enough=least)


def _changed_argument(case: Case) -> Iterator[Guess]:
    """The right function, of arguments of which one was left out, exchanged, or turned."""
    if case.right is None:
        return
    names = list(case.arguments)

    def guess(
        says: str,
        general_: str,
        make: Callable[[dict[str, Any]], dict[str, Any]],
        inputs: int = 1,
    ) -> Guess:
        def predict(c: Case) -> Any:
            assert c.right is not None
            return c.right(*make(dict(c.arguments)).values())

        return Guess(says, general_, predict, inputs=inputs)

    def with_(name: str, change: Callable[[Any], Any]) -> Callable[[dict[str, Any]], Any]:
        return lambda given: given | {name: change(given[name])}

    numeric = [*case.arrays, *case.scalars]
    for name in (n for n in names if n in numeric):
        yield guess(
            f"that is right for {name} = 0: is {name} left out?",
            general.LEFT_OUT,
            with_(name, lambda a: a * 0),
        )
        yield guess(
            f"that is right for {name} = 1: is {name} left out?",
            general.LEFT_OUT,
            with_(name, lambda a: a * 0 + 1),
        )
        yield guess(
            f"that is right for −{name}: is a sign turned?", general.SIGN_OF, with_(name, _minus)
        )
    for one, other in itertools.combinations(names, 2):
        yield guess(
            f"that is right where {one} and {other} are exchanged",
            general.EXCHANGED,
            fix(lambda all_, a, b: all_ | {a: all_[b], b: all_[a]}, one, other),
        )
    for one, other in itertools.permutations(names, 2):
        yield guess(
            f"that is right where {other} stands in the place of {one}",
            general.IN_PLACE_OF,
            fix(lambda given, one, other: given | {one: given[other]}, one, other),
        )
    for name in case.arrays:
        for words, change in (
            (f"the transpose of {name}", np.transpose),
            (f"{name} turned round (its last entry first)", np.flip),
            (f"{name} turned by a quarter", np.rot90),
            (f"{name} turned by a quarter, the other way", fix(np.rot90, -1)),
            (f"{name} upside down", np.flipud),
            (f"{name} with left and right exchanged", np.fliplr),
            (f"the absolute values of {name}", np.abs),
            (f"2·{name}", lambda a: 2 * a),
            (f"{name}/2", lambda a: a / 2),
            (f"the squares of {name}", np.square),
            (f"the first row of {name} alone", lambda a: a[:1]),
            (f"the last row of {name} alone", lambda a: a[-1:]),
            (f"{name} without its last row", lambda a: a[:-1]),
            (f"{name} without its first row", lambda a: a[1:]),
            (f"{name} without its last column", lambda a: a[:, :-1]),
            (f"{name} without its first column", lambda a: a[:, 1:]),
            (f"{name} with 0 in the place of its first row or entry", fix(_zero_at, 0)),
            (f"{name} with 0 in the place of its last row or entry", fix(_zero_at, -1)),
            (f"{name} divided by its largest entry", lambda a: a / a.max()),
            (f"{name} divided by the sum of its entries", lambda a: a / a.sum()),
            (f"{name} less its mean", lambda a: a - a.mean()),
            (f"{name} rounded to whole numbers", np.round),
            (f"the positive entries of {name}, with 0 for the others", lambda a: np.maximum(a, 0)),
        ):
            yield guess(f"that is right for {words}", general.CHANGED_FIRST, with_(name, change))
    for name, scalar in itertools.product(case.arrays, case.scalars):
        for words, combine in (
            (f"{name} cut off at ±{scalar}", lambda a, s: np.clip(a, -abs(s), abs(s))),
            (f"{name} + {scalar}", lambda a, s: a + s),
            (f"{name} − {scalar}", lambda a, s: a - s),
            (f"{scalar}·{name}", lambda a, s: a * s),
            (f"{name}/{scalar}", lambda a, s: a / s),
        ):

            def combined(
                given: dict[str, Any], combine: Any = combine, n: str = name, s: str = scalar
            ) -> dict[str, Any]:
                return given | {n: combine(given[n], given[s])}

            yield guess(
                f"that is right for {words} in the place of {name}",
                general.CHANGED_FIRST,
                combined,
            )
    for name in case.scalars:
        for words, change in (
            (f"1 − {name}", lambda a: 1 - a),
            (f"{name}²", lambda a: a * a),
            (f"√{name}", np.sqrt),
            (f"1/{name}", lambda a: 1 / a),
            (f"2·{name}", lambda a: 2 * a),
            (f"{name}/2", lambda a: a / 2),
            (f"{name} + 1", lambda a: a + 1),
            (f"{name} − 1", lambda a: a - 1),
        ):
            yield guess(
                f"that is right for {words} in the place of {name}",
                general.IN_PLACE_OF,
                with_(name, change),
                inputs=2,
            )


def _parts(case: Case) -> Iterator[Guess]:
    """The right function of a part of the rows, or of what is added up, in all arrays at once."""
    if case.right is None:
        return
    arrays = case.arrays
    groups: list[tuple[str, str, dict[str, int]]] = []
    for names in _alike({n: a.shape[0] for n, a in arrays.items()}):
        which = "rows" if all(arrays[n].ndim > 1 for n in names) else "entries or rows"
        groups.append((f"{which} of {' and '.join(names)}", "", dict.fromkeys(names, 0)))
    for one, other in itertools.permutations(arrays, 2):
        if arrays[one].ndim == 2 and arrays[one].shape[1] == arrays[other].shape[0]:
            inner = f"columns of {one} and rows of {other}"
            groups.append((inner, "does a sum leave one out", {one: 1, other: 0}))
    for where, ask, axes in groups:
        for words, piece, question in (
            ("the first of the", slice(0, 1), "does only the first one count, or return too early"),
            ("the last of the", slice(-1, None), "does only the last one count"),
            ("all but the first of the", slice(1, None), "does a loop begin too late"),
            ("all but the last of the", slice(0, -1), "does a loop end too early"),
        ):

            def predict(c: Case, piece: slice = piece, axes: Mapping[str, int] = axes) -> Any:
                assert c.right is not None
                cut = {
                    n: np.asarray(c.arguments[n])[(slice(None),) * axis + (piece,)]
                    for n, axis in axes.items()
                }
                return c.right(*(dict(c.arguments) | cut).values())

            yield Guess(
                f"that is right for {words} {where}: {ask or question}?",
                general.PART,
                predict,
                inputs=2,
            )


def _some_rows(case: Case) -> Iterator[Guess]:
    """What is right in the first or last row or entry alone, or the same in all of them."""
    if not case.wanted.ndim or case.value.shape != case.wanted.shape:
        return
    labels = case.value.dtype.kind in "iu"  # no number that is 0 because it is small
    for words, place in ((general.FIRST_ROW_ALONE, 0), (general.LAST_ROW_ALONE, -1)):
        alone, inputs = fix(_alone, place), 1 if labels and not place else 2
        yield Guess(words, words, alone, enough=1, inputs=inputs, unless=_is_short)
    if case.wanted.ndim > 1:
        for words, place in ((general.ALL_FIRST, 0), (general.ALL_LAST, -1)):
            yield Guess(words, words, fix(_repeated, place), enough=6)


def _is_short(case: Case) -> bool:
    """Return whether there are two rows at most, of which either may have been left out."""
    return not case.wanted.ndim or len(case.wanted) < 3


def _alone(case: Case, place: int) -> Array:
    """Return what is wanted in one row, and 0 elsewhere."""
    found = np.zeros(case.wanted.shape)
    if len(found):
        found[place] = case.wanted[place]
    return found


def _repeated(case: Case, place: int) -> Array:
    return np.zeros(case.wanted.shape) + case.wanted[place]


def _picked(case: Case) -> Iterator[Guess]:
    """A part of the entries, or the places of some, where an entry for each is wanted."""
    if case.value.ndim != 1 or not case.wanted.ndim:
        return
    if case.value.dtype.kind in "iu" and case.wanted.ndim == 1:
        says = "are these the places of the ones, as np.where(…) with one argument gives them? "
        yield Guess(
            f"{says}Wanted is a 1 or a 0 (True or False) for each entry",
            general.PLACES,
            _places_of_ones,
            enough=1,
        )
    for name, (words, test) in itertools.product(case.arrays, _SIGNS):
        if case.arrays[name].shape == case.wanted.shape:
            yield Guess(
                f"only the entries come for which {name} {words}; the others are left out",
                general.FILTERED,
                fix(lambda c, name, test: c.wanted[test(c.arrays[name])], name, test),
                unless=fix(lambda c, name, test: bool(test(c.arrays[name]).all()), name, test),
            )


_SIGNS: tuple[tuple[str, Callable[[Array], Array]], ...] = (
    ("is positive", lambda a: a > 0),
    ("is negative", lambda a: a < 0),
    ("is not 0", lambda a: a != 0),
)


def _places_of_ones(case: Case) -> Array:
    """Return where ones are wanted. Raises ValueError where other numbers are."""
    if not np.isin(case.wanted, (0, 1)).all():
        raise ValueError("no yes or no")
    return np.flatnonzero(case.wanted)


_ENDS = (1, 2, 5, 10, 20, 30, 50, 100, 500, 700)


def _clipped(case: Case) -> Iterator[Guess]:
    """The right function of an argument that is cut off at ±1, ±10 and so on."""
    if case.right is None:
        return
    for name, end in itertools.product(case.arrays, _ENDS):

        def predict(c: Case, name: str = name, end: int = end) -> Any:
            assert c.right is not None
            cut = {name: np.clip(c.arguments[name], -end, end)}
            return c.right(*(dict(c.arguments) | cut).values())

        if np.max(np.abs(case.arrays[name]), initial=0) > end:
            yield Guess(
                f"that is right for {name} cut off at ±{end}: is it clipped?",
                general.CLIPPED,
                predict,
            )


def _alike(sizes: Mapping[str, int]) -> Iterator[list[str]]:
    """Yield the names of those that have one size, where these are two or more."""
    for size in dict.fromkeys(sizes.values()):
        names = [n for n, s in sizes.items() if s == size]
        if len(names) > 1 and size > 1:
            yield names


def _zero_at(a: Array, place: int) -> Array:
    found = a.copy()
    found[place] = 0
    return found


def _minus(a: Any) -> Any:
    return -a


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


def _factor(case: Case) -> Iterator[Guess]:
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
    for says, size in _sizes(case):
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


def _scaled(case: Case) -> Iterator[Guess]:
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


def _offset(case: Case) -> Iterator[Guess]:
    """What is wanted, off by one and the same amount."""
    if case.value.shape != case.wanted.shape or case.wanted.size < 3:
        return
    gap = float(np.mean(case.value - case.wanted))
    if abs(gap) < 1e-4 * np.max(np.abs(case.wanted)):
        return  # a number that is rounded, of entries alike
    sign = "plus" if gap > 0 else "minus"
    yield Guess(
        f"what comes is the wanted one, {sign} {abs(gap):.5g} everywhere",
        general.OFFSET,
        fix(lambda c, gap: c.wanted + gap, gap),
        None if unround(gap) else lambda c: float(np.sum(c.wanted)),  # or of several inputs
        enough=6,
    )


def _affine(case: Case) -> Iterator[Guess]:
    """What is wanted, shifted or scaled by another number each time, or in each row."""
    if case.value.shape != case.wanted.shape or case.wanted.size < 3:
        return

    def several(c: Case) -> float:  # of one input alone, nothing varies
        return float(np.sum(c.wanted))

    for words, factor in ((general.OFFSET_VARIES, False), (general.FACTOR_VARIES, True)):
        yield Guess(words, words, fix(_fit, None, factor), several, enough=9)
    if case.wanted.ndim == 2 and 1 in case.wanted.shape:
        return  # one line alone: that is a factor, or an amount, of which nothing more is known
    for axis, each in ((1, "row"), (0, "column")):
        for words, factor in (("one amount", False), ("a factor", True)):
            says = f"each {each} is right but for {words} of its own"
            yield Guess(
                f"{says}: is something divided by, or less, a number of each {each}?",
                general.EACH_LINE,
                fix(_fit, axis, factor),
                enough=12,
            )
    yield Guess(general.AFFINE, general.AFFINE, _straight, enough=12)


def _fit(case: Case, axis: int | None, factor: bool) -> Array:
    """Return what is wanted, with the factor or the amount in each line that fits what came.

    Raises ValueError where a line is too short to tell, or right.
    """
    value, wanted = case.value, case.wanted
    lines = wanted.size if axis is None else wanted.shape[axis]
    if lines < 3 or value.shape != wanted.shape or (axis is not None and wanted.ndim != 2):
        raise ValueError("too short to tell")
    if factor:
        scale = np.sum(value * wanted, axis=axis, keepdims=True)
        scale = scale / np.sum(wanted * wanted, axis=axis, keepdims=True)
        if np.min(np.abs(scale)) < 1e-6 or np.min(np.abs(scale - 1)) < 0.01:
            raise ValueError("what is 0, or right, is not scaled")
        found: Array = wanted * scale
    else:
        gap = np.mean(value - wanted, axis=axis, keepdims=True)
        if np.min(np.abs(gap)) < 1e-3 * np.max(np.abs(wanted)):
            raise ValueError("what is right is not shifted")
        found = wanted + gap
    return found


def _straight(case: Case) -> Array:
    """Return the straight line through the points (wanted, value), where there are many."""
    wanted, value = case.wanted.ravel(), case.value.ravel()
    if len(np.unique(wanted)) < 5 or case.value.shape != case.wanted.shape:
        raise ValueError("too few to tell")
    slope, start = np.polyfit(wanted, value, 1)
    if abs(slope) < 1e-3 or max(abs(slope - 1), abs(start)) < 0.01:
        raise ValueError("that says nothing")
    found: Array = start + slope * case.wanted
    return found


def _step(case: Case) -> Iterator[Guess]:
    """The step that leads from an argument to what is wanted, times a number."""
    for name, a in case.arrays.items():
        if a.shape != case.wanted.shape:
            continue
        for number, words in _SIMPLE:
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
    if abs(k(case)) < _NOTHING:
        raise ValueError("as good as no step")
    if not np.all(case.wanted) or not np.all(case.wanted - start):
        raise ValueError("nothing that is updated: what is masked has zeros, or stays as it is")
    found: Array = start + k(case) * (case.wanted - start)
    return found


def _sizes(case: Case) -> Iterator[tuple[str, Callable[[Case], float]]]:
    for name, a in case.arrays.items():
        words = ["the number of its rows", "the number of its columns"]
        for axis in range(a.ndim):
            said = words[axis] if a.ndim == 2 else f"its size along axis {axis}"
            said = f"the length of {name}" if a.ndim == 1 else said.replace("its", f"{name}'s")
            yield said, fix(lambda c, name, axis: c.arrays[name].shape[axis], name, axis)
        if a.ndim > 1:
            yield f"the number of {name}'s entries", fix(lambda c, name: c.arrays[name].size, name)


def _sum(case: Case) -> Iterator[Guess]:
    """What is wanted, name), with an argument too many or too few in a sum; or one off."""
    for name in [*case.arrays, *case.scalars]:
        for k, words in (
            (-1.0, f"{name} is missing: what comes is what is wanted, minus {name}"),
            (
                -2.0,
                f"what comes is what is wanted, minus 2·{name}: is {name} subtracted, not added?",
            ),
            (1.0, f"{name} is too much: what comes is what is wanted, plus {name}"),
            (2.0, f"what comes is what is wanted, plus 2·{name}: is {name} added, not subtracted?"),
        ):
            yield Guess(
                words,
                general.ADDED,
                fix(lambda c, k, name: c.wanted + k * np.asarray(c.arguments[name]), k, name),
                enough=6,
            )
    for k, words in ((1.0, general.ONE_MORE), (-1.0, general.ONE_LESS)):
        yield Guess(words, words, fix(_one_off, k))


def _one_off(case: Case, k: float) -> Array:
    """Return what is wanted, plus k. Raises ValueError where an argument is 1 everywhere."""
    if any(a.size and np.all(a == 1) for a in case.arrays.values()) or 1 in case.scalars.values():
        raise ValueError("it may be that argument")
    return case.wanted + k


def _power(case: Case) -> Iterator[Guess]:
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


def _moved(case: Case) -> Iterator[Guess]:
    """The right values in other places."""
    n = case.wanted.ndim
    if n == 2:
        yield Guess(general.TRANSPOSED, general.TRANSPOSED, lambda c: c.wanted.T)
    if n == 2 and case.wanted.shape[0] != case.wanted.shape[1]:
        yield Guess(
            general.COLUMN_ORDER,
            general.COLUMN_ORDER,
            lambda c: c.wanted.ravel().reshape(c.wanted.shape, order="F"),
        )
    if np.mean(case.wanted != 0) < 0.5:
        return  # few numbers among zeros are soon in a place of another
    if n == 2:
        yield Guess(general.TURNED, general.TURNED, lambda c: np.flip(c.wanted), enough=6)
    for axis in range(n):
        where = "" if n == 1 else f" along axis {axis}"
        for words, general_, f in (
            (f"the values are right, but in the opposite order{where}", general.FLIPPED, np.flip),
            (f"that is the running sum of what is wanted{where}", general.RUNNING, np.cumsum),
        ):
            moved = fix(lambda c, f, axis: f(c.wanted, axis), f, axis)
            yield Guess(words, general_, moved, enough=6)
        for words, by in (("on", 1), ("back", -1)):
            shifted = fix(lambda c, axis, by: _shifted(c.wanted, axis, by, c.value), axis, by)
            says = f"the values are right, but one place {words}{where}: {general.OFF}"
            yield Guess(says, general.SHIFTED, shifted, enough=6)


def _shifted(wanted: Array, axis: int, by: int, value: Array) -> Array:
    """Return the wanted values one place on; at the end that is left open, what came there."""
    if wanted.shape != value.shape or wanted.shape[axis] < 3:
        raise ValueError("too short to tell")
    found = np.roll(wanted, by, axis)
    end = [slice(None)] * wanted.ndim
    end[axis] = slice(0, 1) if by == 1 else slice(-1, None)
    found[tuple(end)] = value[tuple(end)]
    return found


def _function_of(case: Case) -> Iterator[Guess]:
    """A simple function of what is wanted: rounded, without its sign, upside down."""
    pairs: list[tuple[str, Callable[[Array], Any]]] = [
        (general.ABSOLUTE, np.abs),
        (general.MINUS_ABSOLUTE, lambda w: -np.abs(w)),
        (general.NEGATIVE_CUT, lambda w: np.maximum(w, 0)),
        (general.POSITIVE_CUT, lambda w: np.minimum(w, 0)),
        (general.SQUARE, np.square),
        (general.ROOT, np.sqrt),
        (general.UPSIDE_DOWN, lambda w: 1 / w),
        (general.COMPLEMENT, lambda w: 1 - w),
        (general.EXPONENTIAL, np.exp),
        (general.LOGARITHM, np.log),
        (general.SIGNS, fix(_varied, np.sign, 2)),
        (general.NO_SIGMOID, lambda w: np.log(w / (1 - w))),
        (general.NO_TANH, np.arctanh),
        (general.SIGMOID, lambda w: 1 / (1 + np.exp(-w))),
        (general.TANH, np.tanh),
    ]
    if case.value.dtype.kind in "iu":
        pairs.append((general.WHOLE, fix(_varied, np.trunc, 2)))
    else:
        pairs += [
            (general.ROUNDED, fix(_varied, f, 3)) for f in (np.trunc, np.round, np.floor, np.ceil)
        ]
        for digits in range(1, 6):
            yield Guess(general.DIGITS, general.DIGITS, fix(_in_digits, digits), enough=6)
    for words, f in pairs:
        least = 3 if words == general.WHOLE else 6
        yield Guess(words, words, fix(lambda c, f: f(c.wanted), f), enough=least)


def _in_digits(case: Case, digits: int) -> Array:
    """Return the value, if it is what is wanted but for digits; a half may be rounded both ways.

    Raises ValueError where it is not, or where whole numbers come.
    """
    scaled = case.value * 10.0**digits
    gap = np.abs(case.value - case.wanted) * 10.0**digits
    rounded = np.round(scaled)
    whole = np.all(np.abs(scaled - rounded) <= 1e-9 * np.abs(rounded))  # not so for NaN
    if not (whole and np.max(gap) <= 0.5 + 1e-6):
        raise ValueError("not rounded so")
    if case.value.size > 1 and case.value.any() and not np.any(case.value % 1):
        raise ValueError("whole numbers")
    return case.value


def _varied(wanted: Array, function: Callable[[Any], Any], least: int) -> Any:
    """Return a function's value. Raises ValueError where it has too few different numbers.

    Where all of it is 0, the numbers are small, and another input has to tell.
    """
    found = function(wanted)
    if found.any() and len(np.unique(found)) < least:
        raise ValueError("too few different numbers")
    return found


def _reduced(case: Case) -> Iterator[Guess]:
    """Another shape: turned, added up, or a part alone."""
    if case.value.ndim and case.wanted.ndim:
        cause = next(of_axes(case.value.shape, case.wanted.shape), None)
        yield Guess(
            f"the shape is {case.value.shape}, not {case.wanted.shape}; the values are right"
            + (f": {cause}" if cause else ""),
            general.RESHAPED,
            lambda c: c.wanted.reshape(c.value.shape),
            enough=1,
            flat=True,
        )
    yield Guess(general.TRANSPOSED, general.TRANSPOSED, lambda c: c.wanted.T)
    if case.wanted.size < 2:
        return
    for axis in (None, *range(case.wanted.ndim)) if case.wanted.ndim > 1 else (None,):
        over = "all entries" if axis is None else f"axis {axis}"
        reductions: tuple[tuple[str, Callable[..., Any]], ...] = (
            ("the sum", np.sum),
            ("the mean", np.mean),
            ("the largest", np.max),
            ("the product", np.prod),
        )
        for verb, f in reductions:
            yield Guess(
                f"that is {verb} of what is wanted, over {over}",
                general.REDUCED,
                fix(lambda c, f, axis: f(c.wanted, axis=axis), f, axis),
                enough=4,
            )
            yield Guess(
                f"that is {verb} of what is wanted, over {over}",
                general.REDUCED,
                fix(lambda c, f, axis: f(c.wanted, axis=axis, keepdims=True), f, axis),
                enough=4,
            )
    pieces: tuple[tuple[str, Callable[[Array], Any]], ...] = (
        (general.FIRST_ALONE, lambda w: w[0]),
        (general.FIRST_ALONE, lambda w: w[:1]),
        (general.LAST_ALONE, lambda w: w[-1]),
        (general.LAST_ALONE, lambda w: w[-1:]),
        (general.LAST_MISSING, lambda w: w[:-1]),
        (general.FIRST_MISSING, lambda w: w[1:]),
        (general.LAST_COLUMN_MISSING, lambda w: w[:, :-1]),
        (general.FIRST_COLUMN_MISSING, lambda w: w[:, 1:]),
        (general.EDGE_MISSING, lambda w: w[:-1, :-1]),
        (general.EDGE_MISSING, lambda w: w[1:, 1:]),
        (general.FRAMED, lambda w: np.pad(w, 1) if w.ndim == 2 else w[:0]),
    )
    for words, piece in pieces:
        yield Guess(words, words, fix(lambda c, piece: piece(c.wanted), piece))


def _other_axis(case: Case) -> Iterator[Guess]:
    """An argument, reduced over another axis than is wanted; or another reduction of it."""
    functions = (
        ("the sum", np.sum),
        ("the mean", np.mean),
        ("the largest", np.max),
        ("the smallest", np.min),
        ("the place of the largest", np.argmax),
        ("the norm", lambda a, axis: np.sqrt(np.sum(a * a, axis=axis))),
        ("the sum of squares", lambda a, axis: np.sum(a * a, axis=axis)),
    )
    for name, a in case.arrays.items():
        if a.size > LARGE:
            continue
        for axis in (None, *range(a.ndim)):
            over = f"all of {name}" if axis is None or a.ndim == 1 else f"{name}, over axis {axis}"
            for words, f in functions:
                yield Guess(
                    f"that is {words} of {over}",
                    general.REDUCTION,
                    fix(lambda c, f, name, axis: f(c.arrays[name], axis=axis), f, name, axis),
                    enough=6,
                )


def _of_arguments(case: Case) -> Iterator[Guess]:
    """A short expression in the arguments."""
    arrays = {n: a for n, a in case.arrays.items() if a.size <= LARGE}
    names = [*arrays, *case.scalars]

    def get(c: Case, name: str) -> Any:
        return c.arrays[name] if name in arrays else c.scalars[name]

    for name in names:
        single: list[tuple[str, Callable[[Any], Any]]] = [
            (f"−{name}", np.negative),
            (f"{name}²", np.square),
            (f"√{name}", np.sqrt),
            (f"|{name}|", np.abs),
            (f"e^{name}", np.exp),
            (f"e^(−{name})", lambda a: np.exp(-a)),
            (f"ln {name}", np.log),
            (f"1 − {name}", lambda a: 1 - a),
            (f"1/{name}", np.reciprocal),
            (f"the transpose of {name}", np.transpose),
        ]
        for words, one_ in single:
            yield Guess(
                f"that is {words}",
                general.EXPRESSION,
                fix(lambda c, f, n: f(get(c, n)), one_, name),
                enough=6,
            )
    for one, other in itertools.permutations(names, 2):
        pairs: list[tuple[str, Callable[[Any, Any], Any]]] = [
            (f"{one} − {other}", lambda a, b: _both_signs(a - b)),
            (f"{one}/{other}", lambda a, b: a / b),
        ]
        if one in arrays and other in arrays:
            pairs.append((f"the matrix product {one} @ {other}", np.matmul))
        if names.index(one) < names.index(other):
            pairs += [(f"{one} + {other}", np.add), (f"{one} · {other}", np.multiply)]
        for words, f in pairs:
            yield Guess(
                f"that is {words}",
                general.EXPRESSION,
                fix(lambda c, f, one, other: f(*_both(get(c, one), get(c, other))), f, one, other),
                enough=6,
            )


def _both(one: Any, other: Any) -> tuple[Any, Any]:
    """Return two arguments. Raises ValueError where one of them is as good as 0."""
    if min(np.max(np.abs(one)), np.max(np.abs(other))) < _NOTHING:
        raise ValueError("it is hardly there")
    return one, other


def _both_signs(found: Array) -> Array:
    """Return an array. Raises ValueError where |…| would be no other."""
    if not (np.min(found) < 0 < np.max(found)):
        raise ValueError("one sign alone")
    return found


def _unreduced(case: Case) -> Iterator[Guess]:
    """What would be right after one more sum or the like."""
    if case.value.ndim <= case.wanted.ndim:
        return
    reductions: tuple[tuple[str, Callable[..., Any]], ...] = (
        ("sum", np.sum),
        ("mean", np.mean),
    )
    for axis in (None, *range(case.value.ndim)) if case.value.ndim > 1 else (None,):
        over = "all its entries" if axis is None else f"its axis {axis}"
        for words, f in reductions:

            def predict(c: Case, f: Callable[..., Any] = f, axis: int | None = axis) -> Any:
                if c.value.shape[axis or 0] < 2 or not matches(
                    f(c.value, axis=axis), c.wanted, 1e-6
                ):
                    raise ValueError("not so")
                return c.value

            says = f"what comes has the shape {case.value.shape}; the {words} over {over} would be"
            yield Guess(f"{says} right: is it missing?", general.UNREDUCED, predict)


def _constant(case: Case) -> Iterator[Guess]:
    """One and the same number everywhere, though others are wanted."""
    if case.value.size > 1 and case.value.shape == case.wanted.shape:
        first = case.value.ravel()[0]
        if first == 0:
            words = general.INT_ZEROS if case.value.dtype.kind in "iu" else general.ZEROS
            yield Guess(words, words, lambda c: np.zeros(c.wanted.shape), flat=True)
        elif first == 1:
            yield Guess(general.ONES, general.ONES, lambda c: np.ones(c.wanted.shape), flat=True)


def _any_factor(case: Case) -> Iterator[Guess]:
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


def _any_order(case: Case) -> Iterator[Guess]:
    """The right values in an order that is none of the usual ones."""
    if case.wanted.ndim and case.wanted.size > 3 and case.value.shape == case.wanted.shape:

        def predict(c: Case) -> Array:
            ranks = np.argsort(np.argsort(c.value.ravel(), kind="stable"))
            return np.sort(c.wanted.ravel())[ranks].reshape(c.value.shape)

        yield Guess(general.ANY_ORDER, general.ANY_ORDER, predict, enough=6)


# What is tried where the shape is the one wanted, in this order, and where it is not.
SAME_SHAPE: tuple[Callable[[Case], Iterator[Guess]], ...] = (
    _itself,
    _simple,
    _some_rows,
    _changed_argument,
    _parts,
    _clipped,
    _factor,
    _scaled,
    _sum,
    _step,
    _moved,
    _function_of,
    _power,
    _other_axis,
    _of_arguments,
    _constant,
    _any_factor,
    _offset,
    _affine,
    _any_order,
)
OTHER_SHAPE: tuple[Callable[[Case], Iterator[Guess]], ...] = (
    _itself,
    _picked,
    _changed_argument,
    _parts,
    _unreduced,
    _reduced,
    _other_axis,
    _of_arguments,
)
