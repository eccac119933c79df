"""Where an answer is wrong, when it is not known how; true of all inputs of a test."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from dlcourse.checks import general
from dlcourse.checks.case import Case, Found, unround
from dlcourse.checks.compare import Array, close_entries, is_close, matches
from dlcourse.checks.guesses.common import fix

_NEXT = 0.01  # what may be meant by next to 0
SIGNS: tuple[tuple[str, Callable[[Array], Array]], ...] = (
    ("is negative", lambda a: a < 0),
    ("is positive", lambda a: a > 0),
    ("is 0", lambda a: a == 0),
    ("is not 0", lambda a: a != 0),
)


def _capped(cases: Sequence[Case], near: float) -> Found | None:
    """Return that values are cut at a number, if all that are wrong are that number."""
    ends: set[tuple[float, bool]] = set()
    good: set[float] = set()
    cut: set[float] = set()
    for value, wanted, right in _compared(cases, near):
        good.update(wanted[right & (wanted != 0)].tolist())
        if right.all():
            continue
        level = float(value[~right][0])
        above = bool((wanted[~right] > level).all())
        below = bool((wanted[~right] < level).all())
        inside = value[right] <= level if above else value[right] >= level
        if np.ptp(value[~right]) or not (above or below) or not inside.all():
            return None
        ends.add((level, above))
        cut.update(wanted[~right].tolist())
    if len(ends) != 1 or len(good) < 2 or len(cut) < 2:
        return None
    level, above = ends.pop()
    side = "larger" if above else "smaller"
    return Found(
        f"what is {side} than {level:g} comes as {level:g}: is it cut there?", general.CAPPED
    )


def _places(cases: Sequence[Case], near: float) -> Found | None:
    """Return where the answer is wrong, and right everywhere else."""
    compared = list(_compared(cases, near))
    wrong, right = (sum(int((r == k).sum()) for _, _, r in compared) for k in (False, True))
    if not compared or right < 3:
        return None
    names = [n for n in cases[0].arrays if all(_same_shape(c, n) for c in cases)]
    for where, words, least, test in _tests(cases, names):
        masks = [np.broadcast_to(test(c), c.wanted.shape) for c in cases]
        if wrong >= least and all(
            np.array_equal(~r, m) for (_, _, r), m in zip(compared, masks, strict=True)
        ):
            return Found(f"all is right but {where}{_there(cases, masks, names)}", words)
    for name in names if _entry_by_entry(cases, names, near) else ():
        sizes = [np.abs(c.arrays[name]) for c in cases]
        good = np.concatenate([s[r] for s, (_, _, r) in zip(sizes, compared, strict=True)])
        bad = np.concatenate([s[~r] for s, (_, _, r) in zip(sizes, compared, strict=True)])
        if wrong > 1 and good.max() < bad.min() and bad.min() > 3:
            there = _there(cases, [~r for _, _, r in compared], names)
            says = f"right up to |{name}| = {good.max():.4g}, wrong from {bad.min():.4g} on{there}"
            return Found(f"{says}: does something overflow there, or is it cut?", general.FAR)
    return _next_to_0(cases, compared, names)


def _next_to_0(
    cases: Sequence[Case], compared: Sequence[tuple[Array, Array, Array]], names: Sequence[str]
) -> Found | None:
    """Return that what is next to 0 comes wrong, if that is all that does."""
    good = np.concatenate([r.ravel() for _, _, r in compared])
    for name, (sign, word) in itertools.product(names, ((1, "positive"), (-1, "negative"))):
        sizes = sign * np.concatenate([c.arrays[name].ravel() for c in cases])
        right, wrong = sizes[good & (sizes > 0)], sizes[~good]
        if (
            wrong.size
            and len(right) > 1
            and wrong.min() > 0
            and wrong.max() < min(_NEXT, right.min())
        ):
            says = f"all is right but where {name} is {word} and next to 0, up to {wrong.max():.2g}"
            return Found(f"{says}: {general.NEXT}", general.NEXT_TO_0)
    return None


def _entry_by_entry(cases: Sequence[Case], names: Sequence[str], near: float) -> bool:
    """Return whether entries that change their places do so in what is wanted, too.

    Of a sum over a row the size of one entry says nothing.
    """
    for case in cases:
        if case.right is not None and case.wanted.size > 1:
            moved = {
                n: np.roll(case.arrays[n].ravel(), 1).reshape(case.wanted.shape) for n in names
            }
            try:
                wanted = case.right(*(dict(case.arguments) | moved).values())
            except Exception:  # one that checks what it is given
                return False
            there = np.roll(case.wanted.ravel(), 1).reshape(case.wanted.shape)
            if not is_close(np.asarray(wanted), there, near):
                return False
    return True


def _small(cases: Sequence[Case], near: float) -> Found | None:
    """Return that a small number comes as 0, if nothing else is wrong."""
    lost: list[float] = []
    kept: list[float] = []
    for case in cases:
        if case.value.shape != case.wanted.shape:
            return None
        right = close_entries(case.value, case.wanted, near)
        if np.any(case.value[~right]):
            return None
        lost += np.abs(case.wanted[~right]).ravel().tolist()
        kept += np.abs(case.wanted[right & (case.wanted != 0)]).ravel().tolist()
    if not lost or max(lost) > 1e-4 or (kept and 100 * max(lost) >= min(kept)):
        return None
    says = (
        f"0 comes where {max(lost):.3g} is wanted"
        if len(lost) == 1
        else (f"0 comes where what is wanted is small, up to {max(lost):.3g}")
    )
    return Found(f"{says}: is a small number taken for 0, or rounded?", general.SMALL)


def _there(cases: Sequence[Case], masks: Sequence[Array], names: Sequence[str]) -> str:
    """Return what comes at the places that are wrong, if it is something simple."""

    def at(arrays: Iterator[Array]) -> Array:
        return np.concatenate([a[m] for a, m in zip(arrays, masks, strict=True)])

    values, wanted = at(c.value for c in cases), at(c.wanted for c in cases)
    if len(values) < 2:
        return ""
    if np.ptp(values) == 0:
        return f", {values[0]:g} there"
    others = {name: at(c.arrays[name] for c in cases) for name in names}
    for name, other in {"what is wanted": wanted, **others}.items():
        with np.errstate(all="ignore"):
            ratios, gaps = values / other, values - other
        if np.ptp(np.abs(other)) and np.isfinite(ratios).all() and _one_number(ratios):
            k = float(ratios[0])
            simple = {1.0: name, -1.0: f"the negative of {name}"}
            return f"; there comes {simple.get(round(k, 9), f'{k:.4g} times {name}')}"
        if np.ptp(other) and len(np.unique(other)) > 2 and _one_number(gaps):
            sign = "plus" if gaps[0] > 0 else "minus"
            return f"; there comes {name}, {sign} {abs(gaps[0]):.4g}"
    return ""


def _one_number(found: Array) -> bool:
    return bool(np.ptp(found) <= 1e-6 * np.max(np.abs(found)))


def _tests(
    cases: Sequence[Case], names: Sequence[str]
) -> Iterator[tuple[str, str, int, Callable[[Case], Array]]]:
    """Yield places by their words, and how many wrong entries have to lie there."""
    case = cases[0]
    for name in names:
        for words, f in SIGNS:
            test = fix(lambda c, f, name: f(c.arrays[name]), f, name)
            yield f"where {name} {words}", general.WHERE, 2, test
    if case.wanted.ndim == 1:
        for end, place in (("first", 0), ("last", -1)):  # of two inputs at least
            edge = fix(lambda c, place: _line(c.wanted.shape, 0, place), place)
            yield f"in the {end} entry", general.EDGE, 2, edge
    if case.wanted.ndim == 2:
        for axis, line in enumerate(("row", "column")):
            for end, place in (("first", 0), ("last", -1)):
                edge = fix(lambda c, axis, place: _line(c.wanted.shape, axis, place), axis, place)
                yield f"in the {end} {line}", general.EDGE, 3, edge

    if case.wanted.ndim == 2 and len({c.wanted.shape for c in cases}) > 1:
        for (name, a), (axis, line) in itertools.product(
            case.arrays.items(), enumerate(("rows", "columns"))
        ):
            for side, said in enumerate(("rows", "columns")[: a.ndim]):
                number = f"number of {name}'s {said}" if a.ndim > 1 else f"length of {name}"
                beyond = fix(_beyond, name, side, axis)
                yield f"in the {line} beyond the {number}", general.EDGE, 3, beyond


def _beyond(case: Case, name: str, side: int, axis: int) -> Array:
    """Return the rows or columns beyond as many as an argument has."""
    mask = np.zeros(case.wanted.shape, dtype=bool)
    if mask.ndim > axis and case.arrays[name].ndim > side:
        np.moveaxis(mask, axis, 0)[case.arrays[name].shape[side] :] = True
    return mask


def _same_shape(case: Case, name: str) -> bool:
    return case.arrays.get(name, np.empty(0)).shape == case.wanted.shape


def _line(shape: tuple[int, ...], axis: int, place: int) -> Array:
    mask = np.zeros(shape, dtype=bool)
    if len(shape) > axis and shape[axis] > 1:  # the inputs of a test may differ in their axes
        np.moveaxis(mask, axis, 0)[place] = True
    return mask


def _compared(cases: Sequence[Case], near: float) -> Iterator[tuple[Array, Array, Array]]:
    """Yield each value, what is wanted, and which entries are right; nothing for other shapes."""
    if all(c.value.shape == c.wanted.shape and c.wanted.ndim for c in cases):
        for case in cases:
            yield case.value, case.wanted, close_entries(case.value, case.wanted, near)


def _alike(cases: Sequence[Case], near: float) -> Found | None:
    """Return that all rows, or all columns, are one and the same, where others are wanted."""
    if any(c.value.shape != c.wanted.shape or c.value.ndim < 2 for c in cases):
        return None
    for axis, words in ((0, general.ROWS_ALIKE), (1, general.COLUMNS_ALIKE)):
        told = 0
        for case in cases:
            line, lines = np.take(case.value, [0], axis), case.value.shape[axis]
            if not np.all(case.value == line):
                break
            same = np.repeat(np.take(case.wanted, [0], axis), lines, axis)
            if not matches(same, case.wanted, near):
                different = len(np.unique(line))
                told += (lines - 1) * line.size * (0 if different < 2 else min(different, 3) - 1)
        else:
            if told > 7:  # a few small numbers are soon alike
                return Found(words, words)
    return None


def _blank_edge(cases: Sequence[Case], near: float) -> Found | None:
    """Return that a row or a column at the end, or both, come as 0, and all else is right."""
    compared = list(_compared(cases, near))
    if not compared or any(c.wanted.ndim != 2 for c in cases):
        return None
    for end, place in (("last", -1), ("first", 0)):
        lines, told, inside = set(), 0, 0
        for value, wanted, right in compared:
            edges = [_line(wanted.shape, axis, place) for axis in (0, 1)]
            if value[~right].any() or (~right & ~(edges[0] | edges[1])).any():
                break
            told += len(np.unique(wanted[~right]))
            inside += int(np.count_nonzero(wanted[~(edges[0] | edges[1])]))
            for axis, line in enumerate(("row", "column")):
                if (~right & edges[axis] & ~edges[1 - axis]).any():
                    lines.add(line)
        else:
            if told > 2 and inside > 1 and lines:  # of few numbers, those may be right by chance
                where = f" and {end} ".join(sorted(lines, reverse=True))
                loop = "end too early" if place else "begin too late"
                says = f"all is right but the {end} {where}, where 0 comes: does a loop {loop}?"
                return Found(says, general.BLANK_EDGE)
    return None


def _nearly(cases: Sequence[Case], _: float) -> Found | None:
    """Return that the answer is nearly right, if all of it is; of one number, that says little."""
    told = 0
    for case in cases:
        if case.value.shape != case.wanted.shape or not is_close(case.value, case.wanted, 1e-3):
            return None
        told += sum(map(unround, case.wanted.ravel()[:100].tolist()))
    return Found(general.NEARLY, general.NEARLY) if told > 3 else None


CLAIMS: tuple[Callable[[Sequence[Case], float], Found | None], ...] = (
    _alike,
    _capped,
    _places,
    _blank_edge,
    _small,
    _nearly,
)
