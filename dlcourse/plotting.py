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
from matplotlib.figure import Figure
from numpy.typing import ArrayLike, NDArray

from dlcourse.arrays import as_examples, as_float

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


def plot_function(
    ax: Axes,
    f: Callable[[NDArray[np.float64]], ArrayLike],
    slope: Callable[[NDArray[np.float64]], ArrayLike],
    limits: tuple[float, float],
    *,
    name: str,
    points: int = 401,
) -> None:
    """Draw a function of one number between the limits, and its derivative, dashed."""
    x = np.linspace(*limits, points)
    ax.plot(x, f(x), color=BLUE, linestyle="-", label=name)
    ax.plot(x, slope(x), color=ORANGE, linestyle="--", label=f"derivative of {name}")
    ax.set_xlabel("x")
    ax.legend()


def plot_path(
    ax: Axes,
    f: Callable[[NDArray[np.float64], NDArray[np.float64]], ArrayLike],
    path: ArrayLike,
    *,
    label: str,
    color: str = ORANGE,
) -> None:
    """Draw the heights of f(x, y) over the axes' present limits, and an optimiser's path (n, 2).

    Raises ValueError unless the path has two columns.
    """
    path = as_examples(path, "path")
    if path.shape[1] != 2:
        raise ValueError(f"path has shape {path.shape}; wanted (n, 2), one row a step")
    x_limits, y_limits = ax.get_xlim(), ax.get_ylim()
    grid = np.meshgrid(np.linspace(*x_limits, 120), np.linspace(*y_limits, 120))
    ax.contour(*grid, np.asarray(f(*grid)), levels=12, colors=[GREY], linewidths=0.8, zorder=0)
    ax.plot(*path.T, color=color, marker="o", markersize=4, label=label)
    ax.set_xlim(x_limits)
    ax.set_ylim(y_limits)


def plot_images(images: ArrayLike, titles: Sequence[str], *, columns: int = 8) -> Figure:
    """Return a figure of grey images (n, height, width) side by side, such as feature maps.

    All share one scale, from the least to the largest value. Raises ValueError unless there is a
    title for each image.
    """
    images = as_float(images, "images")
    if images.ndim != 3 or not len(images) or len(titles) != len(images):
        raise ValueError(
            f"images have shape {images.shape} and there are {len(titles)} titles; wanted "
            "(n, height, width) with at least one image, and n titles"
        )
    columns = min(columns, len(images))
    rows = -(-len(images) // columns)
    fig, axes = plt.subplots(rows, columns, figsize=(0.9 * columns, 1.1 * rows), squeeze=False)
    for ax in axes.flat:
        ax.axis("off")
    low, high = float(images.min()), float(images.max())
    for ax, image, title in zip(axes.flat, images, titles, strict=False):
        ax.imshow(image, cmap="gray", vmin=low, vmax=high)
        ax.set_title(title, fontsize=9, loc="center")
    return fig
