"""Matplotlib's backend in a page: figures are drawn as SVG, and `plt.show()` shows them at once."""

from __future__ import annotations

from typing import Any

from matplotlib.backend_bases import FigureManagerBase
from matplotlib.backends.backend_svg import FigureCanvasSVG

from dlcourse.live.session import show_open_figures


class FigureManager(FigureManagerBase):
    """Knows what pyplot's `show` means here."""

    @classmethod
    def pyplot_show(cls, **_: Any) -> None:
        """Show the figures that are open, and close them."""
        show_open_figures()


class FigureCanvas(FigureCanvasSVG):
    """A canvas that is drawn as SVG."""

    manager_class = FigureManager
