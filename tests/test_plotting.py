"""Figures: the course style, what is drawn, and colours that can be read by day and by night."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.colors import same_color, to_hex
from matplotlib.contour import ContourSet

from dlcourse import plotting
from dlcourse.perceptron import Perceptron
from dlcourse.plotting import plot_classes, plot_decision, use_course_style

STYLE = (files("dlcourse") / "course.mplstyle").read_text(encoding="utf-8")
TWINS = dict(re.findall(r"^##dark ([0-9a-f]{6}) ([0-9a-f]{6})$", STYLE, flags=re.MULTILINE))
TEXT = ("1f2328", "57606a")
DATA = ("0072b2", "d55e00", "009e73", "cc79a7")


@pytest.fixture
def ax() -> Iterator[Axes]:
    """Axes in the course style, on a canvas without a display."""
    before = mpl.get_backend()
    plt.switch_backend("Agg")
    with mpl.rc_context():
        use_course_style()
        _, axes = plt.subplots()
        yield axes
        plt.close("all")
    plt.switch_backend(before)


def vertical(X: Any) -> Any:
    """Score above 0 from the first feature's 0.3 on."""
    return X[:, 0] - 0.3


# --- the style -----------------------------------------------------------------------------


@pytest.mark.usefixtures("ax")
def test_the_style_is_in_use_without_a_display() -> None:
    assert mpl.get_backend().lower() == "agg"
    assert mpl.rcParams["figure.figsize"] == [6.4, 4.0]
    assert mpl.rcParams["axes.spines.top"] is False
    assert mpl.rcParams["savefig.transparent"] is True
    assert mpl.rcParams["image.cmap"] == "cividis"


