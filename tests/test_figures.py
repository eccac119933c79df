"""Moving figures: what is drawn once, what is hidden, and what is said when a figure cannot be."""

from __future__ import annotations

import gzip
import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Circle

from dlcourse.figures import MovingFigure, moving_figure
from dlcourse.figures.paths import shorter_path, simplified
from dlcourse.plotting import BLUE, ORANGE, use_course_style

SVG = "{http://www.w3.org/2000/svg}"
SERIES = {"rise": [0.0, 0.5, 1.0], "fall": [0.0, 1.0]}


@pytest.fixture(autouse=True)
def style() -> Iterator[None]:
    """The course style, on a canvas without a display."""
    before = mpl.get_backend()
    plt.switch_backend("Agg")
    with mpl.rc_context():
        use_course_style()
        yield
        plt.close("all")
    plt.switch_backend(before)


def draw(choice: str, value: float) -> Figure:
    """A moving area, under a standing line, and a standing point above all."""
    fig, ax = plt.subplots(figsize=(3, 2))
    ax.set(xlim=(0, 1), ylim=(0, 1), xlabel="a name")
    slope = value if choice == "rise" else -value
    ax.fill_between([0, 1], [0.5, 0.5 + slope / 2], color=ORANGE, zorder=1)
    ax.plot([0, 1], [0.5, 0.5], color=BLUE, zorder=2)
    return fig


def describe(choice: str, value: float) -> str:
    return f"The area's right end is {value} {choice} from 1/2 & <here>."


def make(**changes: Any) -> MovingFigure:
    settings: dict[str, Any] = {"label": "slope", "describe": describe} | changes
    return moving_figure(settings.pop("draw", draw), settings.pop("series", SERIES), **settings)


@pytest.fixture
def svg() -> ET.Element:
    """The figure, parsed: so it is well-formed."""
    return ET.fromstring(make().svg)


def pictures(svg: ET.Element) -> list[ET.Element]:
    return [group for group in svg if group.get("data-picture")]


def shown(svg: ET.Element) -> set[str | None]:
    return {g.get("data-picture") for g in pictures(svg) if g.get("display") != "none"}


def facts(svg: ET.Element) -> Any:
    return json.loads(str(svg.findtext(f"{SVG}metadata")))


def test_the_notebook_gets_one_svg_of_the_figures_size() -> None:
    figure = make()
    bundle = figure._repr_mimebundle_()
    assert set(bundle) == {"image/svg+xml", "text/plain"}
    assert bundle["image/svg+xml"] == figure.svg
    assert bundle["text/plain"] == "MovingFigure('slope', 5 pictures)"
    root = ET.fromstring(figure.svg)
    size = [root.get(name) for name in ("width", "height", "viewBox")]
    assert size == ["216pt", "144pt", "0 0 216 144"]


def test_all_pictures_but_the_still_one_are_hidden(svg: ET.Element) -> None:
    assert {g.get("data-picture") for g in pictures(svg)} == {"0", "1", "2", "3", "4"}
    assert shown(svg) == {"1"}
    assert facts(svg)["start"] == ["rise", 1]
    assert shown(ET.fromstring(make(start=("fall", 1)).svg)) == {"4"}


def test_what_all_pictures_share_is_drawn_once_and_what_moves_five_times(svg: ET.Element) -> None:
    for group in pictures(svg):
        assert len(group) == 1, "the area"
    standing = [part for part in svg if not part.get("data-picture")]
    blue = [part for part in standing if part.get("stroke") == BLUE]
    assert len(blue) == 1
    assert make().svg.count(BLUE) == 1


def test_what_covers_what_stays_as_it_was_drawn(svg: ET.Element) -> None:
    order = [
        "area" if part.get("data-picture") else "line" if part.get("stroke") == BLUE else "axes"
        for part in svg
        if part.tag in (f"{SVG}g", f"{SVG}path")
    ]
    assert order.index("axes") < order.index("area")
    assert max(i for i, name in enumerate(order) if name == "area") < order.index("line")


def test_each_picture_has_all_its_parts() -> None:
    """The rise of 0 and the fall of 0 are one drawing; 1 up and 1 down differ."""
    root = ET.fromstring(make().svg)
    own: dict[str, str] = {}
    for group in pictures(root):
        own[group.get("data-picture", "")] = "".join(ET.tostring(p, "unicode") for p in group)
    assert own["0"] == own["3"]
    assert len(set(own.values())) == 4


