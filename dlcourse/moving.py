"""Figures that a reader moves with a slider, with no kernel: every position is drawn beforehand.

A cell ends with `moving_figure(draw, series, ...)`. Its output is one SVG: what all pictures
share is drawn once, the rest in one hidden group a picture, and the still picture is shown. So
any viewer shows the still; the book's own pages put a slider to it.
"""

from __future__ import annotations

import difflib
import hashlib
import io
import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox
from numpy.typing import NDArray

MOST_PICTURES = 100

_SETTINGS: Any = {
    "svg.hashsalt": "deep-learning-checked",
    "svg.fonttype": "path",
    "savefig.bbox": None,
}
_NO_LAYOUT: Any = {"figure.constrained_layout.use": False, "figure.autolayout": False}
_INHERITED = {
    *("fill", "fill-opacity", "fill-rule", "stroke", "stroke-dasharray", "stroke-dashoffset"),
    *("stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width"),
}
_ATTRIBUTES = _INHERITED | {"opacity", "image-rendering", "stop-color", "stop-opacity"}
_REFERENCE = re.compile(r"url\(#(.+)\)")
_TRANSLATE = re.compile(r"translate\(([^)]*)\)")
_LONG = 20  # points: a line of more is a curve, whose points may lie a twentieth off, unseen
_SHARE_FROM = 60  # characters from which a part of several pictures is written once, and used


@dataclass(frozen=True, repr=False)
class MovingFigure:
    """A slider's pictures in one SVG, which a notebook displays."""

    svg: str
    label: str
    pictures: int

    def __repr__(self) -> str:
        return f"MovingFigure({self.label!r}, {self.pictures} pictures)"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"image/svg+xml": self.svg, "text/plain": repr(self)}


def moving_figure(
    draw: Callable[[str, float], Figure],
    series: Mapping[str, Sequence[float] | NDArray[Any]],
    *,
    label: str,
    describe: Callable[[str, float], str],
    start: tuple[str, int] | None = None,
    legend: str = "Show",
) -> MovingFigure:
    """Return a figure with a slider: draw(choice, value) for each value of each series, in one SVG.

    series maps each choice (a radio button; there is none if there is one choice) to the slider's
    positions, at least two; there may be 100 pictures in all. label names the slider, such as
    "learning rate"; legend the radio buttons. describe(choice, value) is the sentence that tells
    what is seen at that position. start, a choice and an index, is the still picture; by default
    the middle of the first series.

    All pictures need the same size, and should have the same limits and ticks: what is equal in
    all of them is kept once. The axes stand where the still picture has them. Figures that draw
    made are closed.

    Raises ValueError if there are too few or too many positions, start is not one of them,
    describe returns no sentence, or draw returns figures of different sizes; TypeError if draw
    returns no figure.
    """
    positions = _checked(series)
    choices = list(positions)
    still = _still(positions, start)
    every = [(choice, value) for choice in choices for value in positions[choice]]
    sentences = [_sentence(describe, choice, value) for choice, value in every]

    shown = sum(len(positions[c]) for c in choices[: choices.index(still[0])]) + still[1]
    camera, shelf = _Camera(draw), _Shelf()
    first = camera.take(*every[shown])
    pictures = [
        shelf.parts(first if i == shown else camera.take(*position))
        for i, position in enumerate(every)
    ]
    body = _layers(pictures, shown, shelf)
    about = {
        "label": label,
        "legend": legend,
        "start": list(still),
        "choices": [
            {"name": choice, "sentences": said}
            for choice, said in zip(choices, _split(sentences, positions.values()), strict=True)
        ],
    }
    size = camera.size
    width, height = (side.removesuffix("pt") for side in size)
    content = (
        f"<metadata>{escape(json.dumps(about, ensure_ascii=False))}</metadata>"
        f"{shelf.definitions()}{body}"
    )
    mark = "m" + hashlib.sha256(content.encode()).hexdigest()[:7]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="moving-figure" width="{size[0]}" '
        f'height="{size[1]}" viewBox="0 0 {width} {height}" stroke-linejoin="round" '
        f'data-ids="{mark}">{content}</svg>\n'
    )
    svg = svg.replace('"#@', f'"#{mark}-').replace("(#@", f"(#{mark}-")
    svg = svg.replace(' id="@', f' id="{mark}-')
    return MovingFigure(svg, label, len(pictures))


