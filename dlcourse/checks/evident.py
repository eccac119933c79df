"""What is to be seen of a wrong answer at once: its shape, its kind, a NaN in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from dlcourse.checks import general
from dlcourse.checks.case import Case, Found
from dlcourse.checks.compare import matches
from dlcourse.checks.contrast import contrast
from dlcourse.checks.places import SIGNS
from dlcourse.checks.shapes import of_axes, of_sides

_LARGE = 50.0  # beyond, e^x may be what is too large


def evident(cases: Sequence[Case], first: Case) -> Found | None:
    """Return what the shape, or an entry without a value, says of the first case that is wrong."""
    if first.value.shape != first.wanted.shape:
        others = [c for c in cases if c.value.shape != c.wanted.shape and c is not first]
        return _built_in(cases) or _shape([first, *others])
    if _no_value(first, np.isnan):
        return _found_at(cases, np.isnan, general.NAN + _divided_by(first))
    if first.value.dtype.kind == "b" and not np.isin(first.wanted, (0, 1)).all():
        return Found(general.BOOLS, general.BOOLS)
    if _no_value(first, np.isinf):
        return _found_at(cases, np.isinf, general.INFINITY)
    return None


def only_some(cases: Sequence[Case], tolerance: float) -> Found | None:
    """Return what tells the inputs that go wrong from the others, if there are two of each."""
    wrong = [c for c in cases if not matches(c.value, c.wanted, tolerance)]
    right = [c for c in cases if not any(c is w for w in wrong)]
    if len(wrong) < 2 or len(right) < 2:
        return None
    found = contrast([c.arguments for c in right], [c.arguments for c in wrong])
    if found is None:
        return None
    return Found(f"right on some inputs, and wrong where {found}", general.ONLY_SOME)


def _no_value(case: Case, is_odd: np.ufunc) -> bool:
    if case.value.dtype.kind != "f":
        return False
    return bool(is_odd(case.value).any() and not is_odd(case.wanted).any())


def _found_at(cases: Sequence[Case], is_odd: np.ufunc, words: str) -> Found:
    """Return the words, with where it is so, if that has to do with the sign of an argument."""
    for name in cases[0].arrays:
        arrays = [c.arrays.get(name, np.empty(0)) for c in cases]
        if any(a.shape != c.value.shape for a, c in zip(arrays, cases, strict=True)):
            continue
        odd = [is_odd(c.value.astype(float)) for c in cases]
        if sum(int(o.sum()) for o in odd) < 2 or all(o.all() for o in odd):
            continue
        for where, test in SIGNS:
            if all(np.array_equal(o, test(a)) for o, a in zip(odd, arrays, strict=True)):
                return Found(f"{words}; it is so where {name} {where}", words.partition(";")[0])
    return Found(words, words.partition(";")[0])


def _divided_by(case: Case) -> str:
    """Return a question, if one number comes as NaN, and an array of the input has a 0.

    Where numbers are large, an overflow is as likely.
    """
    zeros = [name for name, a in case.arrays.items() if not a.all()]
    small = all(np.max(np.abs(a), initial=0) < _LARGE for a in case.arrays.values())
    if case.value.ndim or len(zeros) != 1 or not small:
        return ""
    return f"; {zeros[0]} has a 0 here: is something divided by it?"


def _built_in(cases: Sequence[Case]) -> Found | None:
    """Return that one and the same shape comes every time, though others are wanted."""
    came, wanted = {c.value.shape for c in cases}, {c.wanted.shape for c in cases}
    if len(came) > 1 or len(wanted) < 2 or cases[0].value.size < 2:
        return None
    (shape,) = came
    what = f"the length is {shape[0]}" if len(shape) == 1 else f"the shape is {shape}"
    return Found(
        f"{what} on every input, whatever is wanted: is a size built in, where that of an "
        "argument belongs?",
        general.BUILT_IN,
    )


def _shape(odd: Sequence[Case]) -> Found:
    """Return how the shape differs, and what may be the cause, if it can be in all cases."""
    value, wanted = odd[0].value, odd[0].wanted
    if value.size == 0 and wanted.size and value.ndim > 1:
        says = f"the shape is {value.shape}, not {wanted.shape}: {general.EMPTY}"
        return Found(says, general.EMPTY)
    if value.size == 1 and value.ndim and not wanted.ndim:
        return Found(
            f"that is an array of shape {value.shape}, which holds one number; wanted is the "
            f"number itself: take it out by [{', '.join('0' * value.ndim)}] or by .item()",
            general.NUMBER_IN_ARRAY,
        )
    if value.ndim == 0 and value.dtype.kind == "b" and np.isin(wanted, (0, 1)).all():
        return Found(
            "that is one True or False for all; wanted is one for each entry, an array of shape "
            f"{wanted.shape}: compare entry by entry, as == does",
            general.ONE_FOR_ALL,
        )
    if value.ndim == 0:
        words = f"that is one number; wanted is an array of shape {wanted.shape}"
    elif wanted.ndim == 0:
        words = f"that is an array of shape {value.shape}; wanted is one number"
    elif value.ndim == wanted.ndim == 1:
        words = f"the length is {len(value)}, not {len(wanted)}"
    else:
        words = f"the shape is {value.shape}, not {wanted.shape}"
    causes = set(_causes(odd[0], len(odd) > 1))
    for case in odd[1:]:
        causes &= set(_causes(case, True))
    for cause in _causes(odd[0], len(odd) > 1):  # in their order
        if cause in causes:
            return Found(f"{words}: {cause}", general.SHAPE)
    return Found(words, general.SHAPE)


def _causes(case: Case, several: bool) -> Iterator[str]:
    """Yield what would give this shape in the place of the one that is wanted."""
    came, wanted = case.value.shape, case.wanted.shape
    yield from of_axes(came, wanted)
    for name, a in case.arrays.items():
        if a.shape == came and len(came):
            yield f"as long as {name}" if a.ndim == 1 else f"that is the shape of {name}"
    if len(came) == len(wanted):
        yield from of_sides(came, wanted, several)
