"""Figures of the course: one style, and the pictures that more than one page draws.

Every picture is legible without colour: classes differ in marker and fill, curves in line
style. The style itself is the file course.mplstyle beside this module.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.resources import as_file, files

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike, NDArray

from dlcourse.arrays import as_examples

INK, GREY = "#1f2328", "#57606a"
BLUE, ORANGE, GREEN, PINK = "#0072b2", "#d55e00", "#009e73", "#cc79a7"
BLUE_TINT, ORANGE_TINT = "#e6f1f8", "#fbeee3"
CLASS_COLORS = (BLUE, ORANGE, GREEN, PINK)
CLASS_MARKERS = ("o", "^", "s", "D")


def use_course_style() -> None:
    """Use the course's Matplotlib style from here on; in a notebook, draw figures as SVG."""
    with as_file(files("dlcourse") / "course.mplstyle") as path:
        plt.style.use(str(path))
    try:
        from IPython.core.getipython import get_ipython
        from matplotlib_inline.backend_inline import set_matplotlib_formats
    except ImportError:  # plain Python: the style alone
        return
    if get_ipython() is not None:
        set_matplotlib_formats("svg", metadata={"Date": None})  # type: ignore[no-untyped-call]


def plot_classes(ax: Axes, X: ArrayLike, t: ArrayLike, class_names: Sequence[str]) -> None:
    """Draw examples X (n, 2) with labels t (n,), each class in its own colour and marker.

    Raises ValueError unless X has two columns.
    """
    X = as_examples(X)
    if X.shape[1] != 2:
        raise ValueError(
            f"X has shape {X.shape}; wanted (n, 2), since a plane has two axes. "
            "Choose two columns: X[:, [0, 1]]"
        )
    t = np.asarray(t)
    for k, name in enumerate(class_names):
        ax.plot(
            *X[t == k].T,
            linestyle="none",
            marker=CLASS_MARKERS[k],
            color=CLASS_COLORS[k],
            fillstyle="full" if k % 2 == 0 else "none",
            label=name,
        )


def plot_decision(
    ax: Axes, score: Callable[[NDArray[np.float64]], ArrayLike], *, points: int = 200
) -> None:
    """Tint the two sides of a decision over the axes' present limits, and draw the boundary.

    score maps examples (n, 2) to numbers (n,); the decision is 1 where they are ≥ 0.
    """
    x_limits, y_limits = ax.get_xlim(), ax.get_ylim()
    xs, ys = np.linspace(*x_limits, points), np.linspace(*y_limits, points)
    grid = np.stack(np.meshgrid(xs, ys), axis=-1)
    scores = np.asarray(score(grid.reshape(-1, 2))).reshape(points, points)
    below_0 = np.nextafter(0, -1)  # contourf gives a level itself to the side below it
    levels, tints = [-np.inf, below_0, np.inf], [BLUE_TINT, ORANGE_TINT]
    ax.contourf(xs, ys, scores, levels=levels, colors=tints, zorder=0)
    if scores.min() < 0 <= scores.max():
        ax.contour(xs, ys, scores, levels=[0], colors=[INK], linewidths=1.5, zorder=1)
    ax.set_xlim(x_limits)
    ax.set_ylim(y_limits)