def _checked(series: Mapping[str, Sequence[float] | NDArray[Any]]) -> dict[str, list[float]]:
    """Return the positions as lists of Python's own numbers, or say what is wrong with them."""
    if not series:
        raise ValueError(
            'series is empty; wanted at least one choice with its positions, such as {"SGD": '
            "[0.01, 0.1, 1.0]}"
        )
    positions = {}
    for choice, values in series.items():
        positions[choice] = [v.item() if isinstance(v, np.generic) else v for v in values]
        if len(positions[choice]) < 2:
            raise ValueError(
                f"series[{choice!r}] has {len(positions[choice])} positions; wanted at least 2, "
                "so that the slider can move. Give it more values"
            )
    total = sum(map(len, positions.values()))
    if total > MOST_PICTURES:
        raise ValueError(
            f"series has {total} positions in all; wanted at most {MOST_PICTURES}, so that the "
            "page stays light. Take larger steps or fewer choices"
        )
    return positions


def _still(positions: dict[str, list[float]], start: tuple[str, int] | None) -> tuple[str, int]:
    if start is None:
        choice = next(iter(positions))
        return choice, len(positions[choice]) // 2
    choice, index = start
    if choice not in positions:
        raise ValueError(
            f"start begins with {choice!r}; wanted one of the choices, {list(positions)}"
        )
    if not 0 <= index < len(positions[choice]):
        raise ValueError(
            f"start = {start!r}, but series[{choice!r}] has {len(positions[choice])} positions; "
            f"wanted an index from 0 to {len(positions[choice]) - 1}"
        )
    return choice, int(index)


def _sentence(describe: Callable[[str, float], str], choice: str, value: float) -> str:
    said: object = describe(choice, value)
    if not isinstance(said, str) or not said.strip():
        raise ValueError(
            f"describe({choice!r}, {value!r}) returned {said!r}; wanted a sentence that tells what "
            "is seen at this position, for readers who do not see it. Return a string"
        )
    return " ".join(said.split())


def _split(sentences: list[str], series: Iterable[Sequence[float]]) -> list[list[str]]:
    rest = iter(sentences)
    return [[next(rest) for _ in values] for values in series]


class _Camera:
    """Takes pictures of what draw draws, in one size, the axes in one place, and closes figures."""

    def __init__(self, draw: Callable[[str, float], Figure]) -> None:
        self._draw = draw
        self.size: tuple[str, ...] = ()
        self._places: list[Bbox] | None = None

    def take(self, choice: str, value: float) -> ET.Element:
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
            with mpl.rc_context(_SETTINGS):
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
            with mpl.rc_context(_NO_LAYOUT):  # "none" would still draw everything twice
                figure.set_layout_engine(None)
            for ax, place in zip(figure.axes, self._places, strict=True):
                ax.set_position(place)


# --- one picture, made small ------------------------------------------------------------------


