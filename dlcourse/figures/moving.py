"""Figures that a reader moves with a slider, with no kernel: every position is drawn beforehand.

A cell ends with `moving_figure(draw, series, ...)`. Its output is one SVG: what all pictures
share is drawn once, the rest in one hidden group a picture, and the still picture is shown. So
any viewer shows the still; the book's own pages put a slider to it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from dlcourse.figures.overlay import overlay
from dlcourse.figures.render import Renderer
from dlcourse.figures.svg import Definitions, picture_parts

MOST_PICTURES = 100


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
    renderer, definitions = Renderer(draw), Definitions()
    first = renderer.render(*every[shown])  # before the others, which take its size and places
    pictures = [
        picture_parts(first if i == shown else renderer.render(*position), definitions)
        for i, position in enumerate(every)
    ]
    body = overlay(pictures, shown, definitions)
    about = {
        "label": label,
        "legend": legend,
        "start": list(still),
        "choices": [
            {"name": choice, "sentences": said}
            for choice, said in zip(choices, _split(sentences, positions.values()), strict=True)
        ],
    }
    size = renderer.size
    width, height = (side.removesuffix("pt") for side in size)
    content = (
        f"<metadata>{escape(json.dumps(about, ensure_ascii=False))}</metadata>"
        f"{definitions.text()}{body}"
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