@pytest.mark.parametrize("notebook", [True, False])
def test_in_a_notebook_alone_figures_become_svg_without_a_date(
    notebook: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr("IPython.core.getipython.get_ipython", lambda: notebook or None)
    monkeypatch.setattr(
        "matplotlib_inline.backend_inline.set_matplotlib_formats",
        lambda *formats, **options: asked.append((formats, options)),
    )
    with mpl.rc_context():
        use_course_style()
    assert asked == ([(("svg",), {"metadata": {"Date": None}})] if notebook else [])


@pytest.mark.usefixtures("ax")
def test_figures_come_out_the_same_on_every_machine() -> None:
    assert mpl.rcParams["svg.fonttype"] == "path"  # letters as shapes, so no font is asked for
    assert mpl.rcParams["svg.hashsalt"]
    assert mpl.rcParams["font.size"] == 11
    assert "DejaVu Sans" in mpl.rcParams["font.sans-serif"]  # the font that Matplotlib brings


@pytest.mark.usefixtures("ax")
def test_curves_differ_in_line_style_as_well_as_in_colour() -> None:
    cycle = mpl.rcParams["axes.prop_cycle"].by_key()
    assert len(set(cycle["color"])) == len(cycle["color"]) == 4
    assert len(set(cycle["linestyle"])) == 4
    assert [c.removeprefix("#") for c in cycle["color"]] == list(DATA)


def test_the_style_survives_a_draw_without_a_warning(ax: Axes) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ax.plot([0, 1], [0, 1], label="σ(x) = 1 / (1 + e⁻ˣ)")
        ax.set_title("∂L/∂w ≤ η·x")
        ax.legend()
        ax.figure.canvas.draw()


# --- what is drawn -------------------------------------------------------------------------


def test_each_class_has_its_own_colour_marker_and_name(ax: Axes) -> None:
    X, t = np.arange(8.0).reshape(4, 2), np.array([0, 1, 2, 1])
    plot_classes(ax, X, t, ["setosa", "versicolor", "virginica"])
    assert [line.get_label() for line in ax.lines] == ["setosa", "versicolor", "virginica"]
    assert [len(line.get_xydata()) for line in ax.lines] == [1, 2, 1]  # type: ignore[arg-type]
    np.testing.assert_array_equal(np.asarray(ax.lines[1].get_xydata()), X[t == 1])
    assert len({line.get_marker() for line in ax.lines}) == 3
    assert len({to_hex(line.get_color()) for line in ax.lines}) == 3
    fills = [line.get_fillstyle() for line in ax.lines]
    assert fills[0] != fills[1], "neighbouring classes differ without colour"
    assert {line.get_linestyle() for line in ax.lines} == {"None"}


def test_a_class_without_examples_keeps_its_place_in_the_legend(ax: Axes) -> None:
    plot_classes(ax, [[0.0, 1.0]], [1], ["none here", "one"])
    assert [line.get_label() for line in ax.lines] == ["none here", "one"]
    assert len(ax.lines[0].get_xydata()) == 0  # type: ignore[arg-type]


@pytest.mark.parametrize("columns", [1, 3])
def test_other_than_two_columns_are_refused_with_the_way_to_choose_two(
    ax: Axes, columns: int
) -> None:
    with pytest.raises(ValueError, match=r"wanted \(n, 2\)") as refused:
        plot_classes(ax, np.ones((5, columns)), np.zeros(5), ["a"])
    assert f"X has shape (5, {columns})" in str(refused.value)
    assert "X[:, [0, 1]]" in str(refused.value)
    assert not ax.lines


def contours(ax: Axes) -> list[ContourSet]:
    return [c for c in ax.get_children() if isinstance(c, ContourSet)]


def boundary(ax: Axes) -> Any:
    """Return the points of the boundary line, shape (n, 2)."""
    (line,) = [c for c in contours(ax) if not c.filled]
    return np.vstack([path.vertices for path in line.get_paths()])


@pytest.mark.parametrize("points", [21, 200])
def test_the_boundary_is_drawn_where_the_decision_changes(ax: Axes, points: int) -> None:
    ax.set_xlim(-1, 1)
    ax.set_ylim(-2, 3)
    plot_decision(ax, vertical, points=points)
    x1, x2 = boundary(ax).T
    np.testing.assert_allclose(x1, 0.3)
    np.testing.assert_allclose([x2.min(), x2.max()], [-2, 3])


def test_the_boundary_of_a_neuron_is_its_line(ax: Axes) -> None:
    neuron = Perceptron(w=np.array([1.0, -2.0]), b=0.5)
    ax.set_xlim(0, 4)
    ax.set_ylim(0, 4)
    plot_decision(ax, neuron.weighted_sum)
    x1, x2 = boundary(ax).T
    np.testing.assert_allclose(x2, (x1 + 0.5) / 2)


def test_a_curved_boundary_is_drawn_as_a_curve(ax: Axes) -> None:
    ax.set_xlim(-2, 2)
    ax.set_ylim(-2, 2)
    plot_decision(ax, lambda X: np.sum(X**2, axis=1) - 1)
    np.testing.assert_allclose(np.linalg.norm(boundary(ax), axis=1), 1, atol=1e-3)


def test_the_two_sides_are_tinted_like_their_classes(ax: Axes) -> None:
    ax.set_xlim(-1, 1)
    plot_decision(ax, vertical)
    (filled,) = [c for c in contours(ax) if c.filled]
    colors: Any = filled.get_facecolor()
    tints = [to_hex(c) for c in colors]
    assert tints == [plotting.BLUE_TINT, plotting.ORANGE_TINT]
    for tint, path in zip(tints, filled.get_paths(), strict=True):
        inside = path.contains_points([[-0.5, 0.5], [0.9, 0.5]])
        assert inside.tolist() == [tint == plotting.BLUE_TINT, tint == plotting.ORANGE_TINT]


@pytest.mark.parametrize("score", [-1.0, 0.0, 1.0])
def test_where_one_decision_is_everywhere_there_is_its_tint_and_no_boundary(
    ax: Axes, score: float
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        plot_decision(ax, lambda X: np.full(len(X), score))
    (filled,) = contours(ax)
    colors: Any = filled.get_facecolor()
    tinted = [to_hex(c) for c, path in zip(colors, filled.get_paths(), strict=True) if len(path)]
    assert tinted == [plotting.ORANGE_TINT if score >= 0 else plotting.BLUE_TINT]


@pytest.mark.parametrize("kind", [np.float32, list])
def test_scores_of_any_kind_are_drawn(ax: Axes, kind: Any) -> None:
    def score(X: Any) -> Any:
        return vertical(X).tolist() if kind is list else vertical(X).astype(kind)

    ax.set_xlim(-1, 1)
    plot_decision(ax, score)
    np.testing.assert_allclose(boundary(ax)[:, 0], 0.3, atol=1e-6)


def test_the_limits_stay_and_the_tint_lies_below_the_examples(ax: Axes) -> None:
    plot_classes(ax, [[0.0, 0.0], [1.0, 1.0]], [0, 1], ["a", "b"])
    limits = ax.get_xlim(), ax.get_ylim()
    asked = []

    def score(X: Any) -> Any:
        asked.append(X)
        return vertical(X)

    plot_decision(ax, score)
    assert (ax.get_xlim(), ax.get_ylim()) == limits
    assert all(c.get_zorder() < line.get_zorder() for c in contours(ax) for line in ax.lines)
    (X,) = asked
    assert X.ndim == 2
    assert X.shape[1] == 2
    np.testing.assert_allclose([X.min(axis=0), X.max(axis=0)], np.transpose(limits))


# --- colours -------------------------------------------------------------------------------


def luminance(color: str) -> float:
    """Return the relative luminance of WCAG 2."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return float(np.dot([0.2126, 0.7152, 0.0722], linear))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_the_standard_has_it() -> None:
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("777777", "ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("abcdef", "abcdef") == 1


def test_every_colour_of_the_module_and_of_the_style_has_a_dark_twin() -> None:
    source = (files("dlcourse") / "plotting.py").read_text(encoding="utf-8")
    settings = "\n".join(line for line in STYLE.splitlines() if not line.startswith("#"))
    used = set(re.findall(r'"#?([0-9a-fA-F]{6})"', source + settings))
    assert used >= {*TEXT, *DATA, "e6f1f8", "fbeee3", "d0d7de", "ffffff"}
    assert used <= set(TWINS)
    names = [value for name, value in vars(plotting).items() if name.isupper()]
    assert {c.removeprefix("#") for c in names if isinstance(c, str)} <= set(TWINS)


def test_no_colour_of_the_style_goes_by_a_name_that_has_no_twin() -> None:
    lines = [line for line in STYLE.splitlines() if re.match(r"[\w.]*color\w*:", line)]
    assert lines
    for line in lines:
        assert re.search(r'"[0-9a-f]{6}"$|: none$', line), line


def test_no_twin_is_itself_a_light_colour_and_no_two_colours_share_one() -> None:
    assert len(set(TWINS.values())) == len(TWINS) == STYLE.count("##dark ")
    assert set(TWINS).isdisjoint(TWINS.values())


@pytest.mark.parametrize("color", TEXT)
def test_text_stands_out_on_both_pages(color: str) -> None:
    assert contrast(color, "ffffff") >= 4.5
    assert contrast(TWINS[color], TWINS["ffffff"]) >= 4.5
    assert TWINS["ffffff"] == "14181e"


@pytest.mark.parametrize("color", DATA)
def test_data_colours_stand_out_on_both_pages(color: str) -> None:
    assert contrast(color, "ffffff") >= 3
    assert contrast(TWINS[color], "14181e") >= 3


@pytest.mark.parametrize("color", DATA[:2])  # two classes are what a decision has
@pytest.mark.parametrize("tint", ["e6f1f8", "fbeee3"])
def test_the_two_classes_and_their_boundary_stand_out_on_the_tints(color: str, tint: str) -> None:
    for front in (color, "1f2328"):
        assert contrast(front, tint) >= 3
        assert contrast(TWINS[front], TWINS[tint]) >= 3


def test_tints_belong_to_their_classes_and_can_be_told_apart() -> None:
    assert same_color(plotting.CLASS_COLORS[0], plotting.BLUE)
    assert same_color(plotting.CLASS_COLORS[1], plotting.ORANGE)
    assert len(set(plotting.CLASS_COLORS)) == len(set(plotting.CLASS_MARKERS)) == 4
    assert plotting.BLUE_TINT != plotting.ORANGE_TINT


def test_a_function_and_its_derivative_differ_in_line_style() -> None:
    _, ax = plt.subplots()
    plotting.plot_function(ax, np.sin, np.cos, (-1, 1), name="sin")
    solid, dashed = ax.get_lines()
    x, y = np.asarray(solid.get_xydata()).T
    np.testing.assert_allclose(y, np.sin(x))
    x, y = np.asarray(dashed.get_xydata()).T
    np.testing.assert_allclose(y, np.cos(x))
    assert solid.get_linestyle() != dashed.get_linestyle()


def test_an_optimisers_path_keeps_the_limits() -> None:
    _, ax = plt.subplots()
    ax.set(xlim=(-1, 1), ylim=(-2, 2))
    path = np.array([[0.5, 1.0], [0.1, 0.2], [5.0, 0.0]])
    plotting.plot_path(ax, lambda x, y: x**2 + y**2, path, label="SGD")
    (line,) = ax.get_lines()
    np.testing.assert_array_equal(np.asarray(line.get_xydata()), path)
    assert ax.get_xlim() == (-1, 1)
    assert ax.get_ylim() == (-2, 2)
    with pytest.raises(ValueError, match=r"wanted \(n, 2\)"):
        plotting.plot_path(ax, lambda x, y: x + y, np.ones((2, 3)), label="SGD")


def test_images_share_one_scale_and_have_their_titles() -> None:
    images = np.arange(3 * 4 * 4.0).reshape(3, 4, 4)
    fig = plotting.plot_images(images, ["a", "b", "c"], columns=2)
    drawn = [ax for ax in fig.axes if ax.get_images()]
    assert [ax.get_title() for ax in drawn] == ["a", "b", "c"]
    assert {ax.get_images()[0].get_clim() for ax in drawn} == {(0.0, 47.0)}
    with pytest.raises(ValueError, match="2 titles"):
        plotting.plot_images(images, ["a", "b"])