class _Shelf:
    """What pictures refer to (glyphs, markers, clip paths), each kept once, by its content."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._here: dict[str, ET.Element] = {}

    def keep(self, content: str) -> str:
        """Return the name of an element, given as text with its place for a name as `{id}`."""
        return f"@{self._numbers.setdefault(content, len(self._numbers))}"

    def definitions(self) -> str:
        kept = (text.replace("{id}", f' id="@{n}"', 1) for text, n in self._numbers.items())
        return f"<defs>{''.join(kept)}</defs>" if self._numbers else ""

    def parts(self, root: ET.Element) -> list[str]:
        """Return the picture's parts from the lowest to the highest, each as short text."""
        self._here = {
            name: element
            for defs in root.iter(_tag("defs"))
            for element in defs
            if (name := element.get("id"))
        }
        return [_text(part) for child in root for part in self._small(child)]

    def _small(self, element: ET.Element) -> list[ET.Element]:
        """Return the element with short attributes; nothing, or its children, where they do."""
        tag = element.tag.rsplit("}")[-1]
        if tag in ("metadata", "defs", "style", "title"):
            return []
        children = [part for child in element for part in self._small(child)]
        attributes = self._attributes(element, tag)
        if tag == "g":
            if not attributes or not children:
                return children
            attributes |= _lift(children)
        elif tag == "path" and attributes.get("fill") == "none" and "stroke" not in attributes:
            return []  # an axes' transparent background
        small = ET.Element(tag, attributes)
        small.text = (element.text or "").strip()
        small.extend(children)
        return [small]

    def _attributes(self, element: ET.Element, tag: str) -> dict[str, str]:
        attributes: dict[str, str] = {}
        for full_name, value in element.attrib.items():
            name = full_name.rsplit("}")[-1]
            if name == "style":
                attributes |= _style(value)
            elif name == "d":
                attributes["d"] = shorter_path(value)
            elif name in ("x", "y", "width", "height"):
                attributes[name] = _short(float(value)) if tag != "pattern" else value
            elif name == "transform":
                attributes["transform"] = _TRANSLATE.sub(_short_translate, value)
            elif name == "href" and value.startswith("data:"):
                attributes["href"] = "".join(value.split())
            elif name != "id":
                attributes[name] = value
            if name == "href" and value.startswith("#"):
                attributes["href"] = f"#{self._named(value[1:])}"
        for name, value in attributes.items():
            if match := _REFERENCE.fullmatch(value):
                attributes[name] = f"url(#{self._named(match[1])})"
        if tag == "use" and (match := _TRANSLATE.fullmatch(attributes.get("transform", ""))):
            x, _, y = match[1].partition(" ")
            del attributes["transform"]
            attributes |= {"x": x} | ({"y": y} if y not in ("", "0") else {})
        return attributes

    def _named(self, name: str) -> str:
        """Return the kept name of the element that this picture's file calls `name`."""
        element = self._here[name]
        tag = element.tag.rsplit("}")[-1]
        small = ET.Element(tag, self._attributes(element, tag))
        small.extend(part for child in element for part in self._small(child))
        return self.keep(_text(small).replace(f"<{tag}", f"<{tag}{{id}}", 1))


def _tag(name: str) -> str:
    return f"{{http://www.w3.org/2000/svg}}{name}"


def _style(style: str) -> dict[str, str]:
    """Return a style's declarations as attributes; those that cannot be stay a style."""
    pairs = (part.split(":", 1) for part in style.split(";") if ":" in part)
    settings = {name.strip(): value.strip() for name, value in pairs}
    attributes = {n: v for n, v in settings.items() if n in _ATTRIBUTES}
    if attributes.get("stroke-dashoffset") == "0":
        del attributes["stroke-dashoffset"]
    rest = "; ".join(f"{n}: {v}" for n, v in settings.items() if n not in _ATTRIBUTES)
    return attributes | ({"style": rest} if rest else {})


def _lift(children: list[ET.Element]) -> dict[str, str]:
    """Take the attributes that all children inherit alike from them, and return them."""
    if len(children) < 2:
        return {}
    first = children[0].attrib
    alike = {
        name: value
        for name, value in first.items()
        if name in _INHERITED and all(child.get(name) == value for child in children)
    }
    for child in children:
        for name in alike:
            del child.attrib[name]
    return alike


def _text(element: ET.Element) -> str:
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in element.attrib.items())
    inside = escape(element.text or "") + "".join(map(_text, element))
    if not inside:
        return f"<{element.tag}{attributes}/>"
    return f"<{element.tag}{attributes}>{inside}</{element.tag}>"


def _short(number: float) -> str:
    """Return the number with at most two decimals, as short as SVG allows."""
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def _short_translate(match: re.Match[str]) -> str:
    return f"translate({' '.join(_short(float(number)) for number in match[1].split())})"


