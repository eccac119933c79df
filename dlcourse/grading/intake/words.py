"""Words for what was found in a submission: names from strangers, short and on one line."""

from __future__ import annotations

from collections.abc import Iterable

from dlcourse.runner.verdict import flat

_MOST = 6  # names that a sentence lists


def shown(name: str) -> str:
    """Return a name that a learner chose, fit to stand in a sentence."""
    return flat(name, 80) or "(a name without letters)"


def listed(names: Iterable[str]) -> str:
    """Return "a, b and c", and of many the first few."""
    names = [shown(name) for name in names]
    if len(names) > _MOST:
        return f"{', '.join(names[:_MOST])} and {len(names) - _MOST} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]])) if names else ""


def cells(names: Iterable[str]) -> str:
    """Return "The cell a was", or "The cells a and b were", to begin a sentence."""
    names = list(names)
    return f"The cells {listed(names)} were" if len(names) > 1 else f"The cell {listed(names)} was"


def answers(names: Iterable[str]) -> str:
    """Return "The answer to a was", or "The answers to a and b were", to begin a sentence."""
    names = list(names)
    kind, verb = ("answers", "were") if len(names) > 1 else ("answer", "was")
    return f"The {kind} to {listed(names)} {verb}"
