"""A value as a page shows it: a figure, a formula, a proof's sentence, or Python's own text."""

from __future__ import annotations

import pprint
import sys
from collections.abc import Callable
from typing import Any

from dlcourse.live import pictures
from dlcourse.live.outputs import Output

LONGEST = 20_000  # characters of one value
WIDTH = 79


def shown(value: Any, alt: str, mark: str) -> Output | None:
    """Return how a value is shown; None for None, and for a figure that has nothing in it.

    alt tells of a figure; mark begins the ids of a moving one.
    """
    if value is None:
        return None
    if _is(value, "dlcourse.proof.settled", "Settled"):
        return statement(value)
    if _is(value, "dlcourse.figures.moving", "MovingFigure"):
        return pictures.moving(value.svg, alt, mark)
    if _is(value, "matplotlib.figure", "Figure"):
        return pictures.picture(value, alt)
    latex = _latex(value)
    if latex:
        return {"kind": "formula", "latex": latex, "text": text_of(value)}
    return {"kind": "result", "text": text_of(value)}


def statement(settled: Any) -> Output:
    """Return what `prove`, `refute`, `show` or a derivation found."""
    mark, _, sentence = repr(settled).partition(": ")
    return {
        "kind": "statement",
        "mark": mark.partition(" (")[0],
        "how": settled.how,
        "claim": settled.claim,
        "markdown": settled.markdown or sentence,
        "latex": settled.latex,
        "text": repr(settled),
    }


def text_of(value: Any) -> str:
    """Return a value as text, as Python's prompt and Jupyter would, in several lines if need be."""
    try:
        if type(value) in (list, tuple, dict, set, frozenset):
            text = pprint.pformat(value, width=WIDTH, sort_dicts=False)
        else:
            text = repr(value)
    except Exception as error:
        text = f"<{type(value).__name__}: {type(error).__name__} in its __repr__>"
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}… ({len(text):,} characters)"


def _latex(value: Any) -> str:
    method: Callable[[], Any] | None = getattr(type(value), "_repr_latex_", None)
    if method is None or not callable(method):
        return ""
    try:
        written = value._repr_latex_()
    except Exception:
        return ""
    if not isinstance(written, str):
        return ""
    return written.strip().strip("$").removeprefix(r"\displaystyle").strip()


def _is(value: Any, module: str, name: str) -> bool:
    """Whether a value is of a class, without importing its module: else there is no such value."""
    kind = getattr(sys.modules.get(module), name, None)
    return kind is not None and isinstance(value, kind)
