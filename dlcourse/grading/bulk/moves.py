"""Marks that move, by tests or by being late: whose, by how much and why, before it is written."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from dlcourse.grading.versions import MARK, Release, changes

Scores = Mapping[str, Mapping[str, float]]  # by notebook and test, what the gradebook holds


@dataclass(frozen=True)
class Move:
    """What the tests gave a learner for an assignment, and what they give now.

    `taken_off` is what being late took off before, and takes off now.
    """

    assignment: str
    student: str
    before: float
    after: float
    why: tuple[str, ...]
    taken_off: tuple[float, float] = (0.0, 0.0)


def total(scores: Scores) -> float:
    """Return the sum of the scores of all notebooks."""
    return sum(score for tests in scores.values() for score in tests.values())


def differ(before: Scores, after: Scores) -> bool:
    """Whether any test has another score; one that had none, and now 0, has not."""
    return _scored(before) != _scored(after)


def _scored(scores: Scores) -> dict[tuple[str, str], float]:
    return {(n, test): s for n, tests in scores.items() for test, s in tests.items() if s}


def why(
    before: Scores,
    after: Scores,
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    history: Collection[Release],
) -> tuple[str, ...]:
    """Return a reason for each test whose score is another than before.

    `old` and `new` are, by notebook, what the graded notebooks say of themselves.
    """
    found: dict[str, float] = {}
    for name in {**before, **after}:
        was, now = before.get(name, {}), after.get(name, {})
        mine, its = old.get(name, {}), new.get(name, {})
        since = mine.get("release")
        changed = changes(list(history), name, since) if isinstance(since, int) else {}
        other = "the tests were the same: something that they run on changed"
        if mine.get("digest") != its.get("digest"):
            other = "another notebook was handed in"
        elif mine.get("repairs", []) != its.get("repairs", []):
            other = "it was put right before it was graded"
        for test in {**was, **now}:
            if by := now.get(test, 0.0) - was.get(test, 0.0):
                reason = changed.get(test, other)
                found[reason] = found.get(reason, 0.0) + by
    return tuple(f"{reason} ({by:+g})" for reason, by in found.items())


def by_late(before: float, after: float) -> tuple[str, ...]:
    """Return the reason where being late takes off another number of points than it did."""
    if math.isclose(before, after, abs_tol=1e-9):
        return ()
    return (f"for being late {after:g} are taken off, not {before:g} ({before - after:+g})",)


def marks_of(notebook: Any) -> dict[str, Any]:
    """Return what a graded notebook says of itself; nothing where it says nothing."""
    mark = notebook.metadata.get(MARK, {})
    return dict(mark) if isinstance(mark, Mapping) else {}


def read_marks(folder: Path) -> dict[str, dict[str, Any]]:
    """Return by name what the graded notebooks in a folder say; what can't be read says nothing."""
    found = {}
    for path in sorted(folder.glob("*.ipynb")):
        try:
            found[path.stem] = marks_of(nbformat.read(path, as_version=4))
        except Exception:  # somebody has changed it by hand
            found[path.stem] = {}
    return found


def table(moves: Iterable[Move]) -> str:
    """Return a line a learner: the mark before and after, and why."""
    rows = [
        (
            f"{m.assignment}, {m.student}:",
            f"{m.before - m.taken_off[0]:g} → {m.after - m.taken_off[1]:g}",
            "; ".join(m.why),
        )
        for m in moves
    ]
    widths = [max(len(row[i]) for row in rows) for i in (0, 1)] if rows else []
    return "\n".join(
        f"  {who.ljust(widths[0])}  {mark.ljust(widths[1])}  {why}".rstrip()
        for who, mark, why in rows
    )