@lru_cache(maxsize=4096)
def shorter_path(d: str) -> str:
    """Return a path's data with the points that it needs, each relative to the one before.

    Coordinates have two decimals, in long lines one. Differences are taken between rounded
    points, so that errors do not add up. `d` has the commands M, L, Q, C and z, which Matplotlib
    writes.
    """
    pieces: list[tuple[str, list[list[int]]]] = []  # commands with their points, in hundredths
    for command, numbers in re.findall(r"([A-Za-z])([^A-Za-z]*)", d):
        values = [round(float(number) * 100) for number in numbers.split()]
        points = [values[i : i + 2] for i in range(0, len(values), 2)]
        if command == "L" and pieces and pieces[-1][0] == "L":
            pieces[-1][1].extend(points)
        else:
            pieces.append((command, points))
    here, first = [0, 0], [0, 0]
    text, last = "", ""
    for command, points in pieces:
        name = command.lower()
        if name == "z":
            text, last, here = text + "z", "z", first
            continue
        if name == "l":
            points = needed([here, *points])[1:]
            if len(points) > _LONG:
                points = [[round(x, -1), round(y, -1)] for x, y in points]
        steps = []
        for i, (x, y) in enumerate(points):
            steps += [_short((x - here[0]) / 100), _short((y - here[1]) / 100)]
            if name in "ml" or i == len(points) - 1:  # all points of one curve start at its start
                here = [x, y]
        first = here if name == "m" else first
        numbers = "".join(step if step.startswith("-") else f" {step}" for step in steps)
        text += numbers if name == last else name + numbers.lstrip()
        last = "l" if name == "m" else name
    return text


def needed(points: list[list[int]]) -> list[list[int]]:
    """Return the points, in hundredths, without those that the line through the others passes.

    It passes a point if it comes nearer than 0.04, which nobody sees (the way of Douglas and
    Peucker). The first and the last point stay.
    """
    if len(points) < 3:
        return points
    p = np.array(points, dtype=float)
    keep = {0, len(p) - 1}
    rest = [(0, len(p) - 1)]
    while rest:
        a, b = rest.pop()
        if b - a < 2:
            continue
        between, along = p[a + 1 : b] - p[a], p[b] - p[a]
        at = np.clip(between @ along / max(along @ along, 1.0), 0, 1)  # the nearest place between
        distance = np.hypot(*(between - at[:, None] * along).T)
        far = int(np.argmax(distance))
        if distance[far] > 4:
            middle = a + 1 + far
            keep.add(middle)
            rest += [(a, middle), (middle, b)]
    return [points[i] for i in sorted(keep)]


# --- all pictures, laid over one another ------------------------------------------------------


def _layers(pictures: list[list[str]], shown: int, shelf: _Shelf) -> str:
    """Return the parts that all pictures share, and between them a group a picture of its own.

    The order of the parts in each picture is kept, so that what covers what is the same.
    """
    common = reduce(_in_both, pictures)
    gaps: list[list[list[str]]] = [[[] for _ in pictures] for _ in range(len(common) + 1)]
    for number, picture in enumerate(pictures):
        at = 0
        for part in picture:
            if at < len(common) and part == common[at]:
                at += 1
            else:
                gaps[at][number].append(part)
    times = Counter(part for gap in gaps for own in gap for part in set(own))
    text: list[str] = []
    for i, gap in enumerate(gaps):
        for number, own in enumerate(gap):
            if own:
                hidden = "" if number == shown else ' display="none"'
                parts = "".join(_shared(part, times[part], shelf) for part in own)
                text.append(f'<g data-picture="{number}"{hidden}>{parts}</g>')
        text += common[i : i + 1]
    return "".join(text)


def _in_both(one: list[str], other: list[str]) -> list[str]:
    blocks = difflib.SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [part for block in blocks for part in one[block.a : block.a + block.size]]


def _shared(part: str, times: int, shelf: _Shelf) -> str:
    if times < 2 or len(part) < _SHARE_FROM:
        return part
    name = shelf.keep(re.sub(r"^<(\w+)", r"<\1{id}", part, count=1))
    return f'<use href="#{name}"/>'
