"""A figure's pictures, as Matplotlib writes them: SVG, each in the same size and place."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from collections.abc import Callable
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

SETTINGS: Any = {
    "svg.hashsalt": "deep-learning-checked",
    "svg.fonttype": "path",
    "savefig.bbox": None,
}
NO_LAYOUT: Any = {"figure.constrained_layout.use": False, "figure.autolayout": False}


class Renderer:
    """Renders what draw draws as SVG, in one size, the axes in place, and closes the figures."""

    def __init__(self, draw: Callable[[str, float], Figure]) -> None:
        self._draw = draw
        self.size: tuple[str, ...] = ()
        self._places: list[Bbox] | None = None

    def render(self, choice: str, value: float) -> ET.Element:
        """Return Matplotlib's SVG of one picture, parsed."""
        before = set(plt.get_fignums())
        try:
            figure: object = self._draw(choice, value)
            if not isinstance(figure, Figure):
                raise TypeError(
                    f"draw({choice!r}, {value!r}) returned {type(figure).__name__}; wanted a "
                    "Matplotlib figure. End draw with: return fig"
                )
            self._place(figure)
            file = io.StringIO()
            with mpl.rc_context(SETTINGS):
                figure.savefig(file, format="svg", metadata={"Date": None})
            if self._places is None and figure.get_layout_engine() is not None:
                self._places = [ax.get_position(original=True) for ax in figure.axes]
        finally:
            for number in set(plt.get_fignums()) - before:
                plt.close(number)
        picture = ET.fromstring(file.getvalue())
        size = picture.get("width", ""), picture.get("height", "")
        self.size = self.size or size
        if size != self.size:
            raise ValueError(
                f"draw({choice!r}, {value!r}) made a figure of {' × '.join(size)}, and the still "
                f"one is {' × '.join(self.size)}; wanted one size for all, since they take one "
                "place in the page. Give each the same figsize"
            )
        return picture

    def _place(self, figure: Figure) -> None:
        """Put the axes where the first picture has them, so that they do not jump about."""
        if self._places is not None and len(self._places) == len(figure.axes):
            with mpl.rc_context(NO_LAYOUT):  # "none" would still draw everything twice
                figure.set_layout_engine(None)
            for ax, place in zip(figure.axes, self._places, strict=True):
                ax.set_position(place)
