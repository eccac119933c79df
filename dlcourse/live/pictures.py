"""Matplotlib's figures for a page: SVG in the course's light and dark colours."""

from __future__ import annotations

import io
import sys
from functools import cache
from importlib.resources import files
from typing import Any

from dlcourse.live.outputs import Output

NO_ALT = "A figure that this cell drew."


def picture(figure: Any, alt: str) -> Output | None:
    """Return a figure as an output, or None for one without axes, as Jupyter shows none either."""
    from dlcourse.figures import themes  # not before a figure is there: it loads Matplotlib

    if not figure.axes and not figure.lines:
        return None
    written = io.StringIO()
    figure.savefig(
        written,
        format="svg",
        bbox_inches="tight",
        facecolor=figure.get_facecolor(),
        edgecolor=figure.get_edgecolor(),
        metadata={"Date": None},
    )
    svg = written.getvalue()
    size = themes.size(svg)
    return {
        "kind": "picture",
        "light": svg,
        "dark": themes.darken(svg, _twins()),
        "alt": alt or NO_ALT,
        "width": int(size.get("width", 0)),
        "height": int(size.get("height", 0)),
    }


def moving(svg: str, alt: str, mark: str) -> Output:
    """Return a moving figure as the book's pages have it; mark begins every id in it."""
    from dlcourse.figures import controls

    alt = alt or NO_ALT
    return {"kind": "moving", "html": controls.inline(svg, alt, mark, _twins()), "alt": alt}


def take_open() -> list[Any]:
    """Close pyplot's open figures, and return them in the order in which they were made."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is None:
        return []
    figures = [pyplot.figure(number) for number in pyplot.get_fignums()]
    pyplot.close("all")
    return figures


def close(figure: Any) -> None:
    """Close a figure, if pyplot has it open."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close(figure)


@cache
def _twins() -> dict[str, str]:
    from dlcourse.figures import themes

    style = files("dlcourse") / "course.mplstyle"
    return themes.dark_colours(style.read_text(encoding="utf-8"))
