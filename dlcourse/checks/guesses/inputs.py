"""The right function of other inputs: an argument changed, cut off, exchanged, or a part of it."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np

from dlcourse.checks import general
from dlcourse.checks.case import Case, Guess
from dlcourse.checks.compare import Array
from dlcourse.checks.guesses.common import fix


def changed_argument(case: Case) -> Iterator[Guess]:
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


def parts(case: Case) -> Iterator[Guess]:
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


_ENDS = (1, 2, 5, 10, 20, 30, 50, 100, 500, 700)


def clipped(case: Case) -> Iterator[Guess]:
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
