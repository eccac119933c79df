"""What a wrong shape has to do with the one that is wanted."""

from __future__ import annotations

from collections.abc import Iterator

Shape = tuple[int, ...]


def of_axes(came: Shape, wanted: Shape) -> Iterator[str]:
    """Yield what may have become of the axes."""
    if len(wanted) == 1 and len(came) == 2 and came[0] == came[1] == wanted[0] > 1:
        yield "did a column meet a row, so that each entry met each other one?"
    for axis in range(len(came)):
        if came[:axis] + came[axis + 1 :] == wanted:
            if came[axis] == 1:
                yield "an axis of size 1 is too much: is it kept by keepdims, or made by a reshape?"
            else:
                yield f"is a sum, a mean or a choice along axis {axis} missing?"
    for axis in range(len(wanted)):
        if wanted[:axis] + wanted[axis + 1 :] == came:
            if wanted[axis] == 1:
                yield (
                    "an axis of size 1 is gone, or was never there: by an index, a squeeze, a sum "
                    "without keepdims?"
                )
            else:
                yield (
                    f"axis {axis} is gone: is it added up, is one part of it taken, or is the "
                    "return inside of a loop?"
                )
    if not wanted and came:
        yield "is a sum, a mean or a choice along every axis missing?"
    if len(came) == len(wanted) > 1 and sorted(came) == sorted(wanted):
        yield "the right sides, in another order"


def of_sides(came: Shape, wanted: Shape, several: bool = False) -> Iterator[str]:
    """Yield by how much sides are too long or too short, for as many axes as are wanted."""
    gaps = [a - b for a, b in zip(came, wanted, strict=True)]
    if came == (1,) and wanted[0] > 2:
        yield "is the return inside of a loop, or are entries left out?"
    sides = "the length is" if len(gaps) == 1 else "each side is"
    if len(set(gaps)) == 1:
        gap = gaps[0]
        number = {1: "one", 2: "two", 3: "three"}.get(abs(gap), str(abs(gap)))
        asked = {-1: ": is a + 1 missing?", 1: ": is a 1 too many?"} if len(gaps) > 1 else {}
        ask = asked.get(gap, "")  # a list may be longer for any reason
        yield f"{sides} {number} too {'small' if gap < 0 else 'large'}{ask}"
    elif len(gaps) == 2 and came[0] == came[1] and 0 in gaps and (several or abs(sum(gaps)) > 1):
        one, other = ("rows", "columns") if gaps[0] == 0 else ("columns", "rows")
        yield f"there are as many {other} as {one}: is one side taken for both?"
    elif len(gaps) == 2 and sum(map(bool, gaps)) == 1:
        axis = 0 if gaps[0] else 1
        what, gap = ("row", "column")[axis], gaps[axis]
        yield f"{abs(gap)} {what}{'s' * (abs(gap) > 1)} too {'few' if gap < 0 else 'many'}"
    if all(a == 2 * b for a, b in zip(came, wanted, strict=True)):
        yield f"{sides} twice as large"