def test_every_run_makes_the_same_file_and_it_has_no_date() -> None:
    with mpl.rc_context({"svg.hashsalt": None, "svg.fonttype": "none"}):
        one = make().svg
    assert one == make().svg
    assert "date" not in one
    assert "Matplotlib" not in one


def test_ids_are_the_figures_own_and_all_are_found(svg: ET.Element) -> None:
    ids = Counter(name for part in svg.iter() if (name := part.get("id")))
    assert ids
    assert max(ids.values()) == 1
    mark = str(svg.get("data-ids"))
    assert all(re.fullmatch(rf"{mark}-\d+", name) for name in ids)
    text = ET.tostring(svg, "unicode")
    used = set(re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', text))
    assert {a or b for a, b in used} == set(ids), "and nothing is defined that is not used"
    other = ET.fromstring(make(label="another name").svg)
    assert other.get("data-ids") != mark


def test_the_files_style_does_not_leak_into_a_page() -> None:
    text = make().svg
    assert "<style" not in text
    assert "style=" not in text
    assert "xlink" not in text


def test_colours_are_attributes_which_a_page_can_replace() -> None:
    assert f'fill="{ORANGE}"' in make().svg


def test_the_controls_facts_are_with_the_figure(svg: ET.Element) -> None:
    assert facts(svg) == {
        "label": "slope",
        "legend": "Show",
        "start": ["rise", 1],
        "choices": [
            {"name": choice, "sentences": [describe(choice, value) for value in values]}
            for choice, values in SERIES.items()
        ],
    }


def test_positions_come_as_pythons_own_numbers() -> None:
    came: list[object] = []

    def tell(_: str, value: float) -> str:
        came.append(value)
        return "A sentence."

    make(series={"rise": np.arange(2), "fall": range(2)}, describe=tell)
    assert [type(value) for value in came] == [int] * 4


def test_drawn_figures_are_closed_and_others_are_not() -> None:
    mine = plt.figure()
    make()
    assert plt.get_fignums() == [mine.number]

    def fail(choice: str, value: float) -> Figure:
        draw(choice, value)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        make(draw=fail)
    assert plt.get_fignums() == [mine.number]


def test_the_axes_do_not_jump_when_a_label_grows() -> None:
    def grow(choice: str, value: float) -> Figure:
        fig = draw(choice, value)
        if value:
            fig.axes[0].set_ylabel("tall\nname")
        return fig

    standing = [
        ET.tostring(part)
        for part in ET.fromstring(make(draw=grow).svg)
        if not part.get("data-picture")
    ]
    assert len([text for text in standing if b"#57606a" in text]) > 10, "ticks and edges stand"


def test_sixty_pictures_of_a_curve_are_light() -> None:
    def wave(_: str, value: float) -> Figure:
        fig, ax = plt.subplots()
        ax.set(xlim=(0, 6), ylim=(-1, 1))
        x = np.linspace(0, 6, 200)
        ax.plot(x, np.sin(value * x))
        return fig

    values = np.linspace(0.5, 3, 60)
    figure = make(draw=wave, series={"": values}, describe=lambda _, v: f"The rate is {v:.2f}.")
    assert len(gzip.compress(figure.svg.encode())) < 20_000


def test_a_clip_path_of_one_picture_is_not_taken_for_anothers() -> None:
    """Matplotlib names a clip path after its number in the file, not after its shape."""

    def clipped(_: str, value: float) -> Figure:
        fig, ax = plt.subplots(figsize=(2, 2))
        image = ax.imshow(np.eye(2), extent=(0, 1, 0, 1))
        image.set_clip_path(Circle((0.5, 0.5), value, transform=ax.transData))
        return fig

    text = make(draw=clipped, series={"": [0.1, 0.4]}).svg
    assert len(set(re.findall(r"<clipPath[^>]*><path (.*?)</clipPath>", text))) == 2
    groups = pictures(ET.fromstring(text))
    clips = [re.findall(rb"url\(#[^)]*\)", ET.tostring(group)) for group in groups]
    assert clips[0] != clips[1]


# --- paths ----------------------------------------------------------------------------------


def decoded(d: str) -> list[tuple[str, list[list[float]]]]:
    """Return a short path's commands, with absolute points, as a browser reads them."""
    here = start = np.zeros(2)
    pieces = []
    for command, numbers in re.findall(r"([a-z])([^a-z]*)", d):
        values = np.array(re.findall(r"-?(?:\d+\.?\d*|\.\d+)", numbers), dtype=float)
        step = {"m": 1, "l": 1, "q": 2, "c": 3, "z": 1}[command]
        for i, points in enumerate(values.reshape(-1, step, 2)):
            absolute = here + points
            here = absolute[-1]
            if command == "m" and i == 0:
                start = here
            pieces.append(("l" if command == "m" and i else command, absolute.tolist()))
        if command == "z":
            here = start
    return pieces


def test_a_path_becomes_short_and_means_the_same() -> None:
    assert shorter_path("M 0 288 \nL 460.8 288 \nL 460.8 0 \nz\n") == "m0 288 460.8 0 0-288z"
    d = "M 1 2 \nQ 3 4 5.125 6 \nQ 7 8 9 10 \nC 1 1 2 2.5 3 3 \nz\nM 4 4 \nL 4.5 3.25 \n"
    assert shorter_path(d) == "m1 2q2 2 4.12 4 1.88 2 3.88 4c-8-9-7-7.5-6-7zm3 2 .5-.75"
    points = [point for _, piece in decoded(shorter_path(d)) for point in piece]
    wanted = [1, 2, 3, 4, 5.12, 6, 7, 8, 9, 10, 1, 1, 2, 2.5, 3, 3, 4, 4, 4.5, 3.25]
    np.testing.assert_allclose(np.ravel(points), wanted, atol=1e-9)


def test_rounding_does_not_add_up() -> None:
    """A saw of a thousand teeth, each step 0.104: a drift would carry its end away."""
    x = 0.104 * np.arange(1000)
    y = np.where(np.arange(1000) % 2, 3.0, 0.0)
    d = "M" + "L".join(f" {a} {b} \n" for a, b in zip(x, y, strict=True))
    points = np.array([piece[0] for _, piece in decoded(shorter_path(d))])
    np.testing.assert_allclose(points, np.stack([x, y], 1), atol=0.0551)


def test_points_that_a_line_passes_are_left_out_and_no_others() -> None:
    assert simplified([[0, 0], [100, 100], [200, 200], [300, 300]]) == [[0, 0], [300, 300]]
    assert simplified([[0, 0], [100, 3], [200, 0]]) == [[0, 0], [200, 0]]
    corner = [[0, 0], [100, 5], [200, 0]]
    assert simplified(corner) == corner
    there_and_back = [[0, 0], [500, 0], [100, 0]]
    assert simplified(there_and_back) == there_and_back
    ring = [[0, 0], [500, 0], [500, 500], [0, 0]]
    assert simplified(ring) == ring
    t = np.linspace(0, 6, 400)
    curve = np.stack([t * 5000, np.sin(t) * 8000], 1).round().astype(int)
    kept = np.array(simplified(curve.tolist()))
    assert len(kept) < 150
    np.testing.assert_allclose(np.interp(curve[:, 0], *kept.T), curve[:, 1], atol=8)


# --- what cannot be drawn ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"series": {}}, r"series is empty; wanted at least one choice"),
        ({"series": {"rise": []}}, r"series\['rise'\] has 0 positions; wanted at least 2"),
        ({"series": {"rise": [1.0]}}, r"series\['rise'\] has 1 positions; wanted at least 2"),
        ({"series": {"a": range(60), "b": range(41)}}, r"101 positions in all; wanted at most 100"),
        ({"start": ("down", 0)}, r"start begins with 'down'; wanted one of .*'rise', 'fall'"),
        ({"start": ("fall", 2)}, r"'fall'\] has 2 positions; wanted an index from 0 to 1"),
        ({"start": ("fall", -1)}, r"wanted an index from 0 to 1"),
        ({"describe": lambda *_: " "}, r"describe\('rise', 0.0\) returned ' '; wanted a sentence"),
        ({"describe": lambda *_: None}, r"returned None; wanted a sentence"),
    ],
)
def test_an_error_says_what_came_and_what_was_wanted(changes: Any, message: str) -> None:
    drawn = []

    def watch(choice: str, value: float) -> Figure:
        drawn.append(value)
        return draw(choice, value)

    with pytest.raises(ValueError, match=message):
        make(draw=watch, **changes)
    assert not drawn, "what can be known before drawing is said before drawing"


def test_figures_of_different_sizes_are_refused() -> None:
    def grow(_: str, value: float) -> Figure:
        return plt.figure(figsize=(3 + value, 2))

    with pytest.raises(ValueError, match=r"252pt × 144pt.*one is 216pt × 144pt; wanted one size"):
        make(draw=grow, series={"": [0.0, 0.5]}, start=("", 0))


def test_what_is_no_figure_is_refused() -> None:
    with pytest.raises(TypeError, match=r"returned NoneType; wanted a Matplotlib figure.*return"):
        make(draw=lambda *_: None)
